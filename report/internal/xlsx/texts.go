package xlsx

import "strconv"

const sharedTexts = "xl/sharedStrings.xml"

// textTable is the texts of a workbook that stand once in it.
type textTable struct {
	numbers map[string]int
	xml     []byte
}

// number is the number of a text, which it gets when it is first met. The first one has the
// library list the part, which then is ours.
func (a *Archive) number(text string) int {
	t := &a.texts
	n, ok := t.numbers[text]
	if ok {
		return n
	}
	if n = len(t.numbers); n == 0 {
		t.numbers = map[string]int{}
		_ = a.f.SetCellStr(a.f.GetSheetName(0), "A1", text) // every workbook has that cell
	}
	t.numbers[text] = n
	t.xml = append(t.xml, `<si><t`...)
	if text != "" && (blank(text[0]) || blank(text[len(text)-1])) {
		t.xml = append(t.xml, ` xml:space="preserve"`...)
	}
	t.xml = append(appendText(append(t.xml, '>'), text, inTable), `</t></si>`...)
	return n
}

// part is that of the texts in place of the library's, where there are any.
func (t *textTable) part(content []byte) []byte {
	if len(t.numbers) == 0 {
		return content
	}
	n := strconv.Itoa(len(t.numbers))
	b := []byte(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="` + n + `" uniqueCount="` + n + `">`)
	return append(append(b, t.xml...), `</sst>`...)
}

package ooxml

import (
	"regexp"
	"strings"
	"unicode/utf16"
)

// functions are those of ours that every Excel since 2007 knows by their plain names;
// a newer one would need the prefix _xlfn.
var functions = strings.Fields("ABS AND AVERAGEIFS COUNTIF COUNTIFS IF IFERROR ISNUMBER MAX MIN N OR ROUND SUBSTITUTE SUM SUMIFS SUMPRODUCT")

var (
	quotedText = regexp.MustCompile(`"(?:[^"]|"")*"`)
	call       = regexp.MustCompile(`([A-Za-z_][A-Za-z0-9_.]*)\(`)
	sheetRef   = regexp.MustCompile(`'((?:[^']|'')+)'!|([A-Za-z_][A-Za-z0-9_.]*)!`)
	tableRef   = regexp.MustCompile(`([A-Za-z_\\][\w.\\]*)\[((?:'.|[^\]'])*)\]`)
	cellRef    = regexp.MustCompile(`\$?[A-Z]{1,3}\$?[0-9]+`)
	wholeRows  = regexp.MustCompile(`\$?[0-9]+:\$?[0-9]+`)
	word       = regexp.MustCompile(`[A-Za-z_][A-Za-z0-9_.]*`)
)

// formula holds that a formula calls what Excel knows and refers to what there is.
func (c *checker) formula(part, at, text string) {
	if len(utf16.Encode([]rune(text))) > maxFormula {
		c.say(part, "%s: a formula of more than %d characters", at, maxFormula)
	}
	if strings.HasPrefix(text, "=") || strings.Contains(text, "#REF!") || strings.Contains(text, "#NAME?") {
		c.say(part, "%s: the formula %s", at, text)
	}
	rest := quotedText.ReplaceAllString(text, `""`)
	if strings.Count(rest, "(") != strings.Count(rest, ")") {
		c.say(part, "%s: brackets that do not match in %s", at, text)
	}
	for _, m := range sheetRef.FindAllStringSubmatch(rest, -1) {
		if name := strings.ReplaceAll(m[1], "''", "'") + m[2]; !c.sheets[name] {
			c.say(part, "%s: no sheet %q", at, name)
		}
	}
	rest = sheetRef.ReplaceAllString(rest, "")
	for _, m := range tableRef.FindAllStringSubmatch(rest, -1) {
		columns := c.tables[strings.ToLower(m[1])]
		column := regexp.MustCompile(`'(.)`).ReplaceAllString(m[2], "$1")
		switch {
		case columns == nil:
			c.say(part, "%s: no table %s", at, m[1])
		case !columns[strings.ToLower(column)]:
			c.say(part, "%s: %s has no column %q", at, m[1], column)
		}
	}
	rest = tableRef.ReplaceAllString(rest, "")
	for _, m := range call.FindAllStringSubmatch(rest, -1) {
		if !oneOf(m[1], functions...) {
			c.say(part, "%s: the function %s", at, m[1])
		}
	}
	rest = call.ReplaceAllString(rest, "(")
	rest = regexp.MustCompile(`[0-9.]+E[-+]?[0-9]+`).ReplaceAllString(rest, "0")
	rest = wholeRows.ReplaceAllString(cellRef.ReplaceAllString(rest, ""), "")
	for _, name := range word.FindAllString(rest, -1) {
		if !c.defs[strings.ToLower(name)] {
			c.say(part, "%s: no name %s", at, name)
		}
	}
}

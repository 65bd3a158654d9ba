package report

import "strings"

// Signs by which a spreadsheet takes a text for a formula when it begins a cell; full-width ones are turned into these in
// Japanese and Chinese editions. Separators at which some language's edition begins a new cell, though the file has another.
const (
	formulaSigns   = "=+-@\t\r\n＝＋－＠"
	cellSeparators = ";,\t|"
)

// Harmless puts an apostrophe wherever a spreadsheet would begin to run a text as a formula: in front, and behind what its
// language may take for the end of a cell.
func Harmless(text string) string {
	if !strings.ContainsAny(text, formulaSigns) {
		return text
	}
	var b strings.Builder
	begins := true // a cell
	for _, r := range text {
		if begins && strings.ContainsRune(formulaSigns, r) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		begins = strings.ContainsRune(cellSeparators, r) || begins && r == '"'
	}
	return b.String()
}

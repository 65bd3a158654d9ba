package report

import (
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// cells is how many terminal cells a cleaned text takes: two for East-Asian wide
// characters and emoji, none for combining accents.
func cells(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return twwidth.WidthWithOptions(s, twwidth.Options{})
		}
	}
	return len(s)
}

func padRight(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-cells(s)))
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-cells(s))) + s
}

// shorten cuts a text to a width, with an ellipsis, never between a letter and its accents.
func shorten(s string, width int) string {
	if cells(s) <= width {
		return s
	}
	end, used := 0, 0
	for i, r := range s {
		w := cells(string(r))
		if used+w > width-1 {
			break
		}
		used += w
		end = i + len(string(r))
	}
	return strings.TrimRight(s[:end], " ") + "…"
}

// wrap breaks a title between words into lines of at most a width.
func wrap(title string, width int) []string {
	var lines []string
	for word := range strings.FieldsSeq(title) {
		if n := len(lines); n > 0 && cells(lines[n-1])+1+cells(word) <= width {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

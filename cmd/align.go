package cmd

import (
	"io"
	"strings"
	"unicode/utf8"

	"salesk/internal/message"
)

// thousands prints a count for people: 1,204.
func thousands(n int) string {
	return message.English.Count(int64(n))
}

// alignNumbers is align with the last column to the right.
func alignNumbers(w io.Writer, rows [][]string) {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(r[len(r)-1]))
	}
	for _, r := range rows {
		last := &r[len(r)-1]
		*last = strings.Repeat(" ", width-utf8.RuneCountInString(*last)) + *last
	}
	align(w, rows)
}

package cmd

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// thousands prints a count for people: 1,204.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
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

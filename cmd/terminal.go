package cmd

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// screen is a terminal that is written to what may hold texts of files: no control
// character of them reaches it. They would move the cursor, change what was printed before
// or write the clipboard. Line ends, tabs and colours pass.
type screen struct {
	w    io.Writer
	rest string // the beginning of a character, a colour or a line end whose end is still to come
}

func (t *screen) Write(b []byte) (int, error) {
	text := t.rest + string(b)
	whole := len(text) - unfinished(text)
	if _, err := io.WriteString(t.w, shownAt(text[:whole])); err != nil {
		return 0, err
	}
	t.rest = text[whole:]
	return len(b), nil
}

// unfinished is the number of bytes at the end of s that can only be judged by what follows.
func unfinished(s string) int {
	last := s[max(0, len(s)-longestColour):]
	if i := strings.LastIndexByte(last, 0x1b); i >= 0 && strings.Trim(strings.TrimPrefix(last[i+1:], "["), "0123456789;") == "" {
		return len(last) - i
	}
	if strings.HasSuffix(s, "\r") {
		return 1
	}
	for n := 1; n < utf8.UTFMax && n <= len(s); n++ {
		if end := s[len(s)-n:]; utf8.RuneStart(end[0]) {
			if !utf8.FullRuneInString(end) {
				return n
			}
			break
		}
	}
	return 0
}

// longestColour is how many bytes of a colour are waited for.
const longestColour = 16

// shownAt is a text as a terminal gets it.
func shownAt(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := passes(s)
		if n == 0 {
			r, size := utf8.DecodeRuneInString(s)
			b.WriteString(escaped(r, s[0]))
			s = s[size:]
			continue
		}
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String()
}

// passes is the number of bytes at the beginning of s that a terminal may get as they are.
func passes(s string) int {
	switch {
	case s[0] == '\n', s[0] == '\t':
		return 1
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case strings.HasPrefix(s, "\x1b["): // a colour: digits and semicolons, and an m
		n := 2 + len(s[2:]) - len(strings.TrimLeft(s[2:], "0123456789;"))
		if n < len(s) && s[n] == 'm' {
			return n + 1
		}
		return 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if hidden(r) || r == utf8.RuneError && size == 1 {
		return 0
	}
	return size
}

// printable makes control characters visible: messages quote what files hold, and a
// cell must not be able to move the cursor or recolour the terminal.
func printable(s string) string {
	if strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if hidden(r) {
			b.WriteString(escaped(r, 0))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// escaped is a character that is not shown as Go writes it; raw is the byte that is none.
func escaped(r rune, raw byte) string {
	switch {
	case r == utf8.RuneError && raw != 0:
		return fmt.Sprintf(`\x%02x`, raw)
	case r > 0xff:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\x%02x`, r)
}

func hidden(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
}

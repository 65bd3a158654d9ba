package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"salesk/kpi"
)

// logger writes diagnostics, one a line: `salesk: text`, or a JSON object. It writes
// no time of day, so that the same input gives the same lines.
type logger struct {
	w     io.Writer
	json  bool
	quiet bool // leaves out notes

	before func() // called before a line is written; may be nil
}

// entry is a diagnostic as --log-format json prints it.
type entry struct {
	Level   string `json:"level"` // error, warning or note
	Code    string `json:"code"`  // stable
	Where   string `json:"where,omitempty"`
	Column  string `json:"column,omitempty"`
	Message string `json:"message"`
}

// note tells something that is good to know; -q leaves it out.
func (l *logger) note(code, text string) {
	if !l.quiet {
		l.write(entry{Level: "note", Code: code, Message: text})
	}
}

// warn tells something that a reader of the results must know.
func (l *logger) warn(code, text string) {
	l.write(entry{Level: "warning", Code: code, Message: text})
}

// warnAt is warn with a place.
func (l *logger) warnAt(code string, p kpi.Problem) {
	l.write(entry{"warning", code, p.Where, p.Column, p.Text})
}

// fail tells why the command ends without having done its job; an error that is a
// list gets a line each.
func (l *logger) fail(err error) {
	code := codeOf(err)
	var list problems
	if errors.As(err, &list) {
		for _, p := range list {
			l.write(entry{"error", code, p.Where, p.Column, p.Text})
		}
		return
	}
	var one kpi.Problem
	if errors.As(err, &one) {
		l.write(entry{"error", code, one.Where, one.Column, one.Text})
		return
	}
	l.write(entry{Level: "error", Code: code, Message: err.Error()})
}

func (l *logger) write(e entry) {
	if l.before != nil {
		l.before()
	}
	if l.json {
		enc := json.NewEncoder(l.w)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(e) // nothing is left to tell it to
		return
	}
	text := kpi.Problem{Where: e.Where, Column: e.Column, Text: e.Message}.Error()
	fmt.Fprintf(l.w, "salesk: %s\n", strings.ReplaceAll(printable(text), "\n", "\nsalesk: "))
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
			fmt.Fprintf(&b, `\x%02x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func hidden(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r))
}

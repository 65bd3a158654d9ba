package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// logger writes diagnostics, one a line: `salesk: text` in the asked language, or a JSON object. It writes
// no time of day, so that the same input gives the same lines.
type logger struct {
	w     io.Writer
	json  bool
	quiet bool // leaves out notes

	lang  *lang.Lang // of the texts; JSON is English, for programs go by ids
	asked bool       // the language was asked for, whatever the configuration says

	before func() // called before a line is written; may be nil
}

// entry is a diagnostic as --log-format json prints it.
type entry struct {
	Level   string `json:"level"` // error, warning or note
	Code    string `json:"code"`  // stable
	Where   string `json:"where,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  string `json:"column,omitempty"`
	Message string `json:"message"`

	ID   string         `json:"id,omitempty"` // of the message; stable
	Args map[string]any `json:"args,omitempty"`
	More int            `json:"more,omitempty"` // problems of the same kind, and where the first of them are
	At   []string       `json:"at,omitempty"`

	told message.Message // what Message says, if it is one
}

// codeOfMessage is the code of a message that is a class of its own.
func codeOfMessage(m message.Message) string { return strings.ReplaceAll(m.ID(), "-", "_") }

// print tells a message that has no place.
func (l *logger) print(level, code string, m message.Message) {
	if level != "note" || !l.quiet {
		l.write(entryOf(level, code, kpi.Problem{Message: m}))
	}
}

func entryOf(level, code string, p kpi.Problem) entry {
	e := entry{Level: level, Code: code, Where: p.Where, File: p.File, Line: p.Line, Column: p.Column, Message: p.Says(), told: p.Message}
	if p.Message.IsPlain() {
		return e
	}
	e.ID = p.Message.ID()
	for _, a := range p.Message.Args() {
		if e.Args == nil {
			e.Args = map[string]any{}
		}
		if m, ok := a.Value.(message.Message); ok {
			a.Value = m.String()
		}
		e.Args[a.Name] = a.Value
	}
	return e
}

// textLang is the language that messages are printed in: JSON is English.
func (l *logger) textLang() *lang.Lang {
	if l.json {
		return nil
	}
	return l.lang
}

// warnAt tells something that a reader of the results must know, with its place.
func (l *logger) warnAt(code string, p kpi.Problem) {
	l.write(entryOf("warning", code, p))
}

// warnRows tells of rows that could not be used.
func (l *logger) warnRows(c *problemClass) {
	e := entryOf("warning", "row", c.first)
	if c.n > 1 {
		e.told = message.MoreLikeIt(c.first.Message, c.n-1, places(c))
		e.Message, e.More, e.At = e.told.String(), c.n-1, c.places
	}
	l.write(e)
}

// fail tells why the command ends without having done its job; an error that is a
// list gets a line each.
func (l *logger) fail(err error) {
	code := codeOf(err)
	var list problems
	if errors.As(err, &list) {
		for _, p := range list {
			l.write(entryOf("error", code, p))
		}
		return
	}
	var one kpi.Problem
	if errors.As(err, &one) {
		l.write(entryOf("error", code, one))
		return
	}
	l.write(entryOf("error", code, kpi.Problem{Message: message.Of(err)}))
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
	text := kpi.Problem{Where: e.Where, Column: e.Column, Message: e.told}.In(l.lang)
	fmt.Fprintf(l.w, "salesk: %s\n", strings.ReplaceAll(printable(text), "\n", "\nsalesk: "))
}

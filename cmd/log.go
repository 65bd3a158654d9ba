package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"

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

	holding bool    // keeps back all but errors, until it is known whether a summary counts them
	held    []entry // what was kept back
	width   int     // of the terminal that is written to, in cells; 0 for what is none
}

func (l *logger) hold() { l.holding = !l.json }

// release writes what was kept back.
func (l *logger) release() {
	l.holding = false
	for _, e := range l.held {
		l.write(e)
	}
	l.held = nil
}

// drop forgets what was kept back.
func (l *logger) drop() { l.holding, l.held = false, nil }

// kept counts what was kept back, without the rows that were set aside, which are counted by themselves.
func (l *logger) kept() int {
	n := 0
	for _, e := range l.held {
		if e.Code != "row" && e.Code != "set_aside" {
			n++
		}
	}
	return n
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
	if l.holding && e.Level != "error" {
		l.held = append(l.held, e)
		return
	}
	if l.holding { // what goes wrong may have to do with it
		l.release()
	}
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
	const lead = "salesk: "
	for line := range strings.SplitSeq(printable(text), "\n") {
		for i, part := range l.wrapped(line) {
			if i > 0 {
				part = strings.Repeat(" ", len(lead)) + part
			} else {
				part = lead + part
			}
			fmt.Fprintln(l.w, part)
		}
	}
}

// wrapped breaks a line between words, where it is written to a terminal.
func (l *logger) wrapped(line string) []string {
	const lead = len("salesk: ")
	if l.width < 2*lead {
		return []string{line}
	}
	var lines []string
	for _, word := range strings.Split(line, " ") {
		if n := len(lines); n > 0 && displaywidth.String(lines[n-1])+1+displaywidth.String(word) <= l.width-lead {
			lines[n-1] += " " + word
			continue
		}
		lines = append(lines, word)
	}
	return lines
}

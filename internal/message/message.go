// Package message holds what the program tells people, as data: an id and typed arguments.
//
// It works in these steps:
//
//  1. A message is defined once, with its id, its parameters and its texts in all languages
//     (a file a subject: rows.go and its like). The definition is a function of its
//     arguments, so a call that does not fit does not compile.
//  2. A package that finds something out calls that function and hands the Message on. It
//     writes no sentence, and nothing ever reads one.
//  3. At the edge the Message is put into words (In), or into its parts (ID, Args), as for
//     JSON. Its String is English.
//
// A message that gives reason to doubt a figure says so in its definition: Doubts names what
// is doubtful (doubt.go). The verdict of `salesk check` is made of that.
//
// A text is plain but for what stands in braces: {n} is the argument n, and {n|row|rows} is
// the first form where n takes the singular, in the language's own sense, else the second.
package message

import (
	"strconv"
	"strings"
)

// Message is something that the program tells: which, and of what. The zero Message tells
// nothing. It is an error too, for the messages that refuse something.
type Message struct{ *content }

// content is what a message tells. It is made once and never changed.
type content struct {
	def   *definition
	args  []any     // one a parameter: int64, string, []string, Money or Message
	parts []Message // of messages that were joined; such have no definition
}

// Texts are the wordings of a message by language, all of which are needed, and what the
// message makes doubtful, if anything.
type Texts struct {
	Doubts Subject

	EN, DE, ES, FR, HU string
}

// Language puts the arguments of messages into writing.
type Language interface {
	Code() string                         // ISO 639-1, in lower case
	Single(n int64) bool                  // whether a number takes the singular
	Count(n int64) string                 // a whole number with its marks
	Decimal(plain string) string          // a plain decimal ("-1234.50") with its marks
	Money(amount, currency string) string // an amount that is written already, with its currency, which may be ""
	Word(english string) string           // a term of the program: a kind of export, a column, a unit of time
}

// Money is an amount, as a plain decimal, and the ISO code of its currency, if that is known.
type Money struct {
	Amount   string `json:"amount"`
	Currency string `json:"currency,omitempty"`
}

// Arg is an argument with the name of its parameter.
type Arg struct {
	Name  string
	Value any // int64, string, []string, Money or Message
}

// IsZero reports whether there is nothing to tell.
func (m Message) IsZero() bool { return m.content == nil }

// Join makes one message of several, which are told one after the other. It leaves out
// those that tell nothing.
func Join(all ...Message) Message {
	var one Message
	n := 0
	for _, m := range all {
		if !m.IsZero() {
			one = m
			n++
		}
	}
	if n < 2 {
		return one
	}
	var parts []Message
	for _, m := range all {
		parts = append(parts, m.Parts()...)
	}
	return Message{&content{parts: parts}}
}

// Parts are the messages that were joined to this one, or it alone; none of the zero Message.
func (m Message) Parts() []Message {
	switch {
	case m.IsZero():
		return nil
	case m.def == nil:
		return m.parts
	}
	return []Message{m}
}

// ID names the message for programs; it stays the same when the wording changes. The ID of
// several that were joined is that of the first.
func (m Message) ID() string {
	parts := m.Parts()
	if len(parts) == 0 {
		return ""
	}
	return parts[0].def.id
}

// Args returns the arguments in the order of the definition, of several messages that were
// joined those of the first.
func (m Message) Args() []Arg {
	if m.IsZero() {
		return nil
	}
	if m.def == nil {
		return m.parts[0].Args()
	}
	args := make([]Arg, len(m.args))
	for i, a := range m.args {
		args[i] = Arg{m.def.params[i].name, a}
	}
	return args
}

// Kind is the same for messages that differ only in what was counted, dated or quoted.
func (m Message) Kind() string {
	var b strings.Builder
	for _, part := range m.Parts() {
		b.WriteString(part.def.id)
		for i, p := range part.def.params {
			switch a := part.args[i].(type) {
			case Message:
				b.WriteString(" (" + a.Kind() + ")")
			default:
				if !p.varies {
					b.WriteString(" " + p.write(English, a))
				}
			}
		}
		b.WriteByte(';')
	}
	return b.String()
}

// Advises reports whether the message says what to do: it does so behind a semicolon.
func (m Message) Advises() bool {
	parts := m.Parts()
	if len(parts) > 1 {
		return true
	}
	for _, part := range parts {
		if strings.Contains(part.def.texts.EN, "; ") {
			return true
		}
		for _, a := range part.args {
			if nested, ok := a.(Message); ok && nested.Advises() {
				return true
			}
			if text, ok := a.(string); ok && part.IsPlain() && strings.Contains(text, ";") {
				return true
			}
		}
	}
	return false
}

// String returns the message in English.
func (m Message) String() string { return m.In(English) }

// Error returns the message in English.
func (m Message) Error() string { return m.String() }

// In puts the message into words.
func (m Message) In(l Language) string {
	if m.IsZero() {
		return ""
	}
	if m.def == nil {
		texts := make([]string, len(m.parts))
		for i, part := range m.parts {
			texts[i] = part.In(l)
		}
		if l.Code() == "fr" {
			return strings.Join(texts, " ; ") // as French sets it
		}
		return strings.Join(texts, "; ")
	}
	text := m.def.texts.in(l.Code())
	if len(m.args) == 0 {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, _ := strings.Cut(rest, "}")
		name, forms, plural := strings.Cut(place, "|")
		i := m.def.index(name)
		if plural {
			one, many, _ := strings.Cut(forms, "|")
			if n, _ := m.args[i].(int64); l.Single(n) {
				many = one
			}
			b.WriteString(many)
		} else {
			b.WriteString(m.def.params[i].write(l, m.args[i]))
		}
		text = after
	}
}

func (t *Texts) in(code string) string {
	switch code {
	case "de":
		return t.DE
	case "es":
		return t.ES
	case "fr":
		return t.FR
	case "hu":
		return t.HU
	}
	return t.EN
}

// English is the language of logs, and of whatever has no other.
var English Language = english{}

type english struct{}

func (english) Code() string            { return "en" }
func (english) Single(n int64) bool     { return n == 1 }
func (english) Count(n int64) string    { return grouped(strconv.FormatInt(n, 10)) }
func (english) Decimal(s string) string { return grouped(s) }
func (english) Money(amount, currency string) string {
	return strings.TrimSpace(amount + " " + currency)
}
func (english) Word(s string) string { return s }

// grouped puts a comma before every three digits of the whole part.
func grouped(plain string) string {
	sign, digits := "", plain
	if strings.HasPrefix(plain, "-") {
		sign, digits = "-", plain[1:]
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return sign + whole
}

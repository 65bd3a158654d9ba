package message

import (
	"slices"
	"strconv"
	"strings"
)

type definition struct {
	id     string
	params []param
	texts  Texts
}

// param is a parameter of a definition whose type is known no more.
type param struct {
	name   string
	write  func(Language, any) string
	varies bool // with the row that the message is about: what was counted, dated or quoted
}

// Param is a parameter whose arguments are of type A.
type Param[A any] struct {
	param
	plain func(A) any // as Message keeps it
}

// definitions are all there are, in the order of the files.
var definitions []*definition

// Count is a parameter for a number of things: {n} writes it, {n|thing|things} agrees with it.
func Count(name string) Param[int] {
	return Param[int]{param{name, func(l Language, a any) string { return l.Count(a.(int64)) }, true}, func(n int) any { return int64(n) }}
}

// Text is a parameter for what is written as it is: a flag, a place, a pattern.
func Text(name string) Param[string] {
	return Param[string]{param{name, func(_ Language, a any) string { return a.(string) }, false}, same}
}

// Quoted is a parameter for what a file or a person wrote; it is shown in quotes, with
// characters that nobody can see made visible.
func Quoted(name string) Param[string] {
	return Param[string]{param{name, func(_ Language, a any) string { return strconv.Quote(a.(string)) }, true}, same}
}

// Word is a parameter for a term of the program that each language has a word for.
func Word(name string) Param[string] {
	return Param[string]{param{name, func(l Language, a any) string { return l.Word(a.(string)) }, false}, same}
}

// Words is a parameter for several terms of the program.
func Words(name string) Param[[]string] {
	return Param[[]string]{
		param{name, func(l Language, a any) string {
			words := make([]string, len(a.([]string)))
			for i, s := range a.([]string) {
				words[i] = l.Word(s)
			}
			return strings.Join(words, ", ")
		}, false},
		func(s []string) any { return slices.Clone(s) },
	}
}

// Day is a parameter for a day, as 2022-03-15.
func Day(name string) Param[string] {
	return Param[string]{param{name, func(_ Language, a any) string { return a.(string) }, true}, same}
}

// Decimal is a parameter for a figure, as a plain decimal: "-1234.50".
func Decimal(name string) Param[string] {
	return Param[string]{param{name, func(l Language, a any) string { return l.Decimal(a.(string)) }, true}, same}
}

// Sum is a parameter for an amount of money.
func Sum(name string) Param[Money] {
	return Param[Money]{
		param{name, func(l Language, a any) string {
			m := a.(Money)
			return l.Money(l.Decimal(m.Amount), m.Currency)
		}, true},
		func(m Money) any { return m },
	}
}

// List is a parameter for texts that are written as they are, with commas between them.
func List(name string) Param[[]string] {
	return Param[[]string]{
		param{name, func(_ Language, a any) string { return strings.Join(a.([]string), ", ") }, false},
		func(s []string) any { return slices.Clone(s) },
	}
}

// Either is a parameter for texts of which one is meant: "a, b or c".
func Either(name string) Param[[]string] {
	return Param[[]string]{
		param{name, func(l Language, a any) string {
			list := a.([]string)
			if last := len(list) - 1; last > 0 {
				return strings.Join(list[:last], ", ") + " " + or(l.Code()) + " " + list[last]
			}
			return strings.Join(list, "")
		}, false},
		func(s []string) any { return slices.Clone(s) },
	}
}

// EitherWord is an Either of terms of the program.
func EitherWord(name string) Param[[]string] {
	p := Either(name)
	write := p.write
	p.write = func(l Language, a any) string {
		words := slices.Clone(a.([]string))
		for i, s := range words {
			words[i] = l.Word(s)
		}
		return write(l, words)
	}
	return p
}

func or(code string) string {
	switch code {
	case "de":
		return "oder"
	case "es":
		return "o"
	case "fr":
		return "ou"
	case "hu":
		return "vagy"
	}
	return "or"
}

// QuotedList is a List of what a file or a person wrote.
func QuotedList(name string) Param[[]string] {
	return Param[[]string]{
		param{name, func(_ Language, a any) string {
			quoted := make([]string, len(a.([]string)))
			for i, s := range a.([]string) {
				quoted[i] = strconv.Quote(s)
			}
			return strings.Join(quoted, ", ")
		}, true},
		func(s []string) any { return slices.Clone(s) },
	}
}

// Nested is a parameter for a message that explains another.
func Nested(name string) Param[Message] {
	return Param[Message]{
		param{name, func(l Language, a any) string { return a.(Message).In(l) }, false},
		func(m Message) any { return m },
	}
}

func same(s string) any { return s }

func define(id string, t Texts, params ...param) *definition {
	d := &definition{id, params, t}
	definitions = append(definitions, d)
	return d
}

func (d *definition) of(args ...any) Message { return Message{&content{def: d, args: args}} }

// define0 defines a message without arguments.
func define0(id string, t Texts) func() Message {
	d := define(id, t)
	m := Message{&content{def: d}}
	return func() Message { return m }
}

func define1[A any](id string, a Param[A], t Texts) func(A) Message {
	d := define(id, t, a.param)
	return func(x A) Message { return d.of(a.plain(x)) }
}

func define2[A, B any](id string, a Param[A], b Param[B], t Texts) func(A, B) Message {
	d := define(id, t, a.param, b.param)
	return func(x A, y B) Message { return d.of(a.plain(x), b.plain(y)) }
}

func define3[A, B, C any](id string, a Param[A], b Param[B], c Param[C], t Texts) func(A, B, C) Message {
	d := define(id, t, a.param, b.param, c.param)
	return func(x A, y B, z C) Message { return d.of(a.plain(x), b.plain(y), c.plain(z)) }
}

func define4[A, B, C, D any](id string, a Param[A], b Param[B], c Param[C], d Param[D], t Texts) func(A, B, C, D) Message {
	defined := define(id, t, a.param, b.param, c.param, d.param)
	return func(w A, x B, y C, z D) Message {
		return defined.of(a.plain(w), b.plain(x), c.plain(y), d.plain(z))
	}
}

func define5[A, B, C, D, E any](id string, a Param[A], b Param[B], c Param[C], d Param[D], e Param[E], t Texts) func(A, B, C, D, E) Message {
	defined := define(id, t, a.param, b.param, c.param, d.param, e.param)
	return func(v A, w B, x C, y D, z E) Message {
		return defined.of(a.plain(v), b.plain(w), c.plain(x), d.plain(y), e.plain(z))
	}
}

func define6[A, B, C, D, E, F any](id string, a Param[A], b Param[B], c Param[C], d Param[D], e Param[E], f Param[F], t Texts) func(A, B, C, D, E, F) Message {
	defined := define(id, t, a.param, b.param, c.param, d.param, e.param, f.param)
	return func(u A, v B, w C, x D, y E, z F) Message {
		return defined.of(a.plain(u), b.plain(v), c.plain(w), d.plain(x), e.plain(y), f.plain(z))
	}
}

// index is where the parameter with that name stands, or -1.
func (d *definition) index(name string) int {
	return slices.IndexFunc(d.params, func(p param) bool { return p.name == name })
}

// Definition is what a message is made of, for the page that lists all.
type Definition struct {
	ID     string
	Params []string // their names
	Texts  Texts
}

// All lists every definition by id.
func All() []Definition {
	all := make([]Definition, len(definitions))
	for i, d := range definitions {
		all[i] = Definition{ID: d.id, Texts: d.texts}
		for _, p := range d.params {
			all[i].Params = append(all[i].Params, p.name)
		}
	}
	slices.SortFunc(all, func(a, b Definition) int { return strings.Compare(a.ID, b.ID) })
	return all
}

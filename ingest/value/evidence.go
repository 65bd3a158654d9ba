package value

import (
	"unicode/utf8"

	"salesk/internal/message"
)

// Evidence says in a few words why a column is read as it is, for people who check
// what was understood: "d/m/y: 412 of 1,204 values impossible as m/d/y".
type Evidence struct {
	Text   message.Message
	Values int // cells that are not empty
	Unread int // of those, the ones that no format of the column reads
}

// NoReading is the error of a column in which not one value could be read. The format
// that comes with it is usable all the same: it gives each cell its own error.
type NoReading struct {
	What   message.Message // a date, a number, a yes or no
	Sample string          // the first value
	Values int
}

func (e *NoReading) Error() string { return e.tell().String() }

// Unwrap returns the message.
func (e *NoReading) Unwrap() error { return e.tell() }

func (e *NoReading) tell() message.Message {
	if e.Values == 1 {
		return message.OnlyValueUnread(short(e.Sample), e.What)
	}
	return message.NoValueRead(e.Values, e.What, short(e.Sample))
}

// sampleLength bounds what is kept and shown of a cell, in runes.
const sampleLength = 60

// sample keeps a cell's text beyond the cell's life.
func sample(b []byte) string {
	s, n := b, 0
	for i := range string(b) {
		if n == sampleLength {
			s = b[:i]
			break
		}
		n++
	}
	if len(s) < len(b) {
		return string(s) + "…"
	}
	return string(s)
}

// keep sets a sample once.
func keep(s *string, b []byte) {
	if *s == "" {
		*s = sample(b)
	}
}

// first keeps the sample of the earlier chunk.
func first(s *string, o string) {
	if *s == "" {
		*s = o
	}
}

// short is a text as far as it is shown.
func short(s string) string {
	if utf8.RuneCountInString(s) > sampleLength+1 {
		return sample([]byte(s))
	}
	return s
}

// notRead tells how many values are not read, and one of them if there is a sample.
func notRead(n, total int, sample string) message.Message {
	if sample == "" {
		return message.ValuesNotRead(message.OfValues(n, total))
	}
	return message.ValuesNotReadSuch(message.OfValues(n, total), short(sample))
}

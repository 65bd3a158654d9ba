package charset

import (
	"bytes"

	"salesk/internal/message"

	"golang.org/x/text/encoding/unicode"
)

// looked is how much of a text's beginning tells whether it is UTF-16.
const looked = 1 << 16

// UTF16 finds the order of bytes of UTF-16 without a mark; false where the text is none. One order
// has to have more than four times as many of the characters that tables are full of, and
// at least half of all such bytes.
func UTF16(raw []byte) (p Page, ok bool) {
	head := raw[:min(len(raw), looked)&^1]
	if len(head) < 4 || bytes.IndexByte(head, 0) < 0 {
		return Page{}, false
	}
	little, big, tables := 0, 0, 0
	for i := 0; i < len(head); i += 2 {
		a, b := head[i], head[i+1]
		for _, c := range [...]byte{a, b} {
			if inTables(c) {
				tables++
			}
		}
		switch {
		case b == 0 && inTables(a):
			little++
		case a == 0 && inTables(b):
			big++
		}
	}
	if most := max(little, big); most*66 <= len(head) || most <= 4*min(little, big) || most*2 < tables {
		return Page{}, false
	}
	p = Page{Name: "utf-16le", Encoding: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), Sure: true}
	if big > little {
		p.Name, p.Encoding = "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	p.Evidence = message.BesideNULs()
	return p, true
}

// inTables reports whether a character is one that tables are full of.
func inTables(b byte) bool {
	switch b {
	case '\r', '\n', ';', ',', '\t', ' ', '|', '"':
		return true
	}
	return b >= '0' && b <= '9'
}

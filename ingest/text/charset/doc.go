// Package charset finds the code page of a text that is neither UTF-8 nor marked, by evidence.
//
// It works in these steps:
//
//  1. UTF-16 without a mark shows in its NUL bytes: of the two orders of bytes that one counts
//     in which separators, digits and line ends come out (utf16.go).
//  2. Double-byte pages of Chinese, Japanese and Korean are only taken where every byte is valid,
//     nearly all characters are common ones, and they come in words (double.go).
//  3. Otherwise one language at a time has to explain all of a text's letters: each page with
//     each language that is written in it gets the probability of its bytes by how common the
//     letters are (languages.go) and by what stands beside them (pages.go): a capital hardly ever
//     follows a small letter, no letter stands beside a digit, a currency sign does.
//
// The best reading counts. It is sure where the next one that reads the text otherwise is far
// behind; else it is a guess, and whoever reads the text should say so.
package charset

import (
	"golang.org/x/text/encoding"

	"salesk/internal/message"
)

// Page is the code page of a text.
type Page struct {
	Name     string            // as the IANA or the WHATWG calls it
	Encoding encoding.Encoding // never nil
	Evidence message.Message   // why, for people
	Telling  byte              // the commonest byte that the next best page reads otherwise, or the first one from 0x80
	Sure     bool              // no other page is anywhere near
	Latin    bool              // of Latin letters
}

// Detect finds the code page of a text that has bytes from 0x80 and is no UTF-8.
func Detect(raw []byte) Page {
	if p, ok := Double(raw); ok {
		return p
	}
	return Single(raw)
}

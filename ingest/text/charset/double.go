package charset

import (
	"bytes"
	"unicode/utf8"

	"salesk/internal/message"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// doublePage is a double-byte page. Common reports whether a character is one of those that nearly
// all text is made of.
type doublePage struct {
	name   string
	enc    encoding.Encoding
	rare   float64 // what its share of common characters has to be better by
	common func(r rune) bool
}

// lead returns the first byte of a character in an encoding, and how many bytes it has.
func lead(enc *encoding.Encoder, r rune) (b [2]byte, n int) {
	var in [utf8.UTFMax]byte
	size := utf8.EncodeRune(in[:], r)
	var out [8]byte
	enc.Reset()
	n, _, err := enc.Transform(out[:], in[:size], true)
	if err != nil {
		return b, 0
	}
	copy(b[:], out[:])
	return b, n
}

// doublePages are made when they are asked for: an encoder is not for several goroutines.
func doublePages() []doublePage {
	jis, gb, big5, ks := japanese.EUCJP.NewEncoder(), simplifiedchinese.GBK.NewEncoder(), traditionalchinese.Big5.NewEncoder(), korean.EUCKR.NewEncoder()
	kana := func(r rune) bool {
		return r >= 0x3041 && r <= 0x30fe || r == 0x3001 || r == 0x3002 || r == 0x30fb || r == 0x3005
	}
	firstLevel := func(r rune) bool {
		b, n := lead(jis, r)
		return n == 2 && b[0] >= 0xb0 && b[0] <= 0xcf
	}
	return []doublePage{
		{"shift_jis", japanese.ShiftJIS, 0, func(r rune) bool {
			return kana(r) || r >= 0xff61 && r <= 0xff9f || r >= 0x2500 && r <= 0x26ff || firstLevel(r)
		}},
		{"euc-jp", japanese.EUCJP, 0.01, func(r rune) bool { return kana(r) || firstLevel(r) }},
		{"gb18030", simplifiedchinese.GB18030, 0.005, func(r rune) bool {
			b, n := lead(gb, r)
			return n == 2 && b[1] >= 0xa1 && (b[0] >= 0xb0 && b[0] <= 0xd7 || b[0] >= 0xa1 && b[0] <= 0xa3)
		}},
		{"big5", traditionalchinese.Big5, 0, func(r rune) bool {
			b, n := lead(big5, r)
			return n == 2 && (b[0] >= 0xa4 && b[0] <= 0xc6 || b[0] >= 0xa1 && b[0] <= 0xa3)
		}},
		{"euc-kr", korean.EUCKR, 0.004, func(r rune) bool {
			if r < 0xac00 || r > 0xd7a3 {
				return false
			}
			b, n := lead(ks, r)
			return n == 2 && b[0] >= 0xa1 && b[1] >= 0xa1
		}},
	}
}

const (
	mostDouble   = 1 << 18 // bytes that are weighed; all of them have to be valid
	leastCommon  = 0.85
	leastWord    = 1.3 // characters from U+0E00 in a row, on average
	commonMargin = 0.05
)

// Double finds a double-byte page; false where the text is in none.
func Double(raw []byte) (Page, bool) {
	some := raw
	if len(some) > mostDouble {
		some = some[:mostDouble]
		some = some[:1+bytes.LastIndexByte(some, '\n')]
	}
	best, most, next := doublePage{}, -1.0, -1.0
	for _, p := range doublePages() {
		score, word, ok := p.weigh(some)
		if !ok || word < leastWord {
			continue
		}
		if score > most {
			best, most, next = p, score, most
		} else {
			next = max(next, score)
		}
	}
	if most <= leastCommon {
		return Page{}, false
	}
	if len(some) < len(raw) && !valid(best.enc, raw) {
		return Page{}, false
	}
	at := bytes.IndexFunc(raw, func(r rune) bool { return r >= utf8.RuneSelf })
	return Page{Telling: raw[max(at, 0)], Name: best.name, Encoding: best.enc, Evidence: message.CommonCharacters(), Sure: most > next+commonMargin && most > leastCommon+commonMargin}, true
}

func valid(enc encoding.Encoding, raw []byte) bool {
	text, err := enc.NewDecoder().Bytes(raw)
	return err == nil && !bytes.ContainsRune(text, utf8.RuneError)
}

// weigh returns the share of a text's characters beyond ASCII that are common, less what speaks
// against the page, and how many stand in a row; false where some byte is not valid.
func (p *doublePage) weigh(raw []byte) (score, word float64, ok bool) {
	text, err := p.enc.NewDecoder().Bytes(raw)
	if err != nil || len(text) == 0 {
		return 0, 0, false
	}
	var chars, common, half, glued, words, inWords float64
	var before rune
	small := func(r rune) bool { return r >= 'a' && r <= 'z' }
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError {
			return 0, 0, false
		}
		next, _ := utf8.DecodeRune(text[i+size:])
		if r >= utf8.RuneSelf {
			chars++
			if p.common(r) {
				common++
			}
			if r >= 0xff61 && r <= 0xff9f {
				half++
			}
			// Small ASCII letters beside ideographs are 8-bit words that are read as double bytes.
			if r > 0x2e80 && (small(before) || i+size < len(text) && small(next)) {
				glued++
			}
		}
		if r >= 0x0e00 {
			if inWords++; !inWord {
				words++
			}
		}
		inWord = r >= 0x0e00
		before, i = r, i+size
	}
	if chars == 0 {
		return 0, 0, false
	}
	halfCost := 1.0
	if p.name == "shift_jis" {
		halfCost = 0.1
	}
	score = common/chars - p.rare - halfCost*half/chars - 1.5*glued/chars
	if p.name == "big5" && chars >= fewChars && !lowTrails(raw) {
		score -= 0.02
	}
	return score, inWords / max(1, words), true
}

// fewChars are too few for Big5, two in five of whose second bytes are ASCII, to have none such.
const fewChars = 4

// lowTrails reports whether a byte from 0x80 is followed by one below it that is no separator.
func lowTrails(raw []byte) bool {
	for i := 1; i < len(raw); i++ {
		if raw[i-1] >= utf8.RuneSelf && raw[i] >= '@' && raw[i] < 0x7f && raw[i] != '|' {
			return true
		}
	}
	return false
}

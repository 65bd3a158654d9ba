package sheet

import (
	"bytes"
	"math"
	"strconv"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"salesk/internal/message"
)

// stringPool holds texts that cells name by number, end to end in one buffer.
type stringPool struct {
	text []byte
	ends []uint32
}

// at returns text i.
func (p *stringPool) at(i int) ([]byte, error) {
	if i < 0 || i >= len(p.ends) {
		return nil, message.NoSharedString(strconv.Itoa(i), strconv.Itoa(len(p.ends)))
	}
	from := uint32(0)
	if i > 0 {
		from = p.ends[i-1]
	}
	return p.text[from:p.ends[i]:p.ends[i]], nil
}

// end ends a text that was appended from from on, within the limits.
func (p *stringPool) end(from int, l Limits) error {
	if len(p.text)-from > l.CellBytes {
		return message.RaiseCellLimit(message.StringTooLong(strconv.Itoa(len(p.ends)), strconv.Itoa(l.CellBytes)))
	}
	if len(p.text) > maxText || len(p.ends) >= math.MaxInt32 {
		return message.TooMuchText(strconv.Itoa(maxText))
	}
	p.ends = append(p.ends, uint32(len(p.text)))
	return nil
}

// sharedStrings are the texts of an .xlsx, read when a cell first needs one.
type sharedStrings struct {
	stringPool
	a    *archive
	part string
	once sync.Once
	err  error
}

func (s *sharedStrings) get(i int) ([]byte, error) {
	s.once.Do(func() { s.err = s.load() })
	if s.err != nil {
		return nil, s.err
	}
	return s.at(i)
}

func (s *sharedStrings) load() error {
	if s.a.parts[s.part] == nil {
		return nil
	}
	rc, err := s.a.open(s.part)
	if err != nil {
		return err
	}
	defer rc.Close()
	// About half of the part is text. Its directory may say anything, so there is a limit.
	s.text = make([]byte, 0, min(s.a.parts[s.part].UncompressedSize64, maxSmall)/2)
	x := newScanner(rc, s.a.limits.maxToken())
	for {
		if err := s.plainItems(x); err != nil {
			return s.placed(err)
		}
		kind, err := x.next()
		if err != nil {
			return s.placed(err)
		}
		if kind == tokenEOF {
			return nil
		}
		if kind != tokenStart || string(x.name) != "si" {
			continue
		}
		from := len(s.text)
		if s.text, err = appendRich(s.text, x, "si"); err != nil {
			return s.placed(err)
		}
		if err := s.end(from, s.a.limits); err != nil {
			return s.placed(err)
		}
	}
}

// plainItems reads the items ahead in the scanner's memory, as far as each is one plain text.
func (s *sharedStrings) plainItems(x *scanner) error {
	const start = "<si>"
	for !x.pending {
		b := x.buf[x.pos:x.end]
		if len(b) < len(start) || string(b[:len(start)]) != start {
			return nil
		}
		raw, n, same := plainText(b[len(start):], itemEnd)
		if n == 0 {
			return nil
		}
		from := len(s.text)
		if same {
			s.text = append(s.text, raw...)
		} else {
			s.text = resolveX(unescape(s.text, raw, false), from)
		}
		if err := s.end(from, s.a.limits); err != nil {
			return err
		}
		x.pos += len(start) + n
	}
	return nil
}

func (s *sharedStrings) placed(err error) error {
	if bytes.HasPrefix([]byte(err.Error()), []byte(s.a.name+":")) {
		return err
	}
	return s.a.partError(s.part, err)
}

// appendRich appends the text of a string item, whose start tag was read, up to its end tag:
// plain text or the runs of rich text joined, without the phonetic guides (rPh). Excel drops
// white space around a text without xml:space="preserve", unless it is written as entities;
// so does this.
func appendRich(dst []byte, x *scanner, end string) ([]byte, error) {
	inText, phonetic, preserve := false, 0, false
	from, keep := 0, 0 // the current text starts at from; what is behind keep is white space
	for {
		kind, err := x.next()
		if err != nil {
			return dst, err
		}
		switch kind {
		case tokenEOF:
			return dst, errCutShort
		case tokenText:
			if !inText {
				continue
			}
			if preserve || x.cdata {
				dst = x.appendText(dst)
				keep = len(dst)
				continue
			}
			raw := x.text
			if keep == from {
				dst = dst[:from]
				raw = bytes.TrimLeft(raw, " \t\r\n")
			}
			if core := bytes.TrimRight(raw, " \t\r\n"); len(core) > 0 {
				dst = unescape(dst, core, false)
				keep = len(dst)
				raw = raw[len(core):]
			}
			dst = append(dst, raw...)
		case tokenStart:
			switch string(x.name) {
			case "rPh":
				phonetic++
			case "t":
				inText, from, keep = phonetic == 0, len(dst), len(dst)
				preserve = x.attr("space") == "preserve"
			}
		case tokenEnd:
			switch name := string(x.name); {
			case name == "t" && inText:
				inText = false
				dst = resolveX(dst[:keep], from)
			case name == "rPh":
				phonetic--
			case name == end:
				return dst, nil
			case name == "row":
				return dst, errOpenCell
			}
		}
	}
}

// resolveX resolves the _xHHHH_ escapes in dst[from:].
func resolveX(dst []byte, from int) []byte {
	if b := dst[from:]; bytes.Contains(b, []byte("_x")) {
		return append(dst[:from], unescapeX(make([]byte, 0, len(b)), b)...)
	}
	return dst
}

// unescapeX resolves _xHHHH_, by which Office writes UTF-16 units that XML cannot hold;
// _x005F_ stands for an underscore that would otherwise begin such an escape.
func unescapeX(dst, src []byte) []byte {
	for len(src) > 0 {
		u, ok := escapeX(src)
		if !ok {
			dst = append(dst, src[0])
			src = src[1:]
			continue
		}
		src = src[7:]
		r := rune(u)
		if utf16.IsSurrogate(r) {
			if low, ok := escapeX(src); ok {
				if pair := utf16.DecodeRune(r, rune(low)); pair != utf8.RuneError {
					r = pair
					src = src[7:]
				}
			}
		}
		dst = utf8.AppendRune(dst, r) // a lone surrogate becomes U+FFFD
	}
	return dst
}

func escapeX(b []byte) (uint16, bool) {
	if len(b) < 7 || b[0] != '_' || b[1] != 'x' || b[6] != '_' {
		return 0, false
	}
	var u rune
	for _, c := range b[2:6] {
		d, ok := hexDigit(c)
		if !ok {
			return 0, false
		}
		u = u<<4 | d
	}
	return uint16(u), true
}

package sheet

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// segments are a record and the CONTINUE records behind it, read as one. Only characters
// notice the seam: there, a byte says anew whether they take one byte or two.
type segments struct {
	parts [][]byte
	pos   int // in parts[0]
}

func (b *biffWorkbook) segments(at int) *segments {
	_, data, next, ok := b.record(at)
	s := &segments{}
	if !ok {
		return s
	}
	s.parts = append(s.parts, data)
	for {
		id, data, after, ok := b.record(next)
		if !ok || id != recContinue {
			return s
		}
		s.parts = append(s.parts, data)
		next = after
	}
}

// settle moves to the next byte; false at the end.
func (s *segments) settle() bool {
	for len(s.parts) > 0 && s.pos >= len(s.parts[0]) {
		s.parts, s.pos = s.parts[1:], 0
	}
	return len(s.parts) > 0
}

func (s *segments) byte() (byte, bool) {
	if !s.settle() {
		return 0, false
	}
	s.pos++
	return s.parts[0][s.pos-1], true
}

func (s *segments) uint16() (uint16, bool) {
	low, _ := s.byte()
	high, ok := s.byte()
	return uint16(low) | uint16(high)<<8, ok
}

func (s *segments) uint32() (uint32, bool) {
	low, _ := s.uint16()
	high, ok := s.uint16()
	return uint32(low) | uint32(high)<<16, ok
}

func (s *segments) skip(n int) bool {
	for n > 0 {
		if !s.settle() {
			return false
		}
		step := min(n, len(s.parts[0])-s.pos)
		s.pos += step
		n -= step
	}
	return true
}

func (s *segments) bytes(dst []byte, n int) ([]byte, bool) {
	for n > 0 {
		if !s.settle() {
			return dst, false
		}
		step := min(n, len(s.parts[0])-s.pos)
		dst = append(dst, s.parts[0][s.pos:s.pos+step]...)
		s.pos += step
		n -= step
	}
	return dst, true
}

// chars appends n UTF-16 units as UTF-8; narrow ones are the lower halves of units.
func (s *segments) chars(dst []byte, n int, wide bool) ([]byte, bool) {
	var high rune // a surrogate that waits for its other half
	for n > 0 {
		if len(s.parts) > 0 && s.pos >= len(s.parts[0]) {
			if !s.settle() {
				return dst, false
			}
			wide = s.parts[0][0]&1 != 0
			s.pos = 1
			continue
		}
		if len(s.parts) == 0 {
			return dst, false
		}
		var unit rune
		if wide {
			if s.pos+2 > len(s.parts[0]) {
				s.pos = len(s.parts[0]) // half a unit before a seam
				continue
			}
			unit = rune(binary.LittleEndian.Uint16(s.parts[0][s.pos:]))
			s.pos += 2
		} else {
			unit = rune(s.parts[0][s.pos])
			s.pos++
		}
		n--
		switch {
		case high != 0:
			if pair := utf16.DecodeRune(high, unit); pair != utf8.RuneError {
				dst = utf8.AppendRune(dst, pair)
				high = 0
				continue
			}
			dst = utf8.AppendRune(dst, utf8.RuneError)
			high = 0
			fallthrough
		default:
			if utf16.IsSurrogate(unit) && unit < 0xDC00 && n > 0 {
				high = unit
				continue
			}
			dst = utf8.AppendRune(dst, unit) // a lone surrogate becomes U+FFFD
		}
	}
	return dst, true
}

// readStrings reads the texts that cells share, from the SST record at offset at. Its count
// is not relied on, since some programs write it wrong.
func (b *biffWorkbook) readStrings(at int) error {
	s := b.segments(at)
	if !s.skip(8) {
		return nil
	}
	for s.settle() {
		n, _ := s.uint16()
		flags, ok := s.byte()
		if !ok {
			return nil
		}
		runs, extra := uint16(0), uint32(0)
		if flags&8 != 0 {
			runs, _ = s.uint16()
		}
		if flags&4 != 0 {
			extra, _ = s.uint32()
		}
		from := len(b.strings.text)
		var whole bool
		b.strings.text, whole = s.chars(b.strings.text, int(n), flags&1 != 0)
		if !whole {
			b.strings.text = b.strings.text[:from]
			return nil // a cell that names it is refused
		}
		if err := b.strings.end(from, b.limits); err != nil {
			return err
		}
		s.skip(4*int(runs) + int(extra))
	}
	return nil
}

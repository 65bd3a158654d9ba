package sheet

import (
	"bytes"
	"io"
	"strconv"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"salesk/internal/message"
)

type tokenKind uint8

const (
	tokenEOF tokenKind = iota
	tokenStart
	tokenEnd
	tokenText
)

// scanner cuts XML into tags and texts without building anything: sheets of hundreds of
// megabytes go through it. It checks only as much as is needed to tell the tags apart.
// Names are local (without prefix). What it returns is overwritten by the next call.
type scanner struct {
	r        io.Reader
	buf      []byte
	pos, end int
	max      int // longest tag or text
	eof      bool
	pending  bool // the end of an empty element is due
	strict   bool // a tag within a tag is an error, and not a part of it

	name   []byte // of a start or end tag
	prefix []byte // of a start tag; empty for none
	attrs  []byte // of a start tag
	text   []byte // as written; entities are not resolved
	cdata  bool   // text is literal
}

func newScanner(r io.Reader, max int) *scanner {
	s := resumeScanner(r, max)
	if head := s.peek(1024); bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		s.decode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader)
	} else if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		s.pos += 3
	} else if label := declaredEncoding(head); label != "" {
		if e, name := charset.Lookup(label); e != nil && name != "utf-8" {
			s.decode(e.NewDecoder().Reader)
		}
	}
	return s
}

// resumeScanner scans UTF-8 that need not be a file's start.
func resumeScanner(r io.Reader, max int) *scanner {
	return &scanner{r: r, buf: make([]byte, 64<<10), max: max}
}

// decode puts a decoder before the bytes that were read already.
func (s *scanner) decode(wrap func(io.Reader) io.Reader) {
	read := bytes.Clone(s.buf[s.pos:s.end])
	s.r = wrap(io.MultiReader(bytes.NewReader(read), s.r))
	s.pos, s.end, s.eof = 0, 0, false
}

func declaredEncoding(head []byte) string {
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	decl, _, _ := bytes.Cut(head, []byte("?>"))
	_, after, ok := bytes.Cut(decl, []byte("encoding="))
	if !ok || len(after) < 2 {
		return ""
	}
	label, _, _ := bytes.Cut(after[1:], after[:1])
	return string(label)
}

// peek returns up to n bytes ahead; fewer at the end or at an error, which comes up later.
func (s *scanner) peek(n int) []byte {
	for s.end-s.pos < n && !s.eof {
		if err := s.more(); err != nil {
			break
		}
	}
	return s.buf[s.pos:min(s.end, s.pos+n)]
}

var errTagInTag error = message.TagInTag()

var errCutShort error = message.MarkupCutShort()

// more reads on behind the unread bytes, which move to the buffer's start.
func (s *scanner) more() error {
	if s.eof {
		return io.EOF
	}
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.end -= s.pos
		s.pos = 0
	}
	if s.end == len(s.buf) {
		if s.end >= s.max {
			return message.RaiseCellLimit(message.TagTooLong(strconv.Itoa(s.max)))
		}
		s.buf = append(s.buf, make([]byte, min(len(s.buf), s.max-len(s.buf)))...)
	}
	for tries := 0; tries < 100; tries++ {
		n, err := s.r.Read(s.buf[s.end:])
		s.end += n
		if err == io.EOF {
			s.eof = true
			err = nil
			if n == 0 {
				return io.EOF
			}
		}
		if n > 0 || err != nil {
			return err
		}
	}
	return io.ErrNoProgress
}

// until returns the offset from pos of the end of mark, looked for from offset from.
func (s *scanner) until(mark string, from int) (int, error) {
	for {
		if i := bytes.Index(s.buf[s.pos+from:s.end], []byte(mark)); i >= 0 {
			return from + i + len(mark), nil
		}
		from = max(from, s.end-s.pos-len(mark)+1)
		if err := s.more(); err == io.EOF {
			return 0, errCutShort
		} else if err != nil {
			return 0, err
		}
	}
}

func (s *scanner) next() (tokenKind, error) {
	if s.pending {
		s.pending = false
		return tokenEnd, nil
	}
	for {
		if s.end-s.pos < 2 {
			if err := s.more(); err != nil && err != io.EOF {
				return tokenEOF, err
			}
			if s.pos == s.end {
				return tokenEOF, nil
			}
		}
		if s.buf[s.pos] != '<' {
			return s.chars()
		}
		if s.end-s.pos < 2 {
			return tokenEOF, errCutShort
		}
		switch s.buf[s.pos+1] {
		case '/':
			n, err := s.until(">", 2)
			if err != nil {
				return tokenEOF, err
			}
			inner := s.buf[s.pos+2 : s.pos+n-1]
			if s.strict && bytes.IndexByte(inner, '<') >= 0 {
				return tokenEOF, errTagInTag
			}
			s.name = localName(bytes.TrimRight(inner, " \t\r\n"))
			s.pos += n
			return tokenEnd, nil
		case '?':
			if err := s.skip("?>"); err != nil {
				return tokenEOF, err
			}
		case '!':
			literal, err := s.declaration()
			if err != nil {
				return tokenEOF, err
			}
			if literal {
				return tokenText, nil
			}
		default:
			return s.tag()
		}
	}
}

// skip drops what is ahead up to mark, however long it is.
func (s *scanner) skip(mark string) error {
	for {
		if i := bytes.Index(s.buf[s.pos:s.end], []byte(mark)); i >= 0 {
			s.pos += i + len(mark)
			return nil
		}
		s.pos = max(s.pos, s.end-len(mark)+1)
		if err := s.more(); err == io.EOF {
			return errCutShort
		} else if err != nil {
			return err
		}
	}
}

// chars returns the text ahead, up to the next tag.
func (s *scanner) chars() (tokenKind, error) {
	for from := 0; ; {
		if i := bytes.IndexByte(s.buf[s.pos+from:s.end], '<'); i >= 0 {
			s.text = s.buf[s.pos : s.pos+from+i]
			s.pos += from + i
			break
		}
		from = s.end - s.pos
		if err := s.more(); err == io.EOF {
			s.text = s.buf[s.pos:s.end]
			s.pos = s.end
			break
		} else if err != nil {
			return tokenEOF, err
		}
	}
	s.cdata = false
	return tokenText, nil
}

// declaration passes a comment or DOCTYPE; a CDATA section is text. Entities that a DOCTYPE
// defines are not known, so none can grow.
func (s *scanner) declaration() (literal bool, err error) {
	ahead := s.peek(9)
	switch {
	case bytes.HasPrefix(ahead, []byte("<![CDATA[")):
		n, err := s.until("]]>", 9)
		if err != nil {
			return false, err
		}
		s.text, s.cdata = s.buf[s.pos+9:s.pos+n-3], true
		s.pos += n
		return true, nil
	case bytes.HasPrefix(ahead, []byte("<!--")):
		s.pos += 4
		return false, s.skip("-->")
	}
	n, err := s.until(">", 2)
	if err != nil {
		return false, err
	}
	if bytes.IndexByte(s.buf[s.pos:s.pos+n], '[') >= 0 {
		return false, s.skip("]>")
	}
	s.pos += n
	return false, nil
}

// tag reads a start tag; a > within a quoted value does not end it.
func (s *scanner) tag() (tokenKind, error) {
	i := 1
	quote := byte(0)
scan:
	for {
		b := s.buf[s.pos:s.end]
		for ; i < len(b); i++ {
			c := b[i]
			if c == '<' && s.strict {
				return tokenEOF, errTagInTag
			}
			if quote != 0 {
				if c == quote {
					quote = 0
				}
				continue
			}
			if c == '>' {
				break scan
			}
			if c == '"' || c == '\'' {
				quote = c
			}
		}
		if err := s.more(); err == io.EOF {
			return tokenEOF, errCutShort
		} else if err != nil {
			return tokenEOF, err
		}
	}
	inner := s.buf[s.pos+1 : s.pos+i]
	s.pos += i + 1
	if n := len(inner); n > 0 && inner[n-1] == '/' {
		s.pending = true
		inner = inner[:n-1]
	}
	j := 0
	for j < len(inner) && inner[j] > ' ' {
		j++
	}
	s.name, s.attrs = localName(inner[:j]), inner[j:]
	s.prefix = inner[:max(j-len(s.name)-1, 0)]
	return tokenStart, nil
}

func localName(b []byte) []byte {
	if i := bytes.IndexByte(b, ':'); i >= 0 {
		return b[i+1:]
	}
	return b
}

// nextAttr cuts the first attribute off attrs; the name keeps its prefix, the value is as
// written. An empty name means that there is none.
func nextAttr(attrs []byte) (name, value, rest []byte) {
	i := 0
	for i < len(attrs) && attrs[i] <= ' ' {
		i++
	}
	start := i
	for i < len(attrs) && attrs[i] != '=' && attrs[i] > ' ' {
		i++
	}
	name = attrs[start:i]
	for i < len(attrs) && (attrs[i] <= ' ' || attrs[i] == '=') {
		i++
	}
	if i >= len(attrs) || (attrs[i] != '"' && attrs[i] != '\'') {
		return nil, nil, nil
	}
	quote := attrs[i]
	i++
	n := bytes.IndexByte(attrs[i:], quote)
	if n < 0 {
		return nil, nil, nil
	}
	return name, attrs[i : i+n], attrs[i+n+1:]
}

// attr returns the resolved value of the attribute with this local name; "" if absent.
func (s *scanner) attr(local string) string {
	for name, value, rest := nextAttr(s.attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		if string(localName(name)) == local && !bytes.HasPrefix(name, []byte("xmlns")) {
			return string(unescape(nil, value, false))
		}
	}
	return ""
}

// declared returns what the start tag at hand declares a prefix to be; "" if it does not.
func (s *scanner) declared(prefix string) string {
	want := "xmlns"
	if prefix != "" {
		want += ":" + prefix
	}
	for name, value, rest := nextAttr(s.attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		if string(name) == want {
			return string(value)
		}
	}
	return ""
}

// appendText appends the current text to dst with its entities resolved.
func (s *scanner) appendText(dst []byte) []byte { return unescape(dst, s.text, s.cdata) }

// unescape appends src to dst, entities resolved and line ends made \n. An unknown entity
// stays as written.
func unescape(dst, src []byte, cdata bool) []byte {
	for len(src) > 0 {
		i := bytes.IndexByte(src, '&')
		if j := bytes.IndexByte(src[:max(i, 0)], '\r'); i < 0 {
			i = bytes.IndexByte(src, '\r')
		} else if j >= 0 {
			i = j
		}
		if i < 0 {
			return append(dst, src...)
		}
		dst = append(dst, src[:i]...)
		src = src[i:]
		if src[0] == '\r' {
			if len(src) < 2 || src[1] != '\n' {
				dst = append(dst, '\n')
			}
			src = src[1:]
			continue
		}
		end := bytes.IndexByte(src[:min(len(src), 12)], ';')
		if r, ok := entity(src, end); ok && !cdata {
			dst = utf8.AppendRune(dst, r)
			src = src[end+1:]
			continue
		}
		dst = append(dst, '&')
		src = src[1:]
	}
	return dst
}

func entity(src []byte, end int) (rune, bool) {
	if end < 2 {
		return 0, false
	}
	switch body := src[1:end]; string(body) {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	default:
		if body[0] != '#' || len(body) < 2 {
			return 0, false
		}
		digits, base := body[1:], rune(10)
		if digits[0] == 'x' || digits[0] == 'X' {
			digits, base = digits[1:], 16
		}
		var r rune
		for _, c := range digits {
			d, ok := hexDigit(c)
			if !ok || d >= base || r > utf8.MaxRune {
				return 0, false
			}
			r = r*base + d
		}
		return r, len(digits) > 0 && r > 0 && utf8.ValidRune(r)
	}
}

func hexDigit(c byte) (rune, bool) {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0'), true
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10, true
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10, true
	}
	return 0, false
}

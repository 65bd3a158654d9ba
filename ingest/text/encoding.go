package text

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"salesk/ingest/table"
	"salesk/ingest/text/charset"
	"salesk/internal/message"
)

// decode returns the bytes as UTF-8 without byte order mark, their survey, and what was
// found out: the encoding with the evidence for it, lines of another one, and the bytes that
// mean nothing in it.
func decode(raw []byte, asked string) ([]byte, survey, []table.Fact, error) {
	seen := lookIn(raw)
	found := table.Fact{Name: "encoding"}
	var enc encoding.Encoding // nil: UTF-8
	var apart []table.Fact    // of lines that were decoded apart
	out := raw
	marked, name, bom := byMark(raw)
	switch {
	case asked != "":
		var err error
		if enc, found.Value, err = lookup(asked); err != nil {
			return nil, seen, nil, err
		}
		found.Evidence = message.AsAsked()
		// utf-16 without an end said: the mark says it.
		if bom > 0 && strings.HasPrefix(found.Value, "utf-16") && strings.HasPrefix(name, "utf-16") {
			enc, found.Value, found.Evidence = marked, name, message.AsAskedMarked()
		}
	case bom > 0:
		enc, found.Value, found.Evidence = marked, name, message.ByteOrderMark()
	default:
		if p, ok := charset.UTF16(raw); ok {
			enc, found.Value, found.Evidence = p.Encoding, p.Name, p.Evidence
		} else if seen.valid {
			found.Value, found.Evidence = "utf-8", message.AllValidUTF8()
		} else {
			out, enc, found, apart = unmarked(raw)
		}
	}
	damaged := 0
	if enc != nil {
		var err error
		if out, err = enc.NewDecoder().Bytes(raw); err != nil {
			return nil, seen, nil, message.NotInEncoding(found.Value, message.Of(err))
		}
		damaged = bytes.Count(out, []byte("\uFFFD"))
	} else if !seen.valid { // a valid file is not copied: it may be large
		damaged = bytes.Count(out, []byte("\uFFFD"))
		out = bytes.ToValidUTF8(out, []byte("\uFFFD"))
		damaged = bytes.Count(out, []byte("\uFFFD")) - damaged
	}
	if enc != nil || !seen.valid {
		seen = lookIn(out)
	}
	if text, ok := bytes.CutPrefix(out, []byte("\uFEFF")); ok {
		seen.quote, seen.escape = max(-1, seen.quote-(len(out)-len(text))), max(-1, seen.escape-(len(out)-len(text)))
		out = text
	}
	facts := append([]table.Fact{found}, apart...)
	if damaged > 0 {
		line := lineOf(out, "\uFFFD")
		facts = append(facts, table.Fact{Name: "damaged bytes", Says: message.ReadAsReplacement(damaged),
			Evidence: message.Join(message.FirstOnLine(strconv.Itoa(line)), message.EncodingChooses()), Tell: message.DamagedBytes(damaged, found.Value, line)})
	}
	if n := seen.nuls; n > 0 {
		facts = append(facts, table.Fact{Name: "NUL characters", Value: fmt.Sprint(n), Evidence: message.FirstOnLine(strconv.Itoa(lineOf(out, "\x00")))})
	}
	return out, seen, facts, nil
}

// unmarked finds the encoding of a text that has no mark and is not UTF-8 throughout. Where lines
// of UTF-8 and of a code page stand in one file, as when exports were put together, those of the
// code page are decoded apart. A line that has more letters of UTF-8 than other bytes is damaged.
func unmarked(raw []byte) (out []byte, enc encoding.Encoding, found table.Fact, apart []table.Fact) {
	found = table.Fact{Name: "encoding", Value: "utf-8"}
	letters, unicode, damaged := 0, 0, 0
	var foreign []int // lines of a code page
	var others []byte // their bytes
	eachLine(raw, func(n int, line []byte) {
		good, bad := sequences(line)
		letters += good
		switch {
		case bad == 0 && good > 0:
			unicode++
		case bad > good:
			foreign = append(foreign, n)
			others = append(others, line...)
		case bad > 0:
			damaged++
		}
	})
	p, whole := charset.Double(raw)
	switch {
	case whole:
	case unicode == 0 && len(foreign) >= damaged:
		p, whole = charset.Single(raw), true
	case len(foreign) > 0:
		p = charset.Detect(others)
		whole = !p.Latin && unicode*20 < len(foreign) // letters that form UTF-8 by chance
	}
	switch {
	case whole:
		found.Value, found.Evidence = p.Name, p.Evidence
		if !p.Sure {
			found.Tell = message.EncodingGuessed(p.Name, excerpt(raw, &p))
		}
		return raw, p.Encoding, found, nil
	case len(foreign) == 0:
		found.Evidence = message.LettersValid(letters)
		return raw, nil, found, nil
	}
	decoder := p.Encoding.NewDecoder()
	next := foreign
	eachLine(raw, func(n int, line []byte) {
		if len(next) > 0 && next[0] == n {
			next = next[1:]
			if text, err := decoder.Bytes(line); err == nil {
				line = text
			}
		}
		out = append(out, line...)
	})
	found.Evidence = message.LettersValid(letters)
	tell := message.ForeignLines(len(foreign), p.Name, foreign[0])
	return out, nil, found, []table.Fact{{Name: "lines of another encoding", Says: message.LinesIn(len(foreign), p.Name), Evidence: message.Join(message.FirstOnLine(strconv.Itoa(foreign[0])), p.Evidence), Tell: tell}}
}

// eachLine calls do with each physical line, its end included.
func eachLine(raw []byte, do func(n int, line []byte)) {
	for n := 1; len(raw) > 0; n++ {
		end := bytes.IndexAny(raw, "\r\n")
		switch {
		case end < 0:
			end = len(raw)
		case raw[end] == '\r' && end+1 < len(raw) && raw[end+1] == '\n':
			end += 2
		default:
			end++
		}
		do(n, raw[:end])
		raw = raw[end:]
	}
}

// excerpt is the first cell, or what is near enough to one, that another page reads otherwise.
func excerpt(raw []byte, p *charset.Page) string {
	at := bytes.IndexByte(raw, p.Telling)
	if at < 0 {
		return ""
	}
	const marks = ",;\t|\r\n\""
	from, to := 1+bytes.LastIndexAny(raw[max(0, at-40):at], marks)+max(0, at-40), len(raw)
	if end := bytes.IndexAny(raw[at:min(len(raw), at+40)], marks); end >= 0 {
		to = at + end
	}
	text, err := p.Encoding.NewDecoder().Bytes(raw[from:min(to, at+40)])
	if err != nil {
		return ""
	}
	return string(text)
}

// lookIn surveys a text in memory.
func lookIn(data []byte) survey {
	s, _ := look(&source{data: data, size: len(data)})
	return s
}

// lineOf returns the physical line of the first mark in the text.
func lineOf(text []byte, mark string) int {
	head, _, _ := bytes.Cut(text, []byte(mark))
	return 1 + bytes.Count(head, []byte{'\n'}) + bytes.Count(head, []byte{'\r'}) - bytes.Count(head, []byte("\r\n"))
}

// byMark finds the encoding that a byte order mark says, and the mark's length.
func byMark(raw []byte) (encoding.Encoding, string, int) {
	for _, m := range []struct {
		mark, name string
		enc        encoding.Encoding
	}{
		{"\xef\xbb\xbf", "utf-8", nil},
		{"\xff\xfe\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xfe\xff", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xff\xfe", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			return m.enc, m.name, len(m.mark)
		}
	}
	return nil, "", 0
}

// lookup finds an encoding by its IANA or WHATWG name; nil means UTF-8.
func lookup(name string) (encoding.Encoding, string, error) {
	n := strings.ToLower(strings.TrimSpace(name))
	// WHATWG calls windows-1252 iso-8859-1; a file that says so means the superset.
	if enc, err := htmlindex.Get(n); err == nil {
		canonical, _ := htmlindex.Name(enc)
		switch canonical {
		case "utf-8":
			return nil, canonical, nil
		case "replacement": // WHATWG's name for encodings that it refuses to read
			return nil, "", message.EncodingUnsupported(name)
		}
		return enc, canonical, nil
	}
	if enc, err := ianaindex.IANA.Encoding(n); err == nil && enc != nil {
		return enc, n, nil
	}
	return nil, "", message.NotAnEncoding(name)
}

// sequences counts the valid multi-byte letters and the bytes that are none.
func sequences(raw []byte) (good, bad int) {
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

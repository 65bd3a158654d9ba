package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"salesk/ingest/table"
)

// decode returns the bytes as UTF-8 without byte order mark, their survey, and what was
// found out: the encoding with the evidence for it, and the bytes that mean nothing in it.
func decode(raw []byte, asked string) ([]byte, survey, []table.Fact, error) {
	seen := lookIn(raw)
	found := table.Fact{Name: "encoding"}
	var enc encoding.Encoding // nil: UTF-8
	marked, name, bom := byMark(raw)
	switch even, odd, n := nuls(raw); {
	case asked != "":
		var err error
		if enc, found.Value, err = lookup(asked); err != nil {
			return nil, seen, nil, err
		}
		found.Evidence = "as asked"
		// utf-16 without an end said: the mark says it.
		if bom > 0 && strings.HasPrefix(found.Value, "utf-16") && strings.HasPrefix(name, "utf-16") {
			enc, found.Value, found.Evidence = marked, name, "as asked, with a byte order mark"
		}
	case bom > 0:
		enc, found.Value, found.Evidence = marked, name, "byte order mark"
	case n >= 4 && odd*10 > n*3 && even*20 < n:
		enc, found.Value = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
		found.Evidence = fmt.Sprintf("%d of %d odd bytes are 0", odd, n/2)
	case n >= 4 && even*10 > n*3 && odd*20 < n:
		enc, found.Value = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
		found.Evidence = fmt.Sprintf("%d of %d even bytes are 0", even, n/2)
	case seen.valid:
		found.Value, found.Evidence = "utf-8", "every byte of the file is valid"
	default:
		// A damaged UTF-8 file is no reason to read the rest of it as something else: 8-bit
		// text hardly ever has the form of UTF-8.
		if good, bad := sequences(raw); good > 10*bad {
			found.Value, found.Evidence = "utf-8", fmt.Sprintf("%d letters are valid", good)
		} else {
			best, why := guess(raw)
			enc, found.Value, found.Evidence = best.chars, best.name, why
		}
	}
	out, damaged := raw, 0
	if enc != nil {
		var err error
		if out, err = enc.NewDecoder().Bytes(raw); err != nil {
			return nil, seen, nil, fmt.Errorf("the file cannot be read as %s: %w", found.Value, err)
		}
		damaged = bytes.Count(out, []byte("\uFFFD"))
	} else if !seen.valid { // a valid file is not copied: it may be large
		out = bytes.ToValidUTF8(raw, []byte("\uFFFD"))
		damaged = bytes.Count(out, []byte("\uFFFD")) - bytes.Count(raw, []byte("\uFFFD"))
	}
	if enc != nil || !seen.valid {
		seen = lookIn(out)
	}
	if text, ok := bytes.CutPrefix(out, []byte("\uFEFF")); ok {
		seen.quote, seen.escape = max(-1, seen.quote-(len(out)-len(text))), max(-1, seen.escape-(len(out)-len(text)))
		out = text
	}
	facts := []table.Fact{found}
	if damaged > 0 {
		facts = append(facts, table.Fact{Name: "damaged bytes", Value: fmt.Sprintf("read as U+FFFD in %d places", damaged),
			Evidence: "the first on line " + lineOf(out, "\uFFFD") + "; --encoding chooses another encoding"})
	}
	if n := seen.nuls; n > 0 {
		facts = append(facts, table.Fact{Name: "NUL characters", Value: fmt.Sprint(n), Evidence: "the first on line " + lineOf(out, "\x00")})
	}
	return out, seen, facts, nil
}

// lookIn surveys a text in memory.
func lookIn(data []byte) survey {
	s, _ := look(&source{data: data, size: len(data)})
	return s
}

// lineOf returns the physical line of the first mark in the text.
func lineOf(text []byte, mark string) string {
	head, _, _ := bytes.Cut(text, []byte(mark))
	return fmt.Sprint(1 + bytes.Count(head, []byte{'\n'}) + bytes.Count(head, []byte{'\r'}) - bytes.Count(head, []byte("\r\n")))
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
			return nil, "", fmt.Errorf("encoding %q is not supported; convert the file to utf-8", name)
		}
		return enc, canonical, nil
	}
	if enc, err := ianaindex.IANA.Encoding(n); err == nil && enc != nil {
		return enc, n, nil
	}
	return nil, "", fmt.Errorf("%q is not an encoding; use a name such as utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2", name)
}

// nuls counts the NUL bytes at even and odd offsets of the file's beginning.
func nuls(raw []byte) (even, odd, n int) {
	n = min(len(raw), 1<<16) &^ 1
	for i := 0; i < n; i += 2 {
		if raw[i] == 0 {
			even++
		}
		if raw[i+1] == 0 {
			odd++
		}
	}
	return even, odd, n
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

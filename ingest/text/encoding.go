package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"

	"salesk/ingest/table"
)

// decode returns the bytes as UTF-8 without byte order mark, and the encoding with the
// evidence for it.
func decode(raw []byte, asked string) ([]byte, table.Fact, error) {
	fact := func(name, why string) table.Fact { return table.Fact{Name: "encoding", Value: name, Evidence: why} }
	if asked != "" {
		enc, name, err := lookup(asked)
		if err != nil {
			return nil, table.Fact{}, err
		}
		if enc == nil {
			out, bad := validUTF8(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")))
			return out, fact("utf-8", evidenceOfBad("as asked", bad)), nil
		}
		out, err := enc.NewDecoder().Bytes(raw)
		if err != nil {
			return nil, table.Fact{}, fmt.Errorf("the file cannot be read as %s: %w", name, err)
		}
		return bytes.TrimPrefix(out, []byte("\xef\xbb\xbf")), fact(name, "as asked"), nil
	}
	utf16 := func(e unicode.Endianness, name, why string) ([]byte, table.Fact, error) {
		out, err := unicode.UTF16(e, unicode.IgnoreBOM).NewDecoder().Bytes(raw)
		if err != nil {
			return nil, table.Fact{}, fmt.Errorf("the file cannot be read as %s: %w", name, err)
		}
		return bytes.TrimPrefix(out, []byte("\xef\xbb\xbf")), fact(name, why), nil
	}
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		out, bad := validUTF8(raw[3:])
		return out, fact("utf-8", evidenceOfBad("byte order mark", bad)), nil
	case bytes.HasPrefix(raw, []byte{0xff, 0xfe}):
		return utf16(unicode.LittleEndian, "utf-16le", "byte order mark")
	case bytes.HasPrefix(raw, []byte{0xfe, 0xff}):
		return utf16(unicode.BigEndian, "utf-16be", "byte order mark")
	}
	if even, odd, n := nuls(raw); n >= 4 {
		switch {
		case odd*10 > n*3 && even*20 < n:
			return utf16(unicode.LittleEndian, "utf-16le", fmt.Sprintf("%d of %d odd bytes are 0", odd, n/2))
		case even*10 > n*3 && odd*20 < n:
			return utf16(unicode.BigEndian, "utf-16be", fmt.Sprintf("%d of %d even bytes are 0", even, n/2))
		}
	}
	if utf8.Valid(raw) {
		why := "every byte of the file is valid"
		return raw, fact("utf-8", why), nil
	}
	if good, bad := sequences(raw); good > 10*bad {
		out, n := validUTF8(raw)
		return out, fact("utf-8", evidenceOfBad(fmt.Sprintf("%d letters are valid", good), n)), nil
	}
	best, why := guess(raw)
	out, err := best.enc.NewDecoder().Bytes(raw)
	if err != nil {
		return nil, table.Fact{}, fmt.Errorf("the file cannot be read as %s: %w", best.name, err)
	}
	return out, fact(best.name, why), nil
}

func evidenceOfBad(why string, bad int) string {
	if bad == 0 {
		return why
	}
	return fmt.Sprintf("%s; %d bytes that are no UTF-8 were read as U+FFFD", why, bad)
}

// lookup finds an encoding by its IANA or WHATWG name; nil means UTF-8.
func lookup(name string) (encoding.Encoding, string, error) {
	n := strings.ToLower(strings.TrimSpace(name))
	// WHATWG calls windows-1252 iso-8859-1; a file that says so means the superset.
	if enc, err := htmlindex.Get(n); err == nil {
		canonical, _ := htmlindex.Name(enc)
		if canonical == "utf-8" {
			return nil, canonical, nil
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

// validUTF8 replaces the bytes that are no UTF-8 and counts them.
func validUTF8(raw []byte) ([]byte, int) {
	if utf8.Valid(raw) {
		return raw, 0
	}
	_, bad := sequences(raw)
	return bytes.ToValidUTF8(raw, []byte("\uFFFD")), bad
}

// candidate is an 8-bit encoding with the letters that speak for it: those of the
// languages written in it, by how common they are there.
type candidate struct {
	name   string
	enc    *charmap.Charmap
	weight map[rune]int
}

func weights(groups ...string) map[rune]int {
	m := map[rune]int{}
	for i, g := range groups {
		for _, r := range g {
			m[r] = len(groups) - i
		}
	}
	return m
}

var (
	// Hungarian, Polish, Czech, German; then Slovak, Slovene, Croatian, Romanian.
	central = weights(
		"áéíóöőúüűÁÉÍÓÖŐÚÜŰąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽäßÄ",
		"ôľĺŕđăâîşţĽŔĐÂÎŞŢ€")
	// French, German, Spanish, Italian, Nordic; then Portuguese and the rarer ones.
	western = weights(
		"àâäáåãçéèêëíîïñóôöøúùüæß¿ÀÂÄÁÅÃÇÉÈÊËÍÎÏÑÓÔÖØÚÙÜÆ€",
		"õûìòÿœŒÕÛÌÒ¡°ºª«»£§")
)

var candidates = []candidate{
	{"windows-1252", charmap.Windows1252, western},
	{"windows-1250", charmap.Windows1250, central},
	{"iso-8859-2", charmap.ISO8859_2, central},
	{"iso-8859-15", charmap.ISO8859_15, western},
	{"iso-8859-1", charmap.ISO8859_1, western},
}

// guess chooses the 8-bit encoding whose letters fit the whole file best. Bytes that
// mean the same in all of them decide nothing.
func guess(raw []byte) (candidate, string) {
	var count [256]int
	french := 0 // û after o, or between s and r: coût, août, sûr
	for i, b := range raw {
		count[b]++
		if b == 0xfb && i > 0 && (raw[i-1]|0x20 == 'o' || raw[i-1]|0x20 == 's' && i+1 < len(raw) && raw[i+1]|0x20 == 'r') {
			french++
		}
	}
	c1 := 0 // bytes that are control codes in ISO 8859
	for b := 0x80; b < 0xa0; b++ {
		c1 += count[b]
	}
	best, most := candidates[0], -1<<60
	scores := make([]int, len(candidates))
	for i, c := range candidates {
		for b := 0x80; b <= 0xff; b++ {
			if count[b] == 0 {
				continue
			}
			r := c.enc.DecodeByte(byte(b))
			w := c.weight[r]
			switch {
			case w > 0:
				scores[i] += 2 * w * count[b]
			case r == utf8.RuneError || r < 0xa0:
				scores[i] -= 8 * count[b]
			case strings.ContainsRune("–—‘’“”„…•™®©\u00a0", r):
			default:
				scores[i] -= 3 * count[b]
			}
		}
		if strings.HasPrefix(c.name, "windows-1250") || c.name == "iso-8859-2" {
			scores[i] -= 6 * french
		}
		if strings.HasPrefix(c.name, "iso") && c1 > 0 {
			scores[i] -= 8 * c1
		}
		if scores[i] > most {
			best, most = c, scores[i]
		}
	}
	var seen []string
	for b := 0x80; b <= 0xff; b++ {
		if r := best.enc.DecodeByte(byte(b)); count[b] > 0 && best.weight[r] > 0 && len(seen) < 6 && differs(byte(b)) {
			seen = append(seen, fmt.Sprintf("%d %c", count[b], r))
		}
	}
	if len(seen) == 0 {
		return best, "not utf-8; its letters are the same in every western encoding"
	}
	return best, "letters: " + strings.Join(seen, ", ")
}

// differs reports whether a byte means different letters in the candidates.
func differs(b byte) bool {
	for _, c := range candidates[1:] {
		if c.enc.DecodeByte(b) != candidates[0].enc.DecodeByte(b) {
			return true
		}
	}
	return false
}

package charset

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"salesk/internal/message"

	"golang.org/x/text/encoding/charmap"
)

// page is an 8-bit code page with the languages written in it.
type page struct {
	name      string
	chars     *charmap.Charmap
	rare      float64 // what it has to be better by, as a log
	languages []string
}

var (
	western = []string{"French", "German", "Spanish", "Portuguese", "Italian", "Swedish", "Danish or Norwegian", "Icelandic", "languages of Western Europe"}
	central = []string{"Hungarian", "Polish", "Czech", "Slovak", "Romanian", "Slovene or Croatian", "German", "languages of Central Europe"}
	slavic  = []string{"Russian", "Ukrainian", "Bulgarian"}
)

// pages are in order of preference where two read a text alike: the windows pages hold all
// printable characters of their ISO cousins at the same places for most languages, and far more
// programs write them.
var pages = []page{
	{"windows-1252", charmap.Windows1252, 0, western},
	{"windows-1250", charmap.Windows1250, 0.1, central},
	{"iso-8859-2", charmap.ISO8859_2, 1, central},
	{"iso-8859-15", charmap.ISO8859_15, 1, western},
	{"windows-1251", charmap.Windows1251, 0.5, slavic},
	{"koi8-u", charmap.KOI8U, 1, slavic[:2]},
	{"ibm866", charmap.CodePage866, 1, slavic},
	{"iso-8859-5", charmap.ISO8859_5, 1.5, slavic},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, 1.5, slavic},
	{"windows-1253", charmap.Windows1253, 0.5, []string{"Greek"}},
	{"iso-8859-7", charmap.ISO8859_7, 1, []string{"Greek"}},
	{"windows-1254", charmap.Windows1254, 0.7, []string{"Turkish"}},
	{"windows-1255", charmap.Windows1255, 0.5, []string{"Hebrew"}},
	{"windows-1256", charmap.Windows1256, 0.5, []string{"Arabic"}},
	{"windows-1257", charmap.Windows1257, 3, []string{"Lithuanian", "Latvian"}},
	{"windows-874", charmap.Windows874, 0.7, []string{"Thai"}},
	{"ibm850", charmap.CodePage850, 3, western},
	{"ibm437", charmap.CodePage437, 3.5, []string{"German", "Spanish", "French", "Italian", "languages of Western Europe"}},
	{"ibm852", charmap.CodePage852, 3.5, central},
	{"ibm865", charmap.CodePage865, 4.5, []string{"Danish or Norwegian", "Swedish"}},
	{"macintosh", charmap.Macintosh, 3, western},
}

// Probabilities of what is no letter of the language, beside letters of about 0.1.
const (
	foreignLetter = 0.0004
	otherSign     = 0.0006
	symbol        = 0.0001
	nothing       = 1e-7 // no character, or a control code
	inCapital     = 0.3  // a capital rather than a small letter, of either
)

// signs are usual beside letters, with their probabilities.
var signs = map[rune]float64{'€': .03, '£': .03, '°': .02, '’': .03, '–': .02, '\u00a0': .02, '©': .012, '®': .012, '™': .012, 'º': .015, 'ª': .012,
	'“': .02, '”': .02, '„': .01, '…': .01, '•': .01, '½': .008, '¼': .006, '¾': .004, '«': .01, '»': .01, '²': .008, '³': .005, '§': .01, '¥': .012,
	'·': .004, 'µ': .004, '¿': .006, '¡': .006, '‘': .01, '‚': .002, '—': .015, '¢': .003, '№': .02}

// triple is a byte from 0x80 with its neighbours; a line end stands before and behind the text.
type triple struct{ before, at, behind byte }

// triples counts the bytes from 0x80 with their neighbours.
func triples(raw []byte) map[triple]int {
	counts := map[triple]int{}
	for i, b := range raw {
		if b < utf8.RuneSelf {
			continue
		}
		t := triple{'\n', b, '\n'}
		if i > 0 {
			t.before = raw[i-1]
		}
		if i+1 < len(raw) {
			t.behind = raw[i+1]
		}
		counts[t]++
	}
	return counts
}

// glyph is a character with what the rules ask of it.
type glyph struct {
	r, small                                 rune
	none, letter, upper, lower, digit, space bool
}

func glyphOf(r rune) glyph {
	g := glyph{r: r, small: unicode.ToLower(r), none: r == utf8.RuneError}
	g.letter, g.upper, g.lower = unicode.IsLetter(r), unicode.IsUpper(r), unicode.IsLower(r)
	g.digit, g.space = unicode.IsDigit(r), unicode.IsSpace(r)
	return g
}

// table is what a page makes of all bytes.
func (p *page) table() *[256]glyph {
	var t [256]glyph
	for b := range t {
		t[b] = glyphOf(p.chars.DecodeByte(byte(b)))
	}
	return &t
}

// chance is the log of the probability of a byte under a page and a language, neighbours included.
func chance(t triple, glyphs *[256]glyph, l *language) float64 {
	c, a, z := &glyphs[t.at], &glyphs[t.before], &glyphs[t.behind]
	ln := math.Log
	if c.none {
		return ln(nothing)
	}
	var v float64
	sign, usual := signs[c.r]
	switch w := l.letters[c.small]; {
	case w > 0:
		v = ln(w)
	case usual && !c.letter || c.r == 'ª' || c.r == 'º':
		v = ln(sign)
	case c.letter || unicode.IsMark(c.r):
		v = ln(foreignLetter)
	case c.r < 0xa0:
		return ln(nothing)
	case unicode.Is(unicode.So, c.r) || unicode.Is(unicode.Sm, c.r) || c.r >= '─' && c.r <= '▟':
		v = ln(symbol)
	default:
		v = ln(otherSign)
	}
	ordinal := c.r == 'ª' || c.r == 'º'
	if c.letter || ordinal {
		return v + besideLetter(c, a, z, l, ordinal)
	}
	return v + besideSign(c, a, z)
}

// besideLetter weighs a letter by what stands beside it.
func besideLetter(c, a, z *glyph, l *language, ordinal bool) (v float64) {
	ln := math.Log
	if c.upper {
		if a.lower {
			v += ln(.02) // a capital behind a small letter
		}
		v += ln(inCapital)
	} else if c.lower && a.upper && z.upper {
		v += ln(.05)
	}
	if ordinal {
		if strings.ContainsRune("NnoO", a.r) || a.digit {
			return v + ln(6)
		}
		return v + ln(.1)
	}
	if a.digit || z.digit {
		v += ln(.02)
	}
	if c.lower && z.upper {
		v += ln(.02)
	}
	if c.lower && a.r == 'N' && !z.letter {
		v += ln(.05)
	}
	if !l.latin { // one word, two scripts
		for _, o := range [...]*glyph{a, z} {
			if o.letter && o.r < utf8.RuneSelf {
				v += ln(.02)
			}
		}
	}
	if !a.letter && !z.letter {
		v += ln(.05) // a word of one letter
	}
	// The bytes that are ő ű in one page and õ û in the other: where only one of the languages
	// puts them, their neighbours tell, however few there are.
	in := func(g *glyph, chars string) bool { return strings.ContainsRune(chars, g.small) && g.letter }
	switch c.small {
	case 'ű':
		if in(a, "yzhfvk") {
			v += ln(3)
		} else if in(a, "o") {
			v += ln(.02)
		}
	case 'ő':
		if in(z, "e") {
			v += ln(.1)
		}
	case 'û':
		if in(a, "o") {
			v += ln(3)
		} else if in(a, "yzhvk") {
			v += ln(.05)
		}
	case 'õ':
		if in(z, "e") {
			v += ln(2)
		} else {
			v += ln(.3)
		}
	}
	return v
}

// besideSign weighs a sign by what stands beside it.
func besideSign(c, a, z *glyph) float64 {
	ln := math.Log
	switch c.r {
	case '€', '£', '¥', '¢':
		switch {
		case z.digit || a.digit || z.r == ' ' || z.r == '-':
			return ln(6)
		case a.letter || z.letter:
			return ln(.02)
		}
		return 0
	case '°':
		if a.digit || strings.ContainsRune("NnoO", a.r) {
			return ln(6)
		}
		return 0
	case '’', '‘':
		if a.letter && z.letter {
			return ln(3)
		}
		return ln(.1)
	case '\u00a0':
		return ln(2)
	}
	switch {
	case strings.ContainsRune("½¼¾", c.r) && z.letter && !a.digit: // œ, Œ and Ÿ of iso-8859-15: cœur
		return ln(.005)
	case strings.ContainsRune("½¼¾²³", c.r) && (a.letter && !z.letter || a.digit):
		return ln(3)
	case strings.ContainsRune("©®™", c.r) && a.letter && !z.letter && !z.digit:
		return ln(12) // a name's, and as common as the name
	case a.lower && z.lower: // signs hardly ever stand within a word
		return ln(.02)
	}
	return 0
}

// reading is a page with a language, and how probable they make the text.
type reading struct {
	page     *page
	language *language
	chance   float64
}

// sureBy is by what factor, as a log, the best page has to be better than any that reads the
// text otherwise: twenty times.
const sureBy = 3

// usualRepeats is how often a byte may come before more of the same tell less: a name that
// stands on every row is one name.
const usualRepeats = 6

// Single finds the 8-bit page.
func Single(raw []byte) Page {
	counts := triples(raw)
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b triple) int {
		return int(a.at)<<16 + int(a.before)<<8 + int(a.behind) - (int(b.at)<<16 + int(b.before)<<8 + int(b.behind))
	})
	var total [256]int
	for t, n := range counts {
		total[t.at] += n
	}
	weight := func(t triple) float64 {
		n, all := float64(counts[t]), float64(total[t.at])
		if all > usualRepeats {
			n *= usualRepeats * math.Pow(all/usualRepeats, .6) / all
		}
		return n
	}
	weights := make([]float64, len(keys))
	for i, t := range keys {
		weights[i] = weight(t)
	}
	var all []reading
	for i := range pages {
		p := &pages[i]
		glyphs := p.table()
		best := reading{page: p, chance: math.Inf(-1)}
		for _, name := range p.languages {
			l := languages()[name]
			sum := -p.rare - l.rare
			for k, t := range keys {
				sum += weights[k] * chance(t, glyphs, l)
			}
			if sum > best.chance+1e-9 {
				best.language, best.chance = l, sum
			}
		}
		all = append(all, best)
	}
	slices.SortStableFunc(all, func(a, b reading) int {
		switch {
		case a.chance > b.chance+1e-9:
			return -1
		case b.chance > a.chance+1e-9:
			return 1
		}
		return 0
	})
	best, other := all[0], all[0]
	for _, r := range all[1:] {
		if differ(best.page, r.page, &total) {
			other = r
			break
		}
	}
	p := Page{Latin: best.language.latin, Name: best.page.name, Encoding: best.page.chars}
	p.Evidence, p.Telling = evidence(best, other, &total)
	p.Sure = other.page == best.page || best.chance-other.chance >= sureBy
	return p
}

// differ reports whether two pages read some byte of the text otherwise.
func differ(a, b *page, total *[256]int) bool {
	for c := 0x80; c <= 0xff; c++ {
		if total[c] > 0 && a.chars.DecodeByte(byte(c)) != b.chars.DecodeByte(byte(c)) {
			return true
		}
	}
	return false
}

// evidence lists the commonest letters that the next best page would read otherwise, and which
// byte the first of them is.
func evidence(best, other reading, total *[256]int) (why message.Message, telling byte) {
	if other.page == best.page {
		for b := 0x80; b <= 0xff; b++ {
			if total[b] > 0 {
				telling = byte(b)
				break
			}
		}
		return message.ReadsAsLanguage(best.language.name), telling
	}
	type letter struct {
		n          int
		b          byte
		mine, them rune
	}
	var tell []letter
	for b := 0x80; b <= 0xff; b++ {
		mine, them := best.page.chars.DecodeByte(byte(b)), other.page.chars.DecodeByte(byte(b))
		if n := total[b]; n > 0 && mine != them {
			tell = append(tell, letter{n, byte(b), mine, them})
		}
	}
	slices.SortStableFunc(tell, func(a, b letter) int { return b.n - a.n })
	var mine, them []string
	for _, l := range tell[:min(len(tell), 4)] {
		mine = append(mine, fmt.Sprintf("%d %s", l.n, shown(l.mine)))
		them = append(them, shown(l.them))
	}
	return message.ColumnReads(message.ReadsAsLanguage(best.language.name), message.OtherPageHas(strings.Join(mine, ", "), other.page.name, strings.Join(slices.Compact(them), " "))), tell[0].b
}

// shown is a character for people.
func shown(r rune) string {
	if r == utf8.RuneError || !unicode.IsGraphic(r) || unicode.IsSpace(r) {
		return fmt.Sprintf("U+%04X", r)
	}
	return string(r)
}

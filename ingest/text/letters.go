package text

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// language is one that sales exports are written in: its letters beyond a–z, each with
// how many there are in 10,000 letters of running text (rounded; only the proportions
// count). One language at a time has to explain all of a file's letters: that tells the
// û of Brûlé Lefèvre from the ű of Szűcs, which are one byte.
type language struct {
	name    string
	rare    float64          // what it has to be better by, as a log: fewer files are in it
	letters map[rune]float64 // shares, which sum up to 1
}

// speak turns "á340 é330" into a language.
func speak(name string, rare float64, letters string) language {
	l := language{name, rare, map[rune]float64{}}
	sum := 0.0
	for _, f := range strings.Fields(letters) {
		var r rune
		var n float64
		if _, err := fmt.Sscanf(f, "%c%g", &r, &n); err != nil {
			panic("letters of " + name + ": " + f)
		}
		l.letters[r] = n
		sum += n
	}
	for r := range l.letters {
		l.letters[r] /= sum
	}
	return l
}

// The languages, made when a file in some 8-bit encoding comes.
var (
	western = sync.OnceValue(func() []language {
		return []language{
			speak("French", 0, "é190 è35 à54 ê24 ç9 ù6 â5 ô4 û5 î4 ë2 ï2 œ2 ü1 ÿ0.1"),
			speak("German", 0, "ä56 ö30 ü65 ß31 é1"),
			speak("Spanish", 0, "ó83 í73 á50 é43 ñ31 ú17 ü1 ç0.2"),
			speak("Portuguese", 0.5, "ã73 ç53 á47 ê45 é34 ó30 õ17 í13 â12 ú11 à7 ô5"),
			speak("Italian", 0.5, "à64 è26 ù17 ò15 ì7 é6"),
			speak("a Nordic language", 0.5, "å120 ä150 ö130 ø90 æ70 é3 ü1 þ20 ð40 á40 í30 ó20 ú10 ý5"),
			speak("several languages", 2, "é150 ü60 ö50 ä50 ß10 á40 í40 ó40 ñ40 ú15 ç30 ã30 è40 à20 ê15 å30 ø40 æ20 ô8 ë8 ï6 õ6 â6 î5 û4 ù4 ò4 ì2 œ1"),
		}
	})
	central = sync.OnceValue(func() []language {
		return []language{
			speak("Hungarian", 0, "á340 é330 ö100 ő90 ó80 ü60 í50 ú30 ű25 ä0.3"),
			speak("Polish", 0.5, "ł182 ę111 ą99 ó85 ż83 ś66 ć40 ń20 ź6 é0.3"),
			speak("Czech", 0.5, "í280 á220 ě160 é130 ř120 ý110 ž100 č90 š80 ů70 ú10 ó3 ň1 ť2 ď2 ö0.3 ü0.3"),
			speak("Slovak", 1, "á180 í100 é80 č110 ý100 š90 ž90 ľ40 ť40 ú90 ä10 ô20 ň15 ó10 ď10 ŕ1 ĺ1"),
			speak("Slovene or Croatian", 1.5, "č130 š100 ž70 ć60 đ20"),
			speak("Romanian", 1, "ă240 î140 ş130 ţ110 â60"),
			speak("German", 0, "ä56 ö30 ü65 ß31 é1"),
			speak("several languages", 2, "á90 é90 í60 ó40 ö40 ő20 ü50 ű8 ú15 ä30 ß8 č50 š50 ž40 ř30 ě25 ý25 ů12 ł40 ę20 ą15 ż12 ś12 ć25 ń12 ź3 đ5 ľ5 ť4 ô4 ď2 ň3 ă15 î10 ş15 ţ10 â5"),
		}
	})
)

// candidate is an 8-bit encoding with the languages written in it.
type candidate struct {
	name      string
	chars     *charmap.Charmap
	languages func() []language
}

// candidates are in order of preference where two read a file alike: the windows pages
// hold all printable characters of their ISO cousins at the same places for most
// languages, and far more programs write them.
var candidates = []candidate{
	{"windows-1252", charmap.Windows1252, western},
	{"windows-1250", charmap.Windows1250, central},
	{"iso-8859-2", charmap.ISO8859_2, central},
	{"iso-8859-15", charmap.ISO8859_15, western},
	{"iso-8859-1", charmap.ISO8859_1, western},
}

// Probabilities of what is no letter of the language, beside letters of about 0.1.
const (
	usualSign   = 0.004  // € „ “ – § …
	foreign8bit = 0.0004 // a letter of another language
	rareSign    = 0.0001 // ¤ ¬ ¸ ˛
	control     = 1e-7
	inCapital   = 0.15 // a capital rather than a small letter, of either
)

// pairs counts the bytes from 0x80 with what stands before and behind them.
type pairs struct {
	before, behind [128][256]int
	count          [128]int
}

func countPairs(raw []byte) *pairs {
	p := new(pairs)
	prev := byte('\n')
	for i, b := range raw {
		if b >= 0x80 {
			next := byte('\n')
			if i+1 < len(raw) {
				next = raw[i+1]
			}
			p.count[b-0x80]++
			p.before[b-0x80][prev]++
			p.behind[b-0x80][next]++
		}
		prev = b
	}
	return p
}

// share is the part of the bytes b that have one of the characters beside them.
func share(beside *[256]int, n int, chars string) float64 {
	sum := 0
	for i := range len(chars) {
		sum += beside[chars[i]]
	}
	return float64(sum) / float64(n)
}

const (
	small   = "abcdefghijklmnopqrstuvwxyz"
	capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// chance is the log of the probability of byte b under an encoding and a language,
// neighbours included.
func (p *pairs) chance(b int, r rune, l *language) float64 {
	n, before, behind := p.count[b-0x80], &p.before[b-0x80], &p.behind[b-0x80]
	low := unicode.ToLower(r)
	var v float64
	switch w := l.letters[low]; {
	case w > 0:
		v = math.Log(w)
	case r < 0xa0 || r == unicode.ReplacementChar:
		return math.Log(control)
	case unicode.IsLetter(r):
		v = math.Log(foreign8bit)
	case strings.ContainsRune("€„“”‚‘’–—…•§°«»¿¡©®™\u00a0½²³£ºª·", r):
		v = math.Log(usualSign)
	default:
		v = math.Log(rareSign)
	}
	switch {
	case unicode.IsUpper(r): // hardly ever follows a small letter
		v += math.Log(inCapital) + share(before, n, small)*math.Log(0.02)
	case unicode.IsLetter(r): // hardly ever stands between capitals
		v += share(before, n, capital) * share(behind, n, capital) * math.Log(0.05)
	default: // signs hardly ever stand within a word
		v += share(before, n, small) * share(behind, n, small) * math.Log(0.05)
	}
	// The bytes that are ő ű in one page and õ û in the other: where only one of the
	// languages puts them, their neighbours tell, however few there are.
	switch {
	case low == 'ű':
		v += share(before, n, "yzhfvkYZHFVK")*math.Log(3) + share(before, n, "oO")*math.Log(0.02)
	case low == 'ő':
		v += share(behind, n, "eE") * math.Log(0.1)
	case low == 'û':
		v += share(before, n, "oO")*math.Log(3) + share(before, n, "yzhvkYZHVK")*math.Log(0.05)
	case low == 'õ':
		v += share(behind, n, "eE")*math.Log(2) + (1-share(behind, n, "eE"))*math.Log(0.3)
	}
	return v
}

// guess chooses the 8-bit encoding, and with it the language, that makes the bytes of the
// whole file most probable, and says why.
func guess(raw []byte) (candidate, string) {
	p := countPairs(raw)
	best, most, spoken := candidates[0], math.Inf(-1), ""
	for _, c := range candidates {
		for _, l := range c.languages() {
			sum := -l.rare
			for b := 0x80; b <= 0xff; b++ {
				if n := p.count[b-0x80]; n > 0 {
					sum += float64(n) * p.chance(b, c.chars.DecodeByte(byte(b)), &l)
				}
			}
			if sum > most+1e-9 {
				best, most, spoken = c, sum, l.name
			}
		}
	}
	return best, p.evidence(best, spoken)
}

// evidence lists the commonest letters that the other page would read otherwise.
func (p *pairs) evidence(best candidate, spoken string) string {
	other := candidates[0]
	if best.chars == other.chars || best.name == "iso-8859-2" {
		other = candidates[1]
	}
	type letter struct {
		n          int
		mine, them rune
	}
	var tell []letter
	for b := 0x80; b <= 0xff; b++ {
		mine, them := best.chars.DecodeByte(byte(b)), other.chars.DecodeByte(byte(b))
		if n := p.count[b-0x80]; n > 0 && mine != them {
			tell = append(tell, letter{n, mine, them})
		}
	}
	if len(tell) == 0 {
		return "not utf-8; its letters are the same in " + other.name
	}
	slices.SortStableFunc(tell, func(a, b letter) int { return b.n - a.n })
	var mine, them []string
	for _, l := range tell[:min(len(tell), 4)] {
		mine = append(mine, fmt.Sprintf("%d %c", l.n, l.mine))
		if unicode.IsGraphic(l.them) && l.them != unicode.ReplacementChar {
			them = append(them, string(l.them))
		} else {
			them = append(them, "a control code")
		}
	}
	return fmt.Sprintf("reads as %s: %s; %s has %s there", spoken, strings.Join(mine, ", "), other.name, strings.Join(slices.Compact(them), " "))
}

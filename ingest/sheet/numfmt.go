package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// numberFormat says what a number format makes of a number, as far as it matters here.
type numberFormat uint8

const (
	plainFormat numberFormat = iota
	dayFormat                // shows a day, month or year, perhaps with a time
	timeFormat               // shows a time of day only
)

// builtinFormat classifies the format ids that need no code in the file. 27-36 and 50-58
// are dates in East Asian versions and unused elsewhere. 46 is an elapsed time, a number.
func builtinFormat(id int) numberFormat {
	switch {
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id >= 34 && id <= 36, id >= 50 && id <= 58:
		return dayFormat
	case id >= 18 && id <= 21, id == 32, id == 33, id == 45, id == 47:
		return timeFormat
	}
	return plainFormat
}

// classifyFormat reads a number format code. Letters within quotes, brackets or after an
// escape are words, not dates; [h], [m] and [s] count elapsed time, which is a number. The
// first section that has anything to say decides.
func classifyFormat(code string) numberFormat {
	for code != "" {
		f, rest, decided := classifySection(code)
		if decided {
			return f
		}
		code = rest
	}
	return plainFormat
}

func classifySection(code string) (f numberFormat, rest string, decided bool) {
	day, clock, elapsed := false, false, false
	i := 0
loop:
	for ; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == ';':
			break loop
		case code[i] == '"':
			n := strings.IndexByte(code[i+1:], '"')
			if n < 0 {
				i = len(code)
				break loop
			}
			i += n + 1
		case code[i] == '\\' || code[i] == '_' || code[i] == '*':
			i++
		case code[i] == '[':
			n := strings.IndexByte(code[i:], ']')
			if n < 0 {
				i = len(code)
				break loop
			}
			inner := strings.ToLower(code[i+1 : i+n])
			if inner != "" && strings.Trim(inner, inner[:1]) == "" && strings.ContainsAny(inner[:1], "hms") {
				elapsed = true
			}
			i += n
		case (code[i] == '0' || code[i] == '#' || code[i] == '?') && !day && !clock:
			return plainFormat, "", true // a digit's place first: words behind it are units
		case c == 'g' && len(code) >= i+7 && strings.EqualFold(code[i:i+7], "general"):
			i += 6
		case c == 'a' && len(code) >= i+5 && strings.EqualFold(code[i:i+5], "am/pm"):
			clock, i = true, i+4
		case c == 'a' && len(code) >= i+3 && strings.EqualFold(code[i:i+3], "a/p"):
			clock, i = true, i+2
		case c == 'y' || c == 'd':
			day = true
		case c == 'm':
			n := i
			for n < len(code) && code[n]|0x20 == 'm' {
				n++
			}
			if n-i <= 2 && minutes(code[:i], code[n:]) {
				clock = true
			} else {
				day = true
			}
			i = n - 1
		case c == 'h' || c == 's':
			clock = true
		}
	}
	if i < len(code) {
		rest = code[i+1:]
	}
	switch {
	case elapsed:
		return plainFormat, rest, true
	case day:
		return dayFormat, rest, true
	case clock:
		return timeFormat, rest, true
	}
	return plainFormat, rest, false
}

// minutes tells whether an m between these parts of a section means minutes: hours stand
// before it or seconds behind it, with nothing but marks between.
func minutes(before, after string) bool {
	before = strings.TrimRight(before, " :.-/\\\"]")
	after = strings.TrimLeft(after, " :.-/\\\"")
	return before != "" && before[len(before)-1]|0x20 == 'h' || after != "" && (after[0]|0x20 == 's' || strings.HasPrefix(after, "[s"))
}

// cellFormat is what the number format of a cell style says.
type cellFormat struct {
	shows numberFormat
	sign  string // of a currency, beside the number; "" for none
}

// builtinCellFormat is the format of an id that needs no code in the file. Those with money have the
// system's sign in Excel, which writes their codes down; what leaves them out means dollars.
func builtinCellFormat(id int) cellFormat {
	if id >= 5 && id <= 8 || id == 42 || id == 44 {
		return cellFormat{sign: "$"}
	}
	return cellFormat{shows: builtinFormat(id)}
}

// readFormat reads a number format code.
func readFormat(code string) cellFormat {
	f := cellFormat{shows: classifyFormat(code)}
	if f.shows == plainFormat {
		f.sign = signOf(code)
	}
	return f
}

// signOf returns the word that a format code shows beside positive numbers: "€" of `#,##0.00 [$€-407]`,
// "£" of `"£"#,##0`, "Ft" of `#,##0\ "Ft"`; "" for none or several. Whether it is a currency's, who reads
// numbers knows: "pcs" is none.
func signOf(code string) string {
	var words []string
	word := "" // of characters that stand for themselves
	end := func() {
		if w := strings.Trim(word, " \u00a0\u202f"); w != "" {
			words = append(words, w)
		}
		word = ""
	}
	for i := 0; i < len(code) && code[i] != ';'; i++ {
		switch c := code[i]; {
		case c == '"':
			n := strings.IndexByte(code[i+1:], '"')
			if n < 0 {
				return ""
			}
			word += code[i+1 : i+1+n]
			i += n + 1
		case c == '\\' && i+1 < len(code):
			i++
			n := i + 1
			for n < len(code) && !utf8.RuneStart(code[n]) {
				n++
			}
			word += code[i:n]
			i = n - 1
		case c == '_' || c == '*': // the room that a character takes
			end()
			i++
			for i+1 < len(code) && !utf8.RuneStart(code[i+1]) {
				i++
			}
		case c == '[':
			n := strings.IndexByte(code[i:], ']')
			if n < 0 {
				return ""
			}
			if sign, ok := strings.CutPrefix(code[i+1:i+n], "$"); ok {
				end()
				sign, locale, _ := strings.Cut(sign, "-")
				if sign = strings.Trim(sign, " \u00a0"); sign != "" {
					words = append(words, localSign(sign, locale))
				}
			}
			i += n
		case c == '$' || c >= utf8.RuneSelf:
			word += code[i : i+1]
		default:
			end()
		}
	}
	end()
	if len(words) != 1 {
		return ""
	}
	return words[0]
}

// localSign is a sign that several currencies share, in the country whose number stands beside it
// in a format code, so that it is that country's.
func localSign(sign, locale string) string {
	n, err := strconv.ParseUint(locale, 16, 32)
	if err != nil {
		return sign
	}
	if code, ok := localSigns[localeSign{sign, uint16(n)}]; ok {
		return code
	}
	return sign
}

type localeSign struct {
	sign   string
	locale uint16 // LCID
}

var localSigns = map[localeSign]string{
	{"$", 0x0409}: "USD", {"$", 0x1009}: "CAD", {"$", 0x0C0C}: "CAD", {"$", 0x0C09}: "AUD", {"$", 0x1409}: "NZD", {"$", 0x080A}: "MXN",
	{"$", 0x4809}: "SGD", {"$", 0x1004}: "SGD", {"$", 0x0C04}: "HKD", {"$", 0x3C09}: "HKD", {"$", 0x2C0A}: "ARS", {"$", 0x340A}: "CLP", {"$", 0x240A}: "COP",
	{"kr", 0x041D}: "SEK", {"kr", 0x0414}: "NOK", {"kr", 0x0814}: "NOK", {"kr", 0x0406}: "DKK", {"kr.", 0x0406}: "DKK", {"kr.", 0x040F}: "ISK",
	{"¥", 0x0411}: "JPY", {"¥", 0x0804}: "CNY", {"￥", 0x0411}: "JPY", {"￥", 0x0804}: "CNY",
	{"Fr.", 0x0807}: "CHF", {"fr.", 0x100C}: "CHF", {"lei", 0x0418}: "RON",
}

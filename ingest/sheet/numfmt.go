package sheet

import "strings"

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

package value

import "math"

// maxScale is how many decimals a number may have.
const maxScale = 18

// numeral is what a core means by one of the two decimal signs.
type numeral struct {
	coef  uint64
	scale int
	fault fault
}

type fault uint8

const (
	fine       fault = iota
	malformed        // no number by this decimal sign
	tooLarge         // more digits than an int64 holds
	tooPrecise       // more than maxScale decimals
)

// separator classes beside '.' and ','
const (
	spaceSeparator      = ' '
	apostropheSeparator = '\''
)

// separatorAt returns the class and the length of the separator at core[i], or 0.
func separatorAt(core []byte, i int) (class byte, width int) {
	switch c := core[i]; c {
	case '.', ',', ' ', '\'', '_':
		return c, 1
	case 0xc2:
		if i+1 < len(core) && core[i+1] == 0xa0 { // no-break space
			return spaceSeparator, 2
		}
	case 0xe2:
		if i+2 >= len(core) || core[i+1] != 0x80 {
			return 0, 0
		}
		switch core[i+2] {
		case 0xaf, 0x89, 0x88, 0x87: // narrow no-break, thin, punctuation and figure space
			return spaceSeparator, 3
		case 0x99: // right single quotation mark
			return apostropheSeparator, 3
		}
	}
	return 0, 0
}

// readCore reads digits with the given decimal sign, '.' or ','. Groups may be split by
// one kind of separator, all of three digits, or with commas and a decimal point as in
// India (12,34,567); a grouped number does not begin with 0. The exponent of Excel's
// display (1.5E+06) is read where nothing is grouped. Zeros at the end of the decimals
// are dropped.
func readCore(core []byte, decimal byte) (n numeral) {
	var g groups
	point, seen := false, false
	run, zeros := 0, 0 // digits since the last separator; zeros held back at the end of the decimals
	for i := 0; i < len(core); {
		c := core[i]
		if isDigit(c) {
			i++
			seen = true
			if !point {
				run++
				n.push(c - '0')
			} else if c == '0' {
				zeros++
			} else {
				n.pushZeros(zeros)
				zeros = 0
				n.push(c - '0')
				n.scale++
			}
			continue
		}
		if c == 'E' && seen && g.sign == 0 {
			return n.shift(core[i+1:])
		}
		class, width := separatorAt(core, i)
		if width == 0 || point {
			return numeral{fault: malformed}
		}
		i += width
		if class == decimal {
			if !g.end(run, decimal) {
				return numeral{fault: malformed}
			}
			point = true
		} else if !g.next(class, run, core[0]) {
			return numeral{fault: malformed}
		}
		run = 0
	}
	if !seen || !point && !g.end(run, decimal) {
		return numeral{fault: malformed}
	}
	return n.checked()
}

// groups follows the grouping of the digits before the decimal sign.
type groups struct {
	sign       byte // separator, once seen
	first      int  // digits before it
	two, three bool // inner groups of two, of three digits
}

// next takes the separator after a group of n digits.
func (g *groups) next(sign byte, n int, firstDigit byte) bool {
	switch {
	case g.sign == 0:
		g.sign, g.first = sign, n
		return n >= 1 && n <= 3 && firstDigit != '0'
	case sign != g.sign:
		return false
	}
	g.two = g.two || n == 2
	g.three = g.three || n == 3
	return n == 2 || n == 3
}

// end takes the last group, of n digits.
func (g *groups) end(n int, decimal byte) bool {
	if g.sign == 0 {
		return true
	}
	if g.two && (g.three || g.first == 3 || g.sign != ',' || decimal != '.') {
		return false
	}
	return n == 3
}

func (n *numeral) push(digit byte) {
	if n.coef > (math.MaxInt64-uint64(digit))/10 {
		n.fault = tooLarge
		return
	}
	n.coef = n.coef*10 + uint64(digit)
}

func (n *numeral) pushZeros(count int) {
	for range count {
		if n.fault != fine {
			return
		}
		n.push(0)
		n.scale++
	}
}

func (n *numeral) checked() numeral {
	if n.scale > maxScale && n.fault != malformed {
		n.fault = tooPrecise
	}
	return *n
}

// shift applies the exponent that Excel displays: a sign and two digits or more.
func (n *numeral) shift(exp []byte) numeral {
	if len(exp) < 3 || len(exp) > 4 || exp[0] != '+' && exp[0] != '-' {
		return numeral{fault: malformed}
	}
	e, i := digits(exp, 1)
	if i != len(exp) {
		return numeral{fault: malformed}
	}
	if exp[0] == '-' {
		e = -e
	}
	n.scale -= e
	if n.coef == 0 {
		n.scale = 0
	}
	for n.scale < 0 && n.fault == fine {
		n.push(0)
		n.scale++
	}
	for n.scale > 0 && n.coef%10 == 0 && n.coef > 0 {
		n.coef /= 10
		n.scale--
	}
	return n.checked()
}

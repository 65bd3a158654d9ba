package value

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"salesk/kpi"
)

// dateStyles write a day in every way that a whole column may be written.
var dateStyles = map[string]func(y, m, d int) string{
	"iso":       func(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) },
	"iso time":  func(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02dT23:59:59.5", y, m, d) },
	"iso zone":  func(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d 12:00:00+05:30", y, m, d) },
	"compact":   func(y, m, d int) string { return fmt.Sprintf("%04d%02d%02d", y, m, d) },
	"slash y":   func(y, m, d int) string { return fmt.Sprintf("%d/%d/%d", y, m, d) },
	"hungarian": func(y, m, d int) string { return fmt.Sprintf("%d. %02d. %02d.", y, m, d) },
	"hu name":   func(y, m, d int) string { return fmt.Sprintf("%d. %s %d.", y, huMonths[m-1], d) },
	"dmy/":      func(y, m, d int) string { return fmt.Sprintf("%02d/%02d/%04d", d, m, y) },
	"dmy/ yy":   func(y, m, d int) string { return fmt.Sprintf("%d/%d/%02d", d, m, y%100) },
	"mdy/":      func(y, m, d int) string { return fmt.Sprintf("%d/%d/%d 9:05 PM", m, d, y) },
	"mdy/ yy":   func(y, m, d int) string { return fmt.Sprintf("%02d/%02d/%02d", m, d, y%100) },
	"dmy.":      func(y, m, d int) string { return fmt.Sprintf("%d.%d.%d", d, m, y) },
	"dmy-":      func(y, m, d int) string { return fmt.Sprintf("%02d-%02d-%04d", d, m, y) },
	"mdy-":      func(y, m, d int) string { return fmt.Sprintf("%02d-%02d-%04d", m, d, y) },
	"de name":   func(y, m, d int) string { return fmt.Sprintf("%d. %s %d", d, deMonths[m-1], y) },
	"fr name":   func(y, m, d int) string { return fmt.Sprintf("%d %s %d", d, frMonths[m-1], y) },
	"es name":   func(y, m, d int) string { return fmt.Sprintf("%d de %s de %d", d, esMonths[m-1], y) },
	"en name":   func(y, m, d int) string { return fmt.Sprintf("%s %02d, %d 09:30 pm", enMonths[m-1], d, y) },
	"excel":     func(y, m, d int) string { return fmt.Sprintf("%02d-%s-%02d", d, enMonths[m-1][:3], y%100) },
	"serial":    func(y, m, d int) string { return fmt.Sprint(int(kpi.Date(y, m, d)) + 25569) },
	"unix":      func(y, m, d int) string { return fmt.Sprint(int(kpi.Date(y, m, d))*86400 + 86399) },
}

var (
	enMonths = strings.Fields("January February March April May June July August September October November December")
	huMonths = strings.Fields("január február március április május június július augusztus szeptember október november december")
	deMonths = strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
	frMonths = strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	esMonths = strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
)

// A column of random days in one style is read back exactly: by the column alone when
// it holds a day after the 12th, else by the hint; never another day.
func TestDateColumnLaw(t *testing.T) {
	for name, style := range dateStyles {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			days := rapid.SliceOfN(rapid.IntRange(int(kpi.Date(2002, 1, 1)), int(kpi.Date(2032, 12, 31))), 1, 30).Draw(t, "days")
			cut := rapid.IntRange(0, len(days)).Draw(t, "cut")
			var c, rest DateColumn
			var cells []string
			for i, day := range days {
				y, m, d := kpi.Day(day).Civil()
				cells = append(cells, style(y, m, d))
				if i < cut {
					c.See(text(cells[i]))
				} else {
					rest.See(text(cells[i]))
				}
			}
			c.Merge(&rest)
			if whole := dates(cells...); !reflect.DeepEqual(*whole, c) {
				t.Fatalf("in chunks %+v, whole %+v", c, *whole)
			}
			f, ev, err := c.Decide("")
			if err != nil {
				hint, ok := map[string]string{"dmy": "dmy", "mdy": "mdy"}[strings.ToLower(name[:3])]
				if _, amb := err.(*AmbiguousDate); !amb || !ok {
					t.Fatalf("%q: %v", cells, err)
				}
				if f, ev, err = c.Decide(hint); err != nil {
					t.Fatalf("%q with %s: %v", cells, hint, err)
				}
			}
			if ev.Unread > 0 || ev.Text.IsZero() {
				t.Fatalf("evidence %+v", ev)
			}
			for i, s := range cells {
				if d, err := f.Parse(text(s), nil); err != nil || int(d) != days[i] {
					t.Fatalf("%q of %q: got %s, %v; want %s", s, cells, d, err, kpi.Day(days[i]))
				}
			}
		}))
	}
}

// numberStyle writes coef / 10^scale.
type numberStyle struct {
	name, group, decimal string
	lakh                 bool
	affix                string // with %s for the unsigned number
	negative             string
}

var numberStyles = []numberStyle{
	{"plain point", "", ".", false, "%s", "-%s"},
	{"plain comma", "", ",", false, "%s €", "-%s €"},
	{"english", ",", ".", false, "$%s", "($%s)"},
	{"indian", ",", ".", true, "₹%s", "-₹%s"},
	{"german", ".", ",", false, "%s EUR", "%s- EUR"},
	{"hungarian", "\u00a0", ",", false, "%s Ft", "−%s Ft"},
	{"french", "\u202f", ",", false, "%s €", "-%s €"},
	{"swiss", "’", ".", false, "CHF %s", "CHF -%s"},
	{"percent", " ", ",", false, "%s %%", "-%s %%"},
}

func (st numberStyle) write(coef int64, scale int) string {
	neg := coef < 0
	s := fmt.Sprint(coef)
	s = strings.TrimPrefix(s, "-")
	for len(s) <= scale {
		s = "0" + s
	}
	whole, frac := s[:len(s)-scale], s[len(s)-scale:]
	size := 3
	for i := len(whole) - 3; i > 0 && st.group != ""; i -= size {
		whole = whole[:i] + st.group + whole[i:]
		if st.lakh {
			size = 2
		}
	}
	if scale > 0 {
		whole += st.decimal + frac
	}
	if neg {
		return fmt.Sprintf(st.negative, whole)
	}
	return fmt.Sprintf(st.affix, whole)
}

func TestNumberColumnLaw(t *testing.T) {
	for _, st := range numberStyles {
		t.Run(st.name, rapid.MakeCheck(func(t *rapid.T) {
			coefs := rapid.SliceOfN(rapid.Int64Range(-1<<62, 1<<62), 1, 20).Draw(t, "coefs")
			scale := rapid.IntRange(0, 6).Draw(t, "scale")
			short := rapid.IntRange(1, 1<<50).Draw(t, "short")
			cut := rapid.IntRange(0, len(coefs)).Draw(t, "cut")
			var c, rest NumberColumn
			var cells []string
			for i := range coefs {
				coefs[i] /= int64(short)
				cells = append(cells, st.write(coefs[i], scale))
				if i < cut {
					c.See(text(cells[i]))
				} else {
					rest.See(text(cells[i]))
				}
			}
			c.Merge(&rest)
			if whole := numbers(cells...); !reflect.DeepEqual(*whole, c) {
				t.Fatalf("in chunks %+v, whole %+v", c, *whole)
			}
			f, ev, err := c.Decide("")
			if err != nil {
				if _, amb := err.(*AmbiguousNumber); !amb {
					t.Fatalf("%q: %v", cells, err)
				}
				if f, ev, err = c.Decide(st.decimal); err != nil {
					t.Fatalf("%q: %v", cells, err)
				}
			}
			if ev.Unread > 0 {
				t.Fatalf("%q: evidence %+v", cells, ev)
			}
			for i, s := range cells {
				n, err := f.Parse(text(s))
				want := kpi.Dec{Coef: coefs[i], Scale: uint8(scale)}.Number()
				if err != nil || n.Dec.Number().Cmp(want) != 0 {
					t.Fatalf("%q: got %v, %v; want %v", s, n, err, want)
				}
			}
		}))
	}
}

// A workbook's number means what the same digits mean as an exact decimal, as long as
// a spreadsheet can hold it.
func TestSheetNumberLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coef := rapid.Int64Range(-999_999_999_999_999, 999_999_999_999_999).Draw(t, "coef")
		scale := rapid.IntRange(0, 6).Draw(t, "scale")
		s := numberStyles[0].write(coef, scale)
		if rapid.Bool().Draw(t, "exponent") {
			s = fmt.Sprintf("%dE-%d", coef, scale)
		}
		d, err := sheetNumber([]byte(s))
		want := kpi.Dec{Coef: coef, Scale: uint8(scale)}.Number()
		if err != nil || d.Number().Cmp(want) != 0 {
			t.Fatalf("%s: got %v, %v; want %v", s, d, err, want)
		}
	})
}

// Minor is the exact number printed with that many decimals.
func TestMinorLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := kpi.Dec{Coef: rapid.Int64().Draw(t, "coef"), Scale: uint8(rapid.IntRange(0, 18).Draw(t, "scale"))}
		digits := rapid.IntRange(0, 4).Draw(t, "digits")
		m, rounded, err := Minor(d, digits)
		want := d.Number().Fixed(digits)
		if err != nil {
			if int(d.Scale) > digits || len(strings.Trim(want, "-")) < 19 {
				t.Fatalf("%v: %v", d, err)
			}
			return
		}
		exact := kpi.Dec{Coef: int64(m), Scale: uint8(digits)}.Number()
		if exact.Fixed(digits) != want || rounded == (exact.Cmp(d.Number()) == 0) {
			t.Fatalf("%v: got %d, %v; want %s", d, m, rounded, want)
		}
	})
}

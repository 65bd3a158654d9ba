package lang

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNumbers: as the CLDR has them, save for English, which reads as the program's
// other output does.
func TestNumbers(t *testing.T) {
	cases := []struct{ code, plain, decimal, percent, money, rounded string }{
		{"en", "-1234567.8", "−1,234,567.8", "−1,234,567.8 %", "−1,234,567.8 EUR", "−1,234,567.8 M"},
		{"en", "1234", "1,234", "1,234 %", "1,234 EUR", "1,234 M"},
		{"de", "1234.5", "1.234,5", "1.234,5\u00a0%", "1.234,5\u00a0EUR", "1.234,5\u00a0Mio."},
		{"es", "1234.5", "1234,5", "1234,5\u00a0%", "1234,5\u00a0EUR", "1234,5\u00a0M"},
		{"es", "12345", "12.345", "12.345\u00a0%", "12.345\u00a0EUR", "12.345\u00a0M"},
		{"fr", "-1234567.80", "−1\u202f234\u202f567,80", "−1\u202f234\u202f567,80\u00a0%", "−1\u202f234\u202f567,80\u00a0EUR", "−1\u202f234\u202f567,80\u00a0M"},
		{"hu", "1234", "1234", "1234%", "1234\u00a0EUR", "1234\u00a0M"},
		{"hu", "12345.67", "12\u00a0345,67", "12\u00a0345,67%", "12\u00a0345,67\u00a0EUR", "12\u00a0345,67\u00a0M"},
		{"hu", "0.5", "0,5", "0,5%", "0,5\u00a0EUR", "0,5\u00a0M"},
	}
	for _, c := range cases {
		l, err := Of(c.code)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range []struct{ got, want string }{
			{l.Decimal(c.plain), c.decimal}, {l.Percent(c.plain), c.percent}, {l.Money(l.Decimal(c.plain), "EUR"), c.money}, {l.Rounded(c.plain, 2), c.rounded},
		} {
			if x.got != x.want {
				t.Errorf("%s of %s: %q, want %q", c.code, c.plain, x.got, x.want)
			}
		}
	}
}

// TestDecimalKeepsDigits: no digit is lost or made up, however long the number is.
func TestDecimalKeepsDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.StringMatching(`-?[1-9][0-9]{0,40}(\.[0-9]{1,20})?`).Draw(t, "plain")
		for _, code := range Codes() {
			l, err := Of(code)
			if err != nil {
				t.Fatal(err)
			}
			m := l.marks()
			got := l.Decimal(plain)
			back := strings.NewReplacer(m.group, "", minus, "-", m.decimal, ".").Replace(got)
			if back != plain {
				t.Fatalf("%s: %s reads as %s", code, got, back)
			}
		}
	})
}

func TestPlurals(t *testing.T) {
	for _, c := range []struct {
		code string
		n    int64
		want string
	}{
		{"en", 1, "1 day"}, {"en", 0, "0 days"}, {"en", 1204, "1,204 days"},
		{"de", 1, "1 Tag"}, {"de", 2, "2 Tage"}, {"hu", 2, "2 nap"},
		{"fr", 0, "0 jour"}, {"fr", 1, "1 jour"}, {"fr", 2, "2 jours"}, {"es", 0, "0 días"}, {"es", 1, "1 día"},
	} {
		l, err := Of(c.code)
		if err != nil {
			t.Fatal(err)
		}
		if got := l.N(c.n, "%s day", "%s days"); got != c.want {
			t.Errorf("%s: %q, want %q", c.code, got, c.want)
		}
	}
}

// Hungarians write forints by their sign, everybody else by the code.
func TestCurrency(t *testing.T) {
	for code, want := range map[string]string{"hu": "2 110 000\u00a0Ft", "de": "2 110 000\u00a0HUF", "": "2 110 000 HUF"} {
		l, _ := Of(code)
		if got := l.Money("2 110 000", "HUF"); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

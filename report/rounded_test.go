package report

import (
	"testing"

	"salesk/kpi"
	"salesk/report/lang"
)

func TestRounded(t *testing.T) {
	hu, err := lang.Of("hu")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		l    *lang.Lang
		u    kpi.Unit
		n    kpi.Number
		want string
	}{
		{nil, kpi.Amount, cents(42906402), "429 k"},
		{nil, kpi.Amount, cents(6324000), "63.2 k"},
		{nil, kpi.Amount, cents(327000), "3.27 k"},
		{nil, kpi.Amount, cents(300000), "3 k"},
		{nil, kpi.Amount, cents(99949), "999"},
		{nil, kpi.Amount, cents(99950), "1 k"},
		{nil, kpi.Amount, cents(99995000), "1 M"},
		{nil, kpi.Amount, cents(123), "1.23"},
		{nil, kpi.Amount, kpi.Frac(1, 3000), "0.0003"},
		{nil, kpi.Amount, cents(0), "0"},
		{nil, kpi.Amount, cents(-6324000), "−63.2 k"},
		{nil, kpi.Amount, kpi.Number{}, "n/a"},
		{hu, kpi.Amount, cents(211000000), "2,11\u00a0M"},
		{nil, kpi.Whole, kpi.Int(36), "36"},
		{nil, kpi.Whole, kpi.Int(1204), "1,204"},
		{nil, kpi.Whole, kpi.Int(12345), "12.3 k"},
		{nil, kpi.Ratio, kpi.Frac(1, 2), "50 %"},
		{nil, kpi.Ratio, kpi.Frac(21527, 10000), "215 %"},
		{nil, kpi.Ratio, kpi.Frac(51, 10000), "0.51 %"},
		{nil, kpi.Ratio, kpi.Frac(1, 100000), "0.001 %"},
		{nil, kpi.Ratio, kpi.Int(0), "0 %"},
		{nil, kpi.Ratio, kpi.Int(1), "100 %"},
		// What is not reached is not rounded to reached.
		{nil, kpi.Ratio, kpi.Frac(996, 1000), "99.6 %"},
		{nil, kpi.Ratio, kpi.Frac(99996, 100000), "99.9 %"},
		{nil, kpi.Days, kpi.Frac(526, 10), "53"},
		{nil, kpi.Days, kpi.Frac(45, 10), "4.5"},
		{nil, kpi.Times, kpi.Frac(20, 3), "6.7"},
	} {
		if got := rounded(c.l, c.u, c.n); got != c.want {
			t.Errorf("%s: %q, want %q", c.n, got, c.want)
		}
	}
}

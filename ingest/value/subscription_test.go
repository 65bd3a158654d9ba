package value

import "testing"

func TestInterval(t *testing.T) {
	for text, want := range map[string][2]uint64{
		"month": {1, 1}, "Monthly": {1, 1}, "per year": {12, 1}, "12 months": {12, 1}, "1M": {1, 1}, "every 3 months": {3, 1}, "quarterly": {3, 1}, "semi-annual": {6, 1},
		"havonta": {1, 1}, "éves": {12, 1}, "jährlich": {12, 1}, "vierteljährlich": {3, 1}, "annuel": {12, 1}, "trimestriel": {3, 1}, "mensual": {1, 1}, "week": {112, 487}, "2 weeks": {224, 487}, "6": {6, 1},
	} {
		if num, den, ok := Interval(text); !ok || num != want[0] || den != want[1] {
			t.Errorf("%q is %d/%d %v", text, num, den, ok)
		}
	}
	for _, text := range []string{"", "usage", "lifetime", "month or year", "one-time"} {
		if _, _, ok := Interval(text); ok {
			t.Errorf("%q is an interval", text)
		}
	}
}

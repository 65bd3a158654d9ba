package html

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"salesk/kpi"
	"salesk/report"
)

// months makes results of the company alone: one KPI, a value a month from 2024-01.
func months(k *kpi.KPI, partial bool, values ...kpi.Number) *kpi.Results {
	r := &kpi.Results{Grain: kpi.ByMonth, Currency: "EUR", Digits: 2, KPIs: []*kpi.KPI{k}}
	for i := range values {
		start := kpi.Date(2024, 1+i, 1)
		y, m, _ := start.Civil()
		p := kpi.Period{Label: fmt.Sprintf("%04d-%02d", y, m), Start: start, End: kpi.Date(2024, 2+i, 1) - 1}
		p.Partial = partial && i == len(values)-1
		r.AsOf = p.End
		r.Periods = append(r.Periods, p)
	}
	r.Figures = []kpi.Figure{{KPI: k, Groups: [][]string{nil}, Value: func(p, _ int) kpi.Value { return kpi.Value{Number: values[p]} }}}
	if partial {
		r.AsOf = r.Periods[len(values)-1].Start + 9
	}
	return r
}

// TestNoChangeNoBaseNoData holds that the three are told apart, and both kinds of change.
func TestNoChangeNoBaseNoData(t *testing.T) {
	revenue, _ := kpi.Find("revenue")
	churn, _ := kpi.Find("churn_rate")
	empty := kpi.Number{}
	for _, c := range []struct {
		k           *kpi.KPI
		partial     bool
		was, now    kpi.Number
		before      string
		beforeTone  string
		description string
	}{
		{revenue, false, kpi.Int(100), kpi.Int(150), "▲ up 50.0 %", "good", "money grows in percent"},
		{revenue, false, kpi.Int(100), kpi.Int(100), "= no change", "even", "equal"},
		{revenue, false, kpi.Int(0), kpi.Int(100), "no base", "even", "of zero there is no percentage"},
		{revenue, false, empty, kpi.Int(100), "no data", "even", "nothing to compare with"},
		{revenue, false, kpi.Int(100), empty, "", "even", "nothing to compare"},
		{churn, false, kpi.Frac(5, 100), kpi.Frac(7, 100), "▲ up 2.0 pp", "bad", "rates move in points; more churn is bad"},
		{churn, false, kpi.Int(0), kpi.Frac(7, 100), "▲ up 7.0 pp", "bad", "a rate of zero is a base"},
		{revenue, true, kpi.Int(100), kpi.Int(90), notOver, "even", "a part is not held against a whole"},
	} {
		r := months(c.k, c.partial, c.was, c.now)
		b := &report.Document{Results: r, Shown: 1}
		d := &dashboard{b: b, r: r, shown: 1, reps: newFigures(nil, r, 1), likeBefore: newFigures(nil, nil, 0), likeYear: newFigures(nil, nil, 0)}
		if got := d.before(d.reps, c.k, 1, whole); got.Text != c.before || got.Tone() != c.beforeTone {
			t.Errorf("%s: %q (%s), want %q (%s)", c.description, got.Text, got.Tone(), c.before, c.beforeTone)
		}
	}
}

func TestLikeForLike(t *testing.T) {
	revenue, _ := kpi.Find("revenue")
	r := months(revenue, true, kpi.Int(300), kpi.Int(110))
	like := months(revenue, false, kpi.Int(100))
	b := &report.Document{Results: r, Shown: 1, LikeBefore: like}
	d := &dashboard{b: b, r: r, shown: 1, reps: newFigures(nil, r, 1), likeBefore: newFigures(nil, like, 0), likeYear: newFigures(nil, nil, 0)}
	if got := d.before(d.reps, revenue, 1, whole); got.Text != "▲ up 10.0 %" {
		t.Errorf("%q: ten days are compared with a whole month", got.Text)
	}
	if got := d.year(d.reps, revenue, 1, whole); got.Text != notOver {
		t.Errorf("%q, want %q", got.Text, notOver)
	}
}

func TestYearBefore(t *testing.T) {
	revenue, _ := kpi.Find("revenue")
	values := make([]kpi.Number, 14)
	for i := range values {
		values[i] = kpi.Int(int64(i + 1))
	}
	f := newFigures(nil, months(revenue, false, values...), 13)
	for p, want := range map[int]int{13: 1, 12: 0, 11: -1} {
		if got := f.yearBefore(p); got != want {
			t.Errorf("the year before period %d is %d, want %d", p, got, want)
		}
	}
	weeks := &kpi.Results{Grain: kpi.ByWeek, Periods: kpi.Calendar{Grain: kpi.ByWeek, FiscalStart: 1}.Range(kpi.Date(2024, 1, 1), kpi.Date(2025, 3, 2), kpi.Date(2025, 3, 2))}
	f = newFigures(nil, weeks, 0)
	last := len(weeks.Periods) - 1
	if q := f.yearBefore(last); q < 0 || weeks.Periods[q].Label != "2024-W09" || weeks.Periods[last].Label != "2025-W09" {
		t.Errorf("week %s has the year before at %d", weeks.Periods[last].Label, q)
	}
}

func TestTargetAndPace(t *testing.T) {
	revenue, _ := kpi.Find("revenue")
	attainment, _ := kpi.Find("revenue_attainment")
	for _, c := range []struct {
		partial bool
		actual  int64
		want    string
		tone    string
	}{
		{false, 100, "✓ reached: 100\u00a0% of 100.00", "good"},
		{false, 82, "✗ missed: 82\u00a0% of 100.00", "bad"},
		{true, 50, "▲ ahead: 50\u00a0% of 100.00; 34.48\u00a0% by now", "good"}, // 10 of February's 29 days
		{true, 20, "▼ behind: 20\u00a0% of 100.00; 34.48\u00a0% by now", "bad"},
	} {
		r := months(revenue, c.partial, kpi.Int(1), kpi.Int(c.actual))
		r.KPIs = append(r.KPIs, attainment)
		r.Figures = append(r.Figures, kpi.Figure{KPI: attainment, Groups: [][]string{nil}, Value: func(int, int) kpi.Value {
			return kpi.Value{Number: kpi.Frac(c.actual, 100), Num: kpi.Int(c.actual), Den: kpi.Int(100)}
		}})
		d := &dashboard{b: &report.Document{Results: r, Shown: 1}, r: r, shown: 1, reps: newFigures(nil, r, 1)}
		if got := d.target(d.reps, revenue, 1, whole); got.Text != c.want || got.Tone() != c.tone {
			t.Errorf("%d: %q (%s), want %q (%s)", c.actual, got.Text, got.Tone(), c.want, c.tone)
		}
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		values []float64
		ticks  string
	}{
		{[]float64{281_000}, "0 100 k 200 k 300 k"},
		{[]float64{1.23e6, math.NaN()}, "0 250 k 500 k 750 k 1 M 1.25 M"},
		{[]float64{-30, 90}, "−50 −25 0 25 50 75 100"},
		{[]float64{0}, "0 0.2 0.4 0.6 0.8 1"},
		{nil, "0 0.2 0.4 0.6 0.8 1"},
		{[]float64{7}, "0 2 4 6 8"},
	} {
		s := newScale(c.values, 100, 0, 5)
		var got []string
		for _, v := range s.ticks() {
			got = append(got, compact(nil, v))
		}
		if strings.Join(got, " ") != c.ticks {
			t.Errorf("ticks of %v: %s, want %s", c.values, strings.Join(got, " "), c.ticks)
		}
		for _, v := range c.values {
			if y := s.at(v); y < 0 || y > 100 {
				t.Errorf("%g of %v is drawn at %g", v, c.values, y)
			}
		}
	}
}

// TestWilson takes the figures of Newcombe (Statistics in Medicine 17, 1998, table I, method 3).
func TestWilson(t *testing.T) {
	for _, c := range []struct{ won, n, lo, hi float64 }{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		lo, hi := wilson(c.won, c.n)
		if math.Abs(lo-c.lo) > 5e-5 || math.Abs(hi-c.hi) > 5e-5 {
			t.Errorf("%g of %g: %.4f to %.4f, want %.4f to %.4f", c.won, c.n, lo, hi, c.lo, c.hi)
		}
	}
}

// TestContrast holds the colours of texts to WCAG 2.2 AA, 4.5:1, and those of marks to
// 3:1, in both themes.
func TestContrast(t *testing.T) {
	blocks := regexp.MustCompile(`(?s):root\{(.*?)\}`).FindAllStringSubmatch(styleText, 2)
	if len(blocks) != 2 {
		t.Fatalf("%d themes, want light and dark", len(blocks))
	}
	themes := []string{"light", "dark"}
	for i, block := range blocks {
		colours := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+):#([0-9a-f]{6})`).FindAllStringSubmatch(block[1], -1) {
			colours[m[1]] = m[2]
		}
		for _, c := range []struct {
			over, under string
			least       float64
		}{
			{"ink", "bg", 4.5}, {"ink", "card", 4.5}, {"soft", "bg", 4.5}, {"soft", "card", 4.5}, {"accent", "bg", 4.5}, {"accent", "card", 4.5},
			{"good", "card", 4.5}, {"bad", "card", 4.5}, {"warn", "card", 4.5}, {"warn", "bg", 4.5}, {"good", "bg", 4.5},
			{"hd", "h0", 4.5}, {"hd", "h1", 4.5}, {"hd", "h2", 4.5}, {"hd", "h3", 4.5}, {"hl", "h4", 4.5}, {"hl", "h5", 4.5},
			{"second", "card", 3}, {"second", "bg", 3},
		} {
			if colours[c.over] == "" || colours[c.under] == "" {
				t.Errorf("%s: no colour %s or %s", themes[i], c.over, c.under)
				continue
			}
			if got := contrast(colours[c.over], colours[c.under]); got < c.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, less than %.1f", themes[i], c.over, c.under, got, c.least)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.2 of two colours.
func contrast(a, b string) float64 {
	luminance := func(hex string) float64 {
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			v, _ := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
			c := float64(v) / 255
			if c <= 0.04045 {
				c /= 12.92
			} else {
				c = math.Pow((c+0.055)/1.055, 2.4)
			}
			sum += weight * c
		}
		return sum
	}
	x, y := luminance(a)+0.05, luminance(b)+0.05
	return max(x, y) / min(x, y)
}

// TestOffered holds what a reader can choose to periods whose year before the results have, unless the data have none.
func TestOffered(t *testing.T) {
	b := book(t)
	all := len(newPage(b).Filters.Periods)
	b.Earlier = true
	p := newPage(b)
	d := &dashboard{b: b, r: b.Results, shown: b.Shown, reps: newFigures(nil, b.Results, b.Shown)}
	first := b.Shown - p.Filters.Shown
	for q := first; q <= b.Shown; q++ {
		if d.reps.yearBefore(q) < 0 {
			t.Errorf("%s is offered, and the year before is not carried", b.Results.Periods[q].Label)
		}
	}
	if n := len(p.Filters.Periods); n == 0 || n > all {
		t.Errorf("%d periods are offered; of data that begin with the results %d", n, all)
	}
}

// TestMissingNumbersDrawNothing has a rep without revenue on the leaderboard.
func TestMissingNumbersDrawNothing(t *testing.T) {
	for _, x := range [][2]float64{{math.NaN(), 1}, {1, math.NaN()}, {1, 0}, {-1, 2}, {math.NaN(), math.NaN()}} {
		if got := percentOf(x[0], x[1]); got != "0" {
			t.Errorf("%v of %v is %s", x[0], x[1], got)
		}
	}
}

package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"salesk/kpi"
)

func TestChange(t *testing.T) {
	n, none := kpi.Frac, kpi.Number{}
	cases := []struct {
		k           *kpi.KPI
		now, before kpi.Number
		want        string
		good        int8
	}{
		{kRevenue, n(112, 1), n(100, 1), "▲ up 12.0 %", 1},
		{kRevenue, n(50, 1), n(100, 1), "▼ down 50.0 %", -1},
		{kRevenue, n(-50, 1), n(100, 1), "▼ down 150.0 %", -1},
		{kRevenue, n(100, 1), n(200, 2), "= no change", 0},
		{kRevenue, n(0, 1), n(0, 1), "= no change", 0},
		{kRevenue, n(1, 1), n(0, 1), "no base", 0},
		{kRevenue, n(1, 1), n(-10, 1), "no base", 0},
		{kRevenue, n(1, 1), none, "no data", 0},
		{kRevenue, none, n(1, 1), "", 0},
		{kRevenue, none, none, "", 0},
		{kRevenue, n(1000001, 1), n(1000000, 1), "▲ up <0.1 %", 1},
		{kRevenue, n(1234500, 1), n(100, 1), "▲ up 1,234,400.0 %", 1},
		{kWinRate, n(1, 2), n(2, 5), "▲ up 10.0 pp", 1},
		{kWinRate, n(0, 1), n(1, 80), "▼ down 1.2 pp", -1}, // half to even
		{kWinRate, n(1, 2), n(0, 1), "▲ up 50.0 pp", 1},
		{kGrowth, n(-1, 20), n(-1, 10), "▲ up 5.0 pp", 1},
		{kChurn, n(3, 100), n(1, 100), "▲ up 2.0 pp", -1},
		{kCycle, n(30, 1), n(40, 1), "▼ down 25.0 %", 1},
		{kNewLeads, n(4, 1), n(3, 1), "▲ up 33.3 %", 0},
	}
	for _, c := range cases {
		got := changeOf(c.k, kpi.Value{Number: c.now}, c.before)
		if got.String() != c.want || got.Good != c.good {
			t.Errorf("%s from %v to %v: %q good %d, want %q good %d", c.k.ID, c.before, c.now, got, got.Good, c.want, c.good)
		}
	}
}

func TestDisplayNumber(t *testing.T) {
	r := &kpi.Results{Currency: "EUR", Digits: 2}
	yen := &kpi.Results{Currency: "JPY"}
	cases := []struct {
		r    *kpi.Results
		u    kpi.Unit
		n    kpi.Number
		want string
	}{
		{r, kpi.Amount, kpi.Frac(123450, 100), "1,234.50"},
		{r, kpi.Amount, kpi.Frac(-123456789, 100), "−1,234,567.89"},
		{r, kpi.Amount, kpi.Int(999), "999.00"},
		{r, kpi.Amount, kpi.Frac(-1, 1000), "0.00"},
		{yen, kpi.Amount, kpi.Int(1000), "1,000"},
		{r, kpi.PerOne, kpi.Frac(1000, 3), "333.33"},
		{r, kpi.Ratio, kpi.Frac(6315, 10000), "63.15 %"},
		{r, kpi.Ratio, kpi.Frac(-123, 10), "−1,230.00 %"},
		{r, kpi.Days, kpi.Frac(128, 3), "42.7"},
		{r, kpi.Whole, kpi.Int(1234567), "1,234,567"},
		{r, kpi.Whole, kpi.Frac(5, 2), "2.50"},
		{r, kpi.Times, kpi.Frac(16, 5), "3.20"},
		{r, kpi.Months, kpi.Int(60), "60.0"},
		{r, kpi.Amount, kpi.Number{}, "n/a"},
	}
	for _, c := range cases {
		if got := displayNumber(nil, c.r, c.u, c.n); got != c.want {
			t.Errorf("%v of unit %d: %q, want %q", c.n, c.u, got, c.want)
		}
	}
}

// TestCleanIsSafe: whatever is in a text, what reaches the terminal has no control
// characters and no escape, and both measures of width agree on emoji.
func TestCleanIsSafe(t *testing.T) {
	fixed := map[string]string{
		"plain":                    "plain",
		"a\x1b[31;1mred\x1b[0mb":   "aredb",
		"a\x1b]0;title\x07b":       "ab",
		"a\x1b]8;;http://x\x1b\\b": "ab",
		"a\x1bPq#0\x1b\\b":         "ab",
		"open \x1b[31":             "open 31",
		"kept \x1b]0;no end":       "kept 0;no end",
		"esc\x1b":                  "esc",
		"c1\u009b31mx":             "c131mx",
		"two\r\nlines\tand tab":    "two lines and tab",
		"\u202eevil":               "evil",
		"zero\u200bwidth":          "zerowidth",
		"❤\ufe0f👍🏽":                "❤👍",
		"🇭🇺":                       "HU",
		"क्\u200dष":                "क्\u200dष", // a joiner that letters need stays
		"e\u0301":                  "e\u0301",
		"bad\xffutf8":              "bad\ufffdutf8",
	}
	for in, want := range fixed {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"\x1b", "\x1b[", "\x1b]", "\x07", "\x1b\\", "31m", "\u009b", "\u202e", "\xff", "🇭", "\u200d", "é"}))).Draw(t, "pieces")
		got := clean(strings.Join(pieces, ""))
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not UTF-8", got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x1f1e6 && r <= 0x1f1ff {
				t.Fatalf("%q still holds %U", got, r)
			}
		}
		if again := clean(got); again != got {
			t.Fatalf("cleaning %q again gives %q", got, again)
		}
	})
}

// TestTablesAgree holds tablewriter to what the plain writer draws, over random
// options, and that no figure is ever broken over lines.
func TestTablesAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := company()
		o := Options{
			Width: rapid.IntRange(0, 220).Draw(t, "width"), Color: rapid.Bool().Draw(t, "color"),
			Headlines: rapid.Bool().Draw(t, "headlines"), Top: rapid.IntRange(0, 9).Draw(t, "top"),
			Layout: Layout(rapid.IntRange(0, 1).Draw(t, "layout")),
			Sort:   rapid.SampledFrom([]string{"", "name", "-name", "revenue", "-win_rate"}).Draw(t, "sort"),
		}
		o.Shown.First = rapid.IntRange(0, 2).Draw(t, "first")
		o.Shown.End = rapid.IntRange(o.Shown.First+1, 3).Draw(t, "end")
		s, err := newSelection(r, o)
		if err != nil {
			t.Fatal(err)
		}
		g := s.peopleGrid()
		p := newPage(s, g)
		var all strings.Builder
		for _, part := range p.split() {
			var plain, drawn bytes.Buffer
			p.sheet(part).writePlain(&plain)
			if err := p.sheet(part).writeTablewriter(&drawn); err != nil {
				t.Fatal(err)
			}
			if plain.String() != drawn.String() {
				t.Fatalf("tablewriter:\n%s\nplain:\n%s", drawn.String(), plain.String())
			}
			if w := p.sheet(part).width(); o.Width >= 80 && w > o.Width {
				t.Fatalf("%d cells, more than %d:\n%s", w, o.Width, plain.String())
			}
			all.WriteString(plain.String())
		}
		for row := range g.Rows {
			for i := range row.Cells {
				if c := &row.Cells[i]; c.Kind == Number && !c.Number.Empty() && !strings.Contains(all.String(), displayNumber(nil, r, c.Unit, c.Number)) {
					t.Fatalf("%s is not whole in\n%s", displayNumber(nil, r, c.Unit, c.Number), all.String())
				}
			}
		}
	})
}

func TestColorOnlyWhenAsked(t *testing.T) {
	t.Setenv("NO_COLOR", "1") // the caller's decision is what counts
	with, _ := write(t, "table", company(), Options{Color: true})
	without, _ := write(t, "table", company(), Options{})
	if bytes.Contains(without, []byte("\x1b")) {
		t.Error("colour that nobody asked for")
	}
	stripped := strings.NewReplacer("\x1b[32m", "", "\x1b[31m", "", "\x1b[0m", "").Replace(string(with))
	if stripped != string(without) || len(with) == len(without) {
		t.Error("colour changes more than colours")
	}
}

func TestLongListing(t *testing.T) {
	r := company()
	var names []string
	for i := range longListing + 1 {
		names = append(names, fmt.Sprintf("rep %05d", i))
	}
	r.KPIs = []*kpi.KPI{kRevenue}
	r.Figures = []kpi.Figure{named(kRevenue, names, func(p, row int) kpi.Value { return kpi.Value{Number: kpi.Int(int64(row * (p + 1)))} })}
	b, _ := write(t, "table", r, Options{Shown: Span{1, 2}, Width: 80})
	if got := bytes.Count(b, []byte("\n")); got != longListing+1+5 {
		t.Errorf("%d lines", got)
	}
	if want := "rep 02000  4,000.00 ▲ up 100.0 %\n"; !bytes.HasSuffix(b, []byte(want)) {
		t.Errorf("ends in %q", b[len(b)-50:])
	}
}

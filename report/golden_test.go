package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"salesk/kpi"
)

func write(t *testing.T, format string, r *kpi.Results, o Options) ([]byte, Hidden) {
	t.Helper()
	var b bytes.Buffer
	h, err := Write(&b, format, r, o)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), h
}

func TestGolden(t *testing.T) {
	march := Span{1, 2}
	cases := []struct {
		name, format string
		results      *kpi.Results
		o            Options
		hidden       string
	}{
		{"tidy.csv", "csv", company(), Options{}, "1 more company-wide KPI (--totals)"},
		{"tidy-totals.csv", "csv", company(), Options{Totals: true, Asked: march}, ""},
		{"excel.csv", "csv", company(), Options{ForExcel: true, BOM: true, Asked: march}, "1 more company-wide KPI (--totals)"},
		{"top.csv", "csv", company(), Options{Top: 3, Totals: true, Asked: march}, "5 more reps (--top)"},
		{"wide.csv", "csv", company(), Options{Layout: Wide, Totals: true, Sort: "-revenue"}, ""},
		{"alone.csv", "csv", alone(), Options{}, ""},
		{"tidy.tsv", "tsv", company(), Options{Asked: march, Totals: true}, ""},
		{"tidy.json", "json", company(), Options{Asked: march, Totals: true}, ""},
		{"wide.json", "json", alone(), Options{Layout: Wide}, ""},
		{"tidy.jsonl", "jsonl", company(), Options{Asked: march, Totals: true}, ""},
		{"month.md", "md", company(), Options{Shown: march}, "2 more periods (--from/--to or --format csv)"},
		{"wide.md", "md", company(), Options{Layout: Wide, Headlines: true}, "4 more KPIs (--kpi all)"},
		{"month.txt", "table", company(), Options{Shown: march, Headlines: true}, "4 more KPIs (--kpi all); 2 more periods (--from/--to or --format csv)"},
		{"month-color.txt", "table", company(), Options{Shown: march, Headlines: true, Color: true, Width: 120}, "4 more KPIs (--kpi all); 2 more periods (--from/--to or --format csv)"},
		{"partial.txt", "table", company(), Options{Shown: Span{2, 3}, Headlines: true, Width: 120, Sort: "revenue", Top: 2}, "4 more KPIs (--kpi all); 2 more periods (--from/--to or --format csv); 6 more reps (--top)"},
		{"range.txt", "table", company(), Options{Headlines: true, Width: 100, Top: 2}, "4 more KPIs (--kpi all); 6 more reps (--top)"},
		{"wide.txt", "table", company(), Options{Layout: Wide, Headlines: true, Width: 100, Top: 2, Sort: "name"}, "4 more KPIs (--kpi all); 6 more reps (--top)"},
		{"alone.txt", "table", alone(), Options{Shown: march, Width: 80}, "2 more periods (--from/--to or --format csv)"},
		{"alone-range.txt", "table", alone(), Options{Width: 80, Headlines: true}, "4 more KPIs (--kpi all)"},
	}
	for _, w := range []int{40, 80, 120, 200} {
		cases = append(cases, cases[0])
		c := &cases[len(cases)-1]
		c.name, c.format = fmt.Sprintf("width-%d.txt", w), "table"
		c.o = Options{Shown: march, Width: w, Sort: "revenue"}
		c.hidden = "2 more periods (--from/--to or --format csv)"
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, hidden := write(t, c.format, c.results, c.o)
			golden(t, c.name, got)
			if hidden.Message().String() != c.hidden {
				t.Errorf("hidden %q, want %q", hidden.Message().String(), c.hidden)
			}
			if c.format != "table" || c.o.Width == 0 {
				return
			}
			for line := range strings.Lines(string(got)) {
				line = strings.TrimSuffix(line, "\n")
				// The narrowest page cannot hold the widest figure beside a name.
				if w := cells(line); w > c.o.Width && c.o.Width > 40 {
					t.Errorf("%d cells, more than %d: %s", w, c.o.Width, line)
				}
				if strings.HasSuffix(line, " ") {
					t.Errorf("padding at the end of %q", line)
				}
			}
		})
	}
}

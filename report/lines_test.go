package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"salesk/internal/message"
	"salesk/kpi"
)

// hostile are texts that break tables: what must be quoted, what must not, what a
// spreadsheet would run, what is not UTF-8.
var hostile = []string{"", " ", "x", " lead", "trail ", "a,b", "a;b", "a\tb", "\t", "say \"hi\"", `"`, `""`, "two\nlines", "two\r\nlines", "\r",
	`\.`, `\`, "\u00a0nbsp", "\u2003em", "\u2028line", "\u3000wide", "Ünïcödé", "山田", "\xff\xfe", "a\xc3", "\x00", "\x7f", "=1+1", "@cmd", "-1", "+1", "<b>&amp;</b>", "*", "(unassigned)"}

// listing makes results of some KPIs by some groups with drawn texts and numbers.
func listing(t *rapid.T) *kpi.Results {
	text := rapid.OneOf(rapid.SampledFrom(hostile), rapid.String())
	number := rapid.Custom(func(t *rapid.T) kpi.Number {
		return kpi.Frac(rapid.Int64().Draw(t, "n"), rapid.Int64Range(0, 1<<62).Draw(t, "d"))
	})
	r := company()
	r.By = []string{"rep", "team"}[:rapid.IntRange(0, 2).Draw(t, "by")]
	r.Periods[0].Label = text.Draw(t, "label")
	r.Figures = nil
	groups := rapid.SliceOfN(rapid.SliceOfN(text, len(r.By), len(r.By)), 0, 5).Draw(t, "groups")
	if len(r.By) == 0 {
		groups = nil
	}
	for _, k := range r.KPIs[:rapid.IntRange(0, 4).Draw(t, "kpis")] {
		skip := rapid.IntRange(0, 6).Draw(t, "skip")
		x := kpi.Figure{KPI: k, Total: len(r.By) > 0}
		for g, group := range groups {
			if g != skip {
				x.Groups = append(x.Groups, group)
			}
		}
		x.Groups = append(x.Groups, nil)
		values := make([]kpi.Value, len(x.Groups)*len(r.Periods))
		for i := range values {
			values[i] = kpi.Value{Number: number.Draw(t, "value"), Num: number.Draw(t, "num"), Den: number.Draw(t, "den"), N: rapid.Int64().Draw(t, "N"), Note: message.Plain(text.Draw(t, "note"))}
		}
		x.Value = func(p, row int) kpi.Value { return values[p*len(x.Groups)+row] }
		r.Figures = append(r.Figures, x)
	}
	return r
}

// TestLines holds that the rows drawn straight from results are, byte for byte, what
// gocsv and encoding/json make of the grid of the same columns.
func TestLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Options{Totals: rapid.Bool().Draw(t, "totals"), ForExcel: rapid.Bool().Draw(t, "excel"), BOM: rapid.Bool().Draw(t, "bom")}
		if rapid.Bool().Draw(t, "sorted") {
			o.Sort, o.Top = rapid.SampledFrom([]string{"name", "-name"}).Draw(t, "sort"), rapid.IntRange(0, 3).Draw(t, "top")
		}
		if rapid.Bool().Draw(t, "one") {
			o.Asked = Span{1, 2}
		}
		s, err := newSelection(listing(t), o)
		if err != nil {
			t.Fatal(err)
		}
		compare := func(name string, got, want func(io.Writer) error) {
			var g, w bytes.Buffer
			if err := errors.Join(got(&g), want(&w)); err != nil {
				t.Fatal(err)
			}
			if g.String() != w.String() {
				t.Fatalf("%s:\n%q\nwant\n%q", name, g.String(), w.String())
			}
		}
		for _, comma := range []byte(",\t") {
			compare(fmt.Sprintf("separated by %q", comma),
				func(w io.Writer) error { return s.writeTidySeparated(w, comma) },
				func(w io.Writer) error { return s.writeSeparatedGrid(w, rune(comma), s.tidyGrid()) })
		}
		for _, frame := range []jsonFrame{jsonArray, jsonLines} {
			compare("json "+frame.open,
				func(w io.Writer) error { return s.writeTidyJSON(w, frame) },
				func(w io.Writer) error { return s.writeJSONGrid(w, s.tidyGrid(), frame) })
		}
	})
}

// longListingOf makes a listing of many parts.
func longListingOf(groups, periods int) *kpi.Results {
	r := company()
	now := r.Periods[1]
	r.Periods = slices.Repeat([]kpi.Period{now}, periods)
	var labels [][]string
	for g := range groups {
		labels = append(labels, []string{fmt.Sprint("Rep ", g)})
	}
	labels = append(labels, []string{"*"})
	r.Figures = nil
	for _, k := range r.KPIs {
		r.Figures = append(r.Figures, kpi.Figure{KPI: k, Groups: labels, Total: true, Value: func(p, row int) kpi.Value { return figure(k, p, row) }})
	}
	return r
}

// TestPartsInOrder holds that the parts of a long listing are written in order, and that
// an error in the middle of it ends the writing.
func TestPartsInOrder(t *testing.T) {
	for _, r := range []*kpi.Results{longListingOf(70, 24), longListingOf(3*rowsAPart, 2), longListingOf(1, 700)} {
		partsInOrder(t, r)
	}
}

func partsInOrder(t *testing.T, r *kpi.Results) {
	t.Helper()
	s, err := newSelection(r, Options{Totals: true})
	if err != nil {
		t.Fatal(err)
	}
	var got, want bytes.Buffer
	if err := errors.Join(s.writeTidySeparated(&got, ','), s.writeSeparatedGrid(&want, ',', s.tidyGrid())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Fatal("the parts are not in order")
	}
	if _, err := Write(&failing{got.Len() / 2}, "csv", r, Options{}); !errors.Is(err, errFull) {
		t.Fatalf("%v, want %v", err, errFull)
	}
}

// BenchmarkRender writes 170,000 figures.
func BenchmarkRender(b *testing.B) {
	r := longListingOf(500, 36)
	for _, format := range []string{"csv", "json", "jsonl"} {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Write(io.Discard, format, r, Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(len(r.KPIs)*501*36)*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrows/s")
		})
	}
}

// TestRowsOfResults holds that what is written is the rows of the results, all of them and
// in their order where nothing else is asked for.
func TestRowsOfResults(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := listing(t)
		s, err := newSelection(r, Options{Totals: true})
		if err != nil {
			t.Fatal(err)
		}
		var got, inParts []kpi.Row
		for row := range s.rows() {
			got = append(got, *row)
		}
		parts := s.parts()
		for part := parts.take(nil); len(part) > 0; part = parts.take(part[:0]) {
			n := len(inParts)
			for _, x := range part {
				for _, at := range s.lines[x.figure][x.lo:x.hi] {
					inParts = append(inParts, r.Figures[x.figure].Row(x.period, at))
				}
			}
			if len(inParts)-n > rowsAPart {
				t.Fatalf("%d rows are a part", len(inParts)-n)
			}
		}
		if want := slices.Collect(r.Rows()); !reflect.DeepEqual(got, want) || !reflect.DeepEqual(inParts, want) {
			t.Fatalf("%v and %v, want %v", got, inParts, want)
		}
	})
}

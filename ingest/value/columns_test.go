package value

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"salesk/ingest/table"
	"salesk/kpi"
)

// columnOf writes cells as one of three columns of a block, each row behind the one before, with
// line ends of either kind, and something behind that is none of it.
func columnOf(cells []string, column int, behind byte) *table.Block {
	b := &table.Block{Buf: []byte("head\n"), Ends: []uint32{4}}
	for i, c := range cells {
		b.First = append(b.First, uint32(len(b.Ends)))
		row := []string{"x7"[:i%3], []string{"", "1", "9"}[i%3], "0"}
		row[column] = c
		for k, text := range row {
			b.Buf = append(b.Buf, text...)
			if k < 2 {
				b.Ends = append(b.Ends, uint32(len(b.Buf)))
				b.Buf = append(b.Buf, ',')
			}
		}
		if i%2 == 1 {
			b.Buf = append(b.Buf, '\r')
		}
		b.Ends = append(b.Ends, uint32(len(b.Buf)))
		b.Buf = append(b.Buf, '\n')
	}
	for range table.BlockRoom {
		b.Buf = append(b.Buf, behind)
	}
	return b
}

// columnIsParse holds the loops over columns to Parse, cell by cell.
func columnIsParse(t interface{ Fatalf(string, ...any) }, cells []string) {
	for i, behind := range []byte{0, '0', '-', 0xff} {
		column := i % 3
		b := columnOf(cells, column, behind)
		first := len(cells) % 3 // rows before it are none of its business
		first = min(first, len(cells))
		slow := func(name string, rows []int32, at func(r int) error) {
			next := 0
			for r := range cells {
				isSlow := next < len(rows) && int(rows[next]) == r
				if isSlow {
					next++
				}
				if r < first {
					if isSlow {
						t.Fatalf("%s: row %d comes before the first", name, r)
					}
					continue
				}
				if isSlow {
					continue
				}
				if err := at(r); err != nil {
					t.Fatalf("%s of %q, behind it %q: %v", name, cells[r], behind, err)
				}
			}
			if next != len(rows) {
				t.Fatalf("%s: slow rows out of order: %v", name, rows)
			}
		}
		for i := range quickFormats {
			f := &quickFormats[i]
			for _, zone := range []*time.Location{nil, time.UTC, time.FixedZone("", 2*3600)} {
				out := make([]kpi.Day, len(cells))
				rows := f.Column(b, column, first, zone, out, nil)
				slow(fmt.Sprintf("dates %+v in %v", f, zone), rows, func(r int) error {
					want, err := f.Parse(text(cells[r]), zone)
					if err == nil && out[r] != want {
						err = fmt.Errorf("%v, want %v", out[r], want)
					}
					return err
				})
			}
		}
		for _, f := range []NumberFormat{{}, {decimal: '.'}, {decimal: ','}} {
			out := make([]kpi.Dec, len(cells))
			rows := f.Column(b, column, first, out, nil)
			slow(fmt.Sprintf("numbers with %q", f.decimal), rows, func(r int) error {
				want, err := f.Parse(text(cells[r]))
				switch {
				case err != nil:
					return err
				case want.Percent || want.Currency != "":
					return fmt.Errorf("%+v is not a number alone", want)
				case out[r].Empty() != want.Dec.Empty() || !want.Dec.Empty() && out[r].Number().Cmp(want.Dec.Number()) != 0:
					return fmt.Errorf("%+v, want %+v", out[r], want.Dec)
				}
				return nil
			})
		}
		var f FlagFormat
		out := make([]kpi.Count, len(cells))
		rows := f.Column(b, column, first, out, nil)
		slow("flags", rows, func(r int) error {
			want, err := f.Parse(text(cells[r]))
			if err == nil && (out[r] == 1) != want || out[r] != 0 && out[r] != 1 {
				err = fmt.Errorf("%d, want %v", out[r], want)
			}
			return err
		})
	}
}

// TestColumnIsParse reads what the loops are for, what differs from it by a byte, and anything,
// from one byte to twenty.
func TestColumnIsParse(t *testing.T) {
	var cells []string
	for _, s := range []string{
		"", "2022-01-31", "2024-02-29", "2023-02-29", "1899-12-31", "1900-01-01", "2155-12-31", "2156-01-01", "9999-12-31", "0000-00-00", "2022-13-01", "2022-00-10", "2022-01-00",
		"2022-01-31 09:30", "2022-01-31T09:30:00Z", "2022-01-31T23:30:00.000", "31/01/2022", "1/31/2022", "1.2.2022", "31.01.2022", "31-01-2022", "01.02.2022 10:30",
		"1.23", "12.50", "0.00", "1234567890123.45", "12345678901234.56", "-1.23", "-12345.60", "1,23", "12345,67", "1054", "12345678901234567890", ".50", "1..50", "12.5", "+1.23", "€1.23", "1.23%", "(1.23)", "1 234.50", "1,234.50",
		"1", "0", "y", "N", "x", "7", "é",
	} {
		cells = append(cells, s)
		for i := range len(s) { // one byte changed, one left out
			for _, c := range []byte("09-/.,: TZx\x80\xff\x00\x10\xb0") {
				b := []byte(s)
				b[i] = c
				cells = append(cells, string(b))
			}
			cells = append(cells, s[:i]+s[i+1:])
		}
	}
	for i := 0; i < len(cells); i += 100 {
		columnIsParse(t, withoutEnds(cells[i:min(i+100, len(cells))]))
	}
	piece := rapid.SampledFrom([]string{"2022", "31", "1", "12", "09", "-", "/", ".", ",", ":", "T", " ", "Z", "0", "00", "99", "\x80", "5", "-", "."})
	bytes := rapid.Map(rapid.SliceOfN(rapid.Byte(), 1, 20), func(b []byte) string { return string(b) })
	digits := rapid.StringMatching(`-?[0-9]{1,17}[.,][0-9]{2}`)
	cell := rapid.OneOf(bytes, digits, rapid.Map(rapid.SliceOfN(piece, 0, 8), func(p []string) string { return strings.Join(p, "") }))
	rapid.Check(t, func(t *rapid.T) {
		columnIsParse(t, withoutEnds(rapid.SliceOfN(cell, 1, 12).Draw(t, "cells")))
	})
}

// withoutEnds takes what ends cells and rows out of cells: a comma stands in them, as if it was
// no delimiter.
func withoutEnds(cells []string) []string {
	for i, c := range cells {
		cells[i] = strings.NewReplacer("\n", "1", "\r", "2").Replace(c)
	}
	return cells
}

// FuzzColumn holds the loops over columns to Parse on any bytes, a cell a line.
func FuzzColumn(f *testing.F) {
	for _, s := range []string{"2022-01-31\n2022-02-30\n", "12.50\n-3.25\n1,25\n0.00\n", "1\n0\ny\n", "31/01/2022\n1.2.2022 09:30\n", "12345678901234.56\n1234567890123456.78\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		columnIsParse(t, withoutEnds(strings.Split(s, "\n")))
	})
}

// TestColumnsAreQuick holds that the loops read what nearly all cells look like.
func TestColumnsAreQuick(t *testing.T) {
	cells := []string{"2022-01-31", "1900-01-01", "2155-12-31", "2022-01-31T09:30:00Z", "", "31.1.2022"}
	dates := DateFormat{accept: 1<<yearFirst | 1<<dotted, order: [3]order{dmy, dmy, dmy}}
	if slow := dates.Column(columnOf(cells, 1, 0), 1, 0, nil, make([]kpi.Day, len(cells)), nil); len(slow) > 0 {
		t.Errorf("dates %v are slow", slow)
	}
	cells = []string{"12.50", "1.23", "1234567890123.45", "-3.25", "7", "", "0.1"}
	numbers := NumberFormat{}
	if slow := numbers.Column(columnOf(cells, 1, 0), 1, 0, make([]kpi.Dec, len(cells)), nil); len(slow) > 0 {
		t.Errorf("numbers %v are slow", slow)
	}
	cells = []string{"1", "0", "y", "N", "t"}
	if slow := new(FlagFormat).Column(columnOf(cells, 1, 0), 1, 0, make([]kpi.Count, len(cells)), nil); len(slow) > 0 {
		t.Errorf("flags %v are slow", slow)
	}
}

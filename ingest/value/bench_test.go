package value

import (
	"fmt"
	"strings"
	"testing"

	"salesk/ingest/table"
	"salesk/kpi"
)

func BenchmarkDateParse(b *testing.B) {
	for _, s := range []string{"2022-01-31", "2022-01-31T09:30:00Z", "31/01/2022", "1/31/2022 9:30 PM", "2022. 01. 31.", "9 June 2018", "9 août 2018"} {
		b.Run(s, func(b *testing.B) {
			f, _, err := dates(s).Decide("")
			if err != nil {
				b.Fatal(err)
			}
			cell := text(s)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := f.Parse(cell, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDateSee(b *testing.B) {
	for _, s := range []string{"2022-01-31", "31/01/2022"} {
		b.Run(s, func(b *testing.B) {
			var c DateColumn
			cell := text(s)
			b.ReportAllocs()
			for b.Loop() {
				c.See(cell)
			}
		})
	}
}

func BenchmarkNumberParse(b *testing.B) {
	for _, s := range []string{"1054", "12345.67", "1,234,567.89", "$1,234.50", "1 234,56 €", "12.5%"} {
		b.Run(s, func(b *testing.B) {
			f, _, err := numbers(s).Decide("")
			if err != nil {
				b.Fatal(err)
			}
			cell := text(s)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := f.Parse(cell); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNumberSee(b *testing.B) {
	for _, s := range []string{"1054", "12345.67", "$1,234.50"} {
		b.Run(s, func(b *testing.B) {
			var c NumberColumn
			cell := text(s)
			b.ReportAllocs()
			for b.Loop() {
				c.See(cell)
			}
		})
	}
}

// The ordinary cells must not allocate: a file has millions of them.
func TestParseAllocates(t *testing.T) {
	d, _, _ := dates("2022-01-31", "9 août 2018", "31/01/2022 9:30 PM").Decide("")
	n, _, _ := numbers("12.5", "$1,234.50").Decide("")
	var flags FlagFormat
	var column DateColumn
	column.See(text("31/01/2022"))
	column.See(text("01/02/2022"))
	var amounts NumberColumn
	amounts.See(text("12.5"))
	iso, name, slash, amount, yes := text("2022-01-31"), text("9 août 2018"), text("31/01/2022 9:30 PM"), text("1,234.50 €"), text("Oui")
	if got := testing.AllocsPerRun(100, func() {
		_, e1 := d.Parse(iso, nil)
		_, e2 := d.Parse(name, nil)
		_, e3 := d.Parse(slash, nil)
		_, e4 := n.Parse(amount)
		_, e5 := flags.Parse(yes)
		column.See(slash)
		column.See(iso)
		amounts.See(amount)
		if e1 != nil || e2 != nil || e3 != nil || e4 != nil || e5 != nil {
			t.Fatal(e1, e2, e3, e4, e5)
		}
	}); got != 0 {
		t.Errorf("%v allocations", got)
	}
}

// mixed returns cells of which no two neighbours are alike, so that no branch is learnt
// by heart.
func mixed(write func(i int) string) []table.Cell {
	cells := make([]table.Cell, 4096)
	for i := range cells {
		cells[i] = text(write(int(uint32(i*2654435761) >> 8)))
	}
	return cells
}

// BenchmarkDecode reads cells as columns have them, one after the other.
func BenchmarkDecode(b *testing.B) {
	iso := func(i int) string { return kpi.Day(18000 + i%1500).String() }
	for _, c := range []struct {
		name  string
		write func(i int) string
	}{
		{"iso", iso},
		{"iso time", func(i int) string { return fmt.Sprintf("%sT%02d:30:%02dZ", iso(i), i%24, i%60) }},
		{"iso or empty", func(i int) string { return strings.Repeat(iso(i), i>>5&1) }},
		{"dmy", func(i int) string { return fmt.Sprintf("%02d/%02d/%d", 1+i%28, 1+i%12, 2020+i%5) }},
		{"mdy short", func(i int) string { return fmt.Sprintf("%d/%d/%d", 1+i%12, 1+i%28, 2020+i%5) }},
	} {
		b.Run("date/"+c.name, func(b *testing.B) {
			cells := mixed(c.write)
			var column DateColumn
			for _, cell := range cells {
				column.See(cell)
			}
			f, _, err := column.Decide("")
			if err != nil {
				b.Fatal(err)
			}
			i := 0
			for b.Loop() {
				if _, err := f.Parse(cells[i&4095], nil); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
	amounts := NumberFormat{decimal: '.'}
	for _, c := range []struct {
		name  string
		write func(i int) string
	}{
		{"cents", func(i int) string { return fmt.Sprintf("%d.%02d", i%20000, i%100) }},
		{"whole", func(i int) string { return fmt.Sprint(i % 100000) }},
	} {
		b.Run("amount/"+c.name, func(b *testing.B) {
			cells, i := mixed(c.write), 0
			for b.Loop() {
				if _, err := amounts.Parse(cells[i&4095]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
	var flags FlagFormat
	for _, c := range []struct {
		name  string
		write func(i int) string
	}{
		{"digit", func(i int) string { return fmt.Sprint(i % 2) }},
		{"word", func(i int) string { return []string{"true", "false"}[i%2] }},
	} {
		b.Run("flag/"+c.name, func(b *testing.B) {
			cells, i := mixed(c.write), 0
			for b.Loop() {
				if _, err := flags.Parse(cells[i&4095]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
	var counts CountFormat
	b.Run("count", func(b *testing.B) {
		cells, i := mixed(func(i int) string { return fmt.Sprint(i % 300) }), 0
		for b.Loop() {
			if _, err := counts.Parse(cells[i&4095]); err != nil {
				b.Fatal(err)
			}
			i++
		}
	})
}

package ingest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"salesk/internal/message"
	"salesk/kpi"
)

// largeDeals writes deals with everything that parts must agree on: quoted newlines,
// rows that cannot be used, blank lines, duplicates, stages taken as open. Values that
// the sample does not see are put in by odd.
func largeDeals(r *rand.Rand, rows int, odd func(i int) string) string {
	var b strings.Builder
	b.WriteString("deal_id;rep;customer;amount;created_date;close_date;stage\n")
	for i := range rows {
		if s := odd(i); s != "" {
			b.WriteString(s)
			continue
		}
		id, customer, amount := i, fmt.Sprint("Customer ", r.IntN(50)), fmt.Sprintf("%d,%02d", r.IntN(5000), r.IntN(100))
		switch r.IntN(40) {
		case 0:
			customer = "\"Two\nlines; one cell\""
		case 1:
			b.WriteString("\n")
		case 2:
			amount = "12,5OO"
		case 3:
			id = i / 2
		}
		fmt.Fprintf(&b, "D%d;Rep %d;%s;%s;%02d.03.2022;%02d.04.2022;%s\n", id, r.IntN(9), customer, amount, 1+r.IntN(28), 1+r.IntN(28),
			[]string{"Won", "Lost", "Negotiation", "Dreaming"}[r.IntN(4)])
	}
	return b.String()
}

// loadParts reads a text with parts of the size given and makes what comes out comparable.
func loadParts(t *testing.T, content string, size int, o Options) (string, *Report) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	o.textBlock, o.Rows = size, RowsAreVersions
	d, rep, err := Load([]Input{{Path: path}}, o)
	if err != nil {
		return strings.ReplaceAll(err.Error(), path, "deals.csv"), nil
	}
	var b strings.Builder
	text := d.Symbols.Text
	for _, x := range d.Deals.Rows() {
		fmt.Fprintln(&b, x.Line, text(x.ID), text(x.Rep), text(x.Customer), x.Amount, x.Created, x.Close, text(x.Stage), x.Outcome)
	}
	for i := range rep.Tables {
		x := &rep.Tables[i]
		x.Name = "deals.csv"
		for _, p := range []*RowPairs{&x.Repeats, &x.OlderVersions} {
			p.Row, p.Other = strings.ReplaceAll(p.Row, path, "deals.csv"), strings.ReplaceAll(p.Other, path, "deals.csv")
		}
	}
	for _, list := range []*[]kpi.Problem{&rep.Problems, &rep.Duplicates, &rep.Notices} {
		for i := range *list {
			p := &(*list)[i]
			p.Where = strings.ReplaceAll(p.Where, path, "deals.csv")
			p.File, p.Message = strings.ReplaceAll(p.File, path, "deals.csv"), message.Plain(strings.ReplaceAll(p.Says(), path, "deals.csv"))
		}
	}
	return b.String(), rep
}

// TestParts holds that reading a file in parts at the same time, its formats decided by
// a sample, gives what one goroutine gives that looks at every cell first.
func TestParts(t *testing.T) {
	none := func(int) string { return "" }
	at := func(rows map[int]string) func(int) string { return func(i int) string { return rows[i] } }
	for name, odd := range map[string]func(int) string{
		"plain":               none,
		"a total at the end":  at(map[int]string{2999: "Total;;;100,00;;;\n"}),
		"another date style":  at(map[int]string{1234: "X1;Ann;Acme;1,00;2022-03-05;2022-04-05;Won\n"}),
		"a time in the dates": at(map[int]string{1700: "X1;Ann;Acme;1,00;05.03.2022 10:30;05.04.2022;Won\n"}),
		"a mixed date order":  at(map[int]string{1500: "X1;Ann;Acme;1,00;03/25/2022;04/25/2022;Won\n"}),
		"a decimal point":     at(map[int]string{800: "X1;Ann;Acme;1.50;05.03.2022;05.04.2022;Won\n"}),
		"grouped digits":      at(map[int]string{900: "X1;Ann;Acme;1.234.567,50;05.03.2022;05.04.2022;Won\n"}),
		"no last line end":    at(map[int]string{2999: "X1;Ann;Acme;1,00;05.03.2022;05.04.2022;Won"}),
		"a stray quote":       at(map[int]string{600: "X1;\"Ann;Acme;1,00;05.03.2022;05.04.2022;Won\n"}),
	} {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(3) {
				content := largeDeals(rand.New(rand.NewPCG(seed, 9)), 3000, odd)
				want, wantRep := loadParts(t, content, 1<<30, Options{Evidence: true})
				for _, o := range []Options{{}, {Evidence: true}} {
					got, gotRep := loadParts(t, content, 4<<10, o)
					if got != want {
						t.Fatalf("seed %d: the records differ", seed)
					}
					if wantRep == nil {
						continue
					}
					if !o.Evidence { // what was seen is of the sample
						for i := range gotRep.Tables {
							gotRep.Tables[i].Mapping = wantRep.Tables[i].Mapping
						}
					}
					for i := range gotRep.Tables {
						if g, w := gotRep.Tables[i], wantRep.Tables[i]; !reflect.DeepEqual(g, w) {
							t.Fatalf("seed %d: the table's report differs:\n%+v\n%+v", seed, g, w)
						}
					}
					if !reflect.DeepEqual(gotRep, wantRep) {
						t.Fatalf("seed %d: the report differs:\n%+v\n%+v", seed, gotRep, wantRep)
					}
				}
			}
		})
	}
}

// TestPartsWithoutRecords holds that parts of which no row can be used hold nothing up,
// wherever they stand: before there is any record, between others and at the end.
func TestPartsWithoutRecords(t *testing.T) {
	const rows = 3000
	for name, unread := range map[string]func(i int) bool{
		"first":  func(i int) bool { return i < 1000 },
		"middle": func(i int) bool { return 1000 <= i && i < 2000 },
		"last":   func(i int) bool { return i >= 2000 },
	} {
		var b strings.Builder
		b.WriteString("deal_id;rep;customer;amount;created_date;close_date;stage\n")
		bad := 0
		for i := range rows {
			amount := "12,50"
			if unread(i) {
				amount, bad = "twelve", bad+1
			}
			fmt.Fprintf(&b, "D%d;Ann;Acme;%s;13.03.2022;13.04.2022;Won\n", i, amount)
		}
		want, _ := loadParts(t, b.String(), 1<<30, Options{})
		got, rep := loadParts(t, b.String(), 4<<10, Options{})
		if got != want || len(rep.Problems) != bad || strings.Count(got, "\n") != rows-bad {
			t.Errorf("%s: %d records, %d problems; want %d, %d", name, strings.Count(got, "\n"), len(rep.Problems), rows-bad, bad)
		}
	}
}

// TestRoomFor holds that columns to which a table of many parts adds, or many files, are hardly
// ever copied, lose nothing when they are, and are not much larger than they need to be.
func TestRoomFor(t *testing.T) {
	const rows = 100
	part := kpi.LeadColumns{N: rows, ID: make(kpi.Syms, rows), Places: kpi.Places{Lines: make([]uint32, rows)}}
	for _, parts := range []int{1, 2, 7, 1000} {
		var all kpi.LeadColumns
		added := uint32(0)
		add := func(left int) (moved bool) {
			for i := range part.Lines {
				added++
				part.ID[i], part.Lines[i] = kpi.Sym(added), added
			}
			before, n := &[]uint32{0}[0], all.N
			if n > 0 {
				before = &all.Lines[0]
			}
			if room := roomFor(all.Lines, part.N, left); room > 0 {
				all.Reserve(room)
			}
			all.Append(&part)
			return n > 0 && before != &all.Lines[0]
		}
		for i := range parts {
			if add(parts-i) && i > 1 {
				t.Errorf("copied for part %d of %d", i, parts)
			}
		}
		if need := parts * rows; parts > 1 && cap(all.Lines) > need+need/8+1000 {
			t.Errorf("%d parts: room for %d of %d", parts, cap(all.Lines), need)
		}
		moved := 0
		for range 1000 {
			if add(1) {
				moved++
			}
		}
		if moved > 50 {
			t.Errorf("copied for %d of 1000 files", moved)
		}
		for i := range all.N {
			if all.Lines[i] != uint32(i+1) || all.ID[i] != kpi.Sym(i+1) {
				t.Fatalf("line %d, id %d at %d", all.Lines[i], all.ID[i], i)
			}
		}
	}
}

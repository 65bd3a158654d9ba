package ingest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

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

// load reads a text with parts of the size given and makes what comes out comparable.
func loadParts(t *testing.T, content string, size int, o Options) (string, *Report) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	l := newLoading(o)
	l.partBytes = size
	d, rep, err := l.load([]Input{{Path: path}})
	if err != nil {
		return strings.ReplaceAll(err.Error(), path, "deals.csv"), nil
	}
	var b strings.Builder
	text := d.Symbols.Text
	for _, x := range d.Deals.Rows() {
		fmt.Fprintln(&b, x.Line, text(x.ID), text(x.Rep), text(x.Customer), x.Amount, x.Created, x.Close, text(x.Stage), x.Outcome)
	}
	for i := range rep.Tables {
		rep.Tables[i].Name = "deals.csv"
	}
	for _, list := range []*[]kpi.Problem{&rep.Problems, &rep.Duplicates, &rep.Notices} {
		for i := range *list {
			p := &(*list)[i]
			p.Where = strings.ReplaceAll(p.Where, path, "deals.csv")
			p.Text = strings.ReplaceAll(p.Text, path, "deals.csv")
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
		"all":    func(int) bool { return true },
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

// TestRoomFor holds that a list to which many files add is hardly ever copied, loses
// nothing when it is, and is as short as asked for with the first.
func TestRoomFor(t *testing.T) {
	var list []int
	if list = roomFor(list, 7); len(list) != 0 || cap(list) != 7 {
		t.Errorf("%d of %d", len(list), cap(list))
	}
	const files, rows = 1000, 10
	moved := 0
	for range files {
		before := cap(list)
		list = roomFor(list, rows)
		if cap(list)-len(list) < rows {
			t.Fatalf("room for %d", cap(list)-len(list))
		}
		if cap(list) != before {
			moved++
		}
		for range rows {
			list = append(list, len(list))
		}
	}
	if moved > 50 {
		t.Errorf("copied %d times", moved)
	}
	for i, x := range list {
		if x != i {
			t.Fatalf("%d at %d", x, i)
		}
	}
}

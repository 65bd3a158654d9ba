package kpi

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"salesk/internal/testsize"
)

func TestCohortsOnPaper(t *testing.T) {
	b := newBook(Deals)
	b.deal("D1", "Ann", "Acme", "", "2024-01-10", Won, 100)
	b.until(0, "2024-02-28")
	b.deal("D2", "Ann", "Acme", "", "2024-04-02", Won, 100) // back after a month
	b.until(1, "2024-12-31")
	b.deal("D3", "Bob", "Bolt", "", "2024-01-31", Won, 100)
	b.until(2, "2024-03-30")
	b.deal("D4", "Bob", "Cog", "", "2024-03-15", Won, 100)
	b.deal("D5", "Bob", "Dyn", "", "2024-05-03", Won, 100)
	b.deal("D6", "Bob", "Echo", "", "2024-02-03", Lost, 100)
	p := Defaults()
	p.AsOf = Date(2024, 5, 20)
	want := `2024-01 2 [2 1 0 1]
2024-02 0 [0 0 0]
2024-03 1 [1 1]
2024-04 0 [0]
2024-05 1 []
`
	show := func() string {
		cs, err := cohorts(b.Data, p)
		if err != nil {
			t.Fatal(err)
		}
		var s strings.Builder
		for _, c := range cs {
			fmt.Fprintln(&s, c.Month.Label, c.Size, c.Active)
		}
		return s.String()
	}
	if got := show(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	p.By, p.Calendar = []string{"product"}, Calendar{Grain: ByYear, FiscalStart: 7} // neither matters
	p.Where = []Filter{{"rep", []string{"Bob"}}}
	p.To = Date(2024, 3, 31)
	want = "2024-01 1 [1 1 0 0]\n2024-02 0 [0 0 0]\n2024-03 1 [1 1]\n"
	if got := show(); got != want {
		t.Errorf("of Bob: got\n%swant\n%s", got, want)
	}
	p.Where = []Filter{{"category", []string{"x"}}}
	if _, err := cohorts(b.Data, p); err == nil || !strings.Contains(err.Error(), "have no category") {
		t.Errorf("of a category: %v", err)
	}
	if cs, err := cohorts(newBook(Leads).Data, Defaults()); cs != nil || err != nil {
		t.Errorf("without customers: %v, %v", cs, err)
	}
}

// TestCohortsNaive asks of every customer at every month end.
func TestCohortsNaive(t *testing.T) {
	for seed := range uint64(testsize.Of(120)) {
		r := rand.New(rand.NewPCG(seed, 5))
		d, p := randomData(r), randomParams(r)
		cs, err := cohorts(d, p)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cs {
			y, m, _ := c.Month.Start.Civil()
			size, active := naiveCohort(d, p, y, m)
			if size != c.Size || !slices.Equal(active, c.Active) {
				t.Fatalf("seed %d, as of %s, books %v: cohort %s is %d %v, naively %d %v", seed, p.AsOf, d.Loaded.Has(Customers), c.Month.Label, c.Size, c.Active, size, active)
			}
		}
	}
}

func naiveCohort(d *Data, p Params, y, m int) (size int64, active []int64) {
	type span struct{ from, to Day }
	first, spans := map[int]Day{}, map[int][]span{}
	if d.Loaded.Has(Customers) {
		for i, c := range d.Customers {
			if c.Start == NoDay || c.Start > p.AsOf {
				continue
			}
			first[i] = c.Start
			to := c.End - 1
			if c.End == NoDay {
				to = Date(3000, 1, 1)
			}
			spans[i] = []span{{c.Start, to}}
		}
	} else {
		for _, x := range d.Deals.Rows() {
			if x.Outcome != Won || x.Close > p.AsOf || x.Customer == 0 {
				continue
			}
			i := int(x.Customer)
			if _, ok := first[i]; !ok || x.Close < first[i] {
				first[i] = x.Close
			}
			s := span{x.Close, x.Close + Day(p.InactiveDays) - 1}
			if x.ContractEnd != NoDay {
				s.to = x.ContractEnd
				if x.ContractStart != NoDay {
					s.from = x.ContractStart
				}
			}
			spans[i] = append(spans[i], s)
		}
	}
	for month := m; ; month++ {
		end := Date(y, month+1, 1) - 1
		if end > p.AsOf {
			break
		}
		active = append(active, 0)
		for i, day := range first {
			fy, fm, _ := day.Civil()
			if fy == y && fm == m && slices.ContainsFunc(spans[i], func(s span) bool { return s.from <= end && end <= s.to }) {
				active[len(active)-1]++
			}
		}
	}
	for _, day := range first {
		if fy, fm, _ := day.Civil(); fy == y && fm == m {
			size++
		}
	}
	return size, active
}

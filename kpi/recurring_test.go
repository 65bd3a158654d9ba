package kpi

import (
	"math/rand/v2"
	"testing"
)

// TestRecurringReconciles holds the law of movements: what was before, with new, expansion and
// reactivated and without contraction and churned, is what is after, to the minor unit. It holds
// in every period in total, and in every group that no customer left for another.
func TestRecurringReconciles(t *testing.T) {
	ids := []string{"mrr", "mrr_new", "mrr_expansion", "mrr_contraction", "mrr_churned", "mrr_reactivated"}
	groups, moved := 0, 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		d, p := randomData(r), randomParams(r)
		p.KPIs = ids
		if d.Loaded.Has(Customers) {
			for i := range d.Customers { // all are valued, so that every figure is known
				d.Customers[i].MRR = max(d.Customers[i].MRR, 0)
			}
		}
		res, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		of := map[string]*Figure{}
		for i := range res.Figures {
			of[res.Figures[i].KPI.ID] = &res.Figures[i]
		}
		if len(of) != len(ids) {
			continue // no customer is known
		}
		for row := range of["mrr"].Groups {
			for period := 1; period < len(res.Periods); period++ {
				if res.Periods[period].Start > res.AsOf {
					break
				}
				sum := of["mrr"].Value(period-1, row).Number
				changed := false
				for i, id := range ids[1:] {
					x := of[id].Value(period, row)
					changed = changed || !x.Note.IsZero()
					if i == 2 || i == 3 {
						sum = sum.Sub(x.Number)
					} else {
						sum = sum.Add(x.Number)
					}
				}
				after := of["mrr"].Value(period, row).Number
				switch {
				case changed && !of["mrr"].IsWhole(row):
					moved++
				case sum.Empty() || after.Empty():
				case sum.Cmp(after) != 0:
					t.Errorf("seed %d, %s, %v: the movements come to %v, MRR is %v", seed, res.Periods[period].Label, of["mrr"].Groups[row], sum, after)
				default:
					groups++
				}
			}
		}
	}
	if groups < 1000 || moved == 0 {
		t.Errorf("only %d groups were compared, and %d had customers that changed group", groups, moved)
	}
}

// TestRecurringOnPaper holds the movements of four customers worked out by hand, by rep.
func TestRecurringOnPaper(t *testing.T) {
	d := &Data{Symbols: NewSymbols(), Sources: []string{"made.csv"}, Loaded: KindSet(Customers)}
	s := d.Symbols.String
	add := func(customer, rep string, mrr Money, start, end Day) {
		d.Customers = append(d.Customers, Customer{Customer: s(customer), Rep: s(rep), MRR: mrr, Start: start, End: end})
	}
	add("Acme", "Ann", 100_00, Date(2024, 1, 1), NoDay)
	add("Acme", "Ann", 50_00, Date(2024, 2, 15), NoDay)           // expands in February
	add("Bolt", "Ann", 80_00, Date(2024, 1, 1), Date(2024, 2, 1)) // goes in February,
	add("Bolt", "Ann", 60_00, Date(2024, 3, 1), NoDay)            // comes back in March
	add("Cog", "Bob", 40_00, Date(2024, 1, 1), Date(2024, 2, 10)) // contracts in February
	add("Cog", "Bob", 30_00, Date(2024, 2, 10), NoDay)
	add("Dyn", "Bob", 20_00, Date(2024, 2, 5), NoDay)    // is new in February,
	add("Dyn", "Ann", 20_00, Date(2024, 3, 10), NoDay)   // goes over to Ann in March
	add("Echo", "Ann", NoMoney, Date(2024, 1, 1), NoDay) // is in no figure
	p := Defaults()
	p.By, p.AsOf, p.From, p.To, p.Currency = []string{"rep"}, Date(2024, 3, 31), Date(2024, 1, 1), Date(2024, 3, 31), "EUR"
	p.KPIs = []string{"mrr", "arr", "arpa", "mrr_new", "mrr_expansion", "mrr_contraction", "mrr_churned", "mrr_reactivated", "quick_ratio"}
	res, err := Compute(d, p)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"mrr 0 Ann": "180.00", "mrr 0 Bob": "40.00", "mrr 1 Ann": "150.00", "mrr 1 Bob": "50.00", "mrr 1 *": "200.00", "mrr 2 Ann": "250.00", "mrr 2 Bob": "30.00",
		"arr 1 *": "2400.00", "arpa 0 *": "73.33333333", "mrr_new 0 *": "220.00", "mrr_new 1 Bob": "20.00", "mrr_new 1 Ann": "0.00",
		"mrr_expansion 1 Ann": "50.00", "mrr_expansion 2 Bob": "20.00", "mrr_contraction 1 Bob": "10.00", "mrr_churned 1 Ann": "80.00",
		"mrr_reactivated 2 Ann": "60.00", "mrr_reactivated 1 *": "0.00", "quick_ratio 1 *": "0.7777777778", "quick_ratio 2 *": "",
	}
	for row := range res.Rows() {
		key := row.KPI.ID + " " + string(rune('0'+row.Period)) + " " + row.Group[0]
		if text, ok := want[key]; ok {
			if got := res.Text(row.KPI.Unit, row.Number); got != text {
				t.Errorf("%s is %s, want %s", key, got, text)
			}
			delete(want, key)
		}
		if row.KPI.ID == "mrr_expansion" && row.Period == 2 && !row.Total && row.Note.ID() != "customers-changed-group" {
			t.Errorf("%s: the note is %q, where Dyn went from Bob to Ann", key, row.Note)
		}
	}
	for key := range want {
		t.Errorf("%s: no row", key)
	}
}

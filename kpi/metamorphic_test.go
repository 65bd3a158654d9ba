package kpi_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"salesk/internal/testsize"
	"salesk/kpi"
)

// What must not change a figure: each test computes a made-up company, changes its records in a
// way that means nothing for some figures, and holds that these are the same to the last digit.

// everything writes the rows of the KPIs that keep lets through, without their notes.
func everything(t *testing.T, c company, p kpi.Params, keep func(k *kpi.KPI) bool) string {
	t.Helper()
	r, err := kpi.Compute(c.data(), p)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for row := range r.Rows() {
		if keep(row.KPI) {
			fmt.Fprintln(&b, row.KPI.ID, r.Periods[row.Period].Label, row.Group, row.Number, row.Num, row.Den, row.N)
		}
	}
	return b.String()
}

// differ shows the first lines that differ.
func differ(was, now string) string {
	a, b := strings.Split(was, "\n"), strings.Split(now, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "\n was " + a[i] + "\n now " + b[i]
		}
	}
	return fmt.Sprintf(" %d lines, then %d", len(a), len(b))
}

// madeUp calls test with companies and settings.
func madeUp(t *testing.T, seed2 uint64, test func(t *testing.T, m *maker, c company, s settings)) {
	t.Helper()
	for seed := range testsize.Of(120) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			m := newMaker(rand.New(rand.NewPCG(uint64(seed), seed2)))
			c := m.company()
			s := m.settings(kpi.Grain(seed % 5))
			test(t, m, c, s)
		})
	}
}

// TestSplitSubscription: a row of the customers export that is cut in two at a month's end, each with
// the same value, changes no figure, whether an end is the last day or the first day gone. (That a
// row starts has its rep on the roster, and is asked for the team of the day: neither is looked at.)
func TestSplitSubscription(t *testing.T) {
	figures := func(k *kpi.KPI) bool { return k.ID != "sales_per_rep" }
	madeUp(t, 21, func(t *testing.T, m *maker, c company, s settings) {
		if !c.has(kpi.Customers) {
			c.loaded = append(c.loaded, kpi.Customers)
			for _, name := range m.names {
				c.customers = append(c.customers, m.customer(name, true))
			}
		}
		of := map[string]oCustomer{} // whose a customer is does not hang on which of its rows began last
		c.customers = slices.Clone(c.customers)
		for i := range c.customers {
			x := &c.customers[i]
			if first, ok := of[x.name]; ok {
				x.rep, x.source, x.region = first.rep, first.source, first.region
			} else {
				of[x.name] = *x
			}
		}
		s.by, s.even = pick(m, [][]string{nil, {"rep"}, {"source"}, {"region"}, {"rep", "source"}}), false
		p, ok := fixedRange(c, s)
		if !ok {
			return
		}
		p.CustomerEnd = []kpi.CustomerEnd{kpi.EndLastDay, kpi.EndDayAfter}[m.IntN(2)]
		was := everything(t, c, p, figures)
		var rows []oCustomer
		for _, x := range c.customers {
			first := day(x.start.Year(), int(x.start.Month())+1+m.IntN(4), 1) // of the second half
			if x.start.IsZero() || !x.end.IsZero() && !first.Before(x.end) {
				rows = append(rows, x)
				continue
			}
			a, b := x, x
			a.end, b.start = first, first
			if p.CustomerEnd == kpi.EndLastDay {
				a.end = addDays(first, -1)
			}
			rows = append(rows, a, b)
		}
		c.customers = rows
		if now := everything(t, c, p, figures); now != was {
			t.Errorf("%s:%s", s, differ(was, now))
		}
	})
}

// TestSplitContract: a won deal whose contract of whole months is cut in two at a month's end, both
// halves sold on the same day for what their months are worth, changes no figure of customers.
func TestSplitContract(t *testing.T) {
	ofCustomers := func(k *kpi.KPI) bool { return k.NeedsCustomers }
	madeUp(t, 22, func(t *testing.T, m *maker, c company, s settings) {
		if c.has(kpi.Customers) {
			c.loaded = slices.DeleteFunc(c.loaded, func(k kpi.Kind) bool { return k == kpi.Customers })
			c.customers = nil
		}
		split := 0
		whole := slices.Clone(c.deals)
		var halves []oDeal
		for i := range whole {
			d := &whole[i]
			if d.outcome != kpi.Won || d.closed.IsZero() || d.amount == nil {
				halves = append(halves, *d)
				continue
			}
			// From the first of a month on, so that a month's end cuts it into whole months.
			months, before := 2+m.IntN(14), 0
			before = 1 + m.IntN(months-1)
			each := *d.amount / int64(months)
			d.contractStart = day(d.closed.Year(), int(d.closed.Month())+1, 1)
			cut := day(d.contractStart.Year(), int(d.contractStart.Month())+before, 1)
			d.contractEnd = addDays(day(d.contractStart.Year(), int(d.contractStart.Month())+months, 1), -1)
			d.amount = ptr(each * int64(months))
			a, b := *d, *d
			a.contractEnd, b.contractStart = addDays(cut, -1), cut
			a.amount, b.amount = ptr(each*int64(before)), ptr(each*int64(months-before))
			b.id += "b" // behind the first half, where deals of one day stand by their ids
			halves = append(halves, a, b)
			split++
		}
		c.deals = whole
		was := everything(t, c, s.params(), ofCustomers)
		c.deals = halves
		if now := everything(t, c, s.params(), ofCustomers); now != was {
			t.Errorf("%s, %d contracts:%s", s, split, differ(was, now))
		}
	})
}

// TestLeadAfterTheClose: leads that name a customer, or its address, after all deals had closed
// change no sales cycle.
func TestLeadAfterTheClose(t *testing.T) {
	cycles := func(k *kpi.KPI) bool { return strings.HasPrefix(k.ID, "sales_cycle") }
	madeUp(t, 23, func(t *testing.T, m *maker, c company, s settings) {
		p, ok := fixedRange(c, s)
		if !ok || !c.has(kpi.Leads) {
			return
		}
		was := everything(t, c, p, cycles)
		var last time.Time
		for _, d := range c.deals {
			for _, day := range []time.Time{d.created, d.first, d.closed} {
				if day.After(last) {
					last = day
				}
			}
		}
		c.leads = slices.Clone(c.leads)
		for i := range 10 {
			l := oLead{id: fmt.Sprint("late", i), rep: pick(m, m.reps), created: addDays(last, 1+m.IntN(30))}
			if m.chance(50) {
				l.customer = pick(m, m.names)
			} else {
				l.email = pick(m, []string{"ann@x.com", "bob@y.com", "cat@z.com"})
			}
			c.leads = append(c.leads, l)
		}
		if now := everything(t, c, p, cycles); now != was {
			t.Errorf("%s:%s", s, differ(was, now))
		}
	})
}

// fixedRange are the parameters with the range of the data as it is, so that more records do not
// make it longer; false where there is none.
func fixedRange(c company, s settings) (kpi.Params, bool) {
	p := s.params()
	if s.from.IsZero() {
		first, last := newOracle(c, s).events()
		if first.IsZero() {
			return p, false
		}
		p.From, p.To = dayNumber(first), dayNumber(last)
	}
	return p, true
}

// TestUnrelatedCustomers: customers that no deal names, in an export of their own, change no figure
// of deals, leads and e-mails.
func TestUnrelatedCustomers(t *testing.T) {
	ofOthers := func(k *kpi.KPI) bool {
		return !k.NeedsCustomers && k.ID != "sales_per_rep" && !strings.HasPrefix(k.ID, "new_customers")
	}
	madeUp(t, 24, func(t *testing.T, m *maker, c company, s settings) {
		p, ok := fixedRange(c, s)
		if !ok {
			return
		}
		was := everything(t, c, p, ofOthers)
		if !c.has(kpi.Customers) {
			c.loaded = append(slices.Clone(c.loaded), kpi.Customers)
		}
		c.customers = slices.Clone(c.customers)
		for i := range 8 {
			c.customers = append(c.customers, m.customer(fmt.Sprint("Stranger ", i), m.chance(50)))
		}
		if now := everything(t, c, p, ofOthers); now != was {
			t.Errorf("%s:%s", s, differ(was, now))
		}
	})
}

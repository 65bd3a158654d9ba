package kpi

import (
	"math/bits"
)

// roster is the revenue and the set of reps who were there.
type roster struct {
	Revenue wide
	Won     int64
	Reps    []uint64 // bit i: the rep with ordinal i
}

func (s *roster) add(f *facts, rep Sym) {
	if rep == 0 {
		return
	}
	i := int(f.repIndex[rep]) - 1
	if s.Reps == nil {
		s.Reps = make([]uint64, (len(f.reps)+63)/64)
	}
	s.Reps[i/64] |= 1 << (i % 64)
}

func (s *roster) merge(o *roster) {
	s.Revenue.add(o.Revenue)
	s.Won += o.Won
	if o.Reps == nil {
		return
	}
	if s.Reps == nil {
		s.Reps = make([]uint64, len(o.Reps))
	}
	for i, w := range o.Reps {
		s.Reps[i] |= w
	}
}

func (s *roster) count() (n int64) {
	for _, w := range s.Reps {
		n += int64(bits.OnesCount64(w))
	}
	return n
}

// code codes the reps by their ordinals in the roster of the data, which the parts of
// one job share.
func (s *roster) code(c *coder) {
	c.wide(&s.Revenue)
	c.int(&s.Won)
	n := c.length(len(s.Reps))
	if c.decode && n > 0 {
		s.Reps = make([]uint64, n)
	}
	for i := range s.Reps {
		c.uint(&s.Reps[i])
	}
}

var rosterFamily = &Family[roster, *roster]{
	Name:    "roster",
	Company: true,
	Grouped: func(*facts) Kinds { return 0 },
	Deal: func(f *facts, c *Cells[roster, *roster], i int) {
		rep, close, outcome := f.Deals.Rep.At(i), f.Deals.Close.At(i), f.Deals.Outcome.At(i)
		if day := f.Deals.created(i); day != NoDay {
			c.at(0, day).add(f, rep)
		}
		if outcome == Open || close == NoDay {
			return
		}
		s := c.at(0, close)
		s.add(f, rep)
		if outcome == Won {
			s.Won++
			if amount := f.Deals.Amount.At(i); amount != NoMoney {
				s.Revenue.addInt(int64(amount))
			}
		}
	},
	Lead: func(f *facts, c *Cells[roster, *roster], i int) {
		c.at(0, f.Leads.Created.At(i)).add(f, f.Leads.Rep.At(i))
	},
	Email: func(f *facts, c *Cells[roster, *roster], i int) {
		c.at(0, f.Emails.SentDate.At(i)).add(f, f.Emails.Rep.At(i))
	},
	Cost: func(f *facts, c *Cells[roster, *roster], i int) {
		if f.Costs[i].Rep == 0 {
			return
		}
		from, to := f.Costs[i].Span()
		f.eachPeriod(from, min(to, f.AsOf), func(p int, _, _ Day) { c.cell(0, p).add(f, f.Costs[i].Rep) })
	},
	Target: func(f *facts, c *Cells[roster, *roster], i int) {
		t := &f.Targets[i]
		if t.Rep == 0 {
			return
		}
		f.eachPeriod(t.Start, t.End, func(p int, _, _ Day) { c.cell(0, p).add(f, t.Rep) })
	},
	Account: func(f *facts, c *Cells[roster, *roster], i int) {
		if a := &f.accounts[i]; a.book >= 0 {
			if day := f.firstDay(a); day != NoDay {
				c.at(0, day).add(f, f.Customers[a.book].Rep)
			}
		}
	},
}

// SalesPerRep is the revenue of a rep on the roster.
var SalesPerRep = define(KPI{
	ID: "sales_per_rep", Title: "Sales per rep", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
	Better: Higher, Category: Team, Headline: true, Order: 140,
	Formula: "revenue / reps on the roster", GroupBy: "company only", Needs: KindSet(Deals),
	Doc: "The roster of a period is every rep with any record dated in it, every rep with a target for it, and the reps that a roster in the configuration names. The company alone has this figure.",
}, from(rosterFamily, func(s *roster, v *view) Value {
	var all roster
	all.merge(s)
	for _, r := range v.f.Roster {
		all.add(v.f, r.Rep)
	}
	return over(v.money(s.Revenue), Int(all.count()), s.Won, "no rep on the roster")
}))

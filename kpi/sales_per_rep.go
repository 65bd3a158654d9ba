package kpi

import (
	"slices"
	"sync"

	"salesk/internal/message"
)

// presenceFamily counts what tells that a rep was there in a period: records, targets.
var presenceFamily = &Family[tally, *tally]{
	Name:    "presence",
	Company: true,
	ByRep:   true,
	Grouped: func(*dataset) Kinds { return 0 },
	Deals: func(f *dataset, c *Cells[tally, *tally], b *dealRun) {
		for i, p := range b.cameIn {
			if p >= 0 {
				c.in(b.group[i], p).N++
			}
		}
		for _, i := range b.closed() {
			c.in(b.group[i], b.closeIn[i]).N++
		}
	},
	Leads: func(f *dataset, c *Cells[tally, *tally], b *leadRun) {
		for i, p := range b.createdIn {
			if p >= 0 {
				c.in(b.group[i], p).N++
			}
		}
	},
	Emails: func(f *dataset, c *Cells[tally, *tally], b *emailRun) {
		for i, p := range b.sentIn {
			if p >= 0 {
				c.in(b.group[i], p).N++
			}
		}
	},
	Cost: func(f *dataset, c *Cells[tally, *tally], i int) {
		from, to := f.Costs[i].Span()
		f.eachPeriod(from, min(to, f.AsOf), func(p int, _, _ Day) { c.cell(c.by.cost[i], p).N++ })
	},
	Target: func(f *dataset, c *Cells[tally, *tally], i int) {
		t := &f.Targets[i]
		f.eachPeriod(t.Start, t.End, func(p int, _, _ Day) { c.cell(c.by.target[i], p).N++ })
	},
	Customer: func(f *dataset, c *Cells[tally, *tally], i int) {
		if day := f.Customers[i].Start; day <= f.AsOf {
			c.at(c.by.customersExport[i], day).N++
		}
	},
}

// presence is how many reps were there in each period.
type presence struct {
	once sync.Once
	reps []int64
}

// reps counts the reps who were there in the period, and those of the configured roster.
func (v *view) reps() int64 {
	var x *folding
	for _, u := range v.uses {
		if u.fam == family(presenceFamily) {
			x = u
		}
	}
	s := &x.presence
	s.once.Do(func() {
		for _, reps := range x.present(v.f) {
			s.reps = append(s.reps, int64(len(reps)))
		}
	})
	return s.reps[v.p]
}

// present lists the reps of each period who were there, and those of the configured roster,
// once the presence family is folded.
func (x *folding) present(f *dataset) [][]Sym {
	var always []Sym
	named := map[Sym]bool{0: true}
	for _, r := range f.Roster {
		if !r.Found && !named[r.Rep] && !slices.ContainsFunc(f.Moves, func(m Move) bool { return m.Rep == r.Rep }) {
			named[r.Rep] = true
			always = append(always, r.Rep)
		}
	}
	all := make([][]Sym, len(f.periods))
	for p := range all {
		all[p] = slices.Clone(always)
	}
	for _, m := range f.Moves {
		from, to := m.From, m.To
		if from == NoDay {
			from = f.first
		}
		if to == NoDay || to > f.AsOf {
			to = f.AsOf
		}
		f.eachPeriod(max(from, f.first), to, func(p int, _, _ Day) {
			if !slices.Contains(all[p], m.Rep) {
				all[p] = append(all[p], m.Rep)
			}
		})
	}
	for g, row := range x.acc.(*Cells[tally, *tally]).periods {
		rep := x.by.keys[g][0]
		if named[rep] {
			continue
		}
		for p := range row {
			if row[p].N > 0 && !(len(f.Moves) > 0 && slices.Contains(all[p], rep)) {
				all[p] = append(all[p], rep)
			}
		}
	}
	return all
}

// SalesPerRep is the revenue of a rep on the roster.
var SalesPerRep = define(KPI{
	ID: "sales_per_rep", Title: "Sales per rep", Unit: PerOne, NumUnit: Amount, DenUnit: Whole,
	Better: Higher, Category: Team, Headline: true, Order: 140,
	Formula: "revenue / reps on the roster", GroupBy: "company only", Needs: KindSet(Deals),
	Doc: "The roster of a period is every rep with any record dated in it, every rep with a target for it, and the reps that a roster in the configuration names. The company alone has this figure.",
}, derived(func(v *view) Value {
	s := stateOf(v, salesFamily)
	return s.overRevenue(v, over(s.revenue(v), Int(v.reps()), s.Won, message.NoRep()))
}, salesFamily, presenceFamily).of(Revenue, rosterSize))

var rosterSize = &KPI{
	ID: "reps", Title: "Reps on the roster", Unit: Whole, Formula: "count of reps on the roster",
	calc: calc{uses: []family{presenceFamily}, value: func(v *view) Value { return counted(v.reps()) }, heads: true},
}

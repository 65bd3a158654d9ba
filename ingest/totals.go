package ingest

import (
	"fmt"

	"salesk/ingest/table"
	"salesk/kpi"
)

// totals finds the total row that no word gives away: the first or the last row of the
// data, naming nothing, whose amount is the sum of all others. Meta's export has one
// above the campaigns and other reports one below.
type totals struct {
	line   int
	rows   int
	sum    kpi.Dec
	lost   bool // the sum left int64
	first  suspect
	last   suspect
	lastAt int // line of the last data row
}

// suspect is a row that may be a total.
type suspect struct {
	line    int
	amount  kpi.Dec
	record  int // index of the record it became, or
	problem int // index of the problem it is, and of its reject
	refused bool
}

func (t *totals) used(d *decoding, r *table.Row, record int) {
	t.lastAt = r.Line
	a := d.x.money[mainAmount].dec
	if a.Empty() {
		return
	}
	t.rows++
	t.add(a)
	if d.plan.namesNothing(r) {
		t.suspect(suspect{line: r.Line, amount: a, record: record})
	}
}

// refused looks at a row that lacks what a record needs.
func (t *totals) refused(d *decoding, r *table.Row, f *fault) {
	t.lastAt = r.Line
	for _, i := range d.sieve.told {
		if i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return // it names something
		}
	}
	c := d.plan.byName["amount"]
	if f.text != errEmptyCell.Error() || c == nil || c.cell >= len(r.Cells) {
		return
	}
	n, err := c.number.Parse(r.Cells[c.cell])
	if err != nil || n.Dec.Empty() {
		return
	}
	t.suspect(suspect{line: r.Line, amount: n.Dec, problem: len(d.l.rep.Problems), refused: true})
}

func (t *totals) suspect(s suspect) {
	if t.rows == 0 || t.rows == 1 && !s.refused {
		t.first = s
	}
	t.last = s
}

// add sums exactly, at the larger scale of the two.
func (t *totals) add(a kpi.Dec) {
	if t.lost {
		return
	}
	s := t.sum
	for s.Scale != a.Scale {
		low := &s
		if a.Scale < s.Scale {
			low = &a
		}
		if low.Coef > 1<<59 || low.Coef < -1<<59 {
			t.lost = true
			return
		}
		low.Coef, low.Scale = low.Coef*10, low.Scale+1
	}
	n, ok := sum(s.Coef, a.Coef)
	t.sum, t.lost = kpi.Dec{Coef: n, Scale: s.Scale}, !ok
}

// isSum reports whether the suspect's amount is that of all other rows together.
func (t *totals) isSum(s suspect) bool {
	if t.lost || s.line == 0 || s.amount.Coef == 0 {
		return false
	}
	others, rows := t.sum.Number(), t.rows
	if !s.refused {
		others, rows = others.Sub(s.amount.Number()), rows-1
	}
	if rows == 0 {
		return false
	}
	// The total is of amounts that were rounded afterwards, each by half a cent at most.
	slack := kpi.Frac(0, 1)
	if rows > 1 && t.sum.Scale >= 2 {
		slack = kpi.Frac(int64(rows), 200)
	}
	off := others.Sub(s.amount.Number())
	return off.Cmp(slack) <= 0 && kpi.Int(0).Sub(off).Cmp(slack) <= 0
}

// dropTotal takes a total out of the records, or out of the problems.
func dropTotal[T any](d *decoding, recs []T) []T {
	t := &d.totals
	s := t.first
	if !t.isSum(s) {
		if s = t.last; s.line != t.lastAt || !t.isSum(s) {
			return recs
		}
	}
	if !s.refused && d.plan.m.Clean() {
		return recs // a clean file has no totals: what was taken for none before is none
	}
	d.rep.Read--
	note(&d.rep.Skipped, rowClassNames[totalRow], s.line)
	if s.refused {
		d.rep.SetAside--
		ps := &d.l.rep.Problems
		*ps = append((*ps)[:s.problem], (*ps)[s.problem+1:]...)
		if rs := &d.l.rep.Rejects; d.l.o.KeepRejects {
			*rs = append((*rs)[:s.problem], (*rs)[s.problem+1:]...)
		}
		return recs
	}
	d.rep.Used--
	d.l.notice(d.rep.Name+fmt.Sprintf(":%d", s.line), "amount", "taken for the total of the other rows, as it names nothing and is their sum")
	return append(recs[:s.record], recs[s.record+1:]...)
}

package ingest

import (
	"fmt"

	"salesk/ingest/table"
	"salesk/internal/message"
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
	record  int // which of the table's records it became, from 0, or
	problem int // index of the problem it is, and of its reject
	refused bool
}

func (t *totals) used(d *decoding, r *table.Row, n int) {
	t.lastAt = r.Line
	c := d.schema.amounts[mainAmount]
	if c == nil || c.decs[n].Empty() {
		return
	}
	t.amount(c.decs[n])
	if d.schema.namesNothing(r) {
		t.suspect(suspect{line: r.Line, amount: c.decs[n], record: d.rep.Used - 1})
	}
}

// amount takes an amount into the sum, without the zeros at the end of its decimals.
func (t *totals) amount(a kpi.Dec) {
	if a.Empty() {
		return
	}
	t.rows++
	for a.Scale > 0 && a.Coef%10 == 0 {
		a.Coef, a.Scale = a.Coef/10, a.Scale-1
	}
	t.add(a)
}

// refused looks at a row that lacks what a record needs.
func (t *totals) refused(d *decoding, r *table.Row, f *fault) {
	t.lastAt = r.Line
	for _, i := range d.classifier.textCells {
		if i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return // it names something
		}
	}
	c := d.schema.byName["amount"]
	if !f.lacks || c == nil || c.cell >= len(r.Cells) {
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

// take adds the totals of the rows after t's, whose records come after the first
// records and whose problems come after the first problems.
func (t *totals) take(o *totals, records, problems int) {
	shift := func(s suspect) suspect {
		if s.refused {
			s.problem += problems
		} else {
			s.record += records
		}
		return s
	}
	if o.first.line != 0 && t.rows == 0 {
		t.first = shift(o.first)
	}
	if o.last.line != 0 {
		t.last = shift(o.last)
	}
	if o.lastAt != 0 {
		t.lastAt = o.lastAt
	}
	t.rows += o.rows
	t.lost = t.lost || o.lost
	t.add(o.sum)
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

// dropTotal takes a total out of the problems, or says which of the table's records is one: -1
// for none.
func (d *decoding) dropTotal() (record int) {
	t := &d.totals
	s := t.first
	if !t.isSum(s) {
		if s = t.last; s.line != t.lastAt || !t.isSum(s) {
			return -1
		}
	}
	if !s.refused && d.schema.m.Clean() {
		return -1 // a clean file has no totals: what was taken for none before is none
	}
	d.rep.Read--
	countRow(&d.rep.Skipped, rowClassNames[totalRow], s.line)
	if s.refused {
		d.rep.SetAside--
		ps := &d.l.rep.Problems
		*ps = append((*ps)[:s.problem], (*ps)[s.problem+1:]...)
		if rs := &d.l.rep.Rejects; d.l.o.KeepRejects {
			*rs = append((*rs)[:s.problem], (*rs)[s.problem+1:]...)
		}
		return -1
	}
	d.rep.Used--
	d.l.tell(d.rep.Name+fmt.Sprintf(":%d", s.line), "amount", message.TakenForTotal())
	return s.record
}

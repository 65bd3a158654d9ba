package ingest

import (
	"errors"

	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/parallel"
)

// infer walks the parts of a table once and lets every column see how its values are
// written. What it learns of the rows is in the sieve: where the data ends.
func (p *plan) infer(parts []table.Table, s *sieve) error {
	for _, c := range p.columns {
		c.seen = new(seen)
	}
	s.done, s.full = false, 0
	plans := make([]*plan, len(parts))
	fulls := make([]int, len(parts))
	errs := make([]error, len(parts))
	parallel.Do(len(parts), func(i int) {
		q := p.fork()
		for _, c := range q.columns {
			c.seen = new(seen)
		}
		t := s.fork(q)
		plans[i] = q
		errs[i] = parts[i].Walk(func(r *table.Row) bool {
			if r.Line > t.head.line && t.class(r) == dataRow {
				if t.filled > 1 {
					fulls[i] = max(fulls[i], r.After())
				}
				q.see(r)
			}
			return true
		})
	})
	for i, q := range plans {
		if errs[i] != nil {
			return errs[i]
		}
		s.full = max(s.full, fulls[i])
		for j, c := range p.columns {
			o := q.columns[j].seen
			c.seen.dates.Merge(&o.dates)
			c.seen.numbers.Merge(&o.numbers)
			c.seen.counts.Merge(&o.counts)
			c.seen.flags.Merge(&o.flags)
		}
	}
	s.done = true
	return nil
}

// see shows a row to its columns.
func (p *plan) see(r *table.Row) {
	for _, c := range p.columns {
		if c.cell >= len(r.Cells) {
			continue
		}
		cell := r.Cells[c.cell]
		if cell.Kind == table.Error && isUncomputed(&cell) {
			continue
		}
		switch c.op {
		case opDay:
			c.seen.dates.See(cell)
		case opDec, opRatio, opMoney:
			c.seen.numbers.See(cell)
		case opCount:
			c.seen.counts.See(cell)
		case opFlag:
			c.seen.flags.See(cell)
		case opOutcome:
			if _, known := value.Outcome(string(cell.Text)); !known {
				c.seen.flags.See(cell)
			}
		}
	}
}

// formats are how a column's values are written.
type formats struct {
	date   value.DateFormat
	number value.NumberFormat
	whole  value.CountFormat
	flag   value.FlagFormat
}

// decide fixes the column's formats from what it has seen.
func (c *column) decide(o *Options) (ev value.Evidence, err error) {
	switch c.op {
	case opDay:
		c.date, ev, err = c.seen.dates.Decide(o.DateOrder)
	case opDec, opRatio, opMoney:
		c.number, ev, err = c.seen.numbers.Decide(o.Decimal)
	case opCount:
		c.whole, ev, err = c.seen.counts.Decide(o.Decimal)
	case opFlag, opOutcome:
		c.flag, ev, err = c.seen.flags.Decide()
	}
	return ev, err
}

// inferred reports whether the column's formats depend on its cells.
func (c *column) inferred() bool { return c.op >= opDay && c.op <= opFlag }

// settled reports whether every column decides without a doubt.
func (p *plan) settled(o *Options) bool {
	for _, c := range p.columns {
		if _, err := c.decide(o); err != nil {
			return false
		}
	}
	return true
}

// formats returns the formats of all columns, to compare them.
func (p *plan) formats() []formats {
	all := make([]formats, len(p.columns))
	for i, c := range p.columns {
		all[i] = c.formats
	}
	return all
}

// decide fixes the formats. Columns that do not tell are refusals, all at once.
func (l *loading) decide(p *plan, t *TableReport) bool {
	ok := true
	for _, c := range p.columns {
		if !c.inferred() {
			continue
		}
		ev, err := c.decide(&l.o)
		for i := range t.Mapping {
			if m := &t.Mapping[i]; m.Column == c.name {
				m.Reading, m.Values, m.Unread = ev.Text, ev.Values, ev.Unread
			}
		}
		if err == nil {
			continue
		}
		var none *value.NoReading
		if errors.As(err, &none) {
			// Each row says so itself; here it is one line for all.
			l.notice(t.Name, c.label, err.Error())
			continue
		}
		l.refuse(t.Name, c.label, err)
		ok = false
	}
	return ok
}

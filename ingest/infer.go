package ingest

import (
	"errors"

	"salesk/ingest/table"
	"salesk/ingest/value"
)

// infer walks the table once and lets every column decide how its values are written.
// What it learns of the rows is in the sieve: where the data ends.
func (p *plan) infer(t table.Table, s *sieve) error {
	return t.Walk(func(r *table.Row) bool {
		if s.class(r) == dataRow {
			s.full = max(s.full, r.Line)
			p.see(r)
		}
		return true
	})
}

// see shows a row to its columns.
func (p *plan) see(r *table.Row) {
	for _, c := range p.columns {
		if c.cell >= len(r.Cells) {
			continue
		}
		switch cell := r.Cells[c.cell]; c.op {
		case opDay:
			c.dates.See(cell)
		case opDec, opRatio, opMoney:
			c.numbers.See(cell)
		case opCount:
			c.counts.See(cell)
		case opFlag:
			c.flags.See(cell)
		}
	}
}

// decide fixes the formats. Columns that do not tell are refusals, all at once.
func (l *loading) decide(p *plan, t *TableReport) bool {
	ok := true
	for _, c := range p.columns {
		var ev value.Evidence
		var err error
		switch c.op {
		case opDay:
			c.date, ev, err = c.dates.Decide(l.o.DateOrder)
		case opDec, opRatio, opMoney:
			c.number, ev, err = c.numbers.Decide(l.o.Decimal)
		case opCount:
			c.count, ev, err = c.counts.Decide(l.o.Decimal)
		case opFlag:
			c.flag, ev, err = c.flags.Decide()
		default:
			continue
		}
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

package ingest

import (
	"errors"
	"slices"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/internal/parallel"
)

// infer walks the parts of a table once and lets every column see how its values are
// written. What it learns of the rows is in the rowClassifier: where the data ends.
func (p *tableSchema) infer(parts []table.Table, s *rowClassifier) error {
	s.done, s.full = false, 0
	p.base = baseCurrency{}
	p.begin()
	plans := make([]*tableSchema, len(parts))
	fulls := make([]int, len(parts))
	others := make([]bool, len(parts))
	errs := make([]error, len(parts))
	parallel.Do(len(parts), func(i int) {
		q := p
		if len(parts) > 1 {
			q = p.fork()
			q.begin()
		}
		t := s.fork(q)
		plans[i] = q
		errs[i] = parts[i].Walk(func(r *table.Row) bool {
			if r.Line > t.head.line && t.class(r) == dataRow {
				if t.filled > 1 {
					fulls[i] = max(fulls[i], r.After())
				}
				others[i] = others[i] || t.namesAll(r)
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
		s.others = s.others || others[i]
		if q == p {
			continue
		}
		p.base.merge(&q.base)
		for j, c := range p.columns {
			if o := q.columns[j].seen; o != nil {
				c.seen.dates.Merge(&o.dates)
				c.seen.numbers.Merge(&o.numbers)
				c.seen.counts.Merge(&o.counts)
				c.seen.flags.Merge(&o.flags)
			}
		}
	}
	s.done = true
	p.base.decide()
	return p.shareOrders(parts, s)
}

// begin makes the columns ready to see how their values are written.
func (p *tableSchema) begin() {
	for _, c := range p.columns {
		if c.inferred() {
			c.seen = new(seen)
		}
	}
}

// shareOrders lets the date columns of the table tell each other the order of day and month. Where
// one stays open, the columns that are not read are asked too.
func (p *tableSchema) shareOrders(parts []table.Table, s *rowClassifier) error {
	var dates []*value.DateColumn
	read := map[int]bool{}
	for _, c := range p.columns {
		read[c.cell] = true
		if c.op == opDay || c.event && !c.seen.dates.IsEmpty() {
			dates = append(dates, &c.seen.dates)
		}
	}
	value.ShareOrders(dates)
	if !slices.ContainsFunc(dates, (*value.DateColumn).IsOpen) {
		return nil
	}
	others := make([]value.DateColumn, p.width)
	for _, t := range parts {
		sieve := s.fork(p)
		err := t.Walk(func(r *table.Row) bool {
			if r.Line > sieve.head.line && sieve.class(r) == dataRow {
				for i := range min(len(r.Cells), p.width) {
					if !read[i] {
						others[i].See(r.Cells[i])
					}
				}
			}
			return true
		})
		if err != nil {
			return err
		}
	}
	for i := range others {
		dates = append(dates, &others[i])
	}
	value.ShareOrders(dates)
	return nil
}

// see shows a row to its columns.
func (p *tableSchema) see(r *table.Row) {
	if c := p.amounts[convertedAmount]; c != nil {
		p.base.see(p, r)
	}
	for _, c := range p.columns {
		if c.seen == nil || c.cell >= len(r.Cells) {
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
			if date := c.seen.flags.See(cell); date && c.event {
				c.seen.dates.See(cell)
			}
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
	dated  bool // flags that may be days, written as date says
}

// decide fixes the column's formats from what it has seen.
func (c *column) decide(o *Options) (ev value.Evidence, err error) {
	switch c.op {
	case opDay:
		c.date, ev, err = c.seen.dates.Decide(o.DateOrder)
		if endsWithMonth[c.name] {
			c.date.EndMonths()
		}
		switch n, swapped := c.seen.dates.Swapped(); {
		case !swapped:
		case o.RepairDates:
			c.date.Swap()
		case n >= clearlySwapped:
			err = message.SwappedDates(n)
		}
	case opDec, opRatio, opMoney:
		c.number, ev, err = c.seen.numbers.Decide(o.Decimal)
		c.number.Scale = c.scale
	case opCount:
		c.whole, ev, err = c.seen.counts.Decide(o.Decimal)
	case opFlag, opOutcome:
		c.flag, ev, err = c.seen.flags.Decide()
		if c.event && !c.seen.dates.IsEmpty() {
			var undecided error
			c.date, _, undecided = c.seen.dates.Decide(o.DateOrder)
			c.dated = undecided == nil // else nobody knows the days, and each date is a yes
		}
	}
	return ev, err
}

// endsWithMonth are the days that a month given for them ends with. Of the others it is the first, and
// of forecasts of open deals the last (dealRow.finish).
var endsWithMonth = map[string]bool{header.ExpectedClose: true, "contract_end": true, "end_date": true, header.CancelDate: true}

// tellMonths tells of a column whose values are months.
func (l *loading) tellMonths(c *column, t *TableReport) {
	if n := c.seen.dates.Months(); c.op == opDay && c.date.ReadsMonths() {
		l.tell(t.Name, c.label, message.MonthsAsDays(n))
	}
}

// clearlySwapped is how many values leave no doubt that a spreadsheet swapped days and months.
const clearlySwapped = 8

// tellSwapped tells of a column in which a spreadsheet swapped days and months.
func (l *loading) tellSwapped(c *column, t *TableReport) {
	if c.op != opDay {
		return
	}
	switch n, swapped := c.seen.dates.Swapped(); {
	case !swapped:
	case l.o.RepairDates:
		l.tell(t.Name, c.label, message.RepairedDates())
	case n < clearlySwapped:
		l.tell(t.Name, c.label, message.MaybeSwappedDates(n))
	}
}

// inferred reports whether the column's formats depend on its cells.
func (c *column) inferred() bool { return c.op >= opDay && c.op <= opFlag }

// settled reports whether every column decides without a doubt, and a sample of its cells would
// have decided the same.
func (p *tableSchema) settled(o *Options) bool {
	for _, c := range p.columns {
		if c.op == opDay && c.seen.dates.CountsVotes() {
			return false
		}
		if _, err := c.decide(o); err != nil {
			return false
		}
	}
	return true
}

// formats returns the formats of all columns, to compare them.
func (p *tableSchema) formats() []formats {
	all := make([]formats, len(p.columns))
	for i, c := range p.columns {
		all[i] = c.formats
	}
	return all
}

// decide fixes the formats. Columns that do not tell are refusals, all at once.
func (l *loading) decide(p *tableSchema, t *TableReport) bool {
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
		l.tellSwapped(c, t)
		l.tellMonths(c, t)
		if err == nil {
			continue
		}
		var none *value.NoReading
		if errors.As(err, &none) {
			// Each row says so itself; here it is one line for all.
			l.tell(t.Name, c.label, message.Of(err))
			continue
		}
		if c.extra {
			c.void = true
			l.tell(t.Name, c.label, message.ColumnNotRead(message.Of(err)))
			continue
		}
		l.refuse(t.Name, c.label, err)
		ok = false
	}
	return ok
}

// contradiction is a column most of whose values are not what it holds.
type contradiction struct {
	column         *column
	values, unread int
}

// fewValues is how many unreadable values are slips, each of which its row tells.
const fewValues = 2

// contradicted returns the columns that most of their values contradict. A closing day of which
// some values can be read stays, for nothing stands in for it.
func (p *tableSchema) contradicted(o *Options) []contradiction {
	var all []contradiction
	for _, c := range p.columns {
		if !c.inferred() || c.op == opOutcome {
			continue
		}
		ev, err := c.decide(o)
		var none *value.NoReading
		if err != nil && !errors.As(err, &none) {
			continue
		}
		if ev.Unread > fewValues && 2*ev.Unread > ev.Values && (c.name != "close_date" || ev.Unread == ev.Values) {
			all = append(all, contradiction{c, ev.Values, ev.Unread})
		}
	}
	return all
}

// dropContradicted takes columns out of the plan that most of their values contradict, and tells it
// once. A table that cannot do without one is refused: false.
func (d *decoding) dropContradicted() bool {
	p, ok := d.schema, true
	for _, x := range p.contradicted(&d.l.o) {
		c := x.column
		why := message.ColumnMostlyContradicted(c.header, c.name, x.unread, x.values)
		if x.unread == x.values {
			why = message.ColumnContradicted(c.header, c.name)
		}
		m := p.m.Without(c.name)
		if len(m.Missing()) > len(p.m.Missing()) || c.name == "close_date" && !m.Has(header.WonDate, header.LostDate) {
			d.l.refuse(d.rep.Name, "", why)
			ok = false
			continue
		}
		d.l.tell(d.rep.Name, "", why)
		p.drop(c, m)
		d.rep.Mapping = slices.DeleteFunc(d.rep.Mapping, func(m Mapped) bool { return m.Column == c.name })
		d.rep.Unmapped = m.Unmapped
	}
	return ok
}

// drop takes a column out of the plan, which is then that of the mapping.
func (p *tableSchema) drop(c *column, m *header.Mapping) {
	p.m = m
	p.columns = slices.DeleteFunc(p.columns, func(x *column) bool { return x == c })
	delete(p.byName, c.name)
	if c.op == opMoney {
		p.amounts[c.slot] = nil
	}
}

package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/kpi/exact"
)

// customerRow completes rows of customers and subscriptions: from when until when, and what each
// brings a month.
type customerRow struct {
	d                         *decoding
	customer, name, rep       *column
	start, end, cancelled     *column
	status, deleted           *column
	currency, origin, segment *column
	region, subscription      *column
	record                    *column
	mrr, price                *column
	interval, count, quantity *column
	annual, whole             bool // the price is of a year; it is that of all units
}

func (d *decoding) customerFinisher() func(r int) *fault {
	p := d.schema
	x := &customerRow{d: d,
		customer: p.byName["customer"], name: p.byName["customer_name"], rep: p.byName["rep"],
		start: p.byName["start_date"], end: p.byName["end_date"], cancelled: p.byName[header.CancelDate],
		status: p.byName["status"], deleted: p.byName[header.Deleted], record: p.byName[header.RecordState],
		currency: p.byName["currency"], origin: p.byName["source"], segment: p.byName["segment"], region: p.byName["region"], subscription: p.byName["subscription_id"],
		mrr: p.amounts[mainAmount], price: p.amounts[customerPrice],
		interval: p.byName[header.Interval], count: p.byName[header.IntervalCount], quantity: p.byName[header.Quantity],
	}
	if x.price != nil {
		x.annual, x.whole = header.PriceOf(x.price.header)
	}
	return x.finish
}

func (x *customerRow) finish(r int) *fault {
	d := x.d
	says := d.l.words.subscription(x.status.sym(r))
	switch {
	case x.deleted.count(r) == 1, d.l.words.outcome(x.record.sym(r)).removed, d.l.words.outcome(x.status.sym(r)).removed:
		d.goneCustomers = append(d.goneCustomers, kpi.Customer{Customer: x.customer.sym(r), Subscription: x.subscription.sym(r),
			Pos: kpi.Pos{Source: uint32(d.source), Line: uint32(d.line())}})
		return goneNow(message.DeletedRecords())
	case says == value.NeverBegan:
		return leftOut(message.NeverBegan(d.l.words.syms.Text(x.status.sym(r))))
	}
	c := kpi.Customer{Customer: x.customer.sym(r), Name: x.name.sym(r), Subscription: x.subscription.sym(r), Rep: x.rep.sym(r), Start: x.start.day(r), End: x.end.day(r),
		Currency: x.currency.sym(r), Origin: x.origin.sym(r), Segment: x.segment.sym(r), Region: x.region.sym(r)}
	if notice := x.cancelled.day(r); c.End == kpi.NoDay && notice != kpi.NoDay {
		if says == value.Running {
			countRow(&d.rep.Suspicious, message.CancelledButRunning(), d.line())
		} else {
			c.End = notice
		}
	}
	if says == value.Ended && c.End == kpi.NoDay {
		return d.at("end_date", message.LeftWithoutDay())
	}
	var f *fault
	if c.MRR, f = x.monthly(r, says, &c.Currency); f != nil {
		return f
	}
	if c.Start != kpi.NoDay && c.End != kpi.NoDay && c.End < c.Start {
		countRow(&d.rep.Suspicious, message.CustomerEndsBeforeStart(), d.line())
	}
	d.done.customers[r] = c
	return nil
}

// monthly is what a row brings a month: its mrr, else its price by the months of the interval and
// the quantity. A trial brings nothing, and what ended brought what nobody knows where it is said
// to bring nothing now.
func (x *customerRow) monthly(r int, says value.Subscription, currency *kpi.Sym) (kpi.Money, *fault) {
	d := x.d
	m, f := d.money(x.mrr, r, currency)
	if f != nil {
		return m, f
	}
	if says == value.Trial {
		if m != 0 {
			countRow(&d.rep.Suspicious, message.TrialsWorthNothing(), d.line())
		}
		if _, f = d.money(x.price, r, currency); f != nil {
			return 0, f
		}
		return 0, nil
	}
	if m != kpi.NoMoney && (m != 0 || says != value.Ended) {
		return m, nil
	}
	price, f := d.money(x.price, r, currency)
	if f != nil {
		return 0, f
	}
	if price == kpi.NoMoney {
		if m == 0 {
			countRow(&d.rep.Suspicious, message.EndedWithoutValue(), d.line())
		}
		return kpi.NoMoney, nil
	}
	months, known := x.months(r)
	if !known {
		countRow(&d.rep.Suspicious, message.NoInterval(), d.line())
		return kpi.NoMoney, nil
	}
	if n := x.quantity.dec(r); !n.Empty() && !x.whole {
		months = months.per(n)
	}
	v, ok := months.of(price)
	if !ok {
		return 0, &fault{cell: x.price.cell, column: x.price.label, why: message.QuantityTooLarge()}
	}
	return v, nil
}

// share is what part of a price counts a month.
type share struct{ num, den uint64 }

// months is the part of a price that counts a month, by the interval; false where none is known.
func (x *customerRow) months(r int) (share, bool) {
	s := share{1, 12}
	if interval := x.interval.sym(r); interval != 0 {
		num, den, ok := value.Interval(x.d.l.words.syms.Text(interval))
		if !ok {
			return share{}, false
		}
		s = share{den, num}
	} else if !x.annual {
		return share{}, false
	}
	if n := x.count.dec(r); !n.Empty() && n.Coef > 0 && n.Scale <= 4 {
		s.den *= uint64(n.Coef)
		for range n.Scale {
			s.num *= 10
		}
	}
	return s, true
}

// per multiplies by a quantity.
func (s share) per(n kpi.Dec) share {
	if n.Coef < 0 || n.Scale > 4 || n.Coef > 1<<40 {
		return share{}
	}
	s.num *= uint64(n.Coef)
	for range n.Scale {
		s.den *= 10
	}
	return s
}

// of is the part of an amount, half to even; false where it is none.
func (s share) of(m kpi.Money) (kpi.Money, bool) {
	if s.den == 0 {
		return 0, false
	}
	part, ok := exact.MulDiv(int64(m), s.num, s.den).Int64()
	return kpi.Money(part), ok
}

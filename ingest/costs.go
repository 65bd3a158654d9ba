package ingest

import (
	"salesk/ingest/header"
	"salesk/kpi"
)

var noCost = kpi.Cost{Amount: kpi.NoMoney, Date: kpi.NoDay, Start: kpi.NoDay, End: kpi.NoDay}

// costFinisher completes costs. A cost of a period is spread over its days.
func (d *decoding) costFinisher() func(*kpi.Cost) *fault {
	periods := d.periods()
	return func(rec *kpi.Cost) *fault {
		if d.x.period != 0 && rec.Date == kpi.NoDay && rec.Start == kpi.NoDay {
			p, err := periods.read(d.l.data.Symbols, d.x.period, d.x.year)
			if err != nil {
				return d.at("period", err.Error())
			}
			rec.Start, rec.End = p.Start, p.End
		}
		return d.finishCost(rec)
	}
}

// finishCost settles amount and days. A ledger has debits and credits instead of an
// amount: what is credited was not spent.
func (d *decoding) finishCost(rec *kpi.Cost) *fault {
	x := &d.x
	m, f := d.money(&x.money[mainAmount], &rec.Currency)
	if f != nil {
		return f
	}
	if m == kpi.NoMoney {
		debit, f := d.money(&x.money[debitAmount], &rec.Currency)
		if f != nil {
			return f
		}
		credit, f := d.money(&x.money[creditAmount], &rec.Currency)
		if f != nil {
			return f
		}
		switch {
		case debit == kpi.NoMoney && credit == kpi.NoMoney:
			return d.at(d.plan.firstOf("amount", header.Debit, header.Credit), errEmptyCell.Error())
		case credit == kpi.NoMoney:
			m = debit
		case debit == kpi.NoMoney:
			m = -credit
		default:
			n, ok := sum(int64(debit), -int64(credit))
			if !ok || kpi.Money(n) == kpi.NoMoney {
				return d.at(header.Debit, "debit less credit is too large")
			}
			m = kpi.Money(n)
		}
	}
	rec.Amount = m
	switch {
	case rec.Start == kpi.NoDay && rec.Date == kpi.NoDay:
		return d.at(d.plan.firstOf("date", "start_date", header.Period), errEmptyCell.Error())
	case rec.Start != kpi.NoDay && rec.End != kpi.NoDay && rec.End < rec.Start:
		return d.at("end_date", "the cost ends before it starts, on "+rec.Start.String())
	}
	if rec.Amount < 0 {
		note(&d.rep.Odd, "negative amounts", d.line())
	}
	return nil
}

// firstOf returns the first of the columns that the table has, for a message.
func (p *plan) firstOf(names ...string) string {
	for _, n := range names {
		if p.has(n) {
			return n
		}
	}
	return names[0]
}

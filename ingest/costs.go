package ingest

import (
	"salesk/ingest/header"
	"salesk/internal/message"
	"salesk/kpi"
)

// costFinisher completes costs. A cost of a period is spread over its days. A ledger has debits
// and credits instead of an amount: what is credited was not spent.
func (d *decoding) costFinisher() func(r int) *fault {
	p, periods := d.schema, d.periods()
	currency, date, start, end := p.byName["currency"], p.byName["date"], p.byName["start_date"], p.byName["end_date"]
	category, origin, rep, campaign, team := p.byName["category"], p.byName["source"], p.byName["rep"], p.byName["campaign"], p.byName["team"]
	period, year := p.byName[header.Period], p.byName[header.PeriodYear]
	return func(r int) *fault {
		x := kpi.Cost{Currency: currency.sym(r), Date: date.day(r), Start: start.day(r), End: end.day(r),
			Category: category.sym(r), Origin: origin.sym(r), Rep: rep.sym(r), Campaign: campaign.sym(r), Team: team.sym(r)}
		if named := period.sym(r); named != 0 && x.Date == kpi.NoDay && x.Start == kpi.NoDay {
			of, err := periods.read(d.l.data.Symbols, named, year.sym(r))
			if err != nil {
				return d.at("period", message.Of(err))
			}
			x.Start, x.End = of.Start, of.End
		}
		var f *fault
		if x.Amount, f = d.spent(r, &x.Currency); f != nil {
			return f
		}
		switch {
		case x.Start == kpi.NoDay && x.Date == kpi.NoDay:
			return d.lacks(p.firstOf("date", "start_date", header.Period))
		case x.Start != kpi.NoDay && x.End != kpi.NoDay && x.End < x.Start:
			return d.at("end_date", message.CostEndsEarly(x.Start.String()))
		}
		if x.Amount < 0 {
			countRow(&d.rep.Suspicious, message.NegativeAmounts(), d.line())
		}
		d.done.costs[r] = x
		return nil
	}
}

// spent is the amount of a row of costs, or its debit less its credit.
func (d *decoding) spent(r int, currency *kpi.Sym) (kpi.Money, *fault) {
	m, f := d.money(d.schema.amounts[mainAmount], r, currency)
	if f != nil || m != kpi.NoMoney {
		return m, f
	}
	debit, f := d.money(d.schema.amounts[debitAmount], r, currency)
	if f != nil {
		return 0, f
	}
	credit, f := d.money(d.schema.amounts[creditAmount], r, currency)
	if f != nil {
		return 0, f
	}
	switch {
	case debit == kpi.NoMoney && credit == kpi.NoMoney:
		return 0, d.lacks(d.schema.firstOf("amount", header.Debit, header.Credit))
	case credit == kpi.NoMoney:
		return debit, nil
	case debit == kpi.NoMoney:
		return -credit, nil
	}
	n, ok := sum(int64(debit), -int64(credit))
	if !ok || kpi.Money(n) == kpi.NoMoney {
		return 0, d.at(header.Debit, message.DebitLessCredit())
	}
	return kpi.Money(n), nil
}

// firstOf returns the first of the columns that the table has, for a message.
func (p *tableSchema) firstOf(names ...string) string {
	for _, n := range names {
		if p.has(n) {
			return n
		}
	}
	return names[0]
}

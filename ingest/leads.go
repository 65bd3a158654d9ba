package ingest

import "salesk/kpi"

var noLead = kpi.Lead{Created: kpi.NoDay, Opportunity: kpi.NoDay}

// finishLead settles whether the lead became an opportunity by its status or flag; its
// date and its deals tell the rest, later.
func (d *decoding) finishLead(rec *kpi.Lead) *fault {
	if rec.Status == 0 {
		rec.Status = d.x.lifecycle
	}
	for _, s := range [...]kpi.Sym{rec.Status, d.x.lifecycle} {
		rec.Qualified = rec.Qualified || s != 0 && d.l.words.qualifies(s)
	}
	rec.Qualified = rec.Qualified || d.x.converted == 1
	if rec.Opportunity != kpi.NoDay && rec.Opportunity < rec.Created {
		note(&d.rep.Odd, "leads that became an opportunity before they were created", d.line())
	}
	return nil
}

var noCustomer = kpi.Customer{Start: kpi.NoDay, End: kpi.NoDay, MRR: kpi.NoMoney}

func (d *decoding) finishCustomer(rec *kpi.Customer) *fault {
	m, f := d.money(&d.x.money[mainAmount], &rec.Currency)
	if f != nil {
		return f
	}
	rec.MRR = m
	if rec.Start != kpi.NoDay && rec.End != kpi.NoDay && rec.End < rec.Start {
		note(&d.rep.Odd, "customers that end before they start", d.line())
	}
	return nil
}

var noRate = kpi.Rate{Date: kpi.NoDay, Value: kpi.NoDec}

func (d *decoding) finishRate(rec *kpi.Rate) *fault {
	if rec.Value.Coef <= 0 {
		return d.at("rate", "must be more than 0: the price of one unit of the currency")
	}
	return nil
}

package ingest

import (
	"salesk/ingest/header"
	"salesk/internal/message"
	"salesk/kpi"
)

// leadFinisher completes leads. It settles whether a lead became an opportunity by its status or
// flag; its date and its deals tell the rest, later.
func (d *decoding) leadFinisher() func(r int) *fault {
	p := d.schema
	status, lifecycle, converted := p.byName["status"], p.byName[header.Lifecycle], p.byName[header.ConvertedFlag]
	created, opportunity := p.byName["created_date"], p.byName["opportunity_date"]
	deleted, record, active, reason := p.byName[header.Deleted], p.byName[header.RecordState], p.byName[header.ActiveFlag], p.byName[header.LossReason]
	o := &d.done
	return func(r int) *fault {
		w := &d.l.words
		says, stage := status.sym(r), lifecycle.sym(r)
		switch {
		case deleted.count(r) == 1 || w.outcome(says).removed || w.outcome(record.sym(r)).removed:
			return goneNow(message.DeletedRecords())
		case active.count(r) == 0 && reason.sym(r) == 0:
			return goneNow(message.ArchivedWithoutReason())
		}
		if says == 0 {
			says = stage
		}
		o.statuses[r] = says
		o.qualified[r] = says != 0 && w.qualifies(says) || stage != 0 && w.qualifies(stage) || converted.count(r) == 1
		if day := opportunity.day(r); day != kpi.NoDay && day < created.day(r) {
			countRow(&d.rep.Suspicious, message.OpportunityBeforeLead(), d.line())
		}
		return nil
	}
}

func (d *decoding) rateFinisher() func(r int) *fault {
	date, currency, rate := d.schema.byName["date"], d.schema.byName["currency"], d.schema.byName["rate"]
	return func(r int) *fault {
		x := kpi.Rate{Date: date.day(r), Currency: d.l.words.unitOf(currency.sym(r)).means, Value: rate.dec(r)}
		if x.Value.Coef <= 0 {
			return d.at("rate", message.RateNotPositive())
		}
		d.done.rates[r] = x
		return nil
	}
}

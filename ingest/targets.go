package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

var noTarget = kpi.Target{Value: kpi.NoDec, Start: kpi.NoDay, End: kpi.NoDay}

// metricNames are what people call the figures that targets are set for, beside the
// ids and titles of the KPIs.
var metricNames = map[string]string{
	"deals": "deals_won", "won deals": "deals_won", "customers": "new_customers", "sales": "revenue", "turnover": "revenue", "bookings": "revenue", "amount": "revenue",
	"bevetel": "revenue", "arbevetel": "revenue", "forgalom": "revenue", "ugyletek": "deals_won", "uzletek": "deals_won", "uj ugyfelek": "new_customers", "ugyfelek": "new_customers",
	"umsatz": "revenue", "abschlusse": "deals_won", "neukunden": "new_customers", "kunden": "new_customers",
	"chiffre d'affaires": "revenue", "revenu": "revenue", "ventes": "revenue", "affaires gagnees": "deals_won", "nouveaux clients": "new_customers",
	"ingresos": "revenue", "ventas": "revenue", "negocios ganados": "deals_won", "clientes nuevos": "new_customers", "nuevos clientes": "new_customers",
}

// targetFinisher completes targets: what they are for, and on which days.
func (d *decoding) targetFinisher() func(*kpi.Target) *fault {
	metrics := map[kpi.Sym]*kpi.KPI{}
	periods := d.periods()
	c := d.plan.byName["target"]
	syms := d.l.data.Symbols
	return func(rec *kpi.Target) *fault {
		k, ok := metrics[rec.Metric]
		if !ok {
			if k = metricOf(syms.Text(rec.Metric)); k == nil {
				return d.at("metric", unreadable(syms.Text(rec.Metric), "KPI that a target can be set for", metricIDs()))
			}
			metrics[rec.Metric] = k
		}
		rec.Metric = syms.String(k.ID)
		if rec.Period != 0 {
			p, err := periods.read(syms, rec.Period, d.x.year)
			if err != nil {
				return d.at("period", err.Error())
			}
			rec.Start, rec.End = p.Start, p.End
		}
		switch {
		case rec.Start == kpi.NoDay:
			return d.at(d.plan.firstOf("period", "start_date"), errEmptyCell.Error())
		case rec.End == kpi.NoDay:
			return d.at("end_date", "is empty, so the target has no last day; write it, or a period")
		case rec.End < rec.Start:
			return d.at("end_date", "the target ends before it starts, on "+rec.Start.String())
		}
		if k.Unit != kpi.Amount && k.Unit != kpi.PerOne {
			rec.Currency = 0
			return nil
		}
		for _, code := range []kpi.Sym{c.code, d.x.money[mainAmount].code, d.l.words.ours} {
			if rec.Currency == 0 {
				rec.Currency = code
			}
		}
		return nil
	}
}

// metricOf finds the KPI that a text names; revenue where it is empty.
func metricOf(text string) *kpi.KPI {
	name := value.Normal(text)
	if name == "" {
		name = "revenue"
	}
	if id, ok := metricNames[name]; ok {
		name = id
	}
	key := header.Key(name)
	for _, k := range kpi.Catalogue() {
		if header.Key(k.ID) == key || header.Key(k.Title) == key {
			return k
		}
	}
	return nil
}

func metricIDs() []string {
	var ids []string
	for _, k := range kpi.Catalogue() {
		ids = append(ids, k.ID)
	}
	return ids
}

package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

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
func (d *decoding) targetFinisher() func(r int) *fault {
	metrics := map[kpi.Sym]*kpi.KPI{}
	p, periods, syms := d.schema, d.periods(), d.l.data.Symbols
	target, period, year := p.byName["target"], p.byName["period"], p.byName[header.PeriodYear]
	start, end, metric := p.byName["start_date"], p.byName["end_date"], p.byName["metric"]
	rep, team, currency := p.byName["rep"], p.byName["team"], p.byName["currency"]
	return func(r int) *fault {
		x := kpi.Target{Value: target.dec(r), Period: period.sym(r), Start: start.day(r), End: end.day(r), Metric: metric.sym(r), Rep: rep.sym(r), Team: team.sym(r), Currency: currency.sym(r)}
		k, ok := metrics[x.Metric]
		if !ok {
			if k = metricOf(syms.Text(x.Metric)); k == nil {
				return d.at("metric", noneOf(message.NoTargetMetric(syms.Text(x.Metric)), syms.Text(x.Metric), metricIDs()))
			}
			metrics[x.Metric] = k
		}
		x.Metric = syms.String(k.ID)
		if x.Period != 0 && (x.Start == kpi.NoDay || x.End == kpi.NoDay) { // days say more than a period's name
			of, err := periods.read(syms, x.Period, year.sym(r))
			if err != nil {
				return d.at("period", message.Of(err))
			}
			x.Start, x.End = of.Start, of.End
		}
		switch {
		case x.Start == kpi.NoDay:
			return d.lacks(p.firstOf("period", "start_date"))
		case x.End == kpi.NoDay:
			return d.at("end_date", message.TargetWithoutEnd())
		case x.End < x.Start:
			return d.at("end_date", message.TargetEndsEarly(x.Start.String()))
		}
		if k.Unit != kpi.Amount && k.Unit != kpi.PerOne {
			x.Currency = 0
		} else {
			w := &d.l.words
			for _, code := range [...]kpi.Sym{target.code, target.codes[r]} {
				if code == 0 {
					continue
				}
				both, ok := w.both(x.Currency, code)
				if !ok {
					return d.at("target", message.OtherCurrency(syms.Text(code), syms.Text(x.Currency)))
				}
				x.Currency = both
			}
			x.Currency = w.unitOf(x.Currency).means
		}
		d.done.targets[r] = x
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

package ingest

import (
	"fmt"
	"strings"

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
	periods := map[kpi.Sym]kpi.Period{}
	cal := kpi.Calendar{FiscalStart: max(1, d.l.o.FiscalStart)}
	c := d.plan.byName["target"]
	grain := ""
	if p := d.plan.byName["period"]; p != nil {
		grain = grainOf(p.header)
	}
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
			p, ok := periods[rec.Period]
			if !ok {
				var err error
				if p, err = parsePeriod(cal, syms.Text(rec.Period), grain); err != nil {
					return d.at("period", err.Error())
				}
				periods[rec.Period] = p
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

// grainOf tells from a header what its dates stand for: under "Month" 2022-03-01 is March.
func grainOf(h string) string {
	key := header.Key(h)
	for grain, words := range map[string][]string{
		"month":   {"month", "honap", "monat", "mois", "mes"},
		"quarter": {"quarter", "negyedev", "quartal", "trimestre"},
		"year":    {"year", "ev", "jahr", "annee", "ano"},
	} {
		for _, w := range words {
			if key == w || len(w) > 3 && strings.HasSuffix(key, w) {
				return grain
			}
		}
	}
	return ""
}

// parsePeriod reads a period as people write it: 2022-Q1 and its like, Q1 2022,
// 2022 Q1, 03/2022, Jan 2022, 2022. január, and a date where the header says what it
// stands for.
func parsePeriod(cal kpi.Calendar, text, grain string) (kpi.Period, error) {
	p, err := cal.ParsePeriod(text)
	if err == nil && (grain == "" || p.Start != p.End) {
		return p, nil
	}
	day, ok := kpi.NoDay, false
	switch {
	case err == nil:
		day, ok = p.Start, true
	case len(text) > 10 && (text[10] == 'T' || text[10] == ' '): // a workbook's date with a time
		if p, e := cal.ParsePeriod(text[:10]); e == nil {
			day, ok = p.Start, true
		}
	}
	if ok {
		switch grain {
		case "month":
			return kpi.Calendar{Grain: kpi.ByMonth, FiscalStart: 1}.At(day), nil
		case "quarter":
			return kpi.Calendar{Grain: kpi.ByQuarter, FiscalStart: cal.FiscalStart}.At(day), nil
		case "year":
			return kpi.Calendar{Grain: kpi.ByYear, FiscalStart: cal.FiscalStart}.At(day), nil
		}
		return kpi.Period{Label: day.String(), Start: day, End: day}, nil
	}
	if written, ok := periodWords(text); ok {
		return cal.ParsePeriod(written)
	}
	return p, err
}

// periodWords brings a year beside a quarter, a month's number or its name into the
// form of ParsePeriod.
func periodWords(text string) (string, bool) {
	fields := strings.FieldsFunc(value.Normal(text), func(r rune) bool { return r == ' ' || r == ',' || r == '\'' })
	if len(fields) == 1 && len(fields[0]) == 6 { // q12022, 2022q1
		if f := fields[0]; f[0] == 'q' {
			fields = []string{f[:2], f[2:]}
		} else if f[4] == 'q' {
			fields = []string{f[4:], f[:4]}
		}
	}
	if len(fields) != 2 {
		return "", false
	}
	part, year := fields[0], fields[1]
	if len(part) == 4 && part[0] >= '0' && part[0] <= '9' || strings.HasPrefix(part, "fy") {
		part, year = year, part
	}
	if digits := strings.TrimPrefix(year, "fy"); len(digits) != 4 || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	if len(part) == 2 && (part[0] == 'q' || part[0] == 't') && part[1] >= '1' && part[1] <= '4' {
		return strings.ToUpper(year) + "-Q" + part[1:], true
	}
	if m, ok := monthOf(part); ok && !strings.HasPrefix(year, "fy") {
		return fmt.Sprintf("%s-%02d", year, m), true
	}
	return "", false
}

// monthNames are the beginnings that tell a month's name in the five languages from
// every other; of several that fit a name the longest counts.
var monthNames = [12]string{
	"jan ene", "feb fev fevr", "mar", "apr avr abr", "mai may maj", "jun juin", "jul juil", "aug aou ago",
	"sep sze", "oct okt", "nov", "dec dez dic",
}

func monthOf(s string) (int, bool) {
	if len(s) <= 2 && strings.Trim(s, "0123456789") == "" && s != "" {
		n := int(s[len(s)-1] - '0')
		if len(s) == 2 {
			n += 10 * int(s[0]-'0')
		}
		return n, n >= 1 && n <= 12
	}
	if len(s) > 12 || strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") != "" {
		return 0, false
	}
	for i, names := range monthNames {
		for _, n := range strings.Fields(names) {
			if strings.HasPrefix(s, n) {
				return i + 1, true
			}
		}
	}
	return 0, false
}

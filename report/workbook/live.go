package workbook

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// span is the days of a formula, as references to the cells that hold the first and the
// last of them.
type span struct{ from, to string }

// The days of the shown period and of its base of comparison; their cells are on the
// control sheet, under these names.
var (
	shownSpan   = span{"PeriodStart", "PeriodEnd"}
	compareSpan = span{"CompareStart", "CompareEnd"}
)

// match is a condition on a column: a criterion as SUMIFS takes it, an expression.
type match struct{ id, criterion string }

func is(id, text string) match { return match{id, `"` + text + `"`} }

// filled leaves out rows whose cell is blank.
func filled(id string) match { return match{id, `"<>"`} }

func blank(id string) match { return match{id, `"="`} }

func within(id string, s span) []match {
	return []match{{id, `">="&` + s.from}, {id, `"<="&` + s.to}}
}

func upTo(id string, s span) match  { return match{id, `"<="&` + s.to} }
func after(id string, s span) match { return match{id, `">"&` + s.to} }

// query is a table with the conditions that all of a figure's sums share.
type query struct {
	d     *dataSheet
	where []match
}

func (q query) conditions(b *strings.Builder, extra []match) string {
	for _, m := range append(append([]match{}, extra...), q.where...) {
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "(") {
			b.WriteByte(',')
		}
		b.WriteString(q.d.ref(m.id) + "," + m.criterion)
	}
	b.WriteByte(')')
	return b.String()
}

func (q query) call(function, column string, extra []match) string {
	var b strings.Builder
	b.WriteString(function + "(")
	if column != "" {
		b.WriteString(q.d.ref(column))
	}
	return q.conditions(&b, extra)
}

func (q query) count(extra ...match) string               { return q.call("COUNTIFS", "", extra) }
func (q query) sum(column string, extra ...match) string  { return q.call("SUMIFS", column, extra) }
func (q query) mean(column string, extra ...match) string { return q.call("AVERAGEIFS", column, extra) }

func (bk *writer) orNothing(expression string) string {
	return `IFERROR(` + expression + `,"` + bk.nothing() + `")`
}

func (bk *writer) ratio(num, den string) string { return bk.orNothing(num + "/" + den) }

// liveFormula is the formula of a KPI over the records: of a span of days, and of the
// group that the conditions make. It is empty where no formula can tell, and where the
// figure is empty though a sum would be 0.
func (bk *writer) liveFormula(k *kpi.KPI, v kpi.Value, s span, group []match) string {
	if v.Empty() && (k.Unit == kpi.Amount || k.Unit == kpi.Whole) {
		return ""
	}
	over := func(name string, ids ...string) (query, bool) {
		for _, m := range group {
			ids = append(ids, m.id)
		}
		d := bk.record(name, ids...)
		return query{d, group}, d != nil
	}
	switch k.ID {
	case "revenue", "deals_won", "average_deal_size", "win_rate", "sales_cycle", "sales_growth":
		return bk.closedFormula(k, v, s, over)
	case "new_opportunities":
		if q, ok := over("Deals", "created"); ok {
			return q.count(within("created", s)...)
		}
	case "pipeline_value":
		if q, ok := over("Deals", "amount", "created", "closed"); ok {
			return q.sum("amount", upTo("created", s), blank("closed")) + "+" + q.sum("amount", upTo("created", s), after("closed", s))
		}
	case "new_leads":
		if q, ok := over("Leads", "created"); ok {
			return q.count(within("created", s)...)
		}
	case "lead_to_opportunity_ratio", "conversion_rate":
		id, of := "opportunity", within("created", s)
		if k.ID == "conversion_rate" {
			id = "converted"
			of = append(of, filled(id))
		}
		if q, ok := over("Leads", "created", id); ok {
			return bk.ratio(q.count(append(within("created", s), is(id, bk.l.Word("yes")))...), q.count(of...))
		}
	case "time_to_convert":
		if q, ok := over("Leads", "won", "convert_days"); ok {
			return bk.orNothing(q.mean("convert_days", within("won", s)...))
		}
	case "email_open_rate", "email_click_rate", "email_reply_rate":
		id := map[string]string{"email_open_rate": "opened", "email_click_rate": "clicked", "email_reply_rate": "replied"}[k.ID]
		if q, ok := over("Emails", "sent_date", "delivered", id); ok {
			of := append(within("sent_date", s), filled("delivered"), filled(id))
			return bk.ratio(q.sum(id, of...), q.sum("delivered", of...))
		}
	case "email_open_rate_adjusted":
		if q, ok := over("Emails", "sent_date", "delivered", "opened", "machine_opens"); ok {
			of := append(within("sent_date", s), filled("delivered"), filled("opened"), filled("machine_opens"))
			machine := q.sum("machine_opens", of...)
			return bk.ratio("("+q.sum("opened", of...)+"-"+machine+")", "("+q.sum("delivered", of...)+"-"+machine+")")
		}
	}
	return ""
}

// closedFormula is that of the KPIs over the deals that closed.
func (bk *writer) closedFormula(k *kpi.KPI, v kpi.Value, s span, over func(string, ...string) (query, bool)) string {
	won, lost := append(within("closed", s), is("outcome", bk.l.Word("won"))), append(within("closed", s), is("outcome", bk.l.Word("lost")))
	switch k.ID {
	case "deals_won", "win_rate":
		q, ok := over("Deals", "outcome", "closed")
		switch {
		case !ok:
			return ""
		case k.ID == "deals_won":
			return q.count(won...)
		}
		return bk.ratio(q.count(won...), "("+q.count(won...)+"+"+q.count(lost...)+")")
	case "sales_cycle":
		if q, ok := over("Deals", "outcome", "closed", "cycle_days"); ok {
			return bk.orNothing(q.mean("cycle_days", won...))
		}
		return ""
	}
	q, ok := over("Deals", "outcome", "closed", "amount")
	switch {
	case !ok:
		return ""
	case k.ID == "revenue":
		return q.sum("amount", won...)
	case k.ID == "average_deal_size":
		return bk.ratio(q.sum("amount", won...), q.count(append(won, filled("amount"))...))
	case s == shownSpan && !v.Den.Empty() && bk.based(): // sales_growth
		base := q.sum("amount", append(within("closed", compareSpan), is("outcome", bk.l.Word("won")))...)
		return "IF(" + base + ">0," + q.sum("amount", won...) + "/" + base + `-1,"` + bk.nothing() + `")`
	}
	return ""
}

// based reports whether the days that growth is measured from are known.
func (bk *writer) based() bool {
	from, to := bk.base()
	return from <= to
}

// quotient is the formula of a company's ratio over the figures on the KPIs sheet, for
// what no SUMIFS over the records can add up: churn, retention, acquisition cost.
func (bk *writer) quotient(k *kpi.KPI, v kpi.Value) string {
	if !bk.kpis.complete() || v.Num.Empty() || v.Den.Empty() || v.Num.Div(v.Den).Cmp(v.Number) != 0 {
		return ""
	}
	q := query{bk.kpis, []match{is("kpi", k.ID), is("level", "total"), {"start", "PeriodStart"}}}
	return bk.ratio(q.sum("numerator"), q.sum("denominator"))
}

var months = lazily(`(?i)^\W*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*[0-9]`)

// names tells which texts of groups a criterion of SUMIFS can tell from the others. It
// does not see case, and takes what looks like a number, a date or a truth for one.
type names map[string]int

func namesOf(f *figures, dim int) names {
	n := names{}
	seen := map[string]bool{}
	for _, g := range f.groups {
		// By the records' own text: the word for no rep may be somebody's name.
		if own := report.KeyTexts(g)[dim]; !seen[own] {
			seen[own] = true
			n[strings.ToLower(f.texts[g][dim])]++
		}
	}
	return n
}

func (n names) tells(text string) bool {
	lower := strings.ToLower(text)
	switch {
	case text == "", n[lower] > 1, len(text) > 200, report.Clean(text) != text,
		lower == "true", lower == "false", strings.HasPrefix(text, "#"), months().MatchString(text):
		return false
	}
	r := []rune(text)[0]
	return r == '=' || r == '(' || r == '<' || r == '"' || r == '*' || r == '?' || r == '~' || r > 0x7f && !strings.ContainsRune("€£¥−", r) ||
		r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// criterion is a condition that a column equals the text of a cell.
func criterion(id, text, at string) match {
	if strings.ContainsAny(text, "~*?") {
		at = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(` + at + `,"~","~~"),"*","~*"),"?","~?")`
	}
	return match{id, `"="&` + at}
}

// groupMatch is the conditions that pick a group by the cells of its names; false where
// a spreadsheet cannot tell it from another.
func (bk *writer) groupMatch(f *figures, group string, row, firstCol int) ([]match, bool) {
	var ms []match
	for i, dim := range f.r.By {
		text := f.texts[group][i]
		if f.names == nil {
			for dim := range f.r.By {
				f.names = append(f.names, namesOf(f, dim))
			}
		}
		if !f.names[i].tells(text) {
			return nil, false
		}
		ms = append(ms, criterion(dim, text, "$"+cell(firstCol+i, row)))
	}
	return ms, true
}

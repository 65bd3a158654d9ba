package cmd

import (
	"slices"
	"strconv"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// What --period, --from and --to ask for. One rule for all commands: --period names one
// period, which is what is shown, split where --grain says so; --from and --to are a range
// shown by grain, whose first and last period are cut to it.

// parsePeriod reads a fixed period: as labels write it, or as people do (Q4 2024, 12/2024,
// Dec 2024).
func parsePeriod(cal kpi.Calendar, s string) (kpi.Period, error) {
	p, err := ingest.ParsePeriod(cal, s)
	if err != nil {
		return p, message.NotAPeriodFlag(s)
	}
	return p, nil
}

// parseSpan reads what --period takes: a fixed period, one counted from the as-of date, or
// one without its year (Q4, December), which is the latest that has begun.
func parseSpan(cal kpi.Calendar, s string, asOf kpi.Day) (kpi.Span, error) {
	if span, ok := cal.Relative(s, asOf); ok {
		return span, nil
	}
	p, err := ingest.ParsePeriod(cal, s)
	if err != nil {
		year, _, _ := asOf.Civil()
		if p, err = ingest.ParsePeriod(cal, s+" "+strconv.Itoa(year)); err == nil && p.Start > asOf {
			p, err = ingest.ParsePeriod(cal, s+" "+strconv.Itoa(year-1))
		}
	}
	if err != nil {
		return kpi.Span{}, message.NotASpan(s)
	}
	span := cal.SpanOf(p.Start, p.End)
	if span.Label != p.Label { // 2024 beside fiscal years
		span.Label, span.Grain = p.Label, kpi.AllTime
	}
	return span, nil
}

// checkPeriod holds that a text can be a --period: where a fiscal year starts and what today
// is may be said elsewhere.
func checkPeriod(s string) (kpi.Span, error) {
	return parseSpan(kpi.Calendar{FiscalStart: 1}, s, kpi.Date(2000, 1, 1))
}

// checkRangeEnd holds that a text can be a --from or --to.
func checkRangeEnd(s string) (kpi.Period, error) {
	return parsePeriod(kpi.Calendar{FiscalStart: 1}, s)
}

// setRange reads --from, --to and --period.
func (q *question) setRange(r *request) error {
	p := &q.params
	if r.period != "" {
		if r.from != "" || r.to != "" {
			return misused(message.PeriodAlone())
		}
		span, err := parseSpan(p.Calendar, r.period, p.AsOf)
		if err != nil {
			return badFlag("--period", err)
		}
		q.name(span, r.has("grain"))
	}
	if r.from != "" {
		from, err := parsePeriod(p.Calendar, r.from)
		if err != nil {
			return badFlag("--from", err)
		}
		p.From = from.Start
	}
	if r.to != "" {
		to, err := parsePeriod(p.Calendar, r.to)
		if err != nil {
			return badFlag("--to", err)
		}
		p.To = to.End
	}
	if p.From != kpi.NoDay && p.To != kpi.NoDay && p.From > p.To {
		return misused(message.FromAfterTo(r.from, p.From.String(), r.to, p.To.String()))
	}
	if p.From != kpi.NoDay && p.From > p.AsOf && !lookAhead(p.KPIs) {
		return misused(message.StartsAfterAsOf(p.From.String(), p.AsOf.String()))
	}
	q.asked = p.From != kpi.NoDay || p.To != kpi.NoDay
	q.from, q.to = p.From, p.To
	return nil
}

// name takes the period that --period names, split by the grain that was said, if any: one
// that is not shorter than the period leaves it as it is.
func (q *question) name(span kpi.Span, split bool) {
	p := &q.params
	p.From, p.To = span.Start, span.End
	grain := p.Calendar.Grain
	switch {
	case !split:
		p.Calendar.Grain, p.Label = span.Grain, span.Label
	case grain == kpi.AllTime:
	case p.Calendar.At(span.Start).End >= span.End:
		p.Calendar.Grain, p.Label = span.Grain, span.Label
	case span.ToDate:
		p.To = min(span.End, p.Calendar.At(p.AsOf).End)
	}
}

// lookAhead reports whether all KPIs asked for are about what is to come.
func lookAhead(ids []string) bool {
	return len(ids) > 0 && !slices.ContainsFunc(ids, func(id string) bool { return id != "expected_revenue" && id != "pipeline_coverage" })
}

// one makes a range that is not split by a grain one period.
func (q *question) one() {
	p := &q.params
	p.Calendar.Grain = kpi.AllTime
	if p.From != kpi.NoDay && p.To != kpi.NoDay {
		span := p.Calendar.SpanOf(p.From, p.To)
		p.Calendar.Grain, p.Label = span.Grain, span.Label
	}
}

// lookBack computes one period more than was asked for, to tell people the change against
// it: where what was asked for begins with a whole period.
func (q *question) lookBack(r *request, t target) {
	p := &q.params
	if p.From == kpi.NoDay || !t.format.Page || r.viewName != "" || q.versus != nil || p.Calendar.Grain == kpi.AllTime {
		return
	}
	if first := p.Calendar.At(p.From); first.Start == p.From && (p.To == kpi.NoDay || first.End <= p.To) {
		back := 1
		if t.summary {
			back = report.SummaryPeriods // and what is usual in them
		}
		for range back {
			p.From = p.Calendar.Before(p.Calendar.At(p.From), p.AsOf).Start
		}
	}
}

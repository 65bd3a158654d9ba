package calendar

import (
	"strconv"
	"strings"
)

// Span is a period that somebody named, and the grain that it is a whole period of;
// AllTime for any other days.
type Span struct {
	Period
	Grain  Grain
	ToDate bool // only what has passed of it was asked for: the year to date
}

// SpanOf is the span of some days.
func (c Calendar) SpanOf(from, to Day) Span {
	if g, p, ok := c.whole(from, to); ok && g.FiscalStart == c.FiscalStart {
		return Span{Period: p, Grain: g.Grain}
	}
	return Span{Period: Period{Label: DaysLabel(from, to), Start: from, End: to}, Grain: AllTime}
}

// toDate are short forms.
var toDate = map[string]Grain{"wtd": ByWeek, "mtd": ByMonth, "qtd": ByQuarter, "ytd": ByYear}

// Relative reads a period that is counted from asOf: "yesterday", "last month", "this
// quarter", "year to date", "ytd", "last 12 months". A period to date is the one that holds
// asOf. "last N days" end on asOf; the last N of longer units are whole ones, before the one
// that holds asOf.
func (c Calendar) Relative(s string, asOf Day) (Span, bool) {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("_", " ", "-", " ").Replace(s)))
	unit := func(w string) (Calendar, bool) {
		for g := ByDay; g <= ByYear; g++ {
			if w == g.String() || w == g.String()+"s" {
				return c.By(g), true
			}
		}
		return c, false
	}
	span := func(cal Calendar, d Day) (Span, bool) { return Span{Period: cal.At(d), Grain: cal.Grain}, true }
	past := len(words) > 1 && (words[0] == "last" || words[0] == "previous" || words[0] == "past")
	switch {
	case len(words) == 1 && words[0] == "today":
		return span(c.By(ByDay), asOf)
	case len(words) == 1 && words[0] == "yesterday":
		return span(c.By(ByDay), asOf-1)
	case len(words) == 1:
		if g, ok := toDate[words[0]]; ok {
			return Span{Period: c.By(g).At(asOf), Grain: g, ToDate: true}, true
		}
	case len(words) == 2 && (past || words[0] == "this" || words[0] == "current"):
		if cal, ok := unit(words[1]); ok {
			if past {
				return span(cal, cal.At(asOf).Start-1)
			}
			return span(cal, asOf)
		}
	case len(words) == 3 && words[1] == "to" && words[2] == "date":
		if cal, ok := unit(words[0]); ok {
			return Span{Period: cal.At(asOf), Grain: cal.Grain, ToDate: true}, true
		}
	case len(words) == 3 && past:
		n, err := strconv.Atoi(words[1])
		if cal, ok := unit(words[2]); ok && err == nil && n >= 1 && n <= 10000 {
			if cal.Grain == ByDay {
				return c.SpanOf(asOf-Day(n-1), asOf), true
			}
			end := cal.At(asOf).Start - 1
			start := end + 1
			for range n {
				start = cal.At(start - 1).Start
			}
			return c.SpanOf(start, end), true
		}
	}
	return Span{}, false
}

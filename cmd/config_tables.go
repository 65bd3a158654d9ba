package cmd

import (
	"strings"

	"salesk/internal/message"
	"salesk/kpi"

	"github.com/goccy/go-yaml/ast"
)

// Rates and targets may stand in the configuration itself, with the columns that
// their exports have.

func (c *config) readRates(y *yamlReader, n ast.Node) {
	for _, item := range y.list(n) {
		line, _ := place(item)
		r := configRate{Line: line, Date: kpi.NoDay, Value: kpi.NoDec}
		before := len(y.problems)
		y.fields(item, "rates", map[string]func(ast.Node){
			"date":     scalar(y, "date", &r.Date, parseDay),
			"currency": scalar(y, "currency", &r.Currency, parseCurrency),
			"rate": scalar(y, "rate", &r.Value, func(s string) (kpi.Dec, error) {
				d, err := parseDec(s)
				if err == nil && d.Number().Sign() <= 0 {
					return d, message.NotAboveZero(s)
				}
				return d, err
			}),
		})
		if len(y.problems) > before {
			continue
		}
		if r.Date == kpi.NoDay || r.Currency == "" || r.Value.Empty() {
			y.fail(item, message.RateNeeds())
			continue
		}
		c.Rates = append(c.Rates, r)
	}
}

// targetMetrics are the figures that can have a target.
var targetMetrics = []string{"revenue", "deals_won", "new_customers"}

func (c *config) readTargets(y *yamlReader, n ast.Node) {
	for _, item := range y.list(n) {
		line, _ := place(item)
		t := configTarget{Line: line, Metric: "revenue", Start: kpi.NoDay, End: kpi.NoDay, Value: kpi.NoDec}
		before := len(y.problems)
		y.fields(item, "targets", map[string]func(ast.Node){
			"metric": scalar(y, "metric", &t.Metric, func(s string) (string, error) {
				return oneOf(message.TermTargetMetric(), strings.ToLower(s), targetMetrics)
			}),
			"rep":      scalar(y, "rep", &t.Rep, plain),
			"team":     scalar(y, "team", &t.Team, plain),
			"currency": scalar(y, "currency", &t.Currency, parseCurrency),
			"period": scalar(y, "period", &t.Period, func(s string) (string, error) {
				// Where a fiscal year starts may stand further down; here the form counts.
				_, err := kpi.Calendar{FiscalStart: 1}.ParsePeriod(s)
				return s, err
			}),
			"start_date": scalar(y, "start_date", &t.Start, parseDay),
			"end_date":   scalar(y, "end_date", &t.End, parseDay),
			"target":     scalar(y, "target", &t.Value, parseDec),
		})
		if len(y.problems) > before {
			continue
		}
		spans := t.Start != kpi.NoDay && t.End != kpi.NoDay
		switch {
		case t.Value.Empty():
			y.fail(item, message.TargetNeeds())
		case (t.Period != "") == spans || spans != (t.Start != kpi.NoDay || t.End != kpi.NoDay):
			y.fail(item, message.TargetNeedsPeriod())
		case spans && t.End < t.Start:
			y.fail(item, message.TargetBackward(t.End.String(), t.Start.String()))
		case t.Value.Number().Sign() < 0:
			y.fail(item, message.TargetBelowZero())
		default:
			c.Targets = append(c.Targets, t)
		}
	}
}

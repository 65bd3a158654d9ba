package cmd

import (
	"math"
	"strconv"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"

	"github.com/goccy/go-yaml/ast"
)

// configGoal is a goal of the configuration. Its period stays a text until it is known
// where the fiscal year starts.
type configGoal struct {
	goal   kpi.Goal
	where  string // place of the goal
	period string
	parts  []configGoal
}

// readGoals reads goals:, a list of goals, each with parts in turn.
func (c *config) readGoals(y *yamlReader, n ast.Node) {
	for _, item := range y.list(n) {
		if g, ok := readGoal(y, item, "", 0); ok {
			c.Goals = append(c.Goals, g)
		}
	}
}

// maxGoalDepth is how deep goals can be within goals: a year, quarters, teams, reps, and
// then some.
const maxGoalDepth = 8

// goalTexts are the values of a goal that can only be read once its metric and kind are known.
type goalTexts struct {
	start, target, actual, weight goalText
	phasing                       []goalText
}

type goalText struct {
	at   ast.Node
	text string
}

func readGoal(y *yamlReader, n ast.Node, metric string, depth int) (configGoal, bool) {
	g := configGoal{where: y.where(n)}
	g.goal.Metric = metric
	if depth > maxGoalDepth {
		y.fail(n, message.GoalTooDeep(strconv.Itoa(maxGoalDepth)))
		return g, false
	}
	var t goalTexts
	var own, rep, team string
	var parts ast.Node
	start, end := kpi.NoDay, kpi.NoDay
	before := len(y.problems)
	number := func(what string, into *goalText) func(ast.Node) {
		return func(n ast.Node) {
			if s, ok := y.text(n, what); ok {
				*into = goalText{n, s}
			}
		}
	}
	y.fields(n, "goals", map[string]func(ast.Node){
		"name":   scalar(y, "name", &g.goal.Name, plain),
		"kind":   scalar(y, "kind", &g.goal.Kind, parseGoalKind),
		"metric": scalar(y, "metric", &own, parseMetric),
		"rep":    scalar(y, "rep", &rep, plain),
		"team":   scalar(y, "team", &team, plain),
		"period": scalar(y, "period", &g.period, func(s string) (string, error) {
			_, err := kpi.Calendar{FiscalStart: 1}.ParsePeriod(s)
			return s, err
		}),
		"start_date": scalar(y, "start_date", &start, parseDay),
		"end_date":   scalar(y, "end_date", &end, parseDay),
		"start":      number("start", &t.start),
		"target":     number("target", &t.target),
		"actual":     number("actual", &t.actual),
		"weight":     number("weight", &t.weight),
		"direction":  scalar(y, "direction", &g.goal.Direction, parseDirection),
		"phasing": func(n ast.Node) {
			for _, item := range y.list(n) {
				if s, ok := y.text(item, "goals.phasing"); ok {
					t.phasing = append(t.phasing, goalText{item, s})
				}
			}
		},
		"rollup": scalar(y, "rollup", &g.goal.Rollup, func(s string) (kpi.Rollup, error) {
			s, err := oneOf(message.TermRollup(), s, []string{"mean", "weighted", "least"})
			if err != nil {
				return 0, err
			}
			return kpi.ParseRollup(s)
		}),
		"parts": func(n ast.Node) { parts = n },
	})
	switch {
	case own != "":
		g.goal.Metric = own
	case g.goal.Kind != kpi.GoalKPI:
		g.goal.Metric = ""
	}
	switch {
	case rep != "" && team != "":
		y.fail(n, message.GoalTwoOwners(rep, team))
	case rep != "":
		g.goal.Owner = kpi.Owner{Kind: kpi.OfRep, Name: rep}
	case team != "":
		g.goal.Owner = kpi.Owner{Kind: kpi.OfTeam, Name: team}
	}
	switch spans := start != kpi.NoDay && end != kpi.NoDay; {
	case spans != (start != kpi.NoDay || end != kpi.NoDay):
		y.fail(n, message.GoalOneDate())
	case spans && g.period != "":
		y.fail(n, message.GoalPeriodAndDates())
	case spans && end < start:
		y.fail(n, message.GoalBackward(end.String(), start.String()))
	case spans:
		g.goal.Period = kpi.Period{Start: start, End: end}
	}
	g.fill(y, &t)
	if parts != nil {
		for _, item := range y.list(parts) {
			if p, ok := readGoal(y, item, g.goal.Metric, depth+1); ok {
				g.parts = append(g.parts, p)
			}
		}
	}
	return g, len(y.problems) == before
}

// fill reads the values by what the goal measures.
func (g *configGoal) fill(y *yamlReader, t *goalTexts) {
	read := func(what string, x goalText, unit kpi.Unit, into *kpi.Number) {
		if x.at == nil {
			return
		}
		n, err := parseGoalNumber(x.text, unit, g.goal.Kind)
		if err != nil {
			y.fail(x.at, message.OfFlag(what, message.Of(err)))
			return
		}
		*into = n
	}
	unit := kpi.Whole
	switch k, err := kpi.Find(g.goal.Metric); {
	case g.goal.Kind == kpi.GoalPercent, err == nil && k.Unit == kpi.Ratio:
		unit = kpi.Ratio
	case err == nil:
		unit = k.Unit
	}
	read("start", t.start, unit, &g.goal.Start)
	read("target", t.target, unit, &g.goal.Target)
	read("actual", t.actual, unit, &g.goal.Actual)
	share := func(what string, x goalText) (n kpi.Number) {
		if x.at == nil {
			return n
		}
		n, err := parsePercent(x.text)
		if err != nil {
			y.fail(x.at, message.OfFlag(what, message.Of(err)))
		}
		return n
	}
	g.goal.Weight = share("weight", t.weight)
	for _, x := range t.phasing {
		g.goal.Phasing = append(g.goal.Phasing, share("phasing", x))
	}
}

func parseGoalKind(s string) (kpi.GoalKind, error) {
	s, err := oneOf(message.TermKindOfGoal(), s, []string{"kpi", "number", "currency", "percent", "yesno"})
	if err != nil {
		return 0, err
	}
	return kpi.ParseGoalKind(s)
}

func parseMetric(s string) (string, error) {
	if _, err := kpi.Find(s); err != nil {
		return "", message.Join(message.NotAKPI(s), didYouMean(s, kpiNames(), message.ListShowsKPIs()))
	}
	return s, nil
}

func parseDirection(s string) (kpi.Better, error) {
	s, err := oneOf(message.TermDirection(), s, []string{"up", "down"})
	if s == "down" {
		return kpi.Lower, err
	}
	return kpi.Higher, err
}

// parsePercent reads a number or a percentage: 0.3, 30 %.
func parsePercent(s string) (kpi.Number, error) {
	digits, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	d, err := parseDec(strings.TrimSpace(digits))
	if err != nil {
		return kpi.Number{}, message.NotANumberOrPercentage(s)
	}
	n := d.Number()
	if percent {
		n = n.Div(kpi.Int(100))
	}
	return n, nil
}

// parseGoalNumber reads a value of a goal in its unit.
func parseGoalNumber(s string, u kpi.Unit, kind kpi.GoalKind) (kpi.Number, error) {
	if kind == kpi.GoalYesNo {
		switch strings.ToLower(s) {
		case "yes", "true", "1":
			return kpi.Int(1), nil
		case "no", "false", "0":
			return kpi.Int(0), nil
		}
		return kpi.Number{}, message.NeitherYesNorNo(s)
	}
	percent := strings.HasSuffix(s, "%")
	n, err := parsePercent(s)
	switch {
	case err != nil:
		return n, err
	case percent && u != kpi.Ratio:
		return n, message.PercentageOfNone(s)
	case !percent && u == kpi.Ratio && math.Abs(n.Float()) > 2:
		return n, message.WouldBePercent(s, n.Mul(kpi.Int(100)).Significant(10, 0))
	}
	return n, nil
}

// readThresholds reads goal_thresholds: shares of the progress that is expected by now.
func (c *config) readThresholds(y *yamlReader, n ast.Node) {
	share := func(s string) (kpi.Number, error) {
		x, err := parsePercent(s)
		if err == nil && (x.Sign() < 0 || x.Cmp(kpi.Int(10)) > 0) {
			return x, message.NotAShareOfProgress(s)
		}
		return x, err
	}
	y.fields(n, "goal_thresholds", map[string]func(ast.Node){
		"on_track": scalar(y, "on_track", &c.Thresholds.OnTrack, share),
		"behind":   scalar(y, "behind", &c.Thresholds.Behind, share),
	})
	if t := c.Thresholds; !t.OnTrack.Empty() && t.Behind.Cmp(t.OnTrack) > 0 {
		y.fail(n, message.GoalThresholdsCrossed())
	}
}

// kpiGoals makes the goals of the configuration, their periods by the calendar.
func kpiGoals(gs []configGoal, cal kpi.Calendar) ([]kpi.Goal, error) {
	var out []kpi.Goal
	for _, g := range gs {
		goal := g.goal
		if g.period != "" {
			p, err := cal.ParsePeriod(g.period)
			if err != nil {
				return nil, &exitError{statusUsage, "config", kpi.Problem{Where: g.where, Column: "period", Message: message.Of(err)}}
			}
			p.Label = strings.ToUpper(strings.TrimSpace(g.period))
			goal.Period = p
		}
		parts, err := kpiGoals(g.parts, cal)
		if err != nil {
			return nil, err
		}
		goal.Parts = parts
		out = append(out, goal)
	}
	return out, nil
}

package cmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"salesk/ingest"
	"salesk/ingest/value"
	"salesk/kpi"

	"github.com/goccy/go-yaml/ast"
)

// parseRows reads what the rows of one deal are.
func parseRows(s string) (string, error) {
	return oneOf("what rows of one deal are", s, []string{ingest.RowsAreLines, ingest.RowsAreSplits, ingest.RowsAreVersions})
}

// parseOutcome reads what became of all deals: won, where they are orders or invoices.
func parseOutcome(s string) (bool, error) {
	if s != "won" {
		return false, fmt.Errorf("%q is no outcome of all deals; write won where they are orders or invoices, or leave it out", s)
	}
	return true, nil
}

// parseRepFrom reads where reps stand that no column names: sheet, where each has a sheet of its own.
func parseRepFrom(s string) (bool, error) {
	if s != "sheet" {
		return false, fmt.Errorf("%q is no place where reps stand; write sheet where each has a sheet of its own, or leave it out", s)
	}
	return true, nil
}

// names reads a list of names that resolve checks.
func names(y *yamlReader, n ast.Node, what string, resolve func([]string) ([]string, error)) []string {
	all, err := resolve(y.texts(n, what))
	if err != nil {
		for _, line := range strings.Split(err.Error(), "\n") {
			y.failf(n, "%s: %s", what, line)
		}
	}
	return all
}

func (c *config) readInputs(y *yamlReader, n ast.Node) {
	for _, item := range y.list(n) {
		in := configInput{Where: y.where(item)}
		if isMapping(item) {
			y.fields(item, "an entry of inputs", map[string]func(ast.Node){
				"path":  scalar(y, "path", &in.Path, plain),
				"sheet": scalar(y, "sheet", &in.Input.Sheet, plain),
				"kind":  readKind(y, &in.Input),
				"pick": scalar(y, "pick", &in.Newest, func(s string) (bool, error) {
					_, err := oneOf("a way to pick files", s, []string{"newest"})
					return err == nil, err
				}),
			})
			if in.Path == "" {
				y.failf(item, "an entry of inputs needs a path")
				continue
			}
		} else if s, ok := y.text(item, "an entry of inputs"); ok {
			in.Path = s
		} else {
			continue
		}
		if in.Path == "-" {
			y.failf(item, "standard input cannot be an entry of inputs; name - on the command line")
			continue
		}
		c.Inputs = append(c.Inputs, in)
	}
}

func isMapping(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

func readKind(y *yamlReader, in *ingest.Input) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := y.text(n, "kind")
		if !ok {
			return
		}
		k, err := parseKind(s)
		if err != nil {
			y.failf(n, "kind: %v", err)
			return
		}
		in.Kind, in.Known = k, true
	}
}

func kindNames() []string {
	var all []string
	for _, k := range kpi.AllKinds() {
		all = append(all, k.String())
	}
	return all
}

func parseKind(s string) (kpi.Kind, error) {
	name, err := oneOf("a kind of export", s, kindNames())
	if err != nil {
		return 0, err
	}
	return kpi.ParseKind(name)
}

func (c *config) readColumns(y *yamlReader, n ast.Node) {
	for _, p := range y.pairs(n, "columns") {
		k, err := parseKind(p.key)
		if err != nil {
			y.failf(p.at, "columns: %v", err)
			continue
		}
		known := columnNames(k)
		for _, col := range y.pairs(p.value, "columns: "+p.key) {
			if !slices.Contains(known, col.key) {
				y.failf(col.at, "%s have no column %q%s", k, col.key,
					didYouMean(col.key, known, "salesk list columns shows all"))
				continue
			}
			if header, ok := y.text(col.value, col.key); ok {
				if c.Columns[k] == nil {
					c.Columns[k] = map[string]string{}
				}
				c.Columns[k][col.key] = header
			}
		}
	}
}

func (c *config) readStages(y *yamlReader, n ast.Node) {
	list := func(o kpi.Outcome) func(ast.Node) {
		return func(n ast.Node) {
			for _, item := range y.list(n) {
				s, ok := y.text(item, "a stage")
				if !ok {
					continue
				}
				if other, ok := c.Stages[s]; ok && other != o {
					y.failf(item, "stage %q is listed as %s and as %s", s, other, o)
				}
				c.Stages[s] = o
			}
		}
	}
	y.fields(n, "stages", map[string]func(ast.Node){
		"won": list(kpi.Won), "lost": list(kpi.Lost), "open": list(kpi.Open),
	})
}

func (c *config) readLeadStatuses(y *yamlReader, n ast.Node) {
	y.fields(n, "lead_statuses", map[string]func(ast.Node){
		"opportunity": func(n ast.Node) { c.Qualified = y.texts(n, "a lead status") },
	})
}

// readCurrencySigns reads which currency a sign of several is: {"$": USD}.
func (c *config) readCurrencySigns(y *yamlReader, n ast.Node) {
	c.CurrencySigns = map[string]string{}
	for _, p := range y.pairs(n, "currency_signs") {
		text, ok := y.text(p.value, "the currency of the sign "+p.key)
		if !ok {
			continue
		}
		sign, _ := value.Currency(p.key)
		code, err := parseCurrency(text)
		switch {
		case err != nil:
			y.failf(p.value, "%s", err)
		case !kpi.IsSign(sign):
			y.failf(p.value, "%q is no sign that several currencies share; those are %s", p.key, strings.Join(kpi.Signs(), " "))
		case !slices.Contains(kpi.SignCurrencies(sign), code):
			y.failf(p.value, "%s does not have the sign %s; its currencies are %s", code, sign, strings.Join(kpi.SignCurrencies(sign), ", "))
		default:
			c.CurrencySigns[sign] = code
		}
	}
}

// readTeams reads the reps of each team: a name, or one with the days that the rep was in it.
func (c *config) readTeams(y *yamlReader, n ast.Node) {
	for _, p := range y.pairs(n, "teams") {
		for _, item := range y.list(p.value) {
			if _, fields := item.(*ast.MappingNode); fields {
				c.move(y, item, p.key)
				continue
			}
			if rep, ok := y.text(item, "a rep of team "+p.key); ok {
				c.join(y, item, rep, p.key)
			}
		}
	}
}

func (c *config) join(y *yamlReader, n ast.Node, rep, team string) {
	c.addRep(rep)
	if other, ok := c.Teams[rep]; ok && other != team {
		y.failf(n, "%s is in team %s and in team %s; say from when or to when, as {rep: %s, to: 2024-03-31}", rep, other, team, rep)
		return
	}
	if slices.ContainsFunc(c.Moves, func(m configMove) bool { return m.Rep == rep }) {
		y.failf(n, "%s is in team %s without days and in another with days; say from when or to when, as {rep: %s, to: 2024-03-31}", rep, team, rep)
		return
	}
	c.Teams[rep] = team
}

// move reads the time of a rep in a team. Times of one rep must not overlap.
func (c *config) move(y *yamlReader, n ast.Node, team string) {
	m := configMove{Team: team, From: kpi.NoDay, To: kpi.NoDay}
	y.fields(n, "a rep of team "+team, map[string]func(ast.Node){
		"rep":  scalar(y, "rep", &m.Rep, plain),
		"from": scalar(y, "from", &m.From, parseDay),
		"to":   scalar(y, "to", &m.To, parseDay),
	})
	open := func(o configMove) bool {
		return (m.From == kpi.NoDay || o.To == kpi.NoDay || m.From <= o.To) && (o.From == kpi.NoDay || m.To == kpi.NoDay || o.From <= m.To)
	}
	switch {
	case m.Rep == "":
		y.failf(n, "a rep of team %s needs a name: {rep: Bob, to: 2024-03-31}", team)
		return
	case m.From != kpi.NoDay && m.To != kpi.NoDay && m.To < m.From:
		y.failf(n, "%s is in team %s from %s to %s, which is before it; swap them", m.Rep, team, m.From, m.To)
		return
	case c.Teams[m.Rep] != "":
		y.failf(n, "%s is in team %s without days and in team %s with days; say from when or to when in both", m.Rep, c.Teams[m.Rep], team)
		return
	}
	for _, o := range c.Moves {
		if o.Rep == m.Rep && open(o) {
			y.failf(n, "%s is in team %s and in team %s on the same days; give both their days", m.Rep, o.Team, team)
			return
		}
	}
	c.addRep(m.Rep)
	c.Moves = append(c.Moves, m)
}

func (c *config) addRep(rep string) {
	if !slices.Contains(c.Reps, rep) {
		c.Reps = append(c.Reps, rep)
	}
}

func (c *config) readReps(y *yamlReader, n ast.Node) {
	all := y.pairs(n, "reps")
	reps := map[string]bool{}
	for _, p := range all {
		reps[p.key] = true
	}
	for _, p := range all {
		rep := p.key
		c.addRep(rep)
		y.fields(p.value, "rep "+rep, map[string]func(ast.Node){
			"also": func(n ast.Node) {
				for _, item := range y.list(n) {
					s, ok := y.text(item, "a spelling of "+rep)
					if !ok || s == rep {
						continue
					}
					if other, ok := c.Spellings[s]; ok && other != rep {
						y.failf(item, "%q is a spelling of %s and of %s", s, other, rep)
						continue
					}
					if reps[s] {
						y.failf(item, "%q is a spelling of %s and a rep of its own", s, rep)
						continue
					}
					c.Spellings[s] = rep
				}
			},
			"team": func(n ast.Node) {
				if s, ok := y.text(n, "team"); ok {
					c.join(y, n, rep, s)
				}
			},
			"region": func(n ast.Node) {
				if s, ok := y.text(n, "region"); ok {
					c.Regions[rep] = s
				}
			},
		})
	}
}

func (c *config) readRoster(y *yamlReader, n ast.Node) {
	in := ingest.Input{}
	if isMapping(n) {
		y.fields(n, "roster", map[string]func(ast.Node){
			"path":  scalar(y, "path", &in.Path, plain),
			"sheet": scalar(y, "sheet", &in.Sheet, plain),
		})
	} else if s, ok := y.text(n, "roster"); ok {
		in.Path = s
	}
	if in.Path == "" {
		y.failf(n, "roster needs the path of a table with rep, team and region columns")
		return
	}
	c.Roster = &in
}

func parseCustomerEnd(s string) (kpi.CustomerEnd, error) {
	s, err := oneOf("what the end of a customer is", s, []string{"last_day", "day_after"})
	switch s {
	case "last_day":
		return kpi.EndLastDay, err
	case "day_after":
		return kpi.EndDayAfter, err
	}
	return kpi.EndTold, err
}

// parseCycleStart reads what sales cycles start with.
func parseCycleStart(s string) (kpi.CycleStart, error) {
	s, err := oneOf("what sales cycles start with", s, []string{"contact", "created"})
	if s == "created" {
		return kpi.CycleFromCreated, err
	}
	return kpi.CycleFromContact, err
}

// maxSpan bounds counts of days and months: no date that can be written is further away.
const maxSpan = 100_000

func wholeFrom(lo int) func(string) (int, error) {
	return func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		if err != nil || n < lo || n > maxSpan {
			return 0, fmt.Errorf("%q is not a whole number from %d to %d", s, lo, maxSpan)
		}
		return n, nil
	}
}

// streams are the exports in which something new is to be expected all the time: a
// single max_age is theirs.
var streams = []kpi.Kind{kpi.Deals, kpi.Leads, kpi.Emails}

func (c *config) readMaxAge(y *yamlReader, n ast.Node) {
	c.MaxAge = map[kpi.Kind]int{}
	if !isMapping(n) {
		days := -1
		scalar(y, "max_age", &days, parseAge)(n)
		for _, k := range streams {
			if days >= 0 {
				c.MaxAge[k] = days
			}
		}
		return
	}
	for _, p := range y.pairs(n, "max_age") {
		k, err := parseKind(p.key)
		if err != nil {
			y.failf(p.at, "max_age: %v", err)
			continue
		}
		if k == kpi.Targets {
			y.failf(p.at, "max_age: targets have no events that could be new or old")
			continue
		}
		days := 0
		scalar(y, "max_age: "+p.key, &days, parseAge)(p.value)
		c.MaxAge[k] = days
	}
}

// parseMargin reads the fraction of revenue that is left.
func parseMargin(s string) (kpi.Dec, error) {
	d, err := parseDec(s)
	if err != nil {
		return d, err
	}
	if d.Number().Sign() <= 0 || d.Number().Cmp(kpi.Int(1)) > 0 {
		return kpi.NoDec, fmt.Errorf("%s is not a fraction of revenue above 0 and up to 1 (80 %% is 0.8)", s)
	}
	return d, nil
}

// parseAllocation reports whether costs without a rep are shared among the reps.
func parseAllocation(s string) (bool, error) {
	s, err := oneOf("a way to allocate costs", s, []string{"even", "none"})
	return s == "even", err
}

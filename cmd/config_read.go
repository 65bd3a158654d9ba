package cmd

import (
	"slices"
	"strconv"
	"strings"

	"salesk/ingest"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"

	"github.com/goccy/go-yaml/ast"
)

// parseRows reads what the rows of one deal are.
func parseRows(s string) (string, error) {
	return oneOf(message.TermOneOfItsValues(), s, []string{ingest.RowsAreLines, ingest.RowsAreSplits, ingest.RowsAreVersions})
}

// parseOutcome reads what became of all deals: won, where they are orders or invoices.
func parseOutcome(s string) (bool, error) {
	if s != "won" {
		return false, message.NoWhollyWon(s)
	}
	return true, nil
}

// parseRepFrom reads where reps stand that no column names: sheet, where each has a sheet of its own.
func parseRepFrom(s string) (bool, error) {
	if s != "sheet" {
		return false, message.NoPlaceOfReps(s)
	}
	return true, nil
}

// names reads a list of names that resolve checks.
func names(y *yamlReader, n ast.Node, what string, resolve func([]string) ([]string, error)) []string {
	all, err := resolve(y.texts(n, what))
	if err != nil {
		each := []error{err}
		if all, ok := err.(interface{ Unwrap() []error }); ok {
			each = all.Unwrap()
		}
		for _, err := range each {
			y.fail(n, message.OfFlag(what, message.Of(err)))
		}
	}
	return all
}

func (c *config) readInputs(y *yamlReader, n ast.Node) {
	for _, item := range y.list(n) {
		in := configInput{Where: y.where(item)}
		if isMapping(item) {
			y.fields(item, "inputs", map[string]func(ast.Node){
				"path":  scalar(y, "path", &in.Path, plain),
				"sheet": scalar(y, "sheet", &in.Input.Sheet, plain),
				"kind":  readKind(y, &in.Input),
				"pick": scalar(y, "pick", &in.Newest, func(s string) (bool, error) {
					_, err := oneOf(message.TermOneOfItsValues(), s, []string{"newest"})
					return err == nil, err
				}),
			})
			if in.Path == "" {
				y.fail(item, message.InputNeedsPath())
				continue
			}
		} else if s, ok := y.text(item, "inputs"); ok {
			in.Path = s
		} else {
			continue
		}
		if in.Path == "-" {
			y.fail(item, message.InputIsStdin())
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
			y.fail(n, message.OfFlag("kind", message.Of(err)))
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
	name, err := oneOf(message.TermKindOfExport(), s, kindNames())
	if err != nil {
		return 0, err
	}
	return kpi.ParseKind(name)
}

func (c *config) readColumns(y *yamlReader, n ast.Node) {
	for _, p := range y.pairs(n, "columns") {
		k, err := parseKind(p.key)
		if err != nil {
			y.fail(p.at, message.OfFlag("columns", message.Of(err)))
			continue
		}
		known := columnNames(k)
		for _, col := range y.pairs(p.value, "columns."+p.key) {
			if !slices.Contains(known, col.key) {
				y.fail(col.at, message.KindHasNoColumn(k.String(), col.key), didYouMean(col.key, known, message.ListShowsColumns()))
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
				s, ok := y.text(item, "stages")
				if !ok {
					continue
				}
				if other, ok := c.Stages[s]; ok && other != o {
					y.fail(item, message.StageTwice(s, other.String(), o.String()))
				}
				c.Stages[s] = o
			}
		}
	}
	y.fields(n, "stages", map[string]func(ast.Node){
		"won": list(kpi.Won), "lost": list(kpi.Lost), "open": list(kpi.Open),
		"probability": func(n ast.Node) {
			c.StageChance = map[string]kpi.Dec{}
			for _, p := range y.pairs(n, "stages.probability") {
				text, ok := y.text(p.value, "the probability of "+p.key)
				if !ok {
					continue
				}
				chance, err := parseChance(text)
				if err != nil {
					y.fail(p.value, message.Of(err))
				}
				c.StageChance[strings.ToLower(p.key)] = chance
			}
		},
	})
}

func (c *config) readLeadStatuses(y *yamlReader, n ast.Node) {
	y.fields(n, "lead_statuses", map[string]func(ast.Node){
		"opportunity": func(n ast.Node) { c.Qualified = y.texts(n, "lead_statuses.opportunity") },
	})
}

// readCurrencySigns reads which currency a sign of several is: {"$": USD}.
func (c *config) readCurrencySigns(y *yamlReader, n ast.Node) {
	c.CurrencySigns = map[string]string{}
	for _, p := range y.pairs(n, "currency_signs") {
		text, ok := y.text(p.value, "currency_signs."+p.key)
		if !ok {
			continue
		}
		sign, _ := value.Currency(p.key)
		code, err := parseCurrency(text)
		switch {
		case err != nil:
			y.fail(p.value, message.Of(err))
		case !kpi.IsSign(sign):
			y.fail(p.value, message.NotASharedSign(p.key, strings.Join(kpi.Signs(), " ")))
		case !slices.Contains(kpi.SignCurrencies(sign), code):
			y.fail(p.value, message.CurrencyWithoutSign(code, sign, kpi.SignCurrencies(sign)))
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
			if rep, ok := y.text(item, "teams."+p.key); ok {
				c.join(y, item, rep, p.key)
			}
		}
	}
}

func (c *config) join(y *yamlReader, n ast.Node, rep, team string) {
	c.addRep(rep)
	if other, ok := c.Teams[rep]; ok && other != team {
		y.fail(n, message.TwoTeams(rep, other, team, "{rep: "+rep+", to: 2024-03-31}"))
		return
	}
	if slices.ContainsFunc(c.Moves, func(m configMove) bool { return m.Rep == rep }) {
		y.fail(n, message.TeamWithAndWithoutDays(rep, team, "{rep: "+rep+", to: 2024-03-31}"))
		return
	}
	c.Teams[rep] = team
}

// move reads the time of a rep in a team. Times of one rep must not overlap.
func (c *config) move(y *yamlReader, n ast.Node, team string) {
	m := configMove{Team: team, From: kpi.NoDay, To: kpi.NoDay}
	y.fields(n, "teams."+team, map[string]func(ast.Node){
		"rep":  scalar(y, "rep", &m.Rep, plain),
		"from": scalar(y, "from", &m.From, parseDay),
		"to":   scalar(y, "to", &m.To, parseDay),
	})
	open := func(o configMove) bool {
		return (m.From == kpi.NoDay || o.To == kpi.NoDay || m.From <= o.To) && (o.From == kpi.NoDay || m.To == kpi.NoDay || o.From <= m.To)
	}
	switch {
	case m.Rep == "":
		y.fail(n, message.RepNeedsName(team, "{rep: Bob, to: 2024-03-31}"))
		return
	case m.From != kpi.NoDay && m.To != kpi.NoDay && m.To < m.From:
		y.fail(n, message.TeamDaysBackward(m.Rep, team, m.From.String(), m.To.String()))
		return
	case c.Teams[m.Rep] != "":
		y.fail(n, message.TwoTeamsSomeDays(m.Rep, c.Teams[m.Rep], team))
		return
	}
	for _, o := range c.Moves {
		if o.Rep == m.Rep && open(o) {
			y.fail(n, message.TwoTeamsSameDays(m.Rep, o.Team, team))
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
		y.fields(p.value, "reps."+rep, map[string]func(ast.Node){
			"also": func(n ast.Node) {
				for _, item := range y.list(n) {
					s, ok := y.text(item, "reps."+rep+".also")
					if !ok || s == rep {
						continue
					}
					if other, ok := c.Spellings[s]; ok && other != rep {
						y.fail(item, message.SpellingOfTwo(s, other, rep))
						continue
					}
					if reps[s] {
						y.fail(item, message.SpellingIsRep(s, rep))
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
		y.fail(n, message.RosterNeedsPath())
		return
	}
	c.Roster = &in
}

func parseCustomerEnd(s string) (kpi.CustomerEnd, error) {
	s, err := oneOf(message.TermOneOfItsValues(), s, []string{"last_day", "day_after"})
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
	s, err := oneOf(message.TermOneOfItsValues(), s, []string{"contact", "created"})
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
			return 0, message.NotFromTo(s, strconv.Itoa(lo), strconv.Itoa(maxSpan))
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
			y.fail(p.at, message.OfFlag("max_age", message.Of(err)))
			continue
		}
		if k == kpi.Targets {
			y.fail(p.at, message.NoAgeOfTargets())
			continue
		}
		days := 0
		scalar(y, "max_age."+p.key, &days, parseAge)(p.value)
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
		return kpi.NoDec, message.NotAFraction(s)
	}
	return d, nil
}

// parseChance reads a probability: 0.4 or 40 %.
func parseChance(s string) (kpi.Dec, error) {
	plain, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	d, err := parseDec(strings.TrimSpace(plain))
	if err != nil {
		return d, err
	}
	if percent {
		d.Scale += 2
	}
	if d.Number().Sign() < 0 || d.Number().Cmp(kpi.Int(1)) > 0 {
		return kpi.NoDec, message.NotAChance(s)
	}
	return d, nil
}

// parseAllocation reports whether costs without a rep are shared among the reps.
func parseAllocation(s string) (bool, error) {
	s, err := oneOf(message.TermOneOfItsValues(), s, []string{"even", "none"})
	return s == "even", err
}

package cmd

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// maxPlaces is how many places of one kind of problem are named, maxClasses how many
// kinds: standard error is to be read, not searched.
const (
	maxPlaces  = 5
	maxClasses = 20
)

// problemClass is problems that have in common the file, the column and the words, save
// for what they quote.
type problemClass struct {
	first  kpi.Problem
	places []string // of the others, as far as they are told
	n      int
}

// printSetAside tells of the rows that could not be used, one line a kind of problem,
// and returns how many rows there were.
func printSetAside(l *logger, rep *ingest.Report, refusals []kpi.Refusal) int {
	rows := len(refusals)
	var all []kpi.Problem
	if rep != nil {
		for _, t := range rep.Tables {
			rows += t.SetAside
		}
		all = append(all, rep.Problems...)
	}
	for _, r := range refusals {
		all = append(all, r.Problem)
	}
	rest := 0
	for i, c := range classify(all) {
		if i >= maxClasses {
			rest += c.n
			continue
		}
		l.warnRows(c)
	}
	if rest > 0 {
		l.print("warning", "row", message.MoreOfOtherKinds(rest))
	}
	if rows > 0 {
		l.print("warning", "set_aside", message.RowsSetAside(rows))
	}
	return rows
}

// classify puts problems that differ only in their place and in what they quote
// together, in the order in which the first of each was met.
func classify(all []kpi.Problem) []*problemClass {
	var classes []*problemClass
	index := map[[3]string]*problemClass{}
	for _, p := range all {
		key := [3]string{p.File, p.Column, p.Message.Kind()}
		c := index[key]
		if c == nil {
			c = &problemClass{first: p}
			index[key] = c
			classes = append(classes, c)
		} else if len(c.places) < maxPlaces-1 {
			c.places = append(c.places, strings.TrimLeft(strings.TrimPrefix(p.Where, p.File), ":!"))
		}
		c.n++
	}
	return classes
}

// places lists the places after the first, as far as they are kept.
func places(c *problemClass) string {
	s := strings.Join(c.places, ", ")
	if c.n-1 > len(c.places) {
		s += ", …"
	}
	return s
}

// printTables tells what else a reader of the figures must know of the files.
func printTables(l *logger, rep *ingest.Report) {
	for _, p := range rep.Notices {
		l.warnAt("notice", p)
	}
	groups := leftOutOfSeveral(rep)
	for i := range rep.Tables {
		for _, m := range tableMessages(&rep.Tables[i]) {
			if g := groups[m.left]; g != nil && !l.json { // one line for all of them, where the first stood
				if !g.printed {
					l.print("warning", m.code, message.RowsLeftOutOf(g.rows, g.what, len(g.tables), g.names()))
				}
				g.printed = true
				continue
			}
			l.warnAt(m.code, kpi.Problem{Where: rep.Tables[i].Name, Message: m.Message})
		}
	}
}

// tableMessage is what else a reader must know of the rows of a table, and of how many.
type tableMessage struct {
	code string // for logs; stable
	left string // the class of rows that were left out; "" for what is none
	message.Message
}

// leftOut is a class of rows that were left out of several tables.
type leftOut struct {
	rows    int
	what    message.Message
	tables  []string
	printed bool
}

// names are those of the first tables.
func (o *leftOut) names() []string {
	if len(o.tables) <= maxPlaces {
		return o.tables
	}
	return append(slices.Clone(o.tables[:maxPlaces]), "…")
}

// leftOutOfSeveral finds the classes of rows that were left out of more than one table, by their kind.
func leftOutOfSeveral(rep *ingest.Report) map[string]*leftOut {
	groups := map[string]*leftOut{}
	for i := range rep.Tables {
		for _, left := range rep.Tables[i].Left {
			g := groups[left.Message.Kind()]
			if g == nil {
				g = &leftOut{what: left.Message}
				groups[left.Message.Kind()] = g
			}
			g.rows += left.Count
			g.tables = append(g.tables, rep.Tables[i].Name)
		}
	}
	maps.DeleteFunc(groups, func(_ string, g *leftOut) bool { return len(g.tables) < 2 })
	return groups
}

const codeLeftOut = "left_out"

func tableMessages(t *ingest.TableReport) []tableMessage {
	var all []tableMessage
	if p := t.Repeats; p.Count > 0 {
		all = append(all, tableMessage{code: "duplicates", Message: message.RepeatedRows(p.Count, p.Row, p.Other)})
	}
	if p := t.OlderVersions; p.Count > 0 {
		all = append(all, tableMessage{code: "duplicates", Message: message.OlderVersions(p.Count, p.Row, p.Other)})
	}
	for _, left := range t.Left {
		all = append(all, tableMessage{code: codeLeftOut, left: left.Message.Kind(), Message: message.RowsLeftOut(left.Count, left.Message, lineList(left))})
	}
	for _, odd := range t.Suspicious {
		all = append(all, tableMessage{code: "odd", Message: message.UsedAllTheSame(odd.Count, odd.Message, lineList(odd))})
	}
	if len(t.OpenStages) > 0 {
		all = append(all, tableMessage{code: "open_stages", Message: message.UnknownStages(stageList(t.OpenStages))})
	}
	return all
}

// lineList names the first lines of a class of rows.
func lineList(s ingest.Skip) string {
	var lines []string
	for _, n := range s.Lines[:min(maxPlaces, len(s.Lines))] {
		lines = append(lines, strconv.Itoa(n))
	}
	if s.Count > len(lines) {
		lines = append(lines, "…")
	}
	return strings.Join(lines, ", ")
}

// stageList names stages with their counts, the most frequent first.
func stageList(stages map[string]int) string {
	names := make([]string, 0, len(stages))
	for s := range stages {
		names = append(names, s)
	}
	sort.Slice(names, func(i, j int) bool {
		if a, b := stages[names[i]], stages[names[j]]; a != b {
			return a > b
		}
		return names[i] < names[j]
	})
	const most = 8
	var parts []string
	for _, s := range names[:min(most, len(names))] {
		parts = append(parts, fmt.Sprintf("%q (%s)", s, thousands(stages[s])))
	}
	if len(names) > most {
		parts = append(parts, "… (+"+thousands(len(names)-most)+")")
	}
	return strings.Join(parts, ", ")
}

// printConversion tells what was made of signs of several currencies, and of amounts that lost
// decimals.
func printConversion(l *logger, conv kpi.Conversion) {
	for _, s := range conv.Settled {
		l.print("note", "currency", message.SettledSign(s.Records, s.Sign, s.Currency))
	}
	if conv.Rounded > 0 {
		l.print("note", "rounded", message.Rounded(conv.Rounded, conv.Currency))
	}
}

// printHidden tells what the results leave out.
func printHidden(l *logger, h report.Hidden) {
	if m := h.Message(); !m.IsZero() {
		l.print("note", "hidden", message.NotShown(m))
	}
}

// printWarnings tells what a reader of the figures must know of them; last, where it
// is seen.
func printWarnings(l *logger, viewName string, chosen bool, r *kpi.Results) {
	if m := r.Links.Message(); !m.IsZero() {
		l.print("note", codeOfMessage(m), m)
	}
	warnings := r.Warnings
	if l.width > 0 && !l.json && !chosen {
		warnings = noExportsInOne(warnings)
	}
	for _, w := range warnings {
		code := codeOfMessage(w)
		if (viewName == "funnel" || viewName == "cohort") && (code == "no_export" || code == "not_groupable") {
			continue // these show no KPI that could be missing
		}
		if code == "not_groupable" && !chosen {
			l.print("note", code, w) // nobody asked for this one
			continue
		}
		l.print("warning", code, w)
	}
}

// noExportsInOne makes one warning of those about KPIs for which an export is missing, where they are several.
func noExportsInOne(warnings []message.Message) []message.Message {
	var rest []message.Message
	var kinds []string
	n, first, lines := 0, 0, 0
	for _, w := range warnings {
		if w.ID() != message.NoExportID {
			rest = append(rest, w)
			continue
		}
		if lines++; lines == 1 {
			first = len(rest)
		}
		for _, a := range w.Args() {
			switch v := a.Value.(type) {
			case int64:
				n += int(v)
			case []string:
				if a.Name == "kinds" {
					kinds = append(kinds, v...)
				}
			}
		}
	}
	if lines < 2 {
		return warnings
	}
	return slices.Insert(rest, first, message.NoExports(n, kinds))
}

package lang

import (
	"fmt"
	"strconv"
	"strings"

	"salesk/kpi"
)

// Title is a KPI's heading.
func (l *Lang) Title(k *kpi.KPI) string {
	if l != nil {
		if t, ok := l.titles[k.ID]; ok {
			return t
		}
	}
	return l.Word(k.Title)
}

// Formula is a KPI's formula; the ids of KPIs and columns in it stay.
func (l *Lang) Formula(k *kpi.KPI) string { return l.Word(k.Formula) }

// GroupBy says whose record puts a KPI's figure into a group.
func (l *Lang) GroupBy(k *kpi.KPI) string { return l.Word(k.GroupBy) }

// Doc is what a KPI says of itself, sentence by sentence: KPIs of a family share some.
func (l *Lang) Doc(k *kpi.KPI) string {
	if l == nil {
		return k.Doc
	}
	sentences := sentences(k.Doc)
	for i, s := range sentences {
		sentences[i] = l.Word(s)
	}
	return strings.Join(sentences, " ")
}

// sentences cuts a text behind each full stop that a capital letter follows.
func sentences(text string) []string {
	var out []string
	for from, i := 0, 0; i < len(text); i++ {
		if i+1 == len(text) {
			out = append(out, text[from:])
		} else if text[i] == '.' && i+2 < len(text) && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' {
			out = append(out, text[from:i+1])
			from = i + 2
		}
	}
	return out
}

// UnitName is a unit where people read it; the codes of currencies stay.
func (l *Lang) UnitName(r *kpi.Results, u kpi.Unit) string {
	name := r.UnitName(u)
	if l == nil {
		return name
	}
	if word, code, ok := strings.Cut(name, ":"); ok {
		return l.Word(word) + ": " + code
	}
	return l.Word(name)
}

// Noun names what the groups of a table are: "rep", "team and region".
func (l *Lang) Noun(by []string) string {
	s := ""
	for i, d := range by {
		if i > 0 {
			s = l.T("%[1]s and %[2]s", s, l.Word(d))
		} else {
			s = l.Word(d)
		}
	}
	return s
}

// Nouns is that for several of them: "reps".
func (l *Lang) Nouns(by []string) string {
	if l == nil {
		return plural(l.Noun(by))
	}
	if len(by) != 1 || !l.Has(plural(by[0])) {
		return l.Noun(by)
	}
	return l.Word(plural(by[0]))
}

// plural is that of an English noun.
func plural(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return stem + "ies"
	}
	return noun + "s"
}

// Group is the text of a group: its own, save for the records that have none.
func (l *Lang) Group(text string) string {
	if text == kpi.Unassigned {
		return l.Word(kpi.Unassigned)
	}
	return text
}

// GoalName is a goal's name. One that was not given is made of what sets the goal
// apart: its KPI, owner and period, each in the language.
func (l *Lang) GoalName(g *kpi.GoalState) string {
	if l == nil {
		return g.Name
	}
	title := "goal"
	k, err := kpi.Find(g.Metric)
	if err == nil {
		title = k.Title
	}
	made := []struct{ is, in string }{{title, l.Word("goal")}, {g.Owner.String(), l.Message(g.Owner.Message())}, {g.Period.Label, l.Label(g.Period)}}
	if err == nil {
		made[0].in = l.Title(k)
	}
	rest, name := g.Name, ""
	for _, m := range made {
		if after, ok := strings.CutPrefix(rest, m.is); ok && (after == "" || strings.HasPrefix(after, ", ")) {
			if name += m.in; after == "" {
				return name
			}
			rest, name = after[2:], name+", "
		}
	}
	return g.Name
}

func fill(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func decimal(n int64) string { return strconv.FormatInt(n, 10) }

package cmd

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/report/lang"
)

// maxShown is how many problems of a file are listed without --all.
const maxShown = 20

// checkText writes findings for people, in their language.
type checkText struct {
	bytes.Buffer
	l   *lang.Lang
	all bool // every problem, not the first of them
}

// text writes the findings for people: a summary first, then file by file. What files
// hold is quoted, so control characters are made visible.
func (r *checkReport) text(w io.Writer, all bool, l *lang.Lang) {
	t := &checkText{l: l, all: all}
	t.summary(r)
	if len(r.Refused) > 0 {
		t.title(l.Word("Cannot be read as it is"))
		for _, p := range r.Refused {
			fmt.Fprintf(t, "  %s\n", p.in(l))
		}
	}
	for i := range r.Files {
		t.file(&r.Files[i])
	}
	t.notices(r, l.Word("Doubtful"), func(p finding) bool { return len(p.Doubts) > 0 })
	t.notices(r, l.Word("Good to know"), func(p finding) bool { return len(p.Doubts) == 0 })
	t.people(r)
	if len(r.Stale) > 0 {
		t.title(l.Word("Too old"))
		for _, s := range r.Stale {
			fmt.Fprintf(t, "  %s\n", s.problem().In(l))
		}
	}
	_, _ = io.WriteString(w, printable(t.String())) // into memory
}

func (t *checkText) title(s string) { fmt.Fprintf(t, "\n%s\n", s) }

// summary gives the verdict on each file, then says how much was read.
func (t *checkText) summary(r *checkReport) {
	rows := [][]string{}
	for _, f := range r.Files {
		read := t.l.N(int64(f.Rows.Read), "%s row", "%s rows")
		if f.Verdict == verdictUnusable {
			read = ""
		}
		rows = append(rows, []string{f.Name, t.l.Word(f.Shape), read, f.span(), t.verdict(f.Verdict, f.reasons)})
	}
	for _, p := range r.unread() {
		rows = append(rows, []string{p.Where, "", "", "", t.verdict(verdictUnusable, []message.Message{p.inShort()})})
	}
	align(t, rows)
	t.title(t.l.N(int64(len(r.Files)), "%s table", "%s tables") + ", " + t.rows(r.Rows))
}

// verdict is what the summary says of a file.
func (t *checkText) verdict(word string, why []message.Message) string {
	reasons := make([]string, len(why))
	for i, m := range why {
		reasons[i] = m.In(t.l)
	}
	if len(why) == 0 {
		return t.l.Word(word)
	}
	return t.l.T("%[1]s: %[2]s", t.l.Word(word), strings.Join(reasons, ", "))
}

// notices lists those that are of a kind, if there are any.
func (t *checkText) notices(r *checkReport, title string, is func(finding) bool) {
	for _, p := range r.Notices {
		if !is(p) {
			continue
		}
		if title != "" {
			t.title(title)
			title = ""
		}
		fmt.Fprintf(t, "  %s\n", p.in(t.l))
	}
}

func (f *checkedFile) span() string {
	if f.First == "" {
		return ""
	}
	return f.First + " … " + f.Last
}

// rows is the equation that always holds.
func (t *checkText) rows(c rowCounts) string {
	l := t.l
	s := l.N(int64(c.Read), "%s row read", "%s rows read") + " = " + l.T("%s used", l.Count(int64(c.Used))) + " + " +
		l.T("%s set aside", l.Count(int64(c.SetAside))) + " + " + l.N(int64(c.Duplicates), "%s duplicate", "%s duplicates")
	if c.LeftOut > 0 {
		s += " + " + l.T("%s left out", l.Count(int64(c.LeftOut)))
	}
	return s
}

func (t *checkText) file(f *checkedFile) {
	l := t.l
	t.title(f.Name)
	t.section(l.Word("kind"), l.Word(f.Shape))
	var facts []string
	for _, x := range f.Facts {
		value := x.Value
		if !x.fact.Says.IsZero() {
			value = x.fact.Says.In(l)
		}
		text := l.T("%[1]s: %[2]s", l.Word(x.Name), value)
		if !x.fact.Evidence.IsZero() {
			text += " (" + x.fact.Evidence.In(l) + ")"
		}
		facts = append(facts, text)
	}
	t.section(l.Word("form"), facts...)
	t.section(l.Word("header"), l.T("line %s", strconv.Itoa(f.HeaderLine)))
	if f.Verdict != verdictUnusable {
		t.section(l.Word("rows"), t.rows(f.Rows))
	}
	t.section(l.Word("skipped"), t.classes(f.Skipped)...)
	var columns [][]string
	for _, c := range f.Columns {
		why := message.Join(c.mapped.Why, c.mapped.Reading).In(l)
		from := "← "
		if c.Doubtful {
			from = "←? "
		}
		columns = append(columns, []string{"    " + c.Column, from + quotedCell(c.Header), why})
	}
	fmt.Fprintf(t, "  %s\n", l.Word("columns"))
	align(t, columns)
	if len(f.Unused) > 0 {
		var names []string
		for _, h := range f.Unused {
			names = append(names, quotedCell(h))
		}
		t.section(l.Word("not used"), strings.Join(names, ", "))
	}
	var contested []string
	for _, m := range f.contested {
		contested = append(contested, m.In(l))
	}
	t.section(l.Word("contested"), contested...)
	t.listed(l.Word("set aside"), f.Problems, l.Word("--all lists them, --rejects FILE writes them with their rows"))
	t.listed(l.Word("duplicates"), f.Duplicates, l.Word("--all lists them"))
	if len(f.OpenStages) > 0 {
		stages := map[string]int{}
		for _, s := range f.OpenStages {
			stages[s.Stage] = s.Rows
		}
		t.section(l.Word("as open"), stageList(stages), l.T("unknown stages, counted as open; map them under stages: in %s", configName))
	}
	t.section(l.Word("left out"), t.classes(f.LeftOut)...)
	t.section(l.Word("suspicious"), t.classes(f.Suspicious)...)
}

// section writes lines under one label.
func (t *checkText) section(label string, lines ...string) {
	for _, s := range lines {
		fmt.Fprintf(t, "  %s%s %s\n", label, strings.Repeat(" ", max(0, t.width()-utf8.RuneCountInString(label))), s)
		label = ""
	}
}

// width is that of the longest label, as a rule.
func (t *checkText) width() int {
	width := 0
	for _, label := range []string{"kind", "form", "header", "rows", "skipped", "columns", "not used", "contested", "as open", "left out", "suspicious"} {
		width = max(width, utf8.RuneCountInString(t.l.Word(label)))
	}
	return width
}

// listed writes problems one a line, the first of many unless all are wanted.
func (t *checkText) listed(label string, ps []finding, more string) {
	if len(ps) == 0 {
		return
	}
	fmt.Fprintf(t, "  %s\n", label)
	for i, p := range ps {
		if i == maxShown && !t.all {
			fmt.Fprintf(t, "    %s\n", t.l.T("and %[1]s more; %[2]s", t.l.Count(int64(len(ps)-i)), more))
			return
		}
		fmt.Fprintf(t, "    %s\n", p.in(t.l))
	}
}

func (t *checkText) classes(classes []lineClass) []string {
	var all []string
	for _, c := range classes {
		var lines []string
		for _, n := range c.Lines[:min(maxPlaces, len(c.Lines))] {
			lines = append(lines, strconv.Itoa(n))
		}
		if c.Count > len(lines) {
			lines = append(lines, "…")
		}
		where := t.l.T("lines %s", strings.Join(lines, ", "))
		if c.Count == 1 {
			where = t.l.T("line %s", strings.Join(lines, ", "))
		}
		all = append(all, t.l.T("%[1]s: %[2]s", c.told.In(t.l), t.l.Count(int64(c.Count)))+" ("+where+")")
	}
	return all
}

// quotedCell shows a text of a file so that its ends can be seen.
func quotedCell(s string) string { return strconv.Quote(s) }

// people lists the reps that may be one person, and what to write if they are.
func (t *checkText) people(r *checkReport) {
	if len(r.Alike) == 0 {
		return
	}
	l := t.l
	t.title(l.Word("Reps that look like one person"))
	records := func(n int) string { return l.N(int64(n), "%s record", "%s records") }
	var reps []string
	spellings := map[string][]string{}
	for _, x := range r.Alike {
		fmt.Fprintf(t, "  %s\n", l.T("%[1]s (%[2]s) and %[3]s (%[4]s): %[5]s", quotedCell(x.Rep), records(x.Records), quotedCell(x.Also), records(x.Fewer), x.told.In(l)))
		if spellings[x.Rep] == nil {
			reps = append(reps, x.Rep)
		}
		spellings[x.Rep] = append(spellings[x.Rep], yamlText(x.Also))
	}
	fmt.Fprintf(t, "  %s\n    reps:\n", l.T("If they are, write into %s:", configName))
	for _, rep := range reps {
		fmt.Fprintf(t, "      %s: {also: [%s]}\n", yamlText(rep), strings.Join(spellings[rep], ", "))
	}
}

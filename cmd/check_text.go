package cmd

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// maxShown is how many problems of a file are listed without --all.
const maxShown = 20

// text writes the findings for people: a summary first, then file by file. What files
// hold is quoted, so control characters are made visible.
func (r *checkReport) text(w io.Writer, all bool) {
	var b bytes.Buffer
	r.summary(&b)
	if len(r.Refused) > 0 {
		fmt.Fprintf(&b, "\nCannot be read as it is\n")
		for _, p := range r.Refused {
			fmt.Fprintf(&b, "  %s\n", p)
		}
	}
	for i := range r.Files {
		r.Files[i].text(&b, all)
	}
	r.notices(&b, "Doubtful", func(p finding) bool { return len(p.Doubts) > 0 })
	r.notices(&b, "Good to know", func(p finding) bool { return len(p.Doubts) == 0 })
	r.people(&b)
	if len(r.Stale) > 0 {
		fmt.Fprintf(&b, "\nToo old\n")
		for _, s := range r.Stale {
			fmt.Fprintf(&b, "  %s: %s\n", s.Kind, s.Message)
		}
	}
	_, _ = io.WriteString(w, printable(b.String())) // into memory
}

// summary gives the verdict on each file, then says how much was read.
func (r *checkReport) summary(b *bytes.Buffer) {
	rows := [][]string{}
	for _, f := range r.Files {
		read := count(f.Rows.Read, "row")
		if f.Verdict == verdictUnusable {
			read = ""
		}
		rows = append(rows, []string{f.Name, f.Shape, read, f.span(), verdict(f.Verdict, f.Why)})
	}
	for _, p := range r.unread() {
		rows = append(rows, []string{p.Where, "", "", "", verdict(verdictUnusable, []string{p.inShort()})})
	}
	align(b, rows)
	fmt.Fprintf(b, "\n%s, %s\n", count(len(r.Files), "table"), r.Rows)
}

// notices lists those that are of a kind, if there are any.
func (r *checkReport) notices(b *bytes.Buffer, title string, is func(finding) bool) {
	for _, p := range r.Notices {
		if !is(p) {
			continue
		}
		if title != "" {
			fmt.Fprintf(b, "\n%s\n", title)
			title = ""
		}
		fmt.Fprintf(b, "  %s\n", p)
	}
}

func (f *checkedFile) span() string {
	if f.First == "" {
		return ""
	}
	return f.First + " … " + f.Last
}

// String is the equation that always holds.
func (c rowCounts) String() string {
	s := fmt.Sprintf("%s read = %s used + %s set aside + %s", count(c.Read, "row"), thousands(c.Used), thousands(c.SetAside), count(c.Duplicates, "duplicate"))
	if c.LeftOut > 0 {
		s += fmt.Sprintf(" + %s left out", thousands(c.LeftOut))
	}
	return s
}

func (f *checkedFile) text(b *bytes.Buffer, all bool) {
	fmt.Fprintf(b, "\n%s\n", f.Name)
	fmt.Fprintf(b, "  %-10s %s\n", "kind", f.Shape)
	label := "form"
	for _, x := range f.Facts {
		evidence := ""
		if x.Evidence != "" {
			evidence = " (" + x.Evidence + ")"
		}
		fmt.Fprintf(b, "  %-10s %s: %s%s\n", label, x.Name, x.Value, evidence)
		label = ""
	}
	fmt.Fprintf(b, "  %-10s line %d\n", "header", f.HeaderLine)
	if f.Verdict != verdictUnusable {
		fmt.Fprintf(b, "  %-10s %s\n", "rows", f.Rows)
	}
	section(b, "skipped", classLines(f.Skipped))
	var columns [][]string
	for _, c := range f.Columns {
		why := c.Why
		if c.Reading != "" {
			why += "; " + c.Reading
		}
		from := "← "
		if c.Doubtful {
			from = "←? "
		}
		columns = append(columns, []string{"    " + c.Column, from + quotedCell(c.Header), why})
	}
	fmt.Fprintln(b, "  columns")
	align(b, columns)
	if len(f.Unused) > 0 {
		var names []string
		for _, h := range f.Unused {
			names = append(names, quotedCell(h))
		}
		section(b, "not used", []string{strings.Join(names, ", ")})
	}
	section(b, "contested", f.Contested)
	listed(b, "set aside", f.Problems, all, "--all lists them, --rejects FILE writes them with their rows")
	listed(b, "duplicates", f.Duplicates, all, "--all lists them")
	if len(f.OpenStages) > 0 {
		stages := map[string]int{}
		for _, s := range f.OpenStages {
			stages[s.Stage] = s.Rows
		}
		section(b, "as open", []string{stageList(stages), "because nothing says that they are won or lost; stages: in " + configName + " can say it"})
	}
	section(b, "left out", classLines(f.LeftOut))
	section(b, "suspicious", classLines(f.Suspicious))
}

// section writes lines under one label.
func section(b *bytes.Buffer, label string, lines []string) {
	for _, s := range lines {
		fmt.Fprintf(b, "  %-10s %s\n", label, s)
		label = ""
	}
}

// listed writes problems one a line, the first of many unless all are wanted.
func listed(b *bytes.Buffer, label string, ps []finding, all bool, more string) {
	if len(ps) == 0 {
		return
	}
	fmt.Fprintf(b, "  %s\n", label)
	for i, p := range ps {
		if i == maxShown && !all {
			fmt.Fprintf(b, "    and %s more; %s\n", thousands(len(ps)-i), more)
			return
		}
		fmt.Fprintf(b, "    %s\n", p)
	}
}

func classLines(classes []lineClass) []string {
	var all []string
	for _, c := range classes {
		var lines []string
		for _, n := range c.Lines[:min(maxPlaces, len(c.Lines))] {
			lines = append(lines, strconv.Itoa(n))
		}
		if c.Count > len(lines) {
			lines = append(lines, "…")
		}
		word := "lines"
		if c.Count == 1 {
			word = "line"
		}
		all = append(all, fmt.Sprintf("%s: %s (%s %s)", c.What, thousands(c.Count), word, strings.Join(lines, ", ")))
	}
	return all
}

// quotedCell shows a text of a file so that its ends can be seen.
func quotedCell(s string) string { return strconv.Quote(s) }

// people lists the reps that may be one person, and what to write if they are.
func (r *checkReport) people(b *bytes.Buffer) {
	if len(r.Alike) == 0 {
		return
	}
	fmt.Fprintf(b, "\nReps that look like one person\n")
	var reps []string
	spellings := map[string][]string{}
	for _, x := range r.Alike {
		fmt.Fprintf(b, "  %s (%s) and %s (%s): %s\n", quotedCell(x.Rep), records(x.Records), quotedCell(x.Also), records(x.Fewer), x.Why)
		if spellings[x.Rep] == nil {
			reps = append(reps, x.Rep)
		}
		spellings[x.Rep] = append(spellings[x.Rep], yamlText(x.Also))
	}
	fmt.Fprintf(b, "  If they are, write into %s:\n    reps:\n", configName)
	for _, rep := range reps {
		fmt.Fprintf(b, "      %s: {also: [%s]}\n", yamlText(rep), strings.Join(spellings[rep], ", "))
	}
}

func records(n int) string {
	return count(n, "record")
}

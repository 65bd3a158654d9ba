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
	if len(r.Notices) > 0 {
		fmt.Fprintf(&b, "\nGood to know\n")
		for _, p := range r.Notices {
			fmt.Fprintf(&b, "  %s\n", p)
		}
	}
	r.people(&b)
	if len(r.Stale) > 0 {
		fmt.Fprintf(&b, "\nToo old\n")
		for _, s := range r.Stale {
			fmt.Fprintf(&b, "  %s: %s\n", s.Kind, s.Message)
		}
	}
	_, _ = io.WriteString(w, printable(b.String())) // into memory
}

// summary says how much was read of what, in a line a file.
func (r *checkReport) summary(b *bytes.Buffer) {
	fmt.Fprintf(b, "%s, %s\n\n", count(len(r.Files), "table"), r.Rows)
	rows := [][]string{}
	for _, f := range r.Files {
		state, read := "fine", count(f.Rows.Read, "row")
		if f.Rows.Read >= 1000 {
			read = thousands(f.Rows.Read) + " rows"
		}
		switch parts := f.remarks(); {
		case f.refused:
			state, read = "cannot be read as it is", ""
		case len(parts) > 0:
			state = strings.Join(parts, ", ")
		}
		rows = append(rows, []string{"  " + f.Name, f.Shape, read, f.span(), state})
	}
	align(b, rows)
}

func (f *checkedFile) span() string {
	if f.First == "" {
		return ""
	}
	return f.First + " … " + f.Last
}

// remarks are what there is to look at in a file, a few words each.
func (f *checkedFile) remarks() []string {
	var parts []string
	if n := f.Rows.SetAside; n > 0 {
		parts = append(parts, thousands(n)+" set aside")
	}
	if n := f.Rows.Duplicates; n > 0 {
		parts = append(parts, count(n, "duplicate"))
	}
	if n := len(f.OpenStages); n > 0 {
		parts = append(parts, count(n, "unknown stage"))
	}
	if len(f.Suspicious) > 0 {
		parts = append(parts, "suspicious values")
	}
	return parts
}

// String is the equation that always holds.
func (c rowCounts) String() string {
	return fmt.Sprintf("%s rows read = %s used + %s set aside + %s", thousands(c.Read), thousands(c.Used), thousands(c.SetAside), dupes(c.Duplicates))
}

func dupes(n int) string {
	if n == 1 {
		return "1 duplicate"
	}
	return thousands(n) + " duplicates"
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
	if !f.refused {
		fmt.Fprintf(b, "  %-10s %s\n", "rows", f.Rows)
	}
	section(b, "skipped", classLines(f.Skipped))
	var columns [][]string
	for _, c := range f.Columns {
		why := c.Why
		if c.Reading != "" {
			why += "; " + c.Reading
		}
		columns = append(columns, []string{"    " + c.Column, "← " + quotedCell(c.Header), why})
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
	if n == 1 {
		return "1 record"
	}
	return thousands(n) + " records"
}

package cmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
)

// maxListed is how many reps or stages are written out; longer lists belong into a file.
const maxListed = 100

// yaml writes the configuration. What is not commented out changes no figure: it says
// what was read, what flags and answers said, and the one currency there is.
func (d *draft) yaml() string {
	var b strings.Builder
	b.WriteString("# How salesk reads these exports. Everything here may be changed or left out; what\n# is commented out was found or is an example. salesk help configuration tells the rest.\n\n")
	d.writeInputs(&b)
	d.writeColumns(&b)
	d.writeReading(&b)
	d.writeMoney(&b)
	d.writeStages(&b)
	d.writePeople(&b)
	d.writeCalendar(&b)
	d.writeDoubts(&b)
	return b.String()
}

// writeInputs lists what was named, and below what was found in it.
func (d *draft) writeInputs(b *strings.Builder) {
	b.WriteString("# What is read when the command line names no file.\ninputs:\n")
	for _, path := range d.o.args {
		if d.named(path) {
			continue
		}
		in := ingest.Input{Path: path, Sheet: d.o.sheet}
		if file, sheet := splitSheet(path); sheet != "" {
			in.Path, in.Sheet = file, sheet
		}
		for _, known := range d.inputs { // its kind may have been answered
			if known.Path == in.Path && known.Sheet == in.Sheet {
				in.Kind, in.Known = known.Kind, known.Known
			}
		}
		d.writeInput(b, in)
	}
	for k, files := range d.o.kinds {
		for _, path := range files {
			in := ingest.Input{Path: path, Sheet: d.o.sheet, Kind: kpi.Kind(k), Known: true}
			if file, sheet := splitSheet(path); sheet != "" {
				in.Path, in.Sheet = file, sheet
			}
			d.writeInput(b, in)
		}
	}
	for _, in := range d.extra {
		d.writeInput(b, in)
	}
	first, last := d.spans()
	for i, t := range d.report.Tables {
		fmt.Fprintf(b, "# %s: %s, %s", commented(filepath.ToSlash(t.Name)), t.Shape, count(t.Read, "row"))
		if first[i] != kpi.NoDay {
			fmt.Fprintf(b, ", %s … %s", first[i], last[i])
		}
		if t.SetAside > 0 {
			fmt.Fprintf(b, ", %s set aside", thousands(t.SetAside))
		}
		b.WriteString("\n")
	}
	b.WriteString("\n")
}

// named reports whether a flag says the kind of a file that stands without it, too.
func (d *draft) named(path string) bool { return slices.Contains(d.o.named(), path) }

func (d *draft) writeInput(b *strings.Builder, in ingest.Input) {
	path := in.Path
	if dir := filepath.Dir(d.o.output); !filepath.IsAbs(path) {
		if rel, err := filepath.Rel(dir, path); err == nil {
			path = rel
		}
	}
	path = yamlText(filepath.ToSlash(path))
	if in.Sheet == "" && !in.Known {
		fmt.Fprintf(b, "  - %s\n", path)
		return
	}
	fields := []string{"path: " + path}
	if in.Sheet != "" {
		fields = append(fields, "sheet: "+yamlText(in.Sheet))
	}
	if in.Known {
		fields = append(fields, "kind: "+in.Kind.String())
	}
	fmt.Fprintf(b, "  - {%s}\n", strings.Join(fields, ", "))
}

// spans are the days of the first and the last event of each table.
func (d *draft) spans() (first, last []kpi.Day) {
	first, last = make([]kpi.Day, len(d.report.Tables)), make([]kpi.Day, len(d.report.Tables))
	for i := range first {
		first[i], last[i] = kpi.NoDay, kpi.NoDay
	}
	eventDays(d.data, func(_ kpi.Kind, p kpi.Pos, _ string, day kpi.Day) {
		i := int(p.Source)
		switch {
		case day == kpi.NoDay || i >= len(first):
		case first[i] == kpi.NoDay:
			first[i], last[i] = day, day
		default:
			first[i], last[i] = min(first[i], day), max(last[i], day)
		}
	})
	return first, last
}

// writeColumns writes which header each column is read from. What was matched by
// likeness alone is pinned, if it holds for every table of its kind.
func (d *draft) writeColumns(b *strings.Builder) {
	pinned := d.pinned()
	b.WriteString("# Which header each column is read from; salesk list columns tells them all.\n")
	if len(pinned) == 0 {
		b.WriteString("# columns:\n")
	} else {
		b.WriteString("columns:\n")
		for _, k := range kpi.AllKinds() {
			if len(pinned[k]) == 0 {
				continue
			}
			fmt.Fprintf(b, "  %s:\n", k)
			for _, m := range pinned[k] {
				fmt.Fprintf(b, "    %s: %s # %s\n", m.Column, yamlText(m.Header), m.Why)
			}
		}
	}
	for _, t := range d.report.Tables {
		fmt.Fprintf(b, "#   %s: # %s\n", t.Kind, commented(filepath.ToSlash(t.Name)))
		for _, m := range t.Mapping {
			fmt.Fprintf(b, "#     %s: %s # %s\n", m.Column, yamlText(m.Header), commented(message.Join(m.Why, m.Reading).String()))
		}
		var unused []string
		for _, h := range t.Unmapped {
			unused = append(unused, yamlText(h))
		}
		if len(unused) > 0 {
			fmt.Fprintf(b, "#     # not used: %s\n", strings.Join(unused, ", "))
		}
	}
	b.WriteString("\n")
}

// pinned are the columns matched by likeness, by kind.
func (d *draft) pinned() map[kpi.Kind][]ingest.Mapped {
	all := map[kpi.Kind][]ingest.Mapped{}
	for _, t := range d.report.Tables {
		for _, m := range t.Mapping {
			if !m.Doubtful || !slices.Contains(columnNames(t.Kind), m.Column) {
				continue
			}
			everywhere := true
			for _, u := range d.report.Tables {
				if u.Kind == t.Kind && !slices.ContainsFunc(u.Mapping, func(n ingest.Mapped) bool { return n.Column == m.Column && n.Header == m.Header }) {
					everywhere = false
				}
			}
			if everywhere && !slices.ContainsFunc(all[t.Kind], func(n ingest.Mapped) bool { return n.Column == m.Column }) {
				all[t.Kind] = append(all[t.Kind], m)
			}
		}
	}
	return all
}

func (d *draft) writeReading(b *strings.Builder) {
	b.WriteString("# For columns that do not tell it by themselves.\n")
	key := func(name, value, example string) {
		if value == "" {
			fmt.Fprintf(b, "# %s: %s\n", name, example)
			return
		}
		fmt.Fprintf(b, "%s: %s\n", name, value)
	}
	key("date_order", d.load.DateOrder, "dmy # or mdy, ymd")
	key("decimal", map[string]string{".": "point", ",": "comma"}[d.load.Decimal], "point # or comma")
	encoding := ""
	if d.load.Encoding != "" {
		encoding = yamlText(d.load.Encoding)
	}
	key("encoding", encoding, "windows-1250")
	b.WriteString("\n")
}

func (d *draft) writeMoney(b *strings.Builder) {
	b.WriteString("# The currency to report in, and that of amounts that name none.\n")
	switch {
	case d.currency != "":
		fmt.Fprintf(b, "currency: %s\n", d.currency)
	default:
		b.WriteString("# currency: EUR\n")
	}
	if !d.mixed.IsZero() {
		fmt.Fprintf(b, "# Here %s. A rate is the report's currency for one unit.\n", d.mixed)
	}
	b.WriteString("# rates: [{date: 2022-01-01, currency: USD, rate: 0.88}]\n\n")
}

func (d *draft) writeStages(b *strings.Builder) {
	stages := map[string]int{}
	for _, t := range d.report.Tables {
		for s, n := range t.OpenStages {
			stages[s] += n
		}
	}
	b.WriteString("# What stages mean that salesk does not know.\n")
	if len(stages) == 0 {
		b.WriteString("# stages: {won: [Signed], lost: [Gone quiet], open: [Talks]}\n\n")
		return
	}
	names := make([]string, 0, len(stages))
	for s := range stages {
		names = append(names, yamlText(s))
	}
	sort.Strings(names)
	fmt.Fprintf(b, "# These are taken as open, because nothing says that they are won or lost.\n# stages:\n#   won: []\n#   lost: []\n#   open: [%s]\n\n",
		strings.Join(names[:min(maxListed, len(names))], ", "))
}

// doubts are what reading had to doubt, which a choice in the configuration may settle.
func (d *draft) doubts() []kpi.Problem {
	var all []kpi.Problem
	for _, p := range d.report.Notices {
		if len(p.Message.Doubts()) > 0 {
			all = append(all, p)
		}
	}
	for i := range d.report.Tables {
		t := &d.report.Tables[i]
		for _, m := range tableMessages(t) {
			if len(m.Doubts()) > 0 {
				all = append(all, kpi.Problem{Where: t.Name, Message: m.Message})
			}
		}
	}
	return all
}

func (d *draft) writeDoubts(b *strings.Builder) {
	b.WriteString("\n# What deals are that name no outcome: orders or invoices are won on their date.\n# outcome: won\n")
	doubts := d.doubts()
	if len(doubts) == 0 {
		return
	}
	b.WriteString("\n# What had to be doubted; salesk check tells it in full.\n")
	for _, p := range doubts {
		fmt.Fprintf(b, "# %s\n", commented(p.Error()))
	}
}

func (d *draft) writePeople(b *strings.Builder) {
	if sheets := d.report.RepSheets; len(sheets) > 0 {
		fmt.Fprintf(b, "# No column says whose the records of these sheets are: %s. If they are named after reps:\n# rep_from: sheet\n\n", commented(strings.Join(sheets[:min(maxListed, len(sheets))], ", ")))
	}
	counts := repCounts(d.data)
	reps := make([]string, 0, len(counts))
	for rep := range counts {
		reps = append(reps, rep)
	}
	report.SortNames(reps)
	var names []string
	for _, rep := range reps[:min(maxListed, len(reps))] {
		names = append(names, yamlText(rep))
	}
	if len(names) == 0 {
		names = []string{"Ann Smith", "Bob Jones"}
	}
	b.WriteString("# Teams and their reps.\n# teams:\n")
	fmt.Fprintf(b, "#   Everyone: [%s]\n\n", strings.Join(names, ", "))
	b.WriteString("# Spellings of one person.")
	found := alikeReps(counts)
	if len(found) > 0 {
		b.WriteString(" These look alike; uncomment those that are.")
	}
	b.WriteString("\n# reps:\n")
	var keep []string
	also := map[string][]string{}
	for _, x := range found {
		if also[x.Rep] == nil {
			keep = append(keep, x.Rep)
		}
		also[x.Rep] = append(also[x.Rep], yamlText(x.Also))
	}
	for _, rep := range keep {
		fmt.Fprintf(b, "#   %s: {also: [%s]}\n", yamlText(rep), strings.Join(also[rep], ", "))
	}
	if len(keep) == 0 {
		b.WriteString("#   Ann Smith: {also: [\"Smith, Ann\", a.smith]}\n")
	}
	b.WriteString("\n")
}

func (d *draft) writeCalendar(b *strings.Builder) {
	newest := kpi.NoDay
	_, lasts := d.spans()
	for _, day := range lasts {
		if day != kpi.NoDay && (newest == kpi.NoDay || day > newest) {
			newest = day
		}
	}
	asOf := "2022-12-31 # the last day that counts; today when left out"
	if newest != kpi.NoDay {
		asOf = newest.String() + " # the last day that counts (here that of the newest event); today when left out"
	}
	fmt.Fprintf(b, "# calendar:\n#   grain: month # day, week, month, quarter, year, all\n#   fiscal_start: 1 # the month\n#   week_start: monday # or sunday\n#   as_of: %s\n\n", asOf)
	b.WriteString("# salesk check warns when the newest event is older.\n# max_age: 7d\n")
}

// commented is a text for a comment, which ends with its line.
func commented(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || hidden(r) {
			return ' '
		}
		return r
	}, s)
}

package ingest

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// Quotas are often kept with a row a rep and a column a month. Such a table is read as
// if every filled cell under a month were a row of its own.

// heading is a header that names a period.
type heading struct {
	cell  int
	text  string
	year  string // "2022", "FY2022"; empty where the header does not say
	part  string // "03", "Q1"; empty for a year
	grain int    // 1 months, 2 quarters, 3 years
	short bool   // the year has two digits behind a space, as a day may: "Jan 24"
}

// headingOf reads a header as a period: "Jan", "Jan 2022", "2022-01", "Q1", "2022".
func headingOf(text string) (heading, bool) {
	h := heading{text: text}
	if len(text) < 2 || len(text) > 24 {
		return h, false
	}
	normal := value.Normal(text)
	if m, ok := monthNamed(normal); ok {
		h.part, h.grain = fmt.Sprintf("%02d", m), 1
		return h, true
	}
	if !strings.ContainsAny(normal, "0123456789") {
		return h, false
	}
	written := strings.ToUpper(strings.TrimSpace(text))
	for _, name := range [...]string{"Q", "T", "QTR ", "QUARTER ", "TRIM "} {
		if n, ok := strings.CutPrefix(written, name); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '4' {
			h.part, h.grain = "Q"+n, 2
			return h, true
		}
	}
	if w, ok := periodWords(text); ok {
		written = w
	} else if name, year, ok := strings.Cut(normal, " "); ok && len(year) == 2 && strings.Trim(year, "0123456789") == "" {
		if m, ok := monthNamed(name); ok { // a header names no day of a month: see headings
			written = fmt.Sprintf("20%s-%02d", year, m)
			h.short = true
		}
	}
	if !fixedPeriod().MatchString(written) {
		return h, false
	}
	h.year, h.part, _ = strings.Cut(written, "-")
	switch {
	case h.part == "":
		h.grain = 3
	case h.part[0] == 'Q':
		h.grain = 2
	default:
		h.grain = 1
	}
	return h, true
}

var (
	fixedPeriod = lazily(`^(FY)?(19|20)\d\d(-(0[1-9]|1[0-2]|Q[1-4]))?$`)
	yearWord    = lazily(`(?i)\b(?:FY ?)?(?:19|20)\d\d\b`)
	targetWord  = lazily(`\b(quotas?|targets?|goals?|plan|budget|terv|tervek|cel|celok|celszamok?|ziele?|zielvorgaben?|objectifs?|objetivos?|cuotas?)\b`)
)

// headings finds the headers that name periods of one grain, of which there must be
// two or more; of several grains the one with most counts. Others are left: sums.
func headings(cells []string) (hs []heading, others []string) {
	if len(cells) > 512 {
		return nil, nil
	}
	count := [4]int{}
	for i, c := range cells {
		if h, ok := headingOf(c); ok {
			h.cell = i
			hs = append(hs, h)
			count[h.grain]++
		}
	}
	best := 1
	for g := range count {
		if count[g] > count[best] {
			best = g
		}
	}
	hs = slices.DeleteFunc(hs, func(h heading) bool {
		if h.grain != best {
			others = append(others, h.text)
		}
		return h.grain != best
	})
	if len(hs) < 2 || daysOfMonth(hs) {
		return nil, nil
	}
	return hs, others
}

// daysOfMonth reports whether headers name days rather than months with years of two digits: one
// month comes with several numbers more often than not.
func daysOfMonth(hs []heading) bool {
	short, months := 0, map[string]bool{}
	for _, h := range hs {
		if h.short {
			short++
			months[h.part] = true
		}
	}
	return short > 1 && 2*len(months) <= short && len(months) < 12
}

// manyMonths counts the headers of a row that name months or quarters, if there are
// enough of them to show a header row.
func manyMonths(cells []string) int {
	seen := map[string]bool{}
	if len(cells) > 512 {
		return 0
	}
	for _, c := range cells {
		if h, ok := headingOf(c); ok && h.grain < 3 {
			seen[h.year+h.part] = true
		}
	}
	if len(seen) < 3 {
		return 0
	}
	return len(seen)
}

// wide is a table of targets with a column a period, read as one with a row a target.
// Its columns are those that name no period, then period and target.
type wide struct {
	table.Table
	head    int      // line of the header row
	names   []string // its cells
	others  []int    // cells
	periods []heading
	year    int // cell with the row's year; -1

	calendar kpi.Calendar
}

// widen returns the table that is behind a table of targets with a column a period.
// It returns nil when the headers name no periods, and an error when nothing says that
// they are of targets, or of which year.
func (l *loading) widen(t table.Table, h head, in Input) (*wide, head, error) {
	hs, sums := headings(h.cells)
	if hs == nil {
		return nil, h, nil
	}
	says := value.Normal(h.title + " " + strings.Join(h.cells, " ") + " " + strings.NewReplacer("_", " ", "-", " ", ".", " ", "[", " ", "]", " ").Replace(filepath.Base(t.Name())))
	if !in.Known && !targetWord().MatchString(says) {
		if len(hs) < 3 {
			return nil, h, nil
		}
		return nil, h, &header.Unrecognised{Why: message.ColumnPerPeriod()}
	}
	w := &wide{Table: t, head: h.line, names: h.cells, periods: hs, year: -1, calendar: l.o.calendar()}
	g := head{line: h.line, skipped: h.skipped}
	for i, c := range h.cells {
		_, isPeriod := headingOf(c)
		switch {
		case isPeriod || c == "":
			continue
		case grainOf(c) == "year":
			w.year = i
			continue
		}
		w.others = append(w.others, i)
		g.cells = append(g.cells, c)
	}
	g.cells = append(g.cells, "period", "target")
	if err := w.years(h.title, t.Name()); err != nil {
		return nil, h, err
	}
	if len(sums) > 0 {
		l.tell(t.Name(), "", message.SumColumns(sums))
	}
	return w, g, nil
}

// years gives the headings without a year the one that a column, the title or the
// file's name says.
func (w *wide) years(title, name string) error {
	open := slices.ContainsFunc(w.periods, func(h heading) bool { return h.year == "" })
	if !open || w.year >= 0 {
		return nil
	}
	var said []string
	for _, where := range []string{title, strings.NewReplacer("_", " ").Replace(filepath.Base(name))} {
		for _, y := range yearWord().FindAllString(where, -1) {
			if y = strings.ToUpper(strings.ReplaceAll(y, " ", "")); !slices.Contains(said, y) {
				said = append(said, y)
			}
		}
		if len(said) > 0 {
			break
		}
	}
	if len(said) != 1 {
		return message.NoYear(w.periods[0].text, w.periods[0].text+" 2022")
	}
	for i := range w.periods {
		if w.periods[i].year == "" {
			w.periods[i].year = said[0]
		}
	}
	return nil
}

// label writes a heading's period. A month of a fiscal year is in the calendar year
// that it falls into.
func (h *heading) label(year string, cal kpi.Calendar) string {
	if h.year != "" {
		year = h.year
	}
	switch {
	case h.part == "":
		return year
	case h.grain == 1 && strings.HasPrefix(year, "FY"):
		p, err := cal.ParsePeriod(year)
		if err != nil {
			return year + "-" + h.part
		}
		y, first, _ := p.Start.Civil()
		if h.part < fmt.Sprintf("%02d", first) {
			y++
		}
		return fmt.Sprintf("%04d-%s", y, h.part)
	}
	return year + "-" + h.part
}

// Facts adds what the table looks like.
func (w *wide) Facts() []table.Fact {
	first, last := w.periods[0].text, w.periods[len(w.periods)-1].text
	return append(slices.Clone(w.Table.Facts()), table.Fact{Name: "layout", Says: message.ColumnEachPeriod(), Evidence: message.PeriodColumns(first, last)})
}

// walker is a Walk under way.
type walker struct {
	*wide
	row  table.Row
	text []byte
}

// Walk gives a row for each filled cell under a period. A total, a section and a blank
// row stay one row.
func (w *wide) Walk(f func(*table.Row) bool) error {
	k := walker{wide: w}
	return w.Table.Walk(func(r *table.Row) bool {
		if r.Line <= w.head {
			return true
		}
		return k.rows(r, f)
	})
}

func (k *walker) rows(r *table.Row, f func(*table.Row) bool) bool {
	cell := func(i int) table.Cell {
		if i < len(r.Cells) {
			return r.Cells[i]
		}
		return table.Cell{}
	}
	k.row = table.Row{Line: r.Line, Order: r.Order, Of: r, Note: r.Note, Broken: r.Broken, Cells: k.row.Cells[:0], At: k.row.At[:0]}
	add := func(c table.Cell, at int) {
		k.row.Cells, k.row.At = append(k.row.Cells, c), append(k.row.At, at)
	}
	for _, i := range k.others {
		add(cell(i), i)
	}
	for i := range r.Cells {
		if text := r.Cells[i].Text; !blank(text) {
			if suspicious(text) && strictTotal().MatchString(value.Normal(string(text))) {
				k.row.Cells, k.row.At = k.row.Cells[:0], k.row.At[:0]
				add(r.Cells[i], i)
				return f(&k.row)
			}
			break
		}
	}
	n := len(k.row.Cells)
	year := ""
	if k.year >= 0 {
		year = string(bytes.TrimSpace(cell(k.year).Text))
	}
	filled := false
	for p := range k.periods {
		h := &k.periods[p]
		if blank(cell(h.cell).Text) {
			continue
		}
		filled = true
		k.row.Cells, k.row.At = k.row.Cells[:n], k.row.At[:n]
		k.text = append(k.text[:0], h.label(year, k.calendar)...)
		add(table.Cell{Text: k.text}, h.cell)
		add(cell(h.cell), h.cell)
		if !f(&k.row) {
			return false
		}
		k.row.Note = message.Message{} // once a row
	}
	return filled || f(&k.row)
}

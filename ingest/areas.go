package ingest

import (
	"fmt"
	"slices"
	"strconv"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// People put several tables on one sheet: beside each other, with an empty column between, and below each
// other, each with a header row of its own. Every one of them is a table by itself. Nothing is looked for in
// an ordinary file: a column that is empty from the header row on, and a row of names where dates and amounts
// should be, give it away.

// area is a part of a table that is a table by itself.
type area struct {
	table.Table
	first, last int // lines, both included; last 0 is the end
	from, to    int // cells, from included; to 0 is the last one
	evidence    message.Message
}

// Walk gives the rows of the area. Of a sheet it goes on to the end, unless it has been there before, for only
// there stands which cells are merged.
func (a area) Walk(f func(*table.Row) bool) error {
	var row table.Row
	s := sheetOf(a.Table)
	toEnd := s != nil && !s.KnowsMerged()
	on := true
	return a.Table.Walk(func(r *table.Row) bool {
		switch {
		case a.last > 0 && r.Line > a.last:
			return toEnd
		case r.Line < a.first:
			return true
		}
		if a.from == 0 && a.to == 0 {
			on = f(r)
			return on
		}
		to := len(r.Cells)
		if a.to > 0 {
			to = min(to, a.to)
		}
		row = table.Row{Line: r.Line, Order: r.Order, Of: r, At: row.At[:0]}
		if a.from == 0 {
			row.Note, row.Broken = r.Note, r.Broken
		}
		row.Cells = r.Cells[min(a.from, to):to]
		for i := range row.Cells {
			row.At = append(row.At, a.from+i)
		}
		on = f(&row)
		return on
	})
}

// Facts adds which part it is.
func (a area) Facts() []table.Fact {
	return append(slices.Clone(a.Table.Facts()), table.Fact{Name: "table", Says: a.where(), Evidence: a.evidence})
}

// where says which part it is.
func (a area) where() message.Message {
	if a.from > 0 || a.to > 0 {
		name := table.ColumnName
		if sheetOf(a) == nil {
			name = func(i int) string { return strconv.Itoa(i + 1) }
		}
		if a.to == 0 {
			return message.FromColumn(name(a.from))
		}
		return message.ColumnsTo(name(a.from), name(a.to-1))
	}
	switch {
	case a.last == 0:
		return message.FromLine(strconv.Itoa(a.first))
	case a.first == 0:
		return message.ToLine(strconv.Itoa(a.last))
	}
	return message.LinesTo(strconv.Itoa(a.first), strconv.Itoa(a.last))
}

// cellsOf are the cells of a sheet that a table has: from the first to before the second, of which 0 is the last one.
func cellsOf(t table.Table) (from, to int) {
	for {
		switch x := t.(type) {
		case area:
			if x.from > 0 || x.to > 0 { // areas of cells lie in no other ones
				return x.from, x.to
			}
			t = x.Table
		case *wide:
			t = x.Table
		default:
			return 0, 0
		}
	}
}

// areaKey tells the areas of the inputs from each other.
func areaKey(t table.Table) string {
	if a, ok := t.(area); ok {
		return fmt.Sprintf("%s!%d,%d,%d,%d", areaKey(a.Table), a.first, a.last, a.from, a.to)
	}
	return t.Name()
}

// headed is a table with its header row.
type headed struct {
	table.Table
	head head
	err  error // why it has none
}

// place names the table in messages: the sheet or file, and where in it the header row is if there are several.
func (t headed) place() string {
	from, _ := cellsOf(t.Table)
	switch _, isPart := t.Table.(area); {
	case !isPart || t.head.line == 0:
		return t.Name()
	case sheetOf(t.Table) != nil:
		return t.Name() + "!" + table.ColumnName(from) + strconv.Itoa(t.head.line)
	}
	return t.Name() + ":" + strconv.Itoa(t.head.line)
}

// mostNested is how deep areas lie in areas.
const mostNested = 4

// split returns the tables that a table is made of, as a rule itself.
func (l *loading) split(t table.Table, depth int) []headed {
	k, err := lookForHead(t, l.o.Columns)
	if err != nil || depth == mostNested {
		return []headed{{t, k.head, err}}
	}
	parts := l.sideBySide(t, k)
	if parts == nil {
		parts = l.below(t, k)
	}
	if parts == nil {
		return []headed{{t, k.head, nil}}
	}
	var all []headed
	for _, p := range parts {
		all = append(all, l.split(p, depth+1)...)
	}
	return all
}

// below returns the tables that stand below each other, as far as they are known.
func (l *loading) below(t table.Table, k looked) []table.Table {
	starts := append(l.headsBefore(k), l.know.starts[areaKey(t)]...)
	if len(starts) == 0 {
		return nil
	}
	parts := make([]table.Table, 0, len(starts)+1)
	first := 0
	for _, start := range append(starts, 0) {
		why := message.NextHeaderFollows()
		if start == 0 {
			why = message.OwnHeaderRow()
		}
		parts = append(parts, area{Table: t, first: first, last: max(start-1, 0), evidence: why})
		first = start
	}
	return parts
}

// headsBefore returns where the tables begin that follow one which stands before the header row with most
// names: two or more rows below names of their own.
func (l *loading) headsBefore(k looked) []int {
	var starts []int
	before := startFinder{given: l.o.Columns}
	for i, c := range k.rows {
		switch {
		case len(before.current) == 0 && i >= k.at:
			return nil // as a rule
		case len(before.current) == 0 && !(before.isHead(c.cells) && before.isRecognised(c.cells)):
			continue // a title, a filter
		}
		if start := before.row(c.line, c.cells, true); start > 0 {
			if before.rows < 2 {
				return nil // filters, with what they are set to
			}
			starts = append(starts, start)
		}
		if i > k.at && before.start == 0 {
			break
		}
	}
	return starts
}

// splits reports whether other tables stand below the one that was walked, which are read once more by themselves
// then.
func (l *loading) splits(d *decoding) bool {
	key := areaKey(d.t)
	w, isWide := d.t.(*wide)
	t := d.t
	if isWide {
		t, key = w.Table, areaKey(w.Table)
	}
	if _, known := l.know.starts[key]; known || l.rosterTo != nil {
		return false
	}
	finder := startFinder{given: l.o.Columns, current: d.classifier.head.cells}
	if isWide {
		finder.current = w.names
	}
	var starts []int
	err := t.Walk(func(r *table.Row) bool {
		if r.Line <= d.classifier.head.line {
			return true
		}
		if start := finder.row(r.Line, finder.texts(r), finder.plain); start > 0 {
			starts = append(starts, start)
		}
		return len(starts) < mostStarts
	})
	if err != nil || len(starts) == 0 {
		return false // an error comes up again
	}
	l.know.starts[key], l.again = starts, true
	return true
}

// mostStarts is how many tables may stand below each other.
const mostStarts = 200

// startFinder goes through the rows of a table and finds where others begin.
type startFinder struct {
	given   map[kpi.Kind]map[string]string
	current []string // the header row of the table under way
	rows    int      // of it
	before  int      // line of the last row
	alone   int      // line from which rows have no cell, or one; 0: the last one had more
	start   int      // where a table may begin whose header row was the last one; 0 is nowhere
	maybe   []string // that header row
	cells   []string
	plain   bool // of the cells are all texts
}

// texts returns the cells of a row as headers are compared. It is reused.
func (s *startFinder) texts(r *table.Row) []string {
	s.cells, s.plain = s.cells[:0], true
	for i := range r.Cells {
		c := &r.Cells[i]
		if s.plain = s.plain && (c.Kind == table.Text || len(c.Text) == 0); !s.plain {
			return s.cells // no header row, and how it begins says how many cells there are
		}
		s.cells = append(s.cells, header.Clean(string(c.Text)))
	}
	return s.cells
}

// row takes the next row, and returns where the table begins whose first row of data it is; 0 for none. Only
// texts can be a header row.
func (s *startFinder) row(line int, cells []string, texts bool) int {
	filled := filledCells(cells)
	if !texts {
		filled = max(filled, 2)
	}
	gap := line > s.before+1 && s.before > 0 || s.alone > 0
	s.before = line
	if filled < 2 {
		if s.alone == 0 {
			s.alone = line
		}
		return 0
	}
	from := line
	if s.alone > 0 {
		from = s.alone
	}
	s.alone = 0
	if texts && !slices.Equal(cells, s.current) && s.isHead(cells) && (gap || s.isRecognised(cells)) {
		if len(s.current) == 0 {
			s.current = slices.Clone(cells)
			return 0
		}
		if s.start == 0 {
			s.start = from
		}
		s.maybe = slices.Clone(cells)
		return 0
	}
	if s.start == 0 {
		s.rows++
		return 0
	}
	start := s.start
	s.start, s.current = 0, s.maybe
	return start
}

// isHead reports whether cells are names of columns, most of them known, each once, and nothing else. What says what
// became of a deal, as "won" does, is hardly a name.
func (s *startFinder) isHead(cells []string) bool {
	filled, outcomes := 0, 0
	for i, c := range cells {
		if c == "" {
			continue
		}
		if slices.Contains(cells[:i], c) {
			return false
		}
		if _, known := value.Outcome(c); known {
			outcomes++
		}
		filled++
		if hasDigit(c) {
			if _, ok := headingOf(c); !ok {
				return false
			}
		}
	}
	if filled < 2 {
		return false
	}
	known := names(cells, s.given)
	known -= outcomes
	return known >= 2 && 2*known > filled
}

// isRecognised reports whether cells are the header row of an export.
func (s *startFinder) isRecognised(cells []string) bool {
	if hs, _ := headings(cells); hs != nil {
		return true
	}
	_, _, err := header.Recognise(cells, nil, s.given)
	return err == nil
}

func filledCells(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

func hasDigit[T string | []byte](s T) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// namesAll reports whether a row of data may be the header row of another table: there are words under all
// dates, amounts and counts, or nothing.
func (s *rowClassifier) namesAll(r *table.Row) bool {
	words := 0
	for _, list := range [...][]int{s.days, s.numbers} {
		for _, i := range list {
			if i >= len(r.Cells) {
				continue
			}
			c := &r.Cells[i]
			if len(c.Text) == 0 {
				continue
			}
			if first := c.Text[0]; c.Kind != table.Text || first < 'A' || hasDigit(c.Text) {
				return false
			}
			words++
		}
	}
	if words > 0 {
		return true
	}
	for i := range r.Cells { // nothing stands there
		if c := &r.Cells[i]; c.Kind != table.Text || hasDigit(c.Text) {
			return false
		}
	}
	return true
}

// stretch is a run of columns between empty ones.
type stretch struct {
	from, to    int // cells
	first, last int // lines with something in them
	holes       int // lines between in which only others have something
	pending     int // holes, if something follows
	h           head
	known       int
	m           *header.Mapping // nil: not recognised
	periods     bool            // it has a column a period, as targets may have
}

// sideBySide returns the tables that stand sideBySide each other; nil for one table.
func (l *loading) sideBySide(t table.Table, k looked) []table.Table {
	var filled []bool
	for _, c := range k.rows {
		filled = mark(filled, c.cells)
	}
	if len(stretches(filled)) < 2 || len(filled) > mostBeside {
		return nil
	}
	clear(filled)
	lines := 0
	if t.Walk(func(r *table.Row) bool {
		for i := range r.Cells {
			if i < mostBeside && !blank(r.Cells[i].Text) {
				for len(filled) <= i {
					filled = append(filled, false)
				}
				filled[i] = true
			}
		}
		lines++
		return lines%1024 != 0 || len(stretches(filled)) > 1
	}) != nil {
		return nil
	}
	runs := stretches(filled)
	if len(runs) < 2 {
		return nil
	}
	if t.Walk(func(r *table.Row) bool {
		for i := range runs {
			runs[i].see(r)
		}
		return true
	}) != nil {
		return nil
	}
	runs = l.tablesOf(t, runs)
	if len(runs) < 2 {
		return nil
	}
	parts := make([]table.Table, len(runs))
	for i, x := range runs {
		parts[i] = area{Table: t, from: x.from, to: x.to, evidence: message.EmptyColumnBeside()}
	}
	return parts
}

// mostBeside bounds the columns of a table that are looked at.
const mostBeside = 512

func mark(filled []bool, cells []string) []bool {
	for i, c := range cells {
		if c == "" {
			continue
		}
		for len(filled) <= i {
			filled = append(filled, false)
		}
		filled[i] = true
	}
	return filled
}

// stretches are the runs of columns that are filled.
func stretches(filled []bool) []stretch {
	var runs []stretch
	for i, f := range filled {
		switch n := len(runs); {
		case !f:
		case n > 0 && runs[n-1].to == i:
			runs[n-1].to++
		default:
			runs = append(runs, stretch{from: i, to: i + 1})
		}
	}
	return runs
}

// see takes a row into account.
func (x *stretch) see(r *table.Row) {
	mine, others := false, false
	for i := range r.Cells {
		if !blank(r.Cells[i].Text) {
			if i >= x.from && i < x.to {
				mine = true
			} else {
				others = true
			}
		}
	}
	switch {
	case mine:
		if x.first == 0 {
			x.first, x.pending = r.Line, 0
		}
		x.last = r.Line
		x.holes += x.pending
		x.pending = 0
	case others && x.first > 0:
		x.pending++
	}
}

// tablesOf joins the stretches that are one table: those without names of their own, and those between which an
// empty column is nothing but room.
func (l *loading) tablesOf(t table.Table, runs []stretch) []stretch {
	var out []stretch
	for _, x := range runs {
		l.understand(t, &x)
		if n := len(out); n > 0 && !apart(&out[n-1], &x) {
			y := out[n-1]
			joined := stretch{from: y.from, to: x.to, first: min(y.first, x.first), last: max(y.last, x.last), holes: max(x.holes, y.holes)}
			l.understand(t, &joined)
			out[n-1] = joined
			continue
		}
		out = append(out, x)
	}
	return out
}

// understand finds the header row of a stretch and what it names.
func (l *loading) understand(t table.Table, x *stretch) {
	k, err := lookForHead(area{Table: t, from: x.from, to: x.to}, l.o.Columns)
	if err != nil {
		return
	}
	x.h, x.known = k.head, names(k.cells, l.o.Columns)
	hs, _ := headings(k.cells)
	x.periods = hs != nil
	if m, err := l.recognise(area{Table: t, from: x.from, to: x.to}, k.head, Input{}); err == nil {
		x.m = m
	}
}

// apart reports whether two stretches are two tables. They are if they repeat a column; or if one of them ends before
// the other does, or begins on another line, without any holes, unless they are parts of one record.
func apart(a, b *stretch) bool {
	if a.known < 2 || b.known < 2 {
		return false
	}
	if sharesName(a, b) {
		return true
	}
	if a.m != nil && b.m != nil && a.m.Shape.Kind() == b.m.Shape.Kind() {
		return false
	}
	short := b
	if a.last < b.last {
		short = a
	}
	return short.holes == 0 && (a.last != b.last || a.h.line != b.h.line)
}

// sharesName reports whether both have a column of one name or meaning.
func sharesName(a, b *stretch) bool {
	for _, x := range a.h.cells {
		for _, y := range b.h.cells {
			if x != "" && header.Key(x) == header.Key(y) {
				return true
			}
		}
	}
	if a.m == nil || b.m == nil {
		return false
	}
	for _, c := range a.m.Claims {
		if other, ok := b.m.Find(c.Column); ok && other.Column == c.Column && c.Column != "status" && c.Column != "source" {
			return true
		}
	}
	return false
}

package report

import (
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// An explanation is the figure, the records that count, largest first, and those that nearly do. For people
// each figure has a table of its own; machines get one table of all, in which the first row of a KPI is
// its figure, and what the rows that count add is that figure.

// Explained is an explanation with what else a reader of it must know.
type Explained struct {
	*kpi.Explanation
	Limit    int           // records that are listed of each figure; 0 is all
	SetAside []kpi.Problem // rows that might have counted, had they been read
	Where    []kpi.Filter
}

// Statuses of the rows for machines.
const (
	rowFigure   = "figure"
	rowCounts   = "counts"
	rowOthers   = "others" // all that count and are not listed, together
	rowNear     = "nearly"
	rowSetAside = "set_aside"
)

// ExplainGrids lays an explanation out for people: a table a figure that has records.
func ExplainGrids(r *kpi.Results, x *Explained, l *lang.Lang) []*Grid {
	all := explainFigure(r, x, l)
	for _, part := range x.Parts {
		one := *x
		one.Explanation, one.SetAside = part, nil
		all = append(all, ExplainGrids(r, &one, l)...)
	}
	return all
}

func explainFigure(r *kpi.Results, x *Explained, l *lang.Lang) []*Grid {
	k, v := x.KPI, &x.Value
	title := l.Title(k) + " (" + k.ID + ")"
	for _, w := range x.Where {
		title += " · " + l.Word(lang.Capital(w.Dim)) + ": " + strings.Join(w.Values, ", ")
	}
	g := gridOf(viewTitle(l, title, r, 0, 0), nil, nil)
	if k.Doc != "" {
		g.Lead = append(g.Lead, l.Doc(k))
	}
	number := func(u kpi.Unit, n kpi.Number) string {
		text := displayNumber(l, r, u, n)
		if (u == kpi.Amount || u == kpi.PerOne) && r.Currency != "" && !n.Empty() {
			return text + " " + r.Currency
		}
		return text
	}
	steps := []string{l.Formula(k)}
	if !v.Num.Empty() && !v.Den.Empty() {
		steps = append(steps, number(k.NumUnit, v.Num)+" / "+number(k.DenUnit, v.Den))
	}
	g.Lead = append(g.Lead, strings.Join(append(steps, number(k.Unit, v.Number)), " = "))
	if !v.Note.IsZero() {
		g.Lead = append(g.Lead, l.Message(v.Note))
	}
	switch x.Way {
	case kpi.Unexplained:
		g.Nothing = l.Message(message.Unexplained(k.ID))
		return []*Grid{g}
	case kpi.Derived:
		g.Nothing = l.T("made of the figures below")
		return []*Grid{g}
	case kpi.Heads:
		g.Columns = []Column{{ID: "rep", Title: lang.Capital(l.Word("rep")), Kind: Text, Key: true}}
		var rows []Row
		for _, rep := range x.Reps {
			rows = append(rows, Row{Cells: []Cell{textCell(rep)}})
		}
		return []*Grid{filled(g, rows)}
	}
	shown, rest := x.shown()
	notes := x.Links(shown)
	for i := range shown {
		notes[i] = message.Join(shown[i].Note, notes[i])
	}
	if !v.Note.IsZero() && len(notes) > 1 && !slices.ContainsFunc(notes, func(m message.Message) bool { return m.String() != notes[0].String() }) {
		clear(notes) // what is said of all of them stands above
	}
	columns := newExplainColumns(r, x.Explanation, shown, notes, l)
	g.Columns = columns.all
	var rows []Row
	for i := range shown {
		rows = append(rows, Row{Cells: columns.cells(x.Record(&shown[i]), shown[i].Value, notes[i])})
	}
	if len(rest) > 0 {
		rows = append(rows, Row{Cells: columns.sum(l.N(int64(len(rest)), "%s more", "%s more"), x.total(rest))})
	}
	rows = append(rows, Row{Total: true, Cells: columns.sum(l.Word("Total"), x.total(x.Counts))})
	g.Nothing = l.T("no record counts")
	if len(x.Counts) == 0 {
		rows = nil
	}
	out := []*Grid{filled(g, rows)}
	if near := x.near(r, l); near != nil {
		out = append(out, near)
	}
	return out
}

func filled(g *Grid, rows []Row) *Grid {
	of := gridOf(g.Title, g.Columns, rows)
	g.Rows, g.Count = of.Rows, of.Count
	return g
}

// near lays out what nearly counts; nil where nothing does.
func (x *Explained) near(r *kpi.Results, l *lang.Lang) *Grid {
	near := x.Near
	if x.Limit > 0 {
		near = near[:min(x.Limit, len(near))]
	}
	columns := newNearColumns(x.Explanation, l)
	var rows []Row
	for i := range near {
		rows = append(rows, Row{Cells: columns.cells(x.Record(&near[i]), kpi.Value{}, near[i].Note)})
	}
	aside := x.SetAside
	if x.Limit > 0 {
		aside = aside[:min(x.Limit, len(aside))]
	}
	for _, p := range aside {
		rows = append(rows, Row{Cells: columns.cells(kpi.Record{Where: p.Where, Day: kpi.NoDay}, kpi.Value{}, p.Message)})
	}
	if len(rows) == 0 {
		return nil
	}
	g := gridOf(l.T("Nearly counts"), columns.all, rows)
	if hidden := len(x.Near) + len(x.SetAside) - len(rows); hidden > 0 {
		g.Notes = append(g.Notes, l.N(int64(hidden), "%s more", "%s more"))
	}
	return g
}

// shown are the contributions that are listed, and the rest.
func (x *Explained) shown() (shown, rest []kpi.Contribution) {
	if x.Limit <= 0 || x.Limit >= len(x.Counts) {
		return x.Counts, nil
	}
	return x.Counts[:x.Limit], x.Counts[x.Limit:]
}

// total adds contributions up: of quantiles there is no sum.
func (x *Explained) total(of []kpi.Contribution) kpi.Value {
	if len(of) == len(x.Counts) {
		return x.Value
	}
	switch sum := kpi.Sum(of); x.Way {
	case kpi.Divided:
		return sum
	case kpi.Ranked: // there is no sum of lengths
		return kpi.Value{}
	default:
		return kpi.Value{Number: sum.Number}
	}
}

// explainColumns are the columns that tell records and what they add. Those that no record fills are
// left out.
type explainColumns struct {
	all  []Column
	of   []func(x kpi.Record, v kpi.Value, note message.Message) Cell
	sums []func(v kpi.Value) Cell // beside of; nil for what is no sum
}

func newExplainColumns(r *kpi.Results, e *kpi.Explanation, of []kpi.Contribution, notes []message.Message, l *lang.Lang) *explainColumns {
	var t explainColumns
	var id, customer, rep, day, amount, note bool
	for i := range of {
		x := e.Record(&of[i])
		id, customer, rep = id || x.ID != "", customer || x.Customer != "", rep || x.Rep != ""
		day, amount, note = day || x.Day != kpi.NoDay, amount || !x.Amount.Empty(), note || !notes[i].IsZero()
	}
	k := e.KPI
	if e.Way == kpi.Divided || k.Unit == kpi.Amount && k.Reads(kpi.Deals) {
		amount = false // which is what a deal adds, or not what matters
	}
	t.place(l)
	if id {
		t.id(l)
	}
	if customer {
		t.text("customer", lang.Capital(l.Word("customer")), func(x kpi.Record) string { return x.Customer })
	}
	if rep {
		t.text("rep", lang.Capital(l.Word("rep")), func(x kpi.Record) string { return x.Rep })
	}
	if day {
		t.day(l)
	}
	if amount {
		t.add(Column{ID: "amount", Title: l.Word("Amount"), Kind: Number}, func(x kpi.Record, _ kpi.Value, _ message.Message) Cell { return known(kpi.Amount, x.Amount, true) }, nil)
	}
	number := func(id, title string, u kpi.Unit, of func(v kpi.Value) kpi.Number) {
		t.add(Column{ID: id, Title: title, Kind: Number}, func(_ kpi.Record, v kpi.Value, _ message.Message) Cell { return known(u, of(v), true) },
			func(v kpi.Value) Cell { return known(u, of(v), true) })
	}
	if e.Way == kpi.Divided {
		number("numerator", l.Word("Numerator"), k.NumUnit, func(v kpi.Value) kpi.Number { return v.Num })
		number("denominator", l.Word("Denominator"), k.DenUnit, func(v kpi.Value) kpi.Number { return v.Den })
	} else {
		number("value", displayTitle(l, r, k), k.Unit, func(v kpi.Value) kpi.Number { return v.Number })
	}
	if note {
		t.note(l)
	}
	return &t
}

// newNearColumns are those of what nearly counts.
func newNearColumns(e *kpi.Explanation, l *lang.Lang) *explainColumns {
	var t explainColumns
	t.place(l)
	if slices.ContainsFunc(e.Near, func(c kpi.Contribution) bool { return e.Record(&c).ID != "" }) {
		t.id(l)
	}
	if len(e.Near) > 0 {
		t.day(l)
	}
	t.note(l)
	return &t
}

func (t *explainColumns) place(l *lang.Lang) {
	t.text("place", l.Word("Place"), func(x kpi.Record) string { return x.Where })
}

func (t *explainColumns) id(l *lang.Lang) {
	t.text("id", l.Word("Id"), func(x kpi.Record) string { return x.ID })
}

func (t *explainColumns) day(l *lang.Lang) {
	t.text("date", l.Word("Day"), func(x kpi.Record) string {
		if x.Day == kpi.NoDay {
			return ""
		}
		return l.Date(x.Day)
	})
}

func (t *explainColumns) note(l *lang.Lang) {
	t.add(Column{ID: "note", Title: l.Word("Note"), Kind: Text}, func(_ kpi.Record, _ kpi.Value, m message.Message) Cell { return textCell(l.Message(m)) }, nil)
}

func (t *explainColumns) text(id, title string, of func(x kpi.Record) string) {
	key := id == "place" || id == "id"
	t.add(Column{ID: id, Title: title, Kind: Text, Key: key}, func(x kpi.Record, _ kpi.Value, _ message.Message) Cell { return textCell(of(x)) }, nil)
}

func (t *explainColumns) add(c Column, of func(x kpi.Record, v kpi.Value, note message.Message) Cell, sum func(v kpi.Value) Cell) {
	t.all, t.of, t.sums = append(t.all, c), append(t.of, of), append(t.sums, sum)
}

func (t *explainColumns) cells(x kpi.Record, v kpi.Value, note message.Message) []Cell {
	cells := make([]Cell, len(t.of))
	for i, of := range t.of {
		cells[i] = of(x, v, note)
	}
	return cells
}

// sum are the cells of a row that adds others up.
func (t *explainColumns) sum(title string, v kpi.Value) []Cell {
	cells := make([]Cell, len(t.of))
	cells[0] = textCell(title)
	for i, sum := range t.sums {
		if sum != nil {
			cells[i] = sum(v)
		}
	}
	return cells
}

// ExplainRows lays an explanation out for machines.
func ExplainRows(r *kpi.Results, x *Explained) *Grid {
	g := &Grid{
		Columns: []Column{column("kpi", Text), column("period", Text), column("status", Text), column("record", Text), column("place", Text), column("id", Text),
			column("customer", Text), column("rep", Text), column("date", Date), column("amount", Number), column("value", Number),
			column("numerator", Number), column("denominator", Number), column("note", Text)},
		Rows: func(yield func(Row) bool) { x.eachRow(r, yield) },
	}
	x.eachRow(r, func(Row) bool { g.Count++; return true })
	return g
}

// ExplainSheet lays an explanation out for the worksheet that people read: the records that count.
func ExplainSheet(r *kpi.Results, x *Explained, l *lang.Lang) *Grid {
	all := ExplainGrids(r, x, l)
	front := all[0]
	for _, g := range all {
		if g.Count > 0 {
			front = g
			break
		}
	}
	front.Sheet = l.Word("Explanation")
	return front
}

// eachRow yields the rows of a figure and of those that it is made of; false to stop.
func (x *Explained) eachRow(r *kpi.Results, yield func(Row) bool) bool {
	k := x.KPI
	row := func(status string, rec kpi.Record, v kpi.Value, note message.Message) bool {
		day, kind := Cell{}, ""
		if rec.Day != kpi.NoDay && rec.Where != "" && status != rowSetAside {
			day = Cell{Kind: Date, Day: rec.Day}
		}
		if rec.Where != "" && status != rowSetAside {
			kind = rec.Kind.String()
		}
		number := func(u kpi.Unit, n kpi.Number) Cell {
			if n.Empty() {
				return Cell{}
			}
			return numberCell(u, n)
		}
		return yield(Row{Cells: []Cell{
			textCell(k.ID), textCell(r.Periods[0].Label), textCell(status), textCell(kind), textCell(rec.Where), textCell(rec.ID),
			textCell(rec.Customer), textCell(rec.Rep), day, number(kpi.Amount, rec.Amount), number(k.Unit, v.Number),
			number(k.NumUnit, v.Num), number(k.DenUnit, v.Den), textCell(note.String()),
		}})
	}
	none := kpi.Record{Day: kpi.NoDay}
	note := x.Value.Note
	if x.Way == kpi.Unexplained {
		note = message.Join(note, message.Unexplained(k.ID))
	}
	if !row(rowFigure, none, x.Value, note) {
		return false
	}
	adds := func(v kpi.Value) kpi.Value { // a share of one record is no part of the figure
		if x.Way == kpi.Divided {
			v.Number = kpi.Number{}
		}
		return v
	}
	for _, rep := range x.Reps {
		if !row(rowCounts, kpi.Record{Rep: rep, Day: kpi.NoDay}, kpi.Value{Number: kpi.Int(1)}, message.Message{}) {
			return false
		}
	}
	shown, rest := x.shown()
	links := x.Links(shown)
	for i := range shown {
		c := &shown[i]
		if !row(rowCounts, x.Record(c), adds(c.Value), message.Join(c.Note, links[i])) {
			return false
		}
	}
	if len(rest) > 0 && !row(rowOthers, none, adds(x.total(rest)), message.RecordsNotListed(len(rest))) {
		return false
	}
	for i := range x.Near {
		if c := &x.Near[i]; !row(rowNear, x.Record(c), kpi.Value{}, c.Note) {
			return false
		}
	}
	for _, p := range x.SetAside {
		if !row(rowSetAside, kpi.Record{Where: p.Where, Day: kpi.NoDay}, kpi.Value{}, p.Message) {
			return false
		}
	}
	for _, part := range x.Parts {
		one := *x
		one.Explanation, one.SetAside = part, nil
		if !one.eachRow(r, yield) {
			return false
		}
	}
	return true
}

package workbook

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report"
)

// series is a row of figures by period, for charts and sparklines.
type series struct {
	sheet             string
	head, row         int
	nameCol, from, to int
}

func (x series) values() string     { return x.span(x.row) }
func (x series) categories() string { return x.span(x.head) }
func (x series) name() string       { return quoted(x.sheet) + "!" + fixed(x.nameCol, x.row) }
func (x series) span(row int) string {
	return quoted(x.sheet) + "!" + fixed(x.from, row) + ":" + fixed(x.to, row)
}

// board is a table of groups by figures, for charts.
type board struct {
	sheet          string
	head, from, to int // rows
	names          int // column of the groups' names
	column         map[string]int
}

func (x board) values(id string) string {
	c := x.column[id]
	return quoted(x.sheet) + "!" + fixed(c, x.from) + ":" + fixed(c, x.to)
}
func (x board) categories() string {
	return quoted(x.sheet) + "!" + fixed(x.names, x.from) + ":" + fixed(x.names, x.to)
}
func (x board) name(id string) string { return quoted(x.sheet) + "!" + fixed(x.column[id], x.head) }

// The columns of the stacked sheets: names are wide, figures alike.
const (
	nameWidth   = 32
	figureWidth = 11.5
)

// top writes the head of a stacked sheet.
func (s *sheet) top(title string) {
	s.width(1, 1, nameWidth)
	s.width(2, 60, figureWidth)
	s.text(1, 1, title, style{bold: true, size: 16})
	s.height(1, 24)
	scope := s.scope()
	if s.now.Partial {
		scope += " · * not over yet"
	}
	s.text(1, 2, scope, style{color: muted})
	s.row = 4
	s.printTitles(s.name, 1, 2)
	s.freeze(s.name, 1, 2)
}

// scope says of what and when the figures are.
func (bk *book) scope() string {
	parts := []string{shown(bk.b.Title), bk.period(bk.b.Shown)}
	if bk.now.Partial {
		parts[1] += fmt.Sprintf(" (partial: %d of %d days)", int(bk.r.AsOf-bk.now.Start)+1, bk.now.Days())
	}
	if bk.r.Currency != "" {
		parts = append(parts, "money in "+report.Clean(bk.r.Currency))
	}
	if bk.r.AsOf != kpi.NoDay {
		parts = append(parts, "as of "+bk.r.AsOf.String())
	}
	if bk.r.Through != kpi.NoDay {
		parts = append(parts, "data through "+bk.r.Through.String())
	}
	return strings.Join(parts, " · ")
}

// heading starts a table of a stacked sheet.
func (s *sheet) heading(title, note string) {
	s.text(1, s.row, title, headingStyle)
	s.height(s.row, 19)
	s.row++
	if note != "" {
		s.text(1, s.row, note, noteStyle)
		s.row++
	}
}

// block starts a table of so many rows; on a new page, if it does not fit what is left
// of this one but would fit a page.
func (s *sheet) block(title, note string, rows int) {
	// What a page holds, in points of an unscaled sheet: A4 without margins, less the
	// rows that are repeated, at the scale that makes the columns fit.
	width := (7*nameWidth + 5 + float64(s.besideFrom()-3)*(7*figureWidth+5)) * 0.75
	page := 510/min(1, 780/width) - 45
	need := 15*float64(rows) + 50
	if s.used > 0 && s.used+need > page && need < page {
		s.breakPage()
		s.used = 0
	}
	s.used += need
	for s.used > page {
		s.used -= page
	}
	s.heading(title, note)
}

// title is a heading for cells that leave out the currency.
func (bk *book) title(k *kpi.KPI) string { return report.Clean(report.DisplayTitle(bk.r, k)) }

// byPeriod writes the company's figures, a row a KPI and a column a period.
func (s *sheet) byPeriod(title string, ks []*kpi.KPI) {
	if len(ks) == 0 {
		return
	}
	first := s.first()
	ks = slices.DeleteFunc(slices.Clone(ks), func(k *kpi.KPI) bool { return !s.reps.has(k.ID, whole, first, s.b.Shown) })
	s.block(title, "", len(ks)+3)
	head := s.periodHead("KPI", 2, first)
	for _, k := range ks {
		s.text(1, s.row, s.title(k), nameStyle)
		at := series{s.name, head, s.row, 1, 2, 2 + s.b.Shown - first}
		for p := first; p <= s.b.Shown; p++ {
			v, ok := s.reps.value(k.ID, p, whole)
			s.plotted(2+p-first, s.row, k.Unit, v.Number, ok)
		}
		s.series[k.ID] = at
		s.row++
		if id := attainments[k.ID]; s.reps.has(id, whole, first, s.b.Shown) {
			s.text(1, s.row, s.title(k)+": target", style{bottom: true, color: muted})
			for p := first; p <= s.b.Shown; p++ {
				v, ok := s.reps.value(id, p, whole)
				s.plotted(2+p-first, s.row, k.Unit, v.Den, ok)
			}
			at.row = s.row
			s.series[k.ID+" target"] = at
			s.row++
		}
	}
	s.row++
}

// plotted writes a figure that charts draw: empty ones stay blank, since charts take
// texts for 0.
func (s *sheet) plotted(col, row int, u kpi.Unit, n kpi.Number, ok bool) {
	if !ok || n.Empty() {
		s.style(col, row, cellStyle)
		return
	}
	st := cellStyle
	st.format, st.shrink = short, true
	s.figure(col, row, u, n, st)
}

// periodHead writes a heading row of periods and returns its row.
func (s *sheet) periodHead(name string, col, first int) int {
	for c := 1; c < col; c++ {
		s.text(c, s.row, "", headLeft)
	}
	s.text(1, s.row, name, headLeft)
	for p := first; p <= s.b.Shown; p++ {
		label := s.short(p)
		if s.r.Periods[p].Partial {
			label += " *"
		}
		s.text(col+p-first, s.row, label, headStyle)
	}
	s.height(s.row, 28)
	s.row++
	return s.row - 1
}

// boardColumn is a figure of a board.
type boardColumn struct {
	id, title string
	unit      kpi.Unit
	k         *kpi.KPI
	value     func(f *figures, group string) (kpi.Value, bool)
}

// column is a KPI of the shown period.
func (bk *book) column(f *figures, id string) (boardColumn, bool) {
	k := f.kpi(id)
	if k == nil {
		return boardColumn{}, false
	}
	return boardColumn{id, bk.title(k), k.Unit, k, func(f *figures, g string) (kpi.Value, bool) { return f.value(id, bk.b.Shown, g) }}, true
}

// columns are those KPIs that were computed; "target" is that of the revenue.
func (bk *book) columns(f *figures, ids ...string) []boardColumn {
	var out []boardColumn
	for _, id := range ids {
		if id == "target" {
			if k := f.kpi("revenue_attainment"); k != nil {
				out = append(out, boardColumn{"target", "Target", kpi.Amount, nil, func(f *figures, g string) (kpi.Value, bool) {
					v, ok := f.value("revenue_attainment", bk.b.Shown, g)
					return kpi.Value{Number: v.Den}, ok && !v.Den.Empty()
				}})
			}
			continue
		}
		if c, ok := bk.column(f, id); ok {
			out = append(out, c)
		}
	}
	return out
}

// boardSpec says what a board shows.
type boardSpec struct {
	id, title, note string
	f               *figures
	columns         []boardColumn
	live            bool // formulas where there can be, with the computed figures beside
	teams           bool // a column with the group's team
}

// writeBoard writes a table of the groups in the shown period, the best first, and the total.
func (s *sheet) writeBoard(spec boardSpec) {
	f, cols := spec.f, spec.columns
	if len(cols) == 0 || len(f.r.By) == 0 {
		return
	}
	var ids []string
	for _, c := range cols {
		if c.k != nil {
			ids = append(ids, c.id)
		}
	}
	groups := f.best(s.b.Shown, ids...)
	if len(groups) == 0 {
		return
	}
	s.block(spec.title, spec.note, len(groups)+4)
	b := board{sheet: s.name, head: s.row, from: s.row + 1, to: s.row + len(groups), names: 1, column: map[string]int{}}
	at := 1
	for _, d := range f.r.By {
		s.text(at, s.row, capital(d), headLeft)
		at++
	}
	if spec.teams {
		s.text(at, s.row, "Team", headLeft)
		at++
	}
	for _, c := range cols {
		s.text(at, s.row, c.title, headStyle)
		b.column[c.id] = at
		at++
		if c.id == "revenue_attainment" {
			s.text(at, s.row, "On target", headStyle)
			b.column["status"] = at
			at++
		}
	}
	check := at
	lines := make([]line, 0, len(groups)+1)
	s.height(s.row, 42)
	s.row++
	for _, g := range groups {
		lines = append(lines, s.boardRow(spec, &b, g, s.row))
		s.row++
	}
	lines = append(lines, s.boardRow(spec, &b, whole, s.row))
	s.row++
	if spec.live {
		s.checks(b, cols, lines, check)
	}
	s.decorate(b, cols)
	s.boards[spec.id] = b
	s.row++
}

// line is a row of a board: the computed figure of each of its formulas.
type line struct {
	row      int
	computed map[string]kpi.Number
}

func (s *sheet) boardRow(spec boardSpec, b *board, g string, row int) line {
	f := spec.f
	x := line{row, map[string]kpi.Number{}}
	base := cellStyle
	if g == whole {
		base = totalStyle
		s.text(1, row, "Total", base)
		for c := 2; c <= len(f.r.By); c++ {
			s.style(c, row, base)
		}
	} else {
		for i, t := range f.texts[g] {
			if t == "" {
				t = kpi.Unassigned
			}
			s.text(1+i, row, t, base)
		}
	}
	if spec.teams {
		s.text(len(f.r.By)+1, row, s.b.TeamOf[g], base)
	}
	group, tells := []match(nil), true
	if g != whole {
		group, tells = s.groupMatch(f, g, row, 1)
	}
	for _, c := range spec.columns {
		col := b.column[c.id]
		st := base
		st.format = short
		v, ok := c.value(f, g)
		if !ok {
			st.format = ""
			s.style(col, row, st)
		} else {
			formula := ""
			if spec.live && tells && c.k != nil {
				formula = s.boardFormula(b, c, v, g, group, row)
			}
			if formula != "" {
				x.computed[c.id] = v.Number
			}
			s.live(col, row, formula, c.unit, v.Number, st)
		}
		if c.id == "revenue_attainment" {
			st := base
			st.align = "center"
			a := s.aim(f, f.kpi("revenue"), g)
			if ok && f.kpi("revenue") != nil && !a.target.Empty() && !v.Empty() {
				s.float(b.column["status"], row, float64(a.status), st)
			} else {
				s.style(b.column["status"], row, st)
			}
		}
	}
	return x
}

// boardFormula is the formula of a figure of a board: an attainment is a quotient of
// the cells beside it.
func (s *sheet) boardFormula(b *board, c boardColumn, v kpi.Value, g string, group []match, row int) string {
	if c.id == "revenue_attainment" {
		revenue, target := b.column["revenue"], b.column["target"]
		if revenue == 0 || target == 0 || v.Empty() {
			return ""
		}
		return ratio(cell(revenue, row), cell(target, row))
	}
	return s.liveFormula(c.k, v, shownSpan, group)
}

// checks writes the computed figures to the right of a board, and a column that says
// whether the formulas agree with them.
func (s *sheet) checks(b board, cols []boardColumn, lines []line, check int) {
	s.text(check, b.head, "Check", headStyle)
	beside := s.besideFrom()
	at := map[string]int{}
	for _, c := range cols {
		for _, x := range lines {
			if _, ok := x.computed[c.id]; ok && at[c.id] == 0 {
				at[c.id] = beside
				s.text(beside, b.head, "Computed: "+c.title, style{wrap: true, align: "center", color: muted, italic: true, head: true})
				beside++
			}
		}
	}
	s.beside = max(s.beside, beside-1)
	for _, x := range lines {
		var pairs []string
		for _, c := range cols {
			n, ok := x.computed[c.id]
			if !ok {
				continue
			}
			s.figure(at[c.id], x.row, c.unit, n, style{format: short, color: muted})
			pairs = append(pairs, agree(cell(b.column[c.id], x.row), cell(at[c.id], x.row)))
		}
		s.check(check, x.row, pairs)
	}
	s.mark(check, b.from, check, b.to+1)
}

// check writes whether all pairs agree.
func (s *sheet) check(col, row int, pairs []string) {
	st := cellStyle
	st.align = "center"
	if len(pairs) == 0 {
		st.color = muted
		s.text(col, row, "value", st)
		return
	}
	all := pairs[0]
	if len(pairs) > 1 {
		all = "AND(" + strings.Join(pairs, ",") + ")"
	}
	s.formula(col, row, "IF("+all+`,"OK","difference")`, cached{text: "OK", isText: true}, st)
}

// agree compares a formula with the computed figure, save for what floats cannot hold.
func agree(live, computed string) string {
	return fmt.Sprintf("AND(ISNUMBER(%[1]s)=ISNUMBER(%[2]s),ABS(N(%[1]s)-N(%[2]s))<=1E-9*MAX(1,ABS(N(%[2]s))))", live, computed)
}

// mark paints the results of checks.
func (s *sheet) mark(col, row, toCol, toRow int) {
	paint := func(color, fill string) *int {
		id, err := s.f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: color, Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}})
		s.keep(err)
		return &id
	}
	s.conditional(cell(col, row)+":"+cell(toCol, toRow),
		excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: `"difference"`, Format: paint(red, "FBE4E2")},
		excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: `"OK"`, Format: paint(green, "E5F3E8")})
}

func (s *sheet) conditional(at string, o ...excelize.ConditionalFormatOptions) {
	if s.err == nil {
		s.keep(s.f.SetConditionalFormat(s.name, at, o))
	}
}

// decorate puts bars behind the first figure and icons on the state of targets.
func (s *sheet) decorate(b board, cols []boardColumn) {
	if cols[0].unit != kpi.Ratio { // a growth may be negative, which bars do not show well
		s.bars(b.column[cols[0].id], b.from, b.to)
	}
	if c := b.column["status"]; c > 0 {
		s.icons(c, b.from, b.to+1)
	}
}

func (s *sheet) bars(col, from, to int) {
	s.conditional(cell(col, from)+":"+cell(col, to), excelize.ConditionalFormatOptions{
		Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "max", BarColor: "#BFD6E9", BarSolid: true,
	})
}

// icons shows 1, 0 and -1 as a tick, an exclamation mark and a cross.
func (s *sheet) icons(col, from, to int) {
	s.conditional(cell(col, from)+":"+cell(col, to), excelize.ConditionalFormatOptions{Type: "icon_set", IconStyle: "3Symbols2", IconsOnly: true})
	s.iconed()
}

// iconed makes the worksheet be finished when it is packed.
func (s *sheet) iconed() {
	if s.cached[s.name] == nil {
		s.cached[s.name] = cachedValues{}
	}
}

// writeMatrix writes a KPI by group and period.
func (s *sheet) writeMatrix(f *figures, id, title string, live bool) {
	k := f.kpi(id)
	if k == nil || len(f.r.By) == 0 || s.b.Shown == s.first() {
		return
	}
	first := s.first()
	var groups []string
	for _, g := range f.best(s.b.Shown, id) {
		groups = append(groups, g)
	}
	for _, g := range f.groups {
		if !contains(groups, g) && f.has(id, g, first, s.b.Shown) {
			groups = append(groups, g)
		}
	}
	if len(groups) == 0 {
		return
	}
	s.block(title, "", len(groups)+5)
	nameCols := len(f.r.By)
	from := nameCols + 1
	to := from + s.b.Shown - first
	var spans []span
	if live {
		spans = s.spanRows(from, first)
	}
	head := s.periodHead(capital(f.r.By[0]), from, first)
	for i, d := range f.r.By {
		s.text(1+i, head, capital(d), headLeft)
	}
	var rows []int
	computed := map[[2]int]kpi.Number{}
	for _, g := range append(groups, whole) {
		base := cellStyle
		var group []match
		tells := true
		if g == whole {
			base = totalStyle
			s.text(1, s.row, "Total", base)
			for c := 2; c <= nameCols; c++ {
				s.style(c, s.row, base)
			}
		} else {
			for i, t := range f.texts[g] {
				s.text(1+i, s.row, t, base)
			}
			group, tells = s.groupMatch(f, g, s.row, 1)
		}
		for p := first; p <= s.b.Shown; p++ {
			col := from + p - first
			v, ok := f.value(id, p, g)
			st := base
			st.format, st.shrink = short, true
			if !ok {
				st.format = ""
				s.style(col, s.row, st)
				continue
			}
			formula := ""
			if live && tells {
				formula = s.liveFormula(k, v, spans[p-first], group)
			}
			if formula != "" {
				computed[[2]int{col, s.row}] = v.Number
			}
			s.live(col, s.row, formula, k.Unit, v.Number, st)
		}
		rows = append(rows, s.row)
		s.row++
	}
	if live {
		check := to + 1
		s.text(check, head, "Check", headStyle)
		shift := s.besideFrom() - from
		s.text(from+shift, head-1, "Computed: "+title, style{italic: true, color: muted})
		for c := from; c <= to; c++ {
			s.text(c+shift, head, s.short(first+c-from), style{italic: true, color: muted, align: "center", head: true})
		}
		s.beside = max(s.beside, to+shift)
		for _, row := range rows {
			var pairs []string
			for c := from; c <= to; c++ {
				if v, ok := computed[[2]int{c, row}]; ok {
					s.figure(c+shift, row, k.Unit, v, style{format: short, color: muted, shrink: true})
					pairs = append(pairs, agree(cell(c, row), cell(c+shift, row)))
				}
			}
			if len(pairs) == to-from+1 {
				// All are there: one comparison of the two rows is easier to read.
				live, was := cell(from, row)+":"+cell(to, row), cell(from+shift, row)+":"+cell(to+shift, row)
				pairs = []string{fmt.Sprintf("SUMPRODUCT(--(ABS(%[1]s-%[2]s)>1E-9*(1+ABS(%[2]s))))=0", live, was)}
			}
			s.check(check, row, pairs)
		}
		s.mark(check, rows[0], check, s.row-1)
	}
	s.shade(from, rows[0], to, rows[len(rows)-1]-1, k)
	s.row++
}

// besideFrom is the first column of the computed figures: right of every table.
func (bk *book) besideFrom() int { return maxPeriods + 4 + max(1, len(bk.r.By)) }

// aside folds the computed figures away from the printed page.
func (s *sheet) aside() {
	if s.beside == 0 {
		return
	}
	from := s.besideFrom()
	s.text(from, 1, "Computed figures, which the columns named Check compare the formulas with", noteStyle)
	s.printArea(1, from-2, s.row)
	for c := from; c <= s.beside; c++ {
		s.keep(s.f.SetColOutlineLevel(s.name, letters(c), 1))
	}
}

// printArea is what is printed of a sheet.
func (s *sheet) printArea(col, toCol, toRow int) {
	s.keep(s.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: quoted(s.name) + "!" + fixed(col, 1) + ":" + fixed(toCol, toRow), Scope: s.name}))
}

// spanRows writes the days of the periods above a matrix, for its formulas.
func (s *sheet) spanRows(from, first int) []span {
	var spans []span
	s.text(1, s.row, "from", style{color: muted, align: "right"})
	s.text(1, s.row+1, "to", style{color: muted, align: "right"})
	for p := first; p <= s.b.Shown; p++ {
		col := from + p - first
		st := style{color: muted, align: "center"}
		s.date(col, s.row, s.r.Periods[p].Start, st)
		s.date(col, s.row+1, s.countedTo(s.r.Periods[p]), st)
		spans = append(spans, span{letters(col) + "$" + strconv.Itoa(s.row), letters(col) + "$" + strconv.Itoa(s.row+1)})
	}
	s.row += 2
	return spans
}

// shade paints the figures of a matrix, the better the deeper.
func (s *sheet) shade(col, row, toCol, toRow int, k *kpi.KPI) {
	low, high := "#FFFFFF", "#A9CBE5"
	if k.Better == kpi.Lower {
		low, high = high, low
	}
	s.conditional(cell(col, row)+":"+cell(toCol, toRow), excelize.ConditionalFormatOptions{Type: "2_color_scale", Criteria: "=", MinType: "min", MaxType: "max", MinColor: low, MaxColor: high})
}

func contains(list []string, x string) bool {
	for _, s := range list {
		if s == x {
			return true
		}
	}
	return false
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
	"salesk/report/lang"
)

// board is a table of groups by figures, for charts.
type board struct {
	sheet          string
	head, from, to int // rows
	names          int // column of the groups' names, the last where there are several
	groups         []string
	column         map[string]int
	what           string // what a funnel starts with
}

func (x board) values(id string) string {
	c := x.column[id]
	return xlsx.Quoted(x.sheet) + "!" + fixed(c, x.from) + ":" + fixed(c, x.to)
}
func (x board) categories() string {
	return xlsx.Quoted(x.sheet) + "!" + fixed(x.names, x.from) + ":" + fixed(x.names, x.to)
}

// bare reports whether the last group has none of the figures in a period.
func (x board) bare(f *figures, period int, ids ...string) bool {
	g := x.groups[x.to-x.from]
	return !slices.ContainsFunc(ids, func(id string) bool { return f.has(id, g, period, period) })
}

func (x board) name(id string) string {
	return xlsx.Quoted(x.sheet) + "!" + fixed(x.column[id], x.head)
}

// boardColumn is a figure of a board.
type boardColumn struct {
	id, title string
	unit      kpi.Unit
	k         *kpi.KPI
	value     func(f *figures, group string) (kpi.Value, bool)
}

// column is a KPI of the shown period.
func (bk *writer) column(f *figures, id string) (boardColumn, bool) {
	k := f.kpi(id)
	if k == nil {
		return boardColumn{}, false
	}
	return boardColumn{id, bk.title(k), k.Unit, k, func(f *figures, g string) (kpi.Value, bool) { return f.Value(id, bk.b.Shown, g) }}, true
}

// columns are those KPIs that were computed; "target" is that of the revenue.
func (bk *writer) columns(f *figures, ids ...string) []boardColumn {
	var out []boardColumn
	for _, id := range ids {
		if id == "target" {
			if k := f.kpi("revenue_attainment"); k != nil {
				out = append(out, boardColumn{"target", bk.l.Word("Target"), kpi.Amount, nil, func(f *figures, g string) (kpi.Value, bool) {
					v, ok := f.Value("revenue_attainment", bk.b.Shown, g)
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
	b := board{sheet: s.name, head: s.row, from: s.row + 1, to: s.row + len(groups), names: len(f.r.By), groups: groups, column: map[string]int{}}
	at := 1
	for _, d := range f.r.By {
		s.text(at, s.row, lang.Capital(s.l.Word(d)), headLeft)
		at++
	}
	if spec.teams {
		s.text(at, s.row, s.l.Word("Team"), headLeft)
		at++
	}
	for _, c := range cols {
		s.text(at, s.row, c.title, headStyle)
		b.column[c.id] = at
		at++
		if c.id == "revenue_attainment" {
			s.text(at, s.row, s.l.Word("On target"), headStyle)
			b.column["status"] = at
			at++
		}
	}
	check := at
	lines := make([]line, 0, len(groups)+1)
	titles := make([]string, 0, len(cols))
	for _, c := range cols {
		titles = append(titles, c.title)
	}
	s.height(s.row, s.headHeight(42, titles...))
	s.row++
	for _, g := range groups {
		lines = append(lines, s.boardRow(spec, &b, g, s.row))
		s.row++
	}
	lines = append(lines, s.boardRow(spec, &b, whole, s.row))
	s.row++
	if note := lines[len(lines)-1].immature; !note.IsZero() {
		s.text(1, s.row, report.Clean(s.l.Message(note)), noteStyle)
		s.row++
	}
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
	immature message.Message // what is said of its immature figures
}

func (s *sheet) boardRow(spec boardSpec, b *board, g string, row int) line {
	f := spec.f
	x := line{row: row, computed: map[string]kpi.Number{}}
	base := cellStyle
	if g == whole {
		base = totalStyle
		s.text(1, row, s.l.Word("Total"), base)
		for c := 2; c <= len(f.r.By); c++ {
			s.style(c, row, base)
		}
	} else {
		for i, t := range f.texts[g] {
			if t == "" {
				t = s.l.Group(kpi.Unassigned)
			}
			s.text(1+i, row, t, base)
		}
	}
	if spec.teams {
		s.text(len(f.r.By)+1, row, s.l.Group(s.b.TeamOf[g]), base)
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
				formula = s.boardFormula(b, f, c, v, g, group, row)
			}
			if formula != "" {
				x.computed[c.id] = v.Number
			}
			if v.Immature {
				st.color, st.italic = muted, true
				x.immature = v.Note
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
// the cells beside it, where it is that of the whole revenue.
func (s *sheet) boardFormula(b *board, f *figures, c boardColumn, v kpi.Value, g string, group []match, row int) string {
	if c.id == "revenue_attainment" {
		revenue, target := b.column["revenue"], b.column["target"]
		if all, _ := f.Value("revenue", s.b.Shown, g); revenue == 0 || target == 0 || v.Empty() || all.Number.Cmp(v.Num) != 0 {
			return ""
		}
		return s.ratio(cell(revenue, row), cell(target, row))
	}
	return s.liveFormula(c.k, v, shownSpan, group)
}

// checks writes the computed figures to the right of a board, and a column that says
// whether the formulas agree with them.
func (s *sheet) checks(b board, cols []boardColumn, lines []line, check int) {
	s.text(check, b.head, s.l.Word("Check"), headStyle)
	beside := s.besideFrom()
	at := map[string]int{}
	for _, c := range cols {
		for _, x := range lines {
			if _, ok := x.computed[c.id]; ok && at[c.id] == 0 {
				at[c.id] = beside
				s.text(beside, b.head, s.l.T("Computed: %s", c.title), style{wrap: true, align: "center", color: muted, italic: true, head: true})
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
		s.text(col, row, s.l.Word("value"), st)
		return
	}
	all := pairs[0]
	if len(pairs) > 1 {
		all = "AND(" + strings.Join(pairs, ",") + ")"
	}
	s.formula(col, row, xlsx.Formula{Formula: "IF(" + all + `,"OK","` + s.l.Word("difference") + `")`, Text: "OK", IsText: true}, st)
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
		excelize.ConditionalFormatOptions{Type: "cell", Criteria: "==", Value: `"` + s.l.Word("difference") + `"`, Format: paint(red, "FBE4E2")},
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
}

package workbook

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report/lang"
)

// writeMatrix writes a KPI by group and period.
func (s *sheet) writeMatrix(f *figures, id, title string, live bool) {
	k := f.kpi(id)
	if k == nil || len(f.r.By) == 0 || s.b.Shown == s.first() {
		return
	}
	first := s.first()
	groups := f.best(s.b.Shown, id)
	for _, g := range f.groups {
		if !slices.Contains(groups, g) && f.has(id, g, first, s.b.Shown) {
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
	head := s.periodHead(lang.Capital(s.l.Word(f.r.By[0])), from, first)
	for i, d := range f.r.By {
		s.text(1+i, head, lang.Capital(s.l.Word(d)), headLeft)
	}
	var rows []int
	computed := map[[2]int]kpi.Number{}
	for _, g := range append(groups, whole) {
		base := cellStyle
		var group []match
		tells := true
		if g == whole {
			base = totalStyle
			s.text(1, s.row, s.l.Word("Total"), base)
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
			v, ok := f.Value(id, p, g)
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
		s.text(check, head, s.l.Word("Check"), headStyle)
		shift := s.besideFrom() - from
		s.text(from+shift, head-1, s.l.T("Computed: %s", title), style{italic: true, color: muted})
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

// spanRows writes the days of the periods above a matrix, for its formulas.
func (s *sheet) spanRows(from, first int) []span {
	var spans []span
	s.text(1, s.row, s.l.Word("from"), style{color: muted, align: "right"})
	s.text(1, s.row+1, s.l.Word("to"), style{color: muted, align: "right"})
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

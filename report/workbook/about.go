package workbook

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/xlsx"
)

// list writes a table of texts and counts from the next row, as an Excel table.
func (s *sheet) list(name string, header []string, rows [][]any) {
	head := s.row
	for i, h := range header {
		st := style{bold: true, fill: pale, bottom: true}
		if len(rows) > 0 && i < len(rows[0]) {
			if _, number := rows[0][i].(int); number {
				st.align = "right"
			}
		}
		s.text(1+i, s.row, h, st)
	}
	s.row++
	wrap := style{wrap: true}
	for _, r := range rows {
		for i, v := range r {
			switch v := v.(type) {
			case string:
				st := wrap
				if i > 0 {
					if _, number := r[i-1].(int); number {
						st.align, st.indent = "left", 1 // apart from the number beside it
					}
				}
				s.text(1+i, s.row, v, st)
			case int:
				s.float(1+i, s.row, float64(v), style{format: "#,##0"})
			}
		}
		s.row++
	}
	if s.err == nil && len(rows) > 0 {
		for i, h := range header { // which the library reads
			s.keep(s.f.SetCellStr(s.name, cell(1+i, head), h))
		}
		s.keep(s.f.AddTable(s.name, &excelize.Table{Range: cell(1, head) + ":" + cell(len(header), s.row-1), Name: name, StyleName: "TableStyleLight1"}))
	}
	s.row++
}

func (s *sheet) widths(ws ...float64) {
	for i, w := range ws {
		s.width(1+i, 1+i, w)
	}
}

// writeDefinitions explains the KPIs, from their own definitions.
func (s *sheet) writeDefinitions() {
	l := s.l
	s.widths(28, 26, 11, 12, 42, 20, 80)
	var rows [][]any
	for _, k := range s.r.KPIs {
		rows = append(rows, []any{l.Title(k), k.ID, l.Word(k.Category.String()), l.UnitName(s.r, k.Unit), l.Formula(k), l.GroupBy(k), l.Doc(k)})
	}
	s.list("Definitions_of_KPIs", []string{l.Word("Title"), l.Word("KPI"), l.Word("Category"), l.Word("Unit"), l.Word("Formula"), l.Word("Grouped by"), l.Word("Definition")}, rows)
	s.freeze(s.name, 1, 1)
	s.printTitles(s.name, 1, 1)
}

// writeQuality says what was read of each file, what was set aside and why.
func (s *sheet) writeQuality() {
	l := s.l
	s.widths(44, 12, 12, 12, 12, 12, 12, 12, 14)
	s.text(1, 1, l.Word("Data quality"), style{bold: true, size: 16})
	s.height(1, 24)
	s.text(1, 2, l.Word("Rows read = used + set aside + duplicates + left out. Skipped are blank rows, totals and footers."), noteStyle)
	s.row = 4
	var rows [][]any
	for _, x := range s.b.Sources {
		balance := l.Word("yes")
		if x.Read != x.Used+x.SetAside+x.Duplicates+x.LeftOut {
			balance = l.Word("no")
		}
		rows = append(rows, []any{report.Clean(x.Name), l.Word(x.Kind), x.Read, x.Used, x.SetAside, x.Duplicates, x.LeftOut, x.Skipped, balance})
	}
	if len(rows) > 0 {
		s.list("Sources", []string{l.Word("Source"), l.Word("Kind"), l.Word("Read"), l.Word("Used"), l.Word("Set aside"), l.Word("Duplicates"), l.Word("Left out"), l.Word("Skipped"), l.Word("Adds up")}, rows)
	}
	lines := func(title string, texts []string) {
		if len(texts) == 0 {
			return
		}
		s.heading(title, "")
		for _, t := range texts {
			s.merge(1, s.row, 8, s.row)
			t = report.Clean(t)
			s.text(1, s.row, t, style{wrap: true})
			s.height(s.row, 14*float64(1+len([]rune(t))/135))
			s.row++
		}
		s.row++
	}
	lines(l.Word("Warnings"), s.told())
	for _, x := range s.b.Sources {
		title := l.T("Problems in %s", report.Clean(x.Name))
		if n := x.SetAside; n > len(x.Problems) && len(x.Problems) > 0 {
			title += l.T(", the first %s", strconv.Itoa(len(x.Problems)))
		}
		lines(title, x.Problems)
	}
	var notices []string
	for _, d := range append([]*dataSheet{s.kpis}, s.records...) {
		if d.cut > 0 {
			notices = append(notices, d.sheet+": "+d.notice(l))
		}
	}
	for _, where := range s.cut {
		notices = append(notices, l.T("%[1]s is longer than the %[2]s characters of a cell and was cut; its end says [cut]", where, strconv.Itoa(maxText)))
	}
	if n := s.cuts - len(s.cut); n > 0 {
		notices = append(notices, l.T("%s more texts were cut so", strconv.Itoa(n)))
	}
	lines(l.Word("Left out of this workbook"), notices)
	s.freeze(s.name, 0, 2)
	s.printTitles(s.name, 1, 2)
}

// writeControl says how the figures came about: enough to get them again.
func (s *sheet) writeControl() {
	l := s.l
	s.widths(32, 74, 14)
	s.text(1, 1, l.Word("Control"), style{bold: true, size: 16})
	s.height(1, 24)
	s.row = 3
	s.spans()
	rows := [][]any{{l.Word("program"), s.b.Program}}
	for _, x := range s.b.Control {
		rows = append(rows, []any{report.Clean(x.Name), report.Clean(x.Value)})
	}
	s.list("Parameters", []string{l.Word("Parameter"), l.Word("Value")}, rows)
	rows = nil
	for _, x := range s.b.Sources {
		rows = append(rows, []any{report.Clean(x.Name), x.SHA256, l.Word(x.Kind)})
	}
	if len(rows) > 0 {
		s.list("Inputs", []string{l.Word("Input"), "SHA-256", l.Word("Kind")}, rows)
	}
	s.printTitles(s.name, 1, 1)
	s.freeze(s.name, 0, 1)
}

// spans writes the days that the formulas refer to, under their names.
func (s *sheet) spans() {
	l := s.l
	s.heading(l.Word("Days of the formulas"), "")
	from, to := s.base()
	for _, x := range []struct {
		name, what string
		day        kpi.Day
	}{
		{"PeriodStart", l.T("first day of %s", l.Label(s.now)), s.now.Start},
		{"PeriodEnd", l.Word("its last day that counts"), s.countedTo(s.now)},
		{"CompareStart", l.Word("first day that sales growth compares with"), from},
		{"CompareEnd", l.Word("the last one"), to},
	} {
		s.text(1, s.row, x.name, style{bold: true})
		s.text(2, s.row, x.what, style{color: muted})
		s.date(3, s.row, x.day, style{})
		if s.err == nil {
			s.keep(s.f.SetDefinedName(&excelize.DefinedName{Name: x.name, RefersTo: xlsx.Quoted(s.name) + "!" + fixed(3, s.row)}))
		}
		s.row++
	}
	s.row++
}

// base is the days that the growth of the shown period is measured from; none where it has
// no base.
func (bk *writer) base() (from, to kpi.Day) {
	if v, ok := bk.reps.Value("sales_growth", bk.b.Shown, whole); !ok || v.Den.Empty() {
		return bk.now.Start, bk.now.Start - 1
	}
	was := bk.r.Calendar.Before(bk.now, bk.r.AsOf)
	return was.Start, was.To
}

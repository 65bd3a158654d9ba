package ingest

import (
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// Where each rep has a sheet, the deals on it need no column to say whose they are. That the name of a sheet is that of a
// rep nobody can tell but people: it may be a region's. So it is offered, and done where the options say so.

// sheetRep is the rep that a table's sheet is named after; 0 unless the options say that sheets are.
func (l *loading) sheetRep(t table.Table) kpi.Sym {
	s := sheetOf(t)
	if !l.o.RepFromSheet || s == nil || s.Sheet() == "" {
		return 0
	}
	return l.words.rep(l.words.trim([]byte(s.Sheet())))
}

// reps are those of all rows: their column's, else that of the sheet.
func (d *decoding) reps() kpi.Syms {
	if _, named := d.schema.m.Find("rep"); named || d.sheetRep == 0 {
		return d.texts("rep")
	}
	d.sheetReps = sized(d.sheetReps, d.rows)
	for i := range d.sheetReps {
		d.sheetReps[i] = d.sheetRep
	}
	return d.sheetReps
}

// offerSheetReps tells of the sheets of a workbook that have deals or leads and no reps, from the tables of the report that
// begin with first: two or more may be named after reps.
func (l *loading) offerSheetReps(path string, first int, sheets []table.Table) {
	if l.o.RepFromSheet || l.again {
		return
	}
	without := map[string]bool{}
	for i := range l.rep.Tables[first:] {
		t := &l.rep.Tables[first+i]
		if t.Kind != kpi.Deals && t.Kind != kpi.Leads {
			continue
		}
		has := false
		for _, m := range t.Mapping {
			has = has || m.Column == "rep"
		}
		without[t.Name] = !has
	}
	var names []string
	for _, t := range sheets {
		if s := sheetOf(t); s != nil && without[t.Name()] && mayBeName(s.Sheet()) {
			names = append(names, s.Sheet())
		}
	}
	if len(names) < 2 {
		return
	}
	l.rep.RepSheets = append(l.rep.RepSheets, names...)
	l.tell(path, "rep", message.SheetsMayBeReps(names))
}

// mayBeName reports whether a sheet may be named after somebody: not after a month or by a number.
func mayBeName(s string) bool {
	if _, isPeriod := headingOf(s); isPeriod {
		return false
	}
	return s != "" && !hasDigit(s)
}

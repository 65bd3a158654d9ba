package sheet

import (
	"errors"
	"io"
	"path/filepath"
	"strings"
	"sync"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// Options say what to read of a workbook.
type Options struct {
	Limits Limits
	Sheet  string // name of the one sheet wanted, in any case; empty means every sheet
}

// Table is one sheet of a workbook. It reads the file again on every Walk, so the file
// must stay open until the last one; walks of different tables may run at the same time.
type Table struct {
	name   string // the file with the sheet: book.xlsx[Deals]
	sheet  string
	hidden bool
	facts  []table.Fact
	limits Limits
	scan   func(t *Table, f func(*table.Row) bool) error

	// Of an .xlsx alone, for Chunks.
	size     int // bytes of the part, unzipped
	part     func() (io.ReadCloser, error)
	scanRows func(s *scanner, f func(*table.Row) bool) *sheetScan // rows from their first on

	totals       [][4]int // areas of totals rows, as the file itself declares them
	recalculates bool     // the workbook asks to be calculated when it is opened

	mu     sync.Mutex // over merged and known, which a whole walk sets
	merged [][4]int
	known  bool
}

var _ table.Table = (*Table)(nil)

// Name returns the file with the sheet, "book.xlsx[Deals]". An HTML file with a single
// table has no sheets: "report.xls".
func (t *Table) Name() string { return t.name }

// Sheet returns the sheet's name; empty for the only table of an HTML file.
func (t *Table) Sheet() string { return t.sheet }

// Hidden reports whether the workbook hides the sheet.
func (t *Table) Hidden() bool { return t.hidden }

// Totals returns the areas that the workbook declares to be totals rows, as Merged gives areas.
func (t *Table) Totals() [][4]int { return t.totals }

// Recalculates reports whether the workbook asks to be calculated when it is opened, as libraries have it do
// that write formulas and no results.
func (t *Table) Recalculates() bool { return t.recalculates }

// Facts returns the format, the date system and whether the sheet is hidden.
func (t *Table) Facts() []table.Fact { return t.facts }

// Walk calls f with each row that has a value, in the file's order, until f returns false.
// The row and its texts are overwritten by the next one.
func (t *Table) Walk(f func(*table.Row) bool) error { return t.scan(t, f) }

// Merged returns the merged areas as {first row, first column, last row, last column};
// rows count from 1 as in Row.Line, columns from 0. Unless the sheet has been walked to its
// end, it is walked now; nil if that fails.
func (t *Table) Merged() [][4]int {
	if !t.KnowsMerged() {
		if err := t.Walk(func(*table.Row) bool { return true }); err != nil {
			return nil
		}
	}
	return t.MergedSoFar()
}

// MergedSoFar is Merged for who has walked the sheet to its end; else nil.
func (t *Table) MergedSoFar() [][4]int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.merged
}

// KnowsMerged reports whether the sheet has been walked to its end, where its merged areas are told.
func (t *Table) KnowsMerged() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.known
}

// setMerged keeps what a whole walk found.
func (t *Table) setMerged(areas [][4]int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.merged, t.known = areas, true
}

// Open returns the sheets of the workbook in r, size bytes long, in the workbook's order,
// hidden ones included; chart and macro sheets are left out. name stands in every error and
// in the tables' names. r must stay readable for as long as the tables are walked.
func Open(name string, r io.ReaderAt, size int64, o Options) ([]table.Table, error) {
	name = filepath.Base(name)
	o.Limits = o.Limits.withDefaults()
	head := make([]byte, min(size, sniffLength))
	if n, err := r.ReadAt(head, 0); err != nil && !(errors.Is(err, io.EOF) && n == len(head)) {
		return nil, table.At(name, message.CannotBeRead(message.Of(err)))
	}
	var tables []*Table
	var err error
	switch f := Sniff(head); f {
	case formatXLSX, formatXLSB, formatODS, Zip:
		tables, err = openZip(name, r, size, o.Limits)
	case formatXLS, formatEncrypted:
		tables, err = openXLS(name, r, size, o.Limits)
	case formatHTML:
		tables, err = openHTML(name, r, size, o.Limits)
	case formatXMLSheet:
		tables, err = openXMLSheet(name, r, size, o.Limits)
	default:
		err = table.At(name, message.NotAWorkbook())
	}
	if err != nil {
		return nil, err
	}
	return choose(name, tables, o.Sheet)
}

// choose keeps the sheet that was asked for.
func choose(name string, all []*Table, want string) ([]table.Table, error) {
	if len(all) == 0 {
		return nil, table.At(name, message.NoWorksheet())
	}
	var names []string
	var out []table.Table
	for _, t := range all {
		names = append(names, t.sheet)
		if want == "" || t.sheet == want {
			out = append(out, t)
		}
	}
	for _, t := range all {
		if len(out) == 0 && strings.EqualFold(strings.TrimSpace(t.sheet), strings.TrimSpace(want)) {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return nil, table.At(name, message.NoSuchSheet(want, names))
	}
	return out, nil
}

// newTable fills what every format has in common.
func newTable(file, sheet string, hidden bool, l Limits, facts ...table.Fact) *Table {
	t := &Table{name: file, sheet: sheet, hidden: hidden, limits: l, facts: facts}
	if sheet != "" {
		t.name = file + "[" + sheet + "]"
	}
	if hidden {
		t.facts = append(t.facts[:len(t.facts):len(t.facts)], table.Fact{Name: "hidden", Says: message.YesItIs(), Evidence: message.HidesThisSheet()})
	}
	return t
}

func dateSystemFact(is1904 bool, evidence message.Message) table.Fact {
	if is1904 {
		return table.Fact{Name: "date system", Value: "1904", Evidence: evidence}
	}
	return table.Fact{Name: "date system", Value: "1900", Evidence: message.TheDefault()}
}

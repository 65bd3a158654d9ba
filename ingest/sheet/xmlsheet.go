package sheet

import (
	"bytes"
	"io"
	"strconv"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// openXMLSheet lists the worksheets of an XML Spreadsheet 2003, Excel's first XML format,
// which web systems still write and call .xls.
func openXMLSheet(name string, r io.ReaderAt, size int64, l Limits) ([]*Table, error) {
	open := func() *scanner {
		return newScanner(bound(io.NewSectionReader(r, 0, size), l.Unzipped, message.FileTooLarge), l.maxToken())
	}
	var out []*Table
	var names []string
	hidden := map[int]bool{}
	s := open()
	for visible := false; ; {
		kind, err := s.next()
		if err != nil {
			return nil, table.At(name, message.Of(err))
		}
		if kind == tokenEOF {
			break
		}
		switch tag := string(s.name); {
		case kind == tokenText:
			if v := bytes.TrimSpace(s.text); visible && (string(v) == "SheetHidden" || string(v) == "SheetVeryHidden") && len(names) > 0 {
				hidden[len(names)-1] = true
			}
		case tag == "Visible":
			visible = kind == tokenStart
		case tag == "Worksheet" && kind == tokenStart:
			names = append(names, s.attr("Name"))
		}
	}
	for i, sheet := range names {
		t := newTable(name, sheet, hidden[i], l, table.Fact{Name: "format", Value: "xml spreadsheet 2003", Evidence: message.ItsNamespace()})
		t.scan = func(t *Table, f func(*table.Row) bool) error {
			x := &xmlSheet{rowBuilder: rowBuilder{t: t}, s: open(), f: f}
			whole, err := x.walk(i)
			if err != nil && !hasPlace(err) {
				return nearRow(t.name, x.line, err)
			}
			if whole && err == nil {
				t.setMerged(x.merged)
			}
			return err
		}
		out = append(out, t)
	}
	return out, nil
}

type xmlSheet struct {
	rowBuilder
	s      *scanner
	f      func(*table.Row) bool
	merged [][4]int
	line   int
}

// walk gives the rows of the sheet with that number and reports whether it came to its end.
func (x *xmlSheet) walk(number int) (whole bool, err error) {
	sheet := -1
	for {
		kind, err := x.s.next()
		if err != nil || kind == tokenEOF {
			return err == nil, err
		}
		switch name := string(x.s.name); {
		case kind == tokenText:
		case name == "Worksheet" && kind == tokenStart:
			sheet++
		case name == "Worksheet" && sheet == number:
			return true, nil
		case name == "Row" && kind == tokenStart && sheet == number:
			if on, err := x.readRow(); err != nil || !on {
				return false, err
			}
		}
	}
}

func (x *xmlSheet) readRow() (on bool, err error) {
	x.line++
	if n, ok := parseInt([]byte(x.s.attr("Index"))); ok && n > 0 {
		x.line = n
	}
	if x.line > maxSheetRow {
		return false, message.WorkbookDamaged(message.RowPastLast(strconv.Itoa(x.line)))
	}
	span, _ := parseInt([]byte(x.s.attr("Span"))) // absent: this row alone
	x.start(x.line)
	col, across := -1, 0
	for {
		kind, err := x.s.next()
		if err != nil {
			return false, err
		}
		switch {
		case kind == tokenEOF:
			return false, errCutShort
		case kind == tokenStart && string(x.s.name) == "Cell":
			col += 1 + across
			if n, ok := parseInt([]byte(x.s.attr("Index"))); ok && n > 0 {
				col = n - 1
			}
			var down int
			across, _ = parseInt([]byte(x.s.attr("MergeAcross"))) // absent: none
			down, _ = parseInt([]byte(x.s.attr("MergeDown")))
			if across > 0 || down > 0 {
				x.merged = append(x.merged, [4]int{x.line, col, x.line + down, col + across})
			}
			if err := x.readCell(col, x.s.attr("Formula") != ""); err != nil {
				return false, err
			}
		case kind == tokenEnd && string(x.s.name) == "Row":
			on, err := x.finish(x.f)
			x.line += min(span, maxSheetRow)
			return on, err
		}
	}
}

func (x *xmlSheet) readCell(col int, formula bool) error {
	from, kind, inData, valued := len(x.arena), "", false, false
	for {
		token, err := x.s.next()
		if err != nil {
			return err
		}
		switch {
		case token == tokenEOF:
			return errCutShort
		case token == tokenText:
			if inData {
				x.arena = x.s.appendText(x.arena)
			}
		case token == tokenStart && string(x.s.name) == "Data" && !valued:
			kind, inData, valued = x.s.attr("Type"), true, true
		case token == tokenEnd && string(x.s.name) == "Data":
			inData = false
		case token == tokenEnd && string(x.s.name) == "Cell":
			if formula && (!valued || kind == "Number" && len(x.arena) == from) {
				return x.uncomputed(col)
			}
			err := x.value(col, kind, from)
			if formula {
				x.formula(col)
			}
			return err
		}
	}
}

func (x *xmlSheet) value(col int, kind string, from int) error {
	stored := x.arena[from:]
	switch kind {
	case "Number":
		return x.keepNumber(col, from, cellFormat{}, false)
	case "Error":
		return x.keep(col, table.Error, from)
	case "Boolean":
		if string(stored) == "1" {
			return x.put(col, table.Bool, trueText)
		}
		if string(stored) == "0" {
			return x.put(col, table.Bool, falseText)
		}
	case "DateTime":
		if clock, ok := bytes.CutPrefix(stored, []byte("1899-12-31T")); ok { // a time without a day
			stored = clock
		}
		var as table.CellKind
		x.arena, as = appendISO(x.arena[:from], bytes.Clone(stored))
		return x.keep(col, as, from)
	}
	return x.keep(col, table.Text, from)
}

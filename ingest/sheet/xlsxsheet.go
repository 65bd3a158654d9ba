package sheet

import (
	"strconv"
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// sheetScan is one walk over the XML of a worksheet.
type sheetScan struct {
	*workbook
	rowBuilder
	s      *scanner
	f      func(*table.Row) bool
	merged [][4]int
	line   int  // of the last row
	col    int  // of the last cell
	inData bool // among the rows; drawings further down have elements called row, too
}

// walk gives the rows and reports whether it came to the sheet's end.
func (x *sheetScan) walk() (whole bool, err error) {
	for {
		if x.s.strict = x.inData; x.inData {
			if on, err := x.plainRows(); err != nil || !on {
				return false, err
			}
		}
		kind, err := x.s.next()
		if err != nil || kind == tokenEOF {
			return err == nil, err
		}
		if kind == tokenText {
			continue
		}
		switch name := string(x.s.name); {
		case name == "sheetData":
			x.inData = kind == tokenStart
		case kind != tokenStart:
		case name == "row" && x.inData:
			on, err := x.readRow()
			if err != nil || !on {
				return false, err
			}
		case name == "mergeCell":
			if area, ok := parseArea(x.s.attr("ref")); ok {
				x.merged = append(x.merged, area)
			}
		}
	}
}

// errOpenCell is why rows are not cut where cells do not end.
var errOpenCell error = message.CellNotClosed()

// plainRows reads the rows ahead in the scanner's memory, as far as they are plain.
func (x *sheetScan) plainRows() (on bool, err error) {
	for !x.s.pending {
		n, on, err := x.plainRow(x.s.buf[x.s.pos:x.s.end])
		if err != nil || n == 0 {
			return err == nil, err
		}
		if x.s.pos += n; !on {
			return false, nil
		}
	}
	return true, nil
}

// rowLine returns the line of the row with these attributes, and whether they say it; if not,
// it follows the row at before.
func rowLine(attrs []byte, before int) (line int, said bool) {
	line = before + 1
	for name, value, rest := nextAttr(attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		if string(name) == "r" {
			if n, ok := parseInt(value); ok && n > 0 {
				line, said = n, true
			}
		}
	}
	return line, said
}

// placed puts the row before an error that does not say where it happened.
func (x *sheetScan) placed(err error) error {
	if err == nil || hasPlace(err) {
		return err
	}
	return nearRow(x.t.name, x.line, err)
}

func (x *sheetScan) readRow() (on bool, err error) {
	if x.line, _ = rowLine(x.s.attrs, x.line); x.line > maxSheetRow {
		return false, message.WorkbookDamaged(message.RowPastLast(strconv.Itoa(x.line)))
	}
	x.start(x.line)
	x.col = -1
	for {
		kind, err := x.s.next()
		if err != nil {
			return false, err
		}
		switch {
		case kind == tokenEOF:
			return false, errCutShort
		case kind == tokenStart && string(x.s.name) == "c":
			if err := x.readCell(); err != nil {
				return false, err
			}
		case kind == tokenEnd && string(x.s.name) == "row":
			return x.finish(x.f)
		}
	}
}

// cellType is the t attribute of a cell.
type cellType uint8

const (
	typeNumber cellType = iota
	typeShared
	typeString
	typeInline
	typeBool
	typeError
	typeDate
)

func parseCellType(b []byte) cellType {
	switch string(b) {
	case "s":
		return typeShared
	case "str":
		return typeString
	case "inlineStr":
		return typeInline
	case "b":
		return typeBool
	case "e":
		return typeError
	case "d":
		return typeDate
	}
	return typeNumber
}

// readCell reads a cell whose start tag was read, up to its end tag.
func (x *sheetScan) readCell() error {
	kind, style := typeNumber, 0
	col := x.col + 1
	for name, value, rest := nextAttr(x.s.attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		if len(name) != 1 {
			continue
		}
		switch name[0] {
		case 'r':
			if c, _, ok := parseRef(value); ok {
				col = c
			}
		case 's':
			style, _ = parseInt(value) // without one: the first
		case 't':
			kind = parseCellType(value)
		}
	}
	x.col = col
	from := len(x.arena)
	inValue, inline, valued, formula := false, false, false, false
	for {
		token, err := x.s.next()
		if err != nil {
			return err
		}
		switch token {
		case tokenEOF:
			return errCutShort
		case tokenText:
			if inValue {
				x.arena = x.s.appendText(x.arena)
			}
		case tokenStart:
			switch string(x.s.name) {
			case "v":
				inValue, valued = !inline, true
			case "is": // wins over a value beside it
				inline, valued = true, true
				if x.arena, err = appendRich(x.arena[:from], x.s, "is"); err != nil {
					return err
				}
			case "f":
				formula = true
			}
		case tokenEnd:
			switch string(x.s.name) {
			case "v":
				inValue = false
			case "row":
				return errOpenCell
			case "c":
				if inline {
					kind = typeInline
				}
				if formula {
					return x.result(col, kind, style, from, valued)
				}
				if valued {
					return x.value(col, kind, style, from)
				}
				return nil
			}
		}
	}
}

// result sets the cell of a formula whose stored result is the arena from from on. An empty one is a text: of
// a number it is none, as libraries write it that do not compute.
func (x *sheetScan) result(col int, kind cellType, style, from int, valued bool) error {
	if !valued || len(x.arena) == from && kind != typeString && kind != typeInline {
		return x.uncomputed(col)
	}
	err := x.value(col, kind, style, from)
	x.formula(col)
	return err
}

// value sets the cell whose stored value is the arena from from on.
func (x *sheetScan) value(col int, kind cellType, style, from int) error {
	stored := x.arena[from:]
	if len(stored) == 0 {
		return nil
	}
	switch kind {
	case typeShared:
		i, ok := parseInt(stored)
		if !ok {
			return x.fault(col, message.WorkbookDamaged(message.NoStringNumber(string(stored[:min(len(stored), 40)]))))
		}
		text, err := x.shared.get(i)
		if err != nil && hasPlace(err) {
			return err
		} else if err != nil {
			return x.fault(col, message.Of(err))
		}
		x.arena = x.arena[:from]
		return x.put(col, table.Text, text)
	case typeString:
		x.arena = resolveX(x.arena, from)
	case typeBool:
		switch string(stored) {
		case "1", "true":
			return x.put(col, table.Bool, trueText)
		case "0", "false":
			return x.put(col, table.Bool, falseText)
		}
	case typeError:
		return x.keep(col, table.Error, from)
	case typeDate:
		var as table.CellKind
		x.arena, as = appendISO(x.arena[:from], append([]byte(nil), stored...))
		return x.keep(col, as, from)
	case typeNumber:
		return x.keepNumber(col, from, x.format(style), x.is1904)
	}
	return x.keep(col, table.Text, from)
}

// format is the number format of a cell style.
func (b *workbook) format(style int) cellFormat {
	if style < len(b.formats) {
		return b.formats[style]
	}
	return cellFormat{}
}

// parseInt reads a count; ok is false for anything else, also a very large one.
func parseInt(b []byte) (n int, ok bool) {
	for len(b) > 0 && b[0] <= ' ' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] <= ' ' {
		b = b[:len(b)-1]
	}
	for _, c := range b {
		if c < '0' || c > '9' || n > 1<<31 {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, len(b) > 0
}

// parseRef reads a cell's address: G14 is column 6, row 14. The row may be absent (0).
func parseRef(b []byte) (col, row int, ok bool) {
	i := 0
	for ; i < len(b) && i < 8; i++ {
		c := b[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			break
		}
		col = col*26 + int(c-'A') + 1
	}
	if i == 0 {
		return 0, 0, false
	}
	row, _ = parseInt(b[i:])
	return col - 1, row, true
}

func parseArea(ref string) (area [4]int, ok bool) {
	first, last, two := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !two {
		last = first
	}
	c1, r1, ok1 := parseRef([]byte(first))
	c2, r2, ok2 := parseRef([]byte(last))
	return [4]int{r1, c1, r2, c2}, ok1 && ok2 && r1 > 0 && r2 >= r1 && c2 >= c1
}

package sheet

import (
	"encoding/binary"
	"math"
	"slices"
	"strconv"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// biffErrors are the texts of error codes.
var biffErrors = map[byte]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}

// cellRecord is where a record of one or more cells of a row lies.
type cellRecord struct {
	row uint16
	at  uint32
}

// biffScan is one walk over a sheet of an .xls file.
type biffScan struct {
	*biffWorkbook
	rowBuilder
	empty bool // no formula of the sheet has a result: the library that wrote them does not compute
}

// walk gives the rows of the sheet at offset. Cells need not be stored in order, so their
// places are collected first.
func (b *biffWorkbook) walk(t *Table, offset uint32, f func(*table.Row) bool) error {
	cells, merged, err := b.index(t, int(offset))
	if err != nil {
		return err
	}
	formulas, empty := b.formulas(cells)
	t.setMerged(merged)
	byRow := func(a, b cellRecord) int { return int(a.row) - int(b.row) }
	if !slices.IsSortedFunc(cells, byRow) {
		slices.SortStableFunc(cells, byRow)
	}
	x := &biffScan{b, rowBuilder{t: t}, formulas > 0 && formulas == empty}
	for i, c := range cells {
		if i == 0 || cells[i-1].row != c.row {
			x.start(int(c.row) + 1)
		}
		if err := x.cell(int(c.at)); err != nil {
			return err
		}
		if i == len(cells)-1 || cells[i+1].row != c.row {
			if on, err := x.finish(f); err != nil || !on {
				return err
			}
		}
	}
	return nil
}

// formulas counts the formulas of a sheet, and those among them whose result is an empty text.
func (b *biffWorkbook) formulas(cells []cellRecord) (all, empty int) {
	for _, c := range cells {
		id, data, _, _ := b.record(int(c.at))
		if id != recFormula || len(data) < cellLength(id) {
			continue
		}
		all++
		if result := data[6:14]; result[0] == 3 && result[6] == 0xFF && result[7] == 0xFF {
			empty++
		}
	}
	return all, empty
}

// index finds the records of cells and the merged areas of the sheet at offset at.
func (b *biffWorkbook) index(t *Table, at int) (cells []cellRecord, merged [][4]int, err error) {
	id, data, next, ok := b.record(at)
	if !ok || id != recBOF || len(data) < 4 {
		return nil, nil, table.At(t.name, message.SheetNoStart())
	}
	for depth := 1; depth > 0; {
		at = next
		if id, data, next, ok = b.record(at); !ok {
			line := 1
			if len(cells) > 0 {
				line = int(cells[len(cells)-1].row) + 1
			}
			return nil, nil, table.At(t.name, message.NearRow(strconv.Itoa(line), message.SheetCutShort()))
		}
		switch id {
		case recBOF: // a chart within the sheet
			depth++
		case recEOF:
			depth--
		case recMergeCells:
			for d := data[min(2, len(data)):]; len(d) >= 8 && depth == 1; d = d[8:] {
				u := func(i int) int { return int(binary.LittleEndian.Uint16(d[i:])) }
				merged = append(merged, [4]int{u(0) + 1, u(4), u(2) + 1, u(6)})
			}
		case recLabelSST, recLabel, recRString, recNumber, recRK, recMulRK, recFormula, recBoolErr:
			if depth == 1 && len(data) >= 8 {
				cells = append(cells, cellRecord{binary.LittleEndian.Uint16(data), uint32(at)})
			}
		}
	}
	return cells, merged, nil
}

// cell sets the cells of the record at offset at.
func (x *biffScan) cell(at int) error {
	id, data, next, _ := x.record(at)
	col := int(binary.LittleEndian.Uint16(data[2:]))
	style := int(binary.LittleEndian.Uint16(data[4:]))
	from := len(x.arena)
	if len(data) < cellLength(id) {
		return x.fault(col, message.WorkbookDamaged(message.RecordCutShort()))
	}
	switch id {
	case recLabelSST:
		text, err := x.strings.at(int(binary.LittleEndian.Uint32(data[6:])))
		if err != nil {
			return x.fault(col, message.Of(err))
		}
		return x.put(col, table.Text, text)
	case recLabel, recRString:
		return x.text(col, at, 6)
	case recNumber:
		return x.float(col, style, math.Float64frombits(binary.LittleEndian.Uint64(data[6:])))
	case recRK:
		return x.rk(col, style, binary.LittleEndian.Uint32(data[6:]))
	case recMulRK:
		for d := data[4:]; len(d) >= 8; d = d[6:] { // the last two bytes are the last column
			if err := x.rk(col, int(binary.LittleEndian.Uint16(d)), binary.LittleEndian.Uint32(d[2:])); err != nil {
				return err
			}
			col++
		}
	case recBoolErr:
		return x.boolErr(col, data[6], data[7] != 0)
	case recFormula:
		defer x.formula(col)
		if x.empty {
			return x.uncomputed(col)
		}
		result := data[6:14]
		if result[6] != 0xFF || result[7] != 0xFF {
			return x.float(col, style, math.Float64frombits(binary.LittleEndian.Uint64(result)))
		}
		switch result[0] {
		case 0:
			return x.formulaText(col, next)
		case 1, 2:
			return x.boolErr(col, result[2], result[0] == 2)
		}
		x.arena = x.arena[:from] // 3: an empty text
	}
	return nil
}

// cellLength is the least length of a record; index has seen to 8 bytes.
func cellLength(id uint16) int {
	switch id {
	case recLabelSST, recRK:
		return 10
	case recNumber, recFormula:
		return 14
	}
	return 8
}

// formulaText sets the text that a formula gave. It stands in a STRING record behind the
// formula; parts of the formula may come between.
func (x *biffScan) formulaText(col, at int) error {
	for {
		id, _, next, ok := x.record(at)
		switch {
		case !ok:
			return x.fault(col, message.WorkbookDamaged(message.FormulaTextMissing()))
		case id == recString:
			return x.text(col, at, 0)
		case id == recContinue || id == 0x0221 || id == 0x04BC || id == 0x0236 || id == 0x0021 || id == 0x00BC: // ARRAY, SHRFMLA, TABLE
			at = next
		default:
			return x.uncomputed(col)
		}
	}
}

func (x *biffScan) text(col, at, skip int) error {
	from := len(x.arena)
	var whole bool
	if x.arena, whole = x.longString(x.arena, at, skip); !whole {
		return x.fault(col, message.WorkbookDamaged(message.TextCutShort()))
	}
	return x.keep(col, table.Text, from)
}

func (x *biffScan) boolErr(col int, v byte, failed bool) error {
	switch text, known := biffErrors[v]; {
	case failed && known:
		return x.put(col, table.Error, []byte(text))
	case failed:
		return x.put(col, table.Error, []byte("#ERROR "+strconv.Itoa(int(v))+"!"))
	case v != 0:
		return x.put(col, table.Bool, trueText)
	}
	return x.put(col, table.Bool, falseText)
}

// rk sets a number packed into 30 bits: an integer or the upper half of a float, either
// perhaps to be divided by 100.
func (x *biffScan) rk(col, style int, v uint32) error {
	if v&2 == 0 {
		f := math.Float64frombits(uint64(v&^3) << 32)
		if v&1 != 0 {
			f /= 100
		}
		return x.float(col, style, f)
	}
	from := len(x.arena)
	x.arena = strconv.AppendInt(x.arena, int64(int32(v)>>2), 10)
	if v&1 != 0 {
		x.arena = append(x.arena, "e-2"...) // exact, unlike a division
	}
	return x.number(col, style, from)
}

func (x *biffScan) float(col, style int, v float64) error {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return x.put(col, table.Error, []byte("#NUM!"))
	}
	from := len(x.arena)
	if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
		x.arena = strconv.AppendInt(x.arena, int64(v), 10)
	} else {
		x.arena = strconv.AppendFloat(x.arena, v, 'g', -1, 64)
	}
	return x.number(col, style, from)
}

func (x *biffScan) number(col, style, from int) error {
	f := cellFormat{}
	if style < len(x.formats) {
		f = x.formats[style]
	}
	return x.keepNumber(col, from, f, x.is1904)
}

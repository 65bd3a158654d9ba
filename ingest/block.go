package ingest

import (
	"bytes"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/ingest/value"
	"salesk/kpi"
)

// A block of a text file is decoded column by column, for the columns of the plan and no
// others. The loops read what nearly all cells look like. A cell that looks otherwise is
// decoded by itself, and a row that may be no ordinary one is read as rows of any table are,
// so that blocks give what rows give, errors and notes included.

// blockRows is what is known of the rows of a block under way.
type blockRows struct {
	whole  []bool   // the row is decoded as a whole
	faults []*fault // by row, where some row has one; the first in the order of the columns
	some   bool     // some row has a fault
	slow   []int32
	plain  []bool // the row is finished (see plainRows)
	kept   []int32
	texts  []byte // of a column with many different ones
	ends   []int32
	syms   []kpi.Sym
}

// inBlocks reports whether rows of a shape are decoded column by column: those that are many.
func inBlocks(s header.Shape) bool {
	return s == header.DealRows || s == header.LeadRows || s == header.MessageRows
}

// mostRows is how many rows of a block are decoded column by column. Where there are more, nearly
// all are blank, and columns would take many times the memory of their bytes.
const mostRows = 1 << 15

// readChunk decodes a part of a text file.
func (d *decoding) readChunk(c *text.Chunk) error {
	b := text.NewBlock()
	defer b.Free()
	if err := c.Read(b); err != nil {
		return err
	}
	if !b.Plain || b.Crowded() || b.Rows() > mostRows || c.Width() != d.schema.width || !inBlocks(d.schema.m.Shape) {
		return b.Walk(func(r *table.Row) bool {
			d.row(r)
			return true
		})
	}
	n, first := b.Rows(), 0
	for first < n && b.LineOf(first) <= d.classifier.head.line {
		first++
	}
	for _, c := range d.schema.columns {
		c.resize(n)
	}
	d.resize(n)
	b.Lines(d.lines)
	x := &d.block
	x.whole, x.faults, x.some = sized(x.whole, n), sized(x.faults, n), false
	d.tellWhole(b, first)
	for _, c := range d.schema.columns {
		d.column(b, c, first)
	}
	d.complete(b, first)
	return nil
}

// tellWhole finds the rows that may be no data, which are read as a whole.
func (d *decoding) tellWhole(b *text.Block, first int) {
	buf, whole, s := b.Buf, d.block.whole, d.classifier
	quote, width := b.Quote(), d.schema.width
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, 0)
		at, end := from, to // of the cell under the header by which a repeated header row is told
		if s.names != 0 {
			at, end = b.Cell(r, s.names)
		}
		c := firstBytes[buf[from]]
		ordinary := from < to && at < end && buf[from] != quote && buf[at] != quote && c&maybeBlank == 0 && s.beginsOtherwise(buf[at:end])
		if ordinary && (c != 0 || lastBytes[buf[to-1]]) {
			ordinary = !suspicious(buf[from:to]) && !isFooter(buf[from:to])
		}
		if ordinary && width > 1 {
			from, to := b.Cell(r, 1)
			ordinary = from < to && buf[from] != quote && firstBytes[buf[from]]&maybeBlank == 0 || secondFilled(b, r, width)
		} else {
			ordinary = false
		}
		whole[r] = !ordinary
	}
	for _, r := range b.Odd {
		if int(r) >= first {
			whole[r] = true
		}
	}
}

// secondFilled reports whether a cell behind the first one surely has something in it.
func secondFilled(b *text.Block, r, width int) bool {
	for c := 1; c < width; c++ {
		from, to := b.Cell(r, c)
		if from == to {
			continue
		}
		at := b.Buf[from]
		if at == b.Quote() {
			if to-from < 3 {
				continue
			}
			at = b.Buf[from+1]
		}
		if firstBytes[at]&maybeBlank == 0 {
			return true
		}
	}
	return false
}

// column decodes a column of a block.
func (d *decoding) column(b *text.Block, c *column, first int) {
	slow := d.block.slow[:0]
	switch {
	case c.void:
		for r := first; r < len(b.First); r++ {
			c.empty(r)
		}
	case c.op == opDay:
		slow = c.date.Column(&b.Block, c.cell, first, d.l.o.Zone, c.days, slow)
	case c.op >= opDec && c.op <= opMoney:
		clear(c.codes)
		slow = c.number.Column(&b.Block, c.cell, first, c.decs, slow)
	case c.op == opFlag:
		if c.dated {
			for r := first; r < len(b.First); r++ {
				c.days[r] = kpi.NoDay
			}
		}
		slow = c.flag.Column(&b.Block, c.cell, first, c.counts, slow)
	case c.op == opID || c.op == opHashed:
		slow = d.ids(b, c, first, slow)
	case c.remembers():
		slow = d.textCells(b, c, first, slow)
	case c.op == opKept || c.op == opFirstID:
		slow = d.keptTexts(b, c, first, slow)
	default:
		for r := first; r < len(b.First); r++ {
			slow = append(slow, int32(r))
		}
	}
	d.block.slow = slow
	if c.known.off && c.op == opText && len(slow) > fewTexts {
		d.internAll(b, c, slow)
		return
	}
	for _, r := range slow {
		d.slowCell(b, c, int(r))
	}
	if c.required && c.op == opDay {
		for r := first; r < len(b.First); r++ {
			if c.days[r] == kpi.NoDay && !d.block.whole[r] {
				d.faultAt(r, c, errEmptyCell)
			}
		}
	}
}

// fewTexts are not worth being interned together.
const fewTexts = 64

// slowCell decodes a cell by itself; false where it need not be, or cannot.
func (d *decoding) slowCell(b *text.Block, c *column, r int) bool {
	x := &d.block
	if x.whole[r] || x.some && x.faults[r] != nil {
		return false
	}
	var cell table.Cell
	cell.Text, cell.Quoted = b.Text(r, c.cell)
	if err := d.l.decode(c, r, &cell); err != nil {
		d.faultAt(r, c, err)
		return false
	}
	return true
}

// faultAt notes the first fault of a row.
func (d *decoding) faultAt(r int, c *column, err error) {
	x := &d.block
	if !x.some {
		x.some = true
		clear(x.faults)
	}
	if x.faults[r] == nil {
		x.faults[r] = c.fault(err)
	}
}

// remembers reports whether what a text becomes depends on the text alone, and may come again
// soon.
func (c *column) remembers() bool {
	switch c.op {
	case opText, opRep, opMail, opCurrency, opEvent:
		return true
	}
	return false
}

// textCells decodes the texts of a column. Those that are to be interned together are left: slow
// gets their rows.
func (d *decoding) textCells(b *text.Block, c *column, first int, slow []int32) []int32 {
	buf, syms, known := b.Buf, c.syms, &c.known
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, c.cell)
		if from == to && !c.required {
			syms[r] = 0
			continue
		}
		if n := to - from; n != 0 {
			if sym, ok := known.find(buf, from, n); ok {
				syms[r] = sym
				continue
			}
			if known.off && c.op == opText {
				slow = append(slow, int32(r))
				continue
			}
		}
		if d.slowCell(b, c, r) && c.syms[r] != 0 {
			known.put(buf, from, to-from, c.syms[r])
		}
	}
	return slow
}

// internAll interns the texts of rows together: there are so many different ones that the
// processor would wait for memory at each, a fifth of a job with customers.
func (d *decoding) internAll(b *text.Block, c *column, rows []int32) {
	x := &d.block
	x.texts, x.ends = x.texts[:0], x.ends[:0]
	for _, r := range rows {
		if !x.whole[r] {
			t, _ := b.Text(int(r), c.cell)
			if t = d.l.words.trim(t); !c.key || !value.IsPlaceholder(t) {
				x.texts = append(x.texts, value.Name(t)...)
			}
		}
		x.ends = append(x.ends, int32(len(x.texts)))
	}
	x.syms = sized(x.syms, len(rows))
	d.l.data.Symbols.InternAll(x.texts, x.ends, x.syms)
	for i, r := range rows {
		if c.syms[r] = x.syms[i]; c.syms[r] == 0 && c.required && !x.whole[r] {
			d.faultAt(int(r), c, errEmptyCell)
		}
	}
}

// ids hashes the ids of a column that stand there as they are; slow gets the rows of all others.
func (d *decoding) ids(b *text.Block, c *column, first int, slow []int32) []int32 {
	quote, w := b.Quote(), &d.l.words
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, c.cell)
		id := b.Buf[from:to]
		if len(id) == 0 || id[0] == quote || !tidy(id) || value.IsPlaceholder(id) {
			slow = append(slow, int32(r))
			continue
		}
		c.hashes[r] = d.l.hashID(id)
		if c.text {
			c.syms[r] = w.ids.Keep(id)
		}
	}
	return slow
}

// keptTexts keeps the texts of a column that stand there as they are; slow gets the rows of all
// others.
func (d *decoding) keptTexts(b *text.Block, c *column, first int, slow []int32) []int32 {
	quote, ids := b.Quote(), d.l.words.ids
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, c.cell)
		t := b.Buf[from:to]
		switch {
		case len(t) == 0:
			c.syms[r] = 0
		case t[0] == quote || !tidy(t) || value.IsPlaceholder(t) || c.op == opFirstID && bytes.ContainsAny(t, ";|") || c.op == opKept && !value.IsPlainName(t):
			slow = append(slow, int32(r))
		default:
			c.syms[r] = ids.Keep(t)
		}
	}
	return slow
}

// complete completes the rows of a block, in order, and drops those that are no records.
func (d *decoding) complete(b *text.Block, first int) {
	x, n := &d.block, len(b.First)
	x.kept = x.kept[:0]
	x.plain = sized(x.plain, n)
	if d.plainRows != nil && d.again == nil {
		d.plainRows.finish(first, x.plain)
	} else {
		clear(x.plain)
	}
	amount := d.schema.amounts[mainAmount]
	last := -1    // the last plain row
	dropped := -1 // the first row that is dropped
	if first > 0 {
		dropped = 0
	}
	for r := first; r < n; r++ {
		if x.plain[r] && !x.whole[r] && (!x.some || x.faults[r] == nil) {
			d.rep.Read++
			d.usedRow(r, amount)
			last = r
		} else if !d.completeRow(b, r, amount) {
			if dropped < 0 {
				dropped = r
			}
			continue
		}
		if dropped >= 0 {
			x.kept = append(x.kept, int32(r))
		}
	}
	if last >= 0 {
		d.full = max(d.full, b.OrderOf(last))
	}
	if d.rows = n; dropped >= 0 {
		d.keep(dropped, x.kept)
	}
}

// completeRow completes a row; false when it is no record.
func (d *decoding) completeRow(b *text.Block, r int, amount *column) bool {
	x := &d.block
	if x.whole[r] {
		return d.rowAt(b.Row(r), r)
	}
	d.rep.Read++
	d.full, d.totals.line = max(d.full, b.OrderOf(r)), int(d.lines[r])
	var f *fault
	if x.some {
		f = x.faults[r]
	}
	if f == nil && d.finish != nil {
		f = d.finish(r)
	}
	if f != nil {
		d.refused(b.Row(r), f)
		return false
	}
	d.usedRow(r, amount)
	d.identify(r)
	if d.again != nil {
		d.reread(b.Row(r), r)
	}
	return true
}

// usedRow counts a row that is a record.
func (d *decoding) usedRow(r int, amount *column) {
	d.rep.Used++
	d.totals.lastAt = int(d.lines[r])
	if amount != nil {
		d.totals.amount(amount.decs[r])
	}
}

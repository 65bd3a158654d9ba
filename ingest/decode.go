package ingest

import (
	"slices"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// decoding is the second walk over a table, or over a part of one.
type decoding struct {
	l          *loading
	from       *loading // l as it was before parts add to it what they find
	t          table.Table
	classifier *rowClassifier
	schema     *tableSchema
	source     int
	rep        *TableReport
	open       map[kpi.Sym]int // stages taken as open, with their rows; of orders, statuses that may be no sales
	totals     totals

	parts   []table.Table
	doubt   bool // some cell is not written as its column was decided to be
	several int  // what words.several was before
	behind  int  // the first row that was judged to lie behind the data (see table.Row.After); 0 is none
	full    int  // the last row with data in more than one cell

	rows          int                // decoded so far: the columns of the plan have so many values
	lines         []uint32           // of each
	finish        func(r int) *fault // completes a row; nil where there is nothing to do
	plainRows     *plainRows         // completes most rows of a block; nil where it cannot
	done          completed
	block         blockRows             // of a part of a text file
	again         *rereading            // while ids that come again are read once more
	hashes        []uint64              // of ids, where the columns are gone
	goneCustomers []kpi.Customer        // left out as deleted
	gone          []uint64              // hashes of the ids of records that are left out as deleted, for they may be versions of others
	sheetRep      kpi.Sym               // whose all records are by the name of their sheet; 0 where that is not said
	sheetReps     kpi.Syms              // the same a row
	others        bool                  // some row that was set aside may be the header row of another table
	sheetCells    map[string]sheetCells // by column; nil where no cell is one that only workbooks have
}

// completed is what rows of a kind have beside the values of their columns.
type completed struct {
	outcomes   []kpi.Outcome
	amounts    []kpi.Money
	lists      []kpi.Money // where there are list amounts
	currencies []kpi.Sym
	closes     []kpi.Day
	qualified  []bool
	statuses   []kpi.Sym
	counts     [numCounts][]kpi.Count
	costs      []kpi.Cost
	targets    []kpi.Target
	customers  []kpi.Customer
	rates      []kpi.Rate
}

// misjudged reports whether data was found behind a row that was judged to lie behind all
// data, as can be when the first walk looked at a sample.
func (d *decoding) misjudged() bool { return d.behind != 0 && d.behind < d.full }

// earlier returns the earlier of two rows, of which 0 is none.
func earlier(a, b int) int {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// read decodes all rows of the part. More are given on as soon as there are many, where
// that is asked for.
func (d *decoding) read(more func()) error {
	if c, ok := d.t.(*text.Chunk); ok {
		return d.readChunk(c)
	}
	return d.t.Walk(func(r *table.Row) bool {
		d.row(r)
		if more != nil && d.rows >= rowsTogether {
			more()
		}
		return true
	})
}

// rowsTogether are the rows of a table in one part that become records at a time.
const rowsTogether = 1 << 13

// row decodes a row that a reader gives, cell by cell.
func (d *decoding) row(r *table.Row) {
	if r.Line <= d.classifier.head.line {
		return
	}
	n := d.rows
	for _, c := range d.schema.columns {
		c.resize(n + 1)
	}
	d.resize(n + 1)
	if d.rowAt(r, n) {
		d.lines[n] = uint32(r.Line)
		d.rows++
	}
}

// rowAt decodes a row below the header into row n of the columns. False when it is no record:
// no data, or set aside.
func (d *decoding) rowAt(r *table.Row, n int) bool {
	if class := d.classifier.class(r); class != dataRow {
		countRow(&d.rep.Skipped, rowClassNames[class], r.Line)
		d.behind = earlier(d.behind, d.classifier.behind)
		d.classifier.behind = 0
		return false
	}
	if d.classifier.filled > 1 {
		d.full = max(d.full, r.After())
	}
	d.rep.Read++
	d.totals.line = r.Line
	f := d.tooWide(r)
	if f == nil && !r.Broken.IsZero() {
		f = &fault{why: r.Broken}
	}
	if f == nil {
		f = d.fill(r, n)
	}
	if f == nil && d.finish != nil {
		f = d.finish(n)
	}
	if !r.Note.IsZero() && f == nil {
		countRow(&d.rep.Suspicious, r.Note, r.Line)
	}
	if f != nil {
		d.refused(r, f)
		return false
	}
	d.rep.Used++
	d.totals.used(d, r, n)
	d.identify(n)
	if d.again != nil {
		d.reread(r, n)
	}
	return true
}

// identify counts a record without an id in a table that has ids.
func (d *decoding) identify(n int) {
	if id := d.schema.id; id != nil && id.op == opID && id.hashes[n] == 0 {
		countRow(&d.rep.Suspicious, message.NoID(), d.line())
	}
}

func (d *decoding) refused(r *table.Row, f *fault) {
	if f.left.IsZero() && d.isDeleted(r) { // whatever else is wrong with it
		f = goneNow(message.DeletedRecords())
	}
	if !f.left.IsZero() {
		d.rep.LeftOut++
		countRow(&d.rep.Left, f.left, r.Line)
		if f.gone {
			d.gonePast(r)
		}
		return
	}
	d.doubt = d.doubt || f.doubt
	d.others = d.others || d.classifier.namesAll(r)
	d.totals.refused(d, r, f)
	d.setAside(r, f)
}

// leftOut is why a row that is a record counts in no figure.
func leftOut(why message.Message) *fault { return &fault{left: why} }

// goneNow is why a record that was there once counts in no figure any more, nor do its older versions.
func goneNow(why message.Message) *fault { return &fault{left: why, gone: true} }

// gonePast remembers the id of a record that is gone, so that it is compared with others of the id.
func (d *decoding) gonePast(r *table.Row) {
	id := d.schema.id
	if id == nil || id.op != opID || id.cell >= len(r.Cells) {
		return
	}
	h := d.l.idHash(r.Cells[id.cell].Text)
	if h == 0 {
		return
	}
	d.gone = append(d.gone, h)
	if d.again != nil {
		d.rereadGone(r, h)
	}
}

// isDeleted reports whether a row says that its record is deleted.
func (d *decoding) isDeleted(r *table.Row) bool {
	c := d.schema.byName[header.Deleted]
	if c == nil || c.cell >= len(r.Cells) {
		return false
	}
	yes, err := c.flagOf(&r.Cells[c.cell])
	return err == nil && yes == 1
}

// fill decodes the claimed cells of a row. It returns the first fault.
func (d *decoding) fill(r *table.Row, n int) *fault {
	for _, c := range d.schema.columns {
		cell := &noCell
		if c.cell < len(r.Cells) {
			cell = &r.Cells[c.cell]
		}
		if c.op == opFlag {
			if yes, ok := c.flag.Letter(*cell); ok { // as nearly all are
				c.counts[n] = 0
				if yes {
					c.counts[n] = 1
				}
				if c.dated {
					c.days[n] = kpi.NoDay
				}
				continue
			}
		}
		if c.remembers() && cell.Kind == table.Text && isShort(cell.Text) {
			if err := d.short(c, n, cell); err != nil {
				return c.fault(err)
			}
			continue
		}
		if err := d.l.decode(c, n, cell); err != nil {
			return c.fault(reasonOf(cell, err))
		}
		if cell.Formula || cell.Merged {
			if f := d.sheetCell(c, n, cell); f != nil {
				return f
			}
		}
	}
	return nil
}

// mostShort is the length of the longest text of a row by itself that is remembered.
const mostShort = 32

// isShort reports whether a text may be remembered. One that begins as a quoted cell of a block
// does is not the same.
func isShort(b []byte) bool {
	return len(b) > 0 && len(b) <= mostShort && b[0] != '"' && b[0] != '\''
}

// short decodes a short text that may come again.
func (d *decoding) short(c *column, n int, cell *table.Cell) error {
	var buf [mostShort + 8]byte
	size := uint32(copy(buf[:], cell.Text))
	sym, ok := c.known.find(buf[:], 0, size)
	if c.syms[n] = sym; ok {
		return nil
	}
	err := d.l.decode(c, n, cell)
	if err == nil && c.syms[n] != 0 {
		c.known.put(buf[:], 0, size, c.syms[n])
	}
	return err
}

// fault is why a row cannot be used, for a cell of the column.
func (c *column) fault(err error) *fault {
	return &fault{cell: c.cell, column: c.label, why: message.Of(err), lacks: err == errEmptyCell, doubt: c.inferred() && err != errEmptyCell}
}

// tooWide is the fault of a row with more cells than headers: somewhere a separator
// stands inside a text, and every cell after it would be read as another column.
func (d *decoding) tooWide(r *table.Row) *fault {
	for i := d.schema.width; i < len(r.Cells); i++ {
		if !blank(r.Cells[i].Text) {
			return &fault{cell: i, why: message.TooManyCells(len(r.Cells), d.schema.width)}
		}
	}
	return nil
}

func (d *decoding) setAside(r *table.Row, f *fault) {
	d.rep.SetAside++
	p := kpi.Problem{Where: d.t.Name() + r.Place(f.cell), File: d.t.Name(), Line: r.Line, Column: f.column, Message: f.why}
	d.l.rep.Problems = append(d.l.rep.Problems, p)
	if !d.l.o.KeepRejects {
		return
	}
	cells := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		cells[i] = string(c.Text)
	}
	d.l.rep.Rejects = append(d.l.rep.Rejects, Reject{Problem: p, File: d.t.Name(), Line: r.Line, Cells: cells})
}

// resize makes room for what rows have beside the values of their columns.
func (d *decoding) resize(n int) {
	d.lines = sized(d.lines, n)
	o := &d.done
	switch d.schema.m.Shape {
	case header.DealRows:
		o.outcomes, o.amounts, o.currencies, o.closes = sized(o.outcomes, n), sized(o.amounts, n), sized(o.currencies, n), sized(o.closes, n)
		if d.schema.amounts[listAmount] != nil {
			o.lists = sized(o.lists, n)
		}
	case header.LeadRows:
		o.qualified, o.statuses = sized(o.qualified, n), sized(o.statuses, n)
	case header.MessageRows, header.CampaignRows:
		for i := range o.counts {
			o.counts[i] = sized(o.counts[i], n)
		}
	case header.CostRows:
		o.costs = sized(o.costs, n)
	case header.TargetRows:
		o.targets = sized(o.targets, n)
	case header.CustomerRows:
		o.customers = sized(o.customers, n)
	case header.RateRows:
		o.rates = sized(o.rates, n)
	}
}

// keep drops the rows that are not among kept: all before row first are.
func (d *decoding) keep(first int, kept []int32) {
	for _, c := range d.schema.columns {
		c.keep(first, kept)
	}
	keepRows(&d.lines, first, kept)
	o := &d.done
	keepRows(&o.outcomes, first, kept)
	keepRows(&o.amounts, first, kept)
	keepRows(&o.currencies, first, kept)
	keepRows(&o.lists, first, kept)
	keepRows(&o.closes, first, kept)
	keepRows(&o.qualified, first, kept)
	keepRows(&o.statuses, first, kept)
	for i := range o.counts {
		keepRows(&o.counts[i], first, kept)
	}
	keepRows(&o.costs, first, kept)
	keepRows(&o.targets, first, kept)
	keepRows(&o.customers, first, kept)
	keepRows(&o.rates, first, kept)
	d.rows = first + len(kept)
}

// finisher returns what completes a row of the table's shape from the values of its columns.
func (d *decoding) finisher() func(r int) *fault {
	switch d.schema.m.Shape {
	case header.DealRows:
		deals := d.dealFinisher()
		d.plainRows = deals.plainRows()
		return deals.finish
	case header.LeadRows:
		return d.leadFinisher()
	case header.MessageRows, header.CampaignRows:
		return d.emailFinisher()
	case header.CostRows:
		return d.costFinisher()
	case header.TargetRows:
		return d.targetFinisher()
	case header.CustomerRows:
		return d.customerFinisher()
	}
	return d.rateFinisher()
}

// end tells what all rows of the table have shown.
func (d *decoding) end() {
	d.tellSheetCells()
	if d.l.words.several > 0 {
		d.l.tell(d.rep.Name, "", message.SeveralTaken(d.l.words.several))
		d.l.words.several = 0
	}
	// An empty cell says that a deal is open where others say that theirs are not.
	d.rep.Suspicious = slices.DeleteFunc(d.rep.Suspicious, func(s Skip) bool { return s.Message == message.NoWordOfOutcome() && s.Count < d.rep.Used })
	if d.schema.m.Orders || d.l.o.AllWon {
		d.tellStatuses()
	} else if len(d.open) > 0 {
		d.rep.OpenStages = map[string]int{}
		for s, n := range d.open {
			d.rep.OpenStages[d.l.data.Symbols.Text(s)] = n
		}
	}
}

// countOpen counts a stage or status to be told.
func (d *decoding) countOpen(s kpi.Sym) {
	if d.open == nil {
		d.open = map[kpi.Sym]int{}
	}
	d.open[s]++
}

// at is the fault of a column, at its cell.
func (d *decoding) at(column string, why message.Message) *fault {
	if c := d.schema.byName[column]; c != nil {
		return &fault{cell: c.cell, column: c.label, why: why}
	}
	return &fault{column: column, why: why}
}

// lacks is the fault of a row that has nothing in a column which no record can do without.
func (d *decoding) lacks(column string) *fault {
	f := d.at(column, message.EmptyCell())
	f.lacks = true
	return f
}

// money brings the amount of a row into minor units and settles its currency: the row's own
// column, the header's, the one beside the amount, the one the options name. Two that
// disagree are a fault.
func (d *decoding) money(c *column, r int, currency *kpi.Sym) (kpi.Money, *fault) {
	dec := c.dec(r)
	if dec.Empty() {
		return kpi.NoMoney, nil
	}
	w := &d.l.words
	for _, code := range [...]kpi.Sym{c.code, c.codes[r]} {
		if code == 0 {
			continue
		}
		both, ok := w.both(*currency, code)
		if !ok {
			return 0, &fault{cell: c.cell, column: c.label, why: message.OtherCurrency(w.syms.Text(code), w.syms.Text(*currency))}
		}
		*currency = both
	}
	unit := w.unitOf(*currency)
	*currency = unit.means
	digits := unit.digits
	if int(dec.Scale) == digits && dec.Coef != int64(kpi.NoMoney) {
		return kpi.Money(dec.Coef), nil
	}
	m, rounded, err := value.Minor(dec, digits)
	if err != nil {
		return 0, &fault{cell: c.cell, column: c.label, why: message.Of(err)}
	}
	if rounded {
		countRow(&d.rep.Suspicious, message.RoundedAmounts(), d.line())
	}
	return m, nil
}

// line is where the walk is, for notes.
func (d *decoding) line() int { return d.totals.line }

// noneOf tells what a text is not, and which of a few it may be.
func noneOf(what message.Message, text string, among []string) message.Message {
	if near := header.Suggest(text, among); near != "" {
		return message.Join(what, message.DidYouMean(near))
	}
	return message.Join(what, message.UseOneOf(among))
}

package ingest

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// What the rows of one id are:
//
//   - rows that are equal in all columns that are read are repeats, of which the last one counts;
//   - rows with different modified dates, and rows of several files, are versions of one record,
//     of which the newest counts; where that is deleted, none does;
//   - other rows of a deal are its lines or splits (Options.Rows, or a column that says so);
//     where nothing says so the file is refused.
//
// A tidy export has none of these. Only the rows whose ids may come again (idTable) are read once
// more and compared here.

// What rows of one id may be (Options.Rows).
const (
	RowsAreLines    = "lines"
	RowsAreSplits   = "splits"
	RowsAreVersions = "versions"
)

var idColumns = map[kpi.Kind]string{kpi.Deals: "deal_id", kpi.Leads: "lead_id", kpi.Emails: "email_id", kpi.Customers: "customer"}

// rowOfID is a row whose id comes again, as far as rows are compared.
type rowOfID struct {
	pos      kpi.Pos
	part     uint32
	index    int    // of the row in its part, of records that were used
	id       string // as written
	print    uint64 // of all its cells but the id
	modified table.Cell
	number   bool // the id is a number of a workbook
	gone     bool // the record was left out as deleted: it counts only as the newest version

	amount     kpi.Money // of a part of a deal
	own        kpi.Money // the deal's, as the row has it
	currency   kpi.Sym
	isRepeated bool // the amount is that of the deal, which its first row has
	blank      bool // the column of parts' amounts has nothing in the row
	void       bool // nothing is left of the amount
	refund
}

// supersededRow is a row that does not count.
type supersededRow struct {
	why supersession
	row rowOfID
	by  kpi.Pos
}

// repeats is a look for ids that come again.
type repeats struct {
	l      *loading
	kind   kpi.Kind
	tags   map[uint64]bool
	rows   map[string][]rowOfID // by key of the id, in reading order
	order  []string             // keys in the order of their first rows
	tables []*repeatedIn        // in the order in which they come up
	drop   map[uint32][]int32   // by part: rows that do not count, in order
	parts  [][]rowOfID          // rows that are parts of one deal
	gone   []supersededRow
	free   []*worker
}

// dropRepeated settles what the rows of one id are, and drops those that do not count.
func (l *loading) dropRepeated(kind kpi.Kind) error {
	ids := l.ids[kind]
	if ids == nil {
		return nil
	}
	delete(l.ids, kind) // done with
	tags, numbers := ids.repeated()
	x := &repeats{l: l, kind: kind, tags: tags, rows: map[string][]rowOfID{}, drop: map[uint32][]int32{}}
	defer func() {
		for _, w := range x.free {
			w.done()
		}
	}()
	err := x.walk(numbers, func(n uint32, w *worker) { x.collect(n, w) })
	if err != nil {
		return err
	}
	x.compare()
	if l.again || len(l.refusals) > 0 {
		return nil
	}
	x.join()
	if len(x.drop) == 0 {
		return nil
	}
	if l.stream != nil {
		// Those that were folded as they were read are taken out again.
		folded := slices.DeleteFunc(numbers, func(n uint32) bool { return len(x.drop[n]) == 0 || !l.partsOf[n].d.streamed() })
		if err := x.walk(folded, func(n uint32, w *worker) {
			w.decoding.keep(0, x.drop[n])
			w.fold(-1)
			delete(x.drop, n)
		}); err != nil {
			return err
		}
	}
	x.dropKept()
	return nil
}

// dropKept drops the records that are kept and do not count.
func (x *repeats) dropKept() {
	if len(x.drop) == 0 {
		return
	}
	gone := map[int]bool{}
	for n, rows := range x.drop {
		for _, r := range rows {
			gone[x.l.partsOf[n].first+int(r)] = true
		}
	}
	ok := func(i int) bool { return !gone[i] }
	switch data := x.l.data; x.kind {
	case kpi.Deals:
		data.Deals.Keep(ok)
	case kpi.Leads:
		data.Leads.Keep(ok)
	case kpi.Emails:
		data.Emails.Keep(ok)
	}
}

// partsAtOnce are read side by side before what they hold is looked at.
const partsAtOnce = 16

// walk reads parts once more, and gives each to see, in order.
func (x *repeats) walk(numbers []uint32, see func(n uint32, w *worker)) error {
	for len(numbers) > 0 {
		n := min(len(numbers), partsAtOnce)
		if err := x.read(numbers[:n], see); err != nil {
			return err
		}
		numbers = numbers[n:]
	}
	return nil
}

func (x *repeats) read(numbers []uint32, see func(n uint32, w *worker)) error {
	workers := make([]*worker, len(numbers))
	for i, n := range numbers {
		workers[i] = x.worker(x.l.partsOf[n].d)
	}
	parallel.Do(len(numbers), func(i int) {
		p := &x.l.partsOf[numbers[i]]
		w := workers[i]
		w.begin(p.d, p.d.parts[p.i])
		w.again.seen = w.again.seen[:0]
		if w.err = w.read(nil); w.err == nil && w.rows != p.rows {
			w.err = text.ErrChanged
		}
		w.words = w.decoding.l.words
	})
	for i, w := range workers {
		if w.err != nil {
			return named(x.l.partsOf[numbers[i]].d.rep.Name, w.err)
		}
		see(numbers[i], w)
	}
	x.free = append(x.free, workers...)
	return nil
}

// worker returns one that reads ids as texts, and looks at the rows whose ids come again.
func (x *repeats) worker(d *decoding) *worker {
	for i, w := range x.free {
		if w.of == d {
			x.free = slices.Delete(x.free, i, i+1)
			return w
		}
	}
	w := d.worker(nil)
	w.schema.id.text = true
	w.again = newRereading(d.schema.m, x.tags, x.l.know.seed)
	return w
}

// rereading looks at rows whose ids may come again while they are read once more.
type rereading struct {
	tags     map[uint64]bool
	seed     maphash.Seed
	cells    []int // that are compared
	modified int   // the cell of the modified date; -1 for none
	id       int
	seen     []rereadRow // in order
}

type rereadRow struct {
	line     uint32
	print    uint64
	modified table.Cell
	number   bool
	gone     string // the id of a record that was left out as deleted
}

func newRereading(m *header.Mapping, tags map[uint64]bool, seed maphash.Seed) *rereading {
	r := &rereading{tags: tags, seed: seed, modified: -1}
	for _, c := range m.Claims {
		switch c.Column {
		case header.Modified:
			r.modified = c.Index
		case m.Shape.ID(), "email_id":
			r.id = c.Index
			continue
		}
		r.cells = append(r.cells, c.Index)
	}
	return r
}

// reread remembers what row n holds, if its id is among those that may agree.
func (d *decoding) reread(r *table.Row, n int) {
	if h := d.schema.id.hashes[n]; h != 0 && d.again.tags[tag(h)] {
		d.again.see(&d.l.words, r, "")
	}
}

// rereadGone remembers the same of a row that was left out, whose id has the hash.
func (d *decoding) rereadGone(r *table.Row, hash uint64) {
	if d.again.tags[tag(hash)] {
		d.again.see(&d.l.words, r, string(d.l.words.trim(r.Cells[d.schema.id.cell].Text)))
	}
}

func (x *rereading) see(w *words, r *table.Row, gone string) {
	var h maphash.Hash
	h.SetSeed(x.seed)
	for _, c := range x.cells {
		if c < len(r.Cells) {
			h.Write(w.trim(r.Cells[c].Text))
		}
		h.WriteByte(0)
	}
	row := rereadRow{line: uint32(r.Line), print: h.Sum64(), gone: gone}
	if c := x.modified; c >= 0 && c < len(r.Cells) {
		row.modified = r.Cells[c]
		row.modified.Text = slices.Clone(row.modified.Text)
	}
	row.number = x.id < len(r.Cells) && r.Cells[x.id].Kind == table.Number
	x.seen = append(x.seen, row)
}

// collect takes the rows of a part whose ids come again.
func (x *repeats) collect(n uint32, w *worker) {
	seen := w.again.seen
	for r := range w.rows {
		h := w.schema.id.hashes[r]
		if h == 0 || !x.tags[tag(h)] {
			continue
		}
		for seen[0].line != w.lines[r] { // rows that were no records in the end
			x.addGone(n, w, seen[0])
			seen = seen[1:]
		}
		row := seen[0].of(w.pos(r), n, x.l.data.Symbols.Text(w.schema.id.syms[r]))
		row.index = r
		if w.schema.rows != "" {
			w.amountsOf(r, &row)
		}
		x.add(row)
		seen = seen[1:]
	}
	for _, s := range seen {
		x.addGone(n, w, s)
	}
}

// of is the row as one of an id.
func (s *rereadRow) of(pos kpi.Pos, part uint32, id string) rowOfID {
	return rowOfID{pos: pos, part: part, id: id, print: s.print, modified: s.modified, number: s.number}
}

func (x *repeats) add(row rowOfID) {
	key := kpi.IDKey(row.id)
	if x.rows[key] == nil {
		x.order = append(x.order, key)
	}
	x.rows[key] = append(x.rows[key], row)
}

// addGone adds a row if its record was left out as deleted.
func (x *repeats) addGone(n uint32, w *worker, s rereadRow) {
	if s.gone == "" {
		return
	}
	row := s.of(kpi.Pos{Source: uint32(w.source), Line: s.line}, n, s.gone)
	row.gone = true
	x.add(row)
}

// compare settles what the rows of each id are.
func (x *repeats) compare() {
	for _, key := range x.order {
		for _, rows := range sameIDs(x.rows[key]) {
			if len(rows) > 1 {
				x.settle(rows)
			}
		}
	}
	for _, t := range x.tables {
		t.settle(x)
	}
	for n := range x.drop {
		slices.Sort(x.drop[n])
	}
	slices.SortFunc(x.gone, func(a, b supersededRow) int {
		return cmp.Or(cmp.Compare(a.row.part, b.row.part), cmp.Compare(a.row.index, b.row.index))
	})
	for _, g := range x.gone {
		x.l.superseded(g.why, g.row.pos, g.by, idColumns[x.kind], g.row.id)
	}
}

// sameIDs parts rows whose ids have one key into those of one id. Ids that are written otherwise
// are one only across files, and only if none of the files has two of them.
func sameIDs(rows []rowOfID) [][]rowOfID {
	differ := false
	of := map[uint32]string{} // by source
	for _, r := range rows {
		if id, ok := of[r.pos.Source]; ok && id != r.id {
			differ = true
		}
		of[r.pos.Source] = r.id
	}
	if !differ {
		return [][]rowOfID{rows}
	}
	var parts [][]rowOfID
	at := map[string]int{}
	for _, r := range rows {
		k, ok := at[r.id]
		if !ok {
			k = len(parts)
			at[r.id] = k
			parts = append(parts, nil)
		}
		parts[k] = append(parts[k], r)
	}
	return parts
}

// settle settles what the rows of one id are.
func (x *repeats) settle(rows []rowOfID) {
	if t := x.table(rows[0]); t.d.schema.rows == "" && x.refundsOfLines(t) {
		t.differ = append(t.differ, x.newestFile(rows)) // some may be gone because a line is worth less than the order's refund
		return
	}
	if !slices.ContainsFunc(rows, func(r rowOfID) bool { return !r.gone }) {
		return
	}
	last := rows[len(rows)-1]
	if !slices.ContainsFunc(rows, func(r rowOfID) bool { return r.gone || r.print != last.print || r.pos.Source != last.pos.Source }) {
		x.equal(rows)
		return
	}
	x.doubtRounded(rows)
	counts := x.newestFile(rows)
	x.supersede(olderVersion, rows, counts)
	if x.rowsAreParts(x.table(counts[0])) { // a part that is gone is none
		counts = slices.DeleteFunc(slices.Clone(counts), func(r rowOfID) bool { return r.gone })
	}
	if !slices.ContainsFunc(counts, func(r rowOfID) bool { return !r.gone }) {
		return
	}
	if len(counts) == 1 {
		if t := x.table(counts[0]); len(t.d.schema.severalLines) > 0 {
			t.single = append(t.single, counts)
		}
		return
	}
	last = counts[len(counts)-1]
	if !slices.ContainsFunc(counts, func(r rowOfID) bool { return r.gone || r.print != last.print }) {
		x.equal(counts)
		return
	}
	t := x.table(last)
	t.differ = append(t.differ, counts)
}

// doubtRounded notes of the tables that have rows of an id that a spreadsheet rounded, and that
// differ between files: nothing says that they are of one record.
func (x *repeats) doubtRounded(rows []rowOfID) {
	first := rows[0]
	if !roundedNumber().MatchString(first.id) || !slices.ContainsFunc(rows, func(r rowOfID) bool { return r.pos.Source != first.pos.Source }) ||
		!slices.ContainsFunc(rows, func(r rowOfID) bool { return r.print != first.print }) {
		return
	}
	for _, r := range rows {
		x.table(r).rounded = r.id
	}
}

// equal settles rows that are equal: repeats, which may be shown to be something else still.
func (x *repeats) equal(rows []rowOfID) {
	t := x.table(rows[0])
	t.equal = append(t.equal, rows)
}

// newestFile returns the rows of the file that counts: that with the latest modified date, else
// the newest.
func (x *repeats) newestFile(rows []rowOfID) []rowOfID {
	best := rows[0].pos.Source
	for _, r := range rows {
		if s := r.pos.Source; s != best && x.l.isNewer(s, best) {
			best = s
		}
	}
	several := slices.ContainsFunc(rows, func(r rowOfID) bool { return r.pos.Source != best })
	if !several {
		return rows
	}
	if newest, told := x.newest(rows); told {
		best = newest[0].pos.Source
	}
	var counts []rowOfID
	for _, r := range rows {
		if r.pos.Source == best {
			counts = append(counts, r)
		}
	}
	return counts
}

// supersede drops those of the rows that are not among those that count.
func (x *repeats) supersede(why supersession, rows, counts []rowOfID) {
	by := counts[len(counts)-1]
	for _, r := range rows {
		if r.gone || slices.ContainsFunc(counts, func(c rowOfID) bool { return c.pos == r.pos }) {
			continue
		}
		x.gone = append(x.gone, supersededRow{why, r, by.pos})
		x.drop[r.part] = append(x.drop[r.part], int32(r.index))
	}
}

// repeatedIn is what comes more than once in one table.
type repeatedIn struct {
	source   uint32
	d        *decoding
	equal    [][]rowOfID // rows of one id, all equal
	differ   [][]rowOfID // rows of one id that differ
	single   [][]rowOfID // what is left of an order with several lines whose others are gone
	rounded  string      // an id that a spreadsheet rounded, and that another file has too; "" for none
	modified *value.DateFormat
}

func (x *repeats) table(r rowOfID) *repeatedIn {
	for _, t := range x.tables {
		if t.source == r.pos.Source {
			return t
		}
	}
	t := &repeatedIn{source: r.pos.Source, d: x.l.partsOf[r.part].d}
	x.tables = append(x.tables, t)
	return t
}

// settle settles what the rows of one id in a table are.
func (t *repeatedIn) settle(x *repeats) {
	if why := t.noIDs(); !why.IsZero() && !x.l.isIDConfigured(t.d) {
		x.l.readWithoutIDs(t.d, why)
		return
	}
	mode := x.rowsAre(t)
	if mode == RowsAreLines && len(t.differ)+len(t.equal) > 0 || mode == RowsAreSplits && len(t.differ) > 0 {
		if t.d.schema.rows != mode {
			// Amounts have to be read from other columns, and deals that have parts cannot be
			// folded as they are read.
			x.l.know.rows[t.d.rep.Name], x.l.know.keep, x.l.again = mode, true, true
			if x.refundsOfLines(t) {
				t.deferRefunds(x)
			}
			return
		}
	}
	var unsettled [][]rowOfID
	for _, rows := range t.differ {
		switch newest, told := x.newest(rows); {
		case mode == RowsAreLines, mode == RowsAreSplits:
			x.parts = append(x.parts, rows)
		case mode == RowsAreVersions, told, x.kind != kpi.Deals:
			x.supersede(olderVersion, rows, newest)
		default:
			unsettled = append(unsettled, rows)
		}
	}
	for _, rows := range t.equal {
		if mode == RowsAreLines {
			x.parts = append(x.parts, rows)
		} else {
			x.supersede(repeat, rows, rows[len(rows)-1:])
		}
	}
	if len(unsettled) > 0 {
		rows := unsettled[0]
		other := rows[slices.IndexFunc(rows, func(r rowOfID) bool { return r.print != rows[0].print })]
		x.l.refuse(t.d.rep.Name, idColumns[x.kind], message.RowsDiffer(len(unsettled), rows[0].id, x.l.place(rows[0].pos), x.l.place(other.pos)))
	}
}

// rowsAre is what the rows of one id are in a table of deals, where it or the options say so.
func (x *repeats) rowsAre(t *repeatedIn) string {
	m := t.d.schema.m
	switch {
	case x.kind != kpi.Deals:
		return ""
	case x.l.o.Rows != "":
		return x.l.o.Rows
	case x.l.o.AllWon, m.Orders, m.Has(header.LineAmount):
		return RowsAreLines
	case m.Has(header.SplitAmount, header.SplitPercent):
		return RowsAreSplits
	}
	return ""
}

// rowsAreParts reports whether the rows of one id in a table are parts of a deal.
func (x *repeats) rowsAreParts(t *repeatedIn) bool {
	mode := x.rowsAre(t)
	return mode == RowsAreLines || mode == RowsAreSplits
}

// newest returns the newest of the rows of one id, and whether modified dates say so: the latest
// of them, else that of the newer file, else the one that comes later. A blank date is older than
// any.
func (x *repeats) newest(rows []rowOfID) (newest []rowOfID, told bool) {
	best := 0
	at := func(r rowOfID) (int64, bool) {
		f := x.modifiedFormat(x.table(r))
		if f == nil {
			return 0, false
		}
		return f.Instant(r.modified)
	}
	bestAt, dated := at(rows[0])
	for i := 1; i < len(rows); i++ {
		t, ok := at(rows[i])
		c := 0
		switch {
		case ok && (!dated || t > bestAt):
			c, told = 1, true
		case dated && (!ok || t < bestAt):
			c, told = -1, true
		}
		if a, b := rows[i].pos.Source, rows[best].pos.Source; c == 0 && (a == b || x.l.isNewer(a, b)) {
			c = 1
		}
		if c > 0 {
			best, bestAt, dated = i, t, ok
		}
	}
	return rows[best : best+1], told
}

// modifiedFormat is how the modified dates of a table are written: nil where it has none that can
// be read. What they leave open is told by the other dates of the table.
func (x *repeats) modifiedFormat(t *repeatedIn) *value.DateFormat {
	if t.modified != nil {
		return t.modified
	}
	if !t.d.schema.m.Has(header.Modified) {
		return nil
	}
	var c value.DateColumn
	for _, key := range x.order {
		for _, r := range x.rows[key] {
			if r.pos.Source == t.source {
				c.See(r.modified)
			}
		}
	}
	hint := x.l.o.DateOrder
	for _, other := range t.d.schema.columns {
		if hint == "" && other.op == opDay {
			hint = other.date.Order()
		}
	}
	f, _, _ := c.Decide(hint)
	t.modified = &f
	return t.modified
}

// noIDs is why the values of a column cannot be ids, for ids that come more than once show it.
func (t *repeatedIn) noIDs() message.Message {
	n, damaged, dates, amounts := 0, 0, 0, 0
	sample := t.rounded
	if sample != "" {
		damaged++
	}
	for _, rows := range append(t.differ[:len(t.differ):len(t.differ)], t.equal...) {
		n++
		id := rows[0].id
		switch {
		case isDamaged(id, rows[0].number):
			damaged++
			if sample == "" {
				sample = id
			}
		case looksLikeDate().MatchString(id):
			dates++
		case looksLikeAmount().MatchString(id):
			amounts++
		}
	}
	header := t.d.schema.id.header
	switch {
	case damaged > 0:
		return message.DamagedIDs(header, sample)
	case dates > 0 && 2*dates >= n:
		return message.DatesAsIDs(header)
	case amounts > 0 && 2*amounts >= n:
		return message.AmountsAsIDs(header)
	}
	return message.Message{}
}

// isDamaged reports whether a spreadsheet rounded an id: it keeps 15 digits of a number.
func isDamaged(id string, number bool) bool {
	if roundedNumber().MatchString(id) {
		return true
	}
	return number && len(strings.TrimLeft(strings.TrimRight(strings.TrimSuffix(id, ".0"), "0"), "-")) >= 15 && len(id) > 15
}

var (
	roundedNumber   = lazily(`^\d([.,]\d+)?[eE]\+?\d+$`)
	looksLikeDate   = lazily(`^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))([ T].*)?$`)
	looksLikeAmount = lazily(`^([$€£¥] ?\d.*|\d.* ?[$€£¥]|\d{1,3}([,.' ]\d{3})+[.,]\d\d?|\d+[.,]\d\d)$`)
)

func (l *loading) isIDConfigured(d *decoding) bool {
	return l.o.Columns[d.schema.m.Shape.Kind()][d.schema.id.name] != ""
}

// readWithoutIDs reads all once more, with each row of a table a record of its own.
func (l *loading) readWithoutIDs(d *decoding, why message.Message) {
	l.know.noIDs[d.rep.Name] = why
	l.again = true
}

package ingest

import (
	"slices"
	"sync"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// sheetPart is about how many bytes of a sheet one goroutine reads at a time: enough that a
// part costs nothing to begin, and little enough that all of them end together. Text files are
// read in blocks.
const (
	sheetPart = 1 << 20
	textBlock = 256 << 10
)

// Of a large table the first walk looks at every sampleEvery-th megabyte only, and at the
// first and the last; of a sheet, whose parts can only be reached in order, at as many
// from the first on. The second walk then verifies: a cell that cannot be read by what
// the sample decided has the whole table looked at, and so does data behind a row that was
// taken for a footer.
const (
	sampleEvery = 32
	sampleFrom  = 16 // parts of a megabyte
	sampleLeast = 4
	samplePart  = 1 << 20
)

// inParts is a sheet that can be cut into parts.
type inParts interface {
	Chunks(n int) []table.Table
	Size() int // bytes; 0 if it cannot be cut
}

// inOrder is a table in parts, of which one costs as much as all before it.
type inOrder interface{ InOrder() bool }

// parts cuts a table that can be cut into parts that can be walked at once; walking
// them one after the other gives what walking the table gives.
func (l *loading) parts(t table.Table) []table.Table {
	if f, ok := t.(*text.File); ok {
		return f.Chunks(l.o.textBlock)
	}
	if c, ok := t.(inParts); ok && c.Size() >= 2*l.o.sheetPart {
		return c.Chunks(c.Size() / l.o.sheetPart)
	}
	return []table.Table{t}
}

// sampled returns the parts that the first walk looks at, and whether others are left.
func (l *loading) sampled(t table.Table, all []table.Table) ([]table.Table, bool) {
	if f, ok := t.(*text.File); ok {
		return l.sampledText(f, all)
	}
	if o, ok := t.(inOrder); len(all) < sampleFrom || !ok || !o.InOrder() {
		return all, false
	}
	return all[:max(len(all)/sampleEvery, sampleLeast)], true
}

// sampledText is sampled for a text file, whose blocks make stretches of about a megabyte.
func (l *loading) sampledText(f *text.File, all []table.Table) ([]table.Table, bool) {
	size, block := f.Size(), l.o.textBlock
	if size < sampleFrom*samplePart*block/textBlock {
		return all, false
	}
	stretches := size / (samplePart * block / textBlock)
	step := (size/stretches + block - 1) / block // blocks of a stretch
	last := (len(all) - 1) / step
	var some []table.Table
	for k, t := range all {
		if of := k / step; of%sampleEvery == 0 || of == last {
			some = append(some, sample{t.(*text.Chunk)})
		}
	}
	return some, len(some) < len(all)
}

// sample is a part of a text file that is looked at before those in front of it.
type sample struct{ *text.Chunk }

// Walk walks the part.
func (s sample) Walk(f func(*table.Row) bool) error { return s.Sample(f) }

// fork returns a copy of the plan with columns of its own, for another goroutine: with
// the formats, and with nothing seen or remembered.
func (p *tableSchema) fork() *tableSchema {
	q := *p
	q.base.seen = nil
	q.columns = make([]*column, len(p.columns))
	q.byName = make(map[string]*column, len(p.byName))
	q.amounts, q.id = [numAmounts]*column{}, nil
	for i, c := range p.columns {
		d := *c
		d.seen, d.known, d.vector = nil, dictionary{}, vector{}
		q.columns[i] = &d
		q.byName[d.name] = &d
		if c.op == opMoney {
			q.amounts[c.slot] = &d
		}
		if c == p.id {
			q.id = &d
		}
	}
	return &q
}

// isLike reports whether a plan makes of its cells what another one does, but for how they are written.
func (p *tableSchema) isLike(o *tableSchema) bool {
	return p.m.Shape == o.m.Shape && slices.EqualFunc(p.columns, o.columns, func(a, b *column) bool { return a.spec == b.spec })
}

// fork returns a copy of the classifier for a forked schema.
func (s *rowClassifier) fork(p *tableSchema) *rowClassifier {
	t := *s
	t.schema = p
	return &t
}

// fork returns a loading for one part of a table: the words are the goroutine's, the
// report is the part's own.
func (l *loading) fork(w *words) *loading {
	m := *l
	m.words = *w
	m.rep = &Report{}
	return &m
}

// worker decodes the parts of a table, one after the other, into the same memory.
type worker struct {
	decoding
	of     *decoding // the table's
	words  words
	stream *kpi.StreamWorker // folds the records at once; nil where they are kept
	err    error
}

// worker returns a new one. It takes over the memory of the last one, which is not used any more, and what
// that has learnt, if its table had such columns too; nil for none. Of small files that is a tenth of the time.
func (d *decoding) worker(last *worker) *worker {
	p := d.schema.fork()
	w := &worker{of: d}
	if last != nil && last.schema.isLike(p) {
		w.words, w.lines, w.decoding.done, w.block = last.words, last.lines, last.decoding.done, last.block
		for i, c := range last.schema.columns {
			p.columns[i].known, p.columns[i].vector = c.known, c.vector
		}
	} else {
		w.words = newWords(d.l.data.Symbols, &d.l.o)
	}
	w.schema, w.classifier, w.source, w.sheetRep = p, d.classifier.fork(p), d.source, d.sheetRep
	w.decoding.l = d.l
	w.finish = w.finisher()
	if d.streamed() {
		w.stream = d.l.stream.Worker()
	}
	return w
}

// begin makes the worker ready for a part of d's table.
func (w *worker) begin(d *decoding, t table.Table) {
	w.decoding.l = d.from.fork(&w.words)
	w.t, w.rep = t, &TableReport{Name: d.rep.Name}
	w.open, w.totals, w.doubt, w.behind, w.full, w.rows, w.sheetCells, w.others = nil, totals{}, false, 0, 0, 0, nil, false
	w.gone, w.goneCustomers = nil, nil
	w.several = w.decoding.l.words.several
}

// decode decodes a part of d's table.
func (w *worker) decode(d *decoding, t table.Table) {
	w.begin(d, t)
	w.err = w.read(nil)
	w.words = w.decoding.l.words // what it has learnt
	if w.stream != nil && w.err == nil {
		w.fold(1)
	}
}

// fold folds the worker's records, or takes them out again.
func (w *worker) fold(sign int) {
	switch w.schema.m.Shape {
	case header.DealRows:
		w.stream.Deals(w.deals(), sign)
	case header.LeadRows:
		w.stream.Leads(w.leads(), sign)
	default:
		w.stream.Emails(w.emails(), sign)
	}
}

// collector takes the parts of a table in their order, whichever was decoded first.
type collector struct {
	mu    sync.Mutex
	d     *decoding
	ready map[int]decoded // but not yet their turn
	next  int
	free  []*worker
	err   error // of the first part that has one
}

// decoded is what came of a part.
type decoded struct {
	*decoding
	w   *worker // has its records; nil where they have been folded
	err error
}

// lend returns a worker for a part.
func (c *collector) lend() *worker {
	c.mu.Lock()
	defer c.mu.Unlock()
	if n := len(c.free); n > 0 {
		w := c.free[n-1]
		c.free = c.free[:n-1]
		return w
	}
	return c.d.worker(nil)
}

// put takes the i-th part.
func (c *collector) put(i int, w *worker) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.d.l.pace.part(len(c.d.parts), w.rep.Read)
	x := decoded{&w.decoding, w, w.err}
	if w.stream != nil {
		if i != c.next { // the worker goes on meanwhile
			x = decoded{w.decoding.found(), nil, w.err}
			c.free = append(c.free, w)
		}
	}
	c.ready[i] = x
	for {
		x, ok := c.ready[c.next]
		if !ok {
			return
		}
		delete(c.ready, c.next)
		if c.err == nil {
			c.err = x.err
		}
		if c.err == nil {
			c.d.take(x.decoding, c.next)
			c.d.l.commit(x.decoding, x.w != nil && x.w.stream == nil, len(c.d.parts)-c.next)
		}
		c.next++
		if x.w != nil {
			c.free = append(c.free, x.w)
		}
	}
}

// found is what a decoding has found, without the values of its columns.
func (d *decoding) found() *decoding {
	f := *d
	f.lines, f.done, f.block = nil, completed{}, blockRows{}
	f.hashes = slices.Clone(d.idHashes())
	return &f
}

// idHashes are those of the ids of all rows, none where they have no ids.
func (d *decoding) idHashes() []uint64 {
	if d.hashes != nil || d.schema.id == nil {
		return d.hashes
	}
	return d.schema.id.hashes[:d.rows]
}

// decodeParts decodes all parts of the table.
func (d *decoding) decodeParts() error {
	from := *d.l
	d.from = &from
	if len(d.parts) == 1 && !d.streamed() {
		return d.l.pace.uncut(d, d.decodeOne)
	}
	c := &collector{d: d, ready: map[int]decoded{}}
	parallel.Do(len(d.parts), func(i int) {
		w := c.lend()
		w.decode(d, d.parts[i])
		c.put(i, w)
	})
	for _, w := range c.free {
		w.done()
	}
	return c.err
}

// done says that the worker is not used any more.
func (w *worker) done() {
	if w.stream != nil {
		w.stream.Release()
	}
}

// decodeOne decodes a table in one part; what it has read becomes records as it goes.
func (d *decoding) decodeOne() error {
	w := d.worker(d.l.words.last)
	w.begin(d, d.parts[0])
	commit := func() {
		d.take(&w.decoding, 0)
		d.l.commit(&w.decoding, true, 1)
		w.open, w.totals, w.rows, w.sheetCells = nil, totals{line: w.totals.line}, 0, nil
		w.rep.Read, w.rep.Used, w.rep.SetAside, w.rep.LeftOut = 0, 0, 0, 0
		w.rep.Skipped, w.rep.Suspicious, w.rep.Left, w.gone, w.goneCustomers = nil, nil, nil, nil, nil
		w.decoding.l.rep = &Report{}
		w.several = w.decoding.l.words.several
	}
	err := w.read(commit)
	commit()
	w.words = w.decoding.l.words
	d.l.words.last = w
	return err
}

// take adds what the decoding of the i-th part found.
func (d *decoding) take(o *decoding, i int) {
	d.totals.take(&o.totals, d.rep.Used, len(d.l.rep.Problems))
	d.rep.Read += o.rep.Read
	d.rep.Used += o.rep.Used
	d.rep.SetAside += o.rep.SetAside
	d.rep.LeftOut += o.rep.LeftOut
	takeSkips(&d.rep.Skipped, o.rep.Skipped)
	takeSkips(&d.rep.Suspicious, o.rep.Suspicious)
	takeSkips(&d.rep.Left, o.rep.Left)
	for s, n := range o.open {
		if d.open == nil {
			d.open = map[kpi.Sym]int{}
		}
		d.open[s] += n
	}
	d.takeSheetCells(o.sheetCells)
	d.others = d.others || o.others
	d.doubt = d.doubt || o.doubt
	d.behind = earlier(d.behind, o.behind)
	d.full = max(d.full, o.full)
	d.l.words.several += o.l.words.several - o.several
	r, m := d.l.rep, o.l.rep
	r.Problems = append(r.Problems, m.Problems...)
	r.Rejects = append(r.Rejects, m.Rejects...)
	r.Notices = append(r.Notices, m.Notices...)
	d.l.goneCustomers = append(d.l.goneCustomers, o.goneCustomers...)
	if ids := o.idHashes(); len(ids)+len(o.gone) > 0 {
		d.l.addIDs(d, i, ids, o.gone)
	}
}

// takeSkips adds classes of rows that come after those of list.
func takeSkips(list *[]Skip, more []Skip) {
	for _, s := range more {
		addSkip(list, s)
	}
}

// commit adds the records of a decoding to the data. left parts of the table are to come, with
// this one.
func (l *loading) commit(d *decoding, keep bool, left int) {
	if !keep || d.rows == 0 {
		return
	}
	data := l.data
	switch d.schema.m.Shape {
	case header.DealRows:
		b := d.deals()
		if n := roomFor(data.Deals.Lines, b.N, left); n > 0 {
			data.Deals.Reserve(n)
		}
		data.Deals.Append(b)
	case header.LeadRows:
		b := d.leads()
		if n := roomFor(data.Leads.Lines, b.N, left); n > 0 {
			data.Leads.Reserve(n)
		}
		data.Leads.Append(b)
	case header.MessageRows, header.CampaignRows:
		b := d.emails()
		if n := roomFor(data.Emails.Lines, b.N, left); n > 0 {
			data.Emails.Reserve(n)
		}
		data.Emails.Append(b)
	case header.CostRows:
		data.Costs = appendPlaced(data.Costs, d, d.done.costs, func(x *kpi.Cost) *kpi.Pos { return &x.Pos })
	case header.TargetRows:
		data.Targets = appendPlaced(data.Targets, d, d.done.targets, func(x *kpi.Target) *kpi.Pos { return &x.Pos })
	case header.CustomerRows:
		data.Customers = appendPlaced(data.Customers, d, d.done.customers, func(x *kpi.Customer) *kpi.Pos { return &x.Pos })
	case header.RateRows:
		data.Rates = appendPlaced(data.Rates, d, d.done.rates, func(x *kpi.Rate) *kpi.Pos { return &x.Pos })
	}
}

func appendPlaced[T any](to []T, d *decoding, recs []T, pos func(*T) *kpi.Pos) []T {
	for r := range d.rows {
		*pos(&recs[r]) = d.pos(r)
	}
	return append(to, recs[:d.rows]...)
}

// pos is the place of row r.
func (d *decoding) pos(r int) kpi.Pos { return kpi.Pos{Source: uint32(d.source), Line: d.lines[r]} }

// places are those of all rows.
func (d *decoding) places() kpi.Places {
	return kpi.Places{Lines: d.lines[:d.rows], From: []kpi.SourceRun{{Source: uint32(d.source)}}}
}

// texts, days and counts return what all rows have in a column, nil where the table has none.
func (d *decoding) texts(name string) kpi.Syms {
	if c := d.schema.byName[name]; c != nil && len(c.syms) > 0 {
		return c.syms[:d.rows]
	}
	return nil
}

func (d *decoding) days(name string) kpi.Dates {
	if c := d.schema.byName[name]; c != nil {
		return c.days[:d.rows]
	}
	return nil
}

// deals returns the rows as columns of deals. They are valid until the next part is decoded.
func (d *decoding) deals() *kpi.DealColumns {
	o, n := &d.done, d.rows
	b := &kpi.DealColumns{N: n, Places: d.places(),
		ID: d.texts("deal_id"), Rep: d.reps(), Customer: d.customers(), Amount: o.amounts[:n], Currency: o.currencies[:n],
		Created: d.days("created_date"), FirstContact: d.days("first_contact_date"), Close: o.closes[:n],
		Pipeline: d.texts("pipeline"), Origin: d.texts("source"), Product: d.texts("product"), Type: d.texts("type"),
		Team: d.texts("team"), Region: d.texts("region"), Segment: d.texts("segment"), LeadID: d.texts("lead_id"), Email: d.texts("email"),
		ContractStart: d.days("contract_start"), ContractEnd: d.days("contract_end"), Outcome: o.outcomes[:n],
		LossReason: d.texts(header.LossReason), Campaign: d.texts("campaign"),
	}
	if d.schema.amounts[listAmount] != nil {
		b.ListAmount = o.lists[:n]
	}
	wants := func(column string) bool { return d.l.o.wants(kpi.Deals, column) }
	if wants("stage") || slices.Contains(d.l.o.Figures.Dimensions, "stage") {
		b.Stage = d.texts("stage")
	}
	if c := d.schema.byName["probability"]; c != nil && wants("probability") {
		b.Probability = c.decs[:n]
	}
	if wants(header.ExpectedClose) {
		b.ExpectedClose = d.days(header.ExpectedClose)
	}
	if wants(header.Modified) {
		b.Modified = d.days(header.Modified)
	}
	if d.l.o.Figures == nil {
		b.Status, b.Name = d.texts("status"), d.texts("deal_name")
	}
	return b
}

func (d *decoding) leads() *kpi.LeadColumns {
	o, n := &d.done, d.rows
	b := &kpi.LeadColumns{N: n, Places: d.places(),
		ID: d.texts("lead_id"), Created: d.days("created_date"), Rep: d.reps(), Origin: d.texts("source"), Customer: d.texts("customer"),
		Email: d.texts("email"), Opportunity: d.days("opportunity_date"), DealID: d.texts("deal_id"), Team: d.texts("team"), Region: d.texts("region"), Qualified: o.qualified[:n],
		Campaign: d.texts("campaign"),
	}
	if d.l.o.Figures == nil {
		b.Status = o.statuses[:n]
	}
	return b
}

func (d *decoding) emails() *kpi.EmailColumns {
	p, n := d.schema, d.rows
	b := &kpi.EmailColumns{N: n, Places: d.places(), SentDate: d.days("sent_date"), Rep: d.reps(), Campaign: d.texts("campaign"), Recipient: d.texts("recipient"), ID: d.texts("email_id"), Subject: d.texts("subject")}
	if b.Campaign == nil {
		b.Campaign = b.Subject // mails of one subject are a campaign
	}
	counts := [numCounts]*kpi.Counts{&b.Sent, &b.Delivered, &b.Bounced, &b.Opened, &b.Opens, &b.Clicked, &b.Replied, &b.MachineOpens, &b.Unsubscribed}
	if p.m.Shape == header.CampaignRows || p.has(header.Event) {
		for i, to := range counts {
			if p.m.Shape == header.MessageRows || p.has(campaignCounts[i]) || i == bouncedCount && d.addsBounces() {
				*to = d.done.counts[i][:n]
			}
		}
		return b
	}
	for i, to := range counts {
		if c := p.byName[messageCounts[i]]; c != nil {
			*to = c.counts[:n]
		}
	}
	for i, to := range []*kpi.Dates{&b.OpenedOn, &b.ClickedOn, &b.RepliedOn, &b.UnsubscribedOn} {
		if c := p.byName[messageEvents[i]]; c != nil && c.dated {
			*to = c.days[:n]
		}
	}
	if d.addsBounces() {
		b.Bounced = d.done.counts[bouncedCount][:n]
	}
	b.Sent = ones(&d.done.counts[sentCount], n)
	return b
}

// addsBounces reports whether hard and soft bounces stand in columns of their own.
func (d *decoding) addsBounces() bool {
	return d.schema.has(header.HardBounced) || d.schema.has(header.SoftBounced)
}

// ones returns n times one: a message is one that was sent.
func ones(list *[]kpi.Count, n int) []kpi.Count {
	l := sized(*list, n)
	for i := range l {
		l[i] = 1
	}
	*list = l
	return l
}

// roomFor is for how many records to make room if there is none for m more behind those of the
// lines: for as many as the parts that are left will have, if they are alike. 0: there is room.
func roomFor(lines []uint32, m, left int) int {
	if n := len(lines); n+m > cap(lines) && left > 1 {
		return n + m*left + m*left/64 + 64
	}
	return 0
}

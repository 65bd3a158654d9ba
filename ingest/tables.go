package ingest

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/internal/message"
	"salesk/kpi"
)

// tables reads the tables of one file. A file that was named must have an export among
// them; the sheets of a workbook beside it may be anything.
func (l *loading) tables(ts []table.Table, in Input, isSheet bool) {
	var first error
	var where string
	used := false
	var rosters []maybeRoster
	for i, whole := range ts {
		end := l.pace.table(ts, i)
		for _, t := range l.tablesIn(whole) {
			err := l.table(t.Table, t.head, t.err, in, isSheet)
			switch {
			case err == nil:
				used = true
			case isNoExport(err) && l.looksLikeRoster(t.Table):
				rosters = append(rosters, maybeRoster{t: t.Table, place: t.place(), why: err})
			case first == nil:
				first, where = err, t.place()
			default:
				l.leftOut(t.place(), err)
			}
		}
		end()
	}
	if used {
		l.files = append(l.files, in.Path)
	}
	for i := range rosters {
		rosters[i].beside = used || in.Found
	}
	l.rosters = append(l.rosters, rosters...)
	switch {
	case first == nil && len(ts) == 0:
		l.refuse(in.Path, "", message.SheetsAllHidden())
	case first == nil:
	case used || in.Found && isNoExport(first):
		l.leftOut(where, first)
	default:
		l.refuse(where, "", first)
	}
}

// tablesIn returns the tables that a sheet or file is made of, with their header rows.
func (l *loading) tablesIn(t table.Table) []headed {
	if l.rosterTo != nil {
		return []headed{{Table: t}}
	}
	return l.split(t, 0)
}

func (l *loading) leftOut(where string, why error) {
	told := message.Of(why)
	l.tell(where, "", message.LeftOut(told))
	l.ask(kpi.Problem{Where: where, Message: told}, why)
}

// isNoExport reports whether a table was not refused for a fault of its own.
func isNoExport(err error) bool {
	var u *header.Unrecognised
	return errors.As(err, &u) || errors.Is(err, errEmpty)
}

// table reads one table. The error is why it is no export; what is wrong with an
// export becomes a refusal.
func (l *loading) table(t table.Table, h head, err error, in Input, isSheet bool) error {
	if l.rosterTo != nil {
		return l.rosterTo(t)
	}
	if errors.Is(err, errEmpty) {
		return err
	}
	if err != nil {
		if !l.reopens(t, err) {
			l.fileError(t.Name(), err)
		}
		return nil
	}
	if isOurs(h) {
		return ours
	}
	m, err := l.recognise(t, h, in)
	if err != nil {
		if t, h, m, err = l.asTargets(t, h, in, err); err != nil {
			if l.reopens(t, err) {
				return nil
			}
			return err
		}
	}
	events := m.Shape == header.MessageRows && m.Has(header.Event)
	if events && !l.know.mailByID {
		l.know.mailByID, l.again = true, true
		return nil
	}
	if why := l.know.noIDs[t.Name()]; !why.IsZero() {
		l.tell(t.Name(), m.Shape.ID(), why)
		m = m.Without(m.Shape.ID())
	}
	p := newPlan(m, l.data.Symbols, &l.o, !isSheet, l.know.rows[t.Name()])
	p.severalLines = l.know.refunds[t.Name()]
	rep := l.describe(t, h, m)
	h.below = nil // done with
	for _, c := range p.columns {
		if c.scale > 0 {
			l.tell(t.Name(), "", message.ScaledColumn(c.header, "1"+strings.Repeat("0", c.scale)))
		}
	}
	l.data.Loaded |= kpi.KindSet(rep.Kind)
	l.data.Sources, l.data.Sheets = append(l.data.Sources, t.Name()), append(l.data.Sheets, isSheet)
	from, _ := cellsOf(t)
	l.sources = append(l.sources, source{table: len(l.rep.Tables), sheet: isSheet, idCell: from + p.idCell(), events: events})
	d := &decoding{l: l, t: t, classifier: newRowClassifier(h, p), schema: p, source: len(l.sources) - 1, rep: &rep}
	d.classifier.totals, d.sheetRep = totalLines(t), l.sheetRep(t)
	if err := l.walk(d); err != nil && !l.reopens(t, err) {
		l.fileError(t.Name(), err)
	} else if cell := p.late; cell >= 0 {
		l.addressesLater[d.source] = deferredColumn{t: t, cell: cell}
	}
	for _, c := range p.columns {
		c.seen = nil // done with
	}
	l.rep.Tables = append(l.rep.Tables, rep)
	return nil
}

// reopens reports whether an error is that a file is not what a look at some of it told: it is
// read once more then.
func (l *loading) reopens(t table.Table, err error) bool {
	var r *text.Reopen
	if !errors.As(err, &r) {
		return false
	}
	if r.Whole {
		l.know.whole[t.Name()] = true
	}
	l.know.surveyed[t.Name()] = true
	l.again = true
	return true
}

// asTargets reads a table that was not recognised as targets with a column a period. If
// it is no such table, the error stays.
func (l *loading) asTargets(t table.Table, h head, in Input, err error) (table.Table, head, *header.Mapping, error) {
	var u *header.Unrecognised
	if in.Known && in.Kind != kpi.Targets || !in.Known && !errors.As(err, &u) {
		return t, h, nil, err
	}
	w, g, why := l.widen(t, h, in)
	switch {
	case why != nil:
		return t, h, nil, why
	case w == nil:
		return t, h, nil, unreadableText(h, err)
	}
	m, err := l.recognise(w, g, Input{Kind: kpi.Targets, Known: true})
	return w, g, m, err
}

// walk takes both walks over a table: the first finds out how its columns are written,
// the second decodes. The first walk over a large table looks at a sample; what that
// decides is what the whole table decides, as long as every cell can be read by it.
// Where one cannot, the whole table is looked at, and if that decides something else,
// everything is read once more.
func (l *loading) walk(d *decoding) error {
	d.parts = l.parts(d.t)
	if some, left := l.sampled(d.t, d.parts); left && !l.o.Evidence && !l.know.inferred[d.t.Name()] {
		// An error of a sample is told with its place by a look at the whole.
		if err := d.schema.infer(some, d.classifier); err == nil && d.classifier.full > 0 && d.schema.settled(&l.o) && len(d.schema.contradicted(&l.o)) == 0 {
			if err := d.decode(); err != nil {
				return err
			}
			if d.doubt || d.misjudged() {
				guess := d.schema.formats()
				if err := d.schema.infer(d.parts, d.classifier); err != nil {
					return err
				}
				if d.misjudged() || !d.schema.settled(&l.o) || len(d.schema.contradicted(&l.o)) > 0 || !reflect.DeepEqual(guess, d.schema.formats()) {
					l.know.inferred[d.t.Name()], l.again = true, true
					return nil
				}
			}
			if !l.merges(d) && !(d.others && l.splits(d)) {
				l.decide(d.schema, d.rep)
			}
			return nil
		}
	}
	if err := d.schema.infer(d.parts, d.classifier); err != nil {
		return err
	}
	if l.merges(d) || d.classifier.others && l.splits(d) || !d.dropContradicted() {
		return nil
	}
	if !l.decide(d.schema, d.rep) {
		return nil
	}
	return d.decode()
}

// decode decodes all rows of the table.
func (d *decoding) decode() error {
	d.l.pace.decode()
	costs := len(d.l.data.Costs)
	if err := d.decodeParts(); err != nil {
		return err
	}
	if s := d.schema.m.Shape; s == header.DealRows || s == header.CostRows {
		if i := d.dropTotal(); i >= 0 {
			d.l.data.Costs = slices.Delete(d.l.data.Costs, costs+i, costs+i+1)
		}
	}
	d.end()
	return nil
}

// streamed reports whether the records are folded as they are read. Deals and leads are not where
// customers may be joined to them by name, for a notice says how many.
func (d *decoding) streamed() bool {
	if d.l.kinds.Has(kpi.Customers) && d.schema.m.Shape < header.MessageRows {
		return false
	}
	return d.l.stream != nil && d.schema.m.Shape <= header.CampaignRows && d.l.stream.Takes(d.schema.m.Shape.Kind())
}

// recognise tells which kind of export a table is, and maps its headers, by the headers alone
// if the first rows show nothing against that, else by more of its rows.
func (l *loading) recognise(t table.Table, h head, in Input) (*header.Mapping, error) {
	find := func(sample header.Sample) (*header.Mapping, error) {
		if in.Known {
			m, _, err := header.Choose(in.Kind, h.cells, sample, l.o.Columns[in.Kind])
			return m, err
		}
		m, _, err := header.Recognise(h.cells, sample, l.o.Columns)
		return m, err
	}
	m, err := find(nil)
	var u *header.Unrecognised
	settled := err == nil && m.BorneOut(h.values) || errors.As(err, &u) && len(u.Rivals) == 0
	if settled || len(h.below) == 0 {
		return m, err
	}
	sample, failed := h.sample(t)
	if failed != nil {
		return nil, failed
	}
	return find(sample)
}

// idCell is the cell that names a record, for places.
func (p *tableSchema) idCell() int {
	if p.id != nil {
		return p.id.cell
	}
	for _, c := range p.columns {
		if c.required {
			return c.cell
		}
	}
	return 0
}

// describe begins the report on a table.
func (l *loading) describe(t table.Table, h head, m *header.Mapping) TableReport {
	rep := TableReport{Name: t.Name(), Kind: m.Shape.Kind(), Shape: m.Shape.String(), Orders: m.Orders || l.o.AllWon, Facts: slices.Clone(t.Facts()), HeaderLine: h.line, Skipped: h.skipped}
	var likely []string
	for _, c := range m.Claims {
		rep.Mapping = append(rep.Mapping, Mapped{Column: c.Column, Header: c.Header, Why: c.Why, Doubtful: c.By == header.ByLikeness})
		if c.By == header.ByLikeness {
			likely = append(likely, fmt.Sprintf("%q (%s)", c.Header, c.Column))
		}
	}
	if len(likely) > 0 {
		l.tell(t.Name(), "", message.SimilarHeaders(likely))
	}
	for _, a := range m.Against {
		if a.Instead == "" {
			l.tell(t.Name(), "", message.ColumnContradicted(a.Header, a.Column))
			continue
		}
		l.tell(t.Name(), "", message.ColumnInstead(a.Header, a.Column, a.Instead))
	}
	if end := m.MaybeEnd(h.values); end != "" {
		l.tell(t.Name(), "", message.CustomersNeverEnd(end))
	}
	if reps := m.NamedOnce(h.values); reps != "" {
		l.tell(t.Name(), "rep", message.NamedOnce(reps))
	}
	if day, ok := m.Find("close_date"); ok && m.Orders {
		l.tell(t.Name(), "", message.OrdersWon(day.Header))
		l.tellPrices(t.Name(), m)
	}
	rep.Unmapped = m.Unmapped
	for _, x := range m.Conflicts {
		rep.Conflicts = append(rep.Conflicts, message.HeaderContested(x.Header, x.Column, x.To))
	}
	return rep
}

// roster reads the reps with their teams and regions.
func (l *loading) roster(in Input) {
	r := newLoading(Options{Stdin: l.o.Stdin, Limits: l.o.Limits, Encoding: l.o.Encoding, Delimiter: l.o.Delimiter})
	r.rosterTo = l.readRoster
	r.input(in)
	r.closeFiles()
	l.refusals = append(l.refusals, r.refusals...)
}

func (l *loading) readRoster(t table.Table) error {
	return l.eachRosterEntry(t, func(e kpi.RosterEntry, r *table.Row) {
		if l.addToRoster(e) {
			l.tell(t.Name()+r.Place(0), "rep", message.OnRosterTwice(l.data.Symbols.Text(e.Rep)))
		}
	})
}

// eachRosterEntry calls f with each rep of a roster.
func (l *loading) eachRosterEntry(t table.Table, f func(kpi.RosterEntry, *table.Row)) error {
	h, err := findHead(t, nil)
	if err != nil {
		return err
	}
	m, err := header.Map(header.RosterRows, h.cells, nil, nil)
	if err != nil {
		return err
	}
	if len(m.Missing()) > 0 {
		return message.RosterColumns(m.Headers)
	}
	return t.Walk(func(r *table.Row) bool {
		if r.Line <= h.line {
			return true
		}
		var e kpi.RosterEntry
		for _, c := range m.Claims {
			if c.Index >= len(r.Cells) {
				continue
			}
			b := l.words.trim(r.Cells[c.Index].Text)
			switch {
			case len(b) == 0:
			case c.Column == "rep":
				e.Rep = l.words.rep(b)
			case c.Column == "team":
				e.Team = l.data.Symbols.Bytes(b)
			case c.Column == "region":
				e.Region = l.data.Symbols.Bytes(b)
			}
		}
		if e.Rep != 0 {
			f(e, r)
		}
		return true
	})
}

// teams puts the reps whose team the options name on the roster, over what it says.
func (l *loading) teams() {
	reps := make([]string, 0, len(l.o.Teams))
	for rep := range l.o.Teams {
		reps = append(reps, rep)
	}
	slices.Sort(reps)
	for _, name := range reps {
		rep, team := l.words.rep([]byte(strings.TrimSpace(name))), l.data.Symbols.String(l.o.Teams[name])
		i := slices.IndexFunc(l.data.Roster, func(e kpi.RosterEntry) bool { return e.Rep == rep })
		if i < 0 {
			i = len(l.data.Roster)
			l.data.Roster = append(l.data.Roster, kpi.RosterEntry{Rep: rep})
		}
		l.data.Roster[i].Team, l.data.Roster[i].Found = team, false
	}
}

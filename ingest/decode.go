package ingest

import (
	"fmt"
	"strings"
	"unsafe"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/kpi"
)

// decoding is the second walk over one table.
type decoding struct {
	l      *loading
	from   *loading // l as it was before parts add to it what they find
	t      table.Table
	sieve  *sieve
	plan   *plan
	source int
	rep    *TableReport
	open   map[kpi.Sym]int // stages taken as open, with their rows
	x      extras
	totals totals

	parts   []table.Table
	doubt   bool // some cell is not written as its column was decided to be
	several int  // what words.several was before
	hashes  []uint64
	behind  int // the first line that was judged to lie behind the data; 0 is none
	full    int // the last line with data in more than one cell
}

// misjudged reports whether data was found behind a row that was judged to lie behind all
// data, as can be when the first walk looked at a sample.
func (d *decoding) misjudged() bool { return d.behind != 0 && d.behind < d.full }

// earlier returns the earlier of two lines, of which 0 is none.
func earlier(a, b int) int {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// records decodes the table's rows and appends them to out. base is the record with
// everything empty; finish completes one from the extras. take, unless it is nil, takes
// each record instead of out, whose memory serves for the next one.
func records[T any](d *decoding, out *[]T, base T, finish func(*T) *fault, take func(*T)) error {
	c := d.plan.later
	err := d.t.Walk(func(r *table.Row) bool {
		if r.Line <= d.sieve.head.line {
			return true
		}
		if class := d.sieve.class(r); class != dataRow {
			note(&d.rep.Skipped, rowClassNames[class], r.Line)
			d.behind = earlier(d.behind, d.sieve.behind)
			d.sieve.behind = 0
			return true
		}
		if d.sieve.filled > 1 {
			d.full = max(d.full, r.Line)
		}
		d.rep.Read++
		d.totals.line = r.Line
		if d.plan.beside || d.rep.Read == 1 {
			d.x = noExtras
		}
		// The record is made in its place, and given up if its row cannot be used.
		n := len(*out)
		*out = append(*out, base)
		rec := &(*out)[n]
		at := unsafe.Pointer(rec)
		f := d.tooWide(r)
		if f == nil {
			f = d.l.fill(d.plan, r, at, &d.x)
		}
		if f == nil {
			f = finish(rec)
		}
		if r.Note != "" {
			note(&d.rep.Odd, r.Note, r.Line)
		}
		if f != nil {
			*out = (*out)[:n]
			d.doubt = d.doubt || f.doubt
			d.totals.refused(d, r, f)
			d.setAside(r, f)
			if c != nil {
				c.later.drop()
			}
			return true
		}
		// Every record starts with its place.
		*(*kpi.Pos)(at) = kpi.Pos{Source: uint32(d.source), Line: uint32(r.Line)}
		if i := d.plan.hashed; i >= 0 {
			h := uint64(0)
			if i < len(r.Cells) {
				h = d.l.idHash(r.Cells[i].Text)
			}
			d.hashes = append(d.hashes, h)
		}
		d.rep.Used++
		d.totals.used(d, r, n)
		if take != nil {
			take(rec)
			*out = (*out)[:n]
		}
		if c != nil {
			if c.later.belongs(n); len(c.later.at) >= manyTexts {
				intern(c.later, d.l.data.Symbols, *out, c.off)
			}
		}
		return true
	})
	if c != nil {
		intern(c.later, d.l.data.Symbols, *out, c.off)
	}
	return err
}

// tooWide is the fault of a row with more cells than headers: somewhere a separator
// stands inside a text, and every cell after it would be read as another column.
func (d *decoding) tooWide(r *table.Row) *fault {
	for i := d.plan.width; i < len(r.Cells); i++ {
		if !blank(r.Cells[i].Text) {
			return &fault{cell: i, text: fmt.Sprintf("the row has %d cells under %d headers; put quotes around texts that contain the separator", len(r.Cells), d.plan.width)}
		}
	}
	return nil
}

func (d *decoding) setAside(r *table.Row, f *fault) {
	d.rep.SetAside++
	p := kpi.Problem{Where: d.t.Name() + r.Place(f.cell), Column: f.column, Text: f.text}
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

// decode reads a table's records, by its shape.
func (d *decoding) decode() error {
	from := *d.l
	d.from = &from
	d.l.pace.decode()
	data := d.l.data
	var err error
	switch d.plan.m.Shape {
	case header.DealRows:
		if err = decodeParts(d, &d.l.recs.Deals, noDeal, func(d *decoding) func(*kpi.Deal) *fault { return d.finishDeal }); err == nil {
			d.l.recs.Deals = dropTotal(d, d.l.recs.Deals)
		}
	case header.LeadRows:
		err = decodeParts(d, &d.l.recs.Leads, noLead, func(d *decoding) func(*kpi.Lead) *fault { return d.finishLead })
	case header.MessageRows, header.CampaignRows:
		if d.gathers() {
			err = decodeGathered(d)
			break
		}
		err = decodeParts(d, &d.l.recs.Emails, noEmail, (*decoding).emailFinisher)
	case header.CostRows:
		if err = decodeParts(d, &data.Costs, noCost, (*decoding).costFinisher); err == nil {
			data.Costs = dropTotal(d, data.Costs)
		}
	case header.TargetRows:
		err = decodeParts(d, &data.Targets, noTarget, (*decoding).targetFinisher)
	case header.CustomerRows:
		err = decodeParts(d, &data.Customers, noCustomer, func(d *decoding) func(*kpi.Customer) *fault { return d.finishCustomer })
	case header.RateRows:
		err = decodeParts(d, &data.Rates, noRate, func(d *decoding) func(*kpi.Rate) *fault { return d.finishRate })
	}
	if d.l.words.several > 0 {
		d.l.notice(d.rep.Name, "", fmt.Sprintf("%d cells hold several ids or names; the first one was taken", d.l.words.several))
		d.l.words.several = 0
	}
	if len(d.open) > 0 {
		d.rep.OpenStages = map[string]int{}
		for s, n := range d.open {
			d.rep.OpenStages[d.l.data.Symbols.Text(s)] = n
		}
	}
	return err
}

// at is the fault of a column, at its cell.
func (d *decoding) at(column, text string) *fault {
	if c := d.plan.byName[column]; c != nil {
		return &fault{cell: c.cell, column: c.label, text: text}
	}
	return &fault{column: column, text: text}
}

// money brings an amount into minor units and settles its currency: the row's own
// column, the header's, the sign beside the amount, the one the options name. Two that
// disagree are a fault.
func (d *decoding) money(a *amount, currency *kpi.Sym) (kpi.Money, *fault) {
	if a.dec.Empty() {
		return kpi.NoMoney, nil
	}
	w := &d.l.words
	for _, code := range [...]kpi.Sym{a.header, a.code} {
		if code == 0 {
			continue
		}
		if *currency != 0 && *currency != code {
			return 0, &fault{cell: a.cell, column: a.name, text: fmt.Sprintf("the amount is in %s, but the row or its header says %s", w.syms.Text(code), w.syms.Text(*currency))}
		}
		*currency = code
	}
	if *currency == 0 {
		*currency = w.ours
	}
	m, rounded, err := value.Minor(a.dec, w.digitsOf(*currency))
	if err != nil {
		return 0, &fault{cell: a.cell, column: a.name, text: err.Error()}
	}
	if rounded {
		note(&d.rep.Odd, "amounts with more decimals than the currency has, rounded half to even", d.line())
	}
	return m, nil
}

// line is where the walk is, for notes.
func (d *decoding) line() int { return d.totals.line }

// unreadable says that a text is none of a few.
func unreadable(text, what string, among []string) string {
	s := fmt.Sprintf("%q is no %s", text, what)
	if near := header.Suggest(text, among); near != "" {
		return s + fmt.Sprintf("; did you mean %q?", near)
	}
	return s + "; use one of " + strings.Join(among, ", ")
}

package ingest

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// A system that sells in several currencies writes beside each amount what it is in one of its own:
// Salesforce "Amount (converted)", HubSpot "Amount in company currency", Dynamics 365 "_base". Such
// an amount needs no rate where the report is in that currency.

// baseCurrency finds out in which currency the converted amounts of a table are, where no column
// says: in the one of the deals whose two amounts are the same.
type baseCurrency struct {
	seen map[string]*[2]int // by the currency of the deal, as written: amounts that differ, and that do not
	name string             // as written; "" where nothing tells
}

// see compares the two amounts of a row.
func (b *baseCurrency) see(p *tableSchema, r *table.Row) {
	cell := func(c *column) []byte {
		if c == nil || c.cell >= len(r.Cells) {
			return nil
		}
		return bytes.TrimSpace(r.Cells[c.cell].Text)
	}
	currency, converted := cell(p.byName["currency"]), cell(p.amounts[convertedAmount])
	if len(currency) == 0 || len(bytes.Trim(converted, "0.,")) == 0 {
		return
	}
	own := cell(p.amounts[mainAmount])
	if len(own) == 0 {
		own = cell(p.amounts[actualAmount])
	}
	if len(own) == 0 {
		return
	}
	n := b.seen[string(currency)]
	if n == nil {
		if b.seen == nil {
			b.seen = map[string]*[2]int{}
		}
		n = new([2]int)
		b.seen[string(currency)] = n
	}
	if bytes.Equal(own, converted) {
		n[1]++
	} else {
		n[0]++
	}
}

func (b *baseCurrency) merge(o *baseCurrency) {
	for currency, n := range o.seen {
		if b.seen == nil {
			b.seen = map[string]*[2]int{}
		}
		if m := b.seen[currency]; m != nil {
			m[0], m[1] = m[0]+n[0], m[1]+n[1]
		} else {
			b.seen[currency] = &[2]int{n[0], n[1]}
		}
	}
}

// decide takes the only currency whose amounts never differ, if those of all others always do.
func (b *baseCurrency) decide() {
	b.name = ""
	for _, currency := range slices.Sorted(maps.Keys(b.seen)) {
		switch n := b.seen[currency]; {
		case n[0] > 0 && n[1] > 0, n[1] > 0 && b.name != "":
			b.name = ""
			return
		case n[1] > 0:
			b.name = currency
		}
	}
}

// convertedOf is the column of the converted amount beside that of a slot; nil for none.
func (p *tableSchema) convertedOf(slot int) *column {
	if c := p.amounts[convertedExpected]; c != nil && slot == expectedAmount {
		return c
	}
	return p.amounts[convertedAmount]
}

// converted replaces an amount in another currency than the report's by the one that the export
// converted, where that is in it.
func (x *dealRow) converted(r, slot int, amount *kpi.Money, currency *kpi.Sym) *fault {
	w := &x.d.l.words
	c := x.d.schema.convertedOf(slot)
	if c == nil || w.ours == 0 || *currency == w.ours || c.dec(r).Empty() {
		return nil
	}
	in := x.baseOf(r)
	m, f := x.d.money(c, r, &in)
	if f != nil {
		return f
	}
	if in != w.ours || x.baseOf(r) == 0 && c.code == 0 && c.codes[r] == 0 {
		return nil // nothing says that it is
	}
	*amount, *currency = m, in
	countRow(&x.d.rep.Suspicious, message.ConvertedAmounts(w.syms.Text(in)), x.d.line())
	return nil
}

// onlyConverted takes the converted amount where the export has no other.
func (x *dealRow) onlyConverted(r int, closed bool, amount *kpi.Money, currency *kpi.Sym) *fault {
	p := x.d.schema
	if p.amounts[mainAmount] != nil || p.amounts[actualAmount] != nil || p.amounts[expectedAmount] != nil {
		return nil
	}
	slot := mainAmount
	if !closed {
		slot = expectedAmount
	}
	c := p.convertedOf(slot)
	if c == nil || c.dec(r).Empty() {
		return nil
	}
	if *currency = x.baseOf(r); *currency == 0 && c.code == 0 && c.codes[r] == 0 { // and not that of the deal
		countRow(&x.d.rep.Suspicious, message.UnnamedConverted(), x.d.line())
	}
	m, f := x.d.money(c, r, currency)
	*amount = m
	return f
}

// baseOf is the currency of a row's converted amounts; 0 where nothing says it.
func (x *dealRow) baseOf(r int) kpi.Sym {
	if s := x.convertedCurrency.sym(r); s != 0 {
		return s
	}
	return x.base
}

// baseSym is the currency that the amounts of the table have told.
func (d *decoding) baseSym() kpi.Sym {
	if d.schema.base.name == "" {
		return 0
	}
	code, err := d.l.words.currency([]byte(strings.TrimSpace(d.schema.base.name)))
	if err != nil {
		return 0
	}
	return code
}

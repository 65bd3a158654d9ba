package ingest

import (
	"slices"

	"salesk/ingest/header"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/kpi/exact"
)

// A deal can have several rows in one table: its lines, each with an amount, or its splits, each
// a rep's part. Every row is a record of its own with the part's amount; what is the deal's own
// (its customer, dates, outcome, links) is that of its first row, and kpi counts the deal once.

// partAmount is the amount of a row that is a part of a deal, from the columns that only parts
// have; false where they have none, and the amount of the deal is the row's.
func (d *decoding) partAmount(r int, currency *kpi.Sym) (kpi.Money, bool, *fault) {
	p := d.schema
	if p.rows == "" {
		return 0, false, nil
	}
	slot := lineAmount
	if p.rows == RowsAreSplits {
		slot = splitAmount
	}
	if c := p.amounts[slot]; !c.dec(r).Empty() {
		m, f := d.money(c, r, currency)
		return m, true, f
	}
	share := p.byName[header.SplitPercent].dec(r) // read as a ratio: "60 %" is 0.6
	if p.rows != RowsAreSplits || share.Empty() || share.Scale > 16 {
		return 0, false, nil
	}
	own, f := d.ownAmount(r, currency)
	if f != nil || own == kpi.NoMoney {
		return own, true, f
	}
	return shareOf(own, share), true, nil
}

// ownAmount is the amount that a row has of its deal.
func (d *decoding) ownAmount(r int, currency *kpi.Sym) (kpi.Money, *fault) {
	for _, slot := range openAmounts {
		if c := d.schema.amounts[slot]; !c.dec(r).Empty() {
			return d.money(c, r, currency)
		}
	}
	return kpi.NoMoney, nil
}

// shareOf is a share of an amount, half to even: 60 and 0.6 are both 60 %. NoMoney for what is
// none.
func shareOf(m kpi.Money, share kpi.Dec) kpi.Money {
	den := uint64(1)
	for range share.Scale {
		den *= 10
	}
	if share.Coef < 0 {
		return kpi.NoMoney
	}
	if uint64(share.Coef) > den {
		den *= 100
	}
	part, ok := exact.MulDiv(int64(m), uint64(share.Coef), den).Int64()
	if !ok {
		return kpi.NoMoney
	}
	return kpi.Money(part)
}

// amountsOf are the amounts of a row of a table whose rows are parts of deals.
func (w *worker) amountsOf(r int, row *rowOfID) {
	d := &w.decoding
	row.amount, row.currency = d.done.amounts[r], d.done.currencies[r]
	currency := row.currency
	row.own, _ = d.ownAmount(r, &currency)
	line, split, share := d.schema.amounts[lineAmount], d.schema.amounts[splitAmount], d.schema.byName[header.SplitPercent]
	if d.schema.rows == RowsAreLines {
		row.blank = line != nil && line.dec(r).Empty()
		if d.schema.amounts[refundedAmount] != nil && d.schema.severalLines != nil {
			row.refund, _ = d.refundOf(r, row.amount)
		}
	} else {
		row.blank = (split != nil || share != nil) && split.dec(r).Empty() && share.dec(r).Empty()
	}
}

// join makes one deal of the rows that are its parts.
func (x *repeats) join() {
	if len(x.parts) == 0 && !slices.ContainsFunc(x.tables, func(t *repeatedIn) bool { return len(t.single) > 0 }) {
		return
	}
	deals := &x.l.data.Deals
	for _, t := range x.tables {
		var mine [][]rowOfID
		for _, rows := range x.parts {
			if rows[0].pos.Source == t.source {
				mine = append(mine, rows)
			}
		}
		if len(mine) > 0 {
			t.tellParts(x, mine)
		}
		if x.refundsOfLines(t) {
			t.settleRefunds(x, slices.Concat(mine, t.single))
			x.parts = append(x.parts, t.single...)
		}
	}
	for n := range x.drop {
		slices.Sort(x.drop[n])
	}
	for _, rows := range x.parts {
		first := x.record(rows[0])
		of := x.l.data.Symbols.String(rows[0].id)
		for k, r := range rows {
			i := x.record(r)
			amount := r.amount
			if r.blank {
				amount = kpi.NoMoney
			}
			if r.isRepeated && k > 0 {
				amount = 0
			}
			deals.MakePart(i, first, of, amount)
		}
	}
}

// record is the record that a row became.
func (x *repeats) record(r rowOfID) int { return x.l.partsOf[r.part].first + r.index }

// tellParts tells of deals with several rows in a table, and finds out whether lines repeat the
// amount of their deal: where three deals or more have lines, and those of each the same amount.
func (t *repeatedIn) tellParts(x *repeats, parts [][]rowOfID) {
	l := x.l
	row, other := l.place(parts[0][0].pos), l.place(parts[0][1].pos)
	if t.d.schema.rows == RowsAreLines {
		l.tell(t.d.rep.Name, "", message.LinesOfDeals(len(parts), row, other))
		if t.repeatsAmounts(parts) {
			l.tell(t.d.rep.Name, "amount", message.OwnAmountOnLines(len(parts)))
			for _, rows := range parts {
				for i := range rows {
					rows[i].isRepeated = true
				}
			}
		}
		return
	}
	l.tell(t.d.rep.Name, "", message.SplitsOfDeals(len(parts), row, other))
	n, first := 0, ""
	for _, rows := range parts {
		sum := kpi.Money(0)
		for _, r := range rows {
			if r.amount != kpi.NoMoney && !r.blank {
				sum += r.amount
			}
		}
		if own := rows[0].own; own != kpi.NoMoney && own != sum {
			if n++; n == 1 {
				first = rows[0].id
			}
		}
	}
	if n > 0 {
		l.tell(t.d.rep.Name, "amount", message.SplitsNotWhole(n, first))
	}
}

const fewRepeats = 3

// repeatsAmounts reports whether each line has the amount of its deal. A header that names the
// total of an order says so of one; else it takes some that agree.
func (t *repeatedIn) repeatsAmounts(parts [][]rowOfID) bool {
	c := t.d.schema.amounts[mainAmount]
	if c == nil || t.d.schema.amounts[lineAmount] != nil {
		return false
	}
	differ := 0
	for _, rows := range parts {
		same := true
		for _, r := range rows[1:] {
			if r.amount != rows[0].amount || r.currency != rows[0].currency {
				return false
			}
			same = same && r.print == rows[0].print
		}
		if !same {
			differ++
		}
	}
	return differ >= fewRepeats || differ > 0 && header.TotalOfOrder(c.header)
}

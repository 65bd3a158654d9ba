package ingest

import (
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/kpi/exact"
)

// What was paid back of an order with several lines is written in one of three ways: each line has
// its own, the first line has that of the order, or every line repeats that of the order. A line
// does not tell which, so refunds of such orders are settled once all lines are known: rows of these
// orders keep their amounts while they are read (sales.net), and lose what was refunded here.

// refund is what was paid back of a line, in the currency of the row.
type refund struct {
	said     bool      // the column has something
	refunded kpi.Money // 0 for none
	of       kpi.Money // the line's amount before anything was converted
}

// refundOf is what a row of an order with several lines says of its refund.
func (d *decoding) refundOf(r int, amount kpi.Money) (refund, *fault) {
	currency := d.schema.byName["currency"].sym(r)
	refunded := currency
	of, isPart, f := d.partAmount(r, &currency)
	if f == nil && !isPart {
		of, f = d.ownAmount(r, &currency)
	}
	if of == kpi.NoMoney {
		of = amount // a quantity times a price
	}
	c := d.sales().refunded
	if f != nil || c.dec(r).Empty() {
		return refund{of: of}, f
	}
	m, f := d.money(c, r, &refunded)
	return refund{said: true, refunded: max(m, -m), of: of}, f
}

// settlesLater reports whether a row is of an order with several lines.
func (s *sales) settlesLater(d *decoding, r int) bool {
	return len(d.schema.severalLines) > 0 && d.schema.severalLines[d.schema.id.hashes[r]]
}

// refundsOfLines reports whether a table has lines of orders and what was refunded.
func (x *repeats) refundsOfLines(t *repeatedIn) bool {
	return x.kind == kpi.Deals && x.rowsAre(t) == RowsAreLines && t.d.sales().refunded != nil
}

// deferRefunds has the refunds of the orders settled together when the table is read once more.
func (t *repeatedIn) deferRefunds(x *repeats) {
	ids := map[uint64]bool{}
	for _, list := range [][][]rowOfID{t.differ, t.equal} {
		for _, rows := range list {
			ids[x.l.hashID([]byte(rows[0].id))] = true
		}
	}
	x.l.know.refunds[t.d.rep.Name] = ids
}

// settleRefunds takes from the lines of orders what was refunded.
func (t *repeatedIn) settleRefunds(x *repeats, orders [][]rowOfID) {
	ofLines := slices.ContainsFunc(orders, refundsDiffer)
	reduced, repeated := 0, 0
	for _, rows := range orders {
		refunded := takeRefunds(rows, ofLines)
		if refunded == 0 {
			continue
		}
		if !ofLines && len(rows) > 1 && !rows[0].isRepeated && repeatsRefund(rows) {
			repeated++
		}
		for _, r := range rows {
			if r.void {
				t.leaveOut(x, r, message.VoidOrders("refunded"))
			}
		}
		if i := slices.IndexFunc(rows, func(r rowOfID) bool { return !r.void }); i >= 0 {
			reduced++
			rep := x.l.report(rows[i].pos)
			countRow(&rep.Suspicious, message.NetOfRefunds(), int(rows[i].pos.Line))
		}
	}
	if repeated > 0 {
		x.l.tell(t.d.rep.Name, "amount", message.RefundOnEveryLine(repeated, t.d.sales().refunded.header))
	}
}

// refundsDiffer reports whether the lines of an order have refunds of their own: two differ.
func refundsDiffer(rows []rowOfID) bool {
	first := kpi.Money(0)
	for _, r := range rows {
		switch {
		case r.refunded == 0:
		case r.refunded > r.of && r.of != kpi.NoMoney:
			return false // more than the line was worth: it is the order's
		case first != 0 && r.refunded != first:
			return true
		default:
			first = r.refunded
		}
	}
	return false
}

// repeatsRefund reports whether every line of an order has the same refund.
func repeatsRefund(rows []rowOfID) bool {
	return !slices.ContainsFunc(rows, func(r rowOfID) bool { return r.refunded == 0 || r.refunded != rows[0].refunded })
}

// takeRefunds takes from the lines of one order what was refunded, of each line its own or of all
// in proportion, and returns how much. Lines of which nothing is left are void.
func takeRefunds(rows []rowOfID, ofLines bool) kpi.Money {
	sum, worth := kpi.Money(0), kpi.Money(0) // of the order
	fits, said := true, 0
	for i, r := range rows {
		if r.said {
			said++
		}
		sum += r.refunded
		if r.of != kpi.NoMoney && !(r.isRepeated && i > 0) {
			worth += r.of
		}
		fits = fits && (r.refunded == 0 || r.of != kpi.NoMoney && r.refunded <= r.of)
	}
	switch {
	case sum == 0, worth <= 0:
		return 0
	case len(rows) > 1 && repeatsRefund(rows) && (!ofLines || !fits || rows[0].isRepeated):
		sum = rows[0].refunded
	case fits && said == len(rows) && !rows[0].isRepeated:
		for i := range rows {
			if r := &rows[i]; r.refunded > 0 {
				r.void = r.refunded == r.of
				r.amount = remaining(r.amount, r.refunded, r.of)
			}
		}
		return sum
	}
	if sum >= worth {
		for i := range rows {
			rows[i].void = true
		}
		return sum
	}
	before, after := kpi.Money(0), kpi.Money(0) // of the lines so far
	for i := range rows {
		if r := &rows[i]; r.amount != kpi.NoMoney && !r.blank && !(r.isRepeated && i > 0) {
			before += r.amount
			left := remaining(before, sum, worth)
			r.amount, after = left-after, left
		}
	}
	return sum
}

// remaining is what remains of an amount where so much of its worth was refunded. The amount may
// have been converted.
func remaining(amount, refunded, worth kpi.Money) kpi.Money {
	if amount == kpi.NoMoney {
		return amount
	}
	rest, ok := exact.MulDiv(int64(amount), uint64(worth-refunded), uint64(worth)).Int64()
	if !ok {
		return amount // less than one part of itself: it fits
	}
	return kpi.Money(rest)
}

// leaveOut drops a record that counts in no figure.
func (t *repeatedIn) leaveOut(x *repeats, r rowOfID, why message.Message) {
	rep := x.l.report(r.pos)
	rep.Used--
	rep.LeftOut++
	countRow(&rep.Left, why, int(r.pos.Line))
	x.drop[r.part] = append(x.drop[r.part], int32(r.index))
}

// report is that of a row's table.
func (l *loading) report(row kpi.Pos) *TableReport {
	return &l.rep.Tables[l.sources[row.Source].table]
}

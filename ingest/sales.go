package ingest

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/kpi/exact"
)

// sales is what the rows of orders and invoices have beside those of other deals: whether they are
// sales at all, and what remains of their amounts.
type sales struct {
	status, document, cancelled *column
	refunded, price, quantity   *column
	invoices                    bool // and no orders, so that one that is pending waits for its payment
}

func (d *decoding) sales() sales {
	p := d.schema
	s := sales{status: p.byName["status"], document: p.byName[header.Document], cancelled: p.byName[header.Cancelled],
		refunded: p.amounts[refundedAmount], price: p.amounts[unitPrice], quantity: p.byName[header.LineQuantity]}
	s.invoices = p.m.Orders && header.OfInvoices(p.m)
	if s.document == nil && p.m.Orders {
		s.document = p.byName["type"] // Xero's says what the document is
	}
	if c := p.amounts[mainAmount]; c != nil && header.NetOfRefunds(c.header) {
		s.refunded = nil
	}
	return s
}

// void says why a row is no sale; nil where it is one.
func (s *sales) void(d *decoding, r int) *fault {
	w := &d.l.words
	status := s.status.sym(r)
	switch {
	case w.outcome(status).void:
		return goneNow(message.VoidOrders(w.syms.Text(status)))
	case s.cancelled.count(r) == 1:
		return goneNow(message.VoidOrders("cancelled"))
	}
	if doc := s.document.sym(r); w.outcome(doc).document == value.NoSale {
		return leftOut(message.OtherDocuments(w.syms.Text(doc)))
	}
	if e := w.outcome(status); e.named && !e.sold && !(s.invoices && value.ToBePaid(w.syms.Text(status))) {
		d.countOpen(status)
	}
	return nil
}

// priced is the amount of a line that has none of its own: its price times its quantity.
func (s *sales) priced(d *decoding, r int, currency *kpi.Sym) (kpi.Money, *fault) {
	price, quantity := s.price.dec(r), s.quantity.dec(r)
	if price.Empty() || quantity.Empty() {
		return kpi.NoMoney, nil
	}
	product, ok := times(price, quantity)
	if !ok {
		return 0, &fault{cell: s.price.cell, column: s.price.label, why: message.QuantityTooLarge()}
	}
	own := s.price.decs[r]
	defer func() { s.price.decs[r] = own }()
	s.price.decs[r] = product
	return d.money(s.price, r, currency)
}

// times is a product without rounding; false where it is too large.
func times(a, b kpi.Dec) (kpi.Dec, bool) {
	high, low := bits.Mul64(magnitude(a.Coef), magnitude(b.Coef))
	scale := int(a.Scale) + int(b.Scale)
	for high != 0 || low > 1<<62 || scale > 18 {
		if scale == 0 || low%10 != 0 && high == 0 && scale <= 18 {
			return kpi.NoDec, false
		}
		var rest uint64
		if high >= 10 {
			return kpi.NoDec, false
		}
		if low, rest = bits.Div64(high, low, 10); rest != 0 {
			return kpi.NoDec, false
		}
		high, scale = 0, scale-1
	}
	c := int64(low)
	if (a.Coef < 0) != (b.Coef < 0) {
		c = -c
	}
	return kpi.Dec{Coef: c, Scale: uint8(scale)}, true
}

func magnitude(i int64) uint64 {
	if i < 0 {
		return -uint64(i)
	}
	return uint64(i)
}

// net is what counts of the amount of an order: less what was paid back, and less than nothing for
// a credit note. before is the currency of the row before its amount was converted.
func (s *sales) net(d *decoding, r int, amount kpi.Money, before kpi.Sym) (kpi.Money, *fault) {
	if amount == kpi.NoMoney {
		return amount, nil
	}
	w := &d.l.words
	if w.outcome(s.document.sym(r)).document == value.CreditNote && amount > 0 {
		countRow(&d.rep.Suspicious, message.CreditNotes(), d.line())
		return -amount, nil
	}
	if s.settlesLater(d, r) {
		return amount, nil
	}
	refunded := kpi.Money(0)
	if !s.refunded.dec(r).Empty() {
		m, f := d.money(s.refunded, r, &before)
		if f != nil {
			return 0, f
		}
		refunded = max(m, -m)
	}
	switch {
	case amount <= 0:
		return amount, nil
	case refunded == 0:
		if w.outcome(s.status.sym(r)).partly {
			countRow(&d.rep.Suspicious, message.RefundUnknown(), d.line())
		}
		return amount, nil
	}
	own, f := d.ownAmount(r, &before)
	switch {
	case f != nil:
		return 0, f
	case own == kpi.NoMoney && d.schema.convertedOf(mainAmount) != nil:
		countRow(&d.rep.Suspicious, message.RefundUnknown(), d.line())
		return amount, nil
	case own == kpi.NoMoney: // a quantity times a price, or the amount of a line
		own = amount
	}
	switch {
	case own <= 0: // the row's own is not what was refunded of
		return amount, nil
	case refunded >= own:
		return 0, goneNow(message.VoidOrders("refunded"))
	}
	countRow(&d.rep.Suspicious, message.NetOfRefunds(), d.line())
	rest, ok := exact.MulDiv(int64(amount), uint64(own-refunded), uint64(own)).Int64() // converted as the amount was
	if !ok {
		return 0, &fault{cell: s.refunded.cell, column: s.refunded.label, why: message.RefundTooLarge()}
	}
	return kpi.Money(rest), nil
}

// tellPrices tells of a table whose amounts have to be worked out.
func (l *loading) tellPrices(table string, m *header.Mapping) {
	quantity, ok := m.Find(header.LineQuantity)
	price, priced := m.Find(header.UnitPrice)
	if !ok || !priced {
		return
	}
	l.tell(table, "amount", message.QuantityTimesPrice(quantity.Header, price.Header))
	if i := slices.IndexFunc(m.Headers, header.Discounts); i >= 0 {
		l.tell(table, "amount", message.DiscountUnread(m.Headers[i]))
	}
}

// mostStatuses are told by name.
const mostStatuses = 8

// tellStatuses tells of statuses of orders that count and may be no sales.
func (d *decoding) tellStatuses() {
	if len(d.open) == 0 {
		return
	}
	statuses := make([]string, 0, len(d.open))
	for s, n := range d.open {
		statuses = append(statuses, fmt.Sprintf("%s (%d)", d.l.data.Symbols.Text(s), n))
	}
	slices.Sort(statuses)
	if len(statuses) > mostStatuses {
		statuses = append(statuses[:mostStatuses], "…")
	}
	d.l.tell(d.rep.Name, "status", message.OrderStatuses(strings.Join(statuses, ", ")))
}

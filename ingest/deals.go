package ingest

import (
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// dealFinisher completes the deals of a table. It settles what became of a deal, then which of
// its amounts and dates count: the actual amount and the day it closed once it is closed, the
// forecasts before.
func (d *decoding) dealFinisher() *dealRow {
	p := d.schema
	f := &dealRow{d: d,
		status: p.byName["status"], stage: p.byName["stage"], currency: p.byName["currency"],
		created: p.byName["created_date"], contact: p.byName["first_contact_date"], close: p.byName["close_date"],
		contractStart: p.byName["contract_start"], contractEnd: p.byName["contract_end"],
		expected: p.byName[header.ExpectedClose], wonDate: p.byName[header.WonDate], lostDate: p.byName[header.LostDate],
		won: p.byName[header.WonFlag], lost: p.byName[header.LostFlag], closed: p.byName[header.ClosedFlag],
		active: p.byName[header.ActiveFlag], reason: p.byName[header.LossReason], probability: p.byName["probability"], deleted: p.byName[header.Deleted], record: p.byName[header.RecordState],
		orders: d.l.o.AllWon || p.m.Orders, sales: d.sales(), odoo: p.isOdoo(),
		unweighted: p.expectsWhole(),
		fallback:   p.has(header.ActualAmount) || p.has("amount"),
	}
	f.plain = !f.orders
	for _, c := range []*column{f.won, f.lost, f.closed, f.active, f.deleted, f.record, f.wonDate, f.lostDate} {
		f.plain = f.plain && c == nil
	}
	f.convertedCurrency, f.base = p.byName[header.ConvertedCurrency], d.baseSym()
	for _, c := range p.columns { // of two columns that say the same, the later one counts
		f.lostAfter = c == f.lost && f.lost != nil || f.lostAfter && c != f.won
		f.closedAfter = c == f.closed && f.closed != nil || f.closedAfter && c != f.won
	}
	return f
}

// expectsWhole reports whether the expected amount is what a deal would bring. That of Salesforce,
// Odoo, Close and HubSpot's forecasts is multiplied by the probability already.
func (p *tableSchema) expectsWhole() bool {
	claim, ok := p.m.Find(header.ExpectedAmount)
	key := header.Key(claim.Header)
	return ok && (claim.By == header.ByConfiguration || claim.System == "Dynamics 365" || key == "expectedamount" || strings.HasPrefix(key, "est"))
}

// dealRow completes rows of deals: the columns that it looks at, nil where there are none.
type dealRow struct {
	d                           *decoding
	status, stage, currency     *column
	created, contact, close     *column
	contractStart, contractEnd  *column
	expected, wonDate, lostDate *column
	won, lost, closed           *column
	active, reason, probability *column
	deleted, record             *column
	orders                      bool // every row is a sale on its date
	sales                       sales
	odoo                        bool
	plain                       bool // only status and stage say what became of a deal, as nearly everywhere
	lostAfter, closedAfter      bool // these columns come after the one that says in words what became of a deal
	convertedCurrency           *column
	base                        kpi.Sym // of converted amounts, where no column says it; 0 where nothing tells
	unweighted                  bool    // the expected amount is what the deal would bring, and not that times its probability
	fallback                    bool    // there is another amount than the expected one
}

// The amounts of a deal in the order in which they count.
var (
	openAmounts   = [...]int{expectedAmount, mainAmount, actualAmount}
	plainAmounts  = [...]int{mainAmount, expectedAmount, actualAmount} // of open deals whose expected amount may be weighted already
	closedAmounts = [...]int{actualAmount, mainAmount, expectedAmount}
)

func (x *dealRow) finish(r int) *fault {
	d := x.d
	o := &d.done
	outcome, left := x.outcome(r)
	if left != nil {
		return left
	}
	closes := x.closes(r, outcome)
	if x.saysNothing(r) && closes == kpi.NoDay {
		return &fault{cell: d.schema.idCell(), column: "deal_id", why: message.NoDeal(), lacks: true}
	}
	closed := outcome != kpi.Open
	switch {
	case !closed:
		if e := x.expected.day(r); e != kpi.NoDay {
			closes = e
		} else if isMonth(x.close, closes) {
			closes = value.LastOfMonth(closes)
		}
	case isMonth(x.close, closes) && x.created.day(r) > closes && x.created.day(r) <= value.LastOfMonth(closes):
		closes = x.created.day(r)
	case closes == kpi.NoDay:
		if e := x.expected; e != nil && x.close == nil {
			return &fault{cell: e.cell, column: "close_date", why: message.ForecastOnly(outcome.String(), e.header)}
		}
		return d.at("close_date", message.ClosedWithoutDay(outcome.String()))
	}
	order := plainAmounts[:]
	if x.unweighted {
		order = openAmounts[:]
	}
	if closed {
		order = closedAmounts[:]
	}
	currency, amount := x.currency.sym(r), kpi.NoMoney
	part, isPart, bad := d.partAmount(r, &currency)
	if bad != nil {
		return bad
	}
	if isPart {
		amount, order = part, nil
	}
	for i, slot := range order {
		c := d.schema.amounts[slot]
		if c.dec(r).Empty() {
			continue
		}
		var f *fault
		if amount, f = d.money(c, r, &currency); f != nil {
			return f
		}
		if f = x.converted(r, slot, &amount, &currency); f != nil {
			return f
		}
		if closed && i == 2 && x.fallback {
			countRow(&d.rep.Suspicious, message.NoAmountButExpected(), d.line())
		}
		break
	}
	if amount == kpi.NoMoney && !isPart {
		if bad := x.onlyConverted(r, closed, &amount, &currency); bad != nil {
			return bad
		}
	}
	if x.orders {
		if amount == kpi.NoMoney && !isPart {
			if amount, bad = x.sales.priced(d, r, &currency); bad != nil {
				return bad
			}
		}
		if amount, bad = x.sales.net(d, r, amount, x.currency.sym(r)); bad != nil {
			return bad
		}
	}
	if amount == kpi.NoMoney && currency != 0 {
		currency = d.l.words.unitOf(currency).means
	}
	o.outcomes[r], o.closes[r], o.amounts[r], o.currencies[r] = outcome, closes, amount, currency
	if c := d.schema.amounts[listAmount]; c != nil {
		// Beside the amount, in the same currency; one in another currency is none.
		of := currency
		if o.lists[r], bad = d.money(c, r, &of); bad != nil || of != currency || amount == kpi.NoMoney {
			o.lists[r] = kpi.NoMoney
		}
	}
	// What a person should look at, though the row can be used.
	if closed {
		if created := x.created.day(r); created != kpi.NoDay && closes < created {
			countRow(&d.rep.Suspicious, message.ClosedBeforeCreated(), d.line())
		}
		if contact := x.contact.day(r); contact != kpi.NoDay && closes < contact {
			countRow(&d.rep.Suspicious, message.ClosedBeforeContact(), d.line())
		}
	}
	if amount < 0 && amount != kpi.NoMoney {
		countRow(&d.rep.Suspicious, message.NegativeAmounts(), d.line())
	}
	if end, start := x.contractEnd.day(r), x.contractStart.day(r); end != kpi.NoDay && start != kpi.NoDay && end < start {
		countRow(&d.rep.Suspicious, message.ContractEndsBeforeStart(), d.line())
	}
	return nil
}

// isMonth reports whether a day of a column is written as its month: the first day in a column of
// months.
func isMonth(c *column, day kpi.Day) bool {
	if c == nil || day == kpi.NoDay || !c.date.ReadsMonths() {
		return false
	}
	_, _, d := day.Civil()
	return d == 1
}

// saysNothing reports whether a row has neither an id nor anything that happened to a deal, as a
// line of sums has.
func (x *dealRow) saysNothing(r int) bool {
	if id := x.d.schema.id; id != nil && id.hashes[r] != 0 {
		return false
	}
	won, lost, closed := x.flags(r)
	return x.status.sym(r) == 0 && x.stage.sym(r) == 0 && won != 1 && lost != 1 && closed != 1 &&
		x.created.day(r) == kpi.NoDay && x.expected.day(r) == kpi.NoDay && x.contact.day(r) == kpi.NoDay
}

// closes is the day on which a deal closed: its day of winning or losing, else its close date; of
// an order without these the day on which it was created.
func (x *dealRow) closes(r int, o kpi.Outcome) kpi.Day {
	day := kpi.NoDay
	switch o {
	case kpi.Won:
		day = x.wonDate.day(r)
	case kpi.Lost:
		day = x.lostDate.day(r)
	}
	if day == kpi.NoDay {
		day = x.close.day(r)
	}
	if day == kpi.NoDay && x.orders {
		day = x.created.day(r)
	}
	return day
}

// flags returns what the columns of yes and no say of a row.
func (x *dealRow) flags(r int) (won, lost, closed kpi.Count) {
	won, lost, closed = x.won.count(r), x.lost.count(r), x.closed.count(r)
	switch {
	case won == saysLost:
		if won = kpi.NoCount; !x.lostAfter {
			lost = 1
		}
	case won == saysPending:
		if won = kpi.NoCount; !x.closedAfter {
			closed = 0
		}
	}
	return won, lost, closed
}

// outcome is what became of the deal of a row. What nothing tells is open, and is counted for
// the report.
func (x *dealRow) outcome(r int) (kpi.Outcome, *fault) {
	d := x.d
	w := &d.l.words
	status, stage := x.status.sym(r), x.stage.sym(r)
	said, entered := w.outcome(status), w.outcome(stage)
	if x.plain && said.settles() && (entered.outcome == kpi.Open || entered.outcome == said.outcome) {
		return said.outcome, nil
	}
	c := clues{status: said, stage: entered, wonDay: x.wonDate.day(r) != kpi.NoDay, lostDay: x.lostDate.day(r) != kpi.NoDay}
	if x.deleted.count(r) == 1 || c.status.removed || w.outcome(x.record.sym(r)).removed {
		return kpi.Open, goneNow(message.DeletedRecords())
	}
	if x.orders {
		if left := x.sales.void(d, r); left != nil {
			return kpi.Open, left
		}
		return kpi.Won, nil
	}
	c.won, c.lost, c.closed = x.flags(r)
	f := c.resolve()
	if x.active.count(r) == 0 && (f.outcome == kpi.Open || f.by == byStage && f.outcome == kpi.Won && x.odoo) {
		if x.reason.sym(r) == 0 && !x.probability.isZero(r) {
			return kpi.Open, goneNow(message.ArchivedWithoutReason())
		}
		return kpi.Lost, nil
	}
	switch f.unsaid {
	case unknownStage:
		if stage == 0 {
			stage = status
		}
		d.countOpen(stage)
	case notWon:
		countRow(&d.rep.Suspicious, message.NotWonAsOpen(), d.line())
	case noWord:
		if x.expected != nil && x.close.day(r) != kpi.NoDay { // so that is no forecast
			countRow(&d.rep.Suspicious, message.NoWordButClosed(), d.line())
		} else {
			countRow(&d.rep.Suspicious, message.NoWordOfOutcome(), d.line())
		}
	}
	if f.against != noClue {
		countRow(&d.rep.Suspicious, x.contradiction(f), d.line())
	}
	return f.outcome, nil
}

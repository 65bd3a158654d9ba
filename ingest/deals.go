package ingest

import (
	"fmt"

	"salesk/ingest/header"
	"salesk/internal/message"
	"salesk/kpi"
)

// dealFinisher completes the deals of a table. It settles what became of a deal, then which of
// its amounts and dates count: the actual amount and the day it closed once it is closed, the
// forecasts before.
func (d *decoding) dealFinisher() *dealRow {
	p := d.plan
	f := &dealRow{d: d,
		status: p.byName["status"], stage: p.byName["stage"], currency: p.byName["currency"],
		created: p.byName["created_date"], contact: p.byName["first_contact_date"], close: p.byName["close_date"],
		contractStart: p.byName["contract_start"], contractEnd: p.byName["contract_end"],
		expected: p.byName[header.ExpectedClose], wonDate: p.byName[header.WonDate], lostDate: p.byName[header.LostDate],
		won: p.byName[header.WonFlag], lost: p.byName[header.LostFlag], closed: p.byName[header.ClosedFlag], active: p.byName[header.ActiveFlag],
		fallback: p.has(header.ActualAmount) || p.has("amount"),
	}
	for _, c := range p.columns { // of two columns that say the same, the later one counts
		f.lostAfter = c == f.lost && f.lost != nil || f.lostAfter && c != f.won
		f.closedAfter = c == f.closed && f.closed != nil || f.closedAfter && c != f.won
	}
	return f
}

// dealRow completes rows of deals: the columns that it looks at, nil where there are none.
type dealRow struct {
	d                           *decoding
	status, stage, currency     *column
	created, contact, close     *column
	contractStart, contractEnd  *column
	expected, wonDate, lostDate *column
	won, lost, closed, active   *column
	lostAfter, closedAfter      bool // these columns come after the one that says in words what became of a deal
	fallback                    bool // there is another amount than the expected one
}

// The amounts of a deal in the order in which they count.
var (
	openAmounts   = [...]int{mainAmount, expectedAmount, actualAmount}
	closedAmounts = [...]int{actualAmount, mainAmount, expectedAmount}
)

func (x *dealRow) finish(r int) *fault {
	d := x.d
	o := &d.done
	outcome, closes := x.outcome(r), x.close.day(r)
	closed := outcome != kpi.Open
	switch {
	case !closed:
		if e := x.expected.day(r); e != kpi.NoDay {
			closes = e
		}
	case closes == kpi.NoDay:
		if outcome == kpi.Won {
			closes = x.wonDate.day(r)
		} else {
			closes = x.lostDate.day(r)
		}
		if closes == kpi.NoDay {
			if e := x.expected; e != nil && x.close == nil {
				return &fault{cell: e.cell, column: "close_date", text: fmt.Sprintf("the deal is %s, but no column says when it closed; %q is a forecast (if it is the day, map close_date to it)", outcome, e.header)}
			}
			return d.at("close_date", fmt.Sprintf("is empty, but the deal is %s; write the day it closed", outcome))
		}
	}
	order := &openAmounts
	if closed {
		order = &closedAmounts
	}
	currency, amount := x.currency.sym(r), kpi.NoMoney
	for i, slot := range order {
		c := d.plan.amounts[slot]
		if c.dec(r).Empty() {
			continue
		}
		var f *fault
		if amount, f = d.money(c, r, &currency); f != nil {
			return f
		}
		if closed && i == 2 && x.fallback {
			countRow(&d.rep.Odd, message.NoAmountButExpected(), d.line())
		}
		break
	}
	o.outcomes[r], o.closes[r], o.amounts[r], o.currencies[r] = outcome, closes, amount, currency
	// What a person should look at, though the row can be used.
	if closed {
		if created := x.created.day(r); created != kpi.NoDay && closes < created {
			countRow(&d.rep.Odd, message.ClosedBeforeCreated(), d.line())
		}
		if contact := x.contact.day(r); contact != kpi.NoDay && closes < contact {
			countRow(&d.rep.Odd, message.ClosedBeforeContact(), d.line())
		}
	}
	if amount < 0 && amount != kpi.NoMoney {
		countRow(&d.rep.Odd, message.NegativeAmounts(), d.line())
	}
	if end, start := x.contractEnd.day(r), x.contractStart.day(r); end != kpi.NoDay && start != kpi.NoDay && end < start {
		countRow(&d.rep.Odd, message.ContractEndsBeforeStart(), d.line())
	}
	return nil
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

// outcome goes by the status, else the flags, else the stage. What none of them tells
// is open, and its stage (or status) is counted for the report.
func (x *dealRow) outcome(r int) kpi.Outcome {
	d := x.d
	w := &d.l.words
	status := x.status.sym(r)
	if status != 0 {
		if e := w.outcome(status); e.known {
			return e.outcome
		}
	}
	won, lost, closed := x.flags(r)
	switch {
	case won == 1:
		return kpi.Won
	case lost == 1:
		return kpi.Lost
	case closed == 1 && won == 0:
		return kpi.Lost
	}
	named := x.stage.sym(r)
	var stage ending
	if named != 0 {
		stage = w.outcome(named)
	}
	if x.active.count(r) == 0 && (!stage.known || stage.outcome != kpi.Won) {
		countRow(&d.rep.Odd, message.NotActiveAsLost(), d.line())
		return kpi.Lost
	}
	if stage.known && (closed != 0 || stage.outcome == kpi.Open) {
		return stage.outcome
	}
	if closed == 0 {
		return kpi.Open
	}
	if named == 0 {
		named = status
	}
	if named != 0 && !stage.known {
		if d.open == nil {
			d.open = map[kpi.Sym]int{}
		}
		d.open[named]++
	}
	if named == 0 && won == 0 && closed == kpi.NoCount {
		countRow(&d.rep.Odd, message.NotWonAsOpen(), d.line())
	}
	return kpi.Open
}

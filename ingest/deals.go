package ingest

import (
	"fmt"

	"salesk/ingest/header"
	"salesk/kpi"
)

var noDeal = kpi.Deal{Amount: kpi.NoMoney, Created: kpi.NoDay, FirstContact: kpi.NoDay, Close: kpi.NoDay, Probability: kpi.NoDec, ContractStart: kpi.NoDay, ContractEnd: kpi.NoDay}

// finishDeal settles what became of a deal, then which of its amounts and dates count:
// the actual amount and the day it closed once it is closed, the forecasts before.
func (d *decoding) finishDeal(rec *kpi.Deal) *fault {
	x := &d.x
	rec.Outcome = d.outcome(rec)
	closed := rec.Outcome != kpi.Open
	if closed {
		if rec.Close == kpi.NoDay && rec.Outcome == kpi.Won {
			rec.Close = x.won
		} else if rec.Close == kpi.NoDay {
			rec.Close = x.lost
		}
		if rec.Close == kpi.NoDay {
			if e := d.plan.byName[header.ExpectedClose]; e != nil && !d.plan.has("close_date") {
				return &fault{cell: e.cell, column: "close_date", text: fmt.Sprintf("the deal is %s, but no column says when it closed; %q is a forecast (if it is the day, map close_date to it)", rec.Outcome, e.header)}
			}
			return d.at("close_date", fmt.Sprintf("is empty, but the deal is %s; write the day it closed", rec.Outcome))
		}
	} else if x.expected != kpi.NoDay {
		rec.Close = x.expected
	}
	order := [...]int{mainAmount, expectedAmount, actualAmount}
	if closed {
		order = [...]int{actualAmount, mainAmount, expectedAmount}
	}
	for i, slot := range order {
		a := &x.money[slot]
		if a.dec.Empty() {
			continue
		}
		m, f := d.money(a, &rec.Currency)
		if f != nil {
			return f
		}
		rec.Amount = m
		if closed && i == 2 && (d.plan.has(header.ActualAmount) || d.plan.has("amount")) {
			note(&d.rep.Odd, "closed deals without an amount, taken at the expected one", d.line())
		}
		break
	}
	d.oddDeal(rec)
	return nil
}

// oddDeal counts what a person should look at, though the row can be used.
func (d *decoding) oddDeal(rec *kpi.Deal) {
	if rec.Outcome != kpi.Open {
		if rec.Created != kpi.NoDay && rec.Close < rec.Created {
			note(&d.rep.Odd, "deals that closed before they were created", d.line())
		}
		if rec.FirstContact != kpi.NoDay && rec.Close < rec.FirstContact {
			note(&d.rep.Odd, "deals that closed before the first contact", d.line())
		}
	}
	if rec.Amount < 0 && rec.Amount != kpi.NoMoney {
		note(&d.rep.Odd, "negative amounts", d.line())
	}
	if rec.ContractEnd != kpi.NoDay && rec.ContractStart != kpi.NoDay && rec.ContractEnd < rec.ContractStart {
		note(&d.rep.Odd, "contracts that end before they start", d.line())
	}
}

// outcome goes by the status, else the flags, else the stage. What none of them tells
// is open, and its stage (or status) is counted for the report.
func (d *decoding) outcome(rec *kpi.Deal) kpi.Outcome {
	w := &d.l.words
	if rec.Status != 0 {
		if e := w.outcome(rec.Status); e.known {
			return e.outcome
		}
	}
	x := &d.x
	switch {
	case x.wonFlag == 1:
		return kpi.Won
	case x.lostFlag == 1:
		return kpi.Lost
	case x.closedFlag == 1 && x.wonFlag == 0:
		return kpi.Lost
	}
	var stage ending
	if rec.Stage != 0 {
		stage = w.outcome(rec.Stage)
	}
	if x.active == 0 && (!stage.known || stage.outcome != kpi.Won) {
		note(&d.rep.Odd, "deals that are not active, taken as lost", d.line())
		return kpi.Lost
	}
	if stage.known && (x.closedFlag != 0 || stage.outcome == kpi.Open) {
		return stage.outcome
	}
	if x.closedFlag == 0 {
		return kpi.Open
	}
	s := rec.Stage
	if s == 0 {
		s = rec.Status
	}
	if s != 0 && !stage.known {
		if d.open == nil {
			d.open = map[kpi.Sym]int{}
		}
		d.open[s]++
	}
	if s == 0 && x.wonFlag == 0 && x.closedFlag == kpi.NoCount {
		note(&d.rep.Odd, "deals that are not won, taken as open: nothing says whether they are lost", d.line())
	}
	return kpi.Open
}

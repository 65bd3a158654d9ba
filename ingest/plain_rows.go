package ingest

import "salesk/kpi"

// plainRows finishes, column by column, the rows of a block that say all with a status or stage, a
// close date and one amount in one currency, and of which nothing has to be told. That is nearly
// all rows of most exports: an eighth of a job of deals alone. dealRow finishes all others.
type plainRows struct {
	*dealRow
	amount   *column
	outcomes []outcomeBits // by symbol of a status or stage, of those that were looked up
	currency kpi.Sym       // the one that was looked up last, and what it means
	unit     unit
	looked   bool
}

// outcomeBits is an ending as far as plain rows ask: the outcome in the lowest bits.
type outcomeBits uint8

const (
	outcomeMask    outcomeBits = 3
	outcomeSettles outcomeBits = 1 << 2 // as of a status
	outcomeKnown   outcomeBits = 1 << 3
	outcomeRemoved outcomeBits = 1 << 4
	outcomeFound   outcomeBits = 1 << 7 // it was looked up
)

// mostOutcomeSyms bounds the table of outcomes: a status with a later symbol is one of very many texts.
const mostOutcomeSyms = 1 << 16

// plainRows returns nil where other columns than those may change what a row says.
func (x *dealRow) plainRows() *plainRows {
	s := x.d.schema
	amount := s.amounts[mainAmount]
	switch {
	case !x.plain, x.status == nil && x.stage == nil, x.close == nil, x.close.date.ReadsMonths(), x.expected != nil,
		amount == nil, s.amounts[expectedAmount] != nil, s.amounts[actualAmount] != nil, s.amounts[listAmount] != nil, s.convertedOf(mainAmount) != nil,
		amount.code != 0 && x.currency != nil, s.rows != "", x.contractStart != nil && x.contractEnd != nil,
		s.id == nil || s.id.op != opID:
		return nil
	}
	return &plainRows{dealRow: x, amount: amount}
}

// finish completes those of the rows from first on that are plain, and says which they are.
func (p *plainRows) finish(first int, plain []bool) {
	o, id, decs, codes := &p.d.done, p.d.schema.id.hashes, p.amount.decs, p.amount.codes
	for r := first; r < len(plain); r++ {
		plain[r] = false
		outcome, ok := p.outcome(p.status.sym(r), p.stage.sym(r))
		closes, closed := p.close.days[r], outcome != kpi.Open
		if !ok || id[r] == 0 || closed && (closes == kpi.NoDay || closes < p.created.day(r) || closes < p.contact.day(r)) {
			continue
		}
		if c := p.rowCurrency(r); c != p.currency || !p.looked {
			p.currency, p.unit, p.looked = c, p.d.l.words.unitOf(c), true
		}
		amount := decs[r]
		if codes[r] != 0 || int(amount.Scale) != p.unit.digits || amount.Coef < 0 {
			continue
		}
		o.outcomes[r], o.closes[r], o.amounts[r], o.currencies[r] = outcome, closes, kpi.Money(amount.Coef), p.unit.means
		plain[r] = true
	}
}

// rowCurrency is the currency of a row's column, else of the amount's header.
func (p *plainRows) rowCurrency(r int) kpi.Sym {
	if p.dealRow.currency == nil {
		return p.amount.code
	}
	return p.dealRow.currency.syms[r]
}

// outcome is what dealRow makes of a status and a stage that do not contradict each other; false
// for all others.
func (p *plainRows) outcome(status, stage kpi.Sym) (kpi.Outcome, bool) {
	said, entered := p.bits(status), p.bits(stage)
	o := entered & outcomeMask
	if said&outcomeSettles != 0 {
		s := said & outcomeMask
		return kpi.Outcome(s), o == outcomeBits(kpi.Open) || o == s
	}
	return kpi.Outcome(o), said&outcomeRemoved == 0 && entered&outcomeKnown != 0
}

func (p *plainRows) bits(s kpi.Sym) outcomeBits {
	if int(s) < len(p.outcomes) && p.outcomes[s] != 0 {
		return p.outcomes[s]
	}
	return p.lookUp(s)
}

func (p *plainRows) lookUp(s kpi.Sym) outcomeBits {
	e := p.d.l.words.outcome(s)
	b := outcomeBits(e.outcome) | outcomeFound
	for bit, is := range map[outcomeBits]bool{outcomeSettles: e.settles(), outcomeKnown: e.known, outcomeRemoved: e.removed} {
		if is {
			b |= bit
		}
	}
	if s < mostOutcomeSyms {
		if int(s) >= len(p.outcomes) {
			p.outcomes = append(p.outcomes, make([]outcomeBits, int(s)+1-len(p.outcomes))...)
		}
		p.outcomes[s] = b
	}
	return b
}

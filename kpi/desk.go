package kpi

// desk is where a worker looks up, once for all families of a plan, what they ask of the
// records at hand. The families ask one after the other for the same records.
type desk struct {
	standings
	from  int // the first of deals
	deals []dealFact
}

// dealFact is what families ask of a deal.
type dealFact struct {
	amount  Money
	group   group
	came    Day   // created: NoDay when unknown
	close   Day   // as in the record
	cameIn  int32 // the periods of these days; negative when there is none
	closeIn int32
	outcome Outcome
}

// deal returns what families ask of deal i.
func (w *desk) deal(f *facts, by *grouping, i int) *dealFact {
	if k := i - w.from; k >= 0 && k < len(w.deals) {
		return &w.deals[k]
	}
	w.lay(f, by, i)
	return &w.deals[0]
}

// lay looks up a run of deals.
func (w *desk) lay(f *facts, by *grouping, lo int) {
	hi := min(lo+chunk, f.Deals.N)
	if w.deals == nil {
		w.deals = make([]dealFact, 0, chunk)
	}
	w.from, w.deals = lo, w.deals[:hi-lo]
	groups := by.deal[lo:hi]
	for k := range w.deals {
		i := lo + k
		came, close := f.Deals.created(i), f.Deals.Close.At(i)
		w.deals[k] = dealFact{
			amount: f.Deals.Amount.At(i), group: groups[k], came: came, close: close, outcome: f.Deals.Outcome.At(i),
			cameIn: int32(f.periodOf(came)), closeIn: int32(f.periodOf(close)),
		}
	}
}

// wonBy reports whether the deal was won by a day.
func (d *dealFact) wonBy(day Day) bool { return d.outcome == Won && d.close != NoDay && d.close <= day }

package kpi

// worker is where a worker looks up, once for all families of a grouping, what they ask of
// the records at hand.
type worker struct {
	statusRun // of accounts

	f    *dataset
	by   *grouping
	fams []family
	accs []accumulator // by family: what came of the records

	deal  dealRun
	lead  leadRun
	email emailRun
}

func newWorker(f *dataset, by *grouping, fams ...family) *worker {
	w := &worker{f: f, by: by, fams: fams}
	for _, fam := range fams {
		w.accs = append(w.accs, fam.accumulator(f, by, w))
	}
	return w
}

// foldRun folds no more records than are laid at once.
func (w *worker) foldRun(k recordKind, lo, hi int) {
	laid := false
	for i, fam := range w.fams {
		if !fam.reads(k) {
			continue
		}
		if !laid {
			laid = true
			w.lay(k, lo, hi)
		}
		w.hand(w.accs[i], k, lo, hi)
	}
}

func (w *worker) lay(k recordKind, lo, hi int) {
	switch k {
	case dealFacts:
		w.deal.columns(&w.f.Deals, lo, hi)
		w.deal.lay(w.f)
		w.deal.group = w.by.deal[lo:hi]
	case leadFacts:
		w.lead.columns(&w.f.Leads, lo, hi)
		w.lead.lay(w.f)
		w.lead.group = w.by.lead[lo:hi]
	case emailFacts:
		w.email.columns(&w.f.Emails, lo, hi)
		w.email.lay(w.f)
		w.email.group = w.by.email[lo:hi]
	}
}

// hand gives a family the records that are laid.
func (w *worker) hand(to accumulator, k recordKind, lo, hi int) {
	switch k {
	case dealFacts:
		to.deals(&w.deal)
	case leadFacts:
		to.leads(&w.lead)
	case emailFacts:
		to.emails(&w.email)
	default:
		to.fold(k, lo, hi)
	}
}

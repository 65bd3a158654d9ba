package kpi

// Record is what a person needs to find a record, and to know it again.
type Record struct {
	Kind     Kind
	Where    string // "deals.csv:14", "book.xlsx[Deals]!14"
	ID       string
	Customer string
	Rep      string
	Day      Day    // on which it counts; NoDay where that is no single one
	Amount   Number // in major units; empty where it has none
}

// usualDay is the day on which records of a kind count, unless a family says otherwise: the close of a
// deal, the creation of a lead, the sending of an e-mail, the first day of a cost, and the day on which
// a customer was won.
func (f *dataset) usualDay(k recordKind, i int) Day {
	switch k {
	case dealFacts:
		return f.Deals.Close.At(i)
	case leadFacts:
		return f.Leads.Created.At(i)
	case emailFacts:
		return f.Emails.SentDate.At(i)
	case costFacts:
		from, _ := f.Costs[i].Span()
		return from
	case targetFacts:
		return f.Targets[i].Start
	case accountFacts:
		return f.firstDay(&f.accounts[i])
	case customerFacts:
		return f.Customers[i].Start
	}
	return NoDay
}

func (fam *Family[S, P]) day(f *dataset, k recordKind, i int) Day {
	if fam.Day != nil {
		return fam.Day(f, i)
	}
	return f.usualDay(k, i)
}

// day is the day on which a record counts, for the first family of the KPI that looks at it.
func (e *Explanation) day(c *Contribution) Day {
	for _, fam := range e.KPI.calc.uses {
		if fam.reads(c.kind) {
			return fam.day(e.f, c.kind, int(c.at))
		}
	}
	return NoDay
}

// Record returns the record that a contribution is of.
func (e *Explanation) Record(c *Contribution) Record {
	f, i := e.f, int(c.at)
	x := Record{Day: e.day(c)}
	money := func(m Money) {
		if m != NoMoney {
			x.Amount = (Dec{Coef: int64(m), Scale: uint8(f.Digits)}).Number()
		}
	}
	text := f.Symbols.Text
	var at Pos
	switch c.kind {
	case dealFacts:
		d := f.Deals.Row(i)
		x.Kind, at, x.ID, x.Customer, x.Rep = Deals, d.Pos, text(d.ID), text(d.Customer), text(d.Rep)
		money(d.Amount)
	case leadFacts:
		l := f.Leads.Row(i)
		x.Kind, at, x.ID, x.Customer, x.Rep = Leads, l.Pos, text(l.ID), text(l.Customer), text(l.Rep)
	case emailFacts:
		m := f.Emails.Row(i)
		x.Kind, at, x.ID, x.Customer, x.Rep = Emails, m.Pos, text(m.ID), text(m.Recipient), text(m.Rep)
		if x.ID == "" {
			x.ID = text(m.Campaign)
		}
	case costFacts:
		m := &f.Costs[i]
		x.Kind, at, x.ID, x.Rep = Costs, m.Pos, text(m.Category), text(m.Rep)
		money(m.Amount)
	case targetFacts:
		t := &f.Targets[i]
		x.Kind, at, x.ID, x.Rep = Targets, t.Pos, text(t.Period), text(t.Rep)
	case customerFacts:
		m := &f.Customers[i]
		x.Kind, at, x.Customer, x.Rep = Customers, m.Pos, text(m.Customer), text(m.Rep)
	case accountFacts:
		x.Kind = Customers
		if a := &f.accounts[i]; f.books {
			m := &f.Customers[f.rows[a.first]]
			at, x.Customer, x.Rep = m.Pos, text(m.Customer), text(m.Rep)
		} else {
			d := f.Deals.Row(int(f.won[a.from]))
			at, x.ID, x.Customer, x.Rep = d.Pos, text(d.ID), text(d.Customer), text(d.Rep)
		}
	}
	x.Where = f.Place(at)
	return x
}

package kpi

// column returns how to read a dimension of the records of a kind that has it.
func (f *dataset) column(k Kind, dim string) func(i int) Sym {
	switch k {
	case Deals:
		return f.dealColumn(dim)
	case Leads:
		return f.leadColumn(dim)
	case Emails:
		return f.emailColumn(dim)
	case Costs:
		return f.costColumn(dim)
	case Customers:
		return f.customersExportColumn(dim)
	}
	ts := f.Targets
	if dim == "rep" {
		return func(i int) Sym { return ts[i].Rep }
	}
	return func(i int) Sym { return f.targetTeam(&ts[i], ts[i].End) }
}

func (f *dataset) dealColumn(dim string) func(i int) Sym {
	ds := &f.Deals
	switch dim {
	case "rep":
		return ds.Rep.At
	case "team":
		return func(i int) Sym { return f.team(ds.Team.At(i), ds.Rep.At(i), f.dealDay(i)) }
	case "source":
		return ds.Origin.At
	case "pipeline":
		return ds.Pipeline.At
	case "product":
		return ds.Product.At
	case "region":
		return func(i int) Sym { return f.region(ds.Region.At(i), ds.Rep.At(i)) }
	case "segment":
		return ds.Segment.At
	case "type":
		return ds.Type.At
	case "campaign":
		return ds.Campaign.At
	case "customer":
		return ds.Customer.At
	case "loss_reason":
		return ds.LossReason.At
	case "stage":
		return ds.Stage.At
	}
	return ds.Currency.At
}

// dealDay is the day of a deal by which its rep's team is told: its close once it is closed, else
// its creation.
func (f *dataset) dealDay(i int) Day {
	if day := f.Deals.Close.At(i); f.Deals.Outcome.At(i) != Open && day != NoDay && day <= f.AsOf {
		return day
	}
	return f.Deals.created(i)
}

func (f *dataset) leadColumn(dim string) func(i int) Sym {
	ls := &f.Leads
	switch dim {
	case "rep":
		return ls.Rep.At
	case "team":
		return func(i int) Sym { return f.team(ls.Team.At(i), ls.Rep.At(i), ls.Created.At(i)) }
	case "source":
		return ls.Origin.At
	case "campaign":
		return ls.Campaign.At
	case "customer":
		return f.leadCustomers()
	}
	return func(i int) Sym { return f.region(ls.Region.At(i), ls.Rep.At(i)) }
}

// leadCustomers are the customers of the leads, those too that are kept and not interned.
func (f *dataset) leadCustomers() func(i int) Sym {
	names := make(Syms, f.Leads.N)
	for i := range names {
		if names[i] = f.Leads.Customer.At(i); names[i].Kept() {
			names[i] = f.Symbols.String(f.Symbols.Text(names[i]))
		}
	}
	return names.At
}

func (f *dataset) emailColumn(dim string) func(i int) Sym {
	es := &f.Emails
	switch dim {
	case "rep":
		return es.Rep.At
	case "team":
		return func(i int) Sym { return f.team(0, es.Rep.At(i), es.SentDate.At(i)) }
	case "campaign":
		return es.Campaign.At
	case "subject":
		return es.Subject.At
	}
	return func(i int) Sym { return f.region(0, es.Rep.At(i)) }
}

func (f *dataset) costColumn(dim string) func(i int) Sym {
	cs := f.Costs
	switch dim {
	case "rep":
		return func(i int) Sym { return cs[i].Rep }
	case "team":
		return func(i int) Sym {
			start, _ := cs[i].Span()
			return f.team(cs[i].Team, cs[i].Rep, start)
		}
	case "source":
		return func(i int) Sym { return cs[i].Origin }
	case "campaign":
		return func(i int) Sym { return cs[i].Campaign }
	case "category":
		return func(i int) Sym { return cs[i].Category }
	case "region":
		return func(i int) Sym { return f.region(0, cs[i].Rep) }
	}
	return func(i int) Sym { return cs[i].Currency }
}

func (f *dataset) customersExportColumn(dim string) func(i int) Sym {
	bs := f.Customers
	switch dim {
	case "rep":
		return func(i int) Sym { return bs[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(0, bs[i].Rep, bs[i].Start) }
	case "source":
		return func(i int) Sym { return bs[i].Origin }
	case "customer":
		return func(i int) Sym { return bs[i].Customer }
	case "segment":
		return func(i int) Sym { return bs[i].Segment }
	case "region":
		return func(i int) Sym { return f.region(bs[i].Region, bs[i].Rep) }
	}
	return func(i int) Sym { return bs[i].Currency }
}

package kpi

// column returns how to read a dimension of the records of a kind that has it.
func (f *facts) column(k Kind, dim string) func(i int) Sym {
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
		return f.bookColumn(dim)
	}
	ts := f.Targets
	if dim == "rep" {
		return func(i int) Sym { return ts[i].Rep }
	}
	return func(i int) Sym { return f.team(ts[i].Team, ts[i].Rep) }
}

func (f *facts) dealColumn(dim string) func(i int) Sym {
	ds := f.Deals
	switch dim {
	case "rep":
		return func(i int) Sym { return ds[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(ds[i].Team, ds[i].Rep) }
	case "source":
		return func(i int) Sym { return ds[i].Origin }
	case "pipeline":
		return func(i int) Sym { return ds[i].Pipeline }
	case "product":
		return func(i int) Sym { return ds[i].Product }
	case "region":
		return func(i int) Sym { return f.region(ds[i].Region, ds[i].Rep) }
	case "segment":
		return func(i int) Sym { return ds[i].Segment }
	case "type":
		return func(i int) Sym { return ds[i].Type }
	}
	return func(i int) Sym { return ds[i].Currency }
}

func (f *facts) leadColumn(dim string) func(i int) Sym {
	ls := f.Leads
	switch dim {
	case "rep":
		return func(i int) Sym { return ls[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(ls[i].Team, ls[i].Rep) }
	case "source":
		return func(i int) Sym { return ls[i].Origin }
	}
	return func(i int) Sym { return f.region(ls[i].Region, ls[i].Rep) }
}

func (f *facts) emailColumn(dim string) func(i int) Sym {
	es := f.Emails
	switch dim {
	case "rep":
		return func(i int) Sym { return es[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(0, es[i].Rep) }
	case "campaign":
		return func(i int) Sym { return es[i].Campaign }
	}
	return func(i int) Sym { return f.region(0, es[i].Rep) }
}

func (f *facts) costColumn(dim string) func(i int) Sym {
	cs := f.Costs
	switch dim {
	case "rep":
		return func(i int) Sym { return cs[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(cs[i].Team, cs[i].Rep) }
	case "source":
		return func(i int) Sym { return cs[i].Origin }
	case "campaign":
		return func(i int) Sym { return cs[i].Campaign }
	case "region":
		return func(i int) Sym { return f.region(0, cs[i].Rep) }
	}
	return func(i int) Sym { return cs[i].Currency }
}

func (f *facts) bookColumn(dim string) func(i int) Sym {
	bs := f.Customers
	switch dim {
	case "rep":
		return func(i int) Sym { return bs[i].Rep }
	case "team":
		return func(i int) Sym { return f.team(0, bs[i].Rep) }
	case "source":
		return func(i int) Sym { return bs[i].Origin }
	case "segment":
		return func(i int) Sym { return bs[i].Segment }
	case "region":
		return func(i int) Sym { return f.region(bs[i].Region, bs[i].Rep) }
	}
	return func(i int) Sym { return bs[i].Currency }
}

package cmd

import "salesk/kpi"

// The columns of each kind of records, with the ids that the workbook's formulas know.

func (r *rows) deals() []field {
	ds := &r.d.Deals
	closed := func(i int) bool { return ds.Outcome.At(i) != kpi.Open }
	fields := []field{r.sym("deal", ds.ID.At)}
	fields = append(fields, r.groups(kpi.Deals, "customer", "stage")...)
	return append(fields,
		r.sym("customer", ds.Customer.At),
		r.sym("stage", ds.Stage.At),
		textField("outcome", func(i int) string { return ds.Outcome.At(i).String() }),
		r.money("amount", ds.Amount.At),
		dayField("created", r.j.CameUp),
		dayField("closed", func(i int) kpi.Day {
			if closed(i) {
				return ds.Close.At(i)
			}
			return kpi.NoDay
		}),
		dayField("expected", func(i int) kpi.Day {
			if closed(i) {
				return kpi.NoDay
			}
			return ds.Close.At(i)
		}),
		numberField("cycle_days", kpi.Days, func(i int) kpi.Number {
			if days, ok := r.j.Cycle(i); ok {
				return kpi.Int(int64(days))
			}
			return kpi.Number{}
		}))
}

func (r *rows) leads() []field {
	ls := &r.d.Leads
	fields := []field{r.sym("lead", ls.ID.At)}
	fields = append(fields, r.groups(kpi.Leads, "customer")...)
	return append(fields,
		r.sym("customer", ls.Customer.At),
		r.sym("status", ls.Status.At),
		dayField("created", ls.Created.At),
		textField("opportunity", func(i int) string { return yesNo(r.j.Lead(i).Opportunity) }),
		textField("converted", func(i int) string {
			x := r.j.Lead(i)
			if x.Young {
				return ""
			}
			return yesNo(x.Converted)
		}),
		dayField("won", func(i int) kpi.Day { return r.j.Lead(i).Won }),
		numberField("convert_days", kpi.Days, func(i int) kpi.Number {
			if x := r.j.Lead(i); x.Converted && ls.Created.At(i) != kpi.NoDay && x.Won >= ls.Created.At(i) {
				return kpi.Int(int64(x.Won - ls.Created.At(i)))
			}
			return kpi.Number{}
		}))
}

func (r *rows) emails() []field {
	es := &r.d.Emails
	fields := []field{dayField("sent_date", es.SentDate.At)}
	fields = append(fields, r.groups(kpi.Emails)...)
	return append(fields,
		countField("sent", es.Sent.At),
		countField("bounced", es.Bounced.At),
		numberField("delivered", kpi.Whole, func(i int) kpi.Number {
			if n, ok := r.j.Delivered(i); ok {
				return kpi.Int(n)
			}
			return kpi.Number{}
		}),
		countField("opened", func(i int) kpi.Count { return r.j.Responses(i).Opened }),
		countField("clicked", func(i int) kpi.Count { return r.j.Responses(i).Clicked }),
		countField("replied", func(i int) kpi.Count { return r.j.Responses(i).Replied }),
		countField("machine_opens", func(i int) kpi.Count { return r.j.Responses(i).MachineOpens }))
}

func (r *rows) costs() []field {
	cs := r.d.Costs
	fields := []field{
		dayField("start", func(i int) kpi.Day { d, _ := cs[i].Span(); return d }),
		dayField("end", func(i int) kpi.Day { _, d := cs[i].Span(); return d }),
	}
	fields = append(fields, r.groups(kpi.Costs)...)
	return append(fields,
		r.money("amount", func(i int) kpi.Money { return cs[i].Amount }))
}

func (r *rows) targets() []field {
	ts := r.d.Targets
	metric := func(i int) string {
		if ts[i].Metric == 0 {
			return "revenue"
		}
		return r.d.Symbols.Text(ts[i].Metric)
	}
	fields := []field{
		textField("metric", metric),
		r.sym("period", func(i int) kpi.Sym { return ts[i].Period }),
		dayField("start", func(i int) kpi.Day { return ts[i].Start }),
		dayField("end", func(i int) kpi.Day { return ts[i].End }),
		r.sym("rep", func(i int) kpi.Sym { return ts[i].Rep }), // empty: a team's or the company's
		r.sym("team", func(i int) kpi.Sym { return ts[i].Team }),
	}
	return append(fields, numberField("target", kpi.Times, func(i int) kpi.Number { return ts[i].Value.Number() }))
}

func (r *rows) customers() []field {
	cs := r.d.Customers
	fields := []field{
		r.sym("customer", func(i int) kpi.Sym { return cs[i].Customer }),
		r.sym("name", func(i int) kpi.Sym { return cs[i].Name }),
	}
	fields = append(fields, r.groups(kpi.Customers, "customer")...)
	return append(fields,
		dayField("start", func(i int) kpi.Day { return cs[i].Start }),
		dayField("end", func(i int) kpi.Day { return cs[i].End }),
		r.money("mrr", func(i int) kpi.Money { return cs[i].MRR }))
}

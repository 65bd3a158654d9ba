package exports

// The headers of the files, as Spec.Write writes them.
const (
	dealHeader  = "deal_id,deal_name,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,source,product,region\n"
	leadHeader  = "lead_id,created_date,rep,source,status,customer,email,opportunity_date,deal_id\n"
	emailHeader = "email_id,sent_date,rep,campaign,recipient,delivered,bounced,opened,clicked,replied,machine_open\n"
	costHeader  = "date,start_date,end_date,amount,currency,category,source,rep\n"
)

func appendDealID(b []byte, i int) []byte { return appendPadded(append(b, 'D'), i+1, 7) }
func appendLeadID(b []byte, i int) []byte { return appendPadded(append(b, 'L'), i+1, 7) }

func appendDay(b []byte, day int) []byte {
	if day == none {
		return b
	}
	return append(b, dayTexts[day]...)
}

func appendRep(b []byte, rep int) []byte {
	if rep == none {
		return b
	}
	return append(b, repTexts[rep]...)
}

// appendCustomer writes a company's name as a cell.
func appendCustomer(b []byte, company int) []byte {
	if !commaInCompany(company) {
		return appendCompany(b, company)
	}
	b = append(b, '"')
	b = appendCompany(b, company)
	return append(b, '"')
}

// appendTitle writes what a deal is called. In a CSV cell a quotation mark in it is
// written twice.
func appendTitle(b []byte, x *deal, quote string) []byte {
	b = appendCompany(b, x.company)
	switch x.title {
	case brokenTitle:
		b = append(b, "\nrenewal of "...)
	case quotedTitle:
		b = append(b, " "+quote+"second"+quote+" "...)
	default:
		b = append(b, " - "...)
	}
	return append(b, products[x.product]...)
}

func (s *Spec) appendDeal(b []byte, i int) []byte {
	x := s.deal(i)
	b = append(appendDealID(b, i), ',')
	if x.title != plainTitle || commaInCompany(x.company) {
		b = append(appendTitle(append(b, '"'), &x, `""`), '"')
	} else {
		b = appendTitle(b, &x, "")
	}
	b = append(appendRep(append(b, ','), x.rep), ',')
	b = append(appendCustomer(b, x.company), ',')
	if x.cents != none {
		b = appendMoney(b, x.cents)
	}
	b = append(b, ",EUR,"...)
	b = append(appendDay(b, x.created), ',')
	b = append(appendDay(b, x.contact), ',')
	b = append(appendDay(b, x.close), ',')
	b = append(append(b, x.stage...), ',')
	b = append(append(b, statusTexts[x.status]...), ',')
	b = append(append(b, sources[x.source]...), ',')
	b = append(append(b, products[x.product]...), ',')
	return append(append(b, regions[x.region]...), '\n')
}

func (s *Spec) appendLead(b []byte, i int) []byte {
	x := s.lead(i)
	b = append(appendLeadID(b, i), ',')
	b = append(appendDay(b, x.created), ',')
	b = append(appendRep(b, x.rep), ',')
	b = append(append(b, sources[x.source]...), ',')
	b = append(append(b, x.status...), ',')
	b = append(appendCustomer(b, x.company), ',')
	b = append(appendAddress(b, x.contact, x.company), ',')
	b = append(appendDay(b, x.opportunity), ',')
	if x.deal != none {
		b = appendDealID(b, x.deal)
	}
	return append(b, '\n')
}

func (s *Spec) appendMessage(b []byte, i int) []byte {
	x := s.message(i)
	b = append(appendPadded(append(b, 'M'), i+1, 8), ',')
	b = append(appendDay(b, x.sent), ',')
	b = append(appendRep(b, x.rep), ',')
	b = append(append(b, campTexts[x.campaign]...), ',')
	b = appendAddress(b, x.contact, x.company)
	for _, yes := range [...]bool{x.delivered, !x.delivered, x.opened, x.clicked, x.replied, x.byMachine} {
		if yes {
			b = append(b, ",1"...)
		} else {
			b = append(b, ",0"...)
		}
	}
	return append(b, '\n')
}

func (s *Spec) appendCost(b []byte, i int) []byte {
	d := draw(s.Seed, costRows, i)
	day := d.below(days)
	if d.chance(500) {
		b = append(appendDay(b, day), ",,,"...)
	} else {
		b = append(appendDay(append(b, ','), day), ',')
		b = append(appendDay(b, min(day+d.below(90), days-1)), ',')
	}
	b = append(appendMoney(b, d.tailed(150_000)), ",EUR,"...)
	b = append(append(b, categories[d.below(len(categories))]...), ',')
	b = append(append(b, sources[d.few(len(sources))]...), ',')
	return append(appendRep(b, d.few(s.reps())), '\n')
}

package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"salesk/ingest"
)

func crmShapes() []shape {
	both := slices.Concat(dealKPIs, leadKPIs)
	euro := ingest.Options{Currency: "EUR"}
	return []shape{
		{
			dir: "hubspot", about: "HubSpot: the zip file of an export of deals and contacts, each as a CSV with quoted cells; the e-mails of a contact's deals in one cell.",
			of: []string{"deals", "leads"}, kpis: both, by: []string{"rep", "source", "pipeline", "type"}, read: euro, notes: []string{"hold several ids"}, files: hubspot,
		},
		{
			dir: "pipedrive", about: "Pipedrive: deals and leads as workbooks, with the entity before every header (Deal - Title).",
			of: []string{"deals", "leads"}, kpis: both, by: []string{"rep", "pipeline", "source"}, files: pipedrive,
		},
		{
			dir: "zoho", about: "Zoho CRM: deals and leads as CSV with zcrm_ ids beside the owners' names, times without zone, and Zoho's own lost stages.",
			of: []string{"deals", "leads"}, kpis: both, by: []string{"rep", "type", "source"}, read: euro, files: zoho,
		},
		{
			dir: "dynamics", about: "Dynamics 365: views exported to workbooks with three hidden columns (Do Not Modify), estimated beside actual revenue and dates; lookups are names.",
			of: []string{"deals", "leads"}, kpis: both, by: []string{"rep"}, read: euro, files: dynamics,
		},
		{
			dir: "close", about: "Close: opportunities as CSV with field names of the API, times with zone, values in a column of their own beside the currency.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "pipeline"}, files: closeCRM,
		},
		{
			dir: "odoo", about: "Odoo: crm.lead exported as .xls; expected revenue is the only amount, lost opportunities are archived.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "source"}, read: euro, files: odoo,
		},
		{
			dir: "odoo-archived", about: "Odoo before 17: crm.lead as CSV; what is lost is known by not being active, whatever its stage.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "source"}, read: euro, files: odooArchived,
		},
		{
			dir: "espocrm", about: "EspoCRM: opportunities and leads as CSV with semicolons.",
			of: []string{"deals", "leads"}, kpis: both, by: []string{"rep", "source"}, files: espo,
		},
		{
			dir: "freshsales", about: "Freshsales: deals as CSV, times with UTC behind them.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "product"}, read: euro, files: freshsales,
		},
		{
			dir: "copper", about: "Copper: opportunities as CSV, dates m/d/yyyy, status beside stage.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "pipeline", "source"}, files: copper,
		},
	}
}

func hubspot(_ *testing.T, c *company) []member {
	s := style{comma: ",", quoteAll: true, eol: "\n", date: "2006-01-02 15:04", decimal: "."}
	var deals, contacts strings.Builder
	deals.WriteString(s.line("Record ID", "Deal Name", "Deal Stage", "Close Date", "Deal owner", "Amount", "Pipeline", "Create Date", "Deal Type", "Original Traffic Source", "First contact date", "Associated Company", "Associated Contact", "Associated Contact IDs"))
	for _, d := range c.deals {
		deals.WriteString(s.line(fmt.Sprintf("98765%05d", d.n), d.name, d.stage("Closed Won", "Closed Lost", "Qualified To Buy", "Presentation Scheduled", "Contract Sent"), s.day(d.close), d.rep, s.money(d.cents), d.pipeline, s.day(d.created), d.kind, d.source, s.day(d.first), d.customer, "", ""))
	}
	contacts.WriteString(s.line("Record ID", "First Name", "Last Name", "Email", "Contact owner", "Lead Status", "Lifecycle Stage", "Create Date", "Original Traffic Source", "Became an Opportunity Date", "Associated Company", "Associated Deal", "Associated Deal IDs"))
	for _, l := range c.leads {
		// The deals of a contact stand in one cell; the later ones are no other deals.
		deals := id("98765%05d", l.deal)
		if l.n%10 == 1 && l.deal > 0 {
			deals += ";" + deals
		}
		contacts.WriteString(s.line(fmt.Sprintf("12345%05d", l.n), "Kim", fmt.Sprintf("Buyer %d", l.n), l.email, l.rep, l.status("New", "Connected"), l.status("Lead", "Opportunity"), s.day(l.created), l.source, s.day(l.opportunity), l.customer, "", deals))
	}
	return []member{{"hubspot-crm-exports-2024-01-08.zip", zipped(
		member{"hubspot-crm-exports-all-contacts-2024-01-08.csv", s.bytes(contacts.String())},
		member{"hubspot-crm-exports-all-deals-2024-01-08.csv", s.bytes(deals.String())})}}
}

func pipedrive(_ *testing.T, c *company) []member {
	deals := [][]any{{"Deal - ID", "Deal - Title", "Deal - Owner", "Deal - Organization", "Deal - Value", "Deal - Currency of Value", "Deal - Stage", "Deal - Status", "Deal - Pipeline", "Deal - Deal created", "Deal - Deal closed on", "Deal - Won time", "Deal - Lost time", "Deal - Expected close date", "Deal - Source channel", "Deal - First contact date", "Deal - Probability"}}
	for _, d := range c.deals {
		row := []any{d.n, d.name, d.rep, d.customer, euros(d.cents), "EUR", []string{"Qualified", "Proposal Made", "Negotiations Started"}[d.step], strings.ToUpper(d.outcome[:1]) + d.outcome[1:], d.pipeline, d.created.Format("2006-01-02 15:04:05"), "", "", "", "", d.source, d.first, d.probability}
		when := d.close.Format("2006-01-02 15:04:05")
		switch d.outcome {
		case "won":
			row[10], row[11] = when, when
		case "lost":
			row[10], row[12] = when, when
		default:
			row[13] = d.close
		}
		deals = append(deals, row)
	}
	leads := [][]any{{"Lead - ID", "Lead - Title", "Lead - Owner", "Lead - Source", "Lead - Lead created", "Organization - Name", "Person - Name", "Person - Email", "Lead - Archive status"}}
	for _, l := range c.leads {
		leads = append(leads, []any{fmt.Sprintf("5f6c8e90-a1b2-11ed-9c3d-%012d", l.n), "Lead " + l.customer, l.rep, l.source, l.created.Format("2006-01-02 15:04:05"), l.customer, "Kim Buyer", l.email, l.status("Not archived", "Archived")})
	}
	return []member{{"deals-1234567-12.xlsx", xlsx(sheet{name: "Sheet1", rows: deals})}, {"leads-1234567-13.xlsx", xlsx(sheet{name: "Sheet1", rows: leads})}}
}

func zoho(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\r\n", date: "2006-01-02", decimal: ".", bom: true}
	at := style{date: "2006-01-02 15:04:05"}
	owner := func(rep string) string {
		return fmt.Sprintf("zcrm_48420000000%06d", slices.Index(repNames, rep)+1)
	}
	var deals, leads strings.Builder
	deals.WriteString(s.line("Record Id", "Deal Owner.id", "Deal Owner", "Amount", "Deal Name", "Closing Date", "Account Name.id", "Account Name", "Stage", "Type", "Probability", "Lead Source", "Created Time", "First Contact Date", "Expected Revenue", "Tag"))
	for i, d := range c.deals {
		lost := []string{"Closed Lost", "Closed-Lost to Competition"}[i%2]
		deals.WriteString(s.line(fmt.Sprintf("zcrm_48420000001%06d", d.n), owner(d.rep), d.rep, s.money(d.cents), d.name, s.day(d.close), "zcrm_48420000002000001", d.customer, d.stage("Closed Won", lost, "Needs Analysis", "Id. Decision Makers", "Negotiation/Review"), d.kind, fmt.Sprint(d.probability), d.source, at.day(d.created), s.day(d.first), s.money(d.cents*int64(d.probability)/100), ""))
	}
	leads.WriteString(s.line("Record Id", "Lead Owner.id", "Lead Owner", "Company", "First Name", "Last Name", "Email", "Lead Source", "Lead Status", "Created Time", "Converted Date Time", "Converted Deal.id", "Is Converted", "Tag"))
	for _, l := range c.leads {
		leads.WriteString(s.line(fmt.Sprintf("zcrm_48420000003%06d", l.n), owner(l.rep), l.rep, l.customer, "Kim", "Buyer", l.email, l.source, l.status("Attempted to Contact", "Pre-Qualified"), at.day(l.created), at.day(l.opportunity), id("zcrm_48420000001%06d", l.deal), l.status("false", "true"), ""))
	}
	return []member{{"Deals_2024_01_08.csv", s.bytes(deals.String())}, {"Leads_2024_01_08.csv", s.bytes(leads.String())}}
}

func dynamics(_ *testing.T, c *company) []member {
	deals := [][]any{{"(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Topic", "Potential Customer", "Owner", "Status", "Status Reason", "Est. Revenue", "Actual Revenue", "Est. Close Date", "Actual Close Date", "Created On", "Originating Lead", "First Contact Date", "Probability", "Pipeline Phase"}}
	for i, d := range c.deals {
		// What was expected is not what came of it.
		row := []any{fmt.Sprintf("2c5f1f0e-9b1d-ed11-83e9-%012d", d.n), "kX0r9/Q==", d.close, d.name, d.customer, d.rep, strings.ToUpper(d.outcome[:1]) + d.outcome[1:], d.stage("Won", []string{"Canceled", "Out-Sold"}[i%2], "In Progress", "In Progress", "On Hold"), euros(d.cents), "", d.close, "", d.created, "", d.first, d.probability, d.stage("4-Close", "4-Close", "1-Qualify", "2-Develop", "3-Propose")}
		if d.outcome != "open" {
			row[8], row[9], row[10], row[11] = euros(d.cents+100000), euros(d.cents), d.close.AddDate(0, 0, 9), d.close
		}
		if d.lead > 0 {
			row[13] = fmt.Sprintf("Kim Buyer %d", d.lead)
		}
		deals = append(deals, row)
	}
	leads := [][]any{{"(Do Not Modify) Lead", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Name", "Topic", "Company Name", "Email", "Owner", "Status", "Status Reason", "Created On", "Lead Source"}}
	for _, l := range c.leads {
		leads = append(leads, []any{fmt.Sprintf("7d3e2a1b-9b1d-ed11-83e9-%012d", l.n), "p0Zr1/Q==", l.created, fmt.Sprintf("Kim Buyer %d", l.n), "Interested in " + products[l.n%3], l.customer, l.email, l.rep, l.status("Open", "Qualified"), l.status("Contacted", "Qualified"), l.created, l.source})
	}
	return []member{{"All Opportunities 1-8-2024 10-15-30 AM.xlsx", xlsx(sheet{name: "All Opportunities", rows: deals, hidden: 3})}, {"All Leads 1-8-2024 10-16-02 AM.xlsx", xlsx(sheet{name: "All Leads", rows: leads, hidden: 3})}}
}

func closeCRM(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\n", date: "2006-01-02", decimal: "."}
	at := style{date: "2006-01-02T15:04:05.000000-07:00"}
	var b strings.Builder
	b.WriteString(s.line("id", "lead_id", "lead_name", "contact_name", "status_id", "status_label", "status_type", "pipeline_name", "user_id", "user_name", "note", "confidence", "value", "value_currency", "value_period", "value_formatted", "expected_value", "date_created", "date_updated", "date_won", "date_lost", "custom.First Contact Date"))
	for _, d := range c.deals {
		won, lost := "", ""
		switch d.outcome {
		case "won":
			won = s.day(d.close)
		case "lost":
			lost = at.day(d.close)
		}
		kind := map[string]string{"won": "won", "lost": "lost", "open": "active"}[d.outcome]
		b.WriteString(s.line(fmt.Sprintf("oppo_%022d", d.n), "lead_"+fmt.Sprintf("%022d", d.lead), d.customer, "Kim Buyer", "stat_1", d.stage("Won", "Lost", "Demo Completed", "Proposal Sent", "Contract Sent"), kind, d.pipeline, fmt.Sprintf("user_%d", slices.Index(repNames, d.rep)), d.rep, "called back,\nwants a demo", fmt.Sprint(d.probability),
			s.money(d.cents), "EUR", "one_time", "€"+style{group: ",", decimal: "."}.money(d.cents), s.money(d.cents*int64(d.probability)/100), at.day(d.created), at.day(d.close), won, lost, s.day(d.first)))
	}
	return []member{{"oversea opportunities 2024-01-08 10-15.csv", s.bytes(b.String())}}
}

func odoo(t *testing.T, c *company) []member {
	if t == nil { // a workbook is written with the office suite, when it is asked for
		return []member{{name: "Lead_Opportunity (crm.lead).xls"}}
	}
	rows := [][]any{{"External ID", "Opportunity", "Customer", "Salesperson", "Sales Team", "Stage", "Is Won", "Active", "Expected Revenue", "Created on", "Closed Date", "Expected Closing", "Source", "First Contact", "Probability"}}
	for _, d := range c.deals {
		row := []any{fmt.Sprintf("__export__.crm_lead_%d_7f3a", 1000+d.n), d.name, d.customer, d.rep, "Europe", d.stage("Won", "Proposition", "New", "Qualified", "Proposition"), d.stage("Won", "Lost", "Pending", "Pending", "Pending"), d.outcome != "lost", euros(d.cents), d.created, "", "", d.source, d.first, d.probability}
		if d.outcome != "open" {
			row[10] = d.close
		} else {
			row[11] = d.close
		}
		rows = append(rows, row)
	}
	return []member{{"Lead_Opportunity (crm.lead).xls", converted(t, xlsx(sheet{name: "Sheet1", rows: rows}), "xls")}}
}

func odooArchived(_ *testing.T, c *company) []member {
	s := style{comma: ",", quoteAll: true, eol: "\n", date: "2006-01-02", decimal: "."}
	at := style{date: "2006-01-02 15:04:05"}
	var b strings.Builder
	b.WriteString(s.line("id", "Opportunity", "Customer", "Salesperson", "Stage", "Active", "Expected Revenue", "Created on", "Closed Date", "Expected Closing", "Source", "First Contact", "Lost Reason"))
	for _, d := range c.deals {
		closed, expected, active, reason := at.day(d.close), "", "True", ""
		if d.outcome == "open" {
			closed, expected = "", s.day(d.close)
		}
		if d.outcome == "lost" {
			active, reason = "False", "Too expensive"
		}
		b.WriteString(s.line(fmt.Sprintf("__export__.crm_lead_%d_7f3a", 1000+d.n), d.name, d.customer, d.rep, d.stage("Won", "Proposition", "New", "Qualified", "Proposition"), active, s.money(d.cents), at.day(d.created), closed, expected, d.source, s.day(d.first), reason))
	}
	return []member{{"crm.lead.csv", s.bytes(b.String())}}
}

func espo(_ *testing.T, c *company) []member {
	s := style{comma: ";", eol: "\n", date: "2006-01-02", decimal: "."}
	at := style{date: "2006-01-02 15:04"}
	var deals, leads strings.Builder
	deals.WriteString(s.line("ID", "Name", "Amount", "Amount Currency", "Account Name", "Stage", "Probability", "Lead Source", "Close Date", "Assigned User Name", "Created At", "Originating Lead ID", "First Contact"))
	for _, d := range c.deals {
		deals.WriteString(s.line(fmt.Sprintf("63c7f1a2b3c4d%04d", d.n), d.name, s.money(d.cents), "EUR", d.customer, d.stage("Closed Won", "Closed Lost", "Prospecting", "Proposal", "Negotiation"), fmt.Sprint(d.probability), d.source, s.day(d.close), d.rep, at.day(d.created), id("63c7f1a2e5f6a%04d", d.lead), s.day(d.first)))
	}
	leads.WriteString(s.line("ID", "First Name", "Last Name", "Account Name", "Status", "Source", "Email", "Assigned User Name", "Created At", "Converted At", "Created Opportunity ID"))
	for _, l := range c.leads {
		leads.WriteString(s.line(fmt.Sprintf("63c7f1a2e5f6a%04d", l.n), "Kim", "Buyer", l.customer, l.status("In Process", "Converted"), l.source, l.email, l.rep, at.day(l.created), at.day(l.opportunity), id("63c7f1a2b3c4d%04d", l.deal)))
	}
	return []member{{"Export_Opportunity.csv", s.bytes(deals.String())}, {"Export_Lead.csv", s.bytes(leads.String())}}
}

func freshsales(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\n", date: "2006-01-02", decimal: "."}
	at := style{date: "2006-01-02 15:04:05 UTC"}
	var b strings.Builder
	b.WriteString(s.line("Id", "Name", "Deal value", "Deal stage", "Lost reason", "Closed date", "Expected close date", "Sales owner", "Sales account", "Product", "Probability (%)", "Created at", "Updated at", "First contact", "Tags"))
	for _, d := range c.deals {
		closed, reason := at.day(d.close), ""
		if d.outcome == "open" {
			closed = ""
		}
		if d.outcome == "lost" {
			reason = "Price"
		}
		b.WriteString(s.line(fmt.Sprintf("160000%06d", d.n), d.name, s.money(d.cents), d.stage("Won", "Lost", "New", "Qualification", "Negotiation"), reason, closed, s.day(d.close.AddDate(0, 0, 4)), d.rep, d.customer, d.product, fmt.Sprint(d.probability), at.day(d.created), at.day(d.close), s.day(d.first), ""))
	}
	return []member{{"deals_export_20240108.csv", s.bytes(b.String())}}
}

func copper(_ *testing.T, c *company) []member {
	s := style{comma: ",", quoteAll: true, eol: "\n", date: "01/02/2006", decimal: "."}
	var b strings.Builder
	b.WriteString(s.line("Copper ID", "Name", "Company", "Primary Contact", "Status", "Loss Reason", "Pipeline", "Stage", "Priority", "Source", "Value", "Currency", "Win Probability", "Close Date", "Created At", "Owned By", "First Contact", "Tags"))
	for _, d := range c.deals {
		b.WriteString(s.line(fmt.Sprintf("2890%05d", d.n), d.name, d.customer, "Kim Buyer", strings.ToUpper(d.outcome[:1])+d.outcome[1:], "", d.pipeline, []string{"Qualified", "Follow-up", "Presentation"}[d.step], "None", d.source, s.money(d.cents), "EUR", fmt.Sprint(d.probability), s.day(d.close), s.day(d.created), d.rep, s.day(d.first), ""))
	}
	return []member{{"opportunities.csv", s.bytes(b.String())}}
}

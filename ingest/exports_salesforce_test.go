package ingest_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// Salesforce's ids of fifteen letters.
const (
	sfDeal = "0065g00000AbC%02d"
	sfLead = "00Q5g00000XyZ%02d"
)

func salesforceShapes() []shape {
	kpis := append(append([]string{}, dealKPIs...), leadKPIs...)
	return []shape{
		{
			dir: "salesforce", about: "Salesforce: report exports (details only) as CSV, everything quoted, with the footer that names report, copyright and author; dates m/d/yyyy.",
			of: []string{"deals", "leads"}, kpis: kpis, by: []string{"rep", "source", "type", "region"},
			files: func(_ *testing.T, c *company) []member {
				s := style{comma: ",", quoteAll: true, eol: "\n", date: "1/2/2006", decimal: ".", encoding: charmap.ISO8859_1}
				var deals, leads strings.Builder
				deals.WriteString(s.line("Opportunity ID", "Opportunity Owner", "Account Name", "Opportunity Name", "Stage", "Amount Currency", "Amount", "Created Date", "Close Date", "Lead Source", "Type", "Region", "Probability (%)", "First Contact Date", "Next Step"))
				for _, d := range c.deals {
					deals.WriteString(s.line(fmt.Sprintf(sfDeal, d.n), d.rep, d.customer, d.name, d.stage("Closed Won", "Closed Lost", "Qualification", "Proposal/Price Quote", "Negotiation/Review"), "EUR", s.money(d.cents), s.day(d.created), s.day(d.close), d.source, d.kind, d.region, fmt.Sprint(d.probability), s.day(d.first), ""))
				}
				deals.WriteString(salesforceFooter(s, "Opportunities 2023"))
				leads.WriteString(s.line("Lead Owner", "First Name", "Last Name", "Company / Account", "Lead ID", "Create Date", "Lead Source", "Lead Status", "Email", "Converted", "Converted Date", "Opportunity ID", "Region"))
				for _, l := range c.leads {
					leads.WriteString(s.line(l.rep, "Kim", fmt.Sprintf("Buyer %d", l.n), l.customer, fmt.Sprintf(sfLead, l.n), s.day(l.created), l.source, l.status("Open - Not Contacted", "Closed - Converted"), l.email, l.status("0", "1"), s.day(l.opportunity), id(sfDeal, l.deal), l.region))
				}
				leads.WriteString(salesforceFooter(s, "Leads with converted lead information"))
				return []member{{"report1704706512345.csv", s.bytes(deals.String())}, {"report1704706534567.csv", s.bytes(leads.String())}}
			},
		},
		{
			dir: "salesforce-xls", about: "Salesforce: a report exported as .xls, which is an HTML table; with a grand total and the footer.",
			of: []string{"deals"}, kpis: dealKPIs, by: []string{"rep", "product"},
			files: func(_ *testing.T, c *company) []member {
				s := style{date: "1/2/2006", group: ",", decimal: "."}
				rows := [][]string{{"Opportunity Owner", "Account Name", "Opportunity Name", "Opportunity ID", "Stage", "Amount", "Created Date", "Close Date", "First Contact Date", "Product Name"}}
				sum := int64(0)
				for _, d := range c.deals {
					rows = append(rows, []string{d.rep, d.customer, d.name, fmt.Sprintf(sfDeal, d.n), d.stage("Closed Won", "Closed Lost", "Qualification", "Proposal/Price Quote", "Negotiation/Review"), "EUR " + s.money(d.cents), s.day(d.created), s.day(d.close), s.day(d.first), d.product})
					sum += d.cents
				}
				rows = append(rows, []string{fmt.Sprintf("Grand Totals (%d records)", len(c.deals)), "", "", "", "", "EUR " + s.money(sum)},
					[]string{}, []string{"Confidential Information - Do Not Distribute"}, []string{"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."})
				return []member{{"report1704706598765.xls", htmlTable(rows)}}
			},
		},
		{
			dir: "salesforce-de", about: "Salesforce in German: report exports as CSV with semicolons in ISO 8859-1, dates d.m.yyyy, decimal comma, German stages and footer.",
			of: []string{"deals", "leads"}, kpis: kpis, by: []string{"rep", "source"},
			files: func(_ *testing.T, c *company) []member {
				s := style{comma: ";", quoteAll: true, eol: "\r\n", date: "02.01.2006", group: ".", decimal: ",", encoding: charmap.ISO8859_1}
				var deals, leads strings.Builder
				deals.WriteString(s.line("Opportunity-Inhaber", "Accountname", "Opportunity-Name", "Opportunity-ID", "Phase", "Opportunity-Betrag Währung", "Opportunity-Betrag", "Erstelldatum", "Schlusstermin", "Lead-Quelle", "Wahrscheinlichkeit (%)", "Datum Erstkontakt", "Nächster Schritt"))
				for _, d := range c.deals {
					deals.WriteString(s.line(d.rep, d.customer, d.name, fmt.Sprintf(sfDeal, d.n), d.stage("Geschlossen und gewonnen", "Geschlossen und verloren", "Qualifizierung", "Angebot", "Verhandlung"), "EUR", s.money(d.cents), s.day(d.created), s.day(d.close), d.source, fmt.Sprint(d.probability), s.day(d.first), ""))
				}
				deals.WriteString(s.eol + s.eol + s.line("Opportunities 2023") + s.line("Copyright (c) 2000-2024 salesforce.com, inc. Alle Rechte vorbehalten.") + s.line("Vertrauliche Informationen – nicht weitergeben") + s.line("Generiert von:  Éva Kovács 08.01.2024 10:15") + s.line("Übersee Vertrieb GmbH"))
				leads.WriteString(s.line("Lead-Inhaber", "Vorname", "Nachname", "Firma/Account", "Lead-ID", "Erstelldatum", "Lead-Quelle", "Lead-Status", "E-Mail", "Konvertiert", "Konvertierungsdatum", "Opportunity-ID"))
				for _, l := range c.leads {
					leads.WriteString(s.line(l.rep, "Kim", fmt.Sprintf("Käufer %d", l.n), l.customer, fmt.Sprintf(sfLead, l.n), s.day(l.created), l.source, l.status("In Bearbeitung", "Konvertiert"), l.email, l.status("0", "1"), s.day(l.opportunity), id(sfDeal, l.deal)))
				}
				text := strings.ReplaceAll(deals.String(), "–", "-") // Latin 1 has no dash
				return []member{{"Bericht1704706512345.csv", s.bytes(text)}, {"Bericht1704706534567.csv", s.bytes(leads.String())}}
			},
		},
	}
}

func salesforceFooter(s style, title string) string {
	return s.eol + s.eol + s.line(title) + s.line("Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved.") + s.line("Confidential Information - Do Not Distribute") +
		s.line("Generated By:  Éva Kovács  1/8/2024 10:15 AM") + s.line("Oversea Trading GmbH")
}

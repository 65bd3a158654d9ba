package ingest_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"
)

func adShapes() []shape {
	return []shape{
		{
			dir: "google-ads", about: "Google Ads: a campaign report with title and period before the header on line 3, and total rows at the end.",
			of: []string{"costs-google"}, with: []string{"deals"}, kpis: costKPIs, files: googleAds,
		},
		{
			dir: "meta-ads", about: "Meta Ads: campaigns by month, the currency in the header, the total in a row without a name.",
			of: []string{"costs-meta"}, with: []string{"deals"}, kpis: costKPIs, notes: []string{"taken for the total of the other rows"}, files: metaAds,
		},
		{
			dir: "linkedin-ads", about: "LinkedIn Ads: UTF-16 with tabs, a preamble, the header on line 6.",
			of: []string{"costs-linkedin"}, with: []string{"deals"}, kpis: costKPIs, files: linkedIn,
		},
	}
}

func googleAds(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\n", date: "2006-01-02", group: ",", decimal: "."}
	var b strings.Builder
	b.WriteString("Campaign report\n\"January 1, 2023 - December 31, 2023\"\n")
	b.WriteString(s.line("Campaign status", "Campaign", "Day", "Budget", "Budget type", "Currency code", "Clicks", "Impr.", "CTR", "Avg. CPC", "Cost", "Conversions"))
	sum := int64(0)
	for i, x := range c.spends["google"] {
		b.WriteString(s.line("Enabled", x.campaign, s.day(x.from), "50.00", "Daily", "EUR", fmt.Sprint(200+i), fmt.Sprintf("%d,%03d", 4+i, i*7), "4.86%", "1.10", s.money(x.cents), " --"))
		sum += x.cents
	}
	for _, what := range []string{"Total: Campaigns", "Total: Account", "Total: Search"} {
		total := s.money(sum)
		if what == "Total: Search" {
			total = s.money(sum / 2)
		}
		b.WriteString(s.line(what, " --", " --", "100.00", " --", "EUR", "9,999", "99,999", "4.00%", "1.20", total, "0.00"))
	}
	return []member{{"Campaign report.csv", s.bytes(b.String())}}
}

func metaAds(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\n", date: "2006-01-02", decimal: "."}
	var b strings.Builder
	b.WriteString(s.line("Reporting starts", "Reporting ends", "Campaign name", "Campaign delivery", "Attribution setting", "Results", "Result indicator", "Reach", "Impressions", "Cost per results", "Amount spent (EUR)", "Ends"))
	sum := int64(0)
	for _, x := range c.spends["meta"] {
		sum += x.cents
	}
	b.WriteString(s.line("2023-01-01", "2023-12-31", "", "", "Multiple attribution settings", "", "", "90210", "480001", "", s.money(sum), ""))
	for i, x := range c.spends["meta"] {
		b.WriteString(s.line(s.day(x.from), s.day(x.to), x.campaign, "active", "7-day click", fmt.Sprint(i), "actions:lead", fmt.Sprint(1000+i), fmt.Sprint(4000+i), "3.5", s.money(x.cents), "Ongoing"))
	}
	return []member{{"Oversea-Campaigns-Jan-1-2023-Dec-31-2023.csv", s.bytes(b.String())}}
}

func linkedIn(_ *testing.T, c *company) []member {
	s := style{comma: "\t", eol: "\n", date: "1/2/2006", decimal: ".", encoding: unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)}
	var b strings.Builder
	b.WriteString("Campaign Performance Report (in UTC)\nReport Start: January 1, 2023, 12:00 AM\nReport End: December 31, 2023, 11:59 PM\nDate Generated: January 8, 2024, 10:15 AM\n\n")
	b.WriteString(s.line("Start Date (in UTC)", "Account Name", "Currency", "Total Budget", "Campaign Group Name", "Campaign Group ID", "Campaign Name", "Campaign ID", "Campaign Type", "Campaign Status", "Total Spent", "Impressions", "Clicks"))
	for i, x := range c.spends["linkedin"] {
		b.WriteString(s.line(s.day(x.from), "Oversea Trading", "EUR", "0", "All", "612345678", x.campaign, fmt.Sprintf("1892345%02d", i%2), "Sponsored Update", "Active", s.money(x.cents), fmt.Sprint(900+i), fmt.Sprint(i)))
	}
	return []member{{"account_507654321_campaign_performance_report.csv", s.bytes(b.String())}}
}

func bookShapes() []shape {
	return []shape{
		{
			dir: "quickbooks", about: "QuickBooks Online: Transaction Detail by Account with title lines, a nameless first column of sections and totals, and the basis at the end.",
			of: []string{"costs-books"}, with: []string{"deals"}, kpis: costKPIs, files: quickbooks,
		},
		{
			dir: "xero", about: "Xero: Account Transactions as a workbook with titles, sections, balances, totals, debits and credits.",
			of: []string{"costs-books"}, with: []string{"deals"}, kpis: costKPIs, files: xero,
		},
	}
}

var accounts = []string{"Sales Salaries", "Software", "Trade Fairs"}

func quickbooks(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\r\n", date: "01/02/2006", group: ",", decimal: "."}
	var b strings.Builder
	b.WriteString(s.line("Transaction Detail by Account") + s.line("Oversea Trading GmbH") + s.line("January - December 2023") + s.eol)
	b.WriteString(s.line("", "Date", "Transaction Type", "Num", "Name", "Memo/Description", "Split", "Amount", "Balance"))
	all := int64(0)
	for _, account := range accounts {
		b.WriteString(s.line(account, "", "", "", "", "", "", "", ""))
		sum := int64(0)
		for i, x := range c.spends["books"] {
			if x.category != account {
				continue
			}
			sum += x.cents
			b.WriteString(s.line("", s.day(x.from), "Expense", fmt.Sprint(100+i), x.payee, "paid by transfer", "Checking", s.money(x.cents), s.money(sum)))
		}
		b.WriteString(s.line("Total for "+account, "", "", "", "", "", "", "€"+s.money(sum), ""))
		all += sum
	}
	b.WriteString(s.line("TOTAL", "", "", "", "", "", "", "€"+s.money(all), ""))
	b.WriteString(s.eol + s.eol + s.line("", "", "Accrual basis  Monday, January 8, 2024 10:15 AM GMT+01:00"))
	return []member{{"Oversea Trading_Transaction Detail by Account.csv", s.bytes(b.String())}}
}

func xero(_ *testing.T, c *company) []member {
	rows := [][]any{{"Account Transactions"}, {"Oversea Trading GmbH"}, {"For the period 1 January 2023 to 31 December 2023"}, {}, {"Date", "Source", "Description", "Reference", "Debit (EUR)", "Credit (EUR)", "Running Balance"}}
	var debits, credits int64
	for _, account := range accounts {
		rows = append(rows, []any{}, []any{account}, []any{"Opening Balance", "", "", "", 0, 0, 0})
		var debit, credit int64
		for i, x := range c.spends["books"] {
			if x.category != account {
				continue
			}
			row := []any{x.from.Truncate(24 * time.Hour), "Payable Invoice", x.payee, fmt.Sprintf("INV-%04d", i), euros(x.cents), 0, 0}
			if x.cents < 0 {
				row[4], row[5] = 0, euros(-x.cents)
				credit -= x.cents
			} else {
				debit += x.cents
			}
			row[6] = euros(debit - credit)
			rows = append(rows, row)
		}
		rows = append(rows, []any{"Total " + account, "", "", "", euros(debit), euros(credit), euros(debit - credit)}, []any{"Closing Balance", "", "", "", euros(debit), euros(credit), 0})
		debits, credits = debits+debit, credits+credit
	}
	rows = append(rows, []any{}, []any{"Total", "", "", "", euros(debits), euros(credits), 0})
	return []member{{"Oversea_Trading_GmbH_-_Account_Transactions.xlsx", xlsx(sheet{name: "Account Transactions", rows: rows})}}
}

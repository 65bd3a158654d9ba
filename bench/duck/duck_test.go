package main

import (
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestKPIs holds the SQL to figures worked out by hand.
func TestKPIs(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"deals.csv": `deal_id,deal_name,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,source,product,region
D1,"Bolt, Inc.",Ann,Bolt,100.10,EUR,2022-01-10,2022-01-05,2022-01-25,Closed Won,Won,Web,X,North
D2,"two
lines",Ann,Cogs,50.05,EUR,2022-01-20,,2022-02-03,Closed Won,Won,Web,X,North
D3,"a ""b"" c",Ann,Dial,70.00,EUR,2022-01-20,2022-01-20,2022-01-30,Closed Lost,Lost,Web,X,North
D4,open,Ann,Edge,,EUR,2022-02-20,,2022-05-30,Proposal,Open,Web,X,North
D5,nobody's,,Fern,9.99,EUR,2022-02-01,,2022-02-09,Closed Won,Won,Web,X,North
`,
		"leads.csv": `lead_id,created_date,rep,source,status,customer,email,opportunity_date,deal_id
L1,2022-01-12,Ann,Web,Converted,Cogs,a@cogs.example,2022-01-20,D2
L2,2022-01-13,Ann,Web,New,Dial,a@dial.example,,D3
L3,2022-01-14,Ann,Web,New,Gear,a@gear.example,2022-02-01,
L4,2022-01-15,Ann,Web,Contacted,Hoop,a@hoop.example,,
`,
		"emails.csv": `email_id,sent_date,rep,campaign,recipient,delivered,bounced,opened,clicked,replied,machine_open
M1,2022-01-03,Ann,C,a@x.example,1,0,1,1,0,0
M2,2022-01-04,Ann,C,b@x.example,1,0,1,0,0,1
M3,2022-01-05,Ann,C,c@x.example,1,0,0,0,0,0
M4,2022-01-06,Ann,C,d@x.example,0,1,0,0,0,0
M5,2022-02-06,Ann,C,d@x.example,0,1,0,0,0,0
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := figures(t, "kpis", dir)
	for cell, want := range map[string]string{
		"revenue 2022-01 Ann":                   "100.10",
		"revenue 2022-02 Ann":                   "50.05",
		"revenue 2022-02 (unassigned)":          "9.99",
		"deals_won 2022-01 Ann":                 "1",
		"average_deal_size 2022-01 Ann":         "100.1",
		"win_rate 2022-01 Ann":                  "0.5",
		"sales_cycle 2022-01 Ann":               "20.0", // from the first contact
		"sales_cycle 2022-02 Ann":               "22.0", // from the lead
		"sales_cycle 2022-02 (unassigned)":      "8.0",  // from the deal's creation
		"sales_cycle_median 2022-01 Ann":        "20.0",
		"pipeline_value 2022-01 Ann":            "50.05", // D2, still open then
		"pipeline_value 2022-02 Ann":            "0.00",  // D4 has no amount
		"email_open_rate 2022-01 Ann":           "0.6666666666666666",
		"email_click_rate 2022-01 Ann":          "0.3333333333333333",
		"email_open_rate 2022-02 Ann":           "", // none delivered
		"new_leads 2022-01 Ann":                 "4",
		"new_opportunities 2022-01 Ann":         "3",
		"conversion_rate 2022-01 Ann":           "0.25",
		"lead_to_opportunity_ratio 2022-01 Ann": "0.75",
		"sales_growth 2022-02 Ann":              "-0.5",
	} {
		if value, ok := got[cell]; !ok || value != want {
			t.Errorf("%s is %q (%t), want %q", cell, value, ok, want)
		}
	}
	if _, ok := got["sales_growth 2022-01 Ann"]; ok {
		t.Error("the first month has growth")
	}
}

// TestDeals holds the SQL for deals alone to figures worked out by hand, from two files.
func TestDeals(t *testing.T) {
	const header = "deal_id,deal_name,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,source,product,region\n"
	dir := t.TempDir()
	for name, text := range map[string]string{
		"deals-1.csv": header + `D1,"Bolt, Inc.",Ann,Bolt,100.10,EUR,2022-01-10,2022-01-05,2022-01-25,Closed Won,Won,Web,X,North
D2,"two
lines",Ann,Cogs,50.05,EUR,2022-01-20,,2022-01-23,Closed Won,Won,Web,X,North
`,
		"deals-2.csv": header + `D3,"a ""b"" c",Ann,Dial,70.00,EUR,2022-01-20,2022-01-20,2022-01-30,Closed Lost,Lost,Web,X,North
D4,open,Ann,Edge,,EUR,2022-02-20,,2022-05-30,Proposal,Open,Web,X,North
D5,lost,Bob,Edge,5.00,EUR,2022-01-20,,2022-01-30,Closed Lost,Lost,Web,X,North
D6,nobody's,,Fern,9.99,EUR,2022-02-01,,2022-02-09,Closed Won,Won,Web,X,North
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{
		"revenue 2022-01 Ann": "150.15", "deals_won 2022-01 Ann": "2", "win_rate 2022-01 Ann": "0.6666666666666666", "sales_cycle 2022-01 Ann": "11.5",
		"revenue 2022-01 Bob": "0.00", "deals_won 2022-01 Bob": "0", "win_rate 2022-01 Bob": "0.0", "sales_cycle 2022-01 Bob": "",
		"revenue 2022-02 (unassigned)": "9.99", "deals_won 2022-02 (unassigned)": "1", "win_rate 2022-02 (unassigned)": "1.0", "sales_cycle 2022-02 (unassigned)": "8.0",
	}
	if got := figures(t, "deals", dir); !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// figures runs one of the SQL files and returns values by KPI, period and rep.
func figures(t *testing.T, sql, dir string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "it's a result.csv")
	if err := run(2, sql, out, false, []string{dir}); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, r := range rows[1:] {
		got[strings.Join(r[:3], " ")] = r[3]
	}
	return got
}

func TestArguments(t *testing.T) {
	if err := run(2, "kpis", "", false, nil); err == nil {
		t.Error("no folder was no error")
	}
	if err := run(2, "kpis", filepath.Join(t.TempDir(), "x.csv"), false, []string{t.TempDir()}); err == nil {
		t.Error("a folder without exports was no error")
	}
}

package ingest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

// dealLines writes deals as "id outcome amount currency close" for comparison.
func dealLines(d *kpi.Data) []string {
	out := []string{}
	for _, x := range d.Deals.Rows() {
		amount := fmt.Sprint(x.Amount)
		if x.Amount == kpi.NoMoney {
			amount = "-"
		}
		out = append(out, strings.Join([]string{d.Symbols.Text(x.ID), x.Outcome.String(), amount, d.Symbols.Text(x.Currency), x.Close.String()}, " "))
	}
	return out
}

func TestDeals(t *testing.T) {
	for _, c := range []struct {
		name, in string
		o        Options
		want     []string
		problems []string
	}{
		{"status before stage", "deal_id,stage,status,close_date,amount\nA,Negotiation,won,2022-01-02,1\nB,Closed Won,open,2022-01-02,2\nC,Closed Lost,,2022-01-02,\n",
			Options{}, []string{"A won 100  2022-01-02", "B open 200  2022-01-02", "C lost -  2022-01-02"}, nil},
		{"flags", "Record ID,Deal Stage,Close Date,Amount,Is Closed Won,Is Deal Closed?\n1,custom,2022-01-02,1,true,true\n2,custom,2022-01-02,1,false,true\n3,custom,2022-01-02,1,false,false\n",
			Options{}, []string{"1 won 100  2022-01-02", "2 lost 100  2022-01-02", "3 open 100  2022-01-02"}, nil},
		{"empty flags say nothing", "Record ID,Deal Stage,Close Date,Associated Company,Is Closed Won,Is Deal Closed?\n1,Closed Won,2022-01-02,Acme;Bolt,,\n2,New,2022-01-02,Acme,,\n3,Closed Lost,2022-01-02,,false,\n",
			Options{}, []string{"1 won -  2022-01-02", "2 open -  2022-01-02", "3 lost -  2022-01-02"}, nil},
		{"Hungarian", "Ügylet azonosító;Értékesítő;Ügyfél;Összeg (HUF);Zárás dátuma;Szakasz\nA;Nagy Ödön;Alma Kft.;1 250 000,50;2022.01.31.;Megnyert\nB;Őry Ágnes;Körte Bt.;900;2022.02.28.;Elveszett\nC;Őry Ágnes;Körte Bt.;;2022.03.01.;Tárgyalás\nÖsszesen;;;1 250 900,50;;\n",
			Options{}, []string{"A won 125000050 HUF 2022-01-31", "B lost 90000 HUF 2022-02-28", "C open -  2022-03-01"}, nil},
		{"French", "ID de fiche d'informations;Phase de la transaction;Montant;Date de fermeture\nA;Gagné;1 234,56 €;31/01/2022\nB;Perdu;2,00 €;01/02/2022\n",
			Options{}, []string{"A won 123456 EUR 2022-01-31", "B lost 200 EUR 2022-02-01"}, nil},
		{"configured stages", "deal_id,stage,close_date\nA,Kickoff,2022-01-02\nB,kickoff ,2022-01-03\nC,Gone,2022-01-03\n",
			Options{Stages: map[string]kpi.Outcome{"Kickoff": kpi.Won, "gone": kpi.Lost}}, []string{"A won -  2022-01-02", "B won -  2022-01-03", "C lost -  2022-01-03"}, nil},
		{"closed without a date", "deal_id,status,close_date,amount\nA,won,,1\nB,open,,1\nC,lost,,1\n", Options{},
			[]string{"B open 100  "}, []string{"in.csv:2:7: close_date: is empty, but the deal is won; write the day it closed", "in.csv:4:8: close_date: is empty, but the deal is lost; write the day it closed"}},
		{"Dynamics 365", "(Do Not Modify) Opportunity,Topic,Status,Est. Revenue,Est. Close Date,Actual Revenue,Actual Close Date\nA,x,Won,100,2022-05-01,90,2022-04-01\nB,y,Open,100,2022-05-01,,\nC,z,Lost,100,2022-05-01,,2022-04-02\n",
			Options{}, []string{"A won 9000  2022-04-01", "B open 10000  2022-05-01", "C lost 10000  2022-04-02"}, nil},
		{"Pipedrive", "Deal - ID,Deal - Status,Deal - Value,Deal - Currency of Value,Deal - Won time,Deal - Lost time,Deal - Expected close date\n1,Won,\"1,200.50\",eur,2022-04-01 10:00:00,,2022-03-01\n2,Lost,5,EUR,,2022-04-02 10:00:00,\n3,Open,7,EUR,,,2022-06-01\n",
			Options{}, []string{"1 won 120050 EUR 2022-04-01", "2 lost 500 EUR 2022-04-02", "3 open 700 EUR 2022-06-01"}, nil},
		{"currencies", "deal_id,status,close_date,amount,currency\nA,won,2022-01-02,1000,JPY\nB,won,2022-01-02,€ 12.50,\nC,won,2022-01-02,7,\nD,won,2022-01-02,€ 1,USD\nE,won,2022-01-02,1,XQZ\n",
			Options{Currency: "GBP"}, []string{"A won 1000 JPY 2022-01-02", "B won 1250 EUR 2022-01-02", "C won 700 GBP 2022-01-02"},
			[]string{"in.csv:5:18: amount: the amount is in EUR, but the row or its header says USD", `in.csv:6:20: currency: "XQZ" is not a currency; write its ISO code, such as EUR`}},
		{"header currency", "deal_id,status,close_date,Amount (HUF)\nA,won,2022-01-02,1000\n", Options{Currency: "EUR"}, []string{"A won 100000 HUF 2022-01-02"}, nil},
		{"bad cells", "deal_id,status,close_date,amount,contract_end\n,won,2022-01-02,1,\nB,won,soon,1,\nC,won,2022-01-02,12x,\nD,won,2022-01-02,1,31/31/2022\nE,won,2022-01-02,1,2022-12-31\n",
			Options{}, []string{" won 100  2022-01-02", "E won 100  2022-01-02"},
			[]string{`in.csv:3:7: close_date: "soon" is not a date`, `in.csv:4:18: amount: "12x" is not an amount`, `in.csv:5:20: contract_end: "31/31/2022" is not a date`}},
		{"semicolons and decimal commas", "Opportunity-ID;Phase;Betrag;Schlusstermin\nA;Gewonnen;1.234,56;31.01.2022\nB;Verloren;2,00;01.02.2022\n",
			Options{Currency: "EUR"}, []string{"A won 123456 EUR 2022-01-31", "B lost 200 EUR 2022-02-01"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, rep := load(t, c.in, c.o)
			if diff := cmp.Diff(c.want, dealLines(d)); diff != "" {
				t.Errorf("deals:\n%s", diff)
			}
			got := problems(rep.Problems)
			if len(got) != len(c.problems) {
				t.Fatalf("problems %q; want %q", got, c.problems)
			}
			for i := range got {
				if !strings.HasPrefix(got[i], c.problems[i]) {
					t.Errorf("problem %q; want %q", got[i], c.problems[i])
				}
			}
		})
	}
}

func TestOpenStages(t *testing.T) {
	_, rep := load(t, "deal_id,stage\nA,Zorp\nB,Zorp\nC,Blip\nD,Negotiation\n", Options{})
	if diff := cmp.Diff(map[string]int{"Zorp": 2, "Blip": 1}, rep.Tables[0].OpenStages); diff != "" {
		t.Error(diff)
	}
}

func TestReps(t *testing.T) {
	d, _ := load(t, "deal_id,Deal Owner,Deal Owner.id,stage\nA, ann smith,1,New\nB,Ann\u00a0Smith,1,New\nC,A. Smith,1,New\n", Options{
		Reps: map[string]string{"ANN SMITH": "Ann Smith", "a. smith": "Ann Smith"}, Teams: map[string]string{"ann smith": "North", "Bea": "South"}})
	for _, x := range d.Deals.Rows() {
		if got := d.Symbols.Text(x.Rep); got != "Ann Smith" {
			t.Errorf("%s: rep %q", d.Symbols.Text(x.ID), got)
		}
	}
	var roster []string
	for _, e := range d.Roster {
		roster = append(roster, d.Symbols.Text(e.Rep)+"/"+d.Symbols.Text(e.Team))
	}
	if diff := cmp.Diff([]string{"Bea/South", "Ann Smith/North"}, roster); diff != "" {
		t.Error(diff)
	}
}

func TestLeads(t *testing.T) {
	d, rep := load(t, "lead_id,created_date,status,Email,deal_id,Converted\nL1,2022-01-02,Qualified,Ann@Example.COM,D1;D2,\nL2,2022-01-03,Working,,,yes\nL3,,New,,,\nL4,2022-01-03,SAL,,,no\nL5,2022-01-03,Working,,,\n", Options{Qualified: []string{"sal"}, KeepNames: true})
	var got []string
	for _, x := range d.Leads.Rows() {
		got = append(got, fmt.Sprint(d.Symbols.Text(x.ID), " ", x.Qualified, " ", d.Symbols.Text(x.Email), " ", d.Symbols.Text(x.DealID)))
	}
	want := []string{"L1 true ann@example.com D1", "L2 true  ", "L4 true  ", "L5 false  "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := problems(rep.Problems); len(got) != 1 || !strings.HasPrefix(got[0], "in.csv:4:4: created_date: is empty") {
		t.Errorf("problems %q", got)
	}
	if len(rep.Notices) != 1 || !strings.Contains(rep.Notices[0].Says(), "1 cell holds several ids or names") {
		t.Errorf("notices %v", rep.Notices)
	}
}

// counts of an e-mail in the order of its fields; -1 is NoCount.
func counts(e kpi.Email) string {
	return fmt.Sprint(e.Sent, e.Delivered, e.Bounced, e.Opened, e.Opens, e.Clicked, e.Replied, e.MachineOpens)
}

func TestEmails(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"messages", "sent_date,rep,email_id,delivered,opened,clicked\n2022-01-02,Ann,m1,true,3,\n2022-01-02,Ann,m2,,2022-01-05,yes\n2022-01-02,Ann,m3,no,no,0\n",
			[]string{"1 1 -1 1 -1 0 -1 -1", "1 -1 -1 1 -1 1 -1 -1", "1 0 -1 0 -1 0 -1 -1"}},
		{"campaigns", "Email Name,Send Date,Sent,Delivered,Opened,Clicked,Hard Bounced,Soft Bounced\nA,2022-01-02,\"1,000\",990,400,,7,3\nB,2022-01-03,10,,2,1,,\n",
			[]string{"1000 990 10 400 -1 0 -1 -1", "10 -1 0 2 -1 1 -1 -1"}},
		{"total bounces win", "Title,Send Date,Total Recipients,Hard Bounces,Total Bounces,Unique Opens,Total Opens\nA,2022-01-02,100,1,5,20,33\n",
			[]string{"100 -1 5 20 33 -1 -1 -1"}},
		{"SendGrid", "processed,message_id,event,email,from,subject\n2022-01-02T10:00:00Z,m1,processed,a@x.io,ann@x.io,Hi\n2022-01-02T10:00:01Z,m2,processed,b@x.io,ann@x.io,Hi\n2022-01-02T10:00:05Z,m1,delivered,a@x.io,ann@x.io,Hi\n2022-01-03T10:00:00Z,m1,open,a@x.io,ann@x.io,Hi\n2022-01-03T11:00:00Z,m1,open,a@x.io,ann@x.io,Hi\n2022-01-02T10:00:05Z,m2,bounce,b@x.io,ann@x.io,Hi\n",
			[]string{"1 1 0 1 -1 0 -1 -1", "1 0 1 0 -1 0 -1 -1"}},
		{"opens alone", "processed,message_id,event,email\n2022-01-03,m1,open,a@x.io\n", []string{"1 -1 0 1 -1 0 -1 -1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := load(t, c.in, Options{})
			var got []string
			for _, e := range d.Emails.Rows() {
				got = append(got, counts(e))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCosts(t *testing.T) {
	d, rep := load(t, "Date,Description,Debit (EUR),Credit (EUR),Account\n2022-01-02,Ads,100.00,,Marketing\n2022-01-03,Refund,,40.0051,Marketing\n2022-01-04,None,,,Marketing\n,Ads,1,,Marketing\n", Options{})
	var got []string
	for _, c := range d.Costs {
		got = append(got, fmt.Sprint(c.Date, " ", int64(c.Amount), " ", d.Symbols.Text(c.Currency), " ", d.Symbols.Text(c.Category)))
	}
	if diff := cmp.Diff([]string{"2022-01-02 10000 EUR Marketing", "2022-01-03 -4001 EUR Marketing"}, got); diff != "" {
		t.Error(diff)
	}
	if got := problems(rep.Problems); len(got) != 2 || !strings.HasPrefix(got[0], `in.csv:4:17: debit ("Debit (EUR)"): is empty`) || !strings.HasPrefix(got[1], `in.csv:5:1: date`) {
		t.Errorf("problems %q", got)
	}
	odd := map[string]int{}
	for _, o := range rep.Tables[0].Suspicious {
		odd[o.Says()] = o.Lines[0]
	}
	if diff := cmp.Diff(map[string]int{"amounts with more decimals than the currency has, rounded half to even": 3, "negative amounts": 3}, odd); diff != "" {
		t.Error(diff)
	}
	_, rep = load(t, "start_date,end_date,amount,source\n2022-01-31,2022-01-01,5,Ads\n", Options{})
	if got := problems(rep.Problems); len(got) != 1 || !strings.HasPrefix(got[0], "in.csv:2:12: end_date: the cost ends before it starts") {
		t.Errorf("problems %q", got)
	}
}

func TestTargets(t *testing.T) {
	in := "rep,period,target,metric\nAnn,2022-Q1,1000,\nAnn,Jan 2022,500,Revenue\nAnn,2022. január,500.5,\nAnn,Q2 2022,3,deals\n,FY2022,9,customers\nAnn,2022,1,nonsense\nAnn,soon,1,\n"
	d, rep := load(t, in, Options{Calendar: kpi.Calendar{FiscalStart: 4}, Currency: "EUR"})
	var got []string
	for _, x := range d.Targets {
		got = append(got, fmt.Sprint(x.Start, "..", x.End, " ", d.Symbols.Text(x.Metric), " ", x.Value.Number().Significant(10, 0), " ", d.Symbols.Text(x.Currency)))
	}
	want := []string{
		"2022-01-01..2022-03-31 revenue 1000 EUR", "2022-01-01..2022-01-31 revenue 500 EUR", "2022-01-01..2022-01-31 revenue 500.5 EUR",
		"2022-04-01..2022-06-30 deals_won 3 ", "2021-04-01..2022-03-31 new_customers 9 ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := problems(rep.Problems); len(got) != 2 || !strings.HasPrefix(got[0], `in.csv:7:12: metric: "nonsense" is no KPI`) || !strings.HasPrefix(got[1], `in.csv:8:5: period: "soon" is not a period`) {
		t.Errorf("problems %q", got)
	}
	d, _ = load(t, "Értékesítő,Hónap,Terv\nAnn,2022-03-01,5\n", Options{})
	if x := d.Targets[0]; x.Start.String() != "2022-03-01" || x.End.String() != "2022-03-31" {
		t.Errorf("a month's date: %s..%s", x.Start, x.End)
	}
}

func TestMonthNames(t *testing.T) {
	for m, names := range []string{
		"jan january január januar janvier enero", "feb february február februar fevrier février febrero",
		"mar march március märz mars marzo", "apr april április avril abril", "may május mai mayo maj",
		"jun june június juni juin junio", "jul july július juli juillet julio", "aug august augusztus août agosto",
		"sep sept september szeptember septembre septiembre", "oct october október oktober octobre octubre",
		"nov november novembre noviembre", "dec december dezember décembre diciembre",
	} {
		for _, n := range strings.Fields(names) {
			p, err := parsePeriod(kpi.Calendar{FiscalStart: 1}, n+" 2022", "")
			if err != nil || p.Label != fmt.Sprintf("2022-%02d", m+1) {
				t.Errorf("%s 2022: %v, %v; want month %d", n, p.Label, err, m+1)
			}
		}
	}
	for _, s := range []string{"xyz 2022", "13 2022", "q5 2022", "jan", "2022 2022", "jan 22"} {
		if p, err := parsePeriod(kpi.Calendar{FiscalStart: 1}, s, ""); err == nil {
			t.Errorf("%s: read as %v", s, p)
		}
	}
}

func TestCustomersAndRates(t *testing.T) {
	dir := write(t, map[string]string{
		"c.csv": "Customer ID,Customer Name,Customer Since,MRR (EUR)\n7,Acme,2022-01-01,10\n8,Twin,2022-01-01,1\n9,Twin,2022-01-01,1\n",
		"d.csv": "deal_id,customer,status,close_date\nA,Acme,won,2022-01-01\nB,8,won,2022-01-01\nC,Twin,won,2022-01-01\n",
		"r.csv": "date,currency,rate\n2022-01-01,usd,0.9\n2022-01-01,USD,0\n2022-01-01,,1\n",
	})
	d, rep, err := Load([]Input{{Path: dir}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	balanced(t, rep)
	var got []string
	for _, x := range d.Deals.Rows() {
		got = append(got, d.Symbols.Text(x.Customer))
	}
	if diff := cmp.Diff([]string{"7", "8", "Twin"}, got); diff != "" {
		t.Errorf("customers of deals:\n%s", diff)
	}
	if d.Customers[0].MRR != 1000 || d.Symbols.Text(d.Customers[0].Currency) != "EUR" {
		t.Errorf("customer %+v", d.Customers[0])
	}
	if len(d.Rates) != 1 || d.Symbols.Text(d.Rates[0].Currency) != "USD" || len(rep.Problems) != 2 {
		t.Errorf("rates %+v, problems %v", d.Rates, rep.Problems)
	}
}

// HubSpot says in one column how far a contact came and in another what is being done.
func TestLifecycle(t *testing.T) {
	d, _ := load(t, "Record ID,Email,Create Date,Lead Status,Lifecycle Stage\n1,a@x.example,2022-01-02,Connected,Lead\n2,b@x.example,2022-01-02,Connected,Opportunity\n3,c@x.example,2022-01-02,,Customer\n4,d@x.example,2022-01-02,Open Deal,\n", Options{})
	var got []string
	for _, l := range d.Leads.Rows() {
		got = append(got, fmt.Sprint(d.Symbols.Text(l.ID), " ", d.Symbols.Text(l.Status), " ", l.Qualified))
	}
	if diff := cmp.Diff([]string{"1 Connected false", "2 Connected true", "3 Customer true", "4 Open Deal true"}, got); diff != "" {
		t.Error(diff)
	}
}

// Totals as the ad platforms and ledgers write them, in every language.
func TestTotalRows(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int // rows used
	}{
		{"Kampagne,Tag,Kosten\nA,2022-01-02,1.50\nB,2022-01-03,2.50\nGesamt: Kampagnen, --,4.00\nGesamt: Konto, --,4.00\n", 2},
		{"Campagne,Jour,Coût\nA,2022-01-02,1.50\nB,2022-01-03,2.50\nTotal : Campagnes, --,4.00\nTotal : Compte, --,4.00\n", 2},
		{"Campaña,Día,Coste\nA,2022-01-02,1.50\nB,2022-01-03,2.50\nTotal: Campañas, --,4.00\nTotal: Cuenta, --,4.00\n", 2},
		{"Kampány,Nap,Költség\nA,2022-01-02,1.50\nB,2022-01-03,2.50\nÖsszesen: Kampányok, --,4.00\nÖsszesen: fiók, --,4.00\n", 2},
		// Rounded one by one, the amounts miss the total by a cent.
		{"Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2022-01-01,2022-01-31,,10.01\n2022-01-01,2022-01-31,A,3.33\n2022-01-01,2022-01-31,B,3.33\n2022-01-01,2022-01-31,C,3.34\n", 3},
		// By half a euro it does not: that is a cost without a name.
		{"Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2022-01-01,2022-01-31,,10.50\n2022-01-01,2022-01-31,A,3.33\n2022-01-01,2022-01-31,B,3.33\n2022-01-01,2022-01-31,C,3.34\n", 4},
		{"Date,Account,Debit,Credit\nOpening Balance,,0,5\n2022-01-02,Ads,5.50,\nTotal Ads,,5.50,\nNet movement,,5.50,\nClosing Balance,,0,1\n", 1},
		{"Date,Category,Amount\n2022-01-02,Total Wine,5.50\n2022-01-03,Total,4\n", 2},
	} {
		d, rep := load(t, c.in, Options{})
		if len(d.Costs) != c.want || len(rep.Problems) > 0 {
			t.Errorf("%q: %d costs, %v, skipped %v", c.in, len(d.Costs), rep.Problems, rep.Tables[0].Skipped)
		}
	}
}

// A column "Sent" is a date in one export and a number in another; what stands beside
// it tells.
func TestSent(t *testing.T) {
	for _, c := range []struct {
		in          string
		shape       string
		sent, opens int
	}{
		{"Campaign,Sent,Opens,Clicks,Date\nA,100,50,5,2022-01-02\n", "emails, one row a campaign", 100, 50},
		{"Campaign,Sent,Delivered,Open rate,Opened,Send Date\nA,100,90,50%,45,2022-01-02\n", "emails, one row a campaign", 100, 45},
		{"Recipient,Sent,Opened,Clicked\nann@x.example,2022-01-02,2022-01-03,\n", "emails, one row a message", 1, 1},
	} {
		d, rep := load(t, c.in, Options{})
		if rep.Tables[0].Shape != c.shape || d.Emails.N != 1 || int(d.Emails.Row(0).Sent) != c.sent || max(int(d.Emails.Row(0).Opened), int(d.Emails.Row(0).Opens)) != c.opens {
			t.Errorf("%q: %s, %+v", c.in, rep.Tables[0].Shape, d.Emails)
		}
	}
}

func TestWonFlagAlone(t *testing.T) {
	d, rep := load(t, "id,won,amount,close date\n1,yes,5,2022-01-02\n2,no,6,2022-01-03\n3,,7,2022-04-03\n", Options{})
	if diff := cmp.Diff([]string{"1 won 500  2022-01-02", "2 open 600  2022-01-03", "3 open 700  2022-04-03"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
	if odd := rep.Tables[0].Suspicious; len(odd) != 1 || !strings.Contains(odd[0].Says(), "nothing says whether they are lost") || odd[0].Count != 1 {
		t.Errorf("%v", odd)
	}
}

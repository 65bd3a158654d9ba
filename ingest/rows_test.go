package ingest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

func TestRowsThatAreNoData(t *testing.T) {
	for _, c := range []struct {
		name, in string
		read     int
		skipped  map[string][]int
		problems []string
	}{
		{"Google Ads", "Campaign report\n\"January 1, 2022 - January 31, 2022\"\nDay,Campaign,Currency code,Cost\n2022-01-01,Brand,EUR,10.50\n2022-01-02,Total Wine,EUR,1.50\nTotal: Campaigns, --, --,12.00\nTotal: Account, --, --,12.00\n",
			2, map[string][]int{"rows before the header": {1, 2}, "total rows": {6, 7}}, nil},
		{"Meta total first", "Reporting starts,Reporting ends,Campaign name,Amount spent (HUF)\n2022-01-01,2022-01-31,,300\n2022-01-01,2022-01-31,A,100\n2022-01-01,2022-01-31,B,200\n",
			2, map[string][]int{"total rows": {2}}, nil},
		{"Meta total last", "Reporting starts,Reporting ends,Campaign name,Amount spent (HUF)\n2022-01-01,2022-01-31,A,100\n2022-01-01,2022-01-31,B,200\n2022-01-01,2022-01-31,,300\n",
			2, map[string][]int{"total rows": {4}}, nil},
		{"no total, only no name", "Reporting starts,Reporting ends,Campaign name,Amount spent (HUF)\n2022-01-01,2022-01-31,A,100\n2022-01-01,2022-01-31,B,200\n2022-01-01,2022-01-31,,299\n",
			3, map[string][]int{}, nil},
		{"sums of other rows in the middle", "date,source,amount\n2022-01-01,A,100\n2022-01-02,,100\n2022-01-03,B,300\n",
			3, map[string][]int{}, nil},
		{"Salesforce", "Opportunity ID,Opportunity Owner,Account Name,Stage,Amount,Close Date\n006A,Ann,Total Wine,Closed Won,100,2022-01-31\n006B,Bea,Acme,Closed Lost,200,2022-02-01\nGrand Totals (2 records),,,,300,\n,,,,,\nConfidential Information - Do Not Distribute,,,,,\nCopyright (c) 2000-2024 salesforce.com,,,,,\n",
			2, map[string][]int{"total rows": {4}, "blank rows": {5}, "footer rows": {6, 7}}, nil},
		{"a total without a word", "Opportunity ID,Account Name,Stage,Amount,Close Date\n006A,Acme,Closed Won,100,2022-01-31\n006B,Acme,Closed Won,200,2022-02-01\n,,,300,\n",
			2, map[string][]int{"total rows": {4}}, nil},
		{"no id and no total", "Opportunity ID,Account Name,Stage,Amount,Close Date\n006A,Acme,Closed Won,100,2022-01-31\n,Acme,Closed Won,200,2022-02-01\n",
			2, map[string][]int{}, nil},
		{"no id, no day, no total", "Opportunity ID,Account Name,Stage,Amount,Close Date\n006A,Acme,Closed Won,100,2022-01-31\n,Acme,,200,\n",
			2, map[string][]int{}, []string{`in.csv:3:1: deal_id: the row has no id, no stage or status and no date`}},
		{"QuickBooks", "Acme Ltd\nTransaction Detail\nAll dates\n\nDate,Transaction Type,Name,Account,Amount\nAdvertising\n2022-01-03,Expense,Google,Ads,100.00\n2022-01-04,Expense,Meta,Ads,50.00\nTotal for Advertising,,,,150.00\nTOTAL,,,,150.00\n\nAccrual Basis Thursday\n",
			2, map[string][]int{"rows before the header": {1, 2, 3}, "blank rows": {4, 11}, "section rows": {6}, "total rows": {9, 10}, "footer rows": {12}}, nil},
		{"German total", "Tag,Kampagne,Kosten\n2022-01-03,A,10\n2022-01-04,B,20\nGesamt: Kampagnen,,30\n", 2, map[string][]int{"total rows": {4}}, nil},
		{"Hungarian total", "Nap,Kampány,Költség\n2022-01-03,A,10\n2022-01-04,B,20\nÖsszesen,,30\n", 2, map[string][]int{"total rows": {4}}, nil},
		{"a count in the total row", "deal_id,rep,amount,close_date,stage\nA,Ann,10,2022-01-31,Won\nB,Ben,20,2022-01-31,Won\nTotal,,30,,2\n", 2, map[string][]int{"total rows": {4}}, nil},
		{"a German count", "Deal-ID;Verkäufer;Betrag;Abschlussdatum;Phase\nA;Ann;10,5;31.01.2022;Gewonnen\nB;Ben;20,5;31.01.2022;Gewonnen\nSumme;2;31;;2\n", 2, map[string][]int{"total rows": {4}}, nil},
		{"totals of groups", "rep,deal_id,amount,close_date,stage\nAna Ruiz,A,10,2022-01-31,Won\nAna Ruiz Total,,10,,\nBen,B,20,2022-01-31,Won\nBen Total,,20,,\nGrand Total,,30,,\n", 2, map[string][]int{"total rows": {3, 5, 6}}, nil},
		{"totals of groups in German and Hungarian", "rep,deal_id,amount,close_date,stage\nAna,A,10,2022-01-31,Won\nAna Ergebnis,,10,,\nÁgnes,B,20,2022-01-31,Won\nÁgnes összesen,,20,,\nGesamtergebnis,,30,,\nVégösszeg,,30,,\n", 2, map[string][]int{"total rows": {3, 5, 6, 7}}, nil},
		{"totals of groups in French and Spanish", "rep,deal_id,amount,close_date,stage\nAna,A,10,2022-01-31,Won\nTotal Ana,,10,,1\nZoé,B,20,2022-01-31,Won\nSous-total Zoé,,20,,\nTotal général,,30,,\nTotal general,,30,,\nSuma,,30,,\nSomme,,30,,\n", 2, map[string][]int{"total rows": {3, 5, 6, 7, 8, 9}}, nil},
		{"customers called so", "deal_id,customer,amount,close_date,stage\nA,Crystal,10,2022-01-31,Won\nTotal,Acme,20,2022-01-31,Won\nC,Ana Total,30,,Open\n", 3, map[string][]int{}, nil},
		{"joined files", "deal_id,status,close_date\nD1,won,2022-01-02\ndeal_id,status,close_date\nD2,won,2022-01-03\n", 2, map[string][]int{"repeated header rows": {3}}, nil},
		{"a customer called so", "customer,start_date,mrr\nTotal Wine,2022-01-01,10\nSummit,2022-01-01,20\nTotalEnergies,2022-01-01,5\n", 3, map[string][]int{}, nil},
		{"total of customers", "customer,start_date,mrr\nAcme,2022-01-01,10\nTotal,,10\n", 1, map[string][]int{"total rows": {3}}, nil},
		{"separator in a text", "deal_id,status,close_date\nD1,won,2022-01-02,EUR\n", 1, map[string][]int{}, []string{"in.csv:2:19: the row has 4 cells under 3 headers; put quotes around texts that contain the separator"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, rep := load(t, c.in, Options{})
			r := rep.Tables[0]
			if r.Read != c.read {
				t.Errorf("%d rows read; want %d", r.Read, c.read)
			}
			if diff := cmp.Diff(c.skipped, skipped(r)); diff != "" {
				t.Errorf("skipped rows:\n%s", diff)
			}
			want := c.problems
			if want == nil {
				want = []string{}
			}
			if diff := cmp.Diff(want, problems(rep.Problems)); diff != "" {
				t.Errorf("problems:\n%s", diff)
			}
		})
	}
}

func TestTotalLeavesTheSum(t *testing.T) {
	d, _ := load(t, "Reporting starts,Reporting ends,Campaign name,Amount spent (HUF)\n2022-01-01,2022-01-31,,300.5\n2022-01-01,2022-01-31,A,100.25\n2022-01-01,2022-01-31,B,200.25\n", Options{})
	var sum kpi.Money
	for _, c := range d.Costs {
		sum += c.Amount
		if d.Symbols.Text(c.Currency) != "HUF" {
			t.Errorf("currency %q", d.Symbols.Text(c.Currency))
		}
	}
	if sum != 30050 {
		t.Errorf("costs %d; want 30050", sum)
	}
}

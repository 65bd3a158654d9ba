package ingest

import (
	"fmt"
	"strings"
	"testing"

	"salesk/kpi"
)

// Subscriptions have a price for an interval, end later than they are cancelled, and say so in
// words of their own.
func TestSubscriptionsRecognised(t *testing.T) {
	for name, c := range map[string]struct {
		content  string
		want     string // customer, start, end, minor units a month
		set, out int    // rows set aside, left out
	}{
		"Stripe": {"id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Start Date (UTC),Current Period End (UTC),Canceled At (UTC),Ended At (UTC)\n" +
			"sub_1,cus_1,p,1,eur,month,49.00,active,2023-11-02 10:00,2024-04-02 10:00,,\n" +
			"sub_2,cus_2,p,2,eur,year,600.00,active,2023-06-01 10:00,2024-06-01 10:00,2024-03-10 10:00,\n" +
			"sub_3,cus_3,p,1,eur,month,49.00,canceled,2023-09-01 10:00,2024-02-01 10:00,2024-01-20 10:00,2024-02-01 10:00\n" +
			"sub_4,cus_4,p,1,eur,month,49.00,trialing,2024-03-20 10:00,2024-04-19 10:00,,\n" +
			"sub_5,cus_5,p,1,eur,month,49.00,incomplete_expired,2024-03-20 10:00,,,2024-03-21 10:00\n",
			"cus_1 2023-11-02 - 4900; cus_2 2023-06-01 - 10000; cus_3 2023-09-01 2024-02-01 4900; cus_4 2024-03-20 - 0", 0, 1},
		"Chargebee": {"subscriptions.id,customers.id,subscriptions.plan_quantity,subscriptions.plan_unit_price,subscriptions.billing_period,subscriptions.billing_period_unit,subscriptions.status,subscriptions.started_at,subscriptions.cancelled_at,subscriptions.mrr\n" +
			"S1,c1,1,600.00,1,year,Active,2023-06-01 10:00:00,,50.00\nS2,c2,5,30.00,3,month,Cancelled,2023-09-15 10:00:00,2024-01-15 10:00:00,0.00\n",
			"c1 2023-06-01 - 5000; c2 2023-09-15 2024-01-15 5000", 0, 0},
		"Recurly": {"subscription_id,account_code,state,quantity,unit_amount,activated_at,canceled_at,expires_at,plan_interval_length,plan_interval_unit\n" +
			"s1,a1,active,1,600.00,2023-06-01T10:00:00Z,,,12,months\ns2,a2,expired,5,10.00,2023-09-15T10:00:00Z,2024-01-10T10:00:00Z,2024-01-15T10:00:00Z,1,months\n",
			"a1 2023-06-01 - 5000; a2 2023-09-15 2024-01-15 5000", 0, 0},
		"a German list": {"Kundennummer;Vertragsbeginn;Vertragsende;Monatsbetrag;Status\nK1;13.01.2023;31.12.2023;100,00;beendet\nK2;01.03.2023;;50,00;gekündigt\n",
			"K1 2023-01-13 2023-12-31 10000", 1, 0},
		"years":       {"customer_id,signup_date,annual_fee,plan_interval\nC1,2023-01-13,120.00,\n", "C1 2023-01-13 - 1000", 0, 0},
		"no interval": {"customer_id,subscription_start,price\nC1,2023-01-13,120.00\n", "C1 2023-01-13 - ?", 0, 0},
	} {
		d, rep := load(t, c.content, Options{})
		var got []string
		for _, x := range d.Customers {
			end, mrr := "-", "?"
			if x.End != kpi.NoDay {
				end = x.End.String()
			}
			if x.MRR != kpi.NoMoney {
				mrr = fmt.Sprint(int64(x.MRR))
			}
			got = append(got, strings.Join([]string{d.Symbols.Text(x.Customer), x.Start.String(), end, mrr}, " "))
		}
		if s := strings.Join(got, "; "); s != c.want || rep.Tables[0].SetAside != c.set || rep.Tables[0].LeftOut != c.out {
			t.Errorf("%s: %s, %d set aside, %d left out; want %s, %d, %d", name, s, rep.Tables[0].SetAside, rep.Tables[0].LeftOut, c.want, c.set, c.out)
		}
		balanced(t, rep)
	}
}

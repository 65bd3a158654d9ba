package kpi_test

import (
	"math/big"
	"testing"

	"salesk/kpi"
)

// handmade is a company small enough to be computed on paper.
func handmade() *company {
	won, lost := kpi.Won, kpi.Lost
	return &company{
		loaded: []kpi.Kind{kpi.Deals, kpi.Leads, kpi.Emails, kpi.Costs, kpi.Targets},
		deals: []oDeal{
			{id: "D1", rep: "Ann", customer: "Acme", amount: ptr(1000_00), created: day(2022, 1, 10), closed: day(2022, 1, 31), outcome: won, contractEnd: day(2022, 2, 28), list: ptr(1250_00)},
			{id: "D2", rep: "Ann", customer: "Bolt", amount: ptr(500_00), created: day(2022, 1, 15), first: day(2022, 1, 5), closed: day(2022, 2, 4), outcome: won, contractEnd: day(2022, 12, 31)},
			{id: "D3", rep: "Bob", customer: "Echo", amount: ptr(250_00), created: day(2022, 3, 10), closed: day(2022, 3, 15), outcome: won},
			{id: "D4", rep: "Bob", customer: "Cog", amount: ptr(700_00), created: day(2022, 2, 1), closed: day(2022, 2, 20), outcome: lost},
			{id: "D5", rep: "Ann", customer: "Dyn", amount: ptr(400_00), created: day(2022, 3, 1), chance: ptr(40), expected: day(2022, 3, 31), modified: day(2022, 3, 5)},
		},
		leads: []oLead{
			{id: "L1", rep: "Ann", created: day(2022, 1, 5), dealID: "D1"},
			{id: "L2", rep: "Bob", created: day(2022, 1, 20), customer: "Cog"},
			{id: "L3", rep: "Bob", created: day(2022, 2, 1)},
		},
		emails: []oEmail{{rep: "Ann", sentDate: day(2022, 2, 8), sent: ptr(100), delivered: ptr(90), bounced: ptr(10), gone: ptr(9),
			opened: ptr(45), clicked: ptr(9), replied: ptr(3), machine: ptr(10)}},
		costs: []oCost{
			{rep: "Ann", amount: 310_00, start: day(2022, 1, 1), end: day(2022, 1, 31)},
			{amount: 90_00, date: day(2022, 2, 10)},
		},
		targets: []oTarget{{rep: "Ann", coef: 1200, start: day(2022, 1, 1), end: day(2022, 3, 31)},
			{metric: "deals_won", coef: 31, start: day(2022, 1, 1), end: day(2022, 1, 31)},
			{metric: "new_customers", team: "North", coef: 4, start: day(2022, 3, 1), end: day(2022, 3, 31)}},
	}
}

// TestOracleOnPaper holds the oracle and the engine to figures worked out by hand, so
// that the two cannot agree on the same mistake.
func TestOracleOnPaper(t *testing.T) {
	tests := []struct{ id, month, group, want string }{
		{"revenue", "2022-01", total, "1000"},
		{"revenue", "2022-03", "Bob", "250"},
		{"deals_won", "2022-02", total, "1"},
		{"deals_lost", "2022-02", "Bob", "1"},
		{"win_rate_amount", "2022-02", total, "5/12"}, // 500 of 500 + 700
		{"win_rate_amount", "2022-02", "Bob", "0"},
		{"reps_on_target", "2022-01", total, "1"}, // Ann: 1000, and 31/90 of 1200 is 413.33
		{"reps_on_target", "2022-03", total, "0"},
		{"average_deal_size", "2022-02", "Ann", "500"},
		{"average_deal_size", "2022-01", "Bob", ""},
		{"win_rate", "2022-02", total, "1/2"},
		{"win_rate", "2022-02", "Bob", "0"},
		{"sales_per_rep", "2022-01", total, "500"}, // Bob has a lead in January
		{"revenue_attainment", "2022-01", "Ann", "75/31"},
		{"revenue_attainment", "2022-01", total, "75/31"},
		{"revenue_attainment", "2022-03", "Bob", ""},
		{"deals_attainment", "2022-01", total, "1/31"},
		{"new_customers_attainment", "2022-03", total, "1/4"},
		{"sales_cycle", "2022-01", total, "26"}, // from the lead of January 5
		{"sales_cycle", "2022-02", total, "30"},
		{"sales_cycle", "2022-03", "Bob", "5"},
		{"sales_cycle_median", "2022-01", "Ann", "26"},
		{"sales_cycle_p90", "2022-03", total, "5"},
		{"won_customer_retention", "2022-01", total, "0"}, // Acme, 30 days later: over
		{"won_customer_retention", "2022-02", "Ann", "1"},
		{"email_open_rate", "2022-02", "Ann", "1/2"},
		{"email_open_rate_adjusted", "2022-02", total, "7/16"},
		{"email_click_rate", "2022-02", total, "1/10"},
		{"email_reply_rate", "2022-02", total, "1/30"},
		{"email_reply_rate", "2022-03", total, ""},
		{"new_leads", "2022-01", total, "2"},
		{"new_opportunities", "2022-03", total, "2"},
		{"lead_to_opportunity_ratio", "2022-01", total, "1"}, // L2 through its customer's deal
		{"lead_to_opportunity_ratio", "2022-02", "Bob", "0"},
		{"conversion_rate", "2022-01", total, "1/2"},
		{"time_to_convert", "2022-01", "Ann", "26"},
		{"sales_growth", "2022-01", total, ""},
		{"sales_growth", "2022-02", total, "-1/2"},
		{"new_customers", "2022-02", "Ann", "1"},
		{"lost_customers", "2022-03", total, "1"}, // Acme's contract ended in February
		{"active_customers", "2022-02", total, "2"},
		{"active_customers", "2022-03", "Bob", "1"},
		{"churn_rate", "2022-03", total, "1/2"},
		{"churn_rate", "2022-01", total, ""},
		{"retention_rate", "2022-03", total, "1/2"},
		// In March: Acme paid 1000 × 30.4375/29 = 1049.57 before, Bolt pays 500 × 30.4375/331 = 45.98
		// before and after.
		{"revenue_churn_rate", "2022-03", total, "104957/109555"},
		{"gross_revenue_retention", "2022-03", "Ann", "4598/109555"},
		{"net_revenue_retention", "2022-03", total, "4598/109555"},
		// Echo is new in March with 250 × 30.4375/365 = 20.85.
		{"mrr", "2022-02", total, "109555/100"},
		{"mrr", "2022-03", "Bob", "2085/100"},
		{"mrr", "2022-03", total, "6683/100"},
		{"arr", "2022-03", total, "80196/100"},
		{"arpa", "2022-03", total, "6683/200"},
		{"mrr_new", "2022-03", total, "2085/100"},
		{"mrr_expansion", "2022-03", total, "0"},
		{"mrr_contraction", "2022-03", "Ann", "0"},
		{"mrr_churned", "2022-03", "Ann", "104957/100"},
		{"mrr_reactivated", "2022-03", total, "0"},
		{"quick_ratio", "2022-03", total, "2085/104957"},
		{"quick_ratio", "2022-01", total, ""},
		// January to March: 1750 over 5 customer-months, 1 lost of 3.
		{"customer_lifetime_value", "2022-03", total, "1050"},
		{"customer_lifetime_value", "2022-02", total, "30000"}, // 1500/3, capped at 60 months
		{"customer_acquisition_cost", "2022-01", "Ann", "310"},
		{"customer_acquisition_cost", "2022-02", total, "90"},
		{"customer_acquisition_cost", "2022-02", "Ann", ""}, // a cost without a rep is nobody's
		{"costs", "2022-01", "Ann", "310"},
		{"costs", "2022-02", total, "90"},
		{"ltv_to_cac", "2022-02", total, "1000/3"},
		{"ltv_to_cac", "2022-03", total, ""},
		{"cac_payback_months", "2022-02", total, "9/50"},
		{"open_deals", "2022-01", total, "1"},       // Bolt's
		{"weighted_pipeline", "2022-03", total, ""}, // on June 30 nobody knows what was probable in March
		{"expected_revenue", "2022-03", total, ""},
		{"pipeline_coverage", "2022-03", "Ann", "30/31"},  // 400 over 31/90 of 1200
		{"pipeline_coverage", "2022-03", total, "120/49"}, // less Bob's 250
		{"pipeline_coverage", "2022-01", "Ann", ""},       // 1000 is beyond the target
		{"sales_velocity", "2022-02", total, "25/3"},      // 1 × 1/2 × 500 / 30 days
		{"sales_velocity", "2022-03", "Ann", ""},
		{"open_deal_age", "2022-03", "Ann", "30"},
		{"stale_deals", "2022-03", total, "1"}, // changed on March 5
		{"stale_deals", "2022-02", total, "0"},
		{"average_discount", "2022-01", total, "1/5"},
		{"average_discount", "2022-02", total, ""},
		{"email_bounce_rate", "2022-02", "Ann", "1/10"},
		{"email_unsubscribe_rate", "2022-02", total, "1/10"},
		{"return_on_spend", "2022-01", total, "100/31"}, // 1000 of 310
		{"return_on_spend", "2022-03", total, ""},
		{"pipeline_value", "2022-01", total, "500"},
		{"pipeline_value", "2022-03", "Ann", "400"},
	}
	s := settings{by: []string{"rep"}, grain: kpi.ByMonth, fiscal: 1, asOf: day(2022, 6, 30), from: day(2022, 1, 1), to: day(2022, 3, 31),
		inactive: 365, retention: 30, window: 90, lifespanCap: 60, marginPercent: 100, digits: 2, stale: 20}
	o := newOracle(*handmade(), s)
	r, err := kpi.Compute(handmade().data(), s.params())
	if err != nil {
		t.Fatal(err)
	}
	rows, expected, seen := rowsByKey(t, r), o.expectations(), map[string]bool{}
	for _, test := range tests {
		seen[test.id] = true
		var want *big.Rat
		if test.want != "" {
			want, _ = new(big.Rat).SetString(test.want)
		}
		for i, p := range o.periods {
			if p.label != test.month {
				continue
			}
			name := test.id + " " + test.month + " " + test.group
			f := expected[test.id].figure(p, test.group)
			compareNumber(t, name+" by the oracle", number(f.val), want, false)
			if row, ok := rows[test.id][place{i, test.group}]; ok {
				compareNumber(t, name, row.Number, want, f.approx)
			} else {
				t.Errorf("%s: no row", name)
			}
		}
	}
	for _, k := range kpi.Catalogue() {
		if !seen[k.ID] {
			t.Errorf("no figure of %s was worked out on paper", k.ID)
		}
	}
}

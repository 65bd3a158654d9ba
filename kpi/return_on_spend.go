package kpi

import (
	"slices"

	"salesk/internal/message"
)

// ReturnOnSpend is what the deals of a source or campaign brought over what it cost.
var ReturnOnSpend = define(KPI{
	ID: "return_on_spend", Title: "Return on spend", Unit: Times, NumUnit: Amount, DenUnit: Amount,
	Better: Higher, Category: CustomerBase, Order: 595, Optional: true,
	Formula: "revenue / costs", GroupBy: "source, campaign", Needs: KindSet(Deals, Costs),
	Doc: "The revenue of the deals of a source or campaign, won in the period, over its costs in the period; in total all revenue over all costs. Empty for deals and costs without a source or campaign.",
}, derived(func(v *view) Value {
	won, cost := stateOf(v, salesFamily), stateOf(v, spendFamily)
	x := won.overRevenue(v, over(won.revenue(v), v.money(cost.Cost), won.Won, message.NothingSpent()))
	if v.ofNothing() {
		x.Number, x.Note = Number{}, message.NotOfOneSource()
	}
	return x
}, salesFamily, spendFamily))

// ofNothing reports whether a group, or what a filter leaves, has none of its dimensions.
func (v *view) ofNothing() bool {
	if v.g != allGroups {
		return v.by.blank[v.g]
	}
	groups := v.by.members(allGroups)
	return !v.by.all && len(groups) > 0 && !slices.ContainsFunc(groups, func(g group) bool { return !v.by.grouping.blank(g) })
}

// spendFamily is costFamily for what has a source or a campaign, and for all together.
var spendFamily = func() *Family[spending, *spending] {
	fam := *costFamily
	fam.Name = "spend"
	fam.NotBy = []string{"rep", "team", "region", "category", "currency"}
	return &fam
}()

package kpi_test

import (
	"slices"

	"salesk/kpi"
)

// expectation is what the oracle knows of one KPI.
type expectation struct {
	figure  func(p oPeriod, g string) figure
	groups  func() map[string]bool // those with a record in the range
	columns []string               // by which its records can be grouped
}

// The columns of each export, a region being the roster's where the export has none.
var (
	ofDeals     = []string{"rep", "team", "source", "region", "pipeline", "campaign", "customer", "loss_reason", "stage"}
	ofLeads     = []string{"rep", "team", "source", "region", "campaign", "customer"}
	ofEmails    = []string{"rep", "team", "region", "campaign", "subject"}
	ofCosts     = []string{"rep", "team", "source", "region", "campaign", "category"}
	ofCustomers = []string{"rep", "team", "source", "region", "customer"}
	ofTargets   = []string{"rep", "team"}
)

// inBoth lists the columns that both exports have.
func inBoth(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(x string) bool { return !slices.Contains(b, x) })
}

// expectations lists every KPI of the catalogue.
func (o *oracle) expectations() map[string]expectation {
	won := func() map[string]bool {
		return o.dealGroups(func(d *oDeal) bool { return d.outcome == kpi.Won && o.inRange(d.closed) })
	}
	closed := func() map[string]bool {
		return o.dealGroups(func(d *oDeal) bool { return d.outcome != kpi.Open && o.inRange(d.closed) })
	}
	opened := func() map[string]bool { return o.dealGroups(func(d *oDeal) bool { return o.inRange(d.opened()) }) }
	pipeline := func() map[string]bool { return o.dealGroups(o.everOpen) }
	fresh := func() map[string]bool { return o.figureGroups(o.newCustomers) }
	leads := func() map[string]bool { return o.leadGroups(func(l *oLead) bool { return o.inRange(l.created) }) }
	held := func() map[string]bool { return union(o.figureGroups(o.churnRate), o.figureGroups(o.activeCustomers)) }
	cost := func() map[string]bool {
		groups := o.costGroups(o.costKey)
		if !o.ofCostsAlone() {
			groups = union(fresh(), groups)
		}
		for _, p := range o.periods {
			for g := range o.sharedCosts(p) {
				groups[g] = true
			}
		}
		return groups
	}
	lifetime := func() map[string]bool {
		return o.groupsWhere(func(p oPeriod, g string) bool { return o.lifetime(p, g).seen })
	}
	both := func() map[string]bool { return union(cost(), lifetime()) }
	mails := func() map[string]bool { return o.emailGroups() }
	none := func() map[string]bool { return nil }

	deal := func(f func(oPeriod, string) figure, groups func() map[string]bool) expectation {
		return expectation{f, groups, ofDeals}
	}
	lead := func(f func(oPeriod, string) figure, groups func() map[string]bool) expectation {
		return expectation{f, groups, ofLeads}
	}
	base := ofDeals // where customers come from
	if o.has(kpi.Customers) {
		base = ofCustomers
	}
	customer := func(f func(oPeriod, string) figure, groups func() map[string]bool) expectation {
		return expectation{f, groups, base}
	}
	bought := inBoth(base, ofCosts)
	acquired := bought
	if o.ofCostsAlone() {
		acquired = ofCosts
	}
	mail := func(of func(*oEmail, int64) (*int64, *int64)) expectation {
		f := o.emailRate(of)
		return expectation{f, mails, ofEmails}
	}
	quota := func(metric string, actual func(oPeriod, string) figure, actuals func() map[string]bool) expectation {
		groups := func() map[string]bool { return union(actuals(), o.targetGroups(metric)) }
		return expectation{o.attainment(metric, actual), groups, ofTargets}
	}
	converted := func() map[string]bool {
		return o.leadGroups(func(l *oLead) bool { return o.isCustomer(l) && o.inRange(o.firstWin(l)) })
	}

	// Of deals that came up on no known day nobody knows whether they were open, or when they began.
	begun := func(f func(oPeriod, string) figure) func(oPeriod, string) figure {
		return func(p oPeriod, g string) figure {
			if len(o.deals) > 0 && !slices.ContainsFunc(o.deals, func(d oDeal) bool { return !d.created.IsZero() || !d.first.IsZero() }) {
				return figure{}
			}
			return f(p, g)
		}
	}

	return map[string]expectation{
		"revenue":                   deal(o.revenue, closed),
		"deals_won":                 deal(o.dealsWon, closed),
		"deals_lost":                deal(o.dealsLost, closed),
		"win_rate_amount":           deal(o.winRateAmount, closed),
		"reps_on_target":            {o.repsOnTarget, func() map[string]bool { return union(closed(), o.targetGroups("revenue")) }, []string{"team"}},
		"average_discount":          deal(o.averageDiscount, func() map[string]bool { return o.figureGroups(o.averageDiscount) }),
		"email_bounce_rate":         {o.bounceRate, func() map[string]bool { return o.figureGroups(o.bounceRate) }, ofEmails},
		"email_unsubscribe_rate":    mail(unsubscribeRate),
		"return_on_spend":           {o.returnOnSpend, func() map[string]bool { return union(closed(), o.costGroups(o.anyCostKey)) }, []string{"source", "campaign"}},
		"average_deal_size":         deal(o.averageDealSize, closed),
		"win_rate":                  deal(o.winRate, closed),
		"sales_per_rep":             {o.salesPerRep, none, nil},
		"revenue_attainment":        quota("revenue", o.revenue, closed),
		"deals_attainment":          quota("deals_won", o.dealsWon, closed),
		"new_customers_attainment":  quota("new_customers", o.newCustomers, fresh),
		"sales_cycle":               deal(o.salesCycle, won),
		"sales_cycle_median":        deal(o.salesCycleQuantile(1, 2), won),
		"sales_cycle_p90":           deal(o.salesCycleQuantile(9, 10), won),
		"won_customer_retention":    customer(o.wonCustomerRetention, fresh),
		"email_open_rate":           mail(openRate),
		"email_open_rate_adjusted":  mail(adjustedOpenRate),
		"email_click_rate":          mail(clickRate),
		"email_reply_rate":          mail(replyRate),
		"new_leads":                 lead(o.newLeads, leads),
		"new_opportunities":         deal(begun(o.newOpportunities), opened),
		"lead_to_opportunity_ratio": lead(o.leadRatio(o.isOpportunity, false), leads),
		"conversion_rate":           lead(o.leadRatio(o.isCustomer, true), leads),
		"time_to_convert":           lead(o.timeToConvert, converted),
		"sales_growth":              deal(o.salesGrowth, won),
		"new_customers":             customer(o.newCustomers, fresh),
		"lost_customers":            customer(o.lostCustomers, held),
		"active_customers":          customer(o.activeCustomers, held),
		"churn_rate":                customer(o.churnRate, held),
		"retention_rate":            customer(o.retentionRate, held),
		"revenue_churn_rate":        customer(o.revenueKept(lostGross), held),
		"gross_revenue_retention":   customer(o.revenueKept(keptGross), held),
		"net_revenue_retention":     customer(o.revenueKept(keptNet), held),
		"mrr":                       customer(o.recurring(1), held),
		"arr":                       customer(o.recurring(12), held),
		"arpa":                      customer(o.perAccount, held),
		"mrr_new":                   customer(o.moved(mrrNew), held),
		"mrr_expansion":             customer(o.moved(mrrUp), held),
		"mrr_contraction":           customer(o.moved(mrrDown), held),
		"mrr_churned":               customer(o.moved(mrrOut), held),
		"mrr_reactivated":           customer(o.moved(mrrBack), held),
		"quick_ratio":               customer(o.quickRatio, held),
		"customer_lifetime_value":   customer(o.lifetimeValue, lifetime),
		"costs":                     {o.costsSpent, func() map[string]bool { return o.costGroups(o.anyCostKey) }, ofCosts},
		"customer_acquisition_cost": {o.acquisitionCost, cost, acquired},
		"ltv_to_cac":                {o.ltvToCAC, both, bought},
		"cac_payback_months":        {o.paybackMonths, both, bought},
		"open_deals":                deal(begun(o.openDeals), pipeline),
		"weighted_pipeline":         deal(begun(o.weightedPipeline), func() map[string]bool { return o.dealGroups(o.openToday) }),
		"expected_revenue":          deal(begun(o.expectedRevenue), func() map[string]bool { return union(closed(), o.dealGroups(o.everDue)) }),
		"pipeline_coverage": {begun(o.pipelineCoverage), func() map[string]bool {
			return union(union(closed(), o.dealGroups(o.everDue)), o.targetGroups("revenue"))
		}, ofTargets},
		"sales_velocity": deal(begun(o.salesVelocity), func() map[string]bool { return union(opened(), closed()) }),
		"open_deal_age":  deal(begun(o.openDealAge), pipeline),
		"stale_deals":    deal(begun(o.staleDeals), func() map[string]bool { return o.dealGroups(o.everStale) }),
		"pipeline_value": deal(begun(o.pipelineValue), pipeline),
	}
}

// groupedBy reports whether a KPI with those columns has groups.
func (o *oracle) groupedBy(e expectation, id string) bool {
	for _, b := range o.by {
		if !slices.Contains(e.columns, b) {
			return false
		}
	}
	if slices.Contains([]string{"pipeline_coverage", "reps_on_target", "revenue_attainment", "deals_attainment", "new_customers_attainment"}, id) && len(o.by) != 1 {
		return false
	}
	return len(o.by) > 0
}

// possible reports whether the exports that a KPI needs are loaded.
func (o *oracle) possible(k *kpi.KPI) bool {
	for _, kind := range kpi.AllKinds() {
		if k.Needs.Has(kind) && !o.has(kind) {
			return false
		}
	}
	if slices.Contains(ofCustomersAlone, k.ID) {
		return o.has(kpi.Deals) || o.has(kpi.Customers)
	}
	return true
}

// ofCustomersAlone are the KPIs that nobody can know who knows no customer.
var ofCustomersAlone = []string{
	"won_customer_retention", "new_customers", "lost_customers", "active_customers", "churn_rate", "retention_rate",
	"mrr", "arr", "arpa", "mrr_new", "mrr_expansion", "mrr_contraction", "mrr_churned", "mrr_reactivated", "quick_ratio",
	"revenue_churn_rate", "gross_revenue_retention", "net_revenue_retention", "customer_lifetime_value",
	"customer_acquisition_cost", "ltv_to_cac", "cac_payback_months", "new_customers_attainment",
}

func union(a, b map[string]bool) map[string]bool {
	u := map[string]bool{}
	for _, m := range []map[string]bool{a, b} {
		for g := range m {
			u[g] = true
		}
	}
	return u
}

// everOpen reports whether the deal is in the pipeline at the end of any period.
func (o *oracle) everOpen(d *oDeal) bool {
	for _, p := range o.periods {
		if !p.future && d.openOn(p.last) {
			return true
		}
	}
	return false
}

func (o *oracle) dealGroups(which func(d *oDeal) bool) map[string]bool {
	groups := map[string]bool{}
	for i := range o.deals {
		if d := &o.deals[i]; which(d) {
			groups[o.dealKey(d)] = true
		}
	}
	return groups
}

func (o *oracle) leadGroups(which func(l *oLead) bool) map[string]bool {
	groups := map[string]bool{}
	for i := range o.leads {
		if l := &o.leads[i]; which(l) {
			groups[o.leadKey(l)] = true
		}
	}
	return groups
}

func (o *oracle) emailGroups() map[string]bool {
	groups := map[string]bool{}
	for i := range o.emails {
		if e := &o.emails[i]; o.inRange(e.sentDate) && e.deliveredCount() != nil {
			groups[o.emailKey(e)] = true
		}
	}
	return groups
}

// costGroups are the groups on which money was spent in the range.
func (o *oracle) costGroups(of func(c *oCost) (string, bool)) map[string]bool {
	groups := map[string]bool{}
	for i := range o.costs {
		c := &o.costs[i]
		key, ok := of(c)
		a, b := c.span()
		for _, p := range o.periods {
			if ok && !p.future && !a.After(p.last) && !b.Before(p.start) {
				groups[key] = true
			}
		}
	}
	return groups
}

// keys are the groups of all records.
func (o *oracle) keys() map[string]bool {
	all := o.dealGroups(func(*oDeal) bool { return true })
	for i := range o.leads {
		all[o.leadKey(&o.leads[i])] = true
	}
	for i := range o.emails {
		all[o.emailKey(&o.emails[i])] = true
	}
	for i := range o.customers {
		all[o.customerKey(&o.customers[i])] = true
	}
	return all
}

// groupsWhere are the groups for which seen reports a record in some period.
func (o *oracle) groupsWhere(seen func(p oPeriod, g string) bool) map[string]bool {
	groups := map[string]bool{}
	for g := range o.keys() {
		for _, p := range o.periods {
			if !groups[g] && !p.future && seen(p, g) {
				groups[g] = true
			}
		}
	}
	return groups
}

// figureGroups are the groups for which a figure rests on a record in some period.
func (o *oracle) figureGroups(f func(oPeriod, string) figure) map[string]bool {
	return o.groupsWhere(func(p oPeriod, g string) bool { return f(p, g).n > 0 })
}

package kpi

import "slices"

// Elsewhere is how another system counts a KPI where it counts otherwise than here. What a
// system's own page, or a page about it, says is told, with its address; systems whose pages
// say nothing are not there.
type Elsewhere struct {
	System string
	Counts string // one sentence
	Here   string // how to get its figure, or what comes nearest; "" where nothing does
	Source string // the page
	kpis   []*KPI
}

// Elsewhere lists the systems that count a KPI otherwise, by name.
func (k *KPI) Elsewhere() []Elsewhere {
	var list []Elsewhere
	for _, e := range elsewhere {
		if slices.Contains(e.kpis, k) {
			list = append(list, e)
		}
	}
	return list
}

const (
	baremetrics = "Baremetrics"
	chartMogul  = "ChartMogul"
	hubSpot     = "HubSpot"
	pipedrive   = "Pipedrive"
	salesforce  = "Salesforce"
	stripe      = "Stripe"
)

const last30Days = "`--period \"last 30 days\"`"

// elsewhere is in the order of the systems' names.
var elsewhere = []Elsewhere{
	{
		System: baremetrics, Source: "https://help.baremetrics.com/en/articles/5380347-user-and-revenue-churn",
		Counts: "Customers who cancelled in the last 30 days are divided by those active 30 days ago (plans that are not monthly: 365 days), and whoever has owed money for more than 30 days has cancelled.",
		Here:   last30Days + "; those who owe money are active until their end date",
		kpis:   []*KPI{ChurnRate, RetentionRate, LostCustomers},
	},
	{
		System: baremetrics, Source: "https://changelog.baremetrics.com/churn-update-4pqo9O",
		Counts: "Customers who sign up and cancel within the same 30 days are in the churn rate.",
		kpis:   []*KPI{ChurnRate, RetentionRate, LostCustomers},
	},
	{
		System: baremetrics, Source: "https://help.baremetrics.com/en/articles/5380347-user-and-revenue-churn",
		Counts: "MRR lost to downgrades and cancellations in the last 30 days is divided by the MRR of 30 days ago.",
		Here:   last30Days,
		kpis:   []*KPI{RevenueChurnRate, GrossRevenueRetention},
	},
	{
		System: baremetrics, Source: "https://updates.baremetrics.com/",
		Counts: "Net revenue churn is churned less expansion MRR over the MRR of 30 days ago.",
		Here:   last30Days + "; it is 1 less this figure",
		kpis:   []*KPI{NetRevenueRetention},
	},
	{
		System: baremetrics, Source: "https://help.baremetrics.com/know-your-metrics/lifetime-value",
		Counts: "The average MRR of a customer is divided by the user churn rate, without a margin.",
		Here:   "`gross_margin: 1`, which is the default, and a higher `customers: {lifespan_cap: …}`; the twelve months that are averaged stay",
		kpis:   []*KPI{CustomerLifetimeValue},
	},
	{
		System: baremetrics, Source: "https://changelog.baremetrics.com/?cursor=4rvQF0AhrFScF",
		Counts: "Trial conversion compares the conversions of a period with the trials begun in the same period, not with those that they came from.",
		kpis:   []*KPI{ConversionRate},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/article/308-chart-all-subscriber-churn-rate",
		Counts: "Accounts that chose the Shopify formula before 15 August 2022 add up a churn rate a day; all others count as here, between the start and the end of the period.",
		Here:   "`--grain day`, and add up",
		kpis:   []*KPI{ChurnRate, RetentionRate},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/203359411-Cohort-Net-MRR-Retention",
		Counts: "A customer whose payment is past due stays one until the subscription is cancelled, or the setting for past-due subscribers says so.",
		Here:   "the `end_date` of the customers export says when",
		kpis:   []*KPI{ActiveCustomers, LostCustomers},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/203359341-Metric-MRR-Churn-Rate",
		Counts: "Gross MRR churn is the sum of all churn and contraction within the period over the MRR at its start, also of customers who had grown again by its end.",
		Here:   "a finer `--grain`, the losses added up",
		kpis:   []*KPI{RevenueChurnRate, GrossRevenueRetention},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/4414075567250-Metric-Net-MRR-Churn-Rate",
		Counts: "Net MRR churn takes off the MRR of customers who came back, who are not counted here.",
		kpis:   []*KPI{NetRevenueRetention},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/203359411-Cohort-Net-MRR-Retention",
		Counts: "Net MRR retention is of cohorts: the MRR of customers who began in one month, over what they began with.",
		kpis:   []*KPI{NetRevenueRetention},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/6245832909852-Chart-MRR-Movements",
		Counts: "All movements within the period add up by their type, also of a customer who expands and contracts in it.",
		Here:   "a finer `--grain`; a period's movements are those between the day before it and its last day",
		kpis:   []*KPI{MRRNew, MRRExpansion, MRRContraction, MRRChurned, MRRReactivated, QuickRatio},
	},
	{
		System: chartMogul, Source: "https://help.chartmogul.com/hc/en-us/articles/203359061-Chart-Customer-Lifetime-Value-LTV",
		Counts: "The ARPA of the interval is divided by the mean customer churn rate of the six months before it, without a margin, and there is none where that is 0.",
		Here:   "`gross_margin: 1`, which is the default, and a higher `customers: {lifespan_cap: …}`; twelve months are averaged here, and no churn gives the cap",
		kpis:   []*KPI{CustomerLifetimeValue},
	},
	{
		System: hubSpot, Source: "https://knowledge.hubspot.com/crm-deals/hubspots-default-deal-properties",
		Counts: "The close date becomes the day on which somebody moves the deal to a won or lost stage, so that a deal closed late in the system counts late.",
		Here:   "a `won_date` or `lost_date` column, if kept apart, goes before the close date",
		kpis:   []*KPI{Revenue, DealsWon, WinRate},
	},
	{
		System: hubSpot, Source: "https://kpitree.co/integrations/hubspot/sales-cycle-length",
		Counts: "The mean of close date less create date of won deals; first contacts and leads do not matter.",
		Here:   "`sales_cycle: {from: created}`",
		kpis:   []*KPI{SalesCycle, SalesCycleMedian, SalesCycleP90},
	},
	{
		System: hubSpot, Source: "https://knowledge.hubspot.com/marketing-email/understand-bot-filtering-in-marketing-email-analytics",
		Counts: "Opens that bots and privacy filters such as Apple's caused are left out unless that is switched off.",
		Here:   "`email_open_rate_adjusted` with a `machine_open` column, which also takes these messages out of the delivered ones",
		kpis:   []*KPI{EmailOpenRate},
	},
	{
		System: hubSpot, Source: "https://knowledge.hubspot.com/articles/kcs_article/email/how-does-hubspot-calculate-delivery-rate-open-rate-and-click-rate-for-emails",
		Counts: "Clicks on the links to unsubscribe and to choose subscriptions do not count.",
		Here:   "as the export counts them",
		kpis:   []*KPI{EmailClickRate},
	},
	{
		System: pipedrive, Source: "https://support.pipedrive.com/nb/article/insights-reports-deal-duration",
		Counts: "The duration report has, unless its filters are changed, deals won or lost that were created this year, and leaves out the time in stages that have been deleted.",
		Here:   "`sales_cycle: {from: created}`; lost deals have no cycle, and a deal counts in the period of its close",
		kpis:   []*KPI{SalesCycle, SalesCycleMedian, SalesCycleP90},
	},
	{
		System: salesforce, Source: "https://help.salesforce.com/s/articleView?id=sales.opp_fields.htm&language=en_US&type=5",
		Counts: "An opportunity set to won keeps its close date if that has passed, also where it was only planned; one in the future becomes the current day, of UTC.",
		Here:   "a `won_date` column, if kept apart, goes before the close date",
		kpis:   []*KPI{Revenue, DealsWon},
	},
	{
		System: salesforce, Source: "https://help.salesforce.com/s/articleView?id=000387867&type=1",
		Counts: "Beside won over closed opportunities, as here, its help gives won over all created ones, with those still open below the line.",
		Here:   "`--view funnel` follows what was created",
		kpis:   []*KPI{WinRate},
	},
	{
		System: salesforce, Source: "https://help.salesforce.com/s/articleView?id=sales.forecasts3_quotas_intro.htm&language=en_US&type=5",
		Counts: "Quotas are monthly or quarterly, and that of a manager is entered by hand, not added up from the team's.",
		Here:   "a target of the team's or the company's own",
		kpis:   []*KPI{RevenueAttainment},
	},
	{
		System: salesforce, Source: "https://nextian.com/2021/05/14/measuring-sales-cycle-length-in-salesforce",
		Counts: "The age of a closed opportunity is its close date less its created date.",
		Here:   "`sales_cycle: {from: created}`",
		kpis:   []*KPI{SalesCycle, SalesCycleMedian, SalesCycleP90},
	},
	{
		System: salesforce, Source: "https://help.salesforce.com/s/articleView?id=sales.opp_fields.htm&language=en_US&type=5",
		Counts: "A forecast has the opportunities whose close date is in its period, not all that are open on its last day.",
		kpis:   []*KPI{PipelineValue},
	},
	{
		System: stripe, Source: "https://support.stripe.com/questions/calculating-churn-rate-in-billing",
		Counts: "Subscribers who churned in the past 30 days are divided by those active 30 days ago and the new ones since, who also count if they churn at once; who comes back and leaves again counts twice.",
		Here:   last30Days + ", without the new ones",
		kpis:   []*KPI{ChurnRate, RetentionRate, LostCustomers},
	},
	{
		System: stripe, Source: "https://docs.stripe.com/billing/subscriptions/analytics/glossary",
		Counts: "An active subscriber has a paid subscription that is active or past due: trials and free plans are none.",
		Here:   "leave their rows out of the customers export",
		kpis:   []*KPI{ActiveCustomers, NewCustomers},
	},
	{
		System: stripe, Source: "https://support.stripe.com/questions/billing-analytics",
		Counts: "Monthly values are those of active subscriptions without tax, usage and trials, and less only those discounts that never end.",
		Here:   "the `mrr` of the customers export is taken as it is",
		kpis:   []*KPI{RevenueChurnRate, GrossRevenueRetention, NetRevenueRetention, MRR, ARR, ARPA, CustomerLifetimeValue},
	},
}

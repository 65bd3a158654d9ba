package cmd

import (
	"slices"

	"salesk/ingest/value"
)

// synonyms are what other programs and people call what salesk names otherwise: the
// normalised word, then the names in the order in which they are meant.
var synonyms = map[string][]string{
	// Dimensions.
	"owner": {"rep"}, "salesperson": {"rep"}, "sales person": {"rep"}, "sales rep": {"rep"}, "agent": {"rep"}, "user": {"rep"}, "seller": {"rep"},
	"channel": {"source"}, "lead source": {"source"}, "origin": {"source"},
	"country": {"region"}, "territory": {"region"}, "industry": {"segment"}, "group": {"team"},
	// KPIs.
	"sales": {"revenue"}, "turnover": {"revenue"}, "income": {"revenue"}, "bookings": {"revenue"},
	"deals": {"deals_won"}, "wins": {"deals_won"}, "won": {"deals_won"}, "aov": {"average_deal_size"}, "acv": {"average_deal_size"}, "average order value": {"average_deal_size"},
	"close rate": {"win_rate"}, "quota": {"revenue_attainment"}, "quota attainment": {"revenue_attainment"}, "attainment": {"revenue_attainment"},
	"cac": {"customer_acquisition_cost"}, "ltv": {"customer_lifetime_value"}, "clv": {"customer_lifetime_value"}, "payback": {"cac_payback_months"},
	"open rate": {"email_open_rate"}, "click rate": {"email_click_rate"}, "reply rate": {"email_reply_rate"}, "leads": {"new_leads"}, "opportunities": {"new_opportunities"},
	"pipeline": {"pipeline_value"}, "growth": {"sales_growth"}, "customers": {"active_customers", "new_customers"}, "grr": {"gross_revenue_retention"}, "nrr": {"net_revenue_retention"},
	"recurring revenue": {"mrr"}, "monthly recurring revenue": {"mrr"}, "annual recurring revenue": {"arr"}, "arpu": {"arpa"}, "lost deals": {"deals_lost"}, "losses": {"deals_lost"},
	// Flags.
	"group by": {"--by"}, "groupby": {"--by"}, "dimension": {"--by"}, "metric": {"--kpi"}, "metrics": {"--kpi"}, "kpis": {"--kpi"}, "filter": {"--where"},
	"since": {"--from"}, "start": {"--from"}, "until": {"--to"}, "end": {"--to"}, "interval": {"--grain"}, "granularity": {"--grain"}, "date": {"--period", "--as-of"},
	"today": {"--as-of"}, "language": {"--lang"}, "locale": {"--lang"}, "compare": {"--vs"}, "sort by": {"--sort"}, "order by": {"--sort"}, "limit": {"--top"},
	"sep": {"--delimiter"}, "separator": {"--delimiter"},
	// Commands.
	"dashboard": {"report"}, "workbook": {"report"}, "calc": {"compute"}, "calculate": {"compute"}, "run": {"compute"}, "kpi": {"compute"},
	"validate": {"check"}, "lint": {"check"}, "clean": {"convert"}, "targets": {"goals"}, "config": {"init"},
}

// meant is the candidate that a word of other programs stands for.
func meant(name string, candidates []string) (string, bool) {
	for _, s := range synonyms[value.Normal(name)] {
		if slices.Contains(candidates, s) {
			return s, true
		}
	}
	return "", false
}

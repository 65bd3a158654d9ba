package demo

import (
	"strconv"

	"salesk/kpi"
)

// cost is money spent over the days from start to end, both inclusive, in EUR.
type cost struct {
	category   string
	source     string
	rep        *rep
	start, end kpi.Day
	cents      int64
}

// makeCosts draws what selling cost, in the order of the ledger: month by month.
func (b *books) makeCosts() []*cost {
	d := newDrawer(b.seed, costStream)
	var cs []*cost
	for m := range months {
		first, last := monthStart(m), monthStart(m+1)-1
		whole := func(category, source string, r *rep, cents int) {
			cs = append(cs, &cost{category, source, r, first, last, int64(cents)})
		}
		busy := season[m%12]
		whole("Advertising", "Google Ads", nil, (2400+45*m)*busy+d.below(60000))
		whole("Advertising", "LinkedIn Ads", nil, (1700+40*m)*busy+d.below(50000))
		whole("Tools", "", nil, 31900+500*m) // sequences and newsletters, by volume
		if m%12 == 0 {
			// The CRM is paid for a year at once.
			year := 2022 + m/12
			cs = append(cs, &cost{"Tools", "", nil, first, kpi.Date(year, 12, 31), int64(980000 + 75000*(m/12))})
		}
		if m%3 == 1 {
			day := onWeekday(first + kpi.Day(d.between(5, 20)))
			cs = append(cs, &cost{"Events", "Webinar", nil, day, day, int64(d.between(150000, 260000))})
		}
		if m%12 == 2 || m%12 == 9 {
			// A fair runs from Tuesday to Friday.
			day := first + 14
			day += kpi.Day((8 - day.Weekday()) % 7)
			cs = append(cs, &cost{"Events", "Trade fair", nil, day, day + 3, int64(d.between(1150000, 1700000))})
		}
		for _, r := range reps {
			if r.joins <= m {
				// Salaries rise by 4 % each January.
				whole("Salaries", "", r, r.salary*100*(100+4*(m/12))/100)
			}
		}
	}
	return cs
}

// rate is what one unit of a currency is worth in EUR from a day on, in
// ten-thousandths.
type rate struct {
	day      kpi.Day
	currency string
	value    int
}

// makeRates draws monthly rates that wander around their mean. They are made up.
func (b *books) makeRates() []*rate {
	d := newDrawer(b.seed, rateStream)
	gbp, usd := 11950, 8840
	var rs []*rate
	for m := range months {
		rs = append(rs, &rate{monthStart(m), "GBP", gbp}, &rate{monthStart(m), "USD", usd})
		gbp += (11620-gbp)/8 + d.between(-130, 130)
		usd += (9290-usd)/8 + d.between(-150, 150)
	}
	return rs
}

// goal is a target; without a rep and a team it is the company's.
type goal struct {
	period string
	rep    *rep
	team   string
	metric string
	value  int
}

// makeGoals sets the plan of each quarter: revenue by rep, deals by team, and new
// customers for the company. A rep starts with the quarter after joining.
func makeGoals() []*goal {
	var gs []*goal
	for q := range months / 3 {
		period := strconv.Itoa(2022+q/4) + "-Q" + strconv.Itoa(1+q%4)
		for _, r := range reps {
			if since := q - (r.joins+2)/3; since >= 0 {
				gs = append(gs, &goal{period, r, "", "revenue", quota(r, since)})
			}
		}
		for _, t := range teamNames {
			gs = append(gs, &goal{period, nil, t, "deals_won", 8 + 3*q/2})
		}
		gs = append(gs, &goal{period, nil, "", "new_customers", 14 + q})
	}
	return gs
}

// quota is what a rep should sell in the quarter, in EUR, so many quarters after
// starting: a ramp of a year, and then growth.
func quota(r *rep, since int) int {
	base := 9 * r.salary
	return (base*(40+20*min(since, 3)) + base*7*since) / 100 / 500 * 500
}

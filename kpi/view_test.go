package kpi

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/internal/testsize"
)

// book is a small set of records, filled by a test.
type book struct{ *Data }

func newBook(ks ...Kind) book { return book{&Data{Symbols: NewSymbols(), Loaded: KindSet(ks...)}} }

func (b book) sym(s string) Sym { return b.Symbols.String(s) }

func iso(s string) Day {
	if s == "" {
		return NoDay
	}
	p, err := Calendar{}.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p.Start
}

func (b book) lead(id, rep, created, opportunity, deal string) {
	b.Leads.Add(Lead{ID: b.sym(id), Rep: b.sym(rep), Created: iso(created), Opportunity: iso(opportunity), DealID: b.sym(deal)})
}

func (b book) deal(id, rep, customer, created, closed string, o Outcome, amount Money) {
	b.Deals.Add(Deal{ID: b.sym(id), Rep: b.sym(rep), Customer: b.sym(customer), Amount: amount, Created: iso(created),
		FirstContact: NoDay, Close: iso(closed), ContractStart: NoDay, ContractEnd: NoDay, Outcome: o})
}

// until ends the contract of a deal.
func (b book) until(deal int, day string) {
	rows := b.Deals.Rows()
	rows[deal].ContractEnd = iso(day)
	b.Deals = dealsOf(rows)
}

func showFunnels(fs []Funnel, ps []Period) string {
	var b strings.Builder
	for _, f := range fs {
		fmt.Fprintf(&b, "%s %s %v:", ps[f.Period].Label, strings.Join(f.Group, ","), f.Total)
		for _, s := range f.Stages {
			fmt.Fprintf(&b, " %s %d step %s overall %s days %s;", s.Name, s.Count, s.Step.Significant(4, 0), s.Overall.Significant(4, 0), s.MedianDays.Significant(4, 0))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestFunnelsOnPaper(t *testing.T) {
	b := newBook(Leads, Deals)
	b.lead("L1", "Ann", "2024-01-05", "2024-01-09", "D1")
	b.lead("L2", "Ann", "2024-01-10", "", "D2") // became one when its deal came up
	b.lead("L3", "Ann", "2024-01-20", "", "")
	b.lead("L4", "Bob", "2024-01-31", "2024-01-30", "D3") // the other way round: left out of the days
	b.lead("L5", "Bob", "2024-02-02", "2024-09-01", "")   // after the as-of date
	b.deal("D1", "Ann", "Acme", "2024-01-08", "2024-02-08", Won, 100)
	b.deal("D2", "Ann", "Bolt", "2024-01-17", "2024-03-01", Open, 100)
	b.deal("D3", "Bob", "Cog", "2024-02-01", "2024-02-05", Lost, 100)
	p := Defaults()
	p.By, p.AsOf = []string{"rep"}, Date(2024, 2, 29)
	fs, ps, err := funnels(b.Data, p)
	if err != nil {
		t.Fatal(err)
	}
	want := `2024-01 * true: leads 4 step  overall 1 days ; opportunities 3 step 0.75 overall 0.75 days 5.5; won 1 step 0.3333 overall 0.25 days 30;
2024-01 Ann false: leads 3 step  overall 1 days ; opportunities 2 step 0.6667 overall 0.6667 days 5.5; won 1 step 0.5 overall 0.3333 days 30;
2024-01 Bob false: leads 1 step  overall 1 days ; opportunities 1 step 1 overall 1 days ; won 0 step 0 overall 0 days ;
2024-02 * true: leads 1 step  overall 1 days ; opportunities 0 step 0 overall 0 days ; won 0 step  overall 0 days ;
2024-02 Ann false: leads 0 step  overall  days ; opportunities 0 step  overall  days ; won 0 step  overall  days ;
2024-02 Bob false: leads 1 step  overall 1 days ; opportunities 0 step 0 overall 0 days ; won 0 step  overall 0 days ;
`
	if got := showFunnels(fs, ps); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}

	b.Loaded = KindSet(Deals) // without leads: by the deals that came up
	b.Leads = LeadColumns{}
	p.By, p.Calendar.Grain = nil, ByQuarter
	if fs, ps, err = funnels(b.Data, p); err != nil {
		t.Fatal(err)
	}
	want = "2024-Q1  true: opportunities 3 step  overall 1 days ; won 1 step 0.3333 overall 0.3333 days 31;\n"
	if got := showFunnels(fs, ps); got != want {
		t.Errorf("without leads: got\n%swant\n%s", got, want)
	}
}

func TestFunnelsRefuse(t *testing.T) {
	b := newBook(Leads)
	b.lead("L1", "Ann", "2024-01-05", "2024-01-09", "")
	p := Defaults()
	p.AsOf = Date(2024, 6, 1)
	fs, ps, err := funnels(b.Data, p)
	if got, want := showFunnels(fs, ps), "2024-01  true: leads 1 step  overall 1 days ; opportunities 1 step 1 overall 1 days 4;\n"; got != want || err != nil {
		t.Errorf("without deals: got %q, %v, want %q", got, err, want)
	}
	p.By = []string{"product"}
	if _, _, err = funnels(b.Data, p); err == nil || err.Error() != "leads have no product to group or filter by; use one of rep, team, source, region, campaign, customer" {
		t.Errorf("by product: %v", err)
	}
	p.By = nil
	if fs, _, err = funnels(newBook(Emails).Data, p); fs != nil || err != nil {
		t.Errorf("without leads and deals: %v, %v", fs, err)
	}
}

// TestFunnelsNaive compares funnels with the plain reading of the records, and their
// rates with the KPIs of the same meaning.
func TestFunnelsNaive(t *testing.T) {
	for seed := range uint64(testsize.Of(120)) {
		r := rand.New(rand.NewPCG(seed, 4))
		d, p := randomData(r), randomParams(r)
		if r.IntN(4) == 0 {
			d.Loaded, d.Leads = KindSet(Deals), LeadColumns{}
		}
		var where []string
		if r.IntN(3) == 0 {
			where = []string{"rep1", "rep2"}
			p.Where = []Filter{{"rep", where}}
		}
		fs, ps, err := funnels(d, p)
		if err != nil {
			t.Fatal(err)
		}
		want := naiveFunnels(d, p, ps, where)
		got := map[string]string{}
		for _, f := range fs {
			key := fmt.Sprint(f.Period, f.Group)
			if f.Total {
				key = fmt.Sprint(f.Period)
			}
			var text []string
			for _, s := range f.Stages {
				text = append(text, fmt.Sprint(s.Name, s.Count, s.MedianDays.Significant(4, 0)))
			}
			if f.Stages[0].Count > 0 { // the naive reading does not list empty ones
				got[key] = fmt.Sprint(text)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d, by %v, where %v: naive against Funnels:\n%s", seed, p.By, where, diff)
		}
		if !d.Loaded.Has(Leads) || p.Where != nil {
			continue
		}
		res, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		for row := range res.Rows() {
			stage := map[string]int{"lead_to_opportunity_ratio": 1, "conversion_rate": 2}[row.KPI.ID]
			if stage == 0 || ps[row.Period].Start > p.AsOf {
				continue
			}
			i := slices.IndexFunc(fs, func(f Funnel) bool { return f.Period == row.Period && slices.Equal(f.Group, row.Group) })
			if i < 0 || fs[i].Stages[stage].Overall.Cmp(row.Number) != 0 {
				t.Fatalf("seed %d: %s of %v in %s is %s, but the funnel has %v", seed, row.KPI.ID, row.Group, ps[row.Period].Label, row.Number, fs[i].Stages)
			}
		}
	}
}

// naiveFunnels reads every pair of a lead and a deal.
func naiveFunnels(d *Data, p Params, ps []Period, where []string) map[string]string {
	type counts struct {
		n     [3]int
		toOpp []int
		toWon []int
	}
	all := map[string]*counts{}
	// teamOn is the team of a record, or of its rep's latest deal by the day, else of the earliest.
	known := func(x *Deal) Day {
		if day := x.created(); day != NoDay || x.Outcome == Open || x.Close > p.AsOf {
			return day
		}
		return x.Close
	}
	teamOn := func(own, rep Sym, day Day) Sym {
		if own != 0 || rep == 0 {
			return own
		}
		var latest, earliest *Deal
		for i := range d.Deals.N {
			x := new(d.Deals.Row(i))
			if x.Rep != rep || x.Team == 0 {
				continue
			}
			if known(x) <= day && (latest == nil || known(x) >= known(latest)) {
				latest = x
			}
			if earliest == nil || known(x) <= known(earliest) {
				earliest = x
			}
		}
		switch {
		case latest != nil:
			return latest.Team
		case earliest != nil:
			return earliest.Team
		}
		return 0
	}
	text := func(s Sym) string {
		if s == 0 {
			return Unassigned
		}
		return d.Symbols.Text(s)
	}
	note := func(day Day, rep, team, origin Sym, opp, won bool, toOpp, toWon int) {
		if day == NoDay || day > p.AsOf || where != nil && !slices.Contains(where, text(rep)) {
			return
		}
		period := slices.IndexFunc(ps, func(q Period) bool { return q.Start <= day && day <= q.End })
		if period < 0 {
			return
		}
		keys := []string{fmt.Sprint(period)}
		if len(p.By) > 0 {
			var g []string
			for _, dim := range p.By {
				g = append(g, text(map[string]Sym{"rep": rep, "team": team, "source": origin}[dim]))
			}
			keys = append(keys, fmt.Sprint(period, g))
		}
		for _, key := range keys {
			c := all[key]
			if c == nil {
				c = &counts{}
				all[key] = c
			}
			c.n[0]++
			if opp {
				c.n[1]++
			}
			if won {
				c.n[2]++
			}
			if toOpp >= 0 {
				c.toOpp = append(c.toOpp, toOpp)
			}
			if toWon >= 0 {
				c.toWon = append(c.toWon, toWon)
			}
		}
	}
	between := func(a, b Day) int {
		if a == NoDay || b == NoDay {
			return -1
		}
		return int(b - a)
	}
	if !d.Loaded.Has(Leads) {
		for i := range d.Deals.N {
			x := new(d.Deals.Row(i))
			won := x.Outcome == Won && x.Close <= p.AsOf
			took := -1
			if won {
				took = between(x.created(), x.Close)
			}
			day := x.created()
			if x.Outcome != Open && x.Close <= p.AsOf {
				day = x.Close
			}
			note(x.created(), x.Rep, teamOn(x.Team, x.Rep, day), x.Origin, won, false, took, -1)
		}
	}
	for i := range d.Leads.N {
		l := new(d.Leads.Row(i))
		var linked []*Deal
		for j := range d.Deals.N {
			if x := new(d.Deals.Row(j)); l.DealID != 0 && x.ID == l.DealID || x.LeadID == l.ID {
				linked = append(linked, x)
			}
		}
		if linked == nil && l.Customer != 0 {
			for j := range d.Deals.N {
				x := new(d.Deals.Row(j))
				named := x.LeadID != 0 && slices.Contains(d.Leads.ID, x.LeadID) // the deal is another lead's
				if x.Customer == l.Customer && !named && (x.Outcome == Open || x.Close >= l.Created) {
					linked = append(linked, x)
				}
			}
		}
		dealt, won, opp := NoDay, NoDay, l.Qualified
		for _, x := range linked {
			if c := x.created(); c == NoDay || c <= p.AsOf {
				opp = true
				if c != NoDay && (dealt == NoDay || c < dealt) {
					dealt = c
				}
			}
			if x.Outcome == Won && x.Close <= p.AsOf && (won == NoDay || x.Close < won) {
				won = x.Close
			}
		}
		opp = opp || won != NoDay
		if p.ConversionDays > 0 && (won != NoDay && int(won-l.Created) > p.ConversionDays || int(p.AsOf-l.Created) < p.ConversionDays) {
			won = NoDay
		}
		if l.Opportunity != NoDay && l.Opportunity <= p.AsOf {
			opp, dealt = true, l.Opportunity
		}
		if !opp {
			dealt = NoDay
		}
		note(l.Created, l.Rep, teamOn(l.Team, l.Rep, l.Created), l.Origin, opp, won != NoDay, between(l.Created, dealt), between(dealt, won))
	}
	median := func(days []int) string {
		if len(days) == 0 {
			return ""
		}
		slices.Sort(days)
		return Frac(int64(days[(len(days)-1)/2]+days[len(days)/2]), 2).Significant(4, 0)
	}
	out := map[string]string{}
	for key, c := range all {
		if d.Loaded.Has(Leads) {
			out[key] = fmt.Sprint([]string{fmt.Sprint("leads", c.n[0], ""), fmt.Sprint("opportunities", c.n[1], median(c.toOpp)), fmt.Sprint("won", c.n[2], median(c.toWon))})
		} else {
			out[key] = fmt.Sprint([]string{fmt.Sprint("opportunities", c.n[0], ""), fmt.Sprint("won", c.n[1], median(c.toOpp))})
		}
	}
	return out
}

// TestViewLaw holds the accumulators of the views to the law of the KPIs': parts
// folded apart and merged give what one pass gives.
func TestViewLaw(t *testing.T) {
	for seed := range uint64(testsize.Of(60)) {
		r := rand.New(rand.NewPCG(seed, 6))
		f, err := newFacts(randomData(r), randomParams(r))
		if err != nil {
			t.Fatal(err)
		}
		if len(f.periods) == 0 {
			continue
		}
		for _, fam := range []family{funnelFamily, cohortFamily} {
			by := newGrouping(f, []string{"rep"})
			f.need(fam, by)
			holdLaw(t, r, fmt.Sprint("seed ", seed), f, by, fam)
		}
	}
}

package kpi

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"salesk/internal/testsize"
)

// streamedBlock is a block of records of one kind.
type streamedBlock struct {
	deals  DealColumns
	leads  LeadColumns
	emails EmailColumns
}

func (b *streamedBlock) fold(w *StreamWorker, sign int) {
	if b.deals.N > 0 {
		w.Deals(&b.deals, sign)
	}
	if b.leads.N > 0 {
		w.Leads(&b.leads, sign)
	}
	if b.emails.N > 0 {
		w.Emails(&b.emails, sign)
	}
}

// blocksOf cuts records into blocks of any size, in any order.
func blocksOf[R any](r *rand.Rand, rows []R, block func(rows []R) *streamedBlock) (blocks []*streamedBlock) {
	rows = slices.Clone(rows)
	if r.IntN(2) == 0 {
		r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	}
	for len(rows) > 0 {
		n := min(len(rows), 1+r.IntN(1+r.IntN(30)))
		blocks = append(blocks, block(rows[:n]))
		rows = rows[n:]
	}
	return blocks
}

func dealBlock(rows []Deal) *streamedBlock   { return &streamedBlock{deals: dealsOf(rows)} }
func leadBlock(rows []Lead) *streamedBlock   { return &streamedBlock{leads: leadsOf(rows)} }
func emailBlock(rows []Email) *streamedBlock { return &streamedBlock{emails: emailsOf(rows)} }

// streamedData returns the data with its records of the kinds that the stream takes folded
// by several workers, save for a few that are kept. Others have been folded, too, and taken
// out again.
func streamedData(r *rand.Rand, d *Data, s *Stream, doomed *Data) *Data {
	out := *d
	out.Stream = s
	var blocks, gone []*streamedBlock
	if s.Takes(Deals) {
		rows := d.Deals.Rows()
		n := r.IntN(len(rows)/8 + 1)
		out.Deals = dealsOf(rows[:n])
		blocks, gone = append(blocks, blocksOf(r, rows[n:], dealBlock)...), append(gone, blocksOf(r, doomed.Deals.Rows(), dealBlock)...)
	}
	if s.Takes(Leads) {
		rows := d.Leads.Rows()
		n := r.IntN(len(rows)/8 + 1)
		out.Leads = leadsOf(rows[:n])
		blocks, gone = append(blocks, blocksOf(r, rows[n:], leadBlock)...), append(gone, blocksOf(r, doomed.Leads.Rows(), leadBlock)...)
	}
	if s.Takes(Emails) {
		rows := d.Emails.Rows()
		n := r.IntN(len(rows)/8 + 1)
		out.Emails = emailsOf(rows[:n])
		blocks, gone = append(blocks, blocksOf(r, rows[n:], emailBlock)...), append(gone, blocksOf(r, doomed.Emails.Rows(), emailBlock)...)
	}
	type task struct {
		block *streamedBlock
		sign  int
	}
	var tasks []task
	for _, b := range blocks {
		tasks = append(tasks, task{b, 1})
	}
	for _, b := range gone {
		tasks = append(tasks, task{b, 1}, task{b, -1})
	}
	r.Shuffle(len(tasks), func(i, j int) { tasks[i], tasks[j] = tasks[j], tasks[i] })
	workers := 1 + r.IntN(4)
	var wg sync.WaitGroup
	for i := range workers {
		w := s.Worker()
		wg.Go(func() {
			defer w.Release()
			for k := i; k < len(tasks); k += workers {
				tasks[k].block.fold(w, tasks[k].sign)
			}
		})
	}
	wg.Wait()
	return &out
}

// streamData adds to random data what the stream groups and decides by.
func streamData(r *rand.Rand, d *Data, from Day, days int) {
	some := func(prefix string) Sym {
		if r.IntN(5) == 0 {
			return 0
		}
		return d.Symbols.String(fmt.Sprint(prefix, r.IntN(4)))
	}
	at := func(day Day) Day {
		if day == NoDay || days == 0 {
			return day
		}
		return from + Day(r.IntN(days))
	}
	deals := d.Deals.Rows()
	for i := range deals {
		x := &deals[i]
		x.Pipeline, x.Product, x.Segment, x.Type, x.Currency = some("pipeline"), some("product"), some("segment"), some("type"), 0
		x.Created, x.FirstContact, x.Close = at(x.Created), at(x.FirstContact), at(x.Close)
		if r.IntN(12) == 0 {
			x.Close = NoDay
		}
	}
	d.Deals = dealsOf(deals)
	leads := d.Leads.Rows()
	for i := range leads {
		leads[i].Created = at(leads[i].Created)
	}
	d.Leads = leadsOf(leads)
	emails := d.Emails.Rows()
	for i := range emails {
		emails[i].SentDate = at(emails[i].SentDate)
	}
	d.Emails = emailsOf(emails)
}

func streamParams(r *rand.Rand) Params {
	p := randomParams(r)
	p.Calendar.Grain = Grain(r.IntN(6))
	p.By = [][]string{nil, {"rep"}, {"source"}, {"campaign"}, {"rep", "source"}, {"product", "rep", "segment"}, {"type", "pipeline"}, {"currency"}}[r.IntN(8)]
	switch r.IntN(5) {
	case 0:
		p.Where = []Filter{{"rep", []string{"rep1", "rep3", Unassigned}}}
	case 1:
		p.Where = []Filter{{"source", []string{"source1"}}, {"rep", []string{"rep2", "nobody"}}}
	}
	if r.IntN(3) == 0 {
		p.From = Date(2023, 1, 1) + Day(r.IntN(900))
	}
	if r.IntN(3) == 0 {
		p.To = Date(2023, 1, 1) + Day(r.IntN(900))
	}
	if r.IntN(8) == 0 {
		p.From, p.To = min(p.From, p.To), max(p.From, p.To)
	}
	ofDeals := []*KPI{Revenue, WinRate, SalesCycle, SalesCycleP90, SalesGrowth, PipelineValue, NewOpportunities, SalesPerRep}
	for range 1 + r.IntN(4) {
		switch r.IntN(9) {
		case 0:
			return p // maybe all
		case 1, 2, 3, 4:
			p.KPIs = append(p.KPIs, ofDeals[r.IntN(len(ofDeals))].ID)
		default:
			p.KPIs = append(p.KPIs, Catalogue()[r.IntN(len(Catalogue()))].ID)
		}
	}
	return p
}

// TestStream holds that records that are folded as they are read, in any blocks and by any
// workers, and some of them taken out again, give what the rest of them gives.
func TestStream(t *testing.T) {
	covered := map[string]int{}
	for seed := range uint64(testsize.Of(1500)) {
		r := rand.New(rand.NewPCG(seed, 30))
		d, p := randomData(r), streamParams(r)
		d.Loaded &^= Kinds(r.IntN(1 << numKinds))
		for _, k := range []Kind{Deals, Leads, Emails, Customers, Costs, Targets} {
			if !d.Loaded.Has(k) {
				drop(d, k)
			}
		}
		streamData(r, d, Date(2023, 1, 1), []int{0, 0, 40, 2000}[r.IntN(4)])
		if r.IntN(3) == 0 {
			d.Roster = []RosterEntry{{Rep: d.Symbols.String("rep1")}, {Rep: d.Symbols.String("trainee")}, {}, {Rep: d.Symbols.String("trainee")}}
		}
		doomed := randomData(rand.New(rand.NewPCG(seed, 31)))
		rename(r, doomed, d.Symbols)
		streamData(r, doomed, Date(1990+r.IntN(60), 1, 1), r.IntN(3)*200)
		want, wantErr := Compute(d, p)
		s, ok := NewStream(p, d.Loaded, d.Symbols)
		if !ok {
			continue
		}
		got, err := Compute(streamedData(r, d, s, doomed), p)
		if errors.Is(err, ErrStreamed) && s.spoiled.Load() {
			covered["spoiled"]++
			continue
		}
		if fmt.Sprint(err) != fmt.Sprint(wantErr) {
			t.Fatalf("seed %d: error %v, want %v", seed, err, wantErr)
		}
		if err != nil {
			covered["error"]++
			continue
		}
		if a, b := dump(got), dump(want); a != b {
			t.Fatalf("seed %d, %+v: streamed\n%s\nkept\n%s", seed, p, firstDifference(a, b), firstDifference(b, a))
		}
		for _, k := range got.KPIs {
			for _, fam := range k.calc.uses {
				if s.reads(fam) {
					covered[k.ID]++
				}
			}
		}
		covered[p.Calendar.Grain.String()]++
		covered["by "+strings.Join(p.By, ",")]++
	}
	for _, what := range []string{"revenue", "win_rate", "sales_cycle", "sales_cycle_p90", "sales_growth", "pipeline_value", "new_opportunities", "sales_per_rep", "new_leads",
		"lead_to_opportunity_ratio", "email_open_rate", "email_open_rate_adjusted", "day", "week", "month", "quarter", "year", "all",
		"by ", "by rep", "by source", "by campaign", "by rep,source", "by product,rep,segment", "by type,pipeline", "by currency"} {
		if covered[what] < 5 && testsize.Whole() {
			t.Errorf("%s was streamed %d times", what, covered[what])
		}
	}
	t.Log(covered)
}

func drop(d *Data, k Kind) {
	switch k {
	case Deals:
		d.Deals = DealColumns{}
	case Leads:
		d.Leads = LeadColumns{}
	case Emails:
		d.Emails = EmailColumns{}
	case Costs:
		d.Costs = nil
	case Targets:
		d.Targets = nil
	case Customers:
		d.Customers = nil
	}
}

// rename moves the texts of data that is made apart into a table, under other names now and
// then.
func rename(r *rand.Rand, d *Data, to *Symbols) {
	move := func(cs ...Syms) {
		for _, c := range cs {
			for i, s := range c {
				if text := d.Symbols.Text(s); r.IntN(3) == 0 {
					c[i] = to.String(text)
				} else {
					c[i] = to.String("doomed " + text)
				}
			}
		}
	}
	move(d.Deals.ID, d.Deals.Rep, d.Deals.Customer, d.Deals.Team, d.Deals.Origin, d.Deals.LeadID)
	move(d.Leads.ID, d.Leads.Rep, d.Leads.Origin, d.Leads.Customer, d.Leads.DealID)
	move(d.Emails.Rep, d.Emails.Campaign)
	d.Symbols = to
}

// firstDifference is the first line of a text that another one does not have in its place.
func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range as {
		if i >= len(bs) || as[i] != bs[i] {
			return as[i]
		}
	}
	return ""
}

// TestStreamTakes names what can be forgotten.
func TestStreamTakes(t *testing.T) {
	all := KindSet(AllKinds()...)
	for _, c := range []struct {
		kpis   string
		by     string
		loaded Kinds
		want   string
	}{
		{"revenue deals_won win_rate", "rep", all, "deals leads emails"},
		{"revenue sales_cycle", "rep", KindSet(Deals), "deals"},
		{"revenue sales_cycle", "rep", KindSet(Deals, Leads), ""},
		{"revenue sales_cycle", "rep", KindSet(Deals, Leads, Emails), "emails"},
		{"conversion_rate", "", KindSet(Deals, Leads), ""},
		{"conversion_rate revenue", "", KindSet(Deals), "deals"}, // there is no conversion_rate
		{"new_leads", "", KindSet(Deals, Leads), "deals leads"},
		{"lead_to_opportunity_ratio", "", KindSet(Leads), "leads"},
		{"revenue", "team", KindSet(Deals), ""},
		{"revenue_attainment", "rep", KindSet(Deals), "deals"}, // nor attainments
		{"revenue_attainment", "rep", KindSet(Deals, Targets, Leads), "leads"},
		{"sales_per_rep pipeline_value sales_growth new_opportunities", "product", KindSet(Deals, Costs, Targets), "deals"},
		{"active_customers", "", KindSet(Deals), ""},
		{"new_customers email_open_rate", "", KindSet(Deals, Emails, Customers), "emails"},
		{"no_such_kpi", "", all, ""},
	} {
		p := Defaults()
		p.KPIs, p.By = strings.Fields(c.kpis), strings.Fields(c.by)
		s, ok := NewStream(p, c.loaded, NewSymbols())
		var got []string
		for _, k := range AllKinds() {
			if s.Takes(k) {
				got = append(got, k.String())
			}
		}
		if strings.Join(got, " ") != c.want || ok != (c.want != "") {
			t.Errorf("%s by %s of %b: takes %v, want %s", c.kpis, c.by, c.loaded, got, c.want)
		}
	}
}

// TestStreamConvert holds that money is converted as that of kept records, or that these
// are asked for.
func TestStreamConvert(t *testing.T) {
	outcomes := map[string]int{}
	for seed := range uint64(testsize.Of(600)) {
		r := rand.New(rand.NewPCG(seed, 32))
		d := randomData(r)
		codes := [][]string{{"EUR"}, {"EUR", ""}, {""}, {"EUR", "USD"}, {"JPY", ""}, {"XXY"}}[r.IntN(6)]
		currency := func() Sym { return d.Symbols.String(codes[r.IntN(len(codes))]) }
		deals := d.Deals.Rows()
		for i := range deals {
			deals[i].Currency = currency()
		}
		d.Deals = dealsOf(deals)
		for i := range d.Costs {
			d.Costs[i].Currency = currency()
		}
		d.Rates = []Rate{{Date: Date(2022, 1, 1), Currency: d.Symbols.String("USD"), Value: Dec{9, 1}}}
		doomed := randomData(rand.New(rand.NewPCG(seed, 33)))
		rename(r, doomed, d.Symbols)
		doomed.Deals.Currency = slices.Repeat(Syms{d.Symbols.String("GBP")}, doomed.Deals.N)
		p := Defaults()
		p.AsOf, p.By, p.KPIs = Date(2025, 1, 1), []string{"rep", "currency"}, []string{"revenue", "pipeline_value", "sales_growth"}
		s, ok := NewStream(p, d.Loaded, d.Symbols)
		if !ok || !s.Takes(Deals) {
			t.Fatal("deals are not taken")
		}
		streamed := streamedData(r, d, s, doomed)
		streamed.Costs, streamed.Targets = slices.Clone(d.Costs), slices.Clone(d.Targets)
		to := []string{"", "EUR", "JPY"}[r.IntN(3)]
		conv, refused, err := Convert(streamed, to)
		if errors.Is(err, ErrStreamed) {
			before := fmt.Sprint(d.Deals.Amount)
			_, refused, err := Convert(d, to)
			if err != nil || len(refused) == 0 && fmt.Sprint(d.Deals.Amount) == before {
				outcomes["in vain"]++ // amounts of 0, say
			}
			outcomes["again"]++
			continue
		}
		wantConv, wantRefused, wantErr := Convert(d, to)
		if fmt.Sprint(conv, refused, err) != fmt.Sprint(wantConv, wantRefused, wantErr) {
			t.Fatalf("seed %d: %v %v %v, want %v %v %v", seed, conv, refused, err, wantConv, wantRefused, wantErr)
		}
		if err != nil {
			outcomes["error"]++
			continue
		}
		p.Currency, p.Digits = conv.Currency, conv.Digits
		got, err := Compute(streamed, p)
		if err != nil {
			t.Fatal(err)
		}
		want, err := Compute(d, p)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := dump(got), dump(want); a != b {
			t.Fatalf("seed %d: streamed\n%s\nkept\n%s", seed, firstDifference(a, b), firstDifference(b, a))
		}
		outcomes["converted"]++
	}
	if !testsize.Whole() {
		return
	}
	if outcomes["again"] < 50 || outcomes["error"] < 50 || outcomes["converted"] < 100 || outcomes["in vain"] > outcomes["again"]/10 {
		t.Errorf("outcomes: %v", outcomes)
	}
}

// TestStreamRefuses holds that nothing is told of records that are gone.
func TestStreamRefuses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 34))
	d := randomData(r)
	p := Defaults()
	p.AsOf, p.KPIs = Date(2025, 1, 1), []string{"revenue"}
	s, _ := NewStream(p, d.Loaded, d.Symbols)
	streamed := streamedData(r, d, s, &Data{Symbols: d.Symbols})
	j, err := Prepare(streamed, p)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := dump(j.Compute()), dump(j.Compute()); a != b {
		t.Error("it cannot be computed twice")
	}
	q := p
	q.By = []string{"rep"}
	for name, ask := range map[string]func(){
		"labels":  func() { j.Labels("rep") },
		"teams":   func() { j.TeamOf() },
		"funnels": func() { _, _ = j.Funnels() },
		"cohorts": func() { _, _ = j.Cohorts() },
		"goals":   func() { _, _, _ = j.Goals(nil, Thresholds{}) },
		"record":  func() { j.CameUp(0) },
		"with":    func() { _, _ = j.With(q) },
		"prepare": func() { _, _ = Prepare(streamed, q) },
		"kind": func() {
			q.By = []string{"rep"}
			q.KPIs = []string{"revenue", "sales_cycle"}
			s, _ := NewStream(q, KindSet(Deals, Leads, Emails), d.Symbols)
			s.Worker().Deals(&d.Deals, 1)
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			ask()
		}()
	}
	streamed.Loaded |= KindSet(Rates) // nothing asks for them
	if _, err := Compute(streamed, p); err != nil {
		t.Error(err)
	}
	// Targets that the configuration adds later let revenue_attainment be.
	p.KPIs = nil
	p.KPIs = []string{"revenue", "revenue_attainment"}
	d.Loaded, d.Targets = KindSet(Deals), nil
	s, _ = NewStream(p, d.Loaded, d.Symbols)
	streamed = streamedData(r, d, s, &Data{Symbols: d.Symbols})
	streamed.Loaded |= KindSet(Targets)
	if _, err := Compute(streamed, p); !errors.Is(err, ErrStreamed) {
		t.Errorf("attainment of what was streamed: %v", err)
	}
}

// TestStreamFar holds that days that are too far apart are not folded by the day.
func TestStreamFar(t *testing.T) {
	b := newBook(Deals)
	b.deal("1", "Ann", "A", "2024-01-02", "2024-01-10", Won, 100)
	b.deal("2", "Ann", "A", "0001-01-02", "2024-01-10", Won, 100)
	for grain, want := range map[Grain]error{ByDay: ErrStreamed, ByMonth: nil, AllTime: nil} {
		p := Defaults()
		p.AsOf, p.KPIs, p.Calendar.Grain = Date(2025, 1, 1), []string{"revenue"}, grain
		s, _ := NewStream(p, b.Loaded, b.Symbols)
		d := streamedData(rand.New(rand.NewPCG(1, 35)), b.Data, s, &Data{})
		if _, err := Compute(d, p); !errors.Is(err, want) || want == nil && err != nil {
			t.Errorf("by %s: %v, want %v", grain, err, want)
		}
	}
}

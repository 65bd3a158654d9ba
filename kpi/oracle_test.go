package kpi_test

import (
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"salesk/internal/testsize"
	"salesk/kpi"
)

// params are the engine's form of the settings.
func (s settings) params() kpi.Params {
	p := kpi.Defaults()
	for _, k := range kpi.Catalogue() { // by name, so that optional ones are there where they are empty, too
		p.KPIs = append(p.KPIs, k.ID)
	}
	p.By = s.by
	p.Calendar = kpi.Calendar{Grain: s.grain, FiscalStart: s.fiscal}
	p.From, p.To, p.AsOf = dayNumber(s.from), dayNumber(s.to), dayNumber(s.asOf)
	p.Currency, p.Digits = "EUR", s.digits
	p.InactiveDays, p.RenewalWindow, p.RetentionDays, p.ConversionDays = s.inactive, s.window, s.retention, s.converts
	p.LifespanCap, p.AllocateEven = s.lifespanCap, s.even
	p.StaleDays = s.stale
	if s.offer {
		p.StageChance = map[string]kpi.Dec{"offer": {Coef: 25, Scale: 2}}
	}
	if s.fromCreated {
		p.CycleFrom = kpi.CycleFromCreated
	}
	p.GrossMargin = kpi.Dec{Coef: s.marginPercent, Scale: 2}
	return p
}

func number(r *big.Rat) kpi.Number { return kpi.Rat(r) }

// TestOracle compares the engine with the oracle on made-up companies: each value,
// numerator, denominator and count, which groups there are, periods and labels.
func TestOracle(t *testing.T) {
	for seed := range testsize.Of(240) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			m := newMaker(rand.New(rand.NewPCG(uint64(seed), 1)))
			c := m.company()
			for _, g := range []kpi.Grain{kpi.Grain(seed % 6), kpi.Grain(seed / 6 % 6)} {
				compareAll(t, c, c.data(), m.settings(g))
			}
		})
	}
}

// compareAll computes a company both ways: from c by the oracle and from d, the same
// records, by the engine.
func compareAll(t *testing.T, c company, d *kpi.Data, s settings) {
	t.Helper()
	o := newOracle(c, s)
	if len(o.periods) == 0 {
		if r, err := kpi.Compute(d, s.params()); err == nil && len(r.Periods) > 0 {
			t.Errorf("%s: no event and no range, but %d periods", s, len(r.Periods))
		}
		return
	}
	r, err := kpi.Compute(d, s.params())
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	comparePeriods(t, o, r)
	if t.Failed() {
		return
	}
	got := rowsByKey(t, r)
	expected := o.expectations()
	for _, k := range kpi.Catalogue() {
		e, ok := expected[k.ID]
		if !ok {
			t.Errorf("the oracle does not know %s", k.ID)
			continue
		}
		delete(expected, k.ID)
		compareKPI(t, o, r, k, e, got[k.ID])
	}
	for id := range expected {
		t.Errorf("the catalogue lacks %s", id)
	}
}

func (s settings) String() string {
	return fmt.Sprintf("grain %s by %v fiscal %d as of %s from %s to %s inactive %d retention %d converts %d cap %d margin %d%% from created %v even %v", s.grain, s.by, s.fiscal,
		s.asOf.Format("2006-01-02"), dayNumber(s.from), dayNumber(s.to), s.inactive, s.retention, s.converts, s.lifespanCap, s.marginPercent, s.fromCreated, s.even)
}

func comparePeriods(t *testing.T, o *oracle, r *kpi.Results) {
	t.Helper()
	var want, got []string
	for _, p := range o.periods {
		want = append(want, fmt.Sprint(p.label, " ", p.start.Format("2006-01-02"), " ", p.end.Format("2006-01-02"), " ", p.partial))
	}
	for _, p := range r.Periods {
		got = append(got, fmt.Sprint(p.Label, " ", p.Start, " ", p.End, " ", p.Partial))
	}
	if !slices.Equal(want, got) {
		t.Errorf("%s: periods\n got %v\nwant %v", o.settings, got, want)
	}
}

type place struct {
	period int
	group  string
}

// rowsByKey indexes the rows by KPI and place, and holds their order: the
// catalogue's, then by period, the groups before the total.
func rowsByKey(t *testing.T, r *kpi.Results) map[string]map[place]kpi.Row {
	t.Helper()
	rows := map[string]map[place]kpi.Row{}
	var last *kpi.Row
	for row := range r.Rows() {
		g := strings.Join(row.Group, "|")
		if row.Total || len(r.By) == 0 {
			g = total
		}
		at := place{row.Period, g}
		if rows[row.KPI.ID] == nil {
			rows[row.KPI.ID] = map[place]kpi.Row{}
		}
		if _, twice := rows[row.KPI.ID][at]; twice {
			t.Errorf("%s has two rows for %v", row.KPI.ID, at)
		}
		rows[row.KPI.ID][at] = row
		ordered := last == nil || last.KPI.Order < row.KPI.Order ||
			last.KPI == row.KPI && (last.Period < row.Period || last.Period == row.Period && !last.Total && (row.Total || slices.Compare(last.Group, row.Group) < 0))
		if !ordered {
			t.Errorf("the row of %s, period %d, %v comes after %s, period %d, %v", row.KPI.ID, row.Period, row.Group, last.KPI.ID, last.Period, last.Group)
		}
		last = &row
	}
	return rows
}

func compareKPI(t *testing.T, o *oracle, r *kpi.Results, k *kpi.KPI, e expectation, got map[place]kpi.Row) {
	t.Helper()
	where := func(at place) string {
		return fmt.Sprintf("%s, %s %s (%s)", k.ID, o.periods[at.period].label, at.group, o.settings)
	}
	want := map[place]figure{}
	if o.possible(k) {
		groups := map[string]bool{total: true}
		if o.groupedBy(e, k.ID) {
			groups = union(groups, e.groups())
		}
		for i, p := range o.periods {
			for g := range groups {
				want[place{i, g}] = figure{}
				if (!p.future || k.Ahead) && (o.known() || !slices.Contains(ofCustomersAlone, k.ID)) {
					want[place{i, g}] = e.figure(p, g)
				}
			}
		}
	}
	ws, gs := groupsOf(maps.Keys(want)), groupsOf(maps.Keys(got))
	if !slices.Equal(ws, gs) {
		t.Errorf("%s (%s): groups\n got %q\nwant %q", k.ID, o.settings, gs, ws)
		return
	}
	for at, w := range want {
		row, ok := got[at]
		if !ok {
			t.Errorf("%s: no row", where(at))
			continue
		}
		if w.approx && w.val != nil { // a quotient of tiny numbers: exact for the engine's own parts
			if row.Number.Cmp(row.Num.Div(row.Den)) != 0 {
				t.Errorf("%s: value is %v, not %v / %v", where(at), row.Number, row.Num, row.Den)
			}
		} else {
			compareNumber(t, where(at)+": value", row.Number, w.val, false)
		}
		compareNumber(t, where(at)+": numerator", row.Num, w.num, w.approx)
		compareNumber(t, where(at)+": denominator", row.Den, w.den, w.approx)
		if row.N != w.n {
			t.Errorf("%s: n is %d, want %d", where(at), row.N, w.n)
		}
		if row.Empty() && row.Note.IsZero() {
			t.Errorf("%s: empty without a note", where(at))
		}
		if row.Immature != w.immature || w.immature != strings.Contains(row.Note.String(), "immature") {
			t.Errorf("%s: immature is %v, want %v; note %q", where(at), row.Immature, w.immature, row.Note)
		}
		if w.capped && !strings.Contains(row.Note.String(), "capped") {
			t.Errorf("%s: note %q does not say capped", where(at), row.Note)
		}
		if w.unpriced > 0 != strings.Contains(row.Note.String(), "no amount") || w.unpriced > 0 && !strings.HasPrefix(row.Note.String(), strconv.FormatInt(w.unpriced, 10)+" ") {
			t.Errorf("%s: note %q, where %d deals have no amount", where(at), row.Note.String(), w.unpriced)
		}
	}
}

func groupsOf(at func(func(place) bool)) []string {
	var gs []string
	for a := range at {
		gs = append(gs, a.group)
	}
	slices.Sort(gs)
	return slices.Compact(gs)
}

func compareNumber(t *testing.T, what string, got kpi.Number, want *big.Rat, approx bool) {
	t.Helper()
	w := number(want)
	if got.Cmp(w) == 0 {
		return
	}
	if approx && !got.Empty() && want != nil {
		off := got.Sub(w)
		if off.Sign() < 0 {
			off = kpi.Int(0).Sub(off)
		}
		if off.Cmp(kpi.Frac(1, 10_000_000)) <= 0 {
			return
		}
	}
	t.Errorf("%s is %v, want %v", what, got, w)
}

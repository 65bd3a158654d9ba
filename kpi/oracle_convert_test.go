package kpi_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"salesk/kpi"
)

// minorDigits are those of the currencies that the conversion is tried with.
var minorDigits = map[string]int{"EUR": 2, "USD": 2, "JPY": 0}

// converter is the oracle of kpi.Convert.
type converter struct {
	rates   []oRate
	to      string
	refused []string // "kind line"
	rounded int      // of those that no rate was needed for
}

// rateOn is the rate that is valid on a day; nil when there is none.
func (v *converter) rateOn(currency string, t time.Time) *big.Rat {
	var best *oRate
	for i := range v.rates {
		r := &v.rates[i]
		if r.currency == currency && onOrBefore(r.date, t) && (best == nil || best.date.Before(r.date)) {
			best = r
		}
	}
	if best == nil {
		return nil
	}
	return new(big.Rat).Quo(rat(best.coef), pow10(int(best.scale)))
}

// halfEven rounds to an integer, halves to the even neighbour.
func halfEven(x *big.Rat) (n int64, exact bool) {
	low := new(big.Int).Div(x.Num(), x.Denom())
	rest := new(big.Rat).Sub(x, new(big.Rat).SetInt(low))
	if c := rest.Cmp(big.NewRat(1, 2)); c > 0 || c == 0 && low.Bit(0) == 1 {
		low.Add(low, big.NewInt(1))
	}
	return low.Int64(), rest.Sign() == 0
}

// amount converts major units; false when the record must be refused.
func (v *converter) amount(x *big.Rat, currency string, on time.Time) (minor int64, ok bool) {
	rate := big.NewRat(1, 1)
	if currency != "" && currency != v.to {
		if rate = v.rateOn(currency, on); rate == nil {
			return 0, false
		}
	}
	n, exact := halfEven(new(big.Rat).Mul(new(big.Rat).Mul(x, rate), pow10(minorDigits[v.to])))
	if !exact && (currency == "" || currency == v.to) {
		v.rounded++
	}
	return n, true
}

// money converts minor units of a currency; an empty amount or a zero needs no rate.
func (v *converter) money(kind kpi.Kind, line int, minor *int64, currency string, on time.Time) (*int64, bool) {
	if minor == nil || *minor == 0 {
		return minor, true
	}
	digits := 2 // a record that names no currency was read with two
	if currency != "" {
		digits = minorDigits[currency]
	}
	n, ok := v.amount(new(big.Rat).Quo(rat(*minor), pow10(digits)), currency, on)
	if !ok {
		v.refused = append(v.refused, fmt.Sprint(kind, " ", line))
	}
	return &n, ok
}

// company converts every record at the rate of its event's day.
func (v *converter) company(c company) company {
	out := c
	out.deals, out.costs, out.targets, out.customers = nil, nil, nil, nil
	for i, d := range c.deals {
		on := d.opened()
		if d.outcome != kpi.Open {
			on = d.closed
		}
		var ok bool
		if d.amount != nil {
			rounded, refused := v.rounded, v.refused
			if d.list, ok = v.money(kpi.Deals, i+2, d.list, d.currency, on); !ok {
				d.list = nil
			}
			v.rounded, v.refused = rounded, refused
		}
		if d.amount, ok = v.money(kpi.Deals, i+2, d.amount, d.currency, on); ok {
			out.deals = append(out.deals, d)
		}
	}
	for i, x := range c.costs {
		on, _ := x.span()
		if n, ok := v.money(kpi.Costs, i+2, &x.amount, x.currency, on); ok {
			x.amount = *n
			out.costs = append(out.costs, x)
		}
	}
	for i, t := range c.targets {
		if (t.metric == "" || t.metric == "revenue") && t.currency != "" && t.currency != v.to {
			n, ok := v.amount(new(big.Rat).Quo(rat(t.coef), pow10(int(t.scale))), t.currency, t.start)
			if !ok {
				v.refused = append(v.refused, fmt.Sprint(kpi.Targets, " ", i+2))
				continue
			}
			t.coef, t.scale = n, uint8(minorDigits[v.to])
		}
		out.targets = append(out.targets, t)
	}
	for i, x := range c.customers {
		var ok bool
		if x.mrr, ok = v.money(kpi.Customers, i+2, x.mrr, x.currency, x.start); ok {
			out.customers = append(out.customers, x)
		}
	}
	return out
}

// abroad spreads the company's money over currencies and makes up their rates.
func (m *maker) abroad(c company) company {
	currencies := []string{"EUR", "USD", "JPY", "EUR", ""}
	for i := range c.deals {
		c.deals[i].currency = pick(m, currencies)
	}
	for i := range c.costs {
		c.costs[i].currency = pick(m, currencies)
	}
	for i := range c.targets {
		c.targets[i].currency = pick(m, currencies)
	}
	for i := range c.customers {
		c.customers[i].currency = pick(m, currencies)
	}
	for _, currency := range []string{"EUR", "USD", "JPY"} {
		for t := addDays(day(2021, 12, 1), m.IntN(60)); t.Before(day(2024, 1, 1)); t = addDays(t, 1+m.IntN(90)) {
			c.rates = append(c.rates, oRate{t, currency, 1 + m.Int64N(30_000), uint8(m.IntN(6))})
		}
	}
	m.Shuffle(len(c.rates), func(i, j int) { c.rates[i], c.rates[j] = c.rates[j], c.rates[i] })
	c.loaded = append(c.loaded, kpi.Rates)
	return c
}

// TestOracleConvert compares the conversion of money, and the KPIs after it.
func TestOracleConvert(t *testing.T) {
	for seed := range 40 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			m := newMaker(rand.New(rand.NewPCG(uint64(seed), 2)))
			c := m.abroad(m.company())
			v := converter{rates: c.rates, to: []string{"EUR", "USD", "JPY"}[seed%3]}
			want, d := v.company(c), c.data()
			got, refusals, err := kpi.Convert(d, v.to)
			if err != nil {
				t.Fatal(err)
			}
			if got.Currency != v.to || got.Digits != minorDigits[v.to] || got.Rounded != v.rounded {
				t.Errorf("Convert says %+v, want %s, %d digits, %d rounded", got, v.to, minorDigits[v.to], v.rounded)
			}
			var refused []string
			for _, r := range refusals {
				refused = append(refused, fmt.Sprint(r.Kind, " ", r.Pos.Line))
				if r.Says() == "" || r.Where == "" {
					t.Errorf("a refusal without its place or reason: %+v", r)
				}
			}
			slices.Sort(refused)
			slices.Sort(v.refused)
			if !slices.Equal(refused, v.refused) {
				t.Fatalf("refused %v, want %v", refused, v.refused)
			}
			compareMoney(t, d, want)
			s := m.settings([]kpi.Grain{kpi.ByMonth, kpi.ByQuarter, kpi.AllTime}[seed/3%3])
			s.digits = minorDigits[v.to]
			compareAll(t, want, d, s)
		})
	}
}

func compareMoney(t *testing.T, d *kpi.Data, want company) {
	t.Helper()
	var got, expected []string
	for _, x := range d.Deals.Rows() {
		got = append(got, fmt.Sprint("deal ", d.Symbols.Text(x.ID), " ", x.Amount))
	}
	for _, x := range d.Costs {
		got = append(got, fmt.Sprint("cost ", x.Amount))
	}
	for _, x := range d.Targets {
		got = append(got, "target "+x.Value.Number().String())
	}
	for _, x := range d.Customers {
		got = append(got, fmt.Sprint("mrr ", x.MRR))
	}
	for _, x := range want.deals {
		expected = append(expected, fmt.Sprint("deal ", x.id, " ", moneyOf(x.amount)))
	}
	for _, x := range want.costs {
		expected = append(expected, fmt.Sprint("cost ", x.amount))
	}
	for _, x := range want.targets {
		expected = append(expected, "target "+number(new(big.Rat).Quo(rat(x.coef), pow10(int(x.scale)))).String())
	}
	for _, x := range want.customers {
		expected = append(expected, fmt.Sprint("mrr ", moneyOf(x.mrr)))
	}
	if !slices.Equal(got, expected) {
		t.Errorf("after the conversion\n got %v\nwant %v", got, expected)
	}
}

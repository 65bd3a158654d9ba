package kpi

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sort"

	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi/exact"
)

// Conversion says in which currency the money is after Convert.
type Conversion struct {
	Currency string        // ISO code, or a sign of several currencies that nothing settles; "" when no export says one
	Digits   int           // its minor digits
	Rounded  int           // amounts without a currency that had more decimals than Currency has
	Settled  []SettledSign // in order
}

// SettledSign is a sign of several currencies that was taken for the only one of them that the
// exports name.
type SettledSign struct {
	Sign, Currency string
	Records        int
}

// Refusal is a record that Convert had to set aside.
type Refusal struct {
	Kind Kind
	Pos  Pos
	Problem
}

// MixedCurrencies is the error of several currencies with none chosen for the report.
type MixedCurrencies struct{ Counts map[string]int }

func (e *MixedCurrencies) Error() string { return e.Message().String() }
func (e *MixedCurrencies) Unwrap() error { return e.Message() }

// Message tells the currencies, and how to settle them.
func (e *MixedCurrencies) Message() message.Message {
	names := slices.Sorted(maps.Keys(e.Counts))
	slices.SortStableFunc(names, func(a, b string) int { return e.Counts[b] - e.Counts[a] })
	var all, signs []string
	code := ""
	for _, c := range names {
		all = append(all, fmt.Sprintf("%s (%d)", c, e.Counts[c]))
		switch {
		case IsSign(c):
			signs = append(signs, c)
		case code == "":
			code = c
		}
	}
	if len(signs) == 0 {
		return message.MixedCurrencies(all, code)
	}
	return message.MixedSigns(all, signs)
}

// UnsettledSign is the error of amounts with a sign that the report's currency does not write.
type UnsettledSign struct {
	Sign, Currency string
	Records        int
}

func (e *UnsettledSign) Error() string { return e.Message().String() }
func (e *UnsettledSign) Unwrap() error { return e.Message() }

// Message tells what the sign can be.
func (e *UnsettledSign) Message() message.Message {
	can := SignCurrencies(e.Sign)
	return message.UnsettledSign(e.Records, e.Sign, e.Currency, can[:min(len(can), 4)], fmt.Sprintf("{%q: %s}", e.Sign, can[0]))
}

// Convert brings every amount into one currency, in place, at the rate valid on the
// event's date (a closed deal's close, else its creation; a cost's first day; a
// target's first day; a customer's start), half-even to the minor unit. An empty
// currency means "the one currency in the data". Amounts without a currency are taken
// to be in it. Records keep their own currency as a dimension. Records without a rate
// are removed and returned as refusals. Several currencies with none chosen are a
// *MixedCurrencies error. Amounts that would change but were streamed are ErrStreamed.
//
// A sign of several currencies is the one that is asked for, if that writes it, else the only one of
// them that the data name, else a currency of its own; one that is left beside a currency that is
// asked for is an *UnsettledSign error.
func Convert(d *Data, to string) (Conversion, []Refusal, error) {
	counts, unnamed := d.currencies()
	settled, err := d.settleSigns(counts, to)
	if err != nil {
		return Conversion{}, nil, err
	}
	if slices.ContainsFunc(slices.Collect(maps.Keys(counts)), IsSign) {
		counts, unnamed = d.currencies() // as they are now
	}
	if to == "" {
		if len(counts) > 1 {
			return Conversion{}, nil, &MixedCurrencies{counts}
		}
		for c := range counts {
			to = c
		}
	}
	digits, ok := CurrencyDigits(to)
	if IsSign(to) {
		digits, ok = defaultDigits, true
	}
	if !ok {
		return Conversion{}, nil, message.NotISOCurrency(to)
	}
	for _, sign := range slices.Sorted(maps.Keys(counts)) {
		if sign != to && IsSign(sign) {
			return Conversion{}, nil, &UnsettledSign{sign, to, counts[sign]}
		}
	}
	if counts[to] > 0 && len(counts) == 1 && unnamed == 0 {
		return Conversion{Currency: to, Digits: digits, Settled: settled}, nil, nil // as it is
	}
	if d.Stream != nil && d.Stream.converts(to, digits) {
		return Conversion{}, nil, ErrStreamed
	}
	x := &exchange{d: d, to: to, digits: digits, rates: map[Sym][]Rate{}}
	for _, r := range d.Rates {
		x.rates[r.Currency] = append(x.rates[r.Currency], r)
	}
	for _, rs := range x.rates {
		slices.SortStableFunc(rs, func(a, b Rate) int { return int(a.Date) - int(b.Date) })
	}
	d.Deals.Keep(func(i int) bool {
		if i >= len(d.Deals.Amount) {
			return true
		}
		day := d.Deals.created(i)
		if close := d.Deals.Close.At(i); close != NoDay && d.Deals.Outcome.At(i) != Open {
			day = close
		}
		if i < len(d.Deals.ListAmount) && d.Deals.Amount[i] != NoMoney {
			x.beside(&d.Deals.ListAmount[i], d.Deals.Currency.At(i), day)
		}
		return x.money(Deals, d.Deals.Pos(i), "amount", &d.Deals.Amount[i], d.Deals.Currency.At(i), day)
	})
	d.Costs = keep(d.Costs, func(r *Cost) bool {
		day, _ := r.Span()
		return x.money(Costs, r.Pos, "amount", &r.Amount, r.Currency, day)
	})
	d.Customers = keep(d.Customers, func(r *Customer) bool {
		return x.money(Customers, r.Pos, "mrr", &r.MRR, r.Currency, r.Start)
	})
	d.Targets = keep(d.Targets, x.target)
	return Conversion{to, digits, x.rounded, settled}, x.refused, nil
}

// keep filters a slice in place.
func keep[T any](rs []T, ok func(*T) bool) []T {
	n := 0
	for i := range rs {
		if ok(&rs[i]) {
			if n != i {
				rs[n] = rs[i]
			}
			n++
		}
	}
	return rs[:n]
}

// currencies counts the records of each currency that have an amount, and those of no
// currency.
func (d *Data) currencies() (counts map[string]int, unnamed int) {
	of := make([]currencyCounts, parallel.Spans(d.Deals.N))
	parallel.DoSpans(runtime.GOMAXPROCS(0), d.Deals.N, func(span, lo, hi int) {
		t := currencyCounts{}
		for i := lo; i < hi; i++ {
			if d.Deals.Amount.At(i) != NoMoney {
				t.add(d.Deals.Currency.At(i), 1)
			}
		}
		of[span] = t
	})
	others := currencyCounts{}
	for i := range d.Costs {
		others.add(d.Costs[i].Currency, 1)
	}
	for i := range d.Customers {
		if d.Customers[i].MRR != NoMoney {
			others.add(d.Customers[i].Currency, 1)
		}
	}
	for i := range d.Targets {
		if d.moneyTarget(&d.Targets[i]) {
			others.add(d.Targets[i].Currency, 1)
		}
	}
	if d.Stream != nil {
		of = append(of, d.Stream.currencies())
	}
	counts = map[string]int{}
	for _, t := range append(of, others) {
		for _, c := range t {
			if c.n == 0 {
				continue // all were taken out again
			}
			if c.currency == 0 {
				unnamed += c.n
			} else {
				counts[d.Symbols.Text(c.currency)] += c.n
			}
		}
	}
	return counts, unnamed
}

// currencyCounts counts records by currency, of which there are few.
type currencyCounts []currencyCount

type currencyCount struct {
	currency Sym
	n        int
}

func (t *currencyCounts) add(currency Sym, n int) {
	for i := range *t {
		if c := &(*t)[i]; c.currency == currency {
			c.n += n
			return
		}
	}
	*t = append(*t, currencyCount{currency, n})
}

// moneyTarget reports whether a target's metric is money.
func (d *Data) moneyTarget(t *Target) bool {
	if t.Metric == 0 {
		return true
	}
	k, err := Find(d.Symbols.Text(t.Metric))
	return err == nil && (k.Unit == Amount || k.Unit == PerOne)
}

// exchange is one conversion.
type exchange struct {
	d       *Data
	to      string
	digits  int
	rates   map[Sym][]Rate // by date
	refused []Refusal
	rounded int
}

func (x *exchange) refuse(k Kind, pos Pos, column string, why message.Message) bool {
	p := Problem{Where: x.d.Place(pos), Line: int(pos.Line), Column: column, Message: why}
	if int(pos.Source) < len(x.d.Sources) {
		p.File = x.d.Sources[pos.Source]
	}
	x.refused = append(x.refused, Refusal{k, pos, p})
	return false
}

// Place names the place of a record: "deals.csv:14", "book.xlsx[Deals]!14", "exports.zip[deals.csv]:14".
func (d *Data) Place(p Pos) string {
	if int(p.Source) >= len(d.Sources) {
		return ""
	}
	name := d.Sources[p.Source]
	if int(p.Source) < len(d.Sheets) && d.Sheets[p.Source] {
		return fmt.Sprintf("%s!%d", name, p.Line)
	}
	return fmt.Sprintf("%s:%d", name, p.Line)
}

// rate finds the rate valid on a day.
func (x *exchange) rate(c Sym, day Day) (Dec, bool) {
	rs := x.rates[c]
	i := sort.Search(len(rs), func(i int) bool { return rs[i].Date > day })
	if i == 0 || day == NoDay {
		return Dec{}, false
	}
	return rs[i-1].Value, true
}

// money converts one amount; false when the record was refused.
func (x *exchange) money(k Kind, pos Pos, column string, m *Money, c Sym, day Day) bool {
	if *m == NoMoney {
		return true
	}
	code := x.d.Symbols.Text(c)
	if code == x.to {
		return true
	}
	from, rate := defaultDigits, Dec{Coef: 1}
	if c != 0 {
		var ok bool
		if from, ok = CurrencyDigits(code); !ok {
			return x.refuse(k, pos, "currency", message.NotISOCurrency(code))
		}
		if *m == 0 {
			return true
		}
		if rate, ok = x.rate(c, day); !ok {
			return x.refuse(k, pos, column, x.noRate(code, day))
		}
	}
	y, whole, ok := exact.Scale(int64(*m), rate.Coef, x.digits-from-int(rate.Scale))
	if !ok {
		return x.refuse(k, pos, column, message.ConvertedTooLarge(x.to))
	}
	if c == 0 && !whole {
		x.rounded++
	}
	*m = Money(y)
	return true
}

// beside converts an amount that stands beside the one by which a record is judged: it is emptied where
// it cannot be converted, and nothing is told of it.
func (x *exchange) beside(m *Money, c Sym, day Day) {
	rounded, refused := x.rounded, len(x.refused)
	if !x.money(Deals, Pos{}, "", m, c, day) {
		*m = NoMoney
	}
	x.rounded, x.refused = rounded, x.refused[:refused]
}

func (x *exchange) noRate(code string, day Day) message.Message {
	if day == NoDay {
		return message.NoDateForRate(code)
	}
	return message.NoRate(code, x.to, day.String())
}

// target converts a money target, to the minor unit.
func (x *exchange) target(t *Target) bool {
	code := x.d.Symbols.Text(t.Currency)
	if t.Currency == 0 || code == x.to || !x.d.moneyTarget(t) {
		return true
	}
	rate, ok := x.rate(t.Currency, t.Start)
	if !ok {
		return x.refuse(Targets, t.Pos, "target", x.noRate(code, t.Start))
	}
	y, _, ok := exact.Scale(t.Value.Coef, rate.Coef, x.digits-int(t.Value.Scale)-int(rate.Scale))
	if !ok {
		return x.refuse(Targets, t.Pos, "target", message.TargetTooLarge(x.to))
	}
	t.Value = Dec{y, uint8(x.digits)}
	return true
}

package kpi

import (
	"math"
	"math/big"
	"slices"
	"sort"
	"strings"

	"salesk/internal/message"
	"salesk/kpi/exact"
)

// cover is the days, both inclusive, on which a won deal or a row of the customers export keeps
// its customer active. One that ends before it begins covers nothing.
type cover struct{ from, to Day }

func (c cover) has(d Day) bool { return c.from <= d && d <= c.to }

// forever is the last day of a cover that has no end yet.
const forever = Day(math.MaxInt32)

// ownCover is what won deal i covers before a renewal cuts it: contract_start (else the close
// date) to contract_end. Without a contract end the cover is assumed: so many days from the
// close date, that day included.
func (f *dataset) ownCover(i int32) (c cover, assumed bool) {
	close, end := f.Deals.Close[i], f.Deals.ContractEnd.At(int(i))
	if end == NoDay {
		return cover{close, close + Day(f.InactiveDays) - 1}, true
	}
	if start := f.Deals.ContractStart.At(int(i)); start != NoDay {
		return cover{start, end}, false
	}
	return cover{close, end}, false
}

// saleKind is what the type of a deal says of renewals.
type saleKind uint8

const (
	unsaidSale saleKind = iota
	newSale             // new business, or more sold to a customer: it renews nothing
	renewalSale
)

// Parts of the words by which types are told, in the languages of exports.
var (
	renewalWords = []string{"renew", "megújít", "megujit", "hosszabbít", "hosszabbit", "verläng", "verlaeng", "verlang", "erneuer", "renouvel", "reconduc", "renova", "renouv"}
	upsellWords  = []string{"upsell", "up-sell", "up sell", "cross", "add-on", "addon", "add on", "expansion", "upgrade", "bővít", "bovit", "felülért", "keresztért", "erweiter", "zusatz", "additionnel", "adicional", "cruzad", "croisé", "croise"}
	newWords     = []string{"new", "neu", "új", "uj", "nouve", "nuev"}
)

// saleKindOf reads the type of a deal.
func saleKindOf(text string) saleKind {
	text = strings.ToLower(text)
	has := func(part string) bool { return strings.Contains(text, part) }
	begins := func(part string) bool {
		return slices.ContainsFunc(strings.Fields(text), func(word string) bool { return strings.HasPrefix(word, part) })
	}
	switch {
	case slices.ContainsFunc(renewalWords, has):
		return renewalSale
	case slices.ContainsFunc(upsellWords, has), slices.ContainsFunc(newWords, begins):
		return newSale
	}
	return unsaidSale
}

// coverer finds the covers of customers' won deals. It belongs to one worker.
type coverer struct {
	f       *dataset
	kinds   map[Sym]saleKind
	byStart []int // of the wins at hand: in order of the first day of their own cover
}

func (x *coverer) kind(i int32) saleKind {
	s := x.f.Deals.Type.At(int(i))
	if s == 0 {
		return unsaidSale
	}
	k, ok := x.kinds[s]
	if !ok {
		k = saleKindOf(x.f.Symbols.Text(s))
		x.kinds[s] = k
	}
	return k
}

// fill finds the covers of the wins of one customer. An assumed cover ends the day before the
// first later win of the same product that renews it: one whose own cover begins in the last
// RenewalWindow days of it (any day, where its type says renewal) and ends after it. A win of
// new business renews nothing, and a contract is never cut.
func (x *coverer) fill(won []int32, out []cover) {
	f := x.f
	anyAssumed := false
	for k, i := range won {
		c, assumed := f.ownCover(i)
		out[k] = c
		anyAssumed = anyAssumed || assumed
	}
	if !anyAssumed || len(won) == 1 {
		return
	}
	own := slices.Clone(out)
	x.byStart = x.byStart[:0]
	for k := range won {
		x.byStart = append(x.byStart, k)
	}
	slices.SortStableFunc(x.byStart, func(a, b int) int { return int(own[a].from) - int(own[b].from) })
	for k, i := range won {
		if f.Deals.ContractEnd.At(int(i)) != NoDay {
			continue
		}
		at := sort.Search(len(won), func(n int) bool { return own[x.byStart[n]].from > own[k].from })
		for ; at < len(won); at++ {
			next := x.byStart[at]
			j := won[next]
			if own[next].from > own[k].to {
				break
			}
			kind := x.kind(j)
			late := own[next].from > own[k].to-Day(f.RenewalWindow)
			if kind != newSale && (late || kind == renewalSale) && own[next].to > own[k].to &&
				f.Deals.Close[j] > f.Deals.Close[i] && f.Deals.Product.At(int(j)) == f.Deals.Product.At(int(i)) {
				out[k].to = own[next].from - 1
				break
			}
		}
	}
}

// endIsLastDay reports whether the end_date of customers is their last day, and not the first
// one without them: as the parameters say, else as most of the rows of a customer that follow
// each other tell.
func (f *dataset) endIsLastDay() bool {
	switch f.CustomerEnd {
	case EndLastDay:
		return true
	case EndDayAfter:
		return false
	}
	return f.endsLast > f.endsGone
}

// tellEnds tells how the end_date of customers is read, where that is not said: as the last day, or
// as the first day without them though most ends are last days of months.
func (f *dataset) tellEnds(r *Results) {
	if f.CustomerEnd == EndLastDay || f.CustomerEnd == EndDayAfter || len(f.Customers) == 0 {
		return
	}
	f.openAccounts()
	if f.endsLast > f.endsGone {
		r.warn(message.EndsAreLastDays(f.endsLast))
		return
	}
	ends, ofMonths := 0, 0
	for i := range f.Customers {
		if end := f.Customers[i].End; end != NoDay {
			ends++
			if _, _, day := (end + 1).Civil(); day == 1 {
				ofMonths++
			}
		}
	}
	if f.endsGone == 0 && ofMonths > 1 && 2*ofMonths > ends {
		r.warn(message.EndsLikeLastDays(ofMonths, ends))
	}
}

// endsThatFollow counts the rows of a customer that begin on the end of the one before, and on the
// day after it.
func (f *dataset) endsThatFollow() (gone, last int) {
	for i := range f.accounts {
		rows := f.rowsOf(&f.accounts[i])
		for k := 1; k < len(rows); k++ {
			end, next := f.Customers[rows[k-1]].End, f.Customers[rows[k]].Start
			switch {
			case end == NoDay || next == NoDay:
			case next == end:
				gone++
			case next == end+1:
				last++
			}
		}
	}
	return gone, last
}

// rowCover is what a row of the customers export covers.
func (f *dataset) rowCover(i int32, endIsLast bool) cover {
	c := &f.Customers[i]
	switch {
	case c.Start == NoDay:
		return cover{1, 0}
	case c.End == NoDay:
		return cover{c.Start, forever}
	case endIsLast:
		return cover{c.Start, c.End}
	}
	return cover{c.Start, c.End - 1}
}

// wholeMonths is how many calendar months a contract takes: from a day to the day before the
// same day of the month, or its last day. 0 where it does not end so.
func wholeMonths(c cover) int64 {
	y, m, d := c.from.Civil()
	y2, m2, _ := (c.to + 1).Civil()
	k := (y2-y)*12 + m2 - m
	if k < 1 {
		return 0
	}
	same := min(Date(y, m+k, d), Date(y, m+k+1, 1)-1)
	if same != c.to+1 {
		return 0
	}
	return int64(k)
}

// perMonth is the monthly value of won deal i as a fraction, num/den × its amount: by the
// calendar months of its contract where these are whole, else by the days of its own cover and
// months of 30.4375 days.
func (f *dataset) perMonth(i int32) (num, den uint64) {
	c, assumed := f.ownCover(i)
	if !assumed {
		if k := wholeMonths(c); k > 0 {
			return 1, uint64(k)
		}
	}
	return 487, 16 * uint64(c.to-c.from+1) // 30.4375 = 487/16
}

// worthUnit is into how many parts of a minor unit the parts of a monthly value are divided until all
// of them are known.
const worthUnit = 1_000_000_000

// worth is a monthly value that is being added up.
type worth struct {
	sum     exact.Int128 // in minor units / worthUnit
	divided int64        // parts that may be off by half of such a unit
}

func (w *worth) add(amount Money, num, den uint64) {
	if den == 1 {
		w.sum.Add(exact.Product(int64(amount), num*worthUnit))
		return
	}
	w.sum.Add(exact.MulDiv(int64(amount), num*worthUnit, den))
	w.divided++
}

// rounded is the value in minor units, half to even; false where the parts are not exact
// enough to tell.
func (w *worth) rounded() (exact.Int128, bool) {
	q, r := w.sum.DivMod(worthUnit)
	off := int64(r) - worthUnit/2
	switch {
	case w.divided == 0 && off == 0:
		if q.Odd() {
			q.AddInt(1)
		}
	case off > w.divided:
		q.AddInt(1)
	case off >= -w.divided:
		return q, false
	}
	return q, true
}

// exactWorth adds up the monthly values of the won deals that cover a day without rounding any.
func (f *dataset) exactWorth(a *account, day Day) exact.Int128 {
	sum := new(big.Rat)
	for k := a.from; k < a.to; k++ {
		i := f.won[k]
		amount := f.Deals.Amount.At(int(i))
		if !f.wonCovers[k].has(day) || amount == NoMoney {
			continue
		}
		num, den := f.perMonth(i)
		x := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(int64(amount)), new(big.Int).SetUint64(num)), new(big.Int).SetUint64(den))
		sum.Add(sum, x)
	}
	return exact.RoundRat(sum)
}

package header

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"salesk/ingest/value"
	"salesk/internal/message"
)

// Claim says that a canonical column (or a helper) is read from a header.
type Claim struct {
	Column string
	Index  int    // of the cell in the row
	Header string // as people should see it
	By     Ground
	System string          // whose name the header is; "" for that of many, and for none
	Why    message.Message // "exact", "known name in HubSpot", "similar: 0.86", "configuration"
	Unit
	rank int
}

// Conflict is a header that names a column which another header has.
type Conflict struct {
	Column, Header, To string // To is the header that has it
	Index              int
}

// Ground is what a claim rests on.
type Ground uint8

// The grounds.
const (
	ByName          Ground = iota // the header is a name of the column
	ByLikeness                    // it is only like one
	ByConfiguration               // the configuration names it
)

// Contradiction is a header that names a column which most of its values cannot be.
type Contradiction struct {
	Column, Header string
	Index          int
	Instead        string // the header that the column is read from
}

// Mapping says which header each column of a shape is read from.
type Mapping struct {
	Shape     Shape
	Orders    bool    // deals that are orders or invoices, by their headers: won on their date
	Claims    []Claim // in the order of the shape's columns
	Conflicts []Conflict
	Against   []Contradiction
	Unmapped  []string // headers that no column took, in the table's order; those of Conflicts are among them
	Headers   []string // all, cleaned
}

// Find returns the claim on a column.
func (m *Mapping) Find(column string) (Claim, bool) {
	for _, c := range m.Claims {
		if c.Column == column {
			return c, true
		}
	}
	return Claim{}, false
}

// Without returns the mapping without the claim on a column.
func (m *Mapping) Without(column string) *Mapping {
	c := m.clone()
	c.Claims = slices.DeleteFunc(c.Claims, func(x Claim) bool {
		if x.Column == column {
			c.Unmapped = append(c.Unmapped, x.Header)
		}
		return x.Column == column
	})
	return c
}

// Has reports whether one of the columns is claimed.
func (m *Mapping) Has(columns ...string) bool {
	for _, c := range columns {
		if _, ok := m.Find(c); ok {
			return true
		}
	}
	return false
}

// Missing returns the required columns that no header gives. Of columns of which one
// is enough the first is named.
func (m *Mapping) Missing() []string {
	var out []string
	for _, set := range m.Shape.required() {
		if !m.Has(set...) {
			out = append(out, set[0])
		}
	}
	return out
}

// Map gives the headers of a table of known shape to its columns. sample is what stands below
// the headers, which a mapping must not contradict. given maps columns to headers as written
// and wins over everything; a given column that does not exist, or whose header the table does
// not have, is an error with a suggestion.
func Map(shape Shape, headers []string, sample Sample, given map[string]string) (*Mapping, error) {
	d := &dictionaries()[shape]
	m := &Mapping{Shape: shape, Headers: make([]string, len(headers))}
	for i, h := range headers {
		m.Headers[i] = Clean(h)
	}
	t := taking{d: d, m: m, sample: sample, byColumn: map[string]Claim{}, used: make([]bool, len(headers))}
	if err := t.configured(given); err != nil {
		return nil, err
	}
	t.known()
	t.contradicted()
	t.filled()
	t.datedFlags()
	t.byValues()
	t.similar()
	t.ownerLike()
	t.nameForCustomer()
	t.ledger()
	t.ordersOwn()
	t.productsTotal()
	t.yearOfPeriod()
	t.intervals()
	t.recordState()
	t.customerID()
	for _, c := range d.columns {
		if claim, ok := t.byColumn[c]; ok {
			m.Claims = append(m.Claims, claim)
		}
	}
	for i := range m.Conflicts {
		m.Conflicts[i].To = t.byColumn[m.Conflicts[i].Column].Header
	}
	for i := range m.Against {
		m.Against[i].Instead = t.byColumn[m.Against[i].Column].Header
	}
	sort.Slice(m.Conflicts, func(i, j int) bool { return m.Conflicts[i].Index < m.Conflicts[j].Index })
	for i, h := range m.Headers {
		if h != "" && !t.used[i] {
			m.Unmapped = append(m.Unmapped, h)
		}
	}
	return m, nil
}

// taking is a Map under way.
type taking struct {
	d        *dictionary
	m        *Mapping
	sample   Sample
	byColumn map[string]Claim
	used     []bool // headers that a column took
	named    []bool // headers that name a column, taken or not
}

func (t *taking) configured(given map[string]string) error {
	columns := make([]string, 0, len(given))
	for c := range given {
		columns = append(columns, c)
	}
	sort.Strings(columns)
	for _, c := range columns {
		if !contains(t.d.columns, c) {
			if contains(allColumns(t.m.Shape), c) {
				continue // of the kind's other shape
			}
			return message.Join(message.NoSuchColumn(c, t.m.Shape.Kind().String()), hint(c, t.d.columns))
		}
		at := -1
		for i, h := range t.m.Headers {
			if h == Clean(given[c]) {
				at = i
				break
			}
			if at < 0 && h != "" && Key(h) == Key(given[c]) {
				at = i
			}
		}
		if at < 0 && t.m.Clean() && contains(t.m.Headers, c) {
			continue // the configuration is for the exports that it was made of
		}
		if at < 0 {
			return message.Join(message.NoSuchHeader(c, given[c]), hint(given[c], t.m.Headers))
		}
		_, unit := splitUnit(t.m.Headers[at])
		t.byColumn[c] = Claim{Column: c, Index: at, Header: t.m.Headers[at], By: ByConfiguration, Why: message.WhyConfiguration(), Unit: unit, rank: -1}
		t.used[at] = true
	}
	return nil
}

// Clean reports whether all headers are the columns' own names, as in the files that
// salesk convert writes.
func (m *Mapping) Clean() bool {
	columns := dictionaries()[m.Shape].columns
	for _, h := range m.Headers {
		if !contains(columns, h) {
			return false
		}
	}
	return true
}

// known lets every header claim the column that it names; precedence settles who has it.
func (t *taking) known() {
	t.named = make([]bool, len(t.m.Headers))
	for i, h := range t.m.Headers {
		if t.used[i] || h == "" {
			continue
		}
		k, unit, ok := t.d.lookup(h, t.m.Shape)
		if !ok {
			continue
		}
		t.named[i] = true
		if k.column == "" {
			continue
		}
		old, taken := t.byColumn[k.column]
		if taken && old.rank <= k.rank {
			t.m.Conflicts = append(t.m.Conflicts, Conflict{Column: k.column, Header: h, Index: i})
			continue
		}
		if taken {
			t.used[old.Index] = false
			t.m.Conflicts = append(t.m.Conflicts, Conflict{Column: k.column, Header: old.Header, Index: old.Index})
		}
		t.used[i] = true
		t.byColumn[k.column] = Claim{Column: k.column, Index: i, Header: h, System: k.system, Why: k.why, Unit: unit, rank: k.rank}
	}
}

// contradicted gives columns that most values below their headers cannot be to the next header
// that names them. A column without another header keeps the one that it has: what becomes of
// it all of its values decide.
func (t *taking) contradicted() {
	for _, column := range t.d.columns {
		for {
			c, ok := t.byColumn[column]
			if !ok || c.By == ByConfiguration {
				break
			}
			if most, _ := t.m.Shape.contradicted(column, t.sample.at(c.Index)); !most {
				break
			}
			next := t.next(column)
			if next < 0 && t.m.Shape.sorts(column) == value.CurrencySort { // words: how the amount came about
				t.m.Against = append(t.m.Against, Contradiction{Column: column, Header: c.Header, Index: c.Index})
				t.used[c.Index] = false
				delete(t.byColumn, column)
				break
			}
			if next < 0 {
				break
			}
			t.m.Against = append(t.m.Against, Contradiction{Column: column, Header: c.Header, Index: c.Index})
			t.used[c.Index] = false
			l := t.m.Conflicts[next]
			t.m.Conflicts = slices.Delete(t.m.Conflicts, next, next+1)
			t.take(column, l.Index)
		}
	}
}

// everywhere are the columns that exports fill in nearly all rows where they fill them at all.
var everywhere = []string{"rep", "customer", "customer_name", "amount", "currency", "stage", "source", "email"}

// filled gives such a column, if nothing stands below its header, to the next header that
// names it and has values.
func (t *taking) filled() {
	for _, column := range everywhere {
		c, ok := t.byColumn[column]
		if v := t.sample.at(c.Index); !ok || c.By == ByConfiguration || v == nil || v.Filled > 0 {
			continue
		}
		next := t.next(column)
		if next < 0 {
			continue
		}
		t.exchange(column, t.m.Conflicts[next].Index)
	}
}

// take reads a column from a header that names it.
func (t *taking) take(column string, at int) {
	h := t.m.Headers[at]
	k, unit, _ := t.d.lookup(h, t.m.Shape)
	t.used[at] = true
	t.byColumn[column] = Claim{Column: column, Index: at, Header: h, System: k.system, Why: k.why, Unit: unit, rank: k.rank}
}

// exchange reads a column from a header that lost it, and the one that had it loses it instead.
func (t *taking) exchange(column string, at int) {
	old := t.byColumn[column]
	t.used[old.Index] = false
	t.take(column, at)
	for i := range t.m.Conflicts {
		if l := &t.m.Conflicts[i]; l.Index == at {
			l.Index, l.Header = old.Index, old.Header
		}
	}
}

// dateOfFlag are the columns of the days on which a flag was set: "Closed" heads either.
var dateOfFlag = map[string]string{ClosedFlag: "close_date", WonFlag: WonDate, LostFlag: LostDate}

// datedFlags reads dates under a flag's header as those of its date, where no other header
// names that. A column that is empty as far as it was looked at is one of dates, too: flags
// are seldom left empty.
func (t *taking) datedFlags() {
	for flag, date := range dateOfFlag {
		c, ok := t.byColumn[flag]
		if _, taken := t.byColumn[date]; !ok || taken || c.By == ByConfiguration || !contains(t.d.columns, date) {
			continue
		}
		if v := t.sample.at(c.Index); v != nil && v.of(value.DateSort) == v.Filled {
			delete(t.byColumn, flag)
			c.Column = date
			t.byColumn[date] = c
		}
	}
}

// next returns the best of the headers that lost a column, and have values that may be its
// own: its place in Conflicts, -1 for none.
func (t *taking) next(column string) int {
	best, rank := -1, 0
	for i, l := range t.m.Conflicts {
		if l.Column != column {
			continue
		}
		v := t.sample.at(l.Index)
		if most, _ := t.m.Shape.contradicted(column, v); most || v == nil || v.Filled == 0 {
			continue
		}
		if k, _, ok := t.d.lookup(l.Header, t.m.Shape); ok && (best < 0 || k.rank < rank) {
			best, rank = i, k.rank
		}
	}
	return best
}

// lookup finds the name that a header has in the dictionary: whole, then without its
// entity, without a unit and without a remark on the time zone.
func (d *dictionary) lookup(h string, shape Shape) (k *known, unit Unit, ok bool) {
	if base, ok := strings.CutSuffix(h, "@OData.Community.Display.V1.FormattedValue"); ok { // Dynamics 365: the word for a code
		if k, unit, ok = d.lookup(base, shape); ok {
			word := *k
			word.rank-- // the code stands beside it
			k = &word
		}
		return k, unit, ok
	}
	if bare := withoutEntity(h, shape); bare != h {
		if k, ok := d.named(h); ok {
			return k, Unit{}, true
		}
		h = bare
	}
	name, unit := splitUnit(h)
	if k, ok := d.named(h); ok { // "Amount ($)" too, for a key has no signs
		return k, unit, true
	}
	if !unit.isZero() {
		if k, ok := d.named(name); ok && (unit.Scale == 0 || shape.sorts(k.column)&value.NumberSort != 0) {
			return k, unit, true
		}
	}
	if own, ok := strings.CutPrefix(h, "custom."); ok { // Close's name for a field of one's own
		return d.lookup(own, shape)
	}
	if name := withoutZone(h); name != h {
		k, ok = d.named(name)
		return k, Unit{}, ok
	}
	if name := withoutRelation(h); name != h {
		return d.lookup(name, shape)
	}
	return nil, Unit{}, false
}

// named finds a header that is a name as it stands.
func (d *dictionary) named(h string) (*known, bool) {
	i, ok := d.byKey[Key(h)]
	if !ok {
		return nil, false
	}
	return &d.names[i], true
}

// similar gives headers that name nothing to columns that nothing names.
func (t *taking) similar() {
	type offer struct {
		index int
		near  similarity
	}
	best := map[string]offer{}
	for i, h := range t.m.Headers {
		if h == "" || t.used[i] || t.named[i] || i >= maxSimilar {
			continue
		}
		name := withoutEntity(h, t.m.Shape)
		if short, unit := splitUnit(name); !unit.isZero() {
			name = short
		}
		near, ok := t.d.nearest(name)
		if !ok || t.isAgainst(i) {
			continue
		}
		if _, taken := t.byColumn[near.column]; taken {
			continue
		}
		if !t.m.Shape.fits(near.column, t.sample.at(i)) {
			continue
		}
		if o, rival := best[near.column]; rival && o.near.score >= near.score {
			continue
		}
		best[near.column] = offer{i, near}
	}
	for _, c := range t.d.columns {
		if o, ok := best[c]; ok {
			h := t.m.Headers[o.index]
			_, unit := splitUnit(h)
			t.used[o.index] = true
			t.byColumn[c] = Claim{Column: c, Index: o.index, Header: h, By: ByLikeness, Why: message.WhySimilar(strconv.FormatFloat(o.near.score, 'f', 2, 64)), Unit: unit, rank: 1 << 20}
		}
	}
}

func (t *taking) isAgainst(i int) bool {
	return slices.ContainsFunc(t.m.Against, func(a Contradiction) bool { return a.Index == i })
}

// byValues reads what the values below a header say, and its name does not: Bitrix24 calls the
// amount "OPPORTUNITY", which elsewhere has the name, and has ISO codes in CURRENCY_ID, which
// elsewhere has the key of a list.
func (t *taking) byValues() {
	if t.m.Shape != DealRows {
		return
	}
	for _, x := range byValues {
		_, taken := t.byColumn[x.column]
		at := slices.IndexFunc(t.m.Headers, func(h string) bool { return Key(h) == x.key })
		if taken || at < 0 {
			continue
		}
		v := t.sample.at(at)
		if v == nil || v.Filled == 0 || v.of(x.sorts) < v.Filled {
			continue
		}
		if c, ok := t.byColumn["deal_name"]; ok && c.Index == at {
			if c.By == ByConfiguration {
				continue
			}
			delete(t.byColumn, "deal_name")
		}
		t.m.Conflicts = slices.DeleteFunc(t.m.Conflicts, func(l Conflict) bool { return l.Index == at })
		t.used[at] = true
		t.byColumn[x.column] = Claim{Column: x.column, Index: at, Header: t.m.Headers[at], System: bitrix, Why: message.WhyKnownIn(bitrix)}
	}
}

var byValues = []struct {
	column, key string
	sorts       value.Sorts
}{{"amount", "opportunity", numbers}, {"currency", "currencyid", value.CurrencySort}}

// Words that headers of reps are made of, whatever else stands in them, and words that make
// something else of them.
var (
	ownerWords = strings.Fields("rep reps owner seller salesperson salesman salesrep closer assigned assignee agent executive ae vendedor comercial vertriebler verkaufer vendeur ertekesito uzletkoto")
	noOwner    = strings.Fields("date time day count number phone email mail region country team group office branch manager supervisor previous prior former old created modified updated marketing legal technical support type role title level status stage score comment comments note notes target quota company account contact customer partner property territory product commission rate percent")
)

// ownerLike reads reps from a header that has a word for them in it where no header names them.
// Values must come again, as reps do, and be no numbers or dates, save in a column of ids.
func (t *taking) ownerLike() {
	if _, taken := t.byColumn["rep"]; taken || t.m.Shape != DealRows && t.m.Shape != LeadRows {
		return
	}
	best, isID := -1, false
	for i, h := range t.m.Headers {
		if h == "" || t.used[i] || t.named[i] || i >= maxSimilar || t.isAgainst(i) {
			continue
		}
		ws := words(h)
		has := func(list []string) bool {
			return slices.ContainsFunc(ws, func(w string) bool { return contains(list, w) })
		}
		if !has(ownerWords) || has(noOwner) {
			continue
		}
		id := has([]string{"id", "code", "no"})
		v := t.sample.at(i)
		if v != nil && (v.Filled == 0 || v.Filled >= fewReps && 2*len(v.seen) > v.Filled || !id && 2*v.of(numbers|value.DateSort|value.FlagSort) >= v.Filled) {
			continue
		}
		if best < 0 || isID && !id {
			best, isID = i, id
		}
	}
	if best < 0 {
		return
	}
	t.used[best] = true
	t.byColumn["rep"] = Claim{Column: "rep", Index: best, Header: t.m.Headers[best], By: ByLikeness, Why: message.WhyWordForReps(), rank: 1 << 20}
}

// fewReps is from how many values on those of reps must come again.
const fewReps = 10

// nameForCustomer lets a customer's name stand for the customer where no column has an id.
func (t *taking) nameForCustomer() {
	if t.m.Shape != CustomerRows {
		return
	}
	if _, ok := t.byColumn["customer"]; ok {
		return
	}
	if c, ok := t.byColumn["customer_name"]; ok {
		delete(t.byColumn, "customer_name")
		c.Column = "customer"
		c.Why = message.WhyNoIDColumn(c.Why)
		t.byColumn["customer"] = c
		for i := range t.m.Conflicts {
			if t.m.Conflicts[i].Column == "customer_name" {
				t.m.Conflicts[i].Column = "customer"
			}
		}
	}
}

// yearOfPeriod gives a header of years, which names a period too, to the months or
// quarters beside it.
func (t *taking) yearOfPeriod() {
	c, ok := t.byColumn["period"]
	if _, taken := t.byColumn[PeriodYear]; !ok || taken {
		return
	}
	for i, l := range t.m.Conflicts {
		if l.Column != "period" || isYear(l.Header) == isYear(c.Header) {
			continue
		}
		year, part := Claim{Index: l.Index, Header: l.Header}, c
		if isYear(c.Header) {
			if c.By == ByConfiguration {
				return
			}
			year, part = c, c
			part.Index, part.Header = l.Index, l.Header
		}
		t.byColumn["period"] = part
		t.byColumn[PeriodYear] = Claim{Column: PeriodYear, Index: year.Index, Header: year.Header, Why: message.WhyBeside(part.Header)}
		t.used[l.Index] = true
		t.m.Conflicts = append(t.m.Conflicts[:i], t.m.Conflicts[i+1:]...)
		return
	}
}

// intervals takes a number beside the unit of an interval for how many of it there are: in Chargebee
// "billing_period" is 1 and "billing_period_unit" month.
func (t *taking) intervals() {
	if _, taken := t.byColumn[IntervalCount]; t.m.Shape != CustomerRows || taken {
		return
	}
	c := t.byColumn[Interval]
	for i, l := range t.m.Conflicts {
		if l.Column == Interval && strings.HasSuffix(Key(c.Header), "unit") && strings.HasSuffix(Key(l.Header), "period") {
			t.byColumn[IntervalCount] = Claim{Column: IntervalCount, Index: l.Index, Header: l.Header, Why: message.WhyBeside(c.Header)}
			t.used[l.Index] = true
			t.m.Conflicts = slices.Delete(t.m.Conflicts, i, i+1)
			return
		}
	}
}

// isYear reports whether a header names years.
func isYear(h string) bool {
	switch Key(h) {
	case "year", "ev", "jahr", "annee", "ano", "calendaryear", "kalenderjahr", "anneecivile", "anonatural", "naptariev":
		return true
	}
	return IsFiscalYear(h)
}

// IsFiscalYear reports whether a header names fiscal years.
func IsFiscalYear(h string) bool {
	switch Key(h) {
	case "fiscalyear", "fy", "financialyear", "geschaftsjahr", "wirtschaftsjahr", "anneefiscale", "exercice", "anofiscal", "ejercicio", "uzletiev", "penzugyiev":
		return true
	}
	return false
}

// ledger takes the channel from a ledger's column of that name: beside debits and
// credits, a source is the kind of document (Xero: "Payable Invoice").
func (t *taking) ledger() {
	c, ok := t.byColumn["source"]
	_, debit := t.byColumn[Debit]
	_, credit := t.byColumn[Credit]
	if ok && debit && credit && t.m.Shape == CostRows && c.By != ByConfiguration && Key(c.Header) == "source" {
		delete(t.byColumn, "source")
		t.used[c.Index] = false
	}
}

// ordersOwn settles what is an order's alone: it is dated by its creation where nothing else
// dates it, and is called by a name in Shopify only; elsewhere a name is the buyer's.
func (t *taking) ordersOwn() {
	if t.m.Shape != OrderRows {
		return
	}
	move := func(from, to string) {
		c, ok := t.byColumn[from]
		if _, taken := t.byColumn[to]; !ok || c.By == ByConfiguration {
			return
		} else if taken {
			t.used[c.Index] = false
		} else {
			c.Column = to
			t.byColumn[to] = c
			for i := range t.m.Conflicts {
				if t.m.Conflicts[i].Column == from {
					t.m.Conflicts[i].Column = to
				}
			}
		}
		delete(t.byColumn, from)
	}
	shop := (&evidence{m: t.m}).shops()
	if c := t.byColumn["deal_id"]; Key(c.Header) == "name" && !shop {
		move("deal_id", "customer")
		t.m.Conflicts = slices.DeleteFunc(t.m.Conflicts, func(l Conflict) bool { return l.Column == "deal_id" })
	}
	if i := slices.IndexFunc(t.m.Conflicts, func(l Conflict) bool { return l.Column == "deal_id" && Key(l.Header) == "name" }); i >= 0 && t.byColumn["customer"].Why.IsZero() && !shop {
		l := t.m.Conflicts[i]
		t.m.Conflicts = slices.Delete(t.m.Conflicts, i, i+1)
		t.used[l.Index] = true
		t.byColumn["customer"] = Claim{Column: "customer", Index: l.Index, Header: l.Header, System: quickbooks, Why: message.WhyKnownIn(quickbooks)}
	}
	switch c, dated := t.byColumn["close_date"]; {
	case !dated:
		move("created_date", "close_date")
	case isPayment(c.Header) && c.By != ByConfiguration: // the day of the order comes first
		if created, ok := t.byColumn["created_date"]; ok && created.By != ByConfiguration {
			t.used[c.Index] = false
			delete(t.byColumn, "close_date")
			move("created_date", "close_date")
		}
	}
	if c := t.byColumn["status"]; Key(c.Header) == "state" { // of a country
		t.used[c.Index] = false
		delete(t.byColumn, "status")
	}
	if slices.ContainsFunc(t.m.Headers, func(h string) bool { return Key(h) == "amountrefunded" }) {
		t.readInstead("deal_id", "id") // of a charge in Stripe: an invoice may have several
	}
	if shop {
		t.readInstead("customer", "email") // few buyers in a shop are companies
	} else {
		t.fullerCustomer()
	}
	t.linePrices()
}

// fullerCustomer names buyers by another header where few of them have what the first one says:
// most who buy from a shop are no company.
func (t *taking) fullerCustomer() {
	c, ok := t.byColumn["customer"]
	have := t.sample.at(c.Index)
	if !ok || have == nil {
		return
	}
	best := Conflict{Index: -1}
	for _, l := range t.m.Conflicts {
		if v := t.sample.at(l.Index); l.Column == "customer" && v.Filled > 2*have.Filled && (best.Index < 0 || v.Filled > t.sample.at(best.Index).Filled) {
			best = l
		}
	}
	if best.Index >= 0 {
		t.readInstead("customer", Key(best.Header))
	}
}

// linePrices gives up quantities and prices where they are not needed: the table has amounts, or
// lacks one of the two.
func (t *taking) linePrices() {
	quantity, counted := t.byColumn[LineQuantity]
	price, priced := t.byColumn[UnitPrice]
	hasAmount := false
	for _, column := range []string{"amount", LineAmount, ActualAmount, ExpectedAmount, ConvertedAmount} {
		_, has := t.byColumn[column]
		hasAmount = hasAmount || has
	}
	if counted && priced && !hasAmount {
		return
	}
	if counted && quantity.By != ByConfiguration {
		t.used[quantity.Index] = false
		delete(t.byColumn, LineQuantity)
	}
	if priced && price.By != ByConfiguration {
		t.used[price.Index] = false
		delete(t.byColumn, UnitPrice)
	}
	t.m.Conflicts = slices.DeleteFunc(t.m.Conflicts, func(l Conflict) bool { return l.Column == LineQuantity || l.Column == UnitPrice })
}

// productsTotal leaves the sum of an opportunity's products alone where Dynamics 365 has what is
// expected and what came of it.
func (t *taking) productsTotal() {
	c, ok := t.byColumn["amount"]
	if _, actual := t.byColumn[ActualAmount]; !ok || !actual || c.By == ByConfiguration || Key(c.Header) != "totalamount" {
		return
	}
	if _, expected := t.byColumn[ExpectedAmount]; expected {
		t.used[c.Index] = false
		delete(t.byColumn, "amount")
		t.m.Conflicts = slices.DeleteFunc(t.m.Conflicts, func(l Conflict) bool { return l.Column == "amount" })
	}
}

func isPayment(h string) bool {
	switch Key(h) {
	case "paidat", "paidon", "paymentdate", "datepaid":
		return true
	}
	return false
}

// readInstead reads a column from a header that lost it, if the table has one of that key.
func (t *taking) readInstead(column, key string) {
	at := slices.IndexFunc(t.m.Headers, func(h string) bool { return Key(h) == key })
	old, ok := t.byColumn[column]
	if at < 0 || t.used[at] || !ok || old.By == ByConfiguration {
		return
	}
	t.exchange(column, at)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func allColumns(s Shape) []string {
	var out []string
	for o := range numShapes {
		if o.Kind() == s.Kind() && (o == RosterRows) == (s == RosterRows) {
			out = append(out, columnsOf(o)...)
		}
	}
	return out
}

// hint says which of a few a text may be; nothing where there are none.
func hint(s string, among []string) message.Message {
	if near := Suggest(s, among); near != "" {
		return message.DidYouMean(near)
	}
	var list []string
	for _, a := range among {
		if a != "" {
			list = append(list, a)
		}
	}
	if len(list) == 0 {
		return message.Message{}
	}
	if len(list) > 12 {
		list = append(list[:12:12], "…")
	}
	return message.ThereAre(list)
}

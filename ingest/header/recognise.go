package header

import (
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// Recognition is judged by how much the headers say to each shape: a header that only
// one kind has counts 1, one that n kinds share 1/n. The winner must lead by margin,
// and one that lacks a required column still vetoes a winner that it beats by veto:
// a lead report without its ids must not pass as a list of deals.
const (
	margin   = 0.2
	veto     = 1.0
	idBonus  = 0.5 // a table's first column usually tells its rows apart
	minScore = 1.0
)

// Unrecognised is why a table is taken for no kind of export.
type Unrecognised struct {
	Why    message.Message
	Rivals []kpi.Kind // the kinds between which nothing decides; usually none
}

func (u *Unrecognised) Error() string { return u.Why.String() }

// Unwrap returns the message.
func (u *Unrecognised) Unwrap() error { return u.Why }

// Recognise finds the shape of a table by its headers and the values below them, and maps the
// headers. Without a sample the headers alone say it; whether the values bear it out is for the
// caller to see then. given maps the columns of each kind to headers as written; entries that
// the table does not have are no evidence, and an error only once the table is of that kind.
func Recognise(headers []string, sample Sample, given map[kpi.Kind]map[string]string) (*Mapping, float64, error) {
	if sample != nil {
		return recognise(headers, sample, given)
	}
	return once(anyKind, headers, given, func() (*Mapping, float64, error) { return recognise(headers, nil, given) })
}

func recognise(headers []string, sample Sample, given map[kpi.Kind]map[string]string) (*Mapping, float64, error) {
	weights := weigh(headers)
	var best, second, lacking, vetoing candidate
	orders := false
	for i := range RosterRows {
		s := (i + OrderRows) % RosterRows // orders before deals, which they are not then
		if s == DealRows && orders {
			continue
		}
		c := candidate{shape: s}
		m, err := Map(s, headers, sample, present(given[s.Kind()], headers))
		if err != nil {
			return nil, 0, err
		}
		c.m = m
		c.score = score(m, weights)
		told := (&evidence{m, weights, sample}).tells()
		if orders = orders || s == OrderRows && told; s == OrderRows && !orders {
			continue
		}
		switch {
		case len(m.Missing()) > 0 || !told:
			if c.score > lacking.score {
				lacking = c
			}
			if told && c.score > vetoing.score {
				vetoing = c
			}
		case c.score > best.score:
			if best.m != nil && best.shape.Kind() != s.Kind() {
				second = best
			}
			best = c
		case best.shape.Kind() != s.Kind() && c.score > second.score:
			second = c
		}
	}
	if other := otherTable(headers, best.m, weights); other != nil {
		return nil, best.score, &Unrecognised{Why: message.OtherTable(other.what())}
	}
	switch {
	case best.m == nil || best.score < minScore:
		return nil, max(best.score, lacking.score), none(headers, best, lacking)
	case vetoing.m != nil && vetoing.score >= best.score+veto && vetoing.shape.Kind() != best.shape.Kind():
		return nil, vetoing.score, none(headers, candidate{}, vetoing)
	case second.m != nil && best.score-second.score < margin:
		one, two := best.shape.Kind().String(), second.shape.Kind().String()
		return nil, best.score, &Unrecognised{
			Why:    message.TwoKinds(one, two, "--"+one, "--"+two),
			Rivals: []kpi.Kind{best.shape.Kind(), second.shape.Kind()},
		}
	}
	columns := given[best.shape.Kind()]
	if len(columns) == 0 {
		return best.m.asDeals(orders), best.score, nil
	}
	m, err := Map(best.shape, headers, sample, columns)
	if err != nil {
		return nil, best.score, err
	}
	return m.asDeals(orders), best.score, nil
}

// asDeals makes a mapping of orders one of deals.
func (m *Mapping) asDeals(orders bool) *Mapping {
	if m.Shape == OrderRows {
		m.Shape, m.Orders = DealRows, orders
	}
	return m
}

// Choose maps the headers of a table whose kind is said, finding the shape among the
// kind's own. A missing required column is an error that names the nearest header.
func Choose(k kpi.Kind, headers []string, sample Sample, given map[string]string) (*Mapping, float64, error) {
	if sample != nil {
		return choose(k, headers, sample, given)
	}
	return once(byte(k), headers, map[kpi.Kind]map[string]string{k: given}, func() (*Mapping, float64, error) { return choose(k, headers, nil, given) })
}

func choose(k kpi.Kind, headers []string, sample Sample, given map[string]string) (*Mapping, float64, error) {
	weights := weigh(headers)
	var best candidate
	for _, s := range Shapes(k) {
		m, err := Map(s, headers, sample, given)
		if err != nil {
			return nil, 0, err
		}
		c := candidate{s, m, score(m, weights)}
		if s == OrderRows {
			// Deals that nothing dates have the dates of orders, whether they are such or not.
			e := evidence{m, weights, sample}
			orders := e.tellsOrders()
			if orders || m.Has("close_date") && !best.m.Has("close_date", ExpectedClose, WonDate, LostDate, "created_date", "stage", WonFlag) {
				return m.asDeals(orders), c.score, complete(m)
			}
			continue
		}
		if best.m == nil || rank(c) > rank(best) {
			best = c
		}
	}
	return best.m, best.score, complete(best.m)
}

// Known counts the cells of a row that are names of columns of some export, of the
// roster, or configured: a table's header row is the one with the most.
func Known(row []string, given map[kpi.Kind]map[string]string) int {
	n := 0
	for _, h := range row {
		if h = Clean(h); h != "" && isKnown(h, given) {
			n++
		}
	}
	return n
}

func isKnown(h string, given map[kpi.Kind]map[string]string) bool {
	key := Key(h)
	for i := range dictionaries() {
		d := &dictionaries()[i]
		if at, ok := d.byKey[key]; ok && d.names[at].column != "" {
			return true
		}
	}
	if isFramed(h) {
		for s := range numShapes {
			if k, _, ok := dictionaries()[s].lookup(h, s); ok && k.column != "" {
				return true
			}
		}
	}
	for _, columns := range given {
		for _, g := range columns {
			if Key(g) == key {
				return true
			}
		}
	}
	return false
}

// isFramed reports whether a header that is no name as a whole may be one inside, as lookup
// looks for it.
func isFramed(h string) bool {
	if strings.Contains(h, " - ") {
		for s := range entityPrefixes {
			if withoutEntity(h, s) != h {
				return true
			}
		}
	}
	_, unit := splitUnit(h)
	return !unit.isZero() || strings.HasPrefix(h, "custom.") || withoutZone(h) != h || withoutRelation(h) != h
}

// rank prefers shapes that lack nothing.
func rank(c candidate) float64 { return c.score - 100*float64(len(c.m.Missing())) }

// complete returns an error that names a required column which the mapping lacks and
// the header that comes nearest to it.
func complete(m *Mapping) error {
	missing := m.Missing()
	if len(missing) == 0 {
		return nil
	}
	kind := m.Shape.Kind().String()
	if near := nearestHeader(missing[0], m); near != "" {
		return message.NeedsColumnNear(kind, missing[0], near, kind)
	}
	return message.NeedsColumn(kind, missing[0], kind)
}

type candidate struct {
	shape Shape
	m     *Mapping
	score float64
}

// weigh returns for each header 1/(number of kinds that know it), 0 for none.
func weigh(headers []string) []float64 {
	ws := make([]float64, len(headers))
	for i, h := range headers {
		h = Clean(h)
		if h == "" {
			continue
		}
		var kinds kpi.Kinds
		for s := range OrderRows {
			if k, _, ok := dictionaries()[s].lookup(h, s); ok && k.column != "" && s.isToldBy(k.column) {
				kinds |= kpi.KindSet(s.Kind())
			}
		}
		n := 0
		for _, k := range kpi.AllKinds() {
			if kinds.Has(k) {
				n++
			}
		}
		if n > 0 {
			ws[i] = 1 / float64(n)
		} else if k, _, ok := dictionaries()[OrderRows].lookup(h, OrderRows); ok && k.column != "" {
			ws[i] = 1
		}
	}
	return ws
}

// isToldBy reports whether a column says anything of what the table is: an address is no sign
// of deals, nor an amount or a status of customers.
func (s Shape) isToldBy(column string) bool {
	switch s {
	case DealRows:
		return column != "email"
	case CustomerRows:
		return column != Price && column != Quantity && column != "status"
	}
	return true
}

func score(m *Mapping, weights []float64) float64 {
	sum := 0.0
	for _, c := range m.Claims {
		switch {
		case !m.Shape.isToldBy(c.Column):
		case c.By == ByConfiguration:
			sum += 1
		case c.By == ByLikeness:
			sum += 0.4
		default:
			sum += weights[c.Index]
		}
	}
	for _, l := range m.Conflicts { // a second date or owner column is evidence too
		sum += weights[l.Index] / 2
	}
	if id := idColumn(m.Shape); id != "" {
		first := slices.IndexFunc(m.Headers, func(h string) bool { return h != "" })
		if c, ok := m.Find(id); ok && c.Index == first {
			sum += idBonus
		}
	}
	for _, h := range m.Headers {
		if h != withoutEntity(h, m.Shape) {
			sum += 0.25
		}
	}
	// A message has a recipient or an id, and a campaign a number of messages. The
	// words for what became of them are the same.
	if _, ok := m.Find("sent"); ok && m.Shape == CampaignRows {
		sum += 0.5
	}
	// "Sent" is the number of messages where another header has the date and none the
	// recipient.
	if m.Shape == CampaignRows && m.Has("sent") && m.Has("sent_date") && !slices.ContainsFunc(m.Headers, isRecipient) {
		sum++
	}
	// A single message has no rates.
	if m.Shape == CampaignRows && slices.ContainsFunc(m.Headers, isRate) {
		sum += 1.5
	}
	return sum
}

func isRecipient(h string) bool {
	k, _, ok := dictionaries()[MessageRows].lookup(h, MessageRows)
	return ok && k.column == "recipient"
}

// isRate reports whether a header names a share of messages: "Open rate".
func isRate(h string) bool {
	if strings.Contains(h, "%") {
		return true
	}
	for _, w := range words(h) {
		switch w {
		case "rate", "quote", "rata", "taux", "tasa", "arany", "aranya":
			return true
		}
		if strings.HasSuffix(w, "rate") && len(w) > 5 || strings.HasSuffix(w, "arany") {
			return true
		}
	}
	return false
}

// idColumn is the column that as a rule stands first.
func idColumn(s Shape) string {
	if s == CustomerRows {
		return "customer"
	}
	return s.ID()
}

// present keeps the configured columns whose header the table has.
func present(given map[string]string, headers []string) map[string]string {
	var out map[string]string
	for c, h := range given {
		for _, have := range headers {
			if Key(have) != "" && Key(have) == Key(h) {
				if out == nil {
					out = map[string]string{}
				}
				out[c] = h
			}
		}
	}
	return out
}

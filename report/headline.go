package report

import (
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// Headline says in two or three sentences how a period went: the figure in front with its change
// and its target, who is ahead and how many are behind, and the one thing most worth a look. It
// holds what the figures bear out; what they do not is left out. The zero Headline says nothing.
type Headline struct {
	r      *kpi.Results
	kpi    *kpi.KPI
	period kpi.Period
	value  kpi.Value

	before   kpi.Period // what the change is since; without days if there is none
	change   Change
	attained kpi.Value // the value against its target; empty if there is none of the same days

	ahead      []string // the group with the highest figure; nil where that tells nothing
	aheadValue kpi.Number
	behind, of int // groups that have a target, and those of them below it

	Look *Look // nil where nothing stands out
}

// Look is a thing that is worth a look: a shortfall against a target, or a fall that is unusual.
type Look struct {
	Dims, Group []string // whose figure it is; none of the company
	From, To    kpi.Day  // the days that tell more of it
	More        string   // the command that shows them; "" if there is none

	value, target, mean kpi.Number // a target, or a mean of earlier values
	earlier             int        // how many
}

// The figures that a headline is about, the first that is there.
var headlineKPIs = []string{"revenue", "deals_won", "new_customers", "new_leads", "new_opportunities"}

const (
	fewWonDeals   = 5  // below, how many deals a revenue is made of is told
	usualPeriods  = 12 // so many earlier periods tell what is usual
	leastPeriods  = 6  // fewer do not
	widestName    = 40 // cells of a name
	leastForRanks = 2  // groups with a figure: one alone is not ahead of anybody
)

// NewHeadline finds the headline of a period of results, an index into their periods. before is what
// it is compared with; others are results of the same periods by other dimensions, or nil.
func NewHeadline(r *kpi.Results, period int, before kpi.Base, others ...*kpi.Results) Headline {
	if period < 0 || period >= len(r.Periods) {
		return Headline{}
	}
	x := NewIndex(r)
	h := Headline{r: r, period: r.Periods[period]}
	if h.kpi = mainKPI(r, x, period); h.kpi == nil {
		return Headline{}
	}
	h.value, _ = x.Value(h.kpi.ID, period, Whole)
	h.compare(before)
	if id := TargetOf[h.kpi.ID]; id != "" {
		// A target of some of the days says nothing of all of them.
		if a, ok := x.Value(id, period, Whole); ok && !a.Empty() && a.Num.Cmp(h.value.Number) == 0 {
			h.attained = a
		}
		h.countBehind(x, id, period)
	}
	if h.adds() {
		h.findAhead(x, period)
		h.findShortfall(x, period)
		for _, other := range append([]*kpi.Results{r}, others...) {
			h.findFall(other, period)
		}
	}
	return h
}

func mainKPI(r *kpi.Results, x *Index, period int) *kpi.KPI {
	has := func(id string) bool {
		v, ok := x.Value(id, period, Whole)
		return ok && !v.Empty()
	}
	for _, id := range headlineKPIs {
		if f := r.Figure(id); f != nil && has(id) {
			return f.KPI
		}
	}
	for _, k := range r.KPIs {
		if has(k.ID) {
			return k
		}
	}
	return nil
}

// adds reports whether the figure is a sum of the groups' of which more is better, so that groups
// can be held against each other and against their own past.
func (h *Headline) adds() bool {
	return (h.kpi.Unit == kpi.Amount || h.kpi.Unit == kpi.Whole) && h.kpi.Better == kpi.Higher
}

// running reports whether the period is not over.
func (h *Headline) running() bool { return h.period.End > h.r.AsOf }

func (h *Headline) compare(before kpi.Base) {
	if before.Results == nil || before.Period < 0 || before.Period >= len(before.Results.Periods) {
		return
	}
	if before.Results == h.r && before.Period < begins(h.r) {
		return
	}
	base := before.Results.Periods[before.Period]
	if h.period.Partial && before.Results == h.r { // a whole period is no measure for part of one
		return
	}
	was, ok := NewIndex(before.Results).Value(h.kpi.ID, before.Period, Whole)
	if !ok || was.Empty() {
		return
	}
	h.before, h.change = base, changeOf(h.kpi, h.value, was.Number)
	if h.change.Trend == noBase && was.Sign() < 0 {
		h.change = Change{}
	}
}

// whose yields the groups with a figure of a KPI, but for records of nobody.
func whose(x *Index, id string, period int, yield func(group []string, v kpi.Value)) {
	for _, key := range x.Keys {
		v, ok := x.Value(id, period, key)
		group := KeyTexts(key)
		if ok && !v.Empty() && !slices.Contains(group, kpi.Unassigned) {
			yield(group, v)
		}
	}
}

// findAhead finds the group with the highest figure, if no other has the same.
func (h *Headline) findAhead(x *Index, period int) {
	n, shared := 0, false
	whose(x, h.kpi.ID, period, func(group []string, v kpi.Value) {
		if v.Sign() <= 0 {
			return
		}
		n++
		switch {
		case h.ahead == nil || v.Cmp(h.aheadValue) > 0:
			h.ahead, h.aheadValue, shared = group, v.Number, false
		case v.Cmp(h.aheadValue) == 0:
			shared = true
		}
	})
	if n < leastForRanks || shared {
		h.ahead = nil
	}
}

// countBehind counts the groups with a target, and those that are below it, or below the part of
// it that the days gone by make while the period is not over.
func (h *Headline) countBehind(x *Index, attainment string, period int) {
	due := kpi.Int(1)
	if h.running() {
		due = kpi.Frac(h.daysGone(), int64(h.period.Days()))
	}
	whose(x, attainment, period, func(_ []string, a kpi.Value) {
		if a.Den.Empty() || a.Den.Sign() <= 0 {
			return
		}
		h.of++
		if a.Cmp(due) < 0 {
			h.behind++
		}
	})
}

// daysGone are the days of the period by the as-of date.
func (h *Headline) daysGone() int64 {
	return int64(max(0, min(h.r.AsOf, h.period.End)-h.period.Start+1))
}

// findShortfall finds the group that lacks most of its target, once the period is over.
func (h *Headline) findShortfall(x *Index, period int) {
	id := TargetOf[h.kpi.ID]
	if id == "" || h.running() || len(h.r.By) == 0 {
		return
	}
	whose(x, id, period, func(group []string, a kpi.Value) {
		if a.Den.Empty() || a.Den.Cmp(a.Num) <= 0 {
			return
		}
		if h.Look == nil || a.Den.Sub(a.Num).Cmp(h.Look.lacks()) > 0 {
			h.Look = &Look{Dims: h.r.By, Group: group, value: a.Num, target: a.Den}
			h.lookBack(h.r, period)
		}
	})
}

// findFall finds the group of some results whose figure fell most below the usual spread of the
// periods before: below their mean by more than two standard deviations. It is worth more of a
// look than what was found before if more is missing.
func (h *Headline) findFall(r *kpi.Results, period int) {
	if r == nil || h.period.Partial || len(r.Periods) != len(h.r.Periods) || r.Periods[period] != h.period {
		return
	}
	x, first := NewIndex(r), begins(r)
	keys := slices.Clone(x.Keys)
	if r == h.r && len(r.By) == 0 {
		keys = []string{Whole}
	}
	for _, key := range keys {
		group := KeyTexts(key)
		v, ok := x.Value(h.kpi.ID, period, key)
		if !ok || v.Empty() || key != Whole && slices.Contains(group, kpi.Unassigned) {
			continue
		}
		mean, n := usual(x, r, h.kpi.ID, first, period, key, v.Number)
		if n == 0 || h.Look != nil && mean.Sub(v.Number).Cmp(h.Look.lacks()) <= 0 {
			continue
		}
		h.Look = &Look{Dims: r.By, Group: group, value: v.Number, mean: mean, earlier: n}
		if key == Whole {
			h.Look.Group = nil
		}
		h.lookBack(r, period)
	}
}

// usual returns the mean of the figures of up to a year of periods before, and how many they are;
// none where they are too few, or now is within two standard deviations of them or above.
func usual(x *Index, r *kpi.Results, id string, first, period int, key string, now kpi.Number) (mean kpi.Number, n int) {
	var all []kpi.Number
	sum := kpi.Int(0)
	for p := period - 1; p >= max(first, period-usualPeriods); p-- {
		if v, ok := x.Value(id, p, key); ok && !v.Empty() && !r.Periods[p].Partial {
			all = append(all, v.Number)
			sum = sum.Add(v.Number)
		}
	}
	if n = len(all); n < leastPeriods {
		return mean, 0
	}
	mean = sum.Div(kpi.Int(int64(n)))
	fall := mean.Sub(now)
	if fall.Sign() <= 0 {
		return mean, 0
	}
	squares := kpi.Int(0)
	for _, v := range all {
		d := v.Sub(mean)
		squares = squares.Add(d.Mul(d))
	}
	variance := squares.Div(kpi.Int(int64(n - 1)))
	if fall.Mul(fall).Cmp(variance.Mul(kpi.Int(4))) <= 0 {
		return mean, 0
	}
	return mean, n
}

// lookBack sets the days that tell more: those of the period and of a year of periods before.
func (h *Headline) lookBack(r *kpi.Results, period int) {
	h.Look.From, h.Look.To = r.Periods[max(0, period-usualPeriods+1)].Start, h.period.End
}

// lacks is how far the value is below the target or the mean.
func (k *Look) lacks() kpi.Number {
	if !k.target.Empty() {
		return k.target.Sub(k.value)
	}
	return k.mean.Sub(k.value)
}

// begins is the first period with a figure that rests on something: periods before the data begin are
// no periods of nothing.
func begins(r *kpi.Results) int {
	for p := range r.Periods {
		for i := range r.Figures {
			if v := r.Figures[i].Whole(p); v.N > 0 || !v.Empty() && v.Sign() != 0 {
				return p
			}
		}
	}
	return len(r.Periods)
}

// Explain sets the command that shows more of what is worth a look.
func (h *Headline) Explain(command string) {
	if h.Look != nil {
		h.Look.More = command
	}
}

// IsZero reports whether there is nothing to say.
func (h *Headline) IsZero() bool { return h.kpi == nil }

// Sentences are how the period went, and who stood out, without what is worth a look.
func (h *Headline) Sentences(l *lang.Lang) []string {
	if h.IsZero() {
		return nil
	}
	all := []message.Message{h.went(l)}
	if h.ahead != nil {
		all = append(all, message.Leads(h.name(l, h.r.By, h.ahead), h.figure(l, h.aheadValue)))
	}
	if m := h.behindTarget(); !m.IsZero() {
		all = append(all, m)
	}
	return sentences(l, all)
}

// LookSentence is what is worth a look; "" if nothing is.
func (h *Headline) LookSentence(l *lang.Lang) string {
	k := h.Look
	if k == nil {
		return ""
	}
	who := h.name(l, k.Dims, k.Group)
	m := message.UnusualFall(who, h.figure(l, k.value), h.figure(l, k.mean), k.earlier)
	if !k.target.Empty() {
		m = message.Shortfall(who, h.figure(l, k.lacks()), rounded(l, kpi.Ratio, k.value.Div(k.target)))
	}
	return sentences(l, []message.Message{m})[0]
}

// Text is all of it in one paragraph.
func (h *Headline) Text(l *lang.Lang) string {
	all := h.Sentences(l)
	if look := h.LookSentence(l); look != "" {
		all = append(all, look)
	}
	return strings.Join(all, " ")
}

func sentences(l *lang.Lang, all []message.Message) []string {
	texts := make([]string, len(all))
	for i, m := range all {
		texts[i] = m.In(l) + "."
	}
	return texts
}

// went says how the period went.
func (h *Headline) went(l *lang.Lang) message.Message {
	parts := []string{h.full(l)}
	add := func(m message.Message) { parts = append(parts, m.In(l)) }
	if h.value.Immature {
		parts[0] += " (" + l.Word("immature") + ")"
	}
	if n := h.value.N; h.kpi.ID == "revenue" && n > 0 && n < fewWonDeals {
		add(message.FromFewDeals(int(n)))
	}
	before := h.beforeName(l)
	switch by := strings.TrimPrefix(strings.TrimPrefix(h.change.Short(l), "▲ "), "▼ "); {
	case h.change.Trend == Up && h.change.Points:
		add(message.PointsAbove(by, before))
	case h.change.Trend == Down && h.change.Points:
		add(message.PointsBelow(by, before))
	case h.change.Trend == Up:
		add(message.Above(by, before))
	case h.change.Trend == Down:
		add(message.Below(by, before))
	case h.change.Trend == same:
		add(message.AsMuchAs(before))
	case h.change.Trend == noBase && h.value.Sign() > 0:
		add(message.AfterNothing(before))
	}
	if a := h.attained; !a.Empty() {
		if share := rounded(l, kpi.Ratio, a.Number); h.running() {
			add(message.OfWholeTarget(share))
		} else {
			add(message.OfTarget(share))
		}
	}
	if !h.value.Note.IsZero() && !h.value.Immature {
		add(h.value.Note)
	}
	period := l.Heading(l.Period(h.r.Grain, h.period))
	if h.running() {
		period = message.SoFar(period, int(h.daysGone()), h.period.Days()).In(l)
	}
	what := strings.Join(parts, ", ")
	if h.kpi.ID == "revenue" {
		return message.Headline(period, what)
	}
	return message.HeadlineOf(l.Title(h.kpi), period, what)
}

// beforeName names what the change is since, a month of the same year without it.
func (h *Headline) beforeName(l *lang.Lang) string {
	if h.change.Trend == noTrend {
		return ""
	}
	year, _, _ := h.period.Start.Civil()
	y, m, _ := h.before.Start.Civil()
	_, last, _ := h.before.End.Civil()
	switch {
	case h.before.ByDays() || h.r.Grain == kpi.AllTime:
		return l.Days(h.before)
	case h.r.Grain == kpi.ByMonth && l.Code() == "hu":
		return l.ShortMonthYear(y, m)
	case h.r.Grain == kpi.ByMonth && y == year && m == last:
		return l.Month(m)
	}
	return l.Period(h.r.Grain, h.before)
}

func (h *Headline) behindTarget() message.Message {
	switch teams := slices.Equal(h.r.By, []string{"team"}); {
	case h.of == 0 || h.of == 1 && h.behind == 0:
		return message.Message{}
	case h.behind == 0 && h.running():
		return message.Message{}
	case h.behind == 0 && teams:
		return message.TeamsReachedTarget(h.of)
	case h.behind == 0:
		return message.RepsReachedTarget(h.of)
	case h.running() && teams:
		return message.TeamsBehindPace(h.behind, h.of)
	case h.running():
		return message.RepsBehindPace(h.behind, h.of)
	case teams:
		return message.TeamsBehindTarget(h.behind, h.of)
	}
	return message.RepsBehindTarget(h.behind, h.of)
}

// full prints the number in front, money with its currency.
func (h *Headline) full(l *lang.Lang) string {
	if h.kpi.Unit == kpi.Amount || h.kpi.Unit == kpi.PerOne {
		return roundedMoney(l, clean(h.r.Currency), h.value.Number)
	}
	return h.figure(l, h.value.Number)
}

// figure prints a number of the headline's KPI.
func (h *Headline) figure(l *lang.Lang, n kpi.Number) string {
	switch h.kpi.Unit {
	case kpi.Days:
		return rounded(l, h.kpi.Unit, n) + " " + l.Word("days")
	case kpi.Months:
		return rounded(l, h.kpi.Unit, n) + " " + l.Word("months")
	}
	return rounded(l, h.kpi.Unit, n)
}

// name is a group for a sentence: reps by their names, what else there is with what it is.
func (h *Headline) name(l *lang.Lang, dims, group []string) string {
	if len(group) == 0 {
		return l.Word("Company")
	}
	texts := make([]string, len(group))
	for i, text := range group {
		texts[i] = isolated(shorten(clean(l.Group(text)), widestName))
	}
	name := strings.Join(texts, " · ")
	if len(dims) == 1 && dims[0] != "rep" {
		name += " (" + l.Word(dims[0]) + ")"
	}
	return name
}

// isolated keeps a name that is written from right to left from turning what stands around it.
func isolated(name string) string {
	for _, r := range name {
		if r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfeff {
			return "\u2068" + name + "\u2069"
		}
	}
	return name
}

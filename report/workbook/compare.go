package workbook

import (
	"strings"

	"salesk/kpi"
	"salesk/report"
)

// The words for what is not a figure. They differ on purpose: nothing was recorded;
// a whole period cannot be compared with a part of one.
const (
	noData  = "no data"
	notOver = "when it is over"
)

// earlier is a figure that another is compared with.
type earlier struct {
	value  kpi.Number
	change report.Change
	why    string // instead of a value
}

// attainments are the KPIs that know the target of another.
var attainments = map[string]string{
	"revenue": "revenue_attainment", "deals_won": "deals_attainment", "new_customers": "new_customers_attainment",
}

// before compares a figure of the company in the shown period with that of the period
// before: like for like while the shown one is not over.
func (bk *writer) before(k *kpi.KPI) earlier {
	p := bk.b.Shown
	if bk.now.Partial || len(bk.likeBefore.r.Periods) > 0 {
		return bk.like(bk.likeBefore, k)
	}
	if p == 0 || bk.r.Periods[p-1].Partial {
		return earlier{why: bk.l.Word(noData)}
	}
	return bk.against(bk.reps, k, p-1)
}

// year compares it with the same period a year before.
func (bk *writer) year(k *kpi.KPI) earlier {
	if bk.r.Grain >= kpi.ByYear && len(bk.likeYear.r.Periods) == 0 {
		return earlier{}
	}
	if bk.now.Partial || len(bk.likeYear.r.Periods) > 0 {
		return bk.like(bk.likeYear, k)
	}
	q := bk.yearBefore(bk.b.Shown)
	if q < 0 {
		return earlier{why: bk.l.Word(noData)}
	}
	return bk.against(bk.reps, k, q)
}

func (bk *writer) like(f *figures, k *kpi.KPI) earlier {
	if len(f.r.Periods) == 0 {
		return earlier{why: bk.l.Word(notOver)}
	}
	return bk.against(f, k, 0)
}

func (bk *writer) against(f *figures, k *kpi.KPI, p int) earlier {
	now, _ := bk.reps.Value(k.ID, bk.b.Shown, whole)
	was, _ := f.Value(k.ID, p, whole)
	e := earlier{value: was.Number, change: report.Compare(k, now, was.Number)}
	if was.Empty() {
		e.why = bk.l.Word(noData)
	}
	return e
}

// beforeName and yearName name the periods of the comparisons.
func (bk *writer) beforeName() string {
	p := bk.b.Shown
	switch {
	case len(bk.likeBefore.r.Periods) > 0:
		return bk.l.Days(bk.likeBefore.r.Periods[0])
	case bk.r.Grain == kpi.AllTime:
		return bk.l.Word("before")
	case p > 0:
		return bk.short(p - 1)
	}
	return bk.l.Word("the period before")
}

func (bk *writer) yearName() string {
	if len(bk.likeYear.r.Periods) > 0 {
		return bk.l.Days(bk.likeYear.r.Periods[0])
	}
	if q := bk.yearBefore(bk.b.Shown); q >= 0 {
		return bk.short(q)
	}
	return bk.l.Word("a year before")
}

// aim is a target, and how a figure stands to it.
type aim struct {
	target kpi.Number
	share  kpi.Number // of the whole target
	status int8       // 1 reached or on track, 0 nearly, -1 behind; meaningless without a target
	text   string
}

// wholeRevenue reports whether an attainment is of all revenue of the shown period, and not of
// the days alone that have a target.
func (bk *writer) wholeRevenue(attained kpi.Value) bool {
	v, _ := bk.reps.Value("revenue", bk.b.Shown, whole)
	return v.Number.Cmp(attained.Num) == 0
}

// almost is how near a figure must be to what is expected by now to be no bad news.
var almost = kpi.Frac(9, 10)

// elapsed is the part of the shown period that is over, by calendar days.
func (bk *writer) elapsed() kpi.Number {
	if !bk.now.Partial {
		return kpi.Int(1)
	}
	return kpi.Frac(int64(bk.r.AsOf-bk.now.Start)+1, int64(bk.now.Days()))
}

// aim holds a figure of the shown period against its target: that of the targets
// export, else the company's goal for the same period.
func (bk *writer) aim(f *figures, k *kpi.KPI, group string) aim {
	if id := attainments[k.ID]; id != "" {
		if v, ok := f.Value(id, bk.b.Shown, group); ok && !v.Den.Empty() {
			return bk.pace(k, v)
		}
	}
	if group != whole {
		return aim{}
	}
	for i := range bk.b.Goals {
		g := &bk.b.Goals[i]
		if g.Metric != k.ID || g.Owner != (kpi.Owner{}) || g.Period.Start != bk.now.Start || g.Period.End != bk.now.End {
			continue
		}
		return aim{target: g.Target, share: g.Actual.Div(g.Target), status: goalNews(g.Status), text: bk.l.T("%[1]s: goal %[2]s", bk.l.Word(g.Status.String()), report.DisplayNumber(bk.l, bk.r, k.Unit, g.Target))}
	}
	return aim{}
}

// pace holds an attainment against the part of the target that the days so far make.
func (bk *writer) pace(k *kpi.KPI, v kpi.Value) aim {
	a := aim{target: v.Den, share: v.Number, text: bk.l.Word("no target")}
	if v.Empty() {
		return a
	}
	expected := bk.elapsed()
	switch {
	case v.Cmp(expected) >= 0:
		a.status = 1
	case v.Cmp(expected.Mul(almost)) < 0:
		a.status = -1
	}
	percent := func(n kpi.Number) string {
		return bk.l.Percent(strings.TrimSuffix(n.Mul(kpi.Int(100)).Fixed(1), ".0"))
	}
	a.text = bk.l.T("%[1]s of target %[2]s", percent(v.Number), report.DisplayNumber(bk.l, bk.r, k.Unit, v.Den))
	if bk.now.Partial {
		a.text = bk.l.T("%[1]s of target; %[2]s expected by now", percent(v.Number), percent(expected))
	}
	return a
}

// goalNews is whether a goal's status is good news.
func goalNews(s kpi.GoalStatus) int8 {
	switch s {
	case kpi.OnTrack, kpi.Done:
		return 1
	case kpi.AtRisk, kpi.Missed:
		return -1
	}
	return 0
}

// newsColor paints good and bad news; arrows and words say it too.
func newsColor(good int8) string {
	switch {
	case good > 0:
		return green
	case good < 0:
		return red
	}
	return muted
}

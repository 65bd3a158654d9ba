package report

import (
	"strings"

	"salesk/internal/message"
	"salesk/report/lang"
)

// Layout says what a column is.
type Layout uint8

// The layouts. In machine formats Tidy is one figure a row and Wide has the periods as
// columns. In tables for people Tidy is one row a group (and period) with the KPIs as
// columns, and Wide is one row a KPI and group with the periods as columns.
const (
	Tidy Layout = iota
	Wide
)

var layoutNames = []string{"tidy", "wide"}

// String returns the layout as flags spell it.
func (l Layout) String() string { return layoutNames[l] }

// LayoutNames lists the layouts as flags spell them.
func LayoutNames() []string { return append([]string(nil), layoutNames...) }

// ParseLayout returns the layout with that name.
func ParseLayout(s string) (Layout, error) {
	for i, n := range layoutNames {
		if n == s {
			return Layout(i), nil
		}
	}
	return 0, message.Join(message.NotOneOf(s, message.TermLayout()), message.UseOneOf(layoutNames))
}

// Span is a run of periods: indices into kpi.Results.Periods, First included, End not.
// The zero Span means all of them.
type Span struct{ First, End int }

// Options say what to write. The zero value writes everything, without totals in
// machine formats, without colour and for a page of unlimited width.
type Options struct {
	Layout Layout
	Totals bool // machine formats: also the totals over the groups (tables always have them)

	// Asked are the periods that were asked for: machine formats and the workbook's
	// KPIs sheet write these. Shown are those that people's views (table, md, the
	// workbook's Summary sheet) show; zero means Asked. A change is told against the
	// period before in the Results, also where that one is not shown.
	Asked, Shown Span

	// Sort orders the groups: a KPI's id puts its largest value first, "-id" its
	// smallest, by the last shown period; "name" and "-name" go by the group's text.
	// Groups without a value come last. Empty keeps the order of the Results.
	Sort string
	// Top keeps the first so many groups; 0 keeps all. Without Sort it is the top by
	// revenue, or by the first KPI where revenue was not computed. Totals still are
	// those of all groups.
	Top int

	// Lang is the language of people's views and of the workbook; machine formats have none.
	Lang *lang.Lang

	Headlines bool // people's views: only KPIs that are a headline
	Width     int  // of the terminal, in cells; 0 is unlimited
	Color     bool // tables: colour beside the words, never instead of them

	// Tables at a terminal: figures as people say them, with short changes; a star for a note.
	Rounded, Starred bool

	// ForExcel writes CSV and TSV texts that a spreadsheet would run as a formula
	// with an apostrophe before the formula (Harmless).
	ForExcel bool
	BOM      bool // CSV and TSV start with a byte order mark, by which Excel knows UTF-8
}

// Hidden says what of the results a Write left out.
type Hidden struct {
	KPIs      int    // not headlines
	Periods   int    // asked for but not shown
	Groups    int    // beyond Top
	Company   int    // KPIs that only the company has, where totals are not written
	GroupNoun string // "rep", or "group" where there are several group columns
}

// Message names what is hidden and the flags that show it: "9 more KPIs (--kpi all);
// 12 more reps (--top)"; nothing when nothing is.
func (h Hidden) Message() message.Message {
	var parts []message.Message
	if h.KPIs > 0 {
		parts = append(parts, message.HiddenKPIs(h.KPIs))
	}
	if h.Periods > 0 {
		parts = append(parts, message.HiddenPeriods(h.Periods))
	}
	if h.Groups > 0 {
		parts = append(parts, message.HiddenGroups(h.Groups, plural(h.GroupNoun, h.Groups)))
	}
	if h.Company > 0 {
		parts = append(parts, message.HiddenCompany(h.Company))
	}
	return message.Join(parts...)
}

func plural(noun string, n int) string {
	switch {
	case n == 1:
		return noun
	case strings.HasSuffix(noun, "y"):
		return strings.TrimSuffix(noun, "y") + "ies"
	}
	return noun + "s"
}

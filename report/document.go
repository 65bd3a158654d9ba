package report

import (
	"iter"

	"salesk/kpi"
	"salesk/report/lang"
)

// Document is all that the workbook and the dashboard draw from. The figures in it are
// computed; the renderers only lay them out.
type Document struct {
	Title            string            // "Alderbrook Instruments", or "Sales KPIs"
	Program          string            // "salesk 1.2.0"
	Lang             *lang.Lang        // that the reports are written in; nil is English
	Results          *kpi.Results      // by rep, with totals, every period that was computed (a year before the shown one, if there is)
	Asked            *kpi.Results      // of a range that begins within a period, for the formats of compute; nil: those of Results
	Shown            int               // the period in front, an index into Results.Periods
	Earlier          bool              // the data have events before the first period of Results
	BySource, ByTeam *kpi.Results      // the same periods; nil when there is no such dimension
	TeamOf           map[string]string // rep -> team, both as in the groups of Results and ByTeam; nil when there are no teams

	// While the shown period is not over, its figures are compared with those of as many
	// days of the period before and of the same period a year before: results of one
	// period each, by the same groups. Nil where there is none, or the period is over.
	LikeBefore, LikeYear *kpi.Results

	Headline Headline // of the shown period

	Funnels []kpi.Funnel // of the shown period: the total first, then groups as people look for their names
	Mature  Mature       // where that total is immature
	Cohorts []kpi.Cohort // by month
	Goals   []kpi.GoalState

	Warnings []kpi.Problem // what a reader must know before the figures
	Sources  []Source      // the files that were read
	Control  []Setting     // parameters of the run, in display order
	Records  []Records     // the rows behind the figures, one table a kind
}

// Source tells about one table that was read. Read = Used + SetAside + Duplicates + LeftOut.
type Source struct {
	Name, Kind                       string
	SHA256                           string
	Read, Used, SetAside, Duplicates int
	LeftOut                          int      // deleted, archived, cancelled
	Skipped                          int      // blank rows, totals, footers
	Problems                         []string // the first ones, with their places
}

// Setting is one parameter of the run.
type Setting struct{ Name, Value string }

// Records are the rows of one kind, as typed cells.
type Records struct {
	Name    string // "Deals"
	Columns []Column
	Rows    iter.Seq[Row] // ranged over more than once; the cells of a row are only valid until the next one
	Count   int
}

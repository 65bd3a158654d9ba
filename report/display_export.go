package report

import (
	"salesk/kpi"
	"salesk/report/lang"
)

// The functions below let the renderers in packages of their own print figures as the
// tables do, so that a reader meets one spelling of a figure everywhere.

// DisplayNumber prints a number for reading: "1,234.50", "63.15 %", "12.4"; "n/a" where
// it could not be computed. Money comes without its currency.
func DisplayNumber(l *lang.Lang, r *kpi.Results, u kpi.Unit, n kpi.Number) string {
	return displayNumber(l, r, u, n)
}

// DisplayTitle is a KPI's heading with the unit that its figures leave out:
// "Revenue (EUR)", "Sales cycle (days)".
func DisplayTitle(l *lang.Lang, r *kpi.Results, k *kpi.KPI) string { return displayTitle(l, r, k) }

// Compare says how a figure moved: rates in percentage points, all else in percent of
// the earlier figure.
func Compare(k *kpi.KPI, now kpi.Value, before kpi.Number) Change { return changeOf(k, now, before) }

// Clean drops from a text of the data what would drive or mislead the reader's
// display: control characters, invisible marks and those that turn its direction.
func Clean(s string) string { return clean(s) }

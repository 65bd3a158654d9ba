package cmd

import (
	"encoding/csv"
	"math/big"
	"strings"
	"testing"

	"salesk/kpi"
)

// TestExplainDemo holds that what the records of the demo company add is each KPI's figure, and that this
// is the figure of compute.
func TestExplainDemo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	session(t, dir, "demo", "acme")
	for _, whose := range [][]string{nil, {"--where", "rep=Jürgen Weiß"}} {
		what := append([]string{"-q", "--as-of", "2024-11-17", "--period", "2024-Q3", "--format", "csv"}, whose...)
		all, _ := session(t, dir, append([]string{"compute", "acme", "--by", "none", "--kpi", "all"}, what...)...)
		computed := answersOf(t, all)
		for i, k := range kpi.Catalogue() {
			if i%2 != len(whose)/2 && testing.Short() {
				continue // each is asked once
			}
			figure, ok := computed[k.ID+"|2024-Q3"]
			if !ok {
				continue
			}
			text, _ := session(t, dir, append([]string{"explain", k.ID, "acme"}, what...)...)
			explainedAddsUp(t, k.ID, text, figure["value"])
		}
	}
}

// explainedAddsUp adds up the rows of a CSV, figure by figure. Quotients are written with ten digits,
// sums with all of them.
func explainedAddsUp(t *testing.T, id, text, figure string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Errorf("%s: %v, %d rows", id, err, len(rows))
		return
	}
	const kpiAt, statusAt, valueAt, numAt, denAt, noteAt = 0, 2, 10, 11, 12, 13
	if got := rows[1][valueAt]; got != figure {
		t.Errorf("%s is explained as %s and computed as %s", id, got, figure)
	}
	sums := map[[2]string]*big.Rat{}
	number := func(s string) *big.Rat {
		n := new(big.Rat)
		if s != "" {
			if _, ok := n.SetString(s); !ok {
				t.Fatalf("%s: %q is no number", id, s)
			}
		}
		return n
	}
	columns := map[int]string{valueAt: "value", numAt: "numerator", denAt: "denominator"}
	for _, row := range rows[1:] {
		for at, name := range columns {
			key := [2]string{row[kpiAt], name}
			if sums[key] == nil {
				sums[key] = new(big.Rat)
			}
			if row[statusAt] == "counts" || row[statusAt] == "others" {
				sums[key].Add(sums[key], number(row[at]))
			}
		}
	}
	for _, row := range rows[1:] {
		if row[statusAt] != "figure" || strings.Contains(row[noteAt], "not the sum of single records") {
			continue
		}
		of := func(name string) *big.Rat { return sums[[2]string{row[kpiAt], name}] }
		switch divided := of("denominator").Sign() != 0; {
		case divided:
			if of("numerator").Cmp(number(row[numAt])) != 0 || of("denominator").Cmp(number(row[denAt])) != 0 {
				t.Errorf("%s: the records of %s add up to %s / %s, it is %s / %s", id, row[kpiAt], of("numerator").FloatString(3), of("denominator").FloatString(3), row[numAt], row[denAt])
			}
		case strings.HasPrefix(row[kpiAt], "sales_cycle_"), row[kpiAt] == "open_deal_age", row[denAt] != "": // a quantile, or made of others
		case of("value").Cmp(number(row[valueAt])) != 0:
			t.Errorf("%s: the records of %s add up to %s, it is %s", id, row[kpiAt], of("value").FloatString(3), row[valueAt])
		}
	}
}

package kpi

import (
	"net/url"
	"sort"
	"strings"
	"testing"
)

// TestElsewhere refuses an account of another system that is incomplete.
func TestElsewhere(t *testing.T) {
	if !sort.SliceIsSorted(elsewhere, func(i, j int) bool { return elsewhere[i].System < elsewhere[j].System }) {
		t.Error("the systems are not in the order of their names")
	}
	for _, e := range elsewhere {
		if !strings.HasSuffix(e.Counts, ".") || strings.Contains(e.Counts, ". ") {
			t.Errorf("%s: %q is not one sentence", e.System, e.Counts)
		}
		if strings.HasSuffix(e.Here, ".") || len(e.kpis) == 0 {
			t.Errorf("%s: %q: what is to be done is a clause, and of some KPI", e.System, e.Counts)
		}
		if u, err := url.Parse(e.Source); err != nil || u.Scheme != "https" || u.Host == "" {
			t.Errorf("%s: %q is not where somebody can read it", e.System, e.Source)
		}
	}
}

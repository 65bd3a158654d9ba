package kpi

import (
	"regexp"
	"strings"
	"testing"
)

// TestCatalogue refuses a KPI that does not say all about itself.
func TestCatalogue(t *testing.T) {
	ids, orders, titles := map[string]bool{}, map[int]string{}, map[string]bool{}
	id := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	for _, k := range Catalogue() {
		if !id.MatchString(k.ID) || ids[k.ID] {
			t.Errorf("%s: the id is not in snake_case or is there twice", k.ID)
		}
		if k.Title == "" || titles[k.Title] {
			t.Errorf("%s: the title %q is empty or there twice", k.ID, k.Title)
		}
		if other := orders[k.Order]; other != "" {
			t.Errorf("%s: has the order of %s", k.ID, other)
		}
		ids[k.ID], orders[k.Order], titles[k.Title] = true, k.ID, true
		if k.Formula == "" || k.GroupBy == "" {
			t.Errorf("%s: no formula, or no word on whose figure it is", k.ID)
		}
		if !strings.HasSuffix(k.Doc, ".") || len(k.Doc) < 30 {
			t.Errorf("%s: the doc %q is no full sentence", k.ID, k.Doc)
		}
		if k.Needs == 0 && !k.NeedsCustomers {
			t.Errorf("%s: needs no export", k.ID)
		}
		if k.calc.value == nil || len(k.calc.uses) == 0 {
			t.Errorf("%s: computes nothing", k.ID)
		}
	}
	names := map[string]family{}
	for _, k := range Catalogue() {
		for _, fam := range k.calc.uses {
			if other, ok := names[fam.name()]; ok && other != fam {
				t.Errorf("%s: the family name %q is there twice", k.ID, fam.name())
			}
			names[fam.name()] = fam
		}
	}
	if len(ids) < 33 {
		t.Errorf("only %d KPIs are defined", len(ids))
	}
}

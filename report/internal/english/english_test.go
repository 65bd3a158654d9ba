package english

import (
	"testing"

	"salesk/report/lang"
)

func TestIn(t *testing.T) {
	german, err := lang.Of("de")
	if err != nil {
		t.Fatal(err)
	}
	french, err := lang.Of("fr")
	if err != nil {
		t.Fatal(err)
	}
	of := map[*lang.Lang]Texts{german: Of(german), french: Of(french)}
	for _, c := range []struct {
		l          *lang.Lang
		text, want string
	}{
		{german, "no figures", "no figures"},
		{german, "keine Zahlen", ""},
		{german, " (no figures) ", "no figures"},
		{german, "3 rows read", "%s rows read"},
		{german, "3 offene Deals haben keinen Betrag", ""},
		{german, "Revenue (EUR)", "Revenue"},
		{german, "Umsatz (EUR)", ""},
		{german, "Deals", ""}, // that is a German word too
		{french, "total", ""},
		{french, "Revenue, March 2022", "Revenue"},
		{german, "", ""},
	} {
		got, found := of[c.l].In(c.text)
		if got != c.want || found != (c.want != "") {
			t.Errorf("%s: %q is %q, want %q", c.l.Code(), c.text, got, c.want)
		}
	}
	if texts := Of(nil); len(texts) > 0 {
		t.Errorf("%d texts of English are foreign to it", len(texts))
	}
}

package ingest

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/kpi"
)

// thorough is suspicious without the look at the first letters.
func thorough(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\u00a0")
	if len(b) == 0 {
		return false
	}
	switch b[0] | 0x20 {
	case 't', 'g', 's', 'o', 'm', 'z', 'i', 'r', 'v', 'e', 0xc3 | 0x20:
		return len(b) >= 3 && len(b) < 200 && looksTotal(b)
	}
	return false
}

// TestSuspiciousMissesNoTotal compares the cheap looks at a cell with what they spare.
func TestSuspiciousMissesNoTotal(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, s string) {
		b := []byte(s)
		words := value.Normal(s)
		if endsSum(b) {
			return
		}
		if total := totalWords().MatchString(words) || strictTotal().MatchString(words); suspicious(b) != thorough(b) && (total || suspicious(b)) {
			t.Fatalf("%q is suspicious: %v; want %v", s, suspicious(b), thorough(b))
		}
		if got, want := isFooter(b), len(b) >= 10 && len(b) <= 200 && strings.IndexByte("cvibgra", b[0]|0x20) >= 0 && footer().Match(bytes.TrimSpace(b)); got != want {
			t.Fatalf("%q is a footer: %v; want %v", s, got, want)
		}
		if got, want := blank(b), allBlank(b); got != want {
			t.Fatalf("%q is blank: %v; want %v", s, got, want)
		}
	}
	stems := strings.Fields("total grand_total subtotal sub_total sous-total sous_totaux totale gesamt Gesamtsumme summe zwischensumme insgesamt összesen Összesen ÖSSZESEN osszesen mindösszesen mindosszesen részösszeg reszosszeg végösszeg vegosszeg végösszesen suma sum Suma_total total_general somme teilsumme Endsumme Ana_Ruiz_Total Ben_összesen Ben_Gesamt Ben_Ergebnis Ben_Summe Ana_Sous-total" +
		" Confidential_Information_-_Do_Not_Distribute Copyright_(c)_2020_x vertrauliche_Informationen informations_confidentielles Información_confidencial bizalmas_információ generated_by_x report_generated_x accrual_basis_x Cash_Basis_x ca\u017fh_basi\u017f_x")
	words := 0
	for _, s := range stems {
		s = strings.ReplaceAll(s, "_", " ")
		for _, lead := range []string{"", " ", "\t", "\u00a0", "-", "- "} {
			for _, form := range []string{s, strings.ToUpper(s), strings.ToTitle(s[:1]) + s[1:], s + ": 12", "x" + s} {
				check(t, lead+form)
				if suspicious([]byte(lead + form)) {
					words++
				}
				for i, r := range form { // a letter changed, a mark after it, one hidden before it
					for _, c := range []string{"", "o", "\u00f6", "\u00ad", string(r) + "\u0301", "0", " ", "\xff", "\u200b" + string(r)} {
						check(t, lead+form[:i]+c+form[i+utf8.RuneLen(r):])
					}
				}
			}
		}
	}
	for _, s := range strings.Split("Total Totals Subtotal Sub-total Sous-total Summe Zwischensumme Teilergebnis Ergebnis Gesamtergebnis Gesamt GESAMT Insgesamt összesen ÖSSZESEN Részösszeg TOTAL", " ") {
		if name := "Ben " + s; !suspicious([]byte(name)) || !endTotal().MatchString(value.Normal(name)) {
			t.Errorf("%q is no total", name)
		}
	}
	for _, s := range []string{"Ana Hansen", "Crystal", "Total Wine & More", "Ann", "Adam Szummenberg", "Kristal"} {
		if suspicious([]byte(s)) && endTotal().MatchString(value.Normal(s)) {
			t.Errorf("%q is a total", s)
		}
	}
	if words < 100 {
		t.Errorf("%d forms are suspicious", words)
	}
	rapid.Check(t, func(t *rapid.T) {
		check(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"t", "T", "ot", "OT", "al", "s", "um", "ö", "Ö", "ssz", "e", " ", "-", "\u00a0", "\xc2", "ges", "amt", "re", "v", "é", "\u0301"}), 0, 8).Draw(t, "pieces"), ""))
	})
}

// benchClassifier is the classifier of a deals export with ids that begin with a letter.
func benchClassifier(id string) (*rowClassifier, *table.Row) {
	h := head{line: 1}
	m, _, err := header.Recognise([]string{"deal_id", "rep", "customer", "amount", "created_date", "close_date", "stage"}, nil, nil)
	if err != nil {
		panic(err)
	}
	r := &table.Row{Line: 2}
	for _, s := range []string{id, "Grace Nagy", "Acme", "12.50", "2022-01-31", "2022-02-28", "Closed Won"} {
		r.Cells = append(r.Cells, table.Cell{Text: []byte(s)})
	}
	return newRowClassifier(h, newPlan(m, kpi.NewSymbols(), &Options{}, true, "")), r
}

func BenchmarkClass(b *testing.B) {
	for _, id := range []string{"00004711", "D0004711", "M00004711", "Mr. Summit", "C0004711-A"} {
		b.Run(id, func(b *testing.B) {
			s, r := benchClassifier(id)
			for b.Loop() {
				if s.class(r) != dataRow {
					b.Fatal(id)
				}
			}
		})
	}
}

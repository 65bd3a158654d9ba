package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSheetsNamedAfterReps(t *testing.T) {
	head := []any{"deal_id", "stage", "close_date", "amount"}
	name := workbook(t, map[string][][]any{
		"Ana Ruiz": {head, {"A", "Won", "2022-01-31", 10}},
		"Ben Ito":  {head, {"B", "Won", "2022-01-31", 20}},
		"Own":      {{"deal_id", "rep", "stage", "close_date", "amount"}, {"C", "Cleo", "Won", "2022-01-31", 30}},
	}, []string{"Ana Ruiz", "Ben Ito", "Own"}, 1, 1)
	_, rep, err := Load([]Input{{Path: name}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Ana Ruiz", "Ben Ito"}, rep.RepSheets); diff != "" || !strings.Contains(strings.Join(problems(rep.Notices), " "), "rep_from: sheet") {
		t.Errorf("offered %s, told %v", diff, problems(rep.Notices))
	}
	d, rep, err := Load([]Input{{Path: name}}, Options{RepFromSheet: true, Reps: map[string]string{"ben ito": "Benjamin Ito"}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range d.Deals.N {
		got = append(got, d.Symbols.Text(d.Deals.ID[i])+" "+d.Symbols.Text(d.Deals.Rep[i]))
	}
	if diff := cmp.Diff([]string{"A Ana Ruiz", "B Benjamin Ito", "C Cleo"}, got); diff != "" || len(rep.Notices) != 0 {
		t.Errorf("%s %v", diff, problems(rep.Notices))
	}
	months := workbook(t, map[string][][]any{"January": {head, {"A", "Won", "2022-01-31", 10}}, "Q2 2022": {head, {"B", "Won", "2022-04-30", 20}}}, []string{"January", "Q2 2022"}, 1, 1)
	if _, rep, err = Load([]Input{{Path: months}}, Options{}); err != nil || len(rep.RepSheets) != 0 {
		t.Errorf("months are offered as reps: %v %v", rep.RepSheets, err)
	}
}

package value

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"salesk/kpi"
)

// realColumn reads a column of a real file that may lie beside the project.
func realColumn(t *testing.T, header string, path ...string) []string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(root)
		if up == root {
			t.Fatal("no go.mod above the test")
		}
		root = up
	}
	f, err := os.Open(filepath.Join(append([]string{root, "..", "sha" + "red", "real"}, path...)...))
	if err != nil {
		t.Skip("real files not beside the project")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.Index(rows[0], header)
	if i < 0 {
		t.Fatalf("no column %s", header)
	}
	var cells []string
	for _, row := range rows[1:] {
		cells = append(cells, row[i])
	}
	return cells
}

// The same 8,800 deals with ISO and with American dates are the same days.
func TestRealDates(t *testing.T) {
	for _, column := range []string{"engage_date", "close_date"} {
		var days [2][]kpi.Day
		for i, style := range []string{"iso", "mdy"} {
			cells := realColumn(t, column, "maven-crm", style, "sales_pipeline.csv")
			f, ev, err := dates(cells...).Decide("")
			if err != nil || ev.Unread != 0 {
				t.Fatalf("%s %s: %+v, %v", style, column, ev, err)
			}
			for _, s := range cells {
				d, err := f.Parse(text(s), nil)
				if err != nil {
					t.Fatal(err)
				}
				days[i] = append(days[i], d)
			}
		}
		if len(days[0]) != 8800 || !slices.Equal(days[0], days[1]) {
			t.Errorf("%s: %d and %d days differ", column, len(days[0]), len(days[1]))
		}
	}
}

// The amounts and stages of the same deals give the published revenue and counts.
func TestRealAmounts(t *testing.T) {
	amounts := realColumn(t, "close_value", "maven-crm", "iso", "sales_pipeline.csv")
	stages := realColumn(t, "deal_stage", "maven-crm", "iso", "sales_pipeline.csv")
	f, _, err := numbers(amounts...).Decide("")
	if err != nil {
		t.Fatal(err)
	}
	var count [3]int
	revenue := kpi.Money(0)
	for i, s := range amounts {
		o, known := Outcome(stages[i])
		if !known {
			t.Fatalf("%q is not known", stages[i])
		}
		count[o]++
		if o != kpi.Won {
			continue
		}
		n, err := f.Parse(text(s))
		if err != nil {
			t.Fatal(err)
		}
		m, _, err := Minor(n.Dec, 2)
		if err != nil {
			t.Fatal(err)
		}
		revenue += m
	}
	if count != [3]int{2089, 4238, 2473} || revenue != 1000553400 {
		t.Errorf("got %v, %d", count, revenue)
	}
}

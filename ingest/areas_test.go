package ingest

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asBook writes a CSV as an .xlsx.
func asBook(t *testing.T, content string) string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(content))
	r.FieldsPerRecord = -1
	records, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows strings.Builder
	for i, cells := range records {
		line := i + 1
		fmt.Fprintf(&rows, `<row r="%d">`, line)
		for i, c := range cells {
			if c != "" {
				fmt.Fprintf(&rows, `<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>`, 'A'+i, line, c)
			}
		}
		rows.WriteString("</row>")
	}
	return rawBook(t, rows.String())
}

// tellTables lists what each table of a report is and where its header row is.
func tellTables(rep *Report) []string {
	var got []string
	for _, x := range rep.Tables {
		got = append(got, fmt.Sprintf("%s %d at %d", x.Kind, x.Used, x.HeaderLine))
	}
	return got
}

func TestSeveralTables(t *testing.T) {
	const deals = "Deal ID,Deal Owner,Company,Amount,Create Date,Close Date,Deal Stage"
	for _, tt := range []struct {
		name, content string
		want          []string // tables
		notices       string   // in which this stands
	}{
		{"beside", deals + ",,,Rep,Month,Target\n" +
			"A,Ann,X,10,2024-01-01,2024-01-31,Closed Won,,,Ann,2024-01,100\nB,Ben,Y,20,2024-01-02,2024-01-31,Closed Won,,,Ben,2024-01,200\nC,Ben,Z,30,2024-01-03,2024-02-10,Closed Won,,,,,\n",
			[]string{"deals 3 at 1", "targets 2 at 1"}, ""},
		{"beside, with its title and header lower", deals + ",,,,\n" +
			"A,Ann,X,10,2024-01-01,2024-01-31,Closed Won,,Targets,,\nB,Ben,Y,20,2024-01-02,2024-01-31,Closed Won,,Rep,Month,Target\nC,Ben,Z,30,2024-01-03,2024-02-10,Closed Won,,Ann,2024-01,100\nD,Ben,Z,30,2024-01-03,2024-02-10,Closed Won,,,,\n",
			[]string{"deals 4 at 1", "targets 1 at 3"}, ""},
		{"beside, of one length", "Abschlussdatum,Verkäufer,Betrag,Phase,Deal-ID,,Verkäufer,Monat,Ziel\n2024-01-31,Ann,10,Gewonnen,A,,Ann,2024-01,100\n2024-01-31,Ben,20,Gewonnen,B,,Ben,2024-01,200\n",
			[]string{"deals 2 at 1", "targets 2 at 1"}, ""},
		{"a list of people beside", "deal_id,amount,close_date,stage,,Rep,Team\nA,10,2024-01-31,Won,,Ann,North\nB,20,2024-01-31,Won,,Ben,South\nC,30,2024-01-31,Won,,,\n",
			[]string{"deals 3 at 1"}, "left out"},
		{"an empty column is room", "deal_id,amount,close_date,,stage,rep,customer\nA,10,2024-01-31,,Won,Ann,X\nB,20,2024-01-31,,Won,Ben,Y\n",
			[]string{"deals 2 at 1"}, ""},
		{"an empty column is room, and some end early", "deal_id,amount,close_date,stage,rep,,source,campaign\nA,10,2024-01-31,Won,Ann,,Web,May\nB,20,2024-01-31,Won,Ben,,,\nC,20,2024-01-31,Won,Ben,,Web,\nD,20,2024-01-31,Won,Ben,,,\n",
			[]string{"deals 4 at 1"}, ""},
		{"below, with a title", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\nB,Ben,Y,20,2024-01-02,2024-01-31,Closed Won\n,,,,,,\n,,,,,,\nTargets,,,,,,\nRep,Month,Target,,,,\nAnn,2024-01,100,,,,\nBen,2024-01,200,,,,\n",
			[]string{"deals 2 at 1", "targets 2 at 7"}, ""},
		{"below, at once", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\nRep,Month,Target,,,,\nAnn,2024-01,100,,,,\n",
			[]string{"deals 1 at 1", "targets 1 at 3"}, ""},
		{"below, a column a month", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n,,,,,,\nTargets 2024,,,,,,\nRep,Jan,Feb,Mar,,,\nAnn,100,200,300,,,\n",
			[]string{"deals 1 at 1", "targets 3 at 5"}, ""},
		{"below, a column a month by number", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n,,,,,,\nTargets,,,,,,\nRep,2024-01,2024-02,2024-03,,,\nAnn,100,200,300,,,\n",
			[]string{"deals 1 at 1", "targets 3 at 5"}, ""},
		{"the small one first", "Targets,,,,,,\nRep,Month,Target,,,,\nAnn,2024-01,100,,,,\nBen,2024-01,200,,,,\n,,,,,,\n" + deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\nB,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n",
			[]string{"targets 2 at 2", "deals 2 at 6"}, ""},
		{"three, in three languages", "Deal ID,Deal Owner,Amount,Close Date,Deal Stage\nA,Ann,10,2024-01-31,Closed Won\n,,,,\nÉrtékesítő,Hónap,Cél,,\nAnn,2024-01,100,,\n,,,,\nMonat,Kanal,Kosten,,\n2024-01,Web,55,,\n",
			[]string{"deals 1 at 1", "targets 1 at 4", "costs 1 at 7"}, ""},
		{"the same header again", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n,,,,,,\n" + deals + "\nB,Ben,Y,20,2024-01-02,2024-01-31,Closed Won\n",
			[]string{"deals 2 at 1"}, ""},
		{"the same columns in another order", "deal_id,rep,amount,close_date,stage\nA,Ann,10,2024-01-31,Won\n,,,,\nrep,deal_id,stage,close_date,amount\nBen,B,Won,2024-01-31,20\n",
			[]string{"deals 1 at 1", "deals 1 at 4"}, ""},
		{"a summary below", deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n,,,,,,\nRep,Amount,,,,,\nAnn,10,,,,,\n",
			[]string{"deals 1 at 1"}, "left out"},
		{"names that are words for columns", "deal_id,customer,source,amount,close_date,stage\nA,Target,Campaign,10,2024-01-31,Won\nB,Region,Email,,,Open\nC,Source,Web,5,2024-01-31,Won\n",
			[]string{"deals 3 at 1"}, ""},
		{"filters before", "Owner,Status\nAnn,Won\n\n" + deals + "\nA,Ann,X,10,2024-01-01,2024-01-31,Closed Won\n",
			[]string{"deals 1 at 4"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, file := range [][2]string{{"in.csv", tt.content}, {"in.xlsx", asBook(t, strings.ReplaceAll(tt.content, "\n\n", "\n\"\"\n"))}} {
				_, rep, err := loadFile(t, file[0], file[1], Options{})
				if err != nil {
					t.Errorf("%s: %v", file[0], err)
					continue
				}
				balanced(t, rep)
				if diff := cmp.Diff(tt.want, tellTables(rep)); diff != "" {
					t.Errorf("%s: %s\n%s", file[0], diff, problems(rep.Problems))
				}
				if got := strings.Join(problems(rep.Notices), "\n"); !strings.Contains(got, tt.notices) || tt.notices == "" && strings.Contains(got, "left out") {
					t.Errorf("%s: notices %q", file[0], got)
				}
			}
		})
	}
}

// TestTablesBesideHaveTheirOwnRows puts the reps of targets beside deals of others.
func TestTablesBesideHaveTheirOwnRows(t *testing.T) {
	d, rep := load(t, "Deal ID,Deal Owner,Amount,Close Date,Deal Stage,,Rep,Month,Target\nA,Ann,10,2024-01-31,Closed Won,,Ben,2024-01,100\nB,Ann,x,2024-01-31,Closed Won,,,,\n", Options{})
	if d.Deals.N != 1 || d.Symbols.Text(d.Deals.Rep[0]) != "Ann" || len(d.Targets) != 1 || d.Symbols.Text(d.Targets[0].Rep) != "Ben" {
		t.Errorf("%d deals of %v, targets %v", d.Deals.N, d.Deals.Rep, d.Targets)
	}
	if len(rep.Problems) != 1 || !strings.HasSuffix(rep.Problems[0].Where, "in.csv:3:7") {
		t.Errorf("problems %v", rep.Problems)
	}
	if pos := d.Targets[0].Pos; !strings.HasSuffix(d.Place(pos), "in.csv:2") {
		t.Error(d.Place(d.Targets[0].Pos))
	}
}

// TestTablesBelowInBlocks reads a table below a large one.
func TestTablesBelowInBlocks(t *testing.T) {
	var b strings.Builder
	b.WriteString("deal_id,rep,amount,close_date,stage\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "D%d,Ann,10,2024-01-31,Won\n", i)
	}
	b.WriteString(",,,,\nRep,Month,Target,,\nAnn,2024-01,100,,\n")
	for _, file := range [][2]string{{"in.csv", b.String()}, {"in.xlsx", asBook(t, b.String())}} {
		_, rep, err := loadFile(t, file[0], file[1], Options{sheetPart: 1 << 12, textBlock: 1 << 12})
		if err != nil {
			t.Fatal(err)
		}
		balanced(t, rep)
		if diff := cmp.Diff([]string{"deals 5000 at 1", "targets 1 at 5003"}, tellTables(rep)); diff != "" {
			t.Errorf("%s: %s", file[0], diff)
		}
	}
}

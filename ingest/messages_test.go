package ingest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// messages writes an export of messages, some of them with an id that another has.
func messages(r *rand.Rand, rows int, again bool) string {
	var b strings.Builder
	b.WriteString("email_id,sent_date,rep,campaign,delivered,opened,clicked\n")
	for i := range rows {
		id := i
		if again && r.IntN(20) == 0 {
			id = r.IntN(rows)
		}
		fmt.Fprintf(&b, "M%d,2024-03-%02d,Rep %d,%s,%s,%d,%d\n", id, 1+r.IntN(28), r.IntN(5), []string{"Spring", "Autumn", ""}[r.IntN(3)],
			[]string{"1", "0", ""}[r.IntN(3)], r.IntN(2), r.IntN(2))
	}
	return b.String()
}

// TestFiguresOfMessages holds that figures and reports do not depend on whether only figures are
// asked for, with ids that come again and without, beside events and alone.
func TestFiguresOfMessages(t *testing.T) {
	for _, again := range []bool{false, true} {
		for _, events := range []bool{false, true} {
			r := rand.New(rand.NewPCG(7, 7))
			files := map[string]string{"a.csv": messages(r, 3000, again), "b.csv": strings.ReplaceAll(messages(r, 500, false), "M", "N")}
			if events {
				files["c.csv"] = "email_id,event,sent_date,rep\nM8,delivered,2024-03-05,Rep 1\nM8,open,2024-03-06,Rep 1\nE1,delivered,2024-03-06,Rep 2\n"
			}
			dir := write(t, files)
			run := func(o Options, by string) (*kpi.Results, *Report) {
				d, rep, err := Load([]Input{{Path: dir}}, o)
				if err != nil {
					t.Fatal(err)
				}
				p := kpi.Defaults()
				p.By, p.AsOf, p.KPIs = []string{by}, kpi.Date(2024, 12, 31), []string{"email_open_rate", "email_open_rate_adjusted", "email_click_rate", "email_reply_rate"}
				res, err := kpi.Compute(d, p)
				if err != nil {
					t.Fatal(err)
				}
				return res, rep
			}
			for _, by := range []string{"rep", "campaign"} {
				want, wantRep := run(Options{textBlock: 1 << 30}, by)
				wantRows := slices.Collect(want.Rows())
				if len(wantRows) == 0 || again != (len(wantRep.Duplicates) > 1) { // M8 is a message and an event
					t.Fatalf("again %v, events %v: %d figures, %d duplicates", again, events, len(wantRows), len(wantRep.Duplicates))
				}
				for _, size := range []int{1 << 10, 4 << 10, 0} {
					got, gotRep := run(Options{textBlock: size, Figures: &Figures{Dimensions: []string{by}}}, by)
					gotRows := slices.Collect(got.Rows())
					if !reflect.DeepEqual(wantRows, gotRows) {
						t.Errorf("again %v, events %v, by %s, blocks of %d: the figures differ", again, events, by, size)
					}
					for i := range gotRep.Tables { // what was seen is of the sample
						gotRep.Tables[i].Mapping = wantRep.Tables[i].Mapping
					}
					if !reflect.DeepEqual(wantRep, gotRep) {
						t.Errorf("again %v, events %v, by %s, blocks of %d: the reports differ\n%+v\n%+v", again, events, by, size, wantRep, gotRep)
					}
				}
			}
		}
	}
}

// TestMessagesWithoutIDs holds that messages which come twice are found beside an export
// that has no ids, wherever it stands.
func TestMessagesWithoutIDs(t *testing.T) {
	dir := write(t, map[string]string{
		"without.csv":   "sent_date,rep,recipient,delivered,opened\n" + strings.Repeat("2024-03-02,Ann,x@example.com,1,1\n", 5),
		"with.csv":      "email_id,sent_date,rep,delivered,opened\nM1,2024-03-01,Ann,1,0\nM2,2024-03-02,Ann,1,1\nM1,2024-03-01,Ann,1,1\n",
		"campaigns.csv": "campaign,sent_date,sent,delivered,unique_opens\nSpring,2024-03-01,100,90,30\n",
	})
	for _, files := range []string{"without with", "with without", "campaigns without with", "without campaigns with without"} {
		var inputs []Input
		for _, name := range strings.Fields(files) {
			inputs = append(inputs, Input{Path: filepath.Join(dir, name+".csv")})
		}
		for _, figures := range []*Figures{nil, {Dimensions: []string{"rep"}}} {
			d, rep, err := Load(inputs, Options{Figures: figures})
			if err != nil {
				t.Fatal(err)
			}
			want := 7 + len(inputs)/3
			if len(rep.Duplicates) != 1 || d.Emails.N != want || !strings.HasSuffix(rep.Duplicates[0].Where, "with.csv:2") {
				t.Errorf("%s: %d records, want %d; duplicates %v", files, d.Emails.N, want, rep.Duplicates)
			}
			opened := 0
			for _, e := range d.Emails.Rows() {
				opened += int(max(e.Opened, 0))
			}
			if wantOpened := 5 + 2 + 30*(len(inputs)/3); opened != wantOpened {
				t.Errorf("%s: %d opened, want %d", files, opened, wantOpened)
			}
		}
	}
}

// TestOrder holds that records and reports do not depend on which goroutine read what, nor on
// which of the parts that have an id again.
func TestOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	dir := write(t, map[string]string{
		"deals.csv":  largeDeals(r, 3000, func(int) string { return "" }),
		"emails.csv": messages(r, 3000, true),
		"leads.csv":  strings.ReplaceAll(messages(r, 3000, true), "email_id,sent_date,rep,campaign", "lead_id,created_date,rep,source"),
	})
	for _, figures := range []*Figures{nil, {Dimensions: []string{"campaign"}}} {
		o := Options{Figures: figures, textBlock: 1 << 30, KeepRejects: true}
		d, rep, err := Load([]Input{{Path: dir}}, o)
		withoutEvidence(rep)
		want := told(d, rep, err)
		if len(rep.Duplicates) < 100 || len(rep.Problems) < 50 {
			t.Fatalf("%d duplicates, %d problems", len(rep.Duplicates), len(rep.Problems))
		}
		o.textBlock = 2 << 10
		for range 5 {
			d, rep, err := Load([]Input{{Path: dir}}, o)
			withoutEvidence(rep)
			if told(d, rep, err) != want {
				t.Fatal("the records or the report differ")
			}
		}
	}
}

// TestDuplicatesOfSheets holds that ids come again in sheets and texts alike, within a sheet and
// from file to file, and that the last one counts.
func TestDuplicatesOfSheets(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	set := func(sheet, cell string, row ...any) {
		if err := f.SetSheetRow(sheet, cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.NewSheet("Second"); err != nil {
		t.Fatal(err)
	}
	for _, sheet := range []string{"Sheet1", "Second"} {
		set(sheet, "B2", "rep", "deal_id", "amount", "close_date", "status")
	}
	set("Sheet1", "B3", "Ann", "A", 1, "2024-01-02", "won")
	set("Sheet1", "B4", "Ann", 7, 2, "2024-01-02", "won")
	set("Sheet1", "B6", "Ann", "A", 3, "2024-01-02", "won")
	set("Second", "B3", "Bob", "7", 4, "2024-01-02", "won")
	set("Second", "B4", "Bob", "B", 5, "2024-01-02", "won")
	dir := t.TempDir()
	book := filepath.Join(dir, "book.xlsx")
	if err := f.SaveAs(book); err != nil {
		t.Fatal(err)
	}
	texts := filepath.Join(dir, "text.csv")
	if err := os.WriteFile(texts, []byte("deal_id,rep,amount,close_date,status\nB,Cid,6,2024-01-02,won\nC,Cid,7,2024-01-02,won\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		inputs     []Input
		deals      string
		duplicates string
	}{
		{[]Input{{Path: book}, {Path: texts}}, "A 3,7 4,B 6,C 7", "[Sheet1]!C3 A [Sheet1]!C6,[Sheet1]!C4 7 [Second]!C3,[Second]!C4 B text.csv:2"},
		{[]Input{{Path: texts}, {Path: book}}, "C 7,A 3,7 4,B 5", "text.csv:2 B [Second]!C4,[Sheet1]!C3 A [Sheet1]!C6,[Sheet1]!C4 7 [Second]!C3"},
	} {
		for _, figures := range []*Figures{nil, {}} {
			d, rep, err := Load(c.inputs, Options{Figures: figures, KeepNames: true, Rows: RowsAreVersions})
			if err != nil {
				t.Fatal(err)
			}
			var deals, duplicates []string
			for _, x := range d.Deals.Rows() {
				id := d.Symbols.Text(x.ID)
				if figures != nil && id != "" {
					t.Errorf("the id %q is kept", id)
				}
				deals = append(deals, fmt.Sprint(id, " ", int64(x.Amount)/100))
			}
			for _, p := range rep.Duplicates {
				s := strings.NewReplacer(dir+"/", "", "book.xlsx", "", `"`, "", " is newer at", "", ", which counts", "").Replace(p.Where + " " + p.Says())
				duplicates = append(duplicates, s)
			}
			want := c.deals
			if figures != nil {
				want = strings.NewReplacer("A ", " ", "7 4", " 4", "B ", " ", "C ", " ").Replace(want)
			}
			if got := strings.Join(deals, ","); got != want {
				t.Errorf("%s: deals %s, want %s", filepath.Base(c.inputs[0].Path), got, want)
			}
			if got := strings.Join(duplicates, ","); got != c.duplicates {
				t.Errorf("%s: duplicates %s, want %s", filepath.Base(c.inputs[0].Path), got, c.duplicates)
			}
		}
	}
}

// TestManyTexts holds that every record has its own customer where there are so many that
// they are interned together, with rows between that are set aside, or read as a whole.
func TestManyTexts(t *testing.T) {
	const rows = 30_000
	var b strings.Builder
	b.WriteString("deal_id,customer,amount,close_date,status\n")
	customer := func(i int) string {
		if i%11 == 0 {
			return ""
		}
		return fmt.Sprintf("Customer %d", i*7919%rows)
	}
	for i := range rows {
		amount, end := "12.50", "\n"
		if i%7 == 3 {
			amount = "twelve"
		}
		if i%13 == 5 {
			end = ",\n"
		}
		text := " " + customer(i) + " "
		if i%5 == 2 {
			text = `"` + text + `"`
		}
		fmt.Fprintf(&b, "D%d,%s,%s,2024-02-%02d,Won%s", i, text, amount, 1+i%28, end)
	}
	path := filepath.Join(write(t, map[string]string{"deals.csv": b.String()}), "deals.csv")
	for _, size := range []int{1 << 30, 100 << 10} {
		d, rep, err := Load([]Input{{Path: path}}, Options{textBlock: size})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := d.Deals.N+len(rep.Problems), rows; got != want || len(rep.Problems) != (rows+3)/7 {
			t.Fatalf("%d records, %d problems", d.Deals.N, len(rep.Problems))
		}
		for _, x := range d.Deals.Rows() {
			if got, want := d.Symbols.Text(x.Customer), customer(int(x.Line)-2); got != want {
				t.Fatalf("line %d: customer %q, want %q", x.Line, got, want)
			}
		}
	}
}

package ingest

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"salesk/kpi"
)

// FuzzLoad reads arbitrary bytes as each kind of export. It must not panic or hang, must
// account for every row, and must read the same twice.
func FuzzLoad(f *testing.F) {
	files, err := filepath.Glob("../testdata/exports/*/*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil || strings.HasSuffix(name, ".md") || strings.Contains(name, "demo") {
			continue
		}
		f.Add(b[:min(len(b), 1500)], uint8(7))
		if len(b) < 32<<10 && strings.ContainsAny(filepath.Ext(name), "xoz") { // cut, a workbook is none
			f.Add(b, uint8(7))
		}
	}
	for _, s := range []string{
		"Quotas 2022\nRep,Jan,Feb,Mar,Q1\nAnn,1,2,3,6\nTotal,1,2,3,6\n", "Date,Debit,Credit\nOpening Balance,,1\n2022-01-02,5,\n", "kpi,period,start,end,partial,value,unit\n",
		"sep=;\nlead_id;created_date;source\nA;01.02.2022;x\n", head4 + "A,won,2022-01-01,1\n\"B,won,2022-01-01,2\n", "Month,Amount,Category\nMar-22,1,x\n", "{\"a\":1}", "\xff\xfea\x00",
	} {
		f.Add([]byte(s), uint8(7))
	}
	f.Fuzz(func(t *testing.T, b []byte, kind uint8) {
		in := Input{Path: "-"}
		if ks := kpi.AllKinds(); int(kind) < len(ks) {
			in.Kind, in.Known = ks[kind], true
		}
		o := Options{KeepRejects: true, Limits: Limits{Unzipped: 1 << 20, Rows: 10_000, Columns: 1000, CellBytes: 64 << 10}}
		read := func() (*kpi.Data, *Report, string) {
			o.Stdin = bytes.NewReader(b)
			d, rep, err := Load([]Input{in}, o)
			if err != nil {
				return nil, rep, err.Error()
			}
			return d, rep, ""
		}
		begin := time.Now()
		d, rep, said := read()
		if took := time.Since(begin); took > 10*time.Second {
			t.Fatalf("took %s", took)
		}
		balanced(t, rep)
		if len(rep.Rejects) != len(rep.Problems) {
			t.Errorf("%d rejects of %d problems", len(rep.Rejects), len(rep.Problems))
		}
		if d == nil {
			for _, line := range strings.Split(said, "\n") {
				if !strings.HasPrefix(line, stdinName) {
					t.Errorf("a refusal without a place: %q", line)
				}
			}
			return
		}
		used := 0
		for _, r := range rep.Tables {
			used += r.Used
		}
		records := d.Deals.N + d.Leads.N + d.Emails.N + len(d.Costs) + len(d.Targets) + len(d.Customers) + len(d.Rates)
		if events := strings.Contains(strings.ToLower(string(b)), "event"); records != used && !events {
			t.Errorf("%d records of %d rows used", records, used)
		}
		again, _, _ := read()
		if again == nil || !slices.Equal(plainDeals(again), plainDeals(d)) {
			t.Error("the second reading differs")
		}
	})
}

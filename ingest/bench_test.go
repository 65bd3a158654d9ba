package ingest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// benchExport writes n rows of a kind of export.
func benchExport(b *testing.B, kind string, n int) (path string, size int64) {
	b.Helper()
	var t bytes.Buffer
	switch kind {
	case "deals":
		t.WriteString("deal_id,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,source,product,region\n")
	case "leads":
		t.WriteString("lead_id,created_date,rep,source,status,customer,email,opportunity_date,deal_id\n")
	case "emails":
		t.WriteString("email_id,sent_date,rep,campaign,recipient,delivered,bounced,opened,clicked,replied,machine_open\n")
	}
	for i := range n {
		m, d := 1+i/3000%12, 1+i/100%28
		switch kind {
		case "deals":
			fmt.Fprintf(&t, "D%07d,Rep %d,Customer %d Ltd,%d.%02d,EUR,2023-%02d-%02d,,2024-%02d-%02d,Closed Won,Won,Web,Basic,North\n", i, i%200, i*7919%(n/10+1), i%9000, i%100, m, d, m, d)
		case "leads":
			fmt.Fprintf(&t, "L%07d,2023-%02d-%02d,Rep %d,Web,Qualified,Customer %d Ltd,contact%d@company.example,,D%07d\n", i, m, d, i%200, i*7919%(n/2+1), i, i)
		case "emails":
			fmt.Fprintf(&t, "M%08d,2023-%02d-%02d,Rep %d,2023-%02d Basic,contact%d@company.example,1,0,%d,0,0,0\n", i, m, d, i%200, m, i, i%2)
		}
	}
	path = filepath.Join(b.TempDir(), kind+".csv")
	if err := os.WriteFile(path, t.Bytes(), 0o600); err != nil {
		b.Fatal(err)
	}
	return path, int64(t.Len())
}

// BenchmarkRecords is a file become records: scan and decode, on all processors. The
// scan alone is measured in package text, single cells in package value.
func BenchmarkRecords(b *testing.B) {
	for _, kind := range []string{"deals", "leads", "emails"} {
		b.Run(kind, func(b *testing.B) {
			const rows = 200_000
			path, size := benchExport(b, kind, rows)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				if _, rep, err := Load([]Input{{Path: path}}, Options{Figures: &Figures{Dimensions: []string{"rep"}}}); err != nil || rep.Tables[0].Used != rows {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
		})
	}
}

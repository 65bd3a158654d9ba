//go:build unix

package ingest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"salesk/ingest/parallel"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/kpi"
)

// largeExport writes an export that is mapped.
func largeExport(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("deal_id,rep,customer,amount,close_date,status\n")
	for i := 0; b.Len() < mapFrom+mapFrom/2; i++ {
		fmt.Fprintf(&b, "D%07d,Rep %d,Customer %d,%d.%02d,2024-02-%02d,Won\n", i, i%9, i%500, i%5000, i%100, 1+i%28)
	}
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestMapped holds that a large file gives the same when it is mapped and when it is read.
func TestMapped(t *testing.T) {
	path := largeExport(t)
	mapped, mappedReport, err := Load([]Input{{Path: path}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read, readReport, err := Load([]Input{{Path: "-"}}, Options{Stdin: f})
	if err != nil {
		t.Fatal(err)
	}
	if mapped.Deals.N != read.Deals.N || mapped.Deals.N < 50_000 {
		t.Fatalf("%d deals mapped, %d read", mapped.Deals.N, read.Deals.N)
	}
	for i := range mapped.Deals.N {
		a, b := mapped.Deals.Row(i), read.Deals.Row(i)
		for _, x := range []struct{ a, b kpi.Sym }{{a.ID, b.ID}, {a.Rep, b.Rep}, {a.Customer, b.Customer}} {
			if mapped.Symbols.Text(x.a) != read.Symbols.Text(x.b) {
				t.Fatalf("deal %d: %q, %q", i, mapped.Symbols.Text(x.a), read.Symbols.Text(x.b))
			}
		}
		if a.Amount != b.Amount || a.Close != b.Close || a.Line != b.Line {
			t.Fatalf("deal %d: %+v, %+v", i, a, b)
		}
	}
	if a, b := mappedReport.Tables[0].Used, readReport.Tables[0].Used; a != b {
		t.Errorf("%d rows used of the mapped file, %d of the other", a, b)
	}
}

// TestCutShort holds that a file which is cut short while it is read ends in an error that
// names it, and not the process: whoever reads it, this goroutine or others.
func TestCutShort(t *testing.T) {
	for name, begin := range map[string]func(b []byte) (look func()){
		"here": func(b []byte) func() { return func() { bytes.Count(b, []byte("\n")) } },
		"together": func(b []byte) func() {
			return func() {
				parallel.Do(8, func(i int) { bytes.Count(b[i*len(b)/8:(i+1)*len(b)/8], []byte("\n")) })
			}
		},
		"row by row": func(b []byte) func() {
			f, err := text.Open("deals.csv", b, text.Options{})
			if err != nil {
				t.Fatal(err)
			}
			return func() {
				err := f.Walk(func(*table.Row) bool { return true })
				t.Errorf("walked all rows: %v", err)
			}
		},
	} {
		path := largeExport(t)
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			t.Fatal(err)
		}
		l := newLoading(Options{})
		b, m := l.mapped(path, f, info.Size(), &text.Options{})
		if m == nil {
			t.Fatal("not mapped")
		}
		l.closers, l.mappings = append(l.closers, m), append(l.mappings, m)
		look := begin(b)
		if err := os.Truncate(path, 100); err != nil {
			t.Fatal(err)
		}
		err = l.whole(look)
		if err == nil || !strings.HasPrefix(err.Error(), path+": became shorter") {
			t.Errorf("%s: %v", name, err)
		}
		l.closeFiles()
	}
	l := newLoading(Options{})
	defer func() {
		if r := recover(); r != "another" {
			t.Errorf("recovered %v", r)
		}
	}()
	_ = l.whole(func() { panic("another") })
}

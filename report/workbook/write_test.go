package workbook

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/report"
)

func write(t testing.TB, b *report.Document) []byte {
	t.Helper()
	var w bytes.Buffer
	if err := Write(&w, b); err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("WORKBOOK_DIR"); dir != "" { // to look at
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(t.Name())+".xlsx"), w.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return w.Bytes()
}

func open(t testing.TB, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// TestSame: the same book gives the same bytes, whatever the library's order of parts.
func TestSame(t *testing.T) {
	first := write(t, company(t, plain))
	for range 3 {
		if !bytes.Equal(first, write(t, company(t, plain))) {
			t.Fatal("two runs differ")
		}
	}
}

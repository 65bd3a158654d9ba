package ingest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAhead holds that files which are opened ahead are read once each, and closed,
// whatever becomes of them.
func TestAhead(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	write := func(name string, b []byte) {
		if err := os.WriteFile(path(name), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"a", "b", "c"} {
		var b bytes.Buffer
		b.WriteString(largeHead)
		for i := 0; b.Len() < readFrom+readFrom/8; i++ {
			b.WriteString(name + largeRow(i))
		}
		write(name+".csv", b.Bytes())
	}
	write("junk.csv", bytes.Repeat([]byte("x y z\n"), 1<<20))
	write("damaged.csv.gz", append([]byte{0x1f, 0x8b, 8}, bytes.Repeat([]byte{7}, readFrom)...))
	if err := os.Symlink(path("a.csv"), path("link.csv")); err != nil {
		t.Skip(err)
	}
	for _, c := range []struct {
		files            string
		tables, refusals int
	}{
		{"a b c", 3, 0},
		{"a a b c", 3, 0},
		{"a link b c", 3, 0},
		{"a damaged b", 2, 1},
		{"a junk b", 2, 1},
		{"a missing b", 2, 1},
		{"missing a", 1, 1},
	} {
		var inputs []Input
		for _, name := range strings.Fields(c.files) {
			ext := ".csv"
			if name == "damaged" {
				ext = ".csv.gz"
			}
			inputs = append(inputs, Input{Path: path(name + ext)})
		}
		l := newLoading(Options{})
		_, rep, _ := l.load(inputs)
		if len(rep.Tables) != c.tables || len(l.refusals) != c.refusals || len(rep.Duplicates) > 0 {
			t.Errorf("%s: %d tables, %d refusals, %d duplicates", c.files, len(rep.Tables), len(l.refusals), len(rep.Duplicates))
		}
		if l.ahead != nil {
			t.Errorf("%s: %s is still held", c.files, l.ahead.path)
		}
		open, _ := os.ReadDir("/proc/self/fd")
		for _, f := range open {
			if to, _ := os.Readlink("/proc/self/fd/" + f.Name()); strings.HasPrefix(to, dir) {
				t.Errorf("%s: %s is left open", c.files, to)
			}
		}
	}
}

package text

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"salesk/ingest/table"
	"salesk/internal/testsize"
)

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func zstded(t *testing.T, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

func TestCompressed(t *testing.T) {
	text := strings.Repeat("név;összeg\nSzűcs;12,5\n", 1000)
	for name, raw := range map[string][]byte{
		"gzip": gzipped(t, []byte(text)), "zstd": zstded(t, []byte(text)),
		"gzip, two members": append(gzipped(t, []byte(text[:12])), gzipped(t, []byte(text[12:]))...),
		"zstd, two frames":  append(zstded(t, []byte(text[:12])), zstded(t, []byte(text[12:]))...),
	} {
		f, err := Open("x.csv.gz", raw, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(f.src.data) != text {
			t.Errorf("%s: other text", name)
		}
		if got := f.Facts()[0]; got.Name != "compression" || got.Value != name[:4] {
			t.Errorf("%s: fact %v", name, got)
		}
	}
}

func TestDamagedCompression(t *testing.T) {
	text := []byte(strings.Repeat("név;összeg\nSzűcs;12,5\n", 1000))
	gz, zs := gzipped(t, text), zstded(t, text)
	flip := func(raw []byte, at int) []byte {
		raw = bytes.Clone(raw)
		raw[at] ^= 0x55
		return raw
	}
	bomb := bytes.Repeat([]byte("0;"), 4<<20)
	for _, c := range []struct {
		name  string
		raw   []byte
		limit int64
		want  string // beginning
	}{
		{"gzip, header only", gz[:4], 0, "x.csv: the gzip file is damaged: "},
		{"gzip, cut short", gz[:len(gz)-5], 0, "x.csv: the gzip file is damaged or cut short: "},
		{"gzip, wrong checksum", flip(gz, len(gz)-6), 0, "x.csv: the gzip file is damaged or cut short: "},
		{"gzip, damaged inside", flip(gz, len(gz)/2), 0, "x.csv: the gzip file is damaged or cut short: "},
		{"gzip, something behind", append(bytes.Clone(gz), "more"...), 0, "x.csv: the gzip file is damaged or cut short: "},
		{"zstd, header only", zs[:5], 0, "x.csv: the zstd file is damaged"},
		{"zstd, cut short", zs[:len(zs)-5], 0, "x.csv: the zstd file is damaged"},
		{"zstd, wrong checksum", flip(zs, len(zs)-2), 0, "x.csv: the zstd file is damaged"},
		{"gzip bomb", gzipped(t, bomb), 1 << 20, "x.csv: the file is larger than 1,048,576 bytes when decompressed; split it, or allow more with --limit unzipped="},
		{"zstd bomb", zstded(t, bomb), 1 << 20, "x.csv: the file is larger than 1,048,576 bytes when decompressed; split it, or allow more with --limit unzipped="},
	} {
		_, err := Open("x.csv", c.raw, Options{Limits: Limits{Unzipped: c.limit}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s…", c.name, err, c.want)
		}
	}
	for name, raw := range map[string][]byte{"gzip": gz, "zstd": zs} {
		if _, err := Open("x.csv", raw, Options{Limits: Limits{Unzipped: int64(len(text))}}); err != nil {
			t.Errorf("%s of exactly the limit: %v", name, err)
		}
		if _, err := Open("x.csv", raw, Options{Limits: Limits{Unzipped: int64(len(text)) - 1}}); err == nil {
			t.Errorf("%s over the limit by one was read", name)
		}
	}
}

// TestLimits passes every limit, and reads as many rows as are within it.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, in string
		limits   Limits
		want     string
		rows     int // before the error
	}{
		{"rows", "a,b\n1,2\n\"3\n\",4\n5,6\n", Limits{Rows: 3}, "x.csv:5: the file has more than 3 rows; split it, or allow more with --limit rows=", 3},
		{"rows, just", "a,b\n1,2\n3,4\n", Limits{Rows: 3}, "", 3},
		{"columns", "a,b\ncé,d,e\n", Limits{Columns: 2}, "x.csv:2:6: the row has more than 2 columns; is the delimiter right? (--delimiter)", 1},
		{"columns, quoted", "a,b\n\"c\nd\",\"e\",\"f\",g\n", Limits{Columns: 2}, "x.csv:3:8: the row has more than 2 columns; is the delimiter right? (--delimiter)", 1},
		{"columns, just", "a,b\nc,d\n", Limits{Columns: 2}, "", 2},
		{"cell", "a,b\n1,\"2\n\",12345\n", Limits{CellBytes: 4}, "x.csv:3:3: the cell has more than 4 bytes; is there a quote without its partner? (--limit cell=)", 1},
		{"cell, just", "a,b\n1,1234\n", Limits{CellBytes: 4}, "", 2},
	} {
		f, err := Open("x.csv", []byte(c.in), Options{Limits: c.limits})
		if err != nil {
			t.Fatal(err)
		}
		rows, got := 0, ""
		if err := f.Walk(func(*table.Row) bool { rows++; return true }); err != nil {
			got = err.Error()
		}
		if got != c.want || rows != c.rows {
			t.Errorf("%s: %d rows, %q; want %d rows, %q", c.name, rows, got, c.rows, c.want)
		}
	}
}

// TestWalkStops where it is asked to.
func TestWalkStops(t *testing.T) {
	rows := 0
	if err := open(t, "a,b\n1,2\n3,4\n").Walk(func(*table.Row) bool { rows++; return rows < 2 }); err != nil || rows != 2 {
		t.Errorf("%d rows, %v", rows, err)
	}
}

// TestHostile reads a few MB that would take hours in quadratic time.
func TestHostile(t *testing.T) {
	n := 200_000
	if !testsize.Whole() {
		n = 50_000
	}
	for name, in := range map[string]string{
		"stray quotes on one line":         strings.Repeat(`"a"b,`, n),
		"stray quotes, then a closing one": strings.Repeat(`"a"b,`, n) + `x"`,
		"stray quotes, many commas":        strings.Repeat(`"a"b,c",x,`, n/2),
		"stray quotes, escaped":            strings.Repeat(`"\"a"b,`, n),
		"doubled quotes":                   strings.Repeat(`"""",""",`, n),
		"opening quotes":                   strings.Repeat("\"a,b,c\n", n),
		"opening quotes at the end":        strings.Repeat("a,b,\"\n", n),
		"opening quotes, doubled inside":   strings.Repeat("\"\"\"a,\"\"b\n", n),
		"one opening quote":                "\"" + strings.Repeat("a,b\n", n),
		"carriage returns before one LF":   strings.Repeat("a,b\r", 4*n) + "\n" + strings.Repeat("a,b\r", 4*n),
		"one line":                         strings.Repeat("a,", 4*n),
		"only delimiters":                  strings.Repeat(",", 4*n) + "\n" + strings.Repeat(",", 4*n),
		"blanks behind quotes":             strings.Repeat(`"a"`+strings.Repeat(" ", 50)+"x,", n/10),
		"only quotes":                      strings.Repeat(`"`, 4*n),
		"quotes and commas":                strings.Repeat(`",`, 4*n),
		"only line ends":                   strings.Repeat("\n", 8*n),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			f, err := Open("x.csv", []byte(in), Options{Limits: Limits{Columns: 1 << 30, CellBytes: 1 << 30}})
			if err != nil {
				t.Fatal(err)
			}
			count := func(tables ...table.Table) (rows, cells, bytes int) {
				for _, tab := range tables {
					if err := tab.Walk(func(r *table.Row) bool {
						rows++
						cells += len(r.Cells)
						bytes += len(r.Raw)
						return true
					}); err != nil {
						t.Fatal(err)
					}
				}
				return rows, cells, bytes
			}
			rows, cells, bytes := count(f)
			if r, c, b := count(f.Chunks(f.Size()/4 + 1)...); r != rows || c != cells || b != bytes {
				t.Errorf("in chunks %d rows, %d cells, %d bytes; whole %d, %d, %d", r, c, b, rows, cells, bytes)
			}
			if took := time.Since(start); took > 15*time.Second { // on a busy machine, too
				t.Errorf("takes %v", took)
			}
		})
	}
}

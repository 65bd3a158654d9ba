package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/ingest/table"
	"salesk/internal/parallel"
)

const benchRows = 200_000

// benchBooks are workbooks of benchRows × 12 typical deal cells, each written once: with
// inline texts, as streams are written; with shared texts and formulas, as spreadsheet
// programs write; and with tags that have a prefix.
var benchBooks = map[string]func() ([]byte, error){
	"inline": benchBook,
	"shared": sync.OnceValues(func() ([]byte, error) { return rewriteBenchBook(shareTexts) }),
	"prefix": sync.OnceValues(func() ([]byte, error) {
		return rewriteBenchBook(func(markup []byte, _ map[string][]byte) []byte {
			return withPrefix.ReplaceAll(markup, []byte("<${1}x:${2}"))
		})
	}),
}

var benchBook = sync.OnceValues(func() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		return nil, err
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return nil, err
	}
	for i := 1; i <= benchRows; i++ {
		err := w.SetRow(fmt.Sprintf("A%d", i), []any{
			fmt.Sprintf("D-%07d", i), "Anna Kovács", fmt.Sprintf("Customer %d", i%5000), 100 + float64(i)*0.37, "EUR",
			excelize.Cell{StyleID: style, Value: 44562 + i%700}, excelize.Cell{StyleID: style, Value: 44600 + i%700},
			"Closed Won", i%2 == 0, "Web", i, 0.25,
		})
		if err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
})

var (
	inlineText = regexp.MustCompile(`t="inlineStr"><is><t>([^<]*)</t></is>`)
	lastNumber = regexp.MustCompile(`<v>0\.25</v></c></row>`)
)

// shareTexts makes texts shared ones, and the last column one of formulas.
func shareTexts(markup []byte, others map[string][]byte) []byte {
	numbers := map[string]int{}
	var texts bytes.Buffer
	texts.WriteString("<sst>")
	markup = inlineText.ReplaceAllFunc(markup, func(cell []byte) []byte {
		text := string(inlineText.FindSubmatch(cell)[1])
		n, known := numbers[text]
		if !known {
			n = len(numbers)
			numbers[text] = n
			fmt.Fprintf(&texts, "<si><t>%s</t></si>", text)
		}
		return fmt.Appendf(nil, `t="s"><v>%d</v>`, n)
	})
	texts.WriteString("</sst>")
	others["xl/sharedStrings.xml"] = texts.Bytes()
	return lastNumber.ReplaceAll(markup, []byte(`<f>D2/SUM(D:D)</f><v>0.25</v></c></row>`))
}

// rewriteBenchBook changes the markup of the sheet.
func rewriteBenchBook(change func(markup []byte, others map[string][]byte) []byte) ([]byte, error) {
	data, err := benchBook()
	if err != nil {
		return nil, err
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	parts := map[string][]byte{}
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			return nil, err
		}
		if parts[f.Name], err = io.ReadAll(part); err != nil {
			return nil, err
		}
	}
	parts[benchSheet] = change(parts[benchSheet], parts)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, part := range parts {
		p, err := w.Create(name)
		if err != nil {
			return nil, err
		}
		if _, err := p.Write(part); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

const benchSheet = "xl/worksheets/sheet1.xml"

// benchmarkBooks reads the workbooks, each in ways of its own.
func benchmarkBooks(b *testing.B, read func(t *Table) (int64, error)) {
	for _, name := range []string{"inline", "shared", "prefix"} {
		b.Run(name, func(b *testing.B) {
			data, err := benchBooks[name]()
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				tabs, err := openBytes("bench.xlsx", data, Options{})
				if err != nil {
					b.Fatal(err)
				}
				t := tabs[0].(*Table)
				b.SetBytes(int64(t.Size()))
				if rows, err := read(t); err != nil || rows != benchRows {
					b.Fatal(rows, err)
				}
			}
		})
	}
}

func BenchmarkRead200k(b *testing.B) {
	benchmarkBooks(b, func(t *Table) (rows int64, err error) {
		err = t.Walk(func(r *table.Row) bool { rows++; return len(r.Cells) == 12 })
		return rows, err
	})
}

// BenchmarkChunks200k reads chunks of a megabyte on all processors.
func BenchmarkChunks200k(b *testing.B) {
	benchmarkBooks(b, func(t *Table) (int64, error) {
		parts := t.Chunks(t.Size() >> 20)
		var rows atomic.Int64
		errs := make([]error, len(parts))
		parallel.Do(len(parts), func(i int) {
			n := int64(0)
			errs[i] = parts[i].Walk(func(r *table.Row) bool { n++; return len(r.Cells) == 12 })
			rows.Add(n)
		})
		return rows.Load(), errors.Join(errs...)
	})
}

// BenchmarkUnzip200k is what reading cannot be faster than: the part unzipped and checked.
func BenchmarkUnzip200k(b *testing.B) {
	benchmarkBooks(b, func(t *Table) (int64, error) {
		part, err := t.part()
		if err != nil {
			return 0, err
		}
		_, err = io.Copy(io.Discard, struct{ io.Reader }{part})
		return benchRows, errors.Join(err, part.Close())
	})
}

func BenchmarkExcelizeRaw200k(b *testing.B) {
	data, err := benchBook()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		rows, err := f.Rows("Sheet1")
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for rows.Next() {
			if _, err := rows.Columns(); err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != benchRows {
			b.Fatal(n)
		}
		f.Close()
	}
}

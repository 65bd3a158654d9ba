package sheet

import (
	"bytes"
	"fmt"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"salesk/ingest/table"
)

const benchRows = 200_000

// benchBook writes a workbook of benchRows × 12 typical deal cells, once.
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

func BenchmarkRead200k(b *testing.B) {
	data, err := benchBook()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		tabs, err := openBytes("bench.xlsx", data, Options{})
		if err != nil {
			b.Fatal(err)
		}
		rows := 0
		if err := tabs[0].Walk(func(r *table.Row) bool { rows++; return len(r.Cells) == 12 }); err != nil || rows != benchRows {
			b.Fatal(rows, err)
		}
	}
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

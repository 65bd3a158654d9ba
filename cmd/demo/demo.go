// Package demo writes the exports of a made-up company, so that anybody can see salesk
// at work before exporting anything of their own.
//
// The company is Alderbrook Instruments: it rents laboratory instruments to other
// companies by contract, books in EUR and sells in three currencies. It opened in
// January 2022; the exports are those of the evening of 31 December 2024.
//
// The pipeline:
//
//  1. draw.go turns the seed into integers only. No floating point takes part
//     anywhere, so the same seed gives the same bytes on any machine.
//  2. leads.go lets the leads come in, month by month, and some become deals.
//  3. deals.go works each deal through its cycle, and each customer through its
//     contracts: renewals, upsells, or leaving.
//  4. emails.go and costs.go draw what surrounds the sales: messages, costs, targets
//     and rates.
//  5. blemish.go spoils a few rows, the way real exports are spoilt.
//  6. csv.go and workbook.go turn it all into bytes; guide.go adds the README and the
//     configuration; demo.go puts them in order.
package demo

import "fmt"

// DefaultSeed is the seed of the exports in testdata/exports/demo.
const DefaultSeed = 2022

// File is one file of the exports, complete in memory.
type File struct {
	Name string
	Data []byte
}

// Files makes the exports in memory, in the order in which a reader should open them.
func Files(seed uint64) ([]File, error) {
	b := newBooks(seed)
	x := b.export()
	marks := x.spoil()

	files := []File{{Name: "README.txt", Data: readme(seed, x, marks)}}
	for _, t := range x.tables() {
		data, err := csvBytes(t.rows)
		if err != nil {
			return nil, fmt.Errorf("demo: cannot encode %s: %w", t.name, err)
		}
		files = append(files, File{t.name, data})
	}
	book, err := b.workbook()
	if err != nil {
		return nil, fmt.Errorf("demo: cannot encode %s: %w", planName, err)
	}
	return append(files, File{planName, book}, File{"salesk.yaml", config()}), nil
}

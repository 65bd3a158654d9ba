package cmd

import (
	"io"

	"salesk/report"
	"salesk/report/html"
	"salesk/report/workbook"
)

// renderer returns what writes the book in a format.
func (j *job) renderer(format string, b *report.Book) func(io.Writer) error {
	return func(w io.Writer) error {
		switch format {
		case "html":
			return html.Write(w, b)
		case "xlsx":
			return workbook.Write(w, b)
		}
		// A range that was asked for is written whole, as compute does.
		r, shown := b.Results, b.Shown
		if b.Asked != nil {
			r, shown = b.Asked, len(b.Asked.Periods)-1
		}
		first := shown
		for j.asked && first > 0 && r.Periods[first-1].End >= j.from {
			first--
		}
		o := report.Options{Lang: b.Lang, Totals: true, Headlines: !j.chosen, ForExcel: j.view.ForExcel, BOM: j.view.ForExcel,
			Asked: report.Span{First: first, End: shown + 1}, Shown: report.Span{First: shown, End: shown + 1}}
		_, err := report.Write(w, format, r, o)
		return err
	}
}

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
		first := b.Shown
		for j.asked && first > 0 && b.Results.Periods[first-1].End >= j.from {
			first--
		}
		o := report.Options{Lang: b.Lang, Totals: true, Headlines: !j.chosen,
			Asked: report.Span{First: first, End: b.Shown + 1}, Shown: report.Span{First: b.Shown, End: b.Shown + 1}}
		_, err := report.Write(w, format, b.Results, o)
		return err
	}
}

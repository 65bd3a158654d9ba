package cmd

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"salesk/internal/message"
	"salesk/report"
	"salesk/report/html"
	"salesk/report/workbook"
)

// documents are the formats that only a report has, by their extensions.
var documents = []struct {
	name, what string
	extensions []string
	write      func(io.Writer, *report.Document) error
}{
	{"html", "a dashboard", []string{".html", ".htm"}, html.Write},
	{"xlsx", "a workbook", []string{".xlsx"}, workbook.Write},
}

// reportFormat tells the format by the extension: a document's, or else one of compute's.
func reportFormat(path string) (string, error) {
	ext := strings.ToLower(filepath.Ext(path))
	var known []string
	for _, d := range documents {
		if slices.Contains(d.extensions, ext) {
			return d.name, nil
		}
		known = append(known, d.extensions[0]+" for "+d.what)
	}
	name, err := report.FormatOf(path)
	if err != nil {
		return "", message.UnknownExtension(path, filepath.Ext(path), known)
	}
	return name, nil
}

// renderer returns what writes the document in a format.
func renderer(format string, b *report.Document, q question, forExcel bool) func(io.Writer) error {
	for _, d := range documents {
		if d.name == format {
			return func(w io.Writer) error { return d.write(w, b) }
		}
	}
	return func(w io.Writer) error {
		// A range that was asked for is written whole, as compute does.
		r, shown := b.Results, b.Shown
		if b.Asked != nil {
			r, shown = b.Asked, len(b.Asked.Periods)-1
		}
		first := shown
		for q.asked && first > 0 && r.Periods[first-1].End >= q.from {
			first--
		}
		o := report.Options{Lang: b.Lang, Totals: true, Headlines: !q.chosen, ForExcel: forExcel, BOM: forExcel,
			Asked: report.Span{First: first, End: shown + 1}, Shown: report.Span{First: shown, End: shown + 1}}
		_, err := report.Write(w, format, r, o)
		return err
	}
}

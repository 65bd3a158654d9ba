package demo

import (
	"archive/zip"
	"bytes"
	"io"

	"salesk/kpi"

	"github.com/xuri/excelize/v2"
)

// workbook returns plan.xlsx: the targets, the customers and the newsletters, a sheet
// each.
func (b *books) workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w := &sheetWriter{f: f}
	w.style()
	w.sheet("Targets", []string{"Period", "Rep", "Team", "Metric", "Target", "Currency"})
	for _, g := range makeGoals() {
		rep, currency := "", ""
		if g.rep != nil {
			rep = g.rep.name
		}
		if g.metric == "revenue" {
			currency = "EUR"
		}
		w.row(g.period, rep, g.team, g.metric, g.value, currency)
	}
	w.sheet("Customers", []string{"Customer", "Rep", "Start Date", "End Date", "MRR", "Currency", "Source", "Segment", "Region"})
	for _, a := range b.owns {
		n := a.first
		var mrr any
		if a.steady {
			mrr = a.monthly
		}
		w.row(n.company, n.rep.name, n.start, a.end, mrr, regions[n.region].currency, n.source, segments[n.segment].name, regions[n.region].name)
	}
	w.sheet("Campaigns", []string{"Send Date", "Campaign", "Rep", "Sent", "Delivered", "Bounced", "Unique Opens", "Opens", "Unique Clicks", "Replies", "Machine Opens"})
	for _, g := range b.makeMailings() {
		w.row(g.sent, g.name, g.rep.name, g.mails, g.delivered, g.bounced, g.uniqueOpens, g.opens, g.clicks, g.answers, g.by)
	}
	return w.bytes()
}

// sheetWriter writes sheets row by row; the first error stays in err and stops the rest.
type sheetWriter struct {
	f            *excelize.File
	name         string
	line         int
	bold, isDate int
	err          error
}

func (w *sheetWriter) do(f func() error) {
	if w.err == nil {
		w.err = f()
	}
}

func (w *sheetWriter) style() {
	w.do(func() (err error) {
		w.bold, err = w.f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
		return err
	})
	w.do(func() (err error) {
		format := "yyyy-mm-dd"
		w.isDate, err = w.f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		return err
	})
}

func (w *sheetWriter) sheet(name string, headers []string) {
	w.do(func() error {
		if w.name == "" {
			return w.f.SetSheetName("Sheet1", name)
		}
		_, err := w.f.NewSheet(name)
		return err
	})
	w.name, w.line = name, 0
	cells := make([]any, len(headers))
	for i, h := range headers {
		cells[i] = h
	}
	w.row(cells...)
	w.do(func() error { return w.f.SetRowStyle(name, 1, 1, w.bold) })
	w.do(func() error { return w.f.SetColWidth(name, "A", "K", 16) })
	w.do(func() error {
		return w.f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	})
}

// row writes texts, whole numbers and days; nil, "" and kpi.NoDay leave a cell empty.
func (w *sheetWriter) row(cells ...any) {
	w.line++
	for i, v := range cells {
		w.do(func() error {
			cell, err := excelize.CoordinatesToCellName(i+1, w.line)
			if err != nil {
				return err
			}
			switch v := v.(type) {
			case string:
				if v == "" {
					return nil
				}
				return w.f.SetCellStr(w.name, cell, v)
			case int:
				return w.f.SetCellInt(w.name, cell, int64(v))
			case kpi.Day:
				if v == kpi.NoDay {
					return nil
				}
				// A workbook counts the days from 1899-12-30.
				if err := w.f.SetCellInt(w.name, cell, int64(v-kpi.Date(1899, 12, 30))); err != nil {
					return err
				}
				return w.f.SetCellStyle(w.name, cell, cell, w.isDate)
			}
			return nil
		})
	}
}

// bytes returns the workbook, always the same for the same cells: its entries carry no
// time, and they are stored rather than compressed, because a later release of the
// compressor may give other bytes.
func (w *sheetWriter) bytes() ([]byte, error) {
	stamp := snapshot.String() + "T18:00:00Z"
	w.do(func() error {
		return w.f.SetDocProps(&excelize.DocProperties{Title: "Plan", Creator: companyName, LastModifiedBy: companyName, Created: stamp, Modified: stamp})
	})
	w.do(func() error { return w.f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"}) })
	if w.err != nil {
		return nil, w.err
	}
	w.f.SetZipWriter(func(out io.Writer) excelize.ZipWriter { return storedZip{zip.NewWriter(out)} })
	var out bytes.Buffer
	if _, err := w.f.WriteTo(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// storedZip is a zip writer that does not compress.
type storedZip struct{ *zip.Writer }

// Create starts an entry.
func (z storedZip) Create(name string) (io.Writer, error) {
	return z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
}

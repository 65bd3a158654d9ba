package exports

import (
	"cmp"
	"time"

	"github.com/xuri/excelize/v2"
)

// WriteWorkbook writes the first rows deals as the only sheet of a workbook, 12 columns
// with amounts as numbers and dates as dates.
func (s *Spec) WriteWorkbook(name string, rows int) (err error) {
	of := *s
	of.Deals = rows
	f := excelize.NewFile()
	defer func() { err = cmp.Or(err, f.Close()) }()
	if err := f.SetSheetName("Sheet1", "Deals"); err != nil {
		return err
	}
	format := "yyyy-mm-dd"
	date, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter("Deals")
	if err != nil {
		return err
	}
	header := []any{"deal_id", "deal_name", "rep", "customer", "amount", "currency", "created_date", "first_contact_date", "close_date", "status", "source", "product"}
	if err := w.SetRow("A1", header); err != nil {
		return err
	}
	for i := range rows {
		cell, err := excelize.CoordinatesToCellName(1, i+2)
		if err != nil {
			return err
		}
		if err := w.SetRow(cell, of.sheetRow(i, date)); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(name)
}

func (s *Spec) sheetRow(i, dateStyle int) []any {
	x := s.deal(i)
	day := func(n int) any {
		if n == none {
			return nil
		}
		return excelize.Cell{StyleID: dateStyle, Value: firstDay.AddDate(0, 0, n)}
	}
	var amount any
	if x.cents != none {
		amount = float64(x.cents) / 100
	}
	return []any{
		string(appendDealID(nil, i)), string(appendTitle(nil, &x, `"`)), string(appendRep(nil, x.rep)), string(appendCompany(nil, x.company)),
		amount, "EUR", day(x.created), day(x.contact), day(x.close), statusTexts[x.status], sources[x.source], products[x.product],
	}
}

var firstDay = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)

package report

import (
	"fmt"
	"io"
)

// dataSheet has a table that is no view of the figures for machines.
const dataSheet = "Data"

// writeGridWorkbook writes a workbook of one table: for people on the worksheet that it
// names, and for pivots and other programs on another.
func writeGridWorkbook(w io.Writer, s *selection, g *Grid) (err error) {
	l := s.o.Lang
	front, data := g.Sheet, l.Word(dataSheet)
	wb := newWorkbook(s)
	wb.sheets = []string{front}
	defer func() {
		if e := wb.Close(); err == nil {
			err = e
		}
	}()
	if err := wb.SetSheetName("Sheet1", front); err != nil {
		return err
	}
	if g.Data != nil {
		if _, err := wb.NewSheet(data); err != nil {
			return err
		}
		wb.sheets = append(wb.sheets, data)
	}
	if err := wb.properties(); err != nil {
		return err
	}
	if err := wb.writePeople(front, g); err != nil {
		return fmt.Errorf("sheet %s: %w", g.Sheet, err)
	}
	if g.Data != nil {
		if err := wb.writeTable(data, dataSheet, g.Data); err != nil {
			return fmt.Errorf("sheet %s: %w", dataSheet, err)
		}
	}
	return wb.parts.Write(w)
}

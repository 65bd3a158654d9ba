package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"salesk/kpi"
)

// NewBook makes a workbook of sheets with these names. It is as old as the as-of date, so that
// the same results give the same bytes. The file is the caller's to close.
func NewBook(sheets []string, asOf kpi.Day, about excelize.DocProperties) (*excelize.File, *Archive, error) {
	f := excelize.NewFile()
	parts := New(f)
	if err := f.SetSheetName("Sheet1", sheets[0]); err != nil {
		return f, parts, err
	}
	for _, name := range sheets[1:] {
		if _, err := f.NewSheet(name); err != nil {
			return f, parts, err
		}
	}
	about.Created = "1970-01-01T00:00:00Z"
	if asOf != kpi.NoDay {
		about.Created = asOf.String() + "T00:00:00Z"
	}
	about.Modified, about.LastModifiedBy = about.Created, about.Creator
	return f, parts, f.SetDocProps(&about)
}

// Landscape sets a sheet up for paper: lying, as wide as a page. paper is its size as the file
// format counts them, nil the printer's; tab the colour of its tab, nil none.
func Landscape(f *excelize.File, sheet string, paper *int, tab *string) error {
	// The library says that every sheet has one cell, and readers may believe it.
	if err := f.SetSheetDimension(sheet, ""); err != nil {
		return err
	}
	landscape, fit, one, many := "landscape", true, 1, 0
	if err := f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, Size: paper, FitToWidth: &one, FitToHeight: &many}); err != nil {
		return err
	}
	return f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit, TabColorRGB: tab})
}

// PrintTitles has rows of a sheet, counted from 1, printed on each of its pages.
func PrintTitles(f *excelize.File, sheet string, first, last int) error {
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", Quoted(sheet), first, last), Scope: sheet})
}

// Quoted is a sheet's name in a reference.
func Quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

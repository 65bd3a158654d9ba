package sheet

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The same workbook saved in several formats reads the same.
func TestRealSiblingsAgree(t *testing.T) {
	dir := realFiles(t)
	for base, exts := range map[string][]string{
		"issues": {".xlsx", ".ods"}, "any_sheets": {".xlsx", ".xls"}, "date": {".xlsx", ".xls"}, "date_1904": {".xlsx", ".xls"},
		"issue127": {".xlsx", ".xls", ".ods"}, "merge_cells": {".xlsx", ".xls"}, "merged_range": {".xlsx", ".xls"},
	} {
		var want map[string]grid
		for _, ext := range exts {
			data, err := os.ReadFile(filepath.Join(dir, base+ext))
			if err != nil {
				t.Fatal(err)
			}
			tabs, err := openBytes(base+ext, data, Options{})
			if err != nil {
				t.Error(err)
				continue
			}
			got := map[string]grid{}
			for _, tab := range tabs {
				g, err := readGrid(t, tab)
				if err != nil {
					t.Error(err)
				}
				got[tab.(*Table).Sheet()] = g
			}
			if want == nil {
				want = got
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s%s: %s", base, ext, diff)
			}
		}
	}
}

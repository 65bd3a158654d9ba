package sheet

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Every workbook is read, or refused in words that name it; none takes long.
func TestRealFilesAreReadOrRefused(t *testing.T) {
	files, err := os.ReadDir(realFiles(t))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			path := filepath.Join(realFiles(t), f.Name())
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			tabs, err := openBytes(f.Name(), data, Options{})
			cells := 0
			said := []string{}
			for _, tab := range tabs {
				g, err := readGrid(t, tab)
				cells += len(g)
				if err != nil {
					said = append(said, err.Error())
				}
			}
			if err != nil {
				said = append(said, err.Error())
			}
			for _, s := range said {
				if !strings.HasPrefix(s, f.Name()) || strings.HasSuffix(s, ".") {
					t.Errorf("error does not name the file: %s", s)
				}
			}
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
			t.Logf("%d tables, %d cells, %q", len(tabs), cells, said)
		})
	}
}

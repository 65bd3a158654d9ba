package ingest

import (
	"fmt"
	"strings"
	"testing"
)

// TestSampleLeavesOpen holds that what the sampled stretches of a large file leave open is not
// decided by them: a cell elsewhere that tells, or that can be read in two ways, has the whole
// file looked at, as a small one is.
func TestSampleLeavesOpen(t *testing.T) {
	const rows = 4000
	for name, c := range map[string]struct{ usual, odd string }{
		"an amount with a point":       {"1200;05.05.2024", "12.500;05.05.2024"},
		"an amount with a comma":       {"1200;05.05.2024", "12,5;05.05.2024"},
		"an amount with two decimals":  {"1200;05.05.2024", "12.50;05.05.2024"},
		"amounts where there was none": {";05.05.2024", "12.500;05.05.2024"},
		"a day that tells nothing":     {"1.50;05/05/2024", "1.50;03/04/2024"},
		"a day that tells":             {"1.50;05/05/2024", "1.50;03/14/2024"},
		"no days at first":             {"1.50;", "1.50;03/04/2024"},
	} {
		var one, many strings.Builder
		for _, b := range []*strings.Builder{&one, &many} {
			b.WriteString("deal_id;rep;amount;created_date;stage\n")
			for i := range rows {
				cells := c.usual
				if i == rows/2 || b == &many && i > rows*2/5 && i < rows/2 {
					cells = c.odd
				}
				fmt.Fprintf(b, "D%d;Ann;%s;Open\n", i, cells)
			}
		}
		for _, content := range []string{one.String(), many.String()} {
			want, _ := loadParts(t, content, 1<<30, Options{Evidence: true})
			if got, _ := loadParts(t, content, 512, Options{}); got != want {
				t.Errorf("%s: %.300s\nwant %.300s", name, got, want)
			}
		}
	}
	var b strings.Builder
	b.WriteString("deal_id;rep;amount;created_date;stage\n")
	for i := range rows {
		day := "2024-05-05"
		if i < rows/10 || i > rows*9/10 {
			day = "45355" // the majority of the sample, and not of the file
		}
		fmt.Fprintf(&b, "D%d;Ann;1.50;%s;Open\n", i, day)
	}
	want, _ := loadParts(t, b.String(), 1<<30, Options{Evidence: true})
	if got, _ := loadParts(t, b.String(), 512, Options{}); got != want {
		t.Errorf("day numbers: %.300s\nwant %.300s", got, want)
	}
}

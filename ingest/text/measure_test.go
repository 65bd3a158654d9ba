package text

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"salesk/ingest/table"
)

// TestWalkMarked: the rows that are only counted have the line and the number of cells that a walk finds, and have
// nothing in them that would be looked at.
func TestWalkMarked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := rapid.SampledFrom([]string{"", "a", "12", `"x"`, "\"x\ny\"", `"a,b"`, "a;b", "a|b", "a\tb"})
		rows := rapid.SliceOfN(rapid.SliceOfN(cells, 0, 5), 1, 20).Draw(t, "rows")
		var text strings.Builder
		for _, r := range rows {
			text.WriteString(strings.Join(r, ",") + "\n")
		}
		data := []byte(text.String())
		f := &File{src: source{data: data, size: len(data)}, line: 1, dialect: Dialect{Delimiter: ',', Quote: '"'}, limits: unlimited}
		b := NewBlock()
		defer b.Free()
		b.f, b.Line = f, 1
		if _, err := b.read(0, len(data), &place{line: 1}); err != nil {
			t.Fatal(err)
		}
		var want, got []cellsOf
		_, _ = b.walk(func(r *table.Row, _ bool) bool {
			want = append(want, cellsOf{r.Line, len(r.Cells)})
			return true
		})
		b.walkMarked(func(r *table.Row, _ bool) bool {
			got = append(got, cellsOf{r.Line, len(r.Cells)})
			return true
		}, func(line, n int) {
			got = append(got, cellsOf{line, n})
			if row := strings.Join(rows[len(got)-1], ","); n < 3 || strings.ContainsAny(row, "\";|\t") {
				t.Errorf("%q was only counted", row)
			}
		})
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", data, got, want)
		}
	})
}

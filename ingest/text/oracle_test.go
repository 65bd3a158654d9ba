package text

import (
	"encoding/csv"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"salesk/ingest/table"
)

// drawCells draws rows of cells, of one width from 2.
func drawCells(t *rapid.T, cell *rapid.Generator[string]) [][]string {
	width := rapid.IntRange(2, 6).Draw(t, "width")
	return rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 1, 12).Draw(t, "rows")
}

// TestAgainstStandardLibrary reads well-formed files as encoding/csv does: the same
// cells, on the same lines.
func TestAgainstStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := drawCells(t, rapid.StringOfN(rapid.SampledFrom([]rune("ab1é,;\"\n' .")), 0, 8, -1))
		delimiter := rapid.SampledFrom([]rune(",;\t|")).Draw(t, "delimiter")
		end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
		var b strings.Builder
		for _, row := range rows {
			for i, c := range row {
				if i > 0 {
					b.WriteRune(delimiter)
				}
				if strings.ContainsAny(c, ",;\t|\"\n") || rapid.Bool().Draw(t, "quote") {
					c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
				}
				b.WriteString(c)
			}
			b.WriteString(end)
			if rapid.IntRange(0, 9).Draw(t, "blank") == 0 {
				b.WriteString(end)
			}
		}
		text := b.String()

		type row struct {
			line  int
			cells []string
		}
		var want, got []row
		std := csv.NewReader(strings.NewReader(text))
		std.Comma, std.FieldsPerRecord = delimiter, -1
		for {
			cells, err := std.Read()
			if err != nil {
				break
			}
			line, _ := std.FieldPos(0)
			want = append(want, row{line, cells})
		}
		if len(want) != len(rows) {
			t.Fatalf("encoding/csv reads %d rows of %d from %q", len(want), len(rows), text)
		}
		f, err := Open("x.csv", []byte(text), Options{Delimiter: string(delimiter)})
		if err != nil {
			t.Fatal(err)
		}
		if f.dialect.Quote != '"' {
			t.Skip("all cells happen to stand in single quotes")
		}
		err = f.Walk(func(r *table.Row) bool {
			if len(r.Cells) == 0 {
				return true // a blank line, which encoding/csv skips
			}
			one := row{line: r.Line}
			for _, c := range r.Cells {
				one.cells = append(one.cells, string(c.Text))
			}
			got = append(got, one)
			return true
		})
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%q\ngot  %q\nwant %q\n%v", text, fmt.Sprint(got), fmt.Sprint(want), err)
		}
	})
}

// TestOneTableManyForms writes the same records in every form that files come in, lets
// the form be found out, and reads the same cells from all.
func TestOneTableManyForms(t *testing.T) {
	word := rapid.SampledFrom([]string{"Kovács Éva", "Müller", "1200", "12,5", "1.5", "2022-03-15", "Kft.", "won", "ÖK", "5 pipe", "a, b"})
	encodings := map[string]encoding.Encoding{
		"utf-8": encoding.Nop, "mark": unicode.UTF8BOM, "windows-1250": charmap.Windows1250,
		"utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(3, 6).Draw(t, "width")
		rows := [][]string{strings.Fields("Név Összeg Dátum Rep Ügyfél Cím")[:width]}
		for range rapid.IntRange(8, 14).Draw(t, "rows") {
			rows = append(rows, rapid.SliceOfN(word, width, width).Draw(t, "row"))
		}
		ends := []string{"\n", "\r\n", "\r"}
		for _, name := range slices.Sorted(maps.Keys(encodings)) {
			for _, delimiter := range []string{",", ";", "\t", "|"} {
				for _, quote := range []string{"where needed", "all", "texts with newlines", "backslash"} {
					// One line end for each of the others, so that the test stays short.
					end := rapid.SampledFrom(ends).Draw(t, "end")
					text, want := write(rows, delimiter, quote, end)
					raw, err := encodings[name].NewEncoder().Bytes([]byte(text))
					if err != nil {
						t.Fatal(err)
					}
					f, err := Open("x.csv", raw, Options{})
					if err != nil {
						t.Fatal(err)
					}
					var got [][]string
					err = f.Walk(func(r *table.Row) bool {
						row := []string{}
						for _, c := range r.Cells {
							row = append(row, string(c.Text))
						}
						got = append(got, row)
						return true
					})
					if err != nil || !reflect.DeepEqual(got, want) {
						t.Fatalf("%s, delimiter %q, quotes %s, ends %q: %v\n%q\ngot  %q\nwant %q\n%v", name, delimiter, quote, end, err, text, got, want, f.Facts())
					}
				}
			}
		}
	})
}

// write writes rows in a form, and returns what must be read from it.
func write(rows [][]string, delimiter, quote, end string) (string, [][]string) {
	var b strings.Builder
	var want [][]string
	for i, row := range rows {
		row = append([]string(nil), row...)
		for k, c := range row {
			if k > 0 {
				b.WriteString(delimiter)
			}
			escape := `""`
			switch {
			case quote == "texts with newlines" && i > 0 && k == 1:
				c = "on" + end + "two " + `"lines"`
			case quote == "backslash" && i > 0 && k == 1:
				c, escape = `say "hi"`+delimiter+`or "ho", twice`, `\"`
			}
			row[k] = c
			if quote == "all" || strings.ContainsAny(c, "\"\r\n"+delimiter) {
				c = `"` + strings.ReplaceAll(c, `"`, escape) + `"`
			}
			b.WriteString(c)
		}
		b.WriteString(end)
		want = append(want, row)
	}
	return b.String(), want
}

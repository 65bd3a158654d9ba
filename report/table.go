package report

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

var _ = register(Format{
	Name: "table", Extensions: []string{".txt"}, Description: "a table to read in a terminal",
	Page:   true,
	render: func(w io.Writer, s *selection) error { return s.writeTableOf(w, s.peopleGrid()) },
	grid:   func(w io.Writer, s *selection, g *Grid) error { return s.writeTableOf(w, g) },
})

// longListing is the number of rows above which tables are written without
// tablewriter, which takes seconds for a hundred thousand.
const longListing = 2000

// writeTableOf writes a grid for people: as one table if it fits the width, else as one
// for each category of KPIs, cut further between columns where that is still too wide.
func (s *selection) writeTableOf(w io.Writer, g *Grid) error {
	var b bytes.Buffer
	writeWrapped(&b, "", clean(g.Title), s.o.Width)
	for _, text := range g.Lead {
		b.WriteByte('\n')
		writeWrapped(&b, "", clean(text), s.o.Width)
	}
	if g.Count == 0 {
		b.WriteByte('\n')
		writeWrapped(&b, "", clean(cmp.Or(g.Nothing, s.o.Lang.Word("no figures"))), s.o.Width)
	} else {
		p := newPage(s, g)
		for _, part := range p.split() {
			b.WriteByte('\n')
			if part.heading != "" {
				b.WriteString(part.heading + "\n\n")
			}
			t := p.sheet(part)
			if g.Count > longListing {
				t.writePlain(&b)
			} else if err := t.writeTablewriter(&b); err != nil {
				return err
			}
		}
	}
	for i, note := range g.Notes {
		if i == 0 {
			b.WriteByte('\n')
		}
		writeWrapped(&b, fmt.Sprintf("[%d] ", i+1), clean(note), s.o.Width)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// writeWrapped writes a sentence over as many lines as the width asks for, those after
// the first indented by its lead.
func writeWrapped(b *bytes.Buffer, lead, text string, width int) {
	lines := []string{text}
	if width > 0 {
		lines = wrap(text, width-len(lead))
	}
	for _, line := range lines {
		b.WriteString(lead + line + "\n")
		lead = strings.Repeat(" ", len(lead))
	}
}

// sheet is a table whose cells are texts already padded to the width of their column.
type sheet struct {
	header [][]string // lines of cells
	rows   [][]string
	footer int // rows that are totals, at the end
	widths []int
}

// gap stands between columns.
const gap = "  "

// rule is the character of the lines below the header and above the totals.
const rule = "─"

// writeTablewriter draws a sheet with tablewriter. Everything that it would guess is
// switched off: it title-cases headers, trims the padding that aligns our numbers,
// wraps, and measures ambiguous characters by the locale of the machine.
func (t *sheet) writeTablewriter(w *bytes.Buffer) error {
	cell := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
		Alignment:  tw.CellAlignment{Global: tw.AlignLeft},
		Padding:    tw.CellPadding{Global: tw.Padding{Right: gap, Overwrite: true}},
	}
	var out bytes.Buffer
	table := tablewriter.NewTable(&out,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.BorderNone,
			Symbols: tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenColumns: tw.Off, BetweenRows: tw.Off},
				Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.On, ShowFooterLine: tw.On},
			},
		})),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithConfig(tablewriter.Config{
			Header: cell, Row: cell, Footer: cell,
			Behavior: tw.Behavior{TrimSpace: tw.Off, TrimTab: tw.Off, TrimLine: tw.Off},
		}))
	header := make([]string, len(t.widths))
	for i := range header {
		lines := make([]string, len(t.header))
		for j, line := range t.header {
			lines[j] = line[i]
		}
		header[i] = strings.Join(lines, "\n")
	}
	table.Header(header)
	body := t.rows[:len(t.rows)-t.footer]
	for _, row := range body {
		if err := table.Append(row); err != nil {
			return err
		}
	}
	if t.footer > 0 {
		// Several totals (one a period) are the lines of one footer.
		footer := make([]string, len(t.widths))
		for i := range footer {
			lines := make([]string, t.footer)
			for j, row := range t.rows[len(body):] {
				lines[j] = row[i]
			}
			footer[i] = strings.Join(lines, "\n")
		}
		table.Footer(footer)
	}
	if err := table.Render(); err != nil {
		return err
	}
	for line := range strings.Lines(out.String()) {
		writeTrimmed(w, strings.TrimSuffix(line, "\n"), t.width())
	}
	return nil
}

// writePlain draws the same table line by line.
func (t *sheet) writePlain(w *bytes.Buffer) {
	line := func(cells []string) {
		for i := range cells {
			cells[i] += gap
		}
		writeTrimmed(w, strings.Join(cells, ""), t.width())
	}
	for _, cells := range t.header {
		line(cells)
	}
	writeTrimmed(w, strings.Repeat(rule, t.width()), t.width())
	for i, cells := range t.rows {
		if t.footer > 0 && i == len(t.rows)-t.footer {
			writeTrimmed(w, strings.Repeat(rule, t.width()), t.width())
		}
		line(cells)
	}
}

// width is what a line takes.
func (t *sheet) width() int { return lineWidth(t.widths) }

func lineWidth(widths []int) int {
	sum := -len(gap)
	for _, w := range widths {
		sum += w + len(gap)
	}
	return max(sum, 0)
}

// writeTrimmed ends a line without the padding of its last cells. A rule loses the gap
// that tablewriter leaves after the last column, and a line the resets that it adds
// behind colours that have ended already.
func writeTrimmed(w *bytes.Buffer, line string, width int) {
	if strings.HasPrefix(line, rule) && strings.Trim(line, rule) == "" {
		line = strings.Repeat(rule, width)
	}
	if strings.Contains(line, reset) {
		coloured := strings.Split(line, reset)
		var b strings.Builder
		for _, s := range coloured {
			b.WriteString(s)
			if strings.Contains(s, "\x1b") {
				b.WriteString(reset)
			}
		}
		line = b.String()
	}
	w.WriteString(strings.TrimRight(line, " "))
	w.WriteByte('\n')
}

// reset ends a colour. It is the only sequence of its kind in a line: texts of the data
// have none left.
const reset = "\x1b[0m"

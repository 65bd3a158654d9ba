package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
)

var _ = register(Format{
	Name: "md", Extensions: []string{".md", ".markdown"}, Description: "a Markdown table to paste into a page or a message",
	Page:   true,
	render: func(w io.Writer, s *selection) error { return s.writeMarkdownOf(w, s.peopleGrid()) },
	grid:   func(w io.Writer, s *selection, g *Grid) error { return s.writeMarkdownOf(w, g) },
})

// writeMarkdownOf writes a grid for people as a GitHub table. The writer is our own
// because a name with a "|" must not make a column.
func (s *selection) writeMarkdownOf(w io.Writer, g *Grid) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "**%s**\n\n", markdownText(g.Title))
	for _, text := range g.Lead {
		out.WriteString(markdownText(text) + "\n\n")
	}
	if g.Count == 0 {
		out.WriteString(markdownText(cmp.Or(g.Nothing, s.o.Lang.Word("No figures."))) + "\n")
		return out.Flush()
	}
	for _, c := range g.Columns {
		out.WriteString("| " + markdownText(c.Title) + " ")
	}
	out.WriteString("|\n")
	for _, c := range g.Columns {
		if c.Kind == Number {
			out.WriteString("| ---: ")
		} else {
			out.WriteString("| --- ")
		}
	}
	out.WriteString("|\n")
	for row := range g.Rows {
		for i := range row.Cells {
			text := s.markdownCell(&row.Cells[i])
			if text != "" && (row.Total || row.Section) && row.Cells[i].Kind == Text {
				text = "**" + text + "**"
			}
			out.WriteString("| " + text + " ")
		}
		out.WriteString("|\n")
	}
	for i, note := range g.Notes {
		if i == 0 {
			out.WriteByte('\n')
		}
		fmt.Fprintf(out, "- \\[%d\\] %s\n", i+1, markdownText(note))
	}
	return out.Flush()
}

func (s *selection) markdownCell(c *Cell) string {
	switch c.Kind {
	case Text:
		return markdownText(c.Text)
	case Missing:
		return missing
	case Blank:
		return ""
	}
	text := displayNumber(s.o.Lang, s.r, c.Unit, c.Number)
	if c.Mark > 0 {
		text += fmt.Sprintf(" \\[%d\\]", c.Mark)
	}
	if change := c.Change.In(s.o.Lang); change != "" {
		text += " " + strings.ReplaceAll(change, "<", "&lt;")
	}
	return text
}

var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;")

// markdownText writes a text of the data so that it reads as itself.
func markdownText(s string) string { return markdownEscapes.Replace(clean(s)) }

package report

import (
	"fmt"
	"strings"
)

// page measures a grid for a terminal. A figure has three parts, each in its own
// column of characters so that they line up: the number, the mark of its note, the
// change. None of them is ever wrapped or cut.
type page struct {
	g       *Grid
	width   int // 0 is unlimited
	cells   [][]piece
	rows    []Row // without their cells
	columns []measure
	paint   palette
}

type piece struct {
	text, mark, change string
	good               int8
	immature           bool
	blank              bool
}

// measure is what a column needs.
type measure struct {
	text, mark, change int
	header             []string // lines
	width              int
}

// part is some of the columns, under a heading.
type part struct {
	heading string
	columns []int
}

func newPage(s *selection, g *Grid) *page {
	p := &page{g: g, width: s.o.Width, columns: make([]measure, len(g.Columns)), paint: colours(s.o.Color)}
	for row := range g.Rows {
		pieces := make([]piece, len(row.Cells))
		for i := range row.Cells {
			pieces[i] = s.piece(&row.Cells[i])
			if row.Section {
				continue // a heading may run over the columns to its right
			}
			m := &p.columns[i]
			m.text = max(m.text, cells(pieces[i].text))
			m.mark = max(m.mark, cells(pieces[i].mark))
			m.change = max(m.change, cells(pieces[i].change))
		}
		p.cells = append(p.cells, pieces)
		p.rows = append(p.rows, Row{Total: row.Total, Section: row.Section})
	}
	p.narrowKeys()
	for i := range p.columns {
		m := &p.columns[i]
		m.lay(clean(g.Columns[i].Title))
		if category := g.Columns[i].Category; i > 0 && category != g.Columns[i-1].Category {
			m.width = max(m.width, cells(category))
		}
	}
	return p
}

// lay breaks the title to the width that the cells and its longest word need.
func (m *measure) lay(title string) {
	need := m.body()
	for word := range strings.FieldsSeq(title) {
		need = max(need, cells(word))
	}
	m.header, m.width = wrap(title, need), need
}

func (m *measure) body() int {
	w := m.text + m.mark
	if m.change > 0 {
		w += 1 + m.change
	}
	return w
}

func (s *selection) piece(c *Cell) piece {
	switch c.Kind {
	case Text:
		return piece{text: clean(c.Text)}
	case Missing:
		return piece{text: missing}
	case Number:
		p := piece{good: c.Change.Good, immature: c.Immature}
		if s.o.Rounded {
			p.text, p.change = rounded(s.o.Lang, c.Unit, c.Number), c.Change.Short(s.o.Lang)
		} else {
			p.text, p.change = displayNumber(s.o.Lang, s.r, c.Unit, c.Number), c.Change.In(s.o.Lang)
		}
		switch {
		case c.Mark > 0 && s.o.Starred:
			p.mark = "*"
		case c.Mark > 0:
			p.mark = fmt.Sprintf(" [%d]", c.Mark)
		}
		return p
	}
	return piece{blank: true}
}

// narrowKeys cuts long names where the terminal is narrow: together they may take
// half of it, or what the widest figure leaves, but never less than eight cells each.
func (p *page) narrowKeys() {
	if p.width == 0 {
		return
	}
	var keys []int
	widest, sum := 0, 0
	for i, c := range p.g.Columns {
		if c.Key {
			keys = append(keys, i)
			sum += p.columns[i].text + len(gap)
		} else {
			widest = max(widest, p.columns[i].body())
		}
	}
	room := max(p.width/2, p.width-widest)
	if len(keys) == 0 || sum <= room || sum+widest <= p.width {
		return
	}
	room = max(min(room, p.width-widest), len(keys)*(8+len(gap)))
	// The widest names are cut first, until all fit.
	for sum > room {
		at := keys[0]
		for _, i := range keys {
			if p.columns[i].text > p.columns[at].text {
				at = i
			}
		}
		if p.columns[at].text <= 8 {
			break
		}
		p.columns[at].text--
		sum--
	}
	for r, pieces := range p.cells {
		if p.rows[r].Section {
			continue
		}
		for _, i := range keys {
			pieces[i].text = shorten(pieces[i].text, p.columns[i].text)
		}
	}
}

// split cuts the columns into tables that fit.
func (p *page) split() []part {
	var keys, all []int
	for i, c := range p.g.Columns {
		if c.Key {
			keys = append(keys, i)
		}
		all = append(all, i)
	}
	if p.fits(all) {
		return []part{{columns: all}}
	}
	var parts []part
	for i, c := range p.g.Columns {
		if c.Key {
			continue
		}
		if n := len(parts); n > 0 && parts[n-1].heading == c.Category {
			if more := append(parts[n-1].columns[:len(parts[n-1].columns):len(parts[n-1].columns)], i); p.fits(more) {
				parts[n-1].columns = more
				continue
			}
		}
		parts = append(parts, part{heading: c.Category, columns: append(keys[:len(keys):len(keys)], i)})
	}
	for i := len(parts) - 1; i > 0; i-- {
		if parts[i].heading == parts[i-1].heading {
			parts[i].heading = "" // goes on from the table above
		}
	}
	return parts
}

func (p *page) fits(columns []int) bool {
	if p.width == 0 {
		return true
	}
	widths := make([]int, len(columns))
	for i, c := range columns {
		widths[i] = p.columns[c].width
	}
	return lineWidth(widths) <= p.width
}

// sheet makes the texts of some columns.
func (p *page) sheet(pt part) *sheet {
	t := &sheet{}
	lines := 0
	categories := false
	for _, c := range pt.columns {
		t.widths = append(t.widths, p.columns[c].width)
		lines = max(lines, len(p.columns[c].header))
		categories = categories || p.g.Columns[c].Category != ""
	}
	if categories && len(pt.columns) == len(p.columns) && pt.heading == "" {
		line := make([]string, len(pt.columns))
		last := ""
		for i, c := range pt.columns {
			if category := p.g.Columns[c].Category; category != last {
				line[i], last = category, category
			}
			line[i] = padRight(line[i], t.widths[i])
		}
		t.header = append(t.header, line)
	}
	for l := range lines {
		line := make([]string, len(pt.columns))
		for i, c := range pt.columns {
			m := &p.columns[c]
			if at := l - (lines - len(m.header)); at >= 0 {
				line[i] = m.header[at]
			}
			if p.g.Columns[c].Kind == Number && m.change == 0 && m.mark == 0 {
				line[i] = padLeft(line[i], m.width)
			} else {
				line[i] = padRight(line[i], m.width)
			}
		}
		t.header = append(t.header, line)
	}
	for r, pieces := range p.cells {
		line := make([]string, len(pt.columns))
		for i, c := range pt.columns {
			line[i] = p.place(&pieces[c], c)
		}
		if p.rows[r].Section {
			line = p.sectionLine(pieces[pt.columns[0]].text, t.widths)
		}
		t.rows = append(t.rows, line)
	}
	t.footer = p.footer()
	return t
}

// place pads a cell to its column.
func (p *page) place(c *piece, column int) string {
	m := &p.columns[column]
	if c.blank {
		return strings.Repeat(" ", m.width)
	}
	if p.g.Columns[column].Kind != Number {
		return padRight(c.text, m.width)
	}
	body := padLeft(c.text, m.text) + padRight(c.mark, m.mark)
	if c.immature {
		body = p.paint.grey(body)
	}
	if m.change > 0 {
		body += " " + p.paint.news(c.good, c.change) + strings.Repeat(" ", m.change-cells(c.change))
		return padRight(body, m.width)
	}
	if m.mark > 0 {
		return padRight(body, m.width)
	}
	return padLeft(body, m.width)
}

// sectionLine spreads a heading over as many columns as it needs.
func (p *page) sectionLine(text string, widths []int) []string {
	line := make([]string, len(widths))
	for i, w := range widths {
		line[i] = strings.Repeat(" ", w)
	}
	line[0] = padRight(shorten(text, widths[0]), widths[0])
	return line
}

// footer counts the totals at the end, if all totals are there.
func (p *page) footer() int {
	n := 0
	for n < len(p.rows) && p.rows[len(p.rows)-1-n].Total {
		n++
	}
	for _, row := range p.rows[:len(p.rows)-n] {
		if row.Total {
			return 0
		}
	}
	if n == len(p.rows) {
		return 0
	}
	return n
}

// palette colours what is good and bad news, and what is no news yet; or nothing.
type palette struct{ good, bad, grey, bold, plain func(...any) string }

func colours(on bool) palette {
	if !on {
		return palette{fmt.Sprint, fmt.Sprint, fmt.Sprint, fmt.Sprint, fmt.Sprint}
	}
	in := func(code string) func(...any) string {
		return func(a ...any) string { return "\x1b[" + code + "m" + fmt.Sprint(a...) + "\x1b[0m" }
	}
	return palette{in("32"), in("31"), in("90"), in("1"), fmt.Sprint}
}

func (p palette) news(good int8, s string) string {
	switch {
	case s == "" || good == 0:
		return s
	case good > 0:
		return p.good(s)
	}
	return p.bad(s)
}

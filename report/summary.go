package report

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// Summary is one screen about a period: its headline, then some KPIs by group, the total first
// and the best below it, each with its change, and a year of the first one as a sparkline.
type Summary struct {
	Options
	Headline Headline
	Before   kpi.Base // what the shown period is compared with
	KPIs     []string // those asked for, in that order; nil: a choice of those that have a value
	Height   int      // of the screen, in lines; 0 is unlimited
	Exact    bool     // figures with all digits
	Notes    bool     // notes in words, not only their number
	SetAside int      // rows that could not be used, where nobody has told of them yet
	Told     int      // other notes on the data that are kept back
}

// summaryKPIs are the KPIs of a summary where none are asked for, the first ones that have a value;
// then come the other headlines.
var summaryKPIs = []string{"revenue", "revenue_attainment", "deals_won", "win_rate", "sales_cycle", "new_leads",
	"pipeline_value", "average_deal_size", "new_customers", "new_opportunities", "email_open_rate"}

const (
	mostKPIs     = 6   // of a summary
	mostKPIsWide = 9   // on a wide screen
	wideScreen   = 120 // cells

	// SummaryPeriods is how many periods the sparklines and what is usual look back.
	SummaryPeriods = 12
)

// WriteSummary writes the summary of the last shown period of results.
func WriteSummary(w io.Writer, r *kpi.Results, o Summary) error {
	own := o.Sort == ""
	if own {
		o.Sort = o.sortKey(r)
	}
	o.Rounded, o.Starred = !o.Exact, !o.Notes
	s, err := newSelection(r, o.Options)
	if err != nil {
		return err
	}
	v := &summaryView{view: view{selection: s, index: NewIndex(r), marks: map[string]int{}}, o: o, period: s.shown.End - 1, own: own}
	var b bytes.Buffer
	if err := v.write(&b); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

type summaryView struct {
	view
	o      Summary
	period int
	begins int    // the first period with data
	unseen int    // groups that no screen of that height shows
	own    bool   // the order of the groups is the summary's
	before *Index // nil where there is nothing to compare with
}

// sortKey is the KPI that groups stand in the order of: revenue, else the first one.
func (o *Summary) sortKey(r *kpi.Results) string {
	ids := o.KPIs
	if ids == nil {
		ids = summaryKPIs
	}
	for _, id := range append([]string{"revenue"}, ids...) {
		if (o.KPIs == nil || slices.Contains(o.KPIs, id)) && r.Figure(id) != nil {
			return id
		}
	}
	return ""
}

func (v *summaryView) write(b *bytes.Buffer) error {
	l := v.o.Lang
	v.head(b)
	if v.period < 0 {
		return nil
	}
	if v.o.Before.Results != nil {
		v.before = NewIndex(v.o.Before.Results)
	}
	v.begins = begins(v.r)
	if v.o.Before.Results == v.r && v.o.Before.Period < v.begins {
		v.before = nil
	}
	v.findLines()
	ks := v.columns()
	if len(ks) == 0 {
		b.WriteString("\n" + l.Word("no figures") + "\n")
		return nil
	}
	grid := v.groupGrid
	if len(v.r.By) == 0 {
		grid = v.companyGrid
	}
	g := grid(ks)
	p := newPage(v.selection, g)
	shown := p.shrink(len(v.r.By) > 0)
	below := func(cut int) []byte {
		var b bytes.Buffer
		v.foot(&b, cut, len(v.r.KPIs)-v.kpisIn(g, shown))
		return b.Bytes()
	}
	cut := v.cut + v.unseen
	if room := v.room(b, p, shown, below(1)); v.o.Top == 0 && len(p.cells) > room {
		cut += len(p.cells) - room
		p.cells, p.rows = p.cells[:room], p.rows[:room]
	}
	b.WriteByte('\n')
	t := p.sheet(part{columns: shown})
	if len(t.rows) > longListing {
		t.writePlain(b)
	} else if err := t.writeTablewriter(b); err != nil {
		return err
	}
	b.Write(below(cut))
	return nil
}

// head writes the headline, or what is shown where there is none.
func (v *summaryView) head(b *bytes.Buffer) {
	l, h := v.o.Lang, &v.o.Headline
	paint := colours(v.o.Color)
	lines := h.Sentences(l)
	if len(lines) == 0 {
		lines = []string{v.title()}
	}
	wrapped := func(text string, style func(...any) string) {
		lines := []string{clean(text)}
		if v.o.Width > 0 {
			lines = wrap(lines[0], v.o.Width)
		}
		for _, line := range lines {
			b.WriteString(style(line) + "\n")
		}
	}
	wrapped(strings.Join(lines, " "), paint.bold)
	if look := h.LookSentence(l); look != "" {
		wrapped(look, paint.plain)
		if more := h.Look.More; more != "" { // in one piece, to be copied
			b.WriteString("  " + clean(more) + "\n")
		}
	}
}

// room is how many lines of the table fit between what stands above and below it.
func (v *summaryView) room(above *bytes.Buffer, p *page, shown []int, below []byte) int {
	if v.o.Height == 0 {
		return len(p.cells)
	}
	header := 0
	for _, c := range shown {
		header = max(header, len(p.columns[c].header))
	}
	const around = 3 // a blank line, the rule and the shell's next prompt
	room := v.o.Height - around - header - bytes.Count(above.Bytes(), []byte("\n")) - bytes.Count(below, []byte("\n"))
	return max(room, 4)
}

// columns are the KPIs that have a value, of a group where there are groups.
func (v *summaryView) columns() []*kpi.KPI {
	has := func(k *kpi.KPI) bool {
		return slices.ContainsFunc(v.lines, func(group int) bool {
			x, ok := v.index.Value(k.ID, v.period, v.key(group))
			return ok && !x.Empty() && (group != total || len(v.r.By) == 0)
		})
	}
	var ks []*kpi.KPI
	add := func(id string) {
		if k := v.find(id); k != nil && !slices.Contains(ks, k) && has(k) {
			ks = append(ks, k)
		}
	}
	if v.o.KPIs != nil {
		for _, id := range v.o.KPIs {
			add(id)
		}
		return ks
	}
	for _, id := range summaryKPIs {
		add(id)
	}
	for _, k := range v.kpis() {
		add(k.ID)
	}
	switch {
	case len(v.r.By) == 0: // a line each
		return ks
	case v.o.Width == 0 || v.o.Width >= wideScreen:
		return ks[:min(len(ks), mostKPIsWide)]
	}
	return ks[:min(len(ks), mostKPIs)]
}

// kpisIn counts the KPIs that are shown.
func (v *summaryView) kpisIn(g *Grid, shown []int) int {
	if len(v.r.By) == 0 {
		return g.Count
	}
	n := 0
	for _, c := range shown {
		if g.Columns[c].Kind == Number {
			n++
		}
	}
	return n
}

// groupGrid has a row a group, the total first, and a KPI a column.
func (v *summaryView) groupGrid(ks []*kpi.KPI) *Grid {
	g := &Grid{Columns: v.keyColumns()}
	for i, k := range ks {
		g.Columns = append(g.Columns, Column{ID: k.ID, Title: v.shortTitle(ks, i), Kind: Number})
		if i == 0 {
			g.Columns = append(g.Columns, Column{ID: "spark", Title: v.sparkTitle(), Kind: Text})
		}
	}
	lines := v.lines
	if n := len(lines); n > 0 && lines[n-1] == total {
		lines = append([]int{total}, lines[:n-1]...)
	}
	if v.own { // nobody's records are no one's merit
		slices.SortStableFunc(lines, func(a, b int) int { return v.loose(a) - v.loose(b) })
	}
	if v.o.Height > 0 && v.o.Top == 0 && len(lines) > v.o.Height { // no more could be seen
		v.unseen = len(lines) - v.o.Height
		lines = lines[:v.o.Height]
	}
	var rows []Row
	for _, group := range lines {
		cells := v.narrow(v.keyCells(nil, group))
		for i, k := range ks {
			cells = append(cells, v.compared(k, group))
			if i == 0 {
				cells = append(cells, v.spark(k, group))
			}
		}
		rows = append(rows, Row{Cells: cells, Total: group == total})
	}
	return gridOf("", g.Columns, rows)
}

// loose is 1 for the records of nobody, else 0.
func (v *summaryView) loose(group int) int {
	if group != total && slices.Contains(v.groups[group], kpi.Unassigned) {
		return 1
	}
	return 0
}

// companyGrid has a row a KPI.
func (v *summaryView) companyGrid(ks []*kpi.KPI) *Grid {
	l := v.o.Lang
	columns := []Column{{ID: "kpi", Title: l.Word("KPI"), Kind: Text, Key: true}, {ID: "value", Title: l.Word("Value"), Kind: Number}, {ID: "spark", Title: v.sparkTitle(), Kind: Text}}
	var rows []Row
	for _, k := range ks {
		rows = append(rows, Row{Cells: []Cell{textCell(displayTitle(l, v.r, k)), v.compared(k, total), v.spark(k, total)}})
	}
	return gridOf("", columns, rows)
}

// narrow cuts the names of groups so that the figures have most of the screen.
func (v *summaryView) narrow(cells []Cell) []Cell {
	if v.o.Width > 0 {
		const least = 16
		for i := range cells {
			cells[i].Text = shorten(clean(cells[i].Text), max(least, v.o.Width*3/10)/len(cells))
		}
	}
	return cells
}

// shortTitle is a KPI's heading; an attainment behind its figure needs no more than that.
func (v *summaryView) shortTitle(ks []*kpi.KPI, i int) string {
	if i > 0 && TargetOf[ks[i-1].ID] == ks[i].ID {
		return v.o.Lang.Word("Of target")
	}
	return displayTitle(v.o.Lang, v.r, ks[i])
}

// compared is a figure and its change.
func (v *summaryView) compared(k *kpi.KPI, group int) Cell {
	now, ok := v.index.Value(k.ID, v.period, v.key(group))
	if !ok {
		return Cell{Kind: Missing}
	}
	c := numberCell(k.Unit, now.Number)
	c.Mark, c.Immature = v.mark(v.o.Lang.Message(now.Note)), now.Immature
	if v.before != nil {
		was, _ := v.before.Value(k.ID, v.o.Before.Period, v.key(group))
		c.Change = changeOf(k, now, was.Number)
	}
	return c
}

// sparkFirst is the first period of the sparklines.
func (v *summaryView) sparkFirst() int { return max(v.begins, v.period-SummaryPeriods+1) }

func (v *summaryView) spark(k *kpi.KPI, group int) Cell {
	var values []kpi.Number
	for p := v.sparkFirst(); p <= v.period; p++ {
		x, _ := v.index.Value(k.ID, p, v.key(group))
		values = append(values, x.Number)
	}
	return textCell(sparkline(values))
}

// sparkTitle names the periods of the sparklines.
func (v *summaryView) sparkTitle() string {
	l, first, last := v.o.Lang, v.r.Periods[v.sparkFirst()], v.r.Periods[v.period]
	switch {
	case v.sparkFirst() == v.period:
		return ""
	case v.r.Grain == kpi.ByMonth:
		_, from, _ := first.Start.Civil()
		_, to, _ := last.Start.Civil()
		return l.ShortMonth(from) + "–" + l.ShortMonth(to)
	}
	return l.Label(first) + " – " + l.Label(last)
}

// foot writes what is left out, and what there is to know.
func (v *summaryView) foot(b *bytes.Buffer, cut, kpis int) {
	l := v.o.Lang
	if v.o.Notes {
		for i, note := range v.notes {
			if i == 0 {
				b.WriteByte('\n')
			}
			writeWrapped(b, "["+strconv.Itoa(i+1)+"] ", clean(note), v.o.Width)
		}
	}
	hidden := v.hidden(false)
	hidden.KPIs, hidden.Periods, hidden.Groups, hidden.Company = kpis, 0, cut, 0
	if m := hidden.Message(); !m.IsZero() {
		writeWrapped(b, "", lang.Capital(message.NotShown(m).In(l)), v.o.Width)
	}
	var told []message.Message
	add := func(n int, m func(int) message.Message) {
		if n > 0 {
			told = append(told, m(n))
		}
	}
	if !v.o.Notes {
		add(len(v.notes), message.NotesOnFigures)
	}
	add(v.o.SetAside, message.RowsAside)
	add(v.o.Told, message.NotesOnData)
	if len(told) > 0 {
		writeWrapped(b, "", message.FlagShowsThem(message.Join(told...), "--notes").In(l), v.o.Width)
	}
}

// shrink returns the columns that fit the width: changes give way first, from the last column on but for
// the first one, then whole columns, the sparkline last.
func (p *page) shrink(groups bool) []int {
	var figures, others []int // columns
	for i, c := range p.g.Columns {
		if c.Kind == Number {
			figures = append(figures, i)
		} else {
			others = append(others, i)
		}
	}
	for n := len(figures); n > 0; n-- {
		columns := slices.Concat(others, figures[:n])
		slices.Sort(columns)
		for with := n; with > 0; with-- {
			changes := map[int]bool{}
			for _, c := range figures[:with] {
				changes[c] = true
			}
			if p.width == 0 || p.widthOf(columns, changes) <= p.width {
				p.keepChanges(columns, changes)
				return columns
			}
		}
	}
	columns := append([]int{}, others[:max(1, len(others)-1)]...)
	columns = append(columns, figures[:min(1, len(figures))]...)
	p.keepChanges(columns, nil)
	return columns
}

// widthOf is the width of some columns where only some of them have changes.
func (p *page) widthOf(columns []int, changes map[int]bool) int {
	widths := make([]int, len(columns))
	for i, c := range columns {
		m := p.columns[c]
		if !changes[c] {
			m.change = 0
		}
		m.lay(clean(p.g.Columns[c].Title))
		widths[i] = m.width
	}
	return lineWidth(widths)
}

func (p *page) keepChanges(columns []int, changes map[int]bool) {
	for _, c := range columns {
		if changes[c] {
			continue
		}
		p.columns[c].change = 0
		p.columns[c].lay(clean(p.g.Columns[c].Title))
		for _, pieces := range p.cells {
			pieces[c].change = ""
		}
	}
}

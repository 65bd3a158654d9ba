package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
)

const odsContent = "content.xml"

// openODS lists the sheets of an OpenDocument spreadsheet. They lie in one part, which is
// scanned for their names.
func openODS(a *archive) ([]*Table, error) {
	if err := refuseEncryptedODS(a); err != nil {
		return nil, err
	}
	rc, err := a.open(odsContent)
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	var out []*Table
	hiddenStyles := map[string]bool{}
	style, inside, depth := "", false, 0
	s := newScanner(rc, a.limits.maxToken())
	for {
		kind, err := s.next()
		if err != nil {
			return nil, a.odsError(a.name, err)
		}
		if kind == tokenEOF {
			break
		}
		switch name := string(s.name); kind {
		case tokenStart:
			switch {
			case name == "spreadsheet":
				inside, depth = true, 0
				continue
			case name == "style":
				style = s.attr("name")
			case name == "table-properties" && s.attr("display") == "false":
				hiddenStyles[style] = true
			case name == "table" && inside && depth == 0:
				number := len(out)
				t := newTable(a.name, s.attr("name"), hiddenStyles[s.attr("style-name")], a.limits,
					table.Fact{Name: "format", Value: "ods", Evidence: message.ZipWith(odsContent)})
				t.scan = func(t *Table, f func(*table.Row) bool) error { return walkODS(a, t, number, f) }
				out = append(out, t)
			}
			depth++
		case tokenEnd:
			depth--
			inside = inside && name != "spreadsheet"
		}
	}
	if len(out) == 0 {
		return nil, table.At(a.name, message.ODFNoSheet())
	}
	return out, nil
}

func refuseEncryptedODS(a *archive) error {
	const manifest = "meta-inf/manifest.xml"
	if a.parts[manifest] == nil {
		return nil
	}
	return a.scan(manifest, func(s *scanner) error {
		for {
			kind, err := s.next()
			if err != nil || kind == tokenEOF {
				return err
			}
			if kind == tokenStart && string(s.name) == "encryption-data" {
				return table.At(a.name, message.WorkbookEncrypted())
			}
		}
	})
}

// odsError names the file, or the place that is known, unless the error does.
func (a *archive) odsError(place string, err error) error {
	if err == nil || hasPlace(err) {
		return err
	}
	return table.At(place, message.InPart(odsContent, message.Of(err)))
}

// odsScan is one walk over a sheet of content.xml.
type odsScan struct {
	rowBuilder
	s      *scanner
	f      func(*table.Row) bool
	merged [][4]int
	next   int // row number of the next row
}

func walkODS(a *archive, t *Table, number int, f func(*table.Row) bool) error {
	rc, err := a.open(odsContent)
	if err != nil {
		return err
	}
	defer rc.Close()
	x := &odsScan{rowBuilder: rowBuilder{t: t}, s: newScanner(rc, a.limits.maxToken()), f: f, next: 1}
	whole, err := x.walk(number)
	if whole && err == nil {
		t.setMerged(x.merged)
	}
	return a.odsError(fmt.Sprintf("%s: near row %d", t.name, x.next), err)
}

// walk finds the sheet and gives its rows. Tables within a sheet's cells or drawings are
// passed over.
func (x *odsScan) walk(number int) (whole bool, err error) {
	inside, depth, sheet, within := false, 0, -1, 0
	for {
		kind, err := x.s.next()
		if err != nil || kind == tokenEOF {
			return err == nil, err
		}
		name := string(x.s.name)
		switch {
		case kind == tokenText:
		case name == "spreadsheet":
			inside, depth = kind == tokenStart, 0
		case !inside:
		case kind == tokenEnd:
			depth--
			if name == "table" && depth == 0 && sheet == number {
				return true, nil
			}
			if within > 0 && depth < within {
				within = 0
			}
		default:
			if name == "table" && depth == 0 {
				sheet++
			} else if depth > 0 && within == 0 && (name == "table" || name == "shapes") {
				within = depth + 1 // a table or a drawing inside the sheet
			}
			if name == "table-row" && sheet == number && within == 0 {
				on, err := x.readRow()
				if err != nil || !on {
					return false, err
				}
				continue // its end was read, too
			}
			depth++
		}
	}
}

func (x *odsScan) repeated(attr string) int {
	n, ok := parseInt([]byte(x.s.attr(attr)))
	if !ok || n < 1 {
		return 1
	}
	return n
}

// readRow reads a row whose start tag was read, and gives it as often as it is repeated.
func (x *odsScan) readRow() (on bool, err error) {
	times := x.repeated("number-rows-repeated")
	x.start(x.next)
	for col, depth := 0, 0; ; {
		kind, err := x.s.next()
		if err != nil {
			return false, err
		}
		switch {
		case kind == tokenEOF:
			return false, errCutShort
		case kind == tokenStart && depth == 0 && (string(x.s.name) == "table-cell" || string(x.s.name) == "covered-table-cell"):
			if col, err = x.readCell(col); err != nil {
				return false, err
			}
		case kind == tokenStart:
			depth++
		case kind == tokenEnd && depth > 0:
			depth--
		case kind == tokenEnd:
			return x.give(times)
		}
	}
}

func (x *odsScan) give(times int) (on bool, err error) {
	first := x.next
	x.next = min(first+times, 1<<40)
	for i := range times {
		x.row.Line = first + i
		before := x.given
		if on, err = x.finish(x.f); err != nil || !on {
			return false, err
		}
		if x.given == before {
			return true, nil // blank, and so are its repetitions
		}
		if x.row.Line > maxSheetRow {
			return false, x.fault(-1, message.WorkbookDamaged(message.RowPastLast(strconv.Itoa(x.row.Line))))
		}
	}
	return true, nil
}

// odsCell is what the attributes of a cell say.
type odsCell struct {
	kind, value, text string // office:value-type; its value; office:string-value
	hasText           bool
	failed, formula   bool
	currency          string // office:currency, an ISO code as a rule
	times             int
}

func (x *odsScan) cellAttrs(col int) odsCell {
	c := odsCell{times: 1}
	area := [4]int{x.next, col, 1, 1}
	for name, value, rest := nextAttr(x.s.attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		prefix, local, _ := strings.Cut(string(name), ":")
		n, counted := parseInt(value)
		switch local {
		case "value-type":
			if prefix == "calcext" {
				c.failed = string(value) == "error"
			} else {
				c.kind = string(value)
			}
		case "value", "date-value", "time-value", "boolean-value":
			c.value = string(unescape(nil, value, false))
		case "string-value":
			c.text, c.hasText = string(unescape(nil, value, false)), true
		case "currency":
			c.currency = string(unescape(nil, value, false))
		case "formula":
			c.formula = true
		case "number-columns-repeated":
			if counted {
				c.times = max(n, 1)
			}
		case "number-rows-spanned":
			if counted {
				area[2] = max(n, 1)
			}
		case "number-columns-spanned":
			if counted {
				area[3] = max(n, 1)
			}
		}
	}
	if area[2] > 1 || area[3] > 1 {
		x.merged = append(x.merged, [4]int{area[0], area[1], area[0] + area[2] - 1, area[1] + area[3] - 1})
	}
	return c
}

// readCell reads a cell whose start tag was read, up to its end tag, and returns the column
// of the next one. Text counts in the paragraphs of the cell itself, not in its notes.
func (x *odsScan) readCell(col int) (next int, err error) {
	c := x.cellAttrs(col)
	from, paragraphs := len(x.arena), 0
	for depth := 0; ; {
		kind, err := x.s.next()
		if err != nil {
			return 0, err
		}
		switch {
		case kind == tokenEOF:
			return 0, errCutShort
		case kind == tokenStart && depth == 0 && string(x.s.name) == "p":
			if paragraphs++; paragraphs > 1 {
				x.arena = append(x.arena, '\n')
			}
			if err := x.readParagraph(); err != nil {
				return 0, err
			}
		case kind == tokenStart:
			depth++
		case kind == tokenEnd && depth > 0:
			depth--
		case kind == tokenEnd:
			if err := x.value(col, &c, from); err != nil {
				return 0, err
			}
			if c.formula {
				x.rowBuilder.formula(col)
			}
			for i := 1; i < c.times && len(x.cells) > col && col+i <= x.t.limits.Columns; i++ {
				cell := x.cells[col]
				if len(cell.Text) == 0 {
					break
				}
				if err := x.slot(col+i, 0); err != nil {
					return 0, err
				}
				x.cells[col+i] = cell
			}
			return min(col+c.times, 1<<40), nil
		}
	}
}

// readParagraph appends the text of a paragraph: white space collapsed, and the elements
// that stand for spaces, tabs and line breaks resolved.
func (x *odsScan) readParagraph() error {
	from, depth, silent := len(x.arena), 0, 0
	for {
		kind, err := x.s.next()
		if err != nil {
			return err
		}
		if len(x.arena)-from > x.t.limits.CellBytes {
			return x.fault(-1, message.RaiseSheetLimit(message.SheetCellLong(strconv.Itoa(x.t.limits.CellBytes))))
		}
		switch kind {
		case tokenEOF:
			return errCutShort
		case tokenText:
			if silent > 0 {
				continue
			}
			start := len(x.arena)
			x.arena = x.s.appendText(x.arena)
			x.arena = collapse(x.arena, from, start)
		case tokenStart:
			depth++
			switch name := string(x.s.name); {
			case silent > 0:
			case name == "annotation" || name == "note" || name == "ruby-text" || name == "frame":
				silent = depth
			case name == "s":
				for range min(x.repeated("c"), x.t.limits.CellBytes+1) {
					x.arena = append(x.arena, ' ')
				}
			case name == "tab":
				x.arena = append(x.arena, '\t')
			case name == "line-break":
				x.arena = append(x.arena, '\n')
			}
		case tokenEnd:
			if depth == 0 {
				return nil
			}
			if silent == depth {
				silent = 0
			}
			depth--
		}
	}
}

// collapse makes one space of each run of white space in b[start:], none at b[from].
func collapse(b []byte, from, start int) []byte {
	out := b[:start]
	for _, c := range b[start:] {
		if c == '\t' || c == '\n' || c == '\r' {
			c = ' '
		}
		if c == ' ' && (len(out) == from || out[len(out)-1] == ' ') {
			continue
		}
		out = append(out, c)
	}
	return out
}

// value sets the cell whose paragraphs are the arena from from on.
func (x *odsScan) value(col int, c *odsCell, from int) error {
	if c.failed {
		return x.keep(col, table.Error, from)
	}
	stored := func() { x.arena = append(x.arena[:from], c.value...) }
	switch c.kind {
	case "":
		if c.formula && len(x.arena) == from {
			return x.uncomputed(col)
		}
	case "float", "percentage", "currency":
		stored()
		return x.keepNumber(col, from, cellFormat{sign: c.currency}, false)
	case "date":
		var kind table.CellKind
		x.arena, kind = appendISO(x.arena[:from], []byte(c.value))
		return x.keep(col, kind, from)
	case "time":
		if secs, ok := parseDuration(c.value); ok {
			x.arena = appendClock(x.arena[:from], secs)
		} else {
			stored()
		}
		return x.keep(col, table.Text, from)
	case "boolean":
		if c.value == "true" {
			return x.put(col, table.Bool, trueText)
		}
		return x.put(col, table.Bool, falseText)
	case "string":
		if c.hasText {
			x.arena = append(x.arena[:from], c.text...)
		}
	}
	if len(x.arena) == from {
		return nil
	}
	return x.keep(col, table.Text, from)
}

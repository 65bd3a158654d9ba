package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// openHTML lists the tables of an HTML page that have a cell with text. All cells are Text:
// HTML knows no more.
func openHTML(name string, r io.ReaderAt, size int64, l Limits) ([]*Table, error) {
	enc, label, why, err := htmlEncoding(io.NewSectionReader(r, 0, size))
	if err != nil {
		return nil, table.At(name, message.CannotBeRead(message.Of(err)))
	}
	open := func() io.Reader {
		return bound(enc.NewDecoder().Reader(io.NewSectionReader(r, 0, size)), l.Unzipped, message.PageTooLarge)
	}
	filled := map[int]bool{}
	order := []int{}
	err = scanHTML(open(), l, func(p *htmlPage, at int, text []byte) {
		if p.open != nil && !filled[p.open.number] && len(bytes.TrimSpace(text)) > 0 {
			filled[p.open.number] = true
			order = append(order, p.open.number)
		}
	}, nil)
	if err != nil {
		return nil, table.At(name, message.Of(err))
	}
	var out []*Table
	for i, number := range order {
		sheet := ""
		if len(order) > 1 {
			sheet = "table " + strconv.Itoa(i+1)
		}
		t := newTable(name, sheet, false, l, table.Fact{Name: "format", Value: "html", Evidence: message.StartsAsPage()},
			table.Fact{Name: "encoding", Value: label, Evidence: why})
		t.scan = func(t *Table, f func(*table.Row) bool) error { return walkHTML(t, open(), number, f) }
		out = append(out, t)
	}
	if len(out) == 0 {
		return nil, table.At(name, message.HTMLNoTable())
	}
	return out, nil
}

// htmlEncoding finds a page's encoding: from its mark, or its meta tag; or else, and if the
// tag names one of these two, UTF-8 if the whole page is valid UTF-8 and windows-1252 if not.
func htmlEncoding(r io.Reader) (enc encoding.Encoding, label string, why message.Message, err error) {
	b := bufio.NewReader(r)
	head, err := b.Peek(1024)
	if err != nil && err != io.EOF {
		return nil, "", message.Message{}, err
	}
	if len(head) > 1 && head[0] == '<' && head[1] == 0 {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16le", message.EveryOtherByteZero(), nil
	}
	if len(head) > 1 && head[0] == 0 && head[1] == '<' {
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-16be", message.EveryOtherByteZero(), nil
	}
	e, label, certain := charset.DetermineEncoding(head, "text/html")
	switch {
	case certain && label == "utf-8":
		return unicode.UTF8BOM, label, message.ByteOrderMark(), nil
	case certain:
		return e, label, message.ByteOrderMark(), nil
	case label != "utf-8" && label != "windows-1252": // those may be a guess, or a slip
		return e, label, message.MetaTag(), nil
	}
	buf := make([]byte, 0, 32<<10)
	for {
		n, err := b.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		used := 0
		for used < len(buf) && (err == io.EOF || utf8.FullRune(buf[used:])) {
			c, size := utf8.DecodeRune(buf[used:])
			if c == utf8.RuneError && size == 1 {
				return charmap.Windows1252, "windows-1252", message.NoValidUTF8NoMeta(), nil
			}
			used += size
		}
		buf = append(buf[:0], buf[used:]...)
		if err == io.EOF {
			return unicode.UTF8BOM, "utf-8", message.AllCharactersUTF8(), nil
		}
		if err != nil {
			return nil, "", message.Message{}, err
		}
	}
}

// htmlPage follows a page's tables, which may stand within each other's cells.
type htmlPage struct {
	open   *htmlTable // the innermost, nil outside
	tables int
}

type htmlTable struct {
	number int // from 0, by its start
	outer  *htmlTable
	line   int // of the current row; from 1
	inRow  bool
	inCell bool
	col    int
	below  []int // by column: rows that a cell above still covers
	spans  [2]int
}

// htmlEvents are what a walk wants to know of the table it reads; f stops the scan by
// returning false.
type htmlEvents struct {
	number  int
	start   func(h *htmlTable)                    // of a row
	cell    func(h *htmlTable) error              // its start; h.col and h.spans are set
	newline func()                                // within a cell
	end     func(h *htmlTable) (on bool, e error) // of a row
}

// scanHTML runs through a page and tells text about each piece of text in a cell, and
// events, if not nil, about the rows of one table.
func scanHTML(r io.Reader, l Limits, text func(p *htmlPage, number int, b []byte), ev *htmlEvents) error {
	z := html.NewTokenizer(r)
	z.SetMaxBuf(l.maxToken())
	p := &htmlPage{}
	skip := atom.Atom(0) // script or style, whose text is none
	wanted := func() bool { return ev != nil && p.open != nil && p.open.number == ev.number }
	endRow := func() (bool, error) {
		h := p.open
		h.inCell = false
		if !h.inRow {
			return true, nil
		}
		h.inRow = false
		for i := range h.below {
			h.below[i] = max(h.below[i]-1, 0)
		}
		if wanted() {
			return ev.end(h)
		}
		return true, nil
	}
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if err := z.Err(); err != io.EOF {
				if errors.Is(err, html.ErrBufferExceeded) {
					err = message.RaiseCellLimit(message.TagTooLong(strconv.Itoa(l.maxToken())))
				}
				return err
			}
			for ; p.open != nil; p.open = p.open.outer {
				if on, err := endRow(); err != nil || !on {
					return err
				}
			}
			return nil
		case html.TextToken:
			if p.open != nil && p.open.inCell && skip == 0 {
				text(p, p.open.number, z.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case (tag == atom.Script || tag == atom.Style) && kind == html.StartTagToken:
				skip = tag
			case tag == atom.Table:
				p.open = &htmlTable{number: p.tables, outer: p.open}
				p.tables++
			case p.open == nil:
			case tag == atom.Tr:
				if on, err := endRow(); err != nil || !on {
					return err
				}
				p.open.startRow(wanted(), ev)
			case tag == atom.Td || tag == atom.Th:
				if !p.open.inRow {
					p.open.startRow(wanted(), ev)
				}
				p.open.startCell(z, more, l)
				if wanted() {
					if err := ev.cell(p.open); err != nil {
						return err
					}
				}
			case (tag == atom.Br || tag == atom.P || tag == atom.Div || tag == atom.Li) && wanted() && p.open.inCell:
				ev.newline()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case tag == skip:
				skip = 0
			case p.open == nil:
			case tag == atom.Td || tag == atom.Th:
				p.open.inCell = false
			case tag == atom.Tr || tag == atom.Tbody || tag == atom.Thead || tag == atom.Tfoot:
				if on, err := endRow(); err != nil || !on {
					return err
				}
			case tag == atom.Table:
				if on, err := endRow(); err != nil || !on {
					return err
				}
				if wanted() {
					return nil
				}
				p.open = p.open.outer
			}
		}
	}
}

func (h *htmlTable) startRow(wanted bool, ev *htmlEvents) {
	h.line++
	h.inRow, h.inCell, h.col = true, false, -1
	h.spans = [2]int{1, 1}
	if wanted {
		ev.start(h)
	}
}

// startCell moves to the next column that no cell above covers, as browsers do.
func (h *htmlTable) startCell(z *html.Tokenizer, more bool, l Limits) {
	if h.col < 0 {
		h.col = 0
	} else {
		h.col += h.spans[0]
	}
	for h.col < len(h.below) && h.below[h.col] > 0 {
		h.col++
	}
	h.spans = [2]int{1, 1}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		n, err := strconv.Atoi(strings.TrimSpace(string(value)))
		switch string(key) {
		case "colspan":
			if err == nil && n > 0 {
				h.spans[0] = min(n, 1000) // the most that browsers take
			}
		case "rowspan":
			if err == nil && n >= 0 {
				h.spans[1] = min(n, 65534)
				if n == 0 {
					h.spans[1] = 65534 // to the end
				}
			}
		}
	}
	h.inCell = true
	if h.spans[1] > 1 && h.col < l.Columns {
		for c := h.col; c < h.col+h.spans[0]; c++ {
			for len(h.below) <= c {
				h.below = append(h.below, 0)
			}
			h.below[c] = h.spans[1]
		}
	}
}

// walkHTML gives the rows of the table with that number. A cell's text is what a browser
// shows: white space collapsed, line breaks where the page breaks lines.
func walkHTML(t *Table, r io.Reader, number int, f func(*table.Row) bool) error {
	b := &rowBuilder{t: t}
	col, from := -1, 0
	var merged [][4]int
	stopped := false
	endCell := func() error {
		if col < 0 {
			return nil
		}
		at := col
		col = -1
		for len(b.arena) > from && (b.arena[len(b.arena)-1] == ' ' || b.arena[len(b.arena)-1] == '\n') {
			b.arena = b.arena[:len(b.arena)-1]
		}
		if string(b.arena[from:]) == "\u00a0" { // how pages fill an empty cell
			b.arena = b.arena[:from]
		}
		return b.keep(at, table.Text, from)
	}
	ev := &htmlEvents{
		number: number,
		start:  func(h *htmlTable) { b.start(h.line) },
		cell: func(h *htmlTable) error {
			if err := endCell(); err != nil {
				return err
			}
			col, from = h.col, len(b.arena)
			if h.spans != [2]int{1, 1} {
				merged = append(merged, [4]int{h.line, h.col, h.line + h.spans[1] - 1, h.col + h.spans[0] - 1})
			}
			return nil
		},
		newline: func() {
			if col >= 0 && len(b.arena) > from {
				b.arena = append(bytes.TrimRight(b.arena, " "), '\n')
			}
		},
		end: func(*htmlTable) (bool, error) {
			if err := endCell(); err != nil {
				return false, err
			}
			on, err := b.finish(f)
			stopped = !on
			return on, err
		},
	}
	tooLong := false
	err := scanHTML(r, t.limits, func(p *htmlPage, at int, text []byte) {
		if at != number || col < 0 || tooLong {
			return
		}
		for _, c := range text {
			if c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' {
				if n := len(b.arena); n == from || b.arena[n-1] == ' ' || b.arena[n-1] == '\n' {
					continue
				}
				c = ' '
			}
			b.arena = append(b.arena, c)
		}
		tooLong = len(b.arena)-from > t.limits.CellBytes // keep reports it
	}, ev)
	switch {
	case err != nil && !hasPlace(err):
		return nearRow(t.name, b.row.Line, err)
	case err == nil && !stopped:
		for i := range merged { // a span does not reach past the table
			merged[i][2] = min(merged[i][2], max(b.row.Line, merged[i][0]))
		}
		t.setMerged(merged)
	}
	return err
}

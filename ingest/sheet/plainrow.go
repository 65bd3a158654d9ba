package sheet

import (
	"bytes"

	"salesk/ingest/table"
)

// plainRow reads the row that b begins with, if all of it is in b and it is written as
// programs write most rows: no white space between tags, no attributes of cells but r, s
// and t, and a value or an inline text. It returns the row's length, or 0 where readRow
// must look; for what it reads, it gives what readRow gives.
func (x *sheetScan) plainRow(b []byte) (n int, on bool, err error) {
	before := x.line
	p := x.plainRowTag(b)
	if p == 0 {
		x.line = before
		return 0, false, nil
	}
	x.start(x.line)
	x.col = -1
	for {
		switch at := b[p:]; {
		case len(at) < 6 || at[0] != '<':
			x.line = before
			return 0, false, nil
		case at[1] == 'c':
			n, err := x.plainCell(at)
			if err != nil {
				return 0, false, err
			}
			if n == 0 {
				x.line = before
				return 0, false, nil
			}
			p += n
		case string(at[:6]) == "</row>":
			on, err := x.finish(x.f)
			return p + 6, on, err
		default:
			x.line = before
			return 0, false, nil
		}
	}
}

// plainRowTag reads a row's start tag, sets the line and returns the tag's length.
func (x *sheetScan) plainRowTag(b []byte) int {
	if len(b) < 5 || string(b[:4]) != "<row" || b[4] != ' ' && b[4] != '>' {
		return 0
	}
	end := bytes.IndexByte(b, '>')
	if end < 0 {
		return 0
	}
	attrs := b[4:end]
	if n := len(attrs); n > 0 && attrs[n-1] == '/' || bytes.IndexByte(attrs, '<') >= 0 || bytes.IndexByte(attrs, '\'') >= 0 ||
		bytes.Count(attrs, quoteMark)%2 != 0 { // empty, or the > stands within a value
		return 0
	}
	if x.line, _ = rowLine(attrs, x.line); x.line > maxSheetRow {
		return 0
	}
	return end + 1
}

var quoteMark = []byte{'"'}

// plainCell reads the cell that b begins with and returns its length; 0 if it is not plain.
func (x *sheetScan) plainCell(b []byte) (int, error) {
	kind, style, col := typeNumber, 0, x.col+1
	p := 2
	for p+5 < len(b) && b[p] == ' ' && b[p+2] == '=' && b[p+3] == '"' {
		name := b[p+1]
		p += 4
		from := p
		switch name {
		case 'r':
			c := 0
			for ; p < len(b) && b[p] >= 'A' && b[p] <= 'Z' && p < from+3; p++ {
				c = c*26 + int(b[p]-'A') + 1
			}
			if p == from {
				return 0, nil
			}
			for p < len(b) && b[p] >= '0' && b[p] <= '9' {
				p++
			}
			col = c - 1
		case 's':
			for style = 0; p < len(b) && b[p] >= '0' && b[p] <= '9' && p < from+8; p++ {
				style = style*10 + int(b[p]-'0')
			}
		case 't':
			for p < len(b) && b[p] >= 'A' && b[p] <= 'z' && p < from+9 {
				p++
			}
			kind = parseCellType(b[from:p])
		default:
			return 0, nil
		}
		if p >= len(b) || b[p] != '"' {
			return 0, nil
		}
		p++
	}
	rest, formula := b[p:], false
	if bytes.HasPrefix(rest, formulaStart) {
		n := plainFormula(rest[1:])
		if n == 0 {
			return 0, nil
		}
		p, rest, formula = p+n, rest[n:], true // from the > that ends the formula
	}
	switch {
	case len(rest) < 5:
		return 0, nil
	case formula && string(rest[:5]) == "></c>":
		x.col = col
		return p + 5, x.uncomputed(col)
	case !formula && rest[0] == '/' && rest[1] == '>':
		x.col = col
		return p + 2, nil
	case string(rest[:4]) == "><v>":
		if formula && rest[4] == '<' {
			return 0, nil // an empty result
		}
		n, err := x.plainValue(rest[4:], col, kind, style)
		if n == 0 || err != nil {
			return 0, err
		}
		if x.col = col; formula {
			x.formula(col)
		}
		return p + 4 + n, nil
	case string(rest[:5]) == "><is>":
		n, err := x.plainInline(rest[5:], col)
		if n == 0 || err != nil {
			return 0, err
		}
		if x.col = col; formula {
			x.formula(col)
		}
		return p + 5 + n, nil
	}
	return 0, nil
}

var formulaStart = []byte("><f")

// plainFormula returns the length of the formula that b begins with; 0 if it is not plain.
func plainFormula(b []byte) int {
	end := bytes.IndexByte(b, '>')
	if end < 2 || b[2] != ' ' && b[2] != '>' && b[2] != '/' || bytes.IndexByte(b[1:end], '<') >= 0 || bytes.IndexByte(b[:end], '\'') >= 0 ||
		bytes.Count(b[:end], quoteMark)%2 != 0 {
		return 0
	}
	if b[end-1] == '/' {
		return end + 1
	}
	n := bytes.IndexByte(b[end:], '<')
	if n < 0 || !bytes.HasPrefix(b[end+n:], formulaEnd) {
		return 0
	}
	return end + n + len(formulaEnd)
}

var formulaEnd = []byte("</f>")

// What a byte of a text means to its reader.
const (
	ordinary = iota
	ending   // a tag begins
	special  // an entity, a line end or an escape may begin
)

var textBytes = [256]uint8{'<': ending, '&': special, '\r': special, '_': special}

// textEnd returns how long the text is that b begins with, and whether it is the same when
// resolved; -1 if it does not end.
func textEnd(b []byte) (n int, same bool) {
	for i, c := range b {
		switch textBytes[c] {
		case ending:
			return i, true
		case special:
			if c == '_' && i+1 < len(b) && b[i+1] != 'x' {
				continue
			}
			if n := bytes.IndexByte(b[i:], '<'); n >= 0 {
				return i + n, false
			}
			return -1, false
		}
	}
	return -1, false
}

const valueEnd, inlineEnd, itemEnd = "</v></c>", "</t></is></c>", "</t></si>"

// plainValue reads what follows <v>, up to the end of the cell.
func (x *sheetScan) plainValue(b []byte, col int, kind cellType, style int) (int, error) {
	n, same := textEnd(b)
	if n < 0 || len(b) < n+len(valueEnd) || string(b[n:n+len(valueEnd)]) != valueEnd {
		return 0, nil
	}
	stored, whole := b[:n:n], n+len(valueEnd)
	from := len(x.arena)
	switch {
	case n == 0:
		return whole, nil
	case !same:
		x.arena = unescape(x.arena, stored, false)
		return whole, x.value(col, kind, style, from)
	case kind == typeString:
		return whole, x.put(col, table.Text, stored)
	case kind == typeShared:
		if i, ok := parseInt(stored); ok {
			if text, err := x.shared.get(i); err == nil {
				return whole, x.put(col, table.Text, text)
			}
		}
	case kind == typeNumber:
		f := x.format(style)
		if f.shows == plainFormat && plainNumber(stored) {
			return whole, x.putNumber(col, stored, f.sign)
		}
		if f.shows == dayFormat {
			var ok bool
			if x.arena, ok = appendWholeDay(x.arena, stored, x.is1904); ok {
				return whole, x.keep(col, table.Date, from)
			}
		}
	}
	x.arena = append(x.arena, stored...)
	return whole, x.value(col, kind, style, from)
}

// plainInline reads what follows <is>, up to the end of the cell.
func (x *sheetScan) plainInline(b []byte, col int) (int, error) {
	raw, n, same := plainText(b, inlineEnd)
	switch {
	case n == 0 || len(raw) == 0:
		return n, nil
	case same:
		return n, x.put(col, table.Text, raw)
	}
	from := len(x.arena)
	x.arena = resolveX(unescape(x.arena, raw, false), from)
	if len(x.arena) == from {
		return n, nil
	}
	return n, x.keep(col, table.Text, from)
}

// plainText cuts off b one text without runs, with or without its white space preserved,
// and the end that must follow it. It returns the text as written, how long all of it is (0
// if it is not plain), and whether the text is the same when resolved.
func plainText(b []byte, end string) (raw []byte, n int, same bool) {
	const text, preserved = "<t>", `<t xml:space="preserve">`
	from, preserve := len(text), false
	switch {
	case bytes.HasPrefix(b, []byte(text)):
	case bytes.HasPrefix(b, []byte(preserved)):
		from, preserve = len(preserved), true
	default:
		return nil, 0, false
	}
	n, same = textEnd(b[from:])
	if n < 0 || len(b) < from+n+len(end) || string(b[from+n:from+n+len(end)]) != end {
		return nil, 0, false
	}
	raw = b[from : from+n : from+n]
	if n > 0 && !preserve && (raw[0] <= ' ' || raw[n-1] <= ' ') { // white space that is dropped
		return nil, 0, false
	}
	return raw, from + n + len(end), same
}

package report

import (
	"io"
	"strconv"

	"salesk/kpi"
)

// writeTidyJSON writes one figure an object: the bytes that writeJSONGrid makes of
// tidyGrid, which a test holds it against.
func (s *selection) writeTidyJSON(w io.Writer, frame jsonFrame) error {
	if _, err := io.WriteString(w, frame.open); err != nil {
		return err
	}
	keys := make([][]byte, 0, 16)
	for i, c := range s.tidyColumns() {
		key := []byte{','}
		if i == 0 {
			key[0] = '{'
		}
		keys = append(keys, append(appendJSON(key, c.ID), ':'))
	}
	some, err := s.writeLines(w, frame.between, func() linePen { return &jsonPen{s: s, keys: keys} })
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, frame.close(some))
	return err
}

// jsonPen draws rows as JSON objects.
type jsonPen struct {
	s    *selection
	keys [][]byte // with the punctuation before and after them
	head []byte   // the members that the rows of a KPI and period have in common
	unit []byte

	groups drawnGroups
}

func (p *jsonPen) start(k *kpi.KPI, now *kpi.Period) {
	b := appendJSON(append(p.head[:0], p.keys[0]...), k.ID)
	b = appendJSON(append(b, p.keys[1]...), now.Label)
	b = appendJSON(append(b, p.keys[2]...), now.Start.String())
	b = appendJSON(append(b, p.keys[3]...), now.End.String())
	p.head = strconv.AppendBool(append(b, p.keys[4]...), now.Partial)
	unit := p.keys[len(p.keys)-5]
	p.unit = appendJSON(append(p.unit[:0], unit...), p.s.r.UnitName(k.Unit))
}

func (p *jsonPen) line(b []byte, row *kpi.Row, at int) []byte {
	k := row.KPI
	b = append(b, p.head...)
	b = p.groups.append(b, at, row, p.group)
	keys := p.keys[5+len(p.s.r.By):]
	b = p.number(append(b, keys[0]...), k.Unit, row.Number)
	b = append(b, p.unit...)
	b = p.number(append(b, keys[2]...), k.NumUnit, row.Num)
	b = p.number(append(b, keys[3]...), k.DenUnit, row.Den)
	b = strconv.AppendInt(append(b, keys[4]...), row.N, 10)
	b = appendJSON(append(b, keys[5]...), row.Note.String())
	return append(b, '}')
}

func (p *jsonPen) group(b []byte, row *kpi.Row) []byte {
	for i := range p.s.r.By {
		b = appendJSON(append(b, p.keys[5+i]...), groupText(row.Group, i))
	}
	return b
}

func (p *jsonPen) number(b []byte, u kpi.Unit, n kpi.Number) []byte {
	if n.Empty() {
		return append(b, "null"...)
	}
	return p.s.r.AppendText(b, u, n)
}

// appendJSON appends a quoted text without the escapes that only HTML needs.
func appendJSON(b []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			quoted, err := jsonText(text)
			if err != nil {
				panic("report: a text is always JSON: " + err.Error())
			}
			return append(b, quoted...)
		}
	}
	b = append(append(b, '"'), text...)
	return append(b, '"')
}

package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

var _ = register(Format{
	Name: "json", Extensions: []string{".json"}, Description: "a JSON array of objects, one figure each",
	render: func(w io.Writer, s *selection) error {
		return s.writeJSON(w, jsonArray)
	},
	grid: func(w io.Writer, s *selection, g *Grid) error {
		return s.writeJSONGrid(w, g, jsonArray)
	},
})

var _ = register(Format{
	Name: "jsonl", Extensions: []string{".jsonl", ".ndjson"}, Description: "one JSON object a line",
	render: func(w io.Writer, s *selection) error {
		return s.writeJSON(w, jsonLines)
	},
	grid: func(w io.Writer, s *selection, g *Grid) error {
		return s.writeJSONGrid(w, g, jsonLines)
	},
})

// jsonFrame is what stands around objects.
type jsonFrame struct{ open, between, end string }

var (
	jsonArray = jsonFrame{"[\n", ",\n", "\n]\n"}
	jsonLines = jsonFrame{"", "\n", "\n"}
)

// close is what ends the output, after some objects or none.
func (f jsonFrame) close(some bool) string {
	switch {
	case some:
		return f.end
	case f.open == "":
		return ""
	}
	return "]\n"
}

func (s *selection) writeJSON(w io.Writer, frame jsonFrame) error {
	if s.o.Layout == Wide {
		return s.writeJSONGrid(w, s.wideGrid(), frame)
	}
	return s.writeTidyJSON(w, frame)
}

// writeJSONGrid writes a grid for machines as objects in column order. Numbers are written as
// the exact decimals that CSV has, never through a float; what is empty is null.
func (s *selection) writeJSONGrid(w io.Writer, g *Grid, frame jsonFrame) error {
	keys := make([][]byte, len(g.Columns))
	for i, c := range g.Columns {
		key, err := jsonText(c.ID)
		if err != nil {
			return err
		}
		keys[i] = append(key, ':')
	}
	out := bufio.NewWriter(w)
	out.WriteString(frame.open)
	first := true
	for row := range g.Rows {
		if !first {
			out.WriteString(frame.between)
		}
		first = false
		out.WriteByte('{')
		for i := range row.Cells {
			c := &row.Cells[i]
			if i > 0 {
				out.WriteByte(',')
			}
			out.Write(keys[i])
			text := machineText(s.r, c)
			switch {
			case c.Kind == Number && text == "":
				out.WriteString("null")
			case c.Kind == Number || c.Kind == Bool:
				out.WriteString(text)
			default:
				b, err := jsonText(text)
				if err != nil {
					return err
				}
				out.Write(b)
			}
		}
		out.WriteByte('}')
	}
	out.WriteString(frame.close(!first))
	return out.Flush()
}

// jsonText quotes a text without the escapes that only HTML needs.
func jsonText(s string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(s)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

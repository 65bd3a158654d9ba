package sheet

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// workbook is what the sheets of an .xlsx file share.
type workbook struct {
	*archive
	is1904  bool
	formats []cellFormat // by cell style
	shared  *sharedStrings

	recalculates bool // the workbook asks to be calculated when it is opened: results may be those of nobody
}

// openXLSX lists the worksheets of the workbook part main.
func openXLSX(a *archive, main string) ([]*Table, error) {
	rels, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	targets := make(map[string]relation, len(rels))
	b := &workbook{archive: a}
	stylesPart, stringsPart := "", ""
	for _, r := range rels {
		targets[r.id] = r
		switch {
		case strings.HasSuffix(r.kind, "/styles"):
			stylesPart = r.target
		case strings.HasSuffix(r.kind, "/sharedStrings"):
			stringsPart = r.target
		}
	}
	dir := path.Dir(main)
	if a.parts[stylesPart] == nil {
		stylesPart = partKey(dir + "/styles.xml")
	}
	if a.parts[stringsPart] == nil {
		stringsPart = partKey(dir + "/sharedstrings.xml")
	}
	b.shared = &sharedStrings{a: a, part: stringsPart}
	if a.parts[stylesPart] != nil {
		if b.formats, err = readStyles(a, stylesPart); err != nil {
			return nil, err
		}
	}
	entries, err := b.readWorkbook(main)
	if err != nil {
		return nil, err
	}
	facts := []table.Fact{{Name: "format", Value: "xlsx", Evidence: message.ZipWith(main)}, dateSystemFact(b.is1904, message.Plain("workbookPr date1904"))}
	var out []*Table
	for i, e := range entries {
		target := partKey(fmt.Sprintf("%s/worksheets/sheet%d.xml", dir, i+1)) // where it is if no link tells
		if r, ok := targets[e.id]; ok {
			if !strings.HasSuffix(r.kind, "/worksheet") {
				continue
			}
			target = r.target
		} else if len(rels) > 0 && a.parts[target] == nil {
			continue
		}
		if a.parts[target] == nil {
			return nil, table.At(fmt.Sprintf("%s[%s]", a.name, e.name), message.WorkbookDamaged(message.PartMissing(target)))
		}
		t := newTable(a.name, e.name, e.hidden, a.limits, facts...)
		t.recalculates = b.recalculates
		if t.totals, err = a.totalsRows(target); err != nil {
			return nil, err
		}
		t.size = int(min(a.parts[target].UncompressedSize64, math.MaxInt))
		t.part = func() (io.ReadCloser, error) { return a.open(target) }
		t.scanRows = func(s *scanner, f func(*table.Row) bool) *sheetScan {
			return &sheetScan{workbook: b, s: s, f: f, inData: true, rowBuilder: rowBuilder{t: t}}
		}
		t.scan = scanSheet
		out = append(out, t)
	}
	return out, nil
}

// scanSheet walks the whole of a worksheet.
func scanSheet(t *Table, f func(*table.Row) bool) error {
	rc, err := t.part()
	if err != nil {
		return err
	}
	defer rc.Close()
	x := t.scanRows(newScanner(rc, t.limits.maxToken()), f)
	x.inData = false
	whole, err := x.walk()
	if whole && err == nil {
		t.setMerged(x.merged)
	}
	return x.placed(err)
}

type sheetEntry struct {
	name, id string
	hidden   bool
}

func (b *workbook) readWorkbook(main string) ([]sheetEntry, error) {
	var out []sheetEntry
	err := b.scanElements(main, func(s *scanner, path []string) {
		switch strings.Join(path, "/") {
		case "workbook/workbookPr":
			b.is1904 = isTrue(s.attr("date1904"))
		case "workbook/calcPr":
			b.recalculates = isTrue(s.attr("fullCalcOnLoad"))
		case "workbook/sheets/sheet":
			state := s.attr("state")
			out = append(out, sheetEntry{s.attr("name"), s.attr("id"), state == "hidden" || state == "veryHidden"})
		}
	})
	return out, err
}

func isTrue(v string) bool { return v == "1" || v == "true" || v == "on" }

// scanElements calls f at the start of each element of a small part, with the names that lead to it
// from the root. Elements of another namespace than the root are extensions, and so is what stands in
// them: they may have the name of an element of the standard, and mean something else.
func (a *archive) scanElements(key string, f func(s *scanner, path []string)) error {
	return a.scan(key, func(s *scanner) error {
		var path []string
		var ns namespace
		foreign := 0 // depth within extensions
		for {
			kind, err := s.next()
			switch {
			case err != nil || kind == tokenEOF:
				return err
			case kind == tokenText:
			case kind == tokenEnd && foreign > 0:
				foreign--
			case kind == tokenEnd:
				path = path[:max(len(path)-1, 0)]
			case foreign > 0 || len(path) > 0 && !ns.has(s):
				foreign++
			default:
				if len(path) == 0 {
					ns = namespaceOf(s)
				}
				path = append(path, string(s.name))
				f(s, path)
			}
		}
	})
}

// namespace is that of a part's root.
type namespace struct {
	uri      string
	prefixes []string // of its elements, as the root says
}

func namespaceOf(root *scanner) namespace {
	ns := namespace{uri: root.declared(string(root.prefix)), prefixes: []string{string(root.prefix)}}
	for name, value, rest := nextAttr(root.attrs); len(name) > 0; name, value, rest = nextAttr(rest) {
		if p, ok := bytes.CutPrefix(name, []byte("xmlns")); ok && string(value) == ns.uri {
			ns.prefixes = append(ns.prefixes, strings.TrimPrefix(string(p), ":"))
		}
	}
	return ns
}

// has reports whether the start tag at hand is of the namespace.
func (ns *namespace) has(s *scanner) bool {
	if uri := s.declared(string(s.prefix)); uri != "" {
		return uri == ns.uri
	}
	return slices.Contains(ns.prefixes, string(s.prefix))
}

// readStyles returns what the number format of each cell style shows.
func readStyles(a *archive, key string) ([]cellFormat, error) {
	custom := map[int]cellFormat{}
	var out []cellFormat
	err := a.scanElements(key, func(s *scanner, path []string) {
		switch strings.Join(path, "/") {
		case "styleSheet/numFmts/numFmt":
			if id, err := strconv.Atoi(s.attr("numFmtId")); err == nil {
				custom[id] = readFormat(s.attr("formatCode"))
			}
		case "styleSheet/cellXfs/xf":
			id, _ := strconv.Atoi(s.attr("numFmtId")) // without an id: General, which is 0
			f, ok := custom[id]
			if !ok {
				f = builtinCellFormat(id)
			}
			out = append(out, f)
		}
	})
	return out, err
}

// totalsRows are the areas of the totals rows of the tables of a sheet, as Merged gives areas.
func (a *archive) totalsRows(sheet string) ([][4]int, error) {
	links, err := a.relations(sheet)
	if err != nil {
		return nil, err
	}
	var out [][4]int
	for _, r := range links {
		if !strings.HasSuffix(r.kind, "/table") || a.parts[r.target] == nil {
			continue
		}
		err := a.scanElements(r.target, func(s *scanner, path []string) {
			n, _ := strconv.Atoi(s.attr("totalsRowCount")) // absent: none
			if area, ok := parseArea(s.attr("ref")); ok && len(path) == 1 && n > 0 && n <= area[2]-area[0] {
				area[0] = area[2] - n + 1
				out = append(out, area)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

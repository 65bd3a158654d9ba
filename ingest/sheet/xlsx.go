package sheet

import (
	"fmt"
	"io"
	"math"
	"path"
	"strconv"
	"strings"

	"salesk/ingest/table"
)

// book is what the sheets of an .xlsx file share.
type book struct {
	*archive
	is1904  bool
	formats []numberFormat // by cell style
	shared  *sharedStrings
}

// openXLSX lists the worksheets of the workbook part main.
func openXLSX(a *archive, main string) ([]*Table, error) {
	rels, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	targets := make(map[string]relation, len(rels))
	b := &book{archive: a}
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
	facts := []table.Fact{{Name: "format", Value: "xlsx", Evidence: "a zip archive with " + main}, dateSystemFact(b.is1904, "workbookPr date1904")}
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
			return nil, fmt.Errorf("%s[%s]: part %s is missing: the workbook is damaged", a.name, e.name, target)
		}
		t := newTable(a.name, e.name, e.hidden, a.limits, facts...)
		t.size = int(min(a.parts[target].UncompressedSize64, math.MaxInt))
		t.part = func() (io.ReadCloser, error) { return a.open(target) }
		t.scanRows = func(s *scanner, f func(*table.Row) bool) *sheetScan {
			return &sheetScan{book: b, s: s, f: f, inData: true, rowBuilder: rowBuilder{t: t}}
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

func (b *book) readWorkbook(main string) ([]sheetEntry, error) {
	var out []sheetEntry
	err := b.scan(main, func(s *scanner) error {
		for {
			kind, err := s.next()
			if err != nil || kind == tokenEOF {
				return err
			}
			if kind != tokenStart {
				continue
			}
			switch string(s.name) {
			case "workbookPr":
				v := s.attr("date1904")
				b.is1904 = v == "1" || v == "true" || v == "on"
			case "sheet":
				state := s.attr("state")
				out = append(out, sheetEntry{s.attr("name"), s.attr("id"), state == "hidden" || state == "veryHidden"})
			}
		}
	})
	return out, err
}

// readStyles returns what the number format of each cell style shows.
func readStyles(a *archive, key string) ([]numberFormat, error) {
	custom := map[int]numberFormat{}
	var out []numberFormat
	err := a.scan(key, func(s *scanner) error {
		inCells := false
		for {
			kind, err := s.next()
			if err != nil || kind == tokenEOF {
				return err
			}
			switch name := string(s.name); {
			case kind == tokenText:
			case name == "cellXfs":
				inCells = kind == tokenStart
			case kind != tokenStart:
			case name == "numFmt":
				if id, err := strconv.Atoi(s.attr("numFmtId")); err == nil {
					custom[id] = classifyFormat(s.attr("formatCode"))
				}
			case name == "xf" && inCells:
				id, _ := strconv.Atoi(s.attr("numFmtId")) // without an id: General, which is 0
				f, ok := custom[id]
				if !ok {
					f = builtinFormat(id)
				}
				out = append(out, f)
			}
		}
	})
	return out, err
}

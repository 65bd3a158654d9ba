package ooxml

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// Limits of Excel: characters of a sheet's name, a cell, a formula, a number format, a
// header or footer.
const (
	maxSheetName = 31
	maxCell      = 32767
	maxFormula   = 8192
	maxFormat    = 255
)

var definedName = regexp.MustCompile(`^[\pL_\\][\pL\pN_.\\]*$`)

// cellLike are names that Excel takes for a cell, such as Q4 or R1C1.
var cellLike = regexp.MustCompile(`(?i)^([a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|[rc])$`)

const main = "xl/workbook.xml"

// book follows what the parts say of each other.
func (c *checker) book() {
	wb := c.parts[main]
	if wb == nil {
		c.say("the package", "no %s", main)
		return
	}
	c.sheets, c.tables, c.defs = map[string]bool{}, map[string]map[string]bool{}, map[string]bool{}
	var names, ids []string
	var paths []string
	wb.all("sheet", func(n *node) {
		name := n.attr["name"]
		names, ids = append(names, name), append(ids, n.attr["sheetId"])
		paths = append(paths, c.rels[main][n.attr["r:id"]])
		if k := len(utf16.Encode([]rune(name))); k == 0 || k > maxSheetName || strings.ContainsAny(name, `[]:*?/\`) || strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") {
			c.say(main, "%q cannot be the name of a sheet", name)
		}
		c.sheets[name] = true
	})
	c.unique(main, "sheets", names)
	c.unique(main, "sheets with the id", ids)
	c.definedNames(wb, len(names))
	c.styles()
	shared := c.shared()
	for i := range paths {
		if sheet := c.parts[paths[i]]; sheet != nil {
			c.tablesOf(paths[i], sheet, shared)
		}
	}
	for i := range paths {
		if sheet := c.parts[paths[i]]; sheet != nil {
			c.sheet(paths[i], sheet, shared)
		}
	}
	wb.all("definedName", func(n *node) { c.formula(main, n.attr["name"], n.texts()) })
	for _, name := range c.names {
		c.parts[name].all("c:f", func(n *node) { c.formula(name, "a series", n.texts()) })
	}
}

// definedNames checks the defined names of a workbook with so many sheets.
func (c *checker) definedNames(wb *node, sheets int) {
	var all []string
	wb.all("definedName", func(n *node) {
		name := n.attr["name"]
		scope := n.attr["localSheetId"]
		all = append(all, name+" of "+scope)
		if scope != "" {
			if i, err := strconv.Atoi(scope); err != nil || i < 0 || i >= sheets {
				c.say(main, "the name %s is of sheet %s, of %d", name, scope, sheets)
			}
		}
		if plain := strings.TrimPrefix(name, "_xlnm."); !definedName.MatchString(plain) || cellLike.MatchString(plain) || len(name) > 255 {
			c.say(main, "%q cannot be a name", name)
		}
		c.defs[strings.ToLower(name)] = true
	})
	c.unique(main, "names", all)
}

func (c *checker) styles() {
	n := c.parts["xl/styles.xml"]
	n.all("numFmt", func(k *node) {
		if code := k.attr["formatCode"]; len([]rune(code)) > maxFormat || strings.Count(code, `"`)%2 != 0 {
			c.say("xl/styles.xml", "%q cannot be a number format", code)
		}
	})
	for _, list := range []string{"fonts", "fills", "borders", "cellXfs", "dxfs"} {
		if k := n.child(list); k != nil && k.attr["count"] != "" && k.attr["count"] != strconv.Itoa(len(k.kids)) {
			c.say("xl/styles.xml", "%d %s, but it says %s", len(k.kids), list, k.attr["count"])
		}
	}
	for _, of := range []struct{ attr, list string }{{"fontId", "fonts"}, {"fillId", "fills"}, {"borderId", "borders"}} {
		n.child("cellXfs").all("xf", func(k *node) {
			c.index("xl/styles.xml", "xf "+of.attr, k.attr[of.attr], n.child(of.list))
		})
	}
}

// index holds that a number counts a child of a list.
func (c *checker) index(part, what, text string, list *node) {
	if text == "" {
		return
	}
	n := 0
	if list != nil {
		n = len(list.kids)
	}
	if i, err := strconv.Atoi(text); err != nil || i < 0 || i >= n {
		c.say(part, "%s is %s, of %d", what, text, n)
	}
}

func (c *checker) shared() []string {
	var all []string
	c.parts["xl/sharedStrings.xml"].all("si", func(n *node) { all = append(all, n.texts()) })
	return all
}

// text is what a cell shows as its text, if it holds one.
func (c *checker) text(part string, n *node, shared []string) string {
	switch n.attr["t"] {
	case "s":
		if v := n.child("v"); v != nil {
			if i, err := strconv.Atoi(v.text); err == nil && i >= 0 && i < len(shared) {
				return shared[i]
			}
		}
		c.say(part, "%s has a shared text that is not there", n.attr["r"])
	case "inlineStr":
		if is := n.child("is"); is != nil {
			return is.texts()
		}
	}
	return ""
}

// tablesOf checks the tables of a sheet: their headers must be the texts of their cells.
func (c *checker) tablesOf(part string, sheet *node, shared []string) {
	var header map[string]string
	sheet.all("tablePart", func(n *node) {
		at := c.rels[part][n.attr["r:id"]]
		t := c.parts[at]
		if t == nil {
			return
		}
		name := t.attr["displayName"]
		if name != t.attr["name"] || !definedName.MatchString(name) || cellLike.MatchString(name) || len(name) > 255 {
			c.say(at, "%q cannot be the name of a table", name)
		}
		if c.tables[strings.ToLower(name)] != nil || c.defs[strings.ToLower(name)] {
			c.say(at, "%q is the name of something else already", name)
		}
		if header == nil {
			header = map[string]string{}
			sheet.all("c", func(n *node) {
				if n.attr["t"] == "s" || n.attr["t"] == "inlineStr" {
					header[n.attr["r"]] = c.text(part, n, shared)
				}
			})
		}
		var columns, ids []string
		known := map[string]bool{}
		for _, k := range t.child("tableColumns").kids {
			columns, ids = append(columns, k.attr["name"]), append(ids, k.attr["id"])
			known[strings.ToLower(k.attr["name"])] = true
		}
		c.unique(at, "columns", columns)
		c.unique(at, "columns with the id", ids)
		c.tables[strings.ToLower(name)] = known
		from, to, ok := corners(t.attr["ref"])
		if !ok || to[1] <= from[1] || to[0]-from[0]+1 != len(columns) || t.find("tableColumns").attr["count"] != strconv.Itoa(len(columns)) {
			c.say(at, "%d columns in %s", len(columns), t.attr["ref"])
			return
		}
		if filter := t.child("autoFilter"); filter != nil && filter.attr["ref"] != t.attr["ref"] {
			c.say(at, "filters %s of %s", filter.attr["ref"], t.attr["ref"])
		}
		for i, name := range columns {
			cell, err := excelize.CoordinatesToCellName(from[0]+i, from[1])
			if err != nil || header[cell] != name || name == "" {
				c.say(at, "the column %q stands as %q in %s", name, header[cell], cell)
			}
		}
	})
}

// corners are the column and row of a range's ends.
func corners(ref string) (from, to [2]int, ok bool) {
	a, b, found := strings.Cut(ref, ":")
	if !found {
		b = a
	}
	x1, y1, err1 := excelize.CellNameToCoordinates(a)
	x2, y2, err2 := excelize.CellNameToCoordinates(b)
	return [2]int{x1, y1}, [2]int{x2, y2}, err1 == nil && err2 == nil
}

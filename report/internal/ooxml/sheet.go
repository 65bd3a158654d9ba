package ooxml

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// sheet checks the cells of a worksheet and what is laid over them.
func (c *checker) sheet(part string, n *node, shared []string) {
	styles := c.parts["xl/styles.xml"]
	data := n.child("sheetData")
	if data == nil {
		c.say(part, "no cells")
		return
	}
	row, maxX, maxY := 0, 1, 1
	for _, r := range data.kids {
		at, err := strconv.Atoi(r.attr["r"])
		if err != nil || at <= row {
			c.say(part, "row %s after row %d", r.attr["r"], row)
		}
		row = at
		col := 0
		for _, k := range r.kids {
			x, y, err := excelize.CellNameToCoordinates(k.attr["r"])
			if err != nil || y != row || x <= col {
				c.say(part, "%s in row %d after column %d", k.attr["r"], row, col)
			}
			col = x
			maxX, maxY = max(maxX, x), max(maxY, y)
			c.cell(part, k, shared, styles)
		}
	}
	if d := n.child("dimension"); d != nil {
		if _, to, ok := corners(d.attr["ref"]); !ok || to[0] < maxX || to[1] < maxY {
			c.say(part, "says that it is %s, but has cells to column %d and row %d: who believes it reads one cell", d.attr["ref"], maxX, maxY)
		}
	}
	last := 0
	n.child("cols").all("col", func(k *node) {
		from, err1 := strconv.Atoi(k.attr["min"])
		to, err2 := strconv.Atoi(k.attr["max"])
		if err1 != nil || err2 != nil || from <= last || to < from {
			c.say(part, "the width of columns %s to %s after %d", k.attr["min"], k.attr["max"], last)
		}
		last = to
	})
	c.merges(part, n)
	c.rules(part, n, styles)
	n.child("headerFooter").all("oddFooter", func(k *node) {
		if len(utf16.Encode([]rune(k.text))) > maxFormat {
			c.say(part, "a footer of more than %d characters", maxFormat)
		}
	})
}

func (c *checker) cell(part string, n *node, shared []string, styles *node) {
	at := n.attr["r"]
	c.index(part, at+" style", n.attr["s"], styles.child("cellXfs"))
	if f := n.child("f"); f != nil {
		if n.child("v") == nil {
			c.say(part, "%s has a formula without a value", at)
		}
		c.formula(part, at, f.text)
	}
	switch n.attr["t"] {
	case "s", "inlineStr":
		if text := c.text(part, n, shared); len(utf16.Encode([]rune(text))) > maxCell {
			c.say(part, "%s has more than %d characters", at, maxCell)
		}
	case "", "n":
		if v := n.child("v"); v != nil {
			if _, err := strconv.ParseFloat(v.text, 64); err != nil {
				c.say(part, "%s is no number: %q", at, v.text)
			}
		}
	case "b", "str", "d":
	default:
		c.say(part, "%s has the type %q", at, n.attr["t"])
	}
}

// merges holds that no two merged ranges overlap.
func (c *checker) merges(part string, n *node) {
	type area struct{ from, to [2]int }
	var all []area
	n.child("mergeCells").all("mergeCell", func(k *node) {
		from, to, ok := corners(k.attr["ref"])
		if !ok || from == to {
			c.say(part, "merges %s", k.attr["ref"])
		}
		for _, o := range all {
			if from[0] <= o.to[0] && o.from[0] <= to[0] && from[1] <= o.to[1] && o.from[1] <= to[1] {
				c.say(part, "%s overlaps another merged range", k.attr["ref"])
			}
		}
		all = append(all, area{from, to})
	})
}

// rules checks conditional formats: an extended rule is one with its plain half.
func (c *checker) rules(part string, n *node, styles *node) {
	var priorities, plain, extended []string
	for _, k := range n.kids {
		if k.name != "conditionalFormatting" {
			continue
		}
		for _, rule := range k.kids {
			priorities = append(priorities, rule.attr["priority"])
			c.index(part, "a rule's look", rule.attr["dxfId"], styles.child("dxfs"))
			rule.all("x14:id", func(id *node) { plain = append(plain, id.text) })
		}
		for _, ref := range strings.Fields(k.attr["sqref"]) {
			if _, _, ok := corners(ref); !ok {
				c.say(part, "a rule for %s", ref)
			}
		}
	}
	n.child("extLst").all("x14:cfRule", func(rule *node) { extended = append(extended, rule.attr["id"]) })
	c.unique(part, "rules of priority", priorities)
	c.unique(part, "rules", plain)
	if strings.Join(plain, " ") != strings.Join(extended, " ") {
		c.say(part, "rules %s are extended by %s", plain, extended)
	}
	n.child("extLst").all("x14:sparkline", func(k *node) { c.formula(part, "a sparkline", k.child("xm:f").text) })
}

package ingest

import (
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// Names that went through two programs of different encodings are names of their own, beside those
// that did not: "ZoÃ«" and "Zoë". Where all names of a dimension that have a letter beyond ASCII are
// such, they are mended; elsewhere they are told.

// garbled are the names of a dimension that are damaged.
type garbled struct {
	meant map[kpi.Sym]string
	whole int // names with a letter beyond ASCII that are not damaged
}

// findGarbled looks at the names of a dimension, by symbol.
func findGarbled(symbols *kpi.Symbols, used []bool) garbled {
	g := garbled{}
	for s, is := range used {
		if !is {
			continue
		}
		text := symbols.Text(kpi.Sym(s))
		if !value.MayBeGarbled(text) {
			continue // other letters beyond ASCII are counted when it matters
		}
		if meant, ok := value.Ungarbled(text); ok {
			if g.meant == nil {
				g.meant = map[kpi.Sym]string{}
			}
			g.meant[kpi.Sym(s)] = meant
		}
	}
	if g.meant == nil {
		return g
	}
	for s, is := range used {
		if is && g.meant[kpi.Sym(s)] == "" && !isASCII(symbols.Text(kpi.Sym(s))) {
			g.whole++
		}
	}
	return g
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mends reports whether the names are read as they were meant.
func (g *garbled) mends() bool { return len(g.meant) > 0 && g.whole == 0 }

// mend puts the names that were meant among those that are used.
func (g *garbled) mend(symbols *kpi.Symbols, used []bool) []bool {
	if !g.mends() {
		return used
	}
	for s, meant := range g.meant {
		to := int(symbols.String(meant))
		for len(used) <= to {
			used = append(used, false)
		}
		used[s], used[to] = false, true
	}
	return used
}

// rename lets the names that were meant stand for the damaged ones.
func (g *garbled) rename(t *foldTable) {
	if !g.mends() {
		return
	}
	for s, meant := range g.meant {
		t.one[s] = t.nameOf(t.syms.String(meant))
	}
}

// tell says that names are damaged, and shows the first in order.
func (g *garbled) tell(x *spellings, dim, where string) {
	sample, meant := "", ""
	for s, m := range g.meant {
		if text := x.data.Symbols.Text(s); sample == "" || text < sample {
			sample, meant = text, m
		}
	}
	if g.mends() {
		x.rep.tell(where, dim, message.GarbledMended(len(g.meant), sample, meant))
	} else {
		x.rep.tell(where, dim, message.GarbledNames(len(g.meant), sample, meant))
	}
}

// tableOf is the name of a table that has one of the names; "" where nothing kept tells which.
func (g *garbled) tableOf(x *spellings, columns []namesOf) string {
	if len(x.rep.Tables) == 1 {
		return x.rep.Tables[0].Name
	}
	for _, c := range columns {
		for i, s := range c.names {
			if _, ok := g.meant[s]; ok {
				return x.rep.Tables[x.sources[c.places.Pos(i).Source].table].Name
			}
		}
	}
	return ""
}

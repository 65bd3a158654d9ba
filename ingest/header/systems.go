package header

import (
	"slices"
	"strings"
)

// ColumnNames are the headers under which a system or a language writes a column.
type ColumnNames struct {
	Column  string
	Headers []string
}

// SystemNames are the headers of one shape that are known of a system, in the order of its
// columns.
type SystemNames struct {
	System  string // "" is what many systems write, or people
	Shape   string
	Columns []ColumnNames
}

// Systems lists all headers that are known, by system and shape: systems by name, then
// languages, then what many write.
func Systems() []SystemNames {
	var names []string
	for s := range numShapes {
		for _, a := range aliasTables[s] {
			if !slices.Contains(names, a.system) {
				names = append(names, a.system)
			}
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if d := place(a) - place(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	var all []SystemNames
	for _, name := range names {
		for s := range numShapes {
			table, shape := aliasTables[s], s.String()
			if s == OrderRows {
				table, shape = orderNames, "orders and invoices"
			}
			if known := knownOf(s, table, name); len(known) > 0 {
				all = append(all, SystemNames{name, shape, known})
			}
		}
	}
	return all
}

func knownOf(s Shape, table []alias, system string) []ColumnNames {
	var all []ColumnNames
	for _, c := range columnsOf(s) {
		var headers []string
		for _, a := range table {
			if a.column == c && a.system == system {
				headers = append(headers, strings.Split(a.headers, "|")...)
			}
		}
		if len(headers) > 0 {
			all = append(all, ColumnNames{c, headers})
		}
	}
	return all
}

func place(system string) int {
	switch system {
	case common:
		return 2
	case german, french, spanish, hungarian:
		return 1
	}
	return 0
}

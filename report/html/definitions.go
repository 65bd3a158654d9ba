package html

import (
	"salesk/kpi"
	"salesk/report/lang"
)

// definitions are the KPIs of a category, as the registry defines them.
type definitions struct {
	Title string
	KPIs  []definition
}

type definition struct {
	ID, Title, Formula, Doc, GroupBy string
}

// definitions lists the KPIs that were computed, in catalogue order.
func (d *dashboard) definitions() []definitions {
	l := d.l
	var out []definitions
	for c := kpi.Team; c <= kpi.CustomerBase; c++ {
		group := definitions{Title: lang.Capital(l.Word(c.String()))}
		for _, k := range d.r.KPIs {
			if k.Category == c {
				group.KPIs = append(group.KPIs, definition{k.ID, l.Title(k), l.Formula(k), l.Doc(k), l.GroupBy(k)})
			}
		}
		if len(group.KPIs) > 0 {
			out = append(out, group)
		}
	}
	return out
}

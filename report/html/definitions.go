package html

import "salesk/kpi"

// definitions are the KPIs of a category, as the registry defines them.
type definitions struct {
	Title string
	KPIs  []definition
}

type definition struct {
	ID, Title, Formula, Doc, GroupBy string
}

// definitions lists the KPIs that were computed, in catalogue order.
func (d *desk) definitions() []definitions {
	titles := []string{kpi.Team: "Team", kpi.LeadGen: "Leads", kpi.Growth: "Growth", kpi.CustomerBase: "Customers"}
	var out []definitions
	for c, title := range titles {
		group := definitions{Title: title}
		for _, k := range d.r.KPIs {
			if int(k.Category) == c {
				group.KPIs = append(group.KPIs, definition{k.ID, k.Title, k.Formula, k.Doc, k.GroupBy})
			}
		}
		if len(group.KPIs) > 0 {
			out = append(out, group)
		}
	}
	return out
}

package kpi

import "salesk/internal/message"

// LinkCounts tells how many leads found a deal, and by what: each by the strongest key that did it.
type LinkCounts struct {
	Leads                       int // all of them
	ByID, ByAddress, ByCustomer int

	dealIDs, leadIDs linkColumn // of leads, and of deals
}

// found is how many leads found a deal.
func (c LinkCounts) found() int { return c.ByID + c.ByAddress + c.ByCustomer }

// Message tells the counts; the zero Message where there are no leads beside deals.
func (c LinkCounts) Message() message.Message {
	if c.Leads == 0 {
		return message.Message{}
	}
	if c.found() == 0 {
		return message.NoLinkedLeads(c.Leads)
	}
	return message.LinkedLeads(c.found(), c.Leads, c.ByID, c.ByAddress, c.ByCustomer)
}

// Warnings tell of columns of links of which hardly any value finds its record.
func (c LinkCounts) Warnings() []message.Message {
	var all []message.Message
	if c.dealIDs.isDead() {
		all = append(all, message.DeadLinks("deal_id", "leads", c.dealIDs.values, c.dealIDs.found, c.dealIDs.lost))
	}
	if c.leadIDs.isDead() {
		all = append(all, message.DeadLinks("lead_id", "deals", c.leadIDs.values, c.leadIDs.found, c.leadIDs.lost))
	}
	return all
}

// linkColumn is what became of a column of ids of other records.
type linkColumn struct {
	values, found int
	lost          []string // the first that found nothing
}

// Of so many values a twentieth or fewer find their record where a link is dead; two may be slips.
const (
	fewLinks  = 3
	deadShare = 20
	lostShown = 3
)

func (c *linkColumn) isDead() bool { return c.values >= fewLinks && c.found*deadShare <= c.values }

// linkColumn counts the values of a column that found their record.
func (k *linking) linkColumn(n int, id func(i int) Sym, found []bool) (c linkColumn) {
	for i := range n {
		if id(i) == 0 {
			continue
		}
		c.values++
		if found[i] {
			c.found++
		} else if len(c.lost) < lostShown {
			c.lost = append(c.lost, k.Symbols.Text(id(i)))
		}
	}
	return c
}

// countLinked counts the leads that some deal has been found for.
func (k *linking) countLinked() (n int) {
	for i := range k.leads {
		if k.leads[i].linked {
			n++
		}
	}
	return n
}

// joinLoosely joins what join has not found, by what spreadsheets and Salesforce leave of an id
// (IDKey). A key that two ids have belongs to neither.
func (k *linking) joinLoosely(few int, fewID func(i int) Sym, found []bool, many int, manyID func(i int) Sym, match func(few, many int32)) {
	open := map[string][]int32{} // by key
	for i := range few {
		if s := fewID(i); s != 0 && !found[i] {
			key := IDKey(k.Symbols.Text(s))
			open[key] = append(open[key], int32(i))
		}
	}
	if len(open) == 0 {
		return
	}
	type owner struct {
		id      string
		records []int32
		two     bool
	}
	owners := map[string]*owner{}
	for i := range many {
		s := manyID(i)
		if s == 0 {
			continue
		}
		id := k.Symbols.Text(s)
		key := IDKey(id)
		if _, ok := open[key]; !ok {
			continue
		}
		o := owners[key]
		if o == nil {
			o = &owner{id: id}
			owners[key] = o
		}
		o.two = o.two || o.id != id
		o.records = append(o.records, int32(i))
	}
	for i := range few {
		s := fewID(i)
		if s == 0 || found[i] {
			continue
		}
		o := owners[IDKey(k.Symbols.Text(s))]
		if o == nil || o.two {
			continue
		}
		for _, m := range o.records {
			match(int32(i), m)
		}
	}
}

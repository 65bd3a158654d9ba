package cmd

import (
	"fmt"
	"slices"

	"salesk/internal/message"
	"salesk/kpi"
)

// addRecords adds what the configuration holds as records to what was read: rates,
// targets and the reps of its teams.
func (c *config) addRecords(d *kpi.Data, cal kpi.Calendar) error {
	if c.Path == "" {
		return nil
	}
	at := func(line int) kpi.Pos { return kpi.Pos{Source: uint32(len(d.Sources)), Line: uint32(line)} }
	for _, r := range c.Rates {
		d.Rates = append(d.Rates, kpi.Rate{Pos: at(r.Line), Date: r.Date, Currency: d.Symbols.String(r.Currency), Value: r.Value})
		d.Loaded |= kpi.KindSet(kpi.Rates)
	}
	for _, t := range c.Targets {
		rec := kpi.Target{Pos: at(t.Line), Value: t.Value, Period: d.Symbols.String(t.Period), Start: t.Start, End: t.End,
			Metric: d.Symbols.String(t.Metric), Rep: d.Symbols.String(t.Rep), Team: d.Symbols.String(t.Team), Currency: d.Symbols.String(t.Currency)}
		if t.Period != "" {
			p, err := cal.ParsePeriod(t.Period)
			if err != nil {
				return kpi.Problem{Where: fmt.Sprintf("%s:%d", c.Path, t.Line), Column: "period", Message: message.Of(err)}
			}
			rec.Start, rec.End = p.Start, p.End
		}
		d.Targets = append(d.Targets, rec)
		d.Loaded |= kpi.KindSet(kpi.Targets)
	}
	if len(c.Rates)+len(c.Targets) > 0 {
		d.Sources = append(d.Sources, c.Path)
	}
	for _, m := range c.Moves {
		d.Moves = append(d.Moves, kpi.Move{Rep: d.Symbols.String(m.Rep), Team: d.Symbols.String(m.Team), From: m.From, To: m.To})
	}
	for _, rep := range c.Reps {
		c.addToRoster(d, rep)
	}
	return nil
}

// addToRoster adds a rep of the configuration; what a roster file says of the rep
// stands where the configuration says nothing.
func (c *config) addToRoster(d *kpi.Data, rep string) {
	sym := d.Symbols.String(rep)
	i := slices.IndexFunc(d.Roster, func(e kpi.RosterEntry) bool { return e.Rep == sym })
	if i < 0 {
		i = len(d.Roster)
		d.Roster = append(d.Roster, kpi.RosterEntry{Rep: sym})
	}
	d.Roster[i].Found = false
	if team := c.Teams[rep]; team != "" {
		d.Roster[i].Team = d.Symbols.String(team)
	}
	if region := c.Regions[rep]; region != "" {
		d.Roster[i].Region = d.Symbols.String(region)
	}
}

package ingest

import (
	"salesk/internal/message"
	"salesk/kpi"
)

// clues are what a row says of what became of its deal, column by column.
type clues struct {
	status, stage     ending
	won, lost, closed kpi.Count // flags: 1, 0 or NoCount
	wonDay, lostDay   bool      // there is a day on which it was won, lost
}

// clue is a kind of columns that may say what became of a deal, in the order in which they
// are heard.
type clue uint8

const (
	noClue clue = iota
	byStatus
	byFlags
	byStage
	byDates
)

// unsaid is why a deal is open though nothing says that it is.
type unsaid uint8

const (
	isSaid       unsaid = iota
	unknownStage        // a stage that says nothing, or both
	notWon              // it is not won, and nothing says whether it is lost
	noWord              // nothing at all
)

// finding is what became of a deal, which clue said so, and which of the later ones, if
// any, says otherwise.
type finding struct {
	outcome kpi.Outcome
	by      clue
	against clue
	unsaid  unsaid
}

// resolve goes by the status where it speaks of outcomes, else the flags, else the stage, else
// the days on which the deal was won or lost.
func (c *clues) resolve() finding {
	switch flags, decided := c.flags(); {
	case c.status.settles():
		return c.contradicted(finding{outcome: c.status.outcome, by: byStatus})
	case decided:
		return c.contradicted(finding{outcome: flags, by: byFlags})
	case c.stage.known:
		return c.restrained(finding{outcome: c.stage.outcome, by: byStage})
	case c.stage.named:
		return finding{unsaid: unknownStage}
	case c.wonDay != c.lostDay:
		f := finding{outcome: kpi.Lost, by: byDates}
		if c.wonDay {
			f.outcome = kpi.Won
		}
		return c.restrained(f)
	case c.wonDay: // and lost
		return finding{by: byDates, against: byDates}
	case c.status.known:
		return finding{by: byStatus}
	case c.won == 0 && c.closed == kpi.NoCount && !c.status.named:
		return finding{unsaid: notWon}
	case c.status.named:
		return finding{unsaid: unknownStage}
	}
	return finding{unsaid: noWord}
}

// flags is what the columns of yes and no decide: won and lost at once is open.
func (c *clues) flags() (o kpi.Outcome, decided bool) {
	switch {
	case c.won == 1 && c.lost == 1:
		return kpi.Open, true
	case c.won == 1:
		return kpi.Won, true
	case c.lost == 1, c.won == 0 && c.closed == 1:
		return kpi.Lost, true
	}
	return kpi.Open, c.closed == 0
}

// restrained is open where a flag denies what a stage or a day says.
func (c *clues) restrained(f finding) finding {
	if f.outcome == kpi.Won && c.won == 0 || f.outcome == kpi.Lost && c.lost == 0 {
		return finding{by: byFlags, against: f.by}
	}
	return c.contradicted(f)
}

// contradicted finds the first clue after the one that decided that says otherwise. An open
// stage does not: a deal stays in the last stage that it was in.
func (c *clues) contradicted(f finding) finding {
	closed := f.outcome != kpi.Open
	flags, decided := c.flags()
	switch {
	case f.by <= byFlags && decided && (flags != f.outcome || c.won == 1 && (c.lost == 1 || c.closed == 0)),
		f.by <= byFlags && (f.outcome == kpi.Won && c.won == 0 || f.outcome == kpi.Lost && c.lost == 0),
		!closed && c.closed == 1:
		f.against = byFlags
	case f.by < byStage && c.stage.known && c.stage.outcome != kpi.Open && c.stage.outcome != f.outcome:
		f.against = byStage
	case f.by < byDates && (c.wonDay && !c.lostDay && f.outcome != kpi.Won || c.lostDay && !c.wonDay && f.outcome != kpi.Lost):
		f.against = byDates
	}
	return f
}

// settles reports whether a status speaks of outcomes, and not of a state of the record.
func (e ending) settles() bool { return e.known && (e.outcome != kpi.Open || e.says) }

// contradiction tells of deals whose columns say different things. The names are those
// of the columns that did.
func (x *dealRow) contradiction(f finding) message.Message {
	first, second := x.clueName(f.by), x.clueName(f.against)
	switch {
	case f.by == byFlags && f.against == byFlags && f.outcome == kpi.Won:
		second = x.closed.header // which says that it is not even closed
	case f.by == f.against:
		return message.ClueTorn(first)
	}
	return message.CluesContradict(first, second)
}

// clueName is the header by which a clue is known in the file.
func (x *dealRow) clueName(k clue) string {
	for _, c := range map[clue][]*column{
		byStatus: {x.status}, byFlags: {x.won, x.lost, x.closed}, byStage: {x.stage}, byDates: {x.wonDate, x.lostDate},
	}[k] {
		if c != nil {
			return c.header
		}
	}
	return ""
}

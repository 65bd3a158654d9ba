package kpi

import (
	"math"

	"salesk/internal/message"
)

// Kind is one of the exports that salesk reads.
type Kind uint8

// The kinds, in the order in which they are listed everywhere.
const (
	Deals Kind = iota
	Leads
	Emails
	Costs
	Targets
	Customers
	Rates
	numKinds
)

var kindNames = [numKinds]string{"deals", "leads", "emails", "costs", "targets", "customers", "rates"}

// String returns the kind's name as flags and files spell it: "deals".
func (k Kind) String() string { return kindNames[k] }

// AllKinds lists every kind in its listing order.
func AllKinds() []Kind { return []Kind{Deals, Leads, Emails, Costs, Targets, Customers, Rates} }

// ParseKind returns the kind with that name.
func ParseKind(name string) (Kind, error) {
	for i, n := range kindNames {
		if n == name {
			return Kind(i), nil
		}
	}
	return 0, message.Join(message.NotOneOf(name, message.TermKindOfExport()), message.UseOneOf(kindNames[:]))
}

// Kinds is a set of kinds.
type Kinds uint16

// KindSet makes a set.
func KindSet(ks ...Kind) Kinds {
	var s Kinds
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

// Has reports whether k is in the set.
func (s Kinds) Has(k Kind) bool { return s&(1<<k) != 0 }

// Money is an exact amount in minor units (cents) of the currency beside it.
type Money int64

// NoMoney stands for an empty amount.
const NoMoney = Money(math.MinInt64)

// Dec is a decimal number, Coef / 10^Scale: rates, probabilities and targets,
// whose unit is known only later. A Scale of NoScale is an empty cell.
type Dec struct {
	Coef  int64
	Scale uint8
}

// noScale marks an empty Dec.
const noScale = math.MaxUint8

// NoDec is the empty decimal.
var NoDec = Dec{Scale: noScale}

// Empty reports whether there is no number.
func (d Dec) Empty() bool { return d.Scale == noScale }

// Count is a number of messages, 0 or more, or NoCount.
type Count int32

// NoCount says that the export has no such column (or, for delivered, no such cell).
const NoCount = Count(-1)

// Pos says where a record came from: the source's index in Data.Sources and the
// physical line (CSV) or sheet row (Excel), from 1.
type Pos struct {
	Source uint32
	Line   uint32
}

// Outcome of a deal.
type Outcome uint8

// The outcomes.
const (
	Open Outcome = iota
	Won
	Lost
)

// isClosed is 1 for a deal that is won or lost, else 0.
func (o Outcome) isClosed() int { return int(o|o>>1) & 1 }

// String returns "open", "won" or "lost".
func (o Outcome) String() string { return [...]string{"open", "won", "lost"}[o] }

// The record types below are rows. Deals, leads and e-mails are held by column
// (column.go) and become rows when somebody asks. Text is interned, dates are day
// numbers and money is minor units. The csv tag of
// a field names its canonical column; ingest decodes by these tags and gocsv
// writes by them, so a column is named in this one place.
//
// The tag `req` marks a required column.

// Deal is one opportunity, open or closed.
type Deal struct {
	Pos
	ID            Sym   `csv:"deal_id"` // without one the record is known by its place
	Rep           Sym   `csv:"rep"`
	Customer      Sym   `csv:"customer"`
	Amount        Money `csv:"amount"` // minor units of Currency; NoMoney when empty
	Currency      Sym   `csv:"currency"`
	Created       Day   `csv:"created_date"`
	FirstContact  Day   `csv:"first_contact_date"`
	Close         Day   `csv:"close_date"` // an event once closed, a forecast while open
	Stage         Sym   `csv:"stage"`
	Status        Sym   `csv:"status"`
	Name          Sym   `csv:"deal_name"`
	Pipeline      Sym   `csv:"pipeline"`
	Origin        Sym   `csv:"source"`
	Product       Sym   `csv:"product"`
	Type          Sym   `csv:"type"`
	Team          Sym   `csv:"team"`
	Region        Sym   `csv:"region"`
	Segment       Sym   `csv:"segment"`
	Probability   Dec   `csv:"probability"`
	LeadID        Sym   `csv:"lead_id"`
	Email         Sym   `csv:"email"` // lower case
	ContractStart Day   `csv:"contract_start"`
	ContractEnd   Day   `csv:"contract_end"`
	ExpectedClose Day   `csv:"expected_close_date"` // also of a deal that has closed since
	Modified      Day   `csv:"modified_date"`
	ListAmount    Money `csv:"list_amount"` // minor units of Currency; NoMoney when empty
	LossReason    Sym   `csv:"loss_reason"`
	Campaign      Sym   `csv:"campaign"`

	Outcome Outcome `csv:"-"` // derived from status, flags or stage
	Part    Sym     `csv:"-"` // the same for all records that are parts of one deal: its lines or splits; 0 for a whole deal
}

// Lead is one lead.
type Lead struct {
	Pos
	ID          Sym `csv:"lead_id"`
	Created     Day `csv:"created_date" req:"true"`
	Rep         Sym `csv:"rep"`
	Origin      Sym `csv:"source"`
	Status      Sym `csv:"status"`
	Customer    Sym `csv:"customer"` // may be kept, for most leads are of no deal's customer
	Email       Sym `csv:"email"`    // lower case
	Opportunity Day `csv:"opportunity_date"`
	DealID      Sym `csv:"deal_id"`
	Team        Sym `csv:"team"`
	Region      Sym `csv:"region"`
	Campaign    Sym `csv:"campaign"`

	Qualified bool `csv:"-"` // the status says that it became an opportunity
}

// Email is one message, or one campaign's messages. The csv tag names the column of
// the one-row-a-message shape, the campaign tag that of the one-row-a-campaign
// shape. A message has Sent 1 and the other counts 0 or 1. NoCount: no such column.
type Email struct {
	Pos
	SentDate     Day   `csv:"sent_date" campaign:"sent_date" req:"true"`
	Rep          Sym   `csv:"rep" campaign:"rep"`
	Campaign     Sym   `csv:"campaign" campaign:"campaign"`
	Recipient    Sym   `csv:"recipient"`
	ID           Sym   `csv:"email_id"`
	Sent         Count `csv:"-" campaign:"sent"`
	Delivered    Count `csv:"delivered" campaign:"delivered"`
	Bounced      Count `csv:"bounced" campaign:"bounced"`
	Opened       Count `csv:"opened" campaign:"unique_opens"`
	Opens        Count `csv:"-" campaign:"opens"` // not unique; informative
	Clicked      Count `csv:"clicked" campaign:"unique_clicks"`
	Replied      Count `csv:"replied" campaign:"replies"`
	MachineOpens Count `csv:"machine_open" campaign:"machine_opens"`
	Unsubscribed Count `csv:"unsubscribed" campaign:"unsubscribes"`
	Subject      Sym   `csv:"subject" campaign:"subject"`

	// The days on which a message was opened, clicked, replied to and unsubscribed by, where the export has them: what
	// happened after the as-of date is not known. NoDay: it does not say.
	OpenedOn       Day `csv:"-"`
	ClickedOn      Day `csv:"-"`
	RepliedOn      Day `csv:"-"`
	UnsubscribedOn Day `csv:"-"`
}

// Cost is money spent on a day, or over the days Start..End inclusive.
type Cost struct {
	Pos
	Amount   Money `csv:"amount" req:"true"`
	Currency Sym   `csv:"currency"`
	Date     Day   `csv:"date"`
	Start    Day   `csv:"start_date"`
	End      Day   `csv:"end_date"`
	Category Sym   `csv:"category"`
	Origin   Sym   `csv:"source"`
	Rep      Sym   `csv:"rep"`
	Campaign Sym   `csv:"campaign"`
	Team     Sym   `csv:"team"`
}

// Span returns the days that the cost is spread over, both inclusive: its date, or
// start_date to end_date (the start alone without an end).
func (c *Cost) Span() (Day, Day) {
	if c.Start == NoDay {
		return c.Date, c.Date
	}
	if c.End == NoDay {
		return c.Start, c.Start
	}
	return c.Start, c.End
}

// Target is a goal for a metric over the days Start..End inclusive. Rep and Team
// both empty mean the company.
type Target struct {
	Pos
	Value    Dec `csv:"target" req:"true"` // major units for money metrics
	Period   Sym `csv:"period"`            // 2022, 2022-Q1, 2022-03, FY2022; resolved to Start and End by ingest
	Start    Day `csv:"start_date"`
	End      Day `csv:"end_date"`
	Metric   Sym `csv:"metric"` // a KPI id; empty means revenue
	Rep      Sym `csv:"rep"`
	Team     Sym `csv:"team"`
	Currency Sym `csv:"currency"`
}

// Customer is one customer of the books, or one subscription of a customer that has several
// rows: active from Start until the day before End.
type Customer struct {
	Pos
	Customer     Sym   `csv:"customer" req:"true"`
	Name         Sym   `csv:"customer_name"`
	Subscription Sym   `csv:"subscription_id"`
	Rep          Sym   `csv:"rep"`
	Start        Day   `csv:"start_date"`
	End          Day   `csv:"end_date"`
	MRR          Money `csv:"mrr"` // minor units a month; NoMoney when empty
	Currency     Sym   `csv:"currency"`
	Origin       Sym   `csv:"source"`
	Segment      Sym   `csv:"segment"`
	Region       Sym   `csv:"region"`
}

// Rate is the price of one unit of Currency in the report's currency, valid from
// Date until the next rate of the same currency.
type Rate struct {
	Pos
	Date     Day `csv:"date" req:"true"`
	Currency Sym `csv:"currency" req:"true"`
	Value    Dec `csv:"rate" req:"true"`
}

// RosterEntry is a rep that the configuration or a roster names, with the team and region that
// its records have when they carry none of their own.
type RosterEntry struct {
	Rep, Team, Region Sym

	Found bool // the roster lay among the inputs: it says where reps belong, not that they were there
}

// Move is the time of a rep in a team; NoDay is an open end.
type Move struct {
	Rep, Team Sym
	From, To  Day
}

// Data is all that was read. It is complete (no row is added later) when Compute
// gets it.
type Data struct {
	Symbols   *Symbols
	Sources   []string // what Pos.Source indexes: "deals.csv", "book.xlsx[Deals]"
	Sheets    []bool   // beside Sources: it is a sheet, whose places are written with "!"
	Loaded    Kinds    // kinds of which at least one table was read, even an empty one
	Deals     DealColumns
	Leads     LeadColumns
	Emails    EmailColumns
	Costs     []Cost
	Targets   []Target
	Customers []Customer
	Rates     []Rate
	Roster    []RosterEntry
	Moves     []Move  // reps whose team changed, beside the roster
	Orders    bool    // all deals are orders or invoices: none is ever lost, so there are no win rates
	Stream    *Stream // what was folded of records that are not here; nil for nothing
}

// Problem is something wrong with the input, at a place that a person can open.
type Problem struct {
	Where  string // "deals.csv:14:7", "deals.xlsx[Deals]!G14", "deals.csv"; may be empty
	File   string // the table's name, where Where is a place in a table
	Line   int    // of the row; 0 where it is none
	Column string // canonical column, or the header as written; may be empty

	Message message.Message // what is wrong and what to do; no capital, no final period
}

// Says is what is wrong and what to do, in English.
func (p Problem) Says() string { return p.Message.String() }

// Error returns "where: column: text" in English.
func (p Problem) Error() string { return p.In(message.English) }

// In returns "where: column: text" in a language.
func (p Problem) In(l message.Language) string {
	s := p.Message.In(l)
	if p.Column != "" {
		s = p.Column + ": " + s
	}
	if p.Where != "" {
		s = p.Where + ": " + s
	}
	return s
}

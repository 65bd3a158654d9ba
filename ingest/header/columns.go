package header

import (
	"reflect"
	"slices"
	"sync"

	"salesk/kpi"
)

// Shape is a kind of export, with e-mails told apart by what a row is.
type Shape uint8

// The shapes.
const (
	DealRows Shape = iota
	LeadRows
	MessageRows  // e-mails, one row a message (or one row an event of a message)
	CampaignRows // e-mails, one row a campaign
	CostRows
	TargetRows
	CustomerRows
	RateRows
	OrderRows  // orders and invoices; a mapping that is found has DealRows, and says so in Orders
	RosterRows // reps with their team and region; not a kind of export
	numShapes
)

// Kind returns the kind of export; of RosterRows there is none.
func (s Shape) Kind() kpi.Kind {
	return [...]kpi.Kind{kpi.Deals, kpi.Leads, kpi.Emails, kpi.Emails, kpi.Costs, kpi.Targets, kpi.Customers, kpi.Rates, kpi.Deals, kpi.Deals}[s]
}

// String names the shape for messages.
func (s Shape) String() string {
	switch s {
	case MessageRows:
		return "emails, one row a message"
	case CampaignRows:
		return "emails, one row a campaign"
	case RosterRows:
		return "roster"
	}
	return s.Kind().String()
}

// Shapes lists the shapes that a table of the kind can have.
func Shapes(k kpi.Kind) []Shape {
	var out []Shape
	for s := range RosterRows {
		if s.Kind() == k {
			out = append(out, s)
		}
	}
	return out
}

// Columns that are no field of a record, but help to find one. They are claimed like
// any other column and can be named in a configuration.
const (
	WonFlag        = "won_flag"
	LostFlag       = "lost_flag"
	ClosedFlag     = "closed_flag"
	ActiveFlag     = "active_flag" // Odoo archives what is lost, and whatever else
	LossReason     = "loss_reason"
	WonDate        = "won_date"     // when a won deal closed, before close_date
	LostDate       = "lost_date"    // the same of a lost one
	Deleted        = "deleted"      // the record lies in a recycle bin or an archive
	RecordState    = "record_state" // in words: the record is active, deleted, archived, merged
	ExpectedClose  = "expected_close_date"
	ActualAmount   = "actual_amount"   // amount of closed deals
	ExpectedAmount = "expected_amount" // amount where there is no other
	ConvertedFlag  = "converted_flag"
	// What the system made of a deal's amounts in a currency of its own, and that currency.
	ConvertedAmount   = "converted_amount"
	ConvertedExpected = "converted_expected_amount" // of what is expected
	ConvertedCurrency = "converted_currency"
	PeriodYear        = "period_year"     // the year beside a month or quarter that names none
	Lifecycle         = "lifecycle_stage" // HubSpot: how far a contact came, beside the lead's status
	HardBounced       = "hard_bounced"
	SoftBounced       = "soft_bounced"
	Event             = "event" // what happened to the message: SendGrid writes a row an event
	Debit             = "debit"
	Credit            = "credit"
	Cancelled         = "cancelled_flag"    // an order or invoice that is no sale: true, or the day
	CustomerID        = "customer_identity" // beside the customer's name, which several may have
	Modified          = "modified_date"     // tells which version of a record is the newest
	LineAmount        = "line_amount"       // of a row that is a line of a deal
	SplitAmount       = "split_amount"      // of a row that is a rep's part of a deal
	SplitPercent      = "split_percent"
	Refunded          = "refunded_amount" // what of an order was paid back; it counts net of it
	Document          = "document_type"   // of a bookkeeper's list: invoice, credit note, payment …
	LineQuantity      = "line_quantity"   // of a line that has no amount: it is so many times its price
	UnitPrice         = "unit_price"
	CancelDate        = "cancelled_date" // the day a customer gave notice, which may end later
	Price             = "amount"         // of a customer, for each interval
	Interval          = "interval"       // a month, a year …
	IntervalCount     = "interval_count" // how many of them
	Quantity          = "quantity"
	Period            = "period" // of a cost without dates: a month, a quarter, a year
)

var ofDeals = []string{ActualAmount, ExpectedAmount, WonDate, LostDate, WonFlag, LostFlag, ClosedFlag, ActiveFlag, Deleted, RecordState, Cancelled, LineAmount, SplitAmount, SplitPercent, ConvertedAmount, ConvertedExpected, ConvertedCurrency, Refunded, Document, LineQuantity, UnitPrice, CustomerID}

// ofOrders are helpers that only orders and invoices have.
var ofOrders = []string{Refunded, Document, LineQuantity, UnitPrice}

var helpers = [numShapes][]string{
	DealRows:     ofDeals,
	OrderRows:    ofDeals,
	LeadRows:     {ConvertedFlag, Lifecycle, ActiveFlag, LossReason, Deleted, RecordState, Modified},
	MessageRows:  {Event, HardBounced, SoftBounced},
	CampaignRows: {HardBounced, SoftBounced},
	CostRows:     {Debit, Credit, Period, PeriodYear},
	TargetRows:   {PeriodYear},
	CustomerRows: {Deleted, RecordState, CancelDate, Price, Interval, IntervalCount, Quantity, "status"},
}

// Field is a canonical column that a record's field is read from.
type Field struct {
	Column   string
	Index    int // of the struct's field
	Required bool
}

// Record returns the type of record that a shape's rows become; nil for RosterRows.
func (s Shape) Record() reflect.Type {
	switch s {
	case DealRows, OrderRows:
		return reflect.TypeFor[kpi.Deal]()
	case LeadRows:
		return reflect.TypeFor[kpi.Lead]()
	case MessageRows, CampaignRows:
		return reflect.TypeFor[kpi.Email]()
	case CostRows:
		return reflect.TypeFor[kpi.Cost]()
	case TargetRows:
		return reflect.TypeFor[kpi.Target]()
	case CustomerRows:
		return reflect.TypeFor[kpi.Customer]()
	case RateRows:
		return reflect.TypeFor[kpi.Rate]()
	}
	return nil
}

// Fields lists the canonical columns of a shape with the fields they fill, in the
// record's order. The list is everyone's.
func (s Shape) Fields() []Field { return fields()[s] }

var fields = sync.OnceValue(func() (all [numShapes][]Field) {
	for s := range numShapes {
		all[s] = slices.Clip(fieldsOf(s))
	}
	return all
})

func fieldsOf(s Shape) []Field {
	t := s.Record()
	if t == nil {
		return nil
	}
	key := "csv"
	if s == CampaignRows {
		key = "campaign"
	}
	var out []Field
	for i := range t.NumField() {
		f := t.Field(i)
		if c := f.Tag.Get(key); c != "" && c != "-" {
			out = append(out, Field{c, i, f.Tag.Get("req") == "true"})
		}
	}
	return out
}

// columnsOf lists all columns of a shape: fields, then helpers.
func columnsOf(s Shape) []string {
	if s == RosterRows {
		return []string{"rep", "team", "region"}
	}
	var out []string
	for _, f := range s.Fields() {
		out = append(out, f.Column)
	}
	return append(out, helpers[s]...)
}

// Columns lists the canonical columns of a kind, each once, without the helpers.
func Columns(k kpi.Kind) []string {
	var out []string
	for _, s := range Shapes(k) {
		for _, f := range s.Fields() {
			if !slices.Contains(out, f.Column) {
				out = append(out, f.Column)
			}
		}
	}
	return out
}

// ID is the column that tells records of the shape apart, if the export has it.
func (s Shape) ID() string {
	switch s {
	case DealRows, OrderRows:
		return "deal_id"
	case LeadRows:
		return "lead_id"
	}
	return ""
}

// required says what a table of the shape must have: one column of each set, of which
// the first is the one to name when none is there.
func (s Shape) required() [][]string {
	var out [][]string
	for _, f := range s.Fields() {
		if f.Required {
			out = append(out, []string{f.Column})
		}
	}
	switch s {
	case CostRows:
		out = [][]string{{"amount", Debit, Credit}, {"date", "start_date", Period}}
	case TargetRows:
		out = append(out, []string{"period", "start_date"})
	case RosterRows:
		out = [][]string{{"rep"}}
	}
	return out
}

// Required says what a table must have, in sets of columns of which one is enough.
func (m *Mapping) Required() [][]string { return m.Shape.required() }

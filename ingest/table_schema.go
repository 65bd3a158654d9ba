package ingest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

// op says what a cell becomes.
type op uint8

const (
	opText      op = iota
	opKept         // a text that hardly ever comes again: kept, and not interned
	opID           // a record's own id
	opHashed       // an id that may be empty, and is never a fault
	opFirstID      // the first of several texts that hardly ever come again
	opFirst        // the first of several ids: "123;456"
	opFirstName    // the first of several names: "Acme;Beta"
	opRep          // a rep, whose spellings the options may unite
	opMail         // an e-mail address, in lower case
	opCurrency     // an ISO code
	opDay
	opDec
	opRatio // a share: 63 % is 0.63
	opMoney // a decimal with its currency, kept until the row's currency is known
	opCount
	opOutcome // a yes or no, or what became of the deal: Odoo's "Is Won" is Won, Lost or Pending
	opFlag    // a yes or no that counts as 1 or 0
	opEvent   // what happened to a message
)

// isText reports whether the op makes a text of a cell.
func (o op) isText() bool { return o <= opCurrency || o == opEvent }

// column is one column under decoding: what to make of its cells, and what was made of
// those of the rows at hand.
type column struct {
	spec

	seen  *seen      // while formats are found out
	known dictionary // while texts are decoded

	vector
	formats
}

// spec is what a column is, whatever stands in it.
type spec struct {
	name, header string
	cell         int
	op           op
	slot         int // of opMoney, among the row's amounts
	required     bool
	key          bool    // an id, a rep, a customer or an address: a placeholder is none
	text         bool    // an id's text is kept, and not only its hash
	label        string  // for people: the canonical name with the header, if they differ
	code         kpi.Sym // the currency that the header names
	scale        int     // the power of ten of one: 3 where the header says thousands
	emptyIsZero  bool    // an empty count is 0, and not unknown
	extra        bool    // only some figures are made of it: a cell that cannot be read is empty, and sets no row aside
	void         bool    // of an extra column that nobody can read: all its cells are empty
	unsaid       bool    // an empty yes or no is neither
	event        bool    // a yes or no that may be the day on which it happened: a message opened, clicked or replied to
}

// seen is what a column's cells show of how they are written.
type seen struct {
	dates   value.DateColumn
	numbers value.NumberColumn
	counts  value.CountColumn
	flags   value.FlagColumn
}

// Slots of amounts: what a row tells of money beside its record's field.
const (
	mainAmount = iota
	actualAmount
	expectedAmount
	debitAmount
	creditAmount
	lineAmount
	splitAmount
	convertedAmount
	convertedExpected
	refundedAmount
	unitPrice
	customerPrice
	listAmount
	numAmounts
)

// tableSchema is a table about to be decoded.
type tableSchema struct {
	m       *header.Mapping
	columns []*column
	byName  map[string]*column
	width   int // cells of the header row
	naming  []int
	amounts [numAmounts]*column // by slot
	id      *column             // whose values must not come twice; nil for none
	unread  []int               // texts that are not read, but are looked at to tell rows apart
	skipped []spec              // extra columns that are not read, and are looked at likewise
	rows    string              // what rows of one id are: RowsAreLines, RowsAreSplits; "" where none comes twice
	base    baseCurrency        // in which the converted amounts are

	severalLines map[uint64]bool // hashes of the ids of orders whose refunds are settled with all their lines (refunds.go)

	late int // the cell of an address that is only read when it is needed, or -1
}

// helperOps says how the columns that are no fields of a record are read.
var helperOps = map[string]struct {
	op   op
	slot int
}{
	header.ActualAmount:      {opMoney, actualAmount},
	header.ExpectedAmount:    {opMoney, expectedAmount},
	header.LineAmount:        {opMoney, lineAmount},
	header.SplitAmount:       {opMoney, splitAmount},
	header.SplitPercent:      {opRatio, 0},
	header.ConvertedAmount:   {opMoney, convertedAmount},
	header.ConvertedExpected: {opMoney, convertedExpected},
	header.ConvertedCurrency: {opCurrency, 0},
	header.Debit:             {opMoney, debitAmount},
	header.Credit:            {opMoney, creditAmount},
	header.ExpectedClose:     {opDay, 0},
	header.WonDate:           {opDay, 0},
	header.LostDate:          {opDay, 0},
	header.WonFlag:           {opOutcome, 0},
	header.LostFlag:          {opFlag, 0},
	header.ClosedFlag:        {opFlag, 0},
	header.ActiveFlag:        {opFlag, 0},
	header.Deleted:           {opFlag, 0},
	header.RecordState:       {opText, 0},
	header.CustomerID:        {opText, 0},
	header.Cancelled:         {opFlag, 0},
	header.LossReason:        {opText, 0},
	header.Refunded:          {opMoney, refundedAmount},
	header.UnitPrice:         {opMoney, unitPrice},
	header.LineQuantity:      {opDec, 0},
	header.Document:          {opText, 0},
	header.CancelDate:        {opDay, 0},
	header.Price:             {opMoney, customerPrice},
	header.Interval:          {opText, 0},
	header.IntervalCount:     {opDec, 0},
	header.Quantity:          {opDec, 0},
	header.ConvertedFlag:     {opFlag, 0},
	header.HardBounced:       {opCount, 0},
	header.SoftBounced:       {opCount, 0},
	header.Event:             {opEvent, 0},
	header.Period:            {opText, 0},
	header.Lifecycle:         {opText, 0},
	header.PeriodYear:        {opText, 0},
}

// unneeded are the columns that no KPI reads: Options.KeepNames keeps them.
var unneeded = map[string]bool{"deal_name": true, "recipient": true}

// grouping are the columns that serve to group and filter figures, and nothing else. In a
// text file a row cannot be set aside for such a cell.
var grouping = map[string]bool{"source": true, "pipeline": true, "product": true, "segment": true, "type": true, "campaign": true, "region": true, "subject": true}

// skips reports whether no figure that is asked for needs a column of texts, for which no
// row of a text file can be set aside.
func (o *Options) skips(m *header.Mapping, column string) bool {
	switch {
	case o.Figures == nil || m.Shape > header.MessageRows, slices.Contains(o.Figures.Dimensions, column):
		return false
	case column == header.LossReason: // it tells why a record was archived, too
		return m.Shape == header.DealRows && !m.Has(header.ActiveFlag)
	case column == "type" && m.Orders: // an invoice, or a credit note
		return false
	case (column == "product" || column == "type") && o.Figures.Customers: // renewals are told by them
		return false
	case grouping[column]:
		return column != "subject" || m.Has("campaign") || !slices.Contains(o.Figures.Dimensions, "campaign")
	case column == "email" && m.Shape == header.DealRows:
		return !o.Figures.Links
	case column == "customer", column == header.CustomerID:
		return !o.Figures.Links && !o.Figures.Customers && !o.Figures.joins
	}
	return false
}

// extras are the columns that only some figures are made of, by kind.
var extras = map[string]bool{"deals.modified_date": true, "deals.probability": true, "deals.stage": true, "deals.list_amount": true,
	"emails.unsubscribed": true, "emails.unsubscribes": true}

// wants reports whether a figure that is asked for is made of a column that is one of the extras.
func (o *Options) wants(k kpi.Kind, column string) bool {
	return o.Figures == nil || slices.Contains(o.Figures.Columns, k.String()+"."+column)
}

// isExtra reports whether a column is read for some figures alone, and no row is set aside for it.
func isExtra(m *header.Mapping, column string) bool {
	if column == "stage" || column == "probability" && m.Has(header.ActiveFlag) { // they tell what became of deals
		return false
	}
	return extras[m.Shape.Kind().String()+"."+column]
}

// isPart holds the columns that say what part of its deal a row is.
var isPart = map[string]bool{header.LineAmount: true, header.SplitAmount: true, header.SplitPercent: true}

// isKey holds the columns whose values tell who or what a record is of.
var isKey = map[string]bool{"deal_id": true, "lead_id": true, "email_id": true, "subscription_id": true, "rep": true, "customer": true, "customer_name": true, header.CustomerID: true, "email": true, "recipient": true}

// newPlan compiles the claimed columns of a table into steps. rows is what rows of one id are, if
// the table is known to have some.
func newPlan(m *header.Mapping, syms *kpi.Symbols, o *Options, inText bool, rows string) *tableSchema {
	keepNames := o.KeepNames
	p := &tableSchema{m: m, rows: rows, byName: map[string]*column{}, width: len(m.Headers), late: -1}
	fields := map[string]header.Field{}
	for _, f := range m.Shape.Fields() {
		fields[f.Column] = f
	}
	_, hasEvent := m.Find(header.Event)
	for _, claim := range m.Claims {
		if unneeded[claim.Column] {
			p.naming = append(p.naming, claim.Index)
			if !keepNames {
				continue
			}
		}
		if !keepNames {
			if claim.Column == "email" && m.Shape == header.LeadRows {
				p.late = claim.Index
				p.naming = append(p.naming, claim.Index)
				continue
			}
		}
		extra := isExtra(m, claim.Column)
		if claim.Column == header.Modified && !extra || isPart[claim.Column] && rows == "" {
			continue // looked at where rows of one id are compared
		}
		if p.skipsArchive(claim.Column) {
			p.naming = append(p.naming, claim.Index)
			continue
		}
		c := &column{spec: spec{name: claim.Column, header: claim.Header, cell: claim.Index, label: labelOf(claim), code: syms.String(claim.Currency), scale: claim.Scale}}
		c.extra = extra
		f, isField := fields[claim.Column]
		if isField {
			c.required = f.Required
			c.op = opOf(m.Shape, claim.Column, m.Shape.Record().Field(f.Index).Type)
			if key := header.Key(claim.Header); c.op == opText && strings.HasPrefix(key, "associated") {
				c.op = opFirstName // HubSpot lists all the companies of a deal
				if strings.HasSuffix(key, "id") || strings.HasSuffix(key, "ids") {
					c.op = opFirst
				}
			}
			c.event = m.Shape == header.MessageRows && slices.Contains(messageEvents, c.name)
			if m.Shape == header.LeadRows && c.name == "customer" && c.op == opText {
				c.op = opKept
			}
			c.emptyIsZero = m.Shape == header.CampaignRows && claim.Column != "sent" && claim.Column != "delivered"
			if c.op == opMoney { // completed with its currency, and checked, at the row's end
				c.slot, c.required = mainAmount, false
				if claim.Column == "list_amount" {
					c.slot = listAmount
				}
			}
		} else {
			h := helperOps[claim.Column]
			if m.Shape == header.CustomerRows && claim.Column == "status" {
				h.op = opText
			}
			c.op, c.slot = h.op, h.slot
			c.emptyIsZero = c.op != opFlag && c.op != opOutcome
			c.unsaid = !c.emptyIsZero
			if m.Shape == header.MessageRows && c.op == opCount {
				c.op = opFlag
			}
		}
		if extra && !o.wants(m.Shape.Kind(), claim.Column) {
			p.skipped = append(p.skipped, c.spec)
			continue
		}
		// A column in which a cell may hold several texts is read even if no figure needs it,
		// for the report counts such cells.
		if plain := c.op == opText || c.op == opKept || c.op == opMail; plain && inText && !keepNames && !hasEvent && o.skips(m, c.name) {
			p.naming, p.unread = append(p.naming, c.cell), append(p.unread, c.cell)
			continue
		}
		// A message whose delivery is not told was neither delivered nor not, and an empty
		// "closed" beside a stage says nothing of the deal.
		c.unsaid = c.unsaid || c.name == "delivered"
		c.key = isKey[c.name]
		p.setID(c, o, hasEvent)
		if c.op == opMoney {
			p.amounts[c.slot] = c
		}
		p.columns = append(p.columns, c)
		p.byName[c.name] = c
		if c.op <= opMail && isField && c.op != opHashed {
			p.naming = append(p.naming, c.cell)
		}
	}
	return p
}

// skipsArchive reports whether a column that serves to tell why a record was archived tells
// nothing: a reason for a loss without the flag, and of leads, which may be inactive without
// being archived, the flag without the reason.
func (p *tableSchema) skipsArchive(column string) bool {
	_, flag := p.m.Find(header.ActiveFlag)
	_, reason := p.m.Find(header.LossReason)
	return column == header.LossReason && !flag && p.m.Shape == header.LeadRows || column == header.ActiveFlag && p.m.Shape == header.LeadRows && !reason
}

// isOdoo reports whether headers are Odoo's, whose archive is a flag named Active.
func (p *tableSchema) isOdoo() bool {
	return slices.ContainsFunc(p.m.Claims, func(c header.Claim) bool {
		return c.Column != header.ActiveFlag && c.System == "Odoo"
	})
}

// setID settles how the column of a record's own id is read: two records may have one only
// where its hashes agree, so that its texts are needed by those alone who link by them.
func (p *tableSchema) setID(c *column, o *Options, hasEvent bool) {
	switch {
	case p.m.Shape == header.DealRows && c.name == "deal_id":
		c.op, c.text = opID, o.Figures == nil || o.Figures.Links || o.Figures.Customers
	case p.m.Shape == header.LeadRows && c.name == "lead_id":
		c.op, c.text = opID, o.Figures == nil || o.Figures.Links && !o.Figures.noLeadIDs
	case p.m.Shape == header.MessageRows && c.name == "email_id" && !hasEvent && !o.mailByID:
		c.op, c.text = opHashed, o.KeepNames
	default:
		return
	}
	p.id = c
}

func opOf(s header.Shape, name string, t reflect.Type) op {
	switch t {
	case reflect.TypeFor[kpi.Day]():
		return opDay
	case reflect.TypeFor[kpi.Money]():
		return opMoney
	case reflect.TypeFor[kpi.Dec]():
		if name == "probability" {
			return opRatio
		}
		return opDec
	case reflect.TypeFor[kpi.Count]():
		if s == header.MessageRows {
			return opFlag
		}
		return opCount
	}
	switch name {
	case "rep":
		return opRep
	case "email", "recipient":
		return opMail
	case "currency":
		return opCurrency
	case "lead_id":
		if s == header.DealRows {
			return opFirstID
		}
	case "deal_id":
		if s == header.LeadRows {
			return opFirstID
		}
	}
	return opText
}

func labelOf(c header.Claim) string {
	if c.Header == c.Column {
		return c.Column
	}
	return fmt.Sprintf("%s (%q)", c.Column, c.Header)
}

// has reports whether the table has a column.
func (p *tableSchema) has(name string) bool { return p.byName[name] != nil }

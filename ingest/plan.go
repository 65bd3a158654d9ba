package ingest

import (
	"fmt"
	"reflect"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

// op says how a cell becomes a field.
type op uint8

const (
	opText      op = iota
	opID           // a text that hardly ever comes again, such as a record's own id: kept, and not interned
	opFirstID      // the first of several of these
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

// column is one column under decoding: what to make of its cells and where to put it.
type column struct {
	name, header string
	cell         int
	op           op
	off          uintptr // of the field, in the record or in extras
	extra        bool    // off counts in extras
	slot         int     // of opMoney, in extras.money
	required     bool
	label        string  // for people: the canonical name with the header, if they differ
	code         kpi.Sym // the currency that the header names
	nought       bool    // an empty count is 0, and not unknown

	seen  seen        // while formats are found out
	memo  memo        // while texts are decoded
	later *textsLater // of the column whose texts may be very many

	formats
}

// seen is what a column's cells show of how they are written.
type seen struct {
	dates   value.DateColumn
	numbers value.NumberColumn
	counts  value.CountColumn
	flags   value.FlagColumn
}

// Slots of amounts in extras.
const (
	mainAmount = iota
	actualAmount
	expectedAmount
	debitAmount
	creditAmount
	numAmounts
)

// amount is a decimal and the currency written beside it or in its header.
type amount struct {
	dec    kpi.Dec
	code   kpi.Sym // in the cell
	header kpi.Sym
	cell   int // where it stands, for messages
	name   string
}

// extras is what a row tells beside its record's fields.
type extras struct {
	money                   [numAmounts]amount
	expected, won, lost     kpi.Day
	wonFlag, lostFlag       kpi.Count // 0, 1 or NoCount
	closedFlag, converted   kpi.Count
	active                  kpi.Count
	hardBounced, softBounce kpi.Count
	event                   kpi.Sym
	period                  kpi.Sym
	lifecycle               kpi.Sym
	year                    kpi.Sym
}

var noExtras = func() extras {
	e := extras{expected: kpi.NoDay, won: kpi.NoDay, lost: kpi.NoDay, wonFlag: kpi.NoCount, lostFlag: kpi.NoCount,
		closedFlag: kpi.NoCount, converted: kpi.NoCount, active: kpi.NoCount, hardBounced: kpi.NoCount, softBounce: kpi.NoCount}
	for i := range e.money {
		e.money[i].dec = kpi.NoDec
	}
	return e
}()

// plan is a table about to be decoded.
type plan struct {
	m       *header.Mapping
	columns []*column
	byName  map[string]*column
	width   int // cells of the header row
	naming  []int
	beside  bool    // a row may leave in extras what the next one must not find: an amount is written by every row
	hashed  int     // the cell of an id that is hashed and not decoded, or -1
	later   *column // the one whose texts are interned together; nil for none
	unread  []int   // texts that are not read, but are looked at to tell rows apart
	late    int     // the cell of an address that is only read when it is needed, or -1
}

// helperFields says where helper columns go.
var helperFields = map[string]struct {
	field string
	op    op
	slot  int
}{
	header.ActualAmount:   {"", opMoney, actualAmount},
	header.ExpectedAmount: {"", opMoney, expectedAmount},
	header.Debit:          {"", opMoney, debitAmount},
	header.Credit:         {"", opMoney, creditAmount},
	header.ExpectedClose:  {"expected", opDay, 0},
	header.WonDate:        {"won", opDay, 0},
	header.LostDate:       {"lost", opDay, 0},
	header.WonFlag:        {"wonFlag", opOutcome, 0},
	header.LostFlag:       {"lostFlag", opFlag, 0},
	header.ClosedFlag:     {"closedFlag", opFlag, 0},
	header.ActiveFlag:     {"active", opFlag, 0},
	header.ConvertedFlag:  {"converted", opFlag, 0},
	header.HardBounced:    {"hardBounced", opCount, 0},
	header.SoftBounced:    {"softBounce", opCount, 0},
	header.Event:          {"event", opEvent, 0},
	header.Period:         {"period", opText, 0},
	header.Lifecycle:      {"lifecycle", opText, 0},
	header.PeriodYear:     {"year", opText, 0},
}

// unneeded are the columns that no KPI reads: Options.KeepNames keeps them.
var unneeded = map[string]bool{"deal_name": true, "recipient": true}

// grouping are the columns that serve to group and filter figures, and nothing else. In a
// text file a row cannot be set aside for such a cell.
var grouping = map[string]bool{"source": true, "pipeline": true, "product": true, "segment": true, "type": true, "campaign": true}

// newPlan compiles the claimed columns of a table into steps. This is the only place
// that reflects on the records.
func newPlan(m *header.Mapping, syms *kpi.Symbols, o *Options, inText bool) *plan {
	keepNames := o.KeepNames
	p := &plan{m: m, byName: map[string]*column{}, width: len(m.Headers), hashed: -1, late: -1}
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
			switch {
			case inText && !hasEvent && grouping[claim.Column] && !o.needs(claim.Column) && m.Shape <= header.MessageRows:
				p.naming, p.unread = append(p.naming, claim.Index), append(p.unread, claim.Index)
				continue
			case claim.Column == "email_id" && m.Shape == header.MessageRows && !hasEvent:
				p.hashed = claim.Index
				continue
			case claim.Column == "email" && m.Shape == header.LeadRows:
				p.late = claim.Index
				p.naming = append(p.naming, claim.Index)
				continue
			}
		}
		c := &column{name: claim.Column, header: claim.Header, cell: claim.Index, label: labelOf(claim), code: syms.String(claim.Currency)}
		if f, ok := fields[claim.Column]; ok {
			sf := m.Shape.Record().Field(f.Index)
			c.off, c.required = sf.Offset, f.Required
			c.op = opOf(m.Shape, claim.Column, sf.Type)
			if key := header.Key(claim.Header); c.op == opText && strings.HasPrefix(key, "associated") {
				c.op = opFirstName // HubSpot lists all the companies of a deal
				if strings.HasSuffix(key, "id") || strings.HasSuffix(key, "ids") {
					c.op = opFirst
				}
			}
			if m.Shape == header.LeadRows && c.name == "customer" && c.op == opText {
				c.op = opID
			}
			c.nought = m.Shape == header.CampaignRows && claim.Column != "sent" && claim.Column != "delivered"
			if c.op == opMoney { // completed with its currency, and checked, at the row's end
				c.slot, c.required = mainAmount, false
			}
		} else {
			h := helperFields[claim.Column]
			c.op, c.slot, c.extra = h.op, h.slot, true
			if h.field != "" {
				f, _ := reflect.TypeFor[extras]().FieldByName(h.field)
				c.off = f.Offset
			}
			c.nought = c.op != opFlag && c.op != opOutcome
			if m.Shape == header.MessageRows && c.op == opCount {
				c.op = opFlag
			}
		}
		// No record is completed from its customer, so that it may come later.
		if c.name == "customer" && c.op != opID && !c.extra {
			c.later, p.later = new(textsLater), c
		}
		p.beside = p.beside || c.extra || c.op == opDec
		p.columns = append(p.columns, c)
		p.byName[c.name] = c
		if c.op <= opMail && !c.extra {
			p.naming = append(p.naming, c.cell)
		}
	}
	return p
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
		switch s {
		case header.DealRows:
			return opFirstID
		case header.LeadRows:
			return opID
		}
	case "deal_id":
		switch s {
		case header.DealRows:
			return opID
		case header.LeadRows:
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
func (p *plan) has(name string) bool { return p.byName[name] != nil }

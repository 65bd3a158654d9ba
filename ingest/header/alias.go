package header

import (
	"slices"
	"strings"
	"sync"

	"salesk/internal/message"
	"salesk/internal/parallel"
)

// alias says that a system (or a language) writes a column under these headers,
// separated by bars. Order in a table is precedence: where two headers of one file
// claim a column, the one listed first has it.
type alias struct{ column, system, headers string }

// Systems and languages. A header that many systems write is listed once, as common.
const (
	common      = ""
	hubspot     = "HubSpot"
	salesforce  = "Salesforce"
	pipedrive   = "Pipedrive"
	zoho        = "Zoho"
	dynamics    = "Dynamics 365"
	closeCRM    = "Close"
	odoo        = "Odoo"
	espo        = "EspoCRM"
	freshsales  = "Freshsales"
	copper      = "Copper"
	maven       = "Maven CRM"
	mailchimp   = "Mailchimp"
	sendgrid    = "SendGrid"
	googleAds   = "Google Ads"
	metaAds     = "Meta Ads"
	linkedIn    = "LinkedIn Ads"
	suite       = "SuiteCRM"
	bitrix      = "Bitrix24"
	brevo       = "Brevo"
	chargebee   = "Chargebee"
	recurly     = "Recurly"
	baremetrics = "Baremetrics"
	shopify     = "Shopify"
	woo         = "WooCommerce"
	stripe      = "Stripe"
	quickbooks  = "QuickBooks"
	xero        = "Xero"
	hungarian   = "Hungarian"
	german      = "German"
	french      = "French"
	spanish     = "Spanish"
)

var aliasTables = [numShapes][]alias{
	DealRows:     slices.Concat(dealNames, recordStates, archiveStates),
	LeadRows:     slices.Concat(leadNames, recordStates),
	MessageRows:  messageNames,
	CampaignRows: campaignNames,
	CostRows:     costNames,
	TargetRows:   targetNames,
	CustomerRows: slices.Concat(customerNames, recordStates, archiveStates),
	RateRows:     rateNames,
	OrderRows:    slices.Concat(orderNames, dealNames, recordStates, archiveStates),
	RosterRows:   rosterNames,
}

// noColumns are headers that are alike to names of columns and name none.
const noColumns = "Vendor|Vendor Name|Supplier|Device|Gender|Transaction Type|Fulfillment Status|Payment Method|Payment Type|Shipping Status|Delivery Status|Associated Contact|Associated Contact IDs|Associated Deal|Deal MRR|New MRR"

// known is what a key means in one shape.
type known struct {
	column  string          // "" is none
	rank    int             // precedence within the column; 0 is the canonical name
	why     message.Message // as Claim.Why
	system  string          // whose name it is, as Claim.System
	listed  string          // the header
	outline outline
}

// dictionary is a shape's names.
type dictionary struct {
	columns []string // in display order
	names   []known
	byKey   map[string]int // index in names
}

var dictionaries = sync.OnceValue(func() *[numShapes]dictionary {
	var all [numShapes]dictionary
	parallel.Do(len(all), func(i int) { all[i] = newDictionary(Shape(i)) })
	return &all
})

// Prepare makes what headers are compared with, which takes some milliseconds when the
// first ones come; meanwhile a file can be opened.
func Prepare() { dictionaries() }

func newDictionary(s Shape) dictionary {
	d := dictionary{columns: columnsOf(s)}
	n := len(d.columns)
	for _, a := range aliasTables[s] {
		n += 1 + strings.Count(a.headers, "|")
	}
	d.names, d.byKey = make([]known, 0, n), make(map[string]int, n)
	add := func(key string, k known) {
		if _, taken := d.byKey[key]; !taken {
			k.outline = outlineOf(key)
			d.byKey[key] = len(d.names)
			d.names = append(d.names, k)
		}
	}
	for _, c := range d.columns {
		if s == OrderRows && c == "email" {
			continue // the buyer is known by it
		}
		if s == DealRows && contains(ofOrders, c) {
			continue // a price list has them too
		}
		add(Key(c), known{column: c, why: message.WhyExact(), listed: c})
	}
	for i, a := range aliasTables[s] {
		if !slices.Contains(d.columns, a.column) {
			continue // of another shape's record, or not read yet
		}
		why := message.WhyKnown()
		if a.system != common {
			why = message.WhyKnownIn(a.system)
		}
		for j, h := range strings.Split(a.headers, "|") {
			add(Key(withoutEntity(h, s)), known{column: a.column, rank: 1 + i*100 + j, why: why, system: a.system, listed: h})
		}
	}
	for _, h := range strings.Split(noColumns, "|") {
		add(Key(h), known{listed: h})
	}
	return d
}

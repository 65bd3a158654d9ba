package header

import (
	"strings"

	"slices"

	"salesk/ingest/value"
)

// evidence is what says that a table is of a shape. A kind of export needs a header that only
// it has: an id, an owner, a status and a day of creation are in any list.
type evidence struct {
	m       *Mapping
	weights []float64 // of headers: 1 where one kind alone knows it
	sample  Sample
}

// claims reports whether one of the columns is read from a header that names it.
func (e *evidence) claims(columns ...string) bool {
	for _, column := range columns {
		if c, ok := e.m.Find(column); ok && e.counts(&c) {
			return true
		}
	}
	return false
}

// counts reports whether a claim says anything: by name, and with values that do not contradict it.
func (e *evidence) counts(c *Claim) bool {
	if c.By == ByConfiguration {
		return true
	}
	v := e.sample.at(c.Index)
	_, all := e.m.Shape.contradicted(c.Column, v)
	return c.By != ByLikeness && !(all && v.Filled >= fewValues)
}

// owns reports whether one of the columns, or any if none is said, is read from a header that
// no other kind has.
func (e *evidence) owns(columns ...string) bool {
	for _, c := range e.m.Claims {
		if len(columns) > 0 && !contains(columns, c.Column) || !e.counts(&c) {
			continue
		}
		if c.By == ByConfiguration || c.Index < len(e.weights) && e.weights[c.Index] == 1 {
			return true
		}
	}
	return false
}

// has reports whether a header has one of the keys.
func (e *evidence) has(keys ...string) bool {
	return slices.ContainsFunc(e.m.Headers, func(h string) bool { return contains(keys, Key(h)) })
}

// readFrom returns the key of the header that a column is read from.
func (e *evidence) readFrom(column string) string {
	c, _ := e.m.Find(column)
	return Key(c.Header)
}

// tells reports whether enough says that the table is of its shape.
func (e *evidence) tells() bool {
	switch e.m.Shape {
	case DealRows:
		return e.tellsDeals()
	case OrderRows:
		return e.tellsOrders()
	case LeadRows:
		return e.tellsLeads()
	case MessageRows:
		return e.claims("delivered", "bounced", "opened", "replied", "machine_open", "unsubscribed", HardBounced, SoftBounced) ||
			e.claims(Event) && e.claims("email_id", "recipient") || e.claims("clicked") && e.owns("recipient")
	case CampaignRows:
		return e.claims("delivered", "bounced", "unique_opens", "opens", "replies", "unsubscribes", "machine_opens", HardBounced, SoftBounced) ||
			e.claims("sent") && e.claims("unique_clicks")
	case CostRows:
		return e.tellsCosts()
	case TargetRows:
		return e.tellsTargets()
	case CustomerRows:
		return e.tellsCustomers()
	case RateRows:
		c, _ := e.m.Find("currency")
		return RateRows.fits("currency", e.sample.at(c.Index))
	}
	return true
}

// tellsDeals: an amount or an outcome, and a day of closing or a deal's own id or name.
func (e *evidence) tellsDeals() bool {
	money := e.claims("amount", ActualAmount, ExpectedAmount, ConvertedAmount, ConvertedExpected, "line_amount", "split_amount")
	outcome := e.claims("stage", WonFlag, LostFlag, ClosedFlag, WonDate, LostDate) || e.claims("status") && e.speaksOfOutcomes("status") && !e.ofAccounts("status")
	closes := e.claims("close_date", ExpectedClose, WonDate, LostDate)
	if !closes && !e.claims("stage", WonFlag, LostFlag, ClosedFlag) && e.has(subscriptionKeys...) {
		return false
	}
	return (money || outcome) && (closes || e.named()) || money && outcome
}

// named reports whether a header names deals by what only they have, or links name them by.
func (e *evidence) named() bool {
	switch e.readFrom("deal_id") {
	case "dealid", "opportunityid":
		return true
	}
	return e.owns("deal_id", "deal_name")
}

// speaksOfOutcomes reports whether the values of a column are stages or statuses of deals.
func (e *evidence) speaksOfOutcomes(column string) bool {
	c, _ := e.m.Find(column)
	if c.By == ByConfiguration {
		return true
	}
	v := e.sample.at(c.Index)
	return v == nil || 2*v.of(value.OutcomeSort) >= v.Filled
}

// tellsLeads: a header of leads alone, or an address or a source in a list without money.
func (e *evidence) tellsLeads() bool {
	if !e.claims("rep", "source", "customer", "campaign", "deal_id", "opportunity_date", ConvertedFlag, Lifecycle) && e.readFrom("lead_id") != "leadid" && e.claims("status") && e.ofAccounts("status") {
		return false // users
	}
	if e.owns("lead_id") && e.readFrom("lead_id") != "contactid" || e.owns("rep", "status", "opportunity_date", ConvertedFlag, Lifecycle, "deal_id", "customer", "email", "created_date") {
		return true
	}
	if e.unread(DealRows, "amount", ActualAmount, ExpectedAmount) || e.unread(CostRows, "amount") {
		return false
	}
	return e.readFrom("lead_id") == "leadid" || e.claims("source") || e.claims("email") && e.claims("status", "customer")
}

// accountStates are statuses of the accounts of users, by key of the text.
var accountStates = map[string]bool{}

func init() {
	for _, w := range strings.Fields("active inactive invited suspended disabled deactivated enabled locked blocked pendinginvitation aktiv inaktiv gesperrt deaktiviert eingeladen actif inactif actifs inactifs suspendu desactive invite bloque " +
		"activo inactivo activa inactiva suspendido desactivado invitado bloqueado felfuggesztett felfuggesztve letiltott letiltva meghivott meghivva zarolt") {
		accountStates[w] = true
	}
}

// ofAccounts reports whether all values of a column are states of users' accounts, which a list of
// users has.
func (e *evidence) ofAccounts(column string) bool {
	c, _ := e.m.Find(column)
	v := e.sample.at(c.Index)
	return v != nil && c.By != ByConfiguration && v.onlyAccounts()
}

func (v *Values) onlyAccounts() bool {
	for text := range v.seen {
		if !accountStates[Key(text)] {
			return false
		}
	}
	return v.Filled > 0
}

// unread reports whether a header that the shape does not read names one of the columns of
// another.
func (e *evidence) unread(of Shape, columns ...string) bool {
	d := &dictionaries()[of]
	for _, h := range e.m.Unmapped {
		if k, _, ok := d.lookup(h, of); ok && contains(columns, k.column) {
			return true
		}
	}
	return false
}

// tellsCosts: a header that speaks of spending, or an amount with what it was spent on, and
// nothing that speaks of sales.
func (e *evidence) tellsCosts() bool {
	if e.owns("amount") && !contains(anyAmount, e.readFrom("amount")) || e.claims(Debit, Credit) {
		return true
	}
	if e.unread(DealRows, "product", "stage", "close_date") {
		return false
	}
	if e.claims("category") && e.readFrom("category") != "transactiontype" { // which is of anything
		return true
	}
	return !e.unread(DealRows, "customer") && (e.claims("source", "campaign") || e.claims("start_date") && e.claims("rep", "team"))
}

// anyAmount are headers of amounts that may be of anything.
var anyAmount = []string{"amount", "total", "totalamount", "netamount", "value", "betrag", "montant", "importe", "monto", "osszeg"}

// subscriptionKeys are headers of lists of subscriptions.
var subscriptionKeys = []string{"mrr", "interval", "planinterval", "billinginterval", "billingperiod", "billingfrequency", "billingcycle", "billingperiodunit", "currentperiodstart", "currentperiodend",
	"currentperiodstartutc", "currentperiodendutc", "subscriptionid", "subscriptionstatus", "subscriptionbillingperiod", "subscription", "trialend", "trialendutc", "abostatus", "abonnementid"}

// tellsTargets: a budget or a plan may be of anything.
func (e *evidence) tellsTargets() bool {
	switch e.readFrom("target") {
	case "budget", "plan", "meta", "terv":
		return e.claims("period") && e.claims("rep", "team", "metric") && !e.unread(CostRows, "campaign", "category", "source")
	}
	return e.claims("target")
}

// tellsCustomers: a start, an end or a value each month, of what is called a customer, or that
// only customers have. Companies of a CRM are no customers until something says since when.
func (e *evidence) tellsCustomers() bool {
	if !e.claims("start_date", "end_date", CancelDate, "mrr") {
		return false
	}
	if e.owns("start_date", "end_date", CancelDate, "mrr", "subscription_id") {
		return true
	}
	switch e.readFrom("customer") {
	case "id", "name", "azonosito", "recordid", "hsobjectid":
		return false
	}
	return e.claims("customer")
}

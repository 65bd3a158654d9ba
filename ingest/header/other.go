package header

import (
	"slices"
	"strings"
	"sync"

	"salesk/internal/message"
)

// other is a table that stands beside the exports and is none of them.
type other struct {
	what func() message.Message
	sure string // headers of which one is enough, save in a table with a header that only its kind has as an id or a name
	some string // headers of which a table has at least three, and more than of its kind's own
	all  string // headers that a table has all of
	ever string // headers of which one is enough, whatever else there is
}

var others = []other{
	{what: message.PriceCourse, all: "Open|High|Low|Close"},
	{what: message.ProductList,
		sure: "SKU|Product Code|Price Book|PricebookEntryId|Price List|Unit of Measure|Stock|Quantity in Stock|Reorder Level|EAN|Barcode|Cikkszám|Artikelnummer|Référence produit|Código de producto",
		some: "Product|Product Name|Product ID|Sales Price|Unit Price|List Price|Standard Price|Cost Price|Purchase Price|Price|Family|Product Family|Series|Category|Vendor|Tax|Currency|Is Active|Active|Termék|Ár|Egységár|Produkt|Preis|Produit|Prix|Producto|Precio"},
	{what: message.CaseList,
		sure: "Case Number|Case ID|CaseNumber|Case Owner|Case Origin|Ticket ID|Ticket Number|Ticket Name|Ticket Owner|Ticket Status|Ticketnummer|Issue Key|Resolution Time|First Response SLA|Hibajegy|Numéro de ticket|Número de ticket",
		some: "Subject|Priority|Severity|Origin|Status|Opened Date|Closed Date|Created Date|Resolution|Category|Reason|Assignee|Escalated|Product|Requester|Tags"},
	{what: message.UserList,
		sure: "Profile|ProfileId|User Role|UserRoleId|Last Login|LastLoginDate|Last Login Date|Federation ID|FederationIdentifier|Permission Set|Login|User License",
		some: "User ID|Username|Name|Email Address|First Name|Last Name|Full Name|Email|Role|Title|Department|Manager|Time Zone|Locale|Language|Is Active|Active|Alias|Division|Hire Date|Employee Number"},
	{what: message.CampaignList,
		sure: "Budgeted Cost|BudgetedCost|Budgeted Cost in Campaign|NumberSent|Num Sent|Num Sent in Campaign|Number Sent|Expected Response|Expected Response (%)|ExpectedResponse|Campaign Type|Campaign Status|Campaign Owner|NumberOfResponses|Total Responses|HasResponded|Has Responded|Member Status|First Responded Date|FirstRespondedDate|LeadOrContactId",
		some: "Campaign|Campaign ID|Campaign Name|Budget|Start Date|End Date|Channel|Objective|Goal|Audience|Actual Cost|ActualCost|Expected Revenue|ExpectedRevenue|Owner|Kampány|Kampagne|Campagne|Campaña|Presupuesto|Budget total"},
	{what: message.TaskList,
		sure: "Task ID|Task Owner|Task Subtype|TaskSubtype|Call Duration|CallDurationInSeconds|Call Result|Call Disposition|Activity ID|Activity Type|Activity Date|ActivityDate|ActivityDateTime|Reminder|WhoId|WhatId|Meeting Start Time|Call Outcome|Marked as done|Feladat|Aufgabe|Fällig am|Fälligkeitsdatum|Tâche|Échéance|Tarea|Határidő",
		some: "Due Date|Subject|Priority|Status|Assigned To|Related To|Contact|Completed|Done|Duration|Type|Note|Comments|Date"},
	{what: message.StageList,
		ever: "PrevAmount|PrevCloseDate|From Stage|To Stage|Stage From|Stage To|OldValue|NewValue|Old Stage|New Stage|Korábbi szakasz|Új szakasz|Vorherige Phase|Neue Phase|Ancienne étape|Nouvelle étape|Etapa anterior|Etapa nueva|Nueva etapa",
		sure: "Previous Stage|Prior Stage|Stage Date|Stage Entered|Entered Stage|Entered On|Entered At|Entered Date|Date Entered|Stage Change Date|Stage Changed|Changed At|Changed On|Change Date|Old Value|New Value|Stage Duration"},
	{what: message.QuoteList,
		sure: "Quote Number|Quote Name|Quote ID|Quote Stage|QuoteNumber|Expiration Date|ExpirationDate|Valid Until|Quotation Number|Angebotsnummer|Numéro de devis|Número de presupuesto|Ajánlatszám"},
	{what: message.ContactList,
		sure: "ReportsToId|Reports To|Mailing Street|MailingStreet|Mailing City|MailingCity|AssistantName|Assistant Name|Birthdate|Date of Birth"},
	{what: message.ProjectList,
		sure: "Project|Project Name|Project ID|Milestone|Sprint|Projekt|Projektname|Projet|Nom du projet|Proyecto|Projekt neve"},
	{what: message.WebList,
		sure: "Pageviews|Page Views|Sessions|Bounce Rate|Landing Page|Avg. Session Duration|Page Title"},
}

const someOthers = 3

// otherKeys are the keys of the others' headers.
type otherKeys struct{ sure, some, all, ever map[string]bool }

var otherTables = sync.OnceValue(func() []otherKeys {
	keys := func(list string) map[string]bool {
		m := map[string]bool{}
		for _, h := range strings.Split(list, "|") {
			if k := Key(h); k != "" {
				m[k] = true
			}
		}
		return m
	}
	all := make([]otherKeys, len(others))
	for i, o := range others {
		all[i] = otherKeys{keys(o.sure), keys(o.some), keys(o.all), keys(o.ever)}
	}
	return all
})

// otherTable returns what a table is rather than the export that it looks most like; nil if it
// may be that.
func otherTable(headers []string, m *Mapping, weights []float64) *other {
	own, named, undated := 0, false, false
	if m != nil {
		e := evidence{m: m, weights: weights}
		for _, c := range m.Claims {
			if c.By == ByConfiguration || c.By != ByLikeness && weights[c.Index] == 1 {
				own++
			}
		}
		undated = m.Shape <= LeadRows && !e.claims("close_date", ExpectedClose, WonDate, LostDate)
		named = m.Shape == DealRows && (e.named() || e.owns(WonFlag, LostFlag) || e.claims("close_date", ExpectedClose) && e.claims("stage", "amount")) ||
			m.Shape == LeadRows && e.owns("lead_id", "rep", "status", ConvertedFlag, "opportunity_date", Lifecycle) && e.readFrom("lead_id") != "contactid" ||
			m.Shape == CostRows && e.owns("amount") ||
			m.Shape == OrderRows || m.Shape != DealRows && m.Shape != LeadRows && own > 0
	}
	if m != nil && m.Shape == DealRows && isStageDates(&evidence{m: m, weights: weights}) {
		return &others[slices.IndexFunc(others, func(o other) bool { return o.ever != "" })]
	}
	if m != nil && m.Shape == LeadRows && isCompanies(&evidence{m: m, weights: weights}) {
		return &others[slices.IndexFunc(others, func(o other) bool { return strings.HasPrefix(o.sure, "ReportsToId") })]
	}
	present := map[string]bool{}
	for _, h := range headers {
		present[Key(h)] = true
	}
	for i, o := range otherTables() {
		sure, some, all := count(present, o.sure), count(present, o.some), count(present, o.all)
		switch {
		case len(o.all) > 0 && all == len(o.all), count(present, o.ever) > 0,
			sure > 0 && !named, sure > 1 && undated && own <= sure,
			!named && (m == nil || m.Shape <= LeadRows) && some >= someOthers && some > own && 2*some > len(present):
			return &others[i]
		}
	}
	return nil
}

// isStageDates reports whether all that is dated of deals is when they came into a stage.
func isStageDates(e *evidence) bool {
	if e.claims("stage") && e.readFrom("deal_id") == "opportunityid" && !e.claims("deal_name", WonFlag) && e.has("id") {
		return true // rows with ids of their own, of opportunities
	}
	if e.claims("stage") && e.readFrom("created_date") == "dateentered" && !e.claims("rep", "amount", "customer", "deal_name", "close_date", ExpectedClose, WonDate, LostDate, "source") {
		return true // SuiteCRM's name of the day of creation, but nothing else of a deal stands there
	}
	return e.claims("stage") && !e.claims("created_date", "first_contact_date", "close_date", ExpectedClose, WonDate, LostDate) && e.unread(RateRows, "date")
}

// isCompanies reports whether what is taken for leads are the companies of a CRM, which have a
// status of leads there.
func isCompanies(e *evidence) bool {
	return e.has("companyowner", "companydomainname", "numberofemployees", "domain") && !e.claims("email") && !e.has("contactowner", "leadowner", "leadid", "firstname", "lastname")
}

func count(present, keys map[string]bool) int {
	n := 0
	for k := range keys {
		if present[k] {
			n++
		}
	}
	return n
}

package cmd

import (
	"reflect"
	"sort"

	"salesk/kpi"
)

// columnNames lists the canonical columns of a kind, from the tags of its record type.
func columnNames(k kpi.Kind) []string {
	var all []string
	for _, c := range columnsOf(k) {
		all = append(all, c.Name)
	}
	return all
}

// column is a canonical column as `list columns` shows it.
type column struct {
	Kind     string `json:"kind"`
	Name     string `json:"column"`
	Required bool   `json:"required"`
	Holds    string `json:"holds"`           // text, date, money, number, count
	Shape    string `json:"shape,omitempty"` // of e-mails: "message" or "campaign"; "" is both
	Doc      string `json:"meaning"`
}

var recordTypes = map[kpi.Kind]reflect.Type{
	kpi.Deals:     reflect.TypeFor[kpi.Deal](),
	kpi.Leads:     reflect.TypeFor[kpi.Lead](),
	kpi.Emails:    reflect.TypeFor[kpi.Email](),
	kpi.Costs:     reflect.TypeFor[kpi.Cost](),
	kpi.Targets:   reflect.TypeFor[kpi.Target](),
	kpi.Customers: reflect.TypeFor[kpi.Customer](),
	kpi.Rates:     reflect.TypeFor[kpi.Rate](),
}

var holds = map[reflect.Type]string{
	reflect.TypeFor[kpi.Sym]():   "text",
	reflect.TypeFor[kpi.Day]():   "date",
	reflect.TypeFor[kpi.Money](): "money",
	reflect.TypeFor[kpi.Dec]():   "number",
	reflect.TypeFor[kpi.Count](): "count",
}

// helperColumns are columns that are no field of a record, but decide about it: name and what
// they hold.
var helperColumns = map[kpi.Kind][][2]string{
	kpi.Deals: {
		{"expected_amount", "money"}, {"actual_amount", "money"},
		{"won_date", "date"}, {"lost_date", "date"}, {"deleted", "yes or no"}, {"record_state", "text"},
	},
	kpi.Leads:     {{"deleted", "yes or no"}, {"record_state", "text"}},
	kpi.Customers: {{"deleted", "yes or no"}, {"record_state", "text"}},
}

// columnsOf reads the columns of a kind off its record type, required ones first; then those
// that are no field.
func columnsOf(k kpi.Kind) []column {
	var all []column
	t := recordTypes[k]
	for i := range t.NumField() {
		f := t.Field(i)
		message, campaign := f.Tag.Get("csv"), f.Tag.Get("campaign")
		c := column{Kind: k.String(), Name: message, Required: f.Tag.Get("req") == "true", Holds: holds[f.Type]}
		switch {
		case message == "" && campaign == "":
			continue
		case k != kpi.Emails || message == campaign:
			if message != "-" {
				all = append(all, c)
			}
			continue
		}
		if message != "-" {
			c.Shape = "message"
			all = append(all, c)
		}
		if campaign != "" {
			c.Name, c.Shape = campaign, "campaign"
			all = append(all, c)
		}
	}
	for _, c := range helperColumns[k] {
		all = append(all, column{Kind: k.String(), Name: c[0], Holds: c[1]})
	}
	for i := range all {
		all[i].Doc = columnDoc(k, all[i].Name)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Required && !all[j].Required })
	return all
}

// columnDoc says what a column holds; the kind decides where one name means two things.
func columnDoc(k kpi.Kind, name string) string {
	if d, ok := columnDocs[k.String()+"."+name]; ok {
		return d
	}
	return columnDocs[name]
}

var columnDocs = map[string]string{
	"rep":      "the salesperson; empty is the group (unassigned)",
	"customer": "the customer's id or name; joins deals, leads and customers",
	"currency": "ISO code of the money in the row",
	"source":   "the channel that it came through",
	"team":     "the rep's team",
	"region":   "the sales region",
	"segment":  "the customer's segment or industry",
	"campaign": "the campaign's name",

	"deal_id":                   "the deal's id; without one every row is a deal",
	"deals.amount":              "the deal's value",
	"modified_date":             "when the record was changed last; of several rows with an id the latest counts",
	"line_amount":               "the amount of a row that is a line of its deal",
	"split_amount":              "the part of the amount that is the rep's, where a deal has a row a rep",
	"split_percent":             "the rep's share of the amount, where a deal has a row a rep",
	"subscription_id":           "the subscription, where a customer has several rows",
	"deals.created_date":        "when the deal was opened",
	"first_contact_date":        "when the customer was first spoken to; the sales cycle starts here",
	"close_date":                "when the deal was won or lost; a forecast while it is open",
	"expected_amount":           "the deal's value while it is open",
	"actual_amount":             "the deal's value once it is closed",
	"converted_amount":          "the amount in a currency of the export's own; counts for deals in another currency than the report's if it is in that",
	"converted_expected_amount": "the same of an amount that is expected",
	"converted_currency":        "the currency of converted amounts",
	"expected_close_date":       "when an open deal is expected to close",
	"won_date":                  "when the deal was won; counts before close_date, and says won where nothing else says what became of it",
	"lost_date":                 "when the deal was lost; the same for losses",
	"deleted":                   "yes or a date: the record is deleted or archived, and is left out",
	"record_state":              "in words: deleted, archived, merged (the record is left out); all others count",
	"stage":                     "the stage in the pipeline; says won, lost or open where no status does",
	"deals.status":              "won, lost or open; what says neither, such as Active, leaves the word to the stage",
	"deal_name":                 "the deal's title; not used by any KPI",
	"pipeline":                  "the pipeline that the deal is in",
	"product":                   "what is sold",
	"type":                      "new business, renewal, …",
	"list_amount":               "what the deal would cost without a discount",
	"loss_reason":               "why the deal was lost",
	"subject":                   "the subject line; the campaign, where no column names that",
	"unsubscribed":              "yes, a count or a date: the recipient left the list",
	"unsubscribes":              "how many recipients left the list",
	"probability":               "how likely it is to be won",
	"deals.lead_id":             "the lead that the deal came from",
	"contract_start":            "the first day of the contract; the close date where empty",
	"contract_end":              "the last day of the contract",

	"leads.lead_id":      "the lead's id; without one every row is a lead",
	"leads.created_date": "when the lead came in",
	"leads.status":       "the lead's status; some mean that it became an opportunity",
	"deals.email":        "the contact's e-mail address; joins deals and leads",
	"leads.email":        "the lead's e-mail address",
	"opportunity_date":   "when the lead became an opportunity",
	"leads.deal_id":      "the deal that the lead became",

	"sent_date":     "when it was sent",
	"recipient":     "who it was sent to",
	"email_id":      "the message's id; the last row with an id counts",
	"sent":          "messages sent",
	"delivered":     "messages delivered; sent less bounced where there is no such column",
	"bounced":       "messages that came back",
	"opened":        "whether it was opened: yes or no, a count or a date",
	"unique_opens":  "messages opened at least once",
	"opens":         "opens, repeated ones included; not used by any KPI",
	"clicked":       "whether a link in it was clicked: yes or no, a count or a date",
	"unique_clicks": "messages clicked at least once",
	"replied":       "whether it was answered: yes or no, a count or a date",
	"replies":       "messages answered",
	"machine_open":  "whether a mail program, not a person, opened it",
	"machine_opens": "messages that only mail programs opened",

	"costs.amount":     "the money spent",
	"date":             "the day of the expense; or else give its first and last day",
	"costs.start_date": "the first day that the cost is for; it is spread over its days",
	"costs.end_date":   "the last day that the cost is for",
	"category":         "what kind of expense it is",

	"target":             "the goal: money or a count, for the whole period",
	"period":             "2022, 2022-Q1, 2022-03 or FY2022; or else give the first and last day",
	"targets.start_date": "the first day of the target",
	"targets.end_date":   "the last day of the target",
	"metric":             "what is to be reached; revenue where empty",
	"targets.rep":        "whose target; rep and team both empty are the company",
	"targets.team":       "which team's target",

	"customer_name":        "the customer's name; not used by any KPI",
	"customers.rep":        "the rep who looks after the customer",
	"customers.start_date": "the first day as a customer",
	"customers.end_date":   "the first day no longer a customer; empty while active",
	"mrr":                  "the customer's monthly recurring revenue",

	"rates.date":     "the day from which the rate holds, until the currency's next rate",
	"rates.currency": "ISO code of the currency that is converted",
	"rate":           "what one unit of it is in the report's currency",
}

package exports

import (
	"strconv"
	"time"
)

// No name is meant to be anybody's.
var (
	firstNames = [...]string{"Anna", "Benoît", "Chloé", "Dániel", "Emily", "François", "Grace", "Hiroshi", "Ingrid", "Jürgen", "Katarzyna", "Lucía", "Marcus", "Niamh", "Oliver", "Priya", "Rémi", "Søren", "Tomáš", "Zoë"}
	lastNames  = [...]string{"Bergström", "Clarke", "Dupré", "Fekete", "García", "Huber", "Johnson", "Kovács", "Lindström", "Müller", "Nagy", "O'Brien", "Patel", "Roux", "Szűcs", "Turner", "Vogt", "Walsh", "Weiß", "Novák"}
	stems      = [...]string{"Ashcombe", "Thornbury", "Larkfield", "Kestrel", "Calder", "Dunmore", "Cedar Point", "Blue Mesa", "Ironwood", "Lakeshore", "Granite", "Nordlys", "Björk", "Tisza", "Vltava", "Duna", "Rheintal", "Allgäu", "Garonne", "Mistral", "Cévennes", "Ebro", "Levante", "Miño"}
	trades     = [...]string{"Analytics", "Biolabs", "Water", "Pharma", "Diagnostics", "Foods", "Coatings", "Polymers", "Genomics", "Materials", "Laboratories", "Instruments"}
	forms      = [...]string{" Ltd", " plc", " GmbH", " AG", " SA", " Kft.", " AB", " Group", ", Inc.", " LLC"}
	sources    = [...]string{"Website", "Referral", "Trade show", "Cold call", "Partner", "Webinar", "Search ads", "Social ads", "Newsletter", "Content", "Events", "Inbound call"}
	products   = [...]string{"Platform", "Analyzer", "Service plan", "Training", "Reagents", "Sampler", "Calibration", "Consulting"}
	regions    = [...]string{"North", "South", "East", "West", "Overseas"}
	stages     = [...]string{"Prospecting", "Proposal", "Negotiation"}
	leadStates = [...]string{"New", "Contacted", "Nurturing", "Unqualified"}
	categories = [...]string{"Advertising", "Events", "Salaries", "Software", "Travel"}
)

// MaxReps is the most reps that the exports can have.
const MaxReps = 200

const (
	campaigns = 120
	days      = 3*365 + 1 // 2022, 2023 and the leap year 2024
)

// First and Last are the first and the last day of any event in the exports.
const (
	First = "2022-01-01"
	Last  = "2024-12-31"
)

// Written out once, for a date or a rep is in every row.
var (
	dayTexts  [days + 365]string // also the year that forecasts reach into
	repTexts  [MaxReps]string
	campTexts [campaigns]string
)

func init() {

	for i := range dayTexts {
		dayTexts[i] = firstDay.AddDate(0, 0, i).Format(time.DateOnly)
	}
	for i := range repTexts {
		repTexts[i] = firstNames[i%len(firstNames)] + " " + lastNames[(i+i/len(firstNames))%len(lastNames)]
	}
	for i := range campTexts {
		campTexts[i] = dayTexts[i*days/campaigns][:7] + " " + products[i%len(products)] + " " + strconv.Itoa(i+1)
	}
}

// appendCompany writes the company with that number; no two have the same name. Some
// have a comma, so that cells with them must be quoted.
func appendCompany(b []byte, n int) []byte {
	b = append(b, stems[n%len(stems)]...)
	b = append(b, ' ')
	b = append(b, trades[n/len(stems)%len(trades)]...)
	if serial := n / (len(stems) * len(trades)); serial > 0 {
		b = append(b, ' ')
		b = strconv.AppendInt(b, int64(serial), 10)
	}
	return append(b, forms[n%len(forms)]...)
}

func commaInCompany(n int) bool { return n%len(forms) == 8 }

// appendAddress writes an e-mail address of a contact at a company.
func appendAddress(b []byte, contact, company int) []byte {
	b = append(b, "contact"...)
	b = strconv.AppendInt(b, int64(contact), 10)
	b = append(b, "@company"...)
	b = strconv.AppendInt(b, int64(company), 10)
	return append(b, ".example"...)
}

// appendPadded writes n with at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width-- {
		if n < limit {
			for range width - 1 {
				b = append(b, '0')
			}
			break
		}
		limit *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// appendMoney writes cents as 1234.56.
func appendMoney(b []byte, cents int) []byte {
	b = strconv.AppendInt(b, int64(cents/100), 10)
	return append(b, '.', byte('0'+cents/10%10), byte('0'+cents%10))
}

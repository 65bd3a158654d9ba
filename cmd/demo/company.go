package demo

import "salesk/kpi"

// The first and the last day of the exports.
var (
	opening  = kpi.Date(2022, 1, 1)
	snapshot = kpi.Date(2024, 12, 31)
)

const months = 36

// monthStart returns the first day of the company's m-th month, from 0.
func monthStart(m int) kpi.Day { return kpi.Date(2022, 1+m, 1) }

// rep is a seller, with the habits that the figures should show.
type rep struct {
	name    string
	team    string
	joins   int   // month, from 0
	regions []int // indices into regions
	win     int   // of a thousand new deals, how many are won
	cycle   int   // length of the cycle, per mille of what is usual
	renew   int   // of a thousand contracts that end, how many are renewed
	terms   [3]int
	salary  int // EUR a month
}

const (
	north       = "North"
	continental = "Continental"
)

// agnes is the rep whose name two systems write in two ways.
const (
	agnes       = "Kovács Ágnes"
	agnesLatin  = "Agnes Kovacs"
	hareName    = "Zoë Whitfield"
	turtleName  = "Jürgen Weiß"
	companyName = "Alderbrook Instruments"
)

// reps has a hare (Whitfield: short cycles, short contracts, few renewals) and a
// tortoise (Weiß: long cycles, customers who stay). The weights of terms are those of
// contracts over 6, 12 and 24 months.
var reps = []*rep{
	{"Fionnuala O'Brien", north, 0, []int{ukIreland}, 260, 1000, 800, [3]int{20, 60, 20}, 4900},
	{hareName, north, 0, []int{ukIreland, northAmerica}, 300, 520, 520, [3]int{65, 33, 2}, 5200},
	{"Marcus Lindström", north, 0, []int{nordics, northAmerica}, 215, 1050, 790, [3]int{20, 60, 20}, 5100},
	{"Søren Ødegaard", north, 15, []int{nordics}, 260, 1150, 820, [3]int{25, 60, 15}, 4600},
	{agnes, continental, 0, []int{cee}, 250, 900, 830, [3]int{20, 60, 20}, 4200},
	{turtleName, continental, 0, []int{dach}, 225, 1700, 960, [3]int{3, 45, 52}, 5600},
	{"Chloé Lefèvre", continental, 0, []int{france, iberia}, 205, 1000, 760, [3]int{25, 60, 15}, 4800},
	{"Íñigo Núñez", continental, 6, []int{iberia}, 185, 1100, 780, [3]int{30, 60, 10}, 4100},
}

var teamNames = []string{north, continental}

// region is a market, with its share of the leads (its weight) and its currency.
type region struct {
	name     string
	currency string
	weight   int
}

const (
	ukIreland = iota
	northAmerica
	nordics
	cee
	dach
	france
	iberia
)

var regions = []region{
	ukIreland:    {"UK & Ireland", "GBP", 22},
	northAmerica: {"North America", "USD", 14},
	nordics:      {"Nordics", "EUR", 16},
	cee:          {"Central Europe", "EUR", 14},
	dach:         {"DACH", "EUR", 16},
	france:       {"France", "EUR", 11},
	iberia:       {"Iberia", "EUR", 12},
}

// sellers returns the reps who work a region in a month.
func sellers(region, month int) []*rep {
	var rs []*rep
	for _, r := range reps {
		if r.joins > month {
			continue
		}
		for _, g := range r.regions {
			if g == region {
				rs = append(rs, r)
			}
		}
	}
	return rs
}

// channel is where leads come from: its share of them, how many of a thousand become
// opportunities, and how well those close (per mille of the rep's usual rate).
type channel struct {
	name   string
	weight int
	opens  int
	closes int
}

var channels = []channel{
	{"Organic search", 28, 240, 1000},
	{"Google Ads", 26, 200, 850},
	{"LinkedIn Ads", 16, 190, 900},
	{"Webinar", 12, 280, 1000},
	{"Trade fair", 10, 340, 1100},
	{"Referral", 8, 480, 1500},
}

// segment is a size of customer: the usual days from the deal's creation to its close,
// and the usual value of a month in the customer's currency.
type segment struct {
	name    string
	weight  int
	days    int
	monthly int
}

var segments = []segment{
	{"Small business", 52, 32, 380},
	{"Mid-market", 34, 58, 900},
	{"Enterprise", 14, 105, 2300},
}

var products = []string{"Photometer S", "Chromatograph C2", "Spectrometer X", "Centrifuge Line"}

var addOns = []string{"Service Plan", "Autosampler", "Calibration Kit"}

var terms = [3]int{6, 12, 24}

// season is how busy each month of a year is, in percent.
var season = [12]int{95, 100, 115, 105, 105, 100, 80, 65, 115, 125, 110, 75}

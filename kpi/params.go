package kpi

// Params say what to compute. Start from Defaults.
type Params struct {
	KPIs     []string // ids; empty means all
	By       []string // group columns, of Dimensions; empty means the company alone
	Where    []Filter
	Calendar Calendar
	From, To Day    // inclusive, and they cut the first and the last period; NoDay means from the first, to the last event in the data
	Label    string // of the one period of AllTime; "" is "all"
	AsOf     Day    // the last day that counts

	Currency string // ISO code of the money values, "" when unknown: what Convert returned
	Digits   int    // its minor digits

	InactiveDays   int // a won deal without a contract end keeps its customer active for so many days
	RenewalWindow  int // a later win renews a cover without a contract end in its last so many days
	CustomerEnd    CustomerEnd
	RetentionDays  int // won_customer_retention looks so many days after the first win
	CycleFrom      CycleStart
	ConversionDays int // a lead must convert within so many days; 0 is no limit
	LifespanCap    int // months, at most, of a customer's lifespan in customer_lifetime_value
	GrossMargin    Dec // a fraction of revenue
	AllocateEven   bool
	StaleDays      int            // an open deal without a change for so many days is stale
	StageChance    map[string]Dec // by stage in lower case: how likely its deals are won, a fraction

	Workers int // goroutines that fold; 0 means GOMAXPROCS. The results do not depend on it
}

// CustomerEnd says what the end_date of a customers export is.
type CustomerEnd uint8

const (
	EndTold     CustomerEnd = iota // as most rows of a customer that follow each other tell, else the first day gone
	EndLastDay                     // the customer's last day
	EndDayAfter                    // the first day without the customer
)

// Filter keeps the groups whose dimension has one of the values.
type Filter struct {
	Dim    string
	Values []string
}

// Defaults returns the parameters that the specification of the KPIs names.
func Defaults() Params {
	return Params{
		Calendar: Calendar{Grain: ByMonth, FiscalStart: 1},
		From:     NoDay, To: NoDay,
		Digits:       2,
		InactiveDays: 365, RenewalWindow: 90, RetentionDays: 180, LifespanCap: 60, StaleDays: 30,
		GrossMargin: Dec{Coef: 1},
	}
}

// Unassigned is the group of records whose group column is empty.
const Unassigned = "(unassigned)"

// Dimensions lists the group columns in their listing order.
func Dimensions() []string {
	return []string{"rep", "team", "source", "pipeline", "product", "region", "segment", "type", "campaign", "category", "customer", "loss_reason", "stage", "subject", "currency"}
}

// covering is what the days on which customers are active depend on.
func (p *Params) covering() [3]int {
	return [3]int{p.InactiveDays, p.RenewalWindow, int(p.CustomerEnd)}
}

package kpi

// openDeals are the deals open at the end of a period.
type openDeals struct {
	Amount   wide
	N        int64
	NoAmount int64 // of N, those whose amount is empty
}

func (s *openDeals) merge(o *openDeals) {
	s.Amount.add(o.Amount)
	s.N += o.N
	s.NoAmount += o.NoAmount
}

func (s *openDeals) code(c *coder) {
	c.wide(&s.Amount)
	c.int(&s.N)
	c.int(&s.NoAmount)
}

var pipelineFamily = &Family[openDeals, *openDeals]{
	Name:    "pipeline",
	Grouped: byDeals,
	Deal: func(f *facts, c *Cells[openDeals, *openDeals], i int) {
		d := c.desk.deal(f, c.by, i)
		from := d.came
		if from == NoDay {
			return // nobody knows since when it has been open
		}
		to := f.AsOf
		if d.outcome != Open && d.close != NoDay && d.close <= to {
			to = d.close - 1
		}
		if to < from {
			return
		}
		// Its stock is taken on a period's last day, or on the as-of date.
		p := int(d.cameIn)
		if p < 0 {
			p = f.periodFrom(from)
		}
		for ; p < len(f.periods) && min(f.periods[p].End, f.AsOf) <= to && f.periods[p].Start <= to; p++ {
			s := c.cell(d.group, p)
			s.N++
			if d.amount == NoMoney {
				s.NoAmount++
			} else {
				s.Amount.addInt(int64(d.amount))
			}
		}
	},
}

// noAmount is the note on open deals that add nothing to the pipeline.
func (s *openDeals) noAmount() string {
	if s.NoAmount == 0 {
		return ""
	}
	return plural(s.NoAmount, "open deal has", "open deals have") + " no amount"
}

// PipelineValue is the amount of the open deals, a stock: it is never added up over periods.
var PipelineValue = define(KPI{
	ID: "pipeline_value", Title: "Pipeline value", Unit: Amount, Better: Higher, Category: Team, Order: 220,
	Formula: "sum of amount over deals open at the end", GroupBy: "deal rep", Needs: KindSet(Deals), Stock: true,
	Doc: "Deals open on the period's last day (or the as-of date): created by then, not closed by then.",
}, from(pipelineFamily, func(s *openDeals, v *view) Value {
	return Value{Number: v.money(s.Amount), N: s.N, Note: s.noAmount()}
}))

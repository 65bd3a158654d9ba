package kpi

// What deals say, row by row: the naive sides of tests go by these.

func (d *Deal) created() Day {
	if d.Created != NoDay {
		return d.Created
	}
	return d.FirstContact
}

func (d *Deal) closed(by Day) bool { return d.Outcome != Open && d.Close != NoDay && d.Close <= by }

func (d *Deal) wonBy(by Day) bool { return d.Outcome == Won && d.Close != NoDay && d.Close <= by }

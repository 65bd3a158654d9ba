package value

import "errors"

// ShareOrders lets columns of dates of one table tell each other the order of day and month: what is
// open in one of them is as the others have it that are written with the same separator and tell.
func ShareOrders(columns []*DateColumn) {
	var order [3]order
	var contradict [3]bool
	for _, c := range columns {
		for i, o := range c.tells() {
			switch {
			case o == noOrder:
			case order[i] == noOrder:
				order[i] = o
			case order[i] != o:
				contradict[i] = true
			}
		}
	}
	for i := range order {
		if contradict[i] {
			order[i] = noOrder
		}
	}
	for _, c := range columns {
		c.others = order
	}
}

// tells returns the orders of which the column's values leave no doubt, by separator.
func (c *DateColumn) tells() (all [3]order) {
	if _, swapped := c.Swapped(); swapped {
		return all // its texts are those that a spreadsheet could not read
	}
	for i := range c.numeric {
		switch o := &c.numeric[i]; {
		case o.notDMY > 0 && o.notMDY == 0:
			all[i] = mdy
		case o.notMDY > 0 && o.notDMY == 0:
			all[i] = dmy
		}
	}
	return all
}

// IsOpen reports whether the column leaves the order of day and month open.
func (c *DateColumn) IsOpen() bool {
	_, _, err := c.Decide("")
	var open *AmbiguousDate
	return errors.As(err, &open)
}

// Swapped reports whether a spreadsheet seems to have swapped day and month of some of the dates. One
// that is set to another order takes 03/02/2024 for a date of its own, and leaves 15/02/2024, which it
// cannot read, as text. What remains is texts that are all beyond the 12th, beside dates that are all
// within. Values are how many say so.
func (c *DateColumn) Swapped() (values int, swapped bool) {
	if c.beyond > 0 || c.within == 0 {
		return 0, false
	}
	n, first, second := 0, 0, 0
	for i := range c.numeric {
		o := &c.numeric[i]
		n, first, second = n+o.n, first+o.notMDY, second+o.notDMY
	}
	if n == 0 || first != n && second != n {
		return 0, false
	}
	return n + c.within, true
}

// Swap reads the dates with the year first, a workbook's own too, with day and month swapped back.
func (f *DateFormat) Swap() { f.swapped = true }

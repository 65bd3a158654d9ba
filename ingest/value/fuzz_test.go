package value

import (
	"testing"

	"salesk/ingest/table"
	"salesk/kpi"
)

// FuzzDate: no text panics; a column of one cell that is decided reads that cell, to a
// day in range, and reads the day's own ISO form as the same day.
func FuzzDate(f *testing.F) {
	for _, s := range []string{"2022-01-31", "31/01/2022 9:30 PM", "2022. január 31.", "Mon, 31 Jan 2022 23:30:00 -0100", "9 de junio de 2018", "44592.5", "1643621400123", "22-01-31", "20220131T093000Z", "0000-00-00", "mar. 9 juin 2018", "１/２/２０２２"} {
		f.Add([]byte(s), uint8(0))
		f.Add([]byte(s), uint8(table.Number))
	}
	f.Fuzz(func(t *testing.T, b []byte, kind uint8) {
		cell := table.Cell{Text: b, Kind: table.CellKind(kind % 5)}
		for _, hint := range []string{"", "dmy", "mdy", "ymd"} {
			var c DateColumn
			c.See(cell)
			format, ev, err := c.Decide(hint)
			day, perr := format.Parse(cell, nil)
			if ev.Unread == 0 && err == nil && perr != nil {
				t.Fatalf("%q with %q: decided, but %v", b, hint, perr)
			}
			if perr != nil || day == kpi.NoDay {
				if day != kpi.NoDay || perr != nil && ev.Values == 0 {
					t.Fatalf("%q: %v, %v, %+v", b, day, perr, ev)
				}
				continue
			}
			if y, _, _ := day.Civil(); y < firstYear-1 || y > lastYear+1 {
				t.Fatalf("%q is in the year %d", b, y)
			}
		}
	})
}

// FuzzNumber: no text panics; what is read is in range, and its digits printed plainly
// are read as the same number.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"1.234,56", "(1,234.50)", "12,34,567.89", "1.5E+06", "€1 234,-", "$1,234.50 USD", "12.5 %", "1’234", "−12 Ft.", "9223372036854775807", "0.123456789012345678", "1E-3", "--", "１２"} {
		f.Add([]byte(s), uint8(0))
		f.Add([]byte(s), uint8(table.Number))
	}
	f.Fuzz(func(t *testing.T, b []byte, kind uint8) {
		cell := table.Cell{Text: b, Kind: table.CellKind(kind % 5)}
		for _, hint := range []string{"", ".", ","} {
			var c NumberColumn
			c.See(cell)
			format, ev, err := c.Decide(hint)
			n, perr := format.Parse(cell)
			if perr != nil {
				if !n.Dec.Empty() {
					t.Fatalf("%q: %v beside %v", b, n, perr)
				}
				continue
			}
			if err != nil && hint != "" {
				t.Fatalf("%q is read though %v", b, err)
			}
			if n.Dec.Empty() {
				if ev.Values != 0 {
					t.Fatalf("%q is empty, but %+v", b, ev)
				}
				continue
			}
			if n.Dec.Scale > maxScale {
				t.Fatalf("%q has %d decimals", b, n.Dec.Scale)
			}
			if _, _, err := Minor(n.Dec, 2); err != nil && n.Dec.Scale > 2 {
				t.Fatalf("%q: %v", b, err)
			}
			plain := n.Dec.Number().Fixed(int(n.Dec.Scale))
			again, err := (&NumberFormat{decimal: '.'}).Parse(text(plain))
			if err != nil || again.Dec != n.Dec {
				t.Fatalf("%q is %s, which reads as %v, %v", b, plain, again, err)
			}
		}
	})
}

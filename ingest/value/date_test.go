package value

import (
	"errors"
	"strings"
	"testing"
	"time"

	"salesk/ingest/table"
	"salesk/kpi"
)

func text(s string) table.Cell { return table.Cell{Text: []byte(s)} }

func dates(cells ...string) *DateColumn {
	var c DateColumn
	for _, s := range cells {
		c.See(text(s))
	}
	return &c
}

func TestDateOneWay(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2022-01-31", "2022-01-31"},
		{"2022/01/31", "2022-01-31"},
		{"2022-1-5", "2022-01-05"},
		{"20220131", "2022-01-31"},
		{"20220131093000", "2022-01-31"},
		{"20220131T093000Z", "2022-01-31"},
		{"2022-01-31T09:30:00", "2022-01-31"},
		{"2022-01-31 23:59:59.999", "2022-01-31"},
		{"2022-01-31T23:30:00Z", "2022-01-31"},
		{"2022-01-31T23:30:00-05:00", "2022-01-31"},
		{"2022-01-31 00:30:00 +0200", "2022-01-31"},
		{"2022-01-31 00:30:00+02", "2022-01-31"},
		{"2022-01-31 00:30 UTC", "2022-01-31"},
		{"2022-01-31 00:30 CET", "2022-01-31"},
		{"2022-01-31T00:30:00+01:00[Europe/Budapest]", "2022-01-31"},
		{"2022-01-31 00:30 GMT+2", "2022-01-31"},
		{"2022.01.31.", "2022-01-31"},
		{"2022.01.31", "2022-01-31"},
		{"2022. 01. 31.", "2022-01-31"},
		{"2022. 01. 31. 9:30:00", "2022-01-31"},
		{"2022. január 31.", "2022-01-31"},
		{"2022. jan. 31. 14:05", "2022-01-31"},
		{"2022. MÁRCIUS 1.", "2022-03-01"},
		{"2022. ma\u0301rcius 1.", "2022-03-01"},
		{"Jun 09, 2018 09:30 pm", "2018-06-09"},
		{"June 9, 2018", "2018-06-09"},
		{"28 Sept 2023", "2023-09-28"},
		{"28 Sep 23", "2023-09-28"},
		{"9 juin 2018", "2018-06-09"},
		{"1er août 2018", "2018-08-01"},
		{"9. Juni 2018", "2018-06-09"},
		{"9. März 2018 um 14:30 Uhr", "2018-03-09"},
		{"9 de junio de 2018", "2018-06-09"},
		{"1º de enero de 2018", "2018-01-01"},
		{"09-Jun-18", "2018-06-09"},
		{"9Jun2018", "2018-06-09"},
		{"2018-Jun-09", "2018-06-09"},
		{"the 9th of June 2018", "2018-06-09"},
		{"Mon, 31 Jan 2022 23:30:00 -0100", "2022-01-31"},
		{"Mon Jan 31 2022 00:30:00 GMT+0100 (Central European Standard Time)", "2022-01-31"},
		{"mar. 9 juin 2018", "2018-06-09"},
		{"martes, 9 de marzo de 2021", "2021-03-09"},
		{"Thursday, June 9, 2018", "2018-06-09"},
		{"jeu. 9 févr. 2018", "2018-02-09"},
		{"31/01/2022", "2022-01-31"},
		{"1/31/2022", "2022-01-31"},
		{"1/31/2022, 9:30:00\u202fPM", "2022-01-31"},
		{"1/31/2022 12:05 AM", "2022-01-31"},
		{"31.01.2022", "2022-01-31"},
		{"31.01.2022.", "2022-01-31"},
		{"31. 1. 2022", "2022-01-31"},
		{"1.2.2022", "2022-02-01"},
		{"01.02.22 09.30", "2022-02-01"},
		{"1.31.2022", "2022-01-31"},
		{"31-01-2022", "2022-01-31"},
		{"31/12/69", "2069-12-31"},
		{"31/12/70", "1970-12-31"},
		{"12/31/99", "1999-12-31"},
		{"98-05-13", "1998-05-13"},
		{"03/03/2022", "2022-03-03"},
		{"29/02/2024", "2024-02-29"},
		{" 2022-01-31\u00a0", "2022-01-31"},
		{"\u200e31/01/2022", "2022-01-31"},
		{"44592", "2022-01-31"},
		{"44592.75", "2022-01-31"},
		{"44592,75", "2022-01-31"},
		{"1643621400", "2022-01-31"},
		{"1643621400123", "2022-01-31"},
		{"9999-12-31", "9999-12-31"},
	} {
		f, _, err := dates(tt.in).Decide("")
		if err != nil {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		if d, err := f.Parse(text(tt.in), nil); err != nil || d.String() != tt.want {
			t.Errorf("%q: got %v, %v; want %s", tt.in, d, err, tt.want)
		}
	}
}

func TestDateRefused(t *testing.T) {
	f, _, err := dates("2022-01-31", "31/01/2022", "9 June 2018").Decide("")
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range []string{
		"0", "5", "30/02/2022", "2022-02-30", "2022-13-01", "29/02/2023", "0022-01-31", "0001-01-01", "Won", "June 2018", "2022-01", "2022",
		"2022-01-31T25:00:00", "2022-01-31 09:60", "2022-01-31 9", "2022-01-31 13:00 pm", "2022-01-31T09:30+25:00", "2022-01-31 09:30 CST",
		"2022-01-31x", "31/01-2022", "31/01/202", "31/01/20222", "9 June 2018 June", "June June 2018", "31 June 2018", "９/01/2022", "2022-01-31 31",
		"1/2/3", "--5", "2022--01-31", "44592", "1643621400", "Mon Jan 31 09:30:00 2022", "12345678901234567890123", "Q1 2022",
	} {
		d, err := f.Parse(text(in), nil)
		if err == nil {
			t.Errorf("%q: got %s, want an error", in, d)
		} else if d != kpi.NoDay || !strings.Contains(err.Error(), "is not a date") {
			t.Errorf("%q: got %v, %v", in, d, err)
		}
	}
}

func TestDateEmpty(t *testing.T) {
	cells := []string{"", " ", "-", "--", "—", "n/a", "N/A", "null", "NULL", "None", "(none)", "#N/A", "NaT", "0000-00-00", "0000-00-00 00:00:00", "\u00a0"}
	c := dates(cells...)
	f, ev, err := c.Decide("")
	if err != nil || ev.Values != 0 {
		t.Fatalf("got %+v, %v", ev, err)
	}
	for _, s := range cells {
		if d, err := f.Parse(text(s), nil); d != kpi.NoDay || err != nil {
			t.Errorf("%q: got %v, %v", s, d, err)
		}
	}
	if _, err := f.Parse(table.Cell{Text: []byte("#N/A"), Kind: table.Error}, nil); err != nil {
		t.Errorf("#N/A of a workbook: %v", err)
	}
	if _, err := f.Parse(table.Cell{Text: []byte("#DIV/0!"), Kind: table.Error}, nil); err == nil {
		t.Error("#DIV/0! is a date")
	}
}

func TestDateOrder(t *testing.T) {
	for _, tt := range []struct {
		name  string
		cells []string
		hint  string
		in    string
		want  string // day of in; or "ambiguous", "mixed"
	}{
		{"day decides", []string{"03/04/2022", "31/01/2022"}, "", "03/04/2022", "2022-04-03"},
		{"month decides", []string{"03/04/2022", "01/31/2022"}, "", "03/04/2022", "2022-03-04"},
		{"evidence beats hint", []string{"03/04/2022", "31/01/2022"}, "mdy", "03/04/2022", "2022-04-03"},
		{"nothing decides", []string{"03/04/2022", "05/06/2022"}, "", "", "ambiguous"},
		{"hint decides", []string{"03/04/2022", "05/06/2022"}, "mdy", "03/04/2022", "2022-03-04"},
		{"hint of no use", []string{"03/04/2022", "05/06/2022"}, "ymd", "", "ambiguous"},
		{"equal both ways", []string{"03/03/2022", "05/05/2022"}, "", "03/03/2022", "2022-03-03"},
		{"conflict", []string{"31/01/2022", "01/31/2022"}, "", "", "mixed"},
		{"conflict with hint", []string{"31/01/2022", "01/31/2022", "03/04/2022"}, "dmy", "03/04/2022", "2022-04-03"},
		{"an impossible date tells nothing", []string{"03/04/2022", "31/31/2022"}, "", "", "ambiguous"},
		{"february tells", []string{"30/02/2022", "03/04/2022", "02/30/2022"}, "", "", "ambiguous"},
		{"dots are day first", []string{"03.04.2022"}, "", "03.04.2022", "2022-04-03"},
		{"dots against the hint", []string{"03.04.2022"}, "mdy", "03.04.2022", "2022-04-03"},
		{"dots month first if need be", []string{"03.04.2022", "01.31.2022"}, "", "03.04.2022", "2022-03-04"},
		{"dashes are open", []string{"03-04-2022"}, "", "", "ambiguous"},
		{"slashes do not speak for dashes", []string{"03-04-2022", "31/01/2022"}, "", "", "ambiguous"},
		{"few ambiguous among ISO", []string{"2022-01-01", "2022-01-02", "2022-01-03", "03/04/2022"}, "", "2022-01-03", "2022-01-03"},
		{"two digits", []string{"03/04/22", "31/01/22"}, "", "03/04/22", "2022-04-03"},
		{"two and four digits", []string{"03/04/22", "31/01/2022"}, "", "03/04/22", "2022-04-03"},
		{"two digits, year first by hint", []string{"22/01/31", "22/02/01"}, "ymd", "22/02/01", "2022-02-01"},
		{"two digits, looks year first", []string{"22/01/31", "22/02/01", "23/05/13"}, "", "", "ambiguous"},
		{"two digits with dashes", []string{"22-01-31"}, "", "", "ambiguous"},
		{"two digits of the last century", []string{"98-01-31", "02-02-01", "99-03-05"}, "", "02-02-01", "2002-02-01"},
		{"one slip does not turn a column", []string{"31/01/22", "15/02/22", "45/03/22", "07/04/23"}, "", "07/04/23", "2023-04-07"},
	} {
		f, _, err := dates(tt.cells...).Decide(tt.hint)
		var amb *AmbiguousDate
		var mix *MixedDates
		switch {
		case tt.want == "ambiguous":
			if !errors.As(err, &amb) || len(amb.Readings) < 2 {
				t.Errorf("%s: got %v, want an ambiguous date", tt.name, err)
			}
		case tt.want == "mixed":
			if !errors.As(err, &mix) {
				t.Errorf("%s: got %v, want mixed dates", tt.name, err)
			}
		case err != nil:
			t.Errorf("%s: %v", tt.name, err)
		default:
			if d, err := f.Parse(text(tt.in), nil); err != nil || d.String() != tt.want {
				t.Errorf("%s: %q: got %s, %v; want %s", tt.name, tt.in, d, err, tt.want)
			}
		}
	}
	if _, _, err := dates("2022-01-31").Decide("ydm"); err == nil {
		t.Error("ydm is taken for an order")
	}
}

func TestDateMessages(t *testing.T) {
	_, _, err := dates("03/04/2022", "05/06/2022").Decide("")
	if want := `"03/04/2022" can be 2022-04-03 (dmy) or 2022-03-04 (mdy) and no value of the column tells which; say --date-order dmy or mdy`; err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	_, _, err = dates("31/01/2022", "01/31/2022", "30/01/2022").Decide("")
	if want := `the column mixes two orders of day and month: "01/31/2022" is impossible as dmy (1 value) and "31/01/2022" as mdy (2 values); mend it, or say --date-order dmy or mdy to keep to one order and set the other rows aside`; err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	f, ev, err := dates("31/01/2022", "05/06/2022", "soon").Decide("")
	if want := `d/m/y: 1 of 2 values impossible as m/d/y; 1 of 3 values not read, such as "soon"`; err != nil || ev.Text.String() != want {
		t.Errorf("got  %s, %v\nwant %s", ev.Text, err, want)
	}
	_, err = f.Parse(text("01/31/2022"), nil)
	if want := `"01/31/2022" is not a date in the column's order d/m/y; correct it`; err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	_, err = f.Parse(text("2022-01-31"), nil)
	if want := `"2022-01-31" is not a date in the column's format (d/m/y); correct it`; err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	f, ev, err = dates("Won", "Lost").Decide("")
	var none *NoReading
	if !errors.As(err, &none) || ev.Unread != 2 {
		t.Fatalf("got %+v, %v", ev, err)
	}
	if _, err := f.Parse(text("Won"), nil); err == nil || err.Error() != `"Won" is not a date` {
		t.Errorf("got %v", err)
	}
}

func TestDateMixture(t *testing.T) {
	c := dates("2022-01-31", "2022-02-01T10:00:00Z", "31 Jan 2022", "31/01/2022", "44592", "bad")
	f, ev, err := c.Decide("")
	if err != nil || ev.Unread != 2 {
		t.Fatalf("got %+v, %v", ev, err)
	}
	for _, s := range []string{"2022-01-31", "31 Jan 2022", "31/01/2022"} {
		if d, err := f.Parse(text(s), nil); err != nil || d != kpi.Date(2022, 1, 31) {
			t.Errorf("%s: got %s, %v", s, d, err)
		}
	}
	if _, err := f.Parse(text("44592"), nil); err == nil {
		t.Error("a lone number in a text column of dates is a date")
	}
}

func TestDateFewUnclear(t *testing.T) {
	f, ev, err := dates("2022-01-01", "2022-01-02", "2022-01-03", "03/04/2022").Decide("")
	if err != nil || ev.Unread != 1 {
		t.Fatalf("got %+v, %v", ev, err)
	}
	_, err = f.Parse(text("05/06/2022"), nil)
	var amb *AmbiguousDate
	if !errors.As(err, &amb) || !strings.HasPrefix(err.Error(), `"05/06/2022" is not clear: "03/04/2022" can be `) {
		t.Errorf("got %v", err)
	}
}

func TestDateWorkbook(t *testing.T) {
	cells := []table.Cell{
		{Text: []byte("2022-01-31"), Kind: table.Date},
		{Text: []byte("2022-01-31T09:30:00"), Kind: table.Date},
		{Text: []byte("44592"), Kind: table.Number},
		{Text: []byte("44592.9999"), Kind: table.Number},
		{Text: []byte("4.4592E+4"), Kind: table.Number},
	}
	var c DateColumn
	for _, cell := range cells {
		c.See(cell)
	}
	bad := []table.Cell{{Text: []byte("5"), Kind: table.Number}, {Text: []byte("true"), Kind: table.Bool}, {Text: []byte("-44592"), Kind: table.Number}, {Text: []byte("1E300"), Kind: table.Number}}
	for _, cell := range bad {
		c.See(cell)
	}
	f, ev, err := c.Decide("")
	if err != nil || ev.Unread != len(bad) {
		t.Fatalf("got %+v, %v", ev, err)
	}
	for _, cell := range cells {
		if d, err := f.Parse(cell, time.UTC); err != nil || d != kpi.Date(2022, 1, 31) {
			t.Errorf("%s: got %s, %v", cell.Text, d, err)
		}
	}
	for _, cell := range bad {
		if d, err := f.Parse(cell, nil); err == nil {
			t.Errorf("%s: got %s", cell.Text, d)
		}
	}
	var n DateColumn
	n.See(table.Cell{Text: []byte("20220131"), Kind: table.Number})
	f, _, err = n.Decide("")
	if d, perr := f.Parse(table.Cell{Text: []byte("20220131"), Kind: table.Number}, nil); err != nil || perr != nil || d != kpi.Date(2022, 1, 31) {
		t.Errorf("20220131 as a number: got %s, %v, %v", d, err, perr)
	}
}

func TestDateZone(t *testing.T) {
	budapest := time.FixedZone("CET", 3600)
	f, _, err := dates("2022-01-31T23:30:00Z", "2022-01-31 23:30:00").Decide("")
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"2022-01-31T23:30:00Z":      "2022-02-01",
		"2022-01-31T22:59:59Z":      "2022-01-31",
		"2022-01-31 23:30:00":       "2022-01-31",
		"1969-12-31T23:30:00Z":      "1970-01-01",
		"1969-12-31T22:30:00+00:00": "1969-12-31",
		"2022-01-31T23:30:00-05:00": "2022-02-01",
		"2022-01-31 00:30:00 +0200": "2022-01-30",
		"2022-01-31 23:59:60+01:00": "2022-01-31",
	} {
		if d, err := f.Parse(text(in), budapest); err != nil || d.String() != want {
			t.Errorf("%s: got %s, %v; want %s", in, d, err, want)
		}
	}
}

// TestShareOrders reads a column that leaves day and month open beside others of its table.
func TestShareOrders(t *testing.T) {
	for _, c := range []struct {
		name   string
		others [][]string
		in     string
		want   string // "" where it stays open
	}{
		{"one tells", [][]string{{"3/31/2025"}}, "1/4/2025", "2025-01-04"},
		{"one tells the other way", [][]string{{"31/3/2025"}}, "1/4/2025", "2025-04-01"},
		{"none tells", [][]string{{"1/3/2025"}}, "1/4/2025", ""},
		{"two contradict", [][]string{{"31/3/2025"}, {"3/31/2025"}}, "1/4/2025", ""},
		{"another separator", [][]string{{"31-3-2025"}}, "1/4/2025", ""},
		{"full stops", [][]string{{"3.31.2025"}}, "1.4.2025", "2025-01-04"},
		{"a slip tells nothing", [][]string{{"31/31/2025"}}, "1/4/2025", ""},
	} {
		columns := []*DateColumn{dates(c.in)}
		for _, o := range c.others {
			columns = append(columns, dates(o...))
		}
		ShareOrders(columns)
		f, _, err := columns[0].Decide("")
		got := ""
		if err == nil {
			d, _ := f.Parse(text(c.in), nil)
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestSwapped tells the columns in which a spreadsheet swapped days and months.
func TestSwapped(t *testing.T) {
	for _, c := range []struct {
		name         string
		texts, dates []string
		want         int // values that agree, 0: not swapped
	}{
		{"d/m/y opened as m/d/y", []string{"15/01/2024", "31/01/2024"}, []string{"2024-03-02", "2024-12-01"}, 4},
		{"m/d/y opened as d/m/y", []string{"1/15/2024"}, []string{"2024-03-02"}, 2},
		{"a date beyond", []string{"15/01/2024"}, []string{"2024-03-02", "2024-03-13"}, 0},
		{"a text within", []string{"15/01/2024", "03/02/2024"}, []string{"2024-03-02"}, 0},
		{"texts of both kinds", []string{"15/01/2024", "1/15/2024"}, []string{"2024-03-02"}, 0},
		{"no dates", []string{"15/01/2024"}, nil, 0},
		{"no texts", nil, []string{"2024-03-02"}, 0},
	} {
		for _, kind := range []table.CellKind{table.Date, table.Text} {
			col := dates(c.texts...)
			for _, d := range c.dates {
				col.See(table.Cell{Text: []byte(d), Kind: kind})
			}
			if n, swapped := col.Swapped(); n != c.want || swapped != (c.want > 0) {
				t.Errorf("%s: got %d, %v; want %d", c.name, n, swapped, c.want)
			}
		}
	}
	col := dates("15/01/2024")
	col.See(table.Cell{Text: []byte("2024-03-02"), Kind: table.Date})
	f, _, err := col.Decide("")
	if err != nil {
		t.Fatal(err)
	}
	f.Swap()
	for in, want := range map[string]string{"2024-03-02": "2024-02-03", "2024-03-02T09:30:00": "2024-02-03"} {
		if d, err := f.Parse(table.Cell{Text: []byte(in), Kind: table.Date}, nil); err != nil || d.String() != want {
			t.Errorf("%s: got %s, %v; want %s", in, d, err, want)
		}
	}
	if d, err := f.Parse(text("15/01/2024"), nil); err != nil || d.String() != "2024-01-15" {
		t.Errorf("a text: got %s, %v", d, err)
	}
}

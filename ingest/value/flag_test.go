package value

import (
	"errors"
	"testing"
	"unicode/utf8"

	"salesk/ingest/table"
	"salesk/kpi"
)

func TestFlag(t *testing.T) {
	var f FlagFormat
	for _, s := range []string{"true", "TRUE", "Yes", "y", "1", "12", "1,234", "3.0", "x", "Igen", "igaz", "Ja", "Oui", "VRAI", "Sí", "sí", "Verdadero", "2022-01-31", "31/01/2022", "01/31/2022", "2022. január 31.", "Jun 09, 2018 09:30 pm", "✓"} {
		if yes, err := f.Parse(text(s)); !yes || err != nil {
			t.Errorf("%q: got %v, %v", s, yes, err)
		}
	}
	for _, s := range []string{"", "-", "n/a", "NULL", "false", "No", "n", "0", "0.0", "00", "Nem", "hamis", "Nein", "Falsch", "Non", "FAUX", "Falso", "0000-00-00"} {
		if yes, err := f.Parse(text(s)); yes || err != nil {
			t.Errorf("%q: got %v, %v", s, yes, err)
		}
	}
	for _, s := range []string{"maybe", "-1", "12%", "€5", "30/02/2022", "yes?", "１"} {
		if yes, err := f.Parse(text(s)); err == nil {
			t.Errorf("%q: got %v, want an error", s, yes)
		}
	}
	for _, tt := range []struct {
		cell table.Cell
		want bool
	}{
		{table.Cell{Text: []byte("true"), Kind: table.Bool}, true}, {table.Cell{Text: []byte("false"), Kind: table.Bool}, false},
		{table.Cell{Text: []byte("2022-01-31"), Kind: table.Date}, true}, {table.Cell{Text: []byte("2"), Kind: table.Number}, true}, {table.Cell{Text: []byte("0.0"), Kind: table.Number}, false},
	} {
		if yes, err := f.Parse(tt.cell); yes != tt.want || err != nil {
			t.Errorf("%s: got %v, %v", tt.cell.Text, yes, err)
		}
	}
	if _, err := f.Parse(table.Cell{Text: []byte("#REF!"), Kind: table.Error}); err == nil {
		t.Error("#REF! is a flag")
	}
}

func TestFlagColumn(t *testing.T) {
	var a, b FlagColumn
	for _, s := range []string{"yes", "", "3"} {
		a.See(text(s))
	}
	for _, s := range []string{"2022-01-31", "perhaps"} {
		b.See(text(s))
	}
	a.Merge(&b)
	_, ev, err := a.Decide()
	if want := `yes or no: 1 of 4 values; counts, yes above 0: 1 of 4 values; dates, which mean yes: 1 of 4 values; 1 of 4 values not read, such as "perhaps"`; err != nil || ev.Text.String() != want {
		t.Errorf("got %s, %v", ev.Text, err)
	}
	var none FlagColumn
	none.See(text("perhaps"))
	var no *NoReading
	if _, _, err := none.Decide(); !errors.As(err, &no) {
		t.Errorf("got %v", err)
	}
}

func TestCount(t *testing.T) {
	for _, tt := range []struct {
		cells []string
		in    string
		want  kpi.Count
	}{
		{[]string{"12", "1,234"}, "1,234", 1234},
		{[]string{"12", "1.234"}, "1.234", 1234},
		{[]string{"1 234"}, "1 234", 1234},
		{[]string{"12.0", "1.000"}, "1.000", 1},
		{[]string{"12.0", "1,000"}, "1,000", 1000},
		{[]string{"12", ""}, "", kpi.NoCount},
		{[]string{"2147483647"}, "2147483647", 2147483647},
	} {
		var c, rest CountColumn
		for i, s := range tt.cells {
			if i == 0 {
				c.See(text(s))
			} else {
				rest.See(text(s))
			}
		}
		c.Merge(&rest)
		f, _, err := c.Decide("")
		if err != nil {
			t.Errorf("%q: %v", tt.cells, err)
		}
		if n, err := f.Parse(text(tt.in)); n != tt.want || err != nil {
			t.Errorf("%q: got %d, %v; want %d", tt.in, n, err, tt.want)
		}
	}
	var c CountColumn
	c.See(text("5"))
	f, _, _ := c.Decide("")
	for _, s := range []string{"-1", "1.5", "2147483648", "12%", "€5", "many", "99999999999999999999"} {
		if n, err := f.Parse(text(s)); err == nil {
			t.Errorf("%q: got %d", s, n)
		}
	}
	var both CountColumn
	both.See(text("1,234"))
	both.See(text("1.234"))
	f, ev, err := both.Decide("")
	var amb *AmbiguousNumber
	if !errors.As(err, &amb) {
		t.Errorf("1,234 beside 1.234: got %v, %+v, %v", f, ev, err)
	}
}

// TestQuickFlags holds the table of short flags to the long way.
func TestQuickFlags(t *testing.T) {
	var f FlagFormat
	for c := range byte(utf8.RuneSelf) {
		cell := text(string(c))
		yes, what := readFlag(cell.Kind, cell.Text)
		if !isDigit(c) && !isLetter(c) {
			what = flagNone // left to the long way, which trims
		}
		if got, ok := f.Letter(cell); ok != (what != flagNone) || got != yes {
			t.Errorf("%q is %t, %t; want %t, %t", c, got, ok, yes, what != flagNone)
		}
	}
}

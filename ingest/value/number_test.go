package value

import (
	"errors"
	"math"
	"strings"
	"testing"

	"salesk/ingest/table"
	"salesk/kpi"
)

func numbers(cells ...string) *NumberColumn {
	var c NumberColumn
	for _, s := range cells {
		c.See(text(s))
	}
	return &c
}

func TestNumberOneWay(t *testing.T) {
	for _, tt := range []struct {
		in, want string // want: coefficient's decimal, currency and % appended
	}{
		{"0", "0"}, {"12", "12"}, {"007", "7"}, {"1234.5", "1234.5"}, {"1234,5", "1234.5"}, {"12.50", "12.5"},
		{"12.34", "12.34"}, {"1234.567", "1234.567"}, {"0.123", "0.123"}, {"0,123", "0.123"}, {".5", "0.5"}, {",5", "0.5"}, {"5.", "5"},
		{"1,234.56", "1234.56"}, {"1.234,56", "1234.56"}, {"1.234.567", "1234567"}, {"1,234,567", "1234567"}, {"1,234,567.891", "1234567.891"},
		{"1 234,56", "1234.56"}, {"1\u00a0234,56", "1234.56"}, {"1\u202f234\u202f567", "1234567"}, {"1'234.50", "1234.5"}, {"1’234.50", "1234.5"}, {"1_234", "1234"},
		{"12,34,567.89", "1234567.89"}, {"1,23,45,678", "12345678"}, {"12,34,567", "1234567"},
		{"(1,234.50)", "-1234.5"}, {"($1,234.50)", "-1234.5 $"}, {"$(1,234.50)", "-1234.5 $"}, {"-$12.5", "-12.5 $"}, {"$-12.5", "-12.5 $"}, {"12.5-", "-12.5"}, {"−12,5", "-12.5"}, {"+12.5", "12.5"},
		{"1.234,50- EUR", "-1234.5 EUR"}, {"€1.234,56", "1234.56 EUR"}, {"1 234,56 €", "1234.56 EUR"}, {"£12.50", "12.5 GBP"}, {"$1,234.56", "1234.56 $"}, {"US$1,234.56", "1234.56 USD"},
		{"$1,234.50 USD", "1234.5 USD"}, {"USD 12.5", "12.5 USD"}, {"eur 12,5", "12.5 EUR"}, {"12.5EUR", "12.5 EUR"}, {"120000 Ft", "120000 HUF"}, {"120 000 Ft.", "120000 HUF"}, {"120000 HUF", "120000 HUF"}, {"12,5 zł", "12.5 PLN"},
		{"12,5 Kč", "12.5 CZK"}, {"12,5 KČ", "12.5 CZK"}, {"kr 12,5", "12.5 kr"}, {"kr. 12,5", "12.5 kr"}, {"12,5 kr.", "12.5 kr"}, {"CHF 1'234.50", "1234.5 CHF"}, {"R$ 1.234,56", "1234.56 BRL"}, {"Rs. 1,23,456.50", "123456.5 Rs"}, {"₹1,23,456.50", "123456.5 INR"}, {"¥12000", "12000 ¥"},
		{"1.200,- €", "1200 EUR"}, {"12,--", "12"}, {"12,—", "12"}, {"12.5%", "12.5%"}, {"12,5 %", "12.5%"}, {"-3%", "-3%"}, {"63\u00a0%", "63%"},
		{"1.5E+06", "1500000"}, {"1,234E+06", "1234000"}, {"1E+06", "1000000"}, {"1.23E-02", "0.0123"}, {"-1.5E+06", "-1500000"},
		{"9223372036854775807", "9223372036854775807"}, {"0.123456789012345678", "0.123456789012345678"}, {"12.3400000000000000000000000", "12.34"}, {" 12.5 ", "12.5"},
	} {
		f, _, err := numbers(tt.in).Decide("")
		if err != nil {
			t.Errorf("%q: %v", tt.in, err)
			continue
		}
		n, err := f.Parse(text(tt.in))
		if got := show(n); err != nil || got != tt.want {
			t.Errorf("%q: got %s, %v; want %s", tt.in, got, err, tt.want)
		}
	}
}

func show(n Number) string {
	s := n.Dec.Number().Significant(40, 0)
	if n.Percent {
		s += "%"
	}
	if n.Currency != "" {
		s += " " + n.Currency
	}
	return s
}

func TestNumberRefused(t *testing.T) {
	for _, in := range []string{
		"12,5OO", "< 10%", "~5", "1e5", "1E5", "1.5e+06", "1.5E+6", "1.5E+1000", "1,2,3.4.5", "1.234.56", "1,23,4", "12,345,67", "1234,567.89", "0,123.5", "1 23", "1  234.5", "12 EURO5", "€", "()", "(", "-", "%5",
		"--5", "-5-", "(-5)", "((5))", "(5", "5)", "5%%", "5% EUR", "EUR 5 USD", "EUR EUR EUR 5", "5 XXQ", "1.2M", "12k", "abc", "12abc34", "１２", "١٢", "1/2", "5 €%", "1,5,", "..5", "1..5", "1,.5", "$", "1'2", "1,234'567.5", "12:30", "2022-01-31",
		"=5", "5E", "E+05", "0x1F", "NaN5", "∞", "12\x00", "12\xff", "5 \xc2", ",", ".", ",-", "5 (", "12,34,56,789.1.2", "123,45,678.5",
	} {
		if isEmpty(trim([]byte(in))) {
			continue
		}
		for _, dec := range []byte{'.', ','} {
			f := NumberFormat{decimal: dec}
			if n, err := f.Parse(text(in)); err == nil {
				t.Errorf("%q with %c: got %s, want an error", in, dec, show(n))
			} else if !strings.Contains(err.Error(), "is not an amount") {
				t.Errorf("%q: %v", in, err)
			}
		}
	}
	f := NumberFormat{decimal: '.'}
	for in, want := range map[string]string{
		"12,5OO":                "\"12,5OO\" is not an amount",
		"12,34":                 "\"12,34\" is not an amount with a decimal point, which the column has; correct it",
		"9223372036854775808":   "\"9223372036854775808\" has more digits than can be kept exactly (18)",
		"1.5E+18000":            "\"1.5E+18000\" is not an amount",
		"1.5E+99":               "\"1.5E+99\" has more digits than can be kept exactly (18)",
		"0.1234567890123456789": "\"0.1234567890123456789\" has more than 18 decimals; round it",
		"１２":                    "\"１２\" is not an amount; write it with the digits 0 to 9",
	} {
		if _, err := f.Parse(text(in)); err == nil || err.Error() != want {
			t.Errorf("%q: got %v\nwant %s", in, err, want)
		}
	}
	for _, cell := range []table.Cell{{Text: []byte("true"), Kind: table.Bool}, {Text: []byte("#DIV/0!"), Kind: table.Error}, {Text: []byte("2022-01-31"), Kind: table.Date}} {
		if _, err := f.Parse(cell); err == nil {
			t.Errorf("%s is an amount", cell.Text)
		}
	}
}

func TestNumberDecimal(t *testing.T) {
	for _, tt := range []struct {
		name  string
		cells []string
		hint  string
		want  byte // '.' or ','; 'a' ambiguous, 'm' mixed
	}{
		{"plain", []string{"1", "23"}, "", '.'},
		{"comma decides", []string{"1.234", "1.234,56"}, "", ','},
		{"point decides", []string{"1,234", "12.5"}, "", '.'},
		{"open", []string{"1.234", "12"}, "", 'a'},
		{"open with commas", []string{"1,234", "12,000"}, "", 'a'},
		{"hint", []string{"1.234", "12"}, ",", ','},
		{"evidence beats hint", []string{"1.234", "12.5"}, ",", '.'},
		{"groups twice", []string{"1.234", "1.234.567"}, "", ','},
		{"zero before", []string{"1.234", "0.500"}, "", '.'},
		{"four digits before", []string{"1.234", "1234.567"}, "", '.'},
		{"mixed", []string{"12.5", "12,5"}, "", 'm'},
		{"mixed with hint", []string{"12.5", "12,5"}, ",", ','},
		{"percent", []string{"12.345%", "12.5%"}, "", '.'},
		{"bad cells tell nothing", []string{"12,5OO", "1,234"}, "", 'a'},
		{"dates tell nothing", []string{"12.5", "2022-01-31"}, "", '.'},
	} {
		f, _, err := numbers(tt.cells...).Decide(tt.hint)
		var amb *AmbiguousNumber
		var mix *MixedNumbers
		got := f.decimal
		if errors.As(err, &amb) {
			got = 'a'
		} else if errors.As(err, &mix) {
			got = 'm'
		} else if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if got != tt.want {
			t.Errorf("%s: got %c, want %c (%v)", tt.name, got, tt.want, err)
		}
	}
	var c NumberColumn
	for range 40 {
		c.See(text("12.50"))
	}
	c.See(text("12,5"))
	f, ev, err := c.Decide("")
	if want := `decimal point: 40 of 41 values impossible with a decimal comma; 1 of 41 values not read`; err != nil || ev.Text.String() != want {
		t.Errorf("a slip: got %q, %v", ev.Text.String(), err)
	}
	if _, err := f.Parse(text("12,5")); err == nil {
		t.Error("the slip is read")
	}
	_, _, err = numbers("1.234").Decide("")
	if want := `"1.234" can be 1.234 (decimal point) or 1234 (decimal comma) and no value of the column tells which; say --decimal . or --decimal ,`; err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	_, _, err = numbers("$1,234 USD", "-2,345").Decide("")
	if want := `"$1,234 USD" can be 1234 (decimal point) or 1.234 (decimal comma) and`; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	if _, _, err = numbers("12").Decide(";"); err == nil {
		t.Error("; is a decimal sign")
	}
	var none *NoReading
	if _, _, err = numbers("Won", "Lost").Decide(""); !errors.As(err, &none) {
		t.Errorf("got %v", err)
	}
	for _, s := range []string{"", "-", "--", "n/a", "NULL", "#N/A", "–"} {
		if n, err := f.Parse(text(s)); err != nil || !n.Dec.Empty() {
			t.Errorf("%q: got %v, %v", s, n, err)
		}
	}
}

func TestSheetNumber(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"0", "0"}, {"12", "12"}, {"-12.5", "-12.5"}, {"1E-3", "0.001"}, {"1e3", "1000"}, {"1.5E+06", "1500000"}, {"0.0", "0"}, {"-0", "0"}, {".5", "0.5"}, {"5.", "5"},
		{"2360.9099999999999", "2360.91"}, {"0.30000000000000004", "0.3"}, {"2.6749999999999998", "2.675"}, {"1.2345678901234565", "1.23456789012346"},
		{"9223372036854775807", "9223372036854775807"}, {"123456789012345678", "123456789012345678"}, {"1000.00", "1000"},
		{"5.6843418860808015E-14", "0.000000000000056843"}, {"1E-30", "0"}, {"1E18", "1000000000000000000"}, {"123456789012345.678", "123456789012346"}, {"100000000000000000000.0E-10", "10000000000"},
	} {
		d, err := sheetNumber([]byte(tt.in))
		if got := d.Number().Significant(40, 0); err != nil || got != tt.want {
			t.Errorf("%s: got %s, %v; want %s", tt.in, got, err, tt.want)
		}
	}
	for _, in := range []string{"", "-", ".", "1E", "1E+", "E5", "1,5", "1.2.3", "1 000", "9223372036854775808", "1E19", "1E99999", "NaN", "Inf", "0x10", "1e5e5"} {
		if d, err := sheetNumber([]byte(in)); err == nil {
			t.Errorf("%s: got %v", in, d)
		}
	}
}

func TestMinor(t *testing.T) {
	for _, tt := range []struct {
		d       kpi.Dec
		digits  int
		want    kpi.Money
		rounded bool
	}{
		{kpi.Dec{Coef: 12345, Scale: 2}, 2, 12345, false}, {kpi.Dec{Coef: 12}, 2, 1200, false}, {kpi.Dec{Coef: 12}, 0, 12, false}, {kpi.Dec{Coef: 125, Scale: 1}, 0, 12, true},
		{kpi.Dec{Coef: 135, Scale: 1}, 0, 14, true}, {kpi.Dec{Coef: -125, Scale: 1}, 0, -12, true}, {kpi.Dec{Coef: -126, Scale: 1}, 0, -13, true}, {kpi.Dec{Coef: 12345, Scale: 3}, 2, 1234, true},
		{kpi.Dec{Coef: 123450, Scale: 4}, 3, 12345, false}, {kpi.Dec{Coef: 1, Scale: 18}, 2, 0, true}, {kpi.NoDec, 2, kpi.NoMoney, false}, {kpi.Dec{Coef: math.MaxInt64, Scale: 2}, 2, math.MaxInt64, false},
		{kpi.Dec{Coef: 1251, Scale: 2}, 1, 125, true}, {kpi.Dec{Coef: 12500001, Scale: 6}, 0, 13, true}, {kpi.Dec{Coef: 99995, Scale: 4}, 3, 10000, true},
	} {
		if m, r, err := Minor(tt.d, tt.digits); err != nil || m != tt.want || r != tt.rounded {
			t.Errorf("%v to %d: got %d, %v, %v; want %d, %v", tt.d, tt.digits, m, r, err, tt.want, tt.rounded)
		}
	}
	for _, d := range []kpi.Dec{{Coef: math.MaxInt64}, {Coef: math.MinInt64 + 1}, {Coef: math.MinInt64, Scale: 2}, {Coef: math.MaxInt64/100 + 1}} {
		if m, _, err := Minor(d, 2); err == nil {
			t.Errorf("%v: got %d", d, m)
		}
	}
}

func TestCurrency(t *testing.T) {
	for iso, want := range map[string]int{"EUR": 2, "HUF": 2, "JPY": 0, "KWD": 3, "USD": 2, "HRK": 2, "BGN": 2} {
		if d, ok := CurrencyDigits(iso); !ok || d != want {
			t.Errorf("%s: got %d, %v", iso, d, ok)
		}
	}
	for _, s := range []string{"", "eur", "EURO", "ABC", "€"} {
		if d, ok := CurrencyDigits(s); ok {
			t.Errorf("%q has %d digits", s, d)
		}
	}
	for in, want := range map[string]string{"EUR": "EUR", " eur ": "EUR", "€": "EUR", "Ft": "HUF", "$": "$", "￥": "¥", "kr.": "kr", "Euro": "EUR", "US Dollar": "USD", "zł": "PLN"} {
		if iso, ok := Currency(in); !ok || iso != want {
			t.Errorf("%q: got %q, %v", in, iso, ok)
		}
	}
	for _, s := range []string{"", "Won", "12", "\xff", strings.Repeat("x", 100)} {
		if iso, ok := Currency(s); ok {
			t.Errorf("%q is %q", s, iso)
		}
	}
	for sign, iso := range currencies() {
		if _, ok := CurrencyDigits(iso); !ok && !kpi.IsSign(iso) {
			t.Errorf("%s means %s, which is no currency", sign, iso)
		}
	}
}

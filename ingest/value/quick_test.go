package value

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"salesk/ingest/table"
	"salesk/internal/testsize"
	"salesk/kpi"
)

// quickFormats are formats of every kind that the quick readers look at.
var quickFormats = func() (all []DateFormat) {
	for _, o := range [][3]order{{}, {dmy, dmy, dmy}, {mdy, mdy, mdy}, {ymd, ymd, ymd}, {dmy, mdy, ymd}} {
		for _, accept := range []uint32{0, 1 << yearFirst, 1<<sheetDate | 1<<dotted, 1<<slashed | 1<<dotted | 1<<dashed, 1<<shapeCount - 2} {
			if o[0] == noOrder {
				accept &^= 1<<slashed | 1<<dotted | 1<<dashed
			}
			all = append(all, DateFormat{accept: accept, order: o})
		}
	}
	return all
}()

// sameParse holds what Parse says of a cell to what the long way says.
func sameParse(t interface{ Fatalf(string, ...any) }, cell table.Cell) {
	for i := range quickFormats {
		f := &quickFormats[i]
		for _, zone := range []*time.Location{nil, time.UTC, time.FixedZone("", 2*3600)} {
			got, gotErr := f.Parse(cell, zone)
			want, wantErr := f.parse(cell, zone)
			if got != want || fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
				t.Fatalf("%q of kind %d as %+v in %v: %v, %v; want %v, %v", cell.Text, cell.Kind, f, zone, got, gotErr, want, wantErr)
			}
		}
	}
	var seen, want DateColumn
	seen.See(cell)
	if b := trim(cell.Text); !isEmptyDate(b) {
		want.see(cell.Kind, b)
	}
	if !reflect.DeepEqual(seen, want) {
		t.Fatalf("%q of kind %d shows %+v; want %+v", cell.Text, cell.Kind, seen, want)
	}
	for _, f := range []NumberFormat{{}, {decimal: '.'}, {decimal: ','}} {
		got, gotErr := f.Parse(cell)
		want, wantErr := f.parse(cell)
		if got != want || fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
			t.Fatalf("%q of kind %d with %q: %v, %v; want %v, %v", cell.Text, cell.Kind, f.decimal, got, gotErr, want, wantErr)
		}
		c := CountFormat{f}
		n, gotErr := c.Parse(cell)
		m, wantErr := c.parse(cell)
		if n != m || fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
			t.Fatalf("%q of kind %d as a count: %v, %v; want %v, %v", cell.Text, cell.Kind, n, gotErr, m, wantErr)
		}
	}
	var f FlagFormat
	yes, gotErr := f.Parse(cell)
	is, wantErr := f.parse(cell)
	if yes != is || fmt.Sprint(gotErr) != fmt.Sprint(wantErr) {
		t.Fatalf("%q of kind %d as a flag: %v, %v; want %v, %v", cell.Text, cell.Kind, yes, gotErr, is, wantErr)
	}
}

// TestQuickIsParse holds the quick readers to the long ones, on what they are for and on
// what differs from it by a few bytes.
func TestQuickIsParse(t *testing.T) {
	testsize.Alone(t)
	for _, s := range []string{
		"2022-01-31", "2022-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "1899-12-31", "2155-12-31", "2156-01-01", "9999-12-31", "0000-00-00",
		"2022-13-01", "2022-16-01", "2022-17-01", "2022-31-01", "2022-00-10", "2022-01-00", "2022-01-32", "2022-1-31", "2022-01-3", "2022/01/31", "-022-01-31",
		"2022-01-31T09:30:00", "2022-01-31 09:30", "2022-01-31 24:00", "2022-01-31 23:60", "2022-01-31 23:59:60", "2022-01-31 23:59:60Z", "2022-01-31T23:59:59Z",
		"2022-01-31T09:30:00.000Z", "2022-01-31T09:30:00.000+0000", "2022-01-31T09:30Z", "2022-01-31T9:30", "2022-01-31t09:30", "2022-01-31 ", "2022-01-31  09:30", "2022-01-31T09:30:0", "2022-01-31 09.30.00",
		"31/01/2022", "1/31/2022", "31.01.2022", "1.2.2022", "31-01-2022", "1-2-2022", "31/1/2022 23:30", "01/31/2022 09:30:00", "31.01.2022.", "31.01.22", "31/01.2022", "29/02/2023", "29.02.2024", "1/1/20222", "001/1/2022", "1//1/2022", "0/1/2022", "1/0/2022", "12/12/1899",
		"1054", "-12", "12345.67", "12345,67", "0", "-0", "007", "0.50", "12.00", "12.", ".5", "-.5", "1.234", "1,234", "1e5", "123456789012345678", "1234567890123456789", "99999999999999999999", "0.0000000000000001", "--1", "- 1", "+1", "12 ", " 12", "1.2.3", "", "-",
		"1", "y", "N", "x", "o", "7", "Y ", "é", "?", "_", "^", "2147483647", "2147483648", "999999999", "000000001",
	} {
		for kind := table.Text; kind <= table.Error; kind++ {
			sameParse(t, table.Cell{Text: []byte(s), Kind: kind})
		}
		for i := range len(s) { // one byte changed, one left out
			if !testsize.Whole() && i%5 != len(s)%5 {
				continue
			}
			for _, c := range "09-/.,: TZx\x80\xff" {
				sameParse(t, text(s[:i]+string(byte(c))+s[i+1:]))
				b := []byte(s)
				b[i] = byte(c)
				sameParse(t, table.Cell{Text: b})
			}
			sameParse(t, text(s[:i]+s[i+1:]))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		sameParse(t, text(strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"2022", "31", "1", "12", "09", "-", "/", ".", ",", ":", "T", " ", "Z", "0", "00"}), 0, 12).Draw(t, "pieces"), "")))
	})
}

// TestQuickDays reads every day of the table and of the years beside it.
func TestQuickDays(t *testing.T) {
	iso, slash := DateFormat{accept: 1 << yearFirst}, DateFormat{accept: 1 << slashed, order: [3]order{mdy}}
	for day := kpi.Date(firstYear, 1, 1); day < kpi.Date(firstYear+tableYears+1, 1, 1); day++ {
		y, m, d := day.Civil()
		for _, c := range []struct {
			f *DateFormat
			s string
		}{{&iso, fmt.Sprintf("%04d-%02d-%02d", y, m, d)}, {&slash, fmt.Sprintf("%d/%d/%04d", m, d, y)}} {
			if got, err := c.f.Parse(text(c.s), nil); got != day || err != nil {
				t.Fatalf("%s is %v, %v", c.s, got, err)
			}
		}
	}
}

// FuzzQuick holds the quick readers to the long ones on any bytes.
func FuzzQuick(f *testing.F) {
	for _, s := range []string{"2022-01-31", "2022-01-31T09:30:00Z", "31/01/2022 09:30", "1.2.2022", "-12345.60", "12,5", "1", "x"} {
		f.Add([]byte(s), uint8(0))
	}
	f.Fuzz(func(t *testing.T, b []byte, kind uint8) {
		sameParse(t, table.Cell{Text: b, Kind: table.CellKind(kind % 5)})
	})
}

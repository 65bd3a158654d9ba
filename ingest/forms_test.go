package ingest_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"salesk/ingest"
	"salesk/kpi"
)

// What the same records can be written in. None of it may change what is read.
var (
	formEncodings = []struct {
		name string
		enc  encoding.Encoding
		bom  bool
	}{
		{"utf-8", nil, false}, {"utf-8 with mark", nil, true},
		{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), false}, {"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM), false},
		{"windows-1250", charmap.Windows1250, false}, {"windows-1252", charmap.Windows1252, false}, {"iso-8859-1", charmap.ISO8859_1, false}, {"iso-8859-2", charmap.ISO8859_2, false},
	}
	formCommas  = []string{",", ";", "\t", "|"}
	formEnds    = []string{"\n", "\r\n", "\r"}
	formNumbers = [][2]string{{"", "."}, {"", ","}, {",", "."}, {".", ","}, {" ", ","}, {"\u00a0", ","}, {"'", "."}}
	formDates   = []string{"2006-01-02", "02/01/2006", "1/2/2006", "02.01.2006", "2.1.2006", "2006.01.02.", "2006/01/02", "Jan 2, 2006", "2 January 2006", "02-Jan-2006", "2006-01-02 15:04:05", "02/01/2006 15:04", "1/2/2006 3:04:05 PM", "2006-01-02T15:04:05Z"}
	formPacking = []string{"", "gzip", "zstd"}
	formTops    = []string{"", "sep=", "title"}
)

// form is one choice of each.
type form struct{ enc, comma, quote, end, number, date, pack, top int }

const formQuotes = 3 // where it must be, everywhere, with backslashes for quotes within

func (f form) String() string {
	return fmt.Sprintf("%s, %q, quotes %d, %q, numbers %q, dates %s, %s %s", formEncodings[f.enc].name, formCommas[f.comma], f.quote, formEnds[f.end], formNumbers[f.number], formDates[f.date], formPacking[f.pack], formTops[f.top])
}

// write writes the company's deals in the form.
func (f form) write(c *company) []byte {
	e := formEncodings[f.enc]
	s := style{comma: formCommas[f.comma], quoteAll: f.quote > 0, eol: formEnds[f.end], date: formDates[f.date], group: formNumbers[f.number][0], decimal: formNumbers[f.number][1], encoding: e.enc, bom: e.bom}
	var b strings.Builder
	switch formTops[f.top] {
	case "sep=":
		b.WriteString("sep=" + s.comma + s.eol)
	case "title":
		b.WriteString("Deals of 2023" + s.eol + s.eol)
	}
	b.WriteString(s.line("deal_id", "rep", "customer", "amount", "currency", "created_date", "close_date", "status", "deal_name"))
	for _, d := range c.deals {
		row := s.line(fmt.Sprintf("D%04d", d.n), d.rep, d.customer, s.money(d.cents), "EUR", s.day(d.created), s.day(d.close), d.outcome, d.name+", signed\nby Éva")
		if f.quote == 2 {
			row = strings.ReplaceAll(row, `""`, `\"`)
		}
		b.WriteString(row)
	}
	raw := s.bytes(b.String())
	var packed bytes.Buffer
	switch formPacking[f.pack] {
	case "gzip":
		w := gzip.NewWriter(&packed)
		_, _ = w.Write(raw)
		_ = w.Close()
		return packed.Bytes()
	case "zstd":
		w, err := zstd.NewWriter(&packed)
		if err != nil {
			panic(err)
		}
		_, _ = w.Write(raw)
		_ = w.Close()
		return packed.Bytes()
	}
	return raw
}

// read loads what was written and prints its records.
func (f form) read(raw []byte) ([]string, error) {
	d, rep, err := ingest.Load([]ingest.Input{{Path: "-"}}, ingest.Options{Stdin: bytes.NewReader(raw), KeepNames: true})
	if err != nil {
		return nil, err
	}
	if len(rep.Problems) > 0 {
		return nil, rep.Problems[0]
	}
	return dealTexts(d), nil
}

func dealTexts(d *kpi.Data) []string {
	var out []string
	for _, x := range d.Deals.Rows() {
		s := d.Symbols.Text
		name := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s(x.Name))
		out = append(out, fmt.Sprintf("%s %s %q %d %s %s %s %s %q", s(x.ID), s(x.Rep), s(x.Customer), x.Amount, s(x.Currency), x.Created, x.Close, x.Outcome, name))
	}
	return out
}

func (f form) check(t interface{ Fatalf(string, ...any) }, c *company, want []string) {
	got, err := f.read(f.write(c))
	if err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("%s: the records differ (- plain, + this form):\n%s", f, diff)
	}
}

// TestForms reads every encoding with every delimiter, quotes and line ends, and with
// them, in turn, every way to write numbers and dates.
func TestForms(t *testing.T) {
	c := newCompany()
	want, err := form{}.read(form{}.write(c))
	if err != nil || len(want) != len(c.deals) {
		t.Fatal(len(want), err)
	}
	n := 0
	for e := range formEncodings {
		for comma := range formCommas {
			for q := range formQuotes {
				for end := range formEnds {
					f := form{e, comma, q, end, n % len(formNumbers), n % len(formDates), n % len(formPacking), n % len(formTops)}
					n += 5
					f.check(t, c, want)
				}
			}
		}
	}
}

// TestAnyForm takes any combination.
func TestAnyForm(t *testing.T) {
	c := newCompany()
	want, err := form{}.read(form{}.write(c))
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		pick := func(n int, name string) int { return rapid.IntRange(0, n-1).Draw(t, name) }
		f := form{pick(len(formEncodings), "encoding"), pick(len(formCommas), "delimiter"), pick(formQuotes, "quotes"), pick(len(formEnds), "line ends"),
			pick(len(formNumbers), "numbers"), pick(len(formDates), "dates"), pick(len(formPacking), "packing"), pick(len(formTops), "top")}
		f.check(t, c, want)
	})
}

package ingest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"salesk/internal/message"
	"salesk/kpi"
)

// folded counts the figures of records that were folded while they were read.
var folded int

// figuresOf reads files and computes as the command does: what is folded while it is read is
// read once more where that does not do.
func figuresOf(inputs []Input, o Options, p kpi.Params) (string, error) {
	d, rep, err := Load(inputs, o)
	if err != nil {
		return "", err
	}
	conv, refusals, err := kpi.Convert(d, "EUR")
	if err != nil {
		return "", err
	}
	p.Currency, p.Digits = conv.Currency, conv.Digits
	res, err := kpi.Compute(d, p)
	if err != nil {
		return "", err
	}
	if d.Stream != nil {
		folded++
	}
	var b strings.Builder
	for x := range res.Rows() {
		k := x.KPI
		fmt.Fprintf(&b, "%s %s %q = %s / %s / %s (%d) %s\n", k.ID, res.Periods[x.Period].Label, x.Group, res.Text(k.Unit, x.Number), res.Text(k.NumUnit, x.Num), res.Text(k.DenUnit, x.Den), x.N, x.Note)
	}
	fmt.Fprintf(&b, "refused %v\nwarnings %+v\n", refusals, res.Warnings)
	withoutEvidence(rep)
	rep.Notices = slices.DeleteFunc(rep.Notices, func(p kpi.Problem) bool { return p.Message == message.NoReps() }) // only beside figures by rep
	for i := range rep.Tables {                                                                                     // what stays unread counts for nothing
		rep.Tables[i].Facts = nil
	}
	return b.String() + extraNotice.ReplaceAllString(told(nil, rep, nil), ""), nil
}

// extraNotice is what is told of a column that only some figures are made of, if it is read for them.
var extraNotice = regexp.MustCompile(`(?m)^notice \S+: (probability|modified_date|list_amount|unsubscribed|unsubscribes)\b.*\n`)

// TestFiguresDoNotDependOnReading holds that figures, and what is told of the rows, are the same
// whether every column is kept or only what they need, in small blocks and in large ones, with a
// look at all headers first and without, folded while they are read and afterwards.
func TestFiguresDoNotDependOnReading(t *testing.T) {
	dir := t.TempDir()
	folded = 0
	defer func() {
		if folded == 0 {
			t.Error("no records were folded")
		}
	}()
	rapid.Check(t, func(t *rapid.T) {
		var inputs []Input
		var texts strings.Builder
		for i := range rapid.IntRange(1, 6).Draw(t, "files") {
			text := drawExport(t, rapid.SampledFrom(exportedKinds).Draw(t, "kind"))
			path := filepath.Join(dir, fmt.Sprint(i, ".csv"))
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			inputs = append(inputs, Input{Path: path})
			fmt.Fprintf(&texts, "%s:\n%s\n", path, text)
		}
		p := kpi.Defaults()
		p.AsOf = kpi.Date(2024, 12, 31)
		p.Calendar.Grain = rapid.SampledFrom([]kpi.Grain{kpi.ByMonth, kpi.ByYear}).Draw(t, "grain")
		p.By = rapid.SampledFrom([][]string{nil, {"rep"}, {"source"}, {"campaign", "rep"}, {"currency"}, {"product"}}).Draw(t, "by")
		p.KPIs = rapid.SampledFrom([][]string{nil, {"revenue", "win_rate"}, {"email_open_rate", "email_click_rate"}, {"lead_to_opportunity_ratio", "new_leads"}, {"conversion_rate", "time_to_convert"}, {"new_customers", "churn_rate"}, {"customer_acquisition_cost", "sales_cycle_median"}}).Draw(t, "KPIs")
		needs, err := kpi.NeedsOf(p)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{DateOrder: "dmy", Decimal: ".", Currency: "EUR", Teams: map[string]string{"Ann": "North"}}
		want, wantErr := figuresOf(inputs, o, p)
		for _, c := range []struct {
			name     string
			block    int
			peekFrom int64
			stream   bool
		}{{"small blocks", 300, 0, false}, {"large blocks", 0, 0, false}, {"headers first", 1000, 1, false}, {"folded", 300, 1, true}, {"folded in large blocks", 0, 1, true}} {
			o := o
			o.textBlock, o.peekFrom = c.block, c.peekFrom
			o.Figures = &Figures{Dimensions: append([]string{}, p.By...), Links: needs.Links, Customers: needs.Customers, Columns: needs.Columns}
			if c.stream {
				o.Figures.Stream = func(kinds kpi.Kinds, syms *kpi.Symbols) *kpi.Stream {
					s, _ := kpi.NewStream(p, kinds, syms)
					return s
				}
			}
			got, err := figuresOf(inputs, o, p)
			if errors.Is(err, kpi.ErrStreamed) {
				o.Figures.Stream = nil
				got, err = figuresOf(inputs, o, p)
			}
			if fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Fatalf("%s: %v, want %v\n%s", c.name, err, wantErr, texts.String())
			}
			if got != want {
				t.Fatalf("%s: the figures differ:\n%s\nof\n%s", c.name, cmp.Diff(want, got), texts.String())
			}
		}
	})
}

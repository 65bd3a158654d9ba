package ingest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"salesk/kpi"
)

// TestTally holds that the counts of an e-mail stand side by side.
func TestTally(t *testing.T) {
	var e kpi.Email
	for i, name := range []string{"Sent", "Delivered", "Bounced", "Opened", "Opens", "Clicked", "Replied", "MachineOpens"} {
		reflect.ValueOf(&e).Elem().FieldByName(name).SetInt(int64(i + 1))
		if tally(&e)[i] != kpi.Count(i+1) {
			t.Errorf("%s is not the %d-th count", name, i)
		}
	}
	if n := len(tally(&e)); n != 8 {
		t.Errorf("%d counts", n)
	}
}

// messages writes an export of messages, some of them with an id that another has.
func messages(r *rand.Rand, rows int, again bool) string {
	var b strings.Builder
	b.WriteString("email_id,sent_date,rep,campaign,delivered,opened,clicked\n")
	for i := range rows {
		id := i
		if again && r.IntN(20) == 0 {
			id = r.IntN(rows)
		}
		fmt.Fprintf(&b, "M%d,2024-03-%02d,Rep %d,%s,%s,%d,%d\n", id, 1+r.IntN(28), r.IntN(5), []string{"Spring", "Autumn", ""}[r.IntN(3)],
			[]string{"1", "0", ""}[r.IntN(3)], r.IntN(2), r.IntN(2))
	}
	return b.String()
}

// TestGathered holds that figures do not depend on whether messages are put together, with
// ids that come again and without, beside events and alone.
func TestGathered(t *testing.T) {
	for _, again := range []bool{false, true} {
		for _, events := range []bool{false, true} {
			r := rand.New(rand.NewPCG(7, 7))
			dir := t.TempDir()
			files := map[string]string{"a.csv": messages(r, 3000, again), "b.csv": strings.ReplaceAll(messages(r, 500, false), "M", "N")}
			if events {
				files["c.csv"] = "email_id,event,sent_date,rep\nM8,delivered,2024-03-05,Rep 1\nM8,open,2024-03-06,Rep 1\nE1,delivered,2024-03-06,Rep 2\n"
			}
			for name, text := range files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			run := func(dims []string, by string) (*kpi.Results, *Report, int) {
				l := newLoading(Options{Dimensions: dims})
				l.partBytes = 4 << 10
				d, rep, err := l.load([]Input{{Path: dir}})
				if err != nil {
					t.Fatal(err)
				}
				p := kpi.Defaults()
				p.By, p.AsOf, p.KPIs = []string{by}, kpi.Date(2024, 12, 31), []string{"email_open_rate", "email_open_rate_adjusted", "email_click_rate", "email_reply_rate"}
				res, err := kpi.Compute(d, p)
				if err != nil {
					t.Fatal(err)
				}
				return res, rep, len(d.Emails)
			}
			for _, by := range []string{"rep", "campaign"} {
				want, wantRep, all := run(nil, by)
				got, gotRep, few := run([]string{by}, by)
				if !reflect.DeepEqual(slices.Collect(want.Rows()), slices.Collect(got.Rows())) {
					t.Errorf("again %v, events %v, by %s: the figures differ", again, events, by)
				}
				if !reflect.DeepEqual(wantRep, gotRep) {
					t.Errorf("again %v, events %v, by %s: the reports differ\n%+v\n%+v", again, events, by, wantRep, gotRep)
				}
				if together := few < all; together == (again || events) {
					t.Errorf("again %v, events %v, by %s: %d of %d messages", again, events, by, few, all)
				}
			}
		}
	}
}

// TestGatheredWithoutIDs holds that messages which come twice are found beside an export
// that has no ids, wherever it stands.
func TestGatheredWithoutIDs(t *testing.T) {
	dir := t.TempDir()
	path := func(name, text string) Input {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return Input{Path: p}
	}
	without := path("without.csv", "sent_date,rep,recipient,delivered,opened\n"+strings.Repeat("2024-03-02,Ann,x@example.com,1,1\n", 5))
	with := path("with.csv", "email_id,sent_date,rep,delivered,opened\nM1,2024-03-01,Ann,1,0\nM2,2024-03-02,Ann,1,1\nM1,2024-03-01,Ann,1,1\n")
	campaigns := path("campaigns.csv", "campaign,sent_date,sent,delivered,unique_opens\nSpring,2024-03-01,100,90,30\n")
	for _, inputs := range [][]Input{{without, with}, {with, without}, {campaigns, without, with}, {without, campaigns, with, without}} {
		d, rep, err := Load(inputs, Options{Dimensions: []string{"rep"}})
		if err != nil {
			t.Fatal(err)
		}
		want := 7 + len(inputs)/3
		if len(rep.Duplicates) != 1 || len(d.Emails) != want || !strings.HasSuffix(rep.Duplicates[0].Where, "with.csv:2") {
			t.Errorf("%v: %d records, want %d; duplicates %v", inputs, len(d.Emails), want, rep.Duplicates)
		}
	}
}

// TestGatheredOrder holds that the records do not depend on which goroutine read what.
func TestGatheredOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "emails.csv")
	if err := os.WriteFile(path, []byte(messages(rand.New(rand.NewPCG(1, 1)), 5000, false)), 0o600); err != nil {
		t.Fatal(err)
	}
	load := func(size int) string {
		l := newLoading(Options{Dimensions: []string{"campaign"}})
		l.partBytes = size
		d, _, err := l.load([]Input{{Path: path}})
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for i := range d.Emails {
			e := &d.Emails[i]
			fmt.Fprintln(&b, e.Line, e.SentDate, d.Symbols.Text(e.Rep), d.Symbols.Text(e.Campaign), *tally(e), e.Gathered)
		}
		return b.String()
	}
	want := load(1 << 30)
	for range 5 {
		if load(2<<10) != want {
			t.Fatal("the records differ")
		}
	}
}

package ingest_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/ingest"
	"salesk/kpi"
)

var update = flag.Bool("update", false, "write testdata/exports anew (workbooks too; .xls and .ods need soffice)")

// shape is one way in which the company is exported.
type shape struct {
	dir   string
	about string   // what the folder imitates
	of    []string // the canonical files that its files say the same as
	with  []string // canonical files that are read beside either
	read  ingest.Options
	kpis  []string // compared
	by    []string // dimensions by which they are compared too, each alone
	notes []string // what the notices say, in parts of them
	sums  bool     // a record stands for many: how many there are is not compared
	files func(t *testing.T, c *company) []member
}

const exportsDir = "../testdata/exports"

// The KPIs that each kind of export carries.
var (
	dealKPIs = []string{"revenue", "deals_won", "average_deal_size", "win_rate", "sales_cycle", "sales_cycle_median", "sales_cycle_p90",
		"new_opportunities", "sales_growth", "new_customers", "lost_customers", "active_customers", "churn_rate", "retention_rate", "revenue_churn_rate",
		"gross_revenue_retention", "net_revenue_retention", "customer_lifetime_value", "pipeline_value", "sales_per_rep"}
	leadKPIs   = []string{"new_leads", "lead_to_opportunity_ratio", "conversion_rate", "time_to_convert"}
	openKPIs   = []string{"email_open_rate", "email_click_rate"}
	replyKPIs  = []string{"email_reply_rate"}
	mppKPIs    = []string{"email_open_rate_adjusted"}
	costKPIs   = []string{"customer_acquisition_cost", "ltv_to_cac", "cac_payback_months"}
	targetKPIs = []string{"revenue_attainment"}
)

func shapes() []shape {
	return slices.Concat(salesforceShapes(), crmShapes(), mailShapes(), adShapes(), bookShapes(), languageShapes())
}

// TestShapes computes the same figures from every export of the company as from its
// canonical files: no row set aside, no column guessed, nothing left unsaid.
func TestShapes(t *testing.T) {
	c := newCompany()
	if *update {
		writeShape(t, shape{dir: "canonical", about: "The company in salesk's own columns: what every other folder here says in the shape of another system or language.", files: canonical}, c)
	}
	for _, s := range shapes() {
		t.Run(s.dir, func(t *testing.T) {
			if *update {
				writeShape(t, s, c)
			}
			want := figures(t, ingest.Options{}, canonicalFiles(append(slices.Clone(s.of), s.with...)), s)
			inputs := append([]ingest.Input{{Path: filepath.Join(exportsDir, s.dir)}}, canonicalFiles(s.with)...)
			got := figures(t, s.read, inputs, s)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the figures differ (- canonical, + this export):\n%s", diff)
			}
		})
	}
}

func canonicalFiles(names []string) []ingest.Input {
	var in []ingest.Input
	for _, n := range names {
		in = append(in, ingest.Input{Path: filepath.Join(exportsDir, "canonical", n+".csv")})
	}
	return in
}

// figures loads the files and prints every figure that the shape carries.
func figures(t *testing.T, o ingest.Options, inputs []ingest.Input, s shape) []string {
	t.Helper()
	d, rep, err := ingest.Load(inputs, o)
	if err != nil {
		t.Fatal(err)
	}
	mine := strings.Contains(inputs[0].Path, filepath.Join(exportsDir, s.dir))
	checkReport(t, rep, s, mine)
	conv, refused, err := kpi.Convert(d, "EUR")
	if err != nil || len(refused) > 0 {
		t.Fatalf("%v, %v", err, refused)
	}
	p := kpi.Defaults()
	p.Currency, p.Digits = conv.Currency, conv.Digits
	p.AsOf = kpi.Date(2024, 1, 8)
	p.From, p.To = kpi.Date(2023, 1, 1), kpi.Date(2023, 12, 31)
	p.KPIs = s.kpis
	out := []string{fmt.Sprintf("%d deals, %d leads, %d costs, %d customers, %d targets", d.Deals.N, d.Leads.N, len(d.Costs), len(d.Customers), len(d.Targets))}
	if !s.sums {
		out = append(out, fmt.Sprintf("%d e-mails", d.Emails.N))
	}
	for _, by := range append([]string{""}, s.by...) {
		if p.By = nil; by != "" {
			p.By = []string{by}
		}
		for _, grain := range []kpi.Grain{kpi.ByMonth, kpi.ByYear} {
			p.Calendar.Grain = grain
			r, err := kpi.Compute(d, p)
			if err != nil {
				t.Fatal(err)
			}
			lines, filled := rowsOf(r, s.sums)
			for _, id := range s.kpis {
				if by == "" && grain == kpi.ByMonth && !filled[id] {
					t.Errorf("no value of %s", id)
				}
			}
			out = append(out, lines...)
		}
	}
	return out
}

func rowsOf(r *kpi.Results, sums bool) (lines []string, filled map[string]bool) {
	filled = map[string]bool{}
	for x := range r.Rows() {
		k := x.KPI
		filled[k.ID] = filled[k.ID] || !x.Empty()
		if sums {
			x.N = 0
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %s = %s / %s (%d) %s", k.ID, r.Periods[x.Period].Label, strings.Join(x.Group, " "),
			r.Text(k.Unit, x.Number), r.Text(k.NumUnit, x.Num), r.Text(k.DenUnit, x.Den), x.N, x.Note))
	}
	return lines, filled
}

// checkReport holds that nothing was lost or guessed.
func checkReport(t *testing.T, rep *ingest.Report, s shape, mine bool) {
	t.Helper()
	for _, p := range slices.Concat(rep.Problems, rep.Duplicates) {
		t.Errorf("set aside: %v", p)
	}
	for _, table := range rep.Tables {
		if table.Read != table.Used || table.Read == 0 {
			t.Errorf("%s: of %d rows read %d were used", table.Name, table.Read, table.Used)
		}
		for _, m := range table.Mapping {
			if m.Doubtful {
				t.Errorf("%s: %s was guessed to be %q", table.Name, m.Column, m.Header)
			}
			if m.Unread > 0 {
				t.Errorf("%s: %d values of %q were not read", table.Name, m.Unread, m.Header)
			}
		}
		if len(table.OpenStages) > 0 {
			t.Errorf("%s: stages that nobody knows: %v", table.Name, table.OpenStages)
		}
		if testing.Verbose() && mine {
			t.Logf("%s: %s, header at line %d, %d rows; skipped %v; odd %v; unclaimed %q; %q", table.Name, table.Shape, table.HeaderLine, table.Read, table.Skipped, table.Suspicious, table.Unmapped, table.Conflicts)
		}
	}
	if !mine {
		return
	}
	for _, n := range rep.Notices {
		if !slices.ContainsFunc(s.notes, func(part string) bool { return strings.Contains(n.Error(), part) }) {
			t.Errorf("notice: %v", n)
		}
	}
}

// writeShape writes a folder. Files that say the same already are left alone.
func writeShape(t *testing.T, s shape, c *company) {
	t.Helper()
	dir := filepath.Join(exportsDir, s.dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range append(s.files(t, c), member{"README.md", []byte(s.about + "\n")}) {
		if err := os.WriteFile(filepath.Join(dir, f.name), f.content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestShapesAreWritten holds that the text files in the folders are what the test
// writes, so that they can be written anew.
func TestShapesAreWritten(t *testing.T) {
	c := newCompany()
	all := append(shapes(), shape{dir: "canonical", files: canonical})
	for _, s := range all {
		for _, f := range s.files(nil, c) {
			switch filepath.Ext(f.name) {
			case ".xlsx", ".ods", ".zip", ".xls":
				continue
			}
			b, err := os.ReadFile(filepath.Join(exportsDir, s.dir, f.name))
			if err != nil || !bytes.Equal(b, f.content) {
				t.Errorf("%s/%s is not what -update writes (%v)", s.dir, f.name, err)
			}
		}
	}
}

// canonical writes the company in the columns of the specification.
func canonical(_ *testing.T, c *company) []member {
	s := plainStyle
	var deals, leads, messages, customers, targets strings.Builder
	deals.WriteString("deal_id,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,source,product,type,region,segment,pipeline,probability,lead_id\n")
	for _, d := range c.deals {
		deals.WriteString(s.line(fmt.Sprintf("D%04d", d.n), d.rep, d.customer, s.money(d.cents), "EUR", s.day(d.created), s.day(d.first), s.day(d.close), d.stage("Won", "Lost", "Qualification", "Proposal", "Negotiation"), d.outcome,
			d.source, d.product, d.kind, d.region, d.segment, d.pipeline, fmt.Sprintf("%d%%", d.probability), id("L%04d", d.lead)))
	}
	leads.WriteString("lead_id,created_date,rep,source,status,customer,email,opportunity_date,deal_id,region\n")
	for _, l := range c.leads {
		leads.WriteString(s.line(fmt.Sprintf("L%04d", l.n), s.day(l.created), l.rep, l.source, l.status("Working", "Converted"), l.customer, l.email, s.day(l.opportunity), id("D%04d", l.deal), l.region))
	}
	messages.WriteString("email_id,sent_date,rep,campaign,recipient,delivered,bounced,opened,clicked,replied,machine_open\n")
	for _, m := range c.messages {
		messages.WriteString(s.line(fmt.Sprintf("M%04d", m.n), s.day(m.sent), m.rep, m.campaign, m.recipient, yes(!m.bounced), yes(m.bounced), yes(m.opened), yes(m.clicked), yes(m.replied), yes(m.machine)))
	}
	customers.WriteString("customer,rep,start_date,end_date,mrr,currency,source,region\n")
	for _, x := range c.customers {
		customers.WriteString(s.line(x.name, x.rep, s.day(x.start), s.day(x.end), s.money(x.mrr), "EUR", x.from, x.region))
	}
	targets.WriteString("target,period,metric,rep,currency\n")
	for _, x := range c.targets {
		targets.WriteString(s.line(fmt.Sprint(x.euros), fmt.Sprintf("2023-%02d", x.month), "revenue", x.rep, "EUR"))
	}
	files := []member{{"deals.csv", []byte(deals.String())}, {"leads.csv", []byte(leads.String())}, {"emails.csv", []byte(messages.String())}, {"customers.csv", []byte(customers.String())}, {"targets.csv", []byte(targets.String())}}
	for _, who := range []string{"google", "meta", "linkedin", "books"} {
		var b strings.Builder
		b.WriteString("date,start_date,end_date,amount,currency,category,campaign\n")
		for _, x := range c.spends[who] {
			on, from, to := s.day(x.from), "", ""
			if !x.to.IsZero() && !x.to.Equal(x.from) {
				on, from, to = "", on, s.day(x.to)
			}
			b.WriteString(s.line(on, from, to, s.money(x.cents), "EUR", x.category, x.campaign))
		}
		files = append(files, member{"costs-" + who + ".csv", []byte(b.String())})
	}
	return files
}

// stage picks a deal's stage among a system's own.
func (d *deal) stage(won, lost string, open ...string) string {
	switch d.outcome {
	case "won":
		return won
	case "lost":
		return lost
	}
	return open[d.step]
}

func (l *lead) status(open, converted string) string {
	if l.deal > 0 {
		return converted
	}
	return open
}

// id writes the number of another record; 0 is none.
func id(format string, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(format, n)
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

package ingest

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// spell writes a record with its texts, its days and its exact numbers, so that loads can be
// compared whatever symbols they gave to texts.
func spell(b *strings.Builder, syms *kpi.Symbols, record any) {
	v := reflect.ValueOf(record)
	for i := range v.NumField() {
		switch x := v.Field(i).Interface().(type) {
		case kpi.Sym:
			fmt.Fprintf(b, "%q ", syms.Text(x))
		case kpi.Dec:
			if x.Empty() {
				b.WriteString("- ")
			} else {
				fmt.Fprint(b, x.Number().Fixed(18), " ")
			}
		case kpi.Money:
			fmt.Fprint(b, int64(x), " ")
		default:
			fmt.Fprintf(b, "%v ", x)
		}
	}
	b.WriteByte('\n')
}

func spellAll[T any](b *strings.Builder, syms *kpi.Symbols, name string, records []T) {
	fmt.Fprintf(b, "%d %s\n", len(records), name)
	for i := range records {
		spell(b, syms, records[i])
	}
}

// told is all that a Load says: its error, or its records and its report.
func told(d *kpi.Data, rep *Report, err error) string {
	var b strings.Builder
	if err != nil {
		fmt.Fprintf(&b, "error %v\n", err)
	}
	if d != nil {
		fmt.Fprintln(&b, "sources", d.Sources, "loaded", d.Loaded)
		spellAll(&b, d.Symbols, "deals", d.Deals.Rows())
		spellAll(&b, d.Symbols, "leads", d.Leads.Rows())
		spellAll(&b, d.Symbols, "emails", d.Emails.Rows())
		spellAll(&b, d.Symbols, "costs", d.Costs)
		spellAll(&b, d.Symbols, "targets", d.Targets)
		spellAll(&b, d.Symbols, "customers", d.Customers)
		spellAll(&b, d.Symbols, "rates", d.Rates)
		spellAll(&b, d.Symbols, "roster", d.Roster)
	}
	if rep == nil {
		return b.String()
	}
	for _, t := range rep.Tables {
		fmt.Fprintf(&b, "table %s %v %s header at %d\n", t.Name, t.Kind, t.Shape, t.HeaderLine)
		fmt.Fprintf(&b, "%d read %d used %d set aside %d duplicates\n", t.Read, t.Used, t.SetAside, t.Duplicates)
		fmt.Fprintf(&b, "facts %+v\nunclaimed %q losers %q\nskipped %+v\nodd %+v\nopen stages %v\n", t.Facts, t.Unmapped, t.Conflicts, t.Skipped, t.Suspicious, t.OpenStages)
		for _, m := range t.Mapping {
			fmt.Fprintf(&b, "mapping %+v\n", m)
		}
	}
	for _, x := range rep.Problems {
		fmt.Fprintf(&b, "problem %v\n", x)
	}
	for _, x := range rep.Duplicates {
		fmt.Fprintf(&b, "duplicate %v\n", x)
	}
	for _, x := range rep.Notices {
		fmt.Fprintf(&b, "notice %v\n", x)
	}
	for _, x := range rep.Rejects {
		fmt.Fprintf(&b, "reject %v %s %d %q\n", x.Problem, x.File, x.Line, x.Cells)
	}
	for _, x := range rep.Asks {
		fmt.Fprintf(&b, "ask %+v\n", x)
	}
	return b.String()
}

// withoutEvidence blanks what depends on how many cells were looked at.
func withoutEvidence(rep *Report) {
	if rep == nil {
		return
	}
	for i := range rep.Tables {
		for k := range rep.Tables[i].Mapping {
			m := &rep.Tables[i].Mapping[k]
			m.Reading, m.Values, m.Unread = message.Message{}, 0, 0
		}
	}
}

// byRows is a table that is walked row by row in one go, as those are that no part can be read
// of by itself.
type byRows struct{ table.Table }

// loadByRows is Load of text files whose rows are read one by one.
func loadByRows(inputs []Input, o Options) (*kpi.Data, *Report, error) {
	k := newKnowledge()
	for {
		if o.Figures != nil { // as without a look at the headers first
			f := *o.Figures
			f.joins = true
			o.Figures = &f
		}
		l := newLoading(o)
		l.know = k
		l.o.mailByID = k.mailByID
		for _, in := range inputs {
			if l.byRows(in); l.again {
				break
			}
		}
		switch {
		case l.again:
			continue
		case len(l.refusals) > 0:
			return nil, l.rep, l.refusals
		}
		if d, rep, err := l.complete(); !l.again {
			return d, rep, err
		}
	}
}

func (l *loading) byRows(in Input) {
	name := in.Path
	b, err := os.ReadFile(name)
	if in.Path == "-" {
		name = stdinName
		b, err = l.drain(stdinName, "-")
	}
	if err != nil {
		l.refuse(name, "", cause(err))
		return
	}
	if err := foreign(b[:min(len(b), sniffed)]); err != nil {
		l.noExport(name, err, in)
		return
	}
	in.Path = name
	t, err := l.openText(name, &inMemory{bytes.NewReader(b), b}, int64(len(b)))
	if err != nil {
		l.fileError(name, err)
		return
	}
	for _, f := range t.Facts() {
		if !f.Tell.IsZero() {
			l.tell(name, "", f.Tell)
		}
	}

	l.tables([]table.Table{byRows{t}}, in, false)
}

// exported is a kind of export as tests write it: its headers, each with what its cells may say.
type exported struct {
	name    string
	needs   int         // of the first headers
	headers [][2]string // canonical, and as some system writes it
	cells   map[string][]string
}

var (
	somePeople = []string{"Ann", "Bob", "Ann Smith", " Ann", "Ann ", "\u00a0Ann", "Ann\u00a0Smith", "Őry Ágnes", "\"Ann\"", "\"\"\"Ann\"\"\"", "\"Smith, Ann\"", "", "-", "\"\"", "\" \"", "Total Wine", "total", "A person whose name is longer than others", "Ann@Example.com", "A person whose name is longer than otherz"}
	someDays   = []string{"2024-01-02", "2024-02-29", "2023-12-31", "2024-03-05", "2024-03-05", "2024-03-05T10:30:00Z", "\"2024-01-03\"", " 2024-01-04", "2023-02-29", "soon", "", "-", "0000-00-00", "05.03.2024", "5/3/2024", "2024-03-05 "}
	someSums   = []string{"12.50", "1000.00", "7", "0.10", "12345678.90", "12.50", "-3.25", "\"1,234.50\"", "€ 5", "5.00 USD", "12x", "(5.00)", "50%", "", "-", "\"12.50\"", " 8.00", "0", "-0.00", "1234567890123456789012"}
	someIDs    = []string{"A1", "A2", "A3", "B00000000001", "B00000000002", "X-0001", "X-0002", "a-rather-long-id-of-a-record-0001", "a-rather-long-id-of-a-record-0002", "\"A1\"", " A1", "A1 ", "", "7", "\u00a0A2", "Total", "Ö1", "\"q\"\"1\"", "-"}
	someFlags  = []string{"1", "0", "1", "0", "true", "false", "yes", "no", "Y", "n", "", "-", "maybe", "\"1\"", " 1", "3"}
	someWords  = []string{"Web", "North", "Basic", "Enterprise", "", "-", "\"Web\"", "\"two\nlines\"", "Web; North", "\"a, b; c\"", "Web\u00a0", "\u202fNorth", "\"say \"\"hi\"\"\"", "x"}
	someLinks  = []string{"D1", "D2", "L1;L2", "L1|L2", "", "L3", "\"L1;L2\"", " L1", "L1 ", ";L4"}
)

var exportedKinds = []exported{
	{"deals", 3, [][2]string{{"deal_id", "Record ID"}, {"status", "Status"}, {"close_date", "Close Date"}, {"rep", "Deal Owner"}, {"customer", "Associated Company"}, {"amount", "Amount"}, {"currency", "Currency"}, {"created_date", "Create Date"}, {"stage", "Deal Stage"}, {"source", "Original Source"}, {"product", "product"}, {"probability", "Deal probability"}, {"lead_id", "lead_id"}, {"contract_end", "contract_end"}, {"deal_name", "Deal Name"}, {"is_won", "Is Closed Won"}, {"expected", "Expected Close Date"}},
		map[string][]string{"deal_id": someIDs, "amount": someSums, "created_date": someDays, "close_date": someDays, "contract_end": someDays, "expected": someDays, "currency": {"EUR", "usd", "HUF", "", "JPY", "US Dollar (USD)", "XQZ", "$", "\"EUR\""},
			"stage": {"Won", "Lost", "Negotiation", "Closed Won", "Dreaming", "\"Won\"", "", "won "}, "status": {"won", "open", "lost", "Won", "", "new", "\"won\""}, "probability": {"50%", "0.5", "0.50", "", "100 %", "half", "12"}, "lead_id": someLinks, "is_won": someFlags, "rep": somePeople, "customer": somePeople, "deal_name": somePeople}},
	{"leads", 2, [][2]string{{"lead_id", "Lead ID"}, {"created_date", "Create Date"}, {"rep", "Lead Owner"}, {"source", "Lead Source"}, {"status", "Lead Status"}, {"customer", "Company"}, {"email", "Email"}, {"opportunity_date", "opportunity_date"}, {"deal_id", "deal_id"}, {"converted", "Converted"}},
		map[string][]string{"lead_id": someIDs, "created_date": someDays, "opportunity_date": someDays, "rep": somePeople, "customer": somePeople, "status": {"New", "Qualified", "Working", "", "\"Qualified\""}, "email": {"Ann@Example.com", "bob@example.com", "", "\"x@y.example\"", " z@y.example"}, "deal_id": someLinks, "converted": someFlags}},
	{"messages", 3, [][2]string{{"sent_date", "sent_date"}, {"email_id", "email_id"}, {"delivered", "delivered"}, {"rep", "rep"}, {"campaign", "campaign"}, {"recipient", "recipient"}, {"bounced", "bounced"}, {"opened", "opened"}, {"clicked", "clicked"}, {"machine_open", "machine_open"}},
		map[string][]string{"email_id": someIDs, "sent_date": someDays, "rep": somePeople, "recipient": {"Ann@Example.com", "b@example.com", ""}, "delivered": someFlags, "bounced": someFlags, "opened": append(someDays, someFlags...), "clicked": someFlags, "machine_open": someFlags}},
	{"events", 3, [][2]string{{"email_id", "message_id"}, {"sent_date", "processed"}, {"event", "event"}, {"rep", "rep"}, {"recipient", "email"}},
		map[string][]string{"email_id": someIDs, "sent_date": someDays, "rep": somePeople, "recipient": {"a@x.example", "b@x.example"}, "event": {"delivered", "open", "click", "processed", "bounce", "opened", "dance", ""}}},
	{"costs", 2, [][2]string{{"date", "Date"}, {"amount", "Amount"}, {"category", "Account"}, {"campaign", "Campaign"}},
		map[string][]string{"date": someDays, "amount": someSums, "category": someWords, "campaign": someWords}},
	{"customers", 2, [][2]string{{"customer", "customer"}, {"start_date", "start_date"}, {"customer_name", "customer_name"}, {"end_date", "end_date"}, {"mrr", "mrr"}, {"currency", "currency"}, {"rep", "rep"}, {"source", "source"}},
		map[string][]string{"customer": {"C1", "C2", "C3", "Ann", "\"C1\"", "", "C2 "}, "customer_name": somePeople, "start_date": someDays, "end_date": someDays, "mrr": someSums, "currency": {"EUR", "EUR", ""}, "rep": somePeople}},
	{"targets", 3, [][2]string{{"period", "period"}, {"target", "target"}, {"metric", "metric"}, {"rep", "rep"}, {"currency", "currency"}},
		map[string][]string{"period": {"2024-01", "2024-Q1", "2024", "Mar-24", "soon", ""}, "target": someSums, "metric": {"revenue", "deals", "", "nonsense"}, "rep": somePeople, "currency": {"EUR", "EUR", ""}}},
}

// drawExport draws an export of a kind, with everything that rows may be.
func drawExport(t *rapid.T, x exported) string {
	headers := slices.Concat(x.headers[:x.needs], rapid.Permutation(x.headers[x.needs:]).Draw(t, "others")[:rapid.IntRange(0, len(x.headers)-x.needs).Draw(t, "columns")])
	headers = rapid.Permutation(headers).Draw(t, "headers")
	spelling := rapid.SampledFrom([]int{0, 0, 1}).Draw(t, "spelling")
	quoteHeaders := rapid.SampledFrom([]string{"", "", "all", "last"}).Draw(t, "quoted headers")
	head := make([]string, len(headers))
	for i, h := range headers {
		if head[i] = h[spelling]; quoteHeaders == "all" || quoteHeaders == "last" && i > 0 {
			head[i] = `"` + head[i] + `"`
		}
	}
	end := rapid.SampledFrom([]string{"\n", "\n", "\r\n"}).Draw(t, "line ends")
	tame := rapid.IntRange(0, 8).Draw(t, "tame") // of nine rows
	ids := 0
	cell := func(h [2]string) string {
		list := x.cells[h[0]]
		if list == nil {
			list = someWords
		}
		if rapid.IntRange(0, 8).Draw(t, "tame cell") < tame { // the first ones are
			list = list[:min(len(list), 3)]
		}
		c := rapid.SampledFrom(list).Draw(t, "cell")
		if strings.HasSuffix(h[0], "_id") && c != "" && rapid.Bool().Draw(t, "own") {
			ids++
			c = fmt.Sprint("N", ids)
		}
		return c
	}
	lines := []string{strings.Join(head, ",")}
	for range rapid.IntRange(0, 40).Draw(t, "rows") {
		cells := make([]string, len(headers))
		for i, h := range headers {
			cells[i] = cell(h)
		}
		if rapid.IntRange(0, 20).Draw(t, "ordinary") > 14-tame {
			lines = append(lines, strings.Join(cells, ","))
			continue
		}
		switch rapid.SampledFrom([]string{"short", "long", "longer", "blank", "none", "header", "bare header", "total", "footer", "first", "note", "quotes", "stray", "again"}).Draw(t, "odd") {
		case "short":
			cells = cells[:rapid.IntRange(1, len(cells)).Draw(t, "cells")]
		case "long":
			cells = append(cells, "", " ")
		case "longer":
			cells = append(cells, "x", "y")
		case "blank":
			for i := range cells {
				cells[i] = rapid.SampledFrom([]string{"", " ", "-", "\u00a0"}).Draw(t, "blank")
			}
		case "none":
			cells = nil
		case "header":
			cells = head
		case "bare header":
			for i, h := range headers {
				cells[i] = strings.ToUpper(h[spelling])
			}
		case "total":
			cells[0] = rapid.SampledFrom([]string{"Total", "Grand total", "\"Total\"", "Összesen", "TOTAL: 5", " Total"}).Draw(t, "total")
		case "footer":
			cells = append([]string{"Generated by a CRM on Monday"}, make([]string, len(cells)-1)...)
		case "first":
			clear(cells[1:])
		case "note":
			cells = append(make([]string, len(cells)-1), "a note")
		case "quotes":
			for i, c := range cells {
				if !strings.HasPrefix(c, `"`) {
					cells[i] = `"` + c + `"`
				}
			}
		case "stray":
			cells[len(cells)-1] = rapid.SampledFrom([]string{"5\" nail", "\"a\" b", " \"a\"", "\"a\" ", "a\rb"}).Draw(t, "stray")
		case "again":
			if len(lines) > 1 {
				cells = []string{rapid.SampledFrom(lines[1:]).Draw(t, "line")}
			}
		}
		lines = append(lines, strings.Join(cells, ","))
	}
	text := strings.Join(lines, end)
	if rapid.Bool().Draw(t, "last line end") {
		text += end
	}
	return text
}

func drawOptions(t *rapid.T) Options {
	o := Options{DateOrder: "dmy", Decimal: ".", KeepRejects: true, KeepNames: rapid.Bool().Draw(t, "names"), Evidence: rapid.Bool().Draw(t, "evidence")}
	if rapid.Bool().Draw(t, "figures") {
		o.Figures = &Figures{Links: rapid.Bool().Draw(t, "links"), Customers: rapid.Bool().Draw(t, "customers"), Dimensions: rapid.SampledFrom([][]string{nil, {"rep"}, {"source", "campaign"}}).Draw(t, "dimensions")}
	}
	if rapid.Bool().Draw(t, "spellings") {
		o.Reps = map[string]string{"bob": "Robert", "ann smith": "Ann"}
	}
	return o
}

// TestBlocksAreRows holds that text files read in blocks, of whatever size, give what their rows
// give one by one.
func TestBlocksAreRows(t *testing.T) {
	for _, x := range exportedKinds {
		t.Run(x.name, rapid.MakeCheck(func(t *rapid.T) {
			text, o := drawExport(t, x), drawOptions(t)
			sameByBlocks(t, []Input{{Path: "-"}}, text, o, 256, 1000, 5000, 0)
		}))
	}
}

// sameByBlocks holds that inputs say the same in blocks of the sizes and row by row.
func sameByBlocks(t interface{ Fatalf(string, ...any) }, inputs []Input, stdin string, o Options, sizes ...int) {
	load := func(by func([]Input, Options) (*kpi.Data, *Report, error), size int) string {
		o.Stdin, o.textBlock = strings.NewReader(stdin), size
		d, rep, err := by(inputs, o)
		if !o.Evidence {
			withoutEvidence(rep)
		}
		return told(d, rep, err)
	}
	want := load(loadByRows, 0)
	for _, size := range sizes {
		if got := load(Load, size); got != want {
			t.Fatalf("blocks of %d bytes differ:\n%s\nof\n%s", size, cmp.Diff(want, got), stdin)
		}
	}
}

// TestFilesInBlocksAreRows does so for several files, among which ids come again, events are
// put together and names are joined.
func TestFilesInBlocksAreRows(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		var inputs []Input
		var texts strings.Builder
		for i := range rapid.IntRange(1, 7).Draw(t, "files") {
			text := drawExport(t, rapid.SampledFrom(exportedKinds).Draw(t, "kind"))
			path := filepath.Join(dir, fmt.Sprint(i, ".csv"))
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			inputs = append(inputs, Input{Path: path})
			fmt.Fprintf(&texts, "%s:\n%s\n", path, text)
		}
		sameByBlocks(t, inputs, texts.String(), drawOptions(t), 300, 2000, 0)
	})
}

// TestQuotesInBlocks holds that a quoted text is not taken for one with quotes in it, whether
// its row is read as a whole or not, and that a header row is found again however it is quoted.
func TestQuotesInBlocks(t *testing.T) {
	const head = "Name,\"deal_id\",\"customer\",\"amount\",\"close_date\",\"status\"\n"
	for name, text := range map[string]string{
		"a text with quotes behind a quoted one": head + "x,A1,\"Acme\",5,2024-01-02,won\nx,A2,\"\"\"Acme\"\"\",5,2024-01-02,won,,\nx,A3,Acme,5,2024-01-02,won\n",
		"a quoted text behind one with quotes":   head + "x,A1,\"\"\"Acme\"\"\",5,2024-01-02,won,,\nx,A2,\"Acme\",5,2024-01-02,won\nx,A3,\"Acme\",5,2024-01-02,won,,\n",
		"the header once more":                   head + "x,A1,Acme,5,2024-01-02,won\n" + head + "x,A2,Acme,5,2024-01-02,won\n",
		"the header in capitals":                 head + "x,A1,Acme,5,2024-01-02,won\n" + strings.ToUpper(head) + "x,A2,Acme,5,2024-01-02,won\n",
		"the header without quotes":              head + "x,A1,Acme,5,2024-01-02,won\n" + strings.ReplaceAll(head, `"`, "") + "x,A2,Acme,5,2024-01-02,won\n",
	} {
		t.Run(name, func(t *testing.T) {
			for range 3 { // blocks are read by whoever has time
				sameByBlocks(t, []Input{{Path: "-"}}, text, Options{Evidence: true, KeepRejects: true}, 60, 100, 0)
			}
		})
	}
}

// TestBlankRowsInBlocks does so for a block with more rows than columns are made for.
func TestBlankRowsInBlocks(t *testing.T) {
	const row = "A%d,Acme,5,2024-01-02,won\n"
	text := "deal_id,customer,amount,close_date,status\n" + fmt.Sprintf(row, 1) + strings.Repeat("\n", mostRows+1) + fmt.Sprintf(row, 2)
	sameByBlocks(t, []Input{{Path: "-"}}, text, Options{Evidence: true}, 0)
}

// FuzzBlocks reads any bytes as each kind of export in small blocks, in one block and row by
// row: what comes out is the same.
func FuzzBlocks(f *testing.F) {
	for _, x := range exportedKinds {
		g := rapid.Custom(func(t *rapid.T) string { return drawExport(t, x) })
		for seed := range 6 {
			f.Add([]byte(g.Example(seed)), uint8(7), uint8(seed))
		}
	}
	for _, s := range []string{
		"deal_id,customer,amount,close_date,status\r\nA1,\"Acme\",5,2024-01-02,won\r\nA2,\"\"\"Acme\"\"\",5,2024-01-02,won,,\r\n\"A1\",Acme,5,2024-01-02,won",
		"deal_id;stage;close_date;amount\nA;Won;01.02.2024;\"1.234,50\"\nTotal;;;1.234,50\n\"B\nC\";Lost;03.02.2024;5 €\n\nA;Won;;x\n",
		"lead_id\tcreated_date\trep\temail\nL1\t2024-01-02\tAnn\tA@x.example\n\tx\n", "'lead_id','created_date'\n'L''1','2024-01-02'\n\"L2\",2024-01-02\n",
		"email_id,sent_date,delivered\r1,2024-01-02,1\r2,2024-01-02,\r", "deal_id,stage,close_date\n\"A\\\"1\",Won,2024-01-02\n\"B,Won,2024-01-02\n", "deal_id,stage\n\xff,Won\n\x00,x\n", "sep=;\ndeal_id;stage\nA;x\n",
	} {
		f.Add([]byte(s), uint8(7), uint8(0))
		f.Add([]byte(s), uint8(0), uint8(255))
	}
	f.Fuzz(func(t *testing.T, b []byte, kind, options uint8) {
		in := Input{Path: "-"}
		if ks := kpi.AllKinds(); int(kind) < len(ks) {
			in.Kind, in.Known = ks[kind], true
		}
		bit := func(i int) bool { return options&(1<<i) != 0 }
		o := Options{KeepRejects: true, KeepNames: bit(0), Evidence: bit(1), Limits: Limits{Unzipped: 1 << 20, Rows: 10_000, Columns: 1000, CellBytes: 64 << 10}}
		if bit(2) {
			o.DateOrder, o.Decimal = "dmy", "."
		}
		if bit(3) {
			o.Figures = &Figures{Dimensions: []string{"rep", "source"}, Links: bit(4)}
		}
		if bit(5) {
			o.Limits.Rows, o.Limits.Columns, o.Limits.CellBytes = 10, 8, 40
		}
		sameByBlocks(t, []Input{in}, string(b), o, 64, 1<<30)
	})
}

package html

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	dom "golang.org/x/net/html"

	"salesk/kpi"
	"salesk/report"
)

// parse reads a page as a browser does.
func parse(t *testing.T, page []byte) *dom.Node {
	t.Helper()
	root, err := dom.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// find returns the elements for which ok holds, in document order.
func find(root *dom.Node, ok func(*dom.Node) bool) []*dom.Node {
	var out []*dom.Node
	for n := range root.Descendants() {
		if n.Type == dom.ElementNode && ok(n) {
			out = append(out, n)
		}
	}
	return out
}

func named(names ...string) func(*dom.Node) bool {
	return func(n *dom.Node) bool { return slices.Contains(names, n.Data) }
}

func classed(class string) func(*dom.Node) bool {
	return func(n *dom.Node) bool { return slices.Contains(strings.Fields(attr(n, "class")), class) }
}

func attr(n *dom.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *dom.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == dom.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func byID(root *dom.Node, id string) *dom.Node {
	for _, n := range find(root, func(n *dom.Node) bool { return attr(n, "id") == id }) {
		return n
	}
	return nil
}

func TestSameBookSameBytes(t *testing.T) {
	first := render(t, book(t))
	for range 3 {
		if !bytes.Equal(first, render(t, book(t))) {
			t.Fatal("two writes of the same book differ")
		}
	}
}

// TestPolicy holds that the policy names the very style and script of the page, and
// that nothing in the page needs more.
func TestPolicy(t *testing.T) {
	page := render(t, book(t))
	root := parse(t, page)
	metas := find(root, func(n *dom.Node) bool { return attr(n, "http-equiv") == "Content-Security-Policy" })
	if len(metas) != 1 {
		t.Fatalf("%d policies, want one", len(metas))
	}
	policy := attr(metas[0], "content")
	if !strings.HasPrefix(policy, "default-src 'none';") {
		t.Errorf("the policy does not start from nothing: %s", policy)
	}
	for _, bad := range []string{"unsafe-", "http", "*", "'self'"} {
		if strings.Contains(policy, bad) {
			t.Errorf("the policy has %s: %s", bad, policy)
		}
	}
	for name, directive := range map[string]string{"style": "style-src ", "script": "script-src "} {
		for _, n := range find(root, named(name)) {
			if attr(n, "type") == "application/json" {
				continue // data is not run
			}
			sum := sha256.Sum256([]byte(textOf(n)))
			if want := directive + "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, want) {
				t.Errorf("the %s of the page is not the one that the policy allows: want %s in %s", name, want, policy)
			}
		}
	}
	for _, n := range find(root, func(*dom.Node) bool { return true }) {
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcset", a.Key == "action":
				t.Errorf("<%s> has %s=%q, which the policy blocks", n.Data, a.Key, a.Val)
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && a.Val != "data:,":
				t.Errorf("<%s> points outside of the page: %s", n.Data, a.Val)
			}
		}
	}
	for _, bad := range []string{"http:", "https:", "@import", "url(", "eval(", "innerHTML"} {
		if bytes.Contains(page, []byte(bad)) {
			t.Errorf("the page has %q", bad)
		}
	}
}

// TestHostileTextsStayText holds that no name of the exports becomes markup or code.
func TestHostileTextsStayText(t *testing.T) {
	page := render(t, book(t))
	root := parse(t, page)
	if n := len(find(root, named("script"))); n != 2 {
		t.Errorf("%d scripts, want the data and the page's own", n)
	}
	if n := len(find(root, named("img", "iframe", "object", "instruments", "co"))); n != 0 {
		t.Errorf("%d elements that a name made", n)
	}
	texts := textOf(byID(root, "main"))
	for _, name := range hostile[:3] {
		if !strings.Contains(texts, name) {
			t.Errorf("%q is not shown as it is", name)
		}
	}
	var data filterData
	raw := textOf(byID(root, "data"))
	if err := json.Unmarshal([]byte(raw), &data); err != nil {
		t.Fatalf("the data of the filters do not parse: %v", err)
	}
	if strings.ContainsAny(raw, "<>") {
		t.Error("the data of the filters hold markup")
	}
	for _, name := range hostile[:2] {
		if !slices.ContainsFunc(data.Groups, func(g fGroup) bool { return g.Name == name }) {
			t.Errorf("the filters have no %q", name)
		}
	}
}

// filterData is what the script reads.
type filterData struct {
	Shown   int
	Periods []fPeriod
	Groups  []fGroup
	KPIs    []string
	Cells   [][][][]any
}

// TestFilterDataAreTheFigures holds the texts that the filters carry to the results.
func TestFilterDataAreTheFigures(t *testing.T) {
	b := book(t)
	var data filterData
	if err := json.Unmarshal([]byte(textOf(byID(parse(t, render(t, b)), "data"))), &data); err != nil {
		t.Fatal(err)
	}
	first := b.Shown - data.Shown
	checked := 0
	for row := range b.Results.Rows() {
		k, p := slices.Index(data.KPIs, row.KPI.ID), row.Period-first
		if k < 0 || p < 0 || p >= len(data.Periods) {
			continue
		}
		g := 0
		if !row.Total {
			g = slices.IndexFunc(data.Groups, func(g fGroup) bool { return g.Kind == "rep" && g.Name == (&figures{}).label(row.Group[0]) })
		}
		if got, want := data.Cells[g][k][p][1], report.DisplayNumber(nil, b.Results, row.KPI.Unit, row.Number); got != want {
			t.Errorf("%s of %v in period %d: %v, want %s", row.KPI.ID, row.Group, row.Period, got, want)
		}
		checked++
	}
	if checked < 1000 {
		t.Errorf("only %d figures were compared", checked)
	}
}

// TestAccessible holds what a screen reader needs: names of charts, captions and
// scopes of tables, a table behind every chart, headings in order, unique ids.
func TestAccessible(t *testing.T) {
	root := parse(t, render(t, book(t)))
	seen := map[string]bool{}
	for _, n := range find(root, func(n *dom.Node) bool { return attr(n, "id") != "" }) {
		if id := attr(n, "id"); seen[id] {
			t.Errorf("the id %s is given twice", id)
		} else {
			seen[id] = true
		}
	}
	charts := 0
	for _, svg := range find(root, func(n *dom.Node) bool { return n.Data == "svg" && attr(n, "role") == "img" }) {
		charts++
		for id := range strings.FieldsSeq(attr(svg, "aria-labelledby")) {
			if n := byID(svg, id); n == nil || strings.TrimSpace(textOf(n)) == "" {
				t.Errorf("the chart %s has no %s", attr(svg, "id"), id)
			}
		}
		home := svg
		for home != nil && home.Data != "figure" && home.Data != "section" {
			home = home.Parent
		}
		if id := attr(svg, "id"); strings.HasPrefix(id, "spark-") || id == "revenue-chart" {
			home = byID(root, "behind") // whose tables stand together
		}
		tables := 0
		for _, d := range find(home, named("details")) {
			tables += len(find(d, named("table")))
		}
		if tables == 0 {
			t.Errorf("no table stands behind the chart %s", attr(svg, "id"))
		}
	}
	if charts < 15 {
		t.Errorf("%d charts", charts)
	}
	for _, table := range find(root, named("table")) {
		if c := find(table, named("caption")); len(c) != 1 || textOf(c[0]) == "" {
			t.Errorf("the table %s has no caption", attr(table, "id"))
		}
		width := len(find(table, func(n *dom.Node) bool { return n.Data == "th" && attr(n, "scope") == "col" }))
		for _, tr := range find(table, named("tr")) {
			if n := len(find(tr, named("th", "td"))); n != width {
				t.Errorf("a row of %s has %d cells under %d headers: %s", attr(table, "id"), n, width, textOf(tr))
			}
		}
		for _, th := range find(table, named("th")) {
			if attr(th, "scope") == "" {
				t.Errorf("a header of %s has no scope", attr(table, "id"))
			}
		}
	}
	level := 0
	for _, h := range find(root, named("h1", "h2", "h3", "h4")) {
		now := int(h.Data[1] - '0')
		if now > level+1 {
			t.Errorf("the heading %q skips a level", textOf(h))
		}
		level = now
	}
	for _, name := range []string{"header", "nav", "main", "footer", "h1"} {
		if n := len(find(root, named(name))); n != 1 {
			t.Errorf("%d <%s>", n, name)
		}
	}
	for _, a := range find(root, func(n *dom.Node) bool { return n.Data == "a" && attr(n, "href") != "" }) {
		if id := strings.TrimPrefix(attr(a, "href"), "#"); byID(root, id) == nil {
			t.Errorf("the link %q leads nowhere", textOf(a))
		}
	}
}

// TestNothingIsSaid holds that a part without data says so.
func TestNothingIsSaid(t *testing.T) {
	d := exports()
	d.Leads, d.Emails, d.Costs, d.Targets = kpi.LeadColumns{}, kpi.EmailColumns{}, nil, nil
	d.Loaded = kpi.KindSet(kpi.Deals)
	p := params("rep")
	p.KPIs = []string{"win_rate"}
	r := compute(t, d, p)
	root := parse(t, render(t, &report.Document{Results: r, Shown: 3}))
	for _, id := range []string{"revenue", "goals", "funnel", "tortoise", "email", "customers", "channels"} {
		s := byID(root, id)
		if s == nil {
			t.Errorf("the section %s vanished", id)
			continue
		}
		if e := find(s, classed("empty")); len(e) != 1 || len(textOf(e[0])) < 20 {
			t.Errorf("the section %s does not say that it has no data", id)
		}
	}
	if find(byID(root, "leaders"), classed("board")) == nil {
		t.Error("the win rate alone makes no leaderboard")
	}

	none := parse(t, render(t, &report.Document{Results: &kpi.Results{}}))
	if !strings.Contains(textOf(byID(none, "main")), "no period to show") {
		t.Error("a book without periods does not say so")
	}
	alone := compute(t, exports(), params())
	page := parse(t, render(t, &report.Document{Results: alone, Shown: 20}))
	if len(find(byID(page, "cards"), classed("card"))) < 10 {
		t.Error("results that are not grouped have no cards")
	}
	var out bytes.Buffer
	if err := Write(&out, &report.Document{Results: alone, Shown: 99}); err == nil || out.Len() > 0 {
		t.Error("a period outside of the results is shown")
	}
	if err := Write(&out, nil); err == nil {
		t.Error("no book is no error")
	}
}

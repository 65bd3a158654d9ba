package html

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"salesk/internal/outside/browser"
	"salesk/kpi"
	"salesk/report"
)

// console returns what the page said to the console: errors and breaches of the policy.
func console(log string) []string {
	var said []string
	for line := range strings.Lines(log) {
		if strings.Contains(line, "CONSOLE") {
			said = append(said, line)
		}
	}
	return said
}

// site serves a dashboard and, beside it, a page that opens it in a frame and works it.
// It keeps the paths that were asked for.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

func serve(t *testing.T, pages map[string]string) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.Path)
		s.mu.Unlock()
		page, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if _, err := w.Write([]byte(page)); err != nil {
			t.Log(err)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// visitor opens the dashboard at a phone's width, uses filters and sorting as a person
// would, and writes down what it sees.
const visitor = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>visitor</title>
<iframe id="f" src="/dashboard" width="390" height="844"></iframe><dl id="seen"></dl>
<script>
function note(k, v) { var e = document.createElement("dd"); e.id = k; e.textContent = v; document.getElementById("seen").appendChild(e); }
document.getElementById("f").onload = function () {
  var d = this.contentDocument, w = this.contentWindow;
  function choose(id, text) {
    var s = d.getElementById(id);
    for (var i = 0; i < s.options.length; i++) { if (s.options[i].text === text) { s.selectedIndex = i; } }
    s.dispatchEvent(new w.Event("change", { bubbles: true }));
  }
  function card(id) { return d.querySelector('.card[data-kpi="' + id + '"]').innerText.replace(/\s+/g, " "); }
  function names(id) { return Array.prototype.map.call(d.querySelectorAll("#" + id + " tbody tr:not([hidden]) th"), function (e) { return e.innerText; }).join(" ¦ "); }
  note("width", d.documentElement.scrollWidth);
  note("before", card("revenue"));
  note("bars", d.querySelector("#revenue-chart rect").getAttribute("height"));
  choose("by-rep", "Ann Barlow");
  note("rep", card("revenue"));
  note("rep-bars", d.querySelector("#revenue-chart rect").getAttribute("height"));
  note("rep-board", names("board"));
  note("faded", d.querySelectorAll("#tortoise-chart path.faded").length);
  choose("by-period", "January 2025");
  note("period", card("revenue"));
  note("caption", d.querySelector("#board caption").innerText);
  choose("by-rep", "All");
  choose("by-team", "North");
  note("team-board", names("board"));
  note("said", d.getElementById("said").innerText);
  d.querySelector("#filters button").click();
  setTimeout(function () {
    note("after", card("revenue"));
    note("all-board", names("board"));
    var th = d.querySelector("#board thead th");
    th.querySelector("button").click();
    note("sorted", names("board"));
    note("aria", th.getAttribute("aria-sort"));
    th.querySelector("button").click();
    note("sorted-down", names("board"));
    note("done", "yes");
  }, 50);
};
</script>`

func TestBrowserFilters(t *testing.T) {
	b := book(t)
	s := serve(t, map[string]string{"/dashboard": string(render(t, b)), "/visitor": visitor})
	out, log := browser.Run(t, "--virtual-time-budget=5000", "--dump-dom", s.URL+"/visitor")
	for _, line := range console(log) {
		t.Error("console:", line)
	}
	for _, path := range s.asked {
		if path != "/visitor" && path != "/dashboard" {
			t.Errorf("the page asked for %s", path)
		}
	}
	root := parse(t, []byte(out))
	saw := func(id string) string {
		if n := byID(root, id); n != nil {
			return textOf(n)
		}
		return ""
	}
	if saw("done") != "yes" {
		t.Fatalf("the visit did not come to its end:\n%.3000s\n%s", out[strings.Index(out, "<dl"):], log)
	}
	if saw("width") != "390" {
		t.Errorf("the page is %s pixels wide on a phone of 390", saw("width"))
	}
	f := newFigures(nil, b.Results, b.Shown)
	revenue := f.kpi("revenue")
	figure := func(period int, group string) string { return f.text(revenue, period, group) }
	for id, want := range map[string]string{
		"before": figure(b.Shown, whole), "rep": figure(b.Shown, "Ann Barlow"), "period": figure(b.Shown-2, "Ann Barlow"), "after": figure(b.Shown, whole),
	} {
		if !strings.Contains(saw(id), " "+want+" ") {
			t.Errorf("%s: the revenue card says %q, want %s", id, saw(id), want)
		}
	}
	if saw("before") != saw("after") {
		t.Errorf("a reset does not bring back the page: %q, then %q", saw("before"), saw("after"))
	}
	if saw("bars") == saw("rep-bars") {
		t.Error("the bars are those of the company while a rep is chosen")
	}
	if got := saw("rep-board"); got != "Ann Barlow ¦ Company" {
		t.Errorf("the leaderboard of one rep has %s", got)
	}
	if saw("faded") != "7" {
		t.Errorf("%s points are faded, want those of the 7 other reps", saw("faded"))
	}
	if !strings.Contains(saw("caption"), "January 2025") {
		t.Errorf("the leaderboard of January is called %q", saw("caption"))
	}
	if got := saw("team-board"); len(strings.Split(got, " ¦ ")) != 5 || strings.Contains(got, "Bob") {
		t.Errorf("the leaderboard of North has %s", got)
	}
	if got := saw("said"); got != "Showing North, January 2025" {
		t.Errorf("the page says %q", got)
	}
	all := strings.Split(saw("all-board"), " ¦ ")
	if len(all) != 9 || all[8] != "Company" {
		t.Errorf("the leaderboard has %q", all)
	}
	down := strings.Split(saw("sorted-down"), " ¦ ")
	if up := strings.Split(saw("sorted"), " ¦ "); up[0] != hostile[0] || up[8] != "Company" || down[0] != "Fatima Haddad" || down[8] != "Company" {
		t.Errorf("sorted by name: %q, then %q", up, down)
	}
	if saw("aria") != "ascending" {
		t.Errorf("aria-sort is %q", saw("aria"))
	}
}

// looker opens the dashboard at the sizes of a laptop and of a phone, and measures what the first screen
// holds.
const looker = `<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>looker</title>
<iframe id="laptop" src="/dashboard" width="1280" height="800"></iframe><iframe id="phone" src="/dashboard" width="390" height="844"></iframe><dl id="seen"></dl>
<script>
function note(k, v) { var e = document.createElement("dd"); e.id = k; e.textContent = v; document.getElementById("seen").appendChild(e); }
function bottom(d, s) { var e = d.querySelector(s); return e ? Math.round(e.getBoundingClientRect().bottom) : "none"; }
addEventListener("load", function () {
  var d = document.getElementById("laptop").contentDocument, w = document.getElementById("laptop").contentWindow;
  ["headline", "look"].forEach(function (k) { note(k, bottom(d, "." + k)); });
  note("cards", bottom(d, "#front .card:last-child"));
  note("revenue", bottom(d, "#revenue-chart"));
  note("ahead", bottom(d, "#ahead"));
  note("laptop-width", d.documentElement.scrollWidth);
  var bars = d.querySelectorAll("#revenue-chart rect"), last = bars[bars.length - 1];
  last.focus();
  note("tip", d.querySelector(".tip").textContent);
  last.dispatchEvent(new w.KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }));
  note("next-tip", d.querySelector(".tip").textContent);
  d = document.getElementById("phone").contentDocument;
  note("first-figure", bottom(d, "#front .card .value"));
  note("phone-width", d.documentElement.scrollWidth);
  note("folded", d.querySelectorAll("main > .shut").length);
  note("goals-high", Math.round(d.querySelector("#goals").getBoundingClientRect().height));
  d.querySelector("#goals h2 button").click();
  note("goals-open", Math.round(d.querySelector("#goals").getBoundingClientRect().height));
  note("looked", "yes");
});
</script>`

func TestBrowserFirstScreen(t *testing.T) {
	b := book(t)
	b.Headline = report.NewHeadline(b.Results, b.Shown, kpi.Base{Results: b.Results, Period: b.Shown - 1})
	s := serve(t, map[string]string{"/dashboard": string(render(t, b)), "/looker": looker})
	out, log := browser.Run(t, "--virtual-time-budget=5000", "--window-size=1800,1000", "--dump-dom", s.URL+"/looker")
	for _, line := range console(log) {
		t.Error("console:", line)
	}
	root := parse(t, []byte(out))
	saw := func(id string) string {
		if n := byID(root, id); n != nil {
			return textOf(n)
		}
		return ""
	}
	if saw("looked") != "yes" {
		t.Fatalf("the visit did not come to its end:\n%s", log)
	}
	within := func(id string, most int) {
		t.Helper()
		if n, err := strconv.Atoi(saw(id)); err != nil || n <= 0 || n > most {
			t.Errorf("%s ends at %q, want no more than %d", id, saw(id), most)
		}
	}
	for _, id := range []string{"headline", "cards", "revenue", "ahead"} {
		within(id, 800)
	}
	within("laptop-width", 1280)
	within("first-figure", 844)
	within("phone-width", 390)
	within("goals-high", 100)
	if n, _ := strconv.Atoi(saw("folded")); n < 5 {
		t.Errorf("%s sections are folded on a phone", saw("folded"))
	}
	if n, _ := strconv.Atoi(saw("goals-open")); n < 100 {
		t.Errorf("the goals are %d pixels high when they are asked for", n)
	}
	if !strings.Contains(saw("tip"), "2,829,189.00 EUR") && !strings.Contains(saw("tip"), ": ") || saw("next-tip") == saw("tip") || saw("tip") == "" {
		t.Errorf("the last bar says %q, the one before %q", saw("tip"), saw("next-tip"))
	}
}

// TestBrowserHoldsPolicy puts a script and a picture into the page, as a hole would: the
// browser must refuse both. It also shows that the console is heard.
func TestBrowserHoldsPolicy(t *testing.T) {
	page := strings.Replace(string(render(t, book(t))), "<main", `<script>document.title="owned"</script><img src="/stolen" alt=""><main`, 1)
	s := serve(t, map[string]string{"/dashboard": page})
	out, log := browser.Run(t, "--virtual-time-budget=3000", "--dump-dom", s.URL+"/dashboard")
	if len(console(log)) < 2 {
		t.Errorf("the browser refused nothing:\n%s", log)
	}
	if strings.Contains(out, "<title>owned") {
		t.Error("a foreign script ran")
	}
	for _, path := range s.asked {
		if path != "/dashboard" {
			t.Errorf("the page asked for %s", path)
		}
	}
}

// sheet is a page of a PDF.
var sheet = regexp.MustCompile(`/Type */Page\b[^s]`)

// TestBrowserPrintsSummary prints what stands before the appendices alone: it
// takes two pages.
func TestBrowserPrintsSummary(t *testing.T) {
	page := string(render(t, book(t)))
	policy := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)
	page = policy.ReplaceAllString(page, "") // so that a style can be added
	page = strings.Replace(page, "</style>", "@media print{#behind,main>section:not(#front):not(#cards),footer{display:none!important}}</style>", 1)
	dir := t.TempDir()
	file, pdf := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	browser.Run(t, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
	b, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(sheet.FindAll(b, -1)); n != 2 {
		t.Errorf("the summary takes %d pages", n)
	}
}

var header = regexp.MustCompile(`(?m)^ *Month .*E-mail reply rate`)

// TestBrowserPrints prints the page, with and without its script, and looks for the
// first and the last row of every table.
func TestBrowserPrints(t *testing.T) {
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no pdftotext is installed")
	}
	b := book(t)
	page := render(t, b)
	for name, body := range map[string]string{
		"with its script": string(page), "without": string(page[:bytes.LastIndex(page, []byte("<script>"))]) + "</body></html>",
	} {
		dir := t.TempDir()
		file, pdf := filepath.Join(dir, "page.html"), filepath.Join(dir, "page.pdf")
		if err := os.WriteFile(file, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		browser.Run(t, "--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+file)
		text, err := exec.Command(reader, "-layout", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		flat := strings.Join(strings.Fields(string(text)), " ")
		root := parse(t, page)
		for _, table := range find(root, named("table")) {
			caption := strings.Join(strings.Fields(textOf(find(table, named("caption"))[0])), " ")
			if !strings.Contains(flat, caption) {
				t.Errorf("%s: the table %q is not on paper", name, caption)
			}
		}
		pages := 0 // with the header of the table of e-mail rates, which runs over two
		for sheet := range strings.SplitSeq(string(text), "\f") {
			if header.MatchString(sheet) {
				pages++
			}
		}
		if pages < 2 {
			t.Errorf("%s: the header of the table of e-mail rates is on %d pages, though the table runs over two", name, pages)
		}
		for _, want := range []string{b.Lang.Period(b.Results.Grain, b.Results.Periods[b.Shown-23]), "2,829,189.00 EUR", "684,802.13"} {
			if !strings.Contains(flat, want) {
				t.Errorf("%s: %q is not on paper", name, want)
			}
		}
	}
}

package html

import (
	"encoding/json"
	"net/url"
	"regexp"
	"strings"
	"testing"

	dom "golang.org/x/net/html"

	"salesk/internal/outside/browser"
	"salesk/internal/testsize"
	"salesk/kpi"
	"salesk/report"
	"salesk/report/internal/english"
	"salesk/report/lang"
)

func inLang(t testing.TB, code string) *report.Document {
	t.Helper()
	b := book(t)
	l, err := lang.Of(code)
	if err != nil {
		t.Fatal(err)
	}
	b.Lang = l
	return b
}

// visible collects what a reader sees or hears of a page: its texts, the names and tips
// of its parts, and the texts that the script swaps in.
func visible(t *testing.T, root *dom.Node) []string {
	t.Helper()
	var all []string
	var walk func(n *dom.Node)
	walk = func(n *dom.Node) {
		switch {
		case n.Type == dom.TextNode:
			all = append(all, n.Data)
		case n.Type == dom.ElementNode && n.Data == "style":
			return
		case n.Type == dom.ElementNode && n.Data == "script":
			if attr(n, "type") == "application/json" {
				var data any
				if err := json.Unmarshal([]byte(textOf(n)), &data); err != nil {
					t.Fatal(err)
				}
				all = append(all, stringsOf(data)...)
			}
			return
		}
		for _, name := range []string{"title", "aria-label", "alt"} {
			all = append(all, attr(n, name))
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return all
}

func stringsOf(data any) []string {
	switch x := data.(type) {
	case string:
		return []string{strings.TrimLeft(x, "=+-")}
	case []any:
		var all []string
		for _, v := range x {
			all = append(all, stringsOf(v)...)
		}
		return all
	case map[string]any:
		var all []string
		for key, v := range x {
			if key != "kpis" && key != "kind" && key != "id" && key != "team" {
				all = append(all, stringsOf(v)...)
			}
		}
		return all
	}
	return nil
}

// TestNoEnglish: no English text of the catalogues is left in a page in another language.
func TestNoEnglish(t *testing.T) {
	testsize.Alone(t)
	for _, code := range lang.Codes()[1:][:testsize.Of(4)] { // all, or the first
		t.Run(code, func(t *testing.T) {
			b := inLang(t, code)
			given := map[string]bool{} // texts of the book itself
			for _, s := range b.Control {
				given[s.Name], given[s.Value] = true, true
			}
			for _, g := range b.Goals {
				given[report.Clean(g.Name)] = true
			}
			for _, k := range kpi.Catalogue() {
				given[k.ID] = true // ids have no language
			}
			page := render(t, b)
			texts, n := english.Of(b.Lang), 0
			for _, text := range visible(t, parse(t, page)) {
				text = strings.TrimSpace(text)
				if text == "" || given[text] {
					continue
				}
				n++
				if found, is := texts.In(text); is {
					t.Errorf("%q is English: %q", text, found)
				}
			}
			if n < 1000 {
				t.Errorf("only %d texts were looked at", n)
			}
			if root := find(parse(t, page), named("html")); attr(root[0], "lang") != code {
				t.Errorf("the page says that it is in %q", attr(root[0], "lang"))
			}
		})
	}
}

// TestSayings: every text of the script is put into the language, and none stands there
// that is not known.
func TestSayings(t *testing.T) {
	for _, s := range sayings {
		if n := strings.Count(scriptText, s.there); n < 1 {
			t.Errorf("the script does not say %s any more", s.there)
		}
	}
	for _, code := range lang.Codes()[1:] {
		l := inLang(t, code).Lang
		script := scriptIn(l)
		for _, s := range sayings {
			english := s.text[strings.IndexByte(s.text, '|')+1:] // behind what it is about
			if word := l.Word(s.text); word != s.text && word != english && strings.Contains(script, s.there) {
				t.Errorf("%s: the script still says %s", code, s.there)
			}
		}
		// What is left between quotation marks with a space in it are selectors and the
		// like, which have no sentence.
		for _, quoted := range regexp.MustCompile(`"[A-Z][a-z]+ [a-z]+[^"]*"`).FindAllString(script, -1) {
			if strings.Contains(scriptText, quoted) {
				t.Errorf("%s: %s is English", code, quoted)
			}
		}
		allowed := false
		for _, meta := range find(parse(t, render(t, inLang(t, code))), named("meta")) {
			allowed = allowed || strings.Contains(attr(meta, "content"), hashOf(script))
		}
		if !allowed {
			t.Errorf("%s: the policy does not allow the script", code)
		}
	}
	if scriptIn(nil) != scriptText {
		t.Error("the English script is not the script")
	}
}

// TestBrowserSpeaks: what the script shows is written as the page was.
func TestBrowserSpeaks(t *testing.T) {
	b := inLang(t, "hu")
	s := serve(t, map[string]string{"/page": string(render(t, b))})
	period, rep := b.Results.Periods[b.Shown-1], "Ann Barlow"
	out, log := browser.Run(t, "--virtual-time-budget=5000", "--dump-dom", s.URL+"/page#view&period="+url.QueryEscape(period.Label)+"&rep="+url.QueryEscape(rep))
	if errs := console(log); len(errs) > 0 {
		t.Errorf("the console says %q", errs)
	}
	root := parse(t, []byte(out))
	if got, want := textOf(byID(root, "said")), "Látható: "+rep+", "+b.Lang.Period(b.Results.Grain, period); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	f := newFigures(b.Lang, b.Results, b.Shown)
	k := f.kpi("revenue")
	for _, card := range find(root, classed("card")) {
		if attr(card, "data-kpi") == k.ID {
			if got, want := textOf(find(card, classed("value"))[0]), f.text(k, b.Shown-1, rep); got != want {
				t.Errorf("revenue of %s is %q, want %q", rep, got, want)
			}
		}
	}
	ticks := 0
	for _, tick := range find(byID(root, "revenue-chart"), classed("tick")) {
		ticks++
		if text := textOf(tick); text != "0" && !regexp.MustCompile(`^[0-9]+(,[0-9]+)?\x{a0}E$`).MatchString(text) {
			t.Errorf("a tick of the axis is %q", text)
		}
	}
	if ticks < 3 {
		t.Errorf("%d ticks", ticks)
	}
	if text := textOf(byID(root, "board")); !strings.Contains(text, "Rangsor értékesítő szerint, ") {
		t.Errorf("the leaderboard is called %.60q", text)
	}
	for _, sort := range find(byID(root, "board"), named("button")) {
		if got := attr(sort, "aria-label"); !strings.HasPrefix(got, "Rendezés: ") {
			t.Errorf("a button is called %q", got)
		}
	}
}

package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"salesk/kpi"
)

// keys are the texts that the reports have, each with where it stands.
func keys(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, dir := range []string{".", "..", "../html", "../workbook", "../../cmd"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %d files", dir, err, len(files))
		}
		for _, path := range files {
			if !strings.HasSuffix(path, "_test.go") {
				sourceKeys(t, path, all)
			}
		}
	}
	templateKeys(t, "../html/page.gohtml", all)
	for _, text := range vocabulary() {
		all[text] = "a word of package kpi"
	}
	for text, where := range kpiTexts() {
		all[text] = where
	}
	if len(all) < 400 {
		t.Fatalf("only %d texts were found", len(all))
	}
	return all
}

// sourceKeys finds what is given to T, Word and N, the constants among them, and the
// texts of the dashboard's script.
func sourceKeys(t testing.TB, path string, all map[string]string) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	add := func(e ast.Expr) {
		switch e := e.(type) {
		case *ast.BasicLit:
			if e.Kind == token.STRING {
				text, err := strconv.Unquote(e.Value)
				if err != nil {
					t.Fatal(err)
				}
				all[text] = fset.Position(e.Pos()).String()
			}
		case *ast.Ident:
			if e.Obj != nil && e.Obj.Kind == ast.Con {
				if spec, ok := e.Obj.Decl.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
					if lit, ok := spec.Values[0].(*ast.BasicLit); ok {
						text, err := strconv.Unquote(lit.Value)
						if err != nil {
							t.Fatal(err)
						}
						all[text] = fset.Position(e.Pos()).String()
					}
				}
			}
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			sel, ok := n.Fun.(*ast.SelectorExpr)
			switch {
			case ok && (sel.Sel.Name == "T" || sel.Sel.Name == "Word" || sel.Sel.Name == "tab") && len(n.Args) > 0:
				add(n.Args[0])
			case ok && sel.Sel.Name == "N" && len(n.Args) == 3:
				add(n.Args[1])
				add(n.Args[2])
			case ok && sel.Sel.Name == "tabs":
				for _, a := range n.Args {
					add(a)
				}
			}
		case *ast.ValueSpec:
			if len(n.Names) == 1 && n.Names[0].Name == "sayings" {
				for _, e := range n.Values[0].(*ast.CompositeLit).Elts {
					add(e.(*ast.CompositeLit).Elts[1])
				}
			}
			// Constants of words that are used in other files of their package.
			for i, name := range n.Names {
				if slices.Contains([]string{"noData", "notOver", "noTarget", "companyOnly", "notComputed", "liveNote"}, name.Name) || strings.HasSuffix(name.Name, "Sheet") {
					if i < len(n.Values) {
						add(n.Values[i])
					}
				}
			}
		}
		return true
	})
}

var templateText = regexp.MustCompile(`\{\{(?:- )?(?:t "([^"]+)"[^}]*|n [^"}]*"([^"]+)" "([^"]+)")\}\}`)

func templateKeys(t testing.TB, path string, all map[string]string) {
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := templateText.FindAllStringSubmatch(string(page), -1)
	if want := strings.Count(string(page), `{{t "`) + strings.Count(string(page), "{{n ") - strings.Count(string(page), `{{t "Table: %s" .Caption}}"`); len(found) < want {
		t.Fatalf("%d texts of the template were found, not %d", len(found), want)
	}
	for _, m := range found {
		for _, text := range m[1:] {
			if text != "" {
				all[text] = path
			}
		}
	}
}

// vocabulary are the words that package kpi has for things: they come to the reports
// by their String methods.
func vocabulary() []string {
	words := append(kpi.Dimensions(), kpi.GrainNames()...)
	for _, d := range kpi.Dimensions() {
		spaced := strings.ReplaceAll(d, "_", " ")
		words = append(words, Capital(d), plural(d), spaced, Capital(spaced))
	}
	for c := kpi.Team; c <= kpi.CustomerBase; c++ {
		words = append(words, c.String())
	}
	for s := kpi.NoData; s <= kpi.Missed; s++ {
		words = append(words, s.String())
	}
	for k := kpi.GoalNumber; k <= kpi.GoalPercent; k++ {
		words = append(words, k.String())
	}
	for k := kpi.Unclear; k <= kpi.Laggard; k++ {
		words = append(words, k.String())
	}
	for _, k := range kpi.AllKinds() {
		words = append(words, k.String())
	}
	for _, o := range []kpi.Outcome{kpi.Open, kpi.Won, kpi.Lost} {
		words = append(words, o.String())
	}
	for _, u := range []kpi.Unit{kpi.Ratio, kpi.Amount, kpi.Days, kpi.Whole, kpi.Months, kpi.Times} {
		words = append(words, (&kpi.Results{}).UnitName(u))
	}
	words = append(words, recordTitles...)
	words = append(words, checkWords...)
	return append(words, "leads", "opportunities", "group", "groups", "won", "yes", "no", "company", "target", "Q1", "Q2", "Q3", "Q4", kpi.Unassigned)
}

// checkWords are what check calls doubts, kinds of tables and what was found out about files.
var checkWords = []string{"Arabic", "Bulgarian", "Czech", "Danish or Norwegian", "French", "German", "Greek", "Hebrew", "Hungarian", "Icelandic", "Italian", "Latvian", "Lithuanian", "Polish",
	"Portuguese", "Romanian", "Russian", "Slovak", "Slovene or Croatian", "Spanish", "Swedish", "Thai", "Turkish", "Ukrainian", "languages of Central Europe", "languages of Western Europe",
	"rows", "ids", "links", "outcomes", "dates", "amounts", "currency", "columns", "reps", "text",
	"good", "doubtful", "unusable", "emails, one row a message", "emails, one row a campaign", "roster",
	"format", "compression", "encoding", "delimiter", "quotes", "line ends", "date system", "hidden", "layout", "table",
	"damaged bytes", "NUL characters", "lines of another encoding", "suspicious", "kind", "form", "header", "skipped", "not used", "contested", "as open", "left out"}

// recordTitles are the names and headings of the sheets of records; a test of the
// command line holds that there are no others.
var recordTitles = []string{"Deals", "Leads", "Emails", "Costs", "Targets", "Customers",
	"Deal", "Customer", "Stage", "Outcome", "Amount", "Created", "Closed", "Expected", "Cycle days",
	"Lead", "Status", "Opportunity", "Converted", "Won", "Convert days",
	"Sent date", "Sent", "Bounced", "Delivered", "Opened", "Clicked", "Replied", "Machine opens",
	"Start", "End", "Category", "Metric", "Period", "Target", "Name", "Mrr"}

// kpiTexts are what the KPIs say of themselves, save for their titles.
func kpiTexts() map[string]string {
	all := map[string]string{}
	for _, k := range kpi.Catalogue() {
		all[k.Formula], all[k.GroupBy] = k.ID+"'s formula", k.ID+"'s group"
		for _, s := range sentences(k.Doc) {
			all[s] = k.ID + "'s doc"
		}
	}
	for _, k := range kpi.Components() {
		all[k.Title], all[k.Formula] = k.ID+"'s title", k.ID+"'s formula"
	}
	return all
}

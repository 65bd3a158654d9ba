package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"salesk/internal/testsize"
)

// allowed says which packages of this module a package may reach, through any number
// of others. Imports go one way: cmd -> ingest, report, kpi; ingest -> kpi; report -> kpi;
// and what kpi stands on knows nothing of it.
var allowed = map[string][]string{
	"salesk/internal/...":  {"salesk/internal/"},
	"salesk/kpi/calendar":  {"salesk/internal/"},
	"salesk/kpi/exact":     nil,
	"salesk/kpi/intern":    nil,
	"salesk/kpi/partition": {"salesk/internal/"},
	"salesk/kpi":           {"salesk/kpi/", "salesk/internal/"},
	"salesk/ingest/...":    {"salesk/ingest/", "salesk/kpi/", "salesk/internal/"},
	"salesk/report/...":    {"salesk/report/", "salesk/kpi/", "salesk/internal/"},
}

func TestImportsGoOneWay(t *testing.T) {
	for root, may := range allowed {
		for pkg, deps := range packages(t, root, ".Deps") {
			for _, dep := range deps {
				if strings.HasPrefix(dep, "salesk/") && !slices.ContainsFunc(may, func(m string) bool { return strings.HasPrefix(dep+"/", m) }) {
					t.Errorf("%s reaches %s", pkg, dep)
				}
			}
		}
	}
}

// TestWithinKPI holds that each package below kpi has its place in the order of imports, and
// that how kpi cuts records into parts is its own business.
func TestWithinKPI(t *testing.T) {
	for pkg := range packages(t, "salesk/kpi/...", ".Imports") {
		if _, ok := allowed[pkg]; !ok {
			t.Errorf("nothing says what %s may import", pkg)
		}
	}
	for _, kind := range []string{".Imports", ".TestImports", ".XTestImports"} {
		for pkg, imports := range packages(t, "salesk/...", kind) {
			if slices.Contains(imports, "salesk/kpi/partition") && pkg != "salesk/kpi" {
				t.Errorf("%s imports salesk/kpi/partition", pkg)
			}
		}
	}
}

// packages lists what some packages import, in the sense of a field of go list.
func packages(t *testing.T, pattern, field string) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join `+field+` " "}}`, pattern).Output()
	if err != nil {
		t.Fatal(err)
	}
	imports := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		names := strings.Fields(line)
		imports[names[0]] = names[1:]
	}
	return imports
}

// TestKPIIsPure holds that package kpi and what it stands on open no file, read no clock,
// print nothing and need no library.
func TestKPIIsPure(t *testing.T) {
	forbidden := []string{"os", "io", "io/fs", "io/ioutil", "log", "log/slog", "net", "net/http", "os/exec", "syscall", "embed", "path/filepath"}
	clock := []string{"Now", "Since", "Until", "After", "Tick", "Sleep", "NewTimer", "NewTicker"}
	var files []string
	for _, pattern := range []string{"../../kpi/*.go", "../../kpi/*/*.go", "../../internal/*/*.go"} {
		more, err := filepath.Glob(pattern)
		if err != nil || len(more) == 0 {
			t.Fatal("no files in", pattern, err)
		}
		files = append(files, more...)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, imp := range f.Imports {
			path, _ := strconv.Unquote(imp.Path.Value)
			if slices.Contains(forbidden, path) {
				t.Errorf("%s imports %s", set.Position(imp.Pos()), path)
			}
			if strings.Contains(path, ".") {
				t.Errorf("%s imports the library %s", set.Position(imp.Pos()), path)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := sel.X.(*ast.Ident)
			switch {
			case !ok:
			case x.Name == "time" && slices.Contains(clock, sel.Sel.Name):
				t.Errorf("%s reads the clock: time.%s", set.Position(n.Pos()), sel.Sel.Name)
			case x.Name == "fmt" && strings.HasPrefix(sel.Sel.Name, "Print"):
				t.Errorf("%s prints: fmt.%s", set.Position(n.Pos()), sel.Sel.Name)
			}
			return true
		})
	}
}

// Where a product and a sum are made in one step, as on arm64, the last digit may be another,
// and a report not the same bytes. The compiler does so unless the product is rounded first.
func TestNoFusedProducts(t *testing.T) {
	testsize.Alone(t)
	if testing.Short() {
		t.Skip("compiles for another processor")
	}
	for _, pkg := range []string{"../../report/html", "../../report/workbook"} {
		cmd := exec.Command("go", "build", "-gcflags=-S", pkg)
		cmd.Env = append(os.Environ(), "GOOS=darwin", "GOARCH=arm64", "CGO_ENABLED=0") // which the gate builds anyway
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", pkg, err, out)
		}
		for _, line := range regexp.MustCompile(`\S+\.go:\d+\)\s+FN?M(ADD|SUB)D`).FindAll(out, -1) {
			t.Errorf("%s: write the product as float64(a*b) or times(a, b)", line)
		}
	}
}

// TestMessagesAreData holds that what reads files words nothing: it makes no error of a text. What
// is left are reasons that stay inside.
func TestMessagesAreData(t *testing.T) {
	inside := map[string]bool{
		"reading was given up": true, "is no plain text": true, "not a plain number": true, "too large": true, "%v": true,
	}
	var files []string
	for _, dir := range []string{"", "table", "text", "text/charset", "sheet", "value", "header"} {
		found, err := filepath.Glob(filepath.Join("../../ingest", dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok && (sel.Sel.Name == "Errorf" || sel.Sel.Name == "New") {
				if pkg, ok := sel.X.(*ast.Ident); ok && (pkg.Name == "fmt" || pkg.Name == "errors") {
					if text, ok := call.Args[0].(*ast.BasicLit); !ok || !inside[strings.Trim(text.Value, `"`)] {
						t.Errorf("%s: makes an error of a text; define a message", fset.Position(call.Pos()))
					}
				}
			}
			return true
		})
	}
}

// TestDependenciesHaveReasons holds that the table of dependencies has every module that go.mod
// requires, and no other.
func TestDependenciesHaveReasons(t *testing.T) {
	read := func(path string) string {
		b, err := os.ReadFile(filepath.Join("..", "..", path))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	_, table, _ := strings.Cut(read("docs/ARCHITECTURE.md"), "## Dependencies")
	required := map[string]bool{}
	for line := range strings.Lines(read("go.mod")) {
		if m := regexp.MustCompile(`^\t(\S+) v\S+\n`).FindStringSubmatch(line); m != nil {
			required[m[1]] = true
			if !strings.Contains(table, "`"+m[1]+"`") {
				t.Errorf("docs/ARCHITECTURE.md gives no reason for %s", m[1])
			}
		}
	}
	for line := range strings.Lines(table) {
		modules, _, _ := strings.Cut(strings.TrimPrefix(line, "| "), " | ")
		for _, m := range regexp.MustCompile("`([^`]+/[^`]+)`").FindAllStringSubmatch(modules, -1) {
			if !required[m[1]] {
				t.Errorf("docs/ARCHITECTURE.md has %s, which go.mod does not require", m[1])
			}
		}
	}
}

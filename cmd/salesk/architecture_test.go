package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed says which packages of this module a package may reach, through any number
// of others. Imports go one way: cmd -> ingest, report, kpi; ingest -> kpi; report -> kpi.
var allowed = map[string][]string{
	"salesk/kpi":    {"salesk/kpi"},
	"salesk/ingest": {"salesk/ingest", "salesk/kpi"},
	"salesk/report": {"salesk/report", "salesk/kpi"},
}

func TestImportsGoOneWay(t *testing.T) {
	for root, may := range allowed {
		out, err := exec.Command("go", "list", "-deps", root+"/...").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, dep := range strings.Fields(string(out)) {
			if !strings.HasPrefix(dep, "salesk/") {
				continue
			}
			if !slices.ContainsFunc(may, func(m string) bool { return dep == m || strings.HasPrefix(dep, m+"/") }) {
				t.Errorf("%s reaches %s", root, dep)
			}
		}
	}
}

// TestKPIIsPure holds that package kpi opens no file, reads no clock, prints nothing and
// needs no library.
func TestKPIIsPure(t *testing.T) {
	forbidden := []string{"os", "io", "io/fs", "io/ioutil", "log", "log/slog", "net", "net/http", "os/exec", "syscall", "embed", "path/filepath"}
	clock := []string{"Now", "Since", "Until", "After", "Tick", "Sleep", "NewTimer", "NewTicker"}
	files, err := filepath.Glob("../../kpi/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files of package kpi", err)
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

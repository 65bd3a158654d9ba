package cmd

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"

	"github.com/google/go-cmp/cmp"
)

func TestNearest(t *testing.T) {
	t.Parallel()
	candidates := []string{"rep", "team", "source", "win_rate", "revenue_churn_rate", "month", "time_zone"}
	tests := []struct{ name, want string }{
		{"rpe", "rep"}, {"Team", "team"}, {"mnth", "month"}, {"win-rate", "win_rate"}, {"winrate", "win_rate"},
		{"revenue_churn", "revenue_churn_rate"}, {"time zone", "time_zone"},
		{"xyz", ""}, {"b", ""}, {"", ""}, {"mo", ""}, {"ő", ""},
	}
	for _, tt := range tests {
		got, ok := nearest(tt.name, candidates)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("nearest(%q) = %q, %v; want %q", tt.name, got, ok, tt.want)
		}
	}
}

func TestParseWhere(t *testing.T) {
	t.Parallel()
	got, err := parseWhere([]string{`rep="Smith, Ann", Bob`, "source=Web", "rep=Cleo"})
	if err != nil {
		t.Fatal(err)
	}
	want := []kpi.Filter{{Dim: "rep", Values: []string{"Smith, Ann", "Bob", "Cleo"}}, {Dim: "source", Values: []string{"Web"}}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
	for _, bad := range []string{"rep", "rep=", "rpe=Ann", `rep="Ann`} {
		if _, err := parseWhere([]string{bad}); err == nil {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func TestResolveKPIs(t *testing.T) {
	t.Parallel()
	got, err := resolveKPIs([]string{"win_rate", "revenue", "win_rate"})
	if want := []string{"revenue", "win_rate"}; err != nil || !cmp.Equal(got, want) {
		t.Errorf("got %v, %v; want %v in catalogue order", got, err, want)
	}
	all, err := resolveKPIs([]string{"all"})
	if err != nil || len(all) != len(kpi.Catalogue()) {
		t.Errorf("all gives %d KPIs of %d, %v", len(all), len(kpi.Catalogue()), err)
	}
	n := 0
	for _, c := range categoryNames() {
		ids, err := resolveKPIs([]string{c})
		if err != nil || len(ids) == 0 {
			t.Errorf("category %s: %v, %v", c, ids, err)
		}
		n += len(ids)
	}
	if n != len(all) {
		t.Errorf("the categories have %d KPIs of %d", n, len(all))
	}
}

func TestParseDec(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]kpi.Dec{
		"0": {}, "12": {Coef: 12}, "-0.50": {Coef: -50, Scale: 2}, "1234.5": {Coef: 12345, Scale: 1},
	} {
		if got, err := parseDec(text); err != nil || got != want {
			t.Errorf("%s: got %v, %v; want %v", text, got, err, want)
		}
	}
	for _, bad := range []string{"", "-", ".", ".5", "5.", "1,5", "1e3", "0x1", "1_000", "1.2.3", "99999999999999999999", "0.1234567890123456789", "+1", "--1"} {
		if got, err := parseDec(bad); err == nil {
			t.Errorf("%q was read as %v", bad, got)
		}
	}
}

func TestSplitSheet(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	emptyFiles(t, dir, "data[1].csv", "c#.csv")
	for path, want := range map[string][2]string{
		"book.xlsx[Deals 2022]": {"book.xlsx", "Deals 2022"},
		"book.xlsx#Deals":       {"book.xlsx", "Deals"},
		"book.xlsx":             {"book.xlsx", ""},
		"book.xlsx[]":           {"book.xlsx[]", ""},
		"data[1].csv":           {"data[1].csv", ""},
		"c#.csv":                {"c#.csv", ""},
	} {
		file, sheet := splitSheet(filepath.Join(dir, path))
		if got := [2]string{filepath.Base(file), sheet}; got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestCollect(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	emptyFiles(t, dir, "d/b.csv", "d/a.xlsx", "d/.hidden.csv", "d/~$a.xlsx", "d/notes.md", "d/README.txt", "d/out.csv", "d/roster.csv", "d/e.csv.gz", "x1.csv", "x2.csv")
	in := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	o := &request{args: []string{in("d"), in("d/b.csv"), in("x?.csv")}, config: &config{Roster: &ingest.Input{Path: "d/roster.csv"}, Dir: dir}}
	o.kinds[kpi.Leads] = []string{in("x1.csv")}
	got, err := o.collect(in("d/out.csv"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, input := range got {
		name, err := filepath.Rel(dir, input.Path)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, filepath.ToSlash(name))
		if input.Known != (name == "x1.csv") {
			t.Errorf("%s: known %v", name, input.Known)
		}
	}
	if want := []string{"d/a.xlsx", "d/b.csv", "d/e.csv.gz", "x1.csv", "x2.csv"}; !cmp.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
}

// emptyFiles makes files that hold nothing.
func emptyFiles(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOutput(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	say := func(s string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
	}
	var o outputs
	if err := o.write(path, say("one")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.csv")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := o.write(link, say("two")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the mode was not kept: %v %v", info.Mode(), err)
	}
	failing := func(w io.Writer) error {
		io.WriteString(w, "half")
		return errors.New("no more")
	}
	if err := o.write(path, failing); statusOf(err) != statusFailed {
		t.Errorf("got %v", err)
	}
	// An interrupt in the middle of the writing removes what was written, and what is
	// done afterwards comes to nothing.
	err = o.write(path, func(w io.Writer) error {
		o.abandon()
		return nil
	})
	if statusOf(err) != statusFailed {
		t.Errorf("got %v", err)
	}
	if err := o.write(filepath.Join(dir, "late.csv"), say("late")); err == nil {
		t.Error("written after the interrupt")
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "two" {
		t.Errorf("got %q, %v", got, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestLogger(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	l := &logger{w: &b}
	l.warnAt("row", kpi.Problem{Where: "a.csv:1:2", Column: "amount", Message: message.Plain("\"\x1b[31m\u202ex\" is no amount")})
	l.fail(problems{{Where: "a", Message: message.Plain("x")}, {Where: "b", Message: message.Plain("y")}})
	l.json = true
	l.warnAt("row", kpi.Problem{Where: "a.csv:1:2", Column: "amount", Message: message.Plain(`"<" is no amount`)})
	l.quiet = true
	l.print("note", "n", message.Plain("not heard"))
	want := `salesk: a.csv:1:2: amount: "\x1b[31m\u202ex" is no amount
salesk: a: x
salesk: b: y
{"level":"warning","code":"row","where":"a.csv:1:2","column":"amount","message":"\"<\" is no amount"}
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestColour(t *testing.T) {
	t.Parallel()
	tests := []struct {
		when string
		env  map[string]string
		want bool
	}{
		{"auto", nil, false}, // no terminal
		{"auto", map[string]string{"FORCE_COLOR": "1"}, true},
		{"auto", map[string]string{"FORCE_COLOR": "0"}, false},
		{"auto", map[string]string{"FORCE_COLOR": "1", "NO_COLOR": "1"}, false},
		{"always", map[string]string{"NO_COLOR": "1"}, true},
		{"never", map[string]string{"FORCE_COLOR": "1"}, false},
	}
	for _, tt := range tests {
		w := world{getenv: func(k string) string { return tt.env[k] }}
		if got := w.colour(tt.when, io.Discard); got != tt.want {
			t.Errorf("%s with %v: got %v", tt.when, tt.env, got)
		}
	}
}

func TestClassify(t *testing.T) {
	t.Parallel()
	var all []kpi.Problem
	add := func(file, place, column string, m message.Message) {
		all = append(all, kpi.Problem{Where: file + place, File: file, Column: column, Message: m})
	}
	for _, line := range []string{"1", "22", "3", "4", "5", "6", "7"} {
		add("a.csv", ":"+line+":9", "amount", message.NotAnAmount(strings.Repeat("x", len(all))))
	}
	add("a.csv", ":8:1", "date", message.NotADate("y"))
	add("b.xlsx[S]", "!C4", "amount", message.NotAnAmount("z"))
	add("b.xlsx[S]", "!C9", "amount", message.NotAnAmount(`"`))
	for _, day := range []string{"2022-01-02", "2023-11-30"} {
		add("a.csv", ":9:1", "", message.NoRate("USD", "EUR", day))
	}
	add("a.csv", ":9:2", "", message.NoRate("HUF", "EUR", "2022-01-02"))
	var got []string
	for _, c := range classify(all) {
		got = append(got, c.first.Where+" "+places(c))
	}
	want := []string{"a.csv:1:9 22:9, 3:9, 4:9, 5:9, …", "a.csv:8:1 ", "b.xlsx[S]!C4 C9", "a.csv:9:1 9:1", "a.csv:9:2 "}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

func TestColumnsAreDescribed(t *testing.T) {
	t.Parallel()
	for _, k := range kpi.AllKinds() {
		for _, c := range columnsOf(k) {
			if c.Doc == "" || c.Holds == "" {
				t.Errorf("%s.%s says nothing of itself: %+v", c.Kind, c.Name, c)
			}
		}
	}
}

func TestVersionLine(t *testing.T) {
	t.Parallel()
	info := &debug.BuildInfo{Settings: []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.modified", Value: "true"}}}
	if got := versionLine("v1.2.3", info); !strings.HasPrefix(got, "salesk v1.2.3 (commit 0123456789ab, changed since), go") {
		t.Error(got)
	}
	if got := versionLine("", nil); !strings.HasPrefix(got, "salesk development, go") {
		t.Error(got)
	}
}

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func parse(t *testing.T, text string) results {
	t.Helper()
	r, err := parseResults(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestCompare(t *testing.T) {
	salesk := `kpi,period,rep,value,n
revenue,2022-01,Ann,100.10,1
revenue,2022-02,Ann,0.00,0
win_rate,2022-01,Ann,0.3333333333,3
win_rate,2022-02,Ann,,0
deals_won,2022-01,Ann,1,1
`
	all := []string{"revenue", "win_rate"}
	for name, c := range map[string]struct {
		peer  string
		kpis  []string
		wrong int
	}{
		"equal, without the months of nothing":  {"revenue,2022-01,Ann,100.1\nwin_rate,2022-01,Ann,0.333333333333333\n", all, 0},
		"equal, with them":                      {"revenue,2022-01,Ann,100.1\nrevenue,2022-02,Ann,-0.0\nwin_rate,2022-01,Ann,0.3333333333\nwin_rate,2022-02,Ann,\n", all, 0},
		"money must be the same":                {"revenue,2022-01,Ann,100.10000001\nwin_rate,2022-01,Ann,0.3333333333\n", all, 1},
		"a quotient may differ by rounding":     {"revenue,2022-01,Ann,100.10\nwin_rate,2022-01,Ann,0.33333333341\n", all, 0},
		"and by no more":                        {"revenue,2022-01,Ann,100.10\nwin_rate,2022-01,Ann,0.333333334\n", all, 1},
		"0 is not empty":                        {"revenue,2022-01,Ann,100.10\nwin_rate,2022-01,Ann,0.3333333333\nwin_rate,2022-02,Ann,0\n", all, 1},
		"a figure is missing":                   {"revenue,2022-01,Ann,100.10\nrevenue,2022-02,Ann,0\nwin_rate,2022-02,Ann,\n", all, 1},
		"a whole KPI is missing":                {"revenue,2022-01,Ann,100.10\n", all, 2},
		"a figure that salesk does not have":    {"revenue,2022-01,Ann,100.10\nrevenue,2022-01,Bob,1\nwin_rate,2022-01,Ann,0.3333333333\n", all, 1},
		"no figure where salesk has no row":     {"revenue,2022-01,Ann,100.10\nwin_rate,2022-01,Bob,\nwin_rate,2022-01,Ann,0.3333333333\n", all, 0},
		"a KPI that nobody has":                 {"revenue,2022-01,Ann,100.10\n", []string{"revenue", "pipeline_value"}, 1},
		"not a number":                          {"revenue,2022-01,Ann,100.10\nwin_rate,2022-01,Ann,NaN\n", all, 1},
		"only what the peer says that it does":  {"deals_won,2022-01,Ann,1\n", []string{"deals_won"}, 0},
		"a count must be the same, as a number": {"deals_won,2022-01,Ann,1.0\n", []string{"deals_won"}, 0},
		"a count is not about right":            {"deals_won,2022-01,Ann,1.0000000001\n", []string{"deals_won"}, 1},
	} {
		n, wrong := compare(parse(t, salesk), parse(t, "kpi,period,rep,value\n"+c.peer), c.kpis)
		if len(wrong) != c.wrong || n == 0 {
			t.Errorf("%s: %d figures, %d differences %q, want %d", name, n, len(wrong), wrong, c.wrong)
		}
	}
}

func TestParseResults(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "EOF",
		"kpi,period,value\n":          "no column rep",
		"kpi,period,rep,value\na,b\n": "wrong number of fields",
		"kpi,period,rep,value\na,b,c,1\na,b,c,2\n": "comes twice",
	} {
		if _, err := parseResults(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestMedian(t *testing.T) {
	p := &peer{}
	for _, ms := range []int{50, 10, 30} {
		p.took = append(p.took, usage{Wall: time.Duration(ms) * time.Millisecond})
	}
	if m := median(p, wall); m != 0.030 {
		t.Error("of three", m)
	}
	p.took = append(p.took, usage{Wall: 20 * time.Millisecond})
	if m := median(p, wall); m != 0.025 {
		t.Error("of four", m)
	}
}

// TestFastest holds that a ratio is to a peer that computes as much as any, and that
// salesk is none.
func TestFastest(t *testing.T) {
	took := func(name string, kpis int, wallMS, cpuMS int) *peer {
		return &peer{name: name, kpis: make([]string, kpis), took: []usage{{Wall: time.Duration(wallMS) * time.Millisecond, CPU: time.Duration(cpuMS) * time.Millisecond}}}
	}
	j := &job{bytes: 1, runs: 1, peers: []*peer{took("salesk", 4, 1, 1), took("few KPIs", 2, 5, 5), took("A", 4, 30, 60), took("B", 4, 40, 50)}}
	for name, of := range map[string]func(usage) float64{"wall": wall, "CPU": cpu} {
		want := map[string]float64{"wall": 0.030, "CPU": 0.050}[name]
		if got := j.fastest(func(p *peer) float64 { return median(p, of) }); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	var b strings.Builder
	j.print(&b)
	for _, want := range []string{"salesk 4 0.001 0.001 0.001 0.001 0.001 0.03 0.03 0.02 0.02 ", "salesk takes 0.03 of the time of A, and 0.02 of its processor time "} {
		if text := strings.Join(strings.Fields(b.String()), " "); !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	if alone := (&job{peers: j.peers[:1]}); alone.fastest(func(p *peer) float64 { return least(p, wall) }) != 0 {
		t.Error("a peer where there is none")
	} else {
		alone.print(io.Discard)
	}
}

func TestChosen(t *testing.T) {
	all := options{deals: 10, files: 10, sheet: 10}
	for name, c := range map[string]struct {
		change func(*options)
		want   string
	}{
		"all":               {func(*options) {}, "csv deals files xlsx small"},
		"small":             {func(o *options) { o.small = true }, "small"},
		"big":               {func(o *options) { o.big = true }, "csv deals"},
		"some":              {func(o *options) { o.jobs = "files, deals" }, "files deals"},
		"some of the big":   {func(o *options) { o.big, o.jobs = true, "deals" }, "deals"},
		"none of the big":   {func(o *options) { o.big, o.jobs = true, "files" }, ""},
		"no such":           {func(o *options) { o.jobs = "deal" }, ""},
		"some without rows": {func(o *options) { o.deals, o.sheet = 0, 0 }, "files small"},
	} {
		o := all
		c.change(&o)
		got, err := o.chosen()
		if strings.Join(got, " ") != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%s: %v %v, want %q", name, got, err, c.want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 200000: "200,000", 1234567: "1,234,567"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// TestStart measures a process of known length and memory: this test binary.
func TestStart(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	u, err := start(request{Args: []string{self}, Env: []string{"BE_A_CHILD=50ms"}, Stdout: out})
	if err != nil {
		t.Fatal(err)
	}
	if u.Wall < 50*time.Millisecond || u.Peak < 64<<20 || u.Status != 3 || u.Stderr != "to stderr" {
		t.Errorf("%+v", u)
	}
	if text, err := os.ReadFile(out); string(text) != "to stdout" {
		t.Errorf("%q %v", text, err)
	}
	if _, err := start(request{Args: []string{self}, Env: []string{"BE_A_CHILD=2s"}, Limit: 32 << 20}); err == nil || !strings.Contains(err.Error(), "ended") {
		if _, e := os.Stat("/proc/self/statm"); e == nil {
			t.Error("a process that took too much memory was not ended:", err)
		}
	}
	if _, err := start(request{Args: []string{filepath.Join(t.TempDir(), "none")}}); err == nil {
		t.Error("a program that is not there was started")
	}
}

func TestMain(m *testing.M) {
	if text := os.Getenv("BE_A_CHILD"); text != "" {
		b := bytes.Repeat([]byte{1}, 64<<20)
		length, err := time.ParseDuration(text)
		if err != nil {
			panic(err)
		}
		time.Sleep(length)
		os.Stdout.WriteString("to stdout")
		os.Stderr.WriteString("to stderr")
		os.Exit(2 + int(b[len(b)-1]))
	}
	if os.Getenv("BE_A_HELPER") != "" {
		os.Unsetenv("BE_A_HELPER")
		os.Exit(measureMain(os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}

// TestCheckFindsADifference holds that a tool whose answer differs ends the run, and
// that one which cannot run is left out.
func TestCheckFindsADifference(t *testing.T) {
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("no shell")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	says := func(name, value string, status string) *peer {
		out := filepath.Join(dir, name)
		return &peer{name: name, out: out, kpis: []string{"revenue"},
			cmd: []string{"/bin/sh", "-c", `printf 'kpi,period,rep,value\nrevenue,2022-01,Ann,%s\n' ` + value + ` > "$0"; exit ` + status, out}}
	}
	b := &bench{log: io.Discard, self: filepath.Join(dir, "measure")}
	// The helper process is this program in the other case; here a test binary stands in for it.
	if err := os.WriteFile(b.self, []byte("#!/bin/sh\nBE_A_HELPER=1 exec '"+self+"'\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	j := &job{peers: []*peer{says("salesk", "5", "0"), says("same", "5.00", "0"), says("broken", "5", "7")}}
	if err := b.check(j); err != nil {
		t.Fatal(err)
	}
	if len(j.peers) != 2 || len(j.missing) != 1 || !strings.Contains(j.missing[0], "broken: exit status 7") {
		t.Errorf("peers %d, missing %q", len(j.peers), j.missing)
	}
	j = &job{peers: []*peer{says("salesk", "5", "0"), says("other", "5.01", "0")}}
	if err := b.check(j); err == nil || !strings.Contains(err.Error(), "no times") {
		t.Error(err)
	}
	j = &job{peers: []*peer{says("salesk", "5", "3")}}
	if err := b.check(j); err == nil {
		t.Error("salesk failed, and the run went on")
	}
}

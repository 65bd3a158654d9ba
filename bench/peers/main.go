// Peers computes the same KPIs from the same exports with salesk and with other tools,
// and says how long each took:
//
//  1. The exports are made (package exports), once for each size, in the cache folder.
//  2. Each tool is made ready: built, or installed into the cache folder at a pinned
//     version. One that cannot be had is named as missing.
//  3. Each tool computes once, unmeasured, and its results are held against salesk's.
//     Where one differs the run ends there: no time is printed for different answers.
//  4. The tools run in turn (A B C A B C …), each as a process of its own that reads the
//     exports and writes a result file, on as many threads.
//  5. Times, processor time, peak memory and ratios to the fastest peer are printed in
//     one table for each job.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"salesk/bench/exports"
)

type options struct {
	small, big bool
	jobs       string
	deals      int
	files      int
	sheet      int
	reps       int
	runs       int
	threads    int
	only       string
	salesk     string
	cache      string
}

func main() {
	if len(os.Args) == 2 && os.Args[1] == measureArg {
		os.Exit(measureMain(os.Stdin, os.Stdout))
	}
	var o options
	flag.BoolVar(&o.small, "small", false, "the small job alone, as -jobs small")
	flag.BoolVar(&o.big, "big", false, "the jobs csv and deals at ten times their size, and no other")
	flag.StringVar(&o.jobs, "jobs", "", "comma-separated: only these jobs of "+strings.Join(jobNames, ", ")+" (10,000 rows in all)")
	flag.IntVar(&o.deals, "deals", 1_000_000, "rows of deals, and of leads; three times as many e-mails")
	flag.IntVar(&o.files, "files", 5_000, "files of 200 rows each; 0 leaves that job out")
	flag.IntVar(&o.sheet, "xlsx", 200_000, "rows of the workbook; 0 leaves it out")
	flag.IntVar(&o.reps, "reps", 0, "reps (default 200; in the small job 12)")
	flag.IntVar(&o.runs, "runs", 0, "measured runs of each tool (default 7; of the small job 21)")
	flag.IntVar(&o.threads, "threads", 2, "threads of each tool")
	flag.StringVar(&o.only, "only", "", "comma-separated words: only peers whose name has one of them")
	flag.StringVar(&o.salesk, "salesk", "", "salesk's binary (default: built from the sources)")
	flag.StringVar(&o.cache, "cache", "", "folder for exports and installed tools (default: salesk-bench in the user's cache folder)")
	flag.Parse()
	if err := run(os.Stdout, os.Stderr, o); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(out, log io.Writer, o options) error {
	if o.small && (o.big || o.jobs != "") || flag.NArg() > 0 {
		return errors.New("give -small, or -big and -jobs, or none of them, and no other arguments")
	}
	if o.cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		o.cache = filepath.Join(dir, "salesk-bench")
	}
	b, err := newBench(o, log)
	if err != nil {
		return err
	}
	chosen, err := o.chosen()
	if err != nil {
		return err
	}
	var jobs []*job
	for _, name := range chosen {
		j, err := b.job(name)
		if err != nil {
			return err
		}
		jobs = append(jobs, j)
	}
	for _, j := range jobs {
		if err := b.check(j); err != nil {
			return err
		}
	}
	for _, j := range jobs {
		if err := b.measure(j); err != nil {
			return err
		}
		j.print(out)
	}
	return nil
}

// jobNames are the jobs, in the order in which they are done.
var jobNames = []string{"csv", "deals", "files", "xlsx", "small"}

// chosen lists the jobs to do.
func (o *options) chosen() ([]string, error) {
	list := jobNames
	switch {
	case o.jobs != "":
		list = nil
		for _, name := range strings.Split(o.jobs, ",") {
			name = strings.TrimSpace(name)
			if !slices.Contains(jobNames, name) {
				return nil, fmt.Errorf("-jobs: there is no job %q; there are %s", name, strings.Join(jobNames, ", "))
			}
			list = append(list, name)
		}
	case o.small:
		list = []string{"small"}
	}
	left := func(name string) bool {
		switch name {
		case "csv", "deals":
			return o.deals == 0
		case "files":
			return o.files == 0 || o.big
		case "xlsx":
			return o.sheet == 0 || o.big
		}
		return o.big
	}
	list = slices.DeleteFunc(slices.Clone(list), left)
	if len(list) == 0 {
		return nil, errors.New("no job is left to do")
	}
	return list, nil
}

// job makes one ready.
func (b *bench) job(name string) (*job, error) {
	size, reps, runs := 1, or(b.reps, exports.MaxReps), or(b.runs, 7)
	if b.big {
		size = 10
	}
	switch name {
	case "csv":
		return b.csvJob(size*b.deals, reps, runs)
	case "deals":
		return b.dealsJob(size*b.deals, 1, reps, runs)
	case "files":
		return b.dealsJob(b.files*rowsOfFile, b.files, reps, runs)
	case "xlsx":
		return b.sheetJob(b.sheet, reps, runs)
	}
	return b.csvJob(smallDeals, or(b.reps, smallReps), or(b.runs, 21))
}

// rowsOfFile is how many deals each of many files has.
const rowsOfFile = 200

// The small job: with as many leads and three times as many e-mails, 10,000 rows.
const smallDeals, smallReps = 2000, 12

// or is n, or the default for 0.
func or(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

// bench is what all jobs share.
type bench struct {
	options
	log    io.Writer
	self   string // this program
	module string // the folder of the bench module
	bin    string // programs built for the occasion
	tools  *python
}

func newBench(o options, log io.Writer) (*bench, error) {
	b := &bench{options: o, log: log, bin: filepath.Join(o.cache, "bin")}
	var err error
	if b.self, err = os.Executable(); err != nil {
		return nil, err
	}
	mod, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "salesk/bench").Output()
	if err != nil {
		return nil, errors.New("run this within the bench folder: the module salesk/bench was not found")
	}
	b.module = strings.TrimSpace(string(mod))
	if err := os.MkdirAll(b.bin, 0o755); err != nil {
		return nil, err
	}
	if b.salesk == "" {
		if b.salesk, err = b.build(filepath.Dir(b.module), "salesk", "./cmd/salesk"); err != nil {
			return nil, err
		}
	}
	if b.salesk, err = filepath.Abs(b.salesk); err != nil {
		return nil, err
	}
	b.tools = newPython(o.cache, log)
	return b, nil
}

// build builds a Go program of ours into the cache folder.
func (b *bench) build(dir, name, pkg string) (string, error) {
	bin := filepath.Join(b.bin, name)
	fmt.Fprintf(b.log, "peers: building %s\n", name)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", bin, pkg)
	cmd.Dir = dir
	if text, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building %s: %w\n%s", name, err, text)
	}
	return bin, nil
}

// data makes the exports of that size, unless they are there from before.
func (b *bench) data(name string, write func(dir string) error) (string, error) {
	dir := filepath.Join(b.cache, "data", name)
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	fmt.Fprintf(b.log, "peers: writing %s\n", dir)
	partial := dir + ".partial"
	if err := os.RemoveAll(partial); err != nil {
		return "", err
	}
	if err := os.MkdirAll(partial, 0o755); err != nil {
		return "", err
	}
	if err := write(partial); err != nil {
		return "", err
	}
	return dir, os.Rename(partial, dir)
}

// made names the data after what decides it: a change of the generator must change it.
func made(s *exports.Spec, what string) string {
	return fmt.Sprintf("v%d-%s-%d-%d-%d-%d-%d", exports.Version, what, s.Reps, s.Deals, s.Leads, s.Emails, s.Costs)
}

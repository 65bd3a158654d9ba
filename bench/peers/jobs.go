package main

import (
	"embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"salesk/bench/exports"
)

// peer is one tool that can do a job.
type peer struct {
	name    string
	version string
	kpis    []string // that it computes; nil means all
	cmd     []string // the process that is measured; its result goes to out
	env     []string
	stdout  bool // the result is its standard output
	out     string
	took    []usage
}

// ours says that the peer is salesk.
func (p *peer) ours() bool { return strings.HasPrefix(p.name, "salesk") }

// job is one piece of work, done by every peer. The first is salesk, with all its KPIs
// where it is there twice: the results of the others are held against its.
type job struct {
	kind    string // "csv", "xlsx", "deals" or "files"
	title   string
	bytes   int64
	runs    int // measured ones of each peer
	peers   []*peer
	missing []string // "name: why"
	checked []string // what was found equal
}

// sqlKPIs are the KPIs that SQL and data frames cover well.
var sqlKPIs = []string{
	"revenue", "deals_won", "average_deal_size", "win_rate", "sales_cycle", "sales_cycle_median", "pipeline_value",
	"email_open_rate", "email_click_rate", "new_leads", "new_opportunities", "conversion_rate", "lead_to_opportunity_ratio", "sales_growth",
}

// dealKPIs are those that need no more than the deals and a sum.
var dealKPIs = []string{"revenue", "deals_won", "average_deal_size", "win_rate", "new_opportunities"}

// fewKPIs are what people ask of deals alone.
var fewKPIs = []string{"revenue", "deals_won", "win_rate", "sales_cycle"}

//go:embed scripts
var scripts embed.FS

// csvJob is the KPIs by rep and month from four CSV exports.
func (b *bench) csvJob(deals, reps, runs int) (*job, error) {
	s := &exports.Spec{Seed: 1, Reps: reps, Deals: deals, Leads: deals, Emails: 3 * deals, Costs: max(1, deals/100)}
	dir, err := b.data(made(s, "csv"), func(dir string) error {
		_, err := s.Write(dir)
		return err
	})
	if err != nil {
		return nil, err
	}
	j := &job{kind: "csv", runs: runs, title: fmt.Sprintf("KPIs by rep and month from CSV: %s deals, %s leads, %s e-mails, %d reps", grouped(s.Deals), grouped(s.Leads), grouped(s.Emails), s.Reps)}
	var files []string
	for _, name := range exports.Files {
		files = append(files, filepath.Join(dir, name))
	}
	j.addSalesk(b, "salesk, all KPIs", nil, files...)
	j.addSalesk(b, "salesk, the peers' KPIs", sqlKPIs, files...)
	threads := strconv.Itoa(b.threads)
	b.addDuckDB(j, "kpis", sqlKPIs, dir)
	b.add(j, "polars", func(p *peer) error {
		p.env = []string{"POLARS_MAX_THREADS=" + threads}
		return b.tools.peer(p, "polars", "polars_kpis.py", sqlKPIs, dir, p.out)
	})
	b.add(j, "pandas", func(p *peer) error {
		return b.tools.peer(p, "pandas", "pandas_kpis.py", sqlKPIs, threads, dir, p.out)
	})
	b.add(j, "Miller, deals alone", func(p *peer) error {
		mlr, err := exec.LookPath("mlr")
		if err != nil {
			return fmt.Errorf("%w; the package is called miller", err)
		}
		script, err := b.tools.script("kpis.mlr")
		if err != nil {
			return err
		}
		p.version = strings.TrimPrefix(firstLine(mlr, "--version"), "mlr ")
		p.kpis = []string{"revenue", "deals_won", "average_deal_size", "win_rate"}
		p.env, p.stdout = []string{"GOMAXPROCS=" + threads}, true
		p.cmd = []string{mlr, "--icsv", "--from", files[0], "put", "-q", "-f", script}
		return nil
	})
	return j, j.size(files)
}

// dealsJob is four KPIs by rep and month from deals alone, in one file or in many of a
// folder.
func (b *bench) dealsJob(deals, files, reps, runs int) (*job, error) {
	s := &exports.Spec{Seed: 1, Reps: reps, Deals: deals}
	j := &job{kind: "deals", runs: runs, title: fmt.Sprintf("Four KPIs by rep and month from a CSV file of %s deals", grouped(deals))}
	name, write := made(s, "csv"), s.Write
	if files > 1 {
		j.kind, j.title = "files", fmt.Sprintf("Four KPIs by rep and month from a folder of %s CSV files: %s deals", grouped(files), grouped(deals))
		name += "-in-" + strconv.Itoa(files)
		write = func(dir string) (int64, error) { return s.WriteParts(dir, files) }
	}
	dir, err := b.data(name, func(dir string) error {
		_, err := write(dir)
		return err
	})
	if err != nil {
		return nil, err
	}
	list, err := filepath.Glob(filepath.Join(dir, "*.csv"))
	if err != nil {
		return nil, err
	}
	inputs := list
	if files > 1 {
		inputs = []string{dir}
	}
	j.addSalesk(b, "salesk", fewKPIs, inputs...)
	b.addDuckDB(j, "deals", fewKPIs, dir)
	for _, engine := range []string{"streaming", "in-memory"} { // neither is always the faster one
		b.add(j, "polars, "+engine, func(p *peer) error {
			p.env = []string{"POLARS_MAX_THREADS=" + strconv.Itoa(b.threads)}
			return b.tools.peer(p, "polars", "polars_deals.py", fewKPIs, engine, dir, p.out)
		})
	}
	return j, j.size(list)
}

// addDuckDB adds DuckDB through Go and through Python, with one of the SQL files of duck.
func (b *bench) addDuckDB(j *job, sql string, kpis []string, dir string) {
	threads := strconv.Itoa(b.threads)
	b.add(j, "DuckDB (Go)", func(p *peer) error {
		duck, err := b.build(b.module, "duck", "./duck")
		if err != nil {
			return err
		}
		p.version, p.kpis = firstLine(duck, "-version"), kpis
		p.cmd = []string{duck, "-threads", threads, "-sql", sql, "-o", p.out, dir}
		return nil
	})
	b.add(j, "DuckDB (Python)", func(p *peer) error {
		return b.tools.peer(p, "duckdb", "duckdb_kpis.py", kpis, filepath.Join(b.module, "duck", sql+".sql"), threads, dir, p.out)
	})
}

// sheetJob is the KPIs of deals by rep and month from one large sheet.
func (b *bench) sheetJob(rows, reps, runs int) (*job, error) {
	s := &exports.Spec{Seed: 1, Reps: reps, Deals: rows}
	dir, err := b.data(made(s, "xlsx"), func(dir string) error {
		return s.WriteWorkbook(filepath.Join(dir, "deals.xlsx"), s.Deals)
	})
	if err != nil {
		return nil, err
	}
	book := filepath.Join(dir, "deals.xlsx")
	j := &job{kind: "xlsx", runs: runs, title: fmt.Sprintf("KPIs of deals by rep and month from a workbook: %s rows, 12 columns", grouped(s.Deals))}
	j.addSalesk(b, "salesk, all KPIs", nil, book)
	j.addSalesk(b, "salesk, the peers' KPIs", dealKPIs, book)
	b.add(j, "excelize, raw Rows", func(p *peer) error {
		sheet, err := b.build(b.module, "sheet", "./sheet")
		if err != nil {
			return err
		}
		p.version, p.kpis = moduleVersion(b.module, "github.com/xuri/excelize/v2"), dealKPIs
		p.env = []string{"GOMAXPROCS=" + strconv.Itoa(b.threads)}
		p.cmd = []string{sheet, "-o", p.out, book}
		return nil
	})
	b.add(j, "calamine (Python)", func(p *peer) error {
		return b.tools.peer(p, "python-calamine", "calamine_kpis.py", dealKPIs, book, p.out)
	})
	return j, j.size([]string{book})
}

// addSalesk adds salesk with some KPIs, or with all that the exports allow.
func (j *job) addSalesk(b *bench, name string, kpis []string, inputs ...string) {
	version, _, _ := strings.Cut(strings.TrimPrefix(firstLine(b.salesk, "version"), "salesk "), ",")
	p := &peer{name: name, version: version, kpis: kpis, out: b.result(j, name)}
	p.env = []string{"GOMAXPROCS=" + strconv.Itoa(b.threads)}
	p.cmd = []string{
		b.salesk, "compute", "--no-config", "--quiet", "--by", "rep", "--grain", "month", "--from", exports.First, "--to", exports.Last,
		"--as-of", exports.Last, "--format", "csv", "-o", p.out,
	}
	if kpis != nil {
		p.cmd = append(p.cmd, "--kpi", strings.Join(kpis, ","))
	}
	p.cmd = append(p.cmd, inputs...)
	j.peers = append(j.peers, p)
}

// add makes a peer ready; one that cannot be is missing.
func (b *bench) add(j *job, name string, ready func(*peer) error) {
	if b.only != "" && !slices.ContainsFunc(strings.Split(b.only, ","), func(word string) bool {
		return strings.Contains(strings.ToLower(name), strings.ToLower(strings.TrimSpace(word)))
	}) {
		return
	}
	p := &peer{name: name, out: b.result(j, name)}
	if err := ready(p); err != nil {
		j.missing = append(j.missing, name+": "+strings.TrimSpace(err.Error()))
		return
	}
	j.peers = append(j.peers, p)
}

func (b *bench) result(j *job, name string) string {
	safe := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, strings.ToLower(name))
	return filepath.Join(b.cache, "result-"+j.kind+"-"+safe+".csv")
}

func (j *job) size(files []string) error {
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil {
			return err
		}
		j.bytes += info.Size()
	}
	return nil
}

func firstLine(name string, args ...string) string {
	text, err := exec.Command(name, args...).Output()
	if err != nil {
		return "?"
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return strings.TrimSpace(line)
}

func moduleVersion(dir, module string) string {
	cmd := exec.Command("go", "list", "-m", "-f", "{{.Version}}", module)
	cmd.Dir = dir
	text, err := cmd.Output()
	if err != nil {
		return "?"
	}
	return strings.TrimPrefix(strings.TrimSpace(string(text)), "v")
}

package cmd

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"time"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// configName is the file that is looked for.
const configName = "salesk.yaml"

// maxConfig bounds what a configuration may cost to parse.
const maxConfig = 256 << 10

// config is what salesk.yaml says. Empty and nil fields were not given.
type config struct {
	Path string // as messages show it; "" when there is none
	Dir  string // what its relative paths are relative to

	Found bool // beside the data or above it, and not named: it may be somebody else's

	Inputs []configInput

	Columns      map[kpi.Kind]map[string]string // canonical column -> header as written
	Stages       map[string]kpi.Outcome
	StageChance  map[string]kpi.Dec // by stage in lower case
	AllWon       bool               // deals are orders or invoices, won on their date
	RepFromSheet bool               // sheets are named after reps
	Qualified    []string           // lead statuses that mean "became an opportunity"
	Spellings    map[string]string  // spelling -> rep
	Teams        map[string]string  // rep -> team
	Moves        []configMove       // reps whose team changed
	Regions      map[string]string  // rep -> region
	Reps         []string           // every rep named, in the order of the file
	Roster       *ingest.Input

	Grain         *kpi.Grain
	FiscalStart   int
	FirstYear     bool // a fiscal year is named after the year in which it starts
	SundayWeeks   bool
	Zone          *time.Location
	AsOf          kpi.Day // NoDay when not given
	Currency      string
	CurrencySigns map[string]string // sign of several currencies -> ISO code
	Rates         []configRate
	Targets       []configTarget

	InactiveDays, RenewalWindow, RetentionDays, ConversionDays, LifespanCap, StaleDays *int
	CycleFrom                                                                          *kpi.CycleStart
	Rows                                                                               string // what rows of one deal are; "" when not given
	CustomerEnd                                                                        kpi.CustomerEnd
	GrossMargin                                                                        kpi.Dec // NoDec when not given
	AllocateEven                                                                       *bool

	Limits limits           // of what a run may cost
	MaxAge map[kpi.Kind]int // days that the newest event of a kind may be old

	Goals       []configGoal
	Thresholds  kpi.Thresholds // of goals; empty ones are the defaults
	Reports     map[string]reportEntry
	ReportNames []string // in the order of the file

	DateOrder, Decimal, Encoding string
	By, KPIs                     []string
	Lang                         *lang.Lang // of reports; nil is English
}

// configInput is an entry of inputs: a path or pattern relative to the configuration.
type configInput struct {
	Where, Path string
	Newest      bool // of what the pattern matches, only the file that was changed last
	Input       ingest.Input
}

// configRate and configTarget are records written in the configuration itself, with
// the line that they stand in.
type configRate struct {
	Line     int
	Date     kpi.Day
	Currency string
	Value    kpi.Dec
}

type configTarget struct {
	Line                      int
	Metric, Rep, Team, Period string
	Currency                  string
	Start, End                kpi.Day
	Value                     kpi.Dec
}

// findConfig looks for salesk.yaml in dir and upwards, as far as the root of the
// working copy that dir is in (a folder with .git) or of the file system. It returns
// "" when there is none.
func findConfig(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for {
		path := filepath.Join(dir, configName)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path, nil
		}
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return "", nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// locateConfig applies the rule of where a configuration is looked for: from the
// folder of the first input upwards, else from the working directory upwards.
// dataDir is "" when no input was named.
func locateConfig(dataDir string) (string, error) {
	for _, dir := range []string{dataDir, "."} {
		if dir == "" {
			continue
		}
		path, err := findConfig(dir)
		if path != "" || err != nil {
			return path, err
		}
	}
	return "", nil
}

// shown returns path as messages write it: relative to the working directory when
// that is the shorter way to say it.
func shown(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	wd, err := os.Getwd()
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(wd, abs)
	if err != nil || len(rel) >= len(abs) {
		return abs
	}
	return rel
}

// readConfig reads and checks a configuration. Its error lists everything that is
// wrong with the file.
func readConfig(path string) (*config, error) {
	name := shown(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, &exitError{statusUsage, "config", message.InConfiguration(name, system.Says(err))}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxConfig+1))
	if err != nil {
		return nil, &exitError{statusUsage, "config", message.InConfiguration(name, system.Says(err))}
	}
	if len(data) > maxConfig {
		return nil, &exitError{statusUsage, "config",
			kpi.Problem{Where: name, Message: message.ConfigTooLarge(maxConfig >> 10)}}
	}
	c, err := parseConfig(name, data)
	if err != nil {
		return nil, &exitError{statusUsage, "config", err}
	}
	c.Dir = filepath.Dir(path)
	return c, nil
}

// newConfig is a configuration that says nothing.
func newConfig(path string) *config {
	return &config{Path: path, AsOf: kpi.NoDay, GrossMargin: kpi.NoDec,
		Columns: map[kpi.Kind]map[string]string{}, Stages: map[string]kpi.Outcome{},
		Spellings: map[string]string{}, Teams: map[string]string{}, Regions: map[string]string{}}
}

// parseConfig is readConfig on bytes; name stands in messages.
func parseConfig(name string, data []byte) (*config, error) {
	c := newConfig(name)
	y := &yamlReader{name: name}
	if body := y.parse(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))); body != nil {
		c.read(y, body)
	}
	if len(y.problems) > 0 {
		return nil, y.problems
	}
	return c, nil
}

// calendar is that of periods, but for the grain.
func (c *config) calendar() kpi.Calendar {
	return kpi.Calendar{FiscalStart: max(1, c.FiscalStart), FirstYear: c.FirstYear, SundayWeeks: c.SundayWeeks}
}

// configMove is the time of a rep in a team; NoDay is an open end.
type configMove struct {
	Rep, Team string
	From, To  kpi.Day
}

package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"
)

// reading are the options by which files are read.
func (r *request) reading(stdin io.Reader) ingest.Options {
	c := r.config
	l := ingest.Options{
		Columns: c.Columns, DateOrder: c.DateOrder,
		RepairDates: r.repairDates, Decimal: c.Decimal, Encoding: c.Encoding, Delimiter: r.delimiter,
		Zone: c.Zone, Currency: c.Currency, CurrencySigns: c.CurrencySigns, Stages: c.Stages, AllWon: c.AllWon, Rows: c.Rows, RepFromSheet: c.RepFromSheet, Qualified: c.Qualified,
		Reps: c.Spellings, Teams: c.Teams, Calendar: c.calendar(), Stdin: stdin, Limits: c.Limits.Limits,
	}
	if c.Roster != nil {
		roster := *c.Roster
		if !filepath.IsAbs(roster.Path) {
			roster.Path = filepath.Join(c.Dir, roster.Path)
		}
		roster.Path = shown(roster.Path)
		l.Roster = &roster
	}
	return l
}

// dataDir is the folder of the first input that was named, "" when none was. A pipe without a
// name, such as /dev/stdin or what <(command) stands for, is in none.
func (r *request) dataDir() string {
	for _, path := range append(append([]string(nil), r.args...), r.named()...) {
		if path == "-" || strings.HasPrefix(path, "/dev/") {
			continue
		}
		path, _ = splitSheet(path)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
		return filepath.Dir(path)
	}
	return ""
}

func (r *request) named() []string {
	var all []string
	for _, files := range r.kinds {
		all = append(all, files...)
	}
	return all
}

// load finds the configuration that applies, one without content where there is none, and
// puts the flags over it. From then on messages are in its language, unless another was asked for.
func (r *request) load() error {
	c, err := r.find()
	if err != nil {
		return err
	}
	if !r.log.asked {
		r.log.lang = c.Lang
	}
	_, err = r.over(c)
	return err
}

func (r *request) find() (*config, error) {
	if r.noConfig {
		if r.configPath != "" {
			return nil, misused(message.ConfigAndNoConfig())
		}
		return parseConfig("", nil)
	}
	path := r.configPath
	if path == "" {
		data := r.dataDir()
		var err error
		if path, err = locateConfig(data); err != nil {
			return nil, failed("config", message.CannotLookFor(configName, system.Says(err)))
		}
		if path == "" {
			return parseConfig("", nil)
		}
		c, err := readConfig(path)
		if err == nil {
			c.Found = true
			r.log.print("note", "config", message.ReadConfig(shown(path)))
		}
		return c, err
	}
	return readConfig(path)
}

// collect returns what is to be read: what the command line names, or else the inputs
// of the configuration. exclude are files that are left out of folders: the outputs.
func (r *request) collect(exclude ...string) ([]ingest.Input, error) {
	c := r.config
	var l inputList
	for _, path := range exclude {
		l.skip(path)
	}
	if c.Roster != nil {
		l.skip(filepath.Join(c.Dir, c.Roster.Path))
	}
	if len(r.args) == 0 && len(r.named()) == 0 {
		for _, in := range c.Inputs {
			path := in.Path
			if !filepath.IsAbs(path) {
				path = filepath.Join(c.Dir, path)
			}
			path, err := l.pick(shownInput(path), in.Newest)
			if err == nil {
				err = l.add(path, in.Input)
			}
			if err != nil {
				p := kpi.Problem{Where: in.Where, Column: "inputs", Message: message.Of(err)}
				return nil, &exitError{statusUsage, "config", p}
			}
		}
		if len(l.inputs) == 0 {
			return nil, misused(message.NothingToRead(r.command, configName))
		}
		return l.inputs, nil
	}
	for _, path := range r.args {
		if err := l.add(path, ingest.Input{Sheet: r.sheet}); err != nil {
			return nil, &exitError{statusFailed, "input", err}
		}
	}
	for k, files := range r.kinds {
		for _, path := range files {
			if err := l.add(path, ingest.Input{Kind: kpi.Kind(k), Known: true, Sheet: r.sheet}); err != nil {
				return nil, &exitError{statusFailed, "input", err}
			}
		}
	}
	return l.inputs, nil
}

// shownInput is shown for a path that may end in a sheet or be a pattern.
func shownInput(path string) string {
	if path == "-" {
		return path
	}
	return shown(path)
}

// inputList collects inputs, each file and sheet once.
type inputList struct {
	inputs  []ingest.Input
	at      map[[2]string]int // where in inputs a path and sheet are
	skipped []string          // absolute paths left out of folders
}

func (l *inputList) skip(path string) {
	if path == "" || path == "-" {
		return
	}
	if abs, err := filepath.Abs(path); err == nil {
		l.skipped = append(l.skipped, abs)
	}
}

// add adds a file, the files of a folder, or those that a pattern with * or ? matches.
func (l *inputList) add(path string, like ingest.Input) error {
	if path == "-" {
		like.Path = path
		l.append(like)
		return nil
	}
	path, sheet := splitSheet(path)
	if sheet != "" {
		like.Sheet = sheet
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return l.addFolder(path, like)
	case err == nil:
		like.Path = path
		l.append(like)
		return nil
	case strings.ContainsAny(filepath.Base(path), "*?"):
		return l.addPattern(path, like)
	case errors.Is(err, fs.ErrNotExist):
		return message.Join(message.NoFile(path), didYouMean(filepath.Base(path), siblings(path), message.Message{}))
	}
	return message.CannotRead(path, system.Says(err))
}

func (l *inputList) append(in ingest.Input) {
	key := [2]string{in.Path, in.Sheet}
	if i, ok := l.at[key]; ok {
		if in.Known || l.inputs[i].Found && !in.Found { // what was said of the file by name counts
			l.inputs[i] = in
		}
		return
	}
	if l.at == nil {
		l.at = map[[2]string]int{}
	}
	l.at[key] = len(l.inputs)
	l.inputs = append(l.inputs, in)
}

func (l *inputList) addFolder(dir string, like ingest.Input) error {
	paths, err := ingest.Exports(dir, l.isSkipped)
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return message.FolderWithoutExports(dir)
	}
	for _, path := range paths {
		in := like
		in.Path, in.Found = path, true
		l.append(in)
	}
	return nil
}

func (l *inputList) addPattern(pattern string, like ingest.Input) error {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return message.NotAPattern(pattern, message.Of(err))
	}
	found := false
	for _, path := range paths {
		if l.isSkipped(path) {
			continue
		}
		is, err := ingest.IsFile(path)
		switch {
		case err != nil:
			return err
		case !is:
			continue
		}
		found = true
		in := like
		in.Path = path
		l.append(in)
	}
	if !found {
		return message.NoFileMatches(pattern)
	}
	return nil
}

// pick returns the file that was changed last of those that a pattern matches, of
// several of one time the last by name; without newest the path as it is.
func (l *inputList) pick(pattern string, newest bool) (string, error) {
	if !newest {
		return pattern, nil
	}
	pattern, sheet := splitSheet(pattern)
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return "", message.NotAPattern(pattern, message.Of(err))
	}
	best := ""
	var at time.Time
	for _, path := range paths { // in order of their names
		if l.isSkipped(path) {
			continue
		}
		is, err := ingest.IsFile(path)
		if err != nil {
			return "", err // it may be the newest
		}
		info, err := os.Stat(path)
		if err != nil || !is || info.ModTime().Before(at) {
			continue
		}
		best, at = path, info.ModTime()
	}
	if best == "" {
		return "", message.NoFileMatches(pattern)
	}
	if sheet != "" {
		best += "[" + sheet + "]"
	}
	return best, nil
}

func (l *inputList) isSkipped(path string) bool {
	for _, s := range l.skipped {
		if filepath.Base(s) != filepath.Base(path) {
			continue // without asking where we are, for each of thousands of files
		}
		if abs, err := filepath.Abs(path); err == nil && abs == s {
			return true
		}
	}
	return false
}

// siblings lists the names beside a path, for a suggestion.
func siblings(path string) []string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// splitSheet splits book.xlsx[Sheet] and book.xlsx#Sheet. A file that has that whole
// name is no workbook with a sheet.
func splitSheet(path string) (file, sheet string) {
	if _, err := os.Lstat(path); err == nil {
		return path, ""
	}
	if rest, ok := strings.CutSuffix(path, "]"); ok {
		if i := strings.LastIndex(rest, "["); i > 0 && i < len(rest)-1 {
			return rest[:i], rest[i+1:]
		}
	}
	if i := strings.LastIndex(path, "#"); i > 0 && i < len(path)-1 && filepath.Ext(path[:i]) != "" {
		return path[:i], path[i+1:]
	}
	return path, ""
}

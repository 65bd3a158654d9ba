package cmd

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"

	"github.com/spf13/cobra"
)

func convertCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onConvert, "convert")
	cmd := &cobra.Command{
		Use:   "convert FILE|FOLDER|-... --to FOLDER",
		Short: "Write exports as clean CSV, or any table as CSV",
		Long: `Convert reads exports as compute does and writes what it read as one CSV file a kind
(deals.csv, leads.csv, …): UTF-8, commas, the canonical headers, ISO dates, plain decimals,
won, lost or open in status, each id once. Columns that hold nothing are left out, and rows
that cannot be used are set aside, with a message. Figures computed from these files are those
of the originals. Targets and rates that ` + configName + ` holds stay there.

E-mails of which some files say more than others (replies, say) go to emails.csv,
emails-2.csv and so on: an empty cell would say that nobody replied.

With --raw nothing is interpreted: one table of any file or workbook is written just as it
stands, every row and column of it, as UTF-8 with commas.`,
		Example: `  salesk convert exports/ --to clean
  salesk convert --raw report.xls -o report.csv
  salesk convert --raw 'book.xlsx[Deals 2022]' | head`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.args = args
			if o.raw {
				return runRaw(a, cmd, o)
			}
			return runConvert(a, o)
		},
	}
	o.register(cmd, onConvert)
	return cmd
}

func runConvert(a *app, o *request) error {
	switch {
	case o.output != "":
		return misused(message.OutputGoesWithRaw())
	case o.folder == "":
		return misused(message.ToMissing())
	}
	if info, err := os.Stat(o.folder); err == nil && !info.IsDir() {
		return failed("output", message.IsAFile(o.folder))
	}
	if err := o.load(); err != nil {
		return err
	}
	load := o.reading(a.stdin)
	load.KeepNames = true
	inputs, err := o.collect("")
	if err != nil {
		return err
	}
	data, rep, err := a.loadExports(inputs, load, o.config.Limits)
	if err != nil {
		return loadError(err)
	}
	files := canonicalFiles(data, rep)
	if err := o.checkFolder(files, inputs); err != nil {
		return err
	}
	printTables(a.log, rep)
	setAside := printSetAside(a.log, rep, nil)
	if setAside > 0 && o.strict {
		return &exitError{statusSetAside, "strict", message.NothingWrittenStrict()}
	}
	if err := writeCanonical(a, o.folder, files); err != nil {
		return err
	}
	printLeftovers(a.log, o.folder, files)
	if c := o.found; c.Encoding != "" {
		a.log.print("warning", "encoding", message.WrittenUTF8(c.Path, c.Encoding))
	}
	if setAside > 0 {
		return &exitError{statusSetAside, "", errSetAside}
	}
	return nil
}

// checkFolder refuses to write over an input, and over anything else without --force.
func (r *request) checkFolder(files []*canonicalFile, inputs []ingest.Input) error {
	for _, f := range files {
		path := filepath.Join(r.folder, f.name)
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		for _, in := range inputs {
			if sameFile(in.Path, path) {
				return misused(message.WritesOverInput(path))
			}
		}
		if !r.force {
			return failed("output", message.AlreadyThere(path))
		}
	}
	return nil
}

// writeCanonical writes the files and lists them on standard output.
func writeCanonical(a *app, dir string, files []*canonicalFile) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failed("output", message.CannotMakeFolder(dir, system.Says(err)))
	}
	var all []output
	rows := [][]string{}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		all = append(all, output{path, f.write})
		rows = append(rows, []string{filepath.ToSlash(path), f.kind.String(), thousands(f.len())})
	}
	if err := a.out.writeAll(all); err != nil {
		return err
	}
	var b bytes.Buffer
	alignNumbers(&b, rows)
	return a.send(b.Bytes())
}

// printLeftovers warns of files of an earlier conversion that would be read beside the new ones.
func printLeftovers(l *logger, dir string, files []*canonicalFile) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return // nothing was asked of what else is there
	}
	written := map[string]bool{}
	for _, f := range files {
		written[f.name] = true
	}
	var others []string
	for _, e := range entries {
		if !written[e.Name()] && ingest.IsExport(e.Name()) {
			others = append(others, e.Name())
		}
	}
	if len(others) > 0 {
		l.print("warning", "leftovers", message.Leftovers(dir, others))
	}
}

// rawFlags are the flags that --raw knows; others would do nothing.
var rawFlags = map[string]bool{"raw": true, "output": true, "sheet": true, "encoding": true, "delimiter": true, "quiet": true, "log-format": true}

func runRaw(a *app, cmd *cobra.Command, o *request) error {
	for _, name := range changedFlags(cmd) {
		if !rawFlags[name] {
			return misused(message.NothingWithRaw("--" + name))
		}
	}
	if len(o.args) != 1 {
		return misused(message.RawTakesOne())
	}
	if o.output == "-" {
		o.output = ""
	}
	if o.output != "" {
		if err := checkOutput(o.output); err != nil {
			return err
		}
	}
	var l inputList
	if info, err := os.Stat(o.args[0]); err == nil && info.IsDir() {
		return misused(message.RawOfFolder(o.args[0]))
	}
	if err := l.add(o.args[0], ingest.Input{Sheet: o.sheet}); err != nil {
		return &exitError{statusFailed, "input", err}
	}
	if len(l.inputs) != 1 {
		return misused(message.RawOfSeveral(o.args[0], len(l.inputs)))
	}
	in := l.inputs[0]
	if o.output != "" && sameFile(in.Path, o.output) {
		return misused(message.OutputIsTheInput(o.output))
	}
	read := ingest.Options{Encoding: o.config.Encoding, Delimiter: o.delimiter, Stdin: a.stdin}
	a.watch(&read)
	ts, release, err := ingest.Tables(in, read)
	if err != nil {
		return loadError(err)
	}
	defer release()
	t, err := oneTable(ts, in)
	if err != nil {
		return err
	}
	for _, f := range t.Facts() {
		if !f.Tell.IsZero() {
			a.log.warnAt("notice", kpi.Problem{Where: t.Name(), Message: f.Tell})
		}
	}
	if o.output != "" {
		return a.out.write(o.output, func(w io.Writer) error {
			a.working("") // how far it is, is how far the file is read
			return writeRaw(w, t)
		})
	}
	if err := writeRaw(a.results(), t); err != nil {
		return failed("output", err)
	}
	return nil
}

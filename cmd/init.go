package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"salesk/ingest"
	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"

	"github.com/spf13/cobra"
)

func initCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onInit, "init")
	cmd := &cobra.Command{
		Use:   "init FILE|FOLDER...",
		Short: "Write a " + configName + " for exports",
		Long: `Init reads exports as compute does and writes a ` + configName + ` for them: what to read, what was
asked or said with flags, and as comments what was found and what else could be said. Then
compute needs no arguments, and gives the same figures.

At a terminal it asks what the files leave open: the order of day and month, the decimal
mark, the kind of a file that fits two, the currency where none is named. With --yes, or
without a terminal, nothing is asked and nothing is guessed: an open order of day and month
or decimal mark is an error that names the flag. What is doubtful is told, and noted in the
file with the choices that settle it. An existing configuration, beside the exports or above
them, stays as it is and none is written, unless --force is given.`,
		Example: `  salesk init exports/
  salesk init exports/ --date-order dmy --currency EUR --dry-run`,
		RunE: func(_ *cobra.Command, args []string) error {
			o.args = args
			return runInit(a, o)
		},
	}
	o.register(cmd, onInit)
	return cmd
}

func runInit(a *app, o *request) error {
	if err := o.checkTarget(); err != nil {
		return err
	}
	if err := o.checkConfig(); err != nil {
		return err
	}
	if _, err := o.over(newConfig("")); err != nil {
		return err
	}
	load := o.reading(a.stdin)
	inputs, err := o.collect(o.output)
	if err != nil {
		return err
	}
	for _, in := range inputs {
		switch {
		case in.Path == "-":
			return misused(message.InitOfStdin())
		case in.OnlyOnce():
			return misused(message.InitOfPipe(in.Path))
		}
	}
	d := &draft{o: o, inputs: inputs, load: load, p: newPrompter(a.printer, o.yes), printer: a.printer}
	if err := d.read(); err != nil {
		return err
	}
	if err := d.settleCurrency(); err != nil {
		return err
	}
	text := d.yaml()
	if _, err := parseConfig(o.file(), []byte(text)); err != nil {
		return failed("config", message.CannotDraft(message.Of(err)))
	}
	if o.dryRun {
		return a.send([]byte(text))
	}
	if o.output == "-" {
		for _, m := range d.open {
			a.log.print("warning", "open", m)
		}
		return a.send([]byte(text))
	}
	if err := a.out.write(o.output, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}); err != nil {
		return err
	}
	if err := a.send([]byte(filepath.ToSlash(o.output) + "\n")); err != nil {
		return err
	}
	for _, m := range d.open {
		a.log.print("warning", "open", m)
	}
	for _, p := range d.doubts() {
		a.log.warnAt("doubt", p)
	}
	a.log.print("note", "next", message.TryCheck(quoted(o.output)))
	return nil
}

// file is what the configuration is called, also where it goes to standard output.
func (r *request) file() string {
	if r.output == "-" {
		return configName
	}
	return r.output
}

// checkTarget refuses, before anything is asked, a file that cannot or must not be written.
func (r *request) checkTarget() error {
	if r.dryRun || r.output == "-" {
		return nil
	}
	if err := checkOutput(r.output); err != nil {
		return err
	}
	if _, err := os.Stat(r.output); !r.force && !errors.Is(err, fs.ErrNotExist) {
		return failed("output", message.ConfigAlreadyThere(r.output))
	}
	return nil
}

// checkConfig refuses exports for which a configuration is there that counts for them: with
// another beside it, figures would not stay the same.
func (r *request) checkConfig() error {
	if r.dryRun || r.force || filepath.Base(r.output) != configName { // nothing is written, or what --config will name
		return nil
	}
	path, err := locateConfig(r.dataDir())
	if err != nil {
		return failed("config", message.CannotLookFor(configName, system.Says(err)))
	}
	if path == "" {
		return nil
	}
	return &exitError{statusFailed, "config", kpi.Problem{Where: filepath.ToSlash(shown(path)), Message: message.ConfigCounts()}}
}

// draft is a configuration in the making.
type draft struct {
	o        *request
	inputs   []ingest.Input
	load     ingest.Options
	p        *prompter // nil where nothing may be asked
	printer  *printer
	data     *kpi.Data
	report   *ingest.Report
	extra    []ingest.Input // whose kind was answered
	currency string
	mixed    message.Message   // what is to be said of amounts in several currencies
	open     []message.Message // what stays open
}

// maxRounds bounds how often the answers lead to reading again: each round answers at
// least one of three questions, or the kind of one more file.
const maxRounds = 100

// read reads the exports, asking what they leave open until they can be read.
func (d *draft) read() error {
	for range maxRounds {
		data, rep, err := d.printer.loadExports(append(slices.Clone(d.inputs), d.extra...), d.load, d.o.config.Limits)
		answered, askErr := d.answer(rep.Asks)
		if askErr != nil {
			return askErr
		}
		if answered {
			continue
		}
		if err != nil {
			return loadError(err)
		}
		d.data, d.report = data, rep
		return nil
	}
	return failed("input", message.TooMuchOpen())
}

// answer asks for each kind of question once; the rest comes up again when the files are read
// with the answers.
func (d *draft) answer(asks []ingest.Ask) (bool, error) {
	if d.p == nil {
		return false, nil
	}
	answered := false
	for _, ask := range asks {
		switch {
		case ask.Option == "date_order" && d.load.DateOrder == "":
			s, err := d.p.choose(askText(ask), message.AskDateOrder(), "--date-order", ask.Choices)
			if err != nil {
				return false, err
			}
			d.load.DateOrder, answered = s, true
		case ask.Option == "decimal" && d.load.Decimal == "":
			s, err := d.p.choose(askText(ask), message.AskDecimalMark(), "--decimal", ask.Choices)
			if err != nil {
				return false, err
			}
			d.load.Decimal, answered = map[string]string{"point": ".", "comma": ","}[s], true
		case ask.Option == "kind":
			s, err := d.p.choose(message.AskKind(ask.Where, ask.Choices), message.AskKindOfExport(), "--"+strings.Join(ask.Choices, " or --"), ask.Choices)
			if err != nil {
				return false, err
			}
			if d.setKind(ask.Where, s) {
				answered = true
			}
		}
	}
	return answered, nil
}

func askText(ask ingest.Ask) message.Message {
	var means []string
	for i, c := range ask.Choices {
		means = append(means, ask.Readings[i]+" ("+c+")")
	}
	return message.AskReading(ask.Where, ask.Column, ask.Sample, means)
}

// setKind says the kind of a table: of the input that is this file, else of a sheet or file
// that the inputs only lead to.
func (d *draft) setKind(table, kind string) bool {
	k, err := kpi.ParseKind(kind)
	if err != nil {
		return false
	}
	path, sheet := splitSheet(table)
	for i := range d.inputs {
		if in := &d.inputs[i]; in.Path == path && in.Sheet == sheet && !in.Known {
			in.Kind, in.Known = k, true
			if in.Found { // of a folder: the entry for the folder does not say it
				in.Found = false
				d.extra = append(d.extra, ingest.Input{Path: path, Kind: k, Known: true})
			}
			return true
		}
	}
	for _, in := range d.extra {
		if in.Path == path && in.Sheet == sheet {
			return false
		}
	}
	d.extra = append(d.extra, ingest.Input{Path: path, Sheet: sheet, Kind: k, Known: true})
	return true
}

// settleCurrency finds the currency of the report, or asks for it. It is last, because
// converting changes the data.
func (d *draft) settleCurrency() error {
	d.currency = d.load.Currency
	if d.currency != "" || !hasMoney(d.data) {
		return nil
	}
	conv, _, err := kpi.Convert(d.data, "")
	var mixed *kpi.MixedCurrencies
	switch {
	case errors.As(err, &mixed):
		var codes, signs []string
		for c := range mixed.Counts {
			if kpi.IsSign(c) {
				signs = append(signs, c)
			} else {
				codes = append(codes, c)
			}
		}
		sort.Strings(signs)
		sort.Strings(codes)
		d.mixed = message.AmountsIn(append(signs, codes...))
		if d.p == nil || len(codes) == 0 {
			d.open = append(d.open, message.Join(d.mixed, message.WriteCurrencyInto(d.o.file())))
			return nil
		}
		d.currency, err = d.p.choose(d.mixed, message.AskCurrency(), "--currency", codes)
		return err
	case err != nil:
		return failed("currency", err)
	case conv.Currency != "" && !kpi.IsSign(conv.Currency):
		d.currency = conv.Currency
	case d.p != nil:
		why := message.NoFileNamesCurrency()
		if conv.Currency != "" {
			why = message.SharedSign(conv.Currency)
		}
		d.currency, err = d.p.read(why, message.AskCurrencyOrNone().In(d.p.log.textLang()), "--currency", func(s string) (string, error) {
			if s == "" {
				return "", nil
			}
			return parseCurrency(s)
		})
		return err
	}
	return nil
}

// hasMoney reports whether any amount is there to have a currency.
func hasMoney(d *kpi.Data) bool {
	return len(d.Costs) > 0 ||
		slices.ContainsFunc(d.Deals.Amount, func(m kpi.Money) bool { return m != kpi.NoMoney }) ||
		slices.ContainsFunc(d.Customers, func(x kpi.Customer) bool { return x.MRR != kpi.NoMoney })
}

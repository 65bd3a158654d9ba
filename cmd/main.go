package cmd

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"salesk/internal/message"
	"salesk/report/lang"
)

// app is what the commands share: the world, where they print and what they write.
type app struct {
	*printer
	out *outputs
}

func newApp(w world) *app {
	a := &app{newPrinter(w), &outputs{}}
	a.out.writing = func(path string) { a.working(a.log.lang.T("writing %s", filepath.Base(path))) }
	return a
}

// Main runs the command line args (without the program's name) and returns the exit
// status: 0 done; 1 failed, nothing written; 2 wrong usage or configuration; 3 done,
// but rows were set aside; 4 done, but a threshold was not met. An interrupt removes what was half written.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	spareGarbage()
	a := newApp(systemWorld(stdin, stdout, stderr))
	a.log.json = wantsJSON(args)
	a.log.lang, a.log.asked = wantsLang(args)
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(interrupted)
	done := make(chan int, 1)
	go func() { done <- a.run(args) }()
	for {
		select {
		case status := <-done:
			return status
		case <-interrupted:
			if a.paging.Load() {
				continue // that is for the pager, which decides when to end
			}
			a.abandon()
			return statusInterrupted
		case most := <-a.memory.exceeded():
			a.abandon()
			a.log.fail(tooMuchMemory(most))
			return statusFailed
		}
	}
}

// abandon leaves the work where it is, and removes what was half written: the process ends after it.
func (a *app) abandon() {
	a.out.abandon()
	a.progress.Load().stop()
}

func (a *app) run(args []string) int {
	defer func() { a.progress.Load().stop() }()
	root := rootCommand(a)
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	cmd, err := root.ExecuteC()
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, syscall.EPIPE):
		return statusFailed // whoever read the results has seen enough of them
	}
	if !errors.Is(err, errSetAside) {
		a.log.fail(err)
	}
	if codeOf(err) == "usage" && !message.Of(err).Advises() { // it does not say by itself what to do
		a.log.print("note", "usage", message.HelpShowsUse(cmd.CommandPath()))
	}
	return statusOf(err)
}

// wantsJSON looks for --log-format json before the flags are parsed, because that
// parsing is the first thing that can fail.
func wantsJSON(args []string) bool {
	for i, arg := range args {
		switch {
		case arg == "--":
			return false
		case arg == "--log-format=json":
			return true
		case arg == "--log-format" && i+1 < len(args) && args[i+1] == "json":
			return true
		}
	}
	return false
}

// wantsLang looks for --lang before the flags are parsed, for the same reason.
func wantsLang(args []string) (*lang.Lang, bool) {
	for i, arg := range args {
		code, ok := strings.CutPrefix(arg, "--lang=")
		switch {
		case arg == "--":
			return nil, false
		case arg == "--lang" && i+1 < len(args):
			code, ok = args[i+1], true
		}
		if ok {
			l, err := parseLang(code)
			return l, err == nil
		}
	}
	return nil, false
}

// language is that of help, list and explain: the one that --lang asks for, else that of the
// configuration of the working folder.
func (p *printer) language() *lang.Lang {
	if p.log.asked {
		return p.log.lang
	}
	path, err := locateConfig("")
	if err != nil || path == "" {
		return nil
	}
	c, err := readConfig(path)
	if err != nil {
		return nil // whoever reads exports is told
	}
	return c.Lang
}

func rootCommand(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "salesk",
		Short: "Sales key figures from the exports of a CRM",
		Long: `salesk computes sales KPIs (revenue, win rate, sales cycle, e-mail rates, conversion,
churn, lifetime value and more) from the exports of a CRM: CSV files and workbooks,
recognised by their headers.`,
		Example: `  salesk demo acme && salesk compute acme
  salesk compute deals.csv leads.csv
  salesk compute exports/ --by team --from 2022-01 --to 2022-06
  salesk compute exports/ --kpi win_rate,sales_cycle --grain quarter -o kpis.csv`,
		SilenceErrors:      true,
		SilenceUsage:       true,
		DisableSuggestions: true, // suggest.go makes them, for all names alike
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return misused(message.NotACommand(args[0]), didYouMean(args[0], commandNames(cmd), message.HelpShowsAll()))
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	info, _ := debug.ReadBuildInfo()
	root.Version = versionLine(release, info)
	root.SetVersionTemplate("{{.Version}}")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(flagError)
	newRequest(a.log, onRoot, "").register(root, onRoot)
	root.AddCommand(computeCommand(a), reportCommand(a), goalsCommand(a), checkCommand(a), initCommand(a), convertCommand(a),
		listCommand(a.printer), explainCommand(a), demoCommand(a), completionCommand(a.printer), versionCommand(a.printer))
	root.AddCommand(topics()...)
	root.SetHelpCommand(helpCommand(root))
	setHelp(a.printer, root)
	return root
}

// Command is the command line as a tree, for man pages and the like.
func Command() *cobra.Command { return rootCommand(newApp(world{})) }

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return names
}

// flagError words the errors of flag parsing, with a suggestion for an unknown flag.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var bare *pflag.ValueRequiredError
	var malformed *pflag.InvalidSyntaxError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return err
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var names []string
		add := func(f *pflag.Flag) { names = append(names, "--"+f.Name) }
		cmd.Flags().VisitAll(add)
		cmd.InheritedFlags().VisitAll(add)
		name := "--" + unknown.GetSpecifiedName()
		return misused(message.NoFlag(name), didYouMean(name, names, message.Message{}))
	case errors.As(err, &unknown):
		return misused(message.NoFlag("-" + unknown.GetSpecifiedName()))
	case errors.As(err, &invalid):
		return badFlag("--"+invalid.GetFlag().Name, invalid.Unwrap())
	case errors.As(err, &bare) && bare.GetSpecifiedShortnames() != "":
		return misused(message.FlagNeedsArgument("-" + bare.GetSpecifiedName()))
	case errors.As(err, &bare):
		return misused(message.FlagNeedsArgument("--" + bare.GetSpecifiedName()))
	case errors.As(err, &malformed):
		return misused(message.NoFlag(malformed.GetSpecifiedFlag()))
	}
	return misused(message.Of(err))
}

// exactArgs is cobra's check with an error that carries its status.
func exactArgs(n int, what message.Message) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return misused(message.CommandTakes(cmd.CommandPath(), what))
		}
		return nil
	}
}

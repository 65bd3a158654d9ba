package cmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"salesk/internal/message"
)

// A setting is one thing that can be said: with a flag, with a key of the configuration, in
// an entry of reports:, or in several of these ways. Its declaration in declareSettings is
// the one place where it stands: flags, their help and completion, the reader of the
// configuration, its help topic and the table of keys in docs/configuration.md are made of it.
type setting struct {
	flag, short string   // the name of the flag and its letter; "" where there is none
	on          commands // those that have the flag
	key         string   // in the configuration, behind its group: calendar.grain
	entry       string   // in an entry of reports:

	help      string // what it means; a word in backquotes is what the flag takes
	of        string // what stands for %s in help, the same in all languages
	normal    string // what holds where nothing is said, as it would be written
	otherwise string // the same in words
	example   string // of a value in the configuration, as YAML
	remark    string // a comment behind the example

	words  []string             // what can be said, if it is one of a few words
	offers cobra.CompletionFunc // what completion offers, if not the words

	yes     bool   // the flag alone means true
	again   bool   // the flag may be given several times
	list    bool   // several values: in a flag with commas, in the configuration as a list
	path    bool   // in the configuration relative to its folder
	instead string // settings of one name stand for each other: a flag of one leaves the entry's others out

	set  func(*request, []string) error       // parses values and keeps them
	read func(*config, *yamlReader, ast.Node) // reads a key that holds more than values
}

// commands is a set of commands.
type commands uint16

const (
	onRoot commands = 1 << iota
	onCompute
	onReport
	onGoals
	onCheck
	onConvert
	onInit
	onList
	onDemo
	onExplain

	onReading   = onCompute | onReport | onGoals | onCheck | onConvert | onInit | onExplain
	onComputing = onCompute | onReport | onGoals | onExplain
)

var (
	settingsOnce sync.Once
	allSettings  []setting
)

// settings are all that there are.
func settings() []setting {
	settingsOnce.Do(func() { allSettings = declareSettings() })
	return allSettings
}

// one keeps a single value.
func one[T any](parse func(string) (T, error), into func(*request) *T) func(*request, []string) error {
	return func(r *request, texts []string) error {
		v, err := parse(texts[len(texts)-1])
		if err == nil {
			*into(r) = v
		}
		return err
	}
}

// several keeps a list of values.
func several[T any](parse func([]string) ([]T, error), into func(*request) *[]T) func(*request, []string) error {
	return func(r *request, texts []string) error {
		v, err := parse(texts)
		if err == nil {
			*into(r) = v
		}
		return err
	}
}

// given is a parser whose result tells that something was said.
func given[T any](parse func(string) (T, error)) func(string) (*T, error) {
	return func(s string) (*T, error) {
		v, err := parse(s)
		return &v, err
	}
}

// checked makes a check of a text out of a function that parses it.
func checked[T any](parse func(string) (T, error)) func(string) (string, error) {
	return func(s string) (string, error) {
		_, err := parse(s)
		return s, err
	}
}

// each makes a parser of a list out of one of a value.
func each[T any](parse func(string) (T, error)) func([]string) ([]T, error) {
	return func(texts []string) ([]T, error) {
		var all []T
		for _, s := range texts {
			v, err := parse(s)
			if err != nil {
				return nil, err
			}
			all = append(all, v)
		}
		return all, nil
	}
}

// plain takes a text as it is.
func plain(s string) (string, error) { return s, nil }

// word reads one of a few words.
func word(what message.Message, words ...string) func(string) (string, error) {
	return func(s string) (string, error) { return oneOf(what, s, words) }
}

func parseTrue(s string) (bool, error) {
	s, err := oneOf(message.TermTrueOrFalse(), s, []string{"true", "false"})
	return s == "true", err
}

// parseCount reads a whole number that is not below 0; below says what one below is not.
func parseCount(below func(string) message.Message) func(string) (int, error) {
	return func(s string) (int, error) {
		n, err := strconv.Atoi(s)
		switch {
		case err != nil:
			return 0, message.NotAWholeNumber(s)
		case n < 0:
			return 0, below(strconv.Itoa(n))
		}
		return n, nil
	}
}

// register gives a command the flags of its settings.
func (r *request) register(cmd *cobra.Command, on commands) {
	flags := cmd.Flags()
	if on == onRoot {
		flags = cmd.PersistentFlags()
	}
	for i := range settings() {
		s := &settings()[i]
		if s.flag == "" || s.on&on == 0 {
			continue
		}
		f := flags.VarPF(&flagValue{r: r, s: s}, s.flag, s.short, s.usage(inEnglish))
		if s.yes {
			f.NoOptDefVal = "true"
		}
		switch {
		case s.offers != nil:
			offer(cmd, s.flag, s.offers)
		case s.words != nil:
			offer(cmd, s.flag, cobra.FixedCompletions(s.words, cobra.ShellCompDirectiveNoFileComp))
		}
	}
}

// usage is what help says of the flag; say puts a text into the language of the help.
func (s *setting) usage(say func(string) string) string {
	switch {
	case s.otherwise != "":
		return s.meaning(say) + fmt.Sprintf(say(" (default: %s)"), say(s.otherwise))
	case s.normal != "" && !s.yes:
		return s.meaning(say) + fmt.Sprintf(say(" (default %s)"), s.normal)
	}
	return s.meaning(say)
}

// meaning is what the setting means.
func (s *setting) meaning(say func(string) string) string {
	if s.of != "" {
		return fmt.Sprintf(say(s.help), s.of)
	}
	return say(s.help)
}

// flagValue is a flag of a command; what is said with it goes into the command's request.
type flagValue struct {
	r     *request
	s     *setting
	texts []string
}

func (v *flagValue) String() string { return "" } // its default stands in the usage

func (v *flagValue) Type() string {
	switch {
	case v.s.yes:
		return "bool"
	case v.s.again:
		return "stringArray" // by which completion tells that it may come again
	case v.s.words != nil:
		return strings.Join(v.s.words, "|")
	}
	return "string"
}

func (v *flagValue) Set(text string) error {
	if !v.s.again {
		v.texts = nil
	}
	v.texts = append(v.texts, text)
	v.r.said[v.s.flag] = v.texts
	return v.r.say(v.s, v.texts)
}

// say keeps what a flag says; an empty text says nothing.
func (r *request) say(s *setting, texts []string) error {
	if s.list {
		texts = split(texts...)
	} else if !s.again && texts[len(texts)-1] == "" {
		texts = nil
	}
	if len(texts) == 0 {
		return nil
	}
	return s.set(r, texts)
}

// over makes the request's configuration out of the one that was found and what flags say:
// a flag wins over the configuration, which wins over the defaults.
func (r *request) over(c *config) (*config, error) {
	own := *c
	r.found, r.config = c, &own
	for i := range settings() {
		s := &settings()[i]
		if texts := r.said[s.flag]; s.flag != "" && s.on&r.on != 0 && texts != nil {
			if err := r.say(s, texts); err != nil {
				return nil, badFlag("--"+s.flag, err)
			}
		}
	}
	return r.config, nil
}

// reportEntry is an entry of reports:, the values by key.
type reportEntry map[string][]string

// take puts an entry of reports: under the flags: what a flag said stays. A configuration that
// was found, and perhaps came with the data, names no files outside its folder.
func (r *request) take(e reportEntry) error {
	c := r.config
	taken := map[string]bool{}
	for i := range settings() {
		if s := &settings()[i]; s.instead != "" && s.on&r.on != 0 && r.said[s.flag] != nil {
			taken[s.instead] = true
		}
	}
	for i := range settings() {
		s := &settings()[i]
		texts := slices.Clone(e[s.entry])
		if s.entry == "" || len(texts) == 0 || r.said[s.flag] != nil || taken[s.instead] {
			continue
		}
		for i, path := range texts {
			switch {
			case !s.path:
			case c.Found && !filepath.IsLocal(path):
				return misused(message.OutputOutside(c.Path, path))
			case !filepath.IsAbs(path):
				texts[i] = shown(filepath.Join(c.Dir, path))
			}
		}
		r.said[s.flag] = texts
		if err := s.set(r, texts); err != nil {
			return badFlag(s.entry, err)
		}
	}
	return nil
}

// reader reads the values of a key that is called what, and has them kept.
func (s *setting) reader(y *yamlReader, r *request, what string, keep func([]string)) func(ast.Node) {
	switch {
	case s.read != nil:
		return func(n ast.Node) { s.read(r.config, y, n) }
	case s.again && !s.list:
		return func(n ast.Node) { keep(eachText(y, n, what, func(t string) error { return s.set(r, []string{t}) })) }
	case s.list:
		return func(n ast.Node) {
			names(y, n, what, func(texts []string) ([]string, error) {
				keep(texts)
				return nil, s.set(r, texts)
			})
		}
	}
	return func(n ast.Node) {
		var text string
		scalar(y, what, &text, func(t string) (string, error) { return t, s.set(r, []string{t}) })(n)
		if text != "" {
			keep([]string{text})
		}
	}
}

// read fills c from the top mapping of the configuration.
func (c *config) read(y *yamlReader, body ast.Node) {
	r := newRequest(&logger{}, 0, "")
	r.config = c
	top := map[string]func(ast.Node){}
	groups := map[string]map[string]func(ast.Node){}
	for i := range settings() {
		s := &settings()[i]
		group, key, grouped := strings.Cut(s.key, ".")
		switch {
		case s.key == "":
		case !grouped:
			top[s.key] = s.reader(y, r, s.key, func([]string) {})
		default:
			if groups[group] == nil {
				groups[group] = map[string]func(ast.Node){}
				top[group] = func(n ast.Node) { y.fields(n, group, groups[group]) }
			}
			groups[group][key] = s.reader(y, r, key, func([]string) {})
		}
	}
	y.fields(body, configName, top)
}

// readReports reads reports:, what the flags of report would say by name.
func (c *config) readReports(y *yamlReader, n ast.Node) {
	c.Reports = map[string]reportEntry{}
	for _, p := range y.pairs(n, "reports") {
		e := reportEntry{}
		if _, twice := c.Reports[p.key]; twice {
			y.fail(p.at, message.ReportTwice(p.key))
		}
		c.Reports[p.key] = e
		c.ReportNames = append(c.ReportNames, p.key)
		what := "reports." + p.key
		r := newRequest(&logger{}, onReport, "report") // what is said is checked, and kept as it was written
		keys := map[string]func(ast.Node){}
		for i := range settings() {
			if s := &settings()[i]; s.entry != "" {
				keys[s.entry] = s.reader(y, r, s.entry, func(texts []string) { e[s.entry] = texts })
			}
		}
		y.fields(p.value, what, keys)
		switch {
		case len(e["output"]) == 0:
			y.fail(p.at, message.ReportNeedsOutput(what))
		case e["period"] != nil && (e["from"] != nil || e["to"] != nil):
			y.fail(p.at, message.ReportPeriodAndRange(what))
		}
	}
}

// eachText reads a list of texts that check holds.
func eachText(y *yamlReader, n ast.Node, what string, check func(string) error) []string {
	var all []string
	for _, item := range y.list(n) {
		s, ok := y.text(item, what)
		if !ok {
			continue
		}
		if err := check(s); err != nil {
			y.fail(item, message.OfFlag(what, message.Of(err)))
			continue
		}
		all = append(all, s)
	}
	return all
}

// reportNamed finds an entry of reports:.
func (c *config) reportNamed(name string) (reportEntry, error) {
	if e := c.Reports[name]; e != nil {
		return e, nil
	}
	otherwise := message.ReportsNone(configName)
	if len(c.ReportNames) > 0 {
		otherwise = message.ReportsThereAre(c.Path, c.ReportNames)
	}
	return nil, misused(message.NoReportNamed(name), didYouMean(name, c.ReportNames, otherwise))
}

// exampleConfig shows every key of the configuration with a value, a line a group, and remarks in
// the language of the help.
func exampleConfig(say func(string) string) string {
	var b strings.Builder
	written := map[string]bool{}
	for _, s := range settings() {
		group, _, grouped := strings.Cut(s.key, ".")
		if s.key == "" || written[group] {
			continue
		}
		written[group] = true
		line := s.key + ": " + s.example
		if grouped {
			var fields []string
			for _, t := range settings() {
				if g, key, ok := strings.Cut(t.key, "."); ok && g == group {
					fields = append(fields, key+": "+t.example)
				}
			}
			line = group + ": {" + strings.Join(fields, ", ") + "}"
		}
		if s.remark != "" {
			line = fmt.Sprintf("%-43s # %s", line, say(s.remark))
		}
		b.WriteString("  " + line + "\n")
	}
	return b.String()
}

// changedFlags lists the flags that were given, by name.
func changedFlags(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().Visit(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// has reports whether a flag, or the entry of reports:, says something of a setting.
func (r *request) has(flag string) bool {
	return slices.ContainsFunc(r.said[flag], func(s string) bool { return s != "" })
}

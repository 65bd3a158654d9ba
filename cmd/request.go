package cmd

import (
	"salesk/kpi"
	"salesk/report"
)

// request is what is asked of a command: its arguments, and what flags, an entry of reports:
// and the configuration say, parsed. Each field but the first few is kept by a setting.
type request struct {
	command string // for messages: compute, check, …
	on      commands
	args    []string
	log     *logger
	said    map[string][]string // what flags, and an entry of reports:, say, as it was written

	found  *config // the configuration as it stands
	config *config // what flags say over it

	kinds       [7][]string // files whose kind was said, by kpi.Kind
	sheet       string
	repairDates bool
	delimiter   string
	configPath  string
	noConfig    bool

	period, from, to string
	where            []kpi.Filter
	splitVs          string             // of explain: prev, yoy or nothing
	only             []kpi.Filter       // more of where, by flags of single dimensions
	versus           *report.Comparison // nil unless asked for
	viewName         string
	failOn           []threshold
	strict           bool

	format, output, layout string
	forExcel               bool
	top, width, records    int
	sort                   string
	totals                 bool
	exact, notes           bool
	color                  string

	outputs         []string // templates of file names
	title, ifExists string
	lock, open      bool

	rejects, folder string
	all             bool
	raw, force      bool
	yes, dryRun     bool
	seed            uint64
}

// newRequest is a request of which nothing is said yet.
func newRequest(log *logger, on commands, command string) *request {
	r := &request{command: command, on: on, log: log, said: map[string][]string{}, config: newConfig("")}
	for i := range settings() {
		if s := &settings()[i]; s.on&on != 0 && s.normal != "" && s.key == "" && on != onRoot { // the messages' form is known before
			if err := s.set(r, []string{s.normal}); err != nil {
				panic(err) // a test sets them all
			}
		}
	}
	return r
}

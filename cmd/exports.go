package cmd

import (
	"errors"

	"salesk/ingest"
	"salesk/internal/message"
	"salesk/kpi"
)

// source is what is read, and how.
type source struct {
	inputs  []ingest.Input
	options ingest.Options
	config  *config // whose rates and targets are records too
	strict  bool    // rows that cannot be used are an error
}

// newSource is how a request has files read; which, is collected when all else is right.
func newSource(w world, r *request) source {
	return source{options: r.reading(w.stdin), config: r.config, strict: r.strict}
}

// exports are the records that were read, in one currency, and what was found on the way.
type exports struct {
	data     *kpi.Data
	params   kpi.Params // those that were asked for, in that currency
	report   *ingest.Report
	conv     kpi.Conversion
	refusals []kpi.Refusal
	setAside int // rows, by reading and by converting
}

// readExports reads the source, brings its money into one currency and tells what a reader must
// know of the files. Where records that were folded as they were read are needed after all, it
// reads them once more.
func readExports(a *app, src source, p kpi.Params, needed *ingest.Figures) (*exports, error) {
	x, err := readOnce(a, src, p, needed)
	if errors.Is(err, kpi.ErrStreamed) {
		kept := *needed
		kept.Stream = nil
		return readOnce(a, src, p, &kept)
	}
	return x, err
}

func readOnce(a *app, src source, p kpi.Params, needed *ingest.Figures) (*exports, error) {
	load := src.options
	load.Figures = needed
	data, rep, err := a.loadExports(src.inputs, load, src.config.Limits)
	if err != nil {
		return nil, loadError(err)
	}
	a.working(a.log.lang.Word("computing"))
	if err := src.config.addRecords(data, p.Calendar); err != nil {
		return nil, &exitError{statusUsage, "config", err}
	}
	conv, refusals, err := kpi.Convert(data, p.Currency)
	if err != nil {
		return nil, failed("currency", err)
	}
	if data.Stream != nil {
		// Before anything is told that would be told once more.
		if _, err := kpi.Prepare(data, p); errors.Is(err, kpi.ErrStreamed) {
			return nil, err
		}
	}
	if err := checkWhere(data, p.Where); err != nil {
		return nil, err
	}
	printTables(a.log, rep)
	x := &exports{data: data, params: p, report: rep, conv: conv, refusals: refusals}
	x.setAside = printSetAside(a.log, rep, refusals)
	if x.setAside > 0 && src.strict {
		return nil, &exitError{statusSetAside, "strict", message.NothingWrittenStrict()}
	}
	x.params.Currency, x.params.Digits = conv.Currency, conv.Digits
	return x, nil
}

// outcome is the error that a command which did its work ends with.
func (x *exports) outcome() error {
	if x.setAside > 0 {
		return &exitError{statusSetAside, "", errSetAside}
	}
	return nil
}

// errSetAside is the outcome of a job that is done, save for rows that stderr has told
// of already: it carries a status and is not printed.
var errSetAside = errors.New("rows were set aside")

// loadError gives the errors of reading their status, each file's its own line.
func loadError(err error) error {
	var refused ingest.Refusals
	if errors.As(err, &refused) {
		err = problems(refused)
	}
	return &exitError{statusFailed, "input", err}
}

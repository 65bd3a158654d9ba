package cmd

import (
	"errors"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// The exit statuses.
const (
	statusDone        = 0
	statusFailed      = 1   // nothing was written
	statusUsage       = 2   // wrong usage or configuration
	statusSetAside    = 3   // done, but rows were set aside; with --strict nothing is written
	statusThreshold   = 4   // done, but a comparison of --fail-on was true
	statusInterrupted = 130 // as a shell reports a program ended by Ctrl-C
)

// exitError is an error that knows the status to exit with and the stable code that
// --log-format json gives it.
type exitError struct {
	status int
	code   string
	err    error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// misused is an error in how the command was called: what is wrong, and perhaps what to do.
func misused(what ...message.Message) error {
	return &exitError{statusUsage, "usage", message.Join(what...)}
}

// badFlag is the error of what was given to a flag, or to a key of the configuration.
func badFlag(name string, err error) error {
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		var each problems
		for _, err := range all.Unwrap() {
			each = append(each, kpi.Problem{Message: message.OfFlag(name, message.Of(err))})
		}
		return &exitError{statusUsage, "usage", each}
	}
	return misused(message.OfFlag(name, message.Of(err)))
}

// failed is an error of the job itself: a file that cannot be read or written.
func failed(code string, err error) error { return &exitError{statusFailed, code, err} }

// problems is an error that is a list, each with its own place.
type problems []kpi.Problem

func (ps problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// statusOf returns the exit status that err carries, 1 when it carries none.
func statusOf(err error) int {
	var e *exitError
	switch {
	case err == nil:
		return statusDone
	case errors.As(err, &e):
		return e.status
	}
	return statusFailed
}

// codeOf returns the stable code of err for logs.
func codeOf(err error) string {
	var e *exitError
	if errors.As(err, &e) {
		return e.code
	}
	return "failed"
}

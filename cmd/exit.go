package cmd

import (
	"errors"
	"fmt"
	"strings"

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

// usagef is an error in how the command was called.
func usagef(format string, args ...any) error {
	return &exitError{statusUsage, "usage", fmt.Errorf(format, args...)}
}

// failf is an error of the job itself: a file that cannot be read or written.
func failf(code, format string, args ...any) error {
	return &exitError{statusFailed, code, fmt.Errorf(format, args...)}
}

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

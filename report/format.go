package report

import (
	"fmt"
	"io"
	"path/filepath"
	"sort"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// Format is a way of writing results.
type Format struct {
	Name        string   // as in --format
	Extensions  []string // of files in this format, with the dot
	Description string   // one line, for help and completion
	Binary      bool     // not for a terminal

	Page   bool // for people: shows Options.Shown rather than writing all of Options.Asked
	Sheets bool // has a sheet for people and others for machines

	render func(w io.Writer, s *selection) error          // writes results
	grid   func(w io.Writer, s *selection, g *Grid) error // writes a table that is no view of results
}

var formats = map[string]Format{}

// register adds a format; each renderer's file calls it once.
func register(f Format) bool {
	if _, dup := formats[f.Name]; dup {
		panic("report: two formats are named " + f.Name)
	}
	formats[f.Name] = f
	return true
}

// Formats lists the formats by name.
func Formats() []Format {
	fs := make([]Format, 0, len(formats))
	for _, f := range formats {
		fs = append(fs, f)
	}
	sort.Slice(fs, func(i, j int) bool { return fs[i].Name < fs[j].Name })
	return fs
}

// FormatOf returns the name of the format that a file's extension asks for.
func FormatOf(path string) (string, error) {
	ext := strings.ToLower(filepath.Ext(path))
	var known []string
	for _, f := range Formats() {
		for _, e := range f.Extensions {
			if e == ext {
				return f.Name, nil
			}
			known = append(known, e)
		}
	}
	sort.Strings(known)
	return "", message.NoSuchFormatOf(path, ext, known)
}

func formatNamed(name string) (Format, error) {
	if f, ok := formats[name]; ok {
		return f, nil
	}
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("%q is not a format; use one of %s", name, strings.Join(names, ", "))
}

// Write writes the results in a format and says what it left out. Errors are those of
// the options (an unknown format or sort key, a period outside the results) and of w.
func Write(w io.Writer, format string, r *kpi.Results, o Options) (Hidden, error) {
	f, err := formatNamed(format)
	if err != nil {
		return Hidden{}, err
	}
	s, err := newSelection(r, o)
	if err != nil {
		return Hidden{}, err
	}
	return s.hidden(f.Page), f.render(w, s)
}

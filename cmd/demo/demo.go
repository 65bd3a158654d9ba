// Package demo writes the exports of a made-up company, so that anybody can see salesk
// at work before exporting anything of their own.
//
// The company is Alderbrook Instruments: it rents laboratory instruments to other
// companies by contract, books in EUR and sells in three currencies. It opened in
// January 2022; the exports are those of the evening of 31 December 2024.
//
// The pipeline:
//
//  1. draw.go turns the seed into integers only. No floating point takes part
//     anywhere, so the same seed gives the same bytes on any machine.
//  2. leads.go lets the leads come in, month by month, and some become deals.
//  3. deals.go works each deal through its cycle, and each customer through its
//     contracts: renewals, upsells, or leaving.
//  4. emails.go and costs.go draw what surrounds the sales: messages, costs, targets
//     and rates.
//  5. blemish.go spoils a few rows, the way real exports are spoilt.
//  6. csv.go and workbook.go turn it all into bytes; guide.go adds the README and the
//     configuration; demo.go puts the files in their place.
package demo

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// DefaultSeed is the seed of the exports in testdata/exports/demo.
const DefaultSeed = 2022

// Options say what to write.
type Options struct {
	Seed  uint64
	Force bool // replace files that are already there
}

// file is one file of the exports, complete in memory.
type file struct {
	name string
	data []byte
}

// Write writes the exports into dir, which it makes if need be, and returns the paths
// written, in the order in which a reader should open them. Without Force nothing is
// written if any of the files is already there. Each file is complete or absent.
func Write(dir string, o Options) ([]string, error) {
	files, err := build(o.Seed)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("demo: cannot make the directory: %w", err)
	}
	if !o.Force {
		for _, f := range files {
			path := filepath.Join(dir, f.name)
			_, err := os.Lstat(path)
			switch {
			case err == nil:
				return nil, fmt.Errorf("demo: %s exists already and nothing was written; choose another directory or overwrite with --force", path)
			case !errors.Is(err, fs.ErrNotExist):
				return nil, fmt.Errorf("demo: cannot look at %s: %w", path, err)
			}
		}
	}
	return place(dir, files)
}

// place writes every file beside its place before it renames the first, so that a full
// disk leaves nothing behind.
func place(dir string, files []file) (written []string, err error) {
	var temps []string
	defer func() {
		for _, t := range temps {
			os.Remove(t) // those that were renamed are gone already
		}
	}()
	for _, f := range files {
		t, err := os.CreateTemp(dir, "."+f.name+".*")
		if err != nil {
			return nil, fmt.Errorf("demo: cannot write into %s: %w", dir, err)
		}
		temps = append(temps, t.Name())
		_, err = t.Write(f.data)
		err = errors.Join(err, t.Chmod(0o644), t.Sync(), t.Close())
		if err != nil {
			return nil, fmt.Errorf("demo: cannot write %s: %w", filepath.Join(dir, f.name), err)
		}
	}
	for i, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.Rename(temps[i], path); err != nil {
			return written, fmt.Errorf("demo: cannot write %s: %w", path, err)
		}
		written = append(written, path)
	}
	return written, nil
}

// build makes every file in memory.
func build(seed uint64) ([]file, error) {
	b := newBooks(seed)
	x := b.export()
	marks := x.spoil()

	files := []file{{name: "README.txt", data: readme(seed, x, marks)}}
	for _, t := range x.tables() {
		data, err := csvBytes(t.rows)
		if err != nil {
			return nil, fmt.Errorf("demo: cannot encode %s: %w", t.name, err)
		}
		files = append(files, file{t.name, data})
	}
	book, err := b.workbook()
	if err != nil {
		return nil, fmt.Errorf("demo: cannot encode %s: %w", planName, err)
	}
	return append(files, file{planName, book}, file{"salesk.yaml", config()}), nil
}

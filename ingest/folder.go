package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"salesk/ingest/system"
	"salesk/internal/message"
	"salesk/kpi"
)

// exportExtensions are those of the files that a folder is searched for; what is packed has .gz or .zst
// behind it. Binary workbooks cannot be read, and are not left out without a word.
var exportExtensions = []string{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".zip"}

// IsExport reports whether a file in a folder may be an export, by its name. Hidden files are none, nor what office
// programs leave beside an open file, nor what tells of the folder.
func IsExport(name string) bool {
	name = strings.ToLower(name)
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return false
	}
	for _, about := range []string{"readme", "license", "notice", "changelog"} {
		if strings.HasPrefix(name, about+".") {
			return false
		}
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	return slices.ContainsFunc(exportExtensions, func(e string) bool { return strings.HasSuffix(name, e) })
}

// Exports are the files of a folder that may be exports, by name; not those in the folders in it. Save for those that
// are skipped, each can be looked at: figures without one that cannot would be too low, and nobody would know.
func Exports(dir string, skip func(path string) bool) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, kpi.Problem{Where: dir, Message: message.Of(cause(err))}
	}
	var paths []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		if !IsExport(e.Name()) || skip != nil && skip(path) {
			continue
		}
		is, err := IsFile(path)
		if err != nil {
			return nil, err
		}
		if is {
			paths = append(paths, path)
		}
	}
	return paths, nil
}

// IsFile reports whether a path that was met, and not named, is a file; a folder is none. What cannot be looked at is
// an error: a link that leads nowhere, as into a share that is not mounted, and a file that has vanished.
func IsFile(path string) (bool, error) {
	info, err := os.Stat(path) // follows links
	switch {
	case err == nil && info.IsDir():
		return false, nil
	case err == nil && info.Mode().IsRegular():
		return true, nil
	case err == nil:
		return false, refusal(path, message.NoRegularFile())
	}
	if target, linkErr := os.Readlink(path); linkErr == nil && errors.Is(err, fs.ErrNotExist) {
		return false, refusal(path, message.LinkToNothing(target))
	}
	return false, refusal(path, message.CannotLookAt(system.Says(err)))
}

func refusal(where string, m message.Message) kpi.Problem {
	return kpi.Problem{Where: where, Message: m}
}

// folder reads the files of a folder.
func (l *loading) folder(in Input) {
	paths, err := Exports(in.Path, nil)
	var p kpi.Problem
	switch {
	case errors.As(err, &p):
		l.refusals = append(l.refusals, p)
		l.ask(p, err)
		return
	case len(paths) == 0:
		l.refuse(in.Path, "", message.NoExportNamed())
		return
	}
	for _, path := range paths {
		file := in
		file.Path, file.Found = path, true
		if info, err := os.Stat(path); err == nil {
			l.pace.more(info.Size())
		}
		l.input(file)
	}
	l.refuseFolders([]string{in.Path})
}

// foundIn are the folders in which files were met.
func foundIn(inputs []Input) []string {
	var dirs []string
	for _, in := range inputs {
		if dir := filepath.Dir(in.Path); in.Found && !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// refuseFolders refuses the folders in which no file is an export. Nothing was refused of them, and none of them
// was read before.
func (l *loading) refuseFolders(dirs []string) {
	if len(l.refusals) > 0 || l.again {
		return
	}
	for _, dir := range dirs {
		within := func(path string) bool { return filepath.Dir(path) == filepath.Clean(dir) }
		if !slices.ContainsFunc(l.files, within) {
			l.refuse(dir, "", message.NoExportInFolder())
		}
	}
}

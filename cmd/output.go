package cmd

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"salesk/ingest/system"
	"salesk/internal/message"
)

// outputs knows the temporary files that wait to be renamed, so that an interrupt can
// remove them, and the lock. After abandon nothing is renamed into place any more.
type outputs struct {
	mu          sync.Mutex
	temporaries []string
	abandoned   bool

	release func() // ends the lock of the outputs; nil if there is none

	writing func(path string) // told of each file; may be nil
}

func (o *outputs) abandon() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.abandoned = true
	o.clear()
	if o.release != nil {
		o.release()
	}
}

// locked takes over what ends the lock of the outputs, so that an interrupt ends it.
func (o *outputs) locked(release func()) (unlock func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.release = sync.OnceFunc(release)
	return o.release
}

// checkOutput refuses, before any work is done, a path that can never be written.
func checkOutput(path string) error {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return failed("output", message.IsAFolder(path))
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return failed("output", message.CannotWrite(path, system.Says(err)))
	}
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return failed("output", message.NoFolderFor(path, dir))
	}
	return nil
}

// output is a file to write, and what writes it.
type output struct {
	path  string
	write func(io.Writer) error
}

// write makes the file at path out of what f writes.
func (o *outputs) write(path string, f func(io.Writer) error) error {
	return o.writeAll([]output{{path, f}})
}

// writeAll makes files: all of them complete, or none. Each is written beside its place;
// when all are on the disk they are renamed. An existing file keeps its mode, a new one
// gets 0644 less the umask. What is no regular file (a pipe, a device) is written
// straight to, when the others are ready.
func (o *outputs) writeAll(files []output) error {
	var straight []output
	var places []string // of the temporaries, in their order
	for _, file := range files {
		place, mode, err := placeOf(file.path)
		if err != nil {
			return o.fail(file.path, err)
		}
		if place == "" {
			straight = append(straight, file)
			continue
		}
		if err := o.writeTemporary(place, mode, file.write); err != nil {
			return o.fail(file.path, err)
		}
		places = append(places, place)
	}
	for _, file := range straight {
		o.print(file.path)
		if err := writeStraight(file.path, file.write); err != nil {
			return o.fail(file.path, err)
		}
	}
	return o.rename(places)
}

// placeOf is the regular file that an output replaces or makes, with the mode that it has
// (0: it is not there yet); "" for what is written straight to.
func placeOf(path string) (place string, mode fs.FileMode, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil: // creating it tells more
		return path, 0, nil
	case !info.Mode().IsRegular():
		return "", 0, nil
	}
	// The file that a symbolic link points to is replaced, not the link.
	place, err = filepath.EvalSymlinks(path)
	return place, info.Mode().Perm(), err
}

func (o *outputs) writeTemporary(place string, mode fs.FileMode, f func(io.Writer) error) error {
	o.print(place)
	clearLeftovers(place)
	file, err := o.create(place)
	if err != nil {
		return err
	}
	return fill(file, mode, f)
}

// rename puts the temporaries in their places.
func (o *outputs) rename(places []string) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.abandoned {
		return failed("interrupted", message.Interrupted())
	}
	defer o.clear() // of those that were not renamed
	for i, place := range places {
		if err := os.Rename(o.temporaries[i], place); err != nil {
			o.temporaries = o.temporaries[i:]
			return failed("output", message.CannotWrite(place, system.Says(err)))
		}
	}
	o.temporaries = nil
	return nil
}

func (o *outputs) print(path string) {
	if o.writing != nil {
		o.writing(path)
	}
}

// fail removes what was written beside its place, because one file could not be.
func (o *outputs) fail(path string, err error) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.clear()
	return failed("output", message.CannotWrite(path, system.Says(err)))
}

func (o *outputs) clear() {
	for _, name := range o.temporaries {
		os.Remove(name)
	}
	o.temporaries = nil
}

// leftoverAge is the age from which a temporary file is that of a run which was killed: a
// file that is being written is younger, for its time is that of the last write.
const leftoverAge = time.Hour

// clearLeftovers removes the temporary files of an output that killed runs left behind.
func clearLeftovers(place string) {
	dir, base := filepath.Split(place)
	entries, err := os.ReadDir(filepath.Clean(dir))
	if err != nil {
		return // creating the file tells more
	}
	for _, e := range entries {
		random, ok := strings.CutPrefix(e.Name(), "."+base+".")
		random, temporary := strings.CutSuffix(random, ".tmp")
		if !ok || !temporary || len(random) != temporaryRandom || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > leftoverAge {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

func writeStraight(path string, f func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(file)
	return errors.Join(f(b), b.Flush(), file.Close())
}

// temporaryRandom is the length of what tells the temporary files of an output apart.
const temporaryRandom = 8

// create opens a new file beside path. It is opened by its mode rather than by
// os.CreateTemp, whose files only their owner may read, so that the umask applies.
func (o *outputs) create(path string) (*os.File, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.abandoned {
		return nil, message.Interrupted()
	}
	dir, base := filepath.Split(path)
	name := filepath.Join(dir, fmt.Sprintf(".%s.%s.tmp", base, rand.Text()[:temporaryRandom]))
	file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err == nil {
		o.temporaries = append(o.temporaries, name)
	}
	return file, err
}

// fill writes the file to its end and to the disk, and closes it.
func fill(file *os.File, mode fs.FileMode, f func(io.Writer) error) error {
	b := bufio.NewWriterSize(file, 1<<16)
	err := f(b)
	if err == nil {
		err = b.Flush()
	}
	if err == nil && mode != 0 {
		err = file.Chmod(mode)
	}
	if err == nil {
		err = file.Sync()
	}
	if e := file.Close(); err == nil {
		err = e
	}
	return err
}

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
	"sync"
)

// outputs knows the temporary file that is being written, so that an interrupt can
// remove it, and the lock. After abandon nothing is renamed into place any more.
type outputs struct {
	mu        sync.Mutex
	temporary string
	abandoned bool

	release func() // ends the lock of the outputs; nil if there is none

	writing func(path string) // told of each file; may be nil
}

func (o *outputs) abandon() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.abandoned = true
	if o.temporary != "" {
		os.Remove(o.temporary)
	}
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
		return failf("output", "%s is a folder; name a file in it", path)
	case err == nil:
		return nil
	case !errors.Is(err, fs.ErrNotExist):
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	dir := filepath.Dir(path)
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return failf("output", "cannot write %s: there is no folder %s; create it first", path, dir)
	}
	return nil
}

// write makes the file at path out of what f writes: complete, or not there at all. It
// is written beside its place and renamed; an existing file keeps its mode, a new one
// gets 0644 less the umask. What is no regular file (a pipe, a device) is written
// straight to.
func (o *outputs) write(path string, f func(io.Writer) error) error {
	if o.writing != nil {
		o.writing(path)
	}
	mode := fs.FileMode(0)
	switch info, err := os.Stat(path); {
	case err == nil && info.Mode().IsRegular():
		mode = info.Mode().Perm()
		// The file that a symbolic link points to is replaced, not the link.
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return failf("output", "cannot write %s: %w", path, cause(err))
		}
	case err == nil:
		return writeStraight(path, f)
	}
	file, err := o.create(path)
	if err != nil {
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	if err := fill(file, mode, f); err != nil {
		o.abandonOne()
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.abandoned {
		return failf("interrupted", "interrupted")
	}
	if err := os.Rename(o.temporary, path); err != nil {
		os.Remove(o.temporary)
		o.temporary = ""
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	o.temporary = ""
	return nil
}

func writeStraight(path string, f func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	b := bufio.NewWriter(file)
	if err := errors.Join(f(b), b.Flush(), file.Close()); err != nil {
		return failf("output", "cannot write %s: %w", path, cause(err))
	}
	return nil
}

// create opens a new file beside path. It is opened by its mode rather than by
// os.CreateTemp, whose files only their owner may read, so that the umask applies.
func (o *outputs) create(path string) (*os.File, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.abandoned {
		return nil, errors.New("interrupted")
	}
	dir, base := filepath.Split(path)
	name := filepath.Join(dir, fmt.Sprintf(".%s.%s.tmp", base, rand.Text()[:8]))
	file, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err == nil {
		o.temporary = name
	}
	return file, err
}

func (o *outputs) abandonOne() {
	o.mu.Lock()
	defer o.mu.Unlock()
	os.Remove(o.temporary)
	o.temporary = ""
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

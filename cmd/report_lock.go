package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"salesk/ingest/system"
	"salesk/internal/message"
)

// errLocked says that another process holds the lock.
var errLocked = errors.New("locked")

// lockOutputs keeps other runs out while this one lives. The lock is the system's, on an open
// file, so it ends with the process however that ends; the file's text only says whose
// it is. A file that is there without a lock was left behind by a run that was killed:
// that is told, and the lock taken.
func lockOutputs(l *logger, path string) (unlock func(), err error) {
	for range 10 {
		_, before := os.Stat(path)
		// A link of the lock's name could lead to any file.
		if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
			return nil, failed("lock", message.LockIsNoFile(path))
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|noFollow, 0o644)
		if err != nil {
			return nil, failed("lock", message.CannotWriteLock(path, system.Says(err)))
		}
		if err := lockFile(f); err != nil {
			holder, _ := holderOf(f)
			f.Close()
			if errors.Is(err, errLocked) {
				return nil, failed("locked", message.AnotherRun(holder, path))
			}
			return nil, failed("lock", message.CannotLock(path, system.Says(err)))
		}
		// Whoever held the lock may have removed the file between opening and locking it:
		// then the lock is on a file that nobody else will find.
		now, err1 := os.Stat(path)
		mine, err2 := f.Stat()
		if err1 != nil || err2 != nil || !os.SameFile(now, mine) {
			f.Close()
			continue
		}
		holder, text := holderOf(f)
		if holder == "" && text {
			f.Close()
			return nil, failed("lock", message.NotALock(path))
		}
		if before == nil && holder != "" {
			l.print("warning", "stale_lock", message.StaleLock(path, holder))
		}
		if err := errors.Join(f.Truncate(0), writeAt(f, fmt.Sprintf("process %d\n", os.Getpid()))); err != nil {
			f.Close()
			return nil, failed("lock", message.CannotWriteLock(path, system.Says(err)))
		}
		return func() { releaseFile(f, path) }, nil
	}
	return nil, failed("locked", message.OthersKeepLock(path))
}

func writeAt(f *os.File, s string) error {
	_, err := f.WriteAt([]byte(s), 0)
	return err
}

// holderOf reads whose lock it is: " (process 4711)"; "" when the file does not say, and
// whether anything stands in it.
func holderOf(f *os.File) (holder string, text bool) {
	b, err := io.ReadAll(io.NewSectionReader(f, 0, 100))
	line := strings.TrimSpace(string(b))
	if err != nil || !strings.HasPrefix(line, "process ") {
		return "", line != ""
	}
	return " (" + line + ")", true
}

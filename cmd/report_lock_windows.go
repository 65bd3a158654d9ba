package cmd

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockByte is far behind the text, since a locked byte cannot be read by others.
const lockByte = 1 << 30

// noFollow is nothing here: few can make links.
const noFollow = 0

func lockFile(f *os.File) error {
	at := &windows.Overlapped{Offset: lockByte}
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errLocked
	}
	return err
}

// releaseFile closes first: an open file cannot be removed.
func releaseFile(f *os.File, path string) {
	f.Close()
	os.Remove(path)
}

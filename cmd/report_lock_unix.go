//go:build unix

package cmd

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// noFollow makes opening a link an error.
const noFollow = unix.O_NOFOLLOW

func lockFile(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return errLocked
	}
	return err
}

// releaseFile removes the file while the lock still holds, so that nobody locks it in
// between.
func releaseFile(f *os.File, path string) {
	os.Remove(path)
	f.Close()
}

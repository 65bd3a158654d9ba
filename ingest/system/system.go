// Package system tells in messages what the operating system says of a file.
package system

import (
	"errors"
	"io/fs"
	"syscall"

	"salesk/internal/message"
)

// Says is what an error of a file tells, without the file's name: a message if it is one of
// the usual things, else its own words.
func Says(err error) message.Message {
	var of *fs.PathError
	if errors.As(err, &of) {
		err = of.Err
	}
	if no, ok := err.(syscall.Errno); ok {
		for _, known := range []struct {
			is  error
			say func() message.Message
		}{
			{fs.ErrNotExist, message.SysNotFound}, {fs.ErrPermission, message.SysNoPermission},
			{syscall.ENOSPC, message.SysDiskFull}, {syscall.EROFS, message.SysReadOnly},
			{syscall.EISDIR, message.SysIsFolder}, {syscall.ENOTDIR, message.SysNotFolder}, {syscall.EIO, message.SysIO},
		} {
			if errors.Is(no, known.is) {
				return known.say()
			}
		}
	}
	return message.Of(err)
}

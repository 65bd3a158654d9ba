//go:build unix

package ingest

import (
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

func mapFile(f *os.File, size int64) ([]byte, error) {
	return unix.Mmap(int(f.Fd()), 0, int(size), unix.PROT_READ, unix.MAP_PRIVATE)
}

func unmap(b []byte) error { return unix.Munmap(b) }

// giveBack takes the whole pages of b out of the process's memory. They come again from
// the file when they are looked at.
func giveBack(b []byte) {
	page := uintptr(os.Getpagesize())
	at := uintptr(unsafe.Pointer(&b[0]))
	skip := (page - at%page) % page
	if skip >= uintptr(len(b)) {
		return
	}
	if b = b[skip:]; uintptr(len(b)) >= page {
		_ = unix.Madvise(b[:uintptr(len(b))/page*page], unix.MADV_DONTNEED) // only memory is at stake
	}
}

func within(at uintptr, b []byte) bool {
	from := uintptr(unsafe.Pointer(unsafe.SliceData(b)))
	return at >= from && at < from+uintptr(len(b))
}

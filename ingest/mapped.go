package ingest

import (
	"fmt"
	"os"
	"unsafe"

	"salesk/ingest/text"
)

// mapFrom is the size from which a text file is mapped into memory instead of read: a
// large file would need as much memory of its own. What was read of it is given back as
// reading goes on (passed), so that it never is in memory whole.
const mapFrom = 4 << 20

// mapping is a file in memory that the system reads as it is looked at.
type mapping struct {
	name string
	b    []byte
}

// Close ends the mapping: nothing may point into it any longer.
func (m *mapping) Close() error { return unmap(m.b) }

// mapped returns the bytes of a large file, mapped, and says in o what they are; no
// mapping where the file is small or cannot be mapped.
func (l *loading) mapped(name string, f any, size int64, o *text.Options) ([]byte, *mapping) {
	file, isFile := f.(*os.File)
	limit := l.o.Limits.Unzipped
	if !isFile || size < mapFrom || limit > 0 && size > limit || l.rosterTo != nil { // who walks raw tables does it after Load
		return nil, nil
	}
	b, err := mapFile(file, size)
	if err != nil {
		return nil, nil
	}
	o.Mapped = file
	o.Passed = func(part []byte) {
		// What was unpacked or translated is memory of ours, whose content would be lost.
		if len(part) > 0 && within(uintptr(unsafe.Pointer(&part[0])), b) {
			giveBack(part)
		}
	}
	return b, &mapping{name, b}
}

// cutShort returns what to say of a fault: a file that became shorter while it was mapped,
// or that its device could not read. Nil if it was no such fault.
func (l *loading) cutShort(r any) error {
	fault, ok := r.(interface {
		error
		Addr() uintptr
	})
	if !ok {
		return nil
	}
	for _, m := range l.mappings {
		if within(fault.Addr(), m.b) {
			return fmt.Errorf("%s: became shorter while it was read, or cannot be read to its end; try again once it is complete", m.name)
		}
	}
	return nil
}

package sheet

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// biffStream returns the workbook stream of an .xls file: a stream in an OLE container, or
// the file itself.
func biffStream(name string, r io.ReaderAt, size int64, l Limits) ([]byte, error) {
	if size > l.Unzipped {
		return nil, fmt.Errorf("%s: has %d bytes, and the limit is %d: raise the limit if the file is sound", name, size, l.Unzipped)
	}
	file := io.NewSectionReader(r, 0, size)
	head := make([]byte, len(oleMagic))
	if _, err := io.ReadFull(file, head); err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w", name, err)
	}
	if !bytes.Equal(head, oleMagic) {
		stream, err := io.ReadAll(io.NewSectionReader(r, 0, size))
		if err != nil {
			return nil, fmt.Errorf("%s: cannot be read: %w", name, err)
		}
		return stream, nil
	}
	stream, names, err := oleStream(file, size)
	switch {
	case names["encryptedpackage"]:
		return nil, fmt.Errorf("%s: the workbook is encrypted: open it, and save it without a password", name)
	case err != nil:
		return nil, fmt.Errorf("%s: the OLE container is damaged or cut short (%w): open it in a spreadsheet program and save it as .xlsx", name, err)
	case stream == nil:
		return nil, fmt.Errorf("%s: is an OLE file without a workbook: expected an .xls file", name)
	}
	return stream, nil
}

// oleStream returns the workbook stream of a container, nil if it has none, and the names
// of all streams in lower case.
func oleStream(file io.ReaderAt, size int64) (stream []byte, names map[string]bool, err error) {
	defer func() {
		// The container's reader follows offsets that a damaged file may send anywhere; what
		// it does not check must not take the program down.
		if p := recover(); p != nil {
			stream, err = nil, fmt.Errorf("%v", p)
		}
	}()
	doc, err := mscfb.New(file)
	if err != nil {
		return nil, nil, err
	}
	names = map[string]bool{}
	var found *mscfb.File
	for _, f := range doc.File {
		key := strings.ToLower(f.Name)
		names[key] = true
		if len(f.Path) == 0 && (key == "workbook" || key == "book" && found == nil) {
			found = f
		}
	}
	if found == nil {
		return nil, names, nil
	}
	if found.Size > size {
		return nil, names, fmt.Errorf("stream %s says it has %d bytes in a file of %d", found.Name, found.Size, size)
	}
	stream = make([]byte, found.Size)
	n, err := io.ReadFull(found, stream)
	if err == io.ErrUnexpectedEOF || err == io.EOF {
		err = nil // the records say themselves where they end
	}
	return stream[:n], names, err
}

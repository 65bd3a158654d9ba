package sheet

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/richardlehane/mscfb"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// biffStream returns the workbook stream of an .xls file: a stream in an OLE container, or
// the file itself.
func biffStream(name string, r io.ReaderAt, size int64, l Limits) ([]byte, error) {
	if size > l.Unzipped {
		return nil, table.At(name, message.RaiseLimit(message.FileSaysBytes(strconv.FormatInt(size, 10), strconv.FormatInt(l.Unzipped, 10))))
	}
	file := io.NewSectionReader(r, 0, size)
	head := make([]byte, len(oleMagic))
	if _, err := io.ReadFull(file, head); err != nil {
		return nil, table.At(name, message.CannotBeRead(message.Of(err)))
	}
	if !bytes.Equal(head, oleMagic) {
		stream, err := io.ReadAll(io.NewSectionReader(r, 0, size))
		if err != nil {
			return nil, table.At(name, message.CannotBeRead(message.Of(err)))
		}
		return stream, nil
	}
	stream, names, err := oleStream(file, size)
	switch {
	case names["encryptedpackage"]:
		return nil, table.At(name, message.WorkbookEncrypted())
	case err != nil:
		return nil, table.At(name, message.OLEDamaged(message.Of(err)))
	case stream == nil:
		return nil, table.At(name, message.OLENoWorkbook())
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
		return nil, names, message.StreamSaysBytes(found.Name, strconv.FormatInt(found.Size, 10), strconv.FormatInt(size, 10))
	}
	stream = make([]byte, found.Size)
	n, err := io.ReadFull(found, stream)
	if err == io.ErrUnexpectedEOF || err == io.EOF {
		err = nil // the records say themselves where they end
	}
	return stream[:n], names, err
}

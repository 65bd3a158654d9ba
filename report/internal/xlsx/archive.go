// Package xlsx writes the cells of workbooks that excelize lays out, and packs them: its
// cells take several hundred bytes each, and its rows most of the time.
//
//   - The rows of a sheet are written in their order (rows.go), or by way of cells that are
//     kept small until their rows are complete (sheet.go). They are compressed as they come,
//     so that no sheet is ever in memory or on disk as text.
//   - What stands around the rows is the library's: columns, tables, charts, styles.
//   - The parts are packed in a fixed order (archive.go).
//
// The bytes of the parts are those that the library would write.
package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

// Archive collects the parts of a workbook, compressed in blocks side by side, and writes
// them in a fixed order and without a clock, whatever order the library has.
type Archive struct {
	f      *excelize.File
	parts  []*part
	open   *part
	finish map[string]func([]byte) []byte // by part: what is still to be done to it
	rows   map[string]*Rows               // by part
	texts  textTable
}

// New returns the archive of a workbook, which must be saved by its Write alone.
func New(f *excelize.File) *Archive {
	a := &Archive{f: f, rows: map[string]*Rows{}}
	a.finish = map[string]func([]byte) []byte{contentTypes: ordered, sharedTexts: a.texts.part}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return (*zipWriter)(a) })
	return a
}

// Finish has a sheet completed by a function before it is packed.
func (a *Archive) Finish(sheet string, how func([]byte) []byte) { a.finish[a.part(sheet)] = how }

// Write writes the workbook.
func (a *Archive) Write(w io.Writer) error {
	if _, err := a.f.WriteToBuffer(); err != nil {
		return err
	}
	return a.pack(w)
}

// part is the name of the part that holds a sheet. They are numbered as they stand.
func (a *Archive) part(sheet string) string {
	at, err := a.f.GetSheetIndex(sheet)
	if err != nil {
		at = -1 // no such sheet is packed
	}
	return fmt.Sprintf("xl/worksheets/sheet%d.xml", at+1)
}

// part is one file of the archive.
type part struct {
	name   string
	blocks []*block // those that are full
	under  []byte   // what the next one is made of
	whole  bool     // under holds all of it
}

// block is a stretch of a part. Blocks are compressed side by side, and follow each other
// in one stream as if one writer had flushed between them.
type block struct {
	size   int
	sum    uint32
	packed []byte
	err    error
	done   chan struct{}
}

// blockSize is that of the text of a block, about: what is in it does not depend on the
// run, so that the same book has the same bytes.
const blockSize = 1 << 20

// compression makes workbooks as small as the standard library does, in half the time.
const compression = 7

// deflater compresses blocks, one after the other.
type deflater struct {
	*flate.Writer
	packed bytes.Buffer
}

var deflaters = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, compression)
	if err != nil {
		panic(err) // there is no such level
	}
	return &deflater{Writer: w}
}}

func (d *deflater) deflate(text []byte, last bool) ([]byte, error) {
	d.packed.Reset()
	d.Reset(&d.packed)
	if _, err := d.Write(text); err != nil {
		return nil, err
	}
	end := d.Flush
	if last {
		end = d.Close
	}
	err := end()
	return bytes.Clone(d.packed.Bytes()), err
}

// blockTexts are blocks' texts that can be written over.
var blockTexts = sync.Pool{New: func() any {
	b := make([]byte, 0, blockSize+blockSize/8)
	return &b
}}

func newText() []byte { return (*blockTexts.Get().(*[]byte))[:0] }

// compressors bounds how many blocks are compressed, and in memory as text, at a time.
var compressors = make(chan struct{}, runtime.GOMAXPROCS(0))

// compress compresses text, which is its own from here on; the last block ends the stream.
func compress(text []byte, last bool) *block {
	b := &block{size: len(text), done: make(chan struct{})}
	compressors <- struct{}{}
	go func() {
		defer func() { <-compressors; close(b.done) }()
		d := deflaters.Get().(*deflater)
		defer deflaters.Put(d)
		b.sum = crc32.ChecksumIEEE(text)
		b.packed, b.err = d.deflate(text, last)
		if cap(text) >= blockSize {
			blockTexts.Put(&text)
		}
	}()
	return b
}

// zipWriter is the archive as the library writes to it.
type zipWriter Archive

// Create starts a part. The one before is complete then.
func (z *zipWriter) Create(name string) (io.Writer, error) {
	a := (*Archive)(z)
	a.end()
	p := &part{name: name, whole: a.finish[name] != nil || a.rows[name] != nil}
	a.parts, a.open = append(a.parts, p), p
	return p, nil
}

// AddFS is not needed: the library adds its parts one by one.
func (z *zipWriter) AddFS(fs.FS) error {
	return errors.New("the parts of a workbook are added one by one")
}

// Close completes the last part.
func (z *zipWriter) Close() error {
	(*Archive)(z).end()
	return nil
}

// Write adds to the part.
func (p *part) Write(b []byte) (int, error) {
	if p.whole {
		p.under = append(p.under, b...)
		return len(b), nil
	}
	for n := len(b); ; {
		if p.under == nil && len(b) > 0 {
			p.under = newText()
		}
		room := min(blockSize-len(p.under), len(b))
		p.under = append(p.under, b[:room]...)
		if b = b[room:]; len(p.under) == blockSize {
			p.blocks, p.under = append(p.blocks, compress(p.under, false)), nil
		}
		if len(b) == 0 {
			return n, nil
		}
	}
}

// end completes the open part.
func (a *Archive) end() {
	p := a.open
	if a.open = nil; p == nil {
		return
	}
	if p.whole {
		text := p.under
		p.whole, p.under = false, nil
		if how := a.finish[p.name]; how != nil {
			text = how(text)
		}
		if r := a.rows[p.name]; r != nil {
			head, tail, _ := bytes.Cut(text, []byte(rowsEnd))
			if !r.below {
				before, _, _ := bytes.Cut(head, []byte(rowsBegin))
				head = append(before, rowsBegin...)
			}
			p.blocks = append(append(p.blocks, compress(head, false)), r.blocks...)
			text = append([]byte(rowsEnd), tail...)
		}
		_, _ = p.Write(text) // to memory, which does not fail
	}
	p.blocks, p.under = append(p.blocks, compress(p.under, true)), nil
}

// The rows of a sheet stand between these.
const (
	rowsBegin = "<sheetData>"
	rowsEnd   = "</sheetData>"
)

// packed waits until the blocks of a part are compressed, and returns their header.
func (p *part) packed() (*zip.FileHeader, error) {
	h := &zip.FileHeader{Name: p.name, Method: zip.Deflate}
	for _, b := range p.blocks {
		<-b.done
		if b.err != nil {
			return nil, b.err
		}
		h.CRC32 = joinSums(h.CRC32, b.sum, b.size)
		h.UncompressedSize64 += uint64(b.size)
		h.CompressedSize64 += uint64(len(b.packed))
	}
	if h.UncompressedSize64 > math.MaxUint32 {
		h.Flags |= 8 // the sizes do not fit the header, and stand behind the part
		h.ReaderVersion = 45
	}
	return h, nil
}

const contentTypes = "[Content_Types].xml"

// pack writes the parts: the list of types first, as readers expect, then by name. No
// part has a time.
func (a *Archive) pack(w io.Writer) error {
	slices.SortFunc(a.parts, func(x, y *part) int {
		if (x.name == contentTypes) != (y.name == contentTypes) {
			if x.name == contentTypes {
				return -1
			}
			return 1
		}
		return strings.Compare(x.name, y.name)
	})
	z := zip.NewWriter(w)
	for _, p := range a.parts {
		h, err := p.packed()
		if err != nil {
			return err
		}
		out, err := z.CreateRaw(h)
		if err != nil {
			return err
		}
		for _, b := range p.blocks {
			if _, err := out.Write(b.packed); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

var override = regexp.MustCompile(`<(Override|Default) [^>]*?(/>|></(Override|Default)>)`)

// ordered sorts the list of types, which the library writes in any order.
func ordered(content []byte) []byte {
	entries := override.FindAll(content, -1)
	if len(entries) == 0 {
		return content
	}
	slices.SortFunc(entries, bytes.Compare)
	from := override.FindIndex(content)[0]
	return slices.Concat(content[:from], bytes.Join(entries, nil), override.ReplaceAll(content[from:], nil))
}

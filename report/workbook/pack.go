package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
)

// archive collects the parts of the file, each compressed as it comes, so that they can
// be written in a fixed order whatever order the library has. Parts that must be
// finished here stay plain until then.
type archive struct {
	parts  []*part
	open   *part
	finish map[string]func([]byte) []byte // by part: what is still to be done to it
}

// part is one file of the archive.
type part struct {
	name   string
	blocks []*block // those that are full
	under  []byte   // what the next one is made of
	sum    hash.Hash32
	size   uint64
	plain  bool // under holds all of it, as it is
}

// block is a stretch of a part. Blocks are compressed side by side, and follow each other
// in one stream as if one writer had flushed between them.
type block struct {
	packed bytes.Buffer
	err    error
	done   chan struct{}
}

// blockSize is that of the text of a block: the same in every run, so that the same book
// has the same bytes.
const blockSize = 1 << 20

// compression makes workbooks as small as the standard library does, in half the time.
const compression = 7

var deflaters = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, compression)
	if err != nil {
		panic(err) // there is no such level
	}
	return w
}}

// compressors bounds how many blocks are compressed, and in memory as text, at a time.
var compressors = make(chan struct{}, runtime.GOMAXPROCS(0))

// compress compresses text, which is its own from here on; the last block ends the stream.
func compress(text []byte, last bool) *block {
	b := &block{done: make(chan struct{})}
	compressors <- struct{}{}
	go func() {
		defer func() { <-compressors; close(b.done) }()
		w := deflaters.Get().(*flate.Writer)
		defer deflaters.Put(w)
		w.Reset(&b.packed)
		if _, b.err = w.Write(text); b.err != nil {
			return
		}
		if last {
			b.err = w.Close()
		} else {
			b.err = w.Flush()
		}
	}()
	return b
}

// Create starts a part. The one before is complete then.
func (a *archive) Create(name string) (io.Writer, error) {
	a.end()
	p := &part{name: name, sum: crc32.NewIEEE(), plain: a.finish[name] != nil}
	a.parts, a.open = append(a.parts, p), p
	return p, nil
}

// Write adds to the part.
func (p *part) Write(b []byte) (int, error) {
	if p.plain {
		p.under = append(p.under, b...)
		return len(b), nil
	}
	p.sum.Write(b)
	p.size += uint64(len(b))
	for n := len(b); ; {
		room := min(blockSize-len(p.under), len(b))
		p.under = append(p.under, b[:room]...)
		if b = b[room:]; len(p.under) == blockSize {
			p.blocks = append(p.blocks, compress(p.under, false))
			p.under = make([]byte, 0, blockSize)
		}
		if len(b) == 0 {
			return n, nil
		}
	}
}

// packed waits until the blocks of a part that is complete are compressed, and returns
// their length.
func (p *part) packed() (size uint64, err error) {
	for _, b := range p.blocks {
		<-b.done
		if b.err != nil {
			return 0, b.err
		}
		size += uint64(b.packed.Len())
	}
	return size, nil
}

// AddFS is not needed: the library adds its parts one by one.
func (a *archive) AddFS(fs.FS) error {
	return errors.New("the parts of a workbook are added one by one")
}

// Close completes the last part.
func (a *archive) Close() error {
	a.end()
	return nil
}

func (a *archive) end() {
	if p := a.open; p != nil && !p.plain {
		p.blocks, p.under = append(p.blocks, compress(p.under, true)), nil
	}
	a.open = nil
}

const contentTypes = "[Content_Types].xml"

// pack writes the parts: the list of types first, as readers expect, then by name. No
// part has a time.
func (a *archive) pack(w io.Writer) error {
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
		h := &zip.FileHeader{Name: p.name, Method: zip.Deflate}
		if !p.plain {
			size, err := p.packed()
			if err != nil {
				return err
			}
			h.CRC32, h.UncompressedSize64, h.CompressedSize64 = p.sum.Sum32(), p.size, size
			out, err := z.CreateRaw(h)
			if err != nil {
				return err
			}
			for _, b := range p.blocks {
				if _, err := b.packed.WriteTo(out); err != nil {
					return err
				}
			}
			continue
		}
		out, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := out.Write(a.finish[p.name](p.under)); err != nil {
			return err
		}
	}
	return z.Close()
}

var override = lazily(`<(Override|Default) [^>]*?(/>|></(Override|Default)>)`)

// ordered sorts the list of types, which the library writes in any order.
func ordered(content []byte) []byte {
	entries := override().FindAll(content, -1)
	if len(entries) == 0 {
		return content
	}
	slices.SortFunc(entries, bytes.Compare)
	from := override().FindIndex(content)[0]
	return slices.Concat(content[:from], bytes.Join(entries, nil), override().ReplaceAll(content[from:], nil))
}

package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
	"strings"
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
	name    string
	packed  bytes.Buffer
	deflate *flate.Writer
	sum     hash.Hash32
	size    uint64
	plain   bool // packed holds it as it is
}

// Create starts a part. The one before is complete then.
func (a *archive) Create(name string) (io.Writer, error) {
	if err := a.end(); err != nil {
		return nil, err
	}
	p := &part{name: name, sum: crc32.NewIEEE(), plain: a.finish[name] != nil}
	if !p.plain {
		var err error
		if p.deflate, err = flate.NewWriter(&p.packed, flate.DefaultCompression); err != nil {
			return nil, err
		}
	}
	a.parts, a.open = append(a.parts, p), p
	return p, nil
}

// Write adds to the part.
func (p *part) Write(b []byte) (int, error) {
	if p.plain {
		return p.packed.Write(b)
	}
	p.sum.Write(b)
	p.size += uint64(len(b))
	return p.deflate.Write(b)
}

// AddFS is not needed: the library adds its parts one by one.
func (a *archive) AddFS(fs.FS) error {
	return errors.New("the parts of a workbook are added one by one")
}

// Close completes the last part.
func (a *archive) Close() error { return a.end() }

func (a *archive) end() error {
	p := a.open
	a.open = nil
	if p == nil || p.plain {
		return nil
	}
	return p.deflate.Close()
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
			h.CRC32, h.UncompressedSize64, h.CompressedSize64 = p.sum.Sum32(), p.size, uint64(p.packed.Len())
			out, err := z.CreateRaw(h)
			if err != nil {
				return err
			}
			if _, err := p.packed.WriteTo(out); err != nil {
				return err
			}
			continue
		}
		out, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := out.Write(a.finish[p.name](p.packed.Bytes())); err != nil {
			return err
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

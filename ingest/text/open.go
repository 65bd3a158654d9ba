package text

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"salesk/ingest/table"
)

// Options say what is known beforehand. Zero fields are found out, or are the defaults.
type Options struct {
	Encoding  string // IANA name
	Delimiter string // one character
	Limits    Limits
	Mapped    io.ReaderAt  // of bytes that are mapped into memory: the file that they are of
	Passed    func([]byte) // told of stretches of the file that have been read and will not be again for a while
}

// Limits bound what a hostile file can cost. Zero fields mean the defaults.
type Limits struct {
	Unzipped  int64 // bytes; default 16 GiB
	Rows      int   // default 100 million
	Columns   int   // default 16,384
	CellBytes int   // default 1 MiB
}

func (l Limits) orDefault() Limits {
	if l.Unzipped == 0 {
		l.Unzipped = 16 << 30
	}
	if l.Rows == 0 {
		l.Rows = 100_000_000
	}
	if l.Columns == 0 {
		l.Columns = 16_384
	}
	if l.CellBytes == 0 {
		l.CellBytes = 1 << 20
	}
	return l
}

// File is a text file as UTF-8 with its dialect. It is a table.Table.
type File struct {
	name    string
	data    []byte // UTF-8, without byte order mark and sep= line
	seen    survey // of data and the base bytes before it
	base    int
	line    int // physical line of data[0]
	dialect Dialect
	limits  Limits
	facts   []table.Fact
	passed  func([]byte)
}

// Unpack decompresses gzip and zstd, recognised by their first bytes, and returns the
// name of the compression ("" for none). A limit of 0 is the default. Decompressed bytes beyond the limit are an error.
func Unpack(raw []byte, limit int64) ([]byte, string, error) {
	if limit == 0 {
		limit = Limits{}.orDefault().Unzipped
	}
	var r io.Reader
	var what string
	switch {
	case bytes.HasPrefix(raw, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(bytes.NewReader(raw))
		if err != nil {
			return nil, "gzip", fmt.Errorf("the gzip file is damaged: %w", err)
		}
		r, what = z, "gzip"
	case bytes.HasPrefix(raw, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(bytes.NewReader(raw), zstd.WithDecoderMaxMemory(uint64(limit)+1))
		if err != nil {
			return nil, "zstd", fmt.Errorf("the zstd file is damaged: %w", err)
		}
		defer z.Close()
		r, what = z, "zstd"
	default:
		return raw, "", nil
	}
	out, err := readAll(io.LimitReader(r, limit+1))
	if int64(len(out)) > limit || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
		return nil, what, fmt.Errorf("the file is larger than %d bytes when decompressed; split it", limit)
	}
	if err != nil {
		return nil, what, fmt.Errorf("the %s file is damaged or cut short: %w", what, err)
	}
	return out, what, nil
}

// readAll is io.ReadAll with growth that suits large files.
func readAll(r io.Reader) ([]byte, error) {
	var b bytes.Buffer
	_, err := b.ReadFrom(bufio.NewReaderSize(r, 1<<20))
	return b.Bytes(), err
}

// Open takes the bytes of a file, which must not change afterwards. Compressed files
// are unpacked. An empty file is a table without rows.
func Open(name string, raw []byte, o Options) (*File, error) {
	f := &File{name: name, line: 1, limits: o.Limits.orDefault(), passed: o.Passed}
	raw, packed, err := Unpack(raw, f.limits.Unzipped)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if packed != "" {
		o.Mapped = nil
		f.facts = append(f.facts, table.Fact{Name: "compression", Value: packed})
	}
	data, seen, found, err := decode(raw, o.Encoding, o.Mapped)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	f.facts = append(f.facts, found...)
	f.data, f.seen = data, seen
	sep := f.sepLine()
	f.base = seen.size - len(f.data)
	if n := len(data) - len(f.data); n > 0 { // the line that says so is none of the table's
		first := endsOf(data, n)
		f.seen.ends = seen.ends.minus(first)
		f.seen.blocks[0] = seen.blocks[0].minus(first)
		if 0 <= seen.quote && seen.quote < f.base {
			f.seen.quote = f.base + bytes.IndexByte(f.data, '"')
		}
	}
	switch {
	case o.Delimiter != "":
		if len(o.Delimiter) != 1 || o.Delimiter[0] >= utf8.RuneSelf || strings.Contains("\"'\r\n\x00", o.Delimiter) {
			return nil, fmt.Errorf("%s: the delimiter must be one ASCII character, neither a quote nor a line end, not %q", name, o.Delimiter)
		}
		sep = o.Delimiter[0]
		f.facts = append(f.facts, f.detect(sep, "as asked"))
	case sep != 0:
		f.facts = append(f.facts, f.detect(sep, "the first line says so"))
	default:
		f.facts = append(f.facts, f.detect(0, ""))
	}
	if f.dialect.Quote == '\'' || f.dialect.Backslash {
		f.facts = append(f.facts, table.Fact{Name: "quotes", Value: f.dialect.quotes()})
	}
	f.facts = append(f.facts, table.Fact{Name: "line ends", Value: f.dialect.Ends})
	return f, nil
}

// sepLine takes off a first line such as `sep=;`, which Excel writes and reads.
func (f *File) sepLine() byte {
	rest, ok := bytes.CutPrefix(f.data, []byte("sep="))
	if !ok {
		if rest, ok = bytes.CutPrefix(f.data, []byte("\"sep=")); !ok {
			return 0
		}
	}
	if len(rest) < 2 {
		return 0
	}
	sep := rest[0]
	if sep >= utf8.RuneSelf || strings.IndexByte("\"'\r\n\x00", sep) >= 0 {
		return 0
	}
	rest = bytes.TrimPrefix(rest[1:], []byte(`"`))
	n := bytes.IndexAny(rest, "\r\n")
	if n != 0 {
		return 0
	}
	if rest[0] == '\r' && len(rest) > 1 && rest[1] == '\n' {
		rest = rest[1:]
	}
	f.data, f.line = rest[1:], 2
	return sep
}

// pass tells whoever holds the memory that a stretch of the file has been read.
func (f *File) pass(b []byte) {
	if f.passed != nil {
		f.passed(b)
	}
}

// Name returns the file's name.
func (f *File) Name() string { return f.name }

// Facts returns what was found out about the file's form.
func (f *File) Facts() []table.Fact { return f.facts }

// Size returns the number of bytes of the table as UTF-8.
func (f *File) Size() int { return len(f.data) }

// Dialect returns the dialect that was found.
func (f *File) Dialect() Dialect { return f.dialect }

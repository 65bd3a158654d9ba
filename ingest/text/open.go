package text

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// Options say what is known beforehand. Zero fields are found out, or are the defaults.
type Options struct {
	Encoding  string // IANA name
	Delimiter string // one character
	Limits    Limits
	Survey    bool // look at all of a file that OpenAt opens, so that its facts are those of the whole
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
	src     source // UTF-8, without byte order mark and sep= line
	seen    survey // of the text
	line    int    // physical line of the text's first byte
	dialect Dialect
	limits  Limits
	facts   []table.Fact

	asIs      bool      // the text stands in the file as it is
	unsampled unsampled // what a look at some of the file did not show; nothing where all of it was looked at
}

// unpack decompresses gzip and zstd, recognised by their first bytes, and returns the
// name of the compression ("" for none). A limit of 0 is the default. Decompressed bytes beyond the limit are an error.
func unpack(raw []byte, limit int64) ([]byte, string, error) {
	if limit == 0 {
		limit = Limits{}.orDefault().Unzipped
	}
	var r io.Reader
	var what string
	packed := &arriving{Reader: bytes.NewReader(raw)}
	switch {
	case bytes.HasPrefix(raw, gzipMagic):
		z, err := gzip.NewReader(packed)
		if err != nil {
			return nil, "gzip", message.PackedDamaged("gzip", message.Of(err))
		}
		r, what = z, "gzip"
	case bytes.HasPrefix(raw, zstdMagic):
		z, err := zstd.NewReader(packed, zstd.WithDecoderMaxMemory(uint64(limit)+1))
		if err != nil {
			return nil, "zstd", message.PackedDamaged("zstd", message.Of(err))
		}
		defer z.Close()
		r, what = z, "zstd"
	default:
		return raw, "", nil
	}
	out, err := readAll(io.LimitReader(&unpacking{Reader: r, packed: packed}, limit+1))
	var tooFar message.Message
	if errors.As(err, &tooFar) {
		return nil, what, tooFar
	}
	if int64(len(out)) > limit || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
		return nil, what, message.UnpacksTooLarge(int(limit))
	}
	if err != nil {
		return nil, what, message.PackedCutShort(what, message.Of(err))
	}
	return out, what, nil
}

// Exports are packed to a tenth, or to a fiftieth where every row is like the one before.
// What unpacks to more than mostRatio times its size is made to fill the memory.
const (
	mostRatio  = 200
	anyRatioTo = 64 << 20 // bytes that may be unpacked whatever the ratio
)

// UnpackedMost is to how many bytes a packed file of a size may unpack.
func UnpackedMost(packed int64) int64 { return max(anyRatioTo, mostRatio*packed) }

// UnpacksTooFar is the refusal of a file that unpacks to more than UnpackedMost.
func UnpacksTooFar() message.Message { return message.UnpacksToMuch(mostRatio) }

// unpacking reads what a packed file holds for as long as its size is that of an export.
type unpacking struct {
	io.Reader
	packed *arriving
	n      int64 // bytes unpacked
}

// arriving counts the packed bytes that were read, perhaps by a goroutine of the decoder.
type arriving struct {
	io.Reader
	n atomic.Int64
}

func (a *arriving) Read(b []byte) (int, error) {
	n, err := a.Reader.Read(b)
	a.n.Add(int64(n))
	return n, err
}

func (u *unpacking) Read(b []byte) (int, error) {
	n, err := u.Reader.Read(b)
	u.n += int64(n)
	if u.n > UnpackedMost(u.packed.n.Load()) {
		return 0, UnpacksTooFar()
	}
	return n, err
}

var gzipMagic, zstdMagic = []byte{0x1f, 0x8b}, []byte{0x28, 0xb5, 0x2f, 0xfd}

// IsPacked reports whether a file that starts so is compressed.
func IsPacked(head []byte) bool {
	return bytes.HasPrefix(head, gzipMagic) || bytes.HasPrefix(head, zstdMagic)
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
	f := &File{name: name, line: 1, limits: o.Limits.orDefault()}
	raw, packed, err := unpack(raw, f.limits.Unzipped)
	if err != nil {
		return nil, placed(name, err)
	}
	if packed != "" {
		f.facts = append(f.facts, table.Fact{Name: "compression", Value: packed})
	}
	data, seen, found, err := decode(raw, o.Encoding)
	if err != nil {
		return nil, placed(name, err)
	}
	f.facts = append(f.facts, found...)
	f.src, f.seen = source{data: data, size: len(data), from: len(raw) - len(data)}, seen
	f.asIs = packed == "" && len(data) > 0 && len(raw) >= len(data) && &data[0] == &raw[len(raw)-len(data)]
	if err := f.findDialect(o.Delimiter); err != nil {
		return nil, err
	}
	return f, nil
}

// OpenAt opens a file whose bytes are read as its chunks are. It returns no file where that
// cannot be done, for the file is no plain UTF-8; then its bytes are for Open.
//
// Unless the options ask for a survey, only some of the bytes are looked at. If a chunk shows
// that the others differ, reading it ends in a *Reopen.
func OpenAt(name string, at io.ReaderAt, size int64, o Options) (*File, error) {
	head := make([]byte, min(size, 64<<10))
	if n, err := at.ReadAt(head, 0); n < len(head) && err != nil {
		return nil, placed(name, errShort)
	}
	marked, mark, bom := byMark(head)
	found := table.Fact{Name: "encoding", Value: "utf-8", Evidence: message.AllValidUTF8()}
	switch {
	case IsPacked(head) || marked != nil || bytes.IndexByte(head, 0) >= 0 || bytes.HasPrefix(head[bom:], []byte(`"sep=`)):
		return nil, nil
	case o.Encoding != "":
		enc, value, err := lookup(o.Encoding)
		if enc != nil || err != nil {
			return nil, nil
		}
		found.Value, found.Evidence = value, message.AsAsked()
	case mark != "":
		found.Evidence = message.ByteOrderMark()
	}
	f := &File{name: name, line: 1, limits: o.Limits.orDefault(), facts: []table.Fact{found}}
	f.src = source{at: at, from: bom, size: int(size) - bom}
	ok, err := f.lookAt(o.Survey)
	if err != nil {
		return nil, placed(name, err)
	}
	if !ok {
		return nil, nil
	}
	if err := f.findDialect(o.Delimiter); err != nil {
		return nil, err
	}
	return f, nil
}

// Reads reports whether the file's bytes are read as they are needed.
func (f *File) Reads() bool { return f.src.at != nil }

// Release gives up the bytes of the file, and reads those from at that are asked for once more.
// It keeps them where they do not stand in the file as they are.
func (f *File) Release(at io.ReaderAt) {
	if f.asIs && f.src.at == nil {
		f.src.at, f.src.data = at, nil
	}
}

// lookAt surveys the whole text, or some of it. False where it is no UTF-8 or has NULs.
func (f *File) lookAt(whole bool) (ok bool, err error) {
	if !whole {
		f.seen = survey{quote: -1, escape: -1}
		some, err := f.sample(false)
		if err != nil {
			return false, err
		}
		for _, b := range some {
			f.seen.ends = f.seen.ends.plus(endsOf(b, len(b)))
			if !valid(b) || bytes.IndexByte(b, 0) >= 0 {
				return false, nil
			}
		}
		f.unsampled = unsampled{ends: true, quote: !contains(some, `"`), escape: !contains(some, `\"`)}
		if e := f.seen.ends; e.lf > 0 && e.cr == e.crlf {
			return true, nil
		}
		f.unsampled = unsampled{} // how lines end, all of them have to tell
	}
	f.seen, err = look(&f.src)
	return f.seen.valid && f.seen.nuls == 0, err
}

// findDialect finds out how the text is written, with what is known of its delimiter.
func (f *File) findDialect(delimiter string) error {
	sep, why := f.sepLine(), message.FirstLineSays()
	if delimiter != "" {
		if len(delimiter) != 1 || delimiter[0] >= utf8.RuneSelf || strings.Contains("\"'\r\n\x00", delimiter) {
			return table.At(f.name, message.NotADelimiter(delimiter))
		}
		sep, why = delimiter[0], message.AsAsked()
	}
	delimited, err := f.detect(sep, why)
	if err != nil {
		return placed(f.name, err)
	}
	f.facts = append(f.facts, delimited)
	if f.dialect.Quote == '\'' || f.dialect.Backslash {
		f.facts = append(f.facts, table.Fact{Name: "quotes", Value: f.dialect.quotes()})
	}
	f.facts = append(f.facts, table.Fact{Name: "line ends", Value: f.dialect.Ends})
	return nil
}

// sepLine takes off a first line such as `sep=;`, which Excel writes and reads.
func (f *File) sepLine() byte {
	data, err := f.src.view(nil, 0, min(f.src.size, 64))
	if err != nil {
		return 0 // the next look at the file says so
	}
	rest, ok := bytes.CutPrefix(data, []byte("sep="))
	if !ok {
		if rest, ok = bytes.CutPrefix(data, []byte("\"sep=")); !ok {
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
	f.skip(len(data) - len(rest) + 1)
	return sep
}

// skip takes the first line, of n bytes with its end, off the text: it is none of the table's.
func (f *File) skip(n int) {
	first, _ := f.src.view(nil, 0, n)
	f.seen.ends = f.seen.ends.minus(endsOf(first, n))
	f.src.from, f.src.size = f.src.from+n, f.src.size-n
	if f.src.at == nil {
		f.src.data = f.src.data[n:]
	}
	for _, at := range []*int{&f.seen.quote, &f.seen.escape} {
		if *at >= 0 {
			*at -= n
		}
	}
	if f.seen.quote < 0 && first[0] == '"' && f.src.at == nil { // it was the line's own
		f.seen.quote = bytes.IndexByte(f.src.data, '"')
	}
	f.line = 2
}

// Name returns the file's name.
func (f *File) Name() string { return f.name }

// Facts returns what was found out about the file's form.
func (f *File) Facts() []table.Fact { return f.facts }

// Size returns the number of bytes of the table as UTF-8.
func (f *File) Size() int { return f.src.size }

// Walk calls visit with each row in order until it returns false. An error says where a
// limit was passed.
func (f *File) Walk(visit func(*table.Row) bool) error {
	b := NewBlock()
	defer b.Free()
	for _, t := range f.Chunks(blockBytes) {
		if err := t.(*Chunk).Read(b); err != nil {
			return placed(f.name, err)
		}
		if whole, err := b.walk(func(r *table.Row, _ bool) bool { return visit(r) }); err != nil || !whole {
			return err
		}
	}
	return nil
}

// Dialect returns the dialect that was found.
func (f *File) Dialect() Dialect { return f.dialect }

// placed puts the file before an error, save before one that has a place, or says only how to
// read the file once more.
func placed(name string, err error) error {
	var f *table.Fault
	var again *Reopen
	if errors.As(err, &f) || errors.As(err, &again) {
		return err
	}
	return table.At(name, message.Of(err))
}

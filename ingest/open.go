package ingest

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode"

	"salesk/ingest/sheet"
	"salesk/ingest/system"
	"salesk/ingest/table"
	"salesk/ingest/text"
	"salesk/internal/message"
)

// fileID tells files that were read already.
type fileID struct {
	info os.FileInfo
	in   Input
}

// fileKey is what files have in common that may be one.
type fileKey struct{ size, changed int64 }

// stdinName stands for standard input in places.
const stdinName = "stdin"

// sniffed is how much of a file tells its format.
const sniffed = 64 << 10

// starts are the beginnings of files, which all of a small one is. They are reused as soon as nothing
// reads from them any more.
var starts = sync.Pool{New: func() any { return new([sniffed]byte) }}

// input reads what a path names.
func (l *loading) input(in Input) {
	if in.Path == "-" {
		l.pipe(stdinName, in)
		return
	}
	info, err := os.Stat(in.Path)
	if err != nil {
		l.refuse(in.Path, "", cause(err))
		return
	}
	if info.IsDir() {
		l.folder(in)
		return
	}
	if in.Found && !info.Mode().IsRegular() {
		l.refuse(in.Path, "", message.NoRegularFile())
		return
	}
	if !info.Mode().IsRegular() {
		l.pipe(in.Path, in)
		return
	}
	defer l.pace.input(info.Size())()
	if told, ok := l.cameBefore(in, info); ok {
		l.files = append(l.files, in.Path)
		if !told.IsZero() {
			l.tell(in.Path, "", told)
		}
		return
	}
	l.open(in, info)
}

// open opens a file and reads it.
func (l *loading) open(in Input, info os.FileInfo) {
	f, err := os.Open(in.Path)
	if err != nil {
		l.refuse(in.Path, "", cause(err))
		return
	}
	if !l.file(in.Path, f, info.Size(), in) {
		_ = f.Close() // only read from
		return
	}
	l.closers = append(l.closers, f)
}

// unchanged is an open file that is read piece by piece, and what it was when it was opened.
// Figures of two versions of a file would be those of none.
type unchanged struct {
	*os.File
	was os.FileInfo
}

// ReadAt reads from the file, and then sees whether it is still the same. That it grew does not
// matter, for nothing behind its end is read; one that shrank cannot be read to its end.
func (u unchanged) ReadAt(b []byte, at int64) (int, error) {
	n, err := u.File.ReadAt(b, at)
	now, staterr := u.Stat()
	if staterr != nil {
		return 0, staterr
	}
	if !os.SameFile(u.was, now) || now.Size() == u.was.Size() && !now.ModTime().Equal(u.was.ModTime()) {
		return 0, text.ErrChanged
	}
	return n, err
}

// reopened is a file that is hardly ever read once more.
type reopened struct {
	path string
	was  os.FileInfo
}

// ReadAt opens the file, reads from it and closes it.
func (r reopened) ReadAt(b []byte, at int64) (int, error) {
	f, err := os.Open(r.path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return unchanged{f, r.was}.ReadAt(b, at)
}

// OnlyOnce reports whether the input cannot be read a second time: standard input, a pipe.
func (in Input) OnlyOnce() bool {
	if in.Path == "-" {
		return true
	}
	info, err := os.Stat(in.Path)
	return err == nil && !info.IsDir() && !info.Mode().IsRegular()
}

// pipe reads what can be read only once, and whose size nothing tells before its end.
func (l *loading) pipe(name string, in Input) {
	b, err := l.drain(name, in.Path)
	l.pace.arrived(len(b))
	defer l.pace.input(int64(len(b)))()
	if err != nil {
		l.refuse(name, "", cause(err))
		return
	}
	in.Path = name
	l.bytes(name, b, in)
}

// drain reads a pipe to its end, in the first attempt at the inputs.
func (l *loading) drain(name, path string) ([]byte, error) {
	if b, ok := l.know.drained[path]; ok {
		return b, nil
	}
	var r io.Reader = strings.NewReader("")
	switch {
	case path != "-":
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // only read from
		r = f
	case l.o.Stdin != nil:
		r = l.o.Stdin
	}
	b, err := l.readAll(l.pace.arriving(name, r))
	if err == nil {
		l.know.drained[path] = b
	}
	return b, err
}

// cause is a file error without the path, which stands before it already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return message.CannotBeRead(system.Says(p))
	}
	return err
}

// readAll reads r to its end, as far as the limit allows.
func (l *loading) readAll(r io.Reader) ([]byte, error) {
	limit := l.o.Limits.Unzipped
	if limit == 0 {
		limit = 16 << 30
	}
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(b)) > limit {
		err = message.TooManyBytes(int(limit))
	}
	return b, err
}

// readSized reads a file whose size is known, into memory of that size.
func (l *loading) readSized(f io.ReaderAt, size int64) ([]byte, error) {
	if m, ok := f.(*inMemory); ok {
		return m.b, nil
	}
	if limit := l.o.Limits.Unzipped; limit > 0 && size > limit {
		return nil, message.TooManyBytes(int(limit))
	}
	b := make([]byte, size)
	n, err := f.ReadAt(b, 0)
	if err == io.EOF {
		err = nil // at the end, or the file became shorter
	}
	return b[:n], err
}

// inMemory is a file that was read already.
type inMemory struct {
	*bytes.Reader
	b []byte
}

// file reads an open file. It says whether more may be read of it later: of a workbook and of a
// large text file.
func (l *loading) file(name string, f io.ReaderAt, size int64, in Input) (stays bool) {
	l.pace.name(name)
	var was os.FileInfo                                    // nil: not to be read once more
	if file, ok := f.(*os.File); ok && l.rosterTo == nil { // who walks raw tables does it after Load
		was, _ = file.Stat()
	}
	start := starts.Get().(*[sniffed]byte)
	n := min(size, sniffed)
	buf := start[:n:n]
	kept := true // something reads from it later
	defer func() {
		if !kept {
			starts.Put(start)
		}
	}()
	if n, err := f.ReadAt(buf, 0); err != nil && err != io.EOF {
		l.refuse(name, "", cause(err))
		return false
	} else {
		buf = buf[:n]
	}
	switch sheet.Sniff(buf) {
	case sheet.None:
		if err := foreign(buf); err != nil {
			l.noExport(name, err, in)
			return false
		}
		if t := l.opened(name); t != nil {
			l.textFile(name, t, in)
			return false // it has a file of its own
		}
		whole := f
		if int64(len(buf)) == size && size > 0 {
			whole = &inMemory{bytes.NewReader(buf), buf}
		}
		t, err := l.openText(name, whole, size)
		if err != nil {
			l.fileError(name, err)
			return false
		}
		l.textFile(name, t, in)
		if was != nil && !t.Reads() {
			t.Release(reopened{name, was})
			kept = !t.Reads()
			return false
		}
		return t.Reads()
	case sheet.Zip:
		l.archive(name, f, size, in)
		return false
	}
	l.workbook(name, f, size, in)
	return true
}

// bytes reads what is in memory already.
func (l *loading) bytes(name string, b []byte, in Input) {
	l.file(name, &inMemory{bytes.NewReader(b), b}, int64(len(b)), in)
}

// readFrom is the size from which a text file is read as it is decoded, and not before.
const readFrom = 4 << 20

// openText opens a text file. It only reads what the loading was made with.
func (l *loading) openText(name string, f io.ReaderAt, size int64) (*text.File, error) {
	o := text.Options{Encoding: l.o.Encoding, Delimiter: l.o.Delimiter, Limits: text.Limits(l.o.Limits)}
	o.Survey = l.o.Figures == nil || l.know.surveyed[name]
	limit := l.o.Limits.Unzipped
	if file, ok := f.(*os.File); ok && size >= readFrom && (limit == 0 || size <= limit) && !l.know.whole[name] {
		was, err := file.Stat()
		if err != nil {
			return nil, cause(err)
		}
		if t, err := text.OpenAt(name, unchanged{file, was}, size, o); t != nil || err != nil {
			return t, err
		}
	}
	b, err := l.readSized(f, size)
	if err != nil {
		return nil, cause(err)
	}
	return text.Open(name, b, o)
}

func (l *loading) textFile(name string, t *text.File, in Input) {
	for _, f := range t.Facts() {
		if !f.Tell.IsZero() {
			l.tell(name, "", f.Tell)
		}
	}
	l.tables([]table.Table{t}, in, false)
}

// noExport refuses what is no export; beside others in a folder it is left out.
func (l *loading) noExport(name string, err error, in Input) {
	if in.Found {
		l.leftOut(name, err)
		return
	}
	l.refuse(name, "", err)
}

func (l *loading) workbook(name string, f io.ReaderAt, size int64, in Input) {
	ts, err := sheet.Open(name, f, size, sheet.Options{Limits: sheet.Limits(l.o.Limits), Sheet: in.Sheet})
	if err != nil {
		l.fileError(name, err)
		return
	}
	if in.Sheet == "" && isOurBook(ts) {
		l.noExport(name, ours, in)
		return
	}
	var shown []table.Table
	for _, t := range ts {
		if h, ok := t.(interface{ Hidden() bool }); ok && h.Hidden() && in.Sheet == "" && len(ts) > 1 {
			l.tell(inFolder(t, name).Name(), "", message.HiddenSheet())
			continue
		}
		if s, ok := t.(*sheet.Table); ok {
			if areas := l.know.merged[inFolder(t, name).Name()]; areas != nil {
				t = sheet.NewFilled(s, areas)
			}
		}
		shown = append(shown, inFolder(t, name))
	}
	first := len(l.rep.Tables)
	l.tables(shown, in, true)
	l.offerSheetReps(name, first, shown)
}

// placed is a sheet called by its file's path: sheets know the file's name only.
type placed struct {
	table.Table
	name string
}

func (p placed) Name() string { return p.name }

// InOrder passes on what the sheet says of its parts.
func (p placed) InOrder() bool {
	t, ok := p.Table.(inOrder)
	return ok && t.InOrder()
}

// Size passes on the sheet's size.
func (p placed) Size() int {
	if t, ok := p.Table.(inParts); ok {
		return t.Size()
	}
	return 0
}

// Chunks cuts the sheet, if its Size is not 0.
func (p placed) Chunks(n int) []table.Table {
	parts := p.Table.(inParts).Chunks(n)
	for i, t := range parts {
		parts[i] = placed{t, p.name}
	}
	return parts
}

func inFolder(t table.Table, file string) table.Table {
	name := t.Name()
	if rest, ok := strings.CutPrefix(name, filepath.Base(file)); ok {
		name = file + oneLine(rest)
	}
	if name == t.Name() {
		return t
	}
	return placed{t, name}
}

// oneLine makes a name that comes out of a file fit for a line of a message: a control
// character in it could break the line, or hide what it says.
func oneLine(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, name)
}

// encryptedEntry is the bit of a zip entry's flags that says that it is encrypted.
const encryptedEntry = 1

// archive reads the exports in a zip file, by name, as HubSpot packs them.
func (l *loading) archive(name string, f io.ReaderAt, size int64, in Input) {
	z, err := zip.NewReader(f, size)
	if err != nil {
		l.refuse(name, "", message.PackedDamaged("zip", message.Of(err)))
		return
	}
	tables, refusals := len(l.rep.Tables), len(l.refusals)
	var nested []string
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	for _, e := range files {
		if e.FileInfo().IsDir() || !IsExport(path.Base(e.Name)) || strings.HasPrefix(e.Name, "__MACOSX/") {
			continue
		}
		entry := name + "[" + oneLine(e.Name) + "]"
		switch {
		case strings.HasSuffix(strings.ToLower(e.Name), ".zip"):
			nested = append(nested, entry)
			continue
		case e.Flags&encryptedEntry != 0:
			l.refuse(entry, "", message.EncryptedInZip())
			continue
		case e.UncompressedSize64 > uint64(text.UnpackedMost(int64(e.CompressedSize64))): // more than it says is an error of the reader
			l.refuse(entry, "", text.UnpacksTooFar())
			continue
		}
		r, err := e.Open()
		var b []byte
		if err == nil {
			b, err = l.readAll(r)
			_ = r.Close()
		}
		if err != nil {
			l.refuse(entry, "", message.CannotBeUnpacked(message.Of(err)))
			continue
		}
		file := in
		file.Found = true
		end := l.pace.within(int64(e.CompressedSize64), size)
		l.bytes(entry, b, file)
		end()
	}
	if len(l.rep.Tables) == tables && len(l.refusals) == refusals {
		l.noExport(name, foreignArchive(files), in)
		return
	}
	for _, entry := range nested {
		l.refuse(entry, "", message.ZipBesideExports()) // whatever it holds is missing in the figures
	}
}

// fileError refuses a file by what a reader says of it. Readers of workbooks know the file's name
// only, without its folder.
func (l *loading) fileError(name string, err error) {
	var f *table.Fault
	if errors.As(err, &f) {
		for _, n := range []string{name, filepath.Base(name)} {
			if rest, ok := strings.CutPrefix(f.Where, n); ok {
				l.refuse(name+rest, "", f.Why)
				return
			}
		}
	}
	l.refuse(name, "", err)
}

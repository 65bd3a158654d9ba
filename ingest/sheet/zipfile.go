package sheet

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// archive is a zip file whose parts are found as spreadsheet programs find them: in any
// case, with either slash.
type archive struct {
	name   string // of the file
	parts  map[string]*zip.File
	limits Limits
}

func openZip(name string, r io.ReaderAt, size int64, l Limits) ([]*Table, error) {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // parts are never written to disk
		return nil, table.At(name, message.ZipDamaged(message.Of(err)))
	}
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	a := &archive{name: name, parts: make(map[string]*zip.File, len(z.File)), limits: l}
	for _, f := range z.File {
		if key := partKey(f.Name); a.parts[key] == nil {
			a.parts[key] = f
		}
	}
	switch main := a.mainPart(); {
	case main != "" && strings.HasSuffix(main, ".bin"):
		return nil, table.At(name, message.SaveAsXLSX(message.BinaryWorkbook()))
	case main != "":
		return openXLSX(a, main)
	case a.parts[odsContent] != nil || a.parts["encrypted-package"] != nil:
		return openODS(a)
	case a.parts["index/document.iwa"] != nil:
		return nil, table.At(name, message.NumbersUnread())
	}
	return nil, table.At(name, message.ZipNoWorkbook())
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimLeft(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// mainPart returns the key of the workbook part of an Office package; "" if there is none.
func (a *archive) mainPart() string {
	if rels, err := a.relations(""); err == nil {
		for _, r := range rels {
			if strings.HasSuffix(r.kind, "/officeDocument") && a.parts[r.target] != nil &&
				!strings.HasPrefix(r.target, "word/") && !strings.HasPrefix(r.target, "ppt/") {
				return r.target
			}
		}
	}
	for _, key := range []string{"xl/workbook.xml", "xl/workbook.bin", "workbook.xml"} {
		if a.parts[key] != nil {
			return key
		}
	}
	return ""
}

// open starts reading a part. Errors name the file and the part.
func (a *archive) open(key string) (io.ReadCloser, error) {
	f := a.parts[key]
	if f == nil {
		return nil, table.At(a.name, message.WorkbookDamaged(message.PartMissing(key)))
	}
	if f.Flags&1 != 0 {
		return nil, table.At(a.name, message.PartEncrypted(key))
	}
	if f.UncompressedSize64 > uint64(a.limits.Unzipped) {
		return nil, table.At(a.name, message.RaiseLimit(message.PartSaysBytes(key, strconv.FormatUint(f.UncompressedSize64, 10), strconv.FormatInt(a.limits.Unzipped, 10))))
	}
	rc, err := f.Open()
	if err != nil {
		return nil, a.partError(key, err)
	}
	return &part{bound(rc, a.limits.Unzipped, message.PartTooLarge), rc, a, key}, nil
}

// part is a part being read.
type part struct {
	r   io.Reader
	c   io.Closer
	a   *archive
	key string
}

func (p *part) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if err != nil && err != io.EOF {
		err = p.a.partError(p.key, err)
	}
	return n, err
}

func (p *part) Close() error { return p.c.Close() }

func (a *archive) partError(key string, err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &corrupt):
		return table.At(a.name, message.PartDamaged(key, message.Of(err)))
	}
	return table.At(a.name, message.InPart(key, message.Of(err)))
}

// scan calls f with a scanner over a whole small part.
func (a *archive) scan(key string, f func(*scanner) error) error {
	rc, err := a.open(key)
	if err != nil {
		return err
	}
	defer rc.Close()
	if err := f(newScanner(bound(rc, maxSmall, message.PartTooLarge), a.limits.maxToken())); err != nil {
		if strings.HasPrefix(err.Error(), a.name+":") {
			return err
		}
		return a.partError(key, err)
	}
	return nil
}

// relation is a link from one part to another.
type relation struct{ id, kind, target string }

// relations reads the links of a part; those of the package if key is "". A part without a
// file of links has none.
func (a *archive) relations(key string) ([]relation, error) {
	dir, base := path.Split(key)
	file := partKey(dir + "_rels/" + base + ".rels")
	if a.parts[file] == nil {
		return nil, nil
	}
	var out []relation
	err := a.scan(file, func(s *scanner) error {
		for {
			kind, err := s.next()
			if err != nil || kind == tokenEOF {
				return err
			}
			if kind != tokenStart || string(s.name) != "Relationship" || s.attr("TargetMode") == "External" {
				continue
			}
			target := s.attr("Target")
			if !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			out = append(out, relation{s.attr("Id"), s.attr("Type"), partKey(target)})
		}
	})
	return out, err
}

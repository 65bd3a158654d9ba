package sheet

import (
	"errors"
	"io"
	"salesk/ingest/table"
	"salesk/internal/message"
	"strconv"
)

// Limits bound what a hostile file can cost. Zero fields mean the defaults.
type Limits struct {
	Unzipped  int64 // bytes of the decompressed parts; default 4 GiB
	Rows      int   // of one table; default 100 million
	Columns   int   // default 16,384
	CellBytes int   // default 1 MiB
}

const (
	maxSheetRow = 1 << 20  // rows of an .xlsx or .ods sheet; a larger number is no row
	maxSmall    = 64 << 20 // bytes of a part that is held in memory (workbook, styles)
	maxText     = 1 << 30  // bytes of the text that sheets share, held in memory
)

func (l Limits) withDefaults() Limits {
	if l.Unzipped <= 0 {
		l.Unzipped = 4 << 30
	}
	if l.Rows <= 0 {
		l.Rows = 100_000_000
	}
	if l.Columns <= 0 {
		l.Columns = 16384
	}
	if l.CellBytes <= 0 {
		l.CellBytes = 1 << 20
	}
	return l
}

// maxToken is the longest tag or text of markup that is read: a character takes up to eight
// bytes as an entity.
func (l Limits) maxToken() int { return min(l.CellBytes, 1<<27)*8 + 64<<10 }

// bounded fails when more than max bytes come out of r: a part may decompress to more
// than its directory says.
type bounded struct {
	r    io.Reader
	left int64
	fail error
}

func bound(r io.Reader, max int64, why func(limit string) message.Message) io.Reader {
	return &bounded{r: r, left: max, fail: message.RaiseLimit(why(strconv.FormatInt(max, 10)))}
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, b.fail
	}
	return n, err
}

// hasPlace reports whether an error says where it happened.
func hasPlace(err error) bool {
	var f *table.Fault
	return errors.As(err, &f)
}

// nearRow places an error at the last row that was read.
func nearRow(name string, line int, err error) error {
	return table.At(name, message.NearRow(strconv.Itoa(max(line, 1)), message.Of(err)))
}

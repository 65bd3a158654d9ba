package text

import (
	"errors"
	"io"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// source is the bytes of a text: all of them in memory, or in a file that is read piece
// by piece.
type source struct {
	data []byte
	at   io.ReaderAt // nil: data has them all
	from int         // where the text starts in at
	size int
}

// errShort is the error of a file that ends before the size that it had, or that cannot be
// read to its end.
var errShort error = message.BecameShorter()

// ErrChanged is the error of a file that is another one than it was when it was opened.
var ErrChanged error = message.WasChanged()

// view returns the bytes from, to. They may be read into buf, and may be the source's own,
// which must not be changed.
func (s *source) view(buf []byte, from, to int) ([]byte, error) {
	if s.at == nil {
		return s.data[from:to], nil
	}
	if cap(buf) < to-from {
		buf = make([]byte, to-from)
	}
	buf = buf[:to-from]
	return buf, s.fill(buf, from)
}

// fill reads as many bytes as buf has, the first one at from.
func (s *source) fill(buf []byte, from int) error {
	if s.at == nil {
		copy(buf, s.data[from:])
		return nil
	}
	n, err := s.at.ReadAt(buf, int64(s.from+from))
	switch {
	case errors.Is(err, ErrChanged):
		return ErrChanged
	case n < len(buf) && err != nil:
		return errShort
	}
	return nil
}

// window is a stretch of a text in memory of its own.
type window struct {
	buf  []byte // the bytes, and table.BlockRoom more
	from int    // of buf[0] in the text
	n    int    // bytes of the text in buf
}

// load brings the bytes from, to of a text into the window. What it holds of them already is
// not read again.
func (w *window) load(s *source, from, to int) error {
	n := to - from
	have := 0
	if from == w.from && n >= w.n {
		have = w.n
	}
	if cap(w.buf) < n+table.BlockRoom {
		grown := make([]byte, n+table.BlockRoom, n+n/8+table.BlockRoom)
		copy(grown, w.buf[:have])
		w.buf = grown
	}
	w.buf = w.buf[:n+table.BlockRoom]
	w.n = 0 // nothing, if it fails
	if err := s.fill(w.buf[have:n], from+have); err != nil {
		return err
	}
	clear(w.buf[n:])
	w.from, w.n = from, n
	return nil
}

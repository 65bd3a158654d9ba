package kpi

import (
	"encoding/binary"
	"errors"
)

// coder writes or reads the fields of a state: one function per state serves both
// directions, so they cannot differ. Integers are varints.
type coder struct {
	buf    []byte
	decode bool
	err    error
}

var errShort = errors.New("kpi: encoded accumulator is cut short or damaged")

func (c *coder) int(n *int64) {
	if !c.decode {
		c.buf = binary.AppendVarint(c.buf, *n)
		return
	}
	v, k := binary.Varint(c.buf)
	if k <= 0 {
		c.fail()
		return
	}
	*n, c.buf = v, c.buf[k:]
}

func (c *coder) uint(n *uint64) {
	if !c.decode {
		c.buf = binary.AppendUvarint(c.buf, *n)
		return
	}
	v, k := binary.Uvarint(c.buf)
	if k <= 0 {
		c.fail()
		return
	}
	*n, c.buf = v, c.buf[k:]
}

// length codes a length; on decoding it is at most what is left to read, so that a
// damaged length cannot ask for memory.
func (c *coder) length(n int) int {
	u := uint64(n)
	c.uint(&u)
	if c.decode && u > uint64(len(c.buf)) {
		c.fail()
	}
	if c.err != nil {
		return 0
	}
	return int(u)
}

func (c *coder) text(s *string) {
	n := c.length(len(*s))
	if !c.decode {
		c.buf = append(c.buf, *s...)
		return
	}
	*s, c.buf = string(c.buf[:n]), c.buf[n:]
}

func (c *coder) wide(w *wide) {
	c.int(&w.hi)
	c.uint(&w.lo)
}

func (c *coder) fail() {
	c.err = errShort
	c.buf = nil
}

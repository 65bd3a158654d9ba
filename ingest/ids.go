package ingest

import (
	"encoding/binary"
	"errors"
	"hash/maphash"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/internal/parallel"
	"salesk/kpi"
)

// An id is as long as a date, is in every row, and tells as a rule only that no other row has
// it. So ids are compared by their hashes, of which a part is kept with the number of the part
// of a table that the row is in. Where two agree, those parts are read once more and the texts
// compared.

// idHash is the hash of a message's id; 0 is no id.
func (l *loading) idHash(b []byte) uint64 {
	if b = l.words.trim(b); len(b) == 0 || value.IsPlaceholder(b) {
		return 0
	}
	return l.hashID(b)
}

// hash is the hash of an id that is not empty; never 0.
func (l *loading) hash(b []byte) uint64 {
	n := len(b)
	if n < 8 || n > 16 {
		return maphash.Bytes(l.know.seed, b) | 1
	}
	// Most ids are two words that overlap. If two ids agree, their texts are compared.
	hi, lo := bits.Mul64(binary.LittleEndian.Uint64(b)^l.know.keys[0], binary.LittleEndian.Uint64(b[n-8:])^l.know.keys[1]^uint64(n))
	return (hi ^ lo) | 1
}

// idTable holds the ids of the records of a kind: of each, 42 bits of its hash, which the
// upper 8 choose a list by, and the number of its part. Among ten million different ids about
// eleven pairs agree by chance, and each costs a look at two parts.
type idTable struct {
	lists [1 << 8]idList
	room  []uint64 // for pieces to come
}

// idList is in pieces, which never move.
type idList struct {
	pieces [][]uint64
	last   []uint64 // the piece under way
}

const (
	idPiece   = 32 // ids of a list's first piece; each holds twice as many as the one before, up to most
	mostPiece = 512
	partBits  = 22
	mostParts = 1 << partBits // parts that can be told apart
)

// entry returns the list of an id and what the list holds of it.
func entry(hash uint64, part uint32) (list uint8, e uint64) {
	return uint8(hash >> 56), hash<<8>>(8+partBits)<<partBits | uint64(part)
}

// tag is what of a hash is compared.
func tag(hash uint64) uint64 { return hash >> partBits }

// add adds the ids of a part. The hash 0 is no id.
func (t *idTable) add(hashes []uint64, part uint32) {
	for _, h := range hashes {
		if h == 0 {
			continue
		}
		i, e := entry(h, part)
		l := &t.lists[i]
		if len(l.last) == cap(l.last) {
			t.piece(l)
		}
		l.last = append(l.last, e)
	}
}

func (t *idTable) piece(l *idList) {
	size := idPiece
	if l.last != nil {
		l.pieces = append(l.pieces, l.last)
		size = min(2*cap(l.last), mostPiece)
	}
	if len(t.room) < size {
		t.room = make([]uint64, 64*size)
	}
	l.last, t.room = t.room[:0:size], t.room[size:]
}

// repeated returns the tags of ids that may come more than once, and the parts that have them,
// in order.
func (t *idTable) repeated() (tags map[uint64]bool, parts []uint32) {
	var mu sync.Mutex
	tags = map[uint64]bool{}
	found := map[uint32]bool{}
	parallel.Each(len(t.lists), func() *[]uint64 { return new([]uint64) }, func(slots *[]uint64, i int) {
		l := &t.lists[i]
		n := len(l.last)
		for _, p := range l.pieces {
			n += len(p)
		}
		size := 64
		for size < 2*n {
			size *= 2
		}
		*slots = sized(*slots, size)
		clear(*slots)
		for _, p := range append(l.pieces[:len(l.pieces):len(l.pieces)], l.last) {
			again(*slots, p, func(e uint64) {
				mu.Lock()
				defer mu.Unlock()
				tags[uint64(i)<<(56-partBits)|e>>partBits] = true
				found[uint32(e&(mostParts-1))] = true
			})
		}
	})
	return tags, slices.Sorted(maps.Keys(found))
}

// again tells of the entries whose id is in the slots already, and of those there.
func again(slots, entries []uint64, tell func(e uint64)) {
	mask := uint64(len(slots) - 1)
	for _, e := range entries {
		for i := e >> partBits & mask; ; i = (i + 1) & mask {
			s := slots[i]
			if s == 0 {
				slots[i] = e + 1 // so that none is 0
				break
			}
			if s--; s>>partBits == e>>partBits {
				tell(s)
				tell(e)
				break
			}
		}
	}
}

// partOf is a part of a table whose records have ids.
type partOf struct {
	d     *decoding
	i     int // of the table's parts
	rows  int
	first int // its first record, where they are kept

	hashes []uint64 // until they are in the table of ids, where files are read apart
}

// addIDs adds the ids of some more records of a part of a table, and of those that are gone.
func (l *loading) addIDs(d *decoding, i int, hashes, gone []uint64) {
	part := l.newPart(d, i, len(hashes))
	if l.apart {
		p := &l.partsOf[part]
		p.hashes = append(append(p.hashes, hashes...), gone...)
		return
	}
	ids := l.ids[d.schema.m.Shape.Kind()]
	ids.add(hashes, part)
	ids.add(gone, part)
}

// newPart numbers a part of a table that has some more records.
func (l *loading) newPart(d *decoding, i, rows int) uint32 {
	if n := len(l.partsOf) - 1; n >= 0 && l.partsOf[n].d == d && l.partsOf[n].i == i {
		l.partsOf[n].rows += rows
		return uint32(n)
	}
	first := l.data.Deals.N
	switch d.schema.m.Shape {
	case header.LeadRows:
		first = l.data.Leads.N
	case header.MessageRows:
		first = l.data.Emails.N
	}
	l.partsOf = append(l.partsOf, partOf{d: d, i: i, rows: rows, first: first})
	if len(l.partsOf) > mostParts {
		panic("ingest: more than four million parts") // a terabyte of text
	}
	return uint32(len(l.partsOf) - 1)
}

// named puts the name of a table before an error that has no place.
func named(name string, err error) error {
	var f *table.Fault
	if errors.As(err, &f) {
		return err
	}
	return table.At(name, message.Of(err))
}

// internAddresses reads the addresses of leads when some deal has one.
func (l *loading) internAddresses() error {
	if len(l.addressesLater) == 0 || !l.hasAddresses() {
		return nil
	}
	leads := &l.data.Leads
	emails := make(kpi.Syms, leads.N)
	copy(emails, leads.Email)
	runs := leads.Runs()
	for k, run := range runs {
		end := leads.N
		if k+1 < len(runs) {
			end = runs[k+1].Record
		}
		x, ok := l.addressesLater[int(run.Source)]
		if !ok {
			continue
		}
		at := run.Record
		err := x.t.Walk(func(r *table.Row) bool {
			for ; at < end && int(leads.Lines[at]) <= r.Line; at++ {
				if int(leads.Lines[at]) == r.Line && x.cell < len(r.Cells) {
					emails[at], _ = l.text(&column{spec: spec{op: opMail, key: true}}, &table.Cell{Text: r.Cells[x.cell].Text})
				}
			}
			return at < end
		})
		if err != nil {
			return named(x.t.Name(), err)
		}
	}
	leads.Email = emails
	return nil
}

// deferredColumn is a column of a table that may have to be read once all tables are.
type deferredColumn struct {
	t    table.Table
	cell int
}

// hasAddresses reports whether some deal has an address, or a customer that is one.
func (l *loading) hasAddresses() bool {
	if len(l.data.Deals.Email) > 0 {
		return true
	}
	seen := make([]bool, l.data.Symbols.Len())
	for _, c := range l.data.Deals.Customer {
		if !seen[c] && strings.Contains(l.data.Symbols.Text(c), "@") {
			return true
		}
		seen[c] = true
	}
	return false
}

// hashID is the hash of the key of an id that is not empty.
func (l *loading) hashID(b []byte) uint64 {
	if kpi.IsPlainID(b) {
		return l.hash(b)
	}
	return l.hash(kpi.IDKey(b))
}

package sheet

import (
	"sync"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// leastRow is the length of the shortest row with a value, <row><c><v>1</v></c></row>.
const leastRow = 26

// Size returns how many bytes the sheet unzips to, if it can be read in chunks; else 0.
func (t *Table) Size() int { return t.size }

// InOrder reports that a chunk costs the unzipping of all before it.
func (t *Table) InOrder() bool { return t.size > 0 }

// Chunks cuts the sheet into n parts, which may be walked at the same time and more than
// once; walking them one after the other gives what Walk gives. The last rows lie in the
// last part; other parts may be empty. Each walk over the parts unzips the sheet once,
// provided that they are begun in order.
func (t *Table) Chunks(n int) []table.Table {
	if n < 2 || t.size/n < 1 || t.size/n > t.limits.maxToken() || t.size/leastRow > t.limits.Rows {
		return []table.Table{t}
	}
	c := &cutting{t: t, n: n}
	parts := make([]table.Table, n)
	for i := range parts {
		parts[i] = &chunk{c, i}
	}
	return parts
}

// cutting hands the blocks of a sheet to its chunks.
type cutting struct {
	t *Table
	n int

	mu     sync.Mutex // over what follows
	blocks *blocks
	next   int // chunk that the next block is for
	kept   []keptBlock
}

// keptBlock is a block that was passed on the way to a later one: the chunk's reader may
// just be about to ask for it.
type keptBlock struct {
	i int
	b *block
}

const maxKept = 4

// block returns the block of chunk i, or nil if it has none.
func (c *cutting) block(i int) (*block, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for k, x := range c.kept {
		if x.i == i {
			c.kept = append(c.kept[:k], c.kept[k+1:]...)
			return x.b, nil
		}
	}
	if c.blocks == nil || i < c.next {
		if err := c.restart(); err != nil {
			return nil, err
		}
	}
	c.pass(i)
	b := c.blocks.next()
	if b != nil {
		c.next++
	}
	return b, nil
}

// rest returns the blocks with what is left of them for the last chunk.
func (c *cutting) rest() (*blocks, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.blocks == nil || c.blocks.taken {
		if err := c.restart(); err != nil {
			return nil, err
		}
	}
	c.pass(c.n - 1)
	c.blocks.ended, c.blocks.taken = true, true
	return c.blocks, nil
}

// pass goes on to the block of chunk i.
func (c *cutting) pass(i int) {
	for c.next < i {
		b := c.blocks.next()
		if b == nil {
			return
		}
		if len(c.kept) == maxKept {
			c.kept[0].b.free()
			c.kept = append(c.kept[:0], c.kept[1:]...)
		}
		c.kept = append(c.kept, keptBlock{c.next, b})
		c.next++
	}
}

// restart begins at the sheet's start.
func (c *cutting) restart() error {
	if c.blocks != nil && !c.blocks.taken {
		c.blocks.close()
	}
	for _, x := range c.kept {
		x.b.free()
	}
	c.blocks, c.next, c.kept = nil, 0, nil
	part, err := c.t.part()
	if err != nil {
		return err
	}
	c.blocks = newBlocks(part, c.t.size/c.n, c.t.limits.maxToken())
	return nil
}

// chunk is a part of a sheet.
type chunk struct {
	of *cutting
	i  int
}

// Name returns the name of the whole sheet.
func (c *chunk) Name() string { return c.of.t.name }

// Facts returns the facts of the whole sheet.
func (c *chunk) Facts() []table.Fact { return c.of.t.facts }

// Walk calls f with each row of the part, as Table.Walk does.
func (c *chunk) Walk(f func(*table.Row) bool) error {
	if c.i == c.of.n-1 {
		return c.walkRest(f)
	}
	b, err := c.of.block(c.i)
	if b == nil {
		return err
	}
	defer b.free()
	t := c.of.t
	rows := b.buf[:b.rows]
	if len(b.prefix) > 0 {
		rows = dropPrefix(rows, b.prefix)
	}
	x := t.scanRows(&scanner{buf: rows, end: len(rows), eof: true, max: t.limits.maxToken()}, f)
	x.line = b.line
	whole, err := x.walk()
	if err != nil || whole && (!x.inData || x.line != b.last) {
		return c.settle(x.line)
	}
	return nil
}

func (c *chunk) walkRest(f func(*table.Row) bool) error {
	b, err := c.of.rest()
	if err != nil {
		return err
	}
	defer b.close()
	if b.whole {
		return c.of.t.Walk(f)
	}
	t := c.of.t
	r, line := b.rest()
	x := t.scanRows(resumeScanner(r, t.limits.maxToken()), f)
	x.line = line
	whole, err := x.walk()
	if whole && err == nil {
		t.setMerged(x.merged) // areas stand behind the rows
	}
	return x.placed(err)
}

// settle returns the error that walking the whole sheet meets, since a block that cannot be
// read need not hold the first fault.
func (c *chunk) settle(line int) error {
	if err := c.of.t.Walk(func(*table.Row) bool { return true }); err != nil {
		return err
	}
	return nearRow(c.of.t.name, line, message.TagsDoNotPair())
}

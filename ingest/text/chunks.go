package text

import (
	"bytes"

	"salesk/ingest/parallel"
	"salesk/ingest/table"
)

// chunk is a part of a file, cut at record boundaries. It is a table.Table.
type chunk struct {
	file     *File
	from, to int
	line     int // physical line of data[from]
	rows     int // records before, where the limit of rows can be reached at all
}

// Name returns the file's name.
func (c *chunk) Name() string { return c.file.Name() }

// Facts returns what was found out about the file's form.
func (c *chunk) Facts() []table.Fact { return c.file.Facts() }

// Walk calls visit with each row of the chunk in order until it returns false. Lines are
// those of the whole file.
func (c *chunk) Walk(visit func(*table.Row) bool) error {
	defer c.file.pass(c.file.data[c.from:c.to])
	return c.file.walk(c.from, c.to, c.line, c.rows, visit)
}

// Chunks cuts the file at record boundaries into at most n parts of about the same size,
// at least one; chunks may be walked at the same time. Walking them one after the other
// gives what Walk gives.
func (f *File) Chunks(n int) []table.Table {
	cuts := f.cuts(max(n, 1))
	chunks := make([]chunk, len(cuts)-1)
	for i, line := range f.linesAt(cuts[:len(chunks)]) {
		chunks[i] = chunk{file: f, from: cuts[i], to: cuts[i+1], line: line}
	}
	if f.line+f.dialect.lines(f.seen.ends) > f.limits.Rows { // a record has a line at least, so else the limit is far
		parallel.Do(len(chunks), func(i int) {
			c := &chunks[i]
			s := newScanner(f.data, f.dialect, c.from, c.to, c.line, f.limits.Columns)
			for s.next() {
				c.rows++
			}
		})
		rows := 0
		for i := range chunks {
			chunks[i].rows, rows = rows, rows+chunks[i].rows
		}
	}
	tables := make([]table.Table, len(chunks))
	for i := range chunks {
		tables[i] = &chunks[i]
	}
	return tables
}

// A look at a line of a mapped file may bring megabytes around it into memory. They will
// be needed soon, so only where a file is large are they given back until then.
const (
	around = 2 << 20
	large  = 64 << 20
)

// glanced tells that some bytes at a place have been looked at.
func (f *File) glanced(at int) {
	if len(f.data) >= large {
		f.pass(f.data[max(0, at-around):min(len(f.data), at+around)])
	}
}

// linesAt returns the physical lines that start at the places, which are in order.
func (f *File) linesAt(places []int) []int {
	lines := make([]int, len(places))
	sum, next := 0, 0 // of the blocks before the next
	for i, at := range places {
		at += f.base // in what was surveyed
		for ; (next+1)*surveyed <= at; next++ {
			sum += f.dialect.lines(f.seen.blocks[next])
		}
		from := max(next*surveyed-f.base, 0)
		lines[i] = f.line + sum + f.dialect.lines(endsOf(f.data[from:], at-f.base-from))
		f.glanced(from)
	}
	return lines
}

// lines is how many lines the line ends make.
func (d *Dialect) lines(e ends) int {
	switch {
	case d.LoneCR:
		return e.cr
	case d.mixedCR:
		return e.lf + e.cr - e.crlf
	}
	return e.lf
}

// cuts returns up to n+1 places where records start, the first and the last being those
// of the file.
//
// They are near multiples of the blocks that were surveyed, so that lines can be counted.
//
// A line starts a record unless it stands inside a quoted cell, and the quotes before it
// nearly always tell that by themselves (outside). Where they do not, the records are
// read one by one from the cut before.
func (f *File) cuts(n int) []int {
	size := len(f.data)
	found := make([]int, n) // -1: not found
	none := f.seen.quote < 0
	if f.dialect.Quote != '"' {
		none = bytes.IndexByte(f.data, f.dialect.Quote) < 0
	}
	step := size / n
	if step > surveyed {
		step = (step + surveyed - 1) / surveyed * surveyed
	}
	n = min(n, size/max(step, 1)+1)
	parallel.Do(n, func(k int) {
		if k > 0 {
			found[k] = f.boundary(k*step, none)
			f.glanced(k * step)
		}
	})
	cuts := []int{0}
	for k := 1; k < n; k++ {
		last := cuts[len(cuts)-1]
		at := found[k]
		if at < 0 {
			s := newScanner(f.data, f.dialect, last, k*step, 1, f.limits.Columns)
			for s.next() {
			}
			at = s.pos
		}
		if at > last && at < size {
			cuts = append(cuts, at)
		}
	}
	return append(cuts, size)
}

// maxTries is how many lines are tried for a boundary before the records are read.
const maxTries = 64

// boundary returns the start of a record at or after from, found without reading what
// is before; -1 if that cannot be told. With none, there is no quote in the file.
func (f *File) boundary(from int, none bool) int {
	s := newScanner(f.data, f.dialect, 0, 0, 1, 0)
	at := from
	for range maxTries {
		_, at = s.lineEnd(at)
		if none || at == len(f.data) || f.dialect.outside(f.data, at) {
			return at
		}
	}
	return -1
}

// outside reports whether a line that starts at p is surely outside of every quoted
// cell. It looks back over the runs of quotes before p. A cell that p is inside of would
// have opened with an odd run at the start of a cell (the opening quote, then escaped
// ones), and every run since would be even (escaped ones). So
//   - an odd run that is not at the start of a cell closes or spoils any cell that it is
//     inside of, and opens none: p is outside;
//   - an even run opens no cell that goes on after its line: look further back;
//   - an odd run at the start of a cell may open one: not known.
//
// With backslashes, a run that has one before it says nothing either.
func (d *Dialect) outside(data []byte, p int) bool {
	low := max(0, p-maxRecordBytes-1)
	for p > low {
		last := bytes.LastIndexByte(data[low:p], d.Quote)
		if last < 0 {
			break
		}
		p = low + last
		end := p + 1
		for p > low && data[p-1] == d.Quote {
			p--
		}
		before := byte('\n')
		if p > 0 {
			before = data[p-1]
		}
		if (end-p)%2 == 0 || d.Backslash && before == '\\' {
			continue
		}
		return before != d.Delimiter && before != '\n' && before != '\r'
	}
	return true
}

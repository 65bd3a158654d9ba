package report

import (
	"io"
	"runtime"
	"sync"

	"salesk/kpi"
)

// A listing of all KPIs by rep and month has hundreds of thousands of rows, of a large company
// millions. Machine formats that write one figure a row make them in parts on
// several goroutines, and write the parts in order; none is kept.

// drawnGroups remembers how the groups of a KPI and period were drawn, for those of the
// next ones are the same.
type drawnGroups struct {
	of    []*string // by place: the group's first text
	texts [][]byte
}

// append appends the group of the row at a place, which draw draws.
func (d *drawnGroups) append(b []byte, at int, row *kpi.Row, draw func(b []byte, row *kpi.Row) []byte) []byte {
	if len(row.Group) == 0 {
		return draw(b, row)
	}
	if at < len(d.of) && d.of[at] == &row.Group[0] {
		return append(b, d.texts[at]...)
	}
	from := len(b)
	b = draw(b, row)
	for at >= len(d.of) {
		d.of, d.texts = append(d.of, nil), append(d.texts, nil)
	}
	d.of[at], d.texts[at] = &row.Group[0], append(d.texts[at][:0], b[from:]...)
	return b
}

// rowsAPart is how many rows are drawn before they are written, at most.
const rowsAPart = 1024

// run is some of the wanted rows of a figure in a period: lines[lo:hi].
type run struct{ figure, period, lo, hi int }

// parts cuts the wanted rows into runs of rowsAPart in all.
type parts struct {
	s    *selection
	next run // where the next one begins
}

func (s *selection) parts() *parts { return &parts{s, run{period: s.asked.First}} }

// take appends the runs of the next part.
func (x *parts) take(part []run) []run {
	r := &x.next
	for room := rowsAPart; room > 0 && r.figure < len(x.s.lines) && r.period < x.s.asked.End; {
		size := len(x.s.lines[r.figure])
		if r.hi = min(size, r.lo+room); r.lo < r.hi {
			part = append(part, *r)
			room -= r.hi - r.lo
		}
		if r.lo = r.hi; r.lo < size {
			continue
		}
		r.lo = 0
		if r.period++; r.period == x.s.asked.End {
			r.figure, r.period = r.figure+1, x.s.asked.First
		}
	}
	return part
}

// linePen draws rows: start begins a KPI and period, line appends its rows, at 0 and on.
type linePen interface {
	start(k *kpi.KPI, p *kpi.Period)
	line(buf []byte, row *kpi.Row, at int) []byte
}

// writeLines makes and draws the wanted rows, each worker with a pen of its own, and writes
// them in order, without lead in front of the first. No worker is more than a part ahead
// of what is written. It tells whether there was any row.
func (s *selection) writeLines(w io.Writer, lead string, pen func() linePen) (any bool, err error) {
	var (
		mu      sync.Mutex
		written = sync.NewCond(&mu)
		parts   = s.parts()
		taken   int // parts
		done    int
		wg      sync.WaitGroup
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			pen := pen()
			var buf []byte
			var part []run
			var row kpi.Row
			mu.Lock()
			defer mu.Unlock()
			for err == nil {
				if part = parts.take(part[:0]); len(part) == 0 {
					return
				}
				i := taken
				taken++
				mu.Unlock()
				buf = buf[:0]
				for _, r := range part {
					x := &s.r.Figures[r.figure]
					pen.start(x.KPI, &s.r.Periods[r.period])
					for at := r.lo; at < r.hi; at++ {
						row = x.Row(r.period, s.lines[r.figure][at])
						buf = pen.line(append(buf, lead...), &row, at)
					}
				}
				mu.Lock()
				for done < i && err == nil {
					written.Wait()
				}
				if err == nil {
					from := 0
					if !any {
						any, from = true, len(lead)
					}
					_, err = w.Write(buf[from:])
				}
				done++
				written.Broadcast()
			}
		})
	}
	wg.Wait()
	return any, err
}

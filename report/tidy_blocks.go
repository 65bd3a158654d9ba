package report

import (
	"io"
	"runtime"
	"sync"

	"salesk/kpi"
)

// A listing of all KPIs by rep and month has hundreds of thousands of rows. Machine
// formats that write one figure a row draw them straight from the results, in parts
// on several goroutines, and write the parts in order.

// run is rows of one KPI and period: Results.Rows[lo:hi].
type run struct{ lo, hi int }

// runsOf cuts rows into those of one KPI and period.
func runsOf(rows []kpi.Row) []run {
	same := func(a, b *kpi.Row) bool { return a.KPI == b.KPI && a.Period == b.Period }
	var rs []run
	size := 1
	for lo := 0; lo < len(rows); {
		// Most runs are as long as the one before: rows are in order, so it is enough to
		// look at the ends.
		hi := lo + size
		if hi > len(rows) || !same(&rows[lo], &rows[hi-1]) || hi < len(rows) && same(&rows[lo], &rows[hi]) {
			for hi = lo + 1; hi < len(rows) && same(&rows[lo], &rows[hi]); {
				hi++
			}
		}
		rs = append(rs, run{lo, hi})
		lo, size = hi, hi-lo
	}
	return rs
}

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

// rowsAPart is how many rows are drawn before they are written, about.
const rowsAPart = 1024

// linePen draws rows: start begins a KPI and period, line appends its rows, at 0 and on.
type linePen interface {
	start(k *kpi.KPI, p *kpi.Period)
	line(buf []byte, row *kpi.Row, at int) []byte
}

// writeLines draws the wanted rows, each worker with a pen of its own, and writes them in
// order, without lead in front of the first. It tells whether there was any.
func (s *selection) writeLines(w io.Writer, lead string, pen func() linePen) (any bool, err error) {
	var parts [][]run
	n := rowsAPart
	for _, r := range s.runs {
		if n >= rowsAPart {
			parts, n = append(parts, nil), 0
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], r)
		n += r.hi - r.lo
	}
	var (
		mu      sync.Mutex
		written = sync.NewCond(&mu)
		taken   int // parts
		done    int
		wg      sync.WaitGroup
	)
	for range min(runtime.GOMAXPROCS(0), len(parts)) {
		wg.Go(func() {
			pen := pen()
			var buf []byte
			var block []*kpi.Row
			mu.Lock()
			defer mu.Unlock()
			for taken < len(parts) && err == nil {
				i := taken
				taken++
				mu.Unlock()
				buf = buf[:0]
				for _, r := range parts[i] {
					block = s.block(block[:0], s.r.Rows[r.lo:r.hi])
					if len(block) > 0 {
						pen.start(block[0].KPI, &s.r.Periods[block[0].Period])
					}
					for at, row := range block {
						buf = pen.line(append(buf, lead...), row, at)
					}
				}
				mu.Lock()
				for done < i && err == nil {
					written.Wait()
				}
				if err == nil && len(buf) > 0 {
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

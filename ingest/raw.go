package ingest

import "salesk/ingest/table"

// Tables opens what an input names and returns its tables as they stand: nothing is
// recognised, and no row is told from another. A workbook's hidden sheets come only by
// name. Two walks over one of them move o.Progress on to its end. release must
// be called after the last walk. The error is Refusals.
func Tables(in Input, o Options) (ts []table.Table, release func(), err error) {
	l := newLoading(o)
	l.pace = newPace(o.Progress, []Input{in})
	l.rosterTo = func(t table.Table) error {
		if o.Progress != nil {
			t = &watched{Table: t, p: o.Progress}
		}
		ts = append(ts, t)
		l.rep.Tables = append(l.rep.Tables, TableReport{Name: t.Name()}) // an archive with tables is not an empty one
		return nil
	}
	l.input(in)
	if len(l.refusals) > 0 {
		l.closeFiles()
		return nil, nil, l.refusals
	}
	return ts, l.closeFiles, nil
}

// watchedWalks is how many walks over a watched table are all: one to find out whether
// and how it can be written, one to write it.
const watchedWalks = 2

// watched is a table whose walks move a Progress on.
type watched struct {
	table.Table
	p     *Progress
	walks int // begun
	rows  int // of a whole walk; 0 before the first
}

// Walk walks the table. How far it is, the bytes of a text tell; a sheet's rows do once
// they have been counted by a walk, and before only they themselves are told.
func (t *watched) Walk(f func(*table.Row) bool) error {
	name := t.Name()
	t.p.file.Store(&name)
	if t.walks++; t.walks == 1 {
		t.p.begin()
	}
	before := float64(min(t.walks, watchedWalks) - 1)
	total, size := float64(t.p.total.Load()), float64(weight(t.Table))
	reach := func(share float64, rows int) {
		t.p.done.Store(int64(total * (before + min(1, share)) / watchedWalks))
		t.p.rows.Store(int64(rows))
	}
	reach(0, 0)
	n, read, whole := 0, 0, true
	err := t.Table.Walk(func(r *table.Row) bool {
		n++
		read += len(r.Raw) + 1
		if n%rowsAtOnce == 0 {
			switch {
			case r.Raw != nil:
				reach(float64(read)/size, n)
			case t.rows > 0:
				reach(float64(n)/float64(t.rows), n)
			default:
				reach(0, n)
			}
		}
		whole = f(r)
		return whole
	})
	if err == nil && whole {
		t.rows = n
		reach(1, n)
	}
	return err
}

package ingest

import "salesk/ingest/table"

// Tables opens what an input names and returns its tables as they stand: nothing is
// recognised, and no row is told from another. A workbook's hidden sheets come only by
// name. release must be called after the last walk. The error is Refusals.
func Tables(in Input, o Options) (ts []table.Table, release func(), err error) {
	l := newLoading(o)
	l.rosterTo = func(t table.Table) error {
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

package cmd

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"

	"salesk/ingest"
	"salesk/ingest/header"
	"salesk/kpi"

	"github.com/gocarina/gocsv"
)

// canonicalFile is a clean file: records of one shape.
type canonicalFile struct {
	name    string
	kind    kpi.Kind
	shape   header.Shape
	records canonicalRecords
	rows    []int // which of the records; nil is all
	columns []canonicalColumn
}

// canonicalRecords are n records; at returns one, which holds until the next call.
type canonicalRecords struct {
	n  int
	at func(i int) reflect.Value
}

func recordsOf[R any](n int, row func(i int) R) canonicalRecords {
	at := new(R)
	rec := reflect.ValueOf(at).Elem()
	return canonicalRecords{n, func(i int) reflect.Value {
		*at = row(i)
		return rec
	}}
}

func rowsOf[R any](rows []R) canonicalRecords {
	return canonicalRecords{len(rows), reflect.ValueOf(rows).Index}
}

func (f *canonicalFile) len() int {
	if f.rows != nil {
		return len(f.rows)
	}
	return f.records.n
}

func (f *canonicalFile) record(i int) reflect.Value {
	if f.rows != nil {
		i = f.rows[i]
	}
	return f.records.at(i)
}

// canonicalFiles lays out the files that hold the data: one a kind that was read, even
// if it has no record, and for e-mails one for each shape and set of counts.
func canonicalFiles(d *kpi.Data, rep *ingest.Report) []*canonicalFile {
	var files []*canonicalFile
	add := func(k kpi.Kind, s header.Shape, records canonicalRecords, rows []int) {
		if d.Loaded.Has(k) {
			f := &canonicalFile{k.String() + ".csv", k, s, records, rows, nil}
			files = append(files, f)
		}
	}
	add(kpi.Deals, header.DealRows, recordsOf(d.Deals.N, d.Deals.Row), nil)
	add(kpi.Leads, header.LeadRows, recordsOf(d.Leads.N, d.Leads.Row), nil)
	for i, g := range emailGroups(d, rep) {
		add(kpi.Emails, g.shape, recordsOf(d.Emails.N, d.Emails.Row), g.rows)
		if i > 0 {
			files[len(files)-1].name = fmt.Sprintf("emails-%d.csv", i+1)
		}
	}
	add(kpi.Costs, header.CostRows, rowsOf(d.Costs), nil)
	add(kpi.Targets, header.TargetRows, rowsOf(d.Targets), nil)
	add(kpi.Customers, header.CustomerRows, rowsOf(d.Customers), nil)
	add(kpi.Rates, header.RateRows, rowsOf(d.Rates), nil)
	for _, f := range files {
		f.choose(columnsFor(f.shape, d.Symbols))
	}
	return files
}

// emailGroup is e-mails of one shape that all have the same counts.
type emailGroup struct {
	shape  header.Shape
	counts uint
	rows   []int
}

// emailGroups parts the e-mails so that a count is in every record of a file or in
// none: within a file an empty cell means 0.
func emailGroups(d *kpi.Data, rep *ingest.Report) []emailGroup {
	shapes := make([]header.Shape, len(rep.Tables))
	groups := []emailGroup{}
	for i, t := range rep.Tables {
		shapes[i] = header.MessageRows
		if t.Shape == header.CampaignRows.String() {
			shapes[i] = header.CampaignRows
		}
	}
	for i := range d.Emails.N {
		e := &d.Emails
		shape := header.MessageRows
		if source := int(e.Pos(i).Source); source < len(shapes) {
			shape = shapes[source]
		}
		var counts uint
		for bit, c := range []kpi.Counts{e.Bounced, e.Opened, e.Opens, e.Clicked, e.Replied, e.MachineOpens} {
			if c.At(i) != kpi.NoCount {
				counts |= 1 << bit
			}
		}
		at := slices.IndexFunc(groups, func(g emailGroup) bool { return g.shape == shape && g.counts == counts })
		if at < 0 {
			at = len(groups)
			groups = append(groups, emailGroup{shape: shape, counts: counts})
		}
		groups[at].rows = append(groups[at].rows, i)
	}
	if len(groups) == 0 && d.Loaded.Has(kpi.Emails) {
		groups = append(groups, emailGroup{shape: header.MessageRows})
	}
	// The order does not depend on that of the inputs, so that converting again gives
	// the same files.
	slices.SortFunc(groups, func(a, b emailGroup) int {
		return cmp.Or(cmp.Compare(a.shape, b.shape), cmp.Compare(b.counts, a.counts))
	})
	return groups
}

// choose keeps the required columns, those that hold anything, and as many others as
// it takes to recognise the file by its headers.
func (f *canonicalFile) choose(all []canonicalColumn) {
	kept := make([]bool, len(all))
	var unsure []int // columns that may be empty throughout
	for i, c := range all {
		if kept[i] = c.required; !kept[i] {
			unsure = append(unsure, i)
		}
	}
	for r := 0; r < f.len() && len(unsure) > 0; r++ {
		rec := f.record(r)
		unsure = slices.DeleteFunc(unsure, func(i int) bool {
			kept[i] = all[i].text(rec) != ""
			return kept[i]
		})
	}
	for i := 0; i <= len(all); i++ {
		f.columns = f.columns[:0]
		var headers []string
		for j, c := range all {
			if kept[j] {
				f.columns = append(f.columns, c)
				headers = append(headers, c.name)
			}
		}
		if m, _, err := header.Recognise(headers, nil, nil); err == nil && m.Shape == f.shape {
			return
		}
		if i < len(all) {
			kept[i] = true
		}
	}
}

// write writes the file through gocsv. Which columns there are depends on the data, so
// the struct that gocsv takes is made here, a tagged string field a column.
func (f *canonicalFile) write(w io.Writer) error {
	const chunk = 1024 // enough to make gocsv's set-up cheap
	fields := make([]reflect.StructField, len(f.columns))
	for i, c := range f.columns {
		fields[i] = reflect.StructField{Name: "C" + strconv.Itoa(i), Type: reflect.TypeFor[string](), Tag: reflect.StructTag(`csv:"` + c.name + `"`)}
	}
	out := gocsv.NewSafeCSVWriter(csv.NewWriter(w))
	lines := reflect.MakeSlice(reflect.SliceOf(reflect.StructOf(fields)), chunk, chunk)
	for from := 0; from == 0 || from < f.len(); from += chunk {
		n := min(chunk, f.len()-from)
		for i := range n {
			rec, line := f.record(from+i), lines.Index(i)
			for j, c := range f.columns {
				line.Field(j).SetString(c.text(rec))
			}
		}
		marshal := gocsv.MarshalCSVWithoutHeaders
		if from == 0 {
			marshal = gocsv.MarshalCSV
		}
		if err := marshal(lines.Slice(0, n).Interface(), out); err != nil {
			return err
		}
	}
	return nil
}

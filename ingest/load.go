package ingest

import (
	"io"
	"time"

	"salesk/ingest/table"
	"salesk/kpi"
)

// Input is a file to read. "-" is standard input.
type Input struct {
	Path  string
	Kind  kpi.Kind
	Known bool   // Kind was said; otherwise it is recognised from the headers
	Sheet string // of a workbook; empty means every sheet that is recognised
}

// Options say how to read.
type Options struct {
	Columns     map[kpi.Kind]map[string]string // canonical column -> the header as written; wins over recognition
	DateOrder   string                         // "dmy", "mdy" or "ymd" where a column does not tell; "" refuses it
	Decimal     string                         // "." or "," where a column does not tell
	Encoding    string                         // IANA name; "" detects
	Delimiter   string                         // one character; "" detects
	Zone        *time.Location                 // timestamps with a zone are moved here; nil is UTC
	Currency    string                         // of amounts whose row and header name none; may be ""
	Stages      map[string]kpi.Outcome         // stage as written -> outcome; wins over the vocabulary
	Qualified   []string                       // lead statuses that mean "became an opportunity", beside the vocabulary
	Reps        map[string]string              // spelling -> rep
	Teams       map[string]string              // rep -> team
	Roster      *Input                         // a table with rep, team, region columns
	FiscalStart int                            // month; for the periods of targets
	Limits      Limits
	Stdin       io.Reader
	KeepNames   bool // also read deal_name, recipient and the like, which no KPI needs
}

// Limits bound what a hostile file can cost. Zero fields mean the defaults.
type Limits struct {
	Unzipped  int64 // bytes of a decompressed file; default 16 GiB for text, 4 GiB for a workbook
	Rows      int   // of one table; default 100 million
	Columns   int   // default 16,384
	CellBytes int   // default 1 MiB
}

// Report is what was found while reading, file by file.
type Report struct {
	Tables   []TableReport
	Problems []kpi.Problem // in reading order; rows with a problem of Fatal kind were set aside
}

// TableReport tells about one table. Read = Used + SetAside + Duplicates, always.
type TableReport struct {
	Name       string
	Kind       kpi.Kind
	Facts      []table.Fact
	HeaderLine int
	Mapping    []Mapped
	Unclaimed  []string // headers that no canonical column took
	Read       int      // data rows: below the header, not blank, not a total or a footer
	Used       int
	SetAside   int
	Duplicates int
	Skipped    []Skip // preamble, footer, total and blank rows, with counts
	OpenStages map[string]int
}

// Mapped says which header a canonical column was read from, and why.
type Mapped struct{ Column, Header, Why string }

// Skip is a class of rows that are no data.
type Skip struct {
	What  string
	Lines []int
}

// Load reads the inputs into records.
func Load(inputs []Input, o Options) (*kpi.Data, *Report, error) { panic("not yet") }

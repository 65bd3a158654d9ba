package ingest

import (
	"cmp"
	"hash/maphash"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// Input is a file or a pipe to read. "-" is standard input.
type Input struct {
	Path  string
	Kind  kpi.Kind
	Known bool   // Kind was said; otherwise it is recognised from the headers
	Sheet string // of a workbook; empty means every sheet that is recognised
	Found bool   // met in a folder, not named: if it is no sales export, that is a notice and no error
}

// Options say how to read.
type Options struct {
	Columns       map[kpi.Kind]map[string]string // canonical column -> the header as written; wins over recognition
	DateOrder     string                         // "dmy", "mdy" or "ymd" where a column does not tell; "" refuses it
	RepairDates   bool                           // swap days and months back where a spreadsheet swapped them
	Decimal       string                         // "." or "," where a column does not tell
	Encoding      string                         // IANA name; "" detects
	Delimiter     string                         // one character; "" detects
	Zone          *time.Location                 // timestamps with a zone are moved here; nil is UTC
	Currency      string                         // of amounts whose row and header name none; may be ""
	CurrencySigns map[string]string              // sign of several currencies -> the ISO code of the one that it is
	Stages        map[string]kpi.Outcome         // stage as written -> outcome; wins over the vocabulary
	AllWon        bool                           // deals are orders or invoices: won on their date
	RepFromSheet  bool                           // sheets of workbooks are named after the reps whose records they have, where no column says it
	Qualified     []string                       // lead statuses that mean "became an opportunity", beside the vocabulary
	Reps          map[string]string              // spelling -> rep
	Teams         map[string]string              // rep -> team
	Roster        *Input                         // a table with rep, team, region columns
	Calendar      kpi.Calendar                   // for the periods of targets
	Limits        Limits
	Stdin         io.Reader
	Progress      *Progress // moved on while reading; nil if nobody looks
	Figures       *Figures  // where figures are all that is asked for; nil keeps every record as it is
	Rows          string    // what rows of one deal are: RowsAreLines and its like; "" asks the export
	KeepNames     bool      // read every column, also those that no figure needs
	Evidence      bool      // look at every cell before a column is decided, so that Mapped.Reading counts them all
	KeepRejects   bool      // keep the cells of rows that are set aside, in Report.Rejects

	mailByID  bool // messages are put together by their ids
	sheetPart int  // bytes of a sheet that one goroutine reads at a time; 0 is the default
	textBlock int  // the same of a text file
	peekFrom  int64
}

// Figures says what the figures that are asked for need of the records: columns of texts that
// none needs stay unread.
type Figures struct {
	Dimensions []string // that they are grouped or filtered by
	Links      bool     // of leads and deals
	joins      bool     // deals and leads may be joined to customers by name, and a notice says how many
	noLeadIDs  bool     // of Links: no deals name their leads
	Customers  bool     // who they are, and their deals
	Columns    []string // that only some figures are made of: "deals.modified_date"
	// Stream makes what folds records as they are read, given the kinds of exports that there
	// are; nil, or a result of nil, keeps them.
	Stream func(kinds kpi.Kinds, syms *kpi.Symbols) *kpi.Stream
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
	Tables     []TableReport
	Problems   []kpi.Problem // the rows set aside, one problem a row, in reading order
	Duplicates []kpi.Problem // the rows that a later one with the same id replaced
	Notices    []kpi.Problem // what else a reader should know; no row was lost by it
	Rejects    []Reject      // with Options.KeepRejects: Problems with their rows
	RepSheets  []string      // sheets without reps that may be named after them
	Asks       []Ask         // what only a person can tell; the refusals and notices say it too
}

// Reject is a row that was set aside, as it was read.
type Reject struct {
	kpi.Problem
	File  string // the table's name
	Line  int
	Cells []string
}

// TableReport tells about one table. Read = Used + SetAside + Duplicates + LeftOut, always.
type TableReport struct {
	Name       string
	Kind       kpi.Kind
	Shape      string // the kind, for e-mails with what a row is
	Facts      []table.Fact
	Orders     bool // of deals: they are orders or invoices, won on their date
	HeaderLine int
	Mapping    []Mapped
	Unmapped   []string          // headers that no canonical column took
	Conflicts  []message.Message // headers that named a column which another header has
	Read       int               // data rows: below the header, not blank, not a total or a footer
	Used       int
	SetAside   int
	Duplicates int // Repeats and OlderVersions
	LeftOut    int
	Skipped    []Skip // preamble, footer, total and blank rows, with counts
	OpenStages map[string]int
	Suspicious []Skip // rows that were used though they look wrong: "closes before it was created", …
	Left       []Skip // rows that were left out, by why: deleted, cancelled, …; LeftOut in all

	Repeats       RowPairs // rows that are equal to a later one of the same id
	OlderVersions RowPairs // rows of an id of which another one is newer
}

// RowPairs are rows that another row stands for.
type RowPairs struct {
	Count      int
	Row, Other string // places of the first pair: within the table, Other also in another one
}

func (p *RowPairs) add(row, other string) {
	if p.Count++; p.Count == 1 {
		p.Row, p.Other = row, other
	}
}

// Mapped says which header a canonical column was read from, and why, and how its
// values are written.
type Mapped struct {
	Column, Header string
	Why            message.Message
	Doubtful       bool            // the header is only like a name of the column
	Reading        message.Message // "d/m/y: 412 of 1,204 values impossible as m/d/y"; nothing for text
	Values, Unread int             // of the columns that have a reading: cells with a value, and those not readable
}

// Skip is a class of rows. Lines holds the first of them.
type Skip struct {
	Lines []int
	Count int

	Message message.Message // what they are
}

// Says is what the rows are, in English.
func (s *Skip) Says() string { return s.Message.String() }

// maxSkipLines is how many lines of a class of rows are kept.
const maxSkipLines = 100

// countRow counts a line in the class of this message.
func countRow(list *[]Skip, m message.Message, line int) { classOf(list, m).add(line) }

// addSkip adds rows to their class.
func addSkip(list *[]Skip, more Skip) {
	s := classOf(list, more.Message)
	s.Count += more.Count
	s.Lines = append(s.Lines, more.Lines[:min(len(more.Lines), maxSkipLines-len(s.Lines))]...)
}

// classOf returns the class of rows of this message, a new one if there is none.
func classOf(list *[]Skip, m message.Message) *Skip {
	for i := range *list {
		s := &(*list)[i]
		if s.Message == m || s.Message.String() == m.String() {
			return s
		}
	}
	*list = append(*list, Skip{Message: m})
	return &(*list)[len(*list)-1]
}

// add counts a line.
func (s *Skip) add(line int) {
	s.Count++
	if len(s.Lines) < maxSkipLines {
		s.Lines = append(s.Lines, line)
	}
}

// Refusals are reasons not to read a file at all. All files are looked at before Load
// returns them, so that they can be mended at one go.
type Refusals []kpi.Problem

// Error lists the refusals, one a line.
func (r Refusals) Error() string {
	lines := make([]string, len(r))
	for i, p := range r {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the refusals as errors.
func (r Refusals) Unwrap() []error {
	errs := make([]error, len(r))
	for i, p := range r {
		errs[i] = p
	}
	return errs
}

// Load reads the inputs into records. The error is Refusals when files cannot be read
// as they are; the report is returned all the same, as far as it got.
//
// Of a large file some is looked at before the rest is read. Where the rest turns out to be
// otherwise, all is read once more with what is known then.
func Load(inputs []Input, o Options) (*kpi.Data, *Report, error) {
	k := newKnowledge()
	for {
		l := newLoading(o)
		l.know = k
		d, rep, err := l.load(inputs)
		if !l.again {
			return d, rep, err
		}
	}
}

// knowledge is what an attempt to read the inputs found out for the next one.
type knowledge struct {
	whole    map[string]bool            // files that have to be looked at whole for their encoding, by name
	surveyed map[string]bool            // files that have to be looked at whole for their line ends and quotes
	inferred map[string]bool            // tables all of whose cells have to be looked at for how they are written
	merged   map[string][][4]int        // merged areas of sheets that have some among their rows, by name
	starts   map[string][]int           // lines on which tables begin that stand below another, by areaKey
	noIDs    map[string]message.Message // tables whose ids are none, by name, and why
	rows     map[string]string          // what the rows of one id are: RowsAreLines or RowsAreSplits, by name of their table
	refunds  map[string]map[uint64]bool // hashes of the ids of orders with several lines, whose refunds are settled together, by name of their table
	mailByID bool                       // there are events of messages, which are put together by their ids
	keep     bool                       // nothing can be folded as it is read
	unpeeked bool                       // headers do not tell beforehand which kinds of exports there are
	drained  map[string][]byte          // what was in pipes, by path: they can be read only once

	seed maphash.Seed
	keys [2]uint64 // of hash
}

func newKnowledge() *knowledge {
	return &knowledge{seed: maphash.MakeSeed(), keys: [2]uint64{rand.Uint64(), rand.Uint64()},
		whole: map[string]bool{}, surveyed: map[string]bool{}, inferred: map[string]bool{},
		noIDs: map[string]message.Message{}, rows: map[string]string{}, refunds: map[string]map[uint64]bool{}, merged: map[string][][4]int{}, starts: map[string][]int{}, drained: map[string][]byte{}}
}

func (l *loading) load(inputs []Input) (*kpi.Data, *Report, error) {
	defer l.closeFiles()
	go header.Prepare()
	l.peek(inputs)
	l.o.mailByID = l.know.mailByID
	l.pace = newPace(l.o.Progress, inputs)
	for i := 0; i < len(inputs); {
		if n := l.together(inputs[i:]); n > 0 {
			if i += n; l.again {
				return nil, l.rep, nil
			}
			continue
		}
		in := inputs[i]
		if i+1 < len(inputs) && l.ahead == nil && l.peeked[inputs[i+1].Path] == nil {
			l.openAhead(inputs[i+1])
		}
		l.input(in)
		l.leaveAhead(in.Path)
		if i++; l.again {
			return nil, l.rep, nil
		}
	}
	l.refuseFolders(foundIn(inputs))
	if l.misled() {
		l.know.unpeeked, l.again = true, true
		return nil, l.rep, nil
	}
	l.pace.name("")
	if l.o.Roster != nil {
		l.roster(*l.o.Roster)
	}
	if err := l.useRosters(); err != nil {
		return nil, l.rep, err
	}
	l.teams()
	if len(l.refusals) > 0 {
		return nil, l.rep, l.refusals
	}
	return l.complete()
}

// complete settles what can only be settled once all files are read: which rows are one record,
// and which records name one customer.
func (l *loading) complete() (*kpi.Data, *Report, error) {
	for _, step := range []func() error{l.internAddresses, l.duplicates} {
		if err := step(); err != nil {
			return nil, l.rep, err
		}
	}
	if l.again {
		return nil, l.rep, nil
	}
	if len(l.refusals) > 0 {
		return nil, l.rep, l.refusals
	}
	l.identifyCustomers()
	(&spellings{l.data, l.stream, l.rep, l.sources}).fold()
	l.linkCustomers()
	l.tellNoReps()
	l.data.Orders = l.ordersOnly()
	l.data.Stream = l.stream
	return l.data, l.rep, nil
}

// tellNoReps tells that all deals are (unassigned) where figures by rep are asked for and no column has
// reps.
func (l *loading) tellNoReps() {
	if l.o.Figures == nil || !slices.Contains(l.o.Figures.Dimensions, "rep") {
		return
	}
	name, deals := "", 0
	for i := range l.rep.Tables {
		t := &l.rep.Tables[i]
		if t.Kind != kpi.Deals || t.Used == 0 {
			continue
		}
		if slices.ContainsFunc(t.Mapping, func(m Mapped) bool { return m.Column == "rep" || m.Column == "team" }) || l.o.RepFromSheet || slices.Contains(l.rep.RepSheets, t.Name) {
			return
		}
		name = t.Name
		deals++
	}
	if deals == 1 {
		l.tell(name, "rep", message.NoReps())
	} else if deals > 1 {
		l.tell("", "rep", message.NoReps())
	}
}

// ordersOnly reports whether all deals are orders or invoices, and tells of a mixture.
func (l *loading) ordersOnly() bool {
	orders, deals := false, false
	for i := range l.rep.Tables {
		if t := &l.rep.Tables[i]; t.Kind == kpi.Deals && t.Read > 0 {
			orders, deals = orders || t.Orders, deals || !t.Orders
		}
	}
	if orders && deals {
		l.tell("", "", message.OrdersBesideDeals())
	}
	return orders && !deals
}

// loading is a Load under way.
type loading struct {
	o        Options
	know     *knowledge
	apart    bool // another loading will join what comes of it
	again    bool // the inputs have to be read once more, with what is known now
	data     *kpi.Data
	rep      *Report
	refusals Refusals
	sources  []source // beside data.Sources
	words    words
	files    []string // paths of inputs that hold an export, or are files that were read before
	openFiles
	seen       map[fileKey][]fileID
	rosters    []maybeRoster
	rosterTo   func(table.Table) error // instead of reading exports
	pace       *pace
	namesLeads bool        // headers have told that some deals name their leads
	kinds      kpi.Kinds   // of exports that there are, where headers have told; else none
	stream     *kpi.Stream // folds what it takes as it is read; nil for none

	ids            map[kpi.Kind]*idTable
	partsOf        []partOf               // by number
	addressesLater map[int]deferredColumn // by source
	goneCustomers  []kpi.Customer         // left out as deleted
}

// source is what places need to know of a table once its rows are gone.
type source struct {
	table  int  // index in Report.Tables
	sheet  bool // a workbook's
	idCell int  // the sheet column of the id
	events bool // a row an event of a message
}

func newLoading(o Options) *loading {
	d := &kpi.Data{Symbols: kpi.NewSymbols()}
	o.sheetPart, o.textBlock, o.peekFrom = cmp.Or(o.sheetPart, sheetPart), cmp.Or(o.textBlock, textBlock), cmp.Or(o.peekFrom, peekFrom)
	return &loading{o: o, know: newKnowledge(),
		ids: map[kpi.Kind]*idTable{kpi.Deals: {}, kpi.Leads: {}, kpi.Emails: {}}, addressesLater: map[int]deferredColumn{}, seen: map[fileKey][]fileID{},
		data: d, rep: &Report{}, words: newWords(d.Symbols, &o)}
}

func (l *loading) refuse(where, column string, err error) {
	p := kpi.Problem{Where: oneLine(where), Column: column, Message: message.Of(err)}
	l.refusals = append(l.refusals, p)
	l.ask(p, err)
}

// tell adds a notice. It is a doubt about its table if the message is one (message.Texts).
func (l *loading) tell(where, column string, m message.Message) {
	l.rep.tell(where, column, m)
}

func (r *Report) tell(where, column string, m message.Message) {
	r.Notices = append(r.Notices, kpi.Problem{Where: oneLine(where), Column: column, Message: m})
}

// placeFrom names a row as seen from another one: within its table, if it is the same.
func (l *loading) placeFrom(from, p kpi.Pos) string {
	if from.Source == p.Source {
		return l.place(p)
	}
	return l.where(p)
}

// place names a row within its table: a line, or a cell of a sheet.
func (l *loading) place(p kpi.Pos) string {
	return strings.TrimLeft(strings.TrimPrefix(l.where(p), l.data.Sources[p.Source]), ":!")
}

// where places a record that is there already.
func (l *loading) where(p kpi.Pos) string {
	s := l.sources[p.Source]
	name := l.data.Sources[p.Source]
	if s.sheet {
		return name + "!" + table.ColumnName(s.idCell) + strconv.Itoa(int(p.Line))
	}
	return name + ":" + strconv.Itoa(int(p.Line))
}

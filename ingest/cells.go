package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
	"unsafe"

	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/kpi"
)

// fault is why a row cannot be used.
type fault struct {
	cell   int
	column string
	text   string
	doubt  bool // the cell is not written as its column was decided to be
}

var errEmptyCell = errors.New("is empty, and no record can do without it")

// fill decodes the claimed cells of a row into the record at rec and the extras at x.
// It returns the first fault.
func (l *loading) fill(p *plan, r *table.Row, rec unsafe.Pointer, x *extras) *fault {
	for _, c := range p.columns {
		at := rec
		if c.extra {
			at = unsafe.Pointer(x)
		}
		at = unsafe.Add(at, c.off)
		cell := &noCell
		if c.cell < len(r.Cells) {
			cell = &r.Cells[c.cell]
		}
		var err error
		switch {
		case c.op <= opCurrency:
			err = l.setText(c, cell, at)
		case c.op == opFlag:
			if yes, ok := c.flag.Letter(*cell); ok { // as nearly all are
				*(*kpi.Count)(at) = count(yes)
				continue
			}
			err = l.set(c, cell, at, x)
		default:
			err = l.set(c, cell, at, x)
		}
		if err != nil {
			return &fault{cell: c.cell, column: c.label, text: err.Error(), doubt: c.inferred() && err != errEmptyCell}
		}
	}
	return nil
}

// noCell stands for those that a short row lacks.
var noCell table.Cell

// count is 1 for yes.
func count(yes bool) kpi.Count {
	if yes {
		return 1
	}
	return 0
}

// setText decodes a text into the field at f.
func (l *loading) setText(c *column, cell *table.Cell, f unsafe.Pointer) error {
	e, known := c.recall(cell)
	if known {
		*(*kpi.Sym)(f) = e.sym
		return nil
	}
	if c.later != nil && c.memo.off {
		b, err := l.cut(c.op, cell)
		if err == nil && len(b) == 0 && c.required {
			err = errEmptyCell
		}
		if len(b) > 0 {
			c.later.add(b)
		}
		return err
	}
	s, err := l.text(c.op, cell)
	if err != nil {
		return err
	}
	if e != nil && c.op != opFirst && c.op != opFirstName && s != 0 {
		e.put(cell.Text, s)
	}
	*(*kpi.Sym)(f) = s
	if s == 0 && c.required {
		return errEmptyCell
	}
	return nil
}

// set decodes a cell that is no plain text into the field at f, whose type the column's op
// implies.
func (l *loading) set(c *column, cell *table.Cell, f unsafe.Pointer, x *extras) error {
	empty := false
	switch c.op {
	case opDay:
		d, err := c.date.Parse(*cell, l.o.Zone)
		if err != nil {
			return err
		}
		*(*kpi.Day)(f), empty = d, d == kpi.NoDay
	case opDec, opRatio:
		n, err := c.number.Parse(*cell)
		switch {
		case err != nil:
			return err
		case n.Percent && c.op == opRatio:
			n.Dec.Scale += 2
		case n.Percent:
			return fmt.Errorf("%q is a share, where a number is needed", cell.Text)
		}
		*(*kpi.Dec)(f), empty = n.Dec, n.Dec.Empty()
		if c.op == opDec && n.Currency != "" {
			x.money[mainAmount].code = l.data.Symbols.String(n.Currency)
		}
	case opMoney:
		n, err := c.number.Parse(*cell)
		switch {
		case err != nil:
			return err
		case n.Percent:
			return fmt.Errorf("%q is a share, where an amount is needed", cell.Text)
		}
		x.money[c.slot] = amount{n.Dec, l.data.Symbols.String(n.Currency), c.code, c.cell, c.label}
		empty = n.Dec.Empty()
	case opCount:
		n, err := c.count.Parse(*cell)
		if err != nil {
			return err
		}
		if n == kpi.NoCount && c.nought {
			n = 0
		}
		*(*kpi.Count)(f) = n
	case opFlag, opOutcome:
		if c.op == opOutcome && x.ended(cell.Text) {
			return nil
		}
		e, known := c.recall(cell)
		if known {
			*(*kpi.Count)(f) = kpi.Count(e.sym)
			return nil
		}
		yes, err := c.flag.Parse(*cell)
		if err != nil {
			return err
		}
		*(*kpi.Count)(f) = count(yes)
		// A message whose delivery is not told was neither delivered nor not, and an
		// empty "closed" beside a stage says nothing of the deal.
		if (c.name == "delivered" || c.extra && !c.nought) && blank(cell.Text) {
			*(*kpi.Count)(f) = kpi.NoCount
		} else if e != nil {
			e.put(cell.Text, kpi.Sym(*(*kpi.Count)(f)))
		}
	case opEvent:
		return l.setText(c, cell, f)
	}
	if empty && c.required {
		return errEmptyCell
	}
	return nil
}

// ended takes what became of the deal from a cell that says it in words.
func (x *extras) ended(text []byte) bool {
	outcome, known := value.Outcome(string(text))
	switch {
	case !known:
		return false
	case outcome == kpi.Won:
		x.wonFlag = 1
	case outcome == kpi.Lost:
		x.lostFlag = 1
	default:
		x.closedFlag = 0
	}
	return true
}

// text interns the text of a cell as the op asks, or keeps it if it is an id.
func (l *loading) text(o op, cell *table.Cell) (kpi.Sym, error) {
	b, err := l.cut(o, cell)
	if len(b) == 0 {
		return 0, err
	}
	switch o {
	case opRep:
		return l.words.rep(b), nil
	case opMail:
		return l.words.mail(b), nil
	case opCurrency:
		return l.words.currency(b)
	case opID, opFirstID:
		return l.words.ids.Keep(b), nil
	}
	return l.data.Symbols.Bytes(b), nil
}

// cut returns what of a cell's text counts.
func (l *loading) cut(o op, cell *table.Cell) ([]byte, error) {
	if cell.Kind == table.Error {
		return nil, fmt.Errorf("the workbook shows the error %s here", cell.Text)
	}
	b := l.words.trim(cell.Text)
	switch o {
	case opFirst, opFirstID:
		if i := bytes.IndexAny(b, ";|"); i > 0 {
			b = bytes.TrimSpace(b[:i])
			l.words.several++
		}
	case opFirstName:
		// Names are joined by a bare semicolon: "O'Brien; Partners" is one.
		if i := bytes.IndexByte(b, ';'); i > 0 && i+1 < len(b) && b[i+1] != ' ' {
			b = bytes.TrimSpace(b[:i])
			l.words.several++
		}
	}
	return b, nil
}

// words reads the texts of cells. What a text means is worked out once and remembered
// by its symbol.
type words struct {
	syms       *kpi.Symbols
	ids        *kpi.Keeper
	spellings  map[string]string // in lower case -> rep
	reps       []kpi.Sym         // by symbol; 0 is not known yet
	codes      map[kpi.Sym]kpi.Sym
	digits     meanings[int]
	stages     map[string]kpi.Outcome // configured, normalised
	outcomes   meanings[ending]
	qualified  meanings[bool]
	qualifying map[string]bool
	events     meanings[eventKind]
	ours       kpi.Sym // Options.Currency
	several    int     // cells with several ids in the table under way
	buf        []byte
}

// ending is what a stage or status says.
type ending struct {
	outcome kpi.Outcome
	known   bool
}

func newWords(syms *kpi.Symbols, o *Options) words {
	w := words{syms: syms, ids: syms.Keeper(), spellings: map[string]string{}, codes: map[kpi.Sym]kpi.Sym{},
		stages: map[string]kpi.Outcome{}, qualifying: map[string]bool{}, ours: syms.String(strings.ToUpper(o.Currency))}
	for spelling, rep := range o.Reps {
		w.spellings[strings.ToLower(strings.TrimSpace(spelling))] = rep
	}
	for stage, outcome := range o.Stages {
		w.stages[value.Normal(stage)] = outcome
	}
	for _, s := range o.Qualified {
		w.qualifying[value.Normal(s)] = true
	}
	return w
}

// trim returns the text without spaces at its ends and with plain spaces for no-break
// ones. The result may share w's buffer.
func (w *words) trim(b []byte) []byte {
	if tidy(b) {
		return b
	}
	return w.retype(b)
}

// retype is trim for texts that are not tidy.
func (w *words) retype(b []byte) []byte {
	if bytes.Contains(b, []byte("\u00a0")) || bytes.Contains(b, []byte("\u202f")) || bytes.Contains(b, []byte("\ufeff")) {
		w.buf = w.buf[:0]
		for i := 0; i < len(b); {
			r, n := utf8.DecodeRune(b[i:])
			switch r {
			case '\u00a0', '\u202f':
				w.buf = append(w.buf, ' ')
			case '\ufeff':
			default:
				w.buf = append(w.buf, b[i:i+n]...)
			}
			i += n
		}
		b = w.buf
	}
	return bytes.TrimSpace(b)
}

// rep returns the rep that a cell names, by the spelling that the options prefer.
func (w *words) rep(b []byte) kpi.Sym {
	s := w.syms.Bytes(b)
	if len(w.spellings) == 0 {
		return s
	}
	if int(s) < len(w.reps) && w.reps[s] != 0 {
		return w.reps[s]
	}
	rep := s
	if name, ok := w.spellings[strings.ToLower(string(b))]; ok {
		rep = w.syms.String(name)
	}
	for int(s) >= len(w.reps) {
		w.reps = append(w.reps, make([]kpi.Sym, len(w.reps)+64)...)
	}
	w.reps[s] = rep
	return rep
}

func (w *words) mail(b []byte) kpi.Sym {
	for _, c := range b {
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return w.syms.Bytes(bytes.ToLower(b))
		}
	}
	return w.syms.Bytes(b)
}

// currency reads a cell of a currency column. A sign of several currencies ("$") says
// nothing, so that the next best source of the currency counts.
func (w *words) currency(b []byte) (kpi.Sym, error) {
	s := w.syms.Bytes(b)
	if code, ok := w.codes[s]; ok {
		return code, nil
	}
	text := string(b)
	if at := strings.LastIndexByte(text, '('); at > 0 && strings.HasSuffix(text, ")") { // "US Dollar (USD)"
		text = text[at+1 : len(text)-1]
	}
	iso, known := value.Currency(text)
	if !known {
		return 0, fmt.Errorf("%q is not a currency; write its ISO code, such as EUR", b)
	}
	code := w.syms.String(iso)
	w.codes[s] = code
	return code, nil
}

// digitsOf returns the minor digits of a currency: 2 when none is known.
func (w *words) digitsOf(code kpi.Sym) int {
	if code == 0 {
		return 2
	}
	return w.digits.of(code, func() int {
		if n, known := value.CurrencyDigits(w.syms.Text(code)); known {
			return n
		}
		return 2
	})
}

// outcome reads a stage or status.
func (w *words) outcome(s kpi.Sym) ending {
	return w.outcomes.of(s, func() (e ending) {
		text := w.syms.Text(s)
		if e.outcome, e.known = w.stages[value.Normal(text)]; !e.known {
			e.outcome, e.known = value.Outcome(text)
		}
		return e
	})
}

// qualifies reports whether a lead's status says that it became an opportunity.
func (w *words) qualifies(s kpi.Sym) bool {
	return w.qualified.of(s, func() bool {
		text := w.syms.Text(s)
		if w.qualifying[value.Normal(text)] {
			return true
		}
		yes, _ := value.Qualified(text)
		return yes
	})
}

// sum adds exactly; false on overflow.
func sum(a, b int64) (int64, bool) {
	if b > 0 && a > math.MaxInt64-b || b < 0 && a < math.MinInt64-b {
		return 0, false
	}
	return a + b, true
}

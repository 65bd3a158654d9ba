package ingest

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

// fault is why a row cannot be used.
type fault struct {
	cell   int
	column string
	why    message.Message
	lacks  bool            // the row lacks what a record cannot do without
	doubt  bool            // the cell is not written as its column was decided to be
	left   message.Message // the row is a record that counts in no figure, and this is why; it is no fault then
	gone   bool            // of a record that is left out: it was there once, so its older versions do not count either
}

var errEmptyCell error = message.EmptyCell()

// noCell stands for those that a short row lacks.
var noCell table.Cell

// decode makes what the column's op says of a cell, of any kind and however it is written, and
// puts it at row r.
func (l *loading) decode(c *column, r int, cell *table.Cell) error {
	if !c.extra {
		return l.decodeCell(c, r, cell)
	}
	if c.void || l.decodeCell(c, r, cell) != nil {
		c.empty(r)
	}
	return nil
}

// empty makes the cell of row r empty.
func (c *column) empty(r int) {
	switch {
	case c.op == opDay:
		c.days[r] = kpi.NoDay
	case c.op == opDec || c.op == opRatio || c.op == opMoney:
		c.decs[r], c.codes[r] = kpi.NoDec, 0
	case c.op == opCount || c.op == opFlag:
		c.counts[r] = kpi.NoCount
	default:
		c.syms[r] = 0
	}
}

// decodeCell is decode of a column whose cells have to be right.
func (l *loading) decodeCell(c *column, r int, cell *table.Cell) error {
	empty := false
	switch c.op {
	case opDay:
		d, err := c.date.Parse(*cell, l.o.Zone)
		if err != nil {
			return err
		}
		c.days[r], empty = d, d == kpi.NoDay
	case opDec, opRatio, opMoney:
		n, err := c.number.Parse(*cell)
		switch {
		case err != nil:
			return err
		case n.Percent && c.op == opRatio:
			n.Dec.Scale += 2
		case n.Percent && c.op == opMoney:
			return message.ShareForAmount(string(cell.Text))
		case n.Percent:
			return message.ShareForNumber(string(cell.Text))
		}
		c.decs[r], c.codes[r], empty = n.Dec, l.words.named(n.Currency), n.Dec.Empty()
	case opCount:
		n, err := c.whole.Parse(*cell)
		if err != nil {
			return err
		}
		if n == kpi.NoCount && c.emptyIsZero {
			n = 0
		}
		c.counts[r] = n
	case opFlag, opOutcome:
		n, err := c.flagOf(cell)
		if err != nil {
			return err
		}
		c.counts[r] = n
		if c.dated {
			c.days[r] = kpi.NoDay
			if c.flag.IsDate(*cell) {
				if c.days[r], err = c.date.Parse(*cell, l.o.Zone); err != nil {
					return err
				}
			}
		}
	case opID, opHashed:
		return l.decodeID(c, r, cell)
	default:
		s, err := l.text(c, cell)
		if err != nil {
			return err
		}
		c.syms[r], empty = s, s == 0
	}
	if empty && c.required {
		return errEmptyCell
	}
	return nil
}

// flagOf reads a yes or no, or what became of a deal.
func (c *column) flagOf(cell *table.Cell) (kpi.Count, error) {
	if c.op == opOutcome {
		switch outcome, known := value.Outcome(string(cell.Text)); {
		case !known:
		case outcome == kpi.Won:
			return 1, nil
		case outcome == kpi.Lost:
			return saysLost, nil
		default:
			return saysPending, nil
		}
	}
	yes, err := c.flag.Parse(*cell)
	switch {
	case err != nil:
		return 0, err
	case c.unsaid && blank(cell.Text):
		return kpi.NoCount, nil
	case yes:
		return 1, nil
	}
	return 0, nil
}

// decodeID reads an id, as its hash and as its text where that is needed.
func (l *loading) decodeID(c *column, r int, cell *table.Cell) error {
	b := cell.Text
	if c.op == opHashed && !c.text {
		c.hashes[r] = l.idHash(b)
		return nil
	}
	b, err := l.cut(c, cell)
	if err != nil {
		return err
	}
	c.hashes[r] = l.idHash(b)
	if c.text {
		c.syms[r] = l.words.ids.Keep(b)
	}
	if len(b) == 0 && c.required {
		return errEmptyCell
	}
	return nil
}

// text interns the text of a cell as the op asks, or keeps it if it is an id.
func (l *loading) text(c *column, cell *table.Cell) (kpi.Sym, error) {
	b, err := l.cut(c, cell)
	if len(b) == 0 {
		return 0, err
	}
	switch c.op {
	case opRep:
		return l.words.rep(b), nil
	case opMail:
		return l.words.mail(b), nil
	case opCurrency:
		return l.words.currency(b)
	case opFirstID:
		return l.words.ids.Keep(b), nil
	case opKept:
		return l.words.ids.Keep(value.Name(b)), nil
	case opFirst:
		return l.data.Symbols.Bytes(b), nil
	}
	return l.data.Symbols.Bytes(value.Name(b)), nil
}

// cut returns what of a cell's text counts: nothing of a placeholder in a column of keys.
func (l *loading) cut(c *column, cell *table.Cell) ([]byte, error) {
	if cell.Kind == table.Error {
		return nil, message.SheetError(string(cell.Text))
	}
	b := l.words.trim(cell.Text)
	switch c.op {
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
	if c.key && value.IsPlaceholder(b) {
		return nil, nil
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
	units      meanings[unit]
	lastName   string // of a currency beside an amount
	lastNamed  kpi.Sym
	stages     map[string]kpi.Outcome // configured, normalised
	outcomes   meanings[ending]
	lives      meanings[value.Subscription]
	qualified  meanings[bool]
	qualifying map[string]bool
	events     meanings[eventKind]
	ours       kpi.Sym // Options.Currency
	signs      map[string]string
	several    int // cells with several ids in the table under way
	buf        []byte
	last       *worker // of the goroutine, for the next one
}

// ending is what a stage or status says.
type ending struct {
	outcome kpi.Outcome
	known   bool
	named   bool // there is one
	says    bool // of an open one: it says so, and does not merely name a state of the record
	removed bool // the record is no more
	void    bool // an order so marked is no sale
	partly  bool // it was refunded in part
	sold    bool // an order so marked stands

	document value.DocumentKind // of the type of a document
}

func newWords(syms *kpi.Symbols, o *Options) words {
	w := words{syms: syms, ids: syms.Keeper(), spellings: map[string]string{}, codes: map[kpi.Sym]kpi.Sym{},
		stages: map[string]kpi.Outcome{}, qualifying: map[string]bool{}, ours: syms.String(strings.ToUpper(o.Currency)), signs: o.CurrencySigns}
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
	s := w.syms.Bytes(value.Name(b))
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
		if c >= utf8.RuneSelf {
			return w.syms.String(value.Folded(string(value.Name(b))))
		}
		if 'A' <= c && c <= 'Z' {
			return w.syms.Bytes(bytes.ToLower(b))
		}
	}
	return w.syms.Bytes(b)
}

// currency reads a cell of a currency column.
func (w *words) currency(b []byte) (kpi.Sym, error) {
	s := w.syms.Bytes(b)
	if code, ok := w.codes[s]; ok {
		return code, nil
	}
	text := string(b)
	if at := strings.LastIndexByte(text, '('); at > 0 && strings.HasSuffix(text, ")") { // "US Dollar (USD)"
		text = text[at+1 : len(text)-1]
	}
	name, known := value.Currency(text)
	if !known {
		return 0, message.NotACurrency(string(b))
	}
	code := w.syms.String(name)
	w.codes[s] = code
	return code, nil
}

// named returns the symbol of a currency that stands beside an amount.
func (w *words) named(name string) kpi.Sym {
	if name == "" {
		return 0
	}
	if name != w.lastName {
		w.lastName, w.lastNamed = name, w.syms.String(name)
	}
	return w.lastNamed
}

// both returns the currency that two names mean; false where they cannot mean one.
func (w *words) both(a, b kpi.Sym) (kpi.Sym, bool) {
	switch {
	case a == 0 || a == b:
		return b, true
	case b == 0:
		return a, true
	}
	name, ok := kpi.SameCurrency(w.syms.Text(a), w.syms.Text(b))
	return w.syms.String(name), ok
}

// unit is what is known of a currency.
type unit struct {
	means  kpi.Sym // of a sign of several currencies: the one that the options say it is; else itself
	digits int     // minor ones of that; 2 when it is not known
}

// unitOf returns what a currency, or a sign of several, means where nothing stands beside it.
func (w *words) unitOf(code kpi.Sym) unit {
	if code == 0 {
		code = w.ours
	}
	if code == 0 {
		return unit{digits: 2}
	}
	return w.units.of(code, func() unit {
		u := unit{code, 2}
		name := w.syms.Text(code)
		if kpi.IsSign(name) {
			if iso, ok := w.signs[name]; ok {
				name, u.means = iso, w.syms.String(iso)
			} else if iso := w.syms.Text(w.ours); iso != "" && slices.Contains(kpi.SignCurrencies(name), iso) {
				name, u.means = iso, w.ours
			}
		}
		if n, known := value.CurrencyDigits(name); known {
			u.digits = n
		}
		return u
	})
}

// outcome reads a stage or status.
func (w *words) outcome(s kpi.Sym) ending {
	if s == 0 {
		return ending{}
	}
	return w.outcomes.of(s, func() (e ending) {
		text := w.syms.Text(s)
		e.named = true
		if e.outcome, e.known = w.stages[value.Normal(text)]; e.known {
			e.says, e.void, e.sold = true, e.outcome == kpi.Lost, e.outcome == kpi.Won
			return e
		}
		e.outcome, e.known = value.Outcome(text)
		e.says, e.removed, e.void = value.SaysOpen(text), value.Removed(text), value.Void(text)
		e.partly, e.sold, e.document = value.PartlyRefunded(text), value.Sold(text), value.Document(text)
		return e
	})
}

// subscription reads the status of a customer.
func (w *words) subscription(s kpi.Sym) value.Subscription {
	if s == 0 {
		return value.UnknownSubscription
	}
	return w.lives.of(s, func() value.Subscription { return value.SubscriptionStatus(w.syms.Text(s)) })
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

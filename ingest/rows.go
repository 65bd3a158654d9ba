package ingest

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
	"salesk/internal/message"
)

// rowClass is what a row below the header is.
type rowClass uint8

const (
	dataRow rowClass = iota
	blankRow
	headerRow  // the header once more, as where pages or files were joined
	totalRow   // it would count everything twice
	sectionRow // a heading over a group of rows
	footerRow
	balanceRow // what an account held before or after
)

var rowClassNames = [...]message.Message{{}, message.BlankRows(), message.RepeatedHeaders(), message.TotalRows(), message.SectionRows(), message.FooterRows(), message.BalanceRows()}

// rowClassifier tells data from other rows below the header. Both walks use it, so a row is the
// same in both.
type rowClassifier struct {
	head         head
	schema       *tableSchema
	required     [][]int // cells of which one must be filled, set by set
	textCells    []int   // mapped cells that hold text or a date
	figures      []int   // the other mapped cells
	days         []int   // of told, those that hold dates
	numbers      []int   // of figures, those that hold amounts and counts
	others       bool    // some row may be the header row of another table
	full         int     // the last row with data in more than one cell (see table.Row.After), known after the first walk
	done         bool    // full is known
	behind       int     // the last row that was judged to lie behind the data, by full; 0 is none
	filled       int     // cells with anything in them of the last row, as far as it was looked at
	ledger       bool    // the rows are costs
	headerPrefix [2]byte // how the first mapped header does, in lower case; 0 if not so in ASCII
	names        int     // the cell of that header
	totals       []int   // lines of total rows that a workbook declares
}

func newRowClassifier(h head, p *tableSchema) *rowClassifier {
	s := &rowClassifier{head: h, schema: p, ledger: p.m.Shape == header.CostRows}
	for _, set := range needed(p.m) {
		var cells []int
		for _, name := range set {
			if c, ok := p.m.Find(name); ok {
				cells = append(cells, c.Index)
			}
		}
		s.required = append(s.required, cells)
	}
	if len(p.m.Claims) > 0 {
		h := p.m.Claims[0].Header
		s.names = p.m.Claims[0].Index
		for i := 0; i < min(len(h), len(s.headerPrefix)) && h[i] > ' ' && h[i] < utf8.RuneSelf; i++ {
			s.headerPrefix[i] = h[i] | 0x20
		}
	}
	s.textCells = append(s.textCells, p.unread...)
	specs := slices.Clone(p.skipped)
	for _, c := range p.columns {
		specs = append(specs, c.spec)
	}
	for _, c := range specs {
		switch c.op {
		case opDec, opRatio, opMoney, opCount, opFlag, opOutcome, opCurrency:
			s.figures = append(s.figures, c.cell)
		case opHashed:
			if c.text {
				s.textCells = append(s.textCells, c.cell)
			}
		default:
			s.textCells = append(s.textCells, c.cell)
		}
		switch c.op {
		case opDay:
			s.days = append(s.days, c.cell)
		case opDec, opRatio, opMoney, opCount:
			s.numbers = append(s.numbers, c.cell)
		}
	}
	return s
}

// withoutID are columns of which a record has one or more, where no id says what a record is.
var withoutID = map[header.Shape][]string{
	header.DealRows: {"stage", "status", "close_date", header.ExpectedClose, header.WonDate, header.LostDate, "created_date", header.WonFlag, header.ClosedFlag},
}

// needed lists the columns that a record needs, in sets of which one is enough.
func needed(m *header.Mapping) [][]string {
	sets := m.Required()
	switch id := m.Shape.ID(); {
	case id == "":
	case m.Has(id):
		sets = append(sets, []string{id})
	case m.Has(withoutID[m.Shape]...):
		sets = append(sets, withoutID[m.Shape])
	}
	return sets
}

// class tells what a row is.
func (s *rowClassifier) class(r *table.Row) rowClass {
	filled, first, total := 0, 0, false
	var text []byte // the first one
	for i := range r.Cells {
		b := r.Cells[i].Text
		if blank(b) {
			continue
		}
		if filled++; filled == 1 {
			first, text, total = i, b, suspicious(b)
		} else if !total {
			break // the ordinary row
		}
	}
	s.filled = filled
	if filled == 0 {
		return blankRow
	}
	switch {
	case s.totals != nil && slices.Contains(s.totals, r.Line):
		return totalRow
	case s.isHeader(r):
		return headerRow
	case isFooter(text):
		return footerRow
	case total && s.isTotal(r, first):
		return totalRow
	case s.ledger && s.isBalance(r, first):
		return balanceRow
	}
	if filled > 1 || len(s.schema.m.Claims) < 3 || contains(s.figures, first) {
		return dataRow
	}
	if s.lacksRequired(r) {
		if s.done && r.After() > s.full {
			s.behind = r.After()
			return footerRow
		}
		return sectionRow
	}
	if s.done && s.full > 0 && r.After() > s.full {
		s.behind = r.After()
		return footerRow // an id and nothing else, after the last record: a line of text
	}
	return dataRow
}

// isHeader reports whether the row repeats the header row.
func (s *rowClassifier) isHeader(r *table.Row) bool {
	if s.names < len(r.Cells) && s.beginsOtherwise(r.Cells[s.names].Text) || r.Line <= s.head.line {
		return false
	}
	for _, c := range s.schema.m.Claims {
		if c.Index >= len(r.Cells) || !bytes.EqualFold(bytes.TrimSpace(r.Cells[c.Index].Text), []byte(c.Header)) {
			return false
		}
	}
	return len(s.schema.m.Claims) > 1
}

// beginsOtherwise reports whether the first letters alone tell a cell from the first
// mapped header. Letters that are not ASCII tell nothing, for some have two cases of
// which one is.
func (s *rowClassifier) beginsOtherwise(b []byte) bool {
	for i, c := range s.headerPrefix {
		if c == 0 || i == len(b) || b[i] <= ' ' || b[i] >= utf8.RuneSelf {
			return false
		}
		if b[i]|0x20 != c {
			return true
		}
	}
	return false
}

// lacksRequired reports whether some required column has nothing in the row.
func (s *rowClassifier) lacksRequired(r *table.Row) bool {
	for _, set := range s.required {
		any := false
		for _, i := range set {
			any = any || i < len(r.Cells) && !blank(r.Cells[i].Text)
		}
		if !any {
			return true
		}
	}
	return false
}

// isTotal judges a row whose first text speaks of a total. What has all that a record
// needs is a record: "Total Wine" is a customer. A row that is called nothing but a
// total, or that of a group ("Ana Ruiz Total"), must have no date and no other text than
// numbers, such as how many there are; where the name is what a record needs it is a name.
func (s *rowClassifier) isTotal(r *table.Row, first int) bool {
	words := value.Normal(string(r.Cells[first].Text))
	if !totalWords().MatchString(words) && !endTotal().MatchString(words) {
		return false
	}
	for _, set := range s.required {
		filled := false
		for _, i := range set {
			if i == first {
				continue // its own words are no date and no id
			}
			filled = filled || i < len(r.Cells) && !blank(r.Cells[i].Text)
		}
		if !filled && (!contains(set, first) || contains(s.days, first)) {
			return true
		}
	}
	if !strictTotal().MatchString(words) && s.isRequired(first) {
		return false
	}
	for _, i := range s.textCells {
		if i != first && i < len(r.Cells) && !blank(r.Cells[i].Text) && (contains(s.days, i) || s.isID(i) || !isFigure(&r.Cells[i])) {
			return false
		}
	}
	return slices.ContainsFunc(s.figures, func(i int) bool { return i < len(r.Cells) && !blank(r.Cells[i].Text) })
}

// isRequired reports whether records cannot do without a cell, or one of several.
func (s *rowClassifier) isRequired(cell int) bool {
	return slices.ContainsFunc(s.required, func(set []int) bool { return contains(set, cell) })
}

// isID reports whether records are told apart by a cell.
func (s *rowClassifier) isID(cell int) bool { return s.schema.id != nil && s.schema.id.cell == cell }

// isFigure reports whether a cell under a column of texts is a number, or was to be one.
func isFigure(c *table.Cell) bool {
	if c.Kind == table.Number || c.Kind == table.Error {
		return true
	}
	for _, b := range bytes.TrimSpace(c.Text) {
		if (b < '0' || b > '9') && b != '.' && b != ',' && b != ' ' {
			return false
		}
	}
	return c.Kind == table.Text
}

// isBalance reports whether a row of a ledger, which an export of costs may be, says what an account holds, which is no
// cost: it has words where the others have a date, or has no date.
func (s *rowClassifier) isBalance(r *table.Row, first int) bool {
	text := r.Cells[first].Text
	if len(text) < 5 || len(text) > 60 || text[0] < 'A' {
		return false
	}
	for _, i := range s.days {
		if i != first && i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return false
		}
	}
	return balances().MatchString(value.Normal(string(text)))
}

func contains(list []int, x int) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

var (
	totalWords  = lazily(`^(grand |sub ?|sous )?(total|totals|totaux|totale|totales)\b|^(gesamt|summe|zwischensumme|insgesamt|teilsumme|endsumme)|^((mind|veg)?osszesen|osszeg)|^reszosszeg|^vegosszeg|^suma\b|^somme( totale)?$|^sum$|^total general`)
	strictTotal = lazily(`^(grand |sub ?|sous )?(total|totals|totaux|totale|totales)( general)?( ?:.*| \(.*| for .*| \d.*)?$|^(gesamt(summe|ergebnis|betrag)?|summe|zwischensumme|teilsumme|endsumme|insgesamt|(mind|veg)?osszesen|osszeg|reszosszeg|vegosszeg|suma|suma total|somme( totale)?|sum) ?(:.*|\(.*)?$`)
	endTotal    = lazily(`. (total|totals|subtotal|sub total|sous total|summe|zwischensumme|teilsumme|(teil|gesamt)?ergebnis|gesamt|gesamtsumme|insgesamt|osszesen|reszosszeg|total general)$`)
	balances    = lazily(`^(opening balance|closing balance|beginning balance|ending balance|net movement|nyito egyenleg|zaro egyenleg|anfangssaldo|eroffnungssaldo|endsaldo|schlusssaldo|solde (initial|final|d'ouverture|de cloture)|saldo (inicial|final|de apertura|de cierre))$`)
	footer      = lazily(`(?i)^(confidential information - do not distribute|copyright (\(c\)|©) \d{4}.*|vertrauliche informationen.*|informations confidentielles.*|información confidencial.*|bizalmas információ.*|generated by .*|report generated .*|(accrual|cash) basis .*)$`)
)

// lazily compiles a pattern when it is needed first: most files need none.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// What the first byte of a cell leaves possible.
const (
	maybeTotal uint8 = 1 << iota
	maybeFooter
	maybeBlank
)

// firstBytes rules nearly every row out before its words are looked at.
var firstBytes = func() (t [256]uint8) {
	for _, c := range []byte("tgsomzirve") {
		t[c] |= maybeTotal
		t[c&^0x20] |= maybeTotal
	}
	for _, c := range []byte{' ', '\t', 0xc2, 0xc3, 0xe3} { // blanks before the word, Ö and ö
		t[c] |= maybeTotal
	}
	for _, c := range []byte("cvibgra") {
		t[c] |= maybeFooter
		t[c&^0x20] |= maybeFooter
	}
	for c := range byte(' ' + 1) {
		t[c] |= maybeBlank
	}
	t['-'] |= maybeBlank
	t[0xc2] |= maybeBlank
	return t
}()

// suspicious reports whether a cell may begin a total: a cheap look before the words
// are compared. That it is not is told from its first three letters as a rule.
func suspicious(b []byte) bool {
	return len(b) > 0 && (firstBytes[b[0]]&maybeTotal != 0 && maySumUp(b) || endsSum(b))
}

// endsSum reports whether a cell may end as the total of a group does: "Ana Ruiz Total".
func endsSum(b []byte) bool {
	n := len(b)
	return n > 6 && n < 200 && lastBytes[b[n-1]] && slices.Contains(totalEnds, (uint32(b[n-3])|uint32(b[n-2])<<8|uint32(b[n-1])<<16)|0x202020) && looksTotal(b)
}

// The last three letters of the words for totals, and the last one.
var (
	totalEnds = []uint32{stem("tal"), stem("als"), stem("mme"), stem("nis"), stem("amt"), stem("sen"), stem("zeg"), stem("ral")}
	lastBytes = func() (t [256]bool) {
		for _, s := range totalEnds {
			t[byte(s>>16)], t[byte(s>>16)&^0x20] = true, true
		}
		return t
	}()
)

func maySumUp(b []byte) bool {
	if firstBytes[b[0]]&maybeBlank != 0 {
		b = bytes.TrimLeft(b, " \t\u00a0")
	}
	if len(b) < 3 || len(b) >= 200 || firstBytes[b[0]]&(maybeTotal|maybeBlank) != maybeTotal {
		return false
	}
	return secondBytes[b[1]] && mayBegin(b, totalStems) && looksTotal(b)
}

// secondBytes are those of totalStems, and all that are not ASCII: ids such as M0001 are
// told from "Mindösszesen" by them.
var secondBytes = func() (t [256]bool) {
	for _, s := range totalStems {
		t[byte(s>>8)], t[byte(s>>8)&^0x20] = true, true
	}
	for c := range 128 {
		t[utf8.RuneSelf+c] = true
	}
	return t
}()

// The first three letters of the words for totals and of footers.
var (
	totalStems  = []uint32{stem("tot"), stem("gra"), stem("ges"), stem("sub"), stem("sou"), stem("sum"), stem("oss"), stem("min"), stem("zwi"), stem("ins"), stem("res"), stem("veg"), stem("som"), stem("tei"), stem("end")}
	footerStems = []uint32{stem("con"), stem("cop"), stem("ver"), stem("inf"), stem("biz"), stem("gen"), stem("rep"), stem("acc"), stem("cas")}
)

func stem(s string) uint32 { return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 }

// mayBegin reports whether b begins with one of the stems. A letter that is not ASCII
// may stand for any: there are many ways to write one.
func mayBegin(b []byte, stems []uint32) bool {
	k := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
	return k&0x808080 != 0 || slices.Contains(stems, k|0x202020)
}

// looksTotal looks for a root that all the words for totals share.
func looksTotal(b []byte) bool {
	var low [200]byte
	n := copy(low[:], b)
	for i := range low[:n] {
		if c := low[i]; 'A' <= c && c <= 'Z' {
			low[i] = c | 0x20
		}
	}
	for _, root := range totalRoots {
		if bytes.Contains(low[:n], root) {
			return true
		}
	}
	return false
}

var totalRoots = [][]byte{[]byte("tot"), []byte("sum"), []byte("gesamt"), []byte("össz"), []byte("Össz"), []byte("ossz"), []byte("összeg"), []byte("somme"), []byte("ergebnis")}

func isFooter(b []byte) bool {
	return len(b) >= 10 && firstBytes[b[0]]&maybeFooter != 0 && saysFooter(b)
}

func saysFooter(b []byte) bool {
	return len(b) <= 200 && mayBegin(b, footerStems) && footer().Match(bytes.TrimSpace(b))
}

// blank reports whether a cell says nothing: empty, or the dashes that reports put
// where a total has no value.
func blank(b []byte) bool {
	return len(b) == 0 || firstBytes[b[0]]&maybeBlank != 0 && allBlank(b)
}

func allBlank(b []byte) bool {
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == ' ', c >= '\t' && c <= '\r', c == 0xc2 && i+1 < len(b) && b[i+1] == 0xa0, c == 0xa0 && i > 0 && b[i-1] == 0xc2:
		case c == '-' && len(strings.Trim(string(b), " -\t\u00a0")) == 0:
			return true
		default:
			return false
		}
	}
	return true
}

// namesNothing reports whether a row of costs names none of what the others are named
// by: Meta's total row is such a row, with dates and the whole amount.
func (p *tableSchema) namesNothing(r *table.Row) bool {
	if p.m.Shape != header.CostRows || len(p.naming) == 0 {
		return false
	}
	for _, i := range p.naming {
		if i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return false
		}
	}
	return true
}

package ingest

import (
	"bytes"
	"regexp"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/ingest/value"
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

var rowClassNames = [...]string{"", "blank rows", "repeated header rows", "total rows", "section rows", "footer rows", "balance rows"}

// sieve tells data from other rows below the header. Both walks use it, so a row is the
// same in both.
type sieve struct {
	head     head
	plan     *plan
	required [][]int // cells of which one must be filled, set by set
	told     []int   // mapped cells that hold text or a date
	figures  []int   // the other mapped cells
	days     []int   // of told, those that hold dates
	full     int     // the last line with data in more than one cell, known after the first walk
	done     bool    // full is known
	filled   int     // cells with anything in them of the last row, as far as it was looked at
}

func newSieve(h head, p *plan) *sieve {
	s := &sieve{head: h, plan: p}
	for _, set := range p.m.Required() {
		var cells []int
		for _, name := range set {
			if c, ok := p.m.Find(name); ok {
				cells = append(cells, c.Index)
			}
		}
		s.required = append(s.required, cells)
	}
	for _, c := range p.columns {
		switch c.op {
		case opDec, opRatio, opMoney, opCount, opFlag, opOutcome, opCurrency:
			s.figures = append(s.figures, c.cell)
		default:
			s.told = append(s.told, c.cell)
		}
		if c.op == opDay {
			s.days = append(s.days, c.cell)
		}
	}
	return s
}

// class tells what a row is.
func (s *sieve) class(r *table.Row) rowClass {
	filled, first := 0, -1
	for i := range r.Cells {
		if !blank(r.Cells[i].Text) {
			if first < 0 {
				first = i
			}
			if filled++; filled > 1 && !suspicious(r.Cells[first].Text) {
				break // the ordinary row
			}
		}
	}
	s.filled = filled
	if filled == 0 {
		return blankRow
	}
	text := r.Cells[first].Text
	switch {
	case s.isHeader(r):
		return headerRow
	case isFooter(text):
		return footerRow
	case suspicious(text) && s.isTotal(r, first):
		return totalRow
	case s.isBalance(r, first):
		return balanceRow
	}
	if filled > 1 || len(s.plan.m.Claims) < 3 || contains(s.figures, first) {
		return dataRow
	}
	if s.lacksRequired(r) {
		if s.done && r.Line > s.full {
			return footerRow
		}
		return sectionRow
	}
	if s.done && s.full > 0 && r.Line > s.full {
		return footerRow // an id and nothing else, after the last record: a line of text
	}
	return dataRow
}

// isHeader reports whether the row repeats the header row.
func (s *sieve) isHeader(r *table.Row) bool {
	if r.Line <= s.head.line || len(s.plan.m.Claims) == 0 {
		return false
	}
	for _, c := range s.plan.m.Claims {
		if c.Index >= len(r.Cells) || !bytes.EqualFold(bytes.TrimSpace(r.Cells[c.Index].Text), []byte(c.Header)) {
			return false
		}
	}
	return len(s.plan.m.Claims) > 1
}

// lacksRequired reports whether some required column has nothing in the row.
func (s *sieve) lacksRequired(r *table.Row) bool {
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
// total must have no other text or date.
func (s *sieve) isTotal(r *table.Row, first int) bool {
	words := value.Normal(string(r.Cells[first].Text))
	if !totalWords.MatchString(words) {
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
	if !strictTotal.MatchString(words) {
		return false
	}
	for _, i := range s.told {
		if i != first && i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return false
		}
	}
	return true
}

// isBalance reports whether a row of a ledger says what an account holds, which is no
// cost: it has words where the others have a date, or has no date.
func (s *sieve) isBalance(r *table.Row, first int) bool {
	text := r.Cells[first].Text
	if s.plan.m.Shape != header.CostRows || len(text) < 5 || len(text) > 60 || text[0] < 'A' {
		return false
	}
	for _, i := range s.days {
		if i != first && i < len(r.Cells) && !blank(r.Cells[i].Text) {
			return false
		}
	}
	return balances.MatchString(value.Normal(string(text)))
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
	totalWords  = regexp.MustCompile(`^(grand |sub ?|sous )?(total|totals|totaux|totale|totales)\b|^(gesamt|summe|zwischensumme|insgesamt)|^(mind)?osszesen|^reszosszeg|^vegosszeg|^suma\b|^sum$|^total general`)
	strictTotal = regexp.MustCompile(`^(grand |sub ?|sous )?(total|totals|totaux|totales)( general)?( ?:.*| \(.*| for .*| \d.*)?$|^(gesamt(summe|ergebnis|betrag)?|summe|zwischensumme|insgesamt|(mind)?osszesen|reszosszeg|vegosszeg|suma|suma total|sum) ?(:.*|\(.*)?$`)
	balances    = regexp.MustCompile(`^(opening balance|closing balance|beginning balance|ending balance|net movement|nyito egyenleg|zaro egyenleg|anfangssaldo|eroffnungssaldo|endsaldo|schlusssaldo|solde (initial|final|d'ouverture|de cloture)|saldo (inicial|final|de apertura|de cierre))$`)
	footer      = regexp.MustCompile(`(?i)^(confidential information - do not distribute|copyright (\(c\)|©) \d{4}.*|vertrauliche informationen.*|informations confidentielles.*|información confidencial.*|bizalmas információ.*|generated by .*|report generated .*|(accrual|cash) basis .*)$`)
)

// suspicious reports whether a cell may begin a total: a cheap look before the words
// are compared.
func suspicious(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\u00a0")
	if len(b) == 0 {
		return false
	}
	switch b[0] | 0x20 {
	case 't', 'g', 's', 'o', 'm', 'z', 'i', 'r', 'v', 0xc3 | 0x20:
		return len(b) >= 3 && len(b) < 200 && looksTotal(b)
	}
	return false
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

var totalRoots = [][]byte{[]byte("tot"), []byte("sum"), []byte("gesamt"), []byte("össz"), []byte("Össz"), []byte("ossz"), []byte("összeg")}

func isFooter(b []byte) bool {
	if len(b) < 10 || len(b) > 200 {
		return false
	}
	switch b[0] | 0x20 {
	case 'c', 'v', 'i', 'b', 'g', 'r', 'a':
		return footer.Match(bytes.TrimSpace(b))
	}
	return false
}

// blank reports whether a cell says nothing: empty, or the dashes that reports put
// where a total has no value.
func blank(b []byte) bool {
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
func (p *plan) namesNothing(r *table.Row) bool {
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

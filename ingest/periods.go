package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
	"salesk/kpi/calendar"
)

// periods reads the periods of a column, each text once.
type periods struct {
	cal    kpi.Calendar
	grain  string // what a date stands for, by the header: under "Month" a day is its month
	fiscal bool   // the years beside the periods are fiscal ones
	known  map[[2]kpi.Sym]kpi.Period
}

// periods prepares to read the table's column of periods, if it has one.
func (d *decoding) periods() *periods {
	p := &periods{cal: d.l.o.calendar(), known: map[[2]kpi.Sym]kpi.Period{}}
	if c := d.schema.byName["period"]; c != nil {
		p.grain = grainOf(c.header)
	}
	if c := d.schema.byName[header.PeriodYear]; c != nil {
		p.fiscal = header.IsFiscalYear(c.header)
	}
	return p
}

// read reads a period, with the year that another column says if it names none.
func (p *periods) read(syms *kpi.Symbols, s, year kpi.Sym) (kpi.Period, error) {
	if x, ok := p.known[[2]kpi.Sym{s, year}]; ok {
		return x, nil
	}
	text := syms.Text(s)
	x, err := parsePeriod(p.cal, text, p.grain)
	if err != nil && year != 0 {
		if n := quarterNumbers[strings.TrimSuffix(value.Normal(text), ".")]; n > 0 && p.grain == "quarter" {
			text = fmt.Sprintf("Q%d", n) // 1, I.
		}
		of := syms.Text(year)
		if p.fiscal && len(of) == 4 && strings.Trim(of, "0123456789") == "" {
			of = "FY" + of
		}
		if y, e := parsePeriod(p.cal, text+" "+of, p.grain); e == nil {
			x, err = y, nil
		}
	}
	if err == nil {
		p.known[[2]kpi.Sym{s, year}] = x
	}
	return x, err
}

// grainOf tells from a header what its dates stand for: under "Month" 2022-03-01 is March.
func grainOf(h string) string {
	key := header.Key(h)
	for grain, words := range map[string][]string{
		"month":   {"month", "honap", "monat", "mois", "mes"},
		"quarter": {"quarter", "negyedev", "quartal", "trimestre"},
		"year":    {"year", "ev", "jahr", "annee", "ano"},
	} {
		for _, w := range words {
			if key == w || len(w) > 3 && strings.HasSuffix(key, w) {
				return grain
			}
		}
	}
	return ""
}

// ParsePeriod reads a period as people write it, in a cell or a flag.
func ParsePeriod(cal kpi.Calendar, text string) (kpi.Period, error) {
	return parsePeriod(cal, text, "")
}

// calendar is that of the periods of targets.
func (o *Options) calendar() kpi.Calendar {
	c := o.Calendar
	c.FiscalStart = max(1, c.FiscalStart)
	return c
}

// parsePeriod reads a period as people write it: 2022-Q1 and its like, Q1 2022,
// 2022 Q1, 03/2022, Jan 2022, 2022. január, and a date where the header says what it
// stands for.
func parsePeriod(cal kpi.Calendar, text, grain string) (kpi.Period, error) {
	p, err := cal.ParsePeriod(text)
	if err == nil && (grain == "" || p.Start != p.End) {
		return p, nil
	}
	day, ok := kpi.NoDay, false
	switch {
	case err == nil:
		day, ok = p.Start, true
	case len(text) > 10 && (text[10] == 'T' || text[10] == ' '): // a workbook's date with a time
		if p, e := cal.ParsePeriod(text[:10]); e == nil {
			day, ok = p.Start, true
		}
	}
	if ok {
		switch grain {
		case "month":
			return kpi.Calendar{Grain: kpi.ByMonth, FiscalStart: 1}.At(day), nil
		case "quarter":
			return cal.By(kpi.ByQuarter).At(day), nil
		case "year":
			return cal.By(kpi.ByYear).At(day), nil
		}
		return kpi.Period{Label: day.String(), Start: day, End: day}, nil
	}
	if written, ok := periodWords(text); ok {
		if p, err := cal.ParsePeriod(written); err == nil {
			return p, nil
		}
		if year, half, ok := strings.Cut(written, "-H"); ok {
			return halfIn(cal, year, half == "1")
		}
		if year, month, ok := strings.Cut(written, "-"); ok { // FY2025-03
			return monthIn(cal, year, month)
		}
	}
	return p, message.NotAPeriod(text)
}

// quarterWords are the words and letters that stand beside the number of a quarter, normalised.
var quarterWords = map[string]bool{"q": true, "qtr": true, "quarter": true, "quartal": true, "t": true, "trim": true, "trimestre": true, "negyedev": true, "ne": true}

// halfWords are those beside the number of half a year.
var halfWords = map[string]bool{"h": true, "half": true, "halfyear": true, "hj": true, "halbjahr": true, "s": true, "semestre": true, "semester": true, "felev": true, "fe": true}

// quarterNumbers are the numbers of quarters as they are written beside such a word.
var quarterNumbers = map[string]int{
	"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
	"1er": 1, "2e": 2, "3e": 3, "4e": 4, "1o": 1, "2o": 2, "3o": 3, "4o": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}

// periodWords brings a year beside a quarter, a month's number or its name into the form of
// ParsePeriod. The year may be a fiscal one, also beside a month: FY2025-03.
func periodWords(text string) (string, bool) {
	fields := strings.FieldsFunc(value.Normal(text), func(r rune) bool { return strings.ContainsRune(" ,-'’./", r) })
	fields = slices.DeleteFunc(fields, func(f string) bool { return f == "de" || f == "of" }) // febrero de 2022
	if len(fields) == 1 && len(fields[0]) == 6 {                                              // q12022, 2022q1
		if f := fields[0]; f[0] == 'q' {
			fields = []string{f[:2], f[2:]}
		} else if f[4] == 'q' {
			fields = []string{f[4:], f[:4]}
		}
	}
	year := ""
	var part []string
	for _, f := range fields {
		if y := yearNamed(f); y != "" && year == "" {
			year = y
		} else {
			part = append(part, f)
		}
	}
	if year == "" && len(part) == 2 && strings.ContainsAny(text, "-'’") { // Mar-22, as spreadsheets show months
		if _, named := monthNamed(part[0]); named && len(part[1]) == 2 && strings.Trim(part[1], "0123456789") == "" {
			year, part = "20"+part[1], part[:1]
		}
	}
	if year == "" || len(part) == 0 || len(part) > 2 {
		return "", false
	}
	if q := partOfYear(part, "qt", quarterWords); q > 0 {
		return fmt.Sprintf("%s-Q%d", year, q), true
	}
	if h := partOfYear(part, "hs", halfWords); h == 1 || h == 2 {
		return fmt.Sprintf("%s-H%d", year, h), true
	}
	if m, ok := monthOf(part[0]); ok && len(part) == 1 {
		return fmt.Sprintf("%s-%02d", year, m), true
	}
	return "", false
}

// yearNamed returns a year of four digits as ParsePeriod has it, fiscal or not; "" for anything else.
func yearNamed(s string) string {
	digits, fiscal := strings.CutPrefix(s, "fy")
	if strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	switch {
	case fiscal && len(digits) == 2:
		return "FY20" + digits
	case fiscal && len(digits) == 4:
		return "FY" + digits
	case len(digits) == 4:
		return digits
	}
	return ""
}

// partOfYear reads the words of a quarter or a half of a year, q1, quarter 1, 1 negyedev, by the
// letters and the words that stand beside its number; 0 for anything else.
func partOfYear(part []string, letters string, words map[string]bool) int {
	if len(part) == 1 {
		f := part[0]
		if len(f) == 2 && strings.IndexByte(letters, f[0]) >= 0 {
			return quarterNumbers[f[1:]]
		}
		if len(f) == 2 && f[1] == letters[0] {
			return quarterNumbers[f[:1]]
		}
		return 0
	}
	for i, f := range part {
		if words[f] {
			return quarterNumbers[part[1-i]]
		}
	}
	return 0
}

// halfIn is the first or the second half of a year, which may be a fiscal one.
func halfIn(cal kpi.Calendar, year string, first bool) (kpi.Period, error) {
	quarters := [2]string{"-Q1", "-Q2"}
	if !first {
		quarters = [2]string{"-Q3", "-Q4"}
	}
	from, err := cal.ParsePeriod(year + quarters[0])
	if err != nil {
		return from, err
	}
	to, err := cal.ParsePeriod(year + quarters[1])
	return kpi.Period{Label: calendar.DaysLabel(from.Start, to.End), Start: from.Start, End: to.End}, err
}

// monthIn is a month of a fiscal year.
func monthIn(cal kpi.Calendar, year, month string) (kpi.Period, error) {
	whole, err := cal.ParsePeriod(year)
	if err != nil {
		return whole, err
	}
	for p := (kpi.Calendar{Grain: kpi.ByMonth, FiscalStart: 1}).At(whole.Start); ; p = (kpi.Calendar{Grain: kpi.ByMonth, FiscalStart: 1}).At(p.End + 1) {
		if _, m, _ := p.Start.Civil(); fmt.Sprintf("%02d", m) == month || p.Start > whole.End {
			return p, nil
		}
	}
}

// monthOf reads a month's number or its name in any of the five languages.
func monthOf(s string) (int, bool) {
	s = strings.TrimSuffix(s, ".")
	if len(s) <= 2 && strings.Trim(s, "0123456789") == "" && s != "" {
		n, err := strconv.Atoi(s)
		return n, err == nil && n >= 1 && n <= 12
	}
	return monthNamed(s)
}

// monthNamed reads the name of a month.
func monthNamed(s string) (int, bool) { return value.Month(strings.TrimSuffix(s, ".")) }

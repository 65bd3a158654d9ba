package ingest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

// periods reads the periods of a column, each text once.
type periods struct {
	cal   kpi.Calendar
	grain string // what a date stands for, by the header: under "Month" a day is its month
	known map[[2]kpi.Sym]kpi.Period
}

// periods prepares to read the table's column of periods, if it has one.
func (d *decoding) periods() *periods {
	p := &periods{cal: d.l.o.calendar(), known: map[[2]kpi.Sym]kpi.Period{}}
	if c := d.plan.byName["period"]; c != nil {
		p.grain = grainOf(c.header)
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
		if p.grain == "quarter" && len(text) == 1 {
			text = "Q" + text
		}
		if y, e := parsePeriod(p.cal, text+" "+syms.Text(year), p.grain); e == nil {
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
		return cal.ParsePeriod(written)
	}
	return p, err
}

// periodWords brings a year beside a quarter, a month's number or its name into the
// form of ParsePeriod.
func periodWords(text string) (string, bool) {
	fields := strings.FieldsFunc(value.Normal(text), func(r rune) bool { return r == ' ' || r == ',' || r == '-' || r == '\'' || r == '’' })
	fields = slices.DeleteFunc(fields, func(f string) bool { return f == "de" || f == "of" }) // febrero de 2022
	if len(fields) == 1 && len(fields[0]) == 6 {                                              // q12022, 2022q1
		if f := fields[0]; f[0] == 'q' {
			fields = []string{f[:2], f[2:]}
		} else if f[4] == 'q' {
			fields = []string{f[4:], f[:4]}
		}
	}
	if len(fields) != 2 {
		return "", false
	}
	part, year := fields[0], fields[1]
	if len(part) == 4 && part[0] >= '0' && part[0] <= '9' || strings.HasPrefix(part, "fy") {
		part, year = year, part
	}
	if _, named := monthNamed(part); named && len(year) == 2 && strings.ContainsAny(text, "-'’") {
		year = "20" + year // Mar-22, as spreadsheets show months
	}
	if digits := strings.TrimPrefix(year, "fy"); len(digits) != 4 || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	if len(part) == 2 && (part[0] == 'q' || part[0] == 't') && part[1] >= '1' && part[1] <= '4' {
		return strings.ToUpper(year) + "-Q" + part[1:], true
	}
	if m, ok := monthOf(part); ok && !strings.HasPrefix(year, "fy") {
		return fmt.Sprintf("%s-%02d", year, m), true
	}
	return "", false
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

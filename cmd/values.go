package cmd

import (
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"
)

// The values that a flag and a key of the configuration share are read here, so that
// both accept and refuse the same.

var monthNames = []string{"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"}

// parseMonth reads the month in which the fiscal year starts: 4, april or apr.
func parseMonth(s string) (int, error) {
	if n, err := strconv.Atoi(s); err == nil && n >= 1 && n <= 12 {
		return n, nil
	}
	t := strings.ToLower(s)
	for i, m := range monthNames {
		if len(t) >= 3 && strings.HasPrefix(m, t) {
			return i + 1, nil
		}
	}
	return 0, message.NotAMonth(s)
}

// parseDay reads a day as ISO writes it.
func parseDay(s string) (kpi.Day, error) {
	p, err := kpi.Calendar{FiscalStart: 1}.ParsePeriod(s)
	if err != nil || p.Start != p.End {
		return 0, message.NotADay(s)
	}
	return p.Start, nil
}

func parseZone(s string) (*time.Location, error) {
	z, err := time.LoadLocation(s)
	if err != nil || s == "" {
		return nil, message.NotATimeZone(s)
	}
	return z, nil
}

func parseCurrency(s string) (string, error) {
	c := strings.ToUpper(s)
	if _, ok := kpi.CurrencyDigits(c); !ok || c == "" {
		return "", message.Join(message.NoCurrency(s), didYouMean(s, kpi.CurrencyCodes(), message.WriteISOCode()))
	}
	return c, nil
}

// parseLang reads the language of reports by its code.
func parseLang(s string) (*lang.Lang, error) {
	code, err := oneOf(message.TermLanguage(), strings.ToLower(s), lang.Codes())
	if err != nil {
		return nil, err
	}
	return lang.Of(code)
}

func parseDateOrder(s string) (string, error) {
	return oneOf(message.TermDateOrder(), s, []string{"dmy", "mdy", "ymd"})
}

// parseDelimiter reads the name of a delimiter, or the character itself.
func parseDelimiter(s string) (string, error) {
	for name, char := range map[string]string{"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", `\t`: "\t"} {
		if s == name {
			return char, nil
		}
	}
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return s, nil
	}
	return "", message.NoDelimiter(s)
}

func parseDecimal(s string) (string, error) {
	switch s {
	case ".", "point":
		return ".", nil
	case ",", "comma":
		return ",", nil
	}
	return "", message.NoDecimalMark(s)
}

// either reads one of two words: the first one is true.
func either(yes, no string) func(string) (bool, error) {
	return func(s string) (bool, error) {
		word, err := oneOf(message.TermOneOfTwo(yes, no), strings.ToLower(s), []string{yes, no})
		return word == yes, err
	}
}

func parseGrain(s string) (kpi.Grain, error) {
	name, err := oneOf(message.TermGrain(), s, kpi.GrainNames())
	if err != nil {
		return 0, err
	}
	return kpi.ParseGrain(name)
}

// parseDec reads a decimal number exactly: digits with at most one point, a leading
// minus, no grouping and no exponent.
func parseDec(s string) (kpi.Dec, error) {
	bad := message.NotANumber(s)
	digits, neg := strings.CutPrefix(s, "-")
	whole, frac, point := strings.Cut(digits, ".")
	if whole == "" || point && frac == "" || strings.Trim(whole+frac, "0123456789") != "" {
		return kpi.NoDec, bad
	}
	if len(frac) > 18 {
		return kpi.NoDec, message.MoreThan18Decimals(s)
	}
	n, err := strconv.ParseInt(whole+frac, 10, 64)
	if err != nil {
		return kpi.NoDec, message.MoreDigitsThanExact(s)
	}
	if neg {
		n = -n
	}
	return kpi.Dec{Coef: n, Scale: uint8(len(frac))}, nil
}

// categoryNames lists the categories that --kpi takes for all their KPIs.
func categoryNames() []string {
	var names []string
	for _, c := range []kpi.Category{kpi.Team, kpi.LeadGen, kpi.Growth, kpi.CustomerBase} {
		names = append(names, c.String())
	}
	return names
}

// kpiNames lists the ids of all KPIs in catalogue order.
func kpiNames() []string {
	var ids []string
	for _, k := range kpi.Catalogue() {
		ids = append(ids, k.ID)
	}
	return ids
}

// resolveKPIs turns ids, categories and "all" into ids in catalogue order, each once.
// No names mean no choice: nil.
func resolveKPIs(names []string) ([]string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	categories := categoryNames()
	chosen := map[string]bool{}
	var errs []error
	for _, name := range names {
		found := false
		for _, k := range kpi.Catalogue() {
			if name == k.ID || name == k.Category.String() || name == "all" {
				chosen[k.ID] = true
				found = true
			}
		}
		if !found {
			errs = append(errs, message.Join(message.NotAKPI(name), didYouMean(name, append(append(kpiNames(), categories...), "all"), message.ListShowsKPIs())))
		}
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	var ids []string
	for _, id := range kpiNames() {
		if chosen[id] {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// dimension checks the name of a group column.
func dimension(name string) (string, error) {
	for _, d := range kpi.Dimensions() {
		if d == name {
			return d, nil
		}
	}
	if _, err := kpi.ParseGrain(name); err == nil {
		return "", message.GrainNotDimension(name, name)
	}
	return "", message.Join(message.NotADimension(name), didYouMean(name, kpi.Dimensions(), message.ListShowsDimensions()))
}

// resolveBy checks a list of dimensions; "none" alone is the company as a whole: an
// empty list that is not nil.
func resolveBy(names []string) ([]string, error) {
	by := []string{}
	seen := map[string]bool{}
	for _, name := range names {
		if name == "none" {
			if len(names) > 1 {
				return nil, message.NoneStandsAlone()
			}
			return by, nil
		}
		d, err := dimension(name)
		if err != nil {
			return nil, err
		}
		if seen[d] {
			return nil, message.DimensionTwice(d)
		}
		seen[d] = true
		by = append(by, d)
	}
	return by, nil
}

// parseSeed reads the seed of made-up exports.
func parseSeed(s string) (uint64, error) {
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		return 0, message.NotAWholeNumber(s)
	}
	return n, nil
}

// parseLogFormat reports whether messages are written as JSON.
func parseLogFormat(s string) (bool, error) {
	s, err := oneOf(message.TermOneOfItsValues(), s, []string{"text", "json"})
	return s == "json", err
}

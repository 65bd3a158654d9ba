package ingest

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"salesk/ingest/value"
)

// Exports are kept side by side under names that number or date them: "deals (1).csv" came after
// "deals.csv", "export-10.csv" after "export-9.csv", "2024-03/deals.csv" after "2024-02/deals.csv", "deals Feb 2024.csv" after "deals Jan 2024.csv".

// isNewer reports whether what is in one table is newer than what is in another: as the names of
// their files say, else the table that was read later.
func (l *loading) isNewer(a, b uint32) bool {
	switch compareNames(l.data.Sources[a], l.data.Sources[b]) {
	case 1:
		return true
	case -1:
		return false
	}
	return a > b
}

// compareNames is 1 if the first name is that of a newer file, -1 if the second is, and 0 where
// names do not tell.
func compareNames(a, b string) int {
	a, b = withoutSheet(a), withoutSheet(b)
	if c := compareFileNames(path.Base(a), path.Base(b)); c != 0 || !strings.EqualFold(path.Base(a), path.Base(b)) {
		return c
	}
	return compareFileNames(path.Dir(a), path.Dir(b))
}

// withoutSheet is the path in the name of a table, with slashes. What an archive holds is in it
// as in a folder.
func withoutSheet(name string) string {
	if archive, entry, ok := cutFold(name, ".zip["); ok && strings.HasSuffix(entry, "]") {
		entry = strings.TrimSuffix(entry, "]")
		if i := strings.LastIndex(entry, "]["); i > 0 {
			entry = entry[:i] // and the sheet
		}
		return strings.ReplaceAll(archive+"/"+entry, `\`, "/")
	}
	if i := strings.LastIndexByte(name, '['); i > 0 && strings.HasSuffix(name, "]") {
		name = name[:i]
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// cutFold cuts a text around the first place of what stands there in capitals or not.
func cutFold(s, sep string) (before, after string, ok bool) {
	i := strings.Index(strings.ToLower(s), sep)
	if i < 0 || len(strings.ToLower(s)) != len(s) {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// compareFileNames compares the numbers of two names that are equal without them, and the dates
// of any two.
func compareFileNames(a, b string) int {
	x, y := numbersOf(a), numbersOf(b)
	if x.words != y.words && !(x.dated && y.dated) {
		return 0
	}
	if x.words == y.words && x.dated == y.dated && len(x.numbers) != len(y.numbers) && (x.hasYear() || y.hasYear()) {
		return 0 // deals-2023.csv may be an archive beside deals.csv
	}
	dayFirst, monthFirst := compareNumbers(&x, &y, false), compareNumbers(&x, &y, true)
	switch {
	case x.monthFirst || y.monthFirst:
		return monthFirst
	case x.dayFirst || y.dayFirst || dayFirst == monthFirst:
		return dayFirst
	}
	return 0
}

func compareNumbers(x, y *numbered, monthFirst bool) int {
	if x.dated && y.dated {
		if c := slices.Compare(x.day(monthFirst), y.day(monthFirst)); c != 0 || x.words != y.words {
			return c
		}
	}
	return slices.Compare(x.numbers, y.numbers)
}

// numbered is a name apart from its numbers.
type numbered struct {
	words   string
	numbers []int // other than those of the date

	dated                bool
	year, first, second  int  // the day and month of a date in the order of the name
	dayFirst, monthFirst bool // the only order that makes a date; neither where both do
}

func (n *numbered) day(monthFirst bool) []int {
	if monthFirst {
		return []int{n.year, n.first, n.second}
	}
	return []int{n.year, n.second, n.first}
}

// hasYear reports whether a number of the name may be a year.
func (n *numbered) hasYear() bool {
	return slices.ContainsFunc(n.numbers, func(k int) bool { return k >= 1900 && k < 2100 })
}

var (
	yearFirst = lazily(`(?:^|\D)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?:\D|$)`)
	yearLast  = lazily(`(?:^|\D)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|[12]\d|3[01])[-_. ]((?:19|20)\d\d)(?:\D|$)`)
	anyNumber = lazily(`\d+`)
	notWords  = lazily(`[^\pL]+`)

	wordOrNumber = lazily(`\pL+|\d+`)
)

func numbersOf(name string) (n numbered) {
	name = strings.ToLower(strings.TrimSuffix(name, path.Ext(name)))
	m, year, first, second := yearFirst().FindStringSubmatchIndex(name), 1, 3, 2
	if m == nil {
		m, year, first, second = yearLast().FindStringSubmatchIndex(name), 3, 1, 2
	}
	if m != nil {
		number := func(g int) int {
			k, _ := strconv.Atoi(name[m[2*g]:m[2*g+1]])
			return k
		}
		n.dated, n.year, n.first, n.second = true, number(year), number(first), number(second)
		n.dayFirst, n.monthFirst = year == 1 || n.first > 12, n.second > 12
		name = name[:m[2]] + " " + name[m[7]:]
	}
	if m == nil {
		name = n.monthNamed(name)
	}
	for _, digits := range anyNumber().FindAllString(name, -1) {
		if k, err := strconv.Atoi(digits); err == nil { // else it is longer than any number of a version
			n.numbers = append(n.numbers, k)
		}
	}
	n.words = strings.TrimSpace(notWords().ReplaceAllString(name, " "))
	return n
}

// monthNamed takes the month that a name says beside a year, as in "deals_feb_2024", for its date,
// and returns the rest of the name.
func (n *numbered) monthNamed(name string) string {
	var words []string
	month, year := 0, 0
	for _, w := range wordOrNumber().FindAllString(name, -1) {
		m, named := monthNamed(value.Normal(w))
		switch y, err := strconv.Atoi(w); {
		case named && err != nil && month == 0:
			month = m
		case err == nil && len(w) == 4 && y >= 1900 && y < 2100 && year == 0:
			year = y
		default:
			words = append(words, w)
		}
	}
	if month == 0 || year == 0 {
		return name
	}
	n.dated, n.year, n.first, n.second, n.dayFirst = true, year, 0, month, true
	return strings.Join(words, " ")
}

package cmd

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"salesk/ingest/value"
	"salesk/internal/edits"
	"salesk/internal/message"
	"salesk/kpi"
)

// alike is two reps that may be one person.
type alike struct {
	Rep     string `json:"rep"` // the name to keep: the one with more records
	Records int    `json:"records"`
	Also    string `json:"also"`
	Fewer   int    `json:"also_records"`
	Why     string `json:"why"`

	told message.Message // what Why says in English
}

// repCounts counts the records of each rep.
func repCounts(d *kpi.Data) map[string]int {
	bySym := map[kpi.Sym]int{}
	textsOf(d, "rep", func(s kpi.Sym) { bySym[s]++ })
	delete(bySym, 0)
	counts := make(map[string]int, len(bySym))
	for s, n := range bySym {
		counts[d.Symbols.Text(s)] = n
	}
	return counts
}

// textsOf calls f with the texts that the records have in a canonical column; it may or
// may not be called for an empty one.
func textsOf(d *kpi.Data, column string, f func(s kpi.Sym)) {
	for _, kind := range []struct{ row, columns any }{{kpi.Deal{}, d.Deals}, {kpi.Lead{}, d.Leads}, {kpi.Email{}, d.Emails}} {
		if field, ok := symField(reflect.TypeOf(kind.row), column); ok {
			for _, s := range reflect.ValueOf(kind.columns).FieldByName(field.Name).Interface().(kpi.Syms) {
				f(s)
			}
		}
	}
	for _, records := range []any{d.Costs, d.Targets, d.Customers, d.Rates} {
		rows := reflect.ValueOf(records)
		if field, ok := symField(rows.Type().Elem(), column); ok {
			for i := range rows.Len() {
				f(kpi.Sym(rows.Index(i).FieldByIndex(field.Index).Uint()))
			}
		}
	}
}

// symField is the field of a record type that holds the texts of a canonical column.
func symField(record reflect.Type, column string) (reflect.StructField, bool) {
	for i := range record.NumField() {
		if f := record.Field(i); f.Tag.Get("csv") == column && f.Type == reflect.TypeFor[kpi.Sym]() {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

// minTypo is how many letters a name has at least before a difference of one letter is
// taken for a slip: short names differ by one letter in all honesty.
const minTypo = 7

// alikeReps finds names that differ in case, accents, punctuation or the order of their
// parts only, and names with one slip between them. Each name is compared with those of
// more records, by what they share rather than pair by pair.
func alikeReps(counts map[string]int) []alike {
	names := make([]string, 0, len(counts))
	for n := range counts {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		// Of equals the name with more accents is the one that was not stripped of them.
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(accents(b), accents(a)), cmp.Compare(a, b))
	})
	found := []alike{}
	add := func(rep, also string, why message.Message) {
		found = append(found, alike{rep, counts[rep], also, counts[also], why.String(), why})
	}
	byKey := map[string]string{}  // key -> the name with most records
	near := map[string][]string{} // a key less one letter -> keys
	for _, name := range names {
		key := personKey(name)
		if key == "" {
			continue
		}
		if rep, ok := byKey[key]; ok {
			add(rep, name, message.SameButSpelling())
			continue
		}
		byKey[key] = name
		shorter := append(lessOne(key), key)
		for _, s := range shorter {
			if at := slices.IndexFunc(near[s], func(other string) bool { return oneSlip(key, other) }); at >= 0 {
				rep := byKey[near[s][at]]
				add(rep, name, message.OneLetterApart())
				break
			}
		}
		for _, s := range shorter {
			near[s] = append(near[s], key)
		}
	}
	return found
}

// accents counts the bytes beyond ASCII.
func accents(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// personKey is a name without what systems write differently: the parts sorted, an
// address without its domain.
func personKey(name string) string {
	if local, domain, ok := strings.Cut(name, "@"); ok && strings.Contains(domain, ".") {
		name = local
	}
	parts := strings.FieldsFunc(value.Normal(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
	slices.Sort(parts)
	return strings.Join(parts, " ")
}

// lessOne lists the texts that leave out one letter. Two texts that are one letter
// apart share one of these, or one is the other's.
func lessOne(key string) []string {
	if utf8.RuneCountInString(key) < minTypo {
		return nil
	}
	var all []string
	for i, r := range key {
		all = append(all, key[:i]+key[i+utf8.RuneLen(r):])
	}
	return all
}

// oneSlip reports whether two keys differ by one letter put in, left out or exchanged, or by two
// neighbours that changed places: within a part of at least four letters, as "A Smith" and
// "B Smith" are two people, and not in a digit.
func oneSlip(a, b string) bool {
	if min(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) < minTypo || edits.Distance(a, b) != 1 && !transposed(a, b) {
		return false
	}
	as, bs := strings.Fields(a), strings.Fields(b)
	if len(as) != len(bs) {
		return false
	}
	for i := range as {
		if as[i] == bs[i] {
			continue
		}
		if min(utf8.RuneCountInString(as[i]), utf8.RuneCountInString(bs[i])) < 4 || digitsOf(as[i]) != digitsOf(bs[i]) {
			return false
		}
	}
	return true
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

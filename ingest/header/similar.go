package header

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// A header is similar enough to a known name from this Dice coefficient of its letter
// pairs on, and clear enough when no other column's name comes this near to it.
// Tried on real headers: at 0.8 spelling mistakes and plurals match and other words
// do not.
const (
	minSimilar = 0.80
	minMargin  = 0.05
)

// qualifiers turn a name's meaning around. A header is not similar to a name when one
// has a qualifier that the other lacks: "last contact date" is no first contact date.
var qualifiers = map[string]bool{
	"last": true, "first": true, "next": true, "previous": true, "expected": true, "forecast": true, "weighted": true,
	"estimated": true, "est": true, "actual": true, "modified": true, "updated": true, "not": true, "non": true, "no": true,
	"won": true, "lost": true, "start": true, "end": true, "rate": true, "percent": true, "average": true, "avg": true,
	"total": true, "min": true, "max": true, "original": true, "old": true, "new": true, "id": true, "name": true,
	"unique": true, "hard": true, "soft": true, "gross": true, "net": true, "tax": true, "by": true, "time": true,
	"count": true, "number": true, "reason": true, "open": true, "closed": true, "undelivered": true, "unopened": true,
	"unclicked": true, "unreplied": true, "machine": true, "lead": true, "deal": true,
}

// maxSimilar is how many headers of a table are compared by likeness: a table with
// more columns than any export is not worth the time.
const maxSimilar = 256

type similarity struct {
	column string
	score  float64
}

// nearest finds the column with the most similar known name; false when it is not
// similar enough, or another column is about as similar.
func (d *dictionary) nearest(h string) (similarity, bool) {
	key := Key(h)
	if len(key) < 4 {
		return similarity{}, false
	}
	ps, ws := pairs(key), words(h)
	var best, second similarity
	for k, n := range d.byKey {
		// Two names of very different length share too few pairs to bother.
		if len(k) < 4 || len(k) > 2*len(key) || len(key) > 2*len(k) {
			continue
		}
		s := max(dice(ps, n.pairs), typed(key, k))
		if s < minSimilar-minMargin || turned(ws, n.words) {
			continue
		}
		switch {
		case s > best.score || s == best.score && n.column < best.column:
			if best.column != n.column {
				second = best
			}
			best = similarity{n.column, s}
		case n.column != best.column && s > second.score:
			second = similarity{n.column, s}
		}
	}
	return best, best.score >= minSimilar && best.score-second.score >= minMargin
}

func turned(a, b []string) bool {
	for _, w := range a {
		if qualifiers[w] && !contains(b, w) {
			return true
		}
	}
	for _, w := range b {
		if qualifiers[w] && !contains(a, w) {
			return true
		}
	}
	return false
}

type pair [2]rune

func pairs(key string) map[pair]int {
	m := make(map[pair]int, len(key))
	var last rune
	for i, r := range key {
		if i > 0 {
			m[pair{last, r}]++
		}
		last = r
	}
	return m
}

// dice is 2·|common pairs| / (|pairs of a| + |pairs of b|).
func dice(a, b map[pair]int) float64 {
	common, total := 0, 0
	for p, n := range a {
		common += min(n, b[p])
		total += n
	}
	for _, n := range b {
		total += n
	}
	if total == 0 {
		return 0
	}
	return 2 * float64(common) / float64(total)
}

// typed is how alike two keys are that differ by a slip or two of the keyboard, which
// spoil most pairs of a short word; 0 when they differ by more.
func typed(a, b string) float64 {
	longest := max(len(a), len(b))
	if longest < 5 || max(len(a)-len(b), len(b)-len(a)) > 2 {
		return 0
	}
	n := levenshtein.ComputeDistance(a, b)
	if n > 2 || n > 1 && longest < 8 {
		return 0
	}
	return 1 - float64(n)/float64(longest)
}

// Suggest returns the one of among that s was probably meant to be, "" if none is near:
// at most a third of the letters may differ.
func Suggest(s string, among []string) string {
	best, limit := "", len([]rune(Key(s)))/3+1
	key := Key(s)
	for _, a := range among {
		k := Key(a)
		if k == "" {
			continue
		}
		if n := levenshtein.ComputeDistance(key, k); n < limit {
			best, limit = a, n
		}
	}
	if best == "" && len(key) >= 4 {
		for _, a := range among {
			if k := Key(a); k != "" && (strings.Contains(k, key) || len(k) >= 4 && strings.Contains(key, k)) {
				return a
			}
		}
	}
	return best
}

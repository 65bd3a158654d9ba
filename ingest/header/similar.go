package header

import (
	"math/bits"
	"slices"
	"strings"

	"salesk/internal/edits"
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
	"won": true, "lost": true, "win": true, "loss": true, "start": true, "end": true, "rate": true, "percent": true, "average": true, "avg": true,
	"total": true, "min": true, "max": true, "original": true, "old": true, "new": true, "id": true, "ids": true, "name": true,
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
	f := outlineOf(Key(h))
	if len(f.key) < 4 {
		return similarity{}, false
	}
	pairs := pairsOf(f.key, nil)
	theirs := make([]uint64, 0, 32)
	var ws []string
	var best, second similarity
	for i := range d.names {
		n := &d.names[i]
		if n.column == "" || len(n.outline.key) < 4 || n.outline.key[0] != f.key[0] || !f.near(&n.outline) { // nobody mistypes the first letter
			continue
		}
		theirs = pairsOf(n.outline.key, theirs)
		s := max(dice(pairs, theirs), typed(f.key, n.outline.key))
		if s < minSimilar-minMargin {
			continue
		}
		if ws == nil {
			ws = words(h)
		}
		if turned(ws, words(n.listed)) {
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

// outline is what of a key rules nearly all comparisons out.
type outline struct {
	key   string
	pairs int    // of letters
	set   uint64 // of the pairs, by hash
}

func outlineOf(key string) outline {
	p := outline{key: key}
	last := rune(-1)
	for _, r := range key {
		if last >= 0 {
			p.pairs++
			p.set |= 1 << ((uint32(last)*37 + uint32(r)) * 0x9e3779b1 >> 26)
		}
		last = r
	}
	return p
}

// pairsOf returns the letter pairs of a key, sorted, in the memory of pairs.
func pairsOf(key string, pairs []uint64) []uint64 {
	pairs = pairs[:0]
	last := rune(-1)
	for _, r := range key {
		if last >= 0 {
			pairs = append(pairs, uint64(last)<<32|uint64(r))
		}
		last = r
	}
	slices.Sort(pairs)
	return pairs
}

// near is false for outlines that cannot be similar. It saves nearly all comparisons.
func (p *outline) near(o *outline) bool {
	// Of the pairs of each the other lacks as many at least.
	mine, theirs := bits.OnesCount64(p.set&^o.set), bits.OnesCount64(o.set&^p.set)
	if most := slips(len(p.key), len(o.key)); max(p.pairs-o.pairs, o.pairs-p.pairs) <= most && max(mine, theirs) <= 2*most {
		return true // a slip spoils two pairs at most
	}
	return 2*float64(min(p.pairs-mine, o.pairs-theirs)) >= (minSimilar-minMargin)*float64(p.pairs+o.pairs)
}

// dice is 2·|common pairs| / (|pairs of a| + |pairs of b|).
func dice(a, b []uint64) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// typed is how alike two keys are that differ by a slip or two of the keyboard, which
// spoil most pairs of a short word; 0 when they differ by more.
func typed(a, b string) float64 {
	most := slips(len(a), len(b))
	if most == 0 {
		return 0
	}
	n := edits.Distance(a, b)
	if n > most {
		return 0
	}
	return 1 - float64(n)/float64(max(len(a), len(b)))
}

// slips is how many slips keys of these lengths are allowed.
func slips(a, b int) int {
	switch longest := max(a, b); {
	case longest < 5 || longest-min(a, b) > 2:
		return 0
	case longest < 8:
		return 1
	}
	return 2
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
		if n := edits.Distance(key, k); n < limit {
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

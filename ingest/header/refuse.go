package header

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"salesk/kpi"
)

// A table is told to look like a kind of export only where that may help: one or two
// words of prose, or a few columns of many, are names of columns by chance.
const (
	someClaims   = 2 // that are a third of the headers
	plentyClaims = 4 // of however many
)

// none words why a table is no kind.
func none(headers []string, best, lacking candidate) error {
	like := lacking
	if like.m == nil || best.m != nil && best.score > lacking.score {
		like = best
	}
	if roster, err := Map(RosterRows, headers, nil, nil); err == nil && len(roster.Missing()) == 0 && roster.Has("team", "region") && (like.m == nil || like.score < 2) {
		return &Unrecognised{Reason: "it is no sales export but looks like a roster of reps; name it as the roster in salesk.yaml"}
	}
	if like.m == nil || !resembles(headers, like.m) {
		return &Unrecognised{Reason: noExport(headers, like.m)}
	}
	kind := like.shape.Kind()
	missing := like.m.Missing()
	if len(missing) == 0 {
		return &Unrecognised{Reason: fmt.Sprintf("it could be %s, but too little says so; use --%s if it is", kind, kind)}
	}
	reason := fmt.Sprintf("it looks most like %s, but no header gives %s", kind, strings.Join(missing, ", "))
	if near := nearestHeader(missing[0], like.m); near != "" {
		reason += fmt.Sprintf("; the nearest is %q", near)
	}
	return &Unrecognised{Reason: reason + fmt.Sprintf("; export it too, or name its header under columns: %s: in salesk.yaml", kind)}
}

// resembles reports whether enough headers were mapped to name the kind of export.
func resembles(headers []string, m *Mapping) bool {
	n := len(m.Claims)
	return n >= plentyClaims || n >= someClaims && 3*n >= filled(headers)
}

// filled counts the headers that are not empty.
func filled(headers []string) int {
	n := 0
	for _, h := range headers {
		if Clean(h) != "" {
			n++
		}
	}
	return n
}

// noExport words why a table does not look like any export: what was looked for, how
// much of it was there, and what to do.
func noExport(headers []string, m *Mapping) string {
	var known []string
	if m != nil {
		claims := slices.SortedFunc(slices.Values(m.Claims), func(a, b Claim) int { return a.Index - b.Index })
		for _, c := range claims {
			known = append(known, c.Header)
		}
	}
	n, what := filled(headers), ""
	switch {
	case n == 0:
		what = "there is no header"
	case n == 1:
		what = "all that could be a header is " + firstOf(headers)
	case len(known) == 0:
		what = "no header is one of theirs: " + firstOf(headers)
	case len(known) == 1:
		what = fmt.Sprintf("only %s of %d headers is one of theirs", firstOf(known), n)
	default:
		what = fmt.Sprintf("only %s of %d headers are theirs", firstOf(known), n)
	}
	var kinds []string
	for _, k := range kpi.AllKinds() {
		kinds = append(kinds, k.String())
	}
	last := len(kinds) - 1
	return "it does not look like an export of " + strings.Join(kinds[:last], ", ") + " or " + kinds[last] + ": " + what +
		"; if it is one, say of what with --deals FILE or its like, and name its columns in salesk.yaml"
}

// nearestHeader returns the header that no column took and that is most like one of
// the column's names; "" when nothing is alike at all.
func nearestHeader(column string, m *Mapping) string {
	best, score := "", 0.5 // below, the nearest is nowhere near
	for _, h := range m.Unclaimed {
		ps := pairsOf(Key(h), nil)
		for _, n := range dictionaries()[m.Shape].names {
			if n.column == column {
				if s := dice(ps, pairsOf(n.outline.key, nil)); s > score || s == score && h < best {
					best, score = h, s
				}
			}
		}
	}
	return best
}

// firstOf quotes the first few headers.
func firstOf(headers []string) string {
	var list []string
	for _, h := range headers {
		if h = Clean(h); h == "" {
			continue
		}
		if len(list) == 4 {
			list = append(list, "…")
			break
		}
		if r := []rune(h); len(r) > 24 {
			h = string(r[:23]) + "…"
		}
		list = append(list, strconv.Quote(h))
	}
	return strings.Join(list, ", ")
}

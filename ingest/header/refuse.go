package header

import (
	"slices"
	"strconv"
	"strings"

	"salesk/internal/message"
)

// A table is told to look like a kind of export only where that may help: one or two
// words of prose, or a few columns of many, are names of columns by chance.
const (
	someClaims   = 2 // that are a third of the headers
	plentyClaims = 4 // of however many
)

// none tells why a table is no kind.
func none(headers []string, best, lacking candidate) error {
	like := lacking
	if like.m == nil || best.m != nil && best.score > lacking.score {
		like = best
	}
	if roster, err := Map(RosterRows, headers, nil, nil); err == nil && len(roster.Missing()) == 0 && roster.Has("team", "region") && (like.m == nil || like.score < 2) {
		return &Unrecognised{Why: message.LooksLikeRoster()}
	}
	if why := unpricedOrders(headers); !why.IsZero() && (like.m == nil || !resembles(headers, like.m) || like.shape == DealRows) {
		return &Unrecognised{Why: why}
	}
	if like.m == nil || !resembles(headers, like.m) {
		return &Unrecognised{Why: noExport(headers, like.m)}
	}
	kind := like.shape.Kind().String()
	missing := like.m.Missing()
	if len(missing) == 0 {
		return &Unrecognised{Why: message.LittleSaysSo(kind, "--"+kind)}
	}
	if near := nearestHeader(missing[0], like.m); near != "" {
		return &Unrecognised{Why: message.LacksColumnsNear(kind, missing, near, kind)}
	}
	return &Unrecognised{Why: message.LacksColumns(kind, missing, kind)}
}

// unpricedOrders tells of a table of orders or invoices which lacks what they are worth, or when
// they were made: as a rule it stands in another table.
func unpricedOrders(headers []string) message.Message {
	m, err := Map(OrderRows, headers, nil, nil)
	if err != nil || !slices.ContainsFunc(m.Headers, saysOrder) || !m.Has("deal_id") {
		return message.Message{}
	}
	e := evidence{m: m}
	switch dated := e.claims("close_date", "created_date"); {
	case e.prices() && !dated:
		return message.OrdersWithoutDate()
	case !e.prices() && dated:
		return message.OrdersWithoutAmount()
	case !dated && (m.Has("product", "amount") || e.has("quantity", "price", "unitprice", "paymentvalue", "freightvalue")):
		return message.OrdersWithoutDate()
	}
	return message.Message{}
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

// noExport tells why a table does not look like any export: what was looked for, how
// much of it was there, and what to do.
func noExport(headers []string, m *Mapping) message.Message {
	var known []string
	if m != nil {
		claims := slices.SortedFunc(slices.Values(m.Claims), func(a, b Claim) int { return a.Index - b.Index })
		for _, c := range claims {
			known = append(known, c.Header)
		}
	}
	n := filled(headers)
	switch {
	case n == 0:
		return message.NotAnExport(message.NoHeader())
	case n == 1:
		return message.NotAnExport(message.OneHeader(firstOf(headers)))
	case len(known) == 0:
		return message.NotAnExport(message.NoKnownHeader(firstOf(headers)))
	}
	return message.NotAnExport(message.FewKnownHeaders(firstOf(known), len(known), n))
}

// nearestHeader returns the header that no column took and that is most like one of
// the column's names; "" when nothing is alike at all.
func nearestHeader(column string, m *Mapping) string {
	best, score := "", 0.5 // below, the nearest is nowhere near
	for _, h := range m.Unmapped {
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

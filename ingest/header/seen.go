package header

import (
	"encoding/binary"
	"maps"
	"slices"
	"sync"

	"salesk/kpi"
)

// The files of one export have the same headers, and a folder may hold thousands of them:
// what was found of a header row is kept for the next one that is like it.

// found is what was found of a header row.
type found struct {
	m     *Mapping
	score float64
	err   error
}

const (
	maxSeen    = 64       // rows
	maxSeenKey = 64 << 10 // bytes of a row: what no export has is not kept

	anyKind = 0xff // beside the kinds: the one that the headers tell
)

var seen struct {
	sync.Mutex
	rows map[string]found
}

// once returns what find finds of a header row, from memory if it was looked for among
// the same kinds before. find goes by what once is given and nothing else. The mapping is
// the caller's own, an error is everyone's.
func once(among byte, headers []string, given map[kpi.Kind]map[string]string, find func() (*Mapping, float64, error)) (*Mapping, float64, error) {
	key := keyOf(among, headers, given)
	if len(key) > maxSeenKey {
		return find()
	}
	seen.Lock()
	f, ok := seen.rows[string(key)]
	seen.Unlock()
	if !ok {
		f.m, f.score, f.err = find()
		seen.Lock()
		if seen.rows == nil || len(seen.rows) >= maxSeen {
			seen.rows = map[string]found{}
		}
		seen.rows[string(key)] = f
		seen.Unlock()
	}
	return f.m.clone(), f.score, f.err
}

// keyOf writes down all that a finding goes by.
func keyOf(among byte, headers []string, given map[kpi.Kind]map[string]string) []byte {
	key := []byte{among}
	add := func(s string) { key = append(binary.AppendUvarint(key, uint64(len(s))), s...) }
	count := func(n int) { key = binary.AppendUvarint(key, uint64(n)) }
	count(len(headers))
	for _, h := range headers {
		add(h)
	}
	for _, k := range slices.Sorted(maps.Keys(given)) {
		key = append(key, byte(k))
		count(len(given[k]))
		for _, c := range slices.Sorted(maps.Keys(given[k])) {
			add(c)
			add(given[k][c])
		}
	}
	return key
}

// clone copies a mapping. The texts of one are never changed.
func (m *Mapping) clone() *Mapping {
	if m == nil {
		return nil
	}
	c := *m
	c.Claims, c.Conflicts = slices.Clone(m.Claims), slices.Clone(m.Conflicts)
	c.Against = slices.Clone(m.Against)
	c.Unmapped, c.Headers = slices.Clone(m.Unmapped), slices.Clone(m.Headers)
	return &c
}

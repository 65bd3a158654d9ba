package header

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
	"testing"

	"salesk/kpi"
)

// TestSeen holds what is remembered of a header row to what is found anew, whatever
// happens to the mappings that were given out.
func TestSeen(t *testing.T) {
	rows := [][]string{
		{"Deal ID", "Owner", "Amount (EUR)", "Close Date", "Stage", "Created", "Sales Owner", "Shoe size"},
		{"Deal ID", "Owner", "Amount (EUR)", "Close Date", "Stage", "Created", "Sales Owner", "Shoe", "size"},
		{"Lead ID", "Lead Source", "Lead Owner", "Created Date", "Status", "Email"},
		{"Closing amount", "Dael ID", "Owner", "Close Date"},
		{"Colour", "Shoe size"},
		{"Rep", "Team"},
		{"a\x00b"}, {"a", "b"}, {"ab"}, {"", "ab"}, {}, nil,
	}
	givens := []map[kpi.Kind]map[string]string{
		nil,
		{kpi.Deals: {"region": "Shoe size"}},
		{kpi.Deals: {"segment": "Shoe size"}},
		{kpi.Leads: {"region": "Shoe size"}},
		{kpi.Deals: {"region": "nowhere"}},
		{kpi.Deals: {"no column": "Owner"}},
	}
	same := func(m, want *Mapping, score, wantScore float64, err, wantErr error) bool {
		return reflect.DeepEqual(m, want) && score == wantScore && fmt.Sprint(err) == fmt.Sprint(wantErr)
	}
	spoil := func(m *Mapping) {
		if m == nil {
			return
		}
		for i := range m.Claims {
			m.Claims[i] = Claim{}
		}
		for i := range m.Conflicts {
			m.Conflicts[i] = Conflict{}
		}
		for _, texts := range [][]string{m.Headers, m.Unmapped} {
			for i := range texts {
				texts[i] = "spoiled"
			}
		}
		*m = Mapping{}
	}
	var all sync.WaitGroup
	for range 2 {
		all.Go(func() {
			for range 2 {
				for _, row := range rows {
					for _, given := range givens {
						want, wantScore, wantErr := recognise(row, nil, given)
						m, score, err := Recognise(row, nil, given)
						if !same(m, want, score, wantScore, err, wantErr) {
							t.Errorf("%q, %v: got %+v, %v, %v; want %+v, %v, %v", row, given, m, score, err, want, wantScore, wantErr)
						}
						spoil(m)
						for _, k := range kpi.AllKinds() {
							want, wantScore, wantErr := choose(k, row, nil, given[k])
							m, score, err := Choose(k, row, nil, given[k])
							if !same(m, want, score, wantScore, err, wantErr) {
								t.Errorf("%s, %q, %v: got %+v, %v, %v; want %+v, %v, %v", k, row, given[k], m, score, err, want, wantScore, wantErr)
							}
							spoil(m)
						}
					}
				}
			}
		})
	}
	all.Wait()
}

// TestSeenIsBounded looks for more header rows than are kept, and for one too long.
func TestSeenIsBounded(t *testing.T) {
	for i := range 3 * maxSeen {
		var why *Unrecognised
		if _, _, err := Recognise([]string{fmt.Sprintf("Column %d", i)}, nil, nil); !errors.As(err, &why) {
			t.Fatal(err)
		}
	}
	long := make([]string, maxSeenKey)
	_, _, _ = Recognise(long, nil, nil)
	seen.Lock()
	defer seen.Unlock()
	if n := len(seen.rows); n > maxSeen {
		t.Errorf("%d rows are kept", n)
	}
	if _, ok := seen.rows[string(keyOf(anyKind, long, nil))]; ok {
		t.Error("a row of many columns is kept")
	}
}

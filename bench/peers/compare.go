package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"slices"
	"strings"
)

type cellKey struct{ kpi, period, rep string }

type figure struct {
	value string
	none  bool // it rests on no record
}

// results are the figures of a result file.
type results map[cellKey]figure

// exact are the KPIs that are sums of money or counts: they must be the same number.
// The others are quotients, and within tolerance, for salesk prints ten digits.
var exact = map[string]bool{
	"revenue": true, "deals_won": true, "pipeline_value": true, "new_leads": true, "new_opportunities": true,
}

const tolerance = 1e-9

func readResults(name string) (results, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parseResults(f)
}

// parseResults reads a CSV with at least the columns kpi, period, rep and value.
func parseResults(in io.Reader) (results, error) {
	r := csv.NewReader(in)
	r.ReuseRecord = true
	header, err := r.Read()
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for i, name := range header {
		at[name] = i
	}
	for _, name := range []string{"kpi", "period", "rep", "value"} {
		if _, ok := at[name]; !ok {
			return nil, fmt.Errorf("the result has no column %s", name)
		}
	}
	n, counted := at["n"]
	all := results{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		k := cellKey{strings.Clone(row[at["kpi"]]), strings.Clone(row[at["period"]]), strings.Clone(row[at["rep"]])}
		if _, twice := all[k]; twice {
			return nil, fmt.Errorf("%s of %s in %s comes twice", k.kpi, k.rep, k.period)
		}
		all[k] = figure{strings.Clone(row[at["value"]]), counted && row[n] == "0"}
	}
}

// compare holds a peer's figures against salesk's, for the KPIs that the peer computes.
// salesk writes a row for every month of a rep, the peers none where there was nothing
// to add up: such a row must rest on no record, and be empty or 0. A row of a peer without
// a value says nothing. It returns how many figures were compared, and the differences.
func compare(salesk, peer results, kpis []string) (int, []string) {
	var wrong []string
	n := 0
	for k, want := range salesk {
		if kpis != nil && !slices.Contains(kpis, k.kpi) {
			continue
		}
		n++
		got, ok := peer[k]
		switch {
		case !ok && want.none && nothing(want.value), !ok && want.value == "":
		case !ok:
			wrong = append(wrong, fmt.Sprintf("%s of %s in %s is missing, salesk has %q", k.kpi, k.rep, k.period, want.value))
		case !equal(k.kpi, want.value, got.value):
			wrong = append(wrong, fmt.Sprintf("%s of %s in %s is %q, salesk has %q", k.kpi, k.rep, k.period, got.value, want.value))
		}
	}
	for k, got := range peer {
		if _, ok := salesk[k]; !ok && got.value != "" {
			wrong = append(wrong, fmt.Sprintf("%s of %s in %s is not in salesk's", k.kpi, k.rep, k.period))
		}
	}
	for _, kpi := range kpis { // a KPI that nobody computed is not equal, it is absent
		if !slices.ContainsFunc(keys(peer), func(k cellKey) bool { return k.kpi == kpi }) {
			wrong = append(wrong, kpi+" has no figure at all")
		}
	}
	slices.Sort(wrong)
	return n, wrong
}

func keys(r results) []cellKey {
	list := make([]cellKey, 0, len(r))
	seen := map[string]bool{}
	for k := range r {
		if !seen[k.kpi] { // one of each KPI is enough
			seen[k.kpi] = true
			list = append(list, k)
		}
	}
	return list
}

func nothing(value string) bool {
	v, ok := number(value)
	return value == "" || ok && v.Sign() == 0
}

func equal(kpi, a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	x, okX := number(a)
	y, okY := number(b)
	if !okX || !okY {
		return false
	}
	if exact[kpi] {
		return x.Cmp(y) == 0
	}
	p, _ := x.Float64()
	q, _ := y.Float64()
	return p == q || math.Abs(p-q) <= tolerance*max(math.Abs(p), math.Abs(q))
}

func number(text string) (*big.Rat, bool) { return new(big.Rat).SetString(text) }

// check lets every peer of the job compute once and compares the results.
func (b *bench) check(j *job) error {
	var salesk results
	kept := j.peers[:0]
	for i, p := range j.peers {
		fmt.Fprintf(b.log, "peers: checking %s\n", p.name)
		if _, err := b.once(p); err != nil {
			if p.ours() {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			j.missing = append(j.missing, p.name+": "+err.Error())
			continue
		}
		kept = append(kept, p)
		r, err := readResults(p.out)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		if i == 0 {
			salesk = r
			continue
		}
		n, wrong := compare(salesk, r, p.kpis)
		if len(wrong) > 0 {
			return fmt.Errorf("%s and salesk differ in %d of %d figures, so no times:\n  %s", p.name, len(wrong), n, strings.Join(wrong[:min(10, len(wrong))], "\n  "))
		}
		j.checked = append(j.checked, fmt.Sprintf("%s: %s figures of %d KPIs", p.name, grouped(n), len(p.kpis)))
	}
	j.peers = kept
	return nil
}

package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// print writes the job's table: medians, and the least of each, which other work on the
// machine disturbs least. The ratios are of both, each to the lowest of those peers that
// compute all that any of them computes: below 1 is faster than all of them.
func (j *job) print(out io.Writer) {
	fmt.Fprintf(out, "%s (%.1f MB, %d turns)\n", j.title, float64(j.bytes)/1e6, j.runs)
	fmt.Fprintf(out, "equal to salesk's: %s\n\n", strings.Join(j.checked, "; "))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "tool\tversion\tKPIs\twall s\tmin\tmax\tCPU s\tmin\twall:peer\tmin:min\tCPU:peer\tmin:min\tMB/s\tpeak MB\tpeak/input\t")
	for _, p := range j.peers {
		kpis := "all"
		if p.kpis != nil {
			kpis = strconv.Itoa(len(p.kpis))
		}
		m := median(p, wall)
		fmt.Fprintf(w, "%s\t%s\t%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t", p.name, p.version, kpis, m, least(p, wall), most(p, wall), median(p, cpu), least(p, cpu))
		for _, of := range []func(*peer) float64{
			func(p *peer) float64 { return median(p, wall) }, func(p *peer) float64 { return least(p, wall) },
			func(p *peer) float64 { return median(p, cpu) }, func(p *peer) float64 { return least(p, cpu) },
		} {
			fmt.Fprintf(w, "%s\t", ratio(of(p), j.fastest(of)))
		}
		fmt.Fprintf(w, "%.0f\t%.0f\t%.2f\t\n", float64(j.bytes)/1e6/m, median(p, peak)/1e6, median(p, peak)/float64(j.bytes))
	}
	w.Flush()
	fmt.Fprintln(out)
	if own := j.own(); own != nil {
		for _, p := range j.peers {
			if !p.ours() {
				fmt.Fprintf(out, "%s takes %.2f of the time of %s, and %.2f of its processor time\n", own.name,
					median(own, wall)/median(p, wall), p.name, median(own, cpu)/median(p, cpu))
			}
		}
	}
	for _, m := range j.missing {
		fmt.Fprintf(out, "missing: %s\n", m)
	}
	fmt.Fprintln(out)
}

// own is salesk with the KPIs that the peers compute.
func (j *job) own() *peer {
	for _, p := range j.peers {
		if p.ours() && p.kpis != nil {
			return p
		}
	}
	return nil
}

// fastest is the smallest figure of a peer that computes as much as any; 0 without peers.
func (j *job) fastest(of func(*peer) float64) float64 {
	kpis, found := 0, 0.0
	for _, p := range j.peers {
		if p.ours() {
			continue
		}
		if n := len(p.kpis); n > kpis {
			kpis, found = n, of(p)
		} else if n == kpis {
			found = min(found, of(p))
		}
	}
	return found
}

func ratio(x, to float64) string {
	if to == 0 {
		return "-"
	}
	return strconv.FormatFloat(x/to, 'f', 2, 64)
}

func wall(u usage) float64 { return u.Wall.Seconds() }
func cpu(u usage) float64  { return u.CPU.Seconds() }
func peak(u usage) float64 { return float64(u.Peak) }

func sorted(p *peer, of func(usage) float64) []float64 {
	var list []float64
	for _, u := range p.took {
		list = append(list, of(u))
	}
	slices.Sort(list)
	return list
}

// median is the mean of the two in the middle for an even number of runs.
func median(p *peer, of func(usage) float64) float64 {
	list := sorted(p, of)
	n := len(list)
	return (list[(n-1)/2] + list[n/2]) / 2
}

func least(p *peer, of func(usage) float64) float64 { return sorted(p, of)[0] }

func most(p *peer, of func(usage) float64) float64 {
	list := sorted(p, of)
	return list[len(list)-1]
}

// grouped writes 1000000 as 1,000,000.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

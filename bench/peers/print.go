package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// print writes the job's table. The ratios are to salesk with all its KPIs, the first.
func (j *job) print(out io.Writer) {
	fmt.Fprintf(out, "%s (%.1f MB)\n", j.title, float64(j.bytes)/1e6)
	fmt.Fprintf(out, "equal to salesk's: %s\n\n", strings.Join(j.checked, "; "))
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "tool\tversion\tKPIs\tmedian s\tfastest\tslowest\tto salesk\tMB/s\tCPU s\tpeak MB\tpeak/input\t")
	base := median(j.peers[0], wall)
	for _, p := range j.peers {
		m := median(p, wall)
		kpis := "all"
		if p.kpis != nil {
			kpis = strconv.Itoa(len(p.kpis))
		}
		times := sorted(p, wall)
		fmt.Fprintf(w, "%s\t%s\t%s\t%.3f\t%.3f\t%.3f\t%.2f\t%.0f\t%.3f\t%.0f\t%.2f\t\n", p.name, p.version, kpis, m, times[0], times[len(times)-1],
			m/base, float64(j.bytes)/1e6/m, median(p, cpu), median(p, peak)/1e6, median(p, peak)/float64(j.bytes))
	}
	w.Flush()
	fmt.Fprintln(out)
	if own := median(j.peers[1], wall); len(j.peers) > 2 {
		for _, p := range j.peers[2:] {
			fmt.Fprintf(out, "%s takes %.2f of the time of %s\n", j.peers[1].name, own/median(p, wall), p.name)
		}
	}
	for _, m := range j.missing {
		fmt.Fprintf(out, "missing: %s\n", m)
	}
	fmt.Fprintln(out)
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

// grouped writes 1000000 as 1,000,000.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

package demo

import (
	"math/bits"
	"math/rand/v2"
)

// drawer draws whole numbers. It uses only the generator's raw 64 bits, whose sequence
// is specified, and none of the library's derived distributions, which may change.
type drawer struct{ pcg *rand.PCG }

// Each part of the story has a stream of its own, so that a change in one leaves the
// others as they were.
const (
	leadStream uint64 = iota + 1
	dealStream
	emailStream
	costStream
	rateStream
	campaignStream
)

func newDrawer(seed, stream uint64) *drawer { return &drawer{rand.NewPCG(seed, stream)} }

// below returns a number from 0 to n-1.
func (d *drawer) below(n int) int {
	hi, _ := bits.Mul64(d.pcg.Uint64(), uint64(n))
	return int(hi)
}

// between returns a number from lo to hi, both inclusive.
func (d *drawer) between(lo, hi int) int { return lo + d.below(hi-lo+1) }

// chance is true in so many cases of a thousand.
func (d *drawer) chance(perMille int) bool { return d.below(1000) < perMille }

// pick returns an index, each as likely as its weight.
func (d *drawer) pick(weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := d.below(sum)
	for i, w := range weights {
		if n < w {
			return i
		}
		n -= w
	}
	return len(weights) - 1
}

// skew holds the quantiles (i+½)/33 of a lognormal distribution with median 1000 and
// sigma 0.5: sales cycles and contract values are many small ones and a few long ones.
var skew = [...]int{
	339, 429, 488, 536, 578, 616, 653, 688, 722, 756, 789, 823, 857, 891, 927, 963, 1000,
	1039, 1079, 1122, 1167, 1215, 1267, 1323, 1385, 1453, 1531, 1622, 1730, 1866, 2048, 2329, 2954,
}

// around returns a lognormal number with that median, drawn between the quantiles of
// skew by straight lines.
func (d *drawer) around(median int) int {
	i, part := d.below(len(skew)-1), d.below(1000)
	perMille := skew[i] + (skew[i+1]-skew[i])*part/1000
	return median * perMille / 1000
}

func of[T any](d *drawer, list []T) T { return list[d.below(len(list))] }

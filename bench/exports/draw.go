package exports

import "math/bits"

// kind is the stream of random numbers that a row draws from.
type kind uint64

const (
	dealRows kind = iota + 1
	leadRows
	emailRows
	costRows
)

// drawer draws whole numbers for one row: SplitMix64, which starts in a few
// instructions and so can be had afresh for every row.
type drawer uint64

func draw(seed uint64, k kind, row int) drawer {
	return drawer(mix(mix(seed+0x9e3779b97f4a7c15*uint64(k)) + uint64(row)))
}

func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func (d *drawer) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	return mix(uint64(*d))
}

// below returns a number from 0 to n-1.
func (d *drawer) below(n int) int {
	hi, _ := bits.Mul64(d.next(), uint64(n))
	return int(hi)
}

// chance is true in so many cases of a thousand.
func (d *drawer) chance(perMille int) bool { return d.below(1000) < perMille }

// few returns a number from 0 to n-1, small ones likelier: a team has reps who sell
// much and reps who sell little.
func (d *drawer) few(n int) int { return min(d.below(n), d.below(n+n/2)) }

// tailed returns a number with a long tail: most near median, one in a few hundred
// tenfold.
func (d *drawer) tailed(median int) int {
	n := median/2 + d.below(median)
	for n < 40*median && d.below(10) < 3 {
		n += n/2 + d.below(n)
	}
	return n
}

package kpi

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestDurations compares with a sorted list: few and many durations, near each other and
// spread far, merged, and taken out again.
func TestDurations(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 3000 {
		var all, out durations
		var want []int32
		most := int32(1) << (1 + r.IntN(16))
		for range 1 + r.IntN(4) {
			var part durations
			for range r.IntN(300) {
				days := r.Int32N(most)
				if r.IntN(20) == 0 {
					days = r.Int32N(1 << 30)
				}
				part.add(100, Day(100+days))
				if r.IntN(3) == 0 {
					out.add(0, Day(days))
				} else {
					want = append(want, days)
				}
			}
			all.merge(&part, 1)
		}
		all.merge(&out, -1)
		slices.Sort(want)
		n, days := all.total()
		if taken, _ := out.total(); len(all.short) > 4*int(n+taken) {
			t.Fatalf("%d durations take %d places", n, len(all.short))
		}
		var got []int32
		for days, n := range all.lengths() {
			got = append(got, slices.Repeat([]int32{days}, int(n))...)
		}
		if !slices.Equal(got, want) || n != int64(len(want)) {
			t.Fatalf("below %d: %d %v, want %d %v", most, n, got, len(want), want)
		}
		sum := int64(0)
		for k, days := range want {
			sum += int64(days)
			at, next := all.ranked(int64(k))
			if at != days || k+1 < len(want) && next != want[k+1] {
				t.Fatalf("the %dth is %d before %d in %v", k, at, next, want)
			}
		}
		if days != sum {
			t.Fatalf("the sum is %d, want %d", days, sum)
		}
		for _, q := range [][2]int64{{1, 2}, {9, 10}, {1, 3}} {
			var x Number
			if n := int64(len(want)); n > 0 {
				h := (n - 1) * q[0]
				x = Int(int64(want[h/q[1]]))
				if h%q[1] != 0 {
					x = x.Add(Frac((h%q[1])*int64(want[h/q[1]+1]-want[h/q[1]]), q[1]))
				}
			}
			if y := all.quantile(q[0], q[1]); y.Empty() != x.Empty() || !x.Empty() && x.Cmp(y) != 0 {
				t.Fatalf("the %d/%d quantile of %v is %s, want %s", q[0], q[1], want, y, x)
			}
		}
	}
}

// TestQuantile takes the published example for type 7 (R's default): quantile(c(15, 20,
// 35, 40, 50)) is 15 20 35 40 50, and the 90 % quantile 46.
func TestQuantile(t *testing.T) {
	var s durations
	for _, d := range []Day{50, 15, 40, 20, 35} {
		s.add(0, d)
	}
	for _, c := range []struct {
		num, den int64
		want     Number
	}{{0, 4, Int(15)}, {1, 4, Int(20)}, {1, 2, Int(35)}, {3, 4, Int(40)}, {1, 1, Int(50)}, {9, 10, Int(46)}, {1, 10, Int(17)}} {
		if got := s.quantile(c.num, c.den); got.Cmp(c.want) != 0 {
			t.Errorf("quantile %d/%d: %v, want %v", c.num, c.den, got, c.want)
		}
	}
}

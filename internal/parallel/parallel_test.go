package parallel

import (
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		var sum, begun atomic.Int64
		Each(n, func() int { begun.Add(1); return 1 }, func(w, i int) { sum.Add(int64(w + i)) })
		if got, want := sum.Load(), int64(n*(n+1)/2); got != want {
			t.Errorf("%d pieces: %d, want %d", n, got, want)
		}
		if n > 0 && begun.Load() > int64(n) {
			t.Errorf("%d pieces: begun %d times", n, begun.Load())
		}
	}
}

func TestPanicReachesTheCaller(t *testing.T) {
	for _, n := range []int{1, 100} {
		func() {
			defer func() {
				if r := recover(); r != "wrong" {
					t.Errorf("%d pieces: recovered %v", n, r)
				}
			}()
			Do(n, func(i int) {
				if i == n/2 {
					panic("wrong")
				}
			})
			t.Errorf("%d pieces: no panic", n)
		}()
	}
}

// TestBlocks: every record is in one block, and blocks are no larger than asked for.
func TestBlocks(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 9, 1000} {
		times := make([]int32, n)
		EachBlock(n, 8, func() bool { return true }, func(_ bool, lo, hi int) {
			if hi-lo > 8 || hi <= lo {
				t.Errorf("of %d records a block has %d to %d", n, lo, hi)
			}
			for i := lo; i < hi; i++ {
				times[i]++
			}
		})
		for i, x := range times {
			if x != 1 {
				t.Errorf("of %d records the %d-th was worked on %d times", n, i, x)
			}
		}
	}
}

// TestSpans: every record is in the span that its number says.
func TestSpans(t *testing.T) {
	for _, n := range []int{0, 1, SpanSize, 3*SpanSize + 1} {
		seen := make([]int, Spans(n))
		DoSpans(2, n, func(span, lo, hi int) {
			if lo/SpanSize != span || (hi-1)/SpanSize != span {
				t.Errorf("of %d records span %d has %d to %d", n, span, lo, hi)
			}
			seen[span] = hi - lo
		})
		sum := 0
		for _, size := range seen {
			sum += size
		}
		if sum != n {
			t.Errorf("%d records are in spans, want %d", sum, n)
		}
	}
}

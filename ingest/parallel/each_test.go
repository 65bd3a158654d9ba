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

// Package parallel does pieces of work side by side.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1 on as many goroutines as there are processors. Each
// goroutine makes itself what it needs by begin, once. A panic of work is raised again
// in the caller.
func Each[W any](n int, begin func() W, work func(w W, i int)) {
	EachOn(runtime.GOMAXPROCS(0), n, begin, work)
}

// EachOn is Each on so many goroutines at most.
func EachOn[W any](workers, n int, begin func() W, work func(w W, i int)) {
	if workers = min(workers, n); workers <= 1 {
		w := begin()
		for i := range n {
			work(w, i)
		}
		return
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	var once sync.Once
	var failed any
	for range workers {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					next.Store(int64(n)) // the others stop, too
					once.Do(func() { failed = r })
				}
			}()
			w := begin()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(w, i)
			}
		})
	}
	wg.Wait()
	if failed != nil {
		panic(failed)
	}
}

// Do is Each for work that needs nothing of its own.
func Do(n int, work func(i int)) { DoOn(runtime.GOMAXPROCS(0), n, work) }

// DoOn is Do on so many goroutines at most.
func DoOn(workers, n int, work func(i int)) {
	EachOn(workers, n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) { work(i) })
}

// EachBlock is Each for n records in blocks of size: work gets the bounds of each.
func EachBlock[W any](n, size int, begin func() W, work func(w W, lo, hi int)) {
	Each((n+size-1)/size, begin, func(w W, i int) { work(w, i*size, min(n, (i+1)*size)) })
}

// SpanSize is how many records make a piece of work where one of them makes little.
const SpanSize = 1 << 15

// Spans is into how many spans n records are cut, whatever the number of goroutines.
func Spans(n int) int { return (n + SpanSize - 1) / SpanSize }

// DoSpans calls work with the bounds of each span of n records, on so many goroutines at
// most.
func DoSpans(workers, n int, work func(span, lo, hi int)) {
	DoOn(workers, Spans(n), func(i int) { work(i, i*SpanSize, min(n, (i+1)*SpanSize)) })
}

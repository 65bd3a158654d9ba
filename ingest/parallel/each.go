// Package parallel does pieces of work side by side.
package parallel

import (
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each calls work for 0 to n-1 on as many goroutines as there are processors. Each
// goroutine makes itself what it needs by begin, once. A panic of work is raised again
// in the caller, one that a fault in mapped memory makes as well: see Guard.
func Each[W any](n int, begin func() W, work func(w W, i int)) {
	workers := min(n, runtime.GOMAXPROCS(0))
	if workers <= 1 {
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
			defer Guard()()
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
func Do(n int, work func(i int)) {
	Each(n, func() struct{} { return struct{}{} }, func(_ struct{}, i int) { work(i) })
}

// EachBlock is Each for n records in blocks of size: work gets the bounds of each.
func EachBlock[W any](n, size int, begin func() W, work func(w W, lo, hi int)) {
	Each((n+size-1)/size, begin, func(w W, i int) { work(w, i*size, min(n, (i+1)*size)) })
}

// DoBlocks is EachBlock for work that needs nothing of its own.
func DoBlocks(n, size int, work func(lo, hi int)) {
	EachBlock(n, size, func() struct{} { return struct{}{} }, func(_ struct{}, lo, hi int) { work(lo, hi) })
}

// Guard makes faults in mapped memory panics of the goroutine, until the function that it
// returns is called: a file that is cut short while it is mapped must not end the process.
func Guard() (end func()) {
	before := debug.SetPanicOnFault(true)
	return func() { debug.SetPanicOnFault(before) }
}

package cmd

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync/atomic"

	"salesk/ingest"
)

// Bounds of what is read, and how much garbage may pile up beside what is in use, in
// percent of it.
const (
	littleInput   = 32 << 20 // bytes
	littleAtFirst = 4000     // a small job is done before a collection is worth its while
	littleGarbage = 100      // after the first one, for it was not so small
	largeGarbage  = 25
	hugeInput     = 1 << 30
	hugeGarbage   = 2 // where records take gigabytes; they hold no pointers, so that collecting stays cheap
)

// ballast counts as in use, though its pages are never touched: so few collections start
// when reading begins, where there is little beside the memory that it takes over and over,
// and few while the memory of a huge job grows.
var ballast atomic.Pointer[[]byte]

const (
	largeBallast = 96 << 20
	hugeBallast  = 256 << 20
)

// paceGarbage sets the garbage collector by the size of what is read, unless GOGC says
// what the user wants.
func paceGarbage(inputs []ingest.Input) {
	if os.Getenv("GOGC") != "" {
		return
	}
	var size int64
	for _, in := range inputs {
		if info, err := os.Stat(in.Path); err == nil {
			size += info.Size()
		}
	}
	percent, n := largeGarbage, largeBallast
	switch {
	case size < littleInput:
		debug.SetGCPercent(littleAtFirst)
		runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, littleGarbage)
		return
	case size >= hugeInput:
		percent, n = hugeGarbage, hugeBallast
	}
	debug.SetGCPercent(percent)
	b := make([]byte, n)
	ballast.Store(&b)
}

package cmd

import (
	"os"
	"runtime"
	"runtime/debug"

	"salesk/ingest"
	"salesk/kpi"
)

// How much garbage may pile up beside what is in use, in percent of it, by how much is read. A
// small job collects none. Of a large one hardly anything is in use but what lasts, so that each
// collection costs little.
const (
	littleInput   = 32 << 20 // bytes
	littleAtFirst = 4000
	littleGarbage = 100 // after the first collection, for the job was not so small
	largeGarbage  = 100
	hugeInput     = 1 << 30
	hugeGarbage   = 25
)

// loadExports loads inputs, with the garbage collector paced by their size.
func loadExports(inputs []ingest.Input, o ingest.Options) (*kpi.Data, *ingest.Report, error) {
	paceGarbage(inputs)
	return ingest.Load(inputs, o)
}

// spareGarbage keeps the garbage of a small job, until a first collection shows that it is not small.
func spareGarbage() {
	if os.Getenv("GOGC") != "" { // what the user wants
		return
	}
	debug.SetGCPercent(littleAtFirst)
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, littleGarbage)
}

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
	switch {
	case size < littleInput: // as spareGarbage left it
	case size < hugeInput:
		debug.SetGCPercent(largeGarbage)
	default:
		debug.SetGCPercent(hugeGarbage)
	}
}

package cmd

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"salesk/ingest"
	"salesk/internal/message"
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

// loadExports loads inputs. What is garbage is collected, and what may be taken is bounded, by their size.
func (p *printer) loadExports(inputs []ingest.Input, o ingest.Options, l limits) (*kpi.Data, *ingest.Report, error) {
	size, known := sizeOf(inputs)
	paceGarbage(size)
	most := l.Memory
	if most == 0 && known {
		most = usualMemory + memoryPerByte*max(0, size-usualInput)
	}
	if !p.memory.bound(most) {
		return nil, nil, tooMuchMemory(most)
	}
	p.watch(&o)
	return ingest.Load(inputs, o)
}

// sizeOf returns the bytes of the inputs; false where some is a pipe, of which nobody knows.
func sizeOf(inputs []ingest.Input) (size int64, known bool) {
	known = true
	for _, in := range inputs {
		info, err := os.Stat(in.Path)
		if err != nil || !info.Mode().IsRegular() {
			known = false
			continue
		}
		size += info.Size()
	}
	return size, known
}

// spareGarbage keeps the garbage of a small job, until a first collection shows that it is not small.
func spareGarbage() {
	if os.Getenv("GOGC") != "" { // what the user wants
		return
	}
	debug.SetGCPercent(littleAtFirst)
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, littleGarbage)
}

// paceGarbage sets the garbage collector by how many bytes are read, unless GOGC says
// what the user wants.
func paceGarbage(size int64) {
	if os.Getenv("GOGC") != "" {
		return
	}
	switch {
	case size < littleInput: // as spareGarbage left it
	case size < hugeInput:
		debug.SetGCPercent(largeGarbage)
	default:
		debug.SetGCPercent(hugeGarbage)
	}
}

// What a run may take where nobody says so: no file below 100 MB takes more than 2 GB. A packed
// export unpacks to some ten times its size, and is held twice for a moment.
const (
	usualMemory   = 2e9 // bytes
	usualInput    = 100e6
	memoryPerByte = 20 // of the input beyond that
)

// memoryGuard finds out when a run takes more memory than it may. The zero value, and nil, has no bound.
type memoryGuard struct {
	most atomic.Int64 // bytes
	over chan int64   // gets the bound once it is exceeded
	once sync.Once
}

func newMemoryGuard() *memoryGuard { return &memoryGuard{over: make(chan int64, 1)} }

// exceeded is a channel that gets the bound once it is exceeded.
func (g *memoryGuard) exceeded() <-chan int64 {
	if g == nil {
		return nil
	}
	return g.over
}

// bound sets how many bytes may be taken; 0 is any number. Near it the garbage collector works harder.
// False when more are taken already.
func (g *memoryGuard) bound(most int64) bool {
	if g == nil || most == 0 {
		return true
	}
	g.most.Store(most)
	debug.SetMemoryLimit(most - most/8)
	if taken() > most {
		return false
	}
	g.once.Do(func() { go g.look() })
	return true
}

func tooMuchMemory(most int64) error { return failed("memory", message.TooMuchMemory(sizeText(most))) }

// look looks how much is taken, until it is too much.
func (g *memoryGuard) look() {
	for range time.Tick(20 * time.Millisecond) {
		if most := g.most.Load(); taken() > most {
			g.over <- most
			return
		}
	}
}

// taken is how many bytes of memory the process has: what is resident where the system tells, else
// what Go's runtime got and did not give back.
func taken() int64 {
	if b, err := os.ReadFile("/proc/self/statm"); err == nil {
		if fields := strings.Fields(string(b)); len(fields) > 1 {
			if pages, err := strconv.ParseInt(fields[1], 10, 64); err == nil {
				return pages * int64(os.Getpagesize())
			}
		}
	}
	all := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(all)
	return int64(all[0].Value.Uint64() - all[1].Value.Uint64())
}

// sizeText writes a number of bytes as people say it: "2 GB".
func sizeText(n int64) string {
	for _, u := range []struct {
		name string
		of   int64
	}{{"GB", 1e9}, {"MB", 1e6}, {"KB", 1e3}} {
		if n >= u.of {
			return strconv.FormatFloat(math.Round(float64(n)/float64(u.of)*10)/10, 'f', -1, 64) + "\u00a0" + u.name
		}
	}
	return strconv.FormatInt(n, 10) + "\u00a0B"
}

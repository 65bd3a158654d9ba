// Package testsize is for tests: it says how much of a long property test to run. With the
// race detector, which makes code ten times as slow, and with -short, a part will do: the
// seeds are the same in every run, and nobody waits for the rest.
package testsize

import "testing"

// Of returns how many of n cases to run, at least one.
func Of(n int) int {
	if !Whole() {
		n /= 8
	}
	return max(n, 1)
}

// Alone skips a long test with the race detector: no two goroutines meet in it. `make test` runs it
// without.
func Alone(t testing.TB) {
	t.Helper()
	if Race {
		t.Skip("-race: it has one goroutine")
	}
}

// Long skips a test that takes seconds and holds little that shorter ones do not, unless all is run.
func Long(t testing.TB) {
	t.Helper()
	if !Whole() {
		t.Skip("-short, -race: it takes seconds")
	}
}

// Bytes is the size of the largest sample file to read, of those that may lie beside the project:
// what a large one holds that small ones do not is its size.
func Bytes() int64 {
	if Whole() {
		return 64 << 20
	}
	return 100 << 10
}

// Whole reports whether nothing need be left out.
func Whole() bool { return !Race && !testing.Short() }

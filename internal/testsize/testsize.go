// Package testsize is for tests: it says how much of a long property test to run. With the
// race detector, which makes code ten times as slow, and with -short, a part will do: the
// seeds are the same in every run, and nobody waits for the rest.
package testsize

import "testing"

// Of returns how many of n cases to run, at least one.
func Of(n int) int {
	switch {
	case testing.Short():
		n /= 8
	case Race:
		n /= 4
	}
	return max(n, 1)
}

// Whole reports whether nothing need be left out.
func Whole() bool { return !Race && !testing.Short() }

//go:build race

package testsize

// Race is whether the race detector is on.
const Race = true

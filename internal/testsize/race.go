//go:build race

package testsize

import (
	"flag"

	_ "pgregory.net/rapid" // its flag is there before the init below sets it
)

// Race is whether the race detector is on.
const Race = true

// Property tests by rapid do a quarter of their 100 checks too; -rapid.checks still has the last word.
func init() {
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
}

//go:build !windows

package cmd

import "os"

// takesEscapes reports whether a terminal obeys the escape sequences that move its cursor.
func takesEscapes(*os.File) bool { return true }

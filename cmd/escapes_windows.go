package cmd

import (
	"os"

	"golang.org/x/sys/windows"
)

// takesEscapes has a console obey the escape sequences that move its cursor, and reports
// whether it does: those before Windows 10 do not.
func takesEscapes(f *os.File) bool {
	console := windows.Handle(f.Fd())
	var mode uint32
	if windows.GetConsoleMode(console, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

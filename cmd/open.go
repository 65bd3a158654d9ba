package cmd

import (
	"os/exec"
	"path/filepath"
	"runtime"
)

// openFile has the system show a file in the program for it, and does not wait for that.
func openFile(path string) error {
	path, err := filepath.Abs(path) // which is no flag
	if err != nil {
		return err
	}
	cmd := exec.Command("xdg-open", path)
	switch runtime.GOOS {
	case "darwin":
		cmd = exec.Command("open", path)
	case "windows":
		cmd = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}

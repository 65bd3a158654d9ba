package cmd

import (
	"os"
	"os/exec"
	"runtime/debug"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	// Main lets garbage pile up, for a process of one small job; hundreds of jobs in this one took
	// gigabytes. It leaves the collector alone where GOGC is set; scripts have an environment of their own.
	if os.Getenv("GOGC") == "" {
		if err := os.Setenv("GOGC", "200"); err != nil {
			panic(err)
		}
		debug.SetGCPercent(200)
	}
	testscript.Main(m, map[string]func(){
		"salesk": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// program is the program itself, in a folder and with an environment of its own: where the folder,
// the environment or a signal matter, a test runs a process.
func program(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("salesk") // TestMain put it there
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOGC=", "COLUMNS=120", "FORCE_COLOR=", "NO_COLOR=1", "TZ=UTC")
	return cmd
}

// The transcripts show how salesk is used; each is a story that can be read.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("COLUMNS", "120")
			e.Setenv("TZ", "UTC")
			return os.Mkdir(e.WorkDir+"/.git", 0o755) // no configuration is found above
		},
	})
}

//go:build unix

package cmd

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"salesk/internal/testsize"
)

// wantFiles checks what a folder holds.
func wantFiles(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// manyDeals are n deals of 97 reps in 1000 days.
func manyDeals(n int) []byte {
	var b bytes.Buffer
	b.WriteString("deal_id,created_date,closed_date,status,amount,rep,customer,currency\n")
	day := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		made := day.AddDate(0, 0, i%1000)
		fmt.Fprintf(&b, "d%d,%s,%s,%s,%d.50,rep %d,customer %d,EUR\n", i, made.Format(time.DateOnly),
			made.AddDate(0, 0, 5+i%40).Format(time.DateOnly), []string{"won", "lost"}[i%2], 100+i%900, i%97, i%5000)
	}
	return b.Bytes()
}

// dealsIn writes deals that take long to compute and to write by rep and day.
func dealsIn(t *testing.T, dir string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "deals.csv"), manyDeals(20_000), 0o600); err != nil {
		t.Fatal(err)
	}
}

// interruptedJobs are jobs with much to compute and to write.
var interruptedJobs = map[string][]string{
	"csv":       {"compute", "deals.csv", "--no-config", "--grain", "week", "--kpi", "all", "-o", "out.csv"},
	"xlsx":      {"compute", "deals.csv", "--no-config", "--grain", "week", "--kpi", "revenue", "-o", "out.xlsx"},
	"dashboard": {"report", "deals.csv", "--no-config", "--grain", "quarter", "--lock", "-o", "out.html", "-o", "out.xlsx"},
}

// An interrupt while the output is being written removes what is there of it.
func TestInterruptWhileWriting(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	dealsIn(t, dir)
	cmd := program(t, dir, "compute", "deals.csv", "--no-config", "--grain", "day", "--kpi", "revenue", "-o", "out.xlsx")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { defer close(ended); _ = cmd.Wait() }() // its status is looked at
	for temporary := []string(nil); len(temporary) == 0; {
		select {
		case <-ended:
			t.Fatalf("over before a temporary file was seen: %v, %s", cmd.ProcessState, &stderr)
		case <-time.After(time.Millisecond):
		}
		temporary, _ = filepath.Glob(filepath.Join(dir, ".out.xlsx.*.tmp"))
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	<-ended
	if got := cmd.ProcessState.ExitCode(); got != statusInterrupted {
		t.Errorf("status %d: %s", got, &stderr)
	}
	wantFiles(t, dir, "deals.csv")
}

// Whenever an interrupt comes, outputs are complete or not there, and nothing else is.
func TestInterruptAtAnyTime(t *testing.T) {
	t.Parallel()
	for name, args := range interruptedJobs {
		t.Run(name, func(t *testing.T) {
			from := t.TempDir()
			dealsIn(t, from)
			whole := program(t, from, args...)
			began := time.Now()
			if out, err := whole.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			lasts := time.Since(began)
			parts := []int{0, 1, 2, 3, 4}
			if !testsize.Whole() {
				parts = []int{1, 3}
			}
			for _, part := range parts {
				dir := t.TempDir()
				if err := os.Link(filepath.Join(from, "deals.csv"), filepath.Join(dir, "deals.csv")); err != nil {
					t.Fatal(err)
				}
				cmd := program(t, dir, args...)
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(lasts * time.Duration(part) / 4)
				_ = cmd.Process.Signal([]os.Signal{syscall.SIGINT, syscall.SIGHUP, syscall.SIGTERM}[part%3]) // it may be over
				_ = cmd.Wait()
				state := cmd.ProcessState
				early := state.Sys().(syscall.WaitStatus).Signaled() // before the program had begun to listen
				if code := state.ExitCode(); code != statusDone && code != statusInterrupted && !early {
					t.Errorf("after %d/4: %v", part, state)
				}
				entries, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range entries {
					got, _ := os.Stat(filepath.Join(dir, e.Name()))
					want, err := os.Stat(filepath.Join(from, e.Name()))
					if err != nil {
						t.Errorf("after %d/4: %s was left behind", part, e.Name())
					} else if g, w := got.Size(), want.Size(); g != w && (g < w*99/100 || g > w*101/100) { // a packed time may differ
						t.Errorf("after %d/4: %s has %d bytes, not %d", part, e.Name(), g, w)
					}
				}
				if state.ExitCode() == statusDone && len(entries) < 2 {
					t.Errorf("after %d/4: done without an output", part)
				}
			}
		})
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// measureArg makes this program a small process that starts another one and says what
// it took. A process inherits its parent's peak memory when it is started, so the
// parent must be one that has not read any results.
const measureArg = "measure-one-process"

type request struct {
	Args   []string
	Env    []string
	Stdout string // file for the standard output; "" is nowhere
	Limit  int64  // bytes of memory at which the process is ended; 0 is none
}

// usage is what one run took.
type usage struct {
	Wall, CPU time.Duration
	Peak      int64  // bytes, of the process alone
	Status    int    // exit status
	Stderr    string // the end of it
}

func measureMain(in io.Reader, out io.Writer) int {
	var q request
	if err := json.NewDecoder(in).Decode(&q); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	u, err := start(q)
	if err == nil {
		err = json.NewEncoder(out).Encode(u)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func start(q request) (usage, error) {
	cmd := exec.Command(q.Args[0], q.Args[1:]...)
	cmd.Env = append(os.Environ(), q.Env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if q.Stdout != "" {
		f, err := os.Create(q.Stdout)
		if err != nil {
			return usage{}, err
		}
		defer f.Close()
		cmd.Stdout = f
	}
	from := time.Now()
	if err := cmd.Start(); err != nil {
		return usage{}, err
	}
	done := make(chan struct{})
	over := watch(cmd.Process, q.Limit, done)
	_ = cmd.Wait() // the exit status says more
	u := usage{Wall: time.Since(from), Status: cmd.ProcessState.ExitCode()}
	close(done)
	if <-over {
		return usage{}, fmt.Errorf("ended, for it had taken more than %d MB of memory", q.Limit/1e6)
	}
	u.CPU = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if r, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.Peak = int64(r.Maxrss)
		if runtime.GOOS != "darwin" { // kilobytes elsewhere
			u.Peak *= 1024
		}
	}
	u.Stderr = stderr.String()
	if n := len(u.Stderr); n > 2000 {
		u.Stderr = u.Stderr[n-2000:]
	}
	return u, nil
}

// watch ends a process that outgrows the memory that it may have, before the machine
// runs out of it. What it returns says, once done is closed, whether it did.
func watch(p *os.Process, limit int64, done <-chan struct{}) <-chan bool {
	over := make(chan bool, 1)
	go func() {
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				over <- false
				return
			case <-tick.C:
				if limit > 0 && resident(p.Pid) > limit {
					_ = p.Kill() // it may just have ended
					over <- true
					return
				}
			}
		}
	}()
	return over
}

// resident is the memory that a process has now, in bytes; 0 where that is not told.
func resident(pid int) int64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	var size, pages int64
	if _, err := fmt.Sscan(string(text), &size, &pages); err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

// memoryLimit is three quarters of the memory that is free, 0 where that is not told.
func memoryLimit() int64 {
	text, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(text)) {
		var kB int64
		if n, _ := fmt.Sscanf(line, "MemAvailable: %d kB", &kB); n == 1 {
			return kB * 1024 / 4 * 3
		}
	}
	return 0
}

// once runs a peer in a process of its own.
func (b *bench) once(p *peer) (usage, error) {
	q := request{Args: p.cmd, Env: p.env, Limit: memoryLimit()}
	if p.stdout {
		q.Stdout = p.out
	}
	if err := os.Remove(p.out); err != nil && !os.IsNotExist(err) {
		return usage{}, err
	}
	in, err := json.Marshal(q)
	if err != nil {
		return usage{}, err
	}
	cmd := exec.Command(b.self, measureArg)
	cmd.Stdin = bytes.NewReader(in)
	text, err := cmd.Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return usage{}, errors.New(strings.TrimSpace(string(exit.Stderr)))
	}
	if err != nil {
		return usage{}, err
	}
	var u usage
	if err := json.Unmarshal(text, &u); err != nil {
		return usage{}, err
	}
	if u.Status != 0 {
		return u, fmt.Errorf("exit status %d: %s", u.Status, strings.TrimSpace(u.Stderr))
	}
	return u, nil
}

// measure runs the peers in turn, so that whatever else the machine does meets all alike.
func (b *bench) measure(j *job) error {
	for i := range j.runs {
		fmt.Fprintf(b.log, "peers: round %d of %d\n", i+1, j.runs)
		for _, p := range j.peers {
			u, err := b.once(p)
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			p.took = append(p.took, u)
		}
	}
	return nil
}

package cmd

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// terminal is a pseudo-terminal: what is written to tty is kept.
type terminal struct {
	t           *testing.T
	columns     int
	master, tty *os.File
	ended       chan struct{}

	mu  sync.Mutex
	got strings.Builder
}

func newTerminal(t *testing.T, columns int) *terminal {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	fd := int(master.Fd())
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err == nil {
		err = unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 50, Col: uint16(columns)})
	}
	if err != nil {
		t.Fatal(err)
	}
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	x := &terminal{t: t, columns: columns, master: master, tty: tty, ended: make(chan struct{})}
	go func() {
		defer close(x.ended)
		b := make([]byte, 4096)
		for {
			n, err := master.Read(b)
			x.mu.Lock()
			x.got.Write(b[:n])
			x.mu.Unlock()
			if err != nil {
				return // EIO: nobody has the terminal open any more
			}
		}
	}()
	t.Cleanup(func() { tty.Close(); master.Close() })
	return x
}

func (x *terminal) raw() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.got.String()
}

// wait waits until something was written.
func (x *terminal) wait(text string) {
	x.t.Helper()
	for end := time.Now().Add(30 * time.Second); !strings.Contains(x.raw(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			raw := x.raw()
			x.t.Fatalf("%q did not come; the last that came was %q", text, raw[max(0, len(raw)-200):])
		}
	}
}

// screen closes the terminal and returns what is to be seen on it.
func (x *terminal) screen() string {
	x.t.Helper()
	x.tty.Close()
	<-x.ended
	rows, row, col := [][]rune{nil}, 0, 0
	text := []rune(x.raw())
	for i := 0; i < len(text); i++ {
		switch rest := string(text[i:min(len(text), i+8)]); {
		case text[i] == '\r':
			col = 0
		case text[i] == '\n':
			if row++; row == len(rows) {
				rows = append(rows, nil)
			}
		case strings.HasPrefix(rest, "\x1b[1A"):
			row = max(row-1, 0)
			i += 3
		case strings.HasPrefix(rest, "\x1b[J"):
			rows[row] = rows[row][:min(col, len(rows[row]))]
			for below := row + 1; below < len(rows); below++ {
				rows[below] = nil
			}
			i += 2
		case text[i] < ' ':
			x.t.Fatalf("what does %q do to a terminal?", rest)
		default:
			if col == x.columns {
				if row, col = row+1, 0; row == len(rows) {
					rows = append(rows, nil)
				}
			}
			for len(rows[row]) <= col {
				rows[row] = append(rows[row], ' ')
			}
			rows[row][col] = text[i]
			col++
		}
	}
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = strings.TrimRight(string(r), " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// world is one whose outputs go to the terminal, where progress is drawn after the delay.
func (x *terminal) world(stdin io.Reader, delay time.Duration) world {
	return world{stdin: stdin, stdout: x.tty, stderr: x.tty, getenv: plainEnv, delay: delay,
		now: func() time.Time { return time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC) }}
}

func plainEnv(key string) string { return map[string]string{"NO_COLOR": "1", "TERM": "xterm"}[key] }

// A job that lasts draws a line and takes it away: the screen is that of a job which was
// done before the line came. The job lasts because standard input does.
func TestProgressOnATerminal(t *testing.T) {
	t.Parallel()
	deals := manyDeals(1000)
	run := func(delay time.Duration) *terminal {
		x := newTerminal(t, 100)
		in, feed := io.Pipe()
		a := newApp(x.world(in, delay))
		status := make(chan int, 1)
		go func() { status <- a.run([]string{"compute", "-", "--no-config"}) }()
		if _, err := feed.Write(deals[:len(deals)/2]); err != nil {
			t.Fatal(err)
		}
		if delay == 0 {
			x.wait("reading stdin, ")
		}
		if _, err := feed.Write(deals[len(deals)/2:]); err != nil {
			t.Fatal(err)
		}
		feed.Close()
		if got := <-status; got != statusDone {
			t.Errorf("status %d: %s", got, x.raw())
		}
		return x
	}
	drawn, bare := run(0), run(time.Hour)
	with, without := drawn.screen(), bare.screen()
	if with != without {
		t.Errorf("the screen is left as\n%s\nwant\n%s", with, without)
	}
	if strings.Contains(bare.raw(), "\x1b") || strings.Contains(bare.raw(), "reading") {
		t.Errorf("a job that is done in time drew %q", bare.raw())
	}
	if !strings.Contains(without, "rep 1") {
		t.Errorf("no figures on the screen:\n%s", without)
	}
}

// The bar stands between the file and its figures, and is gone before an error is told. The job
// lasts because its second file is a pipe that nobody writes to yet.
func TestProgressBarThenAnError(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "deals.csv")
	if err := os.WriteFile(path, manyDeals(1000), 0o600); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(t.TempDir(), "leads.csv")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	x := newTerminal(t, 100)
	a := newApp(x.world(strings.NewReader(""), 0))
	status := make(chan int, 1)
	go func() { status <- a.run([]string{"compute", path, pipe, "--no-config"}) }()
	x.wait("▕█")
	x.wait("reading deals.csv 100% ")
	w, err := os.OpenFile(pipe, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	if got := <-status; got != statusFailed {
		t.Errorf("status %d", got)
	}
	if got := x.screen(); !strings.HasPrefix(got, "salesk: ") || strings.Contains(got, "reading deals") {
		t.Errorf("on the screen:\n%s", got)
	}
}

// A table that is written as it stands draws a line too, which is gone before its rows.
func TestRawProgress(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 100)
	in, feed := io.Pipe()
	a := newApp(x.world(in, 0))
	status := make(chan int, 1)
	go func() { status <- a.run([]string{"convert", "--raw", "-"}) }()
	if _, err := io.WriteString(feed, "a;b\n"); err != nil {
		t.Fatal(err)
	}
	x.wait("reading stdin, 4 B")
	if _, err := io.WriteString(feed, "1;2\n"); err != nil {
		t.Fatal(err)
	}
	feed.Close()
	if got := <-status; got != statusDone {
		t.Errorf("status %d: %s", got, x.raw())
	}
	if got := x.screen(); got != "a,b\n1,2" {
		t.Errorf("on the screen:\n%s", got)
	}
}

func TestWhereProgressIsDrawn(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 100)
	tests := []struct {
		name string
		set  func(*printer)
		want bool
	}{
		{"on a terminal", func(*printer) {}, true},
		{"-q", func(p *printer) { p.log.quiet = true }, false},
		{"--log-format json", func(p *printer) { p.log.json = true }, false},
		{"TERM=dumb", func(p *printer) { p.getenv = func(string) string { return "dumb" } }, false},
	}
	for _, tt := range tests {
		p := newPrinter(x.world(nil, 0))
		tt.set(p)
		if got := p.newProgress() != nil; got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// Ctrl-C at a terminal ends the program with nothing on the screen and nothing in the
// folder, though the terminal itself has printed ^C behind the line.
func TestCtrlC(t *testing.T) {
	t.Parallel()
	x := newTerminal(t, 62) // which the line fills
	dir := t.TempDir()
	dealsIn(t, dir)
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil { // nobody writes to it
		t.Skip(err)
	}
	cmd := program(t, dir, "compute", "--no-config", "deals.csv", "pipe", "-o", "out.csv")
	cmd.Env = append(cmd.Env, "TERM=xterm", "COLUMNS=")
	cmd.Stdout, cmd.Stderr = x.tty, x.tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 2}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }() // if the test fails
	x.wait("▏")
	if _, err := x.master.WriteString("\x03"); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // its status is looked at
	if got := cmd.ProcessState.ExitCode(); got != statusInterrupted {
		t.Errorf("status %d", got)
	}
	if got := x.screen(); got != "" {
		t.Errorf("left on the screen: %q of %q", got, x.raw())
	}
	wantFiles(t, dir, "deals.csv", "pipe")
}

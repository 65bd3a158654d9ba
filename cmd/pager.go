package cmd

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// show writes results to standard output: what people read and is longer than the terminal is high
// goes through the program that PAGER names, if there is one.
func (p *printer) show(people bool, write func(io.Writer) error) error {
	pager := strings.Fields(p.getenv("PAGER"))
	height := p.height(p.stdout)
	// A pager without a keyboard never ends.
	if !people || len(pager) == 0 || height == 0 || !isTerminal(p.stdin) || p.getenv("TERM") == "dumb" {
		return write(p.results())
	}
	var all bytes.Buffer
	if err := write(&all); err != nil {
		return err
	}
	if bytes.Count(all.Bytes(), []byte("\n")) < height {
		_, err := p.results().Write(all.Bytes())
		return err
	}
	var safe bytes.Buffer
	if _, err := (&screen{w: &safe}).Write(all.Bytes()); err != nil {
		return err
	}
	p.progress.Load().stop()
	cmd := exec.Command(pager[0], pager[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &safe, p.stdout, p.stderr
	if p.getenv("LESS") == "" {
		cmd.Env = append(os.Environ(), "LESS=FRX") // colours, and no clearing of what fits
	}
	p.paging.Store(true)
	defer p.paging.Store(false)
	err := cmd.Run()
	var ended *exec.ExitError
	if err == nil || errors.As(err, &ended) || errors.Is(err, syscall.EPIPE) { // people leave it as they like
		return nil
	}
	_, err = p.results().Write(all.Bytes()) // there is no such program
	return err
}

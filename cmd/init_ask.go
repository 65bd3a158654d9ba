package cmd

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"salesk/internal/message"
)

// prompter asks the person at the terminal. Questions go to standard error, so that
// standard output stays what was asked for.
type prompter struct {
	in  *bufio.Scanner
	out io.Writer
	log *logger // whose language the questions are in

	before func() // called before a question
}

// newPrompter returns nil where nobody is to be asked.
func newPrompter(p *printer, yes bool) *prompter {
	f, ok := p.stdin.(*os.File)
	if yes || !ok || !isTerminal(f) {
		return nil
	}
	return &prompter{bufio.NewScanner(f), p.stderr, p.log, func() { p.progress.Load().pause() }}
}

// maxTries is how often an answer that is none is asked for again.
const maxTries = 5

// read asks until parse takes the answer; flag is what says it without a question.
func (p *prompter) read(why message.Message, what, flag string, parse func(string) (string, error)) (string, error) {
	p.before()
	fmt.Fprintln(p.out, printable(why.In(p.log.textLang())))
	for range maxTries {
		fmt.Fprintf(p.out, "%s: ", what)
		if !p.in.Scan() {
			break
		}
		s, err := parse(strings.TrimSpace(p.in.Text()))
		if err == nil {
			return s, nil
		}
		fmt.Fprintln(p.out, printable(message.Of(err).In(p.log.textLang())))
	}
	return "", misused(message.NoAnswer(flag))
}

// choose asks for one of a few words; the beginning of one is enough.
func (p *prompter) choose(why, what message.Message, flag string, choices []string) (string, error) {
	return p.read(why, what.In(p.log.textLang())+" ["+strings.Join(choices, "/")+"]", flag, func(s string) (string, error) {
		var fit []string
		for _, c := range choices {
			if s != "" && strings.HasPrefix(strings.ToLower(c), strings.ToLower(s)) {
				fit = append(fit, c)
			}
		}
		if len(fit) == 1 {
			return fit[0], nil
		}
		return "", message.NoneOf(s, choices)
	})
}

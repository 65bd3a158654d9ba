package cmd

import (
	"bytes"
	"fmt"

	"salesk/cmd/demo"
	"salesk/internal/message"

	"github.com/spf13/cobra"
)

func (a *app) demo() *cobra.Command {
	o := newRequest(a.log, onDemo, "demo")
	cmd := &cobra.Command{
		Use:   "demo FOLDER",
		Short: "Write the exports of a made-up company, to try salesk on",
		Long: `Demo writes the exports of a made-up company into a folder: all six kinds, three
years, two teams, as CSV and a workbook, with a few blemishes such as real exports have.
The same seed gives the same files.`,
		Example: "  salesk demo acme && salesk compute acme",
		Args:    exactArgs(1, message.TakesOneFolder()),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return a.runDemo(args[0], demo.Options{Seed: o.seed, Force: o.force})
		},
	}
	o.register(cmd, onDemo)
	return cmd
}

func (a *app) runDemo(dir string, o demo.Options) error {
	files, err := demo.Write(dir, o)
	if err != nil {
		return failed("demo", err)
	}
	var b bytes.Buffer
	for _, f := range files {
		fmt.Fprintln(&b, f)
	}
	if err := a.send(b.Bytes()); err != nil {
		return err
	}
	a.log.tell("note", "next", message.TryCompute(quoted(dir)))
	return nil
}

// quoted writes a path so that a shell takes it for one word.
func quoted(path string) string {
	for _, r := range path {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r > 127:
		case r == '/' || r == '.' || r == '_' || r == '-' || r == '+' || r == ':' || r == '\\':
		default:
			return fmt.Sprintf("%q", path)
		}
	}
	return path
}

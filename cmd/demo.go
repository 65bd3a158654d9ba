package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"salesk/cmd/demo"
	"salesk/ingest/system"
	"salesk/internal/message"

	"github.com/spf13/cobra"
)

func demoCommand(a *app) *cobra.Command {
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
			return runDemo(a, args[0], o.seed, o.force)
		},
	}
	o.register(cmd, onDemo)
	return cmd
}

// runDemo writes the exports into a folder, which it makes if need be. Without force nothing is
// written if any of the files is already there.
func runDemo(a *app, dir string, seed uint64, force bool) error {
	files, err := demo.Files(seed)
	if err != nil {
		return failed("demo", err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failed("demo", message.CannotMakeFolder(dir, system.Says(err)))
	}
	var all []output
	var b bytes.Buffer
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if !force {
			switch _, err := os.Lstat(path); {
			case err == nil:
				return failed("demo", message.DemoThere(path))
			case !errors.Is(err, fs.ErrNotExist):
				return failed("demo", message.CannotRead(path, system.Says(err)))
			}
		}
		all = append(all, output{path, func(w io.Writer) error {
			_, err := w.Write(f.Data)
			return err
		}})
		fmt.Fprintln(&b, path)
	}
	if err := a.out.writeAll(all); err != nil {
		return err
	}
	if err := a.send(b.Bytes()); err != nil {
		return err
	}
	a.log.print("note", "next", message.TryCompute(quoted(dir)))
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

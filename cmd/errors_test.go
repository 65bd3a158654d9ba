package cmd

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every folder of testdata/errors reproduces one error: `args` has the arguments, one a
// line, `stdin` perhaps what is piped in, `stderr` what must be told and `status` the
// exit status; the other files are the input. An error that ends with status 1 or 2
// must have written nothing at all.
func TestErrors(t *testing.T) {
	t.Parallel()
	root, err := filepath.Abs("../testdata/errors")
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) < 20 {
		t.Errorf("only %d errors are there", len(entries))
	}
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			t.Parallel()
			reproduce(t, filepath.Join(root, e.Name()))
		})
	}
}

func reproduce(t *testing.T, dir string) {
	work := t.TempDir()
	if err := os.CopyFS(work, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	// The reproducers are no part of the working copy's configuration.
	if err := os.Mkdir(filepath.Join(work, ".git"), 0o755); err != nil {
		t.Fatal(err)
	}
	args := strings.Split(strings.TrimSuffix(read(t, filepath.Join(work, "args")), "\n"), "\n")
	stdin, err := os.ReadFile(filepath.Join(work, "stdin"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	before := tree(t, work)
	var stdout, stderr bytes.Buffer
	cmd := program(t, work, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &stdout, &stderr
	_ = cmd.Run() // its status is looked at
	status := cmd.ProcessState.ExitCode()

	if status == statusFailed || status == statusUsage {
		if stdout.Len() > 0 {
			t.Errorf("wrote to standard output:\n%s", stdout.String())
		}
		if d := cmp.Diff(before, tree(t, work)); d != "" {
			t.Errorf("wrote files: -before +after:\n%s", d)
		}
	}
	if status == statusDone {
		t.Error("no error")
	}
	for line := range strings.Lines(stderr.String()) {
		if !strings.HasPrefix(line, "salesk: ") && !strings.HasPrefix(line, "{") || strings.HasSuffix(line, ".\n") {
			t.Errorf("a line that breaks the rules: %s", line)
		}
	}
	golden(t, dir, "stderr", stderr.String())
	golden(t, dir, "status", strconv.Itoa(status)+"\n")
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func golden(t *testing.T, dir, name, got string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if d := cmp.Diff(read(t, path), got); d != "" {
		t.Errorf("%s: -want +got:\n%s", name, d)
	}
}

// tree maps the files below dir to their contents.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[path] = read(t, path)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

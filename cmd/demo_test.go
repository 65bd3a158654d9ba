package cmd

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// demoInto writes the demo into a folder, and returns the paths that it lists.
func demoInto(dir string, flags ...string) (paths []string, err error) {
	var stdout, stderr bytes.Buffer
	if status := Main(append([]string{"demo", dir}, flags...), strings.NewReader(""), &stdout, &stderr); status != statusDone {
		err = errors.New(stderr.String())
	}
	return strings.Fields(stdout.String()), err
}

func TestDemo(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "new", "demo")
	paths, err := demoInto(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"README.txt", "deals.csv", "leads.csv", "emails.csv", "costs.csv", "rates.csv", "plan.xlsx", "salesk.yaml"}
	var got []string
	for _, p := range paths {
		if filepath.Dir(p) != dir {
			t.Errorf("%s is not in %s", p, dir)
		}
		got = append(got, filepath.Base(p))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("paths (-want +got):\n%s", d)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(want) {
		t.Errorf("%d files in the directory, want %d: a temporary one was left", len(entries), len(want))
	}
}

func TestDemoRefusesToOverwrite(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	mine := filepath.Join(dir, "costs.csv")
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	paths, err := demoInto(dir)
	if err == nil || !strings.Contains(err.Error(), mine) || !strings.Contains(err.Error(), "--force") {
		t.Fatalf("error %v does not name %s and the way out", err, mine)
	}
	if entries, _ := os.ReadDir(dir); len(paths) != 0 || len(entries) != 1 {
		t.Errorf("a refused run wrote %v; the directory has %d files", paths, len(entries))
	}
	if data, _ := os.ReadFile(mine); string(data) != "mine" {
		t.Errorf("the file that was there now holds %q", data)
	}
	if _, err := demoInto(dir, "--force"); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(mine); !strings.HasPrefix(string(data), "Category,") {
		t.Error("with --force the file was not replaced")
	}
}

func TestDemoWhereItCannot(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := demoInto(path); err == nil {
		t.Error("a file was taken for a directory")
	}
	// A directory in the place of a file: nothing may be left behind but whole files.
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "rates.csv", "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := demoInto(dir, "--force"); err == nil {
		t.Error("a directory was overwritten by a file")
	}
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s was left behind", p)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}

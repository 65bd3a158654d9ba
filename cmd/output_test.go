package cmd

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func writes(text string, err error) func(io.Writer) error {
	return func(w io.Writer) error {
		_, e := io.WriteString(w, text)
		return errors.Join(e, err)
	}
}

// One file that cannot be written leaves all of them as they were.
func TestOutputsAreOneAct(t *testing.T) {
	t.Parallel()
	for name, last := range map[string]output{
		"no such folder":   {"no/b", writes("new", nil)},
		"the disk is full": {"b", writes("ne", errors.New("no space left on device"))},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			a, b := filepath.Join(dir, "a"), filepath.Join(dir, last.path)
			if err := os.WriteFile(a, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			var o outputs
			err := o.writeAll([]output{{a, writes("new", nil)}, {b, last.write}})
			if err == nil || !strings.Contains(err.Error(), "cannot write "+b) || statusOf(err) != statusFailed {
				t.Errorf("error %v", err)
			}
			if d := cmp.Diff(map[string]string{"a": "old"}, filesIn(t, dir)); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestOutputsReplaceFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	a, b, link := filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "link")
	if err := errors.Join(os.WriteFile(a, []byte("old"), 0o640), os.Symlink("a", link)); err != nil {
		t.Fatal(err)
	}
	var o outputs
	if err := o.writeAll([]output{{link, writes("1", nil)}, {b, writes("2", nil)}}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(a); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v: the mode was lost", info, err)
	}
	if target, err := os.Readlink(link); err != nil || target != "a" {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	if d := cmp.Diff(map[string]string{"a": "1", "b": "2", "link": "1"}, filesIn(t, dir)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// What a killed run left is removed by the next that writes the same file; what another
// run may be writing, and what is called otherwise, is not.
func TestLeftovers(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, age := range map[string]time.Duration{
		".k.html.ABCDEFGH.tmp":    2 * time.Hour,
		".k.html.IJKLMNOP.tmp":    time.Minute,
		".k.xlsx.ABCDEFGH.tmp":    2 * time.Hour,
		".k.html.notes.draft.tmp": 2 * time.Hour,
	} {
		path := filepath.Join(dir, name)
		when := time.Now().Add(-age)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, when, when)); err != nil {
			t.Fatal(err)
		}
	}
	var o outputs
	if err := o.write(filepath.Join(dir, "k.html"), writes("new", nil)); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"k.html": "new", ".k.html.IJKLMNOP.tmp": "", ".k.xlsx.ABCDEFGH.tmp": "", ".k.html.notes.draft.tmp": ""}
	if d := cmp.Diff(want, filesIn(t, dir)); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// filesIn are the files of a folder by their names, with what they hold.
func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	for path, text := range tree(t, dir) {
		files[filepath.Base(path)] = text
	}
	return files
}

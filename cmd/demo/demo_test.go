package demo

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden hashes and testdata/exports/demo")

const golden = "testdata/sha256.txt"

// published is the copy of the exports that the repository holds.
var published = filepath.Join("..", "..", "testdata", "exports", "demo")

func hashes(files []file) string {
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.data), f.name)
	}
	return b.String()
}

func mustBuild(t *testing.T, seed uint64) []file {
	t.Helper()
	files, err := build(seed)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSameSeedSameBytes(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	got := hashes(files)
	if *update {
		if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Write(published, Options{Seed: DefaultSeed, Force: true}); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("the exports changed (-golden +now); if that is meant, run go test ./cmd/demo -update\n%s", d)
	}
	if again := hashes(mustBuild(t, DefaultSeed)); again != got {
		t.Errorf("a second run gives other bytes:\n%s", cmp.Diff(got, again))
	}
	if other := mustBuild(t, DefaultSeed+1); bytes.Equal(other[1].data, files[1].data) {
		t.Error("another seed gives the same deals")
	}
}

func TestPublishedExports(t *testing.T) {
	size := 0
	var names []string
	for _, f := range mustBuild(t, DefaultSeed) {
		size += len(f.data)
		names = append(names, f.name)
		got, err := os.ReadFile(filepath.Join(published, f.name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, f.data) {
			t.Errorf("%s is not what the generator writes; run go test ./cmd/demo -update", f.name)
		}
	}
	if size > 2_500_000 {
		t.Errorf("the exports have %d bytes; keep them below 2.5 MB", size)
	}
	entries, err := os.ReadDir(published)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(names, e.Name()) {
			t.Errorf("%s is not written by the generator", e.Name())
		}
	}
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "demo")
	paths, err := Write(dir, Options{Seed: DefaultSeed})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"README.txt", dealsName, leadsName, emailsName, costsName, ratesName, planName, "salesk.yaml"}
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

func TestWriteRefusesToOverwrite(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, costsName)
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	paths, err := Write(dir, Options{Seed: DefaultSeed})
	if err == nil || !strings.Contains(err.Error(), mine) || !strings.Contains(err.Error(), "--force") {
		t.Fatalf("error %v does not name %s and the way out", err, mine)
	}
	if entries, _ := os.ReadDir(dir); len(paths) != 0 || len(entries) != 1 {
		t.Errorf("a refused run wrote %v; the directory has %d files", paths, len(entries))
	}
	if data, _ := os.ReadFile(mine); string(data) != "mine" {
		t.Errorf("the file that was there now holds %q", data)
	}
	if _, err := Write(dir, Options{Seed: DefaultSeed, Force: true}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(mine); !strings.HasPrefix(string(data), "Category,") {
		t.Error("with Force the file was not replaced")
	}
}

func TestWriteWhereItCannot(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(path, Options{Seed: DefaultSeed}); err == nil {
		t.Error("a file was taken for a directory")
	}
	// A directory in the place of a file: nothing may be left behind but whole files.
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, ratesName, "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, Options{Seed: DefaultSeed, Force: true}); err == nil {
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

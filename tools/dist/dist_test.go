package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

var twice = flag.Bool("twice", false, "build the release from two folders and compare their bytes; it takes minutes")

// makeIn makes a release for one system from a copy of the checkout in a folder of its own.
func makeIn(t *testing.T, name string) string {
	t.Helper()
	source := filepath.Join(t.TempDir(), name)
	if out, err := exec.Command("git", "clone", "--quiet", "--shared", "../..", source).CombinedOutput(); err != nil {
		t.Fatalf("git clone: %v: %s", err, out)
	}
	r := release{source: source, out: filepath.Join(source, "dist"), version: "v9.8.7", time: time.Date(2026, 1, 2, 3, 4, 6, 0, time.UTC)}
	if err := r.make("linux-" + runtime.GOARCH); err != nil {
		t.Fatal(err)
	}
	return r.out
}

// TestReproducible: the same commit gives the same bytes from two folders, and the archive holds what
// it should.
func TestReproducible(t *testing.T) {
	if !*twice {
		t.Skip("builds twice: ask for it with -twice (make dist-check)")
	}
	a, b := makeIn(t, "one"), makeIn(t, "another, longer name")
	entries, err := os.ReadDir(a)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, e := range entries {
		x, err := os.ReadFile(filepath.Join(a, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		y, err := os.ReadFile(filepath.Join(b, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs between two folders", e.Name())
		}
		kinds = append(kinds, strings.TrimPrefix(e.Name(), "salesk-9.8.7-linux-"+runtime.GOARCH))
	}
	if want := []string{"SHA256SUMS", ".cdx.json", ".deb", ".rpm", ".tar.gz"}; !slices.Equal(kinds, want) {
		t.Errorf("the release has %v, want %v", kinds, want)
	}
	names := namesIn(t, filepath.Join(a, "salesk-9.8.7-linux-"+runtime.GOARCH+".tar.gz"))
	for _, want := range []string{"salesk", "LICENSE", "man/salesk.1", "man/salesk-compute.1", "completions/_salesk", "licences/go/LICENSE"} {
		if !slices.Contains(names, "salesk-9.8.7/"+want) {
			t.Errorf("the archive lacks %s", want)
		}
	}
}

func namesIn(t *testing.T, archive string) (names []string) {
	t.Helper()
	f, err := os.Open(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	r := tar.NewReader(z)
	for {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, h.Name)
	}
}

// TestOnlyKnownSystems: a system that no binary is for is an error before anything is built.
func TestOnlyKnownSystems(t *testing.T) {
	r := release{out: filepath.Join(t.TempDir(), "dist")}
	if err := r.make("linux-amd64,plan9-386"); err == nil || !strings.Contains(err.Error(), "windows-arm64") {
		t.Errorf("got %v, want an error that lists the systems", err)
	}
	if _, err := os.Stat(r.out); err == nil {
		t.Error("a folder was made")
	}
}

package demo

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/internal/testsize"
)

var update = flag.Bool("update", false, "rewrite the golden hashes and testdata/exports/demo")

const golden = "testdata/sha256.txt"

// published is the copy of the exports that the repository holds.
var published = filepath.Join("..", "..", "testdata", "exports", "demo")

func hashes(files []File) string {
	var b strings.Builder
	for _, f := range files {
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(f.Data), f.Name)
	}
	return b.String()
}

func mustBuild(t *testing.T, seed uint64) []File {
	t.Helper()
	files, err := Files(seed)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSameSeedSameBytes(t *testing.T) {
	testsize.Alone(t)
	files := mustBuild(t, DefaultSeed)
	got := hashes(files)
	if *update {
		if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if err := os.WriteFile(filepath.Join(published, f.Name), f.Data, 0o644); err != nil {
				t.Fatal(err)
			}
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
	if other := mustBuild(t, DefaultSeed+1); bytes.Equal(other[1].Data, files[1].Data) {
		t.Error("another seed gives the same deals")
	}
}

func TestPublishedExports(t *testing.T) {
	size := 0
	var names []string
	for _, f := range mustBuild(t, DefaultSeed) {
		size += len(f.Data)
		names = append(names, f.Name)
		got, err := os.ReadFile(filepath.Join(published, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, f.Data) {
			t.Errorf("%s is not what the generator writes; run go test ./cmd/demo -update", f.Name)
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

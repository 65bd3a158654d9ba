// Dist makes what a release is: for each system a static binary in an archive with its man pages,
// completions and the licences of what is linked in; packages for Debian and for RPM; a list of
// components (CycloneDX); and checksums. The same commit gives the same bytes in any folder.
//
//  1. Build the binaries (build.go).
//  2. Write man pages and completions from the command tree (pages.go).
//  3. Collect the licences of the modules that a binary was made of (licences.go).
//  4. Pack archives (archive.go) and packages (packages.go).
//  5. List components, and sum up all files (sums.go).
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// target is a system that a binary is for.
type target struct{ os, arch string }

func (t target) String() string { return t.os + "-" + t.arch }

// targets are all systems, in the order in which they are built.
var targets = []target{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"}}

// release is what is made, and of what.
type release struct {
	source  string // the folder of the checkout
	out     string
	version string
	time    time.Time // of the commit, which all files are dated by
}

// file is a file of an archive or package.
type file struct {
	name string // slashes; relative
	mode os.FileMode
	data []byte
}

func main() {
	log := func(err error) {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
	source := flag.String("source", ".", "the `folder` of the checkout")
	out := flag.String("o", "dist", "the `folder` to write; what it holds is replaced")
	version := flag.String("version", "", "the version, such as v1.2.0")
	only := flag.String("only", "", "build for these `systems` alone: linux-amd64,darwin-arm64")
	flag.Parse()
	if *version == "" {
		log(errors.New("say which version it is: -version v1.2.0"))
	}
	r := release{source: *source, out: *out, version: *version, time: commitTime()}
	if err := r.make(*only); err != nil {
		log(err)
	}
}

// commitTime is SOURCE_DATE_EPOCH, as builds that can be repeated have it; 1980 where nothing says it,
// the first year that a zip can hold.
func commitTime() time.Time {
	if n, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(n, 0).UTC()
	}
	return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
}

// make writes all files of the release for the systems named.
func (r *release) make(only string) error {
	wanted := targets
	if only != "" {
		names := strings.Split(only, ",")
		wanted = slices.DeleteFunc(slices.Clone(targets), func(t target) bool { return !slices.Contains(names, t.String()) })
		if len(wanted) != len(names) {
			return fmt.Errorf("-only %s: use some of %v", only, targets)
		}
	}
	if err := os.RemoveAll(r.out); err != nil {
		return err
	}
	if err := os.MkdirAll(r.out, 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "salesk-dist-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	pages, err := r.pages()
	if err != nil {
		return err
	}
	for _, t := range wanted {
		bin := filepath.Join(work, "salesk-"+t.String())
		if err := r.build(t, bin); err != nil {
			return fmt.Errorf("build for %s: %w", t, err)
		}
		licences, err := r.licences(bin)
		if err != nil {
			return fmt.Errorf("licences of %s: %w", t, err)
		}
		if err := r.archive(t, bin, pages, licences); err != nil {
			return fmt.Errorf("archive for %s: %w", t, err)
		}
		if t.os == "linux" {
			if err := r.packages(t, bin, pages, licences); err != nil {
				return fmt.Errorf("packages for %s: %w", t, err)
			}
		}
		if err := r.components(t, bin); err != nil {
			return fmt.Errorf("components of %s: %w", t, err)
		}
	}
	return r.sums()
}

// name is how a file of the release is called: salesk-1.2.0-linux-amd64.tar.gz.
func (r *release) name(t target, suffix string) string {
	return filepath.Join(r.out, "salesk-"+r.number()+"-"+t.String()+suffix)
}

// number is the version without its v.
func (r *release) number() string { return strings.TrimPrefix(r.version, "v") }

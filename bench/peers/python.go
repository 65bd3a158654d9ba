package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// pinned are the packages of each peer, at the versions that its figures are for.
var pinned = map[string][]string{
	"duckdb":          {"duckdb==2.0.0"},
	"polars":          {"polars==2.1.0", "polars-runtime-32==2.1.0"},
	"pandas":          {"pandas==3.1.1", "numpy==2.4.6", "pyarrow==26.0.1", "python-dateutil==4.0.0"},
	"python-calamine": {"python-calamine==0.9.1"},
}

// python installs packages into a virtual environment in the cache folder.
type python struct {
	dir   string // the environment
	cache string
	log   io.Writer
}

func newPython(cache string, log io.Writer) *python {
	return &python{dir: filepath.Join(cache, "python"), cache: cache, log: log}
}

// peer installs the package and sets what the peer runs: its script with those arguments.
func (y *python) peer(p *peer, pkg, script string, kpis []string, args ...string) error {
	if err := y.install(pkg); err != nil {
		return err
	}
	name, err := y.script(script)
	if err != nil {
		return err
	}
	_, p.version, _ = strings.Cut(pinned[pkg][0], "==")
	p.kpis = kpis
	p.cmd = slices.Concat([]string{y.interpreter(), name}, args)
	return nil
}

// script writes one of ours into the cache folder, and returns where it stands.
func (y *python) script(name string) (string, error) {
	text, err := scripts.ReadFile("scripts/" + name)
	if err != nil {
		return "", err
	}
	path := filepath.Join(y.cache, name)
	return path, os.WriteFile(path, text, 0o644)
}

func (y *python) interpreter() string { return filepath.Join(y.dir, "bin", "python") }

// install installs a peer's packages, unless these very versions were before.
func (y *python) install(pkg string) error {
	want := strings.Join(pinned[pkg], "\n")
	done := filepath.Join(y.dir, pkg+".installed")
	if have, err := os.ReadFile(done); err == nil && string(have) == want {
		return nil
	}
	if _, err := os.Stat(y.interpreter()); err != nil {
		base, err := exec.LookPath("python3")
		if err != nil {
			return err
		}
		if text, err := exec.Command(base, "-m", "venv", y.dir).CombinedOutput(); err != nil {
			return fmt.Errorf("making a virtual environment: %w: %s", err, lastLine(text))
		}
	}
	fmt.Fprintf(y.log, "peers: installing %s\n", strings.Join(pinned[pkg], " "))
	args := append([]string{"-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"}, pinned[pkg]...)
	if text, err := exec.Command(y.interpreter(), args...).CombinedOutput(); err != nil {
		return fmt.Errorf("installing: %w: %s", err, lastLine(text))
	}
	return os.WriteFile(done, []byte(want), 0o644)
}

func lastLine(text []byte) string {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return lines[len(lines)-1]
}

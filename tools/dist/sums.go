package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// components writes the list of the modules in a binary, with their hashes and licences, as CycloneDX.
func (r *release) components(t target, bin string) error {
	to, err := filepath.Abs(r.name(t, ".cdx.json"))
	if err != nil {
		return err
	}
	cmd := exec.Command("go", "tool", "cyclonedx-gomod", "bin", "-json", "-noserial", "-licenses", "-assert-licenses", "-version", r.version, "-output", to, bin)
	cmd.Dir = filepath.Join(r.source, "tools", "dist")
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return r.redate(to)
}

// redate puts the day of the commit in the place of today in a list of components, and leaves out which
// build of the tool wrote it: both differ from machine to machine.
func (r *release) redate(list string) error {
	b, err := os.ReadFile(list)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var all map[string]any
	if err := d.Decode(&all); err != nil {
		return err
	}
	about, ok := all["metadata"].(map[string]any)
	if !ok {
		return fmt.Errorf("%s has no metadata", list)
	}
	about["timestamp"] = r.time.Format(time.RFC3339)
	delete(about, "tools")
	out, err := json.MarshalIndent(all, "", "  ") // keys in order
	if err != nil {
		return err
	}
	return os.WriteFile(list, append(out, '\n'), 0o644)
}

// sums writes the SHA-256 of all files, as sha256sum -c reads it.
func (r *release) sums() error {
	entries, err := os.ReadDir(r.out) // by name
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(r.out, e.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%x  %s\n", sha256.Sum256(data), e.Name())
	}
	return os.WriteFile(filepath.Join(r.out, "SHA256SUMS"), []byte(b.String()), 0o644)
}

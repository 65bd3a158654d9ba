package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/goreleaser/nfpm/v2"
	_ "github.com/goreleaser/nfpm/v2/deb"
	"github.com/goreleaser/nfpm/v2/files"
	_ "github.com/goreleaser/nfpm/v2/rpm"
)

// packages makes a .deb and a .rpm: the binary, man pages, completions and licences where each system
// looks for them.
func (r *release) packages(t target, bin string, pages, licences []file) error {
	work, err := os.MkdirTemp("", "salesk-package-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	contents := files.Contents{{Source: bin, Destination: "/usr/bin/salesk", FileInfo: &files.ContentFileInfo{Mode: 0o755, MTime: r.time}}}
	for _, f := range append(pages[:len(pages):len(pages)], licences...) {
		to := installed(f.name)
		if to == "" {
			continue
		}
		data := f.data
		if strings.HasSuffix(to, ".gz") {
			if data, err = gzipped(data); err != nil {
				return err
			}
		}
		at := filepath.Join(work, filepath.FromSlash(f.name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(at, data, 0o644); err != nil {
			return err
		}
		contents = append(contents, &files.Content{Source: at, Destination: to, FileInfo: &files.ContentFileInfo{Mode: 0o644, MTime: r.time}})
	}
	for _, format := range []string{"deb", "rpm"} {
		packager, err := nfpm.Get(format)
		if err != nil {
			return err
		}
		info := nfpm.WithDefaults(&nfpm.Info{
			Name: "salesk", Arch: t.arch, Platform: t.os, Version: r.number(), Section: "utils", Priority: "optional",
			Maintainer: "The salesk authors <salesk@localhost>", Description: "Sales key figures from the exports of a CRM",
			License: "MIT", MTime: r.time,
			Overridables: nfpm.Overridables{Contents: contents, RPM: nfpm.RPM{BuildHost: "localhost"}},
		})
		if err := nfpm.PrepareForPackager(info, format); err != nil {
			return err
		}
		var b bytes.Buffer
		if err := packager.Package(info, &b); err != nil {
			return err
		}
		if err := os.WriteFile(r.name(t, "."+format), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// installed is where a file of an archive belongs on a Linux system; "" where it does not.
func installed(name string) string {
	switch base := path.Base(name); {
	case strings.HasPrefix(name, "man/"):
		return "/usr/share/man/man1/" + base + ".gz"
	case base == "salesk.bash":
		return "/usr/share/bash-completion/completions/salesk"
	case base == "_salesk":
		return "/usr/share/zsh/vendor-completions/_salesk"
	case base == "salesk.fish":
		return "/usr/share/fish/vendor_completions.d/salesk.fish"
	case base == "salesk.ps1":
		return ""
	}
	return "/usr/share/doc/salesk/" + name
}

func gzipped(data []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(data); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"os"
	"slices"
	"strings"
)

// archive packs a binary and what belongs to it: a zip for Windows, else a .tar.gz.
func (r *release) archive(t target, bin string, pages, licences []file) error {
	b, err := os.ReadFile(bin)
	if err != nil {
		return err
	}
	name, suffix, pack := "salesk", ".tar.gz", r.tarGz
	if t.os == "windows" {
		name, suffix, pack = "salesk.exe", ".zip", r.zip
	}
	all := slices.Concat([]file{{name, 0o755, b}}, pages, licences)
	slices.SortFunc(all, func(a, b file) int { return strings.Compare(a.name, b.name) })
	folder := "salesk-" + r.number() + "/"
	for i := range all {
		all[i].name = folder + all[i].name
	}
	packed, err := pack(all)
	if err != nil {
		return err
	}
	return os.WriteFile(r.name(t, suffix), packed, 0o644)
}

func (r *release) tarGz(all []file) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	w := tar.NewWriter(z)
	for _, f := range all {
		if err := w.WriteHeader(&tar.Header{Name: f.name, Mode: int64(f.mode), Size: int64(len(f.data)), ModTime: r.time, Format: tar.FormatPAX}); err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (r *release) zip(all []file) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range all {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: r.time}
		h.SetMode(f.mode)
		w, err := z.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Package office is for tests: it has workbooks recalculated by an office program.
package office

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// always makes LibreOffice recalculate a workbook when it opens it.
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

var stored = regexp.MustCompile(`</f><v>[^<]*</v>`)

// Spoiled replaces the value of every formula of a workbook, so that a program that shows the
// right one has calculated it.
func spoiled(t *testing.T, b []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var w bytes.Buffer
	out := zip.NewWriter(&w)
	n := 0
	for _, p := range in.File {
		r, err := p.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(p.Name, "xl/worksheets/sheet") {
			n += len(stored.FindAll(content, -1))
			content = stored.ReplaceAll(content, []byte("</f><v>-987654321</v>"))
		}
		x, err := out.Create(p.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := x.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	if n == 0 {
		t.Fatal("no formula has a value")
	}
	return w.Bytes()
}

// Recalculated is a workbook as LibreOffice saves it when it has calculated all. It skips the test in
// short mode, and where LibreOffice is not installed.
func Recalculated(t *testing.T, b []byte) []byte {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: an office program takes seconds to recalculate")
	}
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not there to recalculate")
	}
	dir := t.TempDir()
	user := filepath.Join(dir, "profile", "user")
	if err := os.MkdirAll(user, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(always), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "book.xlsx"), spoiled(t, b), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	out := filepath.Join(dir, "out")
	cmd := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx", "--outdir", out, filepath.Join(dir, "book.xlsx"))
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, text)
	}
	saved, err := os.ReadFile(filepath.Join(out, "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

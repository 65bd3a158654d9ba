package cmd

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestLock(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kpi.html.lock")
	var log bytes.Buffer
	l := &logger{w: &log}
	unlock, err := lockOutputs(l, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lockOutputs(l, path); err == nil || !strings.Contains(err.Error(), "another run (process "+strconv.Itoa(os.Getpid())+") is writing") {
		t.Errorf("a second lock: %v", err)
	}
	unlock()
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the lock is still there: %v", err)
	}
	again, err := lockOutputs(l, path)
	if err != nil {
		t.Fatal(err)
	}
	again()
	if log.Len() > 0 {
		t.Errorf("told: %s", log.String())
	}
}

// A link in the lock's place could lead to any file, and a file in it could be anybody's.
func TestLockTouchesOnlyLocks(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	precious, link := filepath.Join(dir, "precious.txt"), filepath.Join(dir, "k.html.lock")
	if err := errors.Join(os.WriteFile(precious, []byte("PRECIOUS"), 0o600), os.Symlink("precious.txt", link)); err != nil {
		t.Fatal(err)
	}
	l := &logger{w: io.Discard}
	for _, path := range []string{link, precious} {
		if _, err := lockOutputs(l, path); err == nil || !strings.Contains(err.Error(), "remove") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if b, err := os.ReadFile(precious); err != nil || string(b) != "PRECIOUS" {
		t.Errorf("the file holds %q now, %v", b, err)
	}
}

func TestThresholds(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, id, op, limit, err string
	}{
		{text: "goals<0.8", id: "goals", op: "<", limit: "0.8"},
		{text: " win_rate >= 25 % ", id: "win_rate", op: ">=", limit: "0.25"},
		{text: "sales_growth<=-0.1", id: "sales_growth", op: "<=", limit: "-0.1"},
		{text: "churn_rate>2.5%", id: "churn_rate", op: ">", limit: "0.025"},
		{text: "", err: "must stand here"},
		{text: "<1", err: "\n  <1\n  ^"},
		{text: "win_rate=1", err: "\n          ^"},
		{text: "win_rate<", err: "\n           ^"},
		{text: "win_rate<1 2", err: "\n           ^"},
		{text: "勝率<1", err: "\n  ^"},
		{text: "win_rate 勝<1", err: "\n           ^"},
	} {
		got, err := parseThreshold(tt.text)
		switch {
		case tt.err != "":
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("%q: %v, want %q", tt.text, err, tt.err)
			}
		case err != nil:
			t.Errorf("%q: %v", tt.text, err)
		case got.id != tt.id || got.Op != tt.op || got.Limit.Significant(10, 0) != tt.limit:
			t.Errorf("%q: %+v", tt.text, got)
		}
	}
}

// FuzzThreshold looks for a comparison that is taken though it does not read as one.
func FuzzThreshold(f *testing.F) {
	for _, s := range []string{"goals<0.8", "win_rate >= 25 %", "x", "win_rate<-1%", "win_rate<\x00"} {
		f.Add(s)
	}
	whole := regexp.MustCompile(`^[ \t]*[a-zA-Z0-9_-]+[ \t]*[<>]=?\s*-?[0-9]+(\.[0-9]+)?\s*%?\s*$`)
	f.Fuzz(func(t *testing.T, s string) {
		if got, err := parseThreshold(s); err == nil && (!whole.MatchString(s) || got.Limit.Empty()) {
			t.Errorf("%q is taken as %+v", s, got)
		}
	})
}

func TestPickNewest(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i, name := range []string{"deals-1.csv", "deals-3.csv", "deals-2.csv"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("deal_id\n1\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		at := time.Date(2022, 1, 1+i, 0, 0, 0, 0, time.UTC)
		if err := os.Chtimes(path, at, at); err != nil {
			t.Fatal(err)
		}
	}
	var l inputList
	got, err := l.pick(filepath.Join(dir, "deals-*.csv"), true)
	if err != nil || filepath.Base(got) != "deals-2.csv" {
		t.Errorf("picked %s, %v", got, err)
	}
	if _, err := l.pick(filepath.Join(dir, "leads-*.csv"), true); err == nil {
		t.Error("nothing matches, and that is no error")
	}
}

package system

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"salesk/internal/message"
)

func TestSays(t *testing.T) {
	_, missing := os.Open(filepath.Join(t.TempDir(), "no"))
	for _, test := range []struct {
		err error
		id  string
	}{
		{missing, "sys-not-found"},
		{fmt.Errorf("wrapped: %w", missing), "sys-not-found"},
		{syscall.ENOSPC, "sys-disk-full"},
		{message.Interrupted(), "interrupted"},
		{errors.New("own words"), "plain"},
	} {
		if got := Says(test.err); got.ID() != test.id {
			t.Errorf("%v: got %s, want %s", test.err, got.ID(), test.id)
		}
	}
}

package main

import (
	"os"
	"os/exec"
	"path/filepath"
)

// build builds a static binary. -trimpath and no stamp of the version control keep the folder and the
// state of the checkout out of its bytes.
func (r *release) build(t target, to string) error {
	to, err := filepath.Abs(to)
	if err != nil {
		return err
	}
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X salesk/cmd.release="+r.version, "-o", to, "./cmd/salesk")
	cmd.Dir, cmd.Stdout, cmd.Stderr = r.source, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+t.os, "GOARCH="+t.arch, "GOFLAGS=", "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=")
	return cmd.Run()
}

package cmd

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"salesk/internal/message"
)

// release is set when a release is built: -ldflags "-X salesk/cmd.release=v1.2.3".
var release string

func versionCommand(p *printer) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  exactArgs(0, message.TakesNothing()),
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			return p.send([]byte(versionLine(release, info)))
		},
	}
}

func versionLine(release string, info *debug.BuildInfo) string {
	return fmt.Sprintf("salesk %s, %s %s/%s\n", versionOf(release, info), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// versionOf names the release, else the module's version or commit.
func versionOf(release string, info *debug.BuildInfo) string {
	version, commit, changed := release, "", ""
	if info != nil {
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision" && len(s.Value) >= 12:
				commit = s.Value[:12]
			case s.Key == "vcs.modified" && s.Value == "true":
				changed = ", changed since"
			}
		}
		if version == "" && info.Main.Version != "" && info.Main.Version != "(devel)" {
			version = info.Main.Version
		}
	}
	if version == "" {
		version = "development"
	}
	if commit != "" {
		version += " (commit " + commit + changed + ")"
	}
	return version
}

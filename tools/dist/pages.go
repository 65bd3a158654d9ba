package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"salesk/cmd"
)

// pages are the man pages and completions, under man/ and completions/.
func (r *release) pages() ([]file, error) {
	var all []file
	root := cmd.Command()
	root.DisableAutoGenTag = true
	header := doc.GenManHeader{Section: "1", Source: "salesk " + r.number(), Manual: "salesk", Date: &r.time}
	for _, c := range commands(root) {
		var b bytes.Buffer
		h := header
		if err := doc.GenMan(c, &h, &b); err != nil {
			return nil, err
		}
		all = append(all, file{"man/" + strings.ReplaceAll(c.CommandPath(), " ", "-") + ".1", 0o644, b.Bytes()})
	}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"salesk.bash": func(b *bytes.Buffer) error { return root.GenBashCompletionV2(b, true) },
		"_salesk":     func(b *bytes.Buffer) error { return root.GenZshCompletion(b) },
		"salesk.fish": func(b *bytes.Buffer) error { return root.GenFishCompletion(b, true) },
		"salesk.ps1":  func(b *bytes.Buffer) error { return root.GenPowerShellCompletionWithDesc(b) },
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			return nil, err
		}
		all = append(all, file{"completions/" + name, 0o644, b.Bytes()})
	}
	for _, name := range []string{"README.md", "CHANGELOG.md", "LICENSE"} {
		b, err := os.ReadFile(filepath.Join(r.source, name))
		if err != nil {
			return nil, err
		}
		all = append(all, file{name, 0o644, b})
	}
	return all, nil
}

// commands are a command and all below it that are for people.
func commands(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && !sub.IsAdditionalHelpTopicCommand() {
			all = append(all, commands(sub)...)
		}
	}
	return all
}

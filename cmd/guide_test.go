package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"salesk/docs/guide"
)

// console is what the pages of the guide show of a session: each line that begins with $ is a command,
// and what follows it is what it printed.
var console = regexp.MustCompile("(?s)```console\n(.*?)```\n")

// TestGeneratedGuide runs the sessions of the guide, each page in a folder of its own, and puts there what
// they print.
func TestGeneratedGuide(t *testing.T) {
	t.Parallel()
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("without sh the sessions of the guide are not run")
	}
	for _, p := range guide.Pages() {
		t.Run(p.Name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join("..", "docs", "guide", p.Name+".md")
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			text := console.ReplaceAllStringFunc(string(b), func(block string) string {
				var out strings.Builder
				for line := range strings.Lines(console.FindStringSubmatch(block)[1]) {
					command, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "$ ")
					if !ok {
						continue // what it printed before
					}
					cmd := program(t, dir, "version") // for its folder and environment
					cmd.Path, cmd.Args = sh, []string{"sh", "-c", command}
					printed, err := cmd.CombinedOutput()
					if status := cmd.ProcessState.ExitCode(); status != statusDone && status != statusSetAside {
						t.Errorf("%s: %v: %s", command, err, printed)
					}
					out.WriteString("$ " + command + "\n" + string(printed))
				}
				return "```console\n" + out.String() + "```\n"
			})
			page(t, path, text)
		})
	}
}

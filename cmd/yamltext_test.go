package cmd

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Any text that init writes into a configuration comes back as it was.
func TestYAMLText(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z:#{}\[\],&*!|>'"%@ .0-9-]{1,12}`),
			rapid.SampledFrom([]string{"true", "No", "null", "1e3", "0x1F", "2022-01-01", "~", "- a", "a: b", "a #b", "ő", "Kovács Ágnes", "a\tb", "a\nb"})).Draw(rt, "text")
		want := strings.TrimSpace(text)
		if want == "" {
			return
		}
		c, err := parseConfig("t.yaml", []byte("stages: {won: ["+yamlText(want)+", Other]}\n"))
		if err != nil {
			rt.Fatalf("%q as %s: %v", want, yamlText(want), err)
		}
		if _, ok := c.Stages[want]; !ok {
			rt.Fatalf("%q as %s came back as %q", want, yamlText(want), c.Stages)
		}
	})
}

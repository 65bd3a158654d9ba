package cmd

import (
	"slices"
	"testing"

	"salesk/ingest/value"
	"salesk/kpi"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Every synonym is written as it is looked up, names what there is, and is no name itself.
func TestSynonyms(t *testing.T) {
	t.Parallel()
	names := append(kpiNames(), kpi.Dimensions()...)
	root := rootCommand(newApp(world{}))
	var add func(c *cobra.Command)
	add = func(c *cobra.Command) {
		names = append(names, c.Name())
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		for _, sub := range c.Commands() {
			add(sub)
		}
	}
	add(root)
	for word, meant := range synonyms {
		if value.Normal(word) != word {
			t.Errorf("%q is looked up as %q", word, value.Normal(word))
		}
		for _, s := range meant {
			if !slices.Contains(names, s) {
				t.Errorf("%s stands for %s, which is no name", word, s)
			}
		}
	}
	for _, tt := range []struct{ name, want string }{
		{"Sales-Person", "rep"}, {"turnover", "revenue"}, {"LTV", "customer_lifetime_value"}, {"--group-by", "--by"}, {"dashboard", "report"},
	} {
		if got, ok := nearest(tt.name, names); !ok || got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

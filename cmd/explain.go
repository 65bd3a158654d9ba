package cmd

import (
	"bytes"
	"fmt"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"

	"github.com/spf13/cobra"
)

func explainCommand(p *printer) *cobra.Command {
	return &cobra.Command{
		Use:     "explain KPI",
		Short:   "Say what a KPI means, how it is computed and what it needs",
		Example: "  salesk explain win_rate",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(message.ExplainWhat())
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return describedKPIs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var b bytes.Buffer
			for i, id := range args {
				if _, err := resolveKPIs([]string{id}); err != nil {
					return misused(message.Of(err))
				}
				k, err := kpi.Find(id)
				if err != nil {
					return misused(message.GroupOfKPIs(id))
				}
				if i > 0 {
					b.WriteByte('\n')
				}
				describe(&b, k)
			}
			return p.send(b.Bytes())
		},
	}
}

// describe writes a KPI's definition.
func describe(b *bytes.Buffer, k *kpi.KPI) {
	i := itemOf(k)
	fmt.Fprintf(b, "%s (%s)\n\n%s\n\n", i.Title, i.ID, wrap(i.Meaning, 80))
	rows := [][]string{
		{"  formula", i.Formula},
		{"  unit", i.Unit},
		{"  good news", map[string]string{"higher": "when it is higher", "lower": "when it is lower", "neutral": "neither way by itself"}[i.Better]},
		{"  category", i.Category},
		{"  group", i.Group},
	}
	if len(i.Needs) > 0 {
		rows = append(rows, []string{"  needs", strings.Join(i.Needs, "; ")})
	}
	align(b, rows)
}

// wrap breaks a text into lines of at most width characters, between words.
func wrap(text string, width int) string {
	var b strings.Builder
	n := 0
	for i, word := range strings.Fields(text) {
		w := len([]rune(word))
		switch {
		case i == 0:
		case n+1+w > width:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += w
	}
	return b.String()
}

package cmd

import (
	"bytes"
	"fmt"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"

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
			l := p.language()
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
				describe(&b, k, l)
			}
			return p.send(b.Bytes())
		},
	}
}

// describe writes a KPI's definition.
func describe(b *bytes.Buffer, k *kpi.KPI, l *lang.Lang) {
	fmt.Fprintf(b, "%s (%s)\n\n%s\n\n", l.Title(k), k.ID, wrap(l.Doc(k), 80))
	rows := [][]string{
		{"  " + l.Word("formula"), l.Word(k.Formula)},
		{"  " + l.Word("unit"), l.Word(unitWord(k.Unit))},
		{"  " + l.Word("good news"), goodNews(k.Better, l)},
		{"  " + l.Word("category"), k.Category.String()},
		{"  " + l.Word("group"), l.Word(k.GroupBy)},
	}
	if needs := needsIn(k, l); len(needs) > 0 {
		rows = append(rows, []string{"  " + l.Word("needs"), strings.Join(needs, "; ")})
	}
	align(b, rows)
}

func goodNews(b kpi.Better, l *lang.Lang) string {
	switch b {
	case kpi.Higher:
		return l.Word("when it is higher")
	case kpi.Lower:
		return l.Word("when it is lower")
	}
	return l.Word("neither way by itself")
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

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

func explainCommand(a *app) *cobra.Command {
	o := newRequest(a.log, onExplain, "explain")
	cmd := &cobra.Command{
		Use:   "explain KPI [FILE|FOLDER|-]...",
		Short: "Say what a KPI means; with exports, which records a figure is made of",
		Long: `Explain says what a KPI means, how it is computed and what it needs.

With exports it explains a figure: the formula with its numbers, every record that counts, where it
stands and what it adds, and the records that nearly count and why not. What the records add is the
figure exactly. Without --period, --from or --to it is the figure of the last complete period.`,
		Example: `  salesk explain win_rate
  salesk explain revenue exports/ --rep "Ann Lee" --period 2024-12
  salesk explain churn_rate exports/ --period "last quarter" --format csv -o churn.csv`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(message.ExplainWhat())
			}
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			return describedKPIs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if o.aboutFigure(args) {
				if _, err := oneKPI(args[0]); err != nil {
					return err
				}
				o.args = args[1:]
				return runExplain(a, o, args[0])
			}
			l := a.language()
			var b bytes.Buffer
			for i, id := range args {
				k, err := oneKPI(id)
				if err != nil {
					return err
				}
				if i > 0 {
					b.WriteByte('\n')
				}
				describe(&b, k, l)
			}
			return a.send(b.Bytes())
		},
	}
	o.register(cmd, onExplain)
	return cmd
}

// oneKPI finds a KPI by its id.
func oneKPI(id string) (*kpi.KPI, error) {
	if _, err := resolveKPIs([]string{id}); err != nil {
		return nil, misused(message.Of(err))
	}
	k, err := kpi.Find(id)
	if err != nil {
		return nil, misused(message.GroupOfKPIs(id))
	}
	return k, nil
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

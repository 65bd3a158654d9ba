package cmd

import (
	"bytes"
	"strings"

	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func (a *app) completion() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "Print the script that completes commands, flags and their values",
		Long: `Completion prints a script for a shell. To try it:

  bash        source <(salesk completion bash)
  zsh         source <(salesk completion zsh)
  fish        salesk completion fish | source
  powershell  salesk completion powershell | Out-String | Invoke-Expression

To keep it, put that line into the shell's start-up file.`,
		ValidArgs: shells,
		Args:      exactArgs(1, "one shell: "+strings.Join(shells, ", ")),
		RunE: func(cmd *cobra.Command, args []string) error {
			shell, err := oneOf("a shell", args[0], shells)
			if err != nil {
				return usagef("%w", err)
			}
			var b bytes.Buffer
			root := cmd.Root()
			switch shell {
			case "bash":
				err = root.GenBashCompletionV2(&b, true)
			case "zsh":
				err = root.GenZshCompletion(&b)
			case "fish":
				err = root.GenFishCompletion(&b, true)
			case "powershell":
				err = root.GenPowerShellCompletionWithDesc(&b)
			}
			if err != nil {
				return err
			}
			return a.send(b.Bytes())
		},
	}
}

// complete offers fixed values for a flag.
func complete(cmd *cobra.Command, flag string, values ...string) {
	offer(cmd, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

// offer registers a completion; a flag that does not exist, or has one already, is a
// programming error that any run shows.
func offer(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err)
	}
}

// list completes the last word of a comma-separated list, each value once.
func list(values func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		head := ""
		if i := strings.LastIndexByte(typed, ','); i >= 0 {
			head = typed[:i+1]
		}
		there := "," + head
		var offers []string
		for _, v := range values() {
			name, _, _ := strings.Cut(v, "\t")
			if !strings.Contains(there, ","+name+",") {
				offers = append(offers, head+v)
			}
		}
		return offers, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// describedKPIs lists the ids with their titles, as completions show them.
func describedKPIs() []string {
	var all []string
	for _, k := range kpi.Catalogue() {
		all = append(all, k.ID+"\t"+k.Title)
	}
	return all
}

// completeView offers values for the flags that say how a table looks.
func completeView(cmd *cobra.Command) {
	var formats []string
	for _, f := range report.Formats() {
		formats = append(formats, f.Name+"\t"+f.Description)
	}
	complete(cmd, "format", formats...)
	complete(cmd, "color", "auto", "always", "never")
}

// complete offers values for the flags of compute alone.
func (o *computeOptions) complete(cmd *cobra.Command) {
	completeView(cmd)
	complete(cmd, "layout", report.LayoutNames()...)
	offer(cmd, "sort", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return append(describedKPIs(), "name\tthe groups' names"), cobra.ShellCompDirectiveNoFileComp
	})
}

// completePeriods offers values for the flags of registerPeriods.
func completePeriods(cmd *cobra.Command) {
	complete(cmd, "grain", kpi.GrainNames()...)
	complete(cmd, "fiscal-start", monthNames...)
	complete(cmd, "period", "last month", "this month", "last quarter", "this quarter", "last year", "this year",
		"year to date", "quarter to date", "last 12 months")
}

// completeKPIs offers values for the flags of registerKPIs.
func completeKPIs(cmd *cobra.Command) {
	offer(cmd, "kpi", list(func() []string {
		return append(append(describedKPIs(), categoryNames()...), "all\tevery KPI")
	}))
	offer(cmd, "by", list(func() []string { return append(kpi.Dimensions(), "none\tthe company as a whole") }))
	offer(cmd, "where", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var all []string
		for _, d := range kpi.Dimensions() {
			all = append(all, d+"=")
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	})
}

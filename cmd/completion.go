package cmd

import (
	"bytes"
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report"

	"github.com/spf13/cobra"
)

func completionCommand(p *printer) *cobra.Command {
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
		Args:      exactArgs(1, message.TakesOneShell(shells)),
		RunE: func(cmd *cobra.Command, args []string) error {
			shell, err := oneOf(message.TermShell(), args[0], shells)
			if err != nil {
				return misused(message.Of(err))
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
			return p.send(b.Bytes())
		},
	}
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

func offerFormats(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var formats []string
	for _, f := range report.Formats() {
		formats = append(formats, f.Name+"\t"+f.Description)
	}
	return formats, cobra.ShellCompDirectiveNoFileComp
}

func offerSortKeys(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return append(describedKPIs(), "name\tthe groups' names"), cobra.ShellCompDirectiveNoFileComp
}

func offerFilters(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var all []string
	for _, d := range kpi.Dimensions() {
		all = append(all, d+"=")
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func offerThresholds(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	all := []string{goalsID + "<\tthe pace of every goal"}
	for _, k := range kpi.Catalogue() {
		all = append(all, k.ID+"<\t"+k.Title)
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"salesk/docs/guide"

	"salesk/internal/message"
)

// topic is a page of the help that is about no command.
type topic struct {
	name, short string
	page        func(say func(string) string) string
}

var allTopics = []topic{
	{"periods", "How periods and ranges are written", pageOf(periodsPage)},
	{"exit-status", "What the exit statuses mean", pageOf(exitPage)},
	{"configuration", "What " + configName + " may hold", configurationPage},
}

func pageOf(text string) func(func(string) string) string {
	return func(say func(string) string) string { return say(strings.Trim(text, "\n")) }
}

// topics are the pages as commands, and those of the guide, which is in English: cobra lists a
// command that cannot be run as one.
func topics() []*cobra.Command {
	var all []*cobra.Command
	for _, t := range allTopics {
		all = append(all, &cobra.Command{Use: t.name, Short: t.short, Long: t.page(inEnglish)})
	}
	for _, p := range guide.Pages() {
		all = append(all, &cobra.Command{Use: p.Name, Short: p.Title, Long: p.Title + "\n\n" + p.Text})
	}
	return all
}

const periodsPage = `
--period names one period, and that is what is shown; --grain splits it.

  2022-03-15   2022-W05   2022-03   2022-Q1   2022   FY2022   FY2022-Q1
  12/2022   "Dec 2022"   2022Q4   2022-12-10..2022-12-20

Months have their names in English, German, French, Spanish and Hungarian. Q4 or December
without a year is the latest that has begun. Other words count from the as-of date:

  yesterday            the day before
  "last month"         the month before
  "this quarter"       the quarter that the as-of date is in
  "year to date", ytd  the year that it is in, partial until its last day
  "last 30 days"       the 30 days that end on it
  "last 12 months"     the 12 whole months before the one that it is in

--from and --to are inclusive and take a day, a week, a month, a quarter or a year. They
are a range, shown by --grain: day, week (ISO), month (the default), quarter, year, or all
for one period over the whole range. The first and the last period are cut to the range;
these are partial, and labelled by their days: 2022-12-10..2022-12-31.

FY is the fiscal year named after the calendar year in which it ends; --fiscal-start
says in which month it starts. Labels without FY are of the calendar year. In the
configuration, calendar: {fiscal_name: first_year} names it after the year in which it
starts, and week_start: sunday makes weeks from Sunday to Saturday.

--as-of (today, unless said otherwise) is the last day that counts: later events are left
out, a period that it falls into before the last day is partial, and one that begins after
it is refused.

What a period is compared with (--vs prev,yoy, growth, reports): the period before it, and
the same dates a year before. A partial period is held against the same calendar dates, 29
February and the 31st being the last of a shorter month; a cut one against the same cut;
days that are no whole period against as many days directly before.
`

const exitPage = `
  0  done
  1  failed: a file cannot be read or written; nothing was written (check prints what it
     found all the same)
  2  wrong usage or configuration; nothing was written
  3  done, but rows were set aside, as standard error says; with --strict nothing was
     written
  4  done, but a comparison of --fail-on was true
`

const helpShort = "Help on a command or a topic"

const configurationIntro = configName + ` is looked for in the folder of the first input and upwards from there, then in
the working directory and upwards, as far as the folder that holds .git. --config names
another file, --no-config reads none. Flags win over it. Its paths are relative to it.`

const configurationEnd = "Every key may be left out. An unknown one is an error."

func configurationPage(say func(string) string) string {
	return say(configurationIntro) + "\n\n" + exampleConfig(say) + "\n" + say(configurationEnd)
}

// help prints the help of a command or a topic.
func helpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|TOPIC]",
		Short: helpShort,
		RunE: func(_ *cobra.Command, args []string) error {
			cmd := root
			for _, name := range args {
				found := false
				for _, c := range cmd.Commands() {
					if c.Name() == name {
						cmd, found = c, true
						break
					}
				}
				if !found {
					return misused(message.NoHelpOn(name), didYouMean(name, commandNames(cmd), message.HelpShowsTopics()))
				}
			}
			return cmd.Help()
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			var all []string
			for _, c := range root.Commands() {
				all = append(all, c.Name()+"\t"+c.Short)
			}
			return all, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

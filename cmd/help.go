package cmd

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"salesk/cmd/manual"
)

// Help is declared in English beside what it is about: a command has its texts, a setting its
// meaning. When it is asked for it is put into its language, from the catalogues of package manual.

// inEnglish leaves the texts of help as they are.
func inEnglish(text string) string { return text }

// setHelp has help printed in the language that is asked for.
func setHelp(p *printer, root *cobra.Command) {
	english := root.HelpFunc()
	root.SetHelpFunc(func(cmd *cobra.Command, args []string) {
		if l := p.language(); l != nil {
			translate(cmd, manual.In(l.Code()))
		}
		english(cmd, args)
	})
}

// translate puts what help says of a command, and of those below it, into a language.
func translate(cmd *cobra.Command, say func(string) string) {
	for _, c := range append(cmd.Commands(), cmd) {
		c.Short = say(c.Short)
	}
	if t := topicOf(cmd); t != nil {
		cmd.Long = t.page(say)
		return
	}
	if cmd.Long != "" {
		cmd.Long = say(cmd.Long)
	}
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	use := cmd.Use
	for _, word := range useWords {
		use = strings.ReplaceAll(use, word, say(word))
	}
	if cmd.HasAvailableFlags() {
		use += " " + say("[flags]")
	}
	cmd.Use, cmd.DisableFlagsInUseLine = use, true
	usage := func(f *pflag.Flag) {
		switch v, ours := f.Value.(*flagValue); {
		case ours:
			f.Usage = v.s.usage(say)
		case f.Name == "help":
			f.Usage = fmt.Sprintf(say(helpFor), cmd.Name())
		case f.Name == "version":
			f.Usage = fmt.Sprintf(say(versionFor), cmd.Name())
		}
	}
	cmd.LocalFlags().VisitAll(usage)
	cmd.InheritedFlags().VisitAll(usage)
	cmd.SetUsageTemplate(usageTemplate(cmd, say))
}

// flagLines are the lines of flags, aligned by characters where pflag does so by bytes.
func flagLines(flags *pflag.FlagSet) string {
	var rows [][2]string
	width := 0
	for line := range strings.Lines(flags.FlagUsages()) {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		name, meaning, _ := strings.Cut(line[indent:], "   ")
		name, meaning = line[:indent]+name, strings.TrimSpace(meaning)
		rows = append(rows, [2]string{name, meaning})
		width = max(width, utf8.RuneCountInString(name))
	}
	var b strings.Builder
	for i, row := range rows {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(row[0] + strings.Repeat(" ", width-utf8.RuneCountInString(row[0])+3) + row[1])
	}
	return b.String()
}

func topicOf(cmd *cobra.Command) *topic {
	for i := range allTopics {
		if t := &allTopics[i]; cmd.Name() == t.name && cmd.HasParent() && !cmd.Parent().HasParent() {
			return t
		}
	}
	return nil
}

// useWords stand for arguments in the line that shows how a command is called.
var useWords = []string{"FILE", "FOLDER", "NAME", "COMMAND", "TOPIC"}

// What cobra says of its own flags.
const (
	helpFor    = "help for %s"
	versionFor = "version for %s"
)

// headings of the help.
var helpHeadings = []string{"Usage:", "Examples:", "Available Commands:", "Flags:", "Global Flags:", "Additional help topics:", "[command]", "[flags]",
	`Use "%s" for more information about a command.`}

// usageTemplate is cobra's, in a language.
func usageTemplate(cmd *cobra.Command, say func(string) string) string {
	return say("Usage:") + `{{if .Runnable}}
  {{.UseLine}}{{end}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + say("[command]") + `{{end}}{{if .HasExample}}

` + say("Examples:") + `
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + say("Available Commands:") + `{{range .Commands}}{{if (or .IsAvailableCommand (eq .Name "help"))}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + say("Flags:") + `
` + flagLines(cmd.LocalFlags()) + `{{end}}{{if .HasAvailableInheritedFlags}}

` + say("Global Flags:") + `
` + flagLines(cmd.InheritedFlags()) + `{{end}}{{if .HasHelpSubCommands}}

` + say("Additional help topics:") + `{{range .Commands}}{{if .IsAdditionalHelpTopicCommand}}
  {{rpad .CommandPath .CommandPathPadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableSubCommands}}

` + fmt.Sprintf(say(`Use "%s" for more information about a command.`), "{{.CommandPath}} "+say("[command]")+" --help") + `{{end}}
`
}

// helpTexts are all texts of the help that are put into a language.
func helpTexts() []string {
	texts := append([]string{helpShort, helpFor, versionFor, " (default: %s)", " (default %s)", configurationIntro, configurationEnd}, helpHeadings...)
	texts = append(texts, useWords...)
	for _, t := range allTopics[:2] {
		texts = append(texts, t.page(inEnglish))
	}
	for _, s := range settings() {
		if s.flag != "" {
			texts = append(texts, s.help, s.otherwise)
		}
		texts = append(texts, s.remark)
	}
	for _, doc := range columnDocs {
		texts = append(texts, doc)
	}
	texts = append(texts, "yes or no")
	for _, h := range holds {
		texts = append(texts, h)
	}
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		if c.IsAdditionalHelpTopicCommand() && topicOf(c) == nil {
			return // a page of the guide
		}
		texts = append(texts, c.Short)
		if topicOf(c) == nil {
			texts = append(texts, c.Long)
		}
		for _, sub := range c.Commands() {
			walk(sub)
		}
	}
	walk(Command())
	return texts
}

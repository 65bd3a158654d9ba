package cmd

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"salesk/kpi"

	"github.com/google/go-cmp/cmp"
)

// Every setting has all that a setting has: a meaning, a place where it is kept, values that
// completion offers, and, in the configuration, an example that can be read.
func TestSettingsAreWhole(t *testing.T) {
	t.Parallel()
	names := map[string]commands{}
	for _, s := range settings() {
		name := s.name()
		switch {
		case s.flag == "" && s.key == "" && s.entry == "":
			t.Errorf("%+v cannot be said", s)
		case s.help == "":
			t.Errorf("%s says nothing of itself", name)
		case (s.set == nil) == (s.read == nil):
			t.Errorf("%s must have one of set and read", name)
		case s.flag != "" && (s.set == nil || s.on == 0):
			t.Errorf("%s: a flag needs commands and set", name)
		case s.key != "" && s.example == "":
			t.Errorf("%s has no example", name)
		case s.entry != "" && s.on&onReport == 0:
			t.Errorf("%s: what an entry of reports: says is a flag of report, too", name)
		}
		if s.flag != "" && names[s.flag]&s.on != 0 {
			t.Errorf("--%s is there twice in a command", s.flag)
		}
		names[s.flag] |= s.on
		words := s.words
		if s.normal != "" {
			words = append([]string{s.normal}, words...)
		}
		for _, w := range words {
			if err := s.set(newRequest(&logger{}, s.on, ""), []string{w}); err != nil {
				t.Errorf("%s does not take its own %s: %v", name, w, err)
			}
		}
	}
}

// What is said to hold without a setting is what holds without it.
func TestSettingsDefaults(t *testing.T) {
	t.Parallel()
	params := func(also func(*request)) kpi.Params {
		r := newRequest(&logger{}, onCompute, "compute")
		also(r)
		return r.params(0)
	}
	want := params(func(*request) {})
	got := params(func(r *request) {
		for _, s := range settings() {
			if s.normal != "" && s.key != "" {
				if err := s.set(r, []string{s.normal}); err != nil {
					t.Errorf("%s: %v", s.name(), err)
				}
			}
		}
	})
	if d := cmp.Diff(want, got, exactly); d != "" {
		t.Errorf("-nothing said +defaults said:\n%s", d)
	}
}

// Help has every flag of a command, and completion its values.
func TestSettingsInHelp(t *testing.T) {
	t.Parallel()
	root := rootCommand(newApp(world{}))
	find := map[commands][]string{onRoot: nil, onCompute: {"compute"}, onReport: {"report"}, onGoals: {"goals"}, onCheck: {"check"},
		onConvert: {"convert"}, onInit: {"init"}, onList: {"list", "kpis"}, onDemo: {"demo"}, onExplain: {"explain"}}
	for on, path := range find {
		cmd, _, err := root.Find(path)
		if err != nil {
			t.Fatal(err)
		}
		help := cmd.UsageString()
		for _, s := range settings() {
			if s.flag == "" || s.on&on == 0 {
				continue
			}
			if !strings.Contains(help, "--"+s.flag) || !strings.Contains(help, strings.ReplaceAll(s.meaning(inEnglish), "`", "")) {
				t.Errorf("the help of %s does not explain --%s", cmd.CommandPath(), s.flag)
			}
			if s.words == nil && s.offers == nil {
				continue
			}
			complete, ok := cmd.GetFlagCompletionFunc(s.flag)
			if !ok {
				t.Errorf("%s --%s is not completed", cmd.CommandPath(), s.flag)
			} else if all, _ := complete(cmd, nil, ""); len(all) == 0 {
				t.Errorf("%s --%s completes to nothing", cmd.CommandPath(), s.flag)
			}
		}
	}
}

// TestGeneratedSettings writes the tables of docs/configuration.md, and holds that its complete example has every key.
func TestGeneratedSettings(t *testing.T) {
	t.Parallel()
	file, err := os.ReadFile("../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	text := block(t, string(file), "keys", settingsTable(func(s setting) string { return s.key }))
	text = block(t, text, "entries", settingsTable(func(s setting) string { return s.entry }))
	_, example, _ := strings.Cut(text, "```yaml\n")
	example, _, _ = strings.Cut(example, "\n```")
	for _, s := range settings() {
		_, key, grouped := strings.Cut(s.key, ".")
		if !grouped {
			key = s.key
		}
		for _, key := range []string{key, s.entry} {
			if key != "" && !strings.Contains("\n"+example, "\n"+key+":") && !strings.Contains(example, " "+key+":") {
				t.Errorf("the complete example leaves out %s", key)
			}
		}
	}
	page(t, "../docs/configuration.md", text)
}

func settingsTable(key func(setting) string) string {
	var b strings.Builder
	b.WriteString("| key | flag | meaning | without it |\n|---|---|---|---|\n")
	for _, s := range settings() {
		if key(s) == "" {
			continue
		}
		flag, without := "", s.otherwise
		if s.flag != "" {
			flag = "`--" + s.flag + "`"
		}
		if s.normal != "" {
			without = "`" + s.normal + "`"
		}
		meaning := strings.ReplaceAll(strings.ReplaceAll(s.meaning(inEnglish), "`", ""), "|", "\\|")
		if s.words != nil && !strings.Contains(meaning, s.words[0]) {
			meaning += ": " + orList(append([]string(nil), s.words...))
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", key(s), flag, meaning, without)
	}
	return b.String()
}

func (s setting) name() string {
	for _, name := range []string{s.flag, s.key, s.entry} {
		if name != "" {
			return name
		}
	}
	return ""
}

// orList writes words as the documentation does: "day, week or all".
func orList(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

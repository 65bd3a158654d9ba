package lang

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"salesk/kpi"
)

// TestComplete: every text of the reports is in every language, and nothing else is.
func TestComplete(t *testing.T) {
	all := keys(t)
	for _, l := range others() {
		for text, where := range all {
			if !l.Has(text) {
				t.Errorf("%s: %q is missing (%s)", l.code, text, where)
			}
		}
		for text, translated := range l.texts {
			if _, ok := all[text]; !ok {
				t.Errorf("%s: no report says %q any more", l.code, text)
			}
			if strings.TrimSpace(translated) == "" || strings.TrimSpace(translated) != translated {
				t.Errorf("%s: %q is %q", l.code, text, translated)
			}
		}
	}
}

func others() (langs []*Lang) {
	for _, l := range all {
		langs = append(langs, l.lang())
	}
	return langs
}

// TestCodes: a language is found by the code that it has itself.
func TestCodes(t *testing.T) {
	for _, l := range all {
		if code := l.lang().Code(); code != l.code {
			t.Errorf("the language of %q has the code %q", l.code, code)
		}
	}
}

var (
	indexed = regexp.MustCompile(`%\[[0-9]+\][a-z]`)
	verbs   = regexp.MustCompile(`%(?:\[[0-9]+\])?s|%%`)
)

// TestPlaceholders: a translation has the placeholders of the English text, in any order
// where they are numbered.
func TestPlaceholders(t *testing.T) {
	for _, l := range others() {
		for text, translated := range l.texts {
			want, got := verbs.FindAllString(text, -1), verbs.FindAllString(translated, -1)
			percent := func(s string) bool { return s == "%%" }
			want, got = slices.DeleteFunc(want, percent), slices.DeleteFunc(got, percent)
			if len(want) > 1 && !indexed.MatchString(text) {
				t.Errorf("%q: number its placeholders, since other languages order them differently", text)
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("%s: %q has %v, %q has %v", l.code, text, want, translated, got)
			}
			if len(want) > 0 && strings.Contains(verbs.ReplaceAllString(translated, ""), "%") {
				t.Errorf("%s: a %% of %q must be written %%%%", l.code, translated)
			}
		}
	}
}

// TestTitles: every KPI has a title of its own in every language.
func TestTitles(t *testing.T) {
	for _, l := range others() {
		seen := map[string]bool{}
		for _, k := range kpi.Catalogue() {
			title := l.titles[k.ID]
			if title == "" || seen[title] {
				t.Errorf("%s: the title %q of %s is empty or there twice", l.code, title, k.ID)
			}
			seen[title] = true
		}
		if len(l.titles) != len(kpi.Catalogue()) {
			t.Errorf("%s: titles of KPIs that there are not", l.code)
		}
	}
}

// TestQuotable: what stands in formulas and number formats has no quotation mark, and
// sheets have names that spreadsheets take, each its own.
func TestQuotable(t *testing.T) {
	for _, l := range others() {
		for _, text := range []string{"pp", "days", "months", "n/a", "won", "lost", "yes", "difference", "up %s", "down %s",
			"%[1]s of %[2]s live figures on this sheet agree with the computed ones."} {
			if strings.Contains(l.texts[text], `"`) {
				t.Errorf("%s: %q has a quotation mark", l.code, l.texts[text])
			}
		}
		seen := map[string]bool{}
		for _, sheet := range []string{"Summary", "Team", "Leads", "Growth", "Customers", "KPIs", "Definitions", "Data quality", "Control"} {
			name := l.Word(sheet)
			if seen[strings.ToLower(name)] || utf8.RuneCountInString(name) > 31 || strings.ContainsAny(name, `:\/?*[]'`) {
				t.Errorf("%s: %q cannot be the name of sheet %s", l.code, name, sheet)
			}
			seen[strings.ToLower(name)] = true
		}
	}
}

func TestOf(t *testing.T) {
	for _, code := range Codes() {
		if l, err := Of(code); err != nil || l.Code() != code {
			t.Errorf("%s: %v, %v", code, l.Code(), err)
		}
	}
	if _, err := Of("xx"); err == nil || !strings.Contains(err.Error(), "en, de, es, fr, hu") {
		t.Errorf("xx: %v", err)
	}
}

func TestSentences(t *testing.T) {
	for _, k := range kpi.Catalogue() {
		if got := strings.Join(sentences(k.Doc), " "); got != k.Doc {
			t.Errorf("%s: %q", k.ID, got)
		}
	}
}

package message

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var place = regexp.MustCompile(`\{([a-z]+)(\|[^{}|]*\|[^{}|]*)?\}`)

// TestDefinitions holds what every definition must have: an id of its own, a text in every
// language, all of its arguments in each, and the plural of nothing but numbers.
func TestDefinitions(t *testing.T) {
	ids := map[string]bool{}
	for _, d := range definitions {
		if ids[d.id] || !regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`).MatchString(d.id) {
			t.Errorf("%q is no id, or there is another", d.id)
		}
		ids[d.id] = true
		for _, code := range []string{"en", "de", "es", "fr", "hu"} {
			text := d.texts.in(code)
			if text == "" {
				t.Errorf("%s has no text in %s", d.id, code)
				continue
			}
			if strings.ContainsAny(place.ReplaceAllString(text, ""), "{}") {
				t.Errorf("%s in %s has braces that hold no argument: %s", d.id, code, text)
			}
			var used []string
			for _, m := range place.FindAllStringSubmatch(text, -1) {
				if d.index(m[1]) < 0 {
					t.Errorf("%s in %s has no argument %s", d.id, code, m[1])
				}
				used = append(used, m[1])
			}
			for _, p := range d.params {
				if !slices.Contains(used, p.name) && !(code == "hu" && p.name == "n") { // nouns and verbs of many need no plural there
					t.Errorf("%s in %s leaves out %s", d.id, code, p.name)
				}
			}
		}
	}
}

// A message is made by its function, and put into words by its language.
func TestMessage(t *testing.T) {
	m := RowsSetAside(1204)
	if got, want := m.String(), "1,204 rows could not be used and were set aside"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := RowsSetAside(1).String(), "1 row could not be used and was set aside"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if m.ID() != "rows-set-aside" || len(m.Args()) != 1 || m.Args()[0] != (Arg{"n", int64(1204)}) {
		t.Errorf("got %s %v", m.ID(), m.Args())
	}
	if (Message{}).String() != "" || !(Message{}).IsZero() {
		t.Error("the zero message tells something")
	}
}

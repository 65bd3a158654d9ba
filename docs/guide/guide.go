// Package guide holds the pages of the manual that are about a task: they are read here, and by
// `salesk help`. What they show of a session is run by a test.
package guide

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.md
var pages embed.FS

// A Page is a page of the manual.
type Page struct {
	Name  string // as `salesk help` takes it: month-end
	Title string
	Text  string // Markdown, without the title
}

// names are the pages in the order of help.
var names = []string{"tutorial", "why", "month-end", "forecast", "board", "cron"}

// Pages are all pages. A page without a title is a programming error.
func Pages() []Page {
	var all []Page
	for _, name := range names {
		b, err := pages.ReadFile(name + ".md")
		if err != nil {
			panic(err)
		}
		first, text, _ := strings.Cut(string(b), "\n")
		title, ok := strings.CutPrefix(first, "# ")
		if !ok {
			panic(fmt.Sprintf("guide: %s.md has no title", name))
		}
		all = append(all, Page{name, title, strings.TrimSpace(text)})
	}
	return all
}

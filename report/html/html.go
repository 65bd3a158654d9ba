// Package html draws a report.Book as a dashboard: one HTML file that holds all it needs.
//
// Its pipeline:
//
//  1. Look up (figures.go, compare.go): the figures of the Book by KPI, period and
//     group; how each compares with the period before, the year before and its target.
//  2. Lay out, one file a section (cards.go, revenue.go, goals.go, funnel.go, leaders.go,
//     tortoise.go, email.go, customers.go, channels.go, definitions.go, head.go): figures
//     become texts, tables (table.go) and charts of plain shapes (chart.go, scale.go).
//  3. Carry (filters.go): the texts of other reps, teams and periods travel along as
//     data, so that the script only swaps texts and never computes a figure.
//  4. Draw (page.gohtml): one template, with the texts of the language (words.go), escapes every text for its place. The style and
//     the script are fixed; the policy in the page's head allows exactly these two, by
//     their hashes, and no request at all.
//
// The page is whole without its script: the script adds filters and sorting.
package html

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"sync"

	"salesk/report"
)

var (
	//go:embed page.gohtml
	pageText string
	//go:embed style.css
	styleText string
	//go:embed script.js
	scriptText string

	// The functions of the template are those of English until a page is drawn.
	pageTemplate = sync.OnceValue(func() *template.Template {
		return template.Must(template.New("page").Funcs(words(nil)).Parse(pageText))
	})
)

// policy allows the page's own style and script and nothing else: no request, no frame,
// no form that is sent anywhere. The empty icon keeps browsers from asking for one.
func policy(script string) string {
	return "default-src 'none'; style-src " + hashOf(styleText) + "; script-src " + hashOf(script) +
		"; img-src data:; base-uri 'none'; form-action 'none'"
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// Write writes the dashboard of b to w as UTF-8. The same Book gives the same bytes. It
// fails when the Book has no results or shows a period that they do not have, and when w does.
func Write(w io.Writer, b *report.Document) error {
	if b == nil || b.Results == nil {
		return fmt.Errorf("dashboard: the book has no results; compute them first")
	}
	if n := len(b.Results.Periods); n > 0 && (b.Shown < 0 || b.Shown >= n) {
		return fmt.Errorf("dashboard: period %d of %d is to be shown; choose one of them", b.Shown, n)
	}
	p := newPage(b)
	script := scriptIn(b.Lang)
	p.Policy = policy(script)
	p.Style = template.CSS(styleText)
	p.Script = template.JS(script)
	out := bufio.NewWriter(w)
	t, err := pageTemplate().Clone()
	if err != nil {
		return fmt.Errorf("dashboard: %w", err)
	}
	if err := t.Funcs(words(b.Lang)).Execute(out, p); err != nil {
		return fmt.Errorf("dashboard: %w", err)
	}
	return out.Flush()
}

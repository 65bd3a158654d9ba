package html

import (
	"html/template"
	"strconv"
	"strings"

	"salesk/report/lang"
)

// words are the template's functions: t is a text in the language, n a text with a number.
func words(l *lang.Lang) template.FuncMap {
	return template.FuncMap{
		"t": l.T,
		"n": func(n int, one, many string) string { return l.N(int64(n), one, many) },
	}
}

// said is an expression of the script that makes a text: what is there, and the English
// format of it with what its placeholders stand for.
type said struct {
	there, text string
	args        []string
}

// sayings are all texts of the script. They stand in it in English, as plain as any
// script's, and are put into the language before the page is drawn.
var sayings = []said{
	{`"Sort by " + title`, "Sort by %s", []string{"title"}},
	{`p.text + (p.partial ? " (not over)" : "")`, "%s (not over)", []string{"p.text"}},
	{`"All teams"`, "All teams", nil},
	{`"All"`, "All", nil},
	{`"vs " + D.periods[p].before`, "vs %s", []string{"D.periods[p].before"}},
	{`"vs " + D.periods[p].year`, "year before|vs %s", []string{"D.periods[p].year"}},
	{`$("h4", card).firstChild.textContent.trim() + ", " + D.groups[g].name + ", to " + D.periods[p].text`, "%[1]s, %[2]s, to %[3]s",
		[]string{`$("h4", card).firstChild.textContent.trim()`, "D.groups[g].name", "D.periods[p].text"}},
	{`"Last figure: " + f[1] + "."`, "Last figure: %s.", []string{"f[1]"}},
	{`" (" + D.cells[g][a][i - offset][1] + " of target)"`, "(%s of target)", []string{"D.cells[g][a][i - offset][1]"}},
	{`"Revenue against target, " + D.groups[g].name + ", " + D.span`, "Revenue against target, %s", []string{`(D.groups[g].name + ", " + D.span)`}},
	{`"Bars: revenue. Diamonds on a line: the target. The table below is that of the company."`, "Bars: revenue. Diamonds on a line: the target. The table below is that of the company.", nil},
	{`"Leaderboard by " + D.noun + ", " + D.periods[p].text`, "Leaderboard by %[1]s, %[2]s", []string{"D.noun", "D.periods[p].text"}},
	{`" (rows of " + who + ")"`, "(rows of %s)", []string{"who"}},
	{`"Showing " + D.groups[g].name + ", " + D.periods[p].text`, "Showing %[1]s, %[2]s", []string{"D.groups[g].name", "D.periods[p].text"}},
}

// scriptIn is the page's script in a language.
func scriptIn(l *lang.Lang) string {
	if l == nil {
		return scriptText
	}
	var pairs []string
	for _, s := range sayings {
		text := expression(l.Word(s.text), s.args)
		switch {
		case strings.HasPrefix(s.there, `" (`):
			text = `" " + ` + text
		case strings.Contains(s.there, "p.partial"):
			text = "(p.partial ? " + text + " : p.text)"
		}
		pairs = append(pairs, s.there, text)
	}
	units := [...]string{" T", " B", " M", " k"}
	for i, unit := range units {
		pairs = append(pairs, `"`+unit+`"`, literal(strings.TrimPrefix(l.Rounded("0", len(units)-i), "0")))
	}
	pairs = append(pairs, `.replace("-", "−")`, `.replace("-", "−").replace(".", `+literal(l.DecimalMark())+`)`)
	return strings.NewReplacer(pairs...).Replace(scriptText)
}

// expression is a text as JavaScript that puts args into the places.
func expression(format string, args []string) string {
	var parts []string
	rest := format
	for next := 0; rest != ""; {
		at := strings.IndexByte(rest, '%')
		if at < 0 || len(args) == 0 {
			parts = append(parts, literal(rest))
			break
		}
		if at > 0 {
			parts = append(parts, literal(rest[:at]))
		}
		rest = rest[at+1:]
		n := next
		if close := strings.IndexByte(rest, ']'); strings.HasPrefix(rest, "[") && close > 0 {
			if i, err := strconv.Atoi(rest[1:close]); err == nil {
				n, rest = i-1, rest[close+1:]
			}
		}
		rest = strings.TrimPrefix(rest, "s")
		if n < len(args) {
			parts = append(parts, args[n])
		}
		next = n + 1
	}
	return strings.Join(parts, " + ")
}

// literal is a text as JavaScript. JSON also escapes what could end the script.
func literal(s string) string { return string(quoted(s)) }

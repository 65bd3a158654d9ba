package cmd

import (
	"errors"
	"fmt"
	"strings"

	"salesk/kpi"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// threshold is a comparison of --fail-on: `goals<0.8`, `win_rate < 25 %`.
//
//	threshold = id operator number
//	id        = a KPI's id | "goals"
//	operator  = "<" | "<=" | ">" | ">="
//	number    = digits [ "." digits ] [ "%" ], with a "-" before it if below 0
type threshold struct {
	text string
	id   string
	kpi.Threshold
}

// goalsID stands for the pace of every goal: its progress over what is expected by now.
const goalsID = "goals"

const idLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

// parseThreshold reads a comparison; its error points to the spot.
func parseThreshold(s string) (threshold, error) {
	t := threshold{text: strings.TrimSpace(s)}
	skip := func(at int) int { return len(s) - len(strings.TrimLeft(s[at:], " \t")) }
	start := skip(0)
	end := start
	for end < len(s) && strings.IndexByte(idLetters, s[end]) >= 0 {
		end++
	}
	t.id = s[start:end]
	if t.id == "" {
		return t, pointAt(s, start, "a KPI's id, or goals, must stand here; write win_rate<25% or goals<0.8")
	}
	if t.id != goalsID {
		if _, err := kpi.Find(t.id); err != nil {
			return t, pointAt(s, start, fmt.Sprintf("%q is neither a KPI nor goals%s", t.id, didYouMean(t.id, append(kpiNames(), goalsID), "salesk list kpis shows all")))
		}
	}
	at := skip(end)
	if at == len(s) || s[at] != '<' && s[at] != '>' {
		return t, pointAt(s, at, "<, <=, > or >= must stand here; write "+t.id+"<0.8")
	}
	end = at + 1
	if end < len(s) && s[end] == '=' {
		end++
	}
	t.Op = s[at:end]
	at = skip(end)
	n, err := parsePercent(s[at:])
	if err != nil || strings.TrimSpace(s[at:]) == "" {
		return t, pointAt(s, at, "a number must stand here, such as 0.8 or 80%")
	}
	t.Limit = n
	return t, nil
}

// pointAt is an error with the text and a caret below a byte of it.
func pointAt(s string, at int, text string) error {
	one := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	return errors.New(text + "\n  " + one + "\n  " + strings.Repeat(" ", twwidth.WidthWithOptions(one[:at], twwidth.Options{})) + "^")
}

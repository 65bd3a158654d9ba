package cmd

import (
	"strings"

	"salesk/internal/message"
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
		return t, pointAt(s, start, message.KPIMustStandHere())
	}
	if t.id != goalsID {
		if _, err := kpi.Find(t.id); err != nil {
			return t, pointAt(s, start, message.Join(message.NeitherKPINorGoals(t.id), didYouMean(t.id, append(kpiNames(), goalsID), message.ListShowsKPIs())))
		}
	}
	at := skip(end)
	if at == len(s) || s[at] != '<' && s[at] != '>' {
		return t, pointAt(s, at, message.OperatorMustStandHere(t.id+"<0.8"))
	}
	end = at + 1
	if end < len(s) && s[end] == '=' {
		end++
	}
	t.Op = s[at:end]
	at = skip(end)
	n, err := parsePercent(s[at:])
	if err != nil || strings.TrimSpace(s[at:]) == "" {
		return t, pointAt(s, at, message.NumberMustStandHere())
	}
	t.Limit = n
	return t, nil
}

// pointAt is an error with the text and a caret below a byte of it.
func pointAt(s string, at int, what message.Message) error {
	one := strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	return message.PointedAt(what, "\n  "+one+"\n  "+strings.Repeat(" ", twwidth.WidthWithOptions(one[:at], twwidth.Options{}))+"^")
}

package cmd

import (
	"strings"

	"salesk/ingest/value"
	"salesk/internal/edits"
	"salesk/internal/message"
)

// nearest returns the candidate that name is another word for, or most likely a slip. A slip must be
// within a third of the name's length in edits, or have two neighbouring characters
// the other way round ("rpe" finds "rep", "xyz" finds nothing); a name that is the beginning of exactly one candidate
// finds that one. Case, accents and the choice of - or _ do not count.
func nearest(name string, candidates []string) (string, bool) {
	want := value.Normal(name)
	if want == "" {
		return "", false
	}
	if c, ok := meant(name, candidates); ok {
		return c, true
	}
	best, bestAt, prefix, prefixes := "", -1, "", 0
	for _, c := range candidates {
		have := value.Normal(c)
		if len(want) >= 3 && strings.HasPrefix(have, want) {
			prefix = c
			prefixes++
		}
		d, limit := edits.Distance(want, have), len([]rune(want))/3
		if transposed(want, have) {
			d, limit = 1, 1
		}
		if d <= limit && (bestAt < 0 || d < bestAt) {
			best, bestAt = c, d
		}
	}
	if bestAt >= 0 {
		return best, true
	}
	return prefix, prefixes == 1
}

// transposed reports whether a and b differ by two neighbouring characters that
// changed places, the most common slip, which counts as two edits otherwise.
func transposed(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// didYouMean asks whether a mistyped name is one of the candidates, or else tells the way to
// find out what there is.
func didYouMean(name string, candidates []string, otherwise message.Message) message.Message {
	if c, ok := nearest(name, candidates); ok {
		return message.MeantIs(c)
	}
	return otherwise
}

// oneOf returns name when it is one of the candidates; otherwise an error that says
// what it should have been: `"mont" is not a grain; did you mean month?`.
func oneOf(what message.Message, name string, candidates []string) (string, error) {
	for _, c := range candidates {
		if c == name {
			return c, nil
		}
	}
	return "", message.Join(message.NotOneOf(name, what), didYouMean(name, candidates, message.UseOneOf(candidates)))
}

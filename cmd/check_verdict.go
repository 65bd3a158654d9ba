package cmd

import (
	"slices"
	"strings"
	"unicode/utf8"

	"salesk/ingest"
	"salesk/internal/message"
)

// The verdicts on a file.
const (
	verdictGood     = "good"
	verdictDoubtful = "doubtful" // figures can be computed; something in the file may make them wrong
	verdictUnusable = "unusable" // nothing can be computed before it is mended
)

// judge gives every file its verdict: unusable if it was refused, doubtful if rows are missing
// or a message is a doubt (message.Texts), else good. What tells no place is about all files.
func (r *checkReport) judge() {
	for i := range r.Files {
		f := &r.Files[i]
		f.Verdict = verdictGood
		for _, p := range r.Refused {
			if inTable(p.Where, f.Name) {
				f.Verdict, f.reasons = verdictUnusable, append(f.reasons, p.inShort())
			}
		}
		if f.Verdict != verdictUnusable {
			r.doubt(f)
		}
		f.Why = []string{}
		for _, m := range f.reasons {
			f.Why = append(f.Why, m.String())
		}
	}
}

// doubt finds out why a file that can be used is doubtful, if it is.
func (r *checkReport) doubt(f *checkedFile) {
	if n := f.Rows.SetAside; n > 0 {
		f.reasons = append(f.reasons, message.RowsAside(n))
	}
	for _, n := range r.Notices {
		if n.Where == "" || inTable(n.Where, f.Name) {
			f.doubts = addSubjects(f.doubts, n.Doubts)
		}
	}
	for _, s := range f.doubts {
		f.reasons = append(f.reasons, message.DoubtOf(string(s)))
	}
	if len(f.reasons) > 0 {
		f.Verdict = verdictDoubtful
	}
}

// maxReason is how long a refusal may be to stand in the summary, in characters.
const maxReason = 100

// inShort is a finding in the summary: one that is long, or in several lines, is told by its
// column there and in full below.
func (f finding) inShort() message.Message {
	switch {
	case !strings.Contains(f.Message, "\n") && utf8.RuneCountInString(f.Message) <= maxReason:
		return f.told
	case f.Column != "":
		return message.ColumnRefused(f.Column)
	}
	return message.SeeBelow()
}

// unread are the refusals of what is no table of the report, such as a file that holds no
// export.
func (r *checkReport) unread() []finding {
	var all []finding
	for _, p := range r.Refused {
		if !slices.ContainsFunc(r.Files, func(f checkedFile) bool { return inTable(p.Where, f.Name) }) {
			all = append(all, p)
		}
	}
	return all
}

// doubtsOf is what the rows of a table make doubtful.
func doubtsOf(t *ingest.TableReport) []message.Subject {
	var all []message.Subject
	for _, m := range tableMessages(t) {
		all = addSubjects(all, m.Doubts())
	}
	return all
}

// addSubjects adds what is not there yet.
func addSubjects(to, more []message.Subject) []message.Subject {
	for _, s := range more {
		if !slices.Contains(to, s) {
			to = append(to, s)
		}
	}
	return to
}

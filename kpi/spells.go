package kpi

import "salesk/internal/message"

// spells adds up durations in whole days, for their mean. Who needs to know how many there
// are of each length takes durations, which cost several times as much.
type spells struct {
	N, Days  int64 // durations, and their days
	Negative int64 // left out: they end before they start
	Unknown  int64 // left out: no start
}

func (s *spells) add(from, to Day) {
	switch {
	case from == NoDay:
		s.Unknown++
	case to < from:
		s.Negative++
	default:
		s.N++
		s.Days += int64(to) - int64(from)
	}
}

func (s *spells) merge(o *spells, sign int64) {
	s.N += sign * o.N
	s.Days += sign * o.Days
	s.Negative += sign * o.Negative
	s.Unknown += sign * o.Unknown
}

func (s *spells) mean(nothing message.Message) Value {
	return Value{Number: Frac(s.Days, s.N), Num: Int(s.Days), Den: Int(s.N), N: s.N, Note: leftOut(s.N, s.Negative, s.Unknown, nothing)}
}

// leftOut is the note on durations: that there is none, and which were left out.
func leftOut(n, negative, unknown int64, nothing message.Message) message.Message {
	var empty, ends, starts message.Message
	if n == 0 {
		empty = nothing
	}
	if negative > 0 {
		ends = message.NegativeDurations(int(negative))
	}
	if unknown > 0 {
		starts = message.DealsWithoutStart(int(unknown))
	}
	return message.Join(empty, ends, starts)
}

package kpi

import "errors"

// Stream is a placeholder.
type Stream struct{}

// StreamWorker is a placeholder.
type StreamWorker struct{}

func (s *Stream) Takes(Kind) bool               { return false }
func (s *Stream) Worker() *StreamWorker         { return nil }
func (*StreamWorker) Deals(*DealColumns, int)   {}
func (*StreamWorker) Leads(*LeadColumns, int)   {}
func (*StreamWorker) Emails(*EmailColumns, int) {}

func (*StreamWorker) Release()                          {}
func (*Stream) Serves(Kinds) bool                       { return true }
func NewStream(Params, Kinds, *Symbols) (*Stream, bool) { return nil, false }

// ErrStreamed is a placeholder.
var ErrStreamed = errors.New("streamed")

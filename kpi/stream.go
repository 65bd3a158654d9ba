package kpi

// Stream is a placeholder.
type Stream struct{}

// StreamWorker is a placeholder.
type StreamWorker struct{}

func (s *Stream) Takes(Kind) bool               { return false }
func (s *Stream) Worker() *StreamWorker         { return nil }
func (*StreamWorker) Deals(*DealColumns, int)   {}
func (*StreamWorker) Leads(*LeadColumns, int)   {}
func (*StreamWorker) Emails(*EmailColumns, int) {}

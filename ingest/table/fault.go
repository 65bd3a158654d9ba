package table

import "salesk/internal/message"

// Fault is why a table cannot be read, and where: "deals.csv:14:7", "book.xlsx[Deals]!G14".
type Fault struct {
	Where string
	Why   message.Message
}

// At is the error of a fault at a place.
func At(where string, why message.Message) error { return &Fault{where, why} }

func (f *Fault) Error() string { return f.Where + ": " + f.Why.String() }

// Unwrap returns the message.
func (f *Fault) Unwrap() error { return f.Why }

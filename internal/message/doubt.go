package message

import "slices"

// Subject is what a message makes doubtful: a figure may be wrong because of it. The names
// are terms of the program (see Language.Word).
type Subject string

// The subjects of doubts.
const (
	DoubtRows     Subject = "rows"     // which rows are records
	DoubtIDs      Subject = "ids"      // which rows are one record
	DoubtLinks    Subject = "links"    // which records belong together
	DoubtOutcomes Subject = "outcomes" // what became of deals
	DoubtDates    Subject = "dates"
	DoubtAmounts  Subject = "amounts"
	DoubtCurrency Subject = "currency"
	DoubtColumns  Subject = "columns" // which kind of export it is, and which header is which column
	DoubtReps     Subject = "reps"    // whose records they are
	DoubtText     Subject = "text"    // the encoding
)

// Doubts returns what the message and those nested in it make doubtful, each subject once;
// nothing if it is only good to know.
func (m Message) Doubts() []Subject {
	var all []Subject
	add := func(subjects ...Subject) {
		for _, s := range subjects {
			if s != "" && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, part := range m.Parts() {
		add(part.def.texts.Doubts)
		for _, a := range part.args {
			if nested, ok := a.(Message); ok {
				add(nested.Doubts()...)
			}
		}
	}
	return all
}

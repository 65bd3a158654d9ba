package kpi

// DealColumns are all deals, column by column: see Deal for what each field holds. The zero
// value holds none.
type DealColumns struct {
	N int // records
	Places
	ID            Syms
	Rep           Syms
	Customer      Syms
	Amount        Amounts
	Currency      Syms
	Created       Dates
	FirstContact  Dates
	Close         Dates
	Stage         Syms
	Status        Syms
	Name          Syms
	Pipeline      Syms
	Origin        Syms
	Product       Syms
	Type          Syms
	Team          Syms
	Region        Syms
	Segment       Syms
	Probability   Decs
	LeadID        Syms
	Email         Syms
	ContractStart Dates
	ContractEnd   Dates
	ExpectedClose Dates
	Modified      Dates
	ListAmount    Amounts
	LossReason    Syms
	Campaign      Syms
	Outcome       Outcomes
	Part          Syms
}

// Row returns record i.
func (c *DealColumns) Row(i int) Deal {
	return Deal{
		Pos:           c.Pos(i),
		ID:            c.ID.At(i),
		Rep:           c.Rep.At(i),
		Customer:      c.Customer.At(i),
		Amount:        c.Amount.At(i),
		Currency:      c.Currency.At(i),
		Created:       c.Created.At(i),
		FirstContact:  c.FirstContact.At(i),
		Close:         c.Close.At(i),
		Stage:         c.Stage.At(i),
		Status:        c.Status.At(i),
		Name:          c.Name.At(i),
		Pipeline:      c.Pipeline.At(i),
		Origin:        c.Origin.At(i),
		Product:       c.Product.At(i),
		Type:          c.Type.At(i),
		Team:          c.Team.At(i),
		Region:        c.Region.At(i),
		Segment:       c.Segment.At(i),
		Probability:   c.Probability.At(i),
		LeadID:        c.LeadID.At(i),
		Email:         c.Email.At(i),
		ContractStart: c.ContractStart.At(i),
		ContractEnd:   c.ContractEnd.At(i),
		ExpectedClose: c.ExpectedClose.At(i),
		Modified:      c.Modified.At(i),
		ListAmount:    c.ListAmount.At(i),
		LossReason:    c.LossReason.At(i),
		Campaign:      c.Campaign.At(i),
		Outcome:       c.Outcome.At(i),
		Part:          c.Part.At(i),
	}
}

// Rows returns all records as rows.
func (c *DealColumns) Rows() []Deal { return rowsOf(c.N, c.Row) }

// Add adds records. A column of which no record has a value does not come to be.
func (c *DealColumns) Add(rows ...Deal) {
	for i := range rows {
		r, n := &rows[i], c.N
		c.Places.put(n, r.Pos)
		put(&c.ID, n, r.ID, 0)
		put(&c.Rep, n, r.Rep, 0)
		put(&c.Customer, n, r.Customer, 0)
		put(&c.Amount, n, r.Amount, NoMoney)
		put(&c.Currency, n, r.Currency, 0)
		put(&c.Created, n, r.Created, NoDay)
		put(&c.FirstContact, n, r.FirstContact, NoDay)
		put(&c.Close, n, r.Close, NoDay)
		put(&c.Stage, n, r.Stage, 0)
		put(&c.Status, n, r.Status, 0)
		put(&c.Name, n, r.Name, 0)
		put(&c.Pipeline, n, r.Pipeline, 0)
		put(&c.Origin, n, r.Origin, 0)
		put(&c.Product, n, r.Product, 0)
		put(&c.Type, n, r.Type, 0)
		put(&c.Team, n, r.Team, 0)
		put(&c.Region, n, r.Region, 0)
		put(&c.Segment, n, r.Segment, 0)
		put(&c.Probability, n, r.Probability, NoDec)
		put(&c.LeadID, n, r.LeadID, 0)
		put(&c.Email, n, r.Email, 0)
		put(&c.ContractStart, n, r.ContractStart, NoDay)
		put(&c.ContractEnd, n, r.ContractEnd, NoDay)
		put(&c.ExpectedClose, n, r.ExpectedClose, NoDay)
		put(&c.Modified, n, r.Modified, NoDay)
		put(&c.ListAmount, n, r.ListAmount, NoMoney)
		put(&c.LossReason, n, r.LossReason, 0)
		put(&c.Campaign, n, r.Campaign, 0)
		put(&c.Outcome, n, r.Outcome, Open)
		put(&c.Part, n, r.Part, 0)
		c.N++
	}
}

// Append adds the records of b, which may be a block that is used again.
func (c *DealColumns) Append(b *DealColumns) {
	c.Places.join(c.N, &b.Places, b.N)
	joinColumns(c.N, c.columns(), b.columns())
	c.N += b.N
}

// Reserve makes room for so many records in all.
func (c *DealColumns) Reserve(n int) { reserveColumns(n, c.columns()) }

// Keep drops the records that ok refuses, in place. It is asked of each in order, before
// any is dropped.
func (c *DealColumns) Keep(ok func(i int) bool) {
	if first, kept := keptOf(c.N, ok); first < c.N {
		c.Places.keep(first, kept)
		keepColumns(first, kept, c.columns())
		c.N = first + len(kept)
	}
}

func (c *DealColumns) columns() []column {
	return []column{
		lineColumn(&c.Lines),
		symColumn(&c.ID),
		symColumn(&c.Rep),
		symColumn(&c.Customer),
		amountColumn(&c.Amount),
		symColumn(&c.Currency),
		dayColumn(&c.Created),
		dayColumn(&c.FirstContact),
		dayColumn(&c.Close),
		symColumn(&c.Stage),
		symColumn(&c.Status),
		symColumn(&c.Name),
		symColumn(&c.Pipeline),
		symColumn(&c.Origin),
		symColumn(&c.Product),
		symColumn(&c.Type),
		symColumn(&c.Team),
		symColumn(&c.Region),
		symColumn(&c.Segment),
		decColumn(&c.Probability),
		symColumn(&c.LeadID),
		symColumn(&c.Email),
		dayColumn(&c.ContractStart),
		dayColumn(&c.ContractEnd),
		dayColumn(&c.ExpectedClose),
		dayColumn(&c.Modified),
		amountColumn(&c.ListAmount),
		symColumn(&c.LossReason),
		symColumn(&c.Campaign),
		outcomeColumn(&c.Outcome),
		symColumn(&c.Part),
	}
}

// MakePart makes record i a part of a deal, with an amount of its own. What is the deal's own is
// that of its first record.
func (c *DealColumns) MakePart(i, first int, of Sym, amount Money) {
	set(&c.Part, i, of, 0)
	set(&c.Amount, i, amount, NoMoney)
	set(&c.Customer, i, c.Customer.At(first), 0)
	set(&c.Email, i, c.Email.At(first), 0)
	set(&c.Created, i, c.Created.At(first), NoDay)
	set(&c.FirstContact, i, c.FirstContact.At(first), NoDay)
	set(&c.Close, i, c.Close.At(first), NoDay)
	set(&c.Outcome, i, c.Outcome.At(first), Open)
	set(&c.LeadID, i, c.LeadID.At(first), 0)
	set(&c.ContractStart, i, c.ContractStart.At(first), NoDay)
	set(&c.ContractEnd, i, c.ContractEnd.At(first), NoDay)
	set(&c.ExpectedClose, i, c.ExpectedClose.At(first), NoDay)
}

// set gives record i a value in a column, which may end before it.
func set[C ~[]T, T comparable](c *C, i int, value, none T) {
	if i >= len(*c) {
		put(c, i, value, none)
		return
	}
	(*c)[i] = value
}

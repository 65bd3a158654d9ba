package kpi

// LeadColumns are all leads, column by column: see Lead for what each field holds. The zero
// value holds none.
type LeadColumns struct {
	N int // records
	Places
	ID          Syms
	Created     Dates
	Rep         Syms
	Origin      Syms
	Status      Syms
	Customer    Syms
	Email       Syms
	Opportunity Dates
	DealID      Syms
	Team        Syms
	Region      Syms
	Campaign    Syms
	Qualified   Flags
}

// Row returns record i.
func (c *LeadColumns) Row(i int) Lead {
	return Lead{
		Pos:         c.Pos(i),
		ID:          c.ID.At(i),
		Created:     c.Created.At(i),
		Rep:         c.Rep.At(i),
		Origin:      c.Origin.At(i),
		Status:      c.Status.At(i),
		Customer:    c.Customer.At(i),
		Email:       c.Email.At(i),
		Opportunity: c.Opportunity.At(i),
		DealID:      c.DealID.At(i),
		Team:        c.Team.At(i),
		Region:      c.Region.At(i),
		Campaign:    c.Campaign.At(i),
		Qualified:   c.Qualified.At(i),
	}
}

// Rows returns all records as rows.
func (c *LeadColumns) Rows() []Lead { return rowsOf(c.N, c.Row) }

// Add adds records. A column of which no record has a value does not come to be.
func (c *LeadColumns) Add(rows ...Lead) {
	for i := range rows {
		r, n := &rows[i], c.N
		c.Places.put(n, r.Pos)
		put(&c.ID, n, r.ID, 0)
		put(&c.Created, n, r.Created, NoDay)
		put(&c.Rep, n, r.Rep, 0)
		put(&c.Origin, n, r.Origin, 0)
		put(&c.Status, n, r.Status, 0)
		put(&c.Customer, n, r.Customer, 0)
		put(&c.Email, n, r.Email, 0)
		put(&c.Opportunity, n, r.Opportunity, NoDay)
		put(&c.DealID, n, r.DealID, 0)
		put(&c.Team, n, r.Team, 0)
		put(&c.Region, n, r.Region, 0)
		put(&c.Campaign, n, r.Campaign, 0)
		put(&c.Qualified, n, r.Qualified, false)
		c.N++
	}
}

// Append adds the records of b, which may be a block that is used again.
func (c *LeadColumns) Append(b *LeadColumns) {
	c.Places.join(c.N, &b.Places, b.N)
	joinColumns(c.N, c.columns(), b.columns())
	c.N += b.N
}

// Reserve makes room for so many records in all.
func (c *LeadColumns) Reserve(n int) { reserveColumns(n, c.columns()) }

// Keep drops the records that ok refuses, in place. It is asked of each in order, before
// any is dropped.
func (c *LeadColumns) Keep(ok func(i int) bool) {
	if first, kept := keptOf(c.N, ok); first < c.N {
		c.Places.keep(first, kept)
		keepColumns(first, kept, c.columns())
		c.N = first + len(kept)
	}
}

func (c *LeadColumns) columns() []column {
	return []column{
		lineColumn(&c.Lines),
		symColumn(&c.ID),
		dayColumn(&c.Created),
		symColumn(&c.Rep),
		symColumn(&c.Origin),
		symColumn(&c.Status),
		symColumn(&c.Customer),
		symColumn(&c.Email),
		dayColumn(&c.Opportunity),
		symColumn(&c.DealID),
		symColumn(&c.Team),
		symColumn(&c.Region),
		symColumn(&c.Campaign),
		flagColumn(&c.Qualified),
	}
}

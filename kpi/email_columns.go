package kpi

// EmailColumns are all e-mails, column by column: see Email for what each field holds. The zero
// value holds none.
type EmailColumns struct {
	N int // records
	Places
	SentDate       Dates
	Rep            Syms
	Campaign       Syms
	Recipient      Syms
	ID             Syms
	Sent           Counts
	Delivered      Counts
	Bounced        Counts
	Opened         Counts
	Opens          Counts
	Clicked        Counts
	Replied        Counts
	MachineOpens   Counts
	Unsubscribed   Counts
	Subject        Syms
	OpenedOn       Dates
	ClickedOn      Dates
	RepliedOn      Dates
	UnsubscribedOn Dates
}

// Row returns record i.
func (c *EmailColumns) Row(i int) Email {
	return Email{
		Pos:            c.Pos(i),
		SentDate:       c.SentDate.At(i),
		Rep:            c.Rep.At(i),
		Campaign:       c.Campaign.At(i),
		Recipient:      c.Recipient.At(i),
		ID:             c.ID.At(i),
		Sent:           c.Sent.At(i),
		Delivered:      c.Delivered.At(i),
		Bounced:        c.Bounced.At(i),
		Opened:         c.Opened.At(i),
		Opens:          c.Opens.At(i),
		Clicked:        c.Clicked.At(i),
		Replied:        c.Replied.At(i),
		MachineOpens:   c.MachineOpens.At(i),
		Unsubscribed:   c.Unsubscribed.At(i),
		Subject:        c.Subject.At(i),
		OpenedOn:       c.OpenedOn.At(i),
		ClickedOn:      c.ClickedOn.At(i),
		RepliedOn:      c.RepliedOn.At(i),
		UnsubscribedOn: c.UnsubscribedOn.At(i),
	}
}

// Rows returns all records as rows.
func (c *EmailColumns) Rows() []Email { return rowsOf(c.N, c.Row) }

// Add adds records. A column of which no record has a value does not come to be.
func (c *EmailColumns) Add(rows ...Email) {
	for i := range rows {
		r, n := &rows[i], c.N
		c.Places.put(n, r.Pos)
		put(&c.SentDate, n, r.SentDate, NoDay)
		put(&c.Rep, n, r.Rep, 0)
		put(&c.Campaign, n, r.Campaign, 0)
		put(&c.Recipient, n, r.Recipient, 0)
		put(&c.ID, n, r.ID, 0)
		put(&c.Sent, n, r.Sent, NoCount)
		put(&c.Delivered, n, r.Delivered, NoCount)
		put(&c.Bounced, n, r.Bounced, NoCount)
		put(&c.Opened, n, r.Opened, NoCount)
		put(&c.Opens, n, r.Opens, NoCount)
		put(&c.Clicked, n, r.Clicked, NoCount)
		put(&c.Replied, n, r.Replied, NoCount)
		put(&c.MachineOpens, n, r.MachineOpens, NoCount)
		put(&c.Unsubscribed, n, r.Unsubscribed, NoCount)
		put(&c.Subject, n, r.Subject, 0)
		put(&c.OpenedOn, n, r.OpenedOn, NoDay)
		put(&c.ClickedOn, n, r.ClickedOn, NoDay)
		put(&c.RepliedOn, n, r.RepliedOn, NoDay)
		put(&c.UnsubscribedOn, n, r.UnsubscribedOn, NoDay)
		c.N++
	}
}

// Append adds the records of b, which may be a block that is used again.
func (c *EmailColumns) Append(b *EmailColumns) {
	c.Places.join(c.N, &b.Places, b.N)
	joinColumns(c.N, c.columns(), b.columns())
	c.N += b.N
}

// Reserve makes room for so many records in all.
func (c *EmailColumns) Reserve(n int) { reserveColumns(n, c.columns()) }

// Keep drops the records that ok refuses, in place. It is asked of each in order, before
// any is dropped.
func (c *EmailColumns) Keep(ok func(i int) bool) {
	if first, kept := keptOf(c.N, ok); first < c.N {
		c.Places.keep(first, kept)
		keepColumns(first, kept, c.columns())
		c.N = first + len(kept)
	}
}

func (c *EmailColumns) columns() []column {
	return []column{
		lineColumn(&c.Lines),
		dayColumn(&c.SentDate),
		symColumn(&c.Rep),
		symColumn(&c.Campaign),
		symColumn(&c.Recipient),
		symColumn(&c.ID),
		countColumn(&c.Sent),
		countColumn(&c.Delivered),
		countColumn(&c.Bounced),
		countColumn(&c.Opened),
		countColumn(&c.Opens),
		countColumn(&c.Clicked),
		countColumn(&c.Replied),
		countColumn(&c.MachineOpens),
		countColumn(&c.Unsubscribed),
		symColumn(&c.Subject),
		dayColumn(&c.OpenedOn),
		dayColumn(&c.ClickedOn),
		dayColumn(&c.RepliedOn),
		dayColumn(&c.UnsubscribedOn),
	}
}

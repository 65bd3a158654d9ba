package kpi

import "salesk/internal/message"

var bounceFamily = &Family[hits, *hits]{
	Name:    "bounces",
	Grouped: func(*dataset) Kinds { return KindSet(Emails) },
	Emails: func(f *dataset, c *Cells[hits, *hits], b *emailRun) {
		for k, p := range b.sentIn {
			if bounced, sent, ok := b.emails.bounced(b.lo + k); ok && p >= 0 {
				s := c.in(b.group[k], p)
				s.Hits += bounced
				s.Chances += sent
				s.Records++
			}
		}
	},
}

// bounced is how many of the messages of record i bounced, and how many were sent: either is as the
// record says, else told by what was delivered. false where they are not known, or cannot be.
func (c *EmailColumns) bounced(i int) (bounced, sent int64, ok bool) {
	all, back, there := c.Sent.At(i), c.Bounced.At(i), c.Delivered.At(i)
	switch {
	case all == NoCount && (back == NoCount || there == NoCount), back == NoCount && there == NoCount:
		return 0, 0, false
	case all == NoCount:
		return int64(back), int64(there) + int64(back), true
	case back == NoCount:
		return int64(all) - int64(there), int64(all), there <= all
	}
	return int64(back), int64(all), back <= all
}

var unsubscribeFamily = &Family[hits, *hits]{
	Name:    "unsubscribes",
	Grouped: func(*dataset) Kinds { return KindSet(Emails) },
	Columns: []string{"emails.unsubscribed", "emails.unsubscribes"},
	Emails: func(f *dataset, c *Cells[hits, *hits], b *emailRun) {
		e := b.emails
		for k, p := range b.sentIn {
			i := b.lo + k
			delivered, ok := e.delivered(i)
			if !ok || p < 0 {
				continue
			}
			s := c.in(b.group[k], p)
			if gone := e.Unsubscribed.At(i); gone != NoCount {
				if e.UnsubscribedOn.At(i) > f.AsOf {
					gone = 0
				}
				s.add(gone, delivered)
			}
		}
	},
}

// EmailBounceRate is the share of the sent e-mails that came back.
var EmailBounceRate = define(KPI{
	ID: "email_bounce_rate", Title: "E-mail bounce rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Lower, Category: LeadGen, Order: 334, Optional: true,
	Formula: "bounced / sent", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "An e-mail counts on the day it was sent, for its sender. Bounced is as the export says, else sent less delivered; sent is as the export says, else delivered and bounced.",
}, from(bounceFamily, func(s *hits, v *view) Value {
	x := s.rate(message.NoEmailBounced())
	if s.Records > 0 && s.Chances == 0 {
		x.Note = message.NoEmailSent()
	}
	return x
}))

// EmailUnsubscribeRate is the share of the delivered e-mails whose recipients left the list.
var EmailUnsubscribeRate = define(KPI{
	ID: "email_unsubscribe_rate", Title: "E-mail unsubscribe rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Lower, Category: LeadGen, Order: 336, Optional: true,
	Formula: "unsubscribes / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Of the messages delivered, those whose recipients unsubscribed." + deliveredDoc,
}, from(unsubscribeFamily, func(s *hits, v *view) Value { return s.rate(message.NoEmailUnsubscribed()) }))

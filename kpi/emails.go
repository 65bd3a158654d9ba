package kpi

import "salesk/internal/message"

// hits is a rate in the making: hits over chances, from so many records.
type hits struct{ Hits, Chances, Records int64 }

func (s *hits) merge(o *hits, sign int64) {
	s.Hits += sign * o.Hits
	s.Chances += sign * o.Chances
	s.Records += sign * o.Records
}

func (s *hits) add(hits, chances int64) {
	s.Hits += hits
	s.Chances += chances
	s.Records++
}

func (s *hits) rate(missing message.Message) Value {
	x := Value{Number: Frac(s.Hits, s.Chances), Num: Int(s.Hits), Den: Int(s.Chances), N: s.Records}
	switch {
	case s.Records == 0:
		x.Note = missing
	case s.Chances == 0:
		x.Note = message.NoEmailDelivered()
	}
	return x
}

// responses are the answers to the e-mails sent in a period. Each rate takes only the
// records whose export has its column.
type responses struct{ Opened, Adjusted, Clicked, Replied hits }

func (s *responses) merge(o *responses, sign int64) {
	s.Opened.merge(&o.Opened, sign)
	s.Adjusted.merge(&o.Adjusted, sign)
	s.Clicked.merge(&o.Clicked, sign)
	s.Replied.merge(&o.Replied, sign)
}

// delivered is what record i says was delivered, else sent - bounced; false when neither
// is known.
func (c *EmailColumns) delivered(i int) (int64, bool) {
	sent, bounced := c.Sent.At(i), c.Bounced.At(i)
	switch delivered := c.Delivered.At(i); {
	case delivered != NoCount:
		return int64(delivered), true
	case sent == NoCount:
		return 0, false
	case bounced == NoCount:
		return int64(sent), true
	}
	return int64(sent) - int64(bounced), true
}

var emailFamily = &Family[responses, *responses]{
	Name:    "emails",
	Grouped: func(*facts) Kinds { return KindSet(Emails) },
	Emails: func(f *facts, c *Cells[responses, *responses], b *emailRun) {
		e := b.emails
		for k, p := range b.sentIn {
			i := b.lo + k
			delivered, ok := e.delivered(i)
			if !ok || p < 0 {
				continue
			}
			s := c.in(b.group[k], p)
			if opened := e.Opened.At(i); opened != NoCount {
				s.Opened.add(int64(opened), delivered)
				if machine := e.MachineOpens.At(i); machine != NoCount {
					s.Adjusted.add(int64(opened)-int64(machine), delivered-int64(machine))
				}
			}
			if clicked := e.Clicked.At(i); clicked != NoCount {
				s.Clicked.add(int64(clicked), delivered)
			}
			if replied := e.Replied.At(i); replied != NoCount {
				s.Replied.add(int64(replied), delivered)
			}
		}
	},
}

const deliveredDoc = " An e-mail counts on the day it was sent, for its sender. Delivered is as the export says, else sent less bounced."

// EmailOpenRate is the share of the delivered e-mails that were opened.
var EmailOpenRate = define(KPI{
	ID: "email_open_rate", Title: "E-mail open rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Headline: true, Order: 300,
	Formula: "unique opens / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Each message counts once, however often it was opened. Mail programs that load pictures by themselves inflate it: see email_open_rate_adjusted." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Opened.rate(message.NoEmailOpened()) }))

// EmailOpenRateAdjusted is the open rate without opens by machines.
var EmailOpenRateAdjusted = define(KPI{
	ID: "email_open_rate_adjusted", Title: "E-mail open rate, adjusted", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 310,
	Formula: "(unique opens - machine opens) / (delivered - machine opens)", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "The open rate among people: messages that a machine opened are taken out of both sides. Empty when no export has a machine opens column." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Adjusted.rate(message.NoEmailMachineOpens()) }))

// EmailClickRate is the share of the delivered e-mails with a click.
var EmailClickRate = define(KPI{
	ID: "email_click_rate", Title: "E-mail click rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 320,
	Formula: "unique clicks / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Each message counts once, however often its links were clicked." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Clicked.rate(message.NoEmailClicked()) }))

// EmailReplyRate is the share of the delivered e-mails that were replied to.
var EmailReplyRate = define(KPI{
	ID: "email_reply_rate", Title: "E-mail reply rate", Unit: Ratio, NumUnit: Whole, DenUnit: Whole,
	Better: Higher, Category: LeadGen, Order: 330,
	Formula: "replies / delivered", GroupBy: "sender", Needs: KindSet(Emails),
	Doc: "Of the messages delivered, those that were replied to." + deliveredDoc,
}, from(emailFamily, func(s *responses, v *view) Value { return s.Replied.rate(message.NoEmailReplied()) }))

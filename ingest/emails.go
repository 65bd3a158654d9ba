package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

var noEmail = kpi.Email{SentDate: kpi.NoDay, Sent: kpi.NoCount, Delivered: kpi.NoCount, Bounced: kpi.NoCount, Opened: kpi.NoCount,
	Opens: kpi.NoCount, Clicked: kpi.NoCount, Replied: kpi.NoCount, MachineOpens: kpi.NoCount}

// eventKind is what happened to a message, where a row is an event.
type eventKind uint8

const (
	noEvent eventKind = iota
	sentEvent
	deliveredEvent
	openEvent
	clickEvent
	bounceEvent
	replyEvent
	otherEvent // nothing that a rate counts: deferred, unsubscribe, spam report
)

var eventNames = map[string]eventKind{
	"processed": sentEvent, "sent": sentEvent, "send": sentEvent,
	"delivered": deliveredEvent, "delivery": deliveredEvent,
	"open": openEvent, "opened": openEvent, "click": clickEvent, "clicked": clickEvent,
	"bounce": bounceEvent, "bounced": bounceEvent, "dropped": bounceEvent, "drop": bounceEvent, "blocked": bounceEvent,
	"reply": replyEvent, "replied": replyEvent,
	"deferred": otherEvent, "unsubscribe": otherEvent, "group unsubscribe": otherEvent, "group resubscribe": otherEvent,
	"spamreport": otherEvent, "spam report": otherEvent, "spam": otherEvent,
}

// emailFinisher completes the e-mails of a table, by what its rows are.
func (d *decoding) emailFinisher() func(*kpi.Email) *fault {
	switch {
	case d.plan.m.Shape == header.CampaignRows:
		return d.finishCampaign
	case d.plan.has(header.Event):
		return d.finishEvent
	}
	return d.finishMessage
}

func (d *decoding) finishCampaign(rec *kpi.Email) *fault {
	d.bounces(rec)
	if rec.Sent != kpi.NoCount && rec.Delivered > rec.Sent {
		note(&d.rep.Odd, "campaigns with more delivered than sent", d.line())
	}
	return nil
}

// finishMessage makes a message one that was sent.
func (d *decoding) finishMessage(rec *kpi.Email) *fault {
	rec.Sent = 1
	d.bounces(rec)
	rec.Bounced = min(rec.Bounced, 1)
	return nil
}

// bounces adds hard and soft bounces up where there is no column of all.
func (d *decoding) bounces(rec *kpi.Email) {
	x := &d.x
	if rec.Bounced != kpi.NoCount || x.hardBounced == kpi.NoCount && x.softBounce == kpi.NoCount {
		return
	}
	rec.Bounced = max(x.hardBounced, 0) + max(x.softBounce, 0)
	if rec.Bounced < 0 { // beyond int32
		rec.Bounced = 1<<31 - 1
	}
}

// finishEvent makes an event a message of which only this is known; joinEvents puts
// the events of a message together.
func (d *decoding) finishEvent(rec *kpi.Email) *fault {
	if rec.ID == 0 {
		return d.at("email_id", "is empty, so the event belongs to no message")
	}
	kind := d.l.words.event(d.x.event)
	if kind == noEvent {
		return d.at(header.Event, unreadable(d.l.data.Symbols.Text(d.x.event), "event of a message", []string{"processed", "delivered", "open", "click", "bounce", "reply"}))
	}
	machine := rec.MachineOpens == 1
	rec.Sent, rec.Delivered, rec.Bounced, rec.Opened, rec.Clicked = 1, 0, 0, 0, 0
	switch kind {
	case deliveredEvent:
		rec.Delivered = 1
	case openEvent:
		rec.Opened = 1
	case clickEvent:
		rec.Clicked = 1
	case bounceEvent:
		rec.Bounced = 1
	case replyEvent:
		rec.Replied = 1
	}
	if d.plan.has("machine_open") {
		rec.MachineOpens = 0
		if machine && kind == openEvent {
			rec.MachineOpens = 1
		}
	}
	return nil
}

func (w *words) event(s kpi.Sym) eventKind {
	return w.events.of(s, func() eventKind { return eventNames[value.Normal(w.syms.Text(s))] })
}

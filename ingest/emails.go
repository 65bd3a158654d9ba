package ingest

import (
	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/internal/message"
	"salesk/kpi"
)

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
	unsubscribeEvent
	otherEvent // nothing that a rate counts: deferred, spam report
)

var eventNames = map[string]eventKind{
	"processed": sentEvent, "sent": sentEvent, "send": sentEvent,
	"delivered": deliveredEvent, "delivery": deliveredEvent,
	"open": openEvent, "opened": openEvent, "click": clickEvent, "clicked": clickEvent,
	"bounce": bounceEvent, "bounced": bounceEvent, "dropped": bounceEvent, "drop": bounceEvent, "blocked": bounceEvent,
	"reply": replyEvent, "replied": replyEvent,
	"unsubscribe": unsubscribeEvent, "unsubscribed": unsubscribeEvent, "group unsubscribe": unsubscribeEvent,
	"deferred": otherEvent, "group resubscribe": otherEvent,
	"spamreport": otherEvent, "spam report": otherEvent, "spam": otherEvent,
}

// numCounts is how many counts an e-mail has; the places of each.
const (
	sentCount = iota
	deliveredCount
	bouncedCount
	openedCount
	opensCount
	clickedCount
	repliedCount
	machineCount
	unsubscribedCount
	numCounts
)

// The columns of the counts, by what a row is.
var (
	messageCounts  = [numCounts]string{deliveredCount: "delivered", bouncedCount: "bounced", openedCount: "opened", clickedCount: "clicked", repliedCount: "replied", machineCount: "machine_open", unsubscribedCount: "unsubscribed"}
	campaignCounts = [numCounts]string{"sent", "delivered", "bounced", "unique_opens", "opens", "unique_clicks", "replies", "machine_opens", "unsubscribes"}
)

// messageEvents are the columns of messages whose cells may be the day on which it happened.
var messageEvents = []string{"opened", "clicked", "replied", "unsubscribed"}

// emailFinisher completes the e-mails of a table, by what its rows are.
func (d *decoding) emailFinisher() func(r int) *fault {
	x := &emailRow{d: d, hard: d.schema.byName[header.HardBounced], soft: d.schema.byName[header.SoftBounced], id: d.schema.byName["email_id"], event: d.schema.byName[header.Event]}
	names := &messageCounts
	if d.schema.m.Shape == header.CampaignRows {
		names = &campaignCounts
	}
	for i, name := range names {
		x.counts[i] = d.schema.byName[name]
	}
	switch {
	case d.schema.m.Shape == header.CampaignRows:
		return x.campaign
	case d.schema.has(header.Event):
		return x.ofEvent
	case x.hard != nil || x.soft != nil:
		return x.message
	}
	return nil // a message is what its flags say
}

// emailRow completes rows of e-mails: the columns that it looks at, nil where there are none.
type emailRow struct {
	d          *decoding
	counts     [numCounts]*column
	hard, soft *column
	id, event  *column
}

// take takes the counts of a row.
func (x *emailRow) take(r int) {
	for i, c := range x.counts {
		x.d.done.counts[i][r] = c.count(r)
	}
	x.bounces(r)
}

func (x *emailRow) campaign(r int) *fault {
	x.take(r)
	o := &x.d.done.counts
	if o[sentCount][r] != kpi.NoCount && o[deliveredCount][r] > o[sentCount][r] {
		countRow(&x.d.rep.Suspicious, message.MoreDeliveredThanSent(), x.d.line())
	}
	return nil
}

// message takes hard and soft bounces together.
func (x *emailRow) message(r int) *fault {
	x.d.done.counts[bouncedCount][r] = x.counts[bouncedCount].count(r)
	x.bounces(r)
	b := &x.d.done.counts[bouncedCount][r]
	*b = min(*b, 1)
	return nil
}

// bounces adds hard and soft bounces up where there is no column of all.
func (x *emailRow) bounces(r int) {
	hard, soft, bounced := x.hard.count(r), x.soft.count(r), &x.d.done.counts[bouncedCount][r]
	if *bounced != kpi.NoCount || hard == kpi.NoCount && soft == kpi.NoCount {
		return
	}
	*bounced = max(hard, 0) + max(soft, 0)
	if *bounced < 0 { // beyond int32
		*bounced = 1<<31 - 1
	}
}

// ofEvent makes an event a message of which only this is known; joinEvents puts
// the events of a message together.
func (x *emailRow) ofEvent(r int) *fault {
	d := x.d
	if x.id.sym(r) == 0 {
		return d.at("email_id", message.EventWithoutMessage())
	}
	said := x.event.sym(r)
	kind := noEvent
	if said != 0 {
		kind = d.l.words.event(said)
	}
	if kind == noEvent {
		text := d.l.data.Symbols.Text(said)
		return d.at(header.Event, noneOf(message.NoMailEvent(text), text, []string{"processed", "delivered", "open", "click", "bounce", "reply"}))
	}
	o := &d.done.counts
	for i, c := range x.counts {
		o[i][r] = c.count(r)
	}
	machine := o[machineCount][r] == 1
	for i, n := range [...]kpi.Count{sentCount: 1, deliveredCount: 0, bouncedCount: 0, openedCount: 0} {
		o[i][r] = n
	}
	o[clickedCount][r], o[unsubscribedCount][r] = 0, 0
	switch kind {
	case deliveredEvent:
		o[deliveredCount][r] = 1
	case openEvent:
		o[openedCount][r] = 1
	case clickEvent:
		o[clickedCount][r] = 1
	case bounceEvent:
		o[bouncedCount][r] = 1
	case replyEvent:
		o[repliedCount][r] = 1
	case unsubscribeEvent:
		o[unsubscribedCount][r] = 1
	}
	if x.counts[machineCount] != nil {
		o[machineCount][r] = 0
		if machine && kind == openEvent {
			o[machineCount][r] = 1
		}
	}
	return nil
}

func (w *words) event(s kpi.Sym) eventKind {
	return w.events.of(s, func() eventKind { return eventNames[value.Normal(w.syms.Text(s))] })
}

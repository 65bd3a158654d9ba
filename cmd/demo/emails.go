package demo

import (
	"cmp"
	"slices"
	"strconv"

	"salesk/kpi"
)

// message is one e-mail of a sequence to one person.
type message struct {
	id                                   string
	sent                                 kpi.Day
	rep                                  *rep
	campaign                             string
	recipient                            string
	delivered, opened, clicked, answered bool
	machine                              bool // a mail program fetched the pictures, nobody read
}

// steps are the days after the lead came in on which a sequence writes.
var steps = []kpi.Day{1, 3, 6, 10, 16, 24, 35}

// makeMessages writes to the leads of team North, who works with sequences. A sequence
// ends when its address fails, or somebody answers.
func (b *books) makeMessages() []*message {
	d := newDrawer(b.seed, emailStream)
	var ms []*message
	for _, l := range b.leads {
		if l.rep.team != north {
			continue
		}
		y, m, _ := l.created.Civil()
		campaign := channels[l.channel].name + " " + strconv.Itoa(y) + "-H" + strconv.Itoa(1+(m-1)/6)
		for i, after := range steps {
			sent := onWeekday(l.created + after)
			if sent > snapshot {
				break
			}
			g := &message{sent: sent, rep: l.rep, campaign: campaign, recipient: l.email}
			ms = append(ms, g)
			if g.delivered = !d.chance(25); !g.delivered && i == 0 {
				break
			}
			if !g.delivered {
				continue // a full mailbox, not a wrong address
			}
			g.machine = d.chance(110 + 2*monthOf(sent)) // such mail programs became more common
			read := d.chance(330 - 22*i)
			g.opened = g.machine || read
			g.machine = g.machine && !read
			g.clicked = read && d.chance(150)
			if g.answered = read && d.chance(120); g.answered {
				break
			}
		}
	}
	slices.SortStableFunc(ms, func(x, y *message) int { return cmp.Compare(x.sent, y.sent) })
	for i, g := range ms {
		g.id = strconv.Itoa(500001 + i)
	}
	return ms
}

// mailing is one campaign: the same letter to many.
type mailing struct {
	sent                                    kpi.Day
	name                                    string
	rep                                     *rep
	mails, delivered, bounced               int
	uniqueOpens, opens, clicks, answers, by int // by: opens that were machines'
}

var subjects = []string{"Lab notes", "Calibration tips", "Application letter", "New in the catalogue"}

// makeMailings sends the monthly newsletters of team Continental to lists that grow.
func (b *books) makeMailings() []*mailing {
	d := newDrawer(b.seed, campaignStream)
	var gs []*mailing
	for m := range months {
		for _, r := range reps {
			if r.team != continental || r.joins > m {
				continue
			}
			g := &mailing{sent: onWeekday(monthStart(m) + kpi.Day(d.between(4, 20))), rep: r}
			g.name = subjects[m%len(subjects)] + " " + monthLabel(m)
			g.mails = 180 + 14*(m-r.joins) + d.between(-20, 20)
			g.bounced = g.mails * d.between(8, 30) / 1000
			g.delivered = g.mails - g.bounced
			g.uniqueOpens = g.delivered * d.between(300, 430) / 1000
			g.by = g.uniqueOpens * (d.between(230, 290) + 3*m) / 1000
			g.opens = g.uniqueOpens * d.between(115, 160) / 100
			g.clicks = (g.uniqueOpens - g.by) * d.between(90, 190) / 1000
			g.answers = (g.uniqueOpens - g.by) * d.between(5, 40) / 1000
			gs = append(gs, g)
		}
	}
	return gs
}

// monthLabel returns the company's m-th month as 2022-01.
func monthLabel(m int) string { return monthStart(m).String()[:7] }

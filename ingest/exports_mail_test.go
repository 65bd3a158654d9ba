package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"salesk/ingest"
)

func mailShapes() []shape {
	senders := ingest.Options{Reps: map[string]string{}}
	for i, rep := range repNames {
		senders.Reps[fmt.Sprintf("rep%d@oversea.example", i+1)] = rep
	}
	return []shape{
		{
			dir: "mailchimp", about: "Mailchimp: a campaign report, one row a campaign, rates beside the counts, dates such as Jun 09, 2018 09:30 pm.",
			of: []string{"emails"}, kpis: slices.Concat(openKPIs, mppKPIs), by: []string{"campaign"}, sums: true, files: mailchimp,
		},
		{
			dir: "hubspot-email", about: "HubSpot marketing e-mail: one row an e-mail, hard and soft bounces apart, rates beside the counts.",
			of: []string{"emails"}, kpis: slices.Concat(openKPIs, replyKPIs), by: []string{"campaign", "rep"}, sums: true, files: hubspotEmail,
		},
		{
			dir: "sendgrid", about: "SendGrid: the activity feed, one row an event of a message; senders are addresses, which reps: brings to names.",
			of: []string{"emails"}, kpis: openKPIs, by: []string{"rep", "campaign"}, read: senders, files: sendgrid,
		},
	}
}

// mailing is a campaign's messages, counted.
type mailing struct {
	message
	sent, hard, soft, opened, opens, clicked, replied, machine int
}

func mailings(c *company) []mailing {
	var all []mailing
	for _, m := range c.messages {
		if len(all) == 0 || all[len(all)-1].campaign != m.campaign {
			all = append(all, mailing{message: m})
		}
		x := &all[len(all)-1]
		add := func(n *int, b bool) {
			if b {
				*n++
			}
		}
		add(&x.sent, true)
		add(&x.soft, m.softlyBounce)
		add(&x.hard, m.bounced && !m.softlyBounce)
		add(&x.opened, m.opened)
		add(&x.opens, m.opened)
		add(&x.opens, m.openedAgain)
		add(&x.clicked, m.clicked)
		add(&x.replied, m.replied)
		add(&x.machine, m.machine)
	}
	return all
}

func percent(n, of int) string { return fmt.Sprintf("%.2f%%", 100*float64(n)/float64(of)) }

func mailchimp(_ *testing.T, c *company) []member {
	s := style{comma: ",", eol: "\n", date: "Jan 02, 2006 03:04 pm"}
	var b strings.Builder
	b.WriteString(s.line("Title", "Subject", "List", "Send Date", "Send Weekday", "Total Recipients", "Successful Deliveries", "Soft Bounces", "Hard Bounces", "Total Bounces", "Times Forwarded", "Forwarded Opens", "Unique Opens", "Open Rate", "Total Opens", "Unique Clicks", "Click Rate", "Total Clicks", "Unsubscribes", "Abuse Complaints", "Apple MPP Opens", "Folder Id", "Unique Id"))
	for i, m := range mailings(c) {
		got := m.sent - m.hard - m.soft
		b.WriteString(s.line(m.campaign, "Hello, "+m.campaign, "Buyers", s.day(m.message.sent), m.message.sent.Weekday().String(), fmt.Sprint(m.sent), fmt.Sprint(got), fmt.Sprint(m.soft), fmt.Sprint(m.hard), fmt.Sprint(m.soft+m.hard), "0", "0", fmt.Sprint(m.opened), percent(m.opened, got), fmt.Sprint(m.opens),
			fmt.Sprint(m.clicked), percent(m.clicked, got), fmt.Sprint(m.clicked+i), "1", "0", fmt.Sprint(m.machine), "0", fmt.Sprintf("a1b2c3d4e%d", i)))
	}
	return []member{{"campaigns.csv", s.bytes(b.String())}}
}

func hubspotEmail(_ *testing.T, c *company) []member {
	s := style{comma: ",", quoteAll: true, eol: "\n", date: "2006-01-02 15:04"}
	var b strings.Builder
	b.WriteString(s.line("Email Name", "Email ID", "Subject", "Send Date (Your time zone)", "From Name", "Sent", "Delivered", "Delivered rate", "Opened", "Open rate", "Clicked", "Click rate", "Click through rate", "Replied", "Reply rate", "Hard Bounced", "Hard bounce rate", "Soft Bounced", "Soft bounce rate", "Unsubscribed", "Spam reports"))
	for i, m := range mailings(c) {
		got := m.sent - m.hard - m.soft
		b.WriteString(s.line(m.campaign, fmt.Sprintf("10012345%d", i), "Hello", s.day(m.message.sent), m.rep, fmt.Sprint(m.sent), fmt.Sprint(got), percent(got, m.sent), fmt.Sprint(m.opened), percent(m.opened, got), fmt.Sprint(m.clicked), percent(m.clicked, got), "12.5%", fmt.Sprint(m.replied), "1%", fmt.Sprint(m.hard), "1%", fmt.Sprint(m.soft), "1%", "0", "0"))
	}
	return []member{{"hubspot-email-export-2024-01-08.csv", s.bytes(b.String())}}
}

func sendgrid(_ *testing.T, c *company) []member {
	s := style{comma: ",", quoteAll: true, eol: "\n", date: "2006-01-02 15:04:05"}
	var b strings.Builder
	b.WriteString(s.line("processed", "message_id", "event", "api_key_id", "recv_message_id", "credential_id", "subject", "from", "email", "asm_group_id", "template_id", "originating_ip", "reason", "outbound_ip", "mx", "url", "user_agent", "type"))
	for _, m := range c.messages {
		event := func(after time.Duration, what string) {
			b.WriteString(s.line(s.day(m.sent.Add(after)), fmt.Sprintf("kX3rTq9%05d.filterdrecv-1.2.0", m.n), what, "key1", "", "", m.campaign, fmt.Sprintf("rep%d@oversea.example", slices.Index(repNames, m.rep)+1), m.recipient, "", "", "198.51.100.7", "", "203.0.113.9", "mx.example", "", "", ""))
		}
		event(0, "processed")
		if m.bounced {
			event(time.Second, []string{"bounce", "dropped"}[m.n%2])
			continue
		}
		if m.n%9 == 0 {
			event(time.Second, "deferred")
		}
		event(2*time.Second, "delivered")
		if m.opened {
			event(26*time.Hour, "open")
		}
		if m.openedAgain {
			event(50*time.Hour, "open")
		}
		if m.clicked {
			event(51*time.Hour, "click")
		}
		if m.n%40 == 0 {
			event(52*time.Hour, "unsubscribe")
		}
	}
	return []member{{"email_activity_2024-01-08.csv", s.bytes(b.String())}}
}

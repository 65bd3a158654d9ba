package demo

import (
	"bytes"
	"fmt"
	"strings"
)

// readme tells what a reader has before him, and what was spoilt on purpose.
func readme(seed uint64, x *export, marks []mark) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `%s, sales exports 2022 to 2024
==============================================

The company, its people and its customers are made up (seed %d). It rents laboratory
instruments by contract, books in EUR and sells in EUR, GBP and USD. It opened in
January 2022; these are the exports of the evening of %s.

See the figures:

    salesk compute .

The files
---------

`, companyName, seed, snapshot)
	for _, f := range []struct {
		name string
		rows int
		text string
	}{
		{dealsName, len(x.deals), "the CRM's deals: new business, renewals, upsells"},
		{leadsName, len(x.leads), "the CRM's leads; some name their deal, some are named by it, some share only the company"},
		{emailsName, len(x.emails), "team North's sequences, one row a message"},
		{costsName, len(x.costs), "advertising, events, salaries and tools, in EUR"},
		{ratesName, len(x.rates), "monthly rates of GBP and USD to EUR"},
	} {
		fmt.Fprintf(&b, "%-12s %5d rows  %s\n", f.name, f.rows, f.text)
	}
	fmt.Fprintf(&b, `%-12s             sheets Targets (by quarter), Customers, and Campaigns (team
                         Continental's newsletters, one row a campaign). A customer whose
                         contracts changed in value has no MRR: its contracts tell.
salesk.yaml              the teams, the spellings of a name, the day of the exports

What to look for
----------------

- %s wins fast and sells short contracts; few of those customers stay.
  %s takes the longest, and keeps nearly everybody.
- Søren Ødegaard joined in April 2023, Íñigo Núñez in July 2022.
- Referrals and trade fairs bring the leads that close, advertising brings the many.
- Summers and Decembers are quiet; more and more opens of e-mails are machines'.

What is wrong with the files, on purpose
----------------------------------------

Real exports are never clean, and salesk says what it could not use (exit status 3).

`, planName, hareName, turtleName)
	for _, m := range marks {
		where := m.file
		if m.line > 0 {
			where += fmt.Sprintf(":%d", m.line)
		}
		fmt.Fprintf(&b, "%-15s %s\n", where, m.text)
	}
	return b.Bytes()
}

// config is the salesk.yaml that goes with the exports.
func config() []byte {
	var b strings.Builder
	b.WriteString("# Goes with the exports of " + companyName + " beside it.\n\ncurrency: EUR\n\n")
	b.WriteString("# The day of the exports: whatever was known later is not in them.\ncalendar:\n  as_of: " + snapshot.String() + "\n\n")
	b.WriteString("# Of each euro of revenue, 65 cents are left after making and serving.\ngross_margin: 0.65\n\n")
	b.WriteString("# The shortest contracts run half a year: who stayed shows after nine months.\ncustomers:\n  retention_days: 270\n\nteams:\n")
	for _, t := range teamNames {
		b.WriteString("  " + t + ":\n")
		for _, r := range reps {
			if r.team == t {
				b.WriteString("    - " + r.name + "\n")
			}
		}
	}
	b.WriteString("\n# The two spellings of one person.\nreps:\n  " + agnes + ":\n    also: [" + agnesLatin + "]\n")
	return []byte(b.String())
}

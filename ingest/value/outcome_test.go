package value

import (
	"testing"

	"salesk/kpi"
)

func TestNormal(t *testing.T) {
	for in, want := range map[string]string{
		"Zárva - Nyert": "zarva nyert", "deal_id": "deal id", " Deal  ID ": "deal id", "Deal\u00a0-\u00a0Owner": "deal owner", "E-mail": "e mail", "Érték": "ertek", "E\u0301rte\u0301k": "ertek",
		"Straße": "strasse", "Łódź": "lodz", "Proposal/Price Quote": "proposal price quote", "": "", "--": "", "\ufeffID": "id", "ＤＥＡＬ": "deal", "İd": "id", "Id. Decision Makers": "id decision makers", "a–b": "a b", "Lehetőség": "lehetoseg",
	} {
		if got := Normal(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
		if again := Normal(Normal(in)); again != want {
			t.Errorf("%q: twice gives %q", in, again)
		}
	}
}

func TestOutcome(t *testing.T) {
	check := func(want kpi.Outcome, known bool, texts ...string) {
		t.Helper()
		for _, s := range texts {
			if o, k := Outcome(s); o != want || k != known {
				t.Errorf("%q: got %s, %v; want %s, %v", s, o, k, want, known)
			}
		}
	}
	check(kpi.Won, true, "C2:WON", "G. Project Won", "Closed Won", "closedwon", "Won", "won", "WON", "Ganha", "Ganho", "Ganado", "Cerrado ganado", "Gewonnen", "Conclusion gagnante", "Zárva nyert", "Megkötve", "Nyert", "Zárva - nyert", "Zárva (nyert)",
		"5 - Closed Won", "06. Closed Won", "Closed/Won", "Closed-Won", "Won (100%)", "Won - Onboarding", "Closed Won - Renewal", "Geschlossen und gewonnen", "Fermée gagnée", "Clôturé gagné", "Cerrada ganada", "Deal won", "closed_won", "7 - Won: implementation")
	check(kpi.Lost, true, "C14:LOSE", "l) Project Lost", "Closed Lost", "closedlost", "Lost", "lost", "Perdida", "Perdido", "Cerrado perdido", "Verloren", "Conclusion perdante", "Zárva elveszett", "Elveszett", "Zárva - elveszett", "6 - Closed Lost", "Lost - Price",
		"Lost - no budget", "Closed Lost to Competition", "Lost (not interested)", "Out-Sold", "Lost (0%)", "Perdu", "Closed Lost: timing")
	check(kpi.Open, true, "Open", "open", "In Progress", "Em andamento", "In Bearbeitung", "Folyamatban", "En cours", "Prospecting", "Qualification", "Proposal", "Engaging", "Needs Analysis", "Proposal/Price Quote", "Negotiation/Review",
		"Id. Decision Makers", "1 - Prospecting", "appointmentscheduled", "Proposal (75%)", "On Hold", "Tárgyalás", "Ajánlatadás", "Négociation", "Propuesta", "Verhandlung", "Demo / Trial")
	check(kpi.Open, false, "", "Negotiation/Won?", "Closed", "Win back", "Not won", "Won/Lost", "Won or lost", "Won - pending signature", "Won - not yet confirmed", "Likely won", "Lost?", "Stage 3", "Won back", "Almost won", "Nearly lost", "Verbally won", "Nem nyert",
		"Pas gagné", "3", "Geschlossen", "Zárva", "Lost - to be confirmed", "Proposal/Banana", "Lost - won by partner", "Wonderful", "Lostwithiel", "Won - lost customer", "To be won", "Closing", "/", "-")
	for s := range openStages.all() {
		if o, known := Outcome(s); o != kpi.Open || !known {
			t.Errorf("%q: got %s, %v", s, o, known)
		}
		if Normal(s) != s {
			t.Errorf("%q is not normal", s)
		}
	}
}

func TestQualified(t *testing.T) {
	check := func(yes, known bool, texts ...string) {
		t.Helper()
		for _, s := range texts {
			if y, k := Qualified(s); y != yes || k != known {
				t.Errorf("%q: got %v, %v; want %v, %v", s, y, k, yes, known)
			}
		}
	}
	check(true, true, "Converted", "Closed - Converted", "Qualified", "Opportunity", "opportunity", "Customer", "Open Deal", "Qualifiziert", "Konvertiert", "Konvertált", "Átalakítva", "Converti", "Convertida", "Ügyfél", "OPEN_DEAL", "4 - Converted")
	check(false, true, "Unqualified", "Disqualified", "Not Qualified", "Pre-Qualified", "New", "Open - Not Contacted", "Working - Contacted", "Closed - Not Converted", "SQL", "MQL", "salesqualifiedlead", "Lead", "Subscriber", "Nicht qualifiziert", "Nem minősített", "No calificado", "Junk Lead")
	check(false, false, "", "Qualified?", "Banana", "Nearly qualified", "Converted back", "Closed")
	for s := range qualifiedStatuses.all() {
		if unqualifiedStatuses.has(s) {
			t.Errorf("%q is both", s)
		}
		if Normal(s) != s {
			t.Errorf("%q is not normal", s)
		}
	}
	for s := range unqualifiedStatuses.all() {
		if Normal(s) != s {
			t.Errorf("%q is not normal", s)
		}
	}
}

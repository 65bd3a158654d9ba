package value

import (
	"strconv"
	"strings"
	"sync"
)

// Subscription is what the status of a customer or a subscription says of it.
type Subscription uint8

// What says nothing, or that something is out of order, says nothing of an end.
const (
	UnknownSubscription Subscription = iota
	Running
	Trial
	Ended
	NeverBegan
)

var (
	runningSubscriptions = phrases("active|live|running|current|paying|customer|past due|pastdue|unpaid|overdue|dunning|non renewing|nonrenewing|cancel at period end|pending cancellation|pending cancel|cancelling|" +
		"aktiv|laufend|laufzeit|actif|active|en cours|activo|activa|vigente|en vigor|aktiv elofizetes|elo|ervenyes")
	trialSubscriptions = phrases("trial|trialing|trialling|in trial|intrial|on trial|free trial|trial period|trialist|probe|probezeit|testphase|testzeitraum|test|essai|en essai|periode d essai|prueba|en prueba|periodo de prueba|proba|probaidoszak|probaidoszakban")
	endedSubscriptions = phrases("canceled|cancelled|expired|ended|churned|churn|terminated|lost|former|ex customer|former customer|closed|inactive|deactivated|stopped|left|" +
		"gekundigt|beendet|abgelaufen|inaktiv|storniert|ehemalig|ausgelaufen|" +
		"resilie|resiliee|termine|terminee|expire|expiree|inactif|inactive|annule|annulee|ancien client|" +
		"cancelado|cancelada|terminado|terminada|expirado|expirada|vencido|vencida|inactivo|inactiva|baja|de baja|" +
		"lemondott|lemondva|lemondta|megszunt|lejart|felmondva|felmondott|inaktiv|megszuntetve")
	neverSubscriptions = phrases("incomplete|incomplete expired|failed|draft|not started|never started|abandoned|entwurf|brouillon|borrador|piszkozat")
)

// SubscriptionStatus reads the status of a customer or a subscription.
func SubscriptionStatus(text string) Subscription {
	switch s := Normal(text); {
	case trialSubscriptions.has(s):
		return Trial
	case neverSubscriptions.has(s):
		return NeverBegan
	case runningSubscriptions.has(s):
		return Running
	case endedSubscriptions.has(s):
		return Ended
	}
	return UnknownSubscription
}

// The lengths of a week and a day in months, of 30.4375 days: 7/30.4375 is 112/487.
const (
	daysOfMonth    = 487 // sixteenths
	sixteenthsADay = 16
)

// intervalUnits are the lengths of units in months, as fractions, by the words for them.
var intervalUnits = sync.OnceValue(func() map[string][2]uint64 {
	units := map[string][2]uint64{}
	for _, u := range []struct {
		num, den uint64
		words    string
	}{
		{1, 1, "month months monthly mo mon mth m honap havi havonta honapos havonkent monat monate monatlich monats mois mensuel mensuelle mensuels mes meses mensual mensualmente"},
		{3, 1, "quarter quarters quarterly qtr q negyedev negyedeves negyedevente quartal quartale quartalsweise vierteljahrlich trimestre trimestriel trimestrielle trimestres trimestral"},
		{6, 1, "halfyear halfyearly semiannual semiannually semester biannual biannually felev feleves felevente halbjahr halbjahrlich semestre semestriel semestrielle semestral"},
		{12, 1, "year years yearly annual annually yr y annum ev eves evente jahr jahre jahrlich annee an ans annuel annuelle ano anos anual anualmente"},
		{24, 1, "biennial biennially"},
		{7 * sixteenthsADay, daysOfMonth, "week weeks weekly wk het heti hetente woche wochen wochentlich semaine semaines hebdomadaire semana semanas semanal"},
		{14 * sixteenthsADay, daysOfMonth, "biweekly fortnightly fortnight"},
		{sixteenthsADay, daysOfMonth, "day days daily nap napi naponta tag tage taglich jour jours quotidien dia dias diario"},
	} {
		for _, w := range strings.Fields(u.words) {
			units[w] = [2]uint64{u.num, u.den}
		}
	}
	return units
})

// Interval reads how long a price is for, in months as a fraction: "month", "12 months", "per year",
// "1 M", "every 3 months". A number alone is of months.
func Interval(text string) (num, den uint64, ok bool) {
	n := uint64(1)
	var unit [2]uint64
	s := Normal(text)
	switch s {
	case "half year", "half yearly", "semi annual", "semi annually", "six months":
		return 6, 1, true
	case "bi weekly":
		return 14 * sixteenthsADay, daysOfMonth, true
	}
	for _, w := range strings.Fields(s) {
		digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
		if k, err := strconv.ParseUint(digits, 10, 16); err == nil && k > 0 {
			n = k
			if w = w[len(digits):]; w == "" {
				continue
			}
		}
		if u, known := intervalUnits()[w]; known {
			if unit != [2]uint64{} && unit != u {
				return 0, 0, false
			}
			unit = u
			continue
		}
		switch w {
		case "per", "every", "each", "billed", "paid", "plan", "billing", "a", "pro", "alle", "par", "tous", "les", "por", "cada", "minden", "term", "subscription", "contract", "to":
		default:
			return 0, 0, false
		}
	}
	switch {
	case unit == [2]uint64{} && n > 1 && s == strconv.FormatUint(n, 10), unit == [2]uint64{} && s == "1":
		return n, 1, true
	case unit == [2]uint64{}:
		return 0, 0, false
	}
	return n * unit[0], unit[1], true
}

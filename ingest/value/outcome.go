package value

import (
	"strings"
	"unicode"

	"salesk/kpi"
)

// Words of a closed stage, normalised, in English, Hungarian, German, French, Spanish
// and Portuguese. A stage of these words alone, in any order, says how the deal ended.
var (
	wonWords = words("won closedwon nyert megnyert megnyertuk megnyerve elnyerve elnyert megkotve gewonnen gagne gagnee gagnes gagnees gagnante gagnant " +
		"ganado ganada ganados ganho ganha sold verkauft vendu vendue vendido vendida eladva")
	lostWords = words("lost lose closedlost elveszett elvesztett elveszitett elvesztettuk elveszitve elvesztve vesztett veszitett verloren " +
		"perdu perdue perdus perdues perdante perdant perdido perdida perdidos")
	closingWords = words("closed project deal deals opportunity business order and und et y e " +
		"zarva zart lezarva lezart lezarult ugylet lehetoseg abgeschlossen geschlossen " +
		"conclusion cloture cloturee conclu conclue fermee ferme affaire opportunite " +
		"cerrado cerrada cierre negocio oportunidad fechado fechada concluido")
)

// Words after which "Won - …" or "Lost - …" is a hope or a fear, not an outcome; and
// those that take back only a win, as they are part of many a reason for a loss ("Lost
// - no budget").
var (
	doubtWords = words("likely probable probably possible possibly maybe perhaps expected forecast pending unconfirmed confirmed " +
		"tbc tbd or if varhato valoszinu wahrscheinlich erwartet probablement probablemente provavel")
	winDoubtWords = words("cancelled canceled cancellation refunded reversed withdrawn terminated abandoned rejected declined deleted " +
		"storniert storno annulliert widerrufen erstattet abgebrochen abgelehnt annule annulee annules annulees remboursee rembourse resiliee resilie abandonne abandonnee rejete rejetee " +
		"cancelado cancelada anulado anulada reembolsado reembolsada rechazado rechazada abandonado abandonada " +
		"lemondva lemondott lemondta visszavonva visszavont visszateritve sztorno sztornozva stornozva torolve torolt elutasitva elutasitott felmondva " +
		"not no never non nem nicht kein pas ne nao verbal verbally almost nearly soon back vs be going risk at to")
)

// openStages are stages and statuses of deals that are under way, in the CRMs' own
// wording and in the languages above.
var openStages = phrases(
	"open|new|in progress|active|on hold|pending|prospect|prospecting|prospection|qualification|qualifying|qualify|qualified|qualified to buy|qualifiedtobuy",
	"needs analysis|value proposition|id decision makers|identify decision makers|perception analysis|proposal|proposal price quote|proposal quote|propose|proposal sent|proposal made|proposal submitted|quote|quote sent|quotation|price quote",
	"negotiation|negotiations|negotiating|negotiation review|negotiations started|review|engaging|engaged|engagement|discovery|discover|demo|demo scheduled|demonstration|evaluation|evaluating|trial|pilot|poc|proof of concept",
	"appointment scheduled|appointmentscheduled|presentation scheduled|presentationscheduled|presentation|decision maker bought in|decisionmakerboughtin|contract sent|contractsent|contract|contract negotiation|legal review|procurement",
	"negotiate|qualify opportunity|propose solution|develop solution|needs assessment|demo done|demo complete|demo completed|bidding|pending response|pending contract|preparation|executing|prepayment invoice|final invoice",
	"contact made|contacted|meeting|meeting scheduled|lead|lead in|opportunity|idea|develop|developing|solution|verbal commitment|commit|upside|best case|pipeline|follow up|nurturing|validation|technical validation",
	"nyitott|nyitva|folyamatban|uj|ajanlat|ajanlatadas|arajanlat|ajanlat elkuldve|targyalas|targyalas alatt|minosites|igenyfelmeres|kapcsolatfelvetel|bemutato|aktiv|felfuggesztve|szerzodeskotes",
	"offen|in bearbeitung|neu|aktiv|angebot|angebot erstellt|angebot gesendet|angebotserstellung|verhandlung|in verhandlung|qualifizierung|bedarfsanalyse|prasentation|kontaktaufnahme|laufend|wartend|zuruckgestellt",
	"en cours|ouvert|ouverte|nouveau|nouvelle|en attente|proposition|proposition commerciale|devis|devis envoye|negociation|analyse des besoins|decouverte|rendez vous|qualifie",
	"abierto|abierta|en curso|en progreso|en proceso|nuevo|nueva|en espera|propuesta|propuesta enviada|presupuesto|negociacion|prospeccion|calificacion|cualificacion|analisis de necesidades|presentacion|demostracion",
	"aberto|aberta|em andamento|em aberto|novo|nova|proposta|proposta enviada|negociacao|prospeccao|qualificacao|apresentacao",
)

// sayOpen are the open statuses that speak of outcomes: the deal is neither won nor lost. All
// other open ones name a state of the record or a step of the work.
var sayOpen = words("open nyitott nyitva offen ouvert ouverte abierto abierta aberto aberta")

// lossPhrases are whole statuses that name a loss in words of their own.
var lossPhrases = phrases(
	"out sold|outsold|cancelled|canceled|abandoned|withdrawn|dead|disqualified|rejected|declined|no decision|dropped",
	"storniert|abgesagt|abgelehnt|abgebrochen|disqualifiziert|zuruckgezogen|keine entscheidung",
	"annule|annulee|abandonne|abandonnee|rejete|rejetee|refuse|refusee|disqualifie|disqualifiee|sans suite",
	"cancelado|cancelada|anulado|anulada|abandonado|abandonada|rechazado|rechazada|descartado|descartada|descalificado|descalificada",
	"lemondva|lemondott|elutasitva|elutasitott|visszavonva|visszavont|meghiusult|sikertelen|kizarva",
)

// removedWords say that a record is no more: it lies in a recycle bin or an archive.
var removedWords = phrases(
	"merged|deleted|removed|trash|trashed|in trash|recycle bin|in recycle bin|archived|archive",
	"zusammengefuhrt|geloscht|entfernt|papierkorb|im papierkorb|archiviert",
	"fusionne|fusionnee|supprime|supprimee|efface|effacee|corbeille|dans la corbeille|archive|archivee",
	"fusionado|fusionada|eliminado|eliminada|borrado|borrada|papelera|en la papelera|archivado|archivada",
	"osszevont|osszevonva|egyesitett|egyesitve|torolt|torolve|lomtar|lomtarban|kuka|archivalt|archivalva",
)

// refundWords say that an order was paid back, whole or in part.
var refundWords = words("refunded refund returned erstattet ruckerstattet zuruckerstattet rembourse remboursee reembolsado reembolsada devuelto devuelta visszateritve visszateritett")

// voidWords are those of statuses of orders and invoices that nobody pays: cancelled, refunded,
// drafts. Those that take it back follow: what is refunded in part counts.
var (
	voidWords = words("cancelled canceled refunded draft drafts void voided declined failed rejected returned expired abandoned chargeback deleted trash " +
		"storniert storno annulliert erstattet ruckerstattet zuruckerstattet entwurf fehlgeschlagen abgelehnt abgebrochen geloscht ungultig " +
		"annule annulee rembourse remboursee brouillon echoue echouee refuse refusee supprime supprimee " +
		"cancelado cancelada anulado anulada reembolsado reembolsada devuelto devuelta borrador fallido fallida rechazado rechazada eliminado eliminada " +
		"lemondva lemondott visszateritve visszateritett visszavonva sztorno sztornozva sztornozott stornozva stornozott piszkozat tervezet ervenytelen ervenytelenitett sikertelen elutasitva torolve torolt")
	partWords   = words("partially partly partial part teilweise teil partiellement partielle partiel parcialmente parcial reszben reszleges")
	partlyWords = words("partially partly partial part not un teilweise teil nicht partiellement partielle partiel pas parcialmente parcial no reszben reszleges nem")

	// What a status says of an order that stands. Others are told, for they count.
	soldPhrases = phrases("paid|complete|completed|delivered|shipped|shipping|shipped delivered to buyer|shipped picked up|dispatched|fulfilled|in transit|out for delivery|picked up|processing|in process|processed|closed|invoiced|approved|accepted|confirmed|success|successful|succeeded|settled|captured|resolved|active|open|sent|overdue|due|past due|awaiting payment|viewed|issued|authorised|authorized|posted|done|sold|won|partially paid|partly paid|unpaid|outstanding|partially refunded|partly refunded|partially fulfilled|unfulfilled|receipted|cleared|paid in full|deposited|" +
		"bezahlt|abgeschlossen|geliefert|versendet|versandt|erledigt|offen|uberfallig|gesendet|verbucht|gebucht|bestatigt|teilweise bezahlt|teilbezahlt|unbezahlt|in bearbeitung|fakturiert|gemahnt|" +
		"paye|payee|payes|payees|reglee|regle|terminee|termine|livree|livre|expediee|expedie|envoyee|en retard|validee|valide|emise|impayee|partiellement payee|facturee|soldee|" +
		"pagado|pagada|cobrado|cobrada|completado|completada|entregado|entregada|enviado|enviada|vencido|vencida|emitida|emitido|impagada|impagado|confirmado|confirmada|facturado|facturada|parcialmente pagada|" +
		"fizetve|kifizetve|kifizetett|fizetett|teljesitve|teljesitett|kiszallitva|szallitva|kezbesitve|lejart|elkuldve|kiallitva|kiegyenlitve|kiegyenlitett|reszben fizetve|kifizetetlen|lezart|lezarva")
)

// Sold reports whether the status of an order says that it stands, paid or to be paid.
func Sold(text string) bool {
	return soldPhrases.has(strings.TrimPrefix(Normal(text), "wc-")) // WooCommerce's code
}

var toBePaid = phrases("pending|pending payment|payment pending|not paid|new|created|sent to customer|ausstehend|zahlung ausstehend|neu|erstellt|en attente|en attente de paiement|a payer|pendiente|pendiente de pago|por cobrar|fuggoben|fuggo|fizetesre var|fizetendo|kiallitott")

// ToBePaid reports whether the status of an invoice says that its payment is awaited.
func ToBePaid(text string) bool { return toBePaid.has(Normal(text)) }

// DocumentKind is what the type of a document says that it is.
type DocumentKind uint8

// Of a bookkeeper's documents a sale is one to be paid, a credit note takes one back, and all
// others (payments, estimates, bills of suppliers) are no sales.
const (
	AnySale DocumentKind = iota
	CreditNote
	NoSale
)

var (
	creditNotes = phrases("credit note|credit memo|creditnote|creditmemo|sales credit note|sales credit|refund|refund receipt|sales return|return|credit|customer credit|credit note allocated|" +
		"gutschrift|rechnungskorrektur|korrekturrechnung|stornorechnung|storno|rechnungsgutschrift|retoure|" +
		"avoir|facture d avoir|note de credit|remboursement|" +
		"nota de credito|factura rectificativa|rectificativa|abono|devolucion|" +
		"sztorno szamla|sztornoszamla|stornoszamla|storno szamla|sztorno|jovairas|jovairo szamla|helyesbito szamla")
	noSales = phrases("payment|customer payment|receive payment|payment received|deposit|estimate|quote|quotation|proforma|pro forma|proforma invoice|pro forma invoice|purchase order|bill|bill payment|vendor credit|supplier bill|purchase|purchase invoice|purchases invoice|expense|check|cheque|transfer|journal|journal entry|general journal|delivery note|statement|time charge|receive money|spend money|payout|fee|stripe fee|credit card expense|credit card payment|" +
		"zahlung|zahlungseingang|angebot|kostenvoranschlag|lieferschein|bestellung beim lieferanten|eingangsrechnung|mahnung|anzahlung|auftragsbestatigung|uberweisung|" +
		"paiement|reglement|encaissement|devis|bon de livraison|facture fournisseur|acompte|virement|depense|" +
		"pago|cobro|presupuesto|albaran|factura de proveedor|factura proforma|anticipo|transferencia|gasto|" +
		"fizetes|befizetes|arajanlat|ajanlat|dijbekero|proforma szamla|szallitolevel|bejovo szamla|elolegszamla|atutalas|koltseg")
)

// Document reads the type of a document.
func Document(text string) DocumentKind {
	switch s := Normal(text); {
	case creditNotes.has(s):
		return CreditNote
	case noSales.has(s):
		return NoSale
	}
	return AnySale
}

// PartlyRefunded reports whether the status of an order says that a part of it was paid back.
func PartlyRefunded(text string) bool {
	part, back := false, false
	for _, w := range wordsOf(text) {
		part = part || partWords.has(w)
		back = back || refundWords.has(w)
	}
	return part && back
}

// SaysOpen reports whether a stage or status says in so many words that the deal is open, and
// does not merely name a state of the record ("Active") or a step of the work.
func SaysOpen(text string) bool { return sayOpen.has(unnumbered(Normal(text))) }

// idlePhrases stand beside the words for a record that is no more, and take nothing back.
var idlePhrases = phrases("inactive|not active|disabled|hidden|duplicate|dup|record|inaktiv|deaktiviert|duplikat|dublette|inactif|inactive|desactive|desactivee|doublon|inactivo|inactiva|desactivado|duplicado|inaktiv|nem aktiv|duplikatum|duplikalt")

// Removed reports whether a status says that the record is no more: "Archived", "Inactive (deleted)",
// "Merged - duplicate".
func Removed(text string) bool {
	if s := Normal(text); removedWords.has(s) || len(s) < len("merged") {
		return len(s) > 0 && removedWords.has(s)
	}
	removed := false
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("()[]/,;:|–—-", r) }) {
		switch s := Normal(part); {
		case removedWords.has(s):
			removed = true
		case s != "" && !idlePhrases.has(s):
			return false
		}
	}
	return removed
}

// Void reports whether the status of an order or invoice says that it is no sale: cancelled,
// refunded or a draft.
func Void(text string) bool {
	void := false
	for _, w := range wordsOf(text) {
		if partlyWords.has(w) {
			return false
		}
		void = void || voidWords.has(w)
	}
	return void
}

// Outcome reads a stage or status of a deal. It knows the vocabulary of common CRMs in
// six languages and numbered stages ("5 - Closed Won", "Won (100%)"); a reason after
// the outcome is fine ("Lost - Price"). It does not guess: what also holds another
// stage or a doubt ("Negotiation/Won?", "Closed", "Win back") is not known, and Open.
func Outcome(text string) (o kpi.Outcome, known bool) {
	if strings.ContainsAny(text, "?!") {
		return kpi.Open, false
	}
	text = unlettered(text)
	if s := unnumbered(Normal(text)); openStages.has(s) {
		return kpi.Open, true
	} else if lossPhrases.has(s) {
		return kpi.Lost, true
	}
	if o, ok := closing(wordsOf(text)); ok {
		return o, true
	}
	if head, ok := cutReason(text); ok {
		if o, ok := closing(wordsOf(head)); ok && !doubtful(wordsOf(text), o) {
			return o, true
		}
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == ',' || r == '&' })
	for _, p := range parts {
		if !openStages.has(unnumbered(Normal(p))) {
			return kpi.Open, false
		}
	}
	return kpi.Open, len(parts) > 1
}

// unlettered drops a letter that counts stages ("G. Project Won", "b) Qualified") and the pipeline
// in the codes of Bitrix24's stages ("C2:WON").
func unlettered(text string) string {
	s := strings.TrimSpace(text)
	if len(s) < 3 || (s[0]|0x20) < 'a' || (s[0]|0x20) > 'z' {
		return text
	}
	if (s[1] == '.' || s[1] == ')') && s[2] == ' ' {
		return s[3:]
	}
	if code, stage, ok := strings.Cut(s, ":"); ok && s[0] == 'C' && len(code) > 1 && strings.Trim(code[1:], "0123456789") == "" {
		return stage
	}
	return text
}

// closing reads words that are all of an ending and name exactly one outcome.
func closing(ws []string) (o kpi.Outcome, ok bool) {
	won, lost := false, false
	for _, w := range ws {
		switch {
		case wonWords.has(w):
			won = true
		case lostWords.has(w):
			lost = true
		case !closingWords.has(w):
			return kpi.Open, false
		}
	}
	switch {
	case won && !lost:
		return kpi.Won, true
	case lost && !won:
		return kpi.Lost, true
	}
	return kpi.Open, false
}

// doubtful reports whether the words after an outcome take it back.
func doubtful(ws []string, o kpi.Outcome) bool {
	for _, w := range ws {
		if doubtWords.has(w) || o == kpi.Won && (winDoubtWords.has(w) || lostWords.has(w)) || o == kpi.Lost && wonWords.has(w) {
			return true
		}
	}
	return false
}

// cutReason returns what stands before a reason: "Lost - Price", "Lost: price", "Lost
// (price)", "Lost to a rival".
func cutReason(text string) (head string, ok bool) {
	text = strings.TrimSpace(text)
	// A number before the stage ("5 - Closed Won - Renewal") is no head of its own.
	text = strings.TrimLeft(text, "0123456789.-–—:) \t")
	for _, sep := range []string{" - ", " – ", " — ", ":", " (", " | ", " to "} {
		if h, _, found := strings.Cut(text, sep); found && (!ok || len(h) < len(head)) {
			head, ok = h, true
		}
	}
	return head, ok
}

// wordsOf splits normalised text into words; numbers and percentages are dropped.
func wordsOf(text string) []string {
	return strings.FieldsFunc(Normal(text), func(r rune) bool { return !unicode.IsLetter(r) })
}

// unnumbered drops a number before and a percentage after a stage: "1 prospecting",
// "proposal (75%)".
func unnumbered(s string) string {
	s = strings.TrimLeft(s, "0123456789):# ")
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.Trim(s[i:], "0123456789%( )") == "" {
		s = s[:i]
	}
	return strings.TrimRight(s, "0123456789% ")
}

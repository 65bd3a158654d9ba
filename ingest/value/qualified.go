package value

import "strings"

// Statuses that say that a lead became an opportunity. "Qualified" does: a lead so
// marked has been turned into one (Dynamics) or is about to be in the same step; a
// sales-qualified lead (SQL) is still a lead, one step before.
var qualifiedStatuses = phrases(
	"converted|closed converted|qualified converted|opportunity|open opportunity|opportunity created|open deal|deal created|deal|customer|client|qualified|evangelist|won|closed won|converted to opportunity|converted to deal",
	"konvertalt|konvertalva|atalakitva|atalakitott|minositett|minositve|lehetoseg|ugyfel|vevo",
	"konvertiert|umgewandelt|qualifiziert|kunde|verkaufschance|chance|opportunitat",
	"converti|convertie|qualifie|qualifiee|opportunite|cliente|transaction conclue",
	"convertido|convertida|calificado|calificada|cualificado|cualificada|oportunidad|negocio abierto",
	"qualificado|qualificada|oportunidade",
)

var unqualifiedStatuses = phrases(
	"new|open|open not contacted|not contacted|uncontacted|contacted|working|working contacted|in progress|nurture|nurturing|connected|attempted to contact|attempting contact|attempted|contact in future|bad timing|no response|recycled",
	"unqualified|disqualified|not qualified|non qualified|pre qualified|prequalified|closed not converted|not converted|unconverted|junk|junk lead|lost|lost lead|closed lost|dead|rejected|canceled|cancelled|cannot contact|no longer interested|not interested|unsubscribed|duplicate|spam",
	"lead|subscriber|mql|sql|marketing qualified lead|sales qualified lead|marketingqualifiedlead|salesqualifiedlead|sal|sales accepted lead|raw|prospect",
	"uj|nyitott|folyamatban|kapcsolatba leptunk|nem minositett|kizart|kizarva|elutasitva|nem konvertalt|elveszett",
	"neu|offen|in bearbeitung|kontaktiert|nicht kontaktiert|unqualifiziert|nicht qualifiziert|disqualifiziert|nicht konvertiert|abgelehnt|verloren",
	"nouveau|nouvelle|ouvert|en cours|contacte|non contacte|non qualifie|non qualifiee|disqualifie|non converti|perdu|rejete",
	"nuevo|nueva|abierto|en curso|contactado|no contactado|no calificado|no cualificado|descalificado|descartado|no convertido|perdido",
	"novo|aberto|em andamento|nao qualificado|desqualificado|nao convertido",
)

// Qualified reads the status of a lead: yes when it says that the lead became an
// opportunity. Not known means that the vocabulary has no such status.
func Qualified(status string) (yes, known bool) {
	if strings.ContainsRune(status, '?') {
		return false, false
	}
	s := unnumbered(Normal(status))
	if qualifiedStatuses.has(s) {
		return true, true
	}
	return false, unqualifiedStatuses.has(s)
}

package header

import (
	"slices"

	"salesk/internal/message"
)

// recordStates are headers that say in words whether a record is still there, and nothing of what
// became of the deal or customer that it is about.
var recordStates = []alias{
	{RecordState, common, "Record Status|Record State|Row Status|Row State|Entry Status|Entity Status|Entity State|Object Status|Data Status|System Status|CRM Status|Deletion Status|Delete Status|Lifecycle State"},
	{RecordState, zoho, "Record Status__s|Record_Status__s"},
	{RecordState, hungarian, "Rekord állapota|Rekordállapot|Rekord státusza|Rekordstátusz|Bejegyzés állapota|Adatlap állapota|Adatlap státusza|Törlési állapot"},
	{RecordState, german, "Datensatzstatus|Datensatz-Status|Status des Datensatzes|Datensatzzustand|Eintragsstatus|Löschstatus"},
	{RecordState, french, "Statut de l'enregistrement|État de l'enregistrement|Statut enregistrement|Statut de la fiche|État de la fiche|Statut de suppression"},
	{RecordState, spanish, "Estado del registro|Estado de registro|Estado de la ficha|Estado de eliminación"},
}

// archiveStates are not of leads: Pipedrive archives those that became deals.
var archiveStates = []alias{
	{RecordState, common, "Archive Status|Archival Status|Archived Status|Archive State|Archiválási állapot|Archivstatus|Archivierungsstatus|Statut d'archivage|Estado de archivado|Estado de archivo"},
}

// states are headers of statuses that leave open of what.
var states = []string{"status", "state", "statecode", "zustand", "allapot", "statusz", "statut", "etat", "estado", "estatus"}

// recordState reads whether records are still there from a second status beside that of the deal, lead or
// customer, which its words alone tell.
func (t *taking) recordState() {
	if _, taken := t.byColumn[RecordState]; taken || !contains(t.d.columns, RecordState) {
		return
	}
	for i, l := range t.m.Conflicts {
		if l.Column == "status" && contains(states, Key(l.Header)) && !t.used[l.Index] {
			t.m.Conflicts = slices.Delete(t.m.Conflicts, i, i+1)
			t.used[l.Index] = true
			t.byColumn[RecordState] = Claim{Column: RecordState, Index: l.Index, Header: l.Header, Why: message.WhyBeside(t.byColumn["status"].Header)}
			return
		}
	}
}

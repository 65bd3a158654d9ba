package header

// The day a CRM made a company's record is not the day it became a customer, so
// "Create Date" is no start_date.
var customerNames = []alias{
	{"customer", common, "Customer ID|Account ID|Company ID|Client ID|Subscriber ID|Customer Number|Ügyfélazonosító|Ügyfél azonosító|Vevőkód|Kundennummer|Kunden-ID|ID client|Numéro client|ID de cliente|ID cliente"},
	{"customer", hubspot, "Record ID|Record ID - Company|hs_object_id"},
	{"customer", common, "ID|Account|Client|Ügyfél|Vevő|Kunde|Cliente|Azonosító"},
	{"customer_name", common, "Name|Company name|Account Name|Client Name|Company|Ügyfél neve|Vevő neve|Cégnév|Cég neve|Cég|Kundenname|Firma|Firmenname|Unternehmen|Accountname|Nom du client|Nom du compte|Entreprise|Nombre del cliente|Nombre de la cuenta|Empresa"},
	{"rep", common, "Company owner|Account Owner|Account Manager|Customer Success Manager|Sales Agent|Sales Rep|Owner|Accountinhaber|Kundenbetreuer|Propriétaire du compte|Propietario de la cuenta|Értékesítő|Üzletkötő|Felelős|Kapcsolattartó|Vertriebler|Commercial|Vendedor|Comercial|Responsable"},
	{"start_date", common, "Customer Since|Since|Client Since|Member Since|Customer Start Date|Subscription Start|Subscription Start Date|Became a Customer Date|Became Customer On|Start|Contract Start|Ügyfél ettől|Ügyfél mióta|Szerződés kezdete|Kezdete|Kezdő dátum|Kunde seit|Vertragsbeginn|Startdatum|Client depuis|Début du contrat|Date de début|Cliente desde|Inicio del contrato|Fecha de inicio"},
	{"end_date", common, "Customer Until|Churn Date|Churned On|Cancellation Date|Cancelled On|Canceled At|Cancelled At|Subscription End|Subscription End Date|Contract End|End|Szerződés vége|Megszűnés dátuma|Lemondás dátuma|Vége|Kündigungsdatum|Vertragsende|Enddatum|Date de résiliation|Fin du contrat|Date de fin|Fecha de baja|Fecha de cancelación|Fin del contrato|Fecha de fin"},
	{"mrr", common, "Monthly Recurring Revenue|Current MRR|Monthly Fee|Monthly Value|Monthly Revenue|Havi díj|Havi bevétel|Havidíj|Monatlicher Umsatz|Monatsumsatz|Monatsgebühr|Revenu mensuel|Revenu mensuel récurrent|Ingreso mensual|Ingresos mensuales|Cuota mensual"},
	{"currency", common, "Currency Code|Währung|Devise|Moneda|Divisa|Pénznem|Deviza"},
	{"source", common, "Original Source|Original Traffic Source|Lead Source|Channel|Quelle|Kanal|Canal|Origine|Fuente|Origen|Forrás|Csatorna"},
	{"segment", common, "Customer Segment|Market Segment|Kundensegment|Segment client|Segmento|Szegmens"},
	{"region", common, "Regional Office|Sales Region|Territory|Gebiet|Région|Territoire|Región|Territorio|Régió|Terület"},
	{Deleted, salesforce, "Is Deleted|IsDeleted|Deleted"},
	{Deleted, hubspot, "Archived|Is Archived|hs_is_archived|archivedAt|Archived At|Archived On"},
	{Deleted, common, "Deleted At|Deleted On|Deletion Date|Date Deleted|In Recycle Bin|Recycle Bin|In Trash|Trashed|Trash|Is Trashed"},
	{Deleted, hungarian, "Törölt|Törölve|Törlés dátuma|Lomtárban|Archivált|Archiválva"},
	{Deleted, german, "Gelöscht|Gelöscht am|Löschdatum|Im Papierkorb|Archiviert|Archiviert am"},
	{Deleted, french, "Supprimé|Supprimée|Supprimé le|Date de suppression|Dans la corbeille|Archivé|Archivée|Archivé le"},
	{Deleted, spanish, "Eliminado|Eliminada|Eliminado el|Fecha de eliminación|En la papelera|Archivado|Archivada|Archivado el"},
}

package header

var leadNames = []alias{
	{"lead_id", salesforce, "Lead-ID|Lead Number|Lead No|Lead #|ID de la piste|Id. de candidato|Id. del prospecto|Érdeklődő azonosító|Érdeklődő azonosítója"},
	{"lead_id", dynamics, "(Do Not Modify) Lead|leadid|(Nicht ändern) Lead|(Ne pas modifier) Prospect|(No modificar) Cliente potencial|(Ne módosítsa) Érdeklődő"},
	{"lead_id", hubspot, "Record ID|Record ID - Contact|Contact ID|hs_object_id|Datensatz-ID|ID de fiche d'informations|ID de registro|Rekordazonosító"},
	{"lead_id", common, "ID|Prospect ID|Azonosító|Identifiant|Identificador|ID du prospect|ID prospect|ID del prospecto|ID prospecto|External ID|Külső azonosító"},

	{"rep", salesforce, "Lead Owner|Lead-Inhaber|Propriétaire de la piste|Propietario del candidato|Propietario del prospecto|Érdeklődő tulajdonosa"},
	{"rep", hubspot, "Contact owner|Zuständiger Mitarbeiter für Kontakt|Propriétaire du contact|Propietario del contacto|Kapcsolattartó tulajdonosa"},
	{"rep", maven, "Sales Agent"},
	{"rep", odoo, "Salesperson|Vertriebsmitarbeiter|Verkäufer|Vendeur|Vendedor|Értékesítő"},
	{"rep", freshsales, "Sales owner"},
	{"rep", copper, "Owned By"},
	{"rep", closeCRM, "user_name"},
	{"rep", espo, "Assigned User|Assigned User Name|Zugewiesener Benutzer|Utilisateur assigné|Usuario asignado|Hozzárendelt felhasználó"},
	{"rep", common, "Sales Rep|Sales Representative|Owner|Owner Name|Assigned To|Üzletkötő|Felelős|Tulajdonos|Besitzer|Inhaber|Verantwortlicher|Vertriebler|Commercial|Propriétaire|Comercial|Propietario|Responsable"},
	{"rep", common, "hubspot_owner_id|Owner Id|Lead Owner.id|Lead Owner ID|Contact owner ID"},

	{"created_date", hubspot, "Create Date|createdate|Erstelldatum|Date de création|Fecha de creación|Létrehozás dátuma"},
	{"created_date", pipedrive, "Lead - Lead created|Lead - Lead created on|Lead created|Lead created on|Lead - Created"},
	{"created_date", common, "Created|Created On|Created At|Created Time|Creation Date|Date Created|Létrehozva|Létrehozás ideje|Létrehozás|Rögzítve|Erstellt am|Erstellt|Angelegt am|Créé le|Creado el|Creado en|Creado"},

	{"opportunity_date", salesforce, "Converted Date|Conversion Date|Konvertierungsdatum|Konvertiert am|Date de conversion|Converti le|Converti à|Fecha de conversión|Convertido en|Convertido el|Konvertálás dátuma|Konvertálva ekkor"},
	{"opportunity_date", zoho, "Converted Date Time|Converted Time|Converted At|Converted On"},
	{"opportunity_date", hubspot, "Became an Opportunity Date|Became a Sales Qualified Lead Date|Opportunity Created Date|Qualified Date|Qualified On|Minősítés dátuma|Lehetőség dátuma"},
	{ConvertedFlag, salesforce, "Converted|Is Converted|IsConverted|Konvertiert|Converti|Convertido|Konvertálva"},

	{"deal_id", salesforce, "Opportunity ID|Opportunity-ID|ConvertedOpportunityId|Converted Opportunity ID|ID de l'opportunité|Id. de la oportunidad"},
	{"deal_id", hubspot, "Associated Deal IDs|Associated Deal ID|Deal ID|Converted Deal ID|Üzlet azonosító|Ügylet azonosító|Geschäfts-ID|ID de la transaction|ID del negocio"},
	{"deal_id", zoho, "Converted Deal.id"},
	{"deal_id", espo, "Created Opportunity ID|Created Opportunity Id"},

	{"status", common, "Lead Status|Lead State|Lead-Status|Statut|Statut de la piste|Statut du prospect|Estado|Estado del candidato|Estado del prospecto|Állapot|Státusz|Érdeklődő állapota"},
	{Lifecycle, hubspot, "Lifecycle Stage|lifecyclestage|Lifecycle-Phase|Phase du cycle de vie|Etapa del ciclo de vida|Életciklus-szakasz"},
	{"status", closeCRM, "status_label"},
	{"status", dynamics, "Status Reason|Statusgrund|Raison du statut|Razón para el estado|Állapot oka"},
	{"status", common, "Stage|Lead Stage|Phase|Étape|Etapa|Szakasz"},

	{"source", hubspot, "Original Source|Original Traffic Source|hs_analytics_source|Ursprüngliche Quelle|Source d'origine|Fuente original|Eredeti forrás"},
	{"source", salesforce, "Lead Source|Lead-Quelle|Leadquelle|Origine de la piste|Source du prospect|Origen del candidato|Origen del prospecto|Érdeklődő forrása|Ólomforrás"},
	{"source", pipedrive, "Lead - Source|Lead - Source channel|Source channel|Lead - Source origin"},
	{"source", closeCRM, "custom.Lead Source"},
	{"source", common, "Channel|Marketing Channel|Quelle|Kanal|Canal|Origine|Fuente|Origen|Forrás|Csatorna"},

	{"customer", salesforce, "Company / Account|Firma/Account|Société/Compte|Compañía/Cuenta|Cég / Fiók"},
	{"customer", pipedrive, "Organization - Name|Lead - Organization|Organization"},
	{"customer", closeCRM, "display_name|lead_name"},
	{"customer", common, "Company|Company Name|Account Name|Account|Customer Name|Associated Company|Client|Ügyfél|Cég|Cégnév|Cég neve|Vevő|Firma|Kunde|Unternehmen|Firmenname|Société|Entreprise|Compte|Empresa|Cliente|Compañía|Cuenta"},

	{"email", common, "E-mail|Email Address|E-mail Address|Work Email|Person - Email|Person - Email - Work|Email (Work)|E-Mail-Adresse|Adresse e-mail|Courriel|Adresse électronique|Correo electrónico|Correo|E-mail cím"},
	{"email", closeCRM, "primary_contact_primary_email"},
	{"email", dynamics, "emailaddress1"},
	{"team", common, "Sales Team|HubSpot Team|Owner Team|Team Name|Vertriebsteam|Équipe|Équipe commerciale|Equipo|Equipo de ventas|Csapat|Értékesítési csapat"},
	{"region", common, "Regional Office|Sales Region|Territory|Gebiet|Région|Territoire|Región|Territorio|Régió|Terület"},
}

package header

// No CRM has one quota file that others share; these are what people write by hand. Of a month
// and its quarter beside each other the month counts, so months stand first.
var targetNames = []alias{
	{"target", common, "Quota|Quota Amount|Goal|Target Amount|Target Value|Sales Target|Revenue Target|Plan|Budget|Terv|Cél|Célérték|Célszám|Ziel|Zielwert|Zielvorgabe|Objectif|Quota de vente|Objetivo|Cuota|Meta"},
	{"period", common, "Month|Fiscal Month|Target Month|Quota Month|Year Month|yearmonth|Quarter|Fiscal Period|Fiscal Quarter|Year|Fiscal Year|Financial Year|FY|Calendar Year|Geschäftsjahr|Wirtschaftsjahr|Kalenderjahr|Exercice|Année fiscale|Ejercicio|Año fiscal|Üzleti év|Pénzügyi év|Naptári év|Időszak|Hónap|Negyedév|Év|Zeitraum|Periode|Monat|Quartal|Jahr|Période|Mois|Mes|Trimestre|Année|Período|Periodo|Año"},
	{"start_date", common, "Period Start|Start|From|Startdatum|Von|Date de début|Fecha de inicio|Kezdete|Kezdő dátum"},
	{"end_date", common, "Period End|End|To|Until|Enddatum|Bis|Date de fin|Fecha de fin|Vége|Záró dátum"},
	{"metric", common, "KPI|Measure|Target Type|Quota Type|Kennzahl|Indicateur|Indicador|Métrica|Mutató|Mutatószám"},
	{"rep", common, "Sales Rep|Sales Agent|Salesperson|Owner|Quota Owner|Goal Owner|Target Owner|Forecast Owner|User|Értékesítő|Üzletkötő|Felelős|Vertriebler|Vertriebsmitarbeiter|Verkäufer|Commercial|Vendeur|Vendedor|Comercial|Responsable"},
	{"team", common, "Sales Team|Team Name|Csapat|Értékesítési csapat|Vertriebsteam|Équipe|Equipo"},
	{"currency", common, "Currency Code|Währung|Devise|Moneda|Divisa|Pénznem|Deviza"},

	{"target", common, "quota_amt|quota_value|target_amt|goal_amount|goal_value|sales_quota|sales_goal|revenue_goal|revenue_quota|target_revenue"},
	{"target", salesforce, "QuotaAmount"},
	{"start_date", common, "start_at|period_from|valid_from|Quota Start Date|Target Start Date"},
	{"end_date", common, "end_at|period_to|valid_to|Quota End Date|Target End Date"},
	{"metric", common, "metric_name|kpi_name|goal_type|target_metric"},
	{"rep", common, "rep_name|rep_id|sales_rep_name|sales_person|salesrep|agent|owner_name|QuotaOwnerId|hubspot_owner_id|OwnerId|employee|Employee Name"},
	{"team", common, "team_id|rep_team|sales_group|department"},
	{"period", common, "target_period|quota_period"},
}

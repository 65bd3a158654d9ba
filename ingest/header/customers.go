package header

import "strings"

// The day a CRM made a company's record is not the day it became a customer, so
// "Create Date" is no start_date.
var customerNames = []alias{
	{"customer", common, "Customer ID|Account ID|Company ID|Client ID|Subscriber ID|Customer Number|Ügyfélazonosító|Ügyfél azonosító|Vevőkód|Kundennummer|Kunden-ID|ID client|Numéro client|ID de cliente|ID cliente"},
	{"customer", hubspot, "Record ID|Record ID - Company|hs_object_id"},
	{"customer", common, "ID|Account|Client|Ügyfél|Vevő|Kunde|Cliente|Azonosító"},
	{"customer_name", common, "Name|Company name|Account Name|Client Name|Company|Ügyfél neve|Vevő neve|Cégnév|Cég neve|Cég|Kundenname|Firma|Firmenname|Unternehmen|Accountname|Nom du client|Nom du compte|Entreprise|Nombre del cliente|Nombre de la cuenta|Empresa"},
	{"subscription_id", common, "Subscription|Subscription Number|Subscription No|Subscription Reference|Contract ID|Contract Number|Abo-ID|Abonnement-ID|Abonummer|Vertragsnummer|Vertrags-ID|ID d'abonnement|Numéro d'abonnement|Numéro de contrat|ID de suscripción|Número de contrato|Előfizetés azonosító|Előfizetés azonosítója|Szerződésszám"},
	{"rep", common, "Company owner|Account Owner|Account Manager|Customer Success Manager|Sales Agent|Sales Rep|Owner|Accountinhaber|Kundenbetreuer|Propriétaire du compte|Propietario de la cuenta|Értékesítő|Üzletkötő|Felelős|Kapcsolattartó|Vertriebler|Commercial|Vendedor|Comercial|Responsable"},
	{"start_date", common, "Customer Since|Since|Client Since|Member Since|Customer Start Date|Subscription Start|Subscription Start Date|Became a Customer Date|Became Customer On|Start|Contract Start|Ügyfél ettől|Ügyfél mióta|Ügyfél kezdete|Kezdés|Kezdet|Szerződés kezdete|Kezdete|Kezdő dátum|Kunde seit|Vertragsbeginn|Startdatum|Client depuis|Date d'inscription|Date d'adhésion|Début du contrat|Date de début|Cliente desde|Inicio del contrato|Fecha de inicio"},
	{"end_date", common, "Customer Until|Churn Date|Date Churned|Exit Date|Leave Date|Date Left|Left|Deactivated On|Deactivated At|Deactivation Date|Gekündigt zum|Kündigung zum|Záró dátum|Befejezés|Befejezés dátuma|Fecha de finalización|Churned On|Subscription End|Subscription End Date|Contract End|End|Szerződés vége|Megszűnés dátuma|Vége|Vertragsende|Enddatum|Fin du contrat|Date de fin|Fecha de baja|Fin del contrato|Fecha de fin"},
	{"mrr", common, "Monthly Recurring Revenue|Current MRR|Monthly Fee|Monthly Value|Monthly Revenue|Havi díj|Havi bevétel|Havidíj|Monatlicher Umsatz|Monatsumsatz|Monatsgebühr|Revenu mensuel|Revenu mensuel récurrent|Ingreso mensual|Ingresos mensuales|Cuota mensual"},
	{"currency", common, "Currency Code|Währung|Devise|Moneda|Divisa|Pénznem|Deviza"},
	{"source", common, "Original Source|Original Traffic Source|Lead Source|Channel|Quelle|Kanal|Canal|Origine|Fuente|Origen|Forrás|Csatorna"},
	{"segment", common, "Customer Segment|Market Segment|Kundensegment|Segment client|Segmento|Szegmens"},
	{"region", common, "Regional Office|Sales Region|Territory|Gebiet|Région|Territoire|Región|Territorio|Régió|Terület"},
	{Deleted, salesforce, "Is Deleted|IsDeleted|Deleted"},
	{Deleted, hubspot, "Archived|Is Archived|hs_is_archived|archivedAt|Archived At|Archived On"},
	{Deleted, common, "Deleted At|Deleted On|Deleted Date|Delete Date|Deletion Date|Date Deleted|In Recycle Bin|Recycle Bin|In Trash|Trashed|Trash|Is Trashed|Removed|Removed At|Removed On|Is Removed"},
	{Deleted, hungarian, "Törölt|Törölve|Törlés dátuma|Lomtárban|Archivált|Archiválva"},
	{Deleted, german, "Gelöscht|Gelöscht am|Löschdatum|Im Papierkorb|Archiviert|Archiviert am"},
	{Deleted, french, "Supprimé|Supprimée|Supprimé le|Date de suppression|Dans la corbeille|Archivé|Archivée|Archivé le"},
	{Deleted, spanish, "Eliminado|Eliminada|Eliminado el|Fecha de eliminación|En la papelera|Archivado|Archivada|Archivado el"},

	// Subscriptions, and the names of fields in the systems' own interfaces.
	{"customer", stripe, "Customer Description|Customer Email"},
	{"customer", chargebee, "customers.id|customer_code"},
	{"customer", recurly, "account_code"},
	{"customer", baremetrics, "customer_oid"},
	{"customer", common, "client_no|customer_no|customer_key|account_no|subscriber|member_id|user_id|Customer Email Address"},
	{"customer_name", common, "company_name|org_name|organisation_name|customer_company|client_company|account_company"},
	{"rep", common, "account_owner_name|csm|csm_name|rep_name|rep_id|sales_rep_name|owner_name|owner_id|hubspot_owner_id|OwnerId|Owner.Name|assigned_user_name"},
	{"start_date", stripe, "Start Date (UTC)|Start (UTC)|start_date_at"},
	{"start_date", chargebee, "started_at|Started On|subscriptions.started_at|Subscription Started At|Activated On|activated_at|subscriptions.activated_at"},
	{"start_date", baremetrics, "subscription_started_at"},
	{"start_date", hubspot, "hs_lifecyclestage_customer_date|hs_date_entered_customer|First Deal Closed Date"},
	{"start_date", common, "signup_date|joined|joined_date|signed_up_at|signup_at|sign_up_date|joined_at|join_date|joined_on|date_joined|customer_since_date|became_customer_at|activation_date|first_purchase_date|first_order_date|first_invoice_date|subscribed_at|subscription_date|contract_start_date|start_at|started_on|valid_from|onboarding_date|go_live_date|Kezdés dátuma|Előfizetés kezdete|Beginn|Abobeginn|Abo-Beginn|Début d'abonnement|Début de l'abonnement|Inicio de suscripción|Inicio de la suscripción|Fecha de alta|Alta"},
	{"end_date", stripe, "Ended At (UTC)|ended_at"},
	{CancelDate, stripe, "Canceled At (UTC)|Canceled At|Cancelled At"},
	{CancelDate, chargebee, "Canceled On|subscriptions.cancelled_at"},
	{CancelDate, baremetrics, "subscription_canceled_at"},
	{CancelDate, common, "Cancellation Date|Cancelled On|cancel_date|canceled_date|cancellation_dt|Lemondás dátuma|Lemondva|Kündigungsdatum|Gekündigt am|Kündigung am|Date de résiliation|Résilié le|Fecha de cancelación|Cancelado el"},
	{"end_date", recurly, "expires_at|expired_at"},
	{"end_date", common, "churned_at|churn_at|churn_dt|end_at|ended_on|contract_end_date|terminated_at|termination_date|left_at|left_on|valid_to|valid_until|lost_date|Előfizetés vége|Abo-Ende|Aboende|Ende|Fin d'abonnement|Fin de l'abonnement|Fin de suscripción|Fin de la suscripción|Baja"},
	{"mrr", common, "mrr_amount|mrr_value|current_mrr_amount|monthly_amount|monthly_price|monthly_recurring|monthly_charge|monthly_subscription|monthly_rate"},
	{"mrr", common, "Monthly Charges|Monthly Cost|Monthly Subscription Fee|Monthly Payment|Monthly Spend|Monatsbetrag|Monatspreis|Monatlicher Betrag|Monatliche Gebühr|Monatlicher Preis|Mensualité|Montant mensuel|Abonnement mensuel|Importe mensual|Mensualidad|Precio mensual|Havi összeg|Havi előfizetési díj|Havi ár"},
	{"mrr", hubspot, "hs_mrr"},
	{"currency", stripe, "plan_currency"},
	{"currency", common, "currency_iso|curr|ccy|Plan Currency|Devizanem|Währungscode"},
	{"segment", common, "customer_type|customer_tier|account_segment|industry|vertical|company_size|tier"},
	{"source", common, "acquisition_channel|acquisition_source|src|utm_source|hs_analytics_source"},
	{"region", common, "geo|geography|sales_territory|market|country"},
	{"subscription_id", common, "Subscription ID|Subscription|Subscription Number|Contract ID|Contract Number|Előfizetés azonosító|Előfizetés|Abonnement-ID|Abonnement|Vertragsnummer|ID d'abonnement|Numéro de contrat|ID de suscripción|Número de contrato"},
	{"subscription_id", baremetrics, "subscription_oid"},
	{"subscription_id", chargebee, "subscriptions.id|Subscription Id"},
	{"amount", stripe, "Plan Amount|plan_amount|unit_amount"},
	{"amount", chargebee, "plan_unit_price|subscriptions.plan_unit_price"},
	{"amount", common, "Price|Fee|Subscription Amount|Subscription Price|Recurring Amount|Recurring Price|Plan Price|Contract Value|Díj|Ár|Összeg|Preis|Betrag|Gebühr|Prix|Montant|Tarif|Precio|Importe|Cuota"},
	{"amount", common, "ARR|Annual Recurring Revenue|arr_amount|Annual Contract Value|ACV|Annual Amount|Annual Fee|Annual Value|Yearly Amount|Yearly Fee|Yearly Price|Annual Price|Éves díj|Éves összeg|Jahresbetrag|Jahresgebühr|Jahrespreis|Montant annuel|Importe anual|Cuota anual"},
	{"interval", stripe, "plan_interval|Plan Interval"},
	{"interval", chargebee, "Billing Period Unit|billing_period_unit|subscriptions.billing_period_unit|Subscription Billing Period"},
	{"interval", common, "Billing Interval|Billing|Billed|Turnus|Abrechnung|Facturation|Facturación|Számlázás|Billing Frequency|Billing Cycle|Billing Period|Frequency|Term|Period|Renewal Period|Recurrence|Időköz|Számlázási időszak|Gyakoriság|Intervall|Abrechnungszeitraum|Abrechnungsintervall|Zahlungsweise|Turnus|Intervalle|Fréquence|Périodicité|Facturation|Intervalo|Frecuencia|Periodicidad|Facturación"},
	{IntervalCount, recurly, "plan_interval_length|interval_length"},
	{IntervalCount, common, "interval_count|Interval Count|plan_interval_count"},
	{"interval", recurly, "plan_interval_unit|interval_unit"},
	{"quantity", baremetrics, "subscription_quantity"},
	{"quantity", chargebee, "Plan Quantity|plan_quantity|subscriptions.plan_quantity"},
	{"quantity", common, "Qty|Seats|Licenses|Licences|Users|Units|Number of Seats|Seat Count|Mennyiség|Darab|Licencek|Felhasználók|Menge|Anzahl|Lizenzen|Plätze|Quantité|Licences utilisateurs|Sièges|Cantidad|Licencias|Asientos|Usuarios"},
	{"status", common, "Subscription Status|Customer Status|Account Status|Member Status|State|Állapot|Státusz|Abostatus|Abo-Status|Statut|Statut de l'abonnement|Estado|Estado de la suscripción"},
}

// PriceOf says what the header of a customer's price tells of it: whether it is of a year, and
// whether it is that of all units together.
func PriceOf(h string) (annual, whole bool) {
	key := Key(h)
	annual = beginsWith(key, "arr", "annual", "yearly", "eves", "jahres") || strings.HasSuffix(key, "annuel") || strings.HasSuffix(key, "anual") || key == "acv"
	return annual, annual || beginsWith(key, "recurring") || strings.Contains(key, "total") || strings.Contains(key, "contractvalue")
}

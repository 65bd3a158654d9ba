package header

import (
	"slices"
	"strings"
)

// Orders and invoices are deals that are won on their date. What they have in common with deals
// of a CRM stands in dealNames, which follows these. The day of an order comes before the day
// that it was paid, and what was asked for before what remained of it.
var orderNames = []alias{
	{"deal_id", common, "Order ID|Order Number|Order No|Order No.|Order #|Order|Order Reference|Sales Order|Sales Order Number|SO Number|Invoice ID|Invoice Number|Invoice No|Invoice No.|Invoice #|Invoice|Invoice Reference|Document Number|Document No|Document No.|Receipt Number|Sale ID|Sales ID"},
	{"deal_id", quickbooks, "Num|No.|Doc Number|DocNumber"},
	{"deal_id", stripe, "Charge ID|Payment ID|PaymentIntent ID|Transaction ID"},
	{"deal_id", woo, "order_id|order_number"},
	{"deal_id", hungarian, "Számlaszám|Számla száma|Számla sorszáma|Bizonylatszám|Rendelésszám|Rendelés száma|Rendelés azonosító|Rendelésazonosító|Rendelés"},
	{"deal_id", german, "Rechnungsnummer|Rechnungs-Nr.|Rechnungsnr.|Rechnung|Belegnummer|Bestellnummer|Bestell-Nr.|Auftragsnummer|Auftrags-Nr.|Auftrag|Bestellung"},
	{"deal_id", french, "Numéro de facture|N° de facture|N° facture|Nº facture|Facture|Numéro de commande|N° de commande|N° commande|Commande"},
	{"deal_id", spanish, "Número de factura|N.º de factura|Nº de factura|Nº factura|N° factura|Factura|Número de pedido|Nº de pedido|Nº pedido|Pedido|Orden|Número de orden"},
	{"deal_id", shopify, "Name"},

	{"close_date", common, "Order Date|Date Ordered|Ordered At|Ordered On|Ordered|Date of Order|Purchase Date|Sale Date|Sales Date|Invoice Date|Date of Invoice|Issue Date|Issued On|Date Issued|Billing Date|Transaction Date|Txn Date"},
	{"close_date", salesforce, "Order Start Date|EffectiveDate"},
	{"close_date", shopify, "Processed at"},
	{"close_date", stripe, "Created (UTC)|Created date (UTC)|Finalized At (UTC)"},
	{"close_date", woo, "order_date|date_created|Date Created"},
	{"close_date", hungarian, "Számla kelte|Kiállítás dátuma|Kiállítás kelte|Kelt|Teljesítés dátuma|Rendelés dátuma|Rendelés ideje|Dátum"},
	{"close_date", german, "Rechnungsdatum|Bestelldatum|Auftragsdatum|Belegdatum|Kaufdatum|Datum"},
	{"close_date", french, "Date de facture|Date de facturation|Date de la facture|Date de commande|Date de la commande|Date d'émission|Date de vente"},
	{"close_date", spanish, "Fecha de factura|Fecha factura|Fecha de la factura|Fecha de emisión|Fecha de pedido|Fecha del pedido|Fecha pedido|Fecha de venta|Fecha de compra|Fecha"},
	{"close_date", common, "order_purchase_timestamp|purchase_timestamp|order_timestamp|order_datetime|order_time|order_placed_at|placed_at|order_created_at|Document Date|Posting Date"},
	{"close_date", stripe, "Date (UTC)|Invoice Date (UTC)"},
	{"close_date", common, "Order Month|Invoice Month|Sale Month|Sales Month|Rechnungsmonat|Bestellmonat|Mois de facture|Mois de facturation|Mes de factura|Mes de venta|Számla hónapja|Rendelés hónapja"},
	{"close_date", common, "Date|Paid at|Paid On|Payment Date|Date Paid|date_paid"},

	{"amount", common, "Net Amount|Net Total|Total Net|Order Total|Order Amount|Order Value|Total Order Value|Order Total Amount|Invoice Total|Invoice Amount|Grand Total|Total Price|Total Revenue|Sales|Sales Amount|Net Sales|Total Sales|Total|Total Amount|Amount Due|Turnover|Line Total|Item Total|Gross Amount|Gross Sales|Subtotal"},
	{"amount", shopify, "Total Price Set"},
	{"amount", salesforce, "TotalAmount"},
	{"amount", woo, "order_total"},
	{"amount", hungarian, "Nettó összeg|Nettó|Nettó végösszeg|Végösszeg|Számla összege|Fizetendő|Fizetendő összeg|Bruttó összeg|Bruttó végösszeg|Rendelés értéke|Összesen|Bruttó"},
	{"amount", german, "Nettobetrag|Netto|Nettoumsatz|Rechnungsbetrag|Gesamtbetrag|Endbetrag|Bruttobetrag|Rechnungssumme|Gesamtsumme|Bestellwert|Auftragssumme|Gesamt|Brutto|Summe"},
	{"amount", french, "Montant HT|Total HT|Montant hors taxes|Montant total|Montant de la facture|Montant TTC|Total TTC|Total de la commande"},
	{"amount", spanish, "Base imponible|Importe neto|Importe total|Total factura|Importe de la factura|Total del pedido|Total pedido"},

	{"status", shopify, "Financial Status|financial_status"},
	{"status", common, "Payment Status|Invoice Status|Order Status|Document Status|Status"},
	{"status", woo, "order_status|post_status"},
	{"status", hungarian, "Fizetési állapot|Számla állapota|Rendelés állapota|Fizetés állapota"},
	{"status", german, "Zahlungsstatus|Rechnungsstatus|Bestellstatus|Auftragsstatus"},
	{"status", french, "Statut du paiement|Statut de paiement|Statut de la facture|Statut de la commande|État de la commande"},
	{"status", spanish, "Estado del pago|Estado de pago|Estado de la factura|Estado del pedido"},
	{Cancelled, common, "Cancelled at|Canceled at|Cancelled On|Cancelled|Canceled|Is Cancelled|Voided At|Stornó|Sztornó|Sztornózva|Storno|Storniert|Storniert am|Annulée|Annulée le|Anulada|Anulado|Cancelada|Cancelado"},

	{"customer", common, "Customer|Customer Name|Client|Client Name|Company|Company Name|Account Name|Account|Bill To|Billed To|Sold To|Ship To|Buyer|Buyer Name|Client Full Name|Customer Full Name"},
	{"customer", shopify, "Billing Company|Billing Name"},
	{"customer", xero, "ContactName|Contact Name|Contact"},
	{"customer", stripe, "Customer ID|Customer Description|Customer Number|Client ID|Account ID"},
	{"customer", woo, "billing_company|Company (Billing)"},
	{"customer", common, "Customer Email|Client Email|Email|Email Address|billing_email|Email (Billing)|Customer User"},
	{"customer", hungarian, "Vásárló|Megrendelő|Vevő neve|Partner|Partner neve"},
	{"customer", german, "Käufer|Rechnungsempfänger|Kontakt|Kundenname|Geschäftspartner|Debitor|Auftraggeber|Besteller"},
	{"customer", french, "Acheteur|Nom client|Client facturé|Tiers|Nom du tiers|Nom du client"},
	{"customer", spanish, "Comprador|Nombre cliente|Razón social|Contacto|Nombre del cliente"},

	{Refunded, common, "Refunded Amount|Amount Refunded|Refund Amount|Refund Total|Total Refunded|Total Refund|Refund Value|Amount Credited|Order Refund Amount|order_refund|refund|Refunds|refunded_total|Order Refund Total"},
	{Refunded, hungarian, "Visszatérített összeg|Visszatérítés összege|Visszatérítés|Jóváírt összeg|Jóváírás összege"},
	{Refunded, german, "Erstatteter Betrag|Erstattungsbetrag|Rückerstattungsbetrag|Rückerstattung|Erstattung|Gutgeschriebener Betrag"},
	{Refunded, french, "Montant remboursé|Montant du remboursement|Remboursement|Montant crédité"},
	{Refunded, spanish, "Importe reembolsado|Importe del reembolso|Reembolso|Importe devuelto|Importe abonado"},
	{Document, common, "Transaction Type|Document Type|Doc Type|Invoice Type|Txn Type|Bizonylat típusa|Bizonylattípus|Számla típusa|Belegart|Dokumentart|Rechnungsart|Belegtyp|Type de document|Type de pièce|Type de facture|Tipo de documento|Tipo de factura|Tipo documento"},
	{LineQuantity, common, "Quantity|Qty|Quantity Ordered|Order Quantity|Units Sold|Units|Transaction Qty|Lineitem quantity|Mennyiség|Menge|Anzahl|Quantité|Qté|Cantidad|Darab"},
	{UnitPrice, common, "Unit Price|Price Each|Price per Unit|Unit Amount|Item Price|Item Cost|Sales Price|Lineitem price|Price|Egységár|Nettó egységár|Einzelpreis|Stückpreis|Preis|Prix unitaire|PU HT|Prix|Precio unitario|Precio|Ár"},

	{"rep", common, "Invoice Owner|Order Owner|Sales Order Owner|Employee|Sold By|Cashier|Staff|Eladó|Bearbeiter"},
	{"product", common, "Product Name|Item Name|Product/Service|Item Type|SKU Name|Item|Artikel|Article|Artículo|Tétel"},
	{"product", shopify, "Lineitem name"},
	{"source", common, "Sales Channel|Order Source|Order Type|Source Name"},
	{"currency", common, "Invoice Currency|Order Currency|order_currency|Currency"},
}

// orderWords are what headers of orders and invoices hold, whole or as a part of a word.
var orderWords = []string{"order", "invoice", "rechnung", "bestell", "auftrag", "facture", "commande", "factura", "pedido", "szamla", "rendeles", "lineitem", "financialstatus", "amountrefunded",
	"saledate", "salesdate", "dateofsale", "purchasedate"}

// OfInvoices reports whether what is dated or numbered is invoices.
func OfInvoices(m *Mapping) bool {
	for _, c := range m.Claims {
		if c.Column != "deal_id" && c.Column != "close_date" {
			continue
		}
		key := Key(c.Header)
		for _, w := range []string{"invoice", "rechnung", "facture", "factura", "szamla", "beleg", "bizonylat"} {
			if strings.Contains(key, w) {
				return true
			}
		}
	}
	return false
}

// saysOrder reports whether a header speaks of orders or invoices, as one of a deal might not.
func saysOrder(h string) bool {
	k := Key(h)
	for _, w := range orderWords {
		if strings.Contains(k, w) {
			return !strings.Contains(k, "recorder") && !strings.Contains(k, "border") && !strings.Contains(k, "stageorder") && !strings.Contains(k, "sortorder") && !strings.Contains(k, "displayorder")
		}
	}
	return false
}

// tellsOrders: headers that speak of orders or invoices, an amount, a date and something that
// only a sale has; and nothing of a deal that may be lost, or of what others are paid.
func (e *evidence) tellsOrders() bool {
	if !slices.ContainsFunc(e.m.Headers, saysOrder) && !e.booksSales() && !e.countsSales() && !e.sellsLines() && !e.billsSales() || !e.prices() || !e.claims("close_date") && !e.claims("created_date") {
		return false
	}
	if e.claims("stage", "probability", WonFlag, LostFlag, WonDate, LostDate, ExpectedClose, ExpectedAmount, ActualAmount) || e.unread(DealRows, "stage", "probability", WonFlag, LostFlag) {
		return false
	}
	if !e.billsSales() && (e.claims(ClosedFlag) || e.unread(DealRows, ClosedFlag)) { // a bill is closed once it is paid
		return false
	}
	for _, h := range e.m.Headers {
		switch Key(h) {
		case "dealname", "opportunityname", "potentialname":
			return false
		case "vendor", "vendorname", "supplier", "suppliername", "payee", "billnumber", "billno", "billdate", "expensecategory", "expenseaccount", "lieferant", "kreditor", "fournisseur", "proveedor", "szallito", "beszallito", "quotenumber", "quotename":
			if Key(h) != "vendor" || !e.shops() { // Shopify's vendor is who makes the goods
				return false
			}
		}
	}
	return e.claims("customer", "product", "rep", "deal_id")
}

// prices reports whether something says what each row is worth.
func (e *evidence) prices() bool {
	return e.claims("amount", "line_amount") || e.claims(LineQuantity) && e.claims(UnitPrice)
}

// booksSales reports whether a bookkeeper's list of transactions is of sales, by the type of each.
// Without values a list that names no account may be.
func (e *evidence) booksSales() bool {
	at := slices.IndexFunc(e.m.Headers, func(h string) bool { return Key(h) == "transactiontype" })
	if at < 0 || slices.ContainsFunc(e.m.Headers, func(h string) bool {
		k := Key(h)
		return k == "account" || k == "accountname" || k == "split" || k == "category"
	}) {
		return false
	}
	v := e.sample.at(at)
	if v == nil {
		return true
	}
	sold := false
	for text := range v.seen {
		switch Key(text) {
		case "invoice", "salesreceipt", "creditmemo", "refund", "refundreceipt":
			sold = true
		case "payment", "estimate", "statement", "deposit": // which are left out
		default:
			return false
		}
	}
	return sold
}

// billsSales reports whether the table is of what customers were billed and still have to pay, or
// of a bookkeeper's documents to them.
func (e *evidence) billsSales() bool {
	if !e.claims("customer") {
		return false
	}
	owed := e.has("amountdue", "balancedue", "openbalance", "amountremaining", "balance", "amountoutstanding", "outstanding", "offenerbetrag", "offen", "restantdu", "soldedu", "importependiente", "pendiente", "hatralek")
	due := e.has("duedate", "duedateutc", "amountpaid", "paymentdue", "falligam", "falligkeit", "falligkeitsdatum", "dateecheance", "datedecheance", "echeance", "fechadevencimiento", "vencimiento", "fizetesihatarido")
	return owed && due || e.has("belegnummer", "belegnr", "belegdatum", "bizonylatszam", "bizonylatkelte", "documentnumber", "documentno", "documentdate", "numerodedocument", "numerodedocumento")
}

// countsSales reports whether the table is of what customers bought, and how much of it.
func (e *evidence) countsSales() bool {
	return e.claims("customer") && e.claims("product") && e.has("quantity", "qty", "units", "unitssold", "mennyiseg", "menge", "anzahl", "quantite", "cantidad", "darab") && !e.has(subscriptionKeys...)
}

// sellsLines reports whether each row is so many of something at a price, sold on a day.
func (e *evidence) sellsLines() bool {
	return e.claims(LineQuantity) && e.claims(UnitPrice) && e.claims("close_date") && e.claims("deal_id", "customer")
}

// TotalOfOrder reports whether a header names what a whole order or invoice comes to, and not one
// of its lines.
func TotalOfOrder(h string) bool {
	switch Key(h) {
	case "ordertotal", "ordertotalamount", "orderamount", "ordervalue", "totalordervalue", "totalorderamount", "invoicetotal", "invoiceamount", "totalinvoiceamount", "grandtotal", "totaldue",
		"rechnungsbetrag", "rechnungssumme", "bestellwert", "auftragssumme", "montantdelafacture", "totaldelacommande", "totalfactura", "importedelafactura", "totaldelpedido", "totalpedido", "szamlaosszege", "rendelesertek", "rendelesertekte":
		return true
	}
	return false
}

// NetOfRefunds reports whether a header names what is left of an order after refunds.
func NetOfRefunds(h string) bool {
	return beginsWith(Key(h), "netsales", "netpayment", "netrevenue", "netpaid")
}

// Discounts reports whether a header names what is taken off a price.
func Discounts(h string) bool {
	return contains([]string{"discount", "discountpercent", "discountpct", "discountamount", "rabatt", "remise", "descuento", "kedvezmeny"}, Key(h))
}

func beginsWith(s string, beginnings ...string) bool {
	return slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(s, b) })
}

// shops reports whether the table has Shopify's own headers.
func (e *evidence) shops() bool {
	for _, h := range e.m.Headers {
		switch Key(h) {
		case "financialstatus", "lineitemname", "lineitemprice":
			return true
		}
	}
	return false
}

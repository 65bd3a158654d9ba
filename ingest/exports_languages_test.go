package ingest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"salesk/ingest"
)

// language is how exports of a plain CRM look in a language.
type language struct {
	style
	names  [4]string // of the files
	deals  []string  // headers, in the order below
	leads  []string
	fees   []string // of customers
	costs  []string
	stages []string // won, lost, three open ones
	states []string // of leads: open, converted
}

func languageShapes() []shape {
	all := slices.Concat(dealKPIs, leadKPIs)
	of := []string{"deals", "leads"}
	by := []string{"rep", "source", "product"}
	return []shape{
		{dir: "hungarian", about: "A Hungarian CRM: windows-1250, semicolons, 2022.01.31., decimal comma, no-break spaces between thousands.",
			of: append(of, "costs-books"), kpis: slices.Concat(all, costKPIs), by: by, files: hungarian.files},
		{dir: "hungarian-customers", about: "A Hungarian list of customers with monthly fees: windows-1250, semicolons.",
			of: []string{"customers"}, kpis: []string{"new_customers", "lost_customers", "active_customers", "churn_rate", "retention_rate", "revenue_churn_rate", "gross_revenue_retention", "net_revenue_retention", "customer_lifetime_value"}, by: []string{"rep", "region"}, files: hungarian.customers},
		{dir: "german", about: "A German CRM: windows-1252, semicolons, 31.01.2022, 1.234,56.",
			of: append(of, "costs-books"), kpis: slices.Concat(all, costKPIs), by: by, files: german.files},
		{dir: "german-customers", about: "A German list of customers with monthly fees, as OpenDocument spreadsheet.",
			of: []string{"customers"}, kpis: []string{"new_customers", "lost_customers", "active_customers", "churn_rate", "retention_rate", "revenue_churn_rate", "gross_revenue_retention", "net_revenue_retention", "customer_lifetime_value"}, by: []string{"rep", "region"}, files: german.customersODS},
		{dir: "french", about: "A French CRM: UTF-8, semicolons, 31/01/2022, decimal comma, narrow no-break spaces between thousands, the euro sign behind.",
			of: append(of, "costs-books"), kpis: slices.Concat(all, costKPIs), by: by, files: french.files},
		{dir: "spanish", about: "A Spanish CRM: UTF-8 with byte order mark, semicolons, 31/01/2022, 1.234,56.",
			of: append(of, "costs-books"), kpis: slices.Concat(all, costKPIs), by: by, files: spanish.files},
		{dir: "hungarian-quotas", about: "Quotas as they are kept by hand: a Hungarian workbook with the year in the title, a column a month, and totals at the right and below.",
			of: []string{"targets"}, with: []string{"deals"}, kpis: targetKPIs, by: []string{"rep"}, read: ingest.Options{Currency: "EUR"}, files: quotas},
	}
}

var hungarian = language{
	style: style{comma: ";", eol: "\r\n", date: "2006.01.02.", group: "\u00a0", decimal: ",", encoding: charmap.Windows1250},
	names: [4]string{"Lehetőségek.csv", "Érdeklődők.csv", "Ügyfelek.csv", "Költségek.csv"},
	deals: []string{"Üzlet azonosító", "Üzlet neve", "Értékesítő", "Ügyfél", "Összeg", "Pénznem", "Létrehozva", "Első kapcsolatfelvétel", "Lezárás dátuma", "Szakasz", "Forrás", "Termék", "Valószínűség (%)"},
	leads: []string{"Érdeklődő azonosító", "Cégnév", "E-mail cím", "Felelős", "Forrás", "Állapot", "Létrehozás dátuma", "Konvertálás dátuma", "Ügylet azonosító"},
	fees:  []string{"Ügyfél", "Értékesítő", "Szerződés kezdete", "Szerződés vége", "Havi díj", "Pénznem", "Forrás", "Régió"},
	costs: []string{"Dátum", "Kategória", "Összeg", "Pénznem", "Partner"},

	stages: []string{"Megnyert", "Elveszett", "Igényfelmérés", "Ajánlat elküldve", "Tárgyalás"},
	states: []string{"Folyamatban", "Konvertálva"},
}

var german = language{
	style: style{comma: ";", eol: "\r\n", date: "02.01.2006", group: ".", decimal: ",", encoding: charmap.Windows1252},
	names: [4]string{"Verkaufschancen.csv", "Leads.csv", "Kunden.ods", "Kosten.csv"},
	deals: []string{"Geschäfts-ID", "Deal-Name", "Vertriebsmitarbeiter", "Kunde", "Betrag", "Währung", "Erstellt am", "Erstkontakt", "Abschlussdatum", "Verkaufsphase", "Quelle", "Produkt", "Wahrscheinlichkeit (%)"},
	leads: []string{"Lead-ID", "Firma", "E-Mail-Adresse", "Verantwortlicher", "Lead-Quelle", "Lead-Status", "Erstellt am", "Konvertiert am", "Geschäfts-ID"},
	fees:  []string{"Kundennummer", "Kundenbetreuer", "Kunde seit", "Kündigungsdatum", "Monatlicher Umsatz", "Währung", "Quelle", "Gebiet"},
	costs: []string{"Buchungsdatum", "Kostenart", "Betrag", "Währung", "Lieferant"},

	stages: []string{"Gewonnen", "Verloren", "Bedarfsanalyse", "Angebot gesendet", "In Verhandlung"},
	states: []string{"In Bearbeitung", "Konvertiert"},
}

var french = language{
	style: style{comma: ";", eol: "\n", date: "02/01/2006", group: "\u202f", decimal: ","},
	names: [4]string{"Transactions.csv", "Prospects.csv", "Clients.csv", "Dépenses.csv"},
	deals: []string{"ID de la transaction", "Nom de la transaction", "Propriétaire de la transaction", "Entreprise", "Montant", "Devise", "Date de création", "Premier contact", "Date de clôture", "Phase de la transaction", "Origine", "Produit", "Probabilité (%)"},
	leads: []string{"ID du prospect", "Société", "Adresse e-mail", "Commercial", "Origine", "Statut du prospect", "Date de création", "Date de conversion", "ID de la transaction"},
	costs: []string{"Date de l'opération", "Catégorie", "Montant", "Devise", "Fournisseur"},

	stages: []string{"Conclusion gagnante", "Conclusion perdante", "Analyse des besoins", "Devis envoyé", "Négociation"},
	states: []string{"En cours", "Converti"},
}

var spanish = language{
	style: style{comma: ";", eol: "\r\n", date: "02/01/2006", group: ".", decimal: ",", bom: true},
	names: [4]string{"Negocios.csv", "Prospectos.csv", "Clientes.csv", "Gastos.csv"},
	deals: []string{"ID del negocio", "Nombre del negocio", "Propietario del negocio", "Empresa", "Importe", "Moneda", "Fecha de creación", "Primer contacto", "Fecha de cierre", "Etapa del negocio", "Fuente", "Producto", "Probabilidad (%)"},
	leads: []string{"ID del prospecto", "Empresa", "Correo electrónico", "Propietario", "Fuente", "Estado del prospecto", "Fecha de creación", "Fecha de conversión", "ID del negocio"},
	costs: []string{"Fecha", "Categoría", "Importe", "Moneda", "Proveedor"},

	stages: []string{"Cerrado ganado", "Cerrado perdido", "Análisis de necesidades", "Propuesta enviada", "Negociación"},
	states: []string{"En proceso", "Convertido"},
}

// sign is what some write behind an amount instead of a column of currencies.
func (l *language) sign(cents int64) string {
	if l.group == "\u202f" {
		return l.money(cents) + "\u00a0€"
	}
	return l.money(cents)
}

func (l *language) files(_ *testing.T, c *company) []member {
	var deals, leads, costs strings.Builder
	deals.WriteString(l.line(l.deals...))
	for _, d := range c.deals {
		deals.WriteString(l.line(fmt.Sprintf("%d", 20230000+d.n), d.name, d.rep, d.customer, l.sign(d.cents), "EUR", l.day(d.created), l.day(d.first), l.day(d.close), d.stage(l.stages[0], l.stages[1], l.stages[2:]...), d.source, d.product, fmt.Sprintf("%d%%", d.probability)))
	}
	leads.WriteString(l.line(l.leads...))
	for _, x := range c.leads {
		leads.WriteString(l.line(fmt.Sprintf("%d", 500+x.n), x.customer, x.email, x.rep, x.source, x.status(l.states[0], l.states[1]), l.day(x.created), l.day(x.opportunity), id("2023%04d", x.deal)))
	}
	costs.WriteString(l.line(l.costs...))
	for _, x := range c.spends["books"] {
		costs.WriteString(l.line(l.day(x.from), x.category, l.sign(x.cents), "EUR", x.payee))
	}
	return []member{{l.names[0], l.bytes(deals.String())}, {l.names[1], l.bytes(leads.String())}, {l.names[3], l.bytes(costs.String())}}
}

func (l *language) customers(_ *testing.T, c *company) []member {
	var b strings.Builder
	b.WriteString(l.line(l.fees...))
	for _, x := range c.customers {
		b.WriteString(l.line(x.name, x.rep, l.day(x.start), l.day(x.end), l.money(x.mrr), "EUR", x.from, x.region))
	}
	return []member{{l.names[2], l.bytes(b.String())}}
}

func (l *language) customersODS(t *testing.T, c *company) []member {
	if t == nil {
		return []member{{name: l.names[2]}}
	}
	rows := [][]any{{}}
	for _, h := range l.fees {
		rows[0] = append(rows[0], h)
	}
	for _, x := range c.customers {
		rows = append(rows, []any{x.name, x.rep, x.start, x.end, euros(x.mrr), "EUR", x.from, x.region})
	}
	return []member{{l.names[2], converted(t, xlsx(sheet{name: "Kunden", rows: rows}), "ods")}}
}

func quotas(_ *testing.T, c *company) []member {
	rows := [][]any{{"Értékesítési terv 2023 (EUR)"}, {}, {"Értékesítő"}}
	for _, m := range []string{"Január", "Február", "Március", "Április", "Május", "Június", "Július", "Augusztus", "Szeptember", "Október", "November", "December", "Összesen"} {
		rows[2] = append(rows[2], m)
	}
	total := make([]int, 13)
	for _, rep := range repNames {
		row := []any{rep}
		sum := 0
		for _, x := range c.targets {
			if x.rep == rep {
				row = append(row, x.euros)
				sum += x.euros
				total[x.month-1] += x.euros
			}
		}
		total[12] += sum
		rows = append(rows, append(row, sum))
	}
	last := []any{"Összesen"}
	for _, sum := range total {
		last = append(last, sum)
	}
	return []member{{"Terv 2023.xlsx", xlsx(sheet{name: "Terv", rows: append(rows, last)})}}
}

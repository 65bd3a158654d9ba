package header

var rateNames = []alias{
	{"date", common, "Day|Valid From|Rate Date|Effective Date|Datum|Gültig ab|Date d'effet|Fecha|Válido desde|Dátum|Érvényes"},
	{"currency", common, "Currency Code|From Currency|ISO Code|Währung|Währungscode|Devise|Code de la devise|Moneda|Divisa|Pénznem|Deviza|Devizanem"},
	{"rate", common, "Exchange Rate|FX Rate|Conversion Rate|Kurs|Wechselkurs|Umrechnungskurs|Taux|Taux de change|Tasa|Tipo de cambio|Árfolyam"},
}

var rosterNames = []alias{
	{"rep", maven, "Sales Agent"},
	{"rep", common, "Name|Sales Rep|Sales Representative|Salesperson|Employee|Owner|User|Értékesítő|Üzletkötő|Név|Vertriebler|Vertriebsmitarbeiter|Verkäufer|Mitarbeiter|Commercial|Vendeur|Nom|Vendedor|Comercial|Nombre"},
	{"team", common, "Sales Team|Team Name|Csapat|Értékesítési csapat|Vertriebsteam|Équipe|Equipo"},
	{"team", maven, "Manager|Team Lead|Sales Manager|Supervisor|Vezető|Csapatvezető|Vertriebsleiter|Responsable"},
	{"region", maven, "Regional Office"},
	{"region", common, "Sales Region|Territory|Office|Location|Régió|Terület|Iroda|Gebiet|Région|Territoire|Bureau|Región|Territorio|Oficina"},
}

package ingest

import (
	"strings"
	"testing"
)

// "Closed" and its like head flags in some exports and days in others; the values tell.
func TestDaysUnderNamesOfFlags(t *testing.T) {
	for _, tt := range []struct{ name, in string }{
		{"English", "ID,Rep,Value,Stage,Created,Closed\n1,Ann,5,Open,2024-01-02,\n2,Ann,5,Won,2024-01-02,2024-01-30\n"},
		{"German", "Deal-ID;Verkäufer;Betrag;Phase;Erstellt;Geschlossen\n1;Ann;5;Offen;02.01.2024;\n2;Ann;5;Gewonnen;02.01.2024;30.01.2024\n"},
		{"French", "ID affaire;Vendeur;Montant;Étape;Création;Clôture\n1;Ann;5;Ouverte;02/01/2024;\n2;Ann;5;Gagnée;02/01/2024;30/01/2024\n"},
		{"Spanish", "ID negocio;Vendedor;Importe;Etapa;Creado;Cerrado\n1;Ann;5;Abierto;02/01/2024;\n2;Ann;5;Ganado;02/01/2024;30/01/2024\n"},
		{"Hungarian", "Azonosító;Értékesítő;Összeg;Szakasz;Létrehozva;Lezárva\n1;Ann;5;Nyitott;2024.01.02.;\n2;Ann;5;Megnyert;2024.01.02.;2024.01.30.\n"},
		{"won and lost", "ID,Rep,Value,Created,Won,Lost\n1,Ann,5,2024-01-02,,2024-01-31\n2,Ann,5,2024-01-02,2024-01-30,\n"},
		{"the first is late", "ID,Rep,Value,Stage,Created,Closed\n" + strings.Repeat("1,Ann,5,Open,2024-01-02,\n", 3000) + "2,Ann,5,Won,2024-01-02,2024-01-30\n"},
		{"a flag that begins late", "ID,Rep,Value,Stage,Created,Closed,Close Date\n" + strings.Repeat("1,Ann,5,Open,2024-01-02,,\n", 3000) + "2,Ann,5,Won,2024-01-02,yes,2024-01-30\n"},
		{"flags beside the days", "ID,Rep,Value,Stage,Created,Closed,Close Date\n2,Ann,5,Won,2024-01-02,yes,2024-01-30\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, rep := load(t, tt.in, Options{})
			if n := rep.Tables[0].SetAside; n > 0 {
				t.Errorf("%d rows set aside: %v", n, rep.Problems)
			}
			won := 0
			for _, line := range dealLines(d) {
				if strings.Contains(line, " won ") {
					won++
					if !strings.HasSuffix(line, "2024-01-30") {
						t.Errorf("%s; want closed on 2024-01-30", line)
					}
				}
			}
			if won != 1 {
				t.Errorf("%d deals won", won)
			}
		})
	}
}

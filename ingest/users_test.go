package ingest

import (
	"path/filepath"
	"testing"
)

// TestUsersAreNoLeads refuses lists of users, which have an id, a name, an address, a status and a day
// of creation, as leads have; the states of their accounts tell.
func TestUsersAreNoLeads(t *testing.T) {
	for _, c := range []struct {
		headers string
		rows    [2]string
		reads   bool
	}{
		{"ID,Name,Email,Status,Created Date", [2]string{"Active", "Inactive"}, false},
		{"ID,Nom,Email,Statut,Date de création", [2]string{"Actif", "Inactif"}, false},
		{"ID,Name,E-Mail,Status,Erstellt am", [2]string{"Aktiv", "Gesperrt"}, false},
		{"ID,Nombre,Correo,Estado,Fecha de creación", [2]string{"Activo", "Inactivo"}, false},
		{"Azonosító,Név,E-mail,Állapot,Létrehozás dátuma", [2]string{"Aktív", "Inaktív"}, false},
		{"ID,Name,Email,Status,Created Date", [2]string{"New", "Qualified"}, true},
		{"Lead ID,Name,Email,Status,Created Date", [2]string{"Active", "Inactive"}, true},
		{"ID,Name,Email,Lead Source,Status,Created Date", [2]string{"Web,Active", "Web,Inactive"}, true},
	} {
		in := c.headers + "\n"
		for i, status := range c.rows {
			in += string(rune('1'+i)) + ",Ann,a@x.example," + status + ",2024-01-0" + string(rune('1'+i)) + "\n"
		}
		_, _, err := Load([]Input{{Path: filepath.Join(write(t, map[string]string{"in.csv": in}), "in.csv")}}, Options{DateOrder: "dmy"})
		if (err == nil) != c.reads {
			t.Errorf("%s: %v; read %v wanted", c.headers, err, c.reads)
		}
	}
}

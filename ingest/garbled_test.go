package ingest

import (
	"strings"
	"testing"
)

// TestGarbledNames tells of names that went through two encodings, and mends them where no other
// name speaks against it.
func TestGarbledNames(t *testing.T) {
	for _, c := range []struct{ one, two, want, told string }{
		{"ZoÃ«", "Bob", "Zoë Bob", "mended"},
		{"ZoÃ«", "Zoë", "ZoÃ« Zoë", "is a name of its own"},
		{"ZoÃ«", "Müller", "ZoÃ« Müller", `such as "ZoÃ«" for "Zoë"`},
		{"Å’uvre", "C½ur", "Œuvre Cœur", "mended"},
		{"KovÃ¡cs TÃ¼nde", "SzÅ±cs", "Kovács Tünde Szűcs", "mended"},
		{"O’Neill", "Ångström", "O’Neill Ångström", ""},
		{"CAFÉ”", "São", "CAFÉ” São", ""},
		{"½ Price", "1½mm", "½ Price 1½mm", ""},
	} {
		d, rep := load(t, "deal_id,rep,status,close_date\nA,"+c.one+",won,2024-01-02\nB,"+c.two+",won,2024-01-03\n", Options{})
		got := d.Symbols.Text(d.Deals.Rep.At(0)) + " " + d.Symbols.Text(d.Deals.Rep.At(1))
		if got != c.want {
			t.Errorf("%s, %s: read %q; want %q", c.one, c.two, got, c.want)
		}
		told := ""
		for _, n := range rep.Notices {
			told += n.Message.String()
		}
		if !strings.Contains(told, c.told) || c.told == "" && told != "" {
			t.Errorf("%s, %s: told %q; want %q", c.one, c.two, told, c.told)
		}
	}
}

package text

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

var eightBit = map[string]encoding.Encoding{
	"windows-1250": charmap.Windows1250, "windows-1252": charmap.Windows1252,
	"iso-8859-1": charmap.ISO8859_1, "iso-8859-2": charmap.ISO8859_2, "iso-8859-15": charmap.ISO8859_15,
}

// TestGuess reads texts back from every encoding that holds them. What counts are the
// letters: where two encodings read a file alike, either name is right.
func TestGuess(t *testing.T) {
	for name, text := range map[string]string{
		"Hungarian":              "ügyfél;összeg\nÁrvíztűrő tükörfúrógép;5\nKőszegi Gyűrű Kft.;7\n",
		"Hungarian, names":       "név\nSzabó Ernő\nNagy Győző\nVörös Jenő\n",
		"Hungarian, one ő":       "név\nNagy Jenő\nKiss Pal\n",
		"Hungarian, one ű":       "név\nSzűcs\n",
		"Hungarian, one F and ű": "név\nFűrész Kft\n",
		"Hungarian, capitals":    "NÉV\nNAGY JENŐ\nKŐSZEGI GYŰRŰ\n",
		"Hungarian, signs":       "Név;Összeg (€)\nDőry „Ö” Kft. – Győr;5\n",
		"German":                 "Straße;Größe\nMüller Übel;Käse\nschön „gut“;Jäger\n",
		"French":                 "société;coût\nGarçon à l'hôtel;où êtes-vous\nNoël août sûr dû\n",
		"French, only û":         "nom\nAoût\nCoûts\nGoût\nsûreté\n",
		"French, names":          "nom\nHélène Brûlé\nLefèvre\n",
		"French, two names":      "nom\nBrûlé Lefèvre\n",
		"French, one è":          "ville\nGenève\n",
		"French, œ":              "plat\nbœuf à l'ail\nsœur aînée\n",
		"Spanish":                "compañía\n¿Qué año?\nPeña Núñez José María\nÁngel Ibáñez\n",
		"Polish":                 "imię;miasto\nZażółć gęślą jaźń;Łódź\nWiśniewski Paweł;Kraków\n",
		"Polish, names":          "n\nMałgorzata\nŻaneta\nKrzysztof Świątek\n",
		"Czech":                  "jméno\nPříliš žluťoučký kůň úpěl ďábelské ódy\nDvořák Jiří\nŠtěpán\n",
		"Czech, one Č":           "n\nČeské dráhy\n",
		"Portuguese":             "nome\nJoão Simões\nConceição\nAção não põe\n",
		"Portuguese, one õ":      "nome\nCamões\n",
		"Italian":                "città\nperché è così più\n",
		"Nordic":                 "namn\nÅsa Öberg\nBjörn Sjögren\nSøren Kjær\n",
		"Slovak":                 "meno\nĽubomír Šťastný\nŽilina kôň\n",
		"Romanian":               "nume\nŞtefan Ţepeş\nIaşi Bucureşti Constanţa\nîn România\n",
		"Croatian":               "ime\nŠime Đurić\nČović Žarko\n",
		"one é":                  "n\nJosé\n",
		"euro":                   "n;Betrag €\na;5\n",
	} {
		for code, enc := range eightBit {
			raw, err := enc.NewEncoder().Bytes([]byte(text))
			if err != nil {
				continue // the encoding lacks a letter
			}
			got, _, facts, err := decode(raw, "")
			if err != nil || string(got) != text {
				t.Errorf("%s in %s: got %q, %v, %v", name, code, got, facts, err)
			}
			if got, _, facts, err = decode(raw, code); err != nil || string(got) != text || facts[0].Evidence.String() != "as asked" {
				t.Errorf("%s in %s, said so: got %q, %v, %v", name, code, got, facts, err)
			}
		}
	}
}

func TestDecode(t *testing.T) {
	wide := func(s string, big bool) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(s)) {
			if big {
				b.Write([]byte{byte(u >> 8), byte(u)})
			} else {
				b.Write([]byte{byte(u), byte(u >> 8)})
			}
		}
		return b.String()
	}
	text := "név,összeg\nSzabó Ernő 😎,5\n"
	for _, c := range []struct{ name, raw, asked, want, facts string }{
		{"utf-8", text, "", text, "encoding: utf-8 (every byte of the file is valid)"},
		{"utf-8 with a mark", "\xef\xbb\xbf" + text, "", text, "encoding: utf-8 (byte order mark)"},
		{"utf-16le with a mark", "\xff\xfe" + wide(text, false), "", text, "encoding: utf-16le (byte order mark)"},
		{"utf-16be with a mark", "\xfe\xff" + wide(text, true), "", text, "encoding: utf-16be (byte order mark)"},
		{"utf-16le", wide(text, false), "", text, "encoding: utf-16le (separators, digits and line ends stand beside NUL bytes)"},
		{"utf-16be", wide(text, true), "", text, "encoding: utf-16be (separators, digits and line ends stand beside NUL bytes)"},
		{"utf-16 said, big-endian mark", "\xfe\xff" + wide(text, true), "utf-16", text, "encoding: utf-16be (as asked, with a byte order mark)"},
		{"utf-32le with a mark", "\xff\xfe\x00\x00a\x00\x00\x00\xf3\x00\x00\x00", "", "aó", "encoding: utf-32le (byte order mark)"},
		{"half a utf-16 unit", "\xff\xfea\x00b", "", "a\uFFFD", "encoding: utf-16le (byte order mark); damaged bytes: read as U+FFFD in 1 place (the first on line 1; --encoding chooses another encoding)"},
		{"damaged utf-8", "árvíztűrő,tükörfúrógép,őű\nx\xff,ó\n", "", "árvíztűrő,tükörfúrógép,őű\nx\uFFFD,ó\n",
			"encoding: utf-8 (12 letters are valid); damaged bytes: read as U+FFFD in 1 place (the first on line 2; --encoding chooses another encoding)"},
		{"U+FFFD that stands in the file", "a,\uFFFD\n", "", "a,\uFFFD\n", "encoding: utf-8 (every byte of the file is valid)"},
		{"NUL", "a,b\r\n1,\x002\r\n", "", "a,b\r\n1,\x002\r\n", "encoding: utf-8 (every byte of the file is valid); NUL characters: 1 (the first on line 2)"},
		{"shift_jis said", "\x93\xfa\x96\x7b,1\n", "Shift_JIS", "日本,1\n", "encoding: shift_jis (as asked)"},
	} {
		got, _, facts, err := decode([]byte(c.raw), c.asked)
		var said []string
		for _, f := range facts {
			said = append(said, f.Name+": "+f.Text()+" ("+f.Evidence.String()+")")
		}
		if err != nil || string(got) != c.want || strings.Join(said, "; ") != c.facts {
			t.Errorf("%s: got %q, %q, %v", c.name, got, strings.Join(said, "; "), err)
		}
	}
	for _, name := range []string{"klingon", "iso-2022-kr"} {
		if _, _, _, err := decode([]byte("a"), name); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("encoding %q: got %v, want an error that names it", name, err)
		}
	}
}

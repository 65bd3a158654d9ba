package text

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// sales are exports as people of several languages have them.
var sales = map[string]string{
	"hungarian":  "azonosító;ügyfél;értékesítő;összeg;lezárás;állapot\n1;Kőszegi Gyümölcs Kft.;Szűcs Ernő;1 250 000;2022. 03. 15.;Megnyert\n2;Árvíz Bútor Zrt.;Győri Zoltán;80 000;2022. 04. 02.;Elvesztett\n3;Fűtés és Hűtés Bt.;Nagy Jenő;15 500;2022. 05. 30.;Nyitott\n",
	"a name":     "rep;amount\nNagy Jenő;12\nJohn Smith;13\n",
	"a street":   "rep;address\nSzabo Pal;Gyűrű u. 3.\n",
	"polish":     "klient;handlowiec;wartość;źródło\nŻywiec Sp. z o.o.;Paweł Wiśniewski;1200,50;targi\nŁódzka Księgarnia;Małgorzata Dąbrowska;3400,00;strona\nPrzędzalnia Śląsk;Grażyna Wójcik;800,00;poczta\n",
	"czech":      "zákazník;obchodník;částka;stav\nPříbramské uhelné doly;Jiří Dvořák;125000;vyhráno\nŠkoda Plzeň;Tomáš Němeček;98000;otevřeno\nŽďárské strojírny;Eliška Růžičková;450;prohráno\n",
	"german":     "Geschäft;Verkäufer;Betrag;Größe;Abschluß\n1;Jürgen Müller;1.200,00;groß;15.03.2022\n2;Björn Weiß;800,00;mäßig;02.04.2022\n3;Käthe Schröder;90,50;süß;30.05.2022\n",
	"french":     "société;vendeur;coût;fermé le;étape\nBenoît & Frères;Hélène Lefèvre;1 200,00;15 août 2022;gagnée\nHôtel du Théâtre;François Brûlé;800,00;2 février;perdue\nBœuf à la mode;Zoë Noël;90,00;où ça;en cours\n",
	"one french": "mois;vente\nAoût;12\nMai;13\n",
	"spanish":    "compañía;vendedor;importe;¿ganada?;teléfono\nPeña y Núñez;José Ibáñez;1.200,00;sí;91\nMuñoz Café;Íñigo López;800,00;no;93\n",
	"portuguese": "cliente;vendedor;preço;situação\nPadaria São João;Conceição Simões;1.200,00;não fechada\nAções e Fundos;Sebastião Guimarães;800,00;ganha em março\nCorações;Luís Araújo;90,00;questões\n",
	"western":    "name;age\nJosé Álvarez;30\nMüller;25\nFrançois Dupont;45\nBjørn;12\nÅsa Söderström;3\nGünther;4\nNúñez;5\nLefèvre;7\n",
}

// TestEncodings writes each text in the encodings that have its letters, and reads it.
func TestEncodings(t *testing.T) {
	western, central := []string{"windows-1252", "iso-8859-1", "iso-8859-15"}, []string{"windows-1250", "iso-8859-2"}
	pages := map[string][]string{
		"hungarian": central, "a name": central, "a street": central, "polish": central, "czech": central,
		"german": append(western, central...), "french": western, "one french": western, "spanish": western, "portuguese": western, "western": western,
	}
	encodings := map[string]encoding.Encoding{
		"windows-1250": charmap.Windows1250, "windows-1252": charmap.Windows1252,
		"iso-8859-1": charmap.ISO8859_1, "iso-8859-2": charmap.ISO8859_2, "iso-8859-15": charmap.ISO8859_15,
		"utf-8":     encoding.Nop,
		"utf-8-bom": unicode.UTF8BOM,
		"utf-16le":  unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le-bom": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be-bom": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	for language, text := range sales {
		names := append([]string{"utf-8", "utf-8-bom", "utf-16le", "utf-16le-bom", "utf-16be", "utf-16be-bom"}, pages[language]...)
		for _, name := range names {
			t.Run(language+"/"+name, func(t *testing.T) {
				written := text
				if strings.HasPrefix(name, "iso-8859-1") && language == "french" {
					written = strings.ReplaceAll(text, "œ", "oe") // which ISO 8859-1 has not
				}
				raw, err := encodings[name].NewEncoder().Bytes([]byte(written))
				if err != nil {
					t.Fatal(err)
				}
				f, err := Open("x.csv", raw, Options{})
				if err != nil {
					t.Fatal(err)
				}
				want := strings.TrimSuffix(name, "-bom")
				if got := string(f.src.data); got != written {
					t.Errorf("read as %s\ngot  %q\nwant %q", f.Facts()[0], got, written)
				}
				// Files in ISO 8859 are read as the windows page where all of it is the same there.
				if got := f.Facts()[0].Value; got != want && (strings.HasPrefix(want, "utf") || !strings.HasPrefix(got, "windows")) {
					t.Errorf("encoding %s, want %s", got, want)
				}
				if f.dialect.Delimiter != ';' {
					t.Errorf("delimiter %q", f.dialect.Delimiter)
				}
			})
		}
	}
}

// TestEncodingFacts has what is told of an encoding, and of damage.
func TestEncodingFacts(t *testing.T) {
	long := strings.Repeat("Kőszegi Gyűrű;1\n", 20)
	for _, c := range []struct {
		name, in, asked string
		want            string // facts before the delimiter
		text            string // if it is another than in
	}{
		{"ascii", "a;b\n1;2\n", "", "encoding utf-8 (every byte of the file is valid)", ""},
		{"mark", "\xef\xbb\xbfa;b\n", "", "encoding utf-8 (byte order mark)", "a;b\n"},
		{"mark beats the rest", "\xef\xbb\xbfa;\xf5\n", "", "encoding utf-8 (byte order mark), damaged bytes read as U+FFFD in 1 place (the first on line 1; --encoding chooses another encoding)", "a;\uFFFD\n"},
		{"lines of another encoding", long + "a\xf5;2\nb\xe9\xe9;3\n", "", "encoding utf-8 (60 letters are valid), lines of another encoding 2 in windows-1250 (the first on line 21; reads as Hungarian: 1 ő; windows-1252 has õ there)", long + "aő;2\nbéé;3\n"},
		{"nul", "a;b\n1;\x002\n\x00;\n", "", "encoding utf-8 (every byte of the file is valid), NUL characters 2 (the first on line 2)", ""},
		{"asked", "n\xf5v;1\n", "ISO-8859-2", "encoding iso-8859-2 (as asked)", "nőv;1\n"},
		{"asked latin1 means its superset", "\x80;1\n", "latin1", "encoding windows-1252 (as asked)", "€;1\n"},
		{"asked utf-8", "\xef\xbb\xbfn\xf5v;1\n", "utf8", "encoding utf-8 (as asked), damaged bytes read as U+FFFD in 1 place (the first on line 1; --encoding chooses another encoding)", "n\uFFFDv;1\n"},
		{"asked utf-16", "\xfe\xff\x00a\x00;\x00b", "utf-16", "encoding utf-16be (as asked, with a byte order mark)", "a;b"},
		{"odd utf-16", "\xff\xfea\x00;\x00b", "", "encoding utf-16le (byte order mark), damaged bytes read as U+FFFD in 1 place (the first on line 1; --encoding chooses another encoding)", "a;\uFFFD"},
		{"utf-32", "\xff\xfe\x00\x00a\x00\x00\x00;\x00\x00\x00", "", "encoding utf-32le (byte order mark)", "a;"},
		{"no mark", "a\x00;\x00b\x00\n\x001\x00;\x002\x00\n\x00", "", "encoding utf-16le (separators, digits and line ends stand beside NUL bytes)", "a;b\n1;2\n"},
		{"hungarian", "n\xe9v\nNagy Jen\xf5\nSz\xfbcs\n", "", "encoding windows-1250 (reads as Hungarian: 1 ő, 1 ű; windows-1252 has õ û there)", "név\nNagy Jenő\nSzűcs\n"},
		{"german", "M\xfcller;1\n", "", "encoding windows-1252 (reads as German: 1 ü; ibm866 has № there)", "Müller;1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := Open("x.csv", []byte(c.in), Options{Encoding: c.asked})
			if err != nil {
				t.Fatal(err)
			}
			if got := factsUntil(f, "delimiter"); got != c.want {
				t.Errorf("facts\ngot  %s\nwant %s", got, c.want)
			}
			if c.text == "" {
				c.text = c.in
			}
			if string(f.src.data) != c.text {
				t.Errorf("text %q, want %q", f.src.data, c.text)
			}
		})
	}
}

// factsUntil lists the facts before the named one; all, if there is none.
func factsUntil(f *File, name string) string {
	var s []string
	for _, fact := range f.Facts() {
		if fact.Name == name {
			break
		}
		one := fact.Name + " " + fact.Text()
		if !fact.Evidence.IsZero() {
			one += " (" + fact.Evidence.String() + ")"
		}
		s = append(s, one)
	}
	return strings.Join(s, ", ")
}

func TestUnknownEncodings(t *testing.T) {
	for asked, want := range map[string]string{
		"klingon":     `x.csv: "klingon" is not an encoding; use a name such as utf-8, utf-16le, windows-1250, windows-1252, iso-8859-2`,
		"iso-2022-kr": `x.csv: encoding "iso-2022-kr" is not supported; convert the file to utf-8`,
	} {
		if _, err := Open("x.csv", []byte("a;b\n"), Options{Encoding: asked}); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestValidFilesAreNotCopied, as they may be as large as the memory.
func TestValidFilesAreNotCopied(t *testing.T) {
	raw := []byte("név;b\n1;2\n")
	if f, err := Open("x.csv", raw, Options{}); err != nil || &f.src.data[0] != &raw[0] {
		t.Errorf("the file was copied (%v)", err)
	}
}

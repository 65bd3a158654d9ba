package charset

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
)

// words are what tables in a language are made of.
type words struct {
	Last, First, Cities, Stages []string
	Header                      string
}

func readWords(t *testing.T) map[string]words {
	t.Helper()
	b, err := os.ReadFile("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]words{}
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// maker makes tables of deals in a language, or of English ones among which few are.
type maker struct {
	*rand.Rand
	words map[string]words
}

func (m *maker) table(lang string, share float64, sign func(i int) string, change func(i int, name, city, stage string) (string, string, string)) string {
	w := m.words[lang]
	header := w.Header
	if header == "" || share < 1 {
		header = "Deal ID;Owner;City;Amount;Stage"
	}
	var b strings.Builder
	b.WriteString(header + "\r\n")
	one := func(s []string) string { return s[m.IntN(len(s))] }
	for i := range 200 {
		from := w
		if m.Float64() >= share {
			from = m.words["en"]
		}
		first, last, city, stage := one(from.First), one(from.Last), one(from.Cities), one(from.Stages)
		name := first + " " + last
		switch lang {
		case "hu":
			name = last + " " + first
		case "ja", "zhs", "zht", "ko":
			name = last + first
		}
		if change != nil {
			name, city, stage = change(i, name, city, stage)
		}
		mark := ""
		if sign != nil {
			mark = sign(i)
		}
		fmt.Fprintf(&b, "D%d;%s;%s;%s%d.%02d;%s\r\n", 1000+i, name, city, mark, 100+m.IntN(99900), m.IntN(100), stage)
	}
	text := b.String()
	if lang == "ro" { // the pages have the older letters
		text = strings.NewReplacer("ș", "ş", "ț", "ţ", "Ș", "Ş", "Ț", "Ţ").Replace(text)
	}
	return text
}

func page8(t *testing.T, name string) encoding.Encoding {
	t.Helper()
	if e, err := htmlindex.Get(name); err == nil {
		return e
	}
	e, err := ianaindex.IANA.Encoding(name)
	if err != nil || e == nil {
		t.Fatal(name, err)
	}
	return e
}

// TestTables detects made-up tables in 28 languages and as many pages as are common: what they
// are read as is their text, in all but a few.
func TestTables(t *testing.T) {
	m := &maker{rand.New(rand.NewPCG(7, 7)), readWords(t)}
	type made struct{ name, page, text string }
	var all []made
	add := func(name, text, pages string) {
		for page := range strings.FieldsSeq(pages) {
			all = append(all, made{name, page, text})
		}
	}
	for lang, pages := range map[string]string{
		"hu": "windows-1250 iso-8859-2 ibm852", "pl": "windows-1250 iso-8859-2 ibm852", "cs": "windows-1250 iso-8859-2 ibm852", "sk": "windows-1250",
		"ro": "windows-1250 iso-8859-2", "hr": "windows-1250", "de": "windows-1252 ibm437 ibm850 macintosh iso-8859-15", "fr": "windows-1252 ibm850 macintosh",
		"es": "windows-1252 ibm437 macintosh", "pt": "windows-1252 ibm850", "it": "windows-1252", "sv": "windows-1252 ibm850", "da": "windows-1252 ibm865",
		"ru": "windows-1251 koi8-r ibm866 iso-8859-5 x-mac-cyrillic", "uk": "windows-1251 koi8-u", "bg": "windows-1251", "el": "windows-1253 iso-8859-7",
		"tr": "windows-1254", "he": "windows-1255 iso-8859-8", "ar": "windows-1256", "lt": "windows-1257", "lv": "windows-1257",
		"ja": "shift_jis euc-jp", "zhs": "gbk gb18030", "zht": "big5", "ko": "euc-kr", "th": "windows-874",
	} {
		add(lang, m.table(lang, 1, nil, nil), pages)
		first, _, _ := strings.Cut(pages, " ")
		add(lang+", a few", m.table(lang, .04, nil, nil), first)
	}
	always := func(mark string) func(int) string { return func(int) string { return mark } }
	add("pounds", m.table("en", 1, always("£"), nil), "windows-1252 macintosh ibm850 ibm437")
	add("a pound", m.table("en", 1, func(i int) string {
		if i == 77 {
			return "£"
		}
		return ""
	}, nil), "windows-1252")
	add("yen", m.table("en", 1, always("¥"), nil), "windows-1252 macintosh")
	add("euros", m.table("en", 1, always("€"), nil), "windows-1252 iso-8859-15 macintosh")
	add("cents", m.table("en", 1, always("¢"), nil), "windows-1252")
	for name, x := range map[string]struct {
		pages  string
		change func(i int, name, city, stage string) (string, string, string)
	}{
		"ordinals":         {"windows-1252", func(i int, n, c, s string) (string, string, string) { return n, c, fmt.Sprintf("Nº %d", i) }},
		"female ordinals":  {"windows-1252", func(i int, n, c, s string) (string, string, string) { return n, fmt.Sprintf("%dª Avenida", i), s }},
		"a copyright sign": {"windows-1252", func(i int, n, c, s string) (string, string, string) { return n, c, every(i, 20, "Acme©", s) }},
		"a trade mark":     {"windows-1252 macintosh", func(i int, n, c, s string) (string, string, string) { return n, c, every(i, 5, "Acme® Pro", s) }},
		"apostrophes": {"windows-1252 macintosh", func(i int, n, c, s string) (string, string, string) {
			return strings.ReplaceAll(n, "Smith", "O’Neil"), c, s
		}},
		"dashes":  {"windows-1252 macintosh", func(i int, n, c, s string) (string, string, string) { return n, c, s + " – late" }},
		"degrees": {"windows-1252 macintosh", func(i int, n, c, s string) (string, string, string) { return n, c, every(i, 9, "Unit 20°C", s) }},
		"halves":  {"windows-1252", func(i int, n, c, s string) (string, string, string) { return n, c, every(i, 9, "Size 4½", s) }},
		"no-break spaces": {"windows-1252", func(i int, n, c, s string) (string, string, string) {
			return strings.ReplaceAll(n, " ", "\u00a0"), c, s
		}},
	} {
		add(x.pages+" "+name, m.table("en", 1, nil, x.change), x.pages)
	}
	wrong, skipped := 0, 0
	for _, x := range all {
		raw, err := page8(t, x.page).NewEncoder().String(x.text)
		if err != nil {
			skipped++ // the page lacks a letter of the language
			continue
		}
		got := Detect([]byte(raw))
		text, err := got.Encoding.NewDecoder().String(raw)
		if err != nil || text != x.text {
			wrong++
			t.Logf("%s in %s is taken for %s (sure: %v; %s)", x.name, x.page, got.Name, got.Sure, got.Evidence)
			if got.Sure && !strings.HasPrefix(x.page, "mac") && !strings.HasPrefix(x.page, "ibm") {
				t.Errorf("%s in %s is surely taken for %s", x.name, x.page, got.Name)
			}
		}
	}
	if wrong > len(all)/20 {
		t.Errorf("%d of %d tables are read wrong", wrong, len(all))
	}
	if skipped > 8 {
		t.Errorf("%d tables could not be written", skipped)
	}
	t.Logf("%d of %d tables are read right", len(all)-wrong-skipped, len(all)-skipped)
}

func every(i, n int, special, usual string) string {
	if i%n == 0 {
		return special
	}
	return usual
}

func TestUTF16(t *testing.T) {
	m := &maker{rand.New(rand.NewPCG(7, 8)), readWords(t)}
	for _, lang := range []string{"en", "hu", "ru", "ja", "zhs", "el"} {
		text := m.table(lang, 1, nil, nil)
		for _, name := range []string{"utf-16le", "utf-16be"} {
			raw, err := page8(t, name).NewEncoder().String(text)
			if err != nil {
				t.Fatal(err)
			}
			if p, ok := UTF16([]byte(raw)); !ok || p.Name != name {
				t.Errorf("%s in %s is taken for %v, %v", lang, name, p, ok)
			}
		}
	}
	for _, s := range []string{"", "a,b\n1,2\n", "a\x00b,c\n", "a,b\r\n\x00\x00\x00\x001,2\r\n"} {
		if p, ok := UTF16([]byte(s)); ok {
			t.Errorf("%q is taken for %s", s, p.Name)
		}
	}
}

// TestShort detects what little there is in small exports.
func TestShort(t *testing.T) {
	for _, x := range []struct{ page, text string }{
		{"windows-1252", "name,amount\nAnn,£1\n"},
		{"windows-1252", "rep;rue\nPEÑA;Nº 3\nGOMEZ;Nº 4\n"},
		{"windows-1252", "a,b\n1,2\n© Example Ltd 2024\n"},
		{"windows-1250", "név\nNagy Jenő\nSzűcs\n"},
		{"windows-1252", "name\nMüller\n"},
		{"windows-1252", "name\nBrûlé Lefèvre\n"},
		{"windows-1251", "owner,amount\nИван Петров,1\nАнна Смирнова,2\n"},
		{"windows-1253", "owner,amount\nΓιώργος Παπάς,1\nΆννα Δούκα,2\n"},
		{"gbk", "owner,amount\n王伟,1\n李娜,2\n"},
		{"shift_jis", "owner,amount\n佐藤太郎,1\n鈴木花子,2\n"},
		{"euc-kr", "owner,amount\n김민준,1\n이서연,2\n"},
	} {
		raw, err := page8(t, x.page).NewEncoder().String(x.text)
		if err != nil {
			t.Fatal(x.page, err)
		}
		p := Detect([]byte(raw))
		if got, err := p.Encoding.NewDecoder().String(raw); err != nil || got != x.text {
			t.Errorf("%s: %q is read as %s: %q (%s)", x.page, x.text, p.Name, got, p.Evidence)
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add([]byte("M\xfcller;1\n"))
	f.Add([]byte("\xcd\xf5\xce\xb0,1\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		p := Detect(raw)
		if p.Encoding == nil || p.Name == "" {
			t.Errorf("%q has no page", raw)
		}
		UTF16(raw)
	})
}

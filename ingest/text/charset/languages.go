package charset

import (
	"regexp"
	"strconv"
	"sync"
)

// language is one that exports are written in: its letters beyond a–z, or its alphabet, each with
// how many there are in 10,000 letters of running text (rounded; only the proportions count).
type language struct {
	name    string
	latin   bool
	rare    float64          // what it has to be better by, as a log: fewer files are in it
	letters map[rune]float64 // shares, which sum up to 1
}

var letterCount = regexp.MustCompile(`(\D)([0-9.]+)`)

// speak turns "á340é330" into a language.
func speak(name string, latin bool, rare float64, letters string) *language {
	l := &language{name, latin, rare, map[rune]float64{}}
	sum := 0.0
	for _, m := range letterCount.FindAllStringSubmatch(letters, -1) {
		n, err := strconv.ParseFloat(m[2], 64)
		if err != nil {
			panic("letters of " + name + ": " + m[0])
		}
		l.letters[[]rune(m[1])[0]] = n
		sum += n
	}
	for r := range l.letters {
		l.letters[r] /= sum
	}
	return l
}

// languages are made when a text of some code page comes first.
var languages = sync.OnceValue(func() map[string]*language {
	all := map[string]*language{}
	for _, l := range []*language{
		speak("Hungarian", true, 0, "á340é330ö100ő90ó80ü60í50ú30ű25ä0.3"),
		speak("Polish", true, 0.5, "ł182ę111ą99ó85ż83ś66ć40ń20ź6é0.3"),
		speak("Czech", true, 0.5, "í280á220ě160é130ř120ý110ž100č90š80ů70ú10ó3ň5ť5ď5ö0.3ü0.3"),
		speak("Slovak", true, 1, "á180í100é80č110ý100š90ž90ľ40ť40ú90ä10ô20ň15ó10ď10ŕ1ĺ1"),
		speak("Romanian", true, 1, "ă240î140ş130ţ110â60"),
		speak("Slovene or Croatian", true, 1.5, "č130š100ž70ć60đ20"),
		speak("languages of Central Europe", true, 2, "á90é90í60ó40ö40ő20ü50ű8ú15ä30ß8č50š50ž40ř30ě25ý25ů12ł40ę20ą15ż12ś12ć25ń12ź3đ5ľ5ť4ô4ď2ň3ă15î10ş15ţ10â5"),
		speak("German", true, 0, "ä56ö30ü65ß31é1"),
		speak("French", true, 0, "é190è35à54ê24ç9ù6â5ô4û5î4ë3ï3œ2ü1ÿ0.1"),
		speak("Spanish", true, 0, "ó83í73á50é43ñ31ú17ü1ç0.2"),
		speak("Portuguese", true, 0.5, "ã73ç53á47ê45é34ó30õ17í13â12ú11à7ô5"),
		speak("Italian", true, 0.5, "à64è26ù17ò15ì7é6"),
		speak("Swedish", true, 0.5, "å120ä150ö130é3ü1"),
		speak("Danish or Norwegian", true, 0.5, "ø90æ70å80é3"),
		speak("Icelandic", true, 2, "þ20ð40á40í30ó20ú10ý5ö30æ20é10"),
		speak("languages of Western Europe", true, 2, "é150ü60ö50ä50ß10á40í40ó40ñ40ú15ç30ã30è40à20ê15å30ø40æ20ô8ë8ï6õ6â6î5û4ù4ò4ì2œ1"),
		speak("Turkish", true, 0.2, "ı510ü185ş180ö78ç115ğ112â3"),
		speak("Lithuanian", true, 0.2, "ė180š120ž80ų130ū50į50ą60č45ę25"),
		speak("Latvian", true, 0.2, "ā390ī180š120ē170ū70ņ60ļ40ž30ķ15č10ģ10"),
		speak("Russian", false, 0, "о109е85а80и73н67т63с55р47л44в45к35м32д30п28у26я20ы19ь17г17з16б16ч14й12х10ж9ш7ю6ц5щ4э3ф3ъ0.4ё1"),
		speak("Ukrainian", false, 0, "о94а83н68и61і57в54р47т45е45с40к35л36д33у33м29п28я23ь18з22б18г16ч12й14х12ц8ю8ж7ї6є4ш7щ6ф4ґ1"),
		speak("Bulgarian", false, 0, "а117и91о87е89т78н72р52с49в43л37д34к33п31м24з21я17ъ15г15б13ч12у13ж7щ6ц5ш4ф3ю2х6й7ь0.2"),
		speak("Greek", false, 0, "α120ο98ι94ε86τ78σ49ς41ν65η52υ43ρ41π39κ39μ33λ27ί25ό21ά20ω19έ17ή17θ11δ17γ20χ11ύ12ώ8φ10β7ξ5ζ4ψ2ϊ1ϋ0.5"),
		speak("Hebrew", false, 0, "י110ו104ה109ל74א63ר56ת50ב47ש44מ46ם30ע33נ28ן15ד26ק21ח25פ17צ12ץ2ט13כ25ך8ס15ג13ז13ף3"),
		speak("Arabic", false, 0, "ا130ل117ي73م65ن60ر50و60ت45ب40ة35ع36د33س28ف29ه28ق26ك24ح22ش12ج14ص12أ18ط9خ9ء5ض6ذ5غ5ث5ى10ز6ئ3ظ3إ4ؤ1آ1"),
		speak("Thai", false, 0, thaiLetters()),
	} {
		all[l.name] = l
	}
	return all
})

func thaiLetters() (s string) {
	for r := rune(0x0e01); r <= 0x0e4c; r++ {
		switch {
		case r < 0x0e2f:
			s += string(r) + "10"
		case r >= 0x0e30 && r <= 0x0e3a, r >= 0x0e40:
			s += string(r) + "8"
		}
	}
	return s
}

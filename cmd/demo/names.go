package demo

import "strings"

// tongue is what names look like in a region. No name is meant to be anybody's.
type tongue struct {
	stems, trades, forms []string
	first, last          []string
}

var tongues = []tongue{
	ukIreland: {
		stems:  []string{"Ashcombe", "Thornbury", "Larkfield", "Holloway", "Kestrel", "Wrenfield", "Calder", "Harrowgate", "Pembrook", "Dunmore", "Glenbarr", "Tamar", "Wexcombe", "Loxley", "Merrion", "Strand"},
		trades: []string{"Analytics", "Biolabs", "Water Testing", "Pharma", "Diagnostics", "Foods", "Coatings", "Polymers"},
		forms:  []string{" Ltd", " plc", " Group"},
		first:  []string{"Aoife", "Oliver", "Priya", "Niamh", "George", "Siobhán", "Harriet", "Kwame"},
		last:   []string{"Byrne", "Hughes", "Patel", "Walsh", "Turner", "O'Neill", "Clarke", "Mensah"},
	},
	northAmerica: {
		stems:  []string{"Cedar Point", "Blue Mesa", "Ironwood", "Lakeshore", "Granite", "Prairie", "Summit", "Redwood", "Harbor", "Juniper", "Keystone", "Sagebrush"},
		trades: []string{"Analytical", "Biosciences", "Environmental", "Therapeutics", "Materials", "Food Safety", "Chemical", "Genomics"},
		forms:  []string{", Inc.", " LLC", " Corp."},
		first:  []string{"Emily", "Jacob", "María", "Tyler", "Grace", "Hiroshi", "Danielle", "Noah"},
		last:   []string{"Johnson", "Nguyen", "García", "Miller", "Tanaka", "Brooks", "Lopez", "Reed"},
	},
	nordics: {
		stems:  []string{"Nordlys", "Fjord", "Björk", "Sølv", "Ålesund", "Vänern", "Havn", "Lumi", "Skog", "Östra", "Kajava", "Birka"},
		trades: []string{"Analys", "Biotech", "Vatten", "Pharma", "Kemi", "Marine", "Laboratorium", "Miljø"},
		forms:  []string{" AB", " AS", " Oy"},
		first:  []string{"Astrid", "Lars", "Åsa", "Jukka", "Ingrid", "Jørgen", "Maja", "Nils"},
		last:   []string{"Bergström", "Hansen", "Öberg", "Virtanen", "Dahl", "Sjögren", "Møller", "Åkesson"},
	},
	cee: {
		stems:  []string{"Tisza", "Bükk", "Őrség", "Vltava", "Tatry", "Wisła", "Duna", "Morava", "Zlatá", "Szeged", "Mátra", "Łódka"},
		trades: []string{"Vízmű", "Labor", "Gyógyszer", "Chem", "Analytika", "Bio", "Műszer", "Farma"},
		forms:  []string{" Kft.", " Zrt.", " s.r.o."},
		first:  []string{"Zsófia", "Péter", "Jana", "Tomáš", "Katarzyna", "Gergő", "Eszter", "Michał"},
		last:   []string{"Szűcs", "Nagy", "Dvořák", "Kowalska", "Tóth", "Novák", "Fekete", "Őri"},
	},
	dach: {
		stems:  []string{"Rheintal", "Allgäu", "Zürichsee", "Grünwald", "Havel", "Donau", "Schwarzwald", "Münster", "Elbe", "Tirol", "Säntis", "Taunus"},
		trades: []string{"Analytik", "Biotech", "Pharma", "Chemie", "Wasserprüfung", "Messtechnik", "Diagnostik", "Werkstoffe"},
		forms:  []string{" GmbH", " AG", " KG"},
		first:  []string{"Anna", "Klaus", "Jörg", "Lena", "Matthias", "Sabine", "Götz", "Miriam"},
		last:   []string{"Müller", "Schäfer", "Huber", "Groß", "Keller", "Böhm", "Brunner", "Vogt"},
	},
	france: {
		stems:  []string{"Garonne", "Chênevert", "Mistral", "Rhône", "Belleforêt", "Armor", "Cévennes", "Lumière", "Océane", "Vallière", "Saône", "Beaupré"},
		trades: []string{"Analyses", "Biologie", "Pharma", "Chimie", "Eaux", "Matériaux", "Diagnostic", "Agro"},
		forms:  []string{" SA", " SARL", " SAS"},
		first:  []string{"Élise", "Benoît", "Camille", "Rémi", "Maëlle", "François", "Inès", "Théo"},
		last:   []string{"Moreau", "Lefort", "Garnier", "Béranger", "Roux", "Dupré", "Fontaine", "Marchand"},
	},
	iberia: {
		stems:  []string{"Ebro", "Cantábrica", "Sierra Alta", "Tejo", "Almendra", "Montaña", "Duero", "Levante", "Atlântica", "Garrotxa", "Miño", "Alcázar"},
		trades: []string{"Análisis", "Biotecnología", "Farma", "Química", "Aguas", "Alimentos", "Diagnóstico", "Materiales"},
		forms:  []string{" S.A.", " S.L.", " Lda."},
		first:  []string{"Lucía", "Álvaro", "João", "Begoña", "Mònica", "Rui", "Sofía", "Andrés"},
		last:   []string{"Muñoz", "Ibáñez", "Gonçalves", "Peña", "Ferrer", "Araújo", "Vega", "Solís"},
	},
}

// namer gives every company a name of its own: the books join leads to deals by it.
type namer struct {
	d    *drawer
	used map[string]int
}

func newNamer(d *drawer) *namer { return &namer{d, map[string]int{}} }

func (n *namer) company(region int) string {
	t := tongues[region]
	for {
		name := of(n.d, t.stems) + " " + of(n.d, t.trades)
		if second := of(n.d, t.stems); n.d.chance(500) && !strings.HasPrefix(name, second) {
			name = second + "-" + name
		}
		name += of(n.d, t.forms)
		if n.used[name] == 0 {
			n.used[name] = 1
			return name
		}
	}
}

// address makes a contact's e-mail address at the company; without a company, one that
// is at a provider's and has a number to be unique.
func (n *namer) address(region int, company string, serial string) string {
	t := tongues[region]
	local := letters(of(n.d, t.first))[:1] + "." + letters(of(n.d, t.last))
	if company == "" {
		return local + serial + "@mail.example"
	}
	company, _, _ = strings.Cut(company, ",")
	words := strings.Fields(company)
	if len(words) > 2 {
		words = words[:2]
	}
	return local + "@" + letters(strings.Join(words, "")) + ".example"
}

var plain = strings.NewReplacer(
	"á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ő", "o", "ű", "u", "ö", "oe", "ü", "ue", "ä", "ae", "ß", "ss",
	"å", "a", "ø", "o", "æ", "ae", "ñ", "n", "ç", "c", "è", "e", "ê", "e", "ë", "e", "î", "i", "ò", "o", "ã", "a", "â", "a",
	"ô", "o", "ř", "r", "š", "s", "ł", "l",
	"Á", "a", "É", "e", "Í", "i", "Ó", "o", "Ő", "o", "Ö", "oe", "Å", "a", "Ø", "o", "Ł", "l", "Ñ", "n",
)

// letters writes a name in the letters that an address may have.
func letters(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(plain.Replace(s)) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

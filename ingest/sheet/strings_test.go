package sheet

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// itemPieces make the texts that sheets share, as they should be and otherwise.
var itemPieces = []string{
	"<si><t>", "</t></si>", "a", "é ", " ", "\r\n", "&amp;", "&#10;", "_x000D_", "_x", "<si><t>plain</t></si>", "<si><t> trimmed\n</t></si>", "<si><t/></si>", "<si/>", "<si></si>",
	`<si><t xml:space="preserve"> kept </t></si>`, "<si><r><rPr><b/></rPr><t>ri</t></r><r><t>ch</t></r></si>", "<si><t>a</t><rPh sb=\"0\"><t>p</t></rPh></si>", "<!-- <si><t>x</t></si> -->",
	"<si><t><![CDATA[<b>]]></t></si>", "<si><t></t></si>", "<x:si><x:t>prefix</x:t></x:si>", strings.Repeat("long ", 250),
}

// TestPlainItems holds shared texts read by their bytes against those read tag by tag: a
// space in the start tag hides them from plainItems.
func TestPlainItems(t *testing.T) {
	load := func(t testing.TB, items string) ([]string, string) {
		tabs, err := openBytes("f.x", makeBook(t, map[string]string{
			"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
			"xl/sharedStrings.xml":     "<sst>" + items + "</sst>",
		}), Options{Limits: Limits{CellBytes: 1000}})
		if err != nil {
			t.Fatal(err)
		}
		x := tabs[0].(*Table).scanRows(nil, nil)
		if _, err := x.shared.get(0); err != nil {
			return nil, err.Error()
		}
		var texts []string
		for i := range x.shared.ends {
			text, err := x.shared.at(i)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(text))
		}
		return texts, ""
	}
	rapid.Check(t, func(r *rapid.T) {
		items := strings.Join(rapid.SliceOfN(rapid.SampledFrom(itemPieces), 0, 30).Draw(r, "items"), "")
		got, gotErr := load(t, items)
		want, wantErr := load(t, strings.ReplaceAll(items, "<si>", "<si >"))
		if diff := cmp.Diff(want, got); diff != "" || gotErr != wantErr {
			r.Fatalf("%s\n%s\n%s, want %s", items, diff, gotErr, wantErr)
		}
	})
	if got, _ := load(t, "<si><t>a &lt; b</t></si><si><t xml:space=\"preserve\"> c</t></si>"); !cmp.Equal(got, []string{"a < b", " c"}) {
		t.Error(got)
	}
}

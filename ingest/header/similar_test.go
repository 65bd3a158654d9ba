package header

import (
	"testing"

	"pgregory.net/rapid"

	"salesk/internal/testsize"
)

// TestNear holds that no two keys are ruled out that are similar: of the known names, and
// of one with slips of the keyboard.
func TestNear(t *testing.T) {
	testsize.Alone(t)
	similar := func(a, b string) bool {
		return max(dice(pairsOf(a, nil), pairsOf(b, nil)), typed(a, b)) >= minSimilar-minMargin
	}
	names := dictionaries()[DealRows].names
	found := 0
	for i := range names {
		for j := range names[:i] {
			a, b := names[i].outline, names[j].outline
			if !similar(a.key, b.key) {
				continue
			}
			if found++; !a.near(&b) || !b.near(&a) {
				t.Errorf("%s and %s are ruled out", a.key, b.key)
			}
		}
	}
	if found < 100 {
		t.Errorf("%d names are similar to another", found)
	}
	rapid.Check(t, func(t *rapid.T) {
		key := []rune(rapid.SampledFrom(names).Draw(t, "name").outline.key)
		slipped := append([]rune(nil), key...)
		for range rapid.IntRange(1, 4).Draw(t, "slips") {
			at := rapid.IntRange(0, len(slipped)).Draw(t, "at")
			letter := rapid.SampledFrom([]rune("aeinst1éđя")).Draw(t, "letter")
			switch rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				slipped = append(slipped[:at], append([]rune{letter}, slipped[at:]...)...)
			case 1:
				if at < len(slipped) {
					slipped[at] = letter
				}
			default:
				if at < len(slipped) {
					slipped = append(slipped[:at], slipped[at+1:]...)
				}
			}
		}
		a, b := outlineOf(string(key)), outlineOf(string(slipped))
		if similar(a.key, b.key) && (!a.near(&b) || !b.near(&a)) {
			t.Fatalf("%s and %s are ruled out", a.key, b.key)
		}
	})
}

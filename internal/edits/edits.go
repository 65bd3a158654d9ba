// Package edits says how many edits a slip of the keyboard made.
package edits

// Distance is the number of characters to put in, leave out or exchange to make b of a
// (Levenshtein). It takes time by the product of their lengths.
func Distance(a, b string) int {
	if a == b {
		return 0
	}
	// Names are short: what they need is on the stack.
	var texts [64]rune
	var rows [65]int
	bs := texts[:0]
	for _, y := range b {
		bs = append(bs, y)
	}
	row := append(rows[:0], 0) // of what was read of a: the distance to each beginning of b
	for j := range bs {
		row = append(row, j+1)
	}
	for _, x := range a {
		before := row[0] // of one character less of both
		row[0]++
		for j, y := range bs {
			above := row[j+1]
			row[j+1] = min(above, row[j]) + 1
			if x == y {
				row[j+1] = min(row[j+1], before)
			} else {
				row[j+1] = min(row[j+1], before+1)
			}
			before = above
		}
	}
	return row[len(bs)]
}

package kpi

import "strconv"

// plural is "1 deal" or "3 deals".
func plural(n int64, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.FormatInt(n, 10) + " " + many
}

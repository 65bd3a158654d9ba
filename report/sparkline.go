package report

import (
	"strings"

	"salesk/kpi"
)

// bars are the columns of a sparkline, the lowest first; gap in time stands for no figure.
const (
	sparkBars = "▁▂▃▄▅▆▇█"
	sparkGap  = "·"
)

// sparkline draws figures as columns from zero, the highest in full height.
func sparkline(values []kpi.Number) string {
	most := kpi.Int(0)
	known := 0
	for _, v := range values {
		if v.Empty() {
			continue
		}
		known++
		if v.Cmp(most) > 0 {
			most = v
		}
	}
	if known < 2 {
		return ""
	}
	columns := []rune(sparkBars)
	var b strings.Builder
	for _, v := range values {
		switch {
		case v.Empty():
			b.WriteString(sparkGap)
		case v.Sign() <= 0:
			b.WriteRune(columns[0])
		default:
			b.WriteRune(columns[min(len(columns)-1, int(v.Div(most).Float()*float64(len(columns))))])
		}
	}
	return b.String()
}

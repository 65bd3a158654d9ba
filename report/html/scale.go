package html

import (
	"math"
	"strconv"
	"strings"

	"salesk/kpi"
	"salesk/report/lang"
)

// scale maps values onto a line of pixels. Charts round to pixels, so floats do here;
// every figure that is printed comes from the exact numbers.
type scale struct {
	lo, hi   float64 // values at the ends
	from, to float64 // pixels at the ends
	step     float64 // between ticks
}

// newScale covers 0 and all values with ticks at round numbers.
func newScale(values []float64, from, to float64, ticks int) scale {
	lo, hi := 0.0, 0.0
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if lo == hi {
		hi = 1
	}
	step := niceStep((hi - lo) / float64(ticks))
	return scale{lo: math.Floor(lo/step) * step, hi: math.Ceil(hi/step) * step, from: from, to: to, step: step}
}

// fitScale covers the values alone where they lie close together far from 0: lines and
// points may, bars may not.
func fitScale(values []float64, from, to float64, ticks int) scale {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) && !math.IsInf(v, 0) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if !(lo > 0 && hi > lo && lo > hi/2) {
		return newScale(values, from, to, ticks)
	}
	step := niceStep((hi - lo) / float64(ticks))
	return scale{lo: math.Floor(lo/step) * step, hi: math.Ceil(hi/step) * step, from: from, to: to, step: step}
}

// niceStep is the least of 1, 2, 2.5, 5 times a power of ten that is not below x.
func niceStep(x float64) float64 {
	base := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*base >= x*(1-1e-9) {
			return m * base
		}
	}
	return 10 * base
}

// times multiplies, and rounds before anything is added to the product: some processors
// would do both in one step, to other digits.
func times(a, b float64) float64 { return float64(a * b) }

func (s scale) at(v float64) float64 { return s.from + times((v-s.lo)/(s.hi-s.lo), s.to-s.from) }

func (s scale) ticks() []float64 {
	n := int(math.Round((s.hi - s.lo) / s.step))
	out := make([]float64, 0, n+1)
	for i := range n + 1 {
		v := s.lo + times(float64(i), s.step)
		if math.Abs(v) < s.step/1e6 {
			v = 0
		}
		out = append(out, v)
	}
	return out
}

// compact prints a tick: "1.25 M", "850 k", "0.5".
func compact(tr *lang.Lang, v float64) string {
	power, size := 0, 1.0
	for power < 4 && math.Abs(v) >= size*1000 {
		power, size = power+1, size*1000
	}
	s := strconv.FormatFloat(v/size, 'f', 2, 64)
	return tr.Rounded(strings.TrimSuffix(strings.TrimRight(s, "0"), "."), power)
}

// tick prints a tick of an axis in a unit.
func tick(tr *lang.Lang, u kpi.Unit, v float64) string {
	if u == kpi.Ratio {
		return compact(tr, math.Round(v*1e6)/1e4) + tr.PercentSign()
	}
	return compact(tr, v)
}

// px prints a coordinate: one decimal is finer than any screen shows.
func px(v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	s = strings.TrimSuffix(s, ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

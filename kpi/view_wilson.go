package kpi

import "math/big"

// wilsonZ2 is the square of the 97.5 % point of the normal distribution, which is the
// 95 % point of chi-squared with one degree of freedom.
var wilsonZ2 = big.NewRat(3841458820694124, 1e15)

// wilsonDigits are the decimals to which the square root is taken, rounded down.
const wilsonDigits = 15

// wilson returns the score interval at 95 % for a share of hits among n: Wilson,
// Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927),
// 209-212; without correction for continuity, method 3 in Newcombe, Statistics in
// Medicine 17 (1998), 857-872. Its ends are within 0 and 1 and make sense also for few
// records and for none or all hits. Both are empty unless 0 <= hits <= n and n > 0.
//
// It is
//
//	(2x + z² ± √(z⁴ + 4z²·x(n-x)/n)) / (2(n + z²))
//
// in rationals, with an integer square root, so that it is the same on every machine.
func wilson(hits, n Number) (low, high Number) {
	if hits.Empty() || n.Sign() <= 0 || hits.Sign() < 0 || hits.Cmp(n) > 0 {
		return Number{}, Number{}
	}
	z2 := Rat(wilsonZ2)
	under := Int(4).Mul(z2).Mul(hits).Mul(n.Sub(hits)).Div(n).Add(z2.Mul(z2))
	root := under.Sqrt(wilsonDigits)
	mid, width := Int(2).Mul(hits).Add(z2), Int(2).Mul(n.Add(z2))
	return mid.Sub(root).Div(width), mid.Add(root).Div(width)
}

package kpi

import (
	"math/big"
	"strings"
	"sync"
)

// chances are how likely open deals are won.
type chances struct {
	once    sync.Once
	percent []bool        // by source: its probabilities are in percent, and not fractions
	said    map[Sym]int64 // by stage: as the configuration says, in parts of chanceUnit
	rated   map[Sym]int32 // by stage: its place in rates
	rates   []stageRate   // of stages with enough closed deals
	changes bool          // some deal says when it was changed last
}

// stageRate is the win rate of the closed deals that a stage names.
type stageRate struct{ won, closed int64 }

const (
	chanceDigits = 12
	chanceUnit   = 1_000_000_000_000 // of a chance: probabilities are held to so many parts of one
	fewClosed    = 30                // closed deals of a stage, whose win rate says something from here on
)

// findChances finds what the chances of all deals rest on, once.
func (f *dataset) findChances() {
	f.chances.once.Do(func() {
		c := f.chances
		c.percent = make([]bool, len(f.Sources)+1)
		one := Dec{Coef: 1}.Number()
		for i, p := range f.Deals.Probability {
			if !p.Empty() && p.Coef > 1 && p.Number().Cmp(one) > 0 {
				if source := int(f.Deals.Pos(i).Source); source < len(c.percent) {
					c.percent[source] = true
				}
			}
		}
		for _, day := range f.Deals.Modified {
			if day != NoDay {
				c.changes = true
				break
			}
		}
		c.said, c.rated = map[Sym]int64{}, map[Sym]int32{}
		closed := map[Sym]stageRate{}
		for i, stage := range f.Deals.Stage {
			if _, ok := c.said[stage]; !ok && stage != 0 && len(f.StageChance) > 0 {
				c.said[stage] = -1
				if p, ok := f.StageChance[strings.ToLower(f.Symbols.Text(stage))]; ok {
					c.said[stage], _ = p.parts(false)
				}
			}
			if close := f.Deals.Close.At(i); stage != 0 && f.Deals.Outcome.At(i) != Open && close != NoDay && close <= f.AsOf {
				r := closed[stage]
				r.closed++
				if f.Deals.Outcome.At(i) == Won {
					r.won++
				}
				closed[stage] = r
			}
		}
		for _, stage := range f.Deals.Stage { // in the order of the deals, so that nothing depends on that of a map
			if r, ok := closed[stage]; ok && r.closed >= fewClosed {
				if _, listed := c.rated[stage]; !listed {
					c.rated[stage] = int32(len(c.rates))
					c.rates = append(c.rates, r)
				}
			}
		}
	})
}

// parts is a probability in parts of chanceUnit, half to even; false where it is none.
func (d Dec) parts(percent bool) (int64, bool) {
	x := new(big.Int).Mul(big.NewInt(d.Coef), big.NewInt(chanceUnit))
	scale := int64(d.Scale)
	if percent {
		scale += 2
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(scale), nil)
	q, r := new(big.Int).DivMod(x, unit, new(big.Int))
	if c := r.Lsh(r, 1).Cmp(unit); c > 0 || c == 0 && q.Bit(0) == 1 {
		q.Add(q, big.NewInt(1))
	}
	n := q.Int64()
	return n, q.IsInt64() && n >= 0 && n <= chanceUnit
}

// chance is how likely deal i is won: in parts of chanceUnit, or by the win rate of its stage,
// whose place in rates it is. A stage of -1 is none. false: nothing tells.
func (f *dataset) chance(i int) (parts int64, stage int32, ok bool) {
	c := f.chances
	if p := f.Deals.Probability.At(i); !p.Empty() {
		source := int(f.Deals.Pos(i).Source)
		parts, ok = p.parts(source < len(c.percent) && c.percent[source])
		return parts, -1, ok
	}
	named := f.Deals.Stage.At(i)
	if parts, ok := c.said[named]; ok && parts >= 0 {
		return parts, -1, true
	}
	stage, ok = c.rated[named]
	return 0, stage, ok
}

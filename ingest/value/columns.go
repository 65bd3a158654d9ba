package value

import (
	"encoding/binary"
	"time"

	"salesk/ingest/table"
	"salesk/kpi"
)

// The loops here read a column of a block of rows, from row first on. They read what nearly
// all cells look like, straight from their bytes, and append the rows of all other cells to
// slow: those are for Parse. Each loop gives what Parse gives, or says that it cannot.

// Column reads the dates of column c into out, by row.
func (f *DateFormat) Column(b *table.Block, c, first int, zone *time.Location, out []kpi.Day, slow []int32) []int32 {
	iso := f.accept&(1<<yearFirst) != 0 && !f.swapped
	buf := b.Buf
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, c)
		n := to - from
		if n == 0 {
			out[r] = kpi.NoDay
			continue
		}
		if iso && n == 10 {
			x := binary.LittleEndian.Uint64(buf[from:]) ^ isoPattern
			t := uint64(binary.LittleEndian.Uint16(buf[from+8:])) ^ 0x3030
			if ((x+isoLimits)|x|(t+0x7676)|t)&tops == 0 {
				y := uint(x&15*1000+x>>8&15*100+x>>16&15*10+x>>24&15) - firstYear
				m, d := uint(x>>40&15*10+x>>48&15), uint(t&15*10+t>>8)
				if y < tableYears && m <= 12 {
					if e := monthStarts[y<<4|m]; d-1 < uint(e&31) {
						out[r] = kpi.Day(e>>5) + kpi.Day(d) - 1
						continue
					}
				}
			}
		}
		if day, ok := f.quick(table.Text, buf[from:to], zone); ok {
			out[r] = day
			continue
		}
		slow = append(slow, int32(r))
	}
	return slow
}

// Column reads the numbers of column c into out, by row. Zeros at the end of the decimals may
// stay.
func (f *NumberFormat) Column(b *table.Block, c, first int, out []kpi.Dec, slow []int32) []int32 {
	if f.Scale > 0 { // such columns are few
		for r := first; r < len(b.First); r++ {
			slow = append(slow, int32(r))
		}
		return slow
	}
	buf, sign := b.Buf, f.quickSign()
	for r := first; r < len(b.First); r++ {
		from, to := b.Cell(r, c)
		n := to - from
		if n == 0 {
			out[r] = kpi.NoDec
			continue
		}
		if n >= 4 && n <= 16 && to >= 16 && buf[to-3] == sign {
			// Two decimals: the digits are the lowest bytes of two words.
			w := binary.LittleEndian.Uint64(buf[to-8:]) ^ 0x3030303030303030
			if n < 8 {
				w = w >> (8 * (8 - n)) << (8 * (8 - n))
			}
			w ^= uint64(sign^'0') << 40
			high := uint64(0)
			if n > 8 {
				high = binary.LittleEndian.Uint64(buf[to-16:]) ^ 0x3030303030303030
				high = high >> (8 * (16 - n)) << (8 * (16 - n))
			}
			if ((w+0x7676767676767676)|w|(high+0x7676767676767676)|high)&tops == 0 {
				w = w&0xffffffffff<<8 | w>>48<<48
				out[r] = kpi.Dec{Coef: int64(eight(w)) + int64(eight(high))*10_000_000, Scale: 2}
				continue
			}
		}
		if d, ok := quickNumber(buf[from:to], sign); ok {
			out[r] = d
			continue
		}
		slow = append(slow, int32(r))
	}
	return slow
}

// eight is the number that eight digits make, the first one in the lowest byte.
func eight(w uint64) uint64 {
	w = w*10 + w>>8
	return ((w&0x000000ff000000ff)*0x000f424000000064 + (w>>16&0x000000ff000000ff)*0x0000271000000001) >> 32
}

// Column reads the flags of column c into out, by row, as 1 and 0. A row with an empty cell
// is slow, for what it says is not for the format to tell.
func (f *FlagFormat) Column(b *table.Block, c, first int, out []kpi.Count, slow []int32) []int32 {
	buf := b.Buf
	for r := first; r < len(b.First); r++ {
		if from, to := b.Cell(r, c); to-from == 1 {
			if v := quickFlags[buf[from]]; v != 0 {
				out[r] = kpi.Count(v - quickNo)
				continue
			}
		}
		slow = append(slow, int32(r))
	}
	return slow
}

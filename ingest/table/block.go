package table

// Block is rows of a text file, cut into cells where they stand: nothing is copied. The
// loops that decode a column run over it.
type Block struct {
	// Buf holds the rows, and at least BlockRoom bytes behind the last one, so that a few
	// words may be read from the start of any cell.
	Buf []byte
	// Ends are where cells end in Buf: the places of their delimiters and line feeds, row by
	// row. The end before the first cell of a row is that of the row before.
	Ends []uint32
	// First is the index in Ends of the first cell of each row.
	First []uint32
	// Odd are the rows, in order, that are not for loops over columns: those with another
	// number of cells than most have, and those that a reader has to look at as a whole.
	Odd []int32
	// Last is the number of the last cell of a row, behind which there may be a CR.
	Last int
}

// BlockRoom is how many bytes can be read behind the last row of a block.
const BlockRoom = 64

// Cell returns where cell c of row r is in Buf, with its quotes if it has some. Of an odd row
// the cells are others.
func (b *Block) Cell(r, c int) (from, to uint32) {
	k := int(b.First[r]) + c
	from, to = b.Ends[k-1]+1, b.Ends[k]
	if c == b.Last && to > from && b.Buf[to-1] == '\r' && b.Buf[to] == '\n' {
		to--
	}
	return from, to
}

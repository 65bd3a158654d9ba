package sheet

import (
	"encoding/binary"
	"fmt"
	"io"
	"strconv"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"salesk/ingest/table"
	"salesk/internal/message"
)

// The records of a BIFF stream that matter here.
const (
	recFormula    = 0x0006
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recCodePage   = 0x0042
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recRString    = 0x00D6
	recXF         = 0x00E0
	recMergeCells = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRK         = 0x027E
	recFormat     = 0x041E
	recBOF        = 0x0809
)

const (
	biff5 = 0x0500
	biff8 = 0x0600
)

// biffWorkbook is what the sheets of an .xls file share. The whole stream is held in memory: its
// records point at each other, and the format ends at 65,536 rows.
type biffWorkbook struct {
	name     string
	stream   []byte
	version  uint16
	limits   Limits
	codepage uint16
	text     encoding.Encoding // of BIFF5
	is1904   bool
	formats  []cellFormat // by cell style
	strings  stringPool
}

type biffSheet struct {
	offset uint32
	state  byte
	name   []byte
}

// openXLS lists the worksheets of an .xls file.
func openXLS(name string, r io.ReaderAt, size int64, l Limits) ([]*Table, error) {
	stream, err := biffStream(name, r, size, l)
	if err != nil {
		return nil, err
	}
	b := &biffWorkbook{name: name, stream: stream, limits: l, text: charmap.Windows1252}
	sheets, err := b.globals()
	if err != nil {
		return nil, err
	}
	format := "xls (BIFF8)"
	if b.version == biff5 {
		format = "xls (BIFF5)"
	}
	facts := []table.Fact{{Name: "format", Value: format, Evidence: message.FirstRecordOfStream()}, dateSystemFact(b.is1904, message.ItsRecord("DATEMODE"))}
	if b.version == biff5 {
		facts = append(facts, table.Fact{Name: "encoding", Says: message.CodePage(strconv.Itoa(int(b.codepage))), Evidence: message.ItsRecord("CODEPAGE")})
	}
	var out []*Table
	for _, s := range sheets {
		sheet := string(b.shortString(nil, s.name))
		t := newTable(name, sheet, s.state&3 != 0, l, facts...)
		t.scan = func(t *Table, f func(*table.Row) bool) error { return b.walk(t, s.offset, f) }
		out = append(out, t)
	}
	return out, nil
}

// record returns the record at offset at and the offset behind it; ok is false at the
// stream's end.
func (b *biffWorkbook) record(at int) (id uint16, data []byte, next int, ok bool) {
	if at < 0 || at+4 > len(b.stream) {
		return 0, nil, at, false
	}
	id = binary.LittleEndian.Uint16(b.stream[at:])
	n := int(binary.LittleEndian.Uint16(b.stream[at+2:]))
	if at+4+n > len(b.stream) {
		return 0, nil, at, false
	}
	return id, b.stream[at+4 : at+4+n], at + 4 + n, true
}

// globals reads the first substream: what is true of the whole workbook.
func (b *biffWorkbook) globals() ([]biffSheet, error) {
	id, data, at, ok := b.record(0)
	switch {
	case ok && (id == 0x0009 || id == 0x0209 || id == 0x0409):
		return nil, table.At(b.name, message.SaveAsXLSX(message.OldSheet()))
	case !ok || id != recBOF || len(data) < 4:
		return nil, table.At(b.name, message.StreamNoStart())
	}
	b.version = binary.LittleEndian.Uint16(data)
	if b.version != biff5 && b.version != biff8 {
		return nil, table.At(b.name, message.SaveAsXLSX(message.OldVersion(fmt.Sprintf("%#04x", b.version))))
	}
	var sheets []biffSheet
	var styles []uint16
	custom := map[uint16]cellFormat{}
	for {
		id, data, next, ok := b.record(at)
		if !ok {
			return nil, table.At(b.name, message.StreamCutShort())
		}
		switch {
		case id == recEOF:
			for _, f := range styles {
				kind, ok := custom[f]
				if !ok {
					kind = builtinCellFormat(int(f))
				}
				b.formats = append(b.formats, kind)
			}
			return sheets, nil
		case id == recFilePass:
			return nil, table.At(b.name, message.WorkbookEncrypted())
		case id == recDateMode && len(data) >= 2:
			b.is1904 = data[0] == 1
		case id == recCodePage && len(data) >= 2:
			b.setCodePage(binary.LittleEndian.Uint16(data))
		case id == recXF && len(data) >= 4:
			styles = append(styles, binary.LittleEndian.Uint16(data[2:]))
		case id == recFormat && len(data) >= 3:
			code := b.shortString(nil, data[2:])
			if b.version == biff8 {
				code, _ = b.longString(nil, at, 2)
			}
			custom[binary.LittleEndian.Uint16(data)] = readFormat(string(code))
		case id == recBoundSheet && len(data) >= 7:
			if data[5] == 0 { // not a chart, macro sheet or module
				sheets = append(sheets, biffSheet{binary.LittleEndian.Uint32(data), data[4], data[6:]})
			}
		case id == recSST:
			if err := b.readStrings(at); err != nil {
				return nil, table.At(b.name, message.Of(err))
			}
		}
		at = next
	}
}

// setCodePage sets the encoding of the bytes in BIFF5 texts.
func (b *biffWorkbook) setCodePage(page uint16) {
	b.codepage = page
	label := "windows-" + strconv.Itoa(int(page))
	switch page {
	case 437:
		b.text = charmap.CodePage437
		return
	case 850:
		b.text = charmap.CodePage850
		return
	case 852:
		b.text = charmap.CodePage852
		return
	case 866, 874:
		label = "cp" + strconv.Itoa(int(page))
	case 932:
		label = "shift_jis"
	case 936:
		label = "gbk"
	case 949:
		label = "euc-kr"
	case 950:
		label = "big5"
	case 10000, 0x8000:
		label = "macintosh"
	case 0x8001, 367:
		label = "windows-1252"
	}
	if e, _ := charset.Lookup(label); e != nil {
		b.text = e
	}
}

// shortString appends a text whose length takes one byte.
func (b *biffWorkbook) shortString(dst, data []byte) []byte {
	if len(data) < 1 {
		return dst
	}
	n, data := int(data[0]), data[1:]
	if b.version == biff5 {
		return b.appendBytes(dst, data[:min(n, len(data))])
	}
	if len(data) < 1 {
		return dst
	}
	s := segments{parts: [][]byte{data[1:]}}
	dst, _ = s.chars(dst, n, data[0]&1 != 0) // a name that is cut short is used as it is
	return dst
}

// longString appends a text whose length takes two bytes, within the record at offset at and
// those that continue it, after skip bytes. ok is false if it is cut short.
func (b *biffWorkbook) longString(dst []byte, at, skip int) (out []byte, ok bool) {
	s := b.segments(at)
	if !s.skip(skip) {
		return dst, false
	}
	n, ok := s.uint16()
	if !ok {
		return dst, false
	}
	if b.version == biff5 {
		var raw []byte
		raw, ok = s.bytes(nil, int(n))
		return b.appendBytes(dst, raw), ok
	}
	flags, ok := s.byte()
	if !ok {
		return dst, n == 0
	}
	return s.chars(dst, int(n), flags&1 != 0)
}

func (b *biffWorkbook) appendBytes(dst, raw []byte) []byte {
	out, err := b.text.NewDecoder().Bytes(raw)
	if err != nil { // decoders of charset replace what they do not know; none fails
		return append(dst, raw...)
	}
	return append(dst, out...)
}

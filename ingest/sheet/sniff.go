package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// fileFormat is what a file's first bytes look like.
type fileFormat uint8

// The formats that Sniff tells apart.
const (
	None            fileFormat = iota // no workbook: perhaps delimited text
	formatXLSX                        // Office Open XML, also .xlsm and strict
	formatODS                         // OpenDocument spreadsheet
	formatXLSB                        // Excel's binary workbook, not read
	formatXLS                         // BIFF, with or without its OLE container
	formatHTML                        // HTML table, usually called .xls
	formatXMLSheet                    // XML Spreadsheet 2003, usually called .xls
	formatEncrypted                   // a workbook with a password in an OLE container
	Zip                               // another zip archive: of CSV files, perhaps
)

// String returns the format's name in lower case, as users know it.
func (f fileFormat) String() string {
	return [...]string{"none", "xlsx", "ods", "xlsb", "xls", "html", "xml spreadsheet 2003", "encrypted workbook", "zip"}[f]
}

// sniffLength is how much of a file Open gives to Sniff; the names of an archive's first
// parts and the start of the markup lie within it.
const sniffLength = 64 << 10

var (
	oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	zipMagic = []byte("PK\x03\x04")
)

// Sniff tells a file's format from its first bytes, 64 KiB or the whole file if shorter.
// An archive whose first parts do not tell is XLSX if it looks like an Office package; Open
// looks at all its parts.
func Sniff(head []byte) fileFormat {
	switch {
	case bytes.HasPrefix(head, oleMagic):
		if bytes.Contains(head, utf16LE("EncryptedPackage")) {
			return formatEncrypted
		}
		return formatXLS
	case bytes.HasPrefix(head, zipMagic):
		return sniffZip(head)
	case bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return Zip
	case len(head) >= 8 && head[0] == 0x09 && (head[1] == 0x00 || head[1] == 0x02 || head[1] == 0x04 || head[1] == 0x08) &&
		head[3] == 0 && head[2] >= 4 && head[2] <= 16 && (head[6] == 0x05 || head[6] == 0x10 || head[6] == 0x20 || head[6] == 0x40) && head[7] <= 1:
		return formatXLS // BOF record of a bare BIFF stream
	}
	return sniffMarkup(head)
}

func sniffZip(head []byte) fileFormat {
	found := Zip
	for i := 0; i >= 0 && i+30 <= len(head); {
		h := head[i:]
		name := h[30:min(len(h), 30+int(binary.LittleEndian.Uint16(h[26:])))]
		name = bytes.ToLower(bytes.ReplaceAll(name, []byte(`\`), []byte("/")))
		switch n := string(name); {
		case n == "xl/workbook.bin":
			return formatXLSB
		case n == "mimetype":
			body := h[min(len(h), 30+len(name)+int(binary.LittleEndian.Uint16(h[28:]))):]
			if bytes.HasPrefix(body, []byte("application/vnd.oasis.opendocument.spreadsheet")) {
				return formatODS
			}
		case n == "content.xml":
			return formatODS
		case bytes.HasPrefix(name, []byte("word/")), bytes.HasPrefix(name, []byte("ppt/")):
			return Zip
		case bytes.HasPrefix(name, []byte("xl/")), n == "[content_types].xml", n == "_rels/.rels":
			found = formatXLSX
		}
		next := bytes.Index(head[i+4:], zipMagic)
		if next < 0 {
			break
		}
		i += 4 + next
	}
	return found
}

func sniffMarkup(head []byte) fileFormat {
	text := head
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{'<', 0}):
		text = narrow(head, 0)
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}) || bytes.HasPrefix(head, []byte{0, '<'}):
		text = narrow(head, 1)
	}
	text = bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))
	text = bytes.TrimLeft(text, " \t\r\n\x00")
	if len(text) < 2 || text[0] != '<' {
		return None
	}
	text = bytes.ToLower(text)
	if bytes.Contains(text, []byte("urn:schemas-microsoft-com:office:spreadsheet")) && bytes.Contains(text, []byte("workbook")) &&
		!bytes.Contains(text, []byte("<html")) {
		return formatXMLSheet
	}
	for _, mark := range []string{"<html", "<!doctype html", "<table", "<tr"} {
		if bytes.Contains(text, []byte(mark)) {
			return formatHTML
		}
	}
	return None
}

// narrow drops the other byte of each pair of UTF-16, which is enough to know ASCII marks.
func narrow(b []byte, first int) []byte {
	out := make([]byte, 0, len(b)/2)
	for i := first; i < len(b); i += 2 {
		if b[i] != 0xFF && b[i] != 0xFE {
			out = append(out, b[i])
		}
	}
	return out
}

func utf16LE(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return out
}

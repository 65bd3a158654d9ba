package ingest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"salesk/ingest/header"
	"salesk/ingest/table"
)

// Files that are something else than a table are refused by the name of what they are,
// with what to do about it.

const asTable = "export the table as .csv or .xlsx"

// signatures are the first bytes of files that are often taken for exports.
var signatures = []struct{ start, what, next string }{
	{"\x89PNG\r\n", "a picture (PNG)", asTable},
	{"\xff\xd8\xff", "a picture (JPEG)", asTable},
	{"GIF8", "a picture (GIF)", asTable},
	{"%PDF-", "a PDF document", asTable},
	{"{\\rtf", "a rich text document", asTable},
	{"SQLite format 3", "an SQLite database", asTable},
	{"PAR1", "a Parquet file", asTable},
	{"ARROW1", "an Arrow file", asTable},
	{"Obj\x01", "an Avro file", asTable},
	{"7z\xbc\xaf'\x1c", "a 7-Zip archive", "unpack it first"},
	{"Rar!\x1a\x07", "a RAR archive", "unpack it first"},
	{"BZh", "compressed with bzip2", "unpack it first, or use gzip or zstd"},
	{"\xfd7zXZ\x00", "compressed with xz", "unpack it first, or use gzip or zstd"},
	{"MZ\x90\x00", "a program", asTable},
	{"\x7fELF", "a program", asTable},
	{"%!PS", "a PostScript document", asTable},
	{"<?xml", "an XML file", asTable},
	{"From: ", "an e-mail", "save the file that is attached to it"},
	{"Received: ", "an e-mail", "save the file that is attached to it"},
	{"Return-Path: ", "an e-mail", "save the file that is attached to it"},
	{"MIME-Version: ", "an e-mail", "save the file that is attached to it"},
}

// foreign says what a file is by its first bytes if it is no table; nil otherwise.
func foreign(head []byte) error {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, s := range signatures {
		if bytes.HasPrefix(text, []byte(s.start)) {
			return isNo("is "+s.what+", not an export", s.next)
		}
	}
	if jsonStart(text) {
		return isNo("is JSON, not a table", asTable)
	}
	return nil
}

// jsonStart reports whether text begins an object with a name, or a list of such.
func jsonStart(text []byte) bool {
	if text = bytes.TrimLeft(bytes.TrimPrefix(text, []byte("[")), " \t\r\n"); len(text) == 0 || text[0] != '{' {
		return false
	}
	text = bytes.TrimLeft(text[1:], " \t\r\n")
	if len(text) == 0 || text[0] != '"' {
		return false
	}
	end := bytes.IndexByte(text[1:], '"')
	return end >= 0 && bytes.HasPrefix(bytes.TrimLeft(text[end+2:], " \t\r\n"), []byte(":"))
}

// isNo is an error of a file that is no export, which a folder may hold beside others.
func isNo(what, next string) error {
	return &header.Unrecognised{Reason: what + "; " + next}
}

// foreignArchive says what a zip file is by what it holds if it is no archive of exports.
func foreignArchive(files []*zip.File) error {
	for _, f := range files {
		switch {
		case strings.HasPrefix(f.Name, "word/"):
			return isNo("is a Word document, not an export", asTable)
		case strings.HasPrefix(f.Name, "ppt/"):
			return isNo("is a presentation, not an export", asTable)
		case strings.HasSuffix(f.Name, ".iwa") || f.Name == "Index.zip":
			return isNo("is an Apple Numbers document", "export it from Numbers as .xlsx or .csv")
		case strings.EqualFold(path.Ext(f.Name), ".zip"):
			return isNo("holds another zip file and no sales export", "unpack it first")
		}
	}
	if len(files) == 0 {
		return isNo("is a zip file without anything in it", "export it again")
	}
	return isNo("the zip file holds no sales export", "salesk reads "+strings.Join(exportExtensions[:3], ", ")+", .xlsx, .xls and .ods files in it")
}

// ours is the error of what salesk itself wrote.
var ours = isNo("is what salesk computed, not an export", "give it the files that it was computed from")

// columnsOfOurs are in every CSV that salesk writes of figures.
var columnsOfOurs = []string{"kpi", "period", "start", "end", "partial", "value", "unit"}

func isOurs(h head) bool {
	for _, c := range columnsOfOurs {
		if !slices.Contains(h.cells, c) {
			return false
		}
	}
	return true
}

// isOurBook reports whether the sheets are those of a workbook that salesk wrote.
func isOurBook(ts []table.Table) bool {
	for _, name := range []string{"[Summary]", "[KPIs]", "[Definitions]"} {
		if !slices.ContainsFunc(ts, func(t table.Table) bool { return strings.HasSuffix(t.Name(), name) }) {
			return false
		}
	}
	return true
}

// unreadableText words the refusal of a table whose header row holds characters that no
// text has.
func unreadableText(h head, err error) error {
	strange, all := 0, 0
	for _, c := range h.cells {
		for _, r := range c {
			all++
			if r < ' ' || r == utf8.RuneError || r >= 0x7f && r < 0xa0 {
				strange++
			}
		}
	}
	if strange*20 <= all {
		return err
	}
	return isNo(fmt.Sprintf("line %d, the likeliest header row, is no readable text: the file is binary, or in an encoding that was not recognised", h.line), asTable+", or say --encoding")
}

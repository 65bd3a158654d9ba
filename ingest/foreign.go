package ingest

import (
	"archive/zip"
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"salesk/ingest/header"
	"salesk/ingest/table"
	"salesk/internal/message"
)

// Files that are something else than a table are refused by the name of what they are,
// with what to do about it.

// signatures are the first bytes of files that are often taken for exports.
var signatures = []struct {
	start      string
	what, next func() message.Message
}{
	{"\x89PNG\r\n", picture("PNG"), message.ExportAsTable},
	{"\xff\xd8\xff", picture("JPEG"), message.ExportAsTable},
	{"GIF8", picture("GIF"), message.ExportAsTable},
	{"%PDF-", message.PDFDocument, message.ExportAsTable},
	{"{\\rtf", message.RichText, message.ExportAsTable},
	{"SQLite format 3", message.SQLiteDatabase, message.ExportAsTable},
	{"PAR1", message.ParquetFile, message.ExportAsTable},
	{"ARROW1", message.ArrowFile, message.ExportAsTable},
	{"Obj\x01", message.AvroFile, message.ExportAsTable},
	{"7z\xbc\xaf'\x1c", archive("7-Zip"), message.UnpackFirst},
	{"Rar!\x1a\x07", archive("RAR"), message.UnpackFirst},
	{"BZh", compressed("bzip2"), message.UnpackOrGzip},
	{"\xfd7zXZ\x00", compressed("xz"), message.UnpackOrGzip},
	{"MZ\x90\x00", message.ProgramFile, message.ExportAsTable},
	{"\x7fELF", message.ProgramFile, message.ExportAsTable},
	{"%!PS", message.PostScript, message.ExportAsTable},
	{"<?xml", message.XMLFile, message.ExportAsTable},
	{"From: ", message.EMailFile, message.SaveAttached},
	{"Received: ", message.EMailFile, message.SaveAttached},
	{"Return-Path: ", message.EMailFile, message.SaveAttached},
	{"MIME-Version: ", message.EMailFile, message.SaveAttached},
}

func picture(format string) func() message.Message {
	return func() message.Message { return message.Picture(format) }
}

func archive(format string) func() message.Message {
	return func() message.Message { return message.Archive(format) }
}

func compressed(format string) func() message.Message {
	return func() message.Message { return message.Compressed(format) }
}

// foreign says what a file is by its first bytes if it is no table; nil otherwise.
func foreign(head []byte) error {
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	for _, s := range signatures {
		if bytes.HasPrefix(text, []byte(s.start)) {
			return isNo(message.ForeignFile(s.what(), s.next()))
		}
	}
	if jsonStart(text) {
		return isNo(message.JSONFile(message.ExportAsTable()))
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
func isNo(why message.Message) error { return &header.Unrecognised{Why: why} }

// foreignArchive says what a zip file is by what it holds if it is no archive of exports.
func foreignArchive(files []*zip.File) error {
	for _, f := range files {
		switch {
		case strings.HasPrefix(f.Name, "word/"):
			return isNo(message.ForeignFile(message.WordDocument(), message.ExportAsTable()))
		case strings.HasPrefix(f.Name, "ppt/"):
			return isNo(message.ForeignFile(message.Presentation(), message.ExportAsTable()))
		case strings.HasSuffix(f.Name, ".iwa") || f.Name == "Index.zip":
			return isNo(message.NumbersDocument())
		case strings.EqualFold(path.Ext(f.Name), ".zip"):
			return isNo(message.ZipInZip())
		}
	}
	if len(files) == 0 {
		return isNo(message.ZipEmpty())
	}
	return isNo(message.ZipNoExport())
}

// ours is the error of what salesk itself wrote.
var ours = isNo(message.OurOwn())

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

// unreadableText is the refusal of a table whose header row holds characters that no
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
	return isNo(message.UnreadableHeader(h.line))
}

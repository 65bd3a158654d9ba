// Package ooxml holds workbooks against what Excel demands of them and other programs
// forgive, for tests: Excel itself cannot be asked on the machines that run them.
//
//  1. Open the package: types, relations and parts that belong together (check.go).
//  2. Hold each part against the order of elements of ECMA-376 (order.go).
//  3. Follow what parts say of each other: styles, shared texts, names, tables (book.go).
//  4. Read the formulas: functions that there are, sheets, tables and columns (formula.go).
package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Check says what is wrong with a workbook: "xl/workbook.xml: two sheets \"Data\"".
func Check(b []byte) []string {
	c := &checker{parts: map[string]*node{}, rels: map[string]map[string]string{}}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return []string{err.Error()}
	}
	for _, f := range z.File {
		c.names = append(c.names, f.Name)
		r, err := f.Open()
		if err != nil {
			return []string{f.Name + ": " + err.Error()}
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return []string{f.Name + ": " + err.Error()}
		}
		n, err := parse(text)
		if err != nil {
			c.say(f.Name, "%v", err)
			continue
		}
		c.parts[f.Name] = n
	}
	c.unique("the package", "parts", c.names)
	c.types()
	c.relations()
	for _, name := range c.names {
		if n := c.parts[name]; n != nil {
			c.inOrder(name, n)
		}
	}
	c.book()
	return c.wrong
}

type checker struct {
	names []string
	parts map[string]*node
	rels  map[string]map[string]string // of a part: id -> part
	wrong []string

	sheets map[string]bool
	tables map[string]map[string]bool // table -> its columns
	defs   map[string]bool            // names
}

func (c *checker) say(part, format string, args ...any) {
	c.wrong = append(c.wrong, part+": "+fmt.Sprintf(format, args...))
}

// types holds that every part has a type, and every type a part.
func (c *checker) types() {
	const list = "[Content_Types].xml"
	n := c.parts[list]
	if n == nil {
		c.say("the package", "no %s", list)
		return
	}
	byExtension := map[string]bool{}
	var overrides, defaults []string
	for _, k := range n.kids {
		if k.name == "Default" {
			byExtension[k.attr["Extension"]] = true
			defaults = append(defaults, k.attr["Extension"])
			continue
		}
		name := strings.TrimPrefix(k.attr["PartName"], "/")
		overrides = append(overrides, name)
		if c.parts[name] == nil {
			c.say(list, "names %s, which is not there", name)
		}
	}
	c.unique(list, "types for the part", overrides)
	c.unique(list, "types for the extension", defaults)
	for _, name := range c.names {
		ext := strings.TrimPrefix(path.Ext(name), ".")
		if name != list && !slices.Contains(overrides, name) && (ext == "xml" || !byExtension[ext]) {
			c.say(list, "has no type for %s", name)
		}
	}
}

// relations holds that what a part refers to is there.
func (c *checker) relations() {
	for _, name := range c.names {
		dir, file := path.Split(name)
		if path.Base(dir) != "_rels" || c.parts[name] == nil {
			continue
		}
		source := path.Join(path.Dir(path.Clean(dir)), strings.TrimSuffix(file, ".rels"))
		ids := map[string]string{}
		var all []string
		for _, k := range c.parts[name].kids {
			target := k.attr["Target"]
			if strings.HasPrefix(target, "/") {
				target = strings.TrimPrefix(target, "/")
			} else {
				target = path.Join(path.Dir(path.Dir(name)), target)
			}
			if c.parts[target] == nil && k.attr["TargetMode"] != "External" {
				c.say(name, "leads to %s, which is not there", target)
			}
			ids[k.attr["Id"]] = target
			all = append(all, k.attr["Id"])
		}
		c.unique(name, "relations", all)
		c.rels[source] = ids
	}
	for _, name := range c.names {
		n := c.parts[name]
		for _, tag := range []string{"sheet", "drawing", "tablePart", "c:chart"} {
			n.all(tag, func(k *node) {
				if id := k.attr["r:id"]; id != "" && c.rels[name][id] == "" {
					c.say(name, "<%s> has the relation %s, which is not there", tag, id)
				}
			})
		}
	}
}

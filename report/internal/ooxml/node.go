package ooxml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// node is an element of a part. Names keep the prefix that tells extensions apart: an
// element of the part's own namespace has none.
type node struct {
	name string
	attr map[string]string
	text string
	kids []*node
}

// Namespaces whose elements and attributes keep a prefix.
var prefixes = map[string]string{
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
	"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main":       "x14:",
	"http://schemas.microsoft.com/office/excel/2006/main":                 "xm:",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":         "mc:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":               "a:",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":              "c:",
}

func parse(b []byte) (*node, error) {
	d := xml.NewDecoder(bytes.NewReader(b))
	root := &node{}
	stack := []*node{root}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch t := t.(type) {
		case xml.StartElement:
			n := &node{name: prefixes[t.Name.Space] + t.Name.Local, attr: map[string]string{}}
			for _, a := range t.Attr {
				n.attr[prefixes[a.Name.Space]+a.Name.Local] = a.Value
			}
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(t)
		}
	}
	if len(root.kids) != 1 {
		return nil, errors.New("not one element at the top")
	}
	return root.kids[0], nil
}

// find returns the first descendants on the path of names; nil when there is none.
func (n *node) find(path ...string) *node {
	for _, name := range path {
		if n = n.child(name); n == nil {
			return nil
		}
	}
	return n
}

func (n *node) child(name string) *node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// all calls f for the node and its descendants of that name.
func (n *node) all(name string, f func(*node)) {
	if n == nil {
		return
	}
	if n.name == name {
		f(n)
	}
	for _, k := range n.kids {
		k.all(name, f)
	}
}

// texts is the text of the node and its descendants.
func (n *node) texts() string {
	var b strings.Builder
	b.WriteString(n.text)
	for _, k := range n.kids {
		if k.name != "rPh" {
			b.WriteString(k.texts())
		}
	}
	return b.String()
}

package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/kpi"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// The configuration is read off the syntax tree rather than decoded into a struct:
// so every mistake in the file is found in one go, each with its place, scalars keep
// the text that was written (a rate is never a float) and aliases cost no more than
// the nodes they stand for.

const (
	maxNodes      = 1_000_000 // visited, aliases followed
	maxNesting    = 50
	maxEmptyLines = 1000
	maxProblems   = 20
)

// yamlReader walks a syntax tree and collects what is wrong with it.
type yamlReader struct {
	name     string
	problems problems
	more     int // problems beyond maxProblems
	anchors  map[string]ast.Node
	visited  int
}

// parse returns the top node of the only document; nil when there is none or it
// cannot be parsed.
func (y *yamlReader) parse(data []byte) ast.Node {
	if !utf8.Valid(data) {
		y.add(0, 0, message.NotUTF8())
		return nil
	}
	if line, ok := tooDeep(data); ok {
		y.add(line, 0, message.NestedTooDeep(strconv.Itoa(maxNesting)))
		return nil
	}
	if line, ok := tooEmpty(data); ok {
		y.add(line, 0, message.TooManyEmptyLines(strconv.Itoa(maxEmptyLines)))
		return nil
	}
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		var at yaml.Error
		if errors.As(err, &at) && at.GetToken() != nil {
			p := at.GetToken().Position
			y.add(p.Line, p.Column, message.Plain(at.GetMessage()))
		} else {
			y.add(0, 0, message.Plain(firstLine(err.Error())))
		}
		return nil
	}
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.NullType || doc.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			y.fail(doc.Body, message.SecondDocument())
			return nil
		}
		body = doc.Body
	}
	if body != nil {
		y.anchors = map[string]ast.Node{}
		ast.Walk(anchorFinder{y.anchors}, body)
	}
	return body
}

// tooDeep looks for nesting that would cost the parser a stack: brackets, and dashes
// in a row. Brackets inside texts count too; no honest file has so many.
func tooDeep(data []byte) (line int, deep bool) {
	line = 1
	open, dashes, indents := 0, 0, 0
	for i, b := range data {
		switch b {
		case '\n':
			line++
			dashes, indents = 0, 0
		case '[', '{':
			if open++; open > maxNesting {
				return line, true
			}
		case ']', '}':
			open = max(0, open-1)
		case '-', '?', ':', '!', '&':
			if i+1 < len(data) && (data[i+1] == ' ' || data[i+1] == '\t' || b == '!' || b == '&') {
				if dashes++; dashes > maxNesting {
					return line, true
				}
			}
		case ' ':
			if dashes == 0 {
				if indents++; indents > 8*maxNesting {
					return line, true
				}
			}
		}
	}
	return 0, false
}

// tooEmpty looks for many empty lines, one after the other: in a text of several lines
// (after | or >) they cost the parser a time that goes by their square.
func tooEmpty(data []byte) (line int, found bool) {
	empty := 0
	for text := range bytes.Lines(data) {
		line++
		if len(bytes.TrimSpace(text)) > 0 {
			empty = 0
		} else if empty++; empty > maxEmptyLines {
			return line, true
		}
	}
	return 0, false
}

type anchorFinder struct{ found map[string]ast.Node }

func (f anchorFinder) Visit(n ast.Node) ast.Visitor {
	if a, ok := n.(*ast.AnchorNode); ok && a.Name != nil {
		f.found[a.Name.GetToken().Value] = a.Value
	}
	return f
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return s
}

func (y *yamlReader) add(line, column int, what message.Message) {
	where := y.name
	if line > 0 {
		where += fmt.Sprintf(":%d", line)
		if column > 0 {
			where += fmt.Sprintf(":%d", column)
		}
	}
	if len(y.problems) < maxProblems {
		y.problems = append(y.problems, kpi.Problem{Where: where, File: y.name, Line: line, Message: what})
		return
	}
	if y.more++; y.more == 1 {
		y.problems = append(y.problems, kpi.Problem{})
	}
	y.problems[maxProblems] = kpi.Problem{Where: y.name, Message: message.MoreProblems(y.more)}
}

// fail says what is wrong with a node, and perhaps what to do.
func (y *yamlReader) fail(n ast.Node, what ...message.Message) {
	line, column := place(n)
	y.add(line, column, message.Join(what...))
}

// where returns a node's place as messages write it.
func (y *yamlReader) where(n ast.Node) string {
	line, column := place(n)
	return fmt.Sprintf("%s:%d:%d", y.name, line, column)
}

// place returns where a node starts; a mapping starts at its first key.
func place(n ast.Node) (line, column int) {
	switch m := n.(type) {
	case *ast.MappingNode:
		if !m.IsFlowStyle && len(m.Values) > 0 {
			return place(m.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return place(m.Key)
	}
	if t := n.GetToken(); t != nil && t.Position != nil {
		return t.Position.Line, t.Position.Column
	}
	return 0, 0
}

// resolve follows anchors, tags and aliases to the node that holds the value; nil
// means null.
func (y *yamlReader) resolve(n ast.Node) ast.Node {
	for range maxNesting {
		if y.visited++; y.visited > maxNodes {
			if y.visited == maxNodes+1 {
				y.fail(n, message.TooManyValues(strconv.Itoa(maxNodes)))
			}
			return nil
		}
		switch v := n.(type) {
		case nil:
			return nil
		case *ast.NullNode:
			return nil
		case *ast.AnchorNode:
			n = v.Value
		case *ast.TagNode:
			n = v.Value
		case *ast.AliasNode:
			target, ok := y.anchors[v.Value.GetToken().Value]
			if !ok {
				y.fail(n, message.NoAnchor("&"+v.Value.GetToken().Value))
				return nil
			}
			n = target
		default:
			return n
		}
	}
	y.fail(n, message.AliasOfItself())
	return nil
}

// pair is one key of a mapping with its value.
type pair struct {
	key   string
	at    ast.Node // the key
	value ast.Node // not null
}

// pairs returns a mapping's keys in the order of the file, those without a value left out.
func (y *yamlReader) pairs(n ast.Node, what string) []pair {
	n = y.resolve(n)
	var values []*ast.MappingValueNode
	switch m := n.(type) {
	case nil:
		return nil
	case *ast.MappingNode:
		values = m.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{m}
	default:
		y.fail(n, message.IsAMapping(what))
		return nil
	}
	var ps []pair
	for _, v := range values {
		if v.Key.IsMergeKey() {
			y.fail(v.Key, message.NoMerging())
			continue
		}
		if v.Key.Type() == ast.NullType {
			y.fail(v.Key, message.KeyEmpty())
			continue
		}
		key, ok := y.text(v.Key, "key")
		if !ok {
			continue
		}
		if value := y.resolve(v.Value); value != nil {
			ps = append(ps, pair{key, v.Key, value})
		}
	}
	return ps
}

// fields reads a mapping whose keys are known: each key's value goes to its reader,
// and unknown keys are refused with a suggestion.
func (y *yamlReader) fields(n ast.Node, what string, readers map[string]func(ast.Node)) {
	var known []string
	for k := range readers {
		known = append(known, k)
	}
	sort.Strings(known)
	for _, p := range y.pairs(n, what) {
		if read, ok := readers[p.key]; ok {
			read(p.value)
			continue
		}
		y.fail(p.at, message.UnknownKey(p.key, what), didYouMean(p.key, known, message.ItTakes(known)))
	}
}

// list returns the items of a list; a single value is a list of one.
func (y *yamlReader) list(n ast.Node) []ast.Node {
	n = y.resolve(n)
	seq, ok := n.(*ast.SequenceNode)
	switch {
	case n == nil:
		return nil
	case !ok:
		return []ast.Node{n}
	}
	var items []ast.Node
	for _, v := range seq.Values {
		if v = y.resolve(v); v != nil {
			items = append(items, v)
		}
	}
	return items
}

// text returns a scalar as it was written, without quotes and surrounding space.
func (y *yamlReader) text(n ast.Node, what string) (string, bool) {
	var s string
	value := y.resolve(n)
	switch v := value.(type) {
	case nil:
		return "", false // the budget is spent, and that was said
	case *ast.StringNode:
		s = v.Value
	case *ast.LiteralNode:
		s = v.Value.Value
	case *ast.MappingKeyNode:
		return y.text(v.Value, what)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		s = v.GetToken().Value
	default:
		y.fail(n, message.IsASingleValue(what))
		return "", false
	}
	if s = strings.TrimSpace(s); s == "" {
		y.fail(n, message.IsEmptyKey(what))
		return "", false
	}
	return s, true
}

// texts returns the items of a list of scalars.
func (y *yamlReader) texts(n ast.Node, what string) []string {
	var all []string
	for _, item := range y.list(n) {
		if s, ok := y.text(item, what); ok {
			all = append(all, s)
		}
	}
	return all
}

// scalar makes a reader of a scalar out of the function that parses it.
func scalar[T any](y *yamlReader, what string, into *T, parse func(string) (T, error)) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := y.text(n, what)
		if !ok {
			return
		}
		v, err := parse(s)
		if err != nil {
			y.fail(n, message.OfFlag(what, message.Of(err)))
			return
		}
		*into = v
	}
}

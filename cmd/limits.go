package cmd

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"salesk/ingest"
	"salesk/internal/message"
)

// limits bound what files may cost, as far as the user says so; 0 is the default.
type limits struct {
	ingest.Limits
	Memory int64 // bytes that a run may take
}

// A limit is a bound that can be said: its name, and where it is kept.
type limit struct {
	name string
	keep func(*limits, int64)
}

// allLimits are the limits, in the order of help.
var allLimits = []limit{
	{"memory", func(l *limits, n int64) { l.Memory = n }},
	{"unzipped", func(l *limits, n int64) { l.Unzipped = n }},
	{"rows", func(l *limits, n int64) { l.Rows = int(n) }},
	{"columns", func(l *limits, n int64) { l.Columns = int(min(n, math.MaxInt32)) }},
	{"cell", func(l *limits, n int64) { l.CellBytes = int(min(n, math.MaxInt32)) }},
}

func limitNames() []string {
	var names []string
	for _, l := range allLimits {
		names = append(names, l.name)
	}
	return names
}

// setLimits keeps limits that were written as name=size.
func (c *config) setLimits(texts []string) error {
	for _, text := range texts {
		name, size, ok := strings.Cut(text, "=")
		if !ok {
			return message.NotALimit(text, limitNames())
		}
		if err := c.setLimit(name, size); err != nil {
			return err
		}
	}
	return nil
}

func (c *config) setLimit(name, size string) error {
	for _, l := range allLimits {
		if l.name == strings.ToLower(strings.TrimSpace(name)) {
			n, err := parseSize(size)
			if err == nil {
				l.keep(&c.Limits, n)
			}
			return err
		}
	}
	return message.NotALimit(name+"="+size, limitNames())
}

// readLimits reads limits: a size by name.
func (c *config) readLimits(y *yamlReader, n ast.Node) {
	for _, p := range y.pairs(n, "limits") {
		size := ""
		scalar(y, "limits."+p.key, &size, plain)(p.value)
		if err := c.setLimit(p.key, size); err != nil {
			y.fail(p.at, message.OfFlag("limits", message.Of(err)))
		}
	}
}

// sizeUnits are the units of sizes; those of 1024 have an i, and a letter alone is meant as most mean it.
var sizeUnits = []struct {
	name string
	of   uint64
}{
	{"kib", 1 << 10}, {"mib", 1 << 20}, {"gib", 1 << 30}, {"tib", 1 << 40},
	{"kb", 1e3}, {"mb", 1e6}, {"gb", 1e9}, {"tb", 1e12},
	{"k", 1e3}, {"m", 1e6}, {"g", 1e9}, {"t", 1e12}, {"b", 1},
}

// parseSize reads a whole number above 0, which may have a unit: "4GB", "512 MiB", "1000000".
func parseSize(text string) (int64, error) {
	s, unit := strings.ToLower(strings.TrimSpace(text)), uint64(1)
	for _, u := range sizeUnits {
		if number, ok := strings.CutSuffix(s, u.name); ok {
			s, unit = strings.TrimSpace(number), u.of
			break
		}
	}
	n, err := strconv.ParseUint(strings.ReplaceAll(s, "_", ""), 10, 63)
	hi, lo := bits.Mul64(n, unit)
	if err != nil || hi != 0 || lo == 0 || lo > math.MaxInt64 {
		return 0, message.NotASize(text)
	}
	return int64(lo), nil
}

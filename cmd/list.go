package cmd

import (
	"bytes"
	"fmt"
	"io"
	"salesk/cmd/manual"
	"strings"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/kpi"
	"salesk/report/lang"

	"github.com/spf13/cobra"
)

func listCommand(p *printer) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list kpis|columns|dimensions",
		Short: "List the KPIs, the input columns or the dimensions",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misused(message.ListWhat())
			}
			return misused(message.NoListOf(args[0]), didYouMean(args[0], commandNames(cmd), message.ListsThereAre()))
		},
		RunE: func(*cobra.Command, []string) error { return nil },
	}
	sub := func(use, short string, listed func(*lang.Lang) (any, [][]string)) {
		o := newRequest(p.log, onList, "list")
		c := &cobra.Command{Use: use, Short: short, Args: exactArgs(0, message.TakesNothing()),
			RunE: func(*cobra.Command, []string) error {
				items, rows := listed(p.language())
				if o.format == "json" {
					return p.sendJSON(items)
				}
				var b bytes.Buffer
				align(&b, rows)
				return p.send(b.Bytes())
			}}
		o.register(c, onList)
		cmd.AddCommand(c)
	}
	sub("kpis", "List every KPI", listKPIs)
	sub("columns", "List the columns that are read, by kind of export", listColumns)
	sub("dimensions", "List what KPIs can be grouped by", listDimensions)
	return cmd
}

// kpiItem is a KPI as --format json lists it.
type kpiItem struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	Category string   `json:"category"`
	Unit     string   `json:"unit"`
	Better   string   `json:"better"`
	Headline bool     `json:"headline"`
	Formula  string   `json:"formula"`
	Group    string   `json:"group"`
	Meaning  string   `json:"meaning"`
	Needs    []string `json:"needs"`
}

func itemOf(k *kpi.KPI) kpiItem {
	return kpiItem{k.ID, k.Title, k.Category.String(), unitWord(k.Unit), betterWord(k.Better), k.Headline,
		k.Formula, k.GroupBy, k.Doc, needs(k)}
}

// needs lists the exports without which a KPI has no figure.
func needs(k *kpi.KPI) []string {
	all := []string{}
	for _, kind := range kpi.AllKinds() {
		if k.Needs.Has(kind) {
			all = append(all, kind.String())
		}
	}
	if k.NeedsCustomers {
		all = append(all, dealsOrCustomers)
	}
	return all
}

const dealsOrCustomers = "deals or customers"

// needsIn is needs in a language; exports keep their names.
func needsIn(k *kpi.KPI, l *lang.Lang) []string {
	all := needs(k)
	for i, s := range all {
		if s == dealsOrCustomers {
			all[i] = l.Word(dealsOrCustomers)
		}
	}
	return all
}

// headings are the headings of a list.
func headings(words ...string) []string {
	for i, s := range words {
		words[i] = strings.ToUpper(s)
	}
	return words
}

func unitWord(u kpi.Unit) string {
	return (&kpi.Results{}).UnitName(u)
}

func betterWord(b kpi.Better) string {
	switch b {
	case kpi.Higher:
		return "higher"
	case kpi.Lower:
		return "lower"
	}
	return "neutral"
}

func listKPIs(l *lang.Lang) (any, [][]string) {
	var items []kpiItem
	rows := [][]string{headings("KPI", l.Word("unit"), l.Word("category"), l.Word("title"), l.Word("needs"))}
	for _, k := range kpi.Catalogue() {
		i := itemOf(k)
		items = append(items, i)
		rows = append(rows, []string{i.ID, l.Word(i.Unit), i.Category, l.Title(k), strings.Join(needsIn(k, l), "; ")})
	}
	return items, rows
}

func listColumns(l *lang.Lang) (any, [][]string) {
	var items []column
	say := manual.In(l.Code())
	rows := [][]string{headings(l.Word("export"), l.Word("column"), "", l.Word("holds"), l.Word("meaning"))}
	for _, k := range kpi.AllKinds() {
		for _, c := range columnsOf(k) {
			items = append(items, c)
			kind, required := c.Kind, ""
			switch c.Shape {
			case "message":
				kind = l.T("%s, a row a message", kind)
			case "campaign":
				kind = l.T("%s, a row a campaign", kind)
			}
			if c.Required {
				required = l.Word("required")
			}
			rows = append(rows, []string{kind, c.Name, required, say(c.Holds), say(c.Doc)})
		}
	}
	return items, rows
}

// dimensionItem is a dimension as --format json lists it.
type dimensionItem struct {
	Name    string   `json:"dimension"`
	Exports []string `json:"exports"`
}

func listDimensions(l *lang.Lang) (any, [][]string) {
	var items []dimensionItem
	rows := [][]string{headings(l.Word("dimension"), l.Word("exports that have it"))}
	for _, d := range kpi.Dimensions() {
		i := dimensionItem{Name: d}
		for _, k := range kpi.DimensionKinds(d) {
			i.Exports = append(i.Exports, k.String())
		}
		items = append(items, i)
		rows = append(rows, []string{d, strings.Join(i.Exports, ", ")})
	}
	rows = append(rows, []string{"none", l.Word("the company as a whole")})
	return items, rows
}

// align writes rows in columns of the width of their widest cell.
func align(w io.Writer, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

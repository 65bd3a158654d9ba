package cmd

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"salesk/internal/message"
	"salesk/kpi"

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
	sub := func(use, short string, listed func() (any, [][]string)) {
		o := newRequest(p.log, onList, "list")
		c := &cobra.Command{Use: use, Short: short, Args: exactArgs(0, message.TakesNothing()),
			RunE: func(*cobra.Command, []string) error {
				items, rows := listed()
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
		all = append(all, "deals or customers")
	}
	return all
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

func listKPIs() (any, [][]string) {
	var items []kpiItem
	rows := [][]string{{"KPI", "UNIT", "CATEGORY", "TITLE", "NEEDS"}}
	for _, k := range kpi.Catalogue() {
		i := itemOf(k)
		items = append(items, i)
		rows = append(rows, []string{i.ID, i.Unit, i.Category, i.Title, strings.Join(i.Needs, "; ")})
	}
	return items, rows
}

func listColumns() (any, [][]string) {
	var items []column
	rows := [][]string{{"EXPORT", "COLUMN", "", "HOLDS", "MEANING"}}
	for _, k := range kpi.AllKinds() {
		for _, c := range columnsOf(k) {
			items = append(items, c)
			kind, required := c.Kind, ""
			if c.Shape != "" {
				kind += ", a row a " + c.Shape
			}
			if c.Required {
				required = "required"
			}
			rows = append(rows, []string{kind, c.Name, required, c.Holds, c.Doc})
		}
	}
	return items, rows
}

// dimensionItem is a dimension as --format json lists it.
type dimensionItem struct {
	Name    string   `json:"dimension"`
	Exports []string `json:"exports"`
}

func listDimensions() (any, [][]string) {
	var items []dimensionItem
	rows := [][]string{{"DIMENSION", "EXPORTS THAT HAVE IT"}}
	for _, d := range kpi.Dimensions() {
		i := dimensionItem{Name: d}
		for _, k := range kpi.DimensionKinds(d) {
			i.Exports = append(i.Exports, k.String())
		}
		items = append(items, i)
		rows = append(rows, []string{d, strings.Join(i.Exports, ", ")})
	}
	rows = append(rows, []string{"none", "the company as a whole"})
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

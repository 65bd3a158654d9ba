// Sheet computes a few KPIs from the first sheet of a workbook of deals with excelize's
// streaming reader and raw cell values, the fastest that it has:
//
//	sheet -o RESULT.csv DEALS.xlsx
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"
)

func main() {
	out := flag.String("o", "", "result file")
	flag.Parse()
	if flag.NArg() != 1 || *out == "" {
		fmt.Fprintln(os.Stderr, "sheet: give one workbook, and a result file with -o")
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "sheet:", err)
		os.Exit(1)
	}
}

type key struct{ rep, month string }

type cell struct{ cents, won, lost, created int64 }

func run(book, out string) error {
	cells, err := read(book)
	if err != nil {
		return err
	}
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	write(w, cells)
	return cmp.Or(w.Flush(), f.Close())
}

func read(book string) (map[key]*cell, error) {
	f, err := excelize.OpenFile(book, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		return nil, err
	}
	cells := map[key]*cell{}
	at := func(rep, serial string) (*cell, error) {
		day, err := strconv.ParseFloat(serial, 64)
		if err != nil {
			return nil, err
		}
		date := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(day))
		k := key{rep, date.Format("2006-01")}
		if cells[k] == nil {
			cells[k] = &cell{}
		}
		return cells[k], nil
	}
	var rep, amount, created, closed, status int // columns
	for first := true; rows.Next(); first = false {
		row, err := rows.Columns()
		if err != nil {
			return nil, err
		}
		if first {
			for name, column := range map[string]*int{"rep": &rep, "amount": &amount, "created_date": &created, "close_date": &closed, "status": &status} {
				if *column = slices.Index(row, name); *column < 0 {
					return nil, fmt.Errorf("no column %s", name)
				}
			}
			continue
		}
		who := cmp.Or(row[rep], "(unassigned)")
		c, err := at(who, row[created])
		if err != nil {
			return nil, err
		}
		c.created++
		if row[status] == "Open" {
			continue
		}
		if c, err = at(who, row[closed]); err != nil {
			return nil, err
		}
		if row[status] == "Lost" {
			c.lost++
			continue
		}
		money, err := strconv.ParseFloat(row[amount], 64)
		if err != nil {
			return nil, err
		}
		c.won++
		c.cents += int64(math.Round(money * 100))
	}
	return cells, cmp.Or(rows.Error(), rows.Close())
}

func write(w *bufio.Writer, cells map[key]*cell) {
	fmt.Fprintln(w, "kpi,period,rep,value")
	for k, c := range cells {
		if c.won+c.lost > 0 {
			fmt.Fprintf(w, "revenue,%s,%s,%d.%02d\n", k.month, k.rep, c.cents/100, c.cents%100)
			fmt.Fprintf(w, "deals_won,%s,%s,%d\n", k.month, k.rep, c.won)
			fmt.Fprintf(w, "win_rate,%s,%s,%v\n", k.month, k.rep, float64(c.won)/float64(c.won+c.lost))
		}
		if c.won > 0 {
			fmt.Fprintf(w, "average_deal_size,%s,%s,%v\n", k.month, k.rep, float64(c.cents)/100/float64(c.won))
		}
		if c.created > 0 {
			fmt.Fprintf(w, "new_opportunities,%s,%s,%d\n", k.month, k.rep, c.created)
		}
	}
}

// Gen writes made-up exports of any size:
//
//	go run ./gen -deals 1000000 -leads 1000000 -emails 3000000 -o DIR
//	go run ./gen -deals 1000000 -files 5000 -o DIR
//	go run ./gen -xlsx 200000 -o DIR
//
// The same flags give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"salesk/bench/exports"
)

func main() {
	var s exports.Spec
	flag.Uint64Var(&s.Seed, "seed", 1, "seed of the random numbers")
	flag.IntVar(&s.Reps, "reps", exports.MaxReps, "reps")
	flag.IntVar(&s.Deals, "deals", 0, "rows of deals.csv")
	flag.IntVar(&s.Leads, "leads", 0, "rows of leads.csv")
	flag.IntVar(&s.Emails, "emails", 0, "rows of emails.csv")
	flag.IntVar(&s.Costs, "costs", 0, "rows of costs.csv")
	files := flag.Int("files", 0, "write the deals as so many files, not as one")
	sheet := flag.Int("xlsx", 0, "rows of deals.xlsx")
	dir := flag.String("o", "", "folder to write into")
	flag.Parse()
	if *dir == "" || flag.NArg() > 0 || s.Deals+s.Leads+s.Emails+s.Costs+*sheet <= 0 {
		fmt.Fprintln(os.Stderr, "gen: give a folder with -o and at least one of -deals, -leads, -emails, -costs and -xlsx")
		os.Exit(2)
	}
	if *files > 0 && s.Leads+s.Emails+s.Costs > 0 {
		fmt.Fprintln(os.Stderr, "gen: -files is for deals alone")
		os.Exit(2)
	}
	if err := run(&s, *files, *sheet, *dir); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(s *exports.Spec, files, sheet int, dir string) error {
	start := time.Now()
	write := s.Write
	if files > 0 {
		write = func(dir string) (int64, error) { return s.WriteParts(dir, files) }
	}
	n, err := write(dir)
	if err != nil {
		return err
	}
	took := time.Since(start)
	fmt.Fprintf(os.Stderr, "gen: %d MB in %.1f s (%.0f MB/s)\n", n/1e6, took.Seconds(), float64(n)/1e6/took.Seconds())
	if sheet > 0 {
		return s.WriteWorkbook(filepath.Join(dir, "deals.xlsx"), sheet)
	}
	return nil
}

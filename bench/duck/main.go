// Duck computes the KPIs of kpis.sql with DuckDB, or those of deals.sql:
//
//	duck -threads 2 -sql deals -o RESULT.csv DIR
//
// It is a program of its own so that what is measured is a whole process, as for the
// others. With -version it says which DuckDB it holds.
package main

import (
	"database/sql"
	"embed"
	"flag"
	"fmt"
	"os"
	"strings"

	_ "github.com/duckdb/duckdb-go/v2"
)

//go:embed *.sql
var sqls embed.FS

func main() {
	threads := flag.Int("threads", 2, "threads")
	out := flag.String("o", "", "result file")
	name := flag.String("sql", "kpis", "kpis, from exports of all kinds, or deals, from deals alone")
	version := flag.Bool("version", false, "print the version and stop")
	flag.Parse()
	if err := run(*threads, *name, *out, *version, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "duck:", err)
		os.Exit(1)
	}
}

func run(threads int, name, out string, version bool, args []string) error {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // temporary tables belong to a connection
	if version {
		var v string
		if err := db.QueryRow("SELECT version()").Scan(&v); err != nil {
			return err
		}
		fmt.Println(strings.TrimPrefix(v, "v"))
		return nil
	}
	if len(args) != 1 || out == "" {
		return fmt.Errorf("give one folder, and a result file with -o")
	}
	kpis, err := sqls.ReadFile(name + ".sql")
	if err != nil {
		return err
	}
	quoted := func(path string) string { return strings.ReplaceAll(path, "'", "''") }
	text := strings.NewReplacer("$DIR", quoted(args[0]), "$OUT", quoted(out)).Replace(string(kpis))
	if _, err = db.Exec(fmt.Sprintf("SET threads = %d; SET preserve_insertion_order = false", threads)); err != nil {
		return err
	}
	_, err = db.Exec(text)
	return err
}

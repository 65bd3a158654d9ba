// Salesk computes sales key figures from the exports of a CRM.
package main

import (
	"os"
	_ "time/tzdata" // time zones work where the system has none installed

	"salesk/cmd"
)

func main() { os.Exit(cmd.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

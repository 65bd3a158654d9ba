package kpi

import "salesk/kpi/intern"

// Sym stands for a text of a Symbols table: see intern.Sym.
type Sym = intern.Sym

// Symbols holds the texts of records: see intern.Table.
type Symbols = intern.Table

// Keeper keeps texts that are hardly ever looked for: see intern.Keeper.
type Keeper = intern.Keeper

// NewSymbols returns a table that holds the empty text only.
func NewSymbols() *Symbols { return intern.NewTable() }

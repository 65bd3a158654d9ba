package cmd

import (
	"reflect"
	"strconv"
	"strings"

	"salesk/ingest/header"
	"salesk/ingest/value"
	"salesk/kpi"
)

// canonicalColumn is a column of a clean file: how its cell is written for a record.
type canonicalColumn struct {
	name     string
	required bool
	text     func(rec reflect.Value) string
}

// columnsFor compiles the columns of a shape from the tags of its record type. What a
// reader would have to derive is written out: a deal's outcome as its status, a
// target's period as its days, a lead's promotion where the status does not tell it.
func columnsFor(s header.Shape, syms *kpi.Symbols) []canonicalColumn {
	t := s.Record()
	var all []canonicalColumn
	for _, f := range s.Fields() {
		c := canonicalColumn{f.Column, f.Required, writerOf(t, f.Index, syms)}
		switch {
		case s == header.DealRows && f.Column == "status":
			c.required = true
			c.text = func(rec reflect.Value) string { return rec.Addr().Interface().(*kpi.Deal).Outcome.String() }
		case s == header.TargetRows && f.Column == "period":
			continue // its days depend on where the fiscal year starts
		}
		all = append(all, c)
	}
	if s == header.LeadRows {
		all = append(all, canonicalColumn{name: header.ConvertedFlag, text: func(rec reflect.Value) string {
			l := rec.Addr().Interface().(*kpi.Lead)
			if told, _ := value.Qualified(syms.Text(l.Status)); l.Qualified && !told {
				return "true"
			}
			return ""
		}})
	}
	return all
}

// writerOf returns how the field i of records of type t is written.
func writerOf(t reflect.Type, i int, syms *kpi.Symbols) func(reflect.Value) string {
	switch t.Field(i).Type {
	case reflect.TypeFor[kpi.Day]():
		return func(rec reflect.Value) string {
			if d := kpi.Day(rec.Field(i).Int()); d != kpi.NoDay {
				return d.String()
			}
			return ""
		}
	case reflect.TypeFor[kpi.Money]():
		currency, _ := t.FieldByName("Currency")
		at := currency.Index[0]
		return func(rec reflect.Value) string {
			m := kpi.Money(rec.Field(i).Int())
			if m == kpi.NoMoney {
				return ""
			}
			digits, known := kpi.CurrencyDigits(syms.Text(kpi.Sym(rec.Field(at).Uint())))
			if !known {
				digits = 2
			}
			return decimalText(int64(m), digits)
		}
	case reflect.TypeFor[kpi.Dec]():
		return func(rec reflect.Value) string {
			d := rec.Field(i).Interface().(kpi.Dec)
			if d.Empty() {
				return ""
			}
			for d.Scale > 0 && d.Coef%10 == 0 { // how a number was written is no part of it
				d.Coef, d.Scale = d.Coef/10, d.Scale-1
			}
			return decimalText(d.Coef, int(d.Scale))
		}
	case reflect.TypeFor[kpi.Count]():
		return func(rec reflect.Value) string {
			if n := rec.Field(i).Int(); kpi.Count(n) != kpi.NoCount {
				return strconv.FormatInt(n, 10)
			}
			return ""
		}
	}
	return func(rec reflect.Value) string { return syms.Text(kpi.Sym(rec.Field(i).Uint())) }
}

// decimalText writes coef / 10^scale with a point. Three decimals get a zero more:
// nobody can tell whether 1.234 is a little over one or over a thousand.
func decimalText(coef int64, scale int) string {
	digits, sign := strconv.FormatInt(coef, 10), ""
	if coef < 0 {
		digits, sign = digits[1:], "-"
	}
	if scale == 0 {
		return sign + digits
	}
	if len(digits) <= scale {
		digits = strings.Repeat("0", scale-len(digits)+1) + digits
	}
	whole, decimals := digits[:len(digits)-scale], digits[len(digits)-scale:]
	if len(decimals) == 3 {
		decimals += "0"
	}
	return sign + whole + "." + decimals
}

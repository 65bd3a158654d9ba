package demo

import (
	"bytes"
	"encoding/csv"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"salesk/internal/testsize"
)

// table is a CSV file or sheet as a reader without any of this package's types sees it.
type table []map[string]string

func asTable(t *testing.T, rows [][]string) table {
	t.Helper()
	var out table
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, h := range rows[0] {
			if i < len(r) {
				m[h] = r[i]
			}
		}
		out = append(out, m)
	}
	return out
}

func find(t *testing.T, files []File, name string) []byte {
	t.Helper()
	for _, f := range files {
		if f.Name == name {
			return f.Data
		}
	}
	t.Fatalf("no file %s", name)
	return nil
}

func readCSV(t *testing.T, files []File, name string) table {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(find(t, files, name))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return asTable(t, rows)
}

func readSheet(t *testing.T, files []File, name string) table {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(find(t, files, planName)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return asTable(t, rows)
}

// usable returns the deals that a reader can use: without the two damaged ones, and of
// a deal given twice the later row.
func usable(t *testing.T, deals table) table {
	t.Helper()
	last := map[string]int{}
	for i, r := range deals {
		last[r["Record ID"]] = i
	}
	var out table
	for i, r := range deals {
		if isAmount(r["Amount"]) && isDate(r["Close Date"]) && last[r["Record ID"]] == i {
			out = append(out, r)
		}
	}
	return out
}

func isAmount(s string) bool {
	_, ok := new(big.Rat).SetString(s)
	return ok
}

func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

func day(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// euros is a deal's amount at the month's rate, good enough for plausibility.
func euros(t *testing.T, rates table, r map[string]string) float64 {
	t.Helper()
	amount, err := strconv.ParseFloat(r["Amount"], 64)
	if err != nil {
		t.Fatal(err)
	}
	if r["Currency"] == "EUR" {
		return amount
	}
	for _, q := range rates {
		if q["Currency"] == r["Currency"] && q["Date"][:7] == r["Close Date"][:7] {
			rate, err := strconv.ParseFloat(q["Rate"], 64)
			if err != nil {
				t.Fatal(err)
			}
			return amount * rate
		}
	}
	t.Fatalf("no rate of %s for %s", r["Currency"], r["Close Date"])
	return 0
}

func within(t *testing.T, what string, got, lo, hi float64) {
	t.Helper()
	if got < lo || got > hi {
		t.Errorf("%s is %.4g, want %g to %g", what, got, lo, hi)
	}
}

func TestRowCounts(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	for _, c := range []struct {
		name   string
		rows   table
		lo, hi float64
	}{
		{dealsName, readCSV(t, files, dealsName), 1400, 1650},
		{leadsName, readCSV(t, files, leadsName), 3500, 4200},
		{emailsName, readCSV(t, files, emailsName), 10000, 15500},
		{costsName, readCSV(t, files, costsName), 350, 450},
		{ratesName, readCSV(t, files, ratesName), 72, 72},
		{"Targets", readSheet(t, files, "Targets"), 120, 132},
		{"Customers", readSheet(t, files, "Customers"), 180, 290},
		{"Campaigns", readSheet(t, files, "Campaigns"), 138, 138},
	} {
		within(t, "rows of "+c.name, float64(len(c.rows)), c.lo, c.hi)
	}
}

func TestSalesStory(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	deals, rates := usable(t, readCSV(t, files, dealsName)), readCSV(t, files, ratesName)
	type tally struct{ won, closed, days, contracts, kept float64 }
	byRep := map[string]*tally{}
	revenue := map[string]float64{}
	for _, r := range deals {
		if r["Status"] == "Open" {
			continue
		}
		a := byRep[r["Deal owner"]]
		if a == nil {
			a = &tally{}
			byRep[r["Deal owner"]] = a
		}
		a.closed++
		if r["Type"] == renewal {
			a.contracts++
		}
		if r["Status"] != "Won" {
			continue
		}
		a.won++
		if r["Type"] == renewal {
			a.kept++
		}
		first := r["First Contact Date"]
		if first == "" {
			first = r["Create Date"]
		}
		a.days += day(t, r["Close Date"]).Sub(day(t, first)).Hours() / 24
		revenue[r["Close Date"][:4]] += euros(t, rates, r)
	}
	for _, r := range reps {
		a := byRep[r.name]
		within(t, "win rate of "+r.name, a.won/a.closed, 0.22, 0.5)
	}
	hare, tortoise := byRep[hareName], byRep[turtleName]
	if h, s := hare.days/hare.won, tortoise.days/tortoise.won; h*1.5 > s {
		t.Errorf("the hare takes %.0f days, the tortoise %.0f", h, s)
	}
	within(t, "share of the hare's contracts renewed", hare.kept/hare.contracts, 0.3, 0.6)
	within(t, "share of the tortoise's contracts renewed", tortoise.kept/tortoise.contracts, 0.9, 1)
	within(t, "growth 2023", revenue["2023"]/revenue["2022"], 1.3, 3)
	within(t, "growth 2024", revenue["2024"]/revenue["2023"], 1.1, 2)
}

// TestChurn counts from the deals alone the customers that each month begins with and
// loses, and checks that the customers sheet tells the same.
func TestChurn(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	cover := map[string][][2]string{}
	for _, r := range usable(t, readCSV(t, files, dealsName)) {
		if r["Status"] == "Won" {
			cover[r["Associated Company"]] = append(cover[r["Associated Company"]], [2]string{r["Contract Start"], r["Contract End"]})
		}
	}
	active := func(name, on string) bool {
		return slices.ContainsFunc(cover[name], func(c [2]string) bool { return c[0] <= on && on <= c[1] })
	}
	customers := readSheet(t, files, "Customers")
	if len(customers) != len(cover) {
		t.Errorf("%d customers in the workbook, %d with a won deal", len(customers), len(cover))
	}
	start, lost := 0.0, 0.0
	for m := range months {
		before, last := (monthStart(m) - 1).String(), (monthStart(m+1) - 1).String()
		for _, c := range customers {
			for _, on := range []string{before, last} {
				listed := c["Start Date"] <= on && (c["End Date"] == "" || on < c["End Date"])
				if name := c["Customer"]; listed != active(name, on) {
					t.Errorf("%s on %s: listed as active %v, by its deals %v", name, on, listed, !listed)
				}
			}
			if active(c["Customer"], before) {
				start++
				if !active(c["Customer"], last) {
					lost++
				}
			}
		}
	}
	within(t, "monthly churn", lost/start, 0.01, 0.03)
}

func TestLeadsStory(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	leads := readCSV(t, files, leadsName)
	deals := usable(t, readCSV(t, files, dealsName))
	byID, byLead, byCompany := map[string]bool{}, map[string]bool{}, map[string]bool{}
	won := map[string]bool{}
	for _, r := range deals {
		byID[r["Record ID"]], byCompany[r["Associated Company"]] = true, true
		if r["Lead ID"] != "" {
			byLead[r["Lead ID"]] = true
		}
		if r["Status"] == "Won" {
			won[r["Associated Company"]] = true
		}
	}
	perMonth := map[string]int{}
	var named, naming, shared, opened, converted float64
	for _, l := range leads {
		if l["Created Date"] != "" {
			perMonth[l["Created Date"][:7]]++
		}
		linked := l["Company"] != "" && byCompany[l["Company"]]
		switch {
		case l["Deal ID"] != "" && !byID[l["Deal ID"]]:
			t.Errorf("lead %s names deal %s, which is not there", l["Lead ID"], l["Deal ID"])
		case l["Deal ID"] != "":
			naming++
		case byLead[l["Lead ID"]]:
			named++
		case linked:
			shared++
		}
		if linked {
			opened++
			if l["Lead Status"] == "No answer" {
				t.Errorf("lead %s led nowhere but has a deal", l["Lead ID"])
			}
		}
		if l["Company"] != "" && won[l["Company"]] {
			converted++
		}
	}
	for m := range months {
		within(t, "leads of "+monthLabel(m), float64(perMonth[monthLabel(m)]), 40, 220)
	}
	n := float64(len(leads))
	within(t, "leads that name their deal", naming/opened, 0.4, 0.6)
	within(t, "leads named by their deal", named/opened, 0.25, 0.45)
	within(t, "leads that share only the company", shared/opened, 0.08, 0.25)
	within(t, "lead to opportunity", opened/n, 0.18, 0.35)
	within(t, "conversion rate", converted/n, 0.03, 0.12)
}

func TestEmailsStory(t *testing.T) {
	files := mustBuild(t, DefaultSeed)
	var delivered, opened, clicked, machine float64
	for _, g := range readCSV(t, files, emailsName) {
		if g["Delivered"] == "0" && g["Opened"] == "1" || g["Machine Open"] == "1" && g["Opened"] == "0" || g["Clicked"] == "1" && g["Opened"] == "0" {
			t.Errorf("message %s is impossible: %v", g["Email ID"], g)
		}
		for sum, column := range map[*float64]string{&delivered: "Delivered", &opened: "Opened", &clicked: "Clicked", &machine: "Machine Open"} {
			if g[column] == "1" {
				*sum++
			}
		}
	}
	within(t, "open rate", opened/delivered, 0.25, 0.5)
	within(t, "machine opens", machine/opened, 0.15, 0.5)
	within(t, "click rate", clicked/delivered, 0.02, 0.08)
	num := func(r map[string]string, column string) int {
		n, err := strconv.Atoi(r[column])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, g := range readSheet(t, files, "Campaigns") {
		if num(g, "Sent") != num(g, "Delivered")+num(g, "Bounced") || num(g, "Unique Opens") > num(g, "Delivered") ||
			num(g, "Machine Opens") > num(g, "Unique Opens") || num(g, "Opens") < num(g, "Unique Opens") || num(g, "Unique Clicks") > num(g, "Unique Opens") {
			t.Errorf("campaign %s does not add up: %v", g["Campaign"], g)
		}
	}
}

// TestAnySeed holds what must be true whatever the seed: the blemishes and nothing
// else, in the lines that the README names, and no event after the snapshot.
func TestAnySeed(t *testing.T) {
	testsize.Alone(t)
	for seed := range uint64(6) {
		files := mustBuild(t, seed)
		deals := readCSV(t, files, dealsName)
		badAmounts, badDates, nobodys, ids := 0, 0, 0, map[string]int{}
		for _, r := range deals {
			ids[r["Record ID"]]++
		}
		for _, r := range deals {
			if r["Deal owner"] == "" {
				nobodys++
			}
			if !isAmount(r["Amount"]) {
				badAmounts++
			}
			if !isDate(r["Close Date"]) {
				badDates++
				continue
			}
			if r["Create Date"] > snapshot.String() || r["Close Date"] < r["Create Date"] || r["First Contact Date"] > r["Create Date"] {
				t.Errorf("seed %d: deal %s: dates out of order: %v", seed, r["Record ID"], r)
			}
			if (r["Status"] == "Open") != (r["Close Date"] > snapshot.String()) && ids[r["Record ID"]] == 1 {
				t.Errorf("seed %d: deal %s is %s and closes on %s", seed, r["Record ID"], r["Status"], r["Close Date"])
			}
			if (r["Status"] == "Won") != (r["Contract End"] != "") || r["Contract End"] < r["Contract Start"] {
				t.Errorf("seed %d: deal %s has an odd contract: %v", seed, r["Record ID"], r)
			}
		}
		if badAmounts != 1 || badDates != 1 || nobodys != 3 || len(ids) != len(deals)-1 {
			t.Errorf("seed %d: %d bad amounts, %d bad dates, %d without owner, %d repeated; want 1, 1, 3, 1",
				seed, badAmounts, badDates, nobodys, len(deals)-len(ids))
		}
		undated, latin := 0, 0
		for _, l := range readCSV(t, files, leadsName) {
			if l["Created Date"] == "" {
				undated++
			}
			if l["Lead Owner"] == agnesLatin {
				latin++
			}
		}
		if undated != 1 || latin == 0 {
			t.Errorf("seed %d: %d leads without a date, %d under the other spelling", seed, undated, latin)
		}
		costs := readCSV(t, files, costsName)
		sum := new(big.Rat)
		for _, c := range costs[:len(costs)-1] {
			r, _ := new(big.Rat).SetString(c["Amount"])
			sum.Add(sum, r)
		}
		if last := costs[len(costs)-1]; last["Category"] != "Total" || last["Amount"] != sum.FloatString(2) {
			t.Errorf("seed %d: the last cost is %v, want a total of %s", seed, last, sum.FloatString(2))
		}
		checkMarks(t, files)
	}
}

// checkMarks opens the places that the README names.
func checkMarks(t *testing.T, files []File) {
	t.Helper()
	lines := func(name string) []string { return strings.Split(string(find(t, files, name)), "\n") }
	found := 0
	for _, line := range lines("README.txt") {
		where, text, _ := strings.Cut(line, " ")
		name, number, ok := strings.Cut(where, ":")
		n, err := strconv.Atoi(number)
		if !ok || err != nil {
			continue
		}
		found++
		row := lines(name)[n-1]
		cells, err := csv.NewReader(strings.NewReader(row)).Read()
		if err != nil {
			t.Fatal(err)
		}
		good := false
		switch {
		case strings.Contains(text, "amount"):
			good = !isAmount(cells[4])
		case strings.Contains(text, "close date"):
			good = !isDate(cells[8])
		case strings.Contains(text, "twice"):
			good = strings.HasPrefix(lines(name)[n], cells[0]+",")
		case strings.Contains(text, "no owner"):
			good = cells[2] == ""
		case strings.Contains(text, "no created date"):
			good = cells[1] == ""
		case strings.Contains(text, "a total"):
			good = cells[0] == "Total"
		}
		if !good {
			t.Errorf("the README says %q, but the line is %q", line, row)
		}
	}
	if found != 8 {
		t.Errorf("the README names %d places, want 8", found)
	}
}

package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"strconv"
	"strings"

	"salesk/ingest"
	"salesk/kpi"
	"salesk/report"
)

// maxTold is how many problems of a table a report lists; check lists all.
const maxTold = 20

// sources tells about every table that was read, with the hash of its file.
func (m *documentMaker) sources() {
	rep := m.x.report
	if rep == nil {
		return
	}
	refused := map[string]int{} // by table: rows that were read but have no rate
	for _, r := range m.x.refusals {
		if int(r.Pos.Source) < len(m.x.data.Sources) {
			refused[m.x.data.Sources[r.Pos.Source]]++
		}
	}
	hashes := map[string]string{}
	for _, t := range rep.Tables {
		n := refused[t.Name]
		s := report.Source{Name: t.Name, Kind: t.Kind.String(), Read: t.Read, Used: t.Used - n, SetAside: t.SetAside + n, Duplicates: t.Duplicates, LeftOut: t.LeftOut}
		for _, skip := range t.Skipped {
			s.Skipped += skip.Count
		}
		path := inputOf(t.Name, m.src.inputs)
		if _, ok := hashes[path]; !ok {
			hashes[path] = hashFile(path)
		}
		s.SHA256 = hashes[path]
		s.Problems = m.problemsOf(t)
		m.b.Sources = append(m.b.Sources, s)
	}
}

// problemsOf lists the first problems of a table.
func (m *documentMaker) problemsOf(t ingest.TableReport) []string {
	var told []string
	add := func(p kpi.Problem) {
		rest, ok := strings.CutPrefix(p.Where, t.Name)
		if ok && len(told) < maxTold && (rest == "" || rest[0] == ':' || rest[0] == '!') {
			told = append(told, p.In(m.b.Lang))
		}
	}
	for _, p := range m.x.report.Problems {
		add(p)
	}
	for _, r := range m.x.refusals {
		add(r.Problem)
	}
	return told
}

// inputOf finds the file that a table is in: the table's name starts with its path.
func inputOf(table string, inputs []ingest.Input) string {
	path := ""
	for _, in := range inputs {
		if strings.HasPrefix(table, in.Path) && len(in.Path) > len(path) {
			path = in.Path
		}
	}
	return path
}

// hashFile returns the SHA-256 of a file in hexadecimal; "" of what cannot be read
// twice, such as a pipe.
func hashFile(path string) string {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
}

// control lists what the figures depend on beside the exports: values are written as
// flags and the configuration take them, in every language.
func (m *documentMaker) control() {
	p, l := m.query.Params(), m.b.Lang
	set := func(name, value string) {
		if value != "" {
			m.b.Control = append(m.b.Control, report.Setting{Name: name, Value: value})
		}
	}
	set(l.Word("program"), m.b.Program)
	set(l.Word("as of"), p.AsOf.String())
	set(l.Word("period"), m.front.Period.Label)
	set(l.Word("from"), m.front.Period.Start.String())
	set(l.Word("to"), m.front.Period.End.String())
	set(l.Word("figures from"), p.From.String())
	set(l.Word("data through"), m.b.Results.Through.String())
	set(l.Word("grain"), p.Calendar.Grain.String())
	set(l.Word("fiscal year starts in month"), strconv.Itoa(p.Calendar.FiscalStart))
	if z := m.src.options.Zone; z != nil {
		set(l.Word("time zone"), z.String())
	}
	set(l.Word("currency"), p.Currency)
	if l != nil {
		set(l.Word("language"), l.Code())
	}
	set(l.Word("by"), strings.Join(p.By, ", "))
	for _, w := range p.Where {
		set(l.T("only %s", l.Word(w.Dim)), strings.Join(w.Values, ", "))
	}
	set(l.Word("KPIs"), strings.Join(p.KPIs, ", "))
	set("inactive_days", strconv.Itoa(p.InactiveDays))
	set("renewal_window", strconv.Itoa(p.RenewalWindow))
	set("retention_days", strconv.Itoa(p.RetentionDays))
	conversion := l.Word("no limit")
	if p.ConversionDays > 0 {
		conversion = strconv.Itoa(p.ConversionDays)
	}
	set("conversion_days", conversion)
	set("lifespan_cap ("+l.Word("months")+")", strconv.Itoa(p.LifespanCap))
	set("stale_days", strconv.Itoa(p.StaleDays))
	if p.CycleFrom == kpi.CycleFromCreated {
		set("sales_cycle: from", "created")
	}
	set("gross_margin", p.GrossMargin.Number().Significant(18, 0))
	allocate := "none"
	if p.AllocateEven {
		allocate = "even"
	}
	set(l.Word("costs: allocate"), allocate)
	if c := m.src.config; c.Path != "" {
		set(l.Word("configuration"), c.Path)
		set(l.Word("configuration, SHA-256"), hashFile(c.Path))
	}
	if r := m.src.options.Roster; r != nil {
		set(l.Word("roster"), r.Path)
		set(l.Word("roster, SHA-256"), hashFile(r.Path))
	}
}

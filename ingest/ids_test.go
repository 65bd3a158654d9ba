package ingest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"testing"
)

// TestRepeats compares with a map.
func TestRepeats(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 50 {
		hashes := make([]uint64, r.IntN(3000))
		for i := range hashes {
			switch r.IntN(4) {
			case 0:
			case 1:
				hashes[i] = uint64(r.IntN(50)) | 1 // all in one bucket
			default:
				hashes[i] = r.Uint64()>>r.IntN(40) | 1
			}
		}
		last := map[uint64]int{}
		want := []int{}
		for i, h := range hashes {
			if j, ok := last[h]; ok && h != 0 {
				want = append(want, j)
			}
			last[h] = i
		}
		got := append([]int{}, repeats(hashes)...)
		cut := uint32(r.IntN(buckets + 1)) // as if they were too many for one go
		if two := append(repeatsIn(hashes, 0, cut), repeatsIn(hashes, cut, buckets)...); !reflect.DeepEqual(append([]int{}, two...), got) {
			t.Fatalf("%d hashes: %v in two goes, %v in one", len(hashes), two, got)
		}
		sort.Ints(got)
		sort.Ints(want)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%d hashes: got %v, want %v", len(hashes), got, want)
		}
	}
}

// TestMessageIDs holds that messages with one id are one, in one file and in several,
// next to events, and however many parts a file is read in.
func TestMessageIDs(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) Input {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return Input{Path: path}
	}
	var b strings.Builder
	b.WriteString("email_id,sent_date,rep,delivered,opened\n")
	for i := range 2000 {
		fmt.Fprintf(&b, " M%d ,2024-03-05,Ann,true,false\n", i%1990)
	}
	inputs := []Input{
		write("a.csv", b.String()),
		write("b.csv", "email_id,sent_date,rep,delivered,opened\nM7,2024-03-06,Bob,true,true\n,2024-03-06,Bob,true,true\n,2024-03-06,Bob,true,true\n"),
		write("events.csv", "email_id,event,sent_date\nM8,delivered,2024-03-05\nM8,open,2024-03-06\nE1,delivered,2024-03-06\n"),
	}
	for _, size := range []int{1 << 10, 1 << 30} {
		l := newLoading(Options{})
		l.partBytes = size
		d, rep, err := l.load(inputs)
		if err != nil {
			t.Fatal(err)
		}
		// 1990 ids, M7 and M8 replaced by later ones; two without an id; M8 and E1 of the events.
		if got, want := d.Emails.N, 1990-2+1+2+2; got != want {
			t.Errorf("%d messages, want %d", got, want)
		}
		duplicates := 0
		for _, table := range rep.Tables {
			duplicates += table.Duplicates
			if table.Read != table.Used+table.SetAside+table.Duplicates {
				t.Errorf("%s: rows do not add up: %+v", table.Name, table)
			}
		}
		if duplicates != 12 || len(rep.Duplicates) != 12 {
			t.Errorf("%d duplicates, %d told, want 12: %v", duplicates, len(rep.Duplicates), rep.Duplicates)
		}
		if len(rep.Duplicates) > 0 && !strings.Contains(rep.Duplicates[0].Text, `"M`) {
			t.Errorf("the id is not told: %v", rep.Duplicates[0])
		}
	}
}

// TestAddresses holds that addresses of leads are read when a deal's customer is one.
func TestAddresses(t *testing.T) {
	dir := t.TempDir()
	leads := "lead_id,created_date,email\nL1,2024-01-05,Ann@Example.com\nL2,2024-01-06,\n"
	for customer, want := range map[string]string{"Acme": "", "ann@example.com": "ann@example.com"} {
		for name, text := range map[string]string{"leads.csv": leads, "deals.csv": "deal_id,customer,amount,close_date,status\nD1," + customer + ",5,2024-02-01,Won\n"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		d, _, err := Load([]Input{{Path: dir}}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Symbols.Text(d.Leads.Row(0).Email); got != want {
			t.Errorf("customer %q: the lead's address is %q, want %q", customer, got, want)
		}
	}
}

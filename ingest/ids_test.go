package ingest

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestRepeated compares the ids that may come again, and the parts that have them, with what a
// map finds: among few hashes and many, with tags that agree though the hashes do not.
func TestRepeated(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for round := range 60 {
		n := r.IntN(3000)
		if round%20 == 0 {
			n = 300_000 // more than the room that is made at once
		}
		var ids idTable
		parts := map[uint64][]uint32{} // of a tag
		for part := uint32(0); n > 0; part += 1 + uint32(r.IntN(3)) {
			hashes := make([]uint64, min(n, 1+r.IntN(1+n/5)))
			n -= len(hashes)
			for i := range hashes {
				switch r.IntN(6) {
				case 0: // no id
				case 1:
					hashes[i] = uint64(r.IntN(500))<<partBits | 1 // all in one list
				case 2:
					hashes[i] = uint64(r.IntN(100))<<56 | uint64(r.IntN(8))<<partBits | uint64(r.IntN(1<<partBits)) | 1 // other hashes with equal tags
				case 3:
					hashes[i] = r.Uint64()>>r.IntN(40) | 1
				case 4:
					hashes[i] = ^uint64(0) >> r.IntN(30)
				default:
					hashes[i] = r.Uint64() | 1
				}
				if h := hashes[i]; h != 0 {
					parts[tag(h)] = append(parts[tag(h)], part)
				}
			}
			ids.add(hashes, part)
		}
		wantTags, found := map[uint64]bool{}, map[uint32]bool{}
		for tag, of := range parts {
			if len(of) > 1 {
				wantTags[tag] = true
				for _, p := range of {
					found[p] = true
				}
			}
		}
		tags, some := ids.repeated()
		if !maps.Equal(tags, wantTags) {
			t.Fatalf("round %d: %d tags, want %d", round, len(tags), len(wantTags))
		}
		if want := slices.Sorted(maps.Keys(found)); !slices.Equal(some, want) {
			t.Fatalf("round %d: %d parts, want %d", round, len(some), len(want))
		}
	}
}

// TestRepeatedInTheLastPart holds that an id is found again in the last part that has a number.
func TestRepeatedInTheLastPart(t *testing.T) {
	for _, h := range []uint64{1, 5<<partBits | 1, 63<<partBits | 1, 1<<40 | 1, ^uint64(0)} {
		for _, parts := range [][]uint32{{0, mostIDs - 1}, {mostIDs - 1, 0}, {mostIDs - 2, mostIDs - 1}, {mostIDs - 1, mostIDs - 1}} {
			var ids idTable
			for _, p := range parts {
				ids.add([]uint64{h}, p)
			}
			tags, some := ids.repeated()
			want := slices.Compact(slices.Sorted(slices.Values(parts)))
			if len(tags) != 1 || !tags[tag(h)] || !slices.Equal(some, want) {
				t.Errorf("%x in the parts %v: %v, %v", h, parts, tags, some)
			}
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
		d, rep, err := Load(inputs, Options{textBlock: size})
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

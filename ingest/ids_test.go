package ingest

import (
	"fmt"
	"maps"
	"math/rand/v2"
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
		for _, parts := range [][]uint32{{0, mostParts - 1}, {mostParts - 1, 0}, {mostParts - 2, mostParts - 1}, {mostParts - 1, mostParts - 1}} {
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
	write := func(name, text string) Input {
		return Input{Path: filepath.Join(write(t, map[string]string{name: text}), name)}
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
		if len(rep.Duplicates) > 0 && !strings.Contains(rep.Duplicates[0].Says(), `"M`) {
			t.Errorf("the id is not told: %v", rep.Duplicates[0])
		}
	}
}

// TestAddresses holds that addresses of leads are read when a deal's customer is one, in
// whichever order the exports come, and that each lead has its own.
func TestAddresses(t *testing.T) {
	for customer, found := range map[string]bool{"Acme": false, "ann@example.com": true} {
		dir := write(t, map[string]string{
			"leads.csv": "lead_id,created_date,email\nL1,2024-01-05,Ann@Example.com\nL2,2024-01-06,\nL3,soon,c@example.com\nL4,2024-01-06,D@example.com\nL1,2024-01-07, e@example.com\n",
			"more.csv":  "email,lead_id,created_date\nf@example.com,M1,2024-01-05\n,M2,2024-01-06\n\n\"g@example.com\",M3,2024-01-07\nh@example.com,L4,2024-01-07\n",
			"none.csv":  "lead_id,created_date\nN1,2024-01-05\n",
			"deals.csv": "deal_id,customer,amount,close_date,status\nD1," + customer + ",5,2024-02-01,Won\n",
		})
		for _, order := range []string{"deals leads more none", "leads deals more none", "leads more deals none", "none leads more deals", "leads none more deals"} {
			var inputs []Input
			for _, name := range strings.Fields(order) {
				inputs = append(inputs, Input{Path: filepath.Join(dir, name+".csv")})
			}
			for _, size := range []int{40, 0} {
				d, _, err := Load(inputs, Options{textBlock: size})
				if err != nil {
					t.Fatal(err)
				}
				got := map[string]string{}
				for _, x := range d.Leads.Rows() {
					got[d.Symbols.Text(x.ID)] = d.Symbols.Text(x.Email)
				}
				want := map[string]string{"L1": "", "L2": "", "L4": "", "M1": "", "M2": "", "M3": "", "N1": ""}
				if found {
					want = map[string]string{"L1": "e@example.com", "L2": "", "L4": "h@example.com", "M1": "f@example.com", "M2": "", "M3": "g@example.com", "N1": ""}
				}
				if !maps.Equal(got, want) {
					t.Errorf("customer %q, %s, blocks of %d: the addresses are %q, want %q", customer, order, size, got, want)
				}
			}
		}
	}
}

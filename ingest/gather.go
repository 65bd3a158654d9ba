package ingest

import (
	"slices"
	"unsafe"

	"salesk/ingest/header"
	"salesk/ingest/parallel"
	"salesk/kpi"
)

// Millions of messages are a few figures for each sender and day. Where only figures are
// asked for (Options.Dimensions), messages are added up while they are read: that needs no memory for
// them, and folding is done with. A message that comes twice would count twice, so ids
// are still compared, by their hashes; if two agree, the messages are read once more,
// each as a record.

// gatherKey is what messages of one record have in common.
type gatherKey struct {
	day      kpi.Day
	rep      kpi.Sym
	campaign kpi.Sym
	unknown  uint8 // which counts are
}

// gatherer adds messages up: an open-addressed table over the records so far.
type gatherer struct {
	campaigns bool
	slots     []int32 // index in recs plus 1; at least half of them are 0
	recs      []gatheredMail
}

// gatheredMail is a record with its key beside it, so that both come from memory together.
type gatheredMail struct {
	key gatherKey
	kpi.Email
}

func newGatherer(campaigns bool) *gatherer {
	return &gatherer{campaigns: campaigns, slots: make([]int32, 1<<10)}
}

// reset empties the gatherer, for records in other memory.
func (g *gatherer) reset(recs []gatheredMail) {
	clear(g.slots)
	g.recs = recs[:0]
}

// mostReserved is for how many records memory is set aside before they are there.
const mostReserved = 1 << 18

// record returns the record of a key, a new one like e if there is none.
func (g *gatherer) record(k gatherKey, e *kpi.Email) *gatheredMail {
	mask := len(g.slots) - 1
	i := k.slot(mask)
	for ; g.slots[i] != 0; i = (i + 1) & mask {
		if r := &g.recs[g.slots[i]-1]; r.key == k {
			return r
		}
	}
	first := *e
	first.Campaign, first.Recipient, first.ID, first.Gathered = k.campaign, 0, 0, 0
	for i, n := range tally(e) {
		if n != kpi.NoCount {
			tally(&first)[i] = 0
		}
	}
	g.recs = append(g.recs, gatheredMail{k, first})
	g.slots[i] = int32(len(g.recs))
	if 2*len(g.recs) > len(g.slots) {
		g.slots = make([]int32, 2*len(g.slots))
		mask = len(g.slots) - 1
		for at := range g.recs {
			i := g.recs[at].key.slot(mask)
			for g.slots[i] != 0 {
				i = (i + 1) & mask
			}
			g.slots[i] = int32(at + 1)
		}
	}
	return &g.recs[len(g.recs)-1]
}

// slot is where a key is looked for first.
func (k gatherKey) slot(mask int) int {
	h := (uint64(uint32(k.day)) | uint64(k.rep)<<32) * 0x9E3779B97F4A7C15
	h = (h ^ uint64(k.campaign)<<8 ^ uint64(k.unknown)) * 0xD6E8FEB86659FD93
	return int(h>>33) & mask
}

// numCounts is how many counts an e-mail has, Sent to MachineOpens.
const numCounts = 8

// tally returns the counts of an e-mail, which stand side by side.
func tally(e *kpi.Email) *[numCounts]kpi.Count {
	return (*[numCounts]kpi.Count)(unsafe.Pointer(&e.Sent))
}

// add adds a message.
func (g *gatherer) add(e *kpi.Email) {
	k := gatherKey{day: e.SentDate, rep: e.Rep}
	if g.campaigns {
		k.campaign = e.Campaign
	}
	for i, n := range tally(e) {
		k.unknown |= uint8(uint32(n)>>31) << i // NoCount alone is negative
	}
	g.record(k, e).take(e)
}

// take adds the counts of an e-mail with the same key.
func (r *gatheredMail) take(e *kpi.Email) {
	r.Gathered += max(e.Gathered, 1)
	r.Line = min(r.Line, e.Line)
	sums := tally(&r.Email)
	for i, n := range tally(e) {
		sums[i] += n &^ (n >> 31) // what is unknown stays so: nothing is added
	}
}

// gathers reports whether a table's messages are added up.
func (d *decoding) gathers() bool {
	o := &d.l.o
	return o.Dimensions != nil && !o.KeepNames && d.plan.m.Shape == header.MessageRows && !d.plan.has(header.Event)
}

// decodeGathered decodes messages, adds them up, and keeps the hashes of their ids in d.
// Each part's messages are added up by the goroutine that decodes it; what comes of the
// parts is added up in their order, so that chance has no part in it.
func decodeGathered(d *decoding) error {
	campaigns := d.l.o.needs("campaign")
	sum := newGatherer(campaigns)
	c := &collector[gatheredMail]{d: d, ready: map[int]part[gatheredMail]{}}
	c.keep = func(recs []gatheredMail) {
		if sum.recs == nil { // messages come in order of their days as a rule, so that others follow in every part
			sum.recs = make([]gatheredMail, 0, min(len(recs)*len(d.parts), mostReserved))
		}
		for i := range recs {
			sum.record(recs[i].key, &recs[i].Email).take(&recs[i].Email)
		}
	}
	type gathering struct {
		*worker
		*gatherer
		message []kpi.Email // the one under way
	}
	parallel.Each(len(d.parts), func() *gathering {
		return &gathering{worker: d.worker(), gatherer: newGatherer(campaigns)}
	}, func(w *gathering, i int) {
		x := w.decoding(d, i)
		to := c.lend()
		x.hashes = to.hashes
		w.reset(to.recs)
		err := records(x, &w.message, noEmail, x.emailFinisher(), w.add)
		w.words = x.l.words
		c.put(i, part[gatheredMail]{d: x, recs: w.recs, err: err})
	})
	if c.err != nil {
		return c.err
	}
	at := len(d.l.recs.Emails)
	emails := roomFor(d.l.recs.Emails, len(sum.recs))[:at+len(sum.recs)]
	d.l.recs.Emails = emails
	parallel.DoBlocks(len(sum.recs), 1<<12, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			emails[at+i] = sum.recs[i].Email
		}
	})
	return nil
}

// gathered is a table whose messages were added up.
type gathered struct {
	d      *decoding
	hashes []uint64
}

// ungather reads messages again, each as a record, if some may come twice or belong to
// events: what was added up cannot be taken apart.
func (l *loading) ungather() error {
	if len(l.gathered) == 0 {
		return nil
	}
	hashes := l.hashes
	for _, g := range l.gathered {
		if len(hashes) == 0 {
			hashes = g.hashes
		} else {
			hashes = append(slices.Clip(hashes), g.hashes...)
		}
	}
	events := slices.ContainsFunc(l.sources, func(s source) bool { return s.events })
	if !events && len(repeats(hashes)) == 0 {
		l.gathered = nil // the hashes are done with
		return nil
	}
	old, oldHashes := l.recs.Emails, l.hashes
	l.recs.Emails, l.hashes = nil, nil
	for at, source := 0, 0; source < len(l.sources); source++ {
		if g, ok := l.gathered[source]; ok {
			d := g.d.again()
			if err := d.decode(); err != nil {
				return err
			}
			l.hashes = append(l.hashes, d.hashes...)
			l.hashes = append(l.hashes, make([]uint64, len(l.recs.Emails)-len(l.hashes))...) // a table may have no ids
		}
		for ; at < len(old) && int(old[at].Source) == source; at++ {
			if _, ok := l.gathered[source]; ok {
				continue
			}
			l.recs.Emails = append(l.recs.Emails, old[at])
			h := uint64(0)
			if at < len(oldHashes) {
				h = oldHashes[at]
			}
			l.hashes = append(l.hashes, h)
		}
	}
	return nil
}

// again begins the second walk once more, every message a record. What it reports was
// reported before.
func (d *decoding) again() *decoding {
	l := *d.l
	l.o.Dimensions = nil
	l.rep, l.pace = &Report{}, nil // it is counted already
	return &decoding{l: &l, t: d.t, parts: d.parts, sieve: d.sieve, plan: d.plan, source: d.source, rep: &TableReport{Name: d.rep.Name}}
}

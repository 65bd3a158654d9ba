package value

import (
	"sort"

	"salesk/ingest/table"
	"salesk/internal/message"
	"salesk/kpi"
)

// DateColumn collects what the cells of a column say about how its dates are written.
// The zero value is ready.
type DateColumn struct {
	values, unread int
	unreadSample   string
	by             [shapeCount]int
	numeric        [3]orderCounts // slashed, dotted, dashed
	within, beyond int            // dates with the year first, a workbook's own too: up to the 12th of a month, after it
	others         [3]order       // what the other date columns of the table tell: see ShareOrders
}

// orderCounts holds, for one separator, what the dates with the year last rule out.
type orderCounts struct {
	n                int // cells that are a date in some order
	notDMY, notMDY   int // impossible in that order, though not in both
	same             int // the same day in both
	two              int // years of two digits
	notYMD, onlyYMD  int // of those: impossible year first; possible only so
	notDMYSample     string
	notMDYSample     string
	openSample       string // possible and different in both
	firsts, lasts    span   // of the first and last field, as years, where the year has two digits
	openReading      reading
	anySample        string
	anySampleReading reading
}

// span is a range of years, hi exclusive; the zero span is empty.
type span struct{ lo, hi int }

func (s *span) add(v int) { s.join(span{v, v + 1}) }

func (s *span) join(o span) {
	switch {
	case o.hi == 0:
	case s.hi == 0:
		*s = o
	default:
		s.lo, s.hi = min(s.lo, o.lo), max(s.hi, o.hi)
	}
}

func (s span) width() int { return s.hi - s.lo }

// IsEmpty reports whether the column has seen no value.
func (c *DateColumn) IsEmpty() bool { return c.values == 0 }

// See takes a cell into account.
func (c *DateColumn) See(cell table.Cell) {
	if cell.Kind == table.Text {
		if _, ok := isoOnly.quick(table.Text, cell.Text, nil); ok {
			c.values++
			c.by[yearFirst]++
			c.sees(int(cell.Text[8]-'0')*10 + int(cell.Text[9]-'0'))
			return
		}
	}
	if b := trim(cell.Text); !isEmptyDate(b) {
		c.see(cell.Kind, b)
	}
}

// see takes trimmed text into account that is not empty.
func (c *DateColumn) see(kind table.CellKind, b []byte) {
	c.values++
	r, ok := readCell(kind, b)
	if !ok {
		c.unread++
		keep(&c.unreadSample, b)
		return
	}
	if r.shape.numeric() && !c.numeric[r.shape-slashed].see(&r, b) {
		c.unread++
		keep(&c.unreadSample, b)
		return
	}
	c.by[r.shape]++
	if r.shape == yearFirst || r.shape == sheetDate {
		c.sees(r.c)
	}
}

// sees takes the day of the month of a date with the year first into account.
func (c *DateColumn) sees(day int) {
	if day <= 12 {
		c.within++
	} else {
		c.beyond++
	}
}

// see reports whether the cell is a date in any order.
func (o *orderCounts) see(r *reading, b []byte) bool {
	_, _, _, asDMY := dmy.civil(r)
	_, _, _, asMDY := mdy.civil(r)
	_, _, _, asYMD := ymd.civil(r)
	if !asDMY && !asMDY && !asYMD {
		return false
	}
	o.n++
	if r.two {
		o.two++
		o.firsts.add(century(r.a))
		o.lasts.add(century(r.c))
		if !asYMD {
			o.notYMD++
		}
	}
	if o.anySample == "" {
		o.anySample, o.anySampleReading = sample(b), *r
	}
	switch {
	case asDMY && asMDY:
		if r.a == r.b {
			o.same++
		} else if o.openSample == "" {
			o.openSample, o.openReading = sample(b), *r
		}
	case asDMY:
		o.notMDY++
		keep(&o.notMDYSample, b)
	case asMDY:
		o.notDMY++
		keep(&o.notDMYSample, b)
	default:
		o.onlyYMD++
	}
	return true
}

// Merge adds what another chunk of the same column said; o is the later chunk.
func (c *DateColumn) Merge(o *DateColumn) {
	c.values += o.values
	c.unread += o.unread
	c.within += o.within
	c.beyond += o.beyond
	first(&c.unreadSample, o.unreadSample)
	for i := range c.by {
		c.by[i] += o.by[i]
	}
	for i := range c.numeric {
		c.numeric[i].merge(&o.numeric[i])
	}
}

func (o *orderCounts) merge(p *orderCounts) {
	o.n += p.n
	o.notDMY += p.notDMY
	o.notMDY += p.notMDY
	o.same += p.same
	o.two += p.two
	o.notYMD += p.notYMD
	o.onlyYMD += p.onlyYMD
	o.firsts.join(p.firsts)
	o.lasts.join(p.lasts)
	first(&o.notDMYSample, p.notDMYSample)
	first(&o.notMDYSample, p.notMDYSample)
	if o.openSample == "" {
		o.openSample, o.openReading = p.openSample, p.openReading
	}
	if o.anySample == "" {
		o.anySample, o.anySampleReading = p.anySample, p.anySampleReading
	}
}

// maxShapes is how many ways of writing a column may mix. A date with and without a
// time is one way.
const maxShapes = 3

// Decide chooses the format. What the other date columns of the table tell (ShareOrders), then the
// hint ("dmy", "mdy", "ymd" or "") settle what the column leaves open and nothing else: a column that can only be read as d/m stays so.
//
// A column may mix up to three ways of writing, the most frequent ones, as long as
// each value is clear: 2022-01-31 beside 31 Jan 2022. Plain numbers in a text file
// (serial days, Unix times) are dates only where they are the majority. Dates with
// full stops are day first unless some value is impossible so. Years of two digits
// come last (70..99 are 1970..1999, the others 2000..2069) unless the column or the
// hint "ymd" says otherwise.
//
// Errors: *AmbiguousDate, *MixedDates, *NoReading (with a usable format), or a hint
// that is none. Where most values of the column are written in another, clear way, the
// ambiguous or mixed ones become errors of their cells instead.
func (c *DateColumn) Decide(hint string) (DateFormat, Evidence, error) {
	var f DateFormat
	want, err := parseOrder(hint)
	if err != nil {
		return f, Evidence{}, err
	}
	ev := Evidence{Values: c.values, Unread: c.unread}
	plain, total := 0, 0
	for s := noShape + 1; s < shapeCount; s++ {
		total += c.by[s]
		if s.plainNumber() {
			plain += c.by[s]
		}
	}
	usual := map[bool]int{true: plain, false: c.by[months]}
	var shapes []shape
	for s := noShape + 1; s < shapeCount; s++ {
		if c.by[s] > 0 && (!s.needsCompany() || 2*usual[s.plainNumber()] > total) {
			shapes = append(shapes, s)
		}
	}
	sort.SliceStable(shapes, func(i, j int) bool { return c.by[shapes[i]] > c.by[shapes[j]] })
	shapes = shapes[:min(len(shapes), maxShapes)]
	var texts []message.Message
	read := 0
	for _, s := range shapes {
		if !s.numeric() {
			f.accept |= 1 << s
			read += c.by[s]
			texts = append(texts, message.ColumnReads(shapeNames[s](), message.OfValues(c.by[s], c.values)))
			continue
		}
		counts := &c.numeric[s-slashed]
		o, why, err := counts.decide(s, want, c.others[s-slashed])
		if err != nil {
			if 2*counts.n >= total {
				return DateFormat{}, ev, err
			}
			f.unclear[s-slashed] = err
			continue
		}
		f.accept |= 1 << s
		f.order[s-slashed] = o
		if counts.same == counts.n && s != dotted {
			f.undecided |= 1 << s
		}
		read += counts.reads(o)
		texts = append(texts, message.ColumnReads(message.Plain(o.pattern(s)), why))
	}
	ev.Unread = c.values - read
	if ev.Unread > 0 {
		texts = append(texts, notRead(ev.Unread, c.values, c.unreadSample))
	}
	ev.Text = message.Join(texts...)
	if c.values == 0 {
		ev.Text = message.NoValueThere()
	} else if read == 0 {
		err = &NoReading{What: message.ADate(), Sample: c.unreadSample, Values: c.values}
		for _, e := range f.unclear {
			if e != nil {
				err = e
			}
		}
	}
	return f, ev, err
}

// CountsVotes reports whether it depends on how many cells are plain numbers or months whether these
// are dates.
func (c *DateColumn) CountsVotes() bool {
	company, others := 0, 0
	for s := noShape + 1; s < shapeCount; s++ {
		if s.needsCompany() {
			company += c.by[s]
		} else {
			others += c.by[s]
		}
	}
	return company > 0 && (others > 0 || c.by[months] > 0 && c.by[months] < company)
}

// Months is how many values are months.
func (c *DateColumn) Months() int { return c.by[months] }

// needsCompany reports whether a cell of the shape is a date only where most of its column are.
func (s shape) needsCompany() bool { return s.plainNumber() || s == months }

// plainNumber reports whether only the company it keeps makes the cell a date.
func (s shape) plainNumber() bool { return s >= serial && s <= millis }

var shapeNames = [shapeCount]func() message.Message{
	yearFirst: plain("yyyy-mm-dd"), compact: plain("yyyymmdd"), named: message.MonthByName, serial: message.SheetDayNumber,
	seconds: message.UnixSeconds, millis: message.UnixMilliseconds, sheetDate: message.WorkbookDate, sheetDays: message.WorkbookDay, months: message.MonthOnly,
}

func plain(pattern string) func() message.Message {
	return func() message.Message { return message.Plain(pattern) }
}

// reads counts the cells that are a date in that order.
func (o *orderCounts) reads(by order) int {
	switch by {
	case dmy:
		return o.n - o.notDMY - o.onlyYMD
	case mdy:
		return o.n - o.notMDY - o.onlyYMD
	}
	return o.two - o.notYMD
}

// plausibleYears is how many years an export may span before the field that spans
// them is rather taken for the day.
const plausibleYears = 5

// decide finds the order of the dates with one separator, and says why.
//
// Two-digit years come last by custom, 31/01/22. Year first (22-01-31) reads nearly
// every such column too, so it is a rival only where the first fields look like the
// years: they lie closer together than the last ones, which in turn lie too far apart
// for years. With dashes, where year first is half a custom, closer or as close is
// enough.
func (o *orderCounts) decide(s shape, hint, others order) (order, message.Message, error) {
	if o.two == o.n && o.notYMD == 0 {
		asYears := o.firsts.width() < o.lasts.width() && (s == dashed || o.lasts.width() > plausibleYears) ||
			s == dashed && o.firsts.width() == o.lasts.width()
		reads := o.reads(dmy) == o.n || o.reads(mdy) == o.n
		switch {
		case 2*o.onlyYMD > o.n || asYears && !reads:
			return ymd, message.PossibleOnlySo(message.OfValues(o.n, o.n)), nil
		case hint == ymd:
			return ymd, message.AsDateOrder(), nil
		case hint == noOrder && asYears:
			return noOrder, message.Message{}, o.ambiguous(ymd)
		}
	}
	switch {
	case o.notDMY > 0 && o.notMDY > 0:
		if hint == dmy || hint == mdy {
			return hint, message.AsDateOrderMixed(), nil
		}
		return noOrder, message.Message{}, &MixedDates{NotDMY: o.notDMYSample, NotDMYValues: o.notDMY, NotMDY: o.notMDYSample, NotMDYValues: o.notMDY}
	case o.notDMY > 0:
		return mdy, message.ImpossibleAs(message.OfValues(o.notDMY, o.n), dmy.pattern(s)), nil
	case o.notMDY > 0:
		return dmy, message.ImpossibleAs(message.OfValues(o.notMDY, o.n), mdy.pattern(s)), nil
	case others != noOrder && o.same < o.n:
		return others, message.AsOtherDateColumns(), nil
	case s == dotted:
		return dmy, message.ByCustomDotted(message.OfValues(o.n, o.n)), nil
	case o.same == o.n:
		return dmy, message.SameInBothOrders(message.OfValues(o.same, o.n)), nil
	case hint == dmy || hint == mdy:
		return hint, message.AsDateOrderUnclear(), nil
	}
	return noOrder, message.Message{}, o.ambiguous(dmy)
}

// ambiguous shows the readings of a value; with ymd as the rival of the usual orders.
func (o *orderCounts) ambiguous(rival order) error {
	e := &AmbiguousDate{Sample: o.openSample, Values: o.n}
	r := o.openReading
	if e.Sample == "" {
		e.Sample, r = o.anySample, o.anySampleReading
	}
	orders := []order{dmy, mdy}
	if rival == ymd {
		orders = []order{ymd, dmy, mdy}
	}
	for _, by := range orders {
		if y, m, d, ok := by.civil(&r); ok && (by == ymd || o.reads(by) == o.n) {
			e.Readings = append(e.Readings, DateReading{by.String(), kpi.Date(y, m, d)})
		}
	}
	return e
}

// String returns the order as the flag spells it.
func (o order) String() string { return orderNames[o] }

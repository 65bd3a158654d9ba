package calendar

import (
	"strconv"
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	start := time.Date(1899, 12, 25, 0, 0, 0, 0, time.UTC)
	for i := range 80000 {
		at := start.AddDate(0, 0, i)
		d := DayOf(at)
		y, m, dd := d.Civil()
		if want := at.Unix() / 86400; int64(d) != want && at.Unix()%86400 == 0 {
			t.Fatalf("%s is day %d, want %d", at, d, want)
		}
		if y != at.Year() || m != int(at.Month()) || dd != at.Day() || d.Weekday() != (int(at.Weekday())+6)%7 {
			t.Fatalf("%s: %d-%d-%d, weekday %d", at, y, m, dd, d.Weekday())
		}
		wy, w := at.ISOWeek()
		if got, want := (Calendar{Grain: ByWeek}).At(d).Label, time.Date(wy, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")+"-W"+strconv.Itoa(100 + w)[1:]; got != want {
			t.Fatalf("%s is in week %s, want %s", at, got, want)
		}
	}
}

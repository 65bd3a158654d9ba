package kpi

import (
	"time"

	"salesk/kpi/calendar"
)

// The days, periods and calendars that records and figures are of: see package calendar.
type (
	Day      = calendar.Day
	Grain    = calendar.Grain
	Period   = calendar.Period
	Calendar = calendar.Calendar
	Span     = calendar.Span
	Earlier  = calendar.Earlier
)

// NoDay is an empty date.
const NoDay = calendar.NoDay

// The grains, shortest first.
const (
	ByDay     = calendar.ByDay
	ByWeek    = calendar.ByWeek
	ByMonth   = calendar.ByMonth
	ByQuarter = calendar.ByQuarter
	ByYear    = calendar.ByYear
	AllTime   = calendar.AllTime
)

// Date returns the day of a date: see calendar.Date.
func Date(year, month, day int) Day { return calendar.Date(year, month, day) }

// DayOf returns the day of a time in its zone.
func DayOf(t time.Time) Day { return calendar.DayOf(t) }

// DaysInMonth returns 28 to 31.
func DaysInMonth(year, month int) int { return calendar.DaysInMonth(year, month) }

// GrainNames lists the grains as flags spell them.
func GrainNames() []string { return calendar.GrainNames() }

// ParseGrain returns the grain with that name.
func ParseGrain(s string) (Grain, error) { return calendar.ParseGrain(s) }

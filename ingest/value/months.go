package value

import "strings"

// The names and abbreviations of the months in English, Hungarian, German, French and
// Spanish, folded as fold does. An abbreviation that two months share (French "jui")
// is in none.
var monthNames = [12]string{
	"january jan januar janner jaenner janvier janv enero ene",
	"february feb februar febr feber fevrier fevr fev febrero",
	"march mar marcius marc marz maerz mrz mars marzo",
	"april apr aprilis avril avr abril abr",
	"may majus maj mai mayo",
	"june jun junius juni juin junio",
	"july jul julius juli juillet juil julio",
	"august aug augusztus aout aou agosto ago",
	"september sep sept szeptember szept septembre septiembre setiembre set",
	"october oct oktober okt octobre octubre",
	"november nov novembre noviembre",
	"december dec dezember dez decembre diciembre dic",
}

// The days of the week before a date say nothing that the date does not. "mar"
// (mardi, martes) is March unless another month follows it.
const weekdayNames = "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun " +
	"hetfo kedd szerda sze csutortok cs pentek szombat szo vasarnap vas " +
	"montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so " +
	"lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim " +
	"lunes martes miercoles mie jueves jue viernes vie sabado sab domingo dom"

type dateWord int8

// Words that a date may hold: a month is its number 1..12.
const (
	noWord   dateWord = 0
	weekday  dateWord = 13
	joining  dateWord = 14 // "9 de junio de 2018", "the 9th of June"
	ordinal  dateWord = 15 // "9th", "1er", "1º"
	daytime  dateWord = 16 // before the time: "at", "um"
	wordSize          = 12 // longest word, with room
)

var dateWords = func() map[string]dateWord {
	m := make(map[string]dateWord, 256)
	add := func(words string, w dateWord) {
		for _, s := range strings.Fields(words) {
			m[s] = w
		}
	}
	add(weekdayNames, weekday)
	add("de del of the le el den der", joining)
	add("st nd rd th er o", ordinal)
	add("at um kl", daytime)
	for i, names := range monthNames {
		add(names, dateWord(i+1))
	}
	return m
}()

// lookWord returns what the word at the start of folded or plain ASCII text is, and
// its length.
func lookWord(b []byte) (dateWord, int) {
	var buf [wordSize]byte
	n := 0
	for n < len(b) && isLetter(b[n]) {
		if n == wordSize {
			return noWord, n
		}
		buf[n] = b[n] | 0x20
		n++
	}
	return dateWords[string(buf[:n])], n
}

// Month reads the name of a month or its abbreviation, without a full stop.
func Month(name string) (int, bool) {
	var buf [wordSize]byte
	b, ok := fold(buf[:], []byte(name))
	w := dateWords[string(b)]
	return int(w), ok && w >= 1 && w <= 12
}

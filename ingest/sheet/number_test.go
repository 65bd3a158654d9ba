package sheet

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAppendNumber(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "0.00": "0", "-0.0": "0", "5": "5", "-5": "-5", "+5": "5", "007": "7", ".5": "0.5", "5.": "5", " 12 ": "12",
		"1234.5": "1234.5", "12345.0": "12345", "-99.990": "-99.99", "0.1": "0.1",
		"0.30000000000000004": "0.3", "0.7999999999999999": "0.8", "1.0049999999999999": "1.005", "-14814814.692000002": "-14814814.692",
		"99999999999999.99": "100000000000000", "1234567890123456789": "1234567890123456789",
		"1.5E3": "1500", "1e-3": "0.001", "1.2345678901234568E+16": "12345678901234600", "1E21": "1000000000000000000000",
		"1.1368683772161603E-13": "0.000000000000113686837721616", "1E-4000": "1E-4000", "-25E2": "-2500", "1000e-2": "10",
		"": "?", "-": "?", ".": "?", "e5": "?", "1e": "?", "1,5": "?", "1.2.3": "?", "NaN": "?", "0x1F": "?", "1e99999999": "?", "12 3": "?", "1_0": "?",
	} {
		got, ok := appendNumber([]byte("x"), []byte(in))
		text := strings.TrimPrefix(string(got), "x")
		if !ok {
			text = "?"
		}
		if text != want {
			t.Errorf("%q: got %q, want %q", in, text, want)
		}
	}
}

// The text of a number is the number, to the 15 digits that a spreadsheet shows, and stays
// the same when it is read again; it may lie where the result goes.
func TestAppendNumberKeepsTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(-1e300, 1e300).Draw(t, "v")
		format := rapid.SampledFrom([]byte("gef")).Draw(t, "format")
		in := strconv.FormatFloat(v, format, -1, 64)
		if len(in) > 200 {
			return
		}
		buf := []byte("x" + in)
		got, ok := appendNumber(buf[:1], buf[1:])
		if !ok {
			t.Fatalf("%q refused", in)
		}
		text := string(got[1:])
		back, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(v-back) > math.Abs(v)*1e-14 {
			t.Fatalf("%q became %q", in, text)
		}
		again, ok := appendNumber(nil, []byte(text))
		if !ok || string(again) != text {
			t.Fatalf("%q, read again, is %q", text, again)
		}
	})
}

func TestClassifyFormat(t *testing.T) {
	for code, want := range map[string]numberFormat{
		"General": plainFormat, "0.00": plainFormat, "#,##0 \"days\"": plainFormat, "0.00E+00": plainFormat, "@": plainFormat, "": plainFormat,
		"yyyy-mm-dd": dayFormat, "D/M/YY": dayFormat, "[$-409]d\\-mmm\\-yy;@": dayFormat, "mmm": dayFormat, "mmmm yy": dayFormat, "[$-F800]dddd, mmmm dd, yyyy": dayFormat,
		"h:mm": timeFormat, "hh:mm:ss AM/PM": timeFormat, "mm:ss": timeFormat, "mm:ss.0": timeFormat, "m/d/yy h:mm": dayFormat, `hh"h"mm`: timeFormat,
		"[h]:mm": plainFormat, "[hh]:mm:ss": plainFormat, "[mm]:ss": plainFormat, "[s]": plainFormat,
		"[Red]0.00": plainFormat, "[$€-407] #,##0.00": plainFormat, `"y" 0`: plainFormat, `\d0`: plainFormat, `_d0`: plainFormat, "[Red]": plainFormat,
		"#,##0 kdm": plainFormat, "General;[Red]-General": plainFormat, "TT.MM.JJJJ": dayFormat, `"open`: plainFormat, "[open": plainFormat, "yyyy[": dayFormat,
		"[$-F400]h:mm:ss\\ AM/PM": timeFormat, "mm": dayFormat, "[DBNum1]yyyy\"年\"m\"月\"": dayFormat,
	} {
		if got := classifyFormat(code); got != want {
			t.Errorf("%q: got %d, want %d", code, got, want)
		}
	}
}

func TestParseDuration(t *testing.T) {
	for in, want := range map[string]string{"PT09H30M00S": "09:30:00", "PT36H00M00.6S": "36:00:01", "PT5M": "00:05:00", "PT123H": "123:00:00", "P1D": "?", "09:30": "?", "PT-5M": "?"} {
		got := "?"
		if secs, ok := parseDuration(in); ok {
			got = string(appendClock(nil, secs))
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

package cmd

import (
	"strings"
	"testing"
)

func TestAlikeReps(t *testing.T) {
	t.Parallel()
	tests := []struct {
		reps map[string]int
		want string // rep <- also
	}{
		{map[string]int{"Kovács Ágnes": 9, "Agnes Kovacs": 2}, "Kovács Ágnes <- Agnes Kovacs"},
		{map[string]int{"Ann Smith": 9, "SMITH, Ann": 2, "ann.smith@acme.example": 1}, "Ann Smith <- SMITH, Ann; Ann Smith <- ann.smith@acme.example"},
		{map[string]int{"Marcus Lindström": 9, "Marcus Lindstrom": 9}, "Marcus Lindström <- Marcus Lindstrom"},
		{map[string]int{"Margaret Jones": 9, "Margraet Jones": 1, "Margare Jones": 2}, "Margaret Jones <- Margare Jones; Margaret Jones <- Margraet Jones"},
		{map[string]int{"Søren Ødegaard": 5, "Soren Odegard": 3}, "Søren Ødegaard <- Soren Odegard"},
		{map[string]int{"A Smithers": 5, "B Smithers": 3}, ""},
		{map[string]int{"Account 101": 5, "Account 102": 3}, ""},
		{map[string]int{"Ann": 5, "Anna": 3, "Hans": 2, "Hanna": 1}, ""},
		{map[string]int{"---": 5, "…": 3}, ""},
	}
	for _, test := range tests {
		var got []string
		for _, x := range alikeReps(test.reps) {
			if x.Records != test.reps[x.Rep] || x.Fewer != test.reps[x.Also] {
				t.Errorf("%+v: wrong counts", x)
			}
			got = append(got, x.Rep+" <- "+x.Also)
		}
		if s := strings.Join(got, "; "); s != test.want {
			t.Errorf("%v: %q, want %q", test.reps, s, test.want)
		}
	}
}

func TestParseAge(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{"7d": 7, "2w": 14, "10 days": 10, "1 week": 7, "0d": 0, "7": -1, "d": -1, "-1d": -1, "1.5d": -1, "7h": -1, "": -1} {
		got, err := parseAge(s)
		if want < 0 && err == nil || want >= 0 && (err != nil || got != want) {
			t.Errorf("%q: %d, %v", s, got, err)
		}
	}
}

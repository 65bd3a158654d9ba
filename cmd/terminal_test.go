package cmd

import (
	"strings"
	"testing"
)

func TestScreen(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ in, want string }{
		{"rep,value\r\nAnn\tÁgnes 日本 😀,1\n", "rep,value\r\nAnn\tÁgnes 日本 😀,1\n"},
		{"\x1b[31m▼ down\x1b[0m \x1b[1;32mup\x1b[m", "\x1b[31m▼ down\x1b[0m \x1b[1;32mup\x1b[m"},
		{"\x1b]52;c;ZXZpbA==\a", `\x1b]52;c;ZXZpbA==\x07`},
		{"\x1b[2J\x1b[31", `\x1b[2J`},
		{"paid\roverwritten", `paid\x0doverwritten`},
		{"\u0085\u009b31m\u202egnp.exe\u2066", `\x85\x9b31m\u202egnp.exe\u2066`},
		{"\x9b2J\xff", `\x9b2J\xff`},
		{"\uFFFD", "\uFFFD"},
	} {
		for _, size := range []int{len(tt.in), 1, 2, 3} { // characters are cut wherever writes end
			var b strings.Builder
			w := &screen{w: &b}
			for in := tt.in; in != ""; {
				n := min(size, len(in))
				if k, err := w.Write([]byte(in[:n])); k != n || err != nil {
					t.Fatal(k, err)
				}
				in = in[n:]
			}
			if b.String() != tt.want {
				t.Errorf("%q in writes of %d: %q, want %q", tt.in, size, b.String(), tt.want)
			}
		}
	}
}

package cmd

import "testing"

// TestParseSize reads sizes as people write them, and nothing that is none.
func TestParseSize(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int64{
		"1": 1, "1_000": 1000, "4GB": 4e9, "4 gb": 4e9, "512MiB": 512 << 20, "1.5GB": 0, "20k": 20_000, "7b": 7,
		"": 0, "0": 0, "0GB": 0, "-1": 0, "much": 0, "GB": 0, "9223372036854775807": 1<<63 - 1, "9223372036854775808": 0, "9223372036854TB": 0,
	} {
		got, err := parseSize(text)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%q is %d (%v), want %d", text, got, err, want)
		}
	}
}

// TestSizeText writes sizes as people say them.
func TestSizeText(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]string{1: "1\u00a0B", 1000: "1\u00a0KB", 2_000_000_000: "2\u00a0GB", 2_440_000_000: "2.4\u00a0GB", 150_000_000: "150\u00a0MB"} {
		if got := sizeText(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

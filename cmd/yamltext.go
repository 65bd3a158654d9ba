package cmd

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
)

var plainYAML = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\p{L}[\p{L}\p{M}\p{N} _./*()'&-]*$`) })

// yamlWords mean something else than themselves to some reader of YAML.
var yamlWords = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"}

// yamlText writes a text as a YAML scalar: plain where nothing can be misread, else in
// double quotes, where JSON's escapes are YAML's.
func yamlText(s string) string {
	if plainYAML().MatchString(s) && !strings.HasSuffix(s, " ") && !strings.Contains(s, "  ") && !slices.Contains(yamlWords, strings.ToLower(s)) {
		return s
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // into memory; a string can always be encoded
	return strings.TrimSuffix(b.String(), "\n")
}

package cmd

import (
	"strings"

	"salesk/internal/message"
	"salesk/kpi"
)

// placeholders are what a template of a file name may hold in braces.
var placeholders = []string{"period", "grain", "from", "to", "as_of"}

// eachPlaceholder calls replace with every placeholder of a template and returns the
// text that its results make.
func eachPlaceholder(template string, replace func(name string) (string, error)) (string, error) {
	var b strings.Builder
	rest := template
	for {
		head, tail, ok := strings.Cut(rest, "{")
		b.WriteString(head)
		if !ok {
			return b.String(), nil
		}
		name, after, ok := strings.Cut(tail, "}")
		if !ok {
			return "", message.Join(message.BraceOpen(template, "{", "}"), message.NamesMayHold("{"+strings.Join(placeholders, "}, {")+"}"))
		}
		text, err := replace(name)
		if err != nil {
			return "", message.InTemplate(template, message.Of(err))
		}
		b.WriteString(text)
		rest = after
	}
}

// checkTemplate refuses a template with a placeholder that there is not.
func checkTemplate(template string) error {
	_, err := eachPlaceholder(template, placeholder)
	return err
}

func parseTemplate(template string) (string, error) { return template, checkTemplate(template) }

func placeholder(name string) (string, error) {
	for _, p := range placeholders {
		if p == name {
			return name, nil
		}
	}
	return "", message.Join(message.PlaceholderUnknown("{"+name+"}"), didYouMean(name, placeholders, message.NamesMayHold("{"+strings.Join(placeholders, "}, {")+"}")))
}

// fileName fills a template that was checked.
func fileName(f kpi.ReportPeriod, template string) string {
	p := f.Period
	label := p.Label
	if f.Calendar.Grain == kpi.AllTime {
		label = p.Start.String() + "_" + p.End.String()
	}
	values := map[string]string{"period": label, "grain": f.Calendar.Grain.String(), "from": p.Start.String(), "to": p.End.String(), "as_of": f.AsOf.String()}
	name, _ := eachPlaceholder(template, func(name string) (string, error) { return values[name], nil })
	return name
}

// lockName is the file that holds the lock of a template's outputs, of whatever period.
func lockName(template string) string {
	name, _ := eachPlaceholder(template, placeholder)
	return name + ".lock"
}

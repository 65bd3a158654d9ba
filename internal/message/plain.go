package message

import "errors"

// Plain is what others say in words of their own: the operating system, a library.
var Plain = define1("plain", Text("text"), Texts{EN: "{text}", DE: "{text}", ES: "{text}", FR: "{text}", HU: "{text}"})

// IsPlain reports whether the message has the words of others, and so no id that says which it is.
func (m Message) IsPlain() bool { return m.ID() == "plain" }

// Of is what an error tells: the message that it is or carries, else its own words.
func Of(err error) Message {
	var m Message
	if err == nil || errors.As(err, &m) {
		return m
	}
	return Plain(err.Error())
}

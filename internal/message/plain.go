package message

// Plain is what others say in words of their own: the operating system, a library.
var Plain = define1("plain", Text("text"), Texts{EN: "{text}", DE: "{text}", ES: "{text}", FR: "{text}", HU: "{text}"})

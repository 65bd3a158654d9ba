package kpi

// IDKey is what of an id is compared where it is not found as it is written: without the frame of
// a formula (="007") or the mark of a text ('007), without the zeros that a spreadsheet takes or
// adds (007, 7.0, 7,0), and of a Salesforce id the 15 characters that its last three check.
func IDKey[T ~string | ~[]byte](id T) T {
	if n := len(id); n > 3 && id[0] == '=' && id[1] == '"' && id[n-1] == '"' {
		id = id[2 : n-1]
	} else if n > 1 && id[0] == '\'' {
		id = id[1:]
	}
	if isSalesforce18(id) {
		return id[:15]
	}
	digits := 0 // before the point
	for digits < len(id) && '0' <= id[digits] && id[digits] <= '9' {
		digits++
	}
	if rest := id[digits:]; len(rest) > 0 {
		if digits == 0 || rest[0] != '.' && rest[0] != ',' || len(rest) == 1 {
			return id
		}
		if rest[0] == ',' && len(rest) > 2 { // 7,000 may be seven thousand
			return id
		}
		for i := 1; i < len(rest); i++ {
			if rest[i] != '0' {
				return id
			}
		}
	}
	from := 0
	for from < digits-1 && id[from] == '0' {
		from++
	}
	return id[from:digits]
}

// isSalesforce18 reports whether the last three of 18 characters are those that check the first
// 15: one for five of them, whose capitals it counts as bits.
func isSalesforce18[T ~string | ~[]byte](id T) bool {
	if len(id) != 18 {
		return false
	}
	for block := range 3 {
		bits := 0
		for i := range 5 {
			switch c := id[5*block+i]; {
			case 'A' <= c && c <= 'Z':
				bits |= 1 << i
			case c < '0' || c > 'z' || c > '9' && c < 'a':
				return false
			}
		}
		if id[15+block]&^0x20 != "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits]&^0x20 {
			return false
		}
	}
	return true
}

// IsPlainID reports whether an id is surely its own key: it has no zero at its beginning or end,
// no frame or mark, and is not as long as an id of Salesforce with its check.
func IsPlainID[T ~string | ~[]byte](id T) bool {
	n := len(id)
	return n > 0 && id[n-1] != '0' && id[n-1] != '"' && id[0] != '0' && id[0] != '=' && id[0] != '\'' && n != 18
}

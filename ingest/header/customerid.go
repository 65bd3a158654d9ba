package header

import (
	"slices"
	"strings"

	"salesk/internal/message"
)

// customerIDs are the keys of headers that tell customers of one name apart.
var customerIDs = strings.Fields("customerid customernumber customerno customercode customerkey custid custno clientid clientnumber clientcode accountid accountnumber accountcode companyid organizationid organisationid organizationsid " +
	"kundennummer kundennr kundenid kundencode debitorennummer debitorennr debitornr ugyfelazonosito ugyfelkod ugyfelszam vevokod vevoazonosito partnerkod " +
	"nclient numeroclient numeroduclient idclient codeclient iddecliente idcliente codigocliente codigodecliente numerodecliente ncliente")

// customerID reads the ids of customers beside their names.
func (t *taking) customerID() {
	name, ok := t.byColumn["customer"]
	if _, taken := t.byColumn[CustomerID]; !ok || taken || t.m.Shape != DealRows && t.m.Shape != OrderRows {
		return
	}
	if key := Key(name.Header); contains(customerIDs, key) || strings.HasSuffix(key, "id") || strings.Contains(key, "mail") || strings.HasPrefix(key, "associated") {
		return // it is an id, an address, or several customers
	}
	for i, h := range t.m.Headers {
		if t.used[i] || !contains(customerIDs, Key(h)) {
			continue
		}
		t.used[i] = true
		t.m.Conflicts = slices.DeleteFunc(t.m.Conflicts, func(l Conflict) bool { return l.Index == i })
		t.byColumn[CustomerID] = Claim{Column: CustomerID, Index: i, Header: h, Why: message.WhyBeside(name.Header)}
		return
	}
}

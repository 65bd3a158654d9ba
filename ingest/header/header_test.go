package header

import (
	"strconv"
	"strings"
	"testing"

	"salesk/ingest/table"
	"salesk/kpi"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"Close Date", "close_date"},
		{"\uFEFFClose\u00A0Date *", "closedate"},
		{"CLOSE-DATE", "closeDate"},
		{"Értékesítő", "ertekesito"},
		{"Probability (%)", "probability"},
		{"Straße", "STRASSE"},
		{"E-mail/cím", "email cim"},
	} {
		if Key(c.a) != Key(c.b) {
			t.Errorf("Key(%q) = %q, Key(%q) = %q: want the same", c.a, Key(c.a), c.b, Key(c.b))
		}
	}
}

func TestSplitUnit(t *testing.T) {
	for _, c := range []struct {
		in, name, code string
		scale          int
	}{
		{"Amount spent (HUF)", "Amount spent", "HUF", 0},
		{"Amount [EUR]", "Amount", "EUR", 0},
		{"Betrag in EUR", "Betrag", "EUR", 0},
		{"amount_USD", "amount", "USD", 0},
		{"Value (€)", "Value", "EUR", 0},
		{"Value (ABC)", "Value (ABC)", "", 0},
		{"Record ID", "Record ID", "", 0},
		{"Amount ($)", "Amount", "$", 0},
		{"Amount US$", "Amount", "USD", 0},
		{"mrr_eur", "mrr", "EUR", 0},
		{"won_all", "won_all", "", 0},
		{"(EUR)", "(EUR)", "", 0},
		{"Start Date (in UTC)", "Start Date (in UTC)", "", 0},
		{"Amount (k€)", "Amount", "EUR", 3},
		{"Amount [K]", "Amount", "", 3},
		{"Amount (k EUR)", "Amount", "EUR", 3},
		{"Amount (EUR, thousands)", "Amount", "EUR", 3},
		{"Amount in thousands", "Amount", "", 3},
		{"Amount (in thousands of USD)", "Amount", "USD", 3},
		{"Amount ($000)", "Amount", "$", 3},
		{"Amount ($000s)", "Amount", "$", 3},
		{"Amount (£'000)", "Amount", "GBP", 3},
		{"Amount (000s)", "Amount", "", 3},
		{"Amount EUR (k)", "Amount", "EUR", 3},
		{"amount_keur", "amount", "EUR", 3},
		{"Umsatz TEUR", "Umsatz", "EUR", 3},
		{"Umsatz in T€", "Umsatz", "EUR", 3},
		{"Umsatz (Tsd. €)", "Umsatz", "EUR", 3},
		{"Betrag in 1.000 EUR", "Betrag", "EUR", 3},
		{"Betrag (Mio. EUR)", "Betrag", "EUR", 6},
		{"Betrag in Mrd. €", "Betrag", "EUR", 9},
		{"Árbevétel (ezer Ft)", "Árbevétel", "HUF", 3},
		{"Árbevétel eFt", "Árbevétel", "HUF", 3},
		{"Összeg (E Ft)", "Összeg", "HUF", 3},
		{"Összeg (MFt)", "Összeg", "HUF", 6},
		{"Összeg, millió Ft", "Összeg", "HUF", 6},
		{"Montant en milliers", "Montant", "", 3},
		{"Montant (en milliers d'euros)", "Montant", "EUR", 3},
		{"Montant en M€", "Montant", "EUR", 6},
		{"Importe en miles", "Importe", "", 3},
		{"Importe (miles de euros)", "Importe", "EUR", 3},
		{"Importe (mil millones de USD)", "Importe", "USD", 9},
		{"Belopp (tkr)", "Belopp", "kr", 3},
		{"Amount ($M)", "Amount", "$", 6},
		{"Amount (USD mn)", "Amount", "USD", 6},
		{"Amount (€m)", "Amount", "EUR", 6},
		{"Amount (M)", "Amount (M)", "", 0},
		{"Amount (mil)", "Amount (mil)", "", 0},
		{"Total miles", "Total miles", "", 0},
		{"Accounts (all)", "Accounts (all)", "", 0},
		{"Name_fr", "Name_fr", "", 0},
	} {
		name, u := splitUnit(c.in)
		if name != c.name || u != (Unit{c.code, c.scale}) {
			t.Errorf("splitUnit(%q) = %q, %v; want %q, %q, %d", c.in, name, u, c.name, c.code, c.scale)
		}
	}
}

// awaited are columns of records that have names before anything reads them.
var awaited = []string{"modified_date", "line_amount", "split_amount", "split_percent", "list_amount", "forecast_category", "campaign", "email", "subscription_id",
	"first_response_date", "subject", "unsubscribed", "unsubscribes", "clicks", "amount", "interval", "quantity", "status"}

// Two columns of one shape must not be named alike: the second would never be found.
func TestAliasesMeanOneColumn(t *testing.T) {
	for s := range numShapes {
		seen := map[string]string{}
		for _, c := range columnsOf(s) {
			seen[Key(c)] = c
		}
		table := aliasTables[s]
		if s == OrderRows {
			delete(seen, "email")
			table = orderNames // those of deals follow, and a name has the first meaning
		}
		for _, a := range table {
			if !contains(columnsOf(s), a.column) && !contains(awaited, a.column) {
				t.Errorf("%s: alias for %q, which is no column", s, a.column)
			}
			for _, h := range strings.Split(a.headers, "|") {
				k := Key(withoutEntity(h, s))
				if k == "" {
					t.Errorf("%s: empty alias in %q", s, a.headers)
				}
				if old, ok := seen[k]; ok && old != a.column {
					t.Errorf("%s: %q names both %s and %s", s, h, old, a.column)
				}
				seen[k] = a.column
			}
		}
	}
}

// systems are header rows as the systems write them and what must be read from them:
// "column=header", and "column!header" for a header that must lose.
var systems = []struct {
	name    string
	headers string
	shape   Shape
	want    string
}{
	{"canonical deals", "deal_id,rep,customer,amount,currency,created_date,first_contact_date,close_date,stage,status,deal_name,pipeline,source,product,type,team,region,segment,probability,lead_id,contract_start,contract_end", DealRows,
		"deal_id=deal_id rep=rep amount=amount lead_id=lead_id contract_end=contract_end"},
	{"canonical leads", "lead_id,created_date,rep,source,status,customer,email,opportunity_date,deal_id,team,region", LeadRows, "lead_id=lead_id deal_id=deal_id"},
	{"small leads", "lead_id,created_date,rep,source", LeadRows, "created_date=created_date"},
	{"canonical messages", "sent_date,rep,campaign,recipient,email_id,delivered,bounced,opened,clicked,replied,machine_open", MessageRows, "opened=opened"},
	{"small messages", "sent_date,rep,opened,clicked", MessageRows, "opened=opened"},
	{"canonical campaigns", "sent_date,campaign,rep,sent,delivered,bounced,unique_opens,opens,unique_clicks,replies,machine_opens", CampaignRows, "sent=sent unique_opens=unique_opens"},
	{"canonical costs", "date,amount,currency,category,source,rep,campaign,team", CostRows, "date=date category=category"},
	{"costs with a span", "start_date,end_date,amount,source", CostRows, "start_date=start_date end_date=end_date"},
	{"canonical targets", "period,metric,target,rep,team,currency", TargetRows, "target=target"},
	{"canonical customers", "customer,customer_name,rep,start_date,end_date,mrr,currency,source,segment,region", CustomerRows, "customer=customer mrr=mrr"},
	{"customers with an owner", "Customer,Start Date,End Date,Owner", CustomerRows, "customer=Customer rep=Owner"},
	{"customers with a value", "Customer,Start Date,End Date,MRR,Owner", CustomerRows, "mrr=MRR"},
	{"costs with an owner", "Start Date,End Date,Amount,Channel,Owner", CostRows, "source=Channel"},
	{"targets with an owner", "Owner,Start Date,End Date,Goal", TargetRows, "target=Goal"},
	{"small customers", "customer,start_date,end_date", CustomerRows, "start_date=start_date"},
	{"canonical rates", "date,currency,rate", RateRows, "rate=rate"},
	{"Maven CRM", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", DealRows,
		"deal_id=opportunity_id rep=sales_agent customer=account stage=deal_stage first_contact_date=engage_date close_date=close_date amount=close_value"},
	{"HubSpot", "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Create Date,Is Closed Won,Is Deal Closed?,Original Traffic Source,Associated Company,Associated Company IDs,Amount in company currency,Deal probability", DealRows,
		"deal_id=Record·ID rep=Deal·owner stage=Deal·Stage close_date=Close·Date amount=Amount won_flag=Is·Closed·Won closed_flag=Is·Deal·Closed? source=Original·Traffic·Source customer=Associated·Company converted_amount=Amount·in·company·currency customer!Associated·Company·IDs"},
	{"HubSpot contacts", "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date,Original Source,Associated Company", LeadRows,
		"lead_id=Record·ID rep=Contact·owner status=Lead·Status email=Email customer=Associated·Company"},
	{"HubSpot e-mail", "Email Name,Subject,Send Date (Your time zone),Sent,Delivered,Opened,Clicked,Replied,Hard Bounced,Soft Bounced,Unsubscribed,Spam reports", CampaignRows,
		"campaign=Email·Name sent_date=Send·Date·(Your·time·zone) unique_opens=Opened hard_bounced=Hard·Bounced subject=Subject"},
	{"Salesforce", "Opportunity ID,Opportunity Name,Opportunity Owner,Account Name,Stage,Amount Currency,Amount,Close Date,Created Date,Lead Source,Type,Probability (%),Won,Closed,Expected Revenue", DealRows,
		"deal_id=Opportunity·ID deal_name=Opportunity·Name rep=Opportunity·Owner currency=Amount·Currency amount=Amount expected_amount=Expected·Revenue won_flag=Won closed_flag=Closed"},
	{"Salesforce Data Loader", "Id,AccountId,Name,StageName,Amount,Probability,CloseDate,Type,LeadSource,IsClosed,IsWon,OwnerId,CreatedDate", DealRows,
		"deal_id=Id customer=AccountId stage=StageName close_date=CloseDate rep=OwnerId created_date=CreatedDate won_flag=IsWon closed_flag=IsClosed"},
	{"Salesforce leads", "Lead ID,Lead Owner,First Name,Last Name,Company / Account,Lead Source,Lead Status,Create Date,Converted,Converted Date,Opportunity ID,Opportunity Amount", LeadRows,
		"lead_id=Lead·ID rep=Lead·Owner customer=Company·/·Account converted_flag=Converted opportunity_date=Converted·Date deal_id=Opportunity·ID"},
	{"Pipedrive", "Deal - ID,Deal - Title,Deal - Owner,Deal - Organization,Deal - Stage,Deal - Status,Deal - Pipeline,Deal - Value,Deal - Currency of Value,Deal - Probability,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Deal closed on,Deal - Expected close date,Deal - Source channel,Person - Name", DealRows,
		"deal_id=Deal·-·ID rep=Deal·-·Owner customer=Deal·-·Organization amount=Deal·-·Value currency=Deal·-·Currency·of·Value created_date=Deal·-·Deal·created close_date=Deal·-·Deal·closed·on expected_close_date=Deal·-·Expected·close·date won_date=Deal·-·Won·time"},
	{"Pipedrive leads", "Lead - ID,Lead - Title,Lead - Owner,Lead - Lead created,Lead - Source,Person - Email,Organization - Name", LeadRows,
		"lead_id=Lead·-·ID rep=Lead·-·Owner created_date=Lead·-·Lead·created email=Person·-·Email customer=Organization·-·Name"},
	{"Zoho", "Record Id,Deal Name,Deal Owner,Deal Owner.id,Account Name,Account Name.id,Stage,Amount,Closing Date,Created Time,Pipeline,Probability,Expected Revenue,Lead Source,Type", DealRows,
		"deal_id=Record·Id rep=Deal·Owner rep!Deal·Owner.id customer=Account·Name close_date=Closing·Date created_date=Created·Time"},
	{"Zoho leads", "Record Id,Lead Owner,Company,Email,Lead Status,Lead Source,Created Time,Converted Date Time", LeadRows, "lead_id=Record·Id opportunity_date=Converted·Date·Time"},
	{"Dynamics 365", "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Owner,Status,Status Reason,Est. Revenue,Est. Close Date,Actual Revenue,Actual Close Date,Created On,Currency", DealRows,
		"deal_id=(Do·Not·Modify)·Opportunity deal_name=Topic customer=Potential·Customer status=Status status!Status·Reason expected_amount=Est.·Revenue actual_amount=Actual·Revenue close_date=Actual·Close·Date expected_close_date=Est.·Close·Date"},
	{"Close", "id,lead_id,lead_name,user_id,user_name,status_label,status_type,value,value_currency,date_created,date_won,confidence", DealRows,
		"deal_id=id lead_id=lead_id customer=lead_name rep=user_name rep!user_id status=status_type status!status_label amount=value won_date=date_won probability=confidence"},
	{"Odoo", "External ID,Opportunity,Customer,Salesperson,Sales Team,Stage,Expected Revenue,Expected Closing,Closed Date,Created on,Source,Probability", DealRows,
		"deal_id=External·ID rep=Salesperson team=Sales·Team expected_amount=Expected·Revenue close_date=Closed·Date expected_close_date=Expected·Closing"},
	{"EspoCRM", "ID,Name,Account,Stage,\"Probability, %\",Amount,Amount Currency,Close Date,Lead Source,Created At,Assigned User", DealRows,
		"deal_id=ID rep=Assigned·User customer=Account probability=Probability,·% currency=Amount·Currency"},
	{"Freshsales", "Id,Name,Amount,Deal stage,Sales owner,Sales account,Expected close date,Closed date,Created at,Deal pipeline,Deal type,Source,Currency", DealRows,
		"rep=Sales·owner customer=Sales·account pipeline=Deal·pipeline type=Deal·type close_date=Closed·date"},
	{"Copper", "Opportunity Id,Name,Company,Owned By,Pipeline,Stage,Status,Value,Close Date,Created At,Source,Win Probability", DealRows,
		"rep=Owned·By customer=Company probability=Win·Probability status=Status"},
	{"Mailchimp", "Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints", CampaignRows,
		"campaign=Title sent=Total·Recipients delivered=Successful·Deliveries bounced=Total·Bounces unique_opens=Unique·Opens opens=Total·Opens"},
	{"SendGrid", "processed,message_id,event,api_key_id,recv_message_id,subject,from,email,reason,url", MessageRows,
		"sent_date=processed email_id=message_id event=event recipient=email rep=from subject=subject email_id!recv_message_id"},
	{"Google Ads", "Day,Campaign,Currency code,Cost,Clicks,Impr.", CostRows, "date=Day campaign=Campaign currency=Currency·code amount=Cost"},
	{"Google Ads Hungarian", "Nap,Kampány,Pénznemkód,Költség,Kattintások", CostRows, "date=Nap campaign=Kampány amount=Költség"},
	{"Meta Ads", "Reporting starts,Reporting ends,Campaign name,Amount spent (HUF),Impressions,Reach", CostRows,
		"start_date=Reporting·starts end_date=Reporting·ends amount=Amount·spent·(HUF)/HUF"},
	{"LinkedIn Ads", "Start Date (in UTC),Account Name,Currency,Campaign Group Name,Campaign Name,Total Spent,Impressions", CostRows,
		"start_date=Start·Date·(in·UTC) campaign=Campaign·Name amount=Total·Spent"},
	{"QuickBooks", "Date,Transaction Type,Num,Name,Memo/Description,Account,Split,Amount", CostRows, "date=Date category=Account amount=Amount category!Split"},
	{"Xero", "Date,Source,Description,Reference,Currency,Debit (EUR),Credit (EUR),Account", CostRows, "debit=Debit·(EUR)/EUR credit=Credit·(EUR)/EUR category=Account"},
	{"Hungarian deals", "Ügylet azonosító,Értékesítő,Ügyfél,Összeg (HUF),Pénznem,Létrehozás dátuma,Zárás dátuma,Szakasz,Állapot,Forrás,Termék,Csapat,Régió", DealRows,
		"deal_id=Ügylet·azonosító rep=Értékesítő customer=Ügyfél amount=Összeg·(HUF)/HUF close_date=Zárás·dátuma stage=Szakasz status=Állapot"},
	{"German deals", "Opportunity-ID,Opportunity-Name,Opportunity-Inhaber,Accountname,Phase,Betrag,Schlusstermin,Erstelldatum,Lead-Quelle", DealRows,
		"deal_id=Opportunity-ID rep=Opportunity-Inhaber customer=Accountname stage=Phase amount=Betrag close_date=Schlusstermin"},
	{"French deals", "ID de fiche d'informations,Nom de la transaction,Phase de la transaction,Date de fermeture,Propriétaire de la transaction,Montant,Date de création", DealRows,
		"deal_id=ID·de·fiche·d'informations rep=Propriétaire·de·la·transaction amount=Montant close_date=Date·de·fermeture"},
	{"Spanish deals", "ID de registro,Nombre del negocio,Etapa del negocio,Fecha de cierre,Propietario del negocio,Importe,Fecha de creación,Fuente original", DealRows,
		"deal_id=ID·de·registro rep=Propietario·del·negocio amount=Importe close_date=Fecha·de·cierre"},
	{"German leads", "Lead-ID,Lead-Inhaber,Firma/Account,Lead-Quelle,Lead-Status,Erstelldatum,Konvertiert,Konvertierungsdatum", LeadRows, "lead_id=Lead-ID customer=Firma/Account opportunity_date=Konvertierungsdatum"},
	{"Hungarian targets", "Értékesítő,Hónap,Terv", TargetRows, "rep=Értékesítő period=Hónap target=Terv"},
	{"leads without ids", "Lead Owner,First Name,Company / Account,Lead Status,Converted Date,Opportunity ID,Created Date", LeadRows, "deal_id=Opportunity·ID created_date=Created·Date"},
	{"deals without ids", "Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline", DealRows, "deal_name=Deal·Name close_date=Close·Date"},
	{"deals among much else", "deal name,close date,deal owner,deal stage,a,b,c,d,e,f,g,h,i,j,k,l,m,n", DealRows, "stage=deal·stage"},
	{"Hungarian customers", "Ügyfél,Ügyfél neve,Szerződés kezdete,Szerződés vége,Havi díj,Pénznem", CustomerRows, "customer=Ügyfél customer_name=Ügyfél·neve mrr=Havi·díj"},
	{"customers by name", "Company name,Company owner,Customer Since,Churn Date,MRR", CustomerRows, "customer=Company·name start_date=Customer·Since end_date=Churn·Date"},
	{"German rates", "Datum,Währung,Kurs", RateRows, "date=Datum currency=Währung rate=Kurs"},
	{"misspelt", "deal_id,sales_agent,amont,close_date,stage", DealRows, "amount=amont"},
}

func split(line string) []string {
	var out []string
	for _, f := range strings.Split(strings.ReplaceAll(line, "\"Probability, %\"", "Probability; %"), ",") {
		out = append(out, strings.ReplaceAll(f, ";", ","))
	}
	return out
}

func TestRecognise(t *testing.T) {
	for _, c := range systems {
		t.Run(c.name, func(t *testing.T) {
			m, score, err := Recognise(split(c.headers), nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if m.Shape != c.shape {
				t.Fatalf("taken for %s (%.2f); want %s", m.Shape, score, c.shape)
			}
			for _, w := range strings.Fields(c.want) {
				w = strings.ReplaceAll(w, "·", " ")
				if column, header, ok := strings.Cut(w, "!"); ok {
					found := false
					for _, l := range m.Conflicts {
						found = found || l.Column == column && l.Header == header && l.To != "" && l.To != header
					}
					if !found {
						t.Errorf("%q is not reported as losing %s: %+v", header, column, m.Conflicts)
					}
					continue
				}
				column, header, _ := strings.Cut(w, "=")
				code := ""
				if i := len(header) - 4; i > 0 && header[i] == '/' && currencyNamed(header[i+1:], false) != "" {
					header, code = header[:i], header[i+1:]
				}
				claim, ok := m.Find(column)
				if !ok || claim.Header != header || claim.Currency != code {
					t.Errorf("%s is read from %q (%s, currency %q); want %q %s", column, claim.Header, claim.Why, claim.Currency, header, code)
				}
			}
			// Told its kind, the table must come out the same.
			again, _, err := Choose(c.shape.Kind(), split(c.headers), nil, nil)
			if err != nil || again.Shape != c.shape {
				t.Errorf("Choose: %v, %v", again.Shape, err)
			}
		})
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct{ name, headers, reason string }{
		{"no export", "ID,x,t_x,T,zbar", `only "ID" of 5 headers is one of theirs`},
		{"accounts", "account,sector,year_established,revenue,employees,office_location,subsidiary_of", `does not look like an export of deals, leads, emails, costs, targets, customers or rates: only "account", "revenue" of 7 headers are theirs; if it is one, say of what`},
		{"roster", "sales_agent,manager,regional_office", "roster"},
		{"companies of a CRM", "Record ID,Company name,Company owner,Create Date", "looks most like|too little|could be"},
		{"bank statement", "Date,Amount", "too little says so"},
		{"empty", ",,", "there is no header"},
		{"a word of prose", "Team", `all that could be a header is "Team"; if it is one`},
		{"nothing known", "colour,weight", `no header is one of theirs: "colour", "weight"; if it is one`},
		{"few of a person", "id,name,email", "looks most like leads, but no header gives created_date"},
		{"a third of them", "deal name,close date,a,b,c,d", "too little says so"},
		{"less than a third", "deal name,close date,a,b,c,d,e", `only "deal name", "close date" of 7 headers are theirs`},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, _, err := Recognise(split(c.headers), nil, nil)
			if err == nil {
				t.Fatalf("taken for %s: %+v", m.Shape, m.Claims)
			}
			ok := false
			for _, r := range strings.Split(c.reason, "|") {
				ok = ok || strings.Contains(err.Error(), r)
			}
			if !ok {
				t.Errorf("%v; want %q", err, c.reason)
			}
		})
	}
}

func TestConfiguration(t *testing.T) {
	given := map[kpi.Kind]map[string]string{kpi.Deals: {"amount": "Netto", "deal_id": "Vorgang"}}
	m, _, err := Recognise([]string{"Vorgang", "Netto", "Amount", "Stage", "Close Date"}, nil, given)
	if err != nil {
		t.Fatal(err)
	}
	if c, _ := m.Find("amount"); c.Header != "Netto" || c.Why.String() != "configuration" {
		t.Errorf("amount is read from %+v", c)
	}
	if len(m.Conflicts) != 1 || m.Conflicts[0].Header != "Amount" || m.Conflicts[0].To != "Netto" {
		t.Errorf("losers %+v", m.Conflicts)
	}
	_, _, err = Choose(kpi.Deals, []string{"deal_id", "Nettto"}, nil, map[string]string{"amount": "Netto"})
	if err == nil || !strings.Contains(err.Error(), `did you mean "Nettto"?`) {
		t.Errorf("a header that does not exist: %v", err)
	}
	m, _, err = Choose(kpi.Deals, []string{"deal_id", "rep", "amount", "status"}, nil, map[string]string{"amount": "Netto"})
	if err != nil {
		t.Fatalf("a clean file, as convert writes, needs no configured header: %v", err)
	}
	if c, _ := m.Find("amount"); c.Header != "amount" {
		t.Errorf("in a clean file amount is read from %+v", c)
	}
	_, _, err = Choose(kpi.Deals, []string{"deal_id"}, nil, map[string]string{"amout": "Netto"})
	if err == nil || !strings.Contains(err.Error(), `did you mean "amount"?`) {
		t.Errorf("a column that does not exist: %v", err)
	}
}

func TestSimilarIsCareful(t *testing.T) {
	for _, h := range []string{"last contact date", "undelivered", "weighted amount", "State of mind", "created by", "contract length", "Unopened", "Amount of people", "Next close date", "Deal ID copy"} {
		for s := range numShapes {
			m, err := Map(s, []string{h}, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(m.Claims) > 0 {
				t.Errorf("%s: %q became %+v", s, h, m.Claims)
			}
		}
	}
	for h, want := range map[string]string{"Clos Date": "close_date", "Sales Agnet": "rep", "Curency": "currency", "Oportunity Stage": "stage", "First Contact Dates": "first_contact_date"} {
		m, err := Map(DealRows, []string{h}, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := m.Find(want); !ok || !strings.HasPrefix(c.Why.String(), "similar: 0.") {
			t.Errorf("%q is not read as %s: %+v", h, want, m.Claims)
		}
	}
}

func TestSuggest(t *testing.T) {
	if got := Suggest("closedat", Columns(kpi.Deals)); got != "close_date" {
		t.Errorf("closedat: %q", got)
	}
	if got := Suggest("xyzzy", Columns(kpi.Deals)); got != "" {
		t.Errorf("xyzzy: %q", got)
	}
}

func FuzzHeader(f *testing.F) {
	for _, c := range systems {
		f.Add(strings.Join(split(c.headers), "\n"))
	}
	f.Add("Amount (\nDeal - \n - \n()\n[EUR]\n\xff\xfe")
	f.Fuzz(func(t *testing.T, s string) {
		hs := strings.Split(s, "\n")
		if len(hs) > 64 {
			return
		}
		for shape := range numShapes {
			m, err := Map(shape, hs, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			cols, cells := map[string]bool{}, map[int]bool{}
			for _, c := range m.Claims {
				if cols[c.Column] || cells[c.Index] {
					t.Fatalf("%s: claimed twice: %+v", shape, m.Claims)
				}
				if c.Index < 0 || c.Index >= len(hs) || c.Why.IsZero() || c.Header != Clean(hs[c.Index]) {
					t.Fatalf("%s: %+v", shape, c)
				}
				cols[c.Column], cells[c.Index] = true, true
			}
			for _, l := range m.Conflicts {
				if cells[l.Index] || !cols[l.Column] || l.To == "" {
					t.Fatalf("%s: loser %+v of %+v", shape, l, m.Claims)
				}
			}
		}
		m1, s1, err1 := Recognise(hs, nil, nil)
		m2, s2, err2 := recognise(hs, nil, nil)
		if (err1 == nil) != (err2 == nil) || s1 != s2 || err1 == nil && m1.Shape != m2.Shape || err1 != nil && err1.Error() != err2.Error() {
			t.Fatalf("not the same twice: %v %v", err1, err2)
		}
	})
}

// BenchmarkRecognise is a header row of many columns that is seen for the first time, or
// again.
func BenchmarkRecognise(b *testing.B) {
	hs := split(systems[13].headers)
	for i := range 120 {
		hs = append(hs, "Custom property about something number "+strings.Repeat(string(rune('a'+i%26)), i%7))
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := recognise(hs, nil, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := Recognise(hs, nil, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// TestOwnerLike reads reps from a header with a word for them in it, if its values may be reps.
func TestOwnerLike(t *testing.T) {
	for _, c := range []struct {
		header string
		values []string
		want   bool
	}{
		{"Field Sales Rep Full", []string{"Ann", "Ben", "Ann"}, true},
		{"lead_ae", []string{"Ann", "Ben", "Ann"}, true},
		{"Territory Owner Code", []string{"7", "8", "7"}, false}, // of a territory, as the codes may be
		{"Property Owner", []string{"Ann", "Ben", "Ann"}, false},
		{"Rep Score", []string{"3", "4", "5"}, false},
		{"Rep Full", []string{"3", "4", "5"}, false},
		{"Rep Seen On", []string{"2024-01-02", "2024-01-03", "2024-01-04"}, false},
		{"Owner Remark", strings.Fields("a b c d e f g h i j k l"), false}, // never comes again
		{"Reproduction", []string{"Ann", "Ben", "Ann"}, false},
	} {
		sample := make(Sample, 4)
		for i, v := range c.values {
			sample.See([]table.Cell{{Text: []byte(strconv.Itoa(i))}, {Text: []byte("10")}, {Text: []byte("2024-01-02")}, {Text: []byte(v)}})
		}
		m, err := Map(DealRows, []string{"deal_id", "amount", "close_date", c.header}, sample, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := m.Find("rep"); ok != c.want || ok && got.By != ByLikeness {
			t.Errorf("%q: %v, %+v; want %v", c.header, ok, got, c.want)
		}
	}
}

package header

import (
	"errors"
	"strings"
	"testing"

	"salesk/ingest/table"
)

// sampleOf makes a sample of rows written with commas.
func sampleOf(headers []string, rows ...string) Sample {
	s := make(Sample, len(headers))
	for _, row := range rows {
		var cells []table.Cell
		for _, c := range split(row) {
			cells = append(cells, table.Cell{Text: []byte(c)})
		}
		s.See(cells)
	}
	return s
}

// Tables that stand beside exports are none of them.
func TestOtherTables(t *testing.T) {
	for name, headers := range map[string]string{
		"prices":               "date,open,high,low,close,volume",
		"products":             "Product Name,Product Code,Product Family,Active,List Price,Created Date,Owner",
		"Maven products":       "product,series,sales_price",
		"price book":           "Id,Pricebook2Id,Product2Id,UnitPrice,IsActive,CreatedDate",
		"cases":                "Case Number,Case Owner,Status,Priority,Subject,Opened Date,Closed Date,Account Name",
		"users":                "Id,Name,Email,Profile,IsActive,LastLoginDate,CreatedDate",
		"Salesforce campaigns": "Id,IsDeleted,Name,Type,Status,StartDate,EndDate,ExpectedRevenue,BudgetedCost,ActualCost,OwnerId,CreatedDate,IsActive",
		"budgets":              "campaign_id,campaign_name,start_date,end_date,budget",
		"tasks":                "Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,CreatedDate",
		"activities":           "date,rep,type,customer,deal_id,lead_id,completed,duration",
		"stage history":        "Opportunity Name,Opportunity Owner,From Stage,To Stage,Amount,Close Date,Created Date",
		"stage entries":        "Deal ID,Stage,Date Entered",
		"stages":               "deal_id,stage,date,from_stage,rep,amount",
		"small stages":         "deal_id,stage,date",
		"quotes":               "Quote Number,Quote Name,Opportunity ID,Grand Total,Status,Expiration Date,Created Date",
		"contacts":             "Id,AccountId,LastName,FirstName,Email,LeadSource,MailingStreet,MailingCity,OwnerId,CreatedDate",
		"projects":             "Project,Client,Start Date,End Date,Owner,Status",
		"ads, as mail":         "date,clicks,age,gender",
		"a list of sales":      "Date,Customer,Product,Channel,Amount",
	} {
		if m, _, err := Recognise(split(headers), nil, nil); err == nil {
			t.Errorf("%s: taken for %s: %+v", name, m.Shape, m.Claims)
		} else if u := new(Unrecognised); !errors.As(err, &u) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What values are decides between headers, and whether one that is only alike is taken.
func TestValuesDecide(t *testing.T) {
	for _, c := range []struct{ name, headers, row, want string }{
		{"the next best", "deal_id,stage,close_date,amount,value", "1,Won,2024-01-02,high,10.50", "amount=value"},
		{"a device", "Campaign,Device,Day,Cost", "Shoes,Android,2024-01-02,12.50", "currency="},
		{"a gender", "sent_date,gender,opened", "2024-01-02,Female,1", "rep="},
		{"numbers as reps", "deal_id,Sales Agnet,amount,close_date", "1,17,5,2024-01-02", "rep="},
		{"a rep", "deal_id,Sales Agnet,amount,close_date", "1,Ann,5,2024-01-02", "rep=Sales·Agnet"},
		{"no value", "deal_id,Sales Agnet,amount,close_date", "1,,5,2024-01-02", "rep="},
		{"money as a date", "deal_id,Clos Date,amount,stage", "1,12.50,5,Won", "close_date="},
	} {
		headers := split(c.headers)
		m, _, err := Recognise(headers, sampleOf(headers, c.row, c.row, c.row), nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		for _, w := range strings.Fields(c.want) {
			column, header, _ := strings.Cut(strings.ReplaceAll(w, "·", " "), "=")
			if claim, _ := m.Find(column); claim.Header != header {
				t.Errorf("%s: %s is read from %q, want %q", c.name, column, claim.Header, header)
			}
		}
	}
	headers := split("id,Owner,Created Time,Status,Email")
	if _, _, err := Recognise(headers, sampleOf(headers, "1,Ann,2024-01-02,New,a@example.com"), nil); err != nil {
		t.Errorf("leads: %v", err)
	}
	headers = split("Date,Currency,Rate")
	if m, _, err := Recognise(headers, sampleOf(headers, "2024-01-02,Overtime,12.50"), nil); err == nil {
		t.Errorf("hours: %v", m.Shape)
	}
}

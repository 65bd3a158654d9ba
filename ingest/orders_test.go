package ingest

import (
	"strconv"
	"strings"
	"testing"

	"salesk/kpi"
)

// Orders and invoices are won on their date, and those that are no sale are left out.
func TestOrdersRecognised(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    string // amounts, days and customers of the won
		left    int
	}{
		"Shopify": {"Name,Email,Financial Status,Paid at,Currency,Subtotal,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Billing Name,Cancelled at,Vendor,Id\n" +
			"#1,a@x.com,paid,2024-03-02 10:00:00 +0100,EUR,100.00,25.00,125.00,2024-03-01 09:59:00 +0100,1,Tea,Ann A,,Leaf,5\n" +
			"#2,b@x.com,refunded,2024-03-02 10:00:00 +0100,EUR,100.00,25.00,125.00,2024-03-01 09:59:00 +0100,1,Tea,Ann A,,Leaf,6\n" +
			"#3,b@x.com,paid,2024-03-02 10:00:00 +0100,EUR,100.00,25.00,125.00,2024-03-01 09:59:00 +0100,1,Tea,Ann A,2024-03-03,Leaf,7\n",
			"12500 2024-03-01 a@x.com", 2},
		"Stripe": {"id,Description,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer ID,Customer Email,Captured,Invoice ID\n" +
			"ch_1,Sub,2024-03-01 10:00,100.00,0.00,eur,Paid,cus_1,a@x.com,true,in_1\nch_2,Sub,2024-03-02 10:00,50.00,50.00,eur,Refunded,cus_2,b@x.com,true,in_1\n",
			"10000 2024-03-01 cus_1", 1},
		"Xero": {"ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,Currency,Type,Status\nAcme,INV-1,13/03/2024,31/03/2024,120.00,GBP,Sales Invoice,Paid\nBolt,INV-2,15/03/2024,31/03/2024,60.00,GBP,Sales Invoice,Voided\n",
			"12000 2024-03-13 Acme", 1},
		"QuickBooks": {"Date,Transaction type,Num,Name,Memo,Due date,Amount,Open balance\n03/13/2024,Invoice,1001,Acme,,03/31/2024,100.00,0.00\n",
			"10000 2024-03-13 Acme", 0},
		"German": {"Rechnungsnummer;Rechnungsdatum;Kunde;Netto;Brutto;Status\nR1;13.03.2024;Acme;100,00;119,00;bezahlt\nR2;15.03.2024;Bolt;50,00;59,50;Entwurf\n",
			"10000 2024-03-13 Acme", 1},
		"a superstore": {"Row ID,Order ID,Order Date,Ship Date,Customer ID,Customer Name,Segment,State,Region,Category,Product Name,Sales,Quantity,Discount,Profit\n1,CA-1,11/18/2016,11/11/2016,CG-1,Claire,Consumer,Kentucky,South,Furniture,Bush,261.96,2,0,41.9136\n",
			"26196 2016-11-18 Claire", 0},
		"Shopify, refunded in part": {"Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Refunded Amount\n" +
			"#1,a@x.com,partially_refunded,EUR,80.00,2024-03-01 09:59:00 +0100,Tea,30.00\n#2,b@x.com,paid,EUR,20.00,2024-03-01 09:59:00 +0100,Tea,20.00\n",
			"5000 2024-03-01 a@x.com", 1},
		"WooCommerce, a row an item": {"Order Number,Order Status,Order Date,Company (Billing),Email (Billing),Order Total Amount,Order Refund Amount,Item Name,Quantity,Item Cost\n" +
			"1,Completed,2024-03-01 10:11,,a@x.com,65,15,Lamp,1,40\n1,Completed,2024-03-01 10:11,,a@x.com,65,15,Bulb,2,5\n2,Completed,2024-03-02 10:11,Acme,b@x.com,10,0,Bulb,2,5\n3,Completed,2024-03-02 10:11,,c@x.com,10,0,Bulb,2,5\n",
			"5000 2024-03-01 a@x.com; 0 2024-03-01 a@x.com; 1000 2024-03-02 b@x.com; 1000 2024-03-02 c@x.com", 0},
		"credit notes and payments": {"Date,Transaction type,Num,Customer,Due date,Amount,Open balance\n03/13/2024,Invoice,1001,Acme,03/31/2024,100.00,0.00\n03/14/2024,Payment,,Acme,,-100.00,0.00\n03/15/2024,Credit Memo,1002,Acme,,30.00,0.00\n",
			"10000 2024-03-13 Acme; -3000 2024-03-15 Acme", 1},
		"German documents": {"Belegnummer;Belegdatum;Belegart;Kunde;Netto;Brutto\nR1;13.03.2024;Rechnung;Acme;100,00;119,00\nG1;15.03.2024;Gutschrift;Acme;20,00;23,80\nA1;16.03.2024;Angebot;Acme;50,00;59,50\n",
			"10000 2024-03-13 Acme; -2000 2024-03-15 Acme", 1},
		"Stripe, invoices": {"id,Customer ID,Amount Due,Amount Paid,Closed,Currency,Date (UTC),Due Date (UTC),Number,Paid,Subscription,Subtotal,Total,Status\n" +
			"in_1,cus_1,120.00,120.00,TRUE,eur,2024-03-03 10:00,,A-1,TRUE,sub_1,100.00,120.00,paid\nin_2,cus_1,120.00,0.00,TRUE,eur,2024-03-04 10:00,,A-2,TRUE,sub_1,100.00,120.00,void\n",
			"12000 2024-03-03 cus_1", 1},
		"lines without amounts": {"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,A,Heart,6,12/13/2010 8:26,2.55,7,UK\n1,B,Duck,3,12/13/2010 8:26,0.125,7,UK\nC2,A,Heart,-1,12/14/2010 8:26,2.55,7,UK\n",
			"1530 2010-12-13 7; 38 2010-12-13 7; -255 2010-12-14 7", 0},
	} {
		d, rep := load(t, c.content, Options{})
		var won []string
		for _, x := range d.Deals.Rows() {
			if x.Outcome != kpi.Won {
				t.Errorf("%s: %v is not won", name, x)
			}
			won = append(won, strings.Join([]string{strconv.FormatInt(int64(x.Amount), 10), x.Close.String(), d.Symbols.Text(x.Customer)}, " "))
			if x.Created != kpi.NoDay {
				t.Errorf("%s: an order is an opportunity of %s", name, x.Created)
			}
		}
		if got := strings.Join(won, "; "); got != c.want || rep.Tables[0].LeftOut != c.left {
			t.Errorf("%s: %s, %d left out; want %s, %d", name, got, rep.Tables[0].LeftOut, c.want, c.left)
		}
		balanced(t, rep)
	}
	// What is paid to others is no sale, and a stage says that it is a deal.
	if _, rep := load(t, "Date,Transaction type,Num,Name,Memo,Account,Split,Amount\n03/13/2024,Bill,1001,Acme,,Office,Bank,100.00\n", Options{}); rep.Tables[0].Kind != kpi.Costs {
		t.Errorf("bills are %s", rep.Tables[0].Kind)
	}
	if d, _ := load(t, "Deal ID,Order Number,Customer,Amount,Close Date,Stage\nD1,O1,Acme,5,2024-03-01,Closed Lost\n", Options{}); d.Deals.Row(0).Outcome != kpi.Lost {
		t.Error("a deal with an order is not lost")
	}
}

package ingest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/kpi"
)

// TestOutcomes reads what became of deals from status, flags, stage and days, in this order.
// Rows are read as the second line of the table; `told` is what of the row is told.
func TestOutcomes(t *testing.T) {
	for _, c := range []struct{ headers, cells, want, told string }{
		{"Status,Stage", "Active,Closed Won", "won", ""},
		{"Status,Stage", "Pending,Closed Lost", "lost", ""},
		{"Status,Stage", "Invoiced,Closed Won", "won", ""},
		{"Status,Stage", "Open,Negotiation", "open", ""},
		{"Status,Stage", "Open,Closed Won", "open", `columns "Status" and "Stage" contradict`},
		{"Status,Stage", "Won,Negotiation", "won", ""},
		{"Status,Stage", "Won,Closed Lost", "won", `columns "Status" and "Stage" contradict`},
		{"Status,Stage", ",Closed Won", "won", ""},
		{"Status", "Aktív", "open", ""},
		{"Status", "Invoiced", "open", "unknown stages"},
		{"Stage", "Closed Won - Cancelled", "open", "unknown stages"},
		{"Stage", "Gewonnen - storniert", "open", "unknown stages"},
		{"Stage", "Cancelled", "lost", ""},
		{"Status,Won Date", "Active,2024-02-01", "won", ""},
		{"Stage,Won Date", ",2024-02-01", "won", ""},
		{"Stage,Lost Date", ",2024-02-01", "lost", ""},
		{"Stage,Won Date", "Ink is dry,2024-02-01", "open", "unknown stages"},
		{"Stage,Won Date", "Negotiation,2024-02-01", "open", `columns "Stage" and "Won Date" contradict`},
		{"Won Date,Lost Date", "2024-02-01,2024-02-02", "open", "won and lost at once"},
		{"Won Date,Lost Date", "2024-02-01,", "won", ""},
		{"Stage,Expected Close Date", ",2024-02-01", "open", "stage and status are empty"},
		{"Stage,Is Won", "Closed Won,0", "open", `columns "Is Won" and "Stage" contradict`},
		{"Stage,Is Won", "Closed Lost,1", "won", `columns "Is Won" and "Stage" contradict`},
		{"Stage,Is Won", "Closed Lost,0", "lost", ""},
		{"Stage,Is Won", "Negotiation,0", "open", ""},
		{"Stage,Is Closed,Is Won", "custom,1,0", "lost", ""},
		{"Stage,Is Closed,Is Won", "Closed Won,1,0", "lost", `columns "Is Won" and "Stage" contradict`},
		{"Stage,Is Closed,Is Won", "custom,0,1", "won", `columns "Is Won" and "Is Closed" contradict`},
		{"Stage,Is Lost", "Closed Lost,0", "open", `columns "Is Lost" and "Stage" contradict`},
		{"Is Won", "0", "open", "nothing says whether they are lost"},
		{"Is Won,Is Lost", "1,1", "open", "won and lost at once"},
		{"Is Won,Won Date", "0,2024-02-01", "open", `columns "Is Won" and "Won Date" contradict`},
		{"Region", "EMEA", "open", "nothing says whether they are won or lost"},
		{"Stage,Is Deleted", "Closed Won,true", "", "deleted or archived"},
		{"Stage,Archiviert am", "Closed Won,2024-03-01", "", "deleted or archived"},
		{"Status", "Deleted", "", "deleted or archived"},
		{"Status", "Inactive (deleted)", "", "deleted or archived"},
		{"Stage,Record Status", "Closed Won,Archived", "", "deleted or archived"},
		{"Stage,Record Status", "Closed Won,Active", "won", ""},
		{"Stage,Record State", "Closed Won,Merged - duplicate", "", "deleted or archived"},
		{"Stage,Datensatzstatus", "Gewonnen,Gelöscht", "", "deleted or archived"},
		{"Stage,Rekord állapota", "Megnyert,Archivált", "", "deleted or archived"},
		{"Stage,Statut de l'enregistrement", "Gagné,Supprimé", "", "deleted or archived"},
		{"Stage,Estado del registro", "Ganado,Fusionado", "", "deleted or archived"},
		{"Status,State", "Won,Archived", "", "deleted or archived"},
		{"Status,State", "Won,Texas", "won", ""},
		{"Status", "Lost - archived", "lost", ""},
		{"Stage,Active,Lost Reason", "Qualified,False,Price", "lost", ""},
		{"Stage,Active,Lost Reason", "Qualified,False,", "", "without a reason"},
		{"Stage,Active", "Closed Won,False", "won", ""},
	} {
		d, rep := load(t, "deal_id,amount,Close Date,"+c.headers+"\nA,1,2024-02-03,"+c.cells+"\n", Options{})
		got := ""
		if d.Deals.N == 1 {
			got = d.Deals.Outcome.At(0).String()
		}
		tab := rep.Tables[0]
		var told []string
		for _, s := range append(tab.Suspicious, tab.Left...) {
			told = append(told, s.Says())
		}
		if len(tab.OpenStages) > 0 {
			told = append(told, "unknown stages")
		}
		if s := strings.Join(told, "; "); got != c.want || (c.told == "") != (s == "") || !strings.Contains(s, c.told) {
			t.Errorf("%s = %s: %s, told %q; want %s, %q", c.headers, c.cells, got, s, c.want, c.told)
		}
	}
}

// A deal closed on the day on which it was won or lost, else on its close date.
func TestClosesOn(t *testing.T) {
	d, _ := load(t, "deal_id,stage,close_date,Won time,Lost time\nA,Won,2024-01-09,2024-01-05,\nB,Won,2024-01-09,,\nC,Lost,2024-01-09,2024-01-01,2024-01-07\n", Options{})
	if diff := cmp.Diff([]string{"A won -  2024-01-05", "B won -  2024-01-09", "C lost -  2024-01-07"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
}

// Orders are won on their date; those that nobody pays are left out.
func TestOrders(t *testing.T) {
	d, rep := load(t, "deal_id,status,amount,created_date\nA,Paid,1,2024-01-02\nB,Refunded,2,2024-01-02\nC,Storniert,3,2024-01-02\nD,Partially refunded,4,2024-01-03\nE,,5,2024-01-04\nF,Brouillon,6,2024-01-04\n", Options{AllWon: true})
	if diff := cmp.Diff([]string{"A won 100  2024-01-02", "D won 400  2024-01-03", "E won 500  2024-01-04"}, dealLines(d)); diff != "" {
		t.Error(diff)
	}
	if !d.Orders {
		t.Error("the deals are not all orders")
	}
	if r := rep.Tables[0]; r.LeftOut != 3 || len(r.Left) != 3 || r.SetAside != 0 {
		t.Errorf("left out %d: %v", r.LeftOut, r.Left)
	}
}

// What is deleted is left out whatever is wrong with it, by any way of reading.
func TestDeletedRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("lead_id,created_date,Archived\n")
	for i := range 4000 {
		fmt.Fprintf(&b, "L%d,%s\n", i, []string{"2024-01-02,no", "soon,yes", "2024-01-03,yes", "2024-01-04,"}[i%4])
	}
	_, rep := load(t, b.String(), Options{textBlock: 1 << 12})
	if r := rep.Tables[0]; r.LeftOut != 2000 || r.Read != 4000 || r.Used != 2000 {
		t.Errorf("%d read, %d used, %d left out, %d set aside", r.Read, r.Used, r.LeftOut, r.SetAside)
	}
	balanced(t, rep)
	d, rep := load(t, "customer,start_date,mrr,Is Deleted\nA,2024-01-02,1,no\nB,2024-01-02,1,yes\n", Options{})
	if len(d.Customers) != 1 || rep.Tables[0].LeftOut != 1 {
		t.Errorf("%d customers", len(d.Customers))
	}
}

// Orders beside deals of a CRM may be the same sales.
func TestOrdersBesideDeals(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) Input {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return Input{Path: path}
	}
	d, rep, err := Load([]Input{
		write("deals.csv", "deal_id,stage,amount,close_date\nA,Closed Won,1,2024-01-02\n"),
		write("orders.csv", "Order ID,Order Date,Customer Name,Total,Financial Status\n1,2024-01-02,Acme,10,paid\n"),
	}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	told := slices.ContainsFunc(rep.Notices, func(p kpi.Problem) bool { return p.Message.ID() == "orders-beside-deals" })
	if d.Orders || !told {
		t.Errorf("orders alone: %v; told: %v", d.Orders, told)
	}
}

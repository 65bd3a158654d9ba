package ingest_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"salesk/ingest"
	"salesk/kpi"
)

// written says how a system writes one canonical file: "header=column", or "header" alone for
// what it has besides and fills with something. Columns whose name begins with ! are made of
// the status (see made).
type written struct{ deals, leads, customers, orders string }

// fieldNames are exports through the systems' interfaces.
var fieldNames = map[string]written{
	"HubSpot": {
		deals: "hs_object_id=deal_id dealname hubspot_owner_id=rep Associated·Company=customer associatedcompanyid amount=amount deal_currency_code=currency createdate=created_date closedate=close_date dealstage=!hubspot hs_is_closed_won=!won hs_is_closed=!closed pipeline=pipeline dealtype=type hs_analytics_source=source hs_deal_stage_probability=probability hs_num_notes hs_createdate_copy hs_all_owner_ids days_to_close hs_deal_amount_calculation_preference hs_projected_amount num_associated_contacts hs_is_deal_split",
		leads: "hs_object_id=lead_id firstname lastname email=email hubspot_owner_id=rep createdate=created_date hs_lead_status=status hs_analytics_source=source company=customer hs_lifecyclestage_opportunity_date=opportunity_date num_notes hs_email_domain jobtitle",
	},
	"Salesforce": {
		deals: "Id=deal_id IsDeleted=!false AccountId Name Account.Name=customer StageName=!salesforce Amount=amount Probability=probability ExpectedRevenue TotalOpportunityQuantity CloseDate=close_date Type=type NextStep LeadSource=source IsClosed=!closed IsWon=!won ForecastCategoryName CurrencyIsoCode=currency OwnerId Owner.Name=rep CreatedDate=created_date CreatedById LastModifiedById LastActivityDate FiscalQuarter FiscalYear HasOpenActivity Account.Region__c=region Pipeline__c=pipeline First_Contact_Date__c=first_contact_date",
		leads: "Id=lead_id LastName FirstName Salutation Company=customer Email=email LeadSource=source Status=status OwnerId Owner.Name=rep IsConverted ConvertedDate=opportunity_date ConvertedAccountId ConvertedContactId ConvertedOpportunityId=deal_id CreatedDate=created_date CreatedById Rating NumberOfEmployees",
	},
	"Pipedrive": {
		deals: "id=deal_id title value=amount currency=currency add_time=created_date stage_change_time status=status probability=probability next_activity_date lost_time=!lost_time close_time=!close_time pipeline_id=pipeline won_time=!won_time products_count expected_close_date=!expected stage_order_nr person_name org_name=customer formatted_value weighted_value rotten_time owner_name=rep cc_email channel",
	},
	"Zoho": {
		deals: "id=deal_id Deal_Name Owner.name=rep Account_Name.name=customer Stage=!salesforce Amount=amount Currency=currency Closing_Date=close_date Created_Time=created_date Lead_Source=source Type=type Pipeline=pipeline Probability=probability Expected_Revenue Next_Step Territory Sales_Cycle_Duration",
		leads: "id=lead_id Owner.name=rep Company=customer Last_Name Email=email Lead_Status=status Lead_Source=source Created_Time=created_date Converted_Date_Time=opportunity_date Converted_Deal.id=deal_id Annual_Revenue_Note",
	},
	"Dynamics 365": {
		deals: "opportunityid=deal_id name customerid@OData.Community.Display.V1.FormattedValue=customer _customerid_value ownerid@OData.Community.Display.V1.FormattedValue=rep _ownerid_value statecode statecode@OData.Community.Display.V1.FormattedValue=!dynamics statuscode estimatedvalue=amount actualvalue=!actual estimatedclosedate=!expected actualclosedate=!close_time createdon=created_date transactioncurrencyid@OData.Community.Display.V1.FormattedValue=currency closeprobability=probability stepname exchangerate versionnumber purchaseprocess",
	},
	"Odoo": {
		deals: "id=deal_id name partner_id/name=customer user_id/name=rep stage_id/name=!odoo expected_revenue=amount probability=probability create_date=created_date date_closed=!close_time date_deadline=!expected source_id/name=source team_id/name company_currency=currency priority color activity_state",
	},
	"SuiteCRM": {
		deals: "name id=deal_id date_entered=created_date created_by_name assigned_user_name=rep account_name=customer opportunity_type=type lead_source=source amount=amount date_closed=close_date sales_stage=!salesforce probability=probability next_step currency_id",
	},
	"EspoCRM": {
		deals: "id=deal_id name deleted=!false amount=amount amountCurrency=currency amountConverted stage=!salesforce lastStage probability=probability leadSource=source closeDate=close_date createdAt=created_date accountId accountName=customer assignedUserId assignedUserName=rep",
	},
	"Copper": {
		deals: "id=deal_id name assignee_name=rep company_name=customer close_date=close_date monetary_value=amount monetary_unit=currency date_created=created_date status=status win_probability=probability pipeline_id=pipeline customer_source_id=source interaction_count",
	},
	"Freshsales": {
		deals: "id=deal_id name amount=amount expected_close=!expected closed_date=!close_time probability=probability deal_stage=!salesforce owner_name=rep sales_account_name=customer created_at=created_date lead_source_name=source deal_type=type currency_code=currency age rotten_days",
	},
	"Bitrix24": {
		deals: "ID=deal_id TITLE TYPE_ID STAGE_ID=!bitrix PROBABILITY=probability CURRENCY_ID=currency OPPORTUNITY=amount TAX_VALUE COMPANY_ID=customer BEGINDATE CLOSEDATE=close_date ASSIGNED_BY_ID=rep CREATED_BY_ID DATE_CREATE=created_date SOURCE_ID=source UTM_MEDIUM",
	},
	"plainer": {
		deals: "opp_id=deal_id assigned_rep=rep client_code=customer opp_value=amount currency=currency opportunity_created_date=created_date outcome_date=close_date final_stage=!salesforce deal_mrr notes",
	},
	"plain": {
		deals:     "opp_id=deal_id sales_rep=rep client=customer deal_value=amount currency_code=currency created_at=created_date close_at=close_date deal_stage=!salesforce lead_channel=source geo=region notes",
		leads:     "lead_no=lead_id rep_name=rep account_name=customer contact_email=email signup_date=created_date lead_status=status acquisition_channel=source qualified_at=opportunity_date opp_id=deal_id",
		customers: "account_id=customer csm=rep signup_date=start_date churned_at=end_date monthly_amount=mrr currency_code=currency acquisition_source=source geo=region notes",
	},
	"subscriptions": {
		customers: "subscription_id=!sub customer_id=customer owner=rep started_at=start_date cancelled_at=end_date mrr_amount=mrr currency=currency plan_name status_note",
	},
	"Shopify":     {orders: "Name=deal_id Email=customer Financial·Status=!paid Paid·at=close_date Fulfillment·Status Accepts·Marketing Currency=currency Subtotal Shipping Taxes Total=amount Discount·Code Created·at=close_date Lineitem·quantity Lineitem·name=product Lineitem·price Billing·Name Billing·Street Payment·Method Vendor Tags Risk·Level Source=source Employee=rep"},
	"WooCommerce": {orders: "order_id=deal_id order_date=close_date order_status=!paid billing_company=customer order_total=amount order_currency=currency payment_method shipping_total item_name=product"},
	"Stripe":      {orders: "id=deal_id Description Seller·Message Created·(UTC)=close_date Amount=amount Amount·Refunded Currency=currency Converted·Amount Fee Status=!paid Customer·ID=customer Captured Card·ID Invoice·ID"},
	"Xero":        {orders: "ContactName=customer EmailAddress InvoiceNumber=deal_id Reference InvoiceDate=close_date DueDate=close_date Total=amount TaxTotal InvoiceAmountPaid InventoryItemCode UnitAmount AccountCode TaxType Currency=currency Type Sent Status=!paid"},
	"QuickBooks":  {orders: "Date=close_date Transaction·type=!invoice Num=deal_id Name=customer Memo Due·date=close_date Amount=amount Open·balance"},
	"bookkeeper":  {orders: "Rechnungsnummer=deal_id Rechnungsdatum=close_date Kunde=customer Netto=amount MwSt Währung=currency Zahlungsstatus=!bezahlt Bearbeiter=rep"},
}

// made is a value that a system has instead of a status.
func made(column string, row map[string]string) string {
	status := row["status"]
	pick := func(won, lost, open string) string {
		return map[string]string{"won": won, "lost": lost, "open": open}[status]
	}
	switch column {
	case "!won":
		return pick("true", "false", "false")
	case "!closed":
		return pick("true", "true", "false")
	case "!false":
		return "false"
	case "!hubspot":
		return pick("closedwon", "closedlost", "qualifiedtobuy")
	case "!bitrix":
		return pick("C2:WON", "LOSE", "EXECUTING")
	case "!salesforce":
		return pick("Closed Won", "Closed Lost", "Qualification")
	case "!dynamics":
		return pick("Won", "Lost", "Open")
	case "!odoo":
		return pick("Won", "Lost", "Qualified")
	case "!won_time":
		return pick(row["close_date"], "", "")
	case "!lost_time":
		return pick("", row["close_date"], "")
	case "!close_time":
		return pick(row["close_date"], row["close_date"], "")
	case "!expected":
		return pick("", "", row["close_date"])
	case "!actual":
		return pick(row["amount"], row["amount"], "")
	case "!paid":
		return "paid"
	case "!bezahlt":
		return "bezahlt"
	case "!invoice":
		return "Invoice"
	case "!sub":
		return "S-" + row["customer"]
	}
	panic(column)
}

// rewrite writes a canonical file under other headers.
func rewrite(t *testing.T, kind, as, to string, keep func(map[string]string) bool) {
	t.Helper()
	f, err := os.Open(filepath.Join(exportsDir, "canonical", kind+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	var line []string
	for _, h := range strings.Fields(as) {
		header, _, _ := strings.Cut(strings.ReplaceAll(h, "·", " "), "=")
		line = append(line, header)
	}
	_ = w.Write(line)
	for _, cells := range rows[1:] {
		row := map[string]string{}
		for i, c := range cells {
			row[rows[0][i]] = c
		}
		if !keep(row) {
			continue
		}
		line = line[:0]
		for i, h := range strings.Fields(as) {
			switch _, column, filled := strings.Cut(h, "="); {
			case !filled:
				line = append(line, fmt.Sprintf("x%d", i))
			case column[0] == '!':
				line = append(line, made(column, row))
			default:
				line = append(line, row[column])
			}
		}
		_ = w.Write(line)
	}
	w.Flush()
	if err := os.WriteFile(to, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestFieldNames computes the same figures from exports under the systems' field names as from
// the canonical files; orders and invoices give those of the won deals.
func TestFieldNames(t *testing.T) {
	all := func(map[string]string) bool { return true }
	won := func(row map[string]string) bool { return row["status"] == "won" }
	for system, w := range fieldNames {
		for _, c := range []struct {
			kind, as string
			kpis     []string
			keep     func(map[string]string) bool
		}{
			{"deals", w.deals, []string{"revenue", "deals_won", "average_deal_size", "win_rate", "new_opportunities", "new_customers", "active_customers", "pipeline_value"}, all},
			{"leads", w.leads, []string{"new_leads", "lead_to_opportunity_ratio"}, all},
			{"customers", w.customers, []string{"new_customers", "lost_customers", "active_customers", "net_revenue_retention", "churn_rate"}, all},
			{"deals", w.orders, []string{"revenue", "deals_won", "average_deal_size", "new_customers", "active_customers"}, won},
		} {
			if c.as == "" {
				continue
			}
			dir := t.TempDir()
			file := filepath.Join(dir, system+".csv")
			rewrite(t, c.kind, c.as, file, c.keep)
			got := sums(t, c.kpis, ingest.Input{Path: file})
			want := sums(t, c.kpis, ingest.Input{Path: filepath.Join(exportsDir, "canonical", c.kind+".csv")})
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (- canonical, + this):\n%s", system, c.kind, diff)
			}
		}
	}
}

// sums are figures by month, in total, and by rep where the file has reps.
func sums(t *testing.T, kpis []string, in ingest.Input) []string {
	t.Helper()
	d, rep, err := ingest.Load([]ingest.Input{in}, ingest.Options{Currency: "EUR"})
	if err != nil {
		t.Error(err)
		return nil
	}
	for _, table := range rep.Tables {
		if table.Read != table.Used || table.Read == 0 {
			t.Errorf("%s: of %d rows read %d were used: %v", table.Name, table.Read, table.Used, rep.Problems)
		}
		for _, m := range table.Mapping {
			if m.Doubtful {
				t.Errorf("%s: %s is guessed to be %s", table.Name, m.Header, m.Column)
			}
		}
	}
	p := kpi.Defaults()
	conv, _, err := kpi.Convert(d, "EUR")
	if err != nil {
		t.Error(err)
		return nil
	}
	p.Currency, p.Digits = conv.Currency, conv.Digits
	p.AsOf = kpi.Date(2024, 1, 8)
	p.From, p.To = kpi.Date(2023, 1, 1), kpi.Date(2023, 12, 31)
	p.KPIs, p.By, p.Calendar.Grain = kpis, nil, kpi.ByMonth
	r, err := kpi.Compute(d, p)
	if err != nil {
		t.Error(err)
		return nil
	}
	lines, _ := rowsOf(r, true)
	return lines
}

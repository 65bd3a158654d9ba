package header

import (
	"encoding/csv"
	"strings"
	"testing"
)

// Whole header rows, as the systems write them; numShapes is none of the exports.
func TestWholeHeaderRows(t *testing.T) {
	for _, c := range []struct {
		name    string
		shape   Shape
		headers string
	}{
		{"hubspot deals", DealRows, `Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Amount in company currency,Annual contract value,Annual recurring revenue,Closed Lost Reason,Closed Won Reason,Create Date,Created by user ID,Currency,Days to close,Deal Description,Deal Type,Forecast amount,Forecast category,Forecast probability,HubSpot Team,Is Closed Won,Is closed lost,Is Deal Closed?,Last Activity Date,Last Contacted,Last Modified Date,Monthly recurring revenue,Next Activity Date,Next step,Number of Associated Contacts,Number of Sales Activities,Original Traffic Source,Original Traffic Source Drill-Down 1,Owner assigned date,Pipeline,Priority,Deal probability,Deal Score,Total contract value,Weighted amount,Associated Contact,Associated Contact IDs,Associated Company,Associated Company IDs,Associated Company (Primary),Date entered Closed Won (Sales Pipeline),Date exited Proposal (Sales Pipeline)`},
		{"sf opp", DealRows, `Id,IsDeleted,AccountId,IsPrivate,Name,Description,StageName,Amount,Probability,ExpectedRevenue,TotalOpportunityQuantity,CloseDate,Type,NextStep,LeadSource,IsClosed,IsWon,ForecastCategory,ForecastCategoryName,CurrencyIsoCode,CampaignId,HasOpportunityLineItem,Pricebook2Id,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,PushCount,LastStageChangeDate,FiscalQuarter,FiscalYear,Fiscal,ContactId,LastViewedDate,LastReferencedDate,HasOpenActivity,HasOverdueTask,LastAmountChangedHistoryId,LastCloseDateChangedHistoryId`},
		{"sf lead", LeadRows, `Id,IsDeleted,MasterRecordId,LastName,FirstName,Salutation,Name,Title,Company,Street,City,State,PostalCode,Country,Phone,MobilePhone,Fax,Email,Website,Description,LeadSource,Status,Industry,Rating,AnnualRevenue,NumberOfEmployees,OwnerId,IsConverted,ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,IsUnreadByOwner,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,LastActivityDate,EmailBouncedReason,EmailBouncedDate,Jigsaw`},
		{"sf account", numShapes, `Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,ShippingStreet,Phone,Fax,AccountNumber,Website,Sic,Industry,AnnualRevenue,NumberOfEmployees,Ownership,TickerSymbol,Description,Rating,Site,OwnerId,CreatedDate,CreatedById,LastModifiedDate,SystemModstamp,LastActivityDate,AccountSource`},
		{"sf contact", numShapes, `Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,OtherStreet,MailingStreet,MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,Fax,MobilePhone,ReportsToId,Email,Title,Department,AssistantName,LeadSource,Birthdate,Description,OwnerId,CreatedDate,CreatedById,LastModifiedDate,EmailBouncedReason`},
		{"sf task", numShapes, `Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,IsHighPriority,OwnerId,Description,Type,IsDeleted,AccountId,IsClosed,CreatedDate,CreatedById,LastModifiedDate,SystemModstamp,IsArchived,CallDurationInSeconds,CallType,CallDisposition,ReminderDateTime,IsReminderSet,TaskSubtype,CompletedDateTime`},
		{"sf event", numShapes, `Id,WhoId,WhatId,Subject,Location,IsAllDayEvent,ActivityDateTime,ActivityDate,DurationInMinutes,StartDateTime,EndDateTime,Description,AccountId,OwnerId,Type,IsPrivate,ShowAs,IsDeleted,CreatedDate,CreatedById,LastModifiedDate`},
		{"sf case", numShapes, `Id,IsDeleted,CaseNumber,ContactId,AccountId,ProductId,SuppliedName,SuppliedEmail,SuppliedPhone,SuppliedCompany,Type,Status,Reason,Origin,Subject,Priority,Description,IsClosed,ClosedDate,IsEscalated,OwnerId,CreatedDate,CreatedById,LastModifiedDate`},
		{"sf campaign", numShapes, `Id,IsDeleted,Name,ParentId,Type,Status,StartDate,EndDate,ExpectedRevenue,BudgetedCost,ActualCost,ExpectedResponse,NumberSent,IsActive,Description,NumberOfLeads,NumberOfConvertedLeads,NumberOfContacts,NumberOfResponses,NumberOfOpportunities,NumberOfWonOpportunities,AmountAllOpportunities,AmountWonOpportunities,OwnerId,CreatedDate`},
		{"sf campaign member", numShapes, `Id,IsDeleted,CampaignId,LeadId,ContactId,Status,HasResponded,CreatedDate,CreatedById,LastModifiedDate,FirstRespondedDate,Email,LeadSource,CompanyOrAccount,Type,LeadOrContactId`},
		{"sf product", numShapes, `Id,Name,ProductCode,Description,IsActive,CreatedDate,CreatedById,LastModifiedDate,SystemModstamp,Family,ExternalDataSourceId,DisplayUrl,QuantityUnitOfMeasure,IsDeleted,IsArchived,StockKeepingUnit`},
		{"sf oli", numShapes, `Id,OpportunityId,SortOrder,PricebookEntryId,Product2Id,ProductCode,Name,Quantity,TotalPrice,UnitPrice,ListPrice,ServiceDate,Description,CreatedDate,CreatedById,LastModifiedDate,IsDeleted`},
		{"sf history", numShapes, `Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,Probability,ForecastCategory,SystemModstamp,IsDeleted,PrevAmount,PrevCloseDate`},
		{"sf fieldhistory", numShapes, `Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue`},
		{"sf user", numShapes, `Id,Username,LastName,FirstName,Name,CompanyName,Division,Department,Title,Street,City,State,Email,Phone,Alias,CommunityNickname,IsActive,TimeZoneSidKey,UserRoleId,LocaleSidKey,ProfileId,UserType,ManagerId,LastLoginDate,CreatedDate`},
		{"sf quote", numShapes, `Id,OwnerId,IsDeleted,Name,CreatedDate,OpportunityId,Pricebook2Id,ContactId,QuoteNumber,IsSyncing,ShippingHandling,Tax,Status,ExpirationDate,Description,Subtotal,TotalPrice,LineItemCount,GrandTotal`},
		{"sf order", DealRows, `Id,OwnerId,ContractId,AccountId,Pricebook2Id,OriginalOrderId,EffectiveDate,EndDate,IsReductionOrder,Status,Description,CustomerAuthorizedById,Type,BillingStreet,ActivatedDate,StatusCode,OrderNumber,TotalAmount,CreatedDate,IsDeleted`},
		{"pipedrive deals", DealRows, `Deal - ID,Deal - Title,Deal - Creator,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Weighted value,Deal - Currency of Weighted value,Deal - Probability,Deal - Organization,Deal - Organization ID,Deal - Pipeline,Deal - Contact person,Deal - Contact person ID,Deal - Stage,Deal - Label,Deal - Status,Deal - Deal created,Deal - Update time,Deal - Last stage change,Deal - Next activity date,Deal - Last activity date,Deal - Won time,Deal - Last email received,Deal - Last email sent,Deal - Lost time,Deal - Deal closed on,Deal - Lost reason,Deal - Visible to,Deal - Total activities,Deal - Done activities,Deal - Activities to do,Deal - Email messages count,Deal - Expected close date,Deal - Product name,Deal - Product quantity,Deal - Product amount,Deal - Source origin,Deal - Source channel,Deal - Archive status,Deal - ARR,Deal - MRR`},
		{"pipedrive activities", numShapes, `Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Activity - Duration,Activity - Done,Activity - Marked as done time,Activity - Assigned to user,Activity - Add time,Activity - Deal,Activity - Lead,Activity - Contact person,Activity - Organization`},
		{"zoho deals", DealRows, `Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Probability (%),Expected Revenue,Campaign Source.id,Campaign Source,Lead Source,Contact Name.id,Contact Name,Next Step,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Last Activity Time,Currency,Exchange Rate,Layout.id,Layout,Lead Conversion Time,Sales Cycle Duration,Overall Sales Duration,Tag,Description,Reason For Loss,Pipeline,Territory,Locked,Stage Modified Time`},
		{"zoho contacts", numShapes, `Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Vendor Name,Email,Title,Department,Phone,Home Phone,Mobile,Fax,Assistant,Date of Birth,Email Opt Out,Skype ID,Created By,Created Time,Modified Time,Mailing Street,Mailing City`},
		{"d365", DealRows, `(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Account,Contact,Est. close date,Est. revenue,Contact,Account,Probability,Rating,Email Address,Owner,Status,Status Reason,Actual Close Date,Actual Revenue,Budget Amount,Currency,Created On,Pipeline Phase,Purchase Timeframe,Revenue,Originating Lead,Source Campaign,Total Amount,Price List,Forecast category,Timeline,Process Id,Exchange Rate`},
		{"odoo", DealRows, `External ID,Opportunity,Contact Name,Email,Phone,Salesperson,Sales Team,Stage,Expected Revenue,Prorated Revenue,Recurring Revenues,Probability,Expected Closing,Closed Date,Created on,Assignment Date,Last Updated on,Lost Reason,Active,Priority,Tags,Campaign,Medium,Source,Company,Customer,Days to Assign,Days to Close,Type`},
		{"hubspot contacts", LeadRows, `Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company,Became a Customer Date,Became a Lead Date,Became an Opportunity Date,City,Company Name,Country/Region,First Conversion,First Conversion Date,First Deal Created Date,HubSpot Score,Industry,Job Title,Last Contacted,Last Modified Date,Lifecycle Stage,Number of Associated Deals,Number of Sales Activities,Original Traffic Source,Original Traffic Source Drill-Down 1,Owner Assigned Date,Recent Deal Amount,Recent Deal Close Date,Time First Seen,Total Revenue,Website URL`},
		{"hubspot companies", numShapes, `Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Annual Revenue,Number of Employees,Lifecycle Stage,Lead Status,Domain,Type,Description,Time Zone,Website URL,Associated Contact,Associated Deal,First Deal Created Date,Recent Deal Amount,Total Revenue`},
		{"hubspot tickets", numShapes, `Ticket ID,Ticket name,Pipeline,Ticket status,Create date,Priority,Ticket owner,Source,Category,Last activity date,Close date,Time to close,Associated Company,Associated Contact`},
		{"mailchimp", CampaignRows, `Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Total Bounces,Times Forwarded,Forwarded Opens,Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Times Liked on Facebook,Folder Id,Unique Id,Total Orders,Total Gross Sales,Total Revenue`},
		{"mailchimp audience", numShapes, `Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS`},
		{"google ads", CostRows, `Campaign status,Campaign,Budget,Budget type,Currency code,Day,Status,Optimization score,Campaign type,Impr.,Interactions,Interaction rate,Avg. cost,Cost,Clicks,Conv. value,Conv. value / cost,Conversions,Avg. CPC,Cost / conv.,Bid strategy type`},
		{"meta ads", CostRows, `Reporting starts,Reporting ends,Campaign name,Campaign delivery,Attribution setting,Results,Result indicator,Reach,Impressions,Cost per results,Ad set budget,Ad set budget type,Amount spent (EUR),Ends,Frequency,CPM (cost per 1000 impressions) (EUR),Link clicks,CTR (all),Clicks (all)`},
		{"linkedin", CostRows, `Start Date (in UTC),Account Name,Currency,Campaign Group Name,Campaign Group ID,Campaign Name,Campaign ID,Campaign Type,Total Spent,Impressions,Clicks,Click Through Rate,Average CPM,Average CPC,Leads,Lead Form Opens,Email Sends,Email Opens,Conversions,Total Conversion Value`},
		{"stripe subs", CustomerRows, `id,Customer ID,Customer Description,Customer Email,Plan,Product,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Trial Start (UTC),Trial End (UTC),Application Fee Percent,Coupon,Cancel At Period End,Canceled At (UTC),Cancellation Reason,Ended At (UTC),userId (metadata)`},
		{"chargebee", CustomerRows, `Subscription Id,Customer Id,Customer Email,Customer Company,Subscription Status,Current Plan,Plan Quantity,Currency,MRR,Subscription Billing Period,Started On,Activated On,Current Billing Term Start Date,Current Billing Term End Date,Next Billing Date,Canceled On,Reason Code,Trial Start,Trial End,Created On,Auto-Collection`},
		{"ga4", numShapes, `Date,Session source / medium,Sessions,Users,New users,Engaged sessions,Engagement rate,Event count,Conversions,Total revenue`},
		{"jira", numShapes, `Issue key,Issue Type,Status,Project,Summary,Assignee,Reporter,Priority,Created,Updated,Resolved,Due date`},
		{"stock", numShapes, `Date,Open,High,Low,Close,Adj Close,Volume`},
		{"hr", numShapes, `Employee ID,Name,Department,Manager,Start Date,End Date,Salary,Currency,Email`},
		{"bank", numShapes, `Date,Description,Amount,Balance,Currency`},
		{"hubspot engagement", numShapes, `Activity type,Activity date,Activity assigned to,Associated contact,Associated company,Call outcome,Call duration,Body preview`},
		{"timesheet", numShapes, `Date,Employee,Project,Task,Hours,Rate,Amount,Client`},
		{"roster", numShapes, `Rep,Team,Region,Hire Date,Email`},
	} {
		headers, err := csv.NewReader(strings.NewReader(c.headers)).Read()
		if err != nil {
			t.Fatal(err)
		}
		m, _, err := Recognise(headers, nil, nil)
		switch {
		case err != nil && c.shape != numShapes:
			t.Errorf("%s: %v", c.name, err)
		case err == nil && m.Shape != c.shape:
			t.Errorf("%s: taken for %s: %+v", c.name, m.Shape, m.Claims)
		case err == nil:
			for _, x := range m.Claims {
				if x.By == ByLikeness {
					t.Errorf("%s: %s is guessed to be %s", c.name, x.Header, x.Column)
				}
			}
		}
	}
}

-- The KPIs that SQL covers well, by rep and month, from their definitions. The columns
-- are typed by hand, so that nothing is spent on guessing them; each file is read once.
-- A lead belongs to the deal that it names.

CREATE TEMP TABLE deals AS
SELECT deal_id, coalesce(rep, '(unassigned)') AS rep, amount, created_date, first_contact_date, close_date, status
FROM read_csv('$DIR/deals.csv', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {
  'deal_id': 'VARCHAR', 'deal_name': 'VARCHAR', 'rep': 'VARCHAR', 'customer': 'VARCHAR', 'amount': 'DECIMAL(18,2)', 'currency': 'VARCHAR',
  'created_date': 'DATE', 'first_contact_date': 'DATE', 'close_date': 'DATE', 'stage': 'VARCHAR', 'status': 'VARCHAR',
  'source': 'VARCHAR', 'product': 'VARCHAR', 'region': 'VARCHAR'});

CREATE TEMP TABLE leads AS
SELECT coalesce(rep, '(unassigned)') AS rep, created_date, deal_id,
       opportunity_date IS NOT NULL OR status IN ('Converted', 'Qualified') AS qualified
FROM read_csv('$DIR/leads.csv', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {
  'lead_id': 'VARCHAR', 'created_date': 'DATE', 'rep': 'VARCHAR', 'source': 'VARCHAR', 'status': 'VARCHAR', 'customer': 'VARCHAR',
  'email': 'VARCHAR', 'opportunity_date': 'DATE', 'deal_id': 'VARCHAR'});

CREATE TEMP TABLE months AS
SELECT unnest(generate_series(DATE '2022-01-01', DATE '2024-12-01', INTERVAL 1 MONTH))::DATE AS month;

CREATE TEMP TABLE closed AS
WITH first_leads AS (
  SELECT deal_id, min(created_date) AS lead_date FROM leads WHERE deal_id IS NOT NULL GROUP BY deal_id
), ended AS (
  SELECT rep, date_trunc('month', close_date) AS month, status = 'Won' AS won, amount,
         CASE WHEN status = 'Won' THEN close_date - coalesce(first_contact_date, lead_date, created_date) END AS days
  FROM deals LEFT JOIN first_leads USING (deal_id)
  WHERE status IN ('Won', 'Lost')
)
SELECT rep, month, sum(amount) FILTER (won) AS revenue, count(*) FILTER (won) AS won, count(*) AS closed,
       sum(amount) AS amount, avg(days) FILTER (days >= 0) AS cycle, median(days) FILTER (days >= 0) AS cycle_median
FROM ended GROUP BY rep, month;

CREATE TEMP TABLE opened AS
SELECT rep, date_trunc('month', created_date) AS month, count(*) AS n, sum(amount) AS amount
FROM deals GROUP BY rep, month;

CREATE TEMP TABLE created AS
SELECT l.rep, date_trunc('month', l.created_date) AS month, count(*) AS n,
       count(*) FILTER (l.qualified OR d.deal_id IS NOT NULL) AS opportunities,
       count(*) FILTER (d.status = 'Won') AS converted
FROM leads l LEFT JOIN deals d ON d.deal_id = l.deal_id GROUP BY l.rep, month;

CREATE TEMP TABLE sent AS
SELECT coalesce(rep, '(unassigned)') AS rep, date_trunc('month', sent_date) AS month,
       sum(delivered) AS delivered, sum(opened) AS opened, sum(clicked) AS clicked
FROM read_csv('$DIR/emails.csv', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {
  'email_id': 'VARCHAR', 'sent_date': 'DATE', 'rep': 'VARCHAR', 'campaign': 'VARCHAR', 'recipient': 'VARCHAR', 'delivered': 'UTINYINT',
  'bounced': 'UTINYINT', 'opened': 'UTINYINT', 'clicked': 'UTINYINT', 'replied': 'UTINYINT', 'machine_open': 'UTINYINT'})
GROUP BY ALL;

-- A stock and a growth rate have a value in every month, whether or not something happened in it.
CREATE TEMP TABLE stock AS
WITH cells AS (SELECT rep, month FROM (SELECT DISTINCT rep FROM deals) CROSS JOIN months)
SELECT rep, month,
       sum(coalesce(opened.amount, 0) - coalesce(closed.amount, 0)) OVER (PARTITION BY rep ORDER BY month) AS pipeline,
       coalesce(revenue, 0) AS revenue,
       lag(coalesce(revenue, 0)) OVER (PARTITION BY rep ORDER BY month) AS base
FROM cells LEFT JOIN opened USING (rep, month) LEFT JOIN closed USING (rep, month);

COPY (
  SELECT kpi, strftime(month, '%Y-%m') AS period, rep, value FROM (
              SELECT 'revenue' AS kpi, month, rep, coalesce(revenue, 0)::VARCHAR AS value FROM closed
    UNION ALL SELECT 'deals_won', month, rep, won::VARCHAR FROM closed
    UNION ALL SELECT 'average_deal_size', month, rep, (revenue::DOUBLE / nullif(won, 0))::VARCHAR FROM closed
    UNION ALL SELECT 'win_rate', month, rep, (won / closed)::VARCHAR FROM closed
    UNION ALL SELECT 'sales_cycle', month, rep, cycle::VARCHAR FROM closed
    UNION ALL SELECT 'sales_cycle_median', month, rep, cycle_median::VARCHAR FROM closed
    UNION ALL SELECT 'pipeline_value', month, rep, pipeline::VARCHAR FROM stock
    UNION ALL SELECT 'email_open_rate', month, rep, (opened / nullif(delivered, 0))::VARCHAR FROM sent
    UNION ALL SELECT 'email_click_rate', month, rep, (clicked / nullif(delivered, 0))::VARCHAR FROM sent
    UNION ALL SELECT 'new_leads', month, rep, n::VARCHAR FROM created
    UNION ALL SELECT 'new_opportunities', month, rep, n::VARCHAR FROM opened
    UNION ALL SELECT 'conversion_rate', month, rep, (converted / n)::VARCHAR FROM created
    UNION ALL SELECT 'lead_to_opportunity_ratio', month, rep, (opportunities / n)::VARCHAR FROM created
    UNION ALL SELECT 'sales_growth', month, rep, ((revenue - base)::DOUBLE / base)::VARCHAR FROM stock WHERE base > 0
  )
  ORDER BY kpi, period, rep
) TO '$OUT' (HEADER, DELIMITER ',');

-- Four KPIs of deals by rep and month, from one file or from many: types given, only the
-- columns that are needed, each file read once and nothing kept but the sums. No deal
-- comes twice, and there are no leads whose day of creation could start a sales cycle.

COPY (
  WITH closed AS (
    SELECT coalesce(rep, '(unassigned)') AS rep, date_trunc('month', close_date) AS month,
           sum(amount) FILTER (status = 'Won') AS revenue, count(*) FILTER (status = 'Won') AS won, count(*) AS closed,
           avg(days) FILTER (status = 'Won' AND days >= 0) AS cycle
    FROM (
      SELECT rep, amount, close_date, status, close_date - coalesce(first_contact_date, created_date) AS days
      FROM read_csv('$DIR/*.csv', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {
        'deal_id': 'VARCHAR', 'deal_name': 'VARCHAR', 'rep': 'VARCHAR', 'customer': 'VARCHAR', 'amount': 'DECIMAL(18,2)', 'currency': 'VARCHAR',
        'created_date': 'DATE', 'first_contact_date': 'DATE', 'close_date': 'DATE', 'stage': 'VARCHAR', 'status': 'VARCHAR',
        'source': 'VARCHAR', 'product': 'VARCHAR', 'region': 'VARCHAR'})
      WHERE status IN ('Won', 'Lost')
    )
    GROUP BY ALL
  )
  SELECT kpi, strftime(month, '%Y-%m') AS period, rep, value FROM (
              SELECT 'revenue' AS kpi, month, rep, coalesce(revenue, 0)::VARCHAR AS value FROM closed
    UNION ALL SELECT 'deals_won', month, rep, won::VARCHAR FROM closed
    UNION ALL SELECT 'win_rate', month, rep, (won / closed)::VARCHAR FROM closed
    UNION ALL SELECT 'sales_cycle', month, rep, cycle::VARCHAR FROM closed
  )
  ORDER BY kpi, period, rep
) TO '$OUT' (HEADER, DELIMITER ',');

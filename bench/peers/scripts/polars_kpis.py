"""The KPIs with polars: polars_kpis.py DIR OUT; POLARS_MAX_THREADS says on how many threads.

Types are given by hand and only the columns that are needed are read, each file once.
"""

import sys
from datetime import date

import polars as pl

directory, out = sys.argv[1:]


def scan(name, **types):
    return pl.scan_csv(f"{directory}/{name}", schema_overrides=types, infer_schema=False).select(*types)


def month(column):
    return pl.col(column).dt.truncate("1mo").alias("month")


deals = scan("deals.csv", deal_id=pl.String, rep=pl.String, amount=pl.Float64, created_date=pl.Date,
             first_contact_date=pl.Date, close_date=pl.Date, status=pl.String)
leads = scan("leads.csv", created_date=pl.Date, rep=pl.String, status=pl.String, opportunity_date=pl.Date, deal_id=pl.String)
emails = scan("emails.csv", sent_date=pl.Date, rep=pl.String, delivered=pl.Int64, opened=pl.Int64, clicked=pl.Int64)
reps = pl.col("rep").fill_null("(unassigned)")

sent = emails.group_by(reps, month("sent_date")).agg(pl.col("delivered", "opened", "clicked").sum())
deals, leads, sent = pl.collect_all([deals.with_columns(reps), leads.with_columns(reps), sent], engine="streaming")

first_leads = leads.lazy().filter(pl.col("deal_id").is_not_null()).group_by("deal_id").agg(pl.col("created_date").min().alias("lead_date"))
won = pl.col("status") == "Won"
days = (pl.col("close_date") - pl.coalesce("first_contact_date", "lead_date", "created_date")).dt.total_days()
cycle = days.filter(won & (days >= 0))
closed = (
    deals.lazy().filter(pl.col("status").is_in(["Won", "Lost"]))
    .join(first_leads, on="deal_id", how="left")
    .group_by("rep", month("close_date"))
    .agg(pl.col("amount").filter(won).sum().alias("revenue"), won.sum().alias("won"), pl.len().alias("closed"), pl.col("amount").sum(),
         cycle.mean().alias("cycle"), cycle.median().alias("cycle_median"))
)
opened = deals.lazy().group_by("rep", month("created_date")).agg(pl.len().alias("n"), pl.col("amount").sum().alias("opened"))
linked = deals.lazy().select("deal_id", pl.col("status").alias("deal_status"))
created = (
    leads.lazy().join(linked, on="deal_id", how="left")
    .group_by("rep", month("created_date"))
    .agg(pl.len().alias("n"),
         (pl.col("opportunity_date").is_not_null() | pl.col("status").is_in(["Converted", "Qualified"]) | pl.col("deal_status").is_not_null())
         .sum().alias("opportunities"),
         (pl.col("deal_status") == "Won").sum().alias("converted"))
)
closed, opened, created = pl.collect_all([closed, opened, created])

# A stock and a growth rate have a value in every month, whether or not something happened in it.
months = pl.DataFrame({"month": pl.date_range(date(2022, 1, 1), date(2024, 12, 1), "1mo", eager=True)})
cell = ["rep", "month"]
stock = (
    opened.select("rep").unique().join(months, how="cross")
    .join(opened, on=cell, how="left").join(closed, on=cell, how="left").fill_null(0).sort(cell)
    .with_columns((pl.col("opened") - pl.col("amount")).cum_sum().over("rep").alias("pipeline"), pl.col("revenue").shift(1).over("rep").alias("base"))
)


def rows(kpi, table, value, money=False):
    text = value.round(2).cast(pl.Decimal(18, 2)) if money else value
    return table.select(pl.lit(kpi).alias("kpi"), pl.col("month").dt.strftime("%Y-%m").alias("period"), "rep", text.cast(pl.String).alias("value"))


def some(column):
    return pl.when(pl.col(column) > 0).then(pl.col(column))


pl.concat([
    rows("revenue", closed, pl.col("revenue"), money=True),
    rows("deals_won", closed, pl.col("won")),
    rows("average_deal_size", closed, pl.col("revenue") / some("won")),
    rows("win_rate", closed, pl.col("won") / pl.col("closed")),
    rows("sales_cycle", closed, pl.col("cycle")),
    rows("sales_cycle_median", closed, pl.col("cycle_median")),
    rows("pipeline_value", stock, pl.col("pipeline"), money=True),
    rows("email_open_rate", sent, pl.col("opened") / some("delivered")),
    rows("email_click_rate", sent, pl.col("clicked") / some("delivered")),
    rows("new_leads", created, pl.col("n")),
    rows("new_opportunities", opened, pl.col("n")),
    rows("conversion_rate", created, pl.col("converted") / pl.col("n")),
    rows("lead_to_opportunity_ratio", created, pl.col("opportunities") / pl.col("n")),
    rows("sales_growth", stock.filter(pl.col("base") > 0), (pl.col("revenue") - pl.col("base")) / pl.col("base")),
]).sort("kpi", "period", "rep").write_csv(out)

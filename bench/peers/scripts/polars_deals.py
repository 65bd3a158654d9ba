"""Four KPIs of deals with polars, from one file or from many: polars_deals.py ENGINE DIR OUT

POLARS_MAX_THREADS says on how many threads. Types are given by hand, also those of columns
that are not needed, so that no file is looked into before it is read.
"""

import sys

import polars as pl

engine, directory, out = sys.argv[1:]

text, day = pl.String, pl.Date
deals = pl.scan_csv(f"{directory}/*.csv", schema={
    "deal_id": text, "deal_name": text, "rep": text, "customer": text, "amount": pl.Float64, "currency": text, "created_date": day,
    "first_contact_date": day, "close_date": day, "stage": text, "status": text, "source": text, "product": text, "region": text})

won = pl.col("status") == "Won"
days = (pl.col("close_date") - pl.coalesce("first_contact_date", "created_date")).dt.total_days()
closed = (
    deals.filter(pl.col("status").is_in(["Won", "Lost"]))
    .group_by(pl.col("rep").fill_null("(unassigned)"), pl.col("close_date").dt.truncate("1mo").alias("month"))
    .agg(pl.col("amount").filter(won).sum().alias("revenue"), won.sum().alias("won"), pl.len().alias("closed"),
         days.filter(won & (days >= 0)).mean().alias("cycle"))
    .collect(engine=engine)
)


def rows(kpi, value):
    return closed.select(pl.lit(kpi).alias("kpi"), pl.col("month").dt.strftime("%Y-%m").alias("period"), "rep", value.cast(pl.String).alias("value"))


pl.concat([
    rows("revenue", pl.col("revenue").round(2).cast(pl.Decimal(18, 2))),
    rows("deals_won", pl.col("won")),
    rows("win_rate", pl.col("won") / pl.col("closed")),
    rows("sales_cycle", pl.col("cycle")),
]).sort("kpi", "period", "rep").write_csv(out)

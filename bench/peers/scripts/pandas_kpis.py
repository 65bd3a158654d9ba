"""The KPIs with pandas, its fastest reader (pyarrow) and types given by hand: pandas_kpis.py THREADS DIR OUT"""

import sys

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

threads, directory, out = sys.argv[1:]
pa.set_cpu_count(int(threads))
pa.set_io_thread_count(int(threads))


# pandas.read_csv(engine="pyarrow") cannot be told that cells hold line breaks, so this
# calls the same reader itself.
def read(name, **types):
    table = pa.csv.read_csv(
        f"{directory}/{name}",
        parse_options=pa.csv.ParseOptions(newlines_in_values=True),
        convert_options=pa.csv.ConvertOptions(include_columns=list(types), column_types=types, strings_can_be_null=True),
    )
    for i, column in enumerate(table.column_names):
        if types[column] == pa.date32():
            table = table.set_column(i, column, pc.cast(table[column], pa.timestamp("s")))
    return table.to_pandas()


rep, text, day, number = pa.dictionary(pa.int32(), pa.string()), pa.string(), pa.date32(), pa.float64()
deals = read("deals.csv", deal_id=text, rep=rep, amount=number, created_date=day, first_contact_date=day, close_date=day, status=rep)
leads = read("leads.csv", created_date=day, rep=rep, status=rep, opportunity_date=day, deal_id=text)
emails = read("emails.csv", sent_date=day, rep=rep, delivered=pa.int64(), opened=pa.int64(), clicked=pa.int64())

for table, column in (deals, "created_date"), (leads, "created_date"), (emails, "sent_date"):
    table["rep"] = table["rep"].cat.add_categories("(unassigned)").fillna("(unassigned)") if table["rep"].isna().any() else table["rep"]
    table["month"] = table[column].dt.year * 12 + table[column].dt.month - 1
cell = ["rep", "month"]


def sums(table, **aggregates):
    return table.groupby(cell, observed=True, sort=False).agg(**aggregates).reset_index().astype({"rep": str})


sent = sums(emails, delivered=("delivered", "sum"), opened=("opened", "sum"), clicked=("clicked", "sum"))

opened = sums(deals, n=("deal_id", "size"), opened=("amount", "sum"))
first_leads = leads.dropna(subset="deal_id").groupby("deal_id", sort=False)["created_date"].min()
ended = deals[deals["status"].isin(["Won", "Lost"])].copy()
ended["month"] = ended["close_date"].dt.year * 12 + ended["close_date"].dt.month - 1
start = ended["first_contact_date"]
missing = start.isna()
start = start.where(~missing, ended["deal_id"].where(missing).map(first_leads)).fillna(ended["created_date"])
ended["won"] = ended["status"] == "Won"
ended["revenue"] = ended["amount"].where(ended["won"], 0.0)
ended["days"] = (ended["close_date"] - start).dt.days
ended["days"] = ended["days"].where(ended["won"] & (ended["days"] >= 0))
closed = sums(ended, revenue=("revenue", "sum"), won=("won", "sum"), closed=("won", "size"), amount=("amount", "sum"),
              cycle=("days", "mean"), cycle_median=("days", "median"))

status = leads["deal_id"].dropna().map(deals.set_index("deal_id")["status"].astype(str)).reindex(leads.index)
leads["opportunity"] = leads["opportunity_date"].notna() | leads["status"].isin(["Converted", "Qualified"]) | status.notna()
leads["converted"] = status == "Won"
created = sums(leads, n=("opportunity", "size"), opportunities=("opportunity", "sum"), converted=("converted", "sum"))

# A stock and a growth rate have a value in every month, whether or not something happened in it.
grid = pd.MultiIndex.from_product([sorted(opened["rep"].unique()), range(2022 * 12, 2025 * 12)], names=cell)
stock = pd.concat([opened.set_index(cell)["opened"], closed.set_index(cell)[["amount", "revenue"]]], axis=1).reindex(grid).fillna(0.0)
by_rep = stock.groupby(level="rep", sort=False)
stock["pipeline"] = (stock["opened"] - stock["amount"]).groupby(level="rep", sort=False).cumsum()
stock["base"] = by_rep["revenue"].shift(1)
stock = stock.reset_index()

parts = []


def rows(kpi, table, value, money=False):
    if money:
        value = value.map("{:.2f}".format)
    parts.append(pd.DataFrame({"kpi": kpi, "month": table["month"], "rep": table["rep"], "value": value.astype(object)}))


rows("revenue", closed, closed["revenue"], money=True)
rows("deals_won", closed, closed["won"])
rows("average_deal_size", closed, closed["revenue"] / closed["won"].where(closed["won"] > 0))
rows("win_rate", closed, closed["won"] / closed["closed"])
rows("sales_cycle", closed, closed["cycle"])
rows("sales_cycle_median", closed, closed["cycle_median"])
rows("pipeline_value", stock, stock["pipeline"], money=True)
rows("email_open_rate", sent, sent["opened"] / sent["delivered"].where(sent["delivered"] > 0))
rows("email_click_rate", sent, sent["clicked"] / sent["delivered"].where(sent["delivered"] > 0))
rows("new_leads", created, created["n"])
rows("new_opportunities", opened, opened["n"])
rows("conversion_rate", created, created["converted"] / created["n"])
rows("lead_to_opportunity_ratio", created, created["opportunities"] / created["n"])
growing = stock[stock["base"] > 0]
rows("sales_growth", growing, (growing["revenue"] - growing["base"]) / growing["base"])

result = pd.concat(parts, ignore_index=True).sort_values(["kpi", "month", "rep"], kind="stable")
periods = {m: f"{m // 12}-{m % 12 + 1:02}" for m in result["month"].unique()}
result["period"] = result["month"].map(periods)
result[["kpi", "period", "rep", "value"]].to_csv(out, index=False)

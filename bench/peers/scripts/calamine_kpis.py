"""KPIs of a workbook with calamine: calamine_kpis.py DEALS.xlsx OUT

With "read" as OUT's place taken by -, it reads the sheet and says how many rows it has.
"""

import sys

from python_calamine import CalamineWorkbook

book, out = sys.argv[1:]
sheet = CalamineWorkbook.from_path(book).get_sheet_by_name("Deals")
if out == "-":
    print(sum(1 for _ in sheet.iter_rows()) - 1)
    sys.exit()
rows = sheet.iter_rows()
column = {name: i for i, name in enumerate(next(rows))}
rep_at, amount_at, created_at, close_at, status_at = (column[c] for c in ("rep", "amount", "created_date", "close_date", "status"))

cells = {}  # (rep, year, month) -> [cents won, won, lost, created]
none = (0, 0, 0, 0)
for row in rows:
    rep = row[rep_at] or "(unassigned)"
    created, status = row[created_at], row[status_at]
    key = (rep, created.year, created.month)
    cell = cells.get(key)
    if cell is None:
        cell = cells[key] = list(none)
    cell[3] += 1
    if status == "Open":
        continue
    close = row[close_at]
    key = (rep, close.year, close.month)
    cell = cells.get(key)
    if cell is None:
        cell = cells[key] = list(none)
    if status == "Won":
        cell[0] += round(row[amount_at] * 100)
        cell[1] += 1
    else:
        cell[2] += 1

with open(out, "w", newline="") as f:
    f.write("kpi,period,rep,value\n")
    for (rep, year, month), (cents, won, lost, created) in sorted(cells.items()):
        period = f"{year}-{month:02}"
        if won + lost:
            f.write(f"revenue,{period},{rep},{cents // 100}.{cents % 100:02}\n")
            f.write(f"deals_won,{period},{rep},{won}\n")
            f.write(f"win_rate,{period},{rep},{won / (won + lost)!r}\n")
        if won:
            f.write(f"average_deal_size,{period},{rep},{cents / 100 / won!r}\n")
        if created:
            f.write(f"new_opportunities,{period},{rep},{created}\n")

"""The KPIs of a SQL file with DuckDB: duckdb_kpis.py SQL THREADS DIR OUT"""

import sys

import duckdb

sql, threads, directory, out = sys.argv[1:]
with open(sql) as f:
    text = f.read()
con = duckdb.connect(config={"threads": int(threads), "preserve_insertion_order": False})
con.execute(text.replace("$DIR", directory.replace("'", "''")).replace("$OUT", out.replace("'", "''")))

# SPDX-License-Identifier: MIT
"""pandas and DuckDB for the tables."""
import json

import duckdb
import pandas

import exports

TABLES = ("nodes", "edges", "mentions", "figures", "commitments")


def check(graphs, scratch):
    differences = []
    for folder in exports.graphs(graphs):
        export = exports.Export(folder / "all")
        counts = export.counts
        wanted = {"nodes": counts["nodes"], "edges": counts["edges"], "figures": counts["nodes_by_label"].get("Figure", 0),
                  "commitments": counts["nodes_by_label"].get("Commitment", 0)}
        for table in TABLES:
            rows = list(export.table(table))
            if table in wanted and len(rows) != wanted[table]:
                differences.append(f"{folder.name}: {table}: {len(rows)} rows instead of {wanted[table]}")
            for path in (f"all/tables/{table}.csv", f"gz/tables/{table}.csv.gz", f"zst/tables/{table}.csv.zst"):
                frame = pandas.read_csv(folder / path, dtype=str, keep_default_na=False)
                if frame.to_dict("records") != rows:
                    differences.append(f"{folder.name}: {path}: pandas sees other cells")
                # A value may be as long as a document; DuckDB must be told.
                seen = duckdb.sql(f"SELECT * FROM read_csv('{folder / path}', header=true, all_varchar=true, max_line_size=50000000)")
                cells = [dict(zip(seen.columns, (v or "" for v in row))) for row in seen.fetchall()]
                if cells != rows:
                    wrong = [(a, b) for a, b in zip(cells, rows) if a != b][:1]
                    differences.append(f"{folder.name}: {path}: DuckDB sees {len(cells)} rows for {len(rows)}: {str(wrong)[:800]}")
            for column in frame.columns:
                if export.manifest["properties"]["nodes"].get(column, "").endswith("[]") and table == "nodes":
                    for cell in frame[column]:
                        if cell and not isinstance(json.loads(cell), list):
                            differences.append(f"{folder.name}: {table}.{column} holds {cell[:80]}")
    return differences

#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts the five questions to a graph, in SQL (DuckDB on the tables) or in SPARQL (rdflib on the JSON-LD).

    python3 ask.py sql OUT
    python3 ask.py sparql OUT

OUT is a folder that `factweave build --formats tables,jsonld` wrote. Needs duckdb or rdflib from PyPI.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
PREFIXES = {
    "kg": "https://w3id.org/factweave/ns#",
    "schema": "http://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def questions(path, comment):
    """(question, query) pairs: each query follows a comment that is the question."""
    blocks = re.split(rf"^{re.escape(comment)} (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [(question, query.strip()) for question, query in zip(blocks[1::2], blocks[2::2])]


def ask_sql(out):
    import duckdb

    database = duckdb.connect()
    for table in ("nodes", "edges", "figures", "commitments"):
        database.sql(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{out}/tables/{table}.csv', header = true, all_varchar = true)")
    for question, query in questions(HERE / "questions.sql", "--"):
        result = database.sql(query)
        yield question, result.columns, [[str(v) for v in row] for row in result.fetchall()]


def ask_sparql(out):
    import rdflib

    graph = rdflib.Graph()
    for shard in sorted(out.glob("kg*.jsonld")):
        graph.parse(shard, format="json-ld")
    for question, query in questions(HERE / "questions.sparql", "#"):
        result = graph.query(query, initNs=PREFIXES)
        yield question, [str(v) for v in result.vars], [[str(v) for v in row] for row in result]


def main():
    asked = {"sql": ask_sql, "sparql": ask_sparql}[sys.argv[1]]
    for question, columns, rows in asked(pathlib.Path(sys.argv[2])):
        print(f"\n{question}\n")
        for line in (columns, *rows):
            print("  " + " | ".join(line))


if __name__ == "__main__":
    main()

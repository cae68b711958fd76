# SPDX-License-Identifier: MIT
"""The five questions of examples/queries in Cypher, SPARQL and SQL: the three must answer alike."""
import os
import pathlib
import re
import sys

import fetch
import neo4j_loader

QUERIES = fetch.HERE.parent.parent / "examples/queries"
sys.path.insert(0, str(QUERIES))
import ask  # noqa: E402


def ask_cypher(folder, scratch):
    lib = fetch.java("neo4j", 132)
    plan = neo4j_loader.Plan(scratch)
    neo4j_loader.make_home(scratch / "home", folder, lib, named=())
    plan.add(f"open {scratch}/home", f"run {folder}/cypher/schema-community.cypher", f"run {folder}/cypher/load.cypher")
    asked = ask.questions(QUERIES / "questions.cypher", "//")
    for number, (_, query) in enumerate(asked):
        plan.add(f"query {number} " + " ".join(query.rstrip(";").split()))
    status, answers = plan.run(lib)
    if status != 0:
        raise RuntimeError(f"Neo4j ended with status {status}: {answers[-1:]}")
    rows = [a["rows"] for a in answers if "query" in a]
    for (question, query), answer in zip(asked, rows, strict=True):
        # Neo4j's rows come as maps; the columns are in the order of RETURN.
        columns = re.findall(r"(?:AS )?(\w+)(?=,|$)", re.search(r"RETURN (.*?)\s*ORDER BY", query, re.DOTALL)[1])
        yield question, columns, [[str(row[c]) for c in columns] for row in answer]


def table(columns, rows):
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def check(graphs, scratch):
    folder = graphs / "example/all"
    answers = {"Cypher": list(ask_cypher(folder, scratch)), "SPARQL": list(ask.ask_sparql(folder)), "SQL": list(ask.ask_sql(folder))}
    differences = []
    for language, answered in answers.items():
        if len(answered) != 5 or not all(rows for _, _, rows in answered):
            differences.append(f"{language}: not five questions with answers")
        for seen, wanted in zip(answered, answers["Cypher"]):
            # Texts of one rank may come in another order: languages sort letters differently.
            if seen[0] != wanted[0] or sorted(seen[2]) != sorted(wanted[2]):
                differences.append(f"{language}: {seen[0]} {sorted(seen[2])[:6]} instead of {sorted(wanted[2])[:6]}")
    if os.environ.get("FACTWEAVE_UPDATE_GOLDEN") and not differences:
        text = "# Answers\n\nWritten by the test `loaders.queries` from the graph of `examples/first-graph/corpus` in Neo4j.\n"
        for question, columns, rows in answers["Cypher"]:
            text += f"\n## {question}\n\n{table(columns, rows)}\n"
        pathlib.Path(QUERIES / "answers.md").write_text(text, encoding="utf-8")
    return differences

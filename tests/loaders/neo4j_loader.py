# SPDX-License-Identifier: MIT
"""The real Neo4j community server with the real APOC Core, and the real neo4j-admin importer."""
import json
import os
import pathlib
import shutil
import subprocess

import exports
import fetch

CONFIGURATION = """server.directories.import={imports}
server.directories.plugins={plugins}
dbms.security.procedures.unrestricted=apoc.*
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
server.memory.pagecache.size=128m
"""


def make_home(home, imports, lib):
    plugins = home / "plugins"
    (home / "conf").mkdir(parents=True)
    plugins.mkdir()
    shutil.copy(next(lib.glob("apoc-core-*.jar")), plugins)
    (home / "conf/neo4j.conf").write_text(CONFIGURATION.format(imports=imports, plugins=plugins), encoding="utf-8")


def admin_import(lib, home, folder):
    """neo4j-admin database import full neo4j @import.args, in the folder of the CSV files."""
    environment = dict(os.environ, NEO4J_HOME=str(home), NEO4J_CONF=str(home / "conf"))
    command = ["java", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", f"{lib}/*", "org.neo4j.cli.AdminTool", "database", "import",
               "full", "neo4j", f"--report-file={home}/import.report", "@import.args"]
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    report = home / "import.report"
    said = report.read_text(encoding="utf-8") if report.exists() else ""
    return done.returncode, said, done.stdout


class Plan:
    """Steps for CypherRunner.java, and what must be true of the answers."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.steps = []
        self.verified = []
        self.dumps = {}

    def add(self, *steps):
        self.steps.extend(steps)

    def verify(self, name, script):
        self.steps.append(f"verify {name} {script}")
        self.verified.append(name)

    def dump(self, name):
        self.dumps[name] = self.scratch / f"{name}.dump"
        self.steps.append(f"dump {self.dumps[name]}")

    def run(self, lib):
        plan = self.scratch / "plan.txt"
        plan.write_text("\n".join(self.steps) + "\n", encoding="utf-8")
        done = fetch.run_java(lib, "CypherRunner.java", [plan], ["-Xmx1500m"])
        answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return done.returncode, answers

    def elements(self, name):
        with open(self.dumps[name], encoding="utf-8") as file:
            return [json.loads(line) for line in file]


def plan_graph(plan, name, folder):
    graphml = plan.scratch.parent.name  # noqa: F841 (the import folder is the root of all graphs)
    plan.add("empty", f"query {name}-apoc CALL apoc.import.graphml('{name}/all/kg.graphml', {{readLabels: true, batchSize: 2000}})")
    plan.verify(f"{name}-graphml", folder / "all/cypher/verify-graphml.cypher")
    plan.dump(f"{name}-graphml")
    plan.add("empty")
    for again in ("", "-again"):
        plan.add(f"run {folder}/all/cypher/schema-community.cypher", f"run {folder}/all/cypher/load.cypher")
        plan.verify(f"{name}-cypher{again}", folder / "all/cypher/verify.cypher")
        plan.dump(f"{name}-cypher{again}")


def canonical(items):
    return sorted(json.dumps(i, sort_keys=True, ensure_ascii=False) for i in items)


def labels(entity_type, source):
    return sorted(["Entity", entity_type] + (["Source"] if source else []))


def expected_of_tables(export):
    """What the Cypher script and the CSV files must become."""
    sources = {row["document"] for row in export.table("mentions")}
    out = []
    for entity_type, values in export.nodes():
        source = entity_type == "Document" and ("sha256" in values or values["name"] in sources)
        out.append({"labels": labels(entity_type, source), "properties": values})
    for relation, source, target, values in export.edges():
        out.append({"type": relation, "source": source, "target": target, "properties": values})
    return canonical(out)


def expected_of_graphml(path):
    nodes, edges = exports.graphml(path)
    out = []
    for _, written, values in nodes:
        out.append({"labels": sorted(written.strip(":").split(":")), "properties": {k: v for k, v in values.items() if k != "entity_type"}})
    for _, source, target, label, values in edges:
        out.append({"type": label, "source": source, "target": target, "properties": {k: v for k, v in values.items() if k != "label"}})
    return canonical(out)


def without_line_breaks(lines):
    return sorted(line.replace("\\n", " ") for line in lines)


def difference(what, seen, wanted):
    if seen == wanted:
        return []
    missing, extra = set(wanted) - set(seen), set(seen) - set(wanted)
    lines = [f"{what}: {len(missing)} elements missing, {len(extra)} others instead ({len(seen)} for {len(wanted)})"]
    return lines + [f"  wanted {m[:700]}" for m in sorted(missing)[:2]] + [f"  seen   {e[:700]}" for e in sorted(extra)[:2]]


def check(graphs, scratch):
    lib = fetch.java("neo4j", 118)
    differences = []
    plan = Plan(scratch)
    make_home(scratch / "home", graphs, lib)
    names = sorted(p.name for p in graphs.iterdir())
    plan.add(f"open {scratch}/home")
    for name in names:
        plan_graph(plan, name, graphs / name)
    plan.add("close")
    for name in names:
        if name == "empty":
            continue  # the importer wants at least one node
        home = scratch / f"home-{name}"
        make_home(home, graphs, lib)
        for _ in range(2):
            status, report, output = admin_import(lib, home, graphs / name / "all/neo4j-csv")
            if status != 0 or report:
                differences.append(f"neo4j-admin import of {name}: status {status}\n{output[-3000:]}\n{report[:2000]}")
        plan.add(f"open {home}", f"run {graphs}/{name}/all/neo4j-csv/schema-community.cypher")
        plan.verify(f"{name}-csv", graphs / name / "all/neo4j-csv/verify.cypher")
        plan.dump(f"{name}-csv")
        plan.add("close")
    status, answers = plan.run(lib)
    for answer in answers:
        if "failed" in answer:
            differences.append(f"{answer['failed'][:300]}: {answer['error'][:3000]}")
        for row in answer.get("wrong", []):
            differences.append(f"{answer['verify']}: {row}")
        if "verify" in answer and answer["rows"] < 8:
            differences.append(f"{answer['verify']}: only {answer['rows']} checks")
    if status != 0:
        return differences
    if [a["verify"] for a in answers if "verify" in a] != plan.verified:
        differences.append("not everything was verified")
    for name in names:
        export = exports.Export(graphs / name / "all")
        tables = expected_of_tables(export)
        differences += difference(f"{name}: GraphML by APOC", canonical(plan.elements(f"{name}-graphml")),
                                  expected_of_graphml(export.folder / "kg.graphml"))
        for again in ("", "-again"):
            differences += difference(f"{name}: Cypher script{again}", canonical(plan.elements(f"{name}-cypher{again}")), tables)
        if name != "empty":
            differences += difference(f"{name}: CSV by neo4j-admin", without_line_breaks(canonical(plan.elements(f"{name}-csv"))),
                                      without_line_breaks(tables))
    return differences

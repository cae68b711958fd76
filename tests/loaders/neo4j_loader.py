# SPDX-License-Identifier: MIT
"""The real Neo4j community server with the real APOC Core and neosemantics, and the real neo4j-admin importer."""
import collections
import json
import os
import pathlib
import shutil
import subprocess

import exports
import fetch

CONFIGURATION = """server.directories.import={imports}
server.directories.plugins={plugins}
dbms.security.procedures.unrestricted=apoc.*,n10s.*
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
server.memory.pagecache.size=128m
"""


PLUGINS = ("apoc-core", "neosemantics")


def make_home(home, imports, lib, named=PLUGINS):
    plugins = home / "plugins"
    (home / "conf").mkdir(parents=True)
    plugins.mkdir()
    for plugin in named:
        shutil.copy(next(lib.glob(f"{plugin}-*.jar")), plugins)
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


OPTIONS = "readLabels: true, batchSize: 2000"
DELTA = OPTIONS + ", source: {label: 'Entity', id: 'uid'}, target: {label: 'Entity', id: 'uid'}"


def plan_graphml(plan, name, path, options=OPTIONS):
    plan.add("empty", f"query apoc CALL apoc.import.graphml('{path}', {{{options}}})")
    if name is not None:
        plan.dump(name)


def plan_script(plan, folder, scripts):
    for script in scripts:
        plan.add(f"run {folder}/cypher/{script}.cypher")


def plan_graph(plan, folder):
    name = folder.name
    plan_graphml(plan, f"{name}-graphml", f"{name}/all/kg.graphml")
    plan.verify(f"{name}-graphml", folder / "all/verify.cypher")
    plan_graphml(plan, f"{name}-neo4j", f"{name}/neo4j/kg.graphml")
    plan.verify(f"{name}-neo4j", folder / "neo4j/verify.cypher")
    plan_graphml(plan, f"{name}-gz", f"{name}/gz/kg.graphml.gz", OPTIONS + ", compression: 'GZIP'")
    for kind, scripts in SCRIPTS.items():
        if not (folder / kind / "cypher" / f"{scripts[-1]}.cypher").exists():
            continue
        plan.add("empty", f"link {folder.parent}/kg {folder / kind / 'cypher/csv'}")
        for again in ("", "-again"):
            plan_script(plan, folder / kind, scripts)
            plan.verify(f"{name}-{kind}{again}", folder / kind / "cypher/verify.cypher")
            plan.dump(f"{name}-{kind}{again}")


def plan_jsonld(plan, folder):
    """The JSON-LD by neosemantics, twice."""
    plan.add("empty", f"run {folder}/all/n10s-setup.cypher")
    for again in ("", "-again"):
        for shard in sorted((folder / "all").glob("kg-*.jsonld")):
            plan.add(f"query n10s CALL n10s.rdf.import.fetch('file://{shard}', 'JSON-LD')")
        plan.dump(f"{folder.name}-n10s{again}")


SCRIPTS = {"all": ("schema-community", "load"), "load-csv": ("schema-community", "load-csv")}


CSV_KINDS = [("hostile", "gz")]  # besides "all": with the line breaks of values


def plan_changes(plan, folder):
    """A delta on top of an earlier import; a retraction, then the smaller graph."""
    plan_graphml(plan, None, "changes/small/kg.graphml")
    plan.add(f"query apoc CALL apoc.import.graphml('changes/grown/kg.graphml', {{{DELTA}}})")
    plan.dump("grown")
    plan_graphml(plan, "large", "changes/large/kg.graphml")
    plan.add("empty")
    plan_script(plan, folder / "large", ("schema-community", "load"))
    plan_script(plan, folder / "shrunk", ("retract", "load"))
    plan.verify("shrunk", folder / "shrunk/cypher/verify.cypher")


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
    lib = fetch.java("neo4j", 132)
    differences = []
    plan = Plan(scratch)
    make_home(scratch / "home", graphs, lib)
    folders = exports.graphs(graphs)
    names = [folder.name for folder in folders]
    plan.add(f"open {scratch}/home")
    for folder in folders:
        plan_graph(plan, folder)
        plan_jsonld(plan, folder)
    plan_changes(plan, graphs / "changes")
    plan.add("close")
    for name, kind in CSV_KINDS + [(name, "all") for name in names]:
        home = scratch / f"home-{name}-{kind}"
        make_home(home, graphs, lib)
        csv = graphs / name / kind / "neo4j-csv"
        for _ in range(2 if name == "sample" else 1):  # again over what is there; each time a cold JVM of many seconds
            status, report, output = admin_import(lib, home, csv)
            if status != 0 or report:
                differences.append(f"neo4j-admin import of {name}, {kind}: status {status}\n{output[-3000:]}\n{report[:2000]}")
        plan.add(f"open {home}", f"run {csv}/schema-community.cypher")
        plan.verify(f"{name}-{kind}-csv", csv / "verify.cypher")
        plan.dump(f"{name}-{kind}-csv")
        plan.add("close")
    status, answers = plan.run(lib)
    for answer in answers:
        if "failed" in answer:
            differences.append(f"{answer['failed'][:300]}: {answer['error'][:3000]}")
        for row in answer.get("wrong", []):
            differences.append(f"{answer['verify']}: {row}")
        if "verify" in answer and answer["rows"] < 7:
            differences.append(f"{answer['verify']}: only {answer['rows']} checks")
    if status != 0:
        return differences
    if [a["verify"] for a in answers if "verify" in a] != plan.verified:
        differences.append("not everything was verified")
    for name in names:
        export = exports.Export(graphs / name / "all")
        tables = expected_of_tables(export)
        merged = expected_of_graphml(export.folder / "kg.graphml")
        differences += difference(f"{name}: GraphML by APOC", canonical(plan.elements(f"{name}-graphml")), merged)
        differences += difference(f"{name}: GraphML in gzip by APOC", canonical(plan.elements(f"{name}-gz")), merged)
        differences += difference(f"{name}: GraphML of the flavor neo4j", canonical(plan.elements(f"{name}-neo4j")),
                                  expected_of_graphml(graphs / name / "neo4j/kg.graphml"))
        seen = plan.elements(f"{name}-n10s")
        differences += [f"{name}: JSON-LD by neosemantics: {d[:500]}" for d in differences_of_jsonld(export, seen)[:5]]
        differences += difference(f"{name}: JSON-LD by neosemantics, again", canonical(plan.elements(f"{name}-n10s-again")), canonical(seen))
        for kind in SCRIPTS:
            for again in ("", "-again"):
                if f"{name}-{kind}{again}" in plan.dumps:
                    differences += difference(f"{name}: Cypher script of {kind}{again}", canonical(plan.elements(f"{name}-{kind}{again}")), tables)
        differences += difference(f"{name}: CSV by neo4j-admin", without_line_breaks(canonical(plan.elements(f"{name}-all-csv"))),
                                  without_line_breaks(tables))
    for name, kind in CSV_KINDS:
        differences += difference(f"{name}: CSV with line breaks", canonical(plan.elements(f"{name}-{kind}-csv")),
                                  expected_of_tables(exports.Export(graphs / name / "all")))
    return differences + difference("delta", uids(plan.elements("grown")), uids(plan.elements("large")))


# Exact decimals are doubles to neosemantics, and references are relationships; units of money and of measures have a term each.
NOT_AS_IN_TABLES = {"uid", "unit", "value", "min_value", "max_value"}
OTHERWISE = {"decimal", "iri", "iri[]", "uid", "uid[]"}


def lists_sorted(properties):
    """RDF keeps no order in lists, and no repetitions."""
    return {k: sorted(set(v)) if isinstance(v, list) else v for k, v in properties.items()}


def differences_of_jsonld(export, elements):
    """Labels, types and properties of entities as neosemantics loaded them against the other files."""
    nodes = {e["properties"]["uri"].removeprefix("urn:uuid:"): e for e in elements if "Entity" in e.get("labels", [])}
    skipped = NOT_AS_IN_TABLES | {name for name, kind in export.manifest["properties"]["nodes"].items() if kind in OTHERWISE}
    found = []
    for entity_type, wanted in export.nodes():
        node = nodes.pop(wanted["uid"], {"labels": [], "properties": {}})
        if not {"Entity", entity_type} <= set(node["labels"]):
            found.append(f"{wanted['uid']} has the labels {node['labels']}")
        seen = lists_sorted(node["properties"])
        for name, value in lists_sorted(wanted).items():
            if name not in skipped and seen.get(name) not in (value, [value]):
                found.append(f"{name} of {wanted['uid']} is {seen.get(name)} instead of {value}")
    found += [f"{uid} is in no table" for uid in nodes]
    labels = collections.Counter(label for e in elements for label in e.get("labels", []))
    types = collections.Counter(e["type"] for e in elements if "type" in e)
    merged = collections.Counter(label for _, _, _, label, _ in exports.graphml(export.folder / "kg.graphml")[1])
    for name, count in {**export.counts["nodes_by_label"], **merged}.items():
        if (labels + types)[name] != count:
            found.append(f"{(labels + types)[name]} of {name} instead of {count}")
    return found


def uids(elements):
    return sorted(element["properties"]["uid"] for element in elements)

# SPDX-License-Identifier: MIT
"""Reads an output folder with independent programs' libraries and compares what they see with manifest.json.

    python3 check_with_python.py OUT

Needs rdflib, networkx and lxml. Prints one line for each difference and exits with 1 if there is any.
"""
import csv
import gzip
import json
import pathlib
import sys

import networkx
import rdflib
from lxml import etree

KG = rdflib.Namespace("https://w3id.org/factweave/ns#")
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
differences = []


def expect(what, seen, wanted):
    if seen != wanted:
        differences.append(f"{what}: {seen} instead of {wanted}")


def check_rdf(graph, name, counts):
    by_label = counts["nodes_by_label"]
    for label, number in by_label.items():
        if label != "Source":
            seen = len(set(graph.subjects(rdflib.RDF.type, KG[label])))
            expect(f"{name}: subjects of class {label}", seen, number)
    expect(f"{name}: documents", len(set(graph.subjects(rdflib.RDF.type, NIF.Context))), by_label.get("Source", 0))
    assertions = sum(n for t, n in counts["edges_by_type"].items() if t != "MENTIONS")
    expect(f"{name}: assertions", len(set(graph.subjects(rdflib.RDF.type, KG.Assertion))), assertions)
    mentions = rdflib.URIRef("http://schema.org/mentions")
    expect(f"{name}: mentions", len(list(graph.triples((None, mentions, None)))), counts["edges_by_type"].get("MENTIONS", 0))
    expect(f"{name}: blank nodes", sum(isinstance(s, rdflib.BNode) for s in graph.subjects()), 0)
    for assertion in graph.subjects(rdflib.RDF.type, KG.Assertion):
        s, p, o = (graph.value(assertion, x) for x in (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object))
        if (s, p, o) not in graph:
            differences.append(f"{name}: {assertion} asserts what no triple says")
    for _, _, value in graph:
        if isinstance(value, rdflib.Literal) and value.ill_typed:
            differences.append(f"{name}: ill-typed literal {value.n3()[:200]}")


def values_of(graph):
    """Triples with literals by value, so that 0.85 and 8.5E-1 are the same."""
    def plain(term):
        if not isinstance(term, rdflib.Literal):
            return str(term)
        return (str(term.datatype), term.value if term.value is not None else str(term))
    return {(str(s), str(p), plain(o)) for s, p, o in graph}


def check_graphml(path, counts, merged):
    graph = networkx.read_graphml(path, force_multigraph=True)
    expect("graphml: nodes", graph.number_of_nodes(), counts["nodes"])
    wanted = sum((counts["merged_edges_by_type"] if merged else counts["edges_by_type"]).values())
    expect("graphml: edges", graph.number_of_edges(), wanted)
    expect("graphml: names", sum(not d.get("name") for _, d in graph.nodes(data=True)), 0)
    tree = etree.parse(str(path), etree.XMLParser(huge_tree=True))
    expect("graphml: root", tree.getroot().tag, "{http://graphml.graphdrawing.org/xmlns}graphml")
    text = path.read_text(encoding="utf-8")
    for entity in ("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "<default", "<!DOCTYPE"):
        outside = "".join(part.split("]]>", 1)[-1] for part in text.split("<![CDATA["))
        expect(f"graphml: occurrences of {entity}", outside.count(entity), 0)


def check_gexf(path, counts):
    ns = "{http://gexf.net/1.3}"
    root = etree.parse(str(path), etree.XMLParser(huge_tree=True)).getroot()
    expect("gexf: nodes", len(root.findall(f".//{ns}node")), counts["nodes"])
    expect("gexf: edges", len(root.findall(f".//{ns}edge")), sum(counts["merged_edges_by_type"].values()))
    expect("gexf: nodes without label", sum(not n.get("label") for n in root.findall(f".//{ns}node")), 0)


def rows(paths):
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8", newline="") as file:
            yield from csv.reader(file)


def check_csv(folder, counts):
    for label, number in counts["nodes_by_label"].items():
        if label not in ("Entity", "Document", "Source"):
            expect(f"csv: {label}", len(list(rows(sorted(folder.glob(f"nodes-{label.lower()}-*.csv.gz"))))), number)
    for label, number in counts["edges_by_type"].items():
        expect(f"csv: {label}", len(list(rows(sorted(folder.glob(f"rels-{label.lower()}-*.csv.gz"))))), number)


def check_tables(folder, counts):
    expect("tables: nodes", len(list(rows(sorted(folder.glob("nodes.csv*"))))) - 1, counts["nodes"])
    expect("tables: edges", len(list(rows(sorted(folder.glob("edges.csv*"))))) - 1, counts["edges"])


def main(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    counts = manifest["counts"]
    graphs = {}
    shards = sorted(folder.glob("kg*.jsonld"))
    if shards:
        graphs["jsonld"] = rdflib.Graph()
        for shard in shards:
            graphs["jsonld"].parse(shard, format="json-ld")
    if (folder / "kg.nt").exists():
        graphs["nt"] = rdflib.Graph()
        graphs["nt"].parse(folder / "kg.nt", format="nt")
    for name, graph in graphs.items():
        check_rdf(graph, name, counts)
    if len(graphs) == 2:
        difference = values_of(graphs["jsonld"]) ^ values_of(graphs["nt"])
        expect("jsonld and nt: differing statements", sorted(map(str, difference))[:5], [])
    for turtle in folder.glob("*.ttl"):
        rdflib.Graph().parse(turtle, format="turtle")
    if (folder / "kg.graphml").exists():
        check_graphml(folder / "kg.graphml", counts, manifest["options"]["graphml_flavor"] != "neo4j")
    if (folder / "kg.gexf").exists():
        check_gexf(folder / "kg.gexf", counts)
    if (folder / "neo4j-csv").exists():
        check_csv(folder / "neo4j-csv", counts)
    if (folder / "tables").exists():
        check_tables(folder / "tables", counts)
    for line in differences:
        print(line)
    return 1 if differences else 0


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    sys.exit(main(pathlib.Path(sys.argv[1])))

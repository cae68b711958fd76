# SPDX-License-Identifier: MIT
"""Four JSON-LD processors (Jena, jsonld.js, PyLD, rdflib) against the N-Triples, and the shapes by Jena's SHACL."""
import json
import os
import pathlib
import subprocess

import pyld.jsonld
import rdflib

import exports
import fetch

rdflib.NORMALIZE_LITERALS = False  # compare literals as they are written
KG = rdflib.Namespace("https://w3id.org/factweave/ns#")
KEYWORDS_OF_1_1 = {"@version", "@protected", "@propagate", "@import", "@direction", "@included", "@nest", "@json", "@prefix"}
CONTEXT_KEYS = {"@id", "@type", "@container", "@language", "@reverse"}


def triples(path, syntax="nt"):
    """(subject, predicate, object) as text; numbers by value, since 0.85 and 8.5E-1 are the same."""
    graph = rdflib.Graph()
    graph.parse(path, format=syntax)
    return {(str(s), str(p), plain(o)) for s, p, o in graph}


def plain(term):
    if not isinstance(term, rdflib.Literal):
        return ("node", str(term))
    if term.datatype == rdflib.XSD.double:
        return (str(term.datatype), float(term))
    return (str(term.datatype or rdflib.XSD.string), str(term))


def with_pyld(out, files):
    with open(out, "w", encoding="utf-8") as file:
        for path in files:
            document = json.loads(path.read_text(encoding="utf-8"))
            file.write(pyld.jsonld.to_rdf(document, {"format": "application/n-quads"}))


def with_rdflib(out, files):
    graph = rdflib.Graph()
    for path in files:
        graph.parse(path, format="json-ld")
    graph.serialize(out, format="nt", encoding="utf-8")


def with_jsonld_js(out, files):
    environment = dict(os.environ, NODE_PATH=str(fetch.javascript() / "node_modules"))
    subprocess.run(["node", fetch.HERE / "triples.js", out, *files], check=True, env=environment)


def with_jena(out, files):
    done = fetch.run_java(fetch.java("rdf", 15), "RdfTriples.java", ["triples", out, *files])
    if done.returncode != 0:
        raise RuntimeError(f"Jena ended with status {done.returncode}")


PROCESSORS = {"Jena": with_jena, "jsonld.js": with_jsonld_js, "PyLD": with_pyld, "rdflib": with_rdflib}


def newer_than_1_0(node, place=""):
    """Features that a 1.0 processor (neosemantics) drops or stops at."""
    found = []
    if isinstance(node, list):
        for item in node:
            found += newer_than_1_0(item, place)
    elif isinstance(node, dict):
        found += [f"{place}: {k}" for k in node if k in KEYWORDS_OF_1_1 or (k == "@graph" and place)]
        for key, value in node.items():
            found += newer_than_1_0(value, f"{place}/{key}")
    return found


def lint(path):
    document = json.loads(path.read_text(encoding="utf-8"))
    found = newer_than_1_0(document)
    if list(document) != ["@context", "@graph"]:
        found.append(f"keys {list(document)}")
    for name, entry in document["@context"].items():
        if isinstance(entry, dict):
            found += [f"context of {name}: {k}" for k in entry if k not in CONTEXT_KEYS]
            if not isinstance(entry.get("@container", ""), str):
                found.append(f"context of {name}: more than one container")
    for node in document["@graph"]:
        if list(node)[:2] != ["@type", "@id"]:
            found.append(f"a node starts with {list(node)[:2]}")
        found += [f"{k} is not in the context" for k in node if not k.startswith("@") and k not in document["@context"]]
    return found


def violations(shapes, files):
    done = fetch.run_java(fetch.java("rdf", 15), "RdfTriples.java", ["shapes", shapes, *files])
    if done.returncode != 0:
        raise RuntimeError(f"Jena's SHACL ended with status {done.returncode}")
    return done.stdout.splitlines()


def planted(path, out):
    """The N-Triples with one error of each kind; returns how many kinds."""
    graph = rdflib.Graph()
    graph.parse(path, format="nt")
    prov, rdf = rdflib.Namespace("http://www.w3.org/ns/prov#"), rdflib.RDF
    nif = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
    schema = rdflib.Namespace("http://schema.org/")
    assertions = sorted(graph.subjects(rdf.type, KG.Assertion))
    mentions = sorted(graph.subjects(rdf.type, KG.Mention))
    people = sorted(graph.subjects(rdf.type, KG.Person))
    figures = sorted(graph.subjects(rdf.type, schema.MonetaryAmount))
    commitments = sorted(graph.subjects(rdf.type, KG.Commitment))
    graph.remove((assertions[0], rdf.subject, None))
    graph.set((assertions[1], KG.confidence, rdflib.Literal("1.5E0", datatype=rdflib.XSD.double)))
    graph.remove((assertions[2], prov.wasDerivedFrom, None))
    graph.set((mentions[0], nif.beginIndex, rdflib.Literal("999999", datatype=rdflib.XSD.nonNegativeInteger)))
    graph.remove((mentions[1], nif.referenceContext, None))
    graph.add((people[0], schema.name, rdflib.Literal("another name")))
    graph.set((figures[0], schema.value, rdflib.Literal("many")))
    graph.remove((figures[0], schema.currency, None))
    graph.remove((commitments[0], schema.agent, None))
    graph.serialize(out, format="nt", encoding="utf-8")
    return {str(s) for s in (*assertions[:3], *mentions[:2], people[0], figures[0], commitments[0])}


def check_selectors(folder):
    """With the profile `oa`, all that is said without it, and one selector for each mention."""
    plain, more, jsonld = triples(folder / "all/kg.nt"), triples(folder / "oa/kg.nt"), triples(folder / "oa/kg.jsonld", "json-ld")
    oa, mention = "http://www.w3.org/ns/oa#", ("node", str(KG.Mention))
    mentions = {s for s, p, o in more if p == str(rdflib.RDF.type) and o == mention}
    selectors = {s: o[1] for s, p, o in more if p == oa + "hasSelector"}
    placed = {s for s, p, o in more if p == oa + "start"} & {s for s, p, o in more if p == oa + "end"}
    found = [] if plain <= more and more == jsonld else [f"{folder.name}: the profile oa says other things in JSON-LD than in N-Triples"]
    if set(selectors) != mentions or set(selectors.values()) != placed:
        found.append(f"{folder.name}: {len(selectors)} selectors for {len(mentions)} mentions")
    return found


def check(graphs, scratch):
    differences = []
    for folder in exports.graphs(graphs):
        differences += check_selectors(folder)
        everything = folder / "all"
        shards = sorted(everything.glob("kg-*.jsonld"))
        wanted = triples(everything / "kg.nt")
        counts = exports.Export(everything).counts
        if sum(1 for _, p, _ in wanted if p == str(KG.relationType)) != sum(n for t, n in counts["edges_by_type"].items() if t != "MENTIONS"):
            differences.append(f"{folder.name}: the assertions are not those of the manifest")
        for shard in shards:
            differences += [f"{folder.name}: not safe for JSON-LD 1.0: {f}" for f in lint(shard)[:5]]
        for name, process in PROCESSORS.items():
            out = pathlib.Path(scratch) / "triples.nt"
            process(out, shards)
            seen = triples(out)
            if seen != wanted:
                differences.append(f"{folder.name}: {name}: {len(seen)} triples instead of {len(wanted)}; lost "
                                   f"{sorted(map(str, wanted - seen))[:3]}, new {sorted(map(str, seen - wanted))[:3]}")
        for line in violations(everything / "shapes.ttl", shards)[:5]:
            differences.append(f"{folder.name}: SHACL: {line}")
    out = pathlib.Path(scratch) / "planted.nt"
    wrong = planted(graphs / "sample/all/kg.nt", out)
    found = "\n".join(violations(graphs / "sample/all/shapes.ttl", [out]))
    differences += [f"SHACL does not find the planted error of {node}" for node in sorted(wrong) if node not in found]
    return differences

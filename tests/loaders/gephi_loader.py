# SPDX-License-Identifier: MIT
"""Gephi's own importers, for GraphML and GEXF, and a picture drawn by Gephi."""
import collections
import json
import os
import pathlib
import re
import xml.etree.ElementTree as ElementTree

import exports
import fetch

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
TYPES = {"string": "String", "long": "Long", "double": "Double", "boolean": "Boolean",
         "liststring": "String[]", "listlong": "long[]", "listdouble": "double[]", "listboolean": "boolean[]"}
# Gephi's own columns, and those that it takes for looks.
OWN = {"id", "label", "timeset", "weight", "interval"}
LOOKS = {"color", "size", "x", "y", "weight", "label", "nodelabel"}


def as_gephi_shows(text):
    return text.replace("INF", "Infinity")  # what Gephi does to string attributes


class Written:
    """A file as written: labels, kinds, columns, values, weights."""

    def __init__(self):
        self.labels, self.values, self.weights, self.looks, self.spells = {}, {}, {}, {}, {}
        self.kinds = collections.Counter()
        self.columns = {"node": {}, "edge": {}}


def written_graphml(path):
    written = Written()
    root = ElementTree.parse(path).getroot()
    keys = {k.get("id"): k for k in root.findall(f"{exports.GRAPHML}key")}
    for key in keys.values():
        # Gephi's columns have the ids of the keys.
        if key.get("id") not in LOOKS:
            written.columns[key.get("for")][key.get("id").lower()] = TYPES[key.get("attr.type")]
    for kind in ("node", "edge"):
        for element in root.iter(exports.GRAPHML + kind):
            data = {d.get("key"): d.text or "" for d in element.findall(f"{exports.GRAPHML}data")}
            identity = element.get("id")
            written.labels[identity] = data["nodelabel" if kind == "node" else "label"]
            written.values[identity] = {k.lower(): v for k, v in data.items() if k not in LOOKS}
            if kind == "edge":
                written.kinds[element.get("label")] += 1
                written.weights[identity] = float(data["weight"])
    return written


def written_gexf(path):
    written = Written()
    root = ElementTree.parse(path).getroot()
    for group in root.iter(f"{GEXF}attributes"):
        written.columns[group.get("class")] = {a.get("id"): TYPES[a.get("type")] for a in group}
    for kind in ("node", "edge"):
        for element in root.iter(GEXF + kind):
            identity = element.get("id")
            written.labels[identity] = element.get("label")
            written.values[identity] = {v.get("for"): v.get("value") for v in element.iter(f"{GEXF}attvalue")}
            if kind == "edge":
                written.kinds[element.get("kind")] += 1
                written.weights[identity] = float(element.get("weight"))
                spells = [[s.get("start", ""), s.get("end", "")] for s in element.iter(f"{GEXF}spell")]
                if spells:
                    written.spells[identity] = spells
            else:
                color, size = element.find(f"{VIZ}color"), element.find(f"{VIZ}size")
                red, green, blue = (int(color.get(c)) for c in "rgb")
                written.looks[identity] = f"{red:02x}{green:02x}{blue:02x} {float(size.get('value')):.2f}"
    return written


def equal_value(text, seen):
    """The text of the file against the value in Gephi."""
    if isinstance(seen, list):
        return [as_gephi_shows(i) if isinstance(i, str) else i for i in json.loads(text)] == seen
    if isinstance(seen, bool):
        return text == ("true" if seen else "false")
    if isinstance(seen, (int, float)):
        return float(text) == float(seen)
    return as_gephi_shows(text).strip() == seen


def compare(name, seen, written, counts):
    differences = []

    def expect(what, is_so, wanted):
        if is_so != wanted:
            differences.append(f"{name}: {what}: {str(is_so)[:500]} instead of {str(wanted)[:500]}")

    edges = counts["merged_edges_by_type"]
    expect("issues", seen["issues"][:5], [])
    expect("made-up nodes", seen["made_up_nodes"], False)
    for stage in ("read_nodes", "nodes"):
        expect(stage, seen[stage], counts["nodes"])
    for stage in ("read_edges", "edges"):
        expect(stage, seen[stage], sum(edges.values()))
    expect("kinds", seen["kinds"], dict(written.kinds))
    expect("kinds of the manifest", seen["kinds"], edges)
    for element in ("node", "edge"):
        columns = {c: t for c, t in seen[f"{element}_columns"].items() if c not in OWN}
        expect(f"columns of {element}s", columns, written.columns[element])
    wrong = [(i, seen["labels"].get(i), label) for i, label in written.labels.items() if seen["labels"].get(i) != label]
    expect("labels", wrong[:3], [])
    wrong = [(i, seen["weights"].get(i), w) for i, w in written.weights.items() if seen["weights"].get(i) != w]
    expect("weights", wrong[:3], [])
    for identity, values in written.values.items():
        have = {c: v for c, v in seen["values"].get(identity, {}).items() if c not in OWN}
        wrong = [(c, have.get(c), text) for c, text in values.items() if c not in have or not equal_value(text, have[c])]
        lost = [w for w in wrong if not (w[1] is None and w[2].lower() == "null")]  # the manifest counts those
        expect(f"values of {identity}", lost[:3], [])
        expect(f"columns of {identity}", sorted(set(have) - set(values)), [])
    if written.looks:
        wrong = [(i, seen["looks"][i], look) for i, look in written.looks.items() if seen["looks"][i] != look]
        expect("colors and sizes", wrong[:3], [])
    expect("spells", seen["spells"], written.spells)
    expect("dynamic", seen["dynamic"], bool(written.spells))
    return differences


def check(graphs, scratch):
    lib = fetch.java("gephi", 80)
    files, wanted = [], {}
    for folder in exports.graphs(graphs):
        counts = exports.Export(folder / "all").counts
        for path, plain, read in (("all/kg.graphml", "all/kg.graphml", written_graphml), ("all/kg.gexf", "all/kg.gexf", written_gexf),
                                  ("gz/kg.gexf.gz", "all/kg.gexf", written_gexf), ("gz/kg.graphml.gz", "all/kg.graphml", written_graphml)):
            files.append(folder / path)
            wanted[str(folder / path)] = (read(folder / plain), counts)
    committed = fetch.HERE.parent.parent / "exporters/example-in-gephi.svg"
    picture = committed if os.environ.get("FACTWEAVE_UPDATE_GOLDEN") else pathlib.Path(scratch) / "picture.svg"
    drawn = graphs / "example/entities/kg.gexf"
    done = fetch.run_java(lib, "GephiReader.java", [*files, "--draw", drawn, picture], ["-Xmx1500m"], stderr=open(scratch / "said", "w"))
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    differences = []
    seen = {a["file"]: a for a in answers if "file" in a}
    if done.returncode != 0 or len(seen) != len(files):
        differences.append(f"Gephi ended with {done.returncode} after {len(seen)} of {len(files)} files:\n{(scratch / 'said').read_text()[-3000:]}")
    for path, answer in seen.items():
        name = "/".join(pathlib.Path(path).parts[-3:])
        differences += compare(name, answer, *wanted[path])
    svg = picture.read_text(encoding="utf-8") if picture.exists() else ""
    nodes = exports.Export(drawn.parent).counts["nodes"]
    circles, texts = len(re.findall("<circle", svg)), len(re.findall("<text", svg))
    if circles != nodes or texts < nodes:
        differences.append(f"the picture shows {circles} nodes and {texts} labels of {nodes} nodes")
    return differences

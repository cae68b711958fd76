# SPDX-License-Identifier: MIT
"""networkx, igraph and graphology for GraphML and GEXF. (Boost.Graph's reader is in tests/exporters.)"""
import json
import os
import pathlib
import subprocess

import igraph
import networkx
from lxml import etree

import exports
import fetch


def with_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True)
    return graph.number_of_nodes(), graph.number_of_edges(), {i: d.get("name") for i, d in graph.nodes(data=True)}


def with_igraph(path):
    graph = igraph.Graph.Read_GraphML(str(path))
    names = dict(zip(graph.vs["id"], graph.vs["name"])) if graph.vcount() else {}
    return graph.vcount(), graph.ecount(), names


def with_graphology(paths):
    environment = dict(os.environ, NODE_PATH=str(fetch.javascript() / "node_modules"))
    done = subprocess.run(["node", fetch.HERE / "graphology_counts.js", *paths], check=True, env=environment, stdout=subprocess.PIPE,
                          text=True, encoding="utf-8")
    for line in done.stdout.splitlines():
        seen = json.loads(line)
        yield pathlib.Path(seen["file"]), seen["nodes"], seen["edges"], seen["names"]


def traps(path):
    """What breaks one reader or another: named references, defaults, document types."""
    etree.parse(str(path), etree.XMLParser(huge_tree=True))
    text = path.read_text(encoding="utf-8")
    outside = "".join(part.split("]]>", 1)[-1] for part in text.split("<![CDATA["))
    return [w for w in ("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "<default", "<!DOCTYPE", "<desc") if w in outside]


def check(graphs, scratch):
    differences = []

    def compare(name, nodes, edges, names, path, wanted):
        if (nodes, edges) != wanted[:2]:
            differences.append(f"{path.relative_to(graphs)}: {name} sees {nodes} nodes and {edges} edges instead of {wanted[:2]}")
        elif names != wanted[2]:
            wrong = [(i, names.get(i), n) for i, n in wanted[2].items() if names.get(i) != n]
            differences.append(f"{path.relative_to(graphs)}: {name}: names {wrong[:3]}")

    for_graphology = {}
    for folder in exports.graphs(graphs):
        for flavor in ("all", "strict", "neo4j"):
            path = folder / flavor / "kg.graphml"
            nodes, edges = exports.graphml(path)
            wanted = (len(nodes), len(edges), {i: v["name"] for i, _, v in nodes})
            differences += [f"{path.relative_to(graphs)}: {trap}" for trap in traps(path)]
            if flavor != "strict":  # whose booleans are those of Boost, 1 and 0
                compare("networkx", *with_networkx(path), path, wanted)
            compare("igraph", *with_igraph(path), path, wanted)
            if flavor == "all":
                for_graphology[path] = for_graphology[folder / "all/kg.gexf"] = wanted
    for path, nodes, edges, names in with_graphology(for_graphology):
        compare("graphology", nodes, edges, names, path, for_graphology.pop(path))
    return differences + [f"graphology did not read {path}" for path in for_graphology]

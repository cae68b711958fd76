# SPDX-License-Identifier: MIT
"""An export folder as its own plain files state it: what the loaded graphs must equal."""
import csv
import json
import pathlib
import xml.etree.ElementTree as ElementTree

csv.field_size_limit(1 << 30)
PLAIN = {"integer": int, "real": float, "boolean": lambda text: text == "true"}


def graphs(root):
    """The folders of the graphs: each has `all`, and sets of other options."""
    return sorted(p.parent for p in root.glob("*/all"))


class Export:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.manifest = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))
        self.counts = self.manifest["counts"]

    def table(self, name):
        with open(self.folder / "tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def _properties(self, row, types):
        """The typed values of a row of a table; empty cells are absent."""
        values = {}
        for name, kind in types.items():
            text = row.get(name)
            if not text:
                continue
            if kind.endswith("[]"):
                values[name] = json.loads(text)
            else:
                values[name] = PLAIN.get(kind, str)(text)
        return values

    def nodes(self):
        for row in self.table("nodes"):
            yield row["entity_type"], self._properties(row, self.manifest["properties"]["nodes"])

    def edges(self):
        for row in self.table("edges"):
            yield row["relation"], row["source"], row["target"], self._properties(row, self.manifest["properties"]["edges"])


GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GRAPHML_PLAIN = {"long": int, "double": float, "boolean": lambda text: text == "true"}


def graphml(path):
    """(nodes, edges) of a GraphML file: (id, labels or label, {attr.name: value}); lists as lists."""
    keys, nodes, edges = {}, [], []
    for _, element in ElementTree.iterparse(path):
        if element.tag == GRAPHML + "key":
            keys[element.get("id")] = element.attrib
        elif element.tag in (GRAPHML + "node", GRAPHML + "edge"):
            values = {}
            for data in element.findall(GRAPHML + "data"):
                key, text = keys[data.get("key")], data.text or ""
                plain = GRAPHML_PLAIN.get(key["attr.type"], str)
                values[key["attr.name"]] = json.loads(text) if "attr.list" in key else plain(text)
            if element.tag == GRAPHML + "node":
                nodes.append((element.get("id"), element.get("labels"), values))
            else:
                edges.append((element.get("id"), element.get("source"), element.get("target"), element.get("label"), values))
            element.clear()
    return nodes, edges

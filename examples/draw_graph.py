#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the entities, commitments and relations of a small GraphML file of Factweave as SVG.

    python3 examples/draw_graph.py out/kg.graphml out/graph.svg

Documents, figures, quotations and nodes without a drawn edge are left out. For large graphs use Gephi.
"""
import math
import sys
import textwrap
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
COLORS = {"Person": "#0072b2", "Organization": "#d55e00", "Place": "#009e73", "Product": "#cc79a7",
          "Commitment": "#e69f00"}
LEFT_OUT = {"Document", "Figure", "Quotation"}
WIDTH, CHARACTER, LINE, MARGIN = 1250, 6.4, 14, 30


class Node:
    def __init__(self, kind, name):
        self.kind = kind
        self.lines = textwrap.wrap(name, 24)[:3]
        self.half_width = max(len(line) for line in self.lines) * CHARACTER / 2 + 8
        self.half_height = len(self.lines) * LINE / 2 + 5
        self.x = self.y = 0.0


def read(path):
    root = ElementTree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}

    def data(element):
        return {names[d.get("key")]: d.text or "" for d in element.findall(GRAPHML + "data")}

    all_nodes = {}
    for element in root.iter(GRAPHML + "node"):
        values = data(element)
        refused = "not: " if values.get("negated") == "true" else ""
        if values["entity_type"] not in LEFT_OUT:
            all_nodes[element.get("id")] = Node(values["entity_type"], refused + values["name"])
    edges = []
    for element in root.iter(GRAPHML + "edge"):
        source, target = element.get("source"), element.get("target")
        if source in all_nodes and target in all_nodes:
            edges.append((source, target, element.get("label")))
    used = {end for edge in edges for end in edge[:2]}
    return {i: n for i, n in all_nodes.items() if i in used}, sorted(edges)


def components(nodes, edges):
    group = {i: i for i in nodes}

    def top(i):
        while group[i] != i:
            i = group[i]
        return i

    for source, target, _ in edges:
        group[top(source)] = top(target)
    found = {}
    for i in sorted(nodes):
        found.setdefault(top(i), []).append(i)
    return sorted(found.values(), key=lambda c: (-len(c), c))


def lay_out(nodes, edges, members):
    """Springs along edges, repulsion between all, and at the end boxes that touch are pushed apart."""
    ids = sorted(members)
    for k, i in enumerate(ids):  # a sunflower: every node at a place of its own, the same in each run
        angle, radius = 2.39996 * k, 40 * math.sqrt(k + 0.5)
        nodes[i].x, nodes[i].y = radius * math.cos(angle), radius * math.sin(angle)
    inside = [(nodes[s], nodes[t]) for s, t, _ in edges if s in members]
    boxes = [nodes[i] for i in ids]
    ideal, heat = 62.0, 60.0
    for _ in range(900):
        moves = {id(n): [0.0, 0.0] for n in boxes}
        for a, n in enumerate(boxes):
            for m in boxes[a + 1:]:
                dx, dy = n.x - m.x, n.y - m.y
                push = ideal * ideal / max(dx * dx + dy * dy, 25.0)
                for node, sign in ((n, 1), (m, -1)):
                    moves[id(node)][0] += sign * dx * push
                    moves[id(node)][1] += sign * dy * push
        for n, m in inside:
            dx, dy = n.x - m.x, n.y - m.y
            pull = math.hypot(dx, dy) / ideal
            for node, sign in ((n, -1), (m, 1)):
                moves[id(node)][0] += sign * dx * pull
                moves[id(node)][1] += sign * dy * pull
        for n in boxes:
            dx, dy = moves[id(n)]
            length = math.hypot(dx, dy) or 1.0
            n.x += dx / length * min(length, heat)
            n.y += dy / length * min(length, heat)
        heat = max(1.0, heat * 0.993)
    for n in boxes:
        n.x *= 1.7  # text is wide
    for _ in range(400):
        push_apart(boxes)


def push_apart(boxes):
    for a, n in enumerate(boxes):
        for m in boxes[a + 1:]:
            over_x = n.half_width + m.half_width + 22 - abs(n.x - m.x)
            over_y = n.half_height + m.half_height + 22 - abs(n.y - m.y)
            if over_x <= 0 or over_y <= 0:
                continue
            if over_y <= over_x:
                shift = over_y / 2 * (1 if n.y >= m.y else -1)
                n.y, m.y = n.y + shift, m.y - shift
            else:
                shift = over_x / 2 * (1 if n.x >= m.x else -1)
                n.x, m.x = n.x + shift, m.x - shift


def place(nodes, groups):
    """Components side by side in rows as wide as the widest; returns the size of the picture."""
    def box(group):
        return (min(nodes[i].x - nodes[i].half_width for i in group), min(nodes[i].y - nodes[i].half_height for i in group),
                max(nodes[i].x + nodes[i].half_width for i in group), max(nodes[i].y + nodes[i].half_height for i in group))

    widest = max(WIDTH, *(box(g)[2] - box(g)[0] for g in groups))
    x = y = MARGIN
    row = right = 0.0
    for group in groups:
        left, top, end, bottom = box(group)
        if x > MARGIN and x + end - left > widest:
            x, y, row = MARGIN, y + row + MARGIN, 0.0
        for i in group:
            nodes[i].x += x - left
            nodes[i].y += y - top
        x += end - left + 2 * MARGIN
        right, row = max(right, x), max(row, bottom - top)
    return max(right - MARGIN, 640), y + row + MARGIN


def border(node, toward):
    """Where the line from the middle of a box toward another leaves it."""
    dx, dy = toward.x - node.x, toward.y - node.y
    scale = min(node.half_width / abs(dx) if dx else math.inf, node.half_height / abs(dy) if dy else math.inf)
    return node.x + dx * scale, node.y + dy * scale


def svg(nodes, edges, width, height):
    height += 24
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" font-family="sans-serif" '
           'font-size="11">', f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
           '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
           '<path d="M0 0 8 4 0 8z" fill="#777777"/></marker></defs>']
    labels = {}
    for source, target, kind in edges:
        labels.setdefault((source, target), []).append(kind)
    texts = []
    for (source, target), kinds in labels.items():
        (x1, y1), (x2, y2) = border(nodes[source], nodes[target]), border(nodes[target], nodes[source])
        out.append(f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#999999" marker-end="url(#tip)"/>')
        texts.append(f'<text x="{(x1 + x2) / 2:.1f}" y="{(y1 + y2) / 2 + 3:.1f}" text-anchor="middle" font-size="8" fill="#444444" '
                     f'stroke="#ffffff" stroke-width="3" paint-order="stroke">{escape(", ".join(kinds))}</text>')
    out += texts
    for i in sorted(nodes):
        n = nodes[i]
        color = COLORS.get(n.kind, "#777777")
        out.append(f'<rect x="{n.x - n.half_width:.1f}" y="{n.y - n.half_height:.1f}" width="{2 * n.half_width:.1f}" '
                   f'height="{2 * n.half_height:.1f}" rx="6" fill="#ffffff" stroke="{color}" stroke-width="2"/>')
        for k, line in enumerate(n.lines):
            y = n.y + (k - (len(n.lines) - 1) / 2) * LINE + 4
            out.append(f'<text x="{n.x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(line)}</text>')
    x = MARGIN
    for kind in list(COLORS) + sorted({n.kind for n in nodes.values()} - set(COLORS)):
        color = COLORS.get(kind, "#777777")
        out.append(f'<rect x="{x}" y="{height - 26:.0f}" width="12" height="12" rx="3" fill="#ffffff" stroke="{color}" '
                   f'stroke-width="2"/><text x="{x + 18}" y="{height - 16:.0f}">{kind}</text>')
        x += 40 + len(kind) * CHARACTER
    return "\n".join(out) + "\n</svg>\n"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    nodes, edges = read(sys.argv[1])
    if not nodes:
        sys.exit(f"{sys.argv[1]}: no relations to draw")
    groups = components(nodes, edges)
    for group in groups:
        lay_out(nodes, edges, set(group))
    width, height = place(nodes, groups)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(svg(nodes, edges, width, height))


if __name__ == "__main__":
    main()

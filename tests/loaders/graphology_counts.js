// SPDX-License-Identifier: MIT
// graphology reads GraphML and GEXF files: node graphology_counts.js FILE… prints {"file", "nodes", "edges", "names"} a line.
const fs = require('fs');
const modules = process.env.NODE_PATH;
const {MultiGraph} = require(modules + '/graphology');
const readers = {graphml: require(modules + '/graphology-graphml'), gexf: require(modules + '/graphology-gexf')};

for (const file of process.argv.slice(2)) {
  const kind = file.split('.').pop();
  const graph = readers[kind].parse(MultiGraph, fs.readFileSync(file, 'utf8'));
  const names = {};
  graph.forEachNode((id, attributes) => { names[id] = attributes.name || attributes.label; });
  console.log(JSON.stringify({file, nodes: graph.order, edges: graph.size, names}));
}

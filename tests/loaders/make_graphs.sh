#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# make_graphs.sh OUT WRITE_GRAPHS FACTWEAVE CORPUS: the graphs that the loaders read, anew.
set -eu
rm -rf "$1"
"$2" "$1"
formats=graphml,jsonld,nt,gexf,neo4j-csv,cypher,tables,ontology
"$3" build -q "$4" -o "$1/example/all" --formats "$formats"
for flavor in strict gephi neo4j; do
  "$3" build -q "$4" -o "$1/example/$flavor" --formats graphml --graphml-flavor "$flavor"
done

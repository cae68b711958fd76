#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# make_graphs.sh OUT WRITE_GRAPHS FACTWEAVE CORPUS: the graphs that the loaders read, anew.
set -eu
out=$1 factweave=$3 corpus=$4
rm -rf "$out"
"$2" "$out"
formats=graphml,jsonld,nt,gexf,neo4j-csv,cypher,tables,ontology,ids
build() { # SET OPTIONS…
  local set=$1
  shift
  "$factweave" build -q "$corpus" -o "$out/example/$set" "$@"
}
build all --formats $formats
build entities --formats graphml,gexf --view entities
for flavor in strict gephi neo4j; do build "$flavor" --formats graphml --graphml-flavor "$flavor"; done
for compression in gz zst; do build "$compression" --formats $formats --compress "$compression"; done
build oa --formats jsonld,nt --rdf-annotations oa --jsonld single

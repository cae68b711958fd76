#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs the build into a folder of its own, builds the embedding example against it with find_package,
# and runs both programs from there: install_test.sh BUILD SOURCE
set -euo pipefail
build=$1 source=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --prefix "$folder/prefix" >"$folder/log"
cmake -S "$source/examples/embedding" -B "$folder/embedding" -DCMAKE_PREFIX_PATH="$folder/prefix" -DCMAKE_BUILD_TYPE=Release >>"$folder/log" 2>&1 ||
  { tail -20 "$folder/log"; exit 1; }
cmake --build "$folder/embedding" >>"$folder/log" 2>&1 || { tail -20 "$folder/log"; exit 1; }
export FACTWEAVE_RULES="$folder/prefix/share/factweave/rules"
"$folder/embedding/embedding" | tee "$folder/found"
grep -q '^Person: Ilse Brandt$' "$folder/found"
echo 'Ilse Brandt met Norvik Shipping Ltd.' | "$folder/prefix/bin/factweave" extract -q - | grep -q 'Norvik Shipping Ltd.'

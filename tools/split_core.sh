#!/usr/bin/env bash
# Cuts the core in two for the browser (docs/decisions/0065): what a first visit calls, and the rest, which is fetched while
# the first page is read. Makes build/wasm/app/troth.wasm and troth-rest.wasm out of build/wasm/troth.wasm, when that is newer.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
whole=build/wasm/troth.wasm
to=build/wasm/app
is_newer() { for from in "$whole" tools/split_core.sh tools/first_visit.mjs; do [ "$to/troth-rest.wasm" -nt "$from" ] || return 1; done; }
is_newer && exit 0
mkdir -p "$to"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wasm-split --instrument "$whole" -o "$work/instrumented.wasm"
node tools/first_visit.mjs "$work/instrumented.wasm" "$work/profile"
# What each piece takes from the other is named thousands of times, so the names are short (app/src/core/wasm.ts knows them).
wasm-split --profile="$work/profile" --export-prefix=% --placeholder-namespace=p --import-namespace=q \
  "$whole" -o1 "$work/first.wasm" -o2 "$work/rest.wasm"
mv "$work/first.wasm" "$to/troth.wasm"
mv "$work/rest.wasm" "$to/troth-rest.wasm"

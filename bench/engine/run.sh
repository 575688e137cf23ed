#!/usr/bin/env bash
# The engine's figures, and statsmodels' on the same model, in one interleaved run of five rounds.
#   bench/engine/run.sh       needs cmake --build build/release --target engine_bench, python3-statsmodels for the comparison
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=build/release/engine_bench
[ -x "$bench" ] || cmake --build build/release --target engine_bench >&2
common=$(mktemp)
trap 'rm -f "$common"' EXIT
"$bench"
if [ -e build/wasm/engine_bench.wasm ]; then
  echo '{"host":"wasm"}'
  node tools/wasi.mjs build/wasm/engine_bench.wasm
fi
for round in 1 2 3 4 5; do
  echo "{\"round\":$round}"
  "$bench" --common "$common"
  if /usr/bin/python3 -c 'import statsmodels' 2>/dev/null; then
    /usr/bin/python3 bench/engine/statsmodels.py "$common"
  else
    echo '{"left_out":"statsmodels: apt-get install python3-statsmodels"}'
  fi
done

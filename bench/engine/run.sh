#!/usr/bin/env bash
# The engine's figures, and statsmodels' on the same model, in one interleaved run of five rounds; the medians, and whether both
# filters say the same.
#   bench/engine/run.sh       needs cmake --build build/release --target engine_bench, python3-statsmodels for the comparison
set -euo pipefail
cd "$(dirname "$0")/../.."
bench=build/release/engine_bench
cmake --build build/release --target engine_bench >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
compare=no
/usr/bin/python3 -c 'import statsmodels' 2>/dev/null && compare=yes
for round in 1 2 3 4 5; do
  echo '{"host":"native"}'
  "$bench"
  "$bench" --common "$folder/common"
  if [ "$compare" = yes ]; then /usr/bin/python3 bench/engine/statsmodels.py "$folder/common"; fi
  if [ -e build/wasm/engine_bench.wasm ]; then
    echo '{"host":"wasm"}'
    node tools/wasi.mjs build/wasm/engine_bench.wasm
  fi
done > "$folder/figures"
node bench/engine/medians.mjs < "$folder/figures"
[ "$compare" = yes ] || echo "Left out: statsmodels (apt-get install python3-statsmodels)"
[ -e build/wasm/engine_bench.wasm ] || echo "Left out: WebAssembly (cmake --build build/wasm --target engine_bench)"

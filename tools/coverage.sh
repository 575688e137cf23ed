#!/usr/bin/env bash
# Prints which lines and branches of the core the tests reach, one line a layer.
#   tools/coverage.sh            every layer          tools/coverage.sh engine     only one, file by file
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
. tools/prepare.sh
ensure_packages build check
ensure_configured cov
targets=()
[ -n "${1:-}" ] && targets=(--target "${1//\//_}_test")
cmake --build build/cov -j 2 "${targets[@]}" >/dev/null
find build/cov -name '*.gcda' -delete
# Fifty random lives a property reach what a thousand reach: what is looked for here are lines, not counter-examples.
RC_PARAMS=${RC_PARAMS:-max_success=50} TROTH_FEW=1 ctest --test-dir build/cov -j 2 --output-on-failure -LE release ${1:+-R "^${1//\//_}\$"} >/dev/null
report() { # folder, more options: branches that only the compiler made are left out, and what only tests include
  gcovr --root . --filter "$1" --exclude '.*_(test|fuzz)\.cpp' --exclude '.*/random_life\.h' --exclude-throw-branches --exclude-unreachable-branches \
    --object-directory build/cov "${@:2}"
}
if [ -n "${1:-}" ]; then
  report "core/$1/" && report "core/$1/" --branches
else
  for folder in core/base core/codec core/domain core/engine core/view core/crypto core/post core/log core/vault core/sync relay; do
    [ -d "$folder" ] || continue
    printf '%-14s %s\n' "$folder" "$(report "$folder/" --print-summary 2>/dev/null | grep -E '^(lines|branches):' | tr '\n' ' ')"
  done
fi

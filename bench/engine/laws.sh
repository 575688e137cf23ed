#!/usr/bin/env bash
# `make laws`: every law of the engine on many random lives each, as many at once as there are processors. Prints a line a law, with
# its time; a law that does not hold prints the life that breaks it and how to play it again, and the end is 1.
#   bench/engine/laws.sh ENGINE_TEST LAB_TEST [LIVES, 100000]
set -uo pipefail
engine=$1 lab=$2
export RC_PARAMS="${RC_PARAMS:-max_success=${3:-100000}}"
shards=$(nproc)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "$RC_PARAMS, $shards at once"
running=()
for ((shard = 0; shard < shards; ++shard)); do
  GTEST_TOTAL_SHARDS=$shards GTEST_SHARD_INDEX=$shard "$engine" --gtest_filter='Law.*' > "$folder/$shard" 2>&1 &
  running+=($!)
done
"$lab" --gtest_filter='Law.*' > "$folder/lab" 2>&1
failed=$?
for one in "${running[@]}"; do wait "$one" || failed=1; done
grep -hE '^\[ +(OK|FAILED) +\] Law\..*ms\)' "$folder"/* | sort -k2
[ "$failed" = 0 ] || cat "$folder"/*
echo "$(cat "$folder"/* | grep -cE "^\[ +OK +\] Law") laws and parts of laws hold"
exit "$failed"

#!/usr/bin/env bash
# Compiles libsodium for WebAssembly out of this machine's own source package of it, so that the browser and the
# native programs run the same cryptography from the same authenticated source.
#
#   tools/wasm_sodium.sh        prints the folder that then holds lib/libsodium.a and include/sodium.h
#
# The source comes through apt (which checks its signature) from the archives this machine already uses: the lists are
# derived from its own apt sources into a private folder, and the machine's own lists stay untouched. The result is kept
# outside the tree, in ${XDG_CACHE_HOME:-~/.cache}/troth, named by everything that decides its bytes.
set -euo pipefail

# Copying and wiping are single instructions of the machine (-mbulk-memory); a wipe is one that no compiler may leave out.
flags=(--target=wasm32-wasi -O2 -mbulk-memory -ffp-contract=off -DCONFIGURED=1 -DNATIVE_LITTLE_ENDIAN=1 -DHAVE_GETENTROPY=1
  -DHAVE_WEAK_SYMBOLS=1 -D_WASI_EMULATED_SIGNAL -DSODIUM_STATIC=1 -Wno-everything)
clang=clang-19

version=$(dpkg-query -W -f '${source:Version}' libsodium-dev)
recipe=$({ printf '%s\n' "$version" "${flags[@]}"; "$clang" --version; cat "$0"; } | sha256sum | cut -c1-16)
home="${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/troth"
made="$home/sodium-wasm-$recipe"
if [ -f "$made/lib/libsodium.a" ]; then
  echo "$made"
  exit 0
fi

mkdir -p "$home"
exec 9>"$home/sodium-wasm.lock"
flock 9 # two builds that start together make it once
if [ -f "$made/lib/libsodium.a" ]; then
  echo "$made"
  exit 0
fi
work=$(mktemp -d "$home/sodium-wasm.XXXXXX")
trap 'rm -rf "$work"' EXIT
say() { printf '%s\n' "$*" >&2; }

# Every archive of this machine that has binaries, asked for its sources instead. Both spellings of apt are read:
# one-line files (*.list) and stanzas (*.sources).
mkdir -p "$work/apt/sources" "$work/apt/lists/partial" "$work/source"
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -f "$file" ] || continue
  sed -nE 's/^[[:space:]]*deb[[:space:]]+/deb-src /p' "$file" >>"$work/apt/sources/own.list"
done
for file in /etc/apt/sources.list.d/*.sources; do
  [ -f "$file" ] || continue
  sed -E 's/^Types:.*/Types: deb-src/' "$file" >"$work/apt/sources/$(basename "$file")"
done
private=(-o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$work/apt/sources"
  -o "Dir::State::lists=$work/apt/lists" -o "Dir::Cache::srcpkgcache=" -o "Dir::Cache::pkgcache="
  -o "APT::Sandbox::User=root" -o "Acquire::Languages=none" -o "Acquire::IndexTargets::deb-src::Sources::Optional=true")

say "libsodium $version for WebAssembly: fetching its source package"
apt-get "${private[@]}" -qq update >&2 || say "some archives have no source list; going on with the others"
(cd "$work/source" && apt-get "${private[@]}" -qq --download-only source "libsodium=$version" >&2)
(cd "$work/source" && dpkg-source --no-check -x libsodium_*.dsc tree >/dev/null)

# What ./configure would have made: the version header (its only template) with the values of this release.
sodium="$work/source/tree/src/libsodium"
upstream=${version%%-*}
major=$(sed -nE 's/^SODIUM_LIBRARY_VERSION_MAJOR=([0-9]+).*/\1/p' "$work/source/tree/configure.ac")
minor=$(sed -nE 's/^SODIUM_LIBRARY_VERSION_MINOR=([0-9]+).*/\1/p' "$work/source/tree/configure.ac")
sed -e "s/@VERSION@/$upstream/" -e "s/@SODIUM_LIBRARY_VERSION_MAJOR@/$major/" \
  -e "s/@SODIUM_LIBRARY_VERSION_MINOR@/$minor/" -e "s/@SODIUM_LIBRARY_MINIMAL_DEF@//" \
  "$sodium/include/sodium/version.h.in" >"$sodium/include/sodium/version.h"

say "libsodium $version for WebAssembly: compiling"
mkdir -p "$work/objects" "$work/made/lib" "$work/made/include"
(cd "$sodium" && find . -name '*.c' -print | LC_ALL=C sort) >"$work/files"
compile() { # one source file; its object is named by its path
  "$clang" "${flags[@]}" -I"$sodium/include" -I"$sodium/include/sodium" -c "$sodium/$1" \
    -o "$work/objects/$(printf '%s' "${1#./}" | tr '/' '_').o"
}
export -f compile
export clang sodium work
export flags_line="${flags[*]}"
xargs -P "$(nproc)" -I{} bash -c 'flags=($flags_line); compile "$1"' compile {} <"$work/files"
(cd "$work/objects" && llvm-ar-19 rcsD "$work/made/lib/libsodium.a" ./*.o)
cp -r "$sodium/include/sodium.h" "$sodium/include/sodium" "$work/made/include/"
rm -f "$work/made/include/sodium/version.h.in"
mv "$work/made" "$made"
say "libsodium $version for WebAssembly: done"
echo "$made"

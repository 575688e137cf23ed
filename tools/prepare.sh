# Sourced by run, test and the Makefile: makes sure that what they need is on this machine. Expects to be in the root
# of the tree. It installs only what is missing, removes nothing, and says what it does.

# Stops with a sentence for the person who started this.
stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

packages_of() { # group: the names on its lines of the list
  awk -v group="$1" '$1 == group { print $2 }' tools/packages.txt
}

# Does dpkg know this name, or one that provides it, as installed? (Newer systems rename some packages.)
missing_of() { # group
  local name
  for name in $(packages_of "$1"); do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] && continue
    # Node from another archive brings its own npm.
    if [ "$name" = npm ] && [ "$(command -v npm)" ]; then continue; fi
    echo "$name"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "This needs root once, to install packages: start it as root, or install sudo."
  fi
}

ensure_packages() { # group...
  command -v dpkg-query >/dev/null ||
    stop "Troth builds itself on Debian 12 or later and on Ubuntu 24.04; this system has no dpkg."
  local group missing=""
  for group in "$@"; do missing="$missing $(missing_of "$group" | tr '\n' ' ')"; done
  [ -n "${missing// /}" ] || return 0
  echo "Installing (some minutes):$missing" >&2
  # What dpkg says fills screens; it is shown only when something went wrong.
  local said
  said=$(mktemp)
  # shellcheck disable=SC2086 -- the names are words
  as_root env DEBIAN_FRONTEND=noninteractive sh -c '
    options="-y -qq --no-remove --no-install-recommends -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0"
    apt-get -qq -o DPkg::Lock::Timeout=600 update || echo "Some archives did not answer; going on with the others." >&2
    exec apt-get $options install "$@"' install $missing </dev/null >"$said" 2>&1 || {
    cat "$said" >&2
    rm -f "$said"
    stop "These packages could not be installed:$missing"
  }
  rm -f "$said"
}

# Is this node new enough for the tools of the app? (20.19 and later, or 22.12 and later)
node_is_new_enough() { # path of a node
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# Puts a node that is new enough first in PATH: the system's, or one that npm fetches into .tools.
ensure_node() {
  command -v node >/dev/null && node_is_new_enough "$(command -v node)" && return 0
  local machine
  case "$(uname -m)" in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) stop "This system's node is too old, and there is none to fetch for $(uname -m): install node 22." ;;
  esac
  local own="$PWD/.tools/node_modules/node-linux-$machine/bin"
  if ! node_is_new_enough "$own/node"; then
    echo "This system's node is too old for the app's tools: fetching node 22 into .tools" >&2
    mkdir -p .tools
    npm install --prefix .tools --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
      "node-linux-$machine@22" </dev/null >&2 || stop "npm could not fetch node 22."
    chmod +x "$own/node"
  fi
  export PATH="$own:$PATH"
}

# Sets `npm`, the command: the system's, run by the system's node, which it was installed for; or one that it fetches into
# .tools. Before 10 npm looks in a wrong place for the system's libc, and silently leaves out every package that names one.
ensure_npm() {
  npm=(env "PATH=/usr/local/bin:/usr/bin:/bin:$PATH" npm)
  local version own="$PWD/.tools/npm"
  version=$("${npm[@]}" --version) && [ "${version%%.*}" -ge 10 ] && return 0
  if [ ! -f "$own/node_modules/npm/bin/npm-cli.js" ]; then
    echo "This system's npm is too old for the app's tools: fetching npm 10 into .tools" >&2
    mkdir -p "$own"
    "${npm[@]}" install --prefix "$own" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error npm@10 \
      </dev/null >&2 || stop "npm could not fetch npm 10."
  fi
  npm=(node "$own/node_modules/npm/bin/npm-cli.js")
}

# The app's own packages, exactly those of its lock file, without running any script of theirs. What npm may leave out without
# a word, because it is for some machines only, is asked for by starting the tool that needs it.
ensure_app_packages() {
  [ -f app/package-lock.json ] || return 0
  [ app/node_modules/.package-lock.json -nt app/package-lock.json ] && return 0
  ensure_npm
  echo "Fetching the app's packages" >&2
  (cd app && "${npm[@]}" ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >&2) ||
    stop "npm could not fetch the app's packages."
  (cd app && node --input-type=module -e 'await import("vite")' 2>/dev/null) || {
    rm -f app/node_modules/.package-lock.json
    stop "npm fetched the app's packages, but not what they need on this machine ($(uname -m)). Try again; if it stays, say so to us."
  }
  touch app/node_modules/.package-lock.json
}

# Configures a preset when it was never, or when a cache of another folder was copied here.
ensure_configured() { # preset
  grep -qs "^CMAKE_HOME_DIRECTORY:INTERNAL=$PWD\$" "build/$1/CMakeCache.txt" && [ -f "build/$1/build.ninja" ] && return 0
  rm -rf "build/$1"
  cmake --preset "$1" >"/tmp/troth-configure-$$.log" 2>&1 || {
    cat "/tmp/troth-configure-$$.log" >&2
    rm -f "/tmp/troth-configure-$$.log"
    stop "CMake could not configure the preset $1."
  }
  rm -f "/tmp/troth-configure-$$.log"
}

# The two pieces of the core, where the app looks for them.
place_core() {
  tools/split_core.sh
  cp build/wasm/app/troth.wasm build/wasm/app/troth-rest.wasm app/public/
}

# The demonstration (app/src/demo), into build/demo-app.
build_demo() {
  place_core
  (cd app && PATH="$PWD/node_modules/.bin:$PATH" vite build --mode demo --logLevel warn </dev/null)
}

# Builds the app into app/dist around the core that build/wasm holds. The words of the build are those of its
# package.json, started as `npm run build` would, but by the node that ensure_node chose.
build_app() {
  place_core
  (cd app && PATH="$PWD/node_modules/.bin:$PATH" sh -c "$(node -p 'require("./package.json").scripts.build')" </dev/null)
}

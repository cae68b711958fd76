# Sourced by ./factweave, ./run_tests and .ci/run: installing what is missing, and building.
# shellcheck shell=bash

# missing_packages LIST...: those packages of the lists that are not installed, one a line.
missing_packages() {
  grep -hv '^#' "$@" | while read -r package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

# install_missing LIST...: installs what is missing with apt, saying what; where that cannot be done, says what to install.
install_missing() {
  local wanted
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    if [ ! -e build/.packages-named ]; then
      mkdir -p build && touch build/.packages-named
      echo "This is not Debian; if the build fails, install what these Debian packages hold:" >&2
      grep -hv '^#' "$@" | tr '\n' ' ' | fold -s -w 100 >&2
      echo >&2
    fi
    return 0
  fi
  wanted=$(missing_packages "$@" | tr '\n' ' ')
  [ -n "$wanted" ] || return 0
  echo "Installing with apt: $wanted" >&2
  local root=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "Neither root nor sudo: please have these packages installed, then run this again." >&2
      return 2
    fi
    root=(sudo)
  fi
  local install=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
  # shellcheck disable=SC2086
  if ! "${install[@]}" $wanted >build-packages.log 2>&1; then
    "${root[@]}" apt-get update -qq >build-packages.log 2>&1
    # shellcheck disable=SC2086
    if ! "${install[@]}" $wanted >>build-packages.log 2>&1; then
      tail -n 5 build-packages.log >&2
      echo "apt could not install: $wanted" >&2
      return 2
    fi
  fi
  rm -f build-packages.log
}

# missing_tools LIST: the packages of those commands in the list that are not there, one a line.
missing_tools() {
  local tool package
  grep -v '^#' "$1" | while read -r tool package; do
    command -v "$tool" >/dev/null || echo "$package"
  done
}

# build PRESET TARGET [tests]: configures once (with tests only where they are wanted: running needs no GoogleTest),
# builds, with one progress line; the log is shown when it fails.
build() {
  local preset=$1 target=$2 tests=${3:-} log="build/$1.log" options=()
  mkdir -p build
  [ -z "$tests" ] || options=(-DFACTWEAVE_TESTS=ON)
  if [ ! -e "build/$preset/build.ninja" ] ||
    { [ -n "$tests" ] && ! grep -q '^FACTWEAVE_TESTS:[A-Z]*=ON' "build/$preset/CMakeCache.txt"; }; then
    echo "Configuring ($preset) ..." >&2
    cmake --preset "$preset" "${options[@]}" >"$log" 2>&1 || { tail -n 30 "$log" >&2; echo "Configuring failed; the log is $log" >&2; return 2; }
  fi
  if [ -t 2 ]; then
    NINJA_STATUS='Building %f/%t (%es) ' cmake --build "build/$preset" --target "$target" 2>&1 | tee "$log" |
      while IFS= read -r line; do
        case $line in Building*) printf '\r\033[K%s' "${line:0:78}" >&2 ;; esac
      done
    local status=${PIPESTATUS[0]}
    printf '\r\033[K' >&2
  else
    echo "Building $target ($preset) ..." >&2
    cmake --build "build/$preset" --target "$target" >"$log" 2>&1
    local status=$?
  fi
  if [ "$status" != 0 ]; then
    grep -E 'error|Error|FAILED' -A 5 "$log" | tail -n 40 >&2
    echo "The build failed; the log is $log" >&2
    return 2
  fi
}

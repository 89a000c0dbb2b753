# Shared by the setup scripts; to be sourced. `need PACKAGES COMMAND…` records Debian packages as missing if the command fails, `install_missing` installs the recorded ones, and
# `python_environment FOLDER` creates a Python environment if there is none.
# shellcheck shell=bash
missing=()
setup=$(basename "$0" .sh)

need() {
  local packages=$1
  shift
  # shellcheck disable=SC2206
  "$@" >/dev/null 2>&1 || missing+=($packages)
}

install_missing() {
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "$setup: missing ${missing[*]}" >&2
  if ! command -v apt-get >/dev/null; then
    echo "$setup: this system has no apt-get; install the equivalents of these Debian packages" >&2
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      echo "$setup: run this once as root, then again as yourself: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo -n)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

python_environment() { [ -x "$1/bin/python" ] || python3 -m venv "$1"; }

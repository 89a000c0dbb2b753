#!/usr/bin/env bash
# Installs what the tests of crashes and of a year need, where it is missing: Python, a C compiler, a program that sets the clock of one process, and warcio.
set -euo pipefail

packages=()
python3 -c 'import ensurepip' 2>/dev/null || packages+=(python3 python3-venv)
command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null || packages+=(gcc libc6-dev)
command -v faketime >/dev/null || packages+=(faketime)
if [ ${#packages[@]} -gt 0 ]; then
  echo "setup_operations: missing ${packages[*]}" >&2
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi
# The WARC library most others are tested with.
warcio=$(dirname "$(realpath "$0")")/../.build/warcio
if [ ! -x "$warcio/bin/warcio" ]; then
  python3 -m venv "$warcio"
  "$warcio/bin/pip" -q install 'warcio==1.8.1'
fi

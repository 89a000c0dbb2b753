#!/usr/bin/env bash
# Installs what the tests of crashes and of a year need, where it is missing: Python, a C compiler and a library that sets the clock of one process.
set -euo pipefail

packages=()
command -v python3 >/dev/null || packages+=(python3)
command -v cc >/dev/null || command -v gcc >/dev/null || command -v clang >/dev/null || packages+=(gcc libc6-dev)
command -v faketime >/dev/null || packages+=(faketime)
[ ${#packages[@]} -eq 0 ] && exit 0
echo "setup_operations: missing ${packages[*]}" >&2
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"

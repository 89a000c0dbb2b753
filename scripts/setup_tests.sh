#!/usr/bin/env bash
# Installs what the tests of fetching need beside the build's own packages, where it is missing: nginx and curl for the benchmark, python3 and openssl for the server of
# faults. Without them those tests are skipped.
set -euo pipefail

packages=()
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || packages+=(nginx-light)
command -v curl >/dev/null || packages+=(curl)
command -v python3 >/dev/null || packages+=(python3 python3-venv)
command -v openssl >/dev/null || packages+=(openssl)
[ ${#packages[@]} -eq 0 ] && exit 0
echo "setup_tests: missing ${packages[*]}" >&2
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"

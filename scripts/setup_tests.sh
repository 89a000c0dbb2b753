#!/usr/bin/env bash
# Installs missing dependencies of the fetching tests: nginx and curl for the benchmark, python3 and openssl for the fault
# server. Without them those tests are skipped.
set -euo pipefail
. "$(dirname "$0")/packages.sh"

need nginx-light sh -c 'command -v nginx || test -x /usr/sbin/nginx'
need curl command -v curl
need "python3 python3-venv" command -v python3
need openssl command -v openssl
install_missing

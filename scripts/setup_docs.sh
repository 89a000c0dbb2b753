#!/usr/bin/env bash
# Installs the Debian packages with which the commands of the documentation are tested, where they are missing.
set -euo pipefail
. "$(dirname "$0")/packages.sh"

need rsync command -v rsync
need jq command -v jq
install_missing

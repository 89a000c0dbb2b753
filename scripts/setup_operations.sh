#!/usr/bin/env bash
# Installs what the tests of crashes and of a year need, where it is missing: Python, a C compiler, a program that sets the clock of one process, and warcio.
set -euo pipefail
. "$(dirname "$0")/packages.sh"

need "python3 python3-venv" python3 -c 'import ensurepip'
need "gcc libc6-dev" sh -c 'command -v cc || command -v gcc || command -v clang'
need faketime command -v faketime
install_missing
# The WARC library most others are tested with.
warcio=$(dirname "$(realpath "$0")")/../.build/warcio
if [ ! -x "$warcio/bin/warcio" ]; then
  python_environment "$warcio"
  "$warcio/bin/pip" -q install 'warcio==1.8.1'
fi

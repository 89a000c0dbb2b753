#!/usr/bin/env bash
# Installs missing dependencies of the crash tests and the simulated year: Python, a C compiler, faketime (which sets the clock of a process), and warcio.
set -euo pipefail
. "$(dirname "$0")/packages.sh"

need "python3 python3-venv" python3 -c 'import ensurepip'
need "gcc libc6-dev" sh -c 'command -v cc || command -v gcc || command -v clang'
need faketime command -v faketime
install_missing
# The reference WARC library.
warcio=$(dirname "$(realpath "$0")")/../.build/warcio
if [ ! -x "$warcio/bin/warcio" ]; then
  python_environment "$warcio"
  "$warcio/bin/pip" -q install 'warcio==1.8.1'
fi

#!/usr/bin/env bash
# Installs missing dependencies of the conformance tests: jq, and the tools that consumers of the datasets use, in a virtual environment.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/packages.sh

need jq command -v jq
need python3-venv python3 -c 'import venv, ensurepip'
install_missing
python_environment .build/conformance
.build/conformance/bin/pip install -q -r Tests/Conformance/requirements.txt

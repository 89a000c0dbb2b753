#!/usr/bin/env bash
# Installs what the conformance tests need, where it is missing: jq, and in an environment of its own the tools that consumers of the datasets use.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/packages.sh

need jq command -v jq
need python3-venv python3 -c 'import venv, ensurepip'
install_missing
python_environment .build/conformance
.build/conformance/bin/pip install -q -r Tests/Conformance/requirements.txt

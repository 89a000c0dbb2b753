#!/bin/sh
# Installs what the conformance tests need, where it is missing: jq, and in an environment of its own the tools that consumers of the datasets use.
set -eu
cd "$(dirname "$0")/../.."
missing=
command -v jq >/dev/null || missing="$missing jq"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  run=
  [ "$(id -u)" -eq 0 ] || run=sudo
  $run apt-get update -q
  # shellcheck disable=SC2086
  $run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi
environment=.build/conformance
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install -q -r Tests/Conformance/requirements.txt

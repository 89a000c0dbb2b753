#!/bin/sh
# Installs what the Spark job needs, where it is missing: Java, and in an environment of its own PySpark and what its test uses.
set -eu
cd "$(dirname "$0")/../.."
missing=
command -v java >/dev/null || missing="$missing openjdk-17-jre-headless"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  run=
  [ "$(id -u)" -eq 0 ] || run=sudo
  $run apt-get update -q
  # shellcheck disable=SC2086
  $run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi
environment=.build/spark
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install -q -r pipelines/spark/requirements.txt

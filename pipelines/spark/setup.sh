#!/usr/bin/env bash
# Installs what the Spark job needs, where it is missing: Java, and in an environment of its own PySpark and what its test uses.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/packages.sh

need openjdk-17-jre-headless command -v java
need python3-venv python3 -c 'import venv, ensurepip'
install_missing
python_environment .build/spark
.build/spark/bin/pip install -q -r pipelines/spark/requirements.txt

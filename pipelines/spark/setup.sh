#!/usr/bin/env bash
# Installs missing dependencies of the Spark job: Java, and PySpark with the test tools in a virtual environment.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/packages.sh

need openjdk-17-jre-headless command -v java
need python3-venv python3 -c 'import venv, ensurepip'
install_missing
python_environment .build/spark
.build/spark/bin/pip install -q -r pipelines/spark/requirements.txt

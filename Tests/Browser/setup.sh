#!/usr/bin/env bash
# Installs missing dependencies of the browser tests: Chromium, poppler's pdftotext, and Playwright with axe-core in a virtual environment.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/packages.sh

need chromium command -v chromium
need poppler-utils command -v pdftotext
need python3-venv python3 -c 'import venv, ensurepip'
install_missing
environment=.build/browser
python_environment "$environment"
"$environment/bin/python" -c 'import playwright, axe_playwright_python' 2>/dev/null || "$environment/bin/pip" install -q 'playwright>=1.45' 'axe-playwright-python>=0.1.4'

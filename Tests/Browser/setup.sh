#!/bin/sh
# Installs what the browser tests need, where it is missing: Chromium, poppler's pdftotext, and in an environment of its own Playwright with axe-core.
set -eu
cd "$(dirname "$0")/../.."
missing=
command -v chromium >/dev/null || missing="$missing chromium"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
python3 -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
  run=
  [ "$(id -u)" -eq 0 ] || run=sudo
  $run apt-get update -q
  # shellcheck disable=SC2086
  $run env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
fi
environment=.build/browser
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -c 'import playwright, axe_playwright_python' 2>/dev/null || "$environment/bin/pip" install -q 'playwright>=1.45' 'axe-playwright-python>=0.1.4'

#!/usr/bin/env bash
# Writes the manual pages, one for the program and one per subcommand, with the generate-manual tool of swift-argument-parser. (Its plugin would build the whole package
# again, with different flags.)
#
# usage: manual.sh PROGRAM FOLDER
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
swift build --product generate-manual
rm -rf "$2"
mkdir -p "$2"
"$(swift build --show-bin-path)/generate-manual" "$1" --output-directory "$2" --multi-page
[ -s "$2/laborledger.1" ] || { echo "manual: no page was written" >&2; exit 1; }

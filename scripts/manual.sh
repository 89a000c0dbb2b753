#!/usr/bin/env bash
# Writes the manual pages, one for the program and one for every subcommand, by the plugin of swift-argument-parser.
#
# usage: manual.sh FOLDER
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
made=.build/plugins/GenerateManual/outputs/laborledger
rm -rf "$made"
swift package --disable-sandbox plugin generate-manual --multi-page >/dev/null
[ -s "$made/laborledger.1" ] || { echo "manual: the plugin wrote no page" >&2; exit 1; }
rm -rf "$1"
mkdir -p "$1"
cp "$made"/*.1 "$1"/

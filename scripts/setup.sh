#!/usr/bin/env bash
# Installs missing Debian packages that the build needs: headers of libxml2 (HTML parser), libcrypto (SHA-256), libarchive (zip
# container of spreadsheets), SQLite (official statistics), libcurl (fetching), zlib and libdeflate (archive) and uchardet (charsets), and
# pkg-config.
# Does nothing, and needs no privileges, if they are present.
set -euo pipefail
. "$(dirname "$0")/packages.sh"

need pkg-config command -v pkg-config
need libxml2-dev pkg-config --exists libxml-2.0
need libssl-dev pkg-config --exists libcrypto
need libarchive-dev pkg-config --exists libarchive
need libsqlite3-dev pkg-config --exists sqlite3
need libcurl4-openssl-dev pkg-config --exists libcurl
need zlib1g-dev pkg-config --exists zlib
need libdeflate-dev pkg-config --exists libdeflate
need libuchardet-dev pkg-config --exists uchardet

if ! command -v swift >/dev/null; then
  echo "setup: no Swift toolchain; install Swift 6.1 or later from https://www.swift.org/install" >&2
  exit 1
fi
install_missing

#!/usr/bin/env bash
# Installs the Debian packages the build needs where they are missing: headers of libxml2 (HTML parser), libcrypto (SHA-256), libarchive (zip
# container of spreadsheets), SQLite (official statistics), libcurl (fetching), zlib and libdeflate (archive) and uchardet (charsets), and
# pkg-config.
# Does nothing, and needs no privileges, when they are there.
set -euo pipefail

packages=()
command -v pkg-config >/dev/null || packages+=(pkg-config)
pkg-config --exists libxml-2.0 2>/dev/null || packages+=(libxml2-dev)
pkg-config --exists libcrypto 2>/dev/null || packages+=(libssl-dev)
pkg-config --exists libarchive 2>/dev/null || packages+=(libarchive-dev)
pkg-config --exists sqlite3 2>/dev/null || packages+=(libsqlite3-dev)
pkg-config --exists libcurl 2>/dev/null || packages+=(libcurl4-openssl-dev)
pkg-config --exists zlib 2>/dev/null || packages+=(zlib1g-dev)
pkg-config --exists libdeflate 2>/dev/null || packages+=(libdeflate-dev)
pkg-config --exists uchardet 2>/dev/null || packages+=(libuchardet-dev)

if ! command -v swift >/dev/null; then
  echo "setup: no Swift toolchain; install Swift 6.1 or later from https://www.swift.org/install" >&2
  exit 1
fi
[ ${#packages[@]} -eq 0 ] && exit 0

echo "setup: missing ${packages[*]}" >&2
if ! command -v apt-get >/dev/null; then
  echo "setup: this system has no apt-get; install pkg-config and the headers of libxml2, OpenSSL, libarchive, SQLite, libcurl, zlib, libdeflate and uchardet by its own means" >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! sudo -n true 2>/dev/null; then
    echo "setup: run this once as root, then again as yourself: apt-get install ${packages[*]}" >&2
    exit 1
  fi
  as_root=(sudo -n)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"

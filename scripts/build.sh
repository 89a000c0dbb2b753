#!/usr/bin/env bash
# Builds an optimized product: laborledger, or the one named by the argument. Swift's own libraries are linked into it where the toolchain
# has them as archives: it starts faster, reads pages faster, and needs no toolchain on the machine on which it is installed.
set -euo pipefail

resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
linking=()
[ -d "${resources}_static" ] && linking=(--static-swift-stdlib)
exec swift build -c release --product "${1:-laborledger}" "${linking[@]}"

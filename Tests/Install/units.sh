#!/usr/bin/env bash
# Verifies the units with systemd, limits their exposure level, and checks that the program makes no system call outside the unit's filter.
#
# usage: units.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
most=1.5
command -v systemd-analyze >/dev/null || { echo "units: systemd-analyze is not here: skipped" >&2; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "units: $*" >&2; exit 1; }
for kind in service timer; do
  sed "s#@PREFIX@/bin/laborledger#$program#; s#@PREFIX@#/usr/local#" "$here/../../contrib/systemd/laborledger@.$kind" >"$folder/laborledger@.$kind"
  ln -s "laborledger@.$kind" "$folder/laborledger@example.$kind"
done
said=$(systemd-analyze verify --man=no "$folder/laborledger@example.service" "$folder/laborledger@example.timer" 2>&1) || fail "$said"
[ -z "$said" ] || fail "$said"
exposure=$(systemd-analyze security --offline=true "$folder/laborledger@example.service" | sed -n 's/.*Overall exposure level for [^:]*: \([0-9.]*\).*/\1/p')
[ -n "$exposure" ] || fail "systemd-analyze gives no exposure"
awk "BEGIN { exit !($exposure <= $most) }" || fail "exposure $exposure is more than $most"
if command -v strace >/dev/null; then
  "$here/syscalls.py" "$folder/laborledger@.service" "$program" "$here/../../fixtures/pages"
fi
echo "units: well-formed, exposure $exposure"

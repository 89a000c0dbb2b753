#!/usr/bin/env bash
# Installs into a temporary folder and uninstalls: every file is present, works from there, and nothing is left behind.
#
# usage: install.sh (from the root of the repository, with the program built)
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "install: $*" >&2; exit 1; }

make -s install-files PREFIX=/opt/ledger DESTDIR="$folder"
at=$folder/opt/ledger
for file in bin/laborledger share/bash-completion/completions/laborledger share/zsh/site-functions/_laborledger share/fish/vendor_completions.d/laborledger.fish \
  lib/systemd/system/laborledger@.service lib/systemd/system/laborledger@.timer share/doc/laborledger/operating.md share/doc/laborledger/LICENSE \
  share/doc/laborledger/examples/cron/laborledger share/doc/laborledger/examples/operator.yaml; do
  [ -s "$at/$file" ] || fail "$file is missing"
done
"$at/bin/laborledger" --version >/dev/null || fail "the installed program does not run"
[ -x "$at/bin/laborledger" ] || fail "the program is not executable"
! grep -rq '@PREFIX@' "$at/lib" "$at/share" || fail "a placeholder was not replaced"
grep -q '^ExecStart=/opt/ledger/bin/laborledger ' "$at/lib/systemd/system/laborledger@.service" || fail "the unit starts another program"
if [ -d .build/manual ]; then
  for page in laborledger laborledger.run laborledger.prune; do
    [ -s "$at/share/man/man1/$page.1" ] || fail "the manual page $page is missing"
  done
  ! command -v man >/dev/null || MANWIDTH=100 man -l "$at/share/man/man1/laborledger.run.1" 2>/dev/null | grep -q -- --deadline || fail "the manual page does not name the options"
fi
# Each completion script is valid, if its shell is installed.
bash -n "$at/share/bash-completion/completions/laborledger" || fail "bash does not read its completion"
bash -c ". '$at/share/bash-completion/completions/laborledger'; complete -p laborledger" | grep -q laborledger || fail "bash completes nothing"
! command -v zsh >/dev/null || zsh -n "$at/share/zsh/site-functions/_laborledger" || fail "zsh does not read its completion"
! command -v fish >/dev/null || fish -n "$at/share/fish/vendor_completions.d/laborledger.fish" || fail "fish does not read its completion"
"$at/bin/laborledger" run fixtures/pages --output "$folder/out" --quiet || fail "the installed program does not publish"
rm -rf "$folder/out"
make -s uninstall PREFIX=/opt/ledger DESTDIR="$folder"
left=$(find "$folder" -type f)
[ -z "$left" ] || fail "left after uninstall: $left"
echo "install: everything in its place, and gone again"

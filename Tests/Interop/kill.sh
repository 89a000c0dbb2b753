#!/usr/bin/env bash
# Kills a fetch in its middle, at random, again and again: the archive stays readable, and the run after it completes and publishes.
#
# usage: kill.sh PROGRAM [TIMES]
set -euo pipefail
program=$(realpath "$1")
times=${2:-50}
here=$(dirname "$(realpath "$0")")
# shellcheck source=Tests/FaultServer/fault_server.sh
. "$here/../FaultServer/fault_server.sh"
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
start_fault_server
{
  echo "{schema_version: 1, pipeline: t, topic: t, output: out, fetch: {contact: 'https://example.org/bot', delay: 5ms, allow_private: [127.0.0.0/8]}, sources: ["
  for number in $(seq 120); do echo "{id: s$number, url: 'http://127.0.0.$((number % 6 + 1)):$port/changing/$number'},"; done
  echo "]}"
} >t.yaml
killed=0
for round in $(seq "$times"); do
  "$program" run t.yaml --quiet 9>&- &
  process=$!
  sleep "0.$(printf '%03d' $((RANDOM % 400)))"
  kill -9 "$process" 2>/dev/null && killed=$((killed + 1))
  wait "$process" 2>/dev/null || true
  for file in out/snapshots/t/*.warc.gz; do
    [ -e "$file" ] || continue
    # All but a torn last member can be inflated.
    zcat "$file" 2>/dev/null | grep -ac '^WARC/1.1' >/dev/null || [ "$(stat -c %s "$file")" -lt 600 ] || { echo "kill: round $round: $file cannot be read" >&2; exit 1; }
  done
  if [ $((round % 10)) -eq 0 ]; then
    "$program" run t.yaml --quiet || { echo "kill: round $round: the next run did not complete" >&2; exit 1; }
    "$program" run t.yaml --quiet --offline || { echo "kill: round $round: the replay did not complete" >&2; exit 1; }
    failed=$(tail -n +2 out/t/latest/sources.csv | grep -vc ',fetched,' || true)
    [ "$failed" -eq 0 ] || { echo "kill: round $round: $failed sources were not fetched" >&2; exit 1; }
  fi
done
echo "kill: $killed of $times fetches killed, every archive readable, every run after completed"

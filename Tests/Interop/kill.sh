#!/usr/bin/env bash
# Kills fetches and runs in turn, TIMES (50) of each, at random moments from their start through fetching and reading to publication: every archive stays readable, `latest` is always a whole
# dataset, and the next run completes, publishes, and comes to the same as its replay.
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
pages=$(realpath "$here/../../fixtures/pages")
cd "$folder"
start_fault_server --pages "$pages"
fail() { echo "kill: round $round: $*" >&2; exit 1; }
names=("$pages"/*.html)
{
  echo "{schema_version: 1, pipeline: t, topic: t, output: out, fetch: {contact: 'https://example.org/bot', delay: 5ms, allow_private: [127.0.0.0/8]}, sources: ["
  for number in $(seq 120); do
    # One in four is a page with many figures, so that reading and publishing take their time.
    path="changing/$number"
    [ $((number % 4)) -ne 0 ] || path="file/$(basename "${names[$((number / 4 % ${#names[@]}))]}")"
    echo "{id: s$number, url: 'http://127.0.0.$((number % 6 + 1)):$port/$path'},"
  done
  echo "]}"
} >t.yaml

# Every member of the archive but a torn last one can be inflated, and holds a record.
cat >whole.py <<'P'
import sys, zlib
for path in sys.argv[1:]:
    data = open(path, "rb").read()
    while data:
        inflater = zlib.decompressobj(31)
        try:
            record = inflater.decompress(data)
        except zlib.error as error:
            sys.exit(f"{path}: {error}")
        if not inflater.eof:
            break
        if not record.startswith(b"WARC/1.1\r\n"):
            sys.exit(f"{path}: a member that is no record")
        data = inflater.unused_data
P
# Every file that the descriptor of the latest dataset names is there, with its size, and the counts of run.json are those of the tables.
cat >published.py <<'P'
import csv, json, os, sys
folder = "out/t/latest"
if not os.path.islink(folder):
    sys.exit(0)
for resource in json.load(open(folder + "/datapackage.json"))["resources"]:
    path = os.path.join(folder, resource["path"])
    if os.path.getsize(path) != resource.get("bytes", os.path.getsize(path)):
        sys.exit(f"{path}: another size than the descriptor's")
counts = json.load(open(folder + "/run.json"))["counts"]
for name in ("observations", "statistics", "conflicts", "findings", "sources"):
    rows = sum(1 for _ in csv.reader(open(f"{folder}/{name}.csv", newline=""))) - 1
    if rows != counts[name]:
        sys.exit(f"{folder}/{name}.csv: {rows} rows, and run.json says {counts[name]}")
P

round=0
declare -A length
for command in run fetch; do
  start=$(date +%s%N)
  "$program" "$command" t.yaml --quiet || fail "the first $command did not complete"
  length[$command]=$((($(date +%s%N) - start) / 1000000))
done
killed=0 fetching=0 reading=0 publishing=0
for round in $(seq $((times * 2))); do
  before=$(readlink out/t/latest)
  command=$([ $((round % 2)) -eq 0 ] && echo run || echo fetch)
  "$program" "$command" t.yaml --quiet 9>&- &
  process=$!
  wait_for=$(((RANDOM * 32768 + RANDOM) % length[$command]))
  sleep "$(printf '%d.%03d' $((wait_for / 1000)) $((wait_for % 1000)))"
  if kill -9 "$process" 2>/dev/null; then
    killed=$((killed + 1))
    newest=$(ls out/snapshots/t/*.index.jsonl | tail -n 1)
    if compgen -G 'out/t/.tmp-*' >/dev/null; then publishing=$((publishing + 1))
    elif [ "$(grep -c '"source":"s' "$newest")" -ge 120 ]; then reading=$((reading + 1))
    else fetching=$((fetching + 1)); fi
  fi
  wait "$process" 2>/dev/null || true
  python3 whole.py out/snapshots/t/*.warc.gz || fail "an archive cannot be read"
  python3 published.py || fail "the published dataset is not whole"
  [ -e "out/t/$before/run.json" ] || fail "the dataset before is gone"
  if [ $((round % 10)) -eq 0 ]; then
    "$program" run t.yaml --quiet || fail "the next run did not complete"
    cp -r "out/t/$(readlink out/t/latest)" one
    rm -rf out/.cache
    "$program" run t.yaml --quiet --offline || fail "the replay did not complete"
    diff -rq --exclude=run.json one out/t/latest || fail "the replay came to something else"
    rm -rf one
    python3 published.py || fail "the published dataset is not whole"
    [ -z "$(ls -A out/t | grep '^\.tmp-' || true)" ] || fail "a temporary folder is left"
    [ "$(tail -n +2 out/t/latest/sources.csv | grep -Ec ',(fetched|unchanged),')" -eq 120 ] || fail "a source was not fetched"
  fi
done
echo "kill: $killed of $((times * 2)) killed: $fetching before all was fetched, $reading between, $publishing while publishing (a run takes ${length[run]} ms, a fetch ${length[fetch]});" \
  "every archive readable, every published dataset whole, every run after completed and replayed the same"

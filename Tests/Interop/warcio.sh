#!/usr/bin/env bash
# Tests the archive against warcio, the reference WARC library: files written by warcio are read completely, and those written by the program pass its check and are indexed
# by it, record by record. Installs warcio into a virtual environment.
#
# usage: warcio.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
here=$(dirname "$(realpath "$0")")
# shellcheck source=Tests/FaultServer/fault_server.sh
. "$here/../FaultServer/fault_server.sh"
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install 'warcio==1.8.1'
cd "$folder"

fail() { echo "warcio: $*" >&2; exit 1; }

mkdir theirs
venv/bin/python "$here/write_warcs.py" theirs
for file in theirs/*; do
  pages=8
  case $file in *cut-records*) pages=7 ;; esac
  found=$("$program" extract "$file" 2>/dev/null | tail -n +2 | wc -l)
  [ "$found" -eq "$pages" ] || fail "$file: $found of $pages pages were read"
done
echo "warcio: files of theirs: $(find theirs -type f | wc -l), all read whole"

start_fault_server
{
  echo "{schema_version: 1, pipeline: ours, topic: t, output: ours, fetch: {contact: 'https://example.org/bot', delay: 0s, allow_private: [127.0.0.0/8], retries: 1,"
  echo " retry_delay: 10ms, stall_timeout: 1s, total_timeout: 2s, max_bytes: 100000}, sources: ["
  number=1
  for path in page/a etag/a gzip/a brotli/a chunks/a moved/a truncated/a then/500-200 404/a charset/a endless/a 204/a; do
    echo "{id: s$number, url: 'http://127.0.0.$number:$port/$path'},"
    number=$((number + 1))
  done
  echo "]}"
} >ours.yaml
for _ in 1 2; do "$program" fetch ours.yaml --quiet || true; done
records=0
for file in ours/snapshots/ours/*.warc.gz; do
  venv/bin/warcio check "$file" || fail "$file does not pass the check"
  indexed=$(venv/bin/warcio index "$file" | wc -l)
  # Every record is a separate compressed member and begins with its version.
  written=$(zcat "$file" | grep -ac '^WARC/1.1')
  [ "$indexed" -eq "$written" ] || fail "$file: $indexed of $written records were found by the indexer"
  records=$((records + written))
done
echo "warcio: $records records of ours pass the check and are found"

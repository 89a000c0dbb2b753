#!/usr/bin/env bash
# Times `extract` on many copies of the fixture pages, on one worker and on all, and puts the times beside that of gzip on the same bytes: machines differ,
# the ratio hardly does.
#
# usage: bench.sh PROGRAM [COPIES]
set -euo pipefail
program=$1
copies=${2:-200}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir "$folder/pages"
for page in fixtures/pages/*.html fixtures/text/*.txt; do
  name=$(basename "$page")
  for copy in $(seq "$copies"); do cp "$page" "$folder/pages/$copy-$name"; done
done
bytes=$(cat "$folder"/pages/* | wc -c)

seconds() { # COMMAND… → wall seconds of the best of three
  local best= start end took
  for _ in 1 2 3; do
    start=$(date +%s.%N)
    "$@" >/dev/null 2>&1
    end=$(date +%s.%N)
    took=$(awk -v a="$start" -v b="$end" 'BEGIN { print b - a }')
    best=$(awk -v a="${best:-$took}" -v b="$took" 'BEGIN { print (a < b) ? a : b }')
  done
  echo "$best"
}
compress() { cat "$folder"/pages/* | gzip -6; }

baseline=$(seconds compress)
for jobs in 1 "$(nproc)"; do
  took=$(seconds "$program" extract "$folder/pages" --quiet --jobs "$jobs")
  awk -v t="$took" -v g="$baseline" -v n="$bytes" -v j="$jobs" \
    'BEGIN { printf "extract, %d worker(s): %.2f s for %.1f MB (%.1f MB/s), %.2f times gzip -6\n", j, t, n / 1e6, n / 1e6 / t, t / g }'
done

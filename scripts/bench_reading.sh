#!/usr/bin/env bash
# Compares page reading with a bare libxml2 parse and with other ways to extract figures from pages: lxml, pandas.read_html, trafilatura. All run on the same
# pages, one after the other, on one core within the same minute, so that the ratios of CPU times hold on any machine. If valgrind is installed, instructions are counted too;
# these are reliable on a busy machine as well.
#
# usage: bench_reading.sh PROGRAM [FOLDER…]      40 generated pages, and those in the FOLDERs
set -euo pipefail
program=$(realpath "$1")
bench=$(dirname "$program")/ReadingBench
shift
work=$PWD/.build/bench
mkdir -p "$work"

python3 "$(dirname "$0")/bench_pages.py" "$work/pages" 40 1
folders=("$work/pages")
for folder in "$@"; do folders+=("$(realpath "$folder")"); done

echo "== one process: document tree, extraction and normalization beside a bare parse"
for folder in "${folders[@]}"; do "$bench" 8 "$folder"; done

echo "== whole runs (read, settle, publish), CPU seconds with one worker and with all"
TIMEFORMAT='%U %S'
cpu() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'; }
wall() { local start; start=$(date +%s%N); "$@" >/dev/null 2>&1; echo $((($(date +%s%N) - start) / 1000000)); }
for folder in "${folders[@]}"; do
  rm -rf "$work/output"
  echo "$folder: run $(cpu "$program" run "$folder" --topic bench --output "$work/output" --jobs 1) s," \
    "extract $(cpu "$program" extract "$folder" --quiet --jobs 1) s;" \
    "extract in $(wall "$program" extract "$folder" --quiet --jobs 1) ms with one worker," \
    "in $(wall "$program" extract "$folder" --quiet --jobs "$(nproc)") ms with $(nproc)"
done

echo "== the same pages with other libraries (Python)"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet 'lxml[html-clean]' pandas trafilatura
fi
for folder in "${folders[@]}"; do "$work/venv/bin/python" "$(dirname "$0")/bench_others.py" "$folder"; done

command -v valgrind >/dev/null || { echo "bench: valgrind is not installed: instructions were not counted" >&2; exit 0; }
echo "== instructions by callgrind, in millions, 8 of the pages, start-up left out"
counted=$work/counted
mkdir -p "$counted"
cp "$work"/pages/00000[0-7].html "$counted"
# valgrind does not understand every compiler's debug information.
strip -g "$bench" -o "$work/ReadingBench"
instructions() { # PHASE → millions
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/ReadingBench" count "$1" "$counted" 2>&1 |
    sed -n 's/.*Collected : \([0-9]*\).*/\1/p' | awk '{ printf "%.1f", $1 / 1e6 }'
}
none=$(instructions none)
parse=$(instructions parse)
for phase in tree extraction normalization; do
  awk -v p="$parse" -v n="$none" -v x="$(instructions "$phase")" -v name="$phase" \
    'BEGIN { printf "bare parse %.1f; up to %s %.1f: %.2f times the parse\n", p - n, name, x - n, (x - n) / (p - n) }'
done

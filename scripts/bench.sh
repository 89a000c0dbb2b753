#!/usr/bin/env bash
# Times `extract` on many copies of the fixture pages, with one worker and with all, and compares it with gzip on the same bytes. Then compares the CPU time of
# one worker with a bare libxml2 parse of the same HTML pages: once for the whole program, which also decides, normalizes and writes, and once for the document tree
# and extraction alone (Tests/ReadingBench). Times differ between machines, the ratios hardly do.
#
# usage: bench.sh PROGRAM [COPIES [FOLDER…]]      FOLDERs contain additional HTML pages
set -euo pipefail
program=$(realpath "$1")
copies=${2:-200}
shift $(($# < 2 ? $# : 2))
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

# The bare parse: libxml2 parses and frees each page named on standard input.
cat >"$folder/parse.c" <<'C'
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
  char path[4096];
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return 1;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    if (fread(bytes, 1, size, file) != (size_t)size) return 1;
    fclose(file);
    xmlFreeDoc(htmlReadMemory(bytes, size, NULL, "UTF-8", HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    free(bytes);
  }
  return 0;
}
C
compiler=$(command -v cc || command -v clang) || { echo "bench: no C compiler: the bare parse was left out" >&2; exit 0; }
# shellcheck disable=SC2046 # the flags are words
"$compiler" -O2 -o "$folder/parse" "$folder/parse.c" $(pkg-config --cflags --libs libxml-2.0)

TIMEFORMAT='%U %S'
cpu() { # COMMAND… → user and system seconds
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}
parse() { "$folder/parse" <"$1"; }
extract() { "$program" extract "$1" --quiet --jobs 1; }
least() { sort -n "$1" | head -1; }

compare() { # NAME FOLDER: best of five, the two in turn
  find "$2" -name '*.html' | sort >"$folder/list"
  rm -f "$folder"/cpu-*
  for _ in 1 2 3 4 5; do
    cpu parse "$folder/list" >>"$folder/cpu-parse"
    cpu extract "$2" >>"$folder/cpu-extract"
    cpu parse "$folder/tiny-list" >>"$folder/cpu-parse-start"
    cpu extract "$folder/tiny" >>"$folder/cpu-extract-start"
  done
  awk -v p="$(least "$folder/cpu-parse")" -v e="$(least "$folder/cpu-extract")" -v ps="$(least "$folder/cpu-parse-start")" \
    -v es="$(least "$folder/cpu-extract-start")" -v name="$1" -v n="$(wc -l <"$folder/list")" -v b="$(xargs -d '\n' cat <"$folder/list" | wc -c)" 'BEGIN {
      printf "%s: %d pages, %.1f MB: bare parse %.3f s, extract %.3f s of CPU: %.2f times (start-up of %.3f s and %.3f s left out)\n",
        name, n, b / 1e6, p - ps, e - es, (e - es) / (p - ps), ps, es }'
}

mkdir "$folder/tiny" "$folder/html"
echo '<p>x</p>' >"$folder/tiny/tiny.html"
echo "$folder/tiny/tiny.html" >"$folder/tiny-list"
mv "$folder"/pages/*.html "$folder/html"
compare "fixtures, each $copies times" "$folder/html"
for pages in "$@"; do compare "$pages" "$(realpath "$pages")"; done

# Document tree and extraction alone, compared with the parse in the same process.
bench=$(dirname "$program")/ReadingBench
if [ -x "$bench" ]; then
  "$bench" 2 "$folder/html"
  for pages in "$@"; do "$bench" 15 "$(realpath "$pages")"; done
else
  echo "bench: $bench is not built: document tree and extraction alone were left out" >&2
fi

#!/usr/bin/env bash
# Times fetching 500 pages from nginx on loopback, without the politeness delay, compared with `curl --parallel` on the same list; then a second fetch with nothing changed.
# Times differ between machines, the ratio of medians hardly does.
#
# usage: bench_fetch.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
pages=$(realpath fixtures/pages)
folder=$(mktemp -d)
chmod 755 "$folder"
trap '[ ! -e "$folder/pid" ] || kill "$(cat "$folder/pid")"; sleep 0.2; rm -rf "$folder"' EXIT
PATH=$PATH:/usr/sbin
command -v nginx >/dev/null || { echo "bench_fetch: needs nginx" >&2; exit 1; }
command -v curl >/dev/null || { echo "bench_fetch: needs curl" >&2; exit 1; }
cd "$folder"
port=$((20000 + RANDOM % 10000))
mkdir site
names=("$pages"/*.html)
for number in $(seq 500); do { cat "${names[$((number % ${#names[@]}))]}"; echo "<p>Page $number.</p>"; } >"site/$number.html"; done
{
  echo "pid $folder/pid; error_log $folder/error.log; worker_processes 1; events { worker_connections 512; }"
  echo "http { types { text/html html; } access_log off; client_body_temp_path $folder/b; proxy_temp_path $folder/p; fastcgi_temp_path $folder/f; uwsgi_temp_path $folder/u;"
  echo "scgi_temp_path $folder/s; keepalive_requests 10000; server {"
  for host in $(seq 8); do echo "listen 127.0.0.$host:$port;"; done
  echo "root $folder/site; } }"
} >nginx.conf
nginx -c "$folder/nginx.conf" -e "$folder/error.log"
{
  echo "{schema_version: 1, pipeline: t, topic: t, output: out, fetch: {contact: 'https://example.org/bot', delay: 0s, allow_private: [127.0.0.0/8]}, sources: ["
  for number in $(seq 500); do echo "{id: s$number, url: 'http://127.0.0.$((number % 8 + 1)):$port/$number.html'},"; done
  echo "]}"
} >t.yaml
for number in $(seq 500); do printf 'url = "http://127.0.0.%d:%d/%d.html"\noutput = "got/%d.html"\n' $((number % 8 + 1)) "$port" "$number" "$number"; done >list
mkdir got

seconds() { # COMMAND… → wall seconds
  local start end
  start=$(date +%s.%N)
  "$@" >/dev/null 2>&1
  end=$(date +%s.%N)
  awk -v a="$start" -v b="$end" 'BEGIN { print b - a }'
}
median() { printf '%s\n' "$@" | sort -g | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
ours=() theirs=() again=()
for _ in $(seq 15); do
  # Both write to new files, since overwriting old ones is slower.
  rm -rf out got
  mkdir got
  theirs+=("$(seconds curl --silent --no-progress-meter --parallel --parallel-max 8 --config list)")
  ours+=("$(seconds "$program" fetch t.yaml)")
  again+=("$(seconds "$program" fetch t.yaml)")
done
[ "$(find got -name '*.html' | wc -l)" -eq 500 ] || { echo "bench_fetch: curl did not fetch every page" >&2; exit 1; }
"$program" run t.yaml --quiet
run=$(seconds "$program" run t.yaml)
rm -rf out/.cache
anew=$(seconds "$program" run t.yaml)
awk -v o="$(median "${ours[@]}")" -v c="$(median "${theirs[@]}")" -v a="$(median "${again[@]}")" -v r="$run" -v n="$anew" 'BEGIN {
  printf "fetch, 500 pages: %.2f s (%.0f pages/s), curl --parallel: %.2f s (%.0f pages/s): ratio %.2f\n", o, 500 / o, c, 500 / c, c / o
  printf "fetch again, nothing changed: %.2f s; run on them, fetch included: %.2f s, %.2f s when every page is read anew\n", a, r, n
}'

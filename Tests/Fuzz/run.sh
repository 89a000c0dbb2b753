#!/bin/sh
# Builds a parser of outside bytes with libFuzzer and the address sanitizer and feeds it for SECONDS (60 by default).
# Usage: [TARGET=page|structured] Tests/Fuzz/run.sh [SECONDS] [FILE…]   FILEs are replayed instead. Crash files land in .build-fuzz/.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
target=${TARGET:-page}
case $target in
page) source=PageFuzz.swift dictionary=markup.dict rooms="Digests Records Pages" ;;
structured) source=StructuredFuzz.swift dictionary=structured.dict rooms="Digests Records Codelists Pages Extraction" ;;
*) echo "no such target: $target" >&2; exit 64 ;;
esac
out=.build-fuzz
mkdir -p "$out/corpus-$target"
flags="-O -wmo -parse-as-library -swift-version 6 -sanitize=fuzzer,address $(pkg-config --cflags-only-I libxml-2.0 | sed 's/-I/-Xcc -I/g')"
modules="-I Sources/CLibxml2 -I Sources/CLibcrypto -I $out"
objects=
for module in $rooms; do
  # shellcheck disable=SC2046,SC2086 # the flags are words, and no source file has blanks in its name
  swiftc $flags $modules -emit-module -emit-module-path "$out/$module.swiftmodule" -module-name "$module" \
    -c $(find "Sources/$module" -name '*.swift') -o "$out/$module.o"
  objects="$objects $out/$module.o"
done
# shellcheck disable=SC2086
swiftc $flags $modules "Tests/Fuzz/$source" $objects -o "$out/$target-fuzz" -lcrypto -lxml2
# The Swift runtime's own crash handler would keep libFuzzer from writing the crash file.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
if [ $# -gt 0 ]; then
  exec "$out/$target-fuzz" "$@"
fi
exec "$out/$target-fuzz" "$out/corpus-$target" -dict="Tests/Fuzz/$dictionary" -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
  -max_total_time="$seconds" -artifact_prefix="$out/" -print_final_stats=1

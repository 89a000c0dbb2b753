#!/bin/sh
# Builds a fuzz target with libFuzzer and the address sanitizer and feeds it for SECONDS (60 by default).
# Usage: Tests/Fuzz/run.sh page|reduced|amount|extraction|structured [SECONDS] [FILE…]
# If FILEs are given, they are replayed instead. The corpus is in .build-fuzz/corpus-TARGET/, crash files are in .build-fuzz/.
set -eu
cd "$(dirname "$0")/../.."
usage() {
  echo "usage: $0 page|reduced|amount|extraction|structured [SECONDS] [FILE...]" >&2
  exit 64
}
case ${1:-} in
  page) source=PageFuzz modules="Digests Records Pages" dict=markup ;;
  reduced) source=ReducedMarkupFuzz modules="Digests Records" dict=markup ;;
  amount) source=AmountFuzz modules="Digests Records Codelists Pages" dict=figures ;;
  extraction) source=ExtractionFuzz modules="Digests Records Codelists OccupationCoding Pages Extraction Normalization" dict=figures ;;
  structured) source=StructuredFuzz modules="Digests Records Codelists Pages Extraction" dict=structured ;;
  *) usage ;;
esac
target=$1
seconds=${2:-60}
shift
[ $# -gt 0 ] && shift
out=.build-fuzz
mkdir -p "$out/corpus-$target"
flags="-O -wmo -parse-as-library -swift-version 6 -sanitize=fuzzer,address $(pkg-config --cflags-only-I libxml-2.0 uchardet | sed 's/-I/-Xcc -I/g')"
paths="-I Sources/CLibxml2 -I Sources/CUchardet -I Sources/CLibcrypto -I $out"
objects=
for module in $modules; do
  # shellcheck disable=SC2046,SC2086 # the flags are words, and no source file has blanks in its name
  swiftc -package-name laborledger $flags $paths -emit-module -emit-module-path "$out/$module.swiftmodule" -module-name "$module" \
    -c $(find "Sources/$module" -name '*.swift') -o "$out/$module.o"
  objects="$objects $out/$module.o"
done
# What these test is internal, so their targets are built as part of its module.
inside=
case $target in
  amount) inside=Extraction ;;
  reduced) inside=Pages ;;
esac
# shellcheck disable=SC2086
swiftc -package-name laborledger $flags $paths ${inside:+-module-name "$inside"} Tests/Fuzz/$source.swift ${inside:+$(find "Sources/$inside" -name '*.swift')} $objects -o "$out/$target-fuzz" -lcrypto -lxml2 -luchardet
# The Swift runtime's crash handler would prevent libFuzzer from writing the crash file.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
if [ $# -gt 0 ]; then
  exec "$out/$target-fuzz" "$@"
fi
exec "$out/$target-fuzz" "$out/corpus-$target" -dict=Tests/Fuzz/$dict.dict -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
  -max_total_time="$seconds" -artifact_prefix="$out/$target-" -print_final_stats=1

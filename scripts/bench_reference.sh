#!/usr/bin/env bash
# Measures time and memory of `reference import` on a generated flat file with the format and order of oe.data: by default six million rows for 800 metropolitan areas.
#
# usage: bench_reference.sh PROGRAM [AREAS]
set -euo pipefail
program=$1
areas=${2:-800}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

printf 'datatype_code\tdatatype_name\n01\tEmployment\n03\tHourly mean wage\n04\tAnnual mean wage\n06\tHourly 10th percentile wage\n' >"$folder/oe.datatype"
printf '07\tHourly 25th percentile wage\n08\tHourly median wage\n09\tHourly 75th percentile wage\n10\tHourly 90th percentile wage\n' >>"$folder/oe.datatype"
printf '11\tAnnual 10th percentile wage\n12\tAnnual 25th percentile wage\n13\tAnnual median wage\n14\tAnnual 75th percentile wage\n' >>"$folder/oe.datatype"
awk -v areas="$areas" 'BEGIN {
  OFS = "\t"
  print "series_id                     ", "year", "period", "       value", "footnote_codes"
  types = split("01 03 04 06 07 08 09 10 11 12 13 14", type, " ")
  for (a = 0; a < areas; a++)
    for (o = 0; o < 625; o++)
      for (t = 1; t <= types; t++)
        printf "OEUM%07d000000%06d%s     \t2023\tA01\t%12d\t\n", 10000 + a, 110000 + 7 * o, type[t], 20000 + ((a * 625 + o) * 13 + t) % 90000
}' >"$folder/oe.data"

rows=$(($(wc -l <"$folder/oe.data") - 1))
# Peak resident memory shows that the file is streamed: it does not depend on the number of rows.
python3 - "$rows" "$program" reference import "$folder/oe.data" --output "$folder/output" --quiet <<'PYTHON'
import resource, subprocess, sys, time
rows = int(sys.argv[1])
start = time.monotonic()
subprocess.run(sys.argv[2:], check=True)
took = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"reference import: {rows} rows in {took:.1f} s ({rows / took:.0f} rows a second), at most {peak:.0f} MiB of memory")
PYTHON

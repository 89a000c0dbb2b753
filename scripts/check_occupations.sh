#!/bin/sh
# Compares occupation coding with labelled titles kept outside the repository. Minimum scores are in .ci/occupation_floors: list, share answered, share correct, and the maximum number of titles
# without a code that may be coded. Usage: scripts/check_occupations.sh PROGRAM FOLDER PAGES
set -eu
program=$1 folder=$2 pages=$3 failed=0
while read -r list answered right false; do
  case $list in '' | \#*) continue ;; esac
  if [ "$list" = subjects ]; then
    got=$(python3 "$folder/score_occupations.py" "$program" --subjects "$folder/dev_subjects.csv" "$pages" | sed -n 's/^subjects:.*(\([0-9.]*\))$/\1/p')
    awk -v a="$got" -v b="$answered" 'BEGIN { exit !(a + 0 >= b + 0) }' || failed=1
    echo "$list: $got right or rightly empty (floor $answered)"
    continue
  fi
  got=$(python3 "$folder/score_occupations.py" "$program" "$folder/$list.csv" | sed -n "s/^$list:.*answered \([0-9.]*\) right \([0-9.]*\) first [0-9.]*; [0-9]* without: \([0-9]*\) answered$/\1 \2 \3/p")
  echo "$list: answered, right, false: $got (floors $answered $right, at most $false)"
  echo "$got" | awk -v a="$answered" -v r="$right" -v f="$false" '{ exit !($1 + 0 >= a + 0 && $2 + 0 >= r + 0 && $3 + 0 <= f + 0) }' || failed=1
done <.ci/occupation_floors
exit $failed

#!/usr/bin/env bash
# Scores tags and trees on the development treebanks, gold tokens, and fails where one lies below bench/floors-language.tsv.
# Where the treebanks are not there it says so and ends well.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
shared=${CHANCERY_SHARED:-$root/../shared}
if [ ! -d "$shared/data/ud" ]; then
  echo "accuracy of language: no treebanks in $shared/data/ud; nothing to score (CHANCERY_SHARED names another folder)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run -c Release --project "$root/src/Chancery.Training" -v q -- score "$shared/data" "$root/data/language/en/english.model" | tee "$work/scores.tsv"
awk -F'\t' 'NR == FNR { if (FNR > 1) floor[$1] = $2; next }
  $1 in floor { seen[$1] = 1; if ($2 + 0 < floor[$1] + 0) { print $1 " is below its floor of " floor[$1]; below++ } }
  END { for (name in floor) if (!(name in seen)) { print name " was not measured"; below++ }
    print below + 0 " measures below their floor"; exit below > 0 }' "$root/bench/floors-language.tsv" "$work/scores.tsv"

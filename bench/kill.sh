#!/usr/bin/env bash
# Kills an ingest with -9 at random points and begins it again, until it was killed KILLS times (default 200) and ran through;
# then compares the digest with that of an ingest in one go. bench/kill.sh [KILLS [LINES]]: LINES documents of the corpus (default 400).
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${CHANCERY_SHARED:-$root/../shared}/data/corpus
kills=${1:-200}
lines=${2:-400}
program=${CHANCERY_PROGRAM:-$root/chancery}
if ! ls "$corpus"/*.jsonl.gz >/dev/null 2>&1; then
  echo "kill: no corpus in $corpus; nothing to kill"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(set +o pipefail; zcat "$corpus"/*.jsonl.gz 2>/dev/null | awk 'NR % 30 == 0' | head -n "$lines") >"$work/in.jsonl"
started=$(date +%s%N)
"$program" ingest "$work/in.jsonl" --ledger "$work/whole.db" 2>/dev/null
length=$((($(date +%s%N) - started) / 1000000))
want=$("$program" ledger digest --ledger "$work/whole.db")

RANDOM=7
for ((i = 1; i <= kills; i++)); do
  # A new ledger now and then, so that every stretch of a run is hit, not only its end.
  if ((i % 10 == 1)); then rm -rf "$work"/killed.db*; fi
  "$program" ingest "$work/in.jsonl" --ledger "$work/killed.db" --threads $((1 + RANDOM % 4)) 2>/dev/null &
  run=$!
  sleep "$(awk -v ms=$((RANDOM * 32768 + RANDOM)) -v length_ms="$length" 'BEGIN { print (ms % length_ms) / 1000 }')"
  kill -9 "$run" 2>/dev/null || true
  wait "$run" 2>/dev/null || true
  if ((i % 10 == 0 || i == kills)); then
    "$program" ingest "$work/in.jsonl" --ledger "$work/killed.db" 2>/dev/null
    got=$("$program" ledger digest --ledger "$work/killed.db")
    [ "$got" = "$want" ] || { echo "kill $i: digest $got, not $want"; exit 1; }
    "$program" ledger verify --ledger "$work/killed.db" >/dev/null 2>&1 || { echo "kill $i: verify failed"; exit 1; }
    echo "$i kills: one digest"
  fi
done

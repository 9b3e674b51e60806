#!/usr/bin/env bash
# A ledger from empty: reading the corpus alone, ingesting it, the same again, and the questions that commands and pages ask of it.
# Time, processor time and the most memory of each, and what the ledger costs beside the reading: on a busy machine the ratio is what to compare.
# bench/ledger.sh [LINES]: only the first LINES documents (default: all); LEDGER=PATH keeps the ledger there. Needs the corpus beside the project.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${CHANCERY_SHARED:-$root/../shared}/data/corpus
program=${CHANCERY_PROGRAM:-$root/chancery}
lines=${1:-1000000}
if ! ls "$corpus"/*.jsonl.gz >/dev/null 2>&1; then
  echo "ledger: no corpus in $corpus; nothing to measure"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ledger=${LEDGER:-$work/ledger.db}
(set +o pipefail; zcat "$corpus"/*.jsonl.gz 2>/dev/null | head -n "$lines") >"$work/corpus.jsonl"
words=$(python3 -c 'import json, sys; print(sum(len(json.loads(l)["text"].split()) for l in open(sys.argv[1], encoding="utf-8")))' "$work/corpus.jsonl")
echo "$(wc -l <"$work/corpus.jsonl") documents, $words words, $(nproc) cores"
"$program" --help >/dev/null # built before the clock starts

measure() { # NAME, then the command; prints a line and keeps the processor seconds in $work/NAME
  python3 - "$work" "$words" "$@" <<'PY'
import os, resource, subprocess, sys, time
work, words, name, *command = sys.argv[1:]
started = time.monotonic()
subprocess.run(command, check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
seconds = time.monotonic() - started
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = used.ru_utime + used.ru_stime
open(os.path.join(work, name), "w").write(str(processor))
reading = os.path.join(work, "reading")
ratio = f", {processor / float(open(reading).read()):.2f} times the reading alone" if name != "reading" and os.path.exists(reading) else ""
print(f"{name:8} {seconds:7.1f} s, {processor:7.1f} s of processor{ratio}, at most {used.ru_maxrss / 1024:.0f} MB, {int(words) / seconds:,.0f} words/s", flush=True)
PY
}

measure reading "$program" read --jsonl "$work/corpus.jsonl" --out /dev/null --no-store
measure ingest "$program" ingest "$work/corpus.jsonl" --ledger "$ledger"
measure again "$program" ingest "$work/corpus.jsonl" --ledger "$ledger"
echo "ledger of $(($(stat -c %s "$ledger") / 1048576)) MB, digest $("$program" ledger digest --ledger "$ledger")"
dotnet run -c Release --project "$root/bench/Chancery.Benchmarks" -- ledger "$ledger"

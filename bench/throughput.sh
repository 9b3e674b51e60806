#!/usr/bin/env bash
# Words a second of the whole reading over the corpus, on one core and on all, and the most memory it took.
# bench/throughput.sh [LINES]: only the first LINES documents (default: all). Needs the corpus beside the project.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
corpus=${CHANCERY_SHARED:-$root/../shared}/data/corpus
lines=${1:-1000000}
if ! ls "$corpus"/*.jsonl.gz >/dev/null 2>&1; then
  echo "throughput: no corpus in $corpus; nothing to measure"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(set +o pipefail; zcat "$corpus"/*.jsonl.gz 2>/dev/null | head -n "$lines") >"$work/corpus.jsonl"
words=$(python3 -c 'import json, sys; print(sum(len(json.loads(l)["text"].split()) for l in open(sys.argv[1], encoding="utf-8")))' "$work/corpus.jsonl")
documents=$(wc -l <"$work/corpus.jsonl")
"$root/chancery" --help >/dev/null # built before the clock starts
for threads in 1 "$(nproc)"; do
  pinned=()
  if [ "$threads" -eq 1 ] && command -v taskset >/dev/null; then pinned=(taskset -c 0); fi # reading and writing lines on the same core
  "${pinned[@]}" python3 - "$threads" "$words" "$documents" "$root/chancery" read --jsonl "$work/corpus.jsonl" --out "$work/out.jsonl" --no-store --threads "$threads" <<'PY'
import resource, subprocess, sys, time
threads, words, documents, *command = sys.argv[1:]
started = time.monotonic()
subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - started
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{threads} threads: {documents} documents, {int(words):,} words in {seconds:.1f} s: {int(words) / seconds:,.0f} words/s, at most {peak:.0f} MB")
PY
done

#!/usr/bin/env bash
# Counts the events, pledges and claims per 1,000 words read out of texts that are not political: the travel guides,
# biographies and textbooks of GUM, and our own sentences on sport, culture and daily life. Fails where there are
# more events than bench/false-alarms.tsv allows. Where the treebank is not there only our own sentences are read.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
shared=${CHANCERY_SHARED:-$root/../shared}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$shared/data/ud" "$root/bench/data/everyday.txt" "$work/texts.jsonl" <<'PY'
import glob, gzip, json, sys
treebanks, everyday, out = sys.argv[1:]
documents = {"everyday": open(everyday, encoding="utf-8").read()}
for path in sorted(glob.glob(f"{treebanks}/en_gum-*.conllu.gz")):
    name = None
    for line in gzip.open(path, "rt", encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            name = line.split("= ")[1].strip()
        elif line.startswith("# text = ") and any(f"GUM_{genre}_" in (name or "") for genre in ("voyage", "bio", "textbook")):
            documents[name] = documents.get(name, "") + line[9:].strip() + "\n"
with open(out, "w", encoding="utf-8") as lines:
    for name, text in documents.items():
        lines.write(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n")
PY
"${CHANCERY_PROGRAM:-$root/chancery}" read --jsonl "$work/texts.jsonl" --out "$work/read.jsonl" --no-store 2>"$work/log" || { cat "$work/log"; exit 1; }

python3 - "$work/read.jsonl" "$root/bench/false-alarms.tsv" "${1:-}" <<'PY'
import collections, json, sys
read, limits, verbose = sys.argv[1:]
words, found = collections.Counter(), collections.defaultdict(collections.Counter)
for line in open(read, encoding="utf-8"):
    document = json.loads(line)
    sort = document["id"].split("_")[1] if "_" in document["id"] else document["id"]
    words[sort] += len(document["text"].split())
    for statement in document["statements"]:
        found[sort][statement["kind"]] += 1
        if verbose == "--show" and statement["kind"] == "event":
            print(f"{sort:9} {statement['type']:9} {statement['pattern']:24} {statement['quote'][:120]}")
allowed = dict(row.split("\t") for row in open(limits, encoding="utf-8").read().splitlines()[1:])
over = 0
for sort in sorted(words):
    rate = {kind: 1000 * found[sort][kind] / words[sort] for kind in ("event", "pledge", "claim", "forecast", "quotation")}
    print(f"{sort:9} {words[sort]:7,} words   " + "   ".join(f"{kind} {value:.2f}" for kind, value in rate.items()) + "   per 1,000 words")
    over += rate["event"] > float(allowed[sort])
total = sum(words.values())
print(f"all       {total:7,} words   event {1000 * sum(f['event'] for f in found.values()) / total:.2f} per 1,000 words")
print(f"{over} above what is allowed")
sys.exit(over > 0)
PY

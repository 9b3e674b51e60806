#!/usr/bin/env bash
# Resolves the mentions of bench/data/mentions.tsv in the development documents and prints the share that is right, by class
# of mention. With --errors every wrong one is shown. Where the documents are not there it says so and ends well.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
shared=${CHANCERY_SHARED:-$root/../shared}
if [ ! -d "$shared/data/gold/dev" ]; then
  echo "mentions: no gold documents in $shared/data/gold/dev; nothing to resolve (CHANCERY_SHARED names another folder)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for document in "$shared"/data/gold/dev/*.json; do
  "${CHANCERY_PROGRAM:-$root/chancery}" who "$document" --json >>"$work/cast.jsonl"
done
python3 - "$root/bench/data/mentions.tsv" "$work/cast.jsonl" "$shared/data/gold/dev" "${1:-}" <<'PY'
import glob, json, re, sys, unicodedata
from collections import defaultdict
expected, casts, gold, option = sys.argv[1:]
mentions = {c["id"]: c["mentions"] for c in map(json.loads, open(casts, encoding="utf-8"))}
texts = {d["id"]: d["text"].encode("utf-16-le") for d in (json.load(open(f, encoding="utf-8")) for f in glob.glob(gold + "/*.json"))}

def fold(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    words = [w for w in re.split(r"[ .,]+", plain) if w and w not in ("jr", "sr", "ii", "iii")]
    return words[-1] if words else ""

def agrees(key, actor):
    state = key[:3] if re.match(r"[A-Z]{3}( |$)", key) else None
    rest = key[3:].strip() if state else key
    if state and actor["state"] != state:
        return False
    if rest.startswith("org "):
        return rest[4:].lower() in (actor["org"] or "").lower() and not actor["person"]
    return fold(actor["person"] or "") == fold(rest) if rest else not actor["person"]

def right(key, actors):
    known = [a for a in actors if a["state"] or a["org"] or a["person"]]
    if key == "-":
        return not known
    keys = key.split(" + ")
    return len(keys) == len(known) and all(any(agrees(k, a) for a in known) for k in keys)

counts = defaultdict(lambda: [0, 0])
for line in open(expected, encoding="utf-8"):
    if line.startswith(("#", "document\t")):
        continue
    document, start, end, name, key = line.rstrip("\n").split("\t")
    start, end = int(start), int(end)
    over = [m for m in mentions[document] if m["span"][0] < end and start < m["span"][1]]
    actors = min(over, key=lambda m: m["span"][1] - m["span"][0])["actors"] if over else []
    fine = right(key, actors)
    counts[name][0] += fine
    counts[name][1] += 1
    if option == "--errors" and not fine:
        words = texts[document][2 * start - 80:2 * start].decode("utf-16-le", "ignore") + "[" + texts[document][2 * start:2 * end].decode("utf-16-le") + "]" + texts[document][2 * end:2 * end + 50].decode("utf-16-le", "ignore")
        got = " + ".join(" ".join(filter(None, (a["state"], a["org"] and "org " + a["org"], a["person"]))) or "-" for a in actors)
        print(f"{name}: expected {key}, found {got or '-'}: …{words}…".replace("\n", " "))
for name, (fine, all_) in sorted(counts.items()) + [("all", [sum(c[i] for c in counts.values()) for i in (0, 1)])]:
    print(f"{name:13} {fine:4} of {all_:4}  {fine / all_:.3f}")
PY

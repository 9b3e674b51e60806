#!/usr/bin/env bash
# Direct quotations of the gold documents: how many are found, and found with the right speaker. Fails below 95 percent.
# Where the gold data is not there it says so and ends well. With --errors it prints what is missed.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
shared=${CHANCERY_SHARED:-$root/../shared}
if [ ! -d "$shared/data/gold/dev" ]; then
  echo "direct quotations: no gold data in $shared/data/gold; nothing to score (CHANCERY_SHARED names another folder)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$shared/data/gold/dev" "$work/gold.jsonl" <<'PY'
import glob, json, sys
gold, out = sys.argv[1:]
with open(out, "w", encoding="utf-8") as lines:
    for path in sorted(glob.glob(f"{gold}/*.json")):
        document = json.load(open(path, encoding="utf-8"))
        kept = {k: document[k] for k in ("id", "published", "publisher", "title", "url", "text") if k in document}
        lines.write(json.dumps(kept, ensure_ascii=False) + "\n")
PY
"${CHANCERY_PROGRAM:-$root/chancery}" read --jsonl "$work/gold.jsonl" --out "$work/read.jsonl" --no-store 2>"$work/log" || { cat "$work/log"; exit 1; }

python3 - "$shared" "$work/read.jsonl" "$@" <<'PY'
import glob, json, sys
def who(actor):
    name = (actor or {}).get("person")
    return name.replace(".", " ").split()[-1].lower() if name else ((actor or {}).get("org") or (actor or {}).get("state") or (actor or {}).get("text") or "").lower()
def characters(statement):
    return {i for field in ("content_span", "content2_span") if statement.get(field) for i in range(*statement[field])}
def overlap(a, b):
    a, b = characters(a), characters(b)
    return len(a & b) / len(a | b) if a and b else 0
gold = {d["id"]: d for d in (json.load(open(p, encoding="utf-8")) for p in sorted(glob.glob(sys.argv[1] + "/data/gold/dev/*.json")))}
read = {d["id"]: d for d in map(json.loads, open(sys.argv[2], encoding="utf-8"))}
asked = found = right = 0
for name, document in gold.items():
    said = [s for s in read.get(name, {}).get("statements", []) if s["kind"] == "quotation"]
    for quote in document["statements"]:
        if quote["kind"] != "quotation" or quote.get("form") != "direct" or quote.get("optional"):
            continue
        asked += 1
        best = max(said, key=lambda s: overlap(quote, s), default=None)
        hit = best is not None and overlap(quote, best) >= 0.5
        found += hit
        right += hit and who(quote["speaker"]) == who(best["speaker"])
        if "--errors" in sys.argv and not (hit and who(quote["speaker"]) == who(best["speaker"])):
            print(f"{name} {quote['id']} {who(quote['speaker'])}: {quote['quote'][:120]}")
share = right / asked if asked else 0
print(f"direct quotations: {asked}, found {found}, with the right speaker {right} ({share:.1%})")
sys.exit(share < 0.95)
PY

#!/usr/bin/env bash
# Reads the gold documents and the PLOVER sentences, scores them, and fails where a measure lies below bench/floors.tsv.
# Arguments go to the scorer of statements (--errors 20). Where the gold data is not there it says so and ends well.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
shared=${CHANCERY_SHARED:-$root/../shared}
if [ ! -d "$shared/data/gold/dev" ]; then
  echo "accuracy: no gold data in $shared/data/gold; nothing to score (CHANCERY_SHARED names another folder)"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$shared/data/gold" "$work" <<'PY'
import glob, json, os, shutil, sys
gold, work = sys.argv[1:]
def without_answers(document, fields):
    return json.dumps({k: document[k] for k in fields if k in document}, ensure_ascii=False) + "\n"
with open(f"{work}/gold.jsonl", "w", encoding="utf-8") as out:
    for path in sorted(glob.glob(f"{gold}/dev/*.json")):
        out.write(without_answers(json.load(open(path, encoding="utf-8")), ("id", "published", "publisher", "title", "url", "text")))
with open(f"{work}/plover.jsonl", "w", encoding="utf-8") as out:
    for line in open(f"{gold}/plover-dev.jsonl", encoding="utf-8"):
        out.write(without_answers(json.loads(line), ("id", "text")))
os.mkdir(f"{work}/commentary")
shutil.copy(f"{gold}/dev/commentary-central-asia.json", f"{work}/commentary")
PY

for set in gold plover; do
  "${CHANCERY_PROGRAM:-$root/chancery}" read --jsonl "$work/$set.jsonl" --out "$work/$set.out" --no-store 2>"$work/log" || { cat "$work/log"; exit 1; }
done
echo "-- gold/dev"
python3 "$shared/tools/score_statements.py" "$shared/data/gold/dev" "$work/gold.out" "$@" | tee "$work/gold.txt"
echo "-- the commentary alone"
python3 "$shared/tools/score_statements.py" "$work/commentary" "$work/gold.out" | tee "$work/commentary.txt"
echo "-- plover-dev"
python3 "$shared/tools/score_events.py" "$shared/data/gold/plover-dev.jsonl" "$work/plover.out" | tee "$work/plover.txt"

python3 - "$root/bench/floors.tsv" "$work" <<'PY'
import re, sys
floors, work = sys.argv[1:]
text = lambda name: open(f"{work}/{name}.txt", encoding="utf-8").read()
mean = lambda name, what: float(re.search(rf"mean {what} ([\d.]+)", text(name))[1])
row = lambda what: float(re.search(rf"^{what}.*F1 ([\d.]+)", text("plover"), re.M)[1])
measured = {
    "gold/dev mean F1": mean("gold", "F1"), "gold/dev mean full": mean("gold", "full"),
    "commentary mean F1": mean("commentary", "F1"), "commentary mean full": mean("commentary", "full"),
    "plover-dev type F1": row("event type"), "plover-dev triple F1": row("type, source, recipient"),
}
below = 0
for line in open(floors, encoding="utf-8").read().splitlines()[1:]:
    name, floor = line.split("\t")
    fine = measured.pop(name) >= float(floor)
    below += not fine
    if not fine:
        print(f"{name} is below its floor of {floor}")
if measured:
    sys.exit(f"no floor for {', '.join(measured)}: add a row to bench/floors.tsv")
print(f"{below} measures below their floor")
sys.exit(below > 0)
PY

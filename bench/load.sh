#!/usr/bin/env bash
# Many readers at once over a large ledger: requests at a steady pace whether or not answers come, so that a slow answer delays no other.
# bench/load.sh LEDGER [SECONDS [A_SECOND [FOLDER]]]: usual 30 seconds at 200 a second; with FOLDER its documents are ingested into a copy meanwhile.
# Prints each page alone (95th percentile of 20), then all together, errors, and the memory of the idle server. Loopback only.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
program=${CHANCERY_PROGRAM:-$root/chancery}
ledger=${1:?a ledger file}
seconds=${2:-30}
pace=${3:-200}
folder=${4:-}
work=$(mktemp -d)
server=
writer=
trap '[ -z "$writer" ] || kill "$writer" 2>/dev/null || true; [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
"$program" ledger backup "$work/ledger.db" --ledger "$ledger" >/dev/null
"$program" serve --port 0 --ledger "$work/ledger.db" 2>"$work/said" &
server=$!
for _ in $(seq 60); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/said" || true)
  [ -z "$address" ] || break
  sleep 1
done
if [ -n "$folder" ]; then
  "$program" ingest "$folder" --ledger "$work/ledger.db" >/dev/null 2>&1 &
  writer=$!
fi
python3 - "$address" "$seconds" "$pace" "$server" <<'PY'
import http.client, queue, random, sys, threading, time
address, seconds, pace, server = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
host = address.split("//")[1]
pages = ["/", "/pledges", "/pledges?by=USA&sort=largest", "/pledges?state=Lapsed", "/quotations", "/claims?by=CHN", "/forecasts?sort=due", "/events?with=UKR", "/actors/USA", "/actors/JPN",
         "/ties/USA", "/totals?by=JPN", "/documents", "/documents?text=gas", "/search?text=nuclear", "/review", "/sources", "/pledges.json?limit=100", "/events.csv?by=RUS"]

def ask(connection, page):
    started = time.monotonic()
    connection.request("GET", page)
    answer = connection.getresponse()
    answer.read()
    return time.monotonic() - started, answer.status

def share(times, part): return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000

connection = http.client.HTTPConnection(host, timeout=60)
links = []
for page in pages:
    times = [ask(connection, page)[0] for _ in range(20)]
    print(f"{page:32} {share(times, 0.5):7.0f} ms half, {share(times, 0.95):7.0f} ms 95%, {times[0] * 1000:7.0f} ms first")
for kind in ("pledges", "quotations", "claims", "forecasts"):
    import json
    connection.request("GET", f"/{kind}.json?limit=50&sort=most-told")
    links += [f"/{kind}/{row['key'][:12]}" for row in json.loads(connection.getresponse().read())["rows"]]
due, times, errors = queue.Queue(), [], []

def reader():
    mine = http.client.HTTPConnection(host, timeout=60)
    while (job := due.get()) is not None:
        at, page = job
        try:
            _, status = ask(mine, page)
            times.append(time.monotonic() - at)
            if status != 200: errors.append(f"{page}: {status}")
        except Exception as e:
            errors.append(f"{page}: {e}")
            mine = http.client.HTTPConnection(host, timeout=60)

readers = [threading.Thread(target=reader, daemon=True) for _ in range(64)]
for r in readers: r.start()
draw, started = random.Random(7), time.monotonic()
for i in range(seconds * pace):
    at = started + i / pace
    time.sleep(max(0, at - time.monotonic()))
    due.put((at, draw.choice(pages if i % 2 else links)))
for _ in readers: due.put(None)
for r in readers: r.join()
print(f"{len(times)} answers in {time.monotonic() - started:.1f} s, {len(errors)} errors; {share(times, 0.5):.0f} ms half, {share(times, 0.95):.0f} ms 95%, {share(times, 0.99):.0f} ms 99%")
for e in errors[:5]: print("  " + e)
time.sleep(10)
memory = next(l for l in open(f"/proc/{server}/status") if l.startswith("VmRSS"))
print(f"memory of the idle server: {int(memory.split()[1]) // 1024} MB")
PY

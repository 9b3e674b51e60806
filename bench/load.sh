#!/usr/bin/env bash
# Many readers at once over a large ledger: requests at a steady pace whether or not answers come, so that a slow answer delays no other.
# bench/load.sh LEDGER [SECONDS [A_SECOND [FOLDER]]]: usual 30 seconds at 200 a second; with FOLDER its documents are ingested into a copy meanwhile.
# Prints each page alone, each as the first after a change of the ledger, then all together, errors, the server's processor time and its memory when idle. Loopback only.
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
dotnet build "$root/bench/Chancery.Benchmarks" -c Release -v q --nologo >/dev/null
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
dotnet run --no-build -c Release --project "$root/bench/Chancery.Benchmarks" -- load "$address" "$work/ledger.db" "$server" "$seconds" "$pace"

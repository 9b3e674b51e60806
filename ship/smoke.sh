#!/usr/bin/env bash
# Builds what is shipped and tries each: the tool, the single file, the image, the unit. Arguments name some: smoke.sh tool single.
# What cannot be tried on this machine is said, and is no failure.
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
here=$root/ship
work=$(mktemp -d)
room= registry=
trap 'for process in $room $registry; do kill "$process" 2>/dev/null || true; done; rm -rf "$work"' EXIT
said=0 failed=0
pass() { echo "ok       $1"; said=$((said + 1)); }
skip() { echo "not here $1"; }
fail() { echo "FAILED   $1"; failed=$((failed + 1)); }

try() { # try NAME PROGRAM: reads a text, fills a ledger, refuses strangers, opens the room and asks whether it is ready
  local name=$1 program=$2 folder=$work/$1
  mkdir -p "$folder"
  printf 'Sweden joined NATO in March 2024. Norway pledged to lend Kenya $2 billion over five years.\n' >"$folder/text.md"
  "$program" read "$folder/text.md" --no-store --json >"$folder/dossier.json" && grep -q '"pledge"' "$folder/dossier.json" || { fail "$name reads a text"; return; }
  pass "$name reads a text"
  "$program" demo --folder "$folder/demo" --no-serve >"$folder/demo.log" 2>&1 || { cat "$folder/demo.log"; fail "$name fills the demo"; return; }
  "$program" ledger verify --ledger "$folder/demo/ledger.db" >"$folder/verify.log" 2>&1 || { cat "$folder/verify.log"; fail "$name verifies the demo"; return; }
  pass "$name fills the demo and verifies it"
  if "$program" serve --address 0.0.0.0 --port 0 --ledger "$folder/demo/ledger.db" >"$folder/refused.log" 2>&1 || ! grep -q 'users add NAME --role administrator' "$folder/refused.log"; then
    fail "$name opens to others without an administrator"
    return
  fi
  pass "$name refuses others without an administrator"
  "$program" serve --port 0 --ledger "$folder/demo/ledger.db" 2>"$folder/room.log" &
  room=$!
  local address=
  for _ in $(seq 240); do
    address=$(grep -oE 'http://[0-9.:]+' "$folder/room.log" | head -1) && break
    kill -0 "$room" 2>/dev/null || break
    sleep 0.5
  done
  # Into files first: grep ends at its first match, and curl would call that a failure.
  if [ -n "$address" ] && [ "$(curl -fsS --max-time 120 "$address/health/ready")" = Healthy ] \
    && curl -fsS -o "$folder/pledges.html" "$address/pledges" && grep -q 'Moldova' "$folder/pledges.html" \
    && curl -fsS -o "$folder/metrics.txt" "$address/metrics" && grep -q chancery_ledger_documents "$folder/metrics.txt"; then
    pass "$name opens the room: ready, with pages and measures"
  else
    cat "$folder/room.log"
    fail "$name opens the room"
  fi
  kill "$room" 2>/dev/null || true
  wait "$room" 2>/dev/null || true
  room=
}

smoke_tool() {
  local package
  package=$("$here/tool.sh") || { fail "the tool is packed"; return; }
  pass "the tool is packed: $(basename "$package"), $(du -h "$package" | cut -f1)"
  dotnet tool install --tool-path "$work/bin" --add-source "$(dirname "$package")" Chancery.Cli --version "$version" >"$work/install.log" 2>&1 || { cat "$work/install.log"; fail "the tool is installed"; return; }
  try tool "$work/bin/chancery"
}

smoke_single() {
  local program
  program=$("$here/single.sh") || { fail "the single file is published"; return; }
  pass "the single file is published: $(du -h "$program" | cut -f1), with data $(du -sh "$(dirname "$program")" | cut -f1)"
  DOTNET_ROOT=/nonexistent try single "$program"
}

smoke_image() {
  local image base code=0
  image=$("$here/image.sh" 2>"$work/image.log") || code=$?
  if [ $code -eq 3 ]; then
    # Nobody gives us a base: one of Debian's packages will do.
    base=$("$here/base.sh" 2>"$work/base.log") || { skip "the image: its base can neither be had nor made ($(tail -1 "$work/base.log"))"; return; }
    registry=$(cat "$root/.build/ship/base/registry.pid")
    code=0
    image=$(CHANCERY_BASE_IMAGE=$base CHANCERY_SELF_CONTAINED=true "$here/image.sh" 2>"$work/image.log") || code=$?
  fi
  [ $code -eq 0 ] || { tail -20 "$work/image.log"; fail "the image is built"; return; }
  pass "the image is built: $(du -h "$image" | cut -f1)${base:+, on a base of Debian’s packages}"
  local runner
  if docker info >/dev/null 2>&1; then
    runner="docker"
  elif command -v podman >/dev/null 2>&1 || { [ "$(id -u)" = 0 ] && apt-get install -y --no-install-recommends podman runc >"$work/podman.log" 2>&1; }; then
    runner="podman --cgroup-manager=cgroupfs"
    if command -v runc >/dev/null 2>&1; then runner="$runner --runtime runc"; fi
  else
    skip "the image runs: neither docker nor podman"
    return
  fi
  $runner load -i "$image" >"$work/load.log" 2>&1 || { cat "$work/load.log"; fail "the image is loaded"; return; }
  # As a program: it sees the folder of these trials and no other, and its user may write there.
  mkdir -p "$work/image"
  chmod 777 "$work/image"
  printf '#!/bin/sh\nexec %s run --rm --network host --ulimit nofile=4096:4096 --ulimit nproc=4096:4096 -v %s:%s chancery:%s "$@"\n' "$runner" "$work/image" "$work/image" "$version" >"$work/in-image"
  chmod +x "$work/in-image"
  if ! "$work/in-image" --version >"$work/version.log" 2>&1 && grep -qE 'cgroup|not permitted|namespace' "$work/version.log"; then
    skip "the image runs: $(tail -1 "$work/version.log")"
    return
  fi
  try image "$work/in-image"
}

smoke_unit() {
  if ! command -v systemd-analyze >/dev/null 2>&1; then
    skip "the unit: no systemd-analyze"
    return
  fi
  mkdir -p "$work/unit"
  sed 's|/opt/chancery/chancery|/bin/true|' "$here/chancery.service" >"$work/unit/chancery.service"
  systemd-analyze verify "$work/unit/chancery.service" 2>"$work/unit.log" || { cat "$work/unit.log"; fail "the unit is understood"; return; }
  grep -iE 'unknown|ignoring' "$work/unit.log" && { fail "the unit is understood"; return; }
  pass "the unit is understood by $(systemd-analyze --version | head -1)"
  systemd-analyze security --offline=true --threshold=25 "$work/unit/chancery.service" >"$work/security.log" 2>&1 && pass "$(tail -1 "$work/security.log" | sed 's/[^ -~]//g')" || { tail -5 "$work/security.log"; fail "the unit is closed enough"; }
}

for what in ${@:-tool single image unit}; do
  "smoke_$what"
done
echo "$said passed, $failed failed"
exit "$((failed > 0))"

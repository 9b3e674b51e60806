#!/usr/bin/env bash
# Spoils documents of every kind, trees, patterns, numbers and dates for longer than the tests do, from a seed of its own.
# bench/fuzz.sh [TIMES] [SEED]: so many times the rounds of the tests (default 50), from that seed (default: the day).
# A failure names seed, round and input; CHANCERY_FUZZ_SEED with the tests repeats it.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
export CHANCERY_FUZZ_TIMES=${1:-50} CHANCERY_FUZZ_SEED=${2:-$(date +%Y%m%d)}
echo "fuzz: $CHANCERY_FUZZ_TIMES times the rounds, seed $CHANCERY_FUZZ_SEED"
exec dotnet run -c Release --project "$root/tests/Chancery.Tests" -- -noColor -class Chancery.Tests.Fuzzing.FuzzTests

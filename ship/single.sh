#!/usr/bin/env bash
# Publishes chancery as one file that needs no .NET on the machine, with its data folder beside it: .build/ship/single/chancery.
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
[ -n "$runtime" ] || { echo "ship: no runtime is known for $(uname -s) $(uname -m)" >&2; exit 1; }
rm -rf "$out/single"
built single dotnet publish "$root/src/Chancery.Cli" -c Release -r "${1:-$runtime}" --self-contained true -o "$out/single" --artifacts-path "$out/work/single" \
  -p:ChanceryInstall=true -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:PublishReadyToRun=true -p:DebugType=embedded -v q --nologo
mv "$out/single/Chancery.Cli" "$out/single/chancery"
echo "$out/single/chancery"

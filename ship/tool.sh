#!/usr/bin/env bash
# Packs chancery as a dotnet tool: .build/ship/tool/Chancery.Cli.VERSION.nupkg. Install it with
#   dotnet tool install --global --add-source .build/ship/tool Chancery.Cli
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
rm -rf "$out/tool"
built tool dotnet pack "$root/src/Chancery.Cli" -c Release -o "$out/tool" --artifacts-path "$out/work/tool" -p:ChanceryInstall=true -v q --nologo
echo "$out/tool/Chancery.Cli.$version.nupkg"

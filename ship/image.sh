#!/usr/bin/env bash
# Builds the container image with the SDK alone, no Docker needed: .build/ship/chancery-image.tar. Load it with
#   docker load -i .build/ship/chancery-image.tar
# and make an administrator in the volume that the ledger lies in before it is opened:
#   docker run -it -v chancery:/home/app chancery:VERSION users add NAME --role administrator
#   docker run -p 8714:8714 -v chancery:/home/app chancery:VERSION
# The base image comes from mcr.microsoft.com; CHANCERY_BASE_IMAGE names another, CHANCERY_SELF_CONTAINED=true says that it has no .NET (ship/base.sh
# makes one). Exits 3 where the base image cannot be had.
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
base=${CHANCERY_BASE_IMAGE:-mcr.microsoft.com/dotnet/aspnet:10.0}
rm -f "$out/chancery-image.tar"
if ! dotnet publish "$root/src/Chancery.Cli" -c Release -r "${1:-${runtime:-linux-x64}}" --self-contained "${CHANCERY_SELF_CONTAINED:-false}" --artifacts-path "$out/work/image" -t:PublishContainer \
  -p:ChanceryInstall=true -p:ContainerBaseImage="$base" -p:ContainerArchiveOutputPath="$out/chancery-image.tar" -v q --nologo >"$out/image.log" 2>&1; then
  cat "$out/image.log" >&2
  if grep -qE 'CONTAINER1[0-9]{3}|CONTAINER2[0-9]{3}|manifest|registry' "$out/image.log"; then
    echo "ship: the base image $base cannot be had here; name one that can with CHANCERY_BASE_IMAGE" >&2
    exit 3
  fi
  exit 1
fi
echo "$out/chancery-image.tar"

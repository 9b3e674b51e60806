#!/usr/bin/env bash
# Makes a base image out of Debian's packages and serves it on this machine, for where no registry of images can be reached. Needs root and
# Debian's package source. Prints the address to give as CHANCERY_BASE_IMAGE; it has no .NET, so the image is to bring its own
# (CHANCERY_SELF_CONTAINED=true). The registry runs until the process in .build/ship/base/registry.pid is ended. Exits 3 where it cannot be made.
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"
base=$out/base
port=${CHANCERY_REGISTRY_PORT:-5714}
uid=1654 # of the user "app", as in Microsoft's images

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "ship: a base image can be made by root on Debian only" >&2
  exit 3
fi
mkdir -p "$base"
wanted=(mmdebstrap umoci skopeo docker-registry)
missing=()
for tool in "${wanted[@]}"; do command -v "$tool" >/dev/null 2>&1 || missing+=("$tool"); done
if [ ${#missing[@]} -gt 0 ] && ! { apt-get update && apt-get install -y --no-install-recommends "${missing[@]}"; } >"$base/install.log" 2>&1; then
  tail -3 "$base/install.log" >&2
  echo "ship: no base image: ${missing[*]} cannot be installed" >&2
  exit 3
fi

if [ ! -f "$base/image/index.json" ]; then
  suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
  icu=$(apt-cache depends libicu-dev | sed -n 's/.*Depends: \(libicu[0-9]*\)$/\1/p')
  built base-packages mmdebstrap --variant=minbase --include="ca-certificates,libssl3,libstdc++6,tzdata,$icu" \
    --customize-hook="chroot \"\$1\" useradd --uid $uid --create-home app" "$suite" "$base/root.tar" || exit 3
  rm -rf "$base/image"
  umoci init --layout "$base/image"
  umoci new --image "$base/image:latest"
  umoci raw add-layer --image "$base/image:latest" "$base/root.tar" >/dev/null
  umoci config --image "$base/image:latest" --config.env "APP_UID=$uid" --config.env PATH=/usr/local/bin:/usr/bin:/bin
  rm "$base/root.tar"
fi

printf 'version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: %s\nhttp:\n  addr: 127.0.0.1:%s\n' "$base/registry" "$port" >"$base/registry.yml"
nohup docker-registry serve "$base/registry.yml" >"$base/registry.log" 2>&1 &
echo $! >"$base/registry.pid"
for _ in $(seq 50); do
  if curl -fs -o "$base/answer.txt" "http://127.0.0.1:$port/v2/"; then break; fi
  sleep 0.2
done
built base-push skopeo copy --dest-tls-verify=false "oci:$base/image:latest" "docker://127.0.0.1:$port/base:latest"
echo "localhost:$port/base:latest"

# Sourced by the scripts of this folder. Everything built goes to .build/ship, with locks of its own: it is compiled for one runtime,
# whose packages the committed locks do not list.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
out=$root/.build/ship
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' "$root/Directory.Build.props")
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$out"

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) runtime=linux-x64 ;;
  Linux-aarch64) runtime=linux-arm64 ;;
  Darwin-arm64) runtime=osx-arm64 ;;
  Darwin-x86_64) runtime=osx-x64 ;;
  *) runtime= ;;
esac

built() { # built NAME command…: runs a build quietly; its log is shown where it fails
  local name=$1
  shift
  if ! "$@" >"$out/$name.log" 2>&1; then
    cat "$out/$name.log" >&2
    echo "ship: $name failed; the log is $out/$name.log" >&2
    return 1
  fi
}

#!/usr/bin/env bash
# nastavnik.sh [backup FILE | restore FILE]: the program as `make run` published it; paths are taken from where you stand.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ ! -f "$root/var/app/Nastavnik.Web.dll" ]; then
  "$root/tools/prepare.sh" dotnet npm
  dotnet publish "$root/src/Nastavnik.Web" -c Release -o "$root/var/app" -v q -nologo
fi
export NASTAVNIK_DATA=${NASTAVNIK_DATA:-$root/var}
export ASPNETCORE_CONTENTROOT=$root/var/app
exec dotnet "$root/var/app/Nastavnik.Web.dll" "$@"

#!/usr/bin/env bash
# migration.sh NAME: writes a migration from the model. Initial: nothing has been released yet, so the single one is made anew.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:-}
[[ $name =~ ^[A-Za-z][A-Za-z0-9]*$ ]] || { echo "make migration NAME=AddSomething (or NAME=Initial)" >&2; exit 2; }
core=src/Nastavnik.Core
folder=Foundation/Data/Migrations

# The design package is referenced only under this flag; its build stands apart, so that the usual one stays restored.
export EfDesign=true UseArtifactsOutput=true ArtifactsPath=$PWD/var/ef
dotnet tool restore >/dev/null
if [ "$name" = Initial ] && [ -d "$core/$folder" ]; then
  kept=$(mktemp -d)
  cp -r "$core/$folder" "$kept"
  trap 'code=$?; if [ $code != 0 ]; then rm -rf "$core/$folder"; cp -r "$kept/Migrations" "$core/$folder"; fi; rm -rf "$kept"' EXIT
  rm -rf "${core:?}/$folder"
fi
dotnet build $core -v q -nologo
dotnet ef migrations add "$name" --project $core --startup-project $core --output-dir $folder --no-build
# The tool begins its files with a byte order mark; the house has none.
sed -i '1s/^\xEF\xBB\xBF//' "$core/$folder"/*.cs

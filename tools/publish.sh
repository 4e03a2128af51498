#!/usr/bin/env bash
# publish.sh [FOLDER]: the program into the folder (var/app), compiled ahead for this machine, so that its first page comes sooner.
# The compiler is one more package: where it cannot be had, the program is published without it and only starts slower.
set -euo pipefail
cd "$(dirname "$0")/.."
to=${1:-var/app}
mkdir -p var
if ! dotnet publish src/Nastavnik.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$to" -v q -nologo >var/publish.log 2>&1; then
  dotnet publish src/Nastavnik.Web -c Release -o "$to" -v q -nologo
fi

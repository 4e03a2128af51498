#!/usr/bin/env bash
# run.sh: prepares, builds, and becomes the program, so that Ctrl-C reaches it and nothing else stands between.
set -euo pipefail
cd "$(dirname "$0")/.."
parts=(dotnet npm)
[ -n "${ConnectionStrings__Nastavnik:-}" ] || parts+=(postgresql)
tools/prepare.sh "${parts[@]}"
dotnet publish src/Nastavnik.Web -c Release -o var/app -v q -nologo
exec tools/nastavnik.sh

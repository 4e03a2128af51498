#!/usr/bin/env bash
# run.sh: prepares, builds, and becomes the program, so that Ctrl-C reaches it and nothing else stands between.
set -euo pipefail
cd "$(dirname "$0")/.."
parts=(dotnet npm)
[ -n "${ConnectionStrings__Nastavnik:-}" ] || parts+=(postgresql)
tools/prepare.sh "${parts[@]}"
tools/publish.sh
exec tools/nastavnik.sh

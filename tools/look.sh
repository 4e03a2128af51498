#!/usr/bin/env bash
# look.sh: pictures of every page, desktop and phone, as each role, into var/look.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/prepare.sh dotnet npm postgresql chromium fonts
dotnet build tests/Nastavnik.Browser.Tests -v q -nologo
mkdir -p var/look
NASTAVNIK_LOOK=1 NASTAVNIK_LOOK_FOLDER="$PWD/var/look" tests/Nastavnik.Browser.Tests/bin/Debug/net10.0/Nastavnik.Browser.Tests \
  -noLogo -noColor -class "*LookPictures*"
echo "$(find var/look -name '*.png' | wc -l) pictures in var/look"

#!/usr/bin/env bash
# test.sh: prepares, builds, runs the test projects one after another; results in var/test-results; last line «N passed, N failed».
set -uo pipefail
cd "$(dirname "$0")/.."
results=var/test-results
limit=20m
passed=0 failed=0 skipped=0

# Once more at the end: the first words of a long output are seldom kept.
tell_failures() {
  perl -0777 -ne 'while (/<test [^>]*?name="([^"]*)"[^>]*result="Fail".*?<message>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?<\/message>/gs) { printf "FAILED %s\n%.1500s\n", $1, $2 }' \
    "$results"/*.xml 2>/dev/null
}

finish() {
  tell_failures
  [ "$skipped" = 0 ] || echo "$skipped skipped"
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
  exit
}
# One number of the results' <assembly> element.
count() { grep -o "<assembly [^>]*" "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{n += $1} END {print n + 0}'; }

# Left running, the build's nodes would hold the output of a machine that waits for it to close.
[ -z "${CI:-}" ] || export MSBUILDDISABLENODEREUSE=1

if ! tools/prepare.sh dotnet npm postgresql chromium libreoffice fonts || ! dotnet build Nastavnik.slnx -v q -nologo; then
  failed=1
  finish
fi
rm -rf "$results" && mkdir -p "$results"
for project in tests/*.Tests; do
  name=$(basename "$project")
  echo "== $name"
  timeout -k 30 "$limit" "$project/bin/Debug/net10.0/$name" -noLogo -noColor -class- "*LookPictures*" -xml "$results/$name.xml" </dev/null
  code=$?
  if [ ! -s "$results/$name.xml" ]; then
    echo "$name ended with code $code and left no results"
    failed=$((failed + 1))
    continue
  fi
  bad=$(($(count "$results/$name.xml" failed) + $(count "$results/$name.xml" errors)))
  [ $bad = 0 ] && [ $code != 0 ] && bad=1
  passed=$((passed + $(count "$results/$name.xml" passed)))
  skipped=$((skipped + $(count "$results/$name.xml" skipped)))
  failed=$((failed + bad))
done
finish
